"""The heading: the decision table, row by row."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.matters.standing.table import ROWS, Support, heading
from sayso.records import Heading, Relation

#: All that could be said for agreement: every row above must outrank it.
STRONG = {"denied": False, "low": 3, "high": 3, "publishers": 3, "reports": 3}


@pytest.mark.parametrize(
    ("support", "says"),
    [
        (Support("clash", **STRONG), "disputed"),
        (Support("one", **STRONG | {"denied": True}), "disputed"),
        (Support("later", **STRONG | {"denied": True}), "disputed"),
        (Support("later", **STRONG), "later"),
        (Support("part", **STRONG), "other-count"),
        (Support("unsure", **STRONG), "perhaps-other-count"),
        (Support("one", **STRONG), "sources-agree"),
        (Support("one", **STRONG | {"low": 2, "publishers": 1}), "sources-agree"),
        (Support("one", **STRONG | {"low": 1, "high": 2, "publishers": 2}), "publishers-agree"),
        (Support("one", **STRONG | {"low": 1, "high": 2, "publishers": 1}), "repeated"),  # one outlet
        (Support("one", **STRONG | {"low": 1, "high": 1}), "repeated"),  # one wire story in three papers
        (Support("one", False, 1, 1, 1, 1), "one-report"),
        (Support("one", False, 1, 2, 0, 2), "repeated"),  # headlines only
    ],
)
def test_row(support: Support, says: Heading) -> None:
    assert heading(support) == says


def test_every_heading_has_a_row() -> None:
    assert tuple(name for name, _ in ROWS) == get_args(Heading)


@given(
    st.sampled_from(get_args(Relation)), st.booleans(), *(st.integers(1, 4) for _ in range(2)),
    *(st.integers(0, 4) for _ in range(2)),
)  # fmt: skip
def test_nobody_agrees_where_somebody_differs(how, denied, low, high, publishers, reports) -> None:
    said = heading(Support(how, denied, low, high, publishers, reports))
    if said in ("sources-agree", "publishers-agree", "repeated", "one-report"):
        assert how == "one"
        assert not denied
