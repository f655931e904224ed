"""By how much one is ahead, and how each side voted."""

from __future__ import annotations

import pytest

from filing import at, claim, report_of
from sayso.matters.senses.measures import margin
from sayso.records import Count, Figure


@pytest.mark.parametrize(
    ("text", "words", "ahead"),
    [
        ("She won by 300 votes.", "300 votes", True),
        ("The board passed it by 34 votes to 12.", "34 votes", False),
        ("The board passed it by 6 to 3.", "6 to 3", False),
    ],
)
def test_how_each_side_voted_is_no_margin(text, words, ahead):
    report = report_of(text)
    figure = Figure(34, 34, 34, False, False, "votes", Count(), at(report, words))
    assert margin(figure, claim(report, text)) is ahead
