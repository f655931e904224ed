"""Lengths of time are brought to days: weeks and months of one thing are one question, of two things none."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report
from test_questions import event

HEAD = event("A blast tore through the Velm mine in Aldov", "tore:tear", "A blast", places=(("Aldov", None),))


def length(words: str, low: float, high: float | None, unit: str, what: str, **more) -> Saying:
    subject, verb = words.split(" ", maxsplit=1)[0], words.split(" ")[1]
    return Saying(words, subject, verb, (low, high, False), unit=unit, what=what, **more)


MONTHS = length("Aldov has coal for [at least four months]", 4, None, "months", "coal", by="Ana Reis", kind="person")
WEEKS = length("Aldov holds coal for [18 weeks]", 18, 18, "weeks", "coal", by="Otto Brandt", kind="person")
FEW = length("Aldov has coal for [seven weeks]", 7, 7, "weeks", "coal", by="Otto Brandt", kind="person")
FLOUR = length("Aldov has flour for [seven weeks]", 7, 7, "weeks", "flour", by="Otto Brandt", kind="person")


@pytest.mark.parametrize(("other", "answers"), [(WEEKS, 1), (FEW, 2)])
def test_weeks_and_months_of_one_thing(other: Saying, answers: int) -> None:
    (found,) = [m for m in matters(report("001", HEAD, MONTHS), report("002", HEAD, other)) if m.kind == "figure"]
    assert len(found.answers) == answers
    assert found.question == "How long: coal?"


def test_of_another_thing() -> None:
    assert [m for m in matters(report("001", HEAD, MONTHS), report("002", HEAD, FLOUR)) if m.kind == "figure"] == []


SHUT = Saying("The bridge in Aldov is closed for [three weeks]", "The bridge", "closed:close", (3, 3, False), unit="weeks",
              what="bridge", doing="closed", by="Ana Reis", kind="person")  # fmt: skip
SHUT_TOO = Saying("The bridge in Aldov is closed for [20 days]", "The bridge", "closed:close", (20, 20, True), unit="days",
                  what="bridge", doing="closed", by="Otto Brandt", kind="person")  # fmt: skip
TUNNEL = Saying("The tunnel in Aldov is closed for [three weeks]", "The tunnel", "closed:close", (3, 3, False), unit="weeks",
                what="tunnel", doing="closed", by="Otto Brandt", kind="person")  # fmt: skip
MINE = Saying("The mine in Aldov reopened after a closure of [four days]", "The mine", "reopened:reopen", (4, 4, False),
              unit="days", what="closure", by="Otto Brandt", kind="person")  # fmt: skip
AGAIN = Saying("The bridge in Aldov reopened after a closure of [four days]", "The bridge", "reopened:reopen", (4, 4, False),
               unit="days", what="closure", by="Otto Brandt", kind="person")  # fmt: skip
MILL = length(
    "Aldov has flour for the bridge for [three weeks]", 3, 3, "weeks", "flour", by="Otto Brandt", kind="person"
)


def test_how_long_what_is_shut() -> None:
    def joined(other: Saying) -> list[str]:
        return [
            m.question for m in matters(report("001", HEAD, SHUT), report("002", HEAD, other)) if m.kind == "figure"
        ]

    assert joined(SHUT_TOO) == ["How long: bridge?"]
    assert joined(TUNNEL) == joined(MILL) == joined(MINE) == []
    assert len(joined(AGAIN)) == 1


def test_how_long_does_not_stand_between_two_that_say_it_is_shut() -> None:
    shut = event(
        "Aldov shut the Velm mine on Monday", "shut", "Aldov", object="the Velm mine", places=(("Aldov", None),)
    )
    weeks = Saying("Aldov shut the Velm mine for [three weeks]", "Aldov", "shut", (3, 3, False), unit="weeks", doing="shut",
                   object="the Velm mine", places=(("Aldov", None),))  # fmt: skip
    found = matters(report("001", HEAD, shut), report("002", HEAD, weeks))
    assert [len(m.claims) for m in found if m.kind == "event" and "shut" in m.question] == [2]
