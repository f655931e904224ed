"""Counts on the page agree with what the verbs that it names would list."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from ferry import ferry
from filing import MADE, at, claim, reading_of, report_of, sighting_of, voice
from sayso.ledger import Ledger
from sayso.outputs import tell
from sayso.outputs.claims import Asked, choose
from sayso.outputs.pile import pile
from sayso.records import Count, Figure, Guess, Term, When


def crowd() -> Ledger:
    """Twelve reports of four outlets that tell the same of thirty towns, promise and date some of it, and name some sources."""
    ledger = Ledger()
    for n in range(12):
        said = [f"{100 + k} people left Town{k} on May {k % 28 + 1}" for k in range(n % 3, 30, 3)]
        said += [f"Mayor {k} will rebuild Town{k} by June {k + 1}" for k in range(n % 4, 12, 4)]
        text = ". ".join(f"{words}, Speaker{k:02} noted" for k, words in enumerate(said)) + "."
        report = report_of(text)
        claims = []
        for k, words in enumerate(said):
            span = at(report, words)
            day = re.search(r"(?:May|June) \d+", words)
            assert day is not None
            month, number = day[0].split()
            iso = f"2031-{5 + (month == 'June'):02}-{int(number):02}"
            when = When(
                report.span(span.start + day.start(), span.start + day.end()), iso, "", "", iso, iso, iso, "stated"
            )
            first, verb = words.split()[0], "left" if "left" in words else "rebuild"
            begun = report.span(span.start, span.start + len(first))
            acts = report.span(span.start + words.index(verb), span.start + words.index(verb) + len(verb))
            counted = ()
            if verb == "left":
                people, town = (report.span(span.start + m.start(), span.start + m.end()) for m in re.finditer(
                    r"people|Town\d+", words))  # fmt: skip
                of = Count(what=people, doing=acts, where=town)
                counted = (Figure(float(first), float(first), float(first), False, False, None, of, begun),)
            claims.append(
                claim(
                    report,
                    words,
                    *([voice(report, f"Speaker{k:02}", names=(f"Speaker {k}",))] if k % 2 else []),
                    figures=counted,
                    when=when,
                    subject=Term(" ".join(words.split()[:2]), report.span(begun.start, acts.start - 1)),
                    predicate=Term("leave" if verb == "left" else verb, acts),
                    status="happened" if verb == "left" else "planned",
                )
            )
        reading = reading_of(report, *claims, outlet=Guess(f"The Post of {n % 4}", None, ("a test",)))
        ledger.add(report, sighting_of(report, f"{n:03}.txt"), reading, MADE)
    return ledger


PILES = {"ferry": ferry, "crowd": crowd}


@pytest.fixture(params=PILES, scope="module")
def ledger(request: pytest.FixtureRequest) -> Ledger:
    return PILES[request.param]()


def parts(page: str) -> Iterator[tuple[str, list[str]]]:
    """Title of each part and its lines."""
    title, lines = "", list[str]()
    for line in page.splitlines():
        if line[:1].isupper():
            yield title, lines
            title, lines = re.split(r"  +|$", line)[0], []
        else:
            lines.append(line)
    yield title, lines


def test_the_health_of_the_pile_is_that_of_its_claims(ledger: Ledger) -> None:
    page = " ".join(tell(ledger, "brief").split())
    body = [line for line in pile(ledger).lines if line.body]
    assert f"{len(body)} claims in body text" in page
    silent = choose(body, Asked(by="nobody"))
    assert f"{len(silent)} names no source" in page or f"{len(silent)} name no source" in page
    unnamed = choose(body, Asked(by="unnamed"))
    assert not unnamed or re.search(rf"\b{len(unnamed)} rests? on somebody unnamed", page)


def test_shown_and_left_come_to_all(ledger: Ledger) -> None:
    """What a part shows and what it says is left are all that `matters` lists there."""
    whole = dict(parts(tell(ledger, "matters")))
    for title, lines in parts(tell(ledger, "brief")):
        if not title or title not in whole:
            continue
        left = next((int(m[1]) for line in lines if (m := re.match(r" +(\d+) more: sayso matters", line))), 0)
        first = re.compile(r" {0,1}\d+ |   \S" if "PLANS" in title else r" {0,1}\d+ ")
        shown = [line for line in lines if first.match(line) and " more: " not in line]
        every = [line for line in whole[title] if first.match(line) and " tied to no " not in line]
        assert len([line for line in shown if " tied to no " not in line]) + left == len(every), title


def test_days_left_are_those_that_claims_lists_and_plans_are_not(ledger: Ledger) -> None:
    lines = dict(parts(tell(ledger, "brief")))["DAYS"]
    dated = [line for line in choose(pile(ledger).lines, Asked(dated=True)) if line.body and not line.planned]
    left = next((int(m[1]) for line in lines if (m := re.match(r" +(\d+) more: sayso claims", line))), 0)
    shown = [line for line in lines if "@" in line]
    assert 0 < len(shown) + left <= len(dated)


def test_every_mark_of_the_page_leads_somewhere(ledger: Ledger) -> None:
    marks = set(re.findall(r"(?<!\S)[\w.\-]+@\d+", tell(ledger, "brief") + tell(ledger, "matters")))
    assert marks
    for mark in marks:
        assert f"SAYSO WHY {mark}" in tell(ledger, "why", mark=mark)


def test_the_page_keeps_its_width_and_its_length(ledger: Ledger) -> None:
    page = tell(ledger, "brief").splitlines()
    assert len(page) <= 72
    assert [line for line in page if len(line) > 80 or line != line.rstrip()] == []
