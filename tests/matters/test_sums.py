"""Figures: when two can be one number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filing import at, report_of
from sayso.matters.senses.sums import bounds, sums
from sayso.records import Count, Figure

REPORT = report_of("so many")


def figure(low: float | None, high: float | None, rough: bool = False, share: bool = False) -> Figure:
    value = low if low == high else None
    return Figure(value, low, high, rough, share, None, Count(), at(REPORT, "so many"))


EXACT, MORE, UNDER = (40, 40), (40, None), (None, 40)


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (figure(*EXACT), figure(*EXACT), "agree"),
        (figure(*EXACT), figure(41, 41), "differ"),
        (figure(5500, 5500, True), figure(5400, 5400), "agree"),  # some 5,500
        (figure(5500, 5500, True), figure(7000, 7000, True), "differ"),
        (figure(7000, 7000, True), figure(6500, 6500), "agree"),  # about 7,000
        (figure(2000, 2000, True), figure(1500, 1500), "differ"),  # about 2,000 is not 1,500
        (figure(*MORE), figure(43, 43), "agree"),  # more than 40: 43
        (figure(*MORE), figure(400, 400), "open"),  # true of 400, not meant by it
        (figure(*MORE), figure(39, 39), "differ"),
        (figure(*UNDER), figure(38, 38), "agree"),  # nearly 40: 38
        (figure(*UNDER), figure(24, 24), "open"),
        (figure(200, 999, True), figure(1000, None), "differ"),  # several hundred, more than 1,000
        (figure(None, 1.0, True, True), figure(0.66, 0.66, share=True), "differ"),  # almost all, two-thirds
        (figure(None, 1.0, True, True), figure(0.9, 0.9, share=True), "agree"),
        (figure(None, None, True), figure(*EXACT), "open"),  # many
    ],
)
def test_two_figures(one: Figure, other: Figure, says: str) -> None:
    assert sums(one, other) == sums(other, one) == says


NUMBERS = st.one_of(st.none(), st.integers(0, 10**7).map(float))


@given(st.tuples(NUMBERS, NUMBERS).filter(lambda b: None in b or b[0] <= b[1]), st.booleans())
def test_bounds_hold_what_is_said(ends: tuple[float | None, float | None], rough: bool) -> None:
    low, high = bounds(figure(*ends, rough))
    assert low <= high
    assert all(low <= end <= high for end in ends if end is not None)
    assert ends == (None, None) or sums(figure(*ends, rough), figure(*ends, rough)) == "agree"
