"""The last word on a plan: done, under way, put off, taken back, or nothing later."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report

PLAN = Saying("Tervia will open the Osk bridge in May", "Tervia", "open", by="Tervia", status="planned")


def later(words: str, verb: str, **more) -> Saying:
    return Saying(words, "Tervia", verb, **({"by": "Ann Osk", "kind": "person"} | more))


@pytest.mark.parametrize(
    ("said", "kind", "by"),
    [
        (later("Tervia opened the Osk bridge on Monday", "opened:open"), "done", "Ann Osk"),
        (later("Tervia is opening the Osk bridge", "opening:open", status="ongoing"), "under way", "Ann Osk"),
        (later("Tervia has put off opening the Osk bridge", "put:open"), "put off", "Ann Osk"),
        (later("Tervia has called off opening the Osk bridge", "called:open", by=None), "taken back", "Paper 002"),
        (later("Tervia will open the Osk bridge in May", "open", status="planned"), "nothing later", None),
        (later("Tervia did not open the Osk bridge", "open", negated=True), "nothing later", None),
        (later("Tervia has abandoned its plan to open the Osk bridge", "abandoned:abandon"), "taken back", "Ann Osk"),
        (later("Tervia has pushed back opening the Osk bridge", "pushed:open"), "put off", "Ann Osk"),
        (later("Tervia has begun to open the Osk bridge", "begun:begin"), "under way", "Ann Osk"),
        (later("Tervia has not scrapped the opening of the Osk bridge", "open", negated=True), "nothing later", None),
        (later("Tervia may postpone opening the Osk bridge", "open", status="possible"), "nothing later", None),
        (later("Tervia denied it had scrapped the Osk bridge", "denied:deny", stance="denies"), "nothing later", None),
        (later("Tervia opened the Osk bridge", "opened:open", zone="headline"), "nothing later", None),
    ],
)
def test_last_word(said: Saying, kind: str, by: str | None) -> None:
    (found,) = matters(report("001", PLAN), report("002", said, day="2031-06-01"))
    assert found.last_word is not None
    assert (found.last_word.kind, found.last_word.by) == (kind, by)


def test_what_was_told_before_the_plan_does_not_end_it() -> None:
    early = report("002", later("Tervia opened the Osk bridge", "opened:open"), day="2031-04-01")
    (found,) = matters(report("001", PLAN), early)
    assert found.last_word is not None
    assert found.last_word.kind == "nothing later"


def test_an_undated_report_has_no_last_word() -> None:
    undated = report("002", later("Tervia opened the Osk bridge", "opened:open"), day=None)
    (found,) = matters(report("001", PLAN), undated)
    assert found.last_word is not None
    assert found.last_word.kind == "nothing later"


def test_walked_back_in_the_reporters_words() -> None:
    back = Saying("The minister appeared to walk back that pledge", "The minister", "walk", toward=(("walks back", 0),))
    (found,) = matters(report("001", PLAN, back))
    assert found.heading == "later"
    assert found.last_word is not None
    assert (found.last_word.kind, found.last_word.by) == ("taken back", "Paper 001")
    assert [r.kind for r in found.replies] == ["walks back"]


def test_a_plan_of_one_report_is_kept_and_a_happening_is_not() -> None:
    happening = Saying("Tervia opened the Osk bridge", "Tervia", "opened:open", by="Tervia")
    assert [m.kind for m in matters(report("001", PLAN))] == ["plan"]
    assert matters(report("001", happening)) == ()


STRIKE = Saying(
    "Dockers will strike at Pell on May 18", "Dockers", "strike", by="Ivo Lem", kind="person", status="planned"
)


@pytest.mark.parametrize(
    ("plan", "end", "kind"),
    [
        # in short reports a name and the act, or two words of the plan, show that it is the plan that is meant
        (
            STRIKE,
            Saying("The union called off the strike at Pell", "The union", "called:call", object="the strike"),
            "taken back",
        ),
        (
            Saying(
                "Halvex plans to build a battery plant in Karsk", "Halvex", "build", by="Ada Renk", status="planned"
            ),
            Saying("Halvex dropped its plan for a battery plant in Karsk", "Halvex", "dropped:drop", object="its plan"),
            "taken back",
        ),
        # another plan of the same people, at the same place
        (
            Saying(
                "Halvex plans to build a battery plant in Karsk", "Halvex", "build", by="Ada Renk", status="planned"
            ),
            Saying("Halvex scrapped its plan to close a depot in Karsk", "Halvex", "scrapped:scrap", object="its plan"),
            "nothing later",
        ),
    ],
)
def test_what_is_given_up_is_the_very_plan(plan: Saying, end: Saying, kind: str) -> None:
    found = matters(report("001", plan), report("002", end, day="2031-05-12"))
    assert [m.last_word.kind for m in found if m.last_word is not None] == [kind]
