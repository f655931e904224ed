"""Intervals beside the figures, and the days of GUM's news."""

from __future__ import annotations

from collections import Counter

from bench import gumdates, times
from bench.spread import spread

TEXT = "Ferry sinks\n\nFriday, March 5, 2032\n\nThe ferry sank on Tuesday. It ran from May to July 2031, and for years."


def share(tally):
    return {"share": 100 * tally["hit"] / tally["all"]}


def test_articles_that_are_alike_leave_no_doubt():
    assert spread([Counter(hit=1, all=2)] * 9, share) == {"share": [50.0, 50.0]}


def test_articles_that_differ_give_an_interval_the_same_every_time():
    tallies = [Counter(hit=n % 2, all=1) for n in range(40)]
    low, high = spread(tallies, share)["share"]
    assert 20 < low < 50 < high < 80
    assert spread(tallies, share) == spread(tallies, share)


def test_nothing_has_no_interval():
    assert spread([], share) == {}


def test_times_have_one_beside_each_figure():
    day = {"start": 0, "end": 4, "type": "DATE", "value": "2031"}
    gold = [{"id": "a", "timexes": [day]}, {"id": "b", "timexes": [day]}]
    found = [{"id": "a", "timexes": [day]}, {"id": "b", "timexes": []}]
    assert set(times.score(gold, found)) == set(times.spread_of(gold, found))
    assert times.spread_of(gold, found)["strict"] == [0.0, 100.0]


def dated(words, value, kind="when"):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "value": value, "kind": kind}


def test_days_of_gum():
    article = {"id": "a", "genre": "news", "text": TEXT, "dct": "2032-03-09", "dateline": "2032-03-05"}
    article["dates"] = [
        dated("Friday, March 5, 2032", "2032-03-05"),
        dated("Tuesday", "2032-03-02"),
        dated("May", "2031-05"),
        dated("July 2031", "2031-08"),
        dated("years", "2025/..", "within"),
    ]
    other = {**article, "id": "b", "genre": "fiction"}
    found = list(gumdates.predict([article, other]))
    assert [one["id"] for one in found] == ["a"]
    assert gumdates.score([article, other], found) == {"found": 100.0, "right": 50.0, "kept": 75.0}
