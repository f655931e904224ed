"""A report's day narrowed by the pile, to the same end in any order, and relative times counted again from it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from filing import claim, reading_of, report_of, sighting_of
from sayso.days import resolve
from sayso.ledger import Filed
from sayso.matters.dates import date_pile, resolved
from sayso.records import When


def when(rule, published, direction="past", anchor="published"):
    found = resolve(rule, published, direction)
    return When(None, rule, anchor, direction, found.earliest, found.latest, found.edtf, "relative")


def published(earliest, latest, how="inferred"):
    return When(None, "", "", "", earliest, latest, None, how)


def filed(uri, words, rule, day):
    report = report_of(f"{words}.\n\nFiled as {uri}.")
    said = claim(report, words, when=when(rule, (day.earliest, day.latest)))
    return Filed(report, reading_of(report, said, published=day), (sighting_of(report, uri),), uri)


MOVED = "On Thursday, Veldania moved 2,000 guards to the Karsk pass"
AGAIN = "Last week, Veldania moved 2,000 guards to the Karsk pass"


def test_a_dated_twin_narrows_an_undated_report():
    dated = filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated"))  # 21..27 July
    open_ = filed("b.txt", MOVED, "weekday 4", published(None, None))
    _, dating = date_pile([dated, open_])
    assert dating.own.earliest is None
    assert (dating.published.earliest, dating.published.latest) == ("2031-07-24", "2031-07-30")  # Thursday was the 24th
    assert any("told in another report" in reason for reason in dating.published.because)


def test_a_stated_day_is_never_moved():
    dated = filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated"))
    stated = filed("b.txt", MOVED, "weekday 4", published("2031-09-01", "2031-09-01", "stated"))
    assert [d.published for d in date_pile([dated, stated])] == [dated.reading.published, stated.reading.published]


def test_what_does_not_fit_is_a_doubt_and_moves_nothing():
    dated = filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated"))
    other = filed("b.txt", MOVED, "weekday 4", published("2032-01-01", "2032-01-09"))
    dating = date_pile([dated, other])[1]
    assert (dating.published.earliest, dating.published.latest) == ("2032-01-01", "2032-01-09")
    assert any("does not fit" in doubt for doubt in dating.published.doubts)


def test_other_words_date_nothing():
    dated = filed(
        "a.txt",
        "Last week, Orland closed its harbour to trawlers",
        "-1 week",
        published("2031-07-28", "2031-07-28", "stated"),
    )
    open_ = filed("b.txt", MOVED, "weekday 4", published(None, None))
    assert date_pile([dated, open_])[1].published == open_.reading.published


def test_the_order_of_reports_does_not_matter():
    pile = [
        filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated")),
        filed("b.txt", MOVED, "weekday 4", published(None, None)),
        filed("c.txt", MOVED.replace("On Thursday", "Yesterday"), "-1 day", published(None, None)),
    ]
    seen = {frozenset(date_pile(order)) for order in permutations(pile)}
    assert len(seen) == 1


@pytest.mark.parametrize(("rule", "edtf"), [("-1 day", "2031-07-23"), ("weekday 1", "2031-07-21"), ("2030", "2030")])
def test_times_are_counted_again_from_the_new_day(rule, edtf):
    wide = published("2031-07-01", "2031-07-31")
    report = filed("b.txt", MOVED, rule, wide)
    if rule == "2030":
        only = report.reading.claims[0]
        report = replace(
            report, reading=replace(report.reading, claims=(replace(only, when=replace(only.when, anchor="")),))
        )
    again = resolved(report.reading, published("2031-07-24", "2031-07-24"))
    assert again.claims[0].when.edtf == edtf
    assert again.published.earliest == "2031-07-24"
