"""How the lines of a page are shared out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.outputs.brief.room import Stack, share


@pytest.mark.parametrize(
    ("space", "stacks", "shown"),
    [
        (10, [Stack((2, 2, 2), 3, 5), Stack((1, 1, 1, 1), 4, 5)], [3, 4]),
        (8, [Stack((2, 2, 2), 3, 5), Stack((1, 1, 1, 1), 4, 5)], [2, 2]),
        (0, [Stack((3, 3), 2, 5), Stack((), 0, 5), Stack((1,), 1, 5)], [1, 0, 1]),
        (9, [Stack((4, 1), 9, 5), Stack((1,) * 9, 9, 5)], [1, 3]),
        (20, [Stack((2,) * 9, 9, 15), Stack((2,) * 9, 9, 5)], [7, 2]),
    ],
)
def test_each_gets_one_then_whoever_has_least_of_its_due(space: int, stacks: list[Stack], shown: list[int]) -> None:
    assert share(space, stacks) == shown


stacks = st.lists(st.integers(1, 5), max_size=6).flatmap(
    lambda heights: st.builds(Stack, st.just(tuple(heights)), st.integers(len(heights), 20), st.integers(1, 12))
)


@given(st.integers(0, 80), st.lists(stacks, max_size=8))
def test_what_is_shown_fits_and_nothing_more_would(space: int, some: list[Stack]) -> None:
    shown = share(space, some)

    def taken(of: list[int]) -> int:
        return sum(stack.taken(n) for stack, n in zip(some, of, strict=True))

    least = [min(1, len(stack.heights)) for stack in some]
    assert all(n >= low for n, low in zip(shown, least, strict=True))
    assert taken(shown) <= max(space, taken(least))
    if taken(least) <= space:
        for at, stack in enumerate(some):
            more = [n + (at == other) for other, n in enumerate(shown)]
            assert more[at] > len(stack.heights) or taken(more) > space
