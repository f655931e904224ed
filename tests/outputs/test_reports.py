"""REPORTS and what stands under it: days, refused links, reports of another time, texts that are one; and what is not settled."""

from __future__ import annotations

import pytest

from filing import MADE, at, claim, reading_of, report_of, sighting_of
from sayso.ledger import Ledger
from sayso.outputs.brief import reports, unsettled
from sayso.outputs.pile import Pile, pile
from sayso.outputs.sheet import Row
from sayso.records import Term, When

LINK = "refused: cites https://www.post.example/2039/11/09/a-long-address-of-a-story: "


def day(first: str | None, last: str | None, **more) -> When:
    given = {"rule": "", "anchor": "", "direction": "", "edtf": None, "how": "stated"} | more
    return When(None, earliest=first, latest=last, **given)


def of_days(*days: When, texts: tuple[str, ...] = ()) -> Pile:
    """A pile of a report a day, each of a sentence of its own."""
    ledger = Ledger()
    for n, published in enumerate(days):
        report = report_of(texts[n] if texts else f"Boat number {n} sank.")
        made = reading_of(report, claim(report, report.text.split(".")[0]), published=published)
        ledger.add(report, sighting_of(report, f"{n:03}.txt"), made, MADE)
    return pile(ledger)


def notes(of: Pile) -> list[str]:
    return [row.cells[0] for row in reports.section(of).rows if row.kind in ("warning", "more")]


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (day("2031-05-04", "2031-05-04"), "4 May 2031, stated"),
        (day("2031-05-04", "2031-05-05", how="inferred"), "4..5 May 2031, worked out"),
        (day("2031-05-04", None, how="inferred"), "not before 4 May 2031"),
        (day("2031-01-01", None, how="inferred"), "day unknown: 2031 or later"),
        (day("2031-01-01", None, how="inferred", doubts=("the year is not stated",)), "year unknown: 2031 or later"),
        (day(None, None, how="unknown", edtf="XXXX-05-04", doubts=("the year is not stated",)), "year unknown: 4 May"),
        (day(None, None, how="unknown"), "day unknown"),
    ],
)
def test_the_day_of_a_report_fits_its_column(published: When, words: str) -> None:
    assert reports.published_words(of_days(published).copies[0]) == words


@pytest.mark.parametrize(
    ("doubt", "note"),
    [
        (LINK + "lies after what the text plans", "000: link dated 2039/11/09 refused: lies after what the text plans"),
        (
            LINK + 'lies after it ("5 May", far off); its story is that of 001, of 2031-05-02',
            "000: link dated 2039/11/09 refused; its story is that of 001, of 2 May 2031",
        ),
        ("refused: cites https://post.example/a-b: too little", "000: link to post.example refused: too little"),
        ("two days are given", "000: two days are given"),
    ],
)
def test_a_doubt_is_one_short_line(doubt: str, note: str) -> None:
    assert notes(of_days(day("2031-05-04", "2031-05-04", doubts=(doubt,)))) == [note]


def test_a_year_that_is_not_stated_is_told_in_the_column_alone() -> None:
    assert notes(of_days(day("2031-01-01", None, doubts=("the year is not stated",)))) == []


def test_a_report_of_another_time_says_what_shows_it_once() -> None:
    doubts = ('Ann Orlan is "Mayor" here, "Minister" in 000: of another time, or of two offices',)
    because = ("not before 2034-02-01: calls Ann Orlan Mayor, in office since 2034-02-01",)
    late = day("2034-02-01", None, because=because, doubts=doubts)
    assert notes(of_days(day("2031-05-04", "2031-05-04"), late)) == ["001: of another time: calls Ann Orlan Mayor"]
    near = day("2032-02-01", None, because=because, doubts=doubts)
    assert notes(of_days(day("2031-05-04", "2031-05-04"), near)) == [f"001: {doubts[0]}"]


def test_texts_that_are_one_are_told_together() -> None:
    body = " ".join(f"Word{n} and so on it goes for a while in the town of Calder{n}." for n in range(30))
    texts = (f"Start one. {body}", f"Begin two. {body}", f"Third. {body}", "A boat sank.")
    same = day("2031-05-04", "2031-05-04")
    (note,) = notes(of_days(same, same, same, same, texts=texts))
    assert note.startswith("000, 001, 002: 9") and note.endswith(
        "of the shorter one's words stand in the other: one source"
    )


def test_many_notes_are_counted() -> None:
    days = [day("2031-05-04", "2031-05-04", doubts=(f"doubt {n}",)) for n in range(9)]
    told = notes(of_days(*days))
    assert told[:3] == [f"00{n}: doubt {n}" for n in range(3)] and told[3].startswith("6 more notes: sayso export")
    assert len(notes(of_days(*days[:8]))) == 8


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        ("Both officials signed it.", "Both officials", True),
        ("The two men left.", "The two men", True),
        ("Both countries signed it.", "Both countries", False),
        ("Both officials signed it.", "Ann Orlan and Ines Mora", False),
    ],
)
def test_several_who_are_pointed_at_and_not_named(text: str, subject: str, told: bool) -> None:
    report = report_of(text)
    words = text.rstrip(".")
    first = " ".join(words.split()[: 3 if words.startswith("The") else 2])
    ledger = Ledger()
    made = claim(report, words, subject=Term(subject, at(report, first)), predicate=Term("sign", at(report, words)))
    ledger.add(report, sighting_of(report, "a.txt"), reading_of(report, made), MADE)
    rows: tuple[Row, ...] = unsettled.section(pile(ledger)).rows
    assert any("who is meant is not said" in row.cells[1] for row in rows if row.kind == "answer") is told
