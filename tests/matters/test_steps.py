"""What came of a plan, and what undoes what was done: one question inside one story, none between two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sayings import Saying, matters, report
from test_questions import event

from sayso.matters.questions.steps import comes_of, undoes
from sayso.matters.senses.elided import points
from sayso.matters.senses.sense import senses

HEAD = event("A blast tore through the Velm mine in Aldov", "tore:tear", "A blast", places=(("Aldov", None),))
ELSEWHERE = event("A blast tore through the Tarn mine in Brenn", "tore:tear", "A blast", places=(("Brenn", None),))
LATER = "2031-05-09"


def plan(words: str, subject: str, verb: str, object: str | None = None, **more) -> Saying:
    return event(words, verb, subject, object=object, status="planned", **more)


WEIGHED = plan("the state would consider every option, including the withdrawal of the licence", "the state", "consider",
               "every option")  # fmt: skip
REVOKED = event("The licence was revoked", "revoked:revoke", "The licence")
FINED = event("The owner was fined", "fined:fine", "The owner")
EXPECTED = plan("The doses are expected to arrive on 7 May", "The doses", "expected:expect")
ARRIVED = event("A first shipment of doses arrived by ship", "arrived:arrive", "A first shipment of doses")
BACK = plan("both armies will pull back five miles from the line of contact", "both armies", "pull", "five miles")
WENT = event("Ostmar completed its withdrawal from the line of contact", "completed:complete", "Ostmar",
             object="its withdrawal from the line of contact")  # fmt: skip
SUE = plan("Norvane Coal would challenge it before a tribunal", "Norvane Coal", "challenge", "it")
FILED = event(
    "Norvane Coal filed a request for arbitration", "filed:file", "Norvane Coal", object="a request for arbitration"
)
REPORTED = event("Norvane Coal filed a report on the year", "filed:file", "Norvane Coal", object="a report on the year")
TAX = plan("Ostmar will put a tax of a tenth on engines from July", "Ostmar", "put", "a tax of a tenth on engines")
PUT_OFF = plan("it would put off its tax on engines", "it", "put", "its tax on engines", by="Ostmar")
FORCE = event("Ostmar let its tax on engines enter into force as planned", "let", "Ostmar", object="its tax on engines")
NEXT_YEAR = plan(
    "Ostmar will raise the tax on engines", "Ostmar", "raise", "the tax on engines", days="2032-01-01/2032-12-31"
)
RAISED = event("Ostmar raised the tax on engines", "raised:raise", "Ostmar", object="the tax on engines")


def joined(one: Saying, other: Saying, head: Saying = HEAD) -> list[str]:
    found = matters(report("001", HEAD, one), report("002", head, other, day=LATER))
    return [m.heading for m in found if len(m.claims) > 1 and HEAD.words not in {a.says for a in m.answers}]


@pytest.mark.parametrize(
    ("one", "other", "heading"),
    [
        (WEIGHED, REVOKED, "later"),
        (EXPECTED, ARRIVED, "repeated"),
        (BACK, WENT, "repeated"),
        (SUE, FILED, "repeated"),
        (TAX, PUT_OFF, "later"),
        (TAX, FORCE, "repeated"),
    ],
)
def test_a_plan_and_its_next_step_are_one_question(one: Saying, other: Saying, heading: str) -> None:
    assert joined(one, other) == [heading]


@pytest.mark.parametrize(
    ("one", "other"),
    [(WEIGHED, FINED), (SUE, REPORTED), (EXPECTED, WENT), (BACK, ARRIVED), (NEXT_YEAR, RAISED), (TAX, REVOKED)],
)
def test_another_thing_is_no_step(one: Saying, other: Saying) -> None:
    assert joined(one, other) == []


@pytest.mark.parametrize(("one", "other"), [(WEIGHED, REVOKED), (EXPECTED, ARRIVED), (SUE, FILED)])
def test_of_two_stories_nothing_comes(one: Saying, other: Saying) -> None:
    assert joined(one, other, ELSEWHERE) == []


def test_a_step_whose_day_is_known_only_within_days_is_still_the_later_word() -> None:
    told = report("002", HEAD, REVOKED)
    days = replace(told[0].published, earliest="2031-05-01", latest="2031-05-09")
    found = matters(report("001", HEAD, WEIGHED, day="2031-05-04"), [replace(one, published=days) for one in told])
    assert [m.heading for m in found if m.kind == "plan" and len(m.claims) > 1] == ["later"]


def test_what_was_before_the_plan_did_not_come_of_it() -> None:
    assert [m for m in matters(report("001", HEAD, WEIGHED, day=LATER), report("002", HEAD, REVOKED)) if m.kind == "plan"
            and len(m.claims) > 1] == []  # fmt: skip


SHUT = event("The ministry closed the schools", "closed:close", "The ministry", object="the schools")
OPENED = event("The schools reopened", "reopened:reopen", "The schools")
CLINICS = event("The clinics reopened", "reopened:reopen", "The clinics")
HELD = event("Police arrested two men", "arrested:arrest", "Police", object="two men")
FREED = event("The men were released", "released:release", "The men")


def first(*told) -> list:
    return [p for p in points(senses([t for one in told for t in one])) if p.figure is None]


@pytest.mark.parametrize(("one", "other", "so"), [(SHUT, OPENED, True), (SHUT, CLINICS, False), (HELD, FREED, False)])
def test_what_undoes_it(one: Saying, other: Saying, so: bool) -> None:
    a, b = first(report("001", HEAD, one), report("002", HEAD, other, day=LATER))[1::2]
    assert undoes(a, b) is undoes(b, a) is so
    assert not comes_of(a, b)


def test_what_is_undone_was_said_differently_later() -> None:
    assert joined(SHUT, OPENED) == ["later"]
    assert joined(SHUT, CLINICS) == []
    same_day = matters(report("001", HEAD, OPENED), report("002", HEAD, SHUT))
    assert [m for m in same_day if OPENED.words in {a.says for a in m.answers} and len(m.claims) > 1] == []


BILL = plan("Parliament will vote on the dam bill on Friday", "Parliament", "vote")
PASSED = event("Parliament passed the dam bill", "passed:pass", "Parliament", object="the dam bill")
PENSIONS = event("Parliament passed the pension bill", "passed:pass", "Parliament", object="the pension bill")


ANOTHER = event("Parliament passed another bill", "passed:pass", "Parliament", object="another bill")


DEAL = event("Parliament rejected the peace deal", "rejected:reject", "Parliament", object="the peace deal")


def test_who_does_both_does_not_make_them_one_thing() -> None:
    assert joined(BILL, DEAL) == []


def test_one_noun_of_two_sorts_is_two_things() -> None:
    assert joined(BILL, PASSED) == ["repeated"]
    assert joined(BILL, PENSIONS) == []
    assert joined(BILL, ANOTHER) == []


PAY = plan("Norvane Coal promised to pay the families", "Norvane Coal", "promised:promise", "the families")
PAID = event("The families were paid in Aldov", "paid:pay", "The families")
GOT = event("Norvane Coal received the first payment", "received:receive", "Norvane Coal", object="the first payment")
PAYING = event("The families paid for the graves", "paid:pay", "The families")


def test_those_to_whom_it_was_to_be_done_do_something_else() -> None:
    assert joined(PAY, PAID) == ["repeated"]
    assert joined(PAY, PAYING) == joined(PAY, GOT) == []


HALTED = event("Nordair suspended flights to Halm", "suspended:suspend", "Nordair", object="flights to Halm")
RESUMED = event("Nordair resumed flights to Halm", "resumed:resume", "Nordair", object="flights to Halm")
CEASED = event(
    "Norland Airways suspended flights to Halm", "suspended:suspend", "Norland Airways", object="flights to Halm"
)
TO_KORR = event(
    "Norland Airways resumed flights to Korr", "resumed:resume", "Norland Airways", object="flights to Korr"
)
OTHERS = event("Westair resumed flights to Korr", "resumed:resume", "Westair", object="flights to Korr")
TAKEN = event("Police arrested the writer Lena Holm", "arrested:arrest", "Police", object="the writer Lena Holm")
LENA = event("Lena Holm was released", "released:release", "Lena Holm")
IDA = event("Ida Bloem was released", "released:release", "Ida Bloem")


@pytest.mark.parametrize(
    ("one", "other", "so"),
    [
        (HALTED, RESUMED, True),
        (HALTED, OTHERS, False),
        (CEASED, TO_KORR, False),
        (TAKEN, LENA, True),
        (TAKEN, IDA, False),
    ],
)
def test_what_undoes_it_is_of_those_who_are_named(one: Saying, other: Saying, so: bool) -> None:
    a, b = first(report("001", HEAD, one), report("002", HEAD, other, day=LATER))[1::2]
    assert undoes(a, b) is so


@pytest.mark.parametrize(("mayor", "so"), [("The mayor", True), ("The mayor of Osk", False), ("Osk's mayor", False)])
def test_the_end_of_somebody_elses_plan_is_not_its_end(mayor: str, so: bool) -> None:
    threat = plan("The mayor would resign over the blast", "The mayor", "resign")
    end = event(f"{mayor} resigned over the blast", "resigned:resign", mayor)
    a, b = first(report("001", HEAD, threat), report("002", HEAD, end, day=LATER))[1::2]
    assert comes_of(a, b) is so
