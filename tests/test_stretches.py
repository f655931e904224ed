"""Stretches made one."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.stretches import joined

STRETCHES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])))


def test_overlapping_and_touching_ones_are_made_one():
    assert joined([(7, 9), (0, 2), (1, 4), (4, 5)]) == ((0, 5), (7, 9))


@given(STRETCHES)
def test_nothing_is_lost_added_or_left_touching(stretches):
    held = {at for start, end in stretches for at in range(start, end)}
    made = joined(stretches)
    assert {at for start, end in made for at in range(start, end)} == held
    assert all(a[1] < b[0] for a, b in pairwise(made))
