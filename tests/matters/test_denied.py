"""Denials across reports: tied to the very claim that they deny, or to none."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report

from sayso.matters.senses.elided import points
from sayso.matters.senses.sense import senses
from sayso.matters.standing.denied import denied_elsewhere

BURNED = Saying("Soldiers burned 20 houses in Oster", "Soldiers", "burned:burn", by="Ann Osk", kind="person")
OPENED = Saying("The mayor opened the hall", "The mayor", "opened:open", by="Ivo Lem", kind="person")


def denial(words: str, verb: str = "denied:deny", **more) -> Saying:
    subject = "Claims" if words.startswith("Claims") else words.partition(" denied")[0]
    return Saying(words, subject, verb, **({"stance": "denies", "by": "Kestria army"} | more))


def replies(*reports) -> list[str]:
    """The claims that are denied elsewhere, by their words."""
    tellings = [t for one in reports for t in one]
    said = {t.claim.id: t.claim.said.text for t in tellings}
    return [said[r.to] for r in denied_elsewhere(tuple(points(senses(tellings))))]


SO = denial("The army denied that soldiers had burned houses in Oster")


@pytest.mark.parametrize(
    "said",
    [
        SO,
        denial("The army denied burning houses in Oster"),
        denial("Claims that soldiers burned houses in Oster are false", "are:be"),
    ],
)
def test_a_denial_that_names_the_act_answers_it(said: Saying) -> None:
    assert replies(report("001", OPENED, BURNED), report("002", said, day="2031-05-03")) == [BURNED.words]


@pytest.mark.parametrize(
    "said",
    [
        denial("The army denied that soldiers had burned a school in Tarn"),
        denial("The army denied that trains to Oster had been cancelled"),
        denial("The army denied any wrongdoing in Oster"),
        denial("The army denied that soldiers had burned houses in Oster", toward=(("denies", 0),)),
        denial("The army denied that soldiers had burned houses in Oster", status="planned"),
    ],
)
def test_what_does_not_name_it_answers_nothing(said: Saying) -> None:
    assert replies(report("001", BURNED), report("002", OPENED, said, day="2031-05-03")) == []


def test_who_denies_it_for_whom_is_not_what_is_denied() -> None:
    off = Saying("the alarm was often switched off", "the alarm", "switched:switch", by="two guards", kind="unnamed")
    no = denial("Orla Lind denied that her client had told anyone to disable the alarm", by="Orla Lind", kind="person")
    other = denial("Orla Lind denied that her client had told anyone to sound the alarm", by="Orla Lind", kind="person")
    head = Saying("A blast tore through the Velm mine in Aldov", "A blast", "tore:tear", places=(("Aldov", None),))
    assert replies(report("001", head, off), report("002", head, no, day="2031-05-03")) == [off.words]
    assert replies(report("001", head, off), report("002", head, other, day="2031-05-03")) == []


def test_what_was_denied_before_it_was_said_or_months_after_is_something_else() -> None:
    assert replies(report("001", BURNED, day="2031-05-09"), report("002", SO, day="2031-05-03")) == []
    assert replies(report("001", BURNED), report("002", SO, day="2031-09-03")) == []


def test_who_is_accused_may_say_no_without_denying() -> None:
    accused = Saying("Nordchem dumped acid in the Velm", "Nordchem", "dumped:dump", by="Ann Osk", kind="person")
    no = Saying("Nordchem dumped no acid in the Velm", "Nordchem", "dumped:dump", by="Nordchem", negated=True)
    other = Saying("Halvex dumped no acid in the Velm", "Halvex", "dumped:dump", by="Halvex", negated=True)
    assert replies(report("001", accused), report("002", no)) == [accused.words]
    assert replies(report("001", accused), report("002", other)) == []


def test_a_claim_that_is_denied_elsewhere_is_disputed() -> None:
    (found,) = matters(report("001", BURNED), report("002", SO, day="2031-05-03"))
    assert (found.heading, [r.kind for r in found.replies]) == ("disputed", ["denies"])
