"""What people rule outranks what machines read, and is found again by its characters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filing import claim, guess, reading_of, report_of, sighting_of, voice
from sayso.errors import BadValue
from sayso.ledger import Filed
from sayso.matters.rulings import anchor, check, lay_over, standing
from sayso.records import Decision

TEXT = "The dam holds 40 gates, Oda Brandt said. The dam was built in 1931."
REPORT = report_of(TEXT)
FIRST = claim(REPORT, "The dam holds 40 gates", voice(REPORT, "Oda Brandt", "said"))
SECOND = claim(REPORT, "The dam was built in 1931")


def filed(*claims, report=REPORT, **more):
    return Filed(report, reading_of(report, *claims, **more), (sighting_of(report, "a.txt"),), "a.txt")


def ruling(words, *claims, before=None, why="", report=REPORT):
    on = tuple(anchor(report, c.said.start, c.said.end) for c in claims) or (anchor(report, 0, 0),)
    return Decision(words, on, "M. Ortiz", "2031-05-06T07:08:09Z", why, before)


def test_same_and_different_are_pairs_and_the_later_one_holds():
    first = ruling("same", FIRST, SECOND)
    pair = (min(FIRST.id, SECOND.id), max(FIRST.id, SECOND.id))
    assert lay_over([filed(FIRST, SECOND)], [first]).same == {pair}
    later = lay_over([filed(FIRST, SECOND)], [first, ruling("different", FIRST, SECOND, before=first.id)])
    assert (later.same, later.different) == (frozenset(), {pair})


def test_a_withdrawn_decision_is_as_if_never_made():
    first = ruling("same", FIRST, SECOND)
    gone = ruling(f"withdraw {first.id}", before=first.id)
    assert standing([first, gone]) == ()
    assert lay_over([filed(FIRST, SECOND)], [first, gone]).same == frozenset()


def test_a_wrong_claim_is_taken_out_and_a_right_one_is_known():
    ruled = lay_over([filed(FIRST, SECOND)], [ruling("wrong", FIRST), ruling("right", SECOND)])
    assert ruled.filed[0].reading.claims == (SECOND,)
    assert ruled.right == {SECOND.id}


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [("set outlet=Port Ledger", "outlet", "Port Ledger"), ("set wire=MNA", "wire", "MNA")],
)
def test_facts_about_a_report(words, field, value):
    reading = lay_over([filed(FIRST, outlet=guess(REPORT, "Wrong Post"))], [ruling(words)]).filed[0].reading
    assert getattr(reading, field).value == value
    assert "M. Ortiz" in getattr(reading, field).because[0]


def test_a_day_a_zone_and_a_voice():
    ruled = lay_over(
        [filed(FIRST, SECOND)],
        [ruling("set day=2031-05"), ruling("set zone=caption", SECOND), ruling("set voice=Tomas Berg", FIRST)],
    ).filed[0]
    assert (ruled.reading.published.earliest, ruled.reading.published.how) == ("2031-05-01", "stated")
    assert ruled.reading.claims[1].zone == "caption"
    assert ruled.reading.claims[0].voices[-1].party.names == ("Tomas Berg",)
    assert ruled.reading.claims[0].id == FIRST.id


def test_a_ruling_survives_another_reading_of_the_same_characters():
    other = replace(FIRST, said=REPORT.span(FIRST.said.start, FIRST.said.end + 1), voices=())
    assert lay_over([filed(other, SECOND)], [ruling("wrong", FIRST)]).filed[0].reading.claims == (SECOND,)


def test_a_ruling_whose_characters_are_gone_is_told():
    ruled = lay_over([filed(SECOND)], [ruling("wrong", FIRST)])
    assert [d.ruling for d in ruled.lost] == ["wrong"]
    assert ruled.filed[0].reading.claims == (SECOND,)


@pytest.mark.parametrize("words", ["sideways", "set colour=red", "set day=someday", "set zone=attic", "set outlet="])
def test_what_is_no_ruling_is_refused(words):
    with pytest.raises(BadValue):
        check(words, 2)


def test_two_marks_are_needed_to_join():
    with pytest.raises(BadValue, match="two marks"):
        check("same", 1)
    check("same", 2)
