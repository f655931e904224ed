"""TIMEX3 values, as corpora write them."""

from __future__ import annotations

import pytest

from sayso.finders.times import as_timex3, find_timexes, timex_value

THURSDAY = "1998-02-19"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("last week", "DATE", "1998-W07"),
        ("this month", "DATE", "1998-02"),
        ("two years ago", "DATE", "1996"),
        ("ten days ago", "DATE", "1998-02-09"),
        ("early July 1997", "DATE", "1997-07"),
        ("the 1980s", "DATE", "198"),
        ("the 20th century", "DATE", "19"),
        ("the first quarter of 1998", "DATE", "1998-Q1"),
        ("last summer", "DATE", "1997-SU"),
        ("recent weeks", "DATE", "PAST_REF"),
        ("now", "DATE", "PRESENT_REF"),
        ("the future", "DATE", "FUTURE_REF"),
        ("three years", "DURATION", "P3Y"),
        ("two and a half years", "DURATION", "P2Y6M"),
        ("half an hour", "DURATION", "PT30M"),
        ("the past few weeks", "DURATION", "PXW"),
        ("two decades", "DURATION", "P20Y"),
        ("every Thursday", "SET", "XXXX-WXX-4"),
        ("daily", "SET", "P1D"),
        ("Wednesday night", "TIME", "1998-02-18TNI"),
        ("at 4:30 p.m. on Feb. 3, 1998", "TIME", "1998-02-03T16:30"),
    ],
)
def test_value(text, kind, value):
    (timex,) = find_timexes(f"It came in {text}.", [(0, len(text) + 12)])
    assert (timex.type, timex_value(timex, THURSDAY)) == (kind, value)


def test_without_a_day_of_publication_nothing_is_made_up():
    text = "on Friday, in October, on October 9, in 1997"
    values = [timex_value(t, None) for t in find_timexes(text, [(0, len(text))])]
    assert values == ["XXXX-XX-XX", "XXXX-10", "XXXX-10-09", "1997"]


def test_a_range_that_a_word_joins_is_two_points():
    text = "from 1994 to 1997, and on May 8-9, 1998"
    values = [line["value"] for line in as_timex3(find_timexes(text, [(0, len(text))]), text, None)]
    assert values == ["1994", "1997", "1998-05-08/1998-05-09"]
