"""Comparing as a whole: a function of what the ledger holds, whatever the order and however it came together."""

from __future__ import annotations

import itertools

import pytest

from filing import MADE, at, claim, guess, reading_of, report_of, sighting_of, voice
from sayso.compare import compare
from sayso.ledger import Ledger
from sayso.matters.rulings import anchor
from sayso.records import Decision, Term, When

REPORTS = {
    "001.txt": ("The Port Herald. The rebels seized the town of Osk, Ruvia said.", "seized", "2031-05-01"),
    "002.txt": ("Evening Star. The rebels captured Osk on Friday.", "captured", "2031-05-02"),
    "003.txt": ("Daily Bell. The rebels captured Osk at night.", "captured", "2031-05-04"),
}


def put(ledger: Ledger, uri: str, **more) -> None:
    text, verb, day = REPORTS[uri]
    report = report_of(text)
    said = text.partition(". ")[2].split(", ")[0].rstrip(".")
    by = (voice(report, "Ruvia", "said", kind="office"),) if ", Ruvia" in text else ()
    made = claim(report, said, *by, subject=Term("The rebels", at(report, "The rebels")),
                 predicate=Term(verb.removesuffix("d"), at(report, verb)))  # fmt: skip
    out = When(None, day, "", "", day, day, day, "stated")
    reading = reading_of(report, made, **{"published": out, "outlet": guess(report, text.partition(".")[0])} | more)
    ledger.add(report, sighting_of(report, uri), reading, MADE)


def ledger_of(*uris: str) -> Ledger:
    ledger = Ledger()
    for uri in uris:
        put(ledger, uri)
    return ledger


def test_any_order_gives_the_same() -> None:
    found = [compare(ledger_of(*uris)) for uris in itertools.permutations(REPORTS)]
    assert {one.matters for one in found} == {found[0].matters}
    assert len(found[0].matters) == 1
    assert {one.tellings for one in found} == {found[0].tellings}


def test_two_ledgers_merged_are_one() -> None:
    left, right = ledger_of("001.txt"), ledger_of("003.txt", "002.txt")
    right.merge(left)
    assert compare(right).matters == compare(ledger_of(*REPORTS)).matters


def test_nothing_is_concluded_twice() -> None:
    ledger = ledger_of(*REPORTS)
    assert compare(ledger) is compare(ledger)
    assert compare(ledger) is not compare(ledger, as_of="2031-05-02")


@pytest.mark.parametrize(("day", "reports"), [("2031-04-30", 0), ("2031-05-02", 2), ("2031-12-31", 3)])
def test_as_of_a_day(day: str, reports: int) -> None:
    found = compare(ledger_of(*REPORTS), as_of=day)
    assert len(found.filed) == len(found.datings) == reports
    assert {len(matter.claims) for matter in found} == ({reports} if reports else set())


def test_a_ruling_parts_what_was_joined() -> None:
    ledger = ledger_of("002.txt", "003.txt")
    assert [m.heading for m in compare(ledger)] == ["publishers-agree"]
    on = tuple(anchor(f.report, c.said.start, c.said.end) for f in ledger.filed() for c in f.reading.claims)
    ledger.add_decision(Decision("different", on, "A. Tester", MADE, "other towns", None))
    assert compare(ledger).matters == ()


def test_a_web_address_and_the_name_it_spells_are_one_outlet() -> None:
    ledger = Ledger()
    put(ledger, "002.txt")
    report = report_of(REPORTS["003.txt"][0])
    put(ledger, "003.txt", outlet=guess(report, "eveningstar.example"))
    assert {telling.outlet for telling in compare(ledger).tellings} == {"Evening Star"}
    assert [m.heading for m in compare(ledger)] == ["repeated"]
