"""The line that asks, and what the answers say: only words of the reports in fixed patterns."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report
from test_questions import BASE, FLED, FLED_TOO, HOSTS, TOOK, TOOK_TOO, dead, event, share


@pytest.mark.parametrize(
    ("one", "other", "asks", "says"),
    [
        (
            BASE, HOSTS, "How many troops: The 7th Tervian base in Osk houses? Ruvia hosts?",
            ["some 5,500 troops", "about 7,000 troops"],
        ),
        (FLED, FLED_TOO, "How many troops fled?", ["More than 1,000 Ruvian troops", "Several hundred Ruvian soldiers"]),
        (dead(11), dead(11), "How many people killed?", ["11 people"]),
        (
            share("90%", 0.9, by="Ruvia"), share("40%", 0.4, by="Osk"),
            "How much of the border: the rebels control?", ["90%", "40%"],
        ),
        (TOOK, TOOK_TOO, "Did it happen: “rebels captured Osk”?", ["The rebels seized the town of Osk"]),
        (
            event("Osk is Ruvia's largest town", "is:be", "Osk", status="ongoing"),
            event("Osk is the largest town in Ruvia", "is:be", "Osk", status="ongoing"),
            "Is it so: “Osk is Ruvia's largest town”?", ["Osk is Ruvia's largest town"],
        ),
    ],
)  # fmt: skip
def test_question_and_answers(one: Saying, other: Saying, asks: str, says: list[str]) -> None:
    (found,) = matters(report("001", one, day="2031-05-01"), report("002", other))
    assert found.question == asks
    assert [answer.says for answer in found.answers] == says


def test_days_of_an_answer_are_those_of_its_reports() -> None:
    (found,) = matters(report("001", dead(11), day="2031-05-03"), report("002", dead(11)))
    (answer,) = found.answers
    assert (answer.earliest, answer.latest) == ("2031-05-02", "2031-05-03")


def test_a_denial_is_an_answer_of_its_own() -> None:
    said = Saying("The rebels hold Osk", "The rebels", "hold", by="the rebels")
    denied = Saying(
        "Ruvia denied the claim", "Ruvia", "denied:deny", by="Ruvia", stance="denies", toward=(("denies", 0),)
    )
    (found,) = matters(report("001", said, denied))
    assert found.heading == "disputed"
    assert [answer.says for answer in found.answers] == ["The rebels hold Osk", "Ruvia denied the claim"]
    assert [(r.kind, r.claim, r.to) for r in found.replies] == [
        ("denies", found.answers[1].claims[0], found.answers[0].claims[0])
    ]


def test_a_count_of_deaths_is_asked_for_without_its_verb() -> None:
    deaths = Saying("[11 deaths] were counted in Osk so far", "11 deaths", "counted:count", (11, 11, False), what="deaths",
                    doing="counted", places=(("Osk", None),))  # fmt: skip
    (found,) = matters(report("001", deaths), report("002", deaths))
    assert found.question == "How many deaths?"


def test_a_plan_is_asked_for_in_the_words_of_the_plan() -> None:
    plan = event("Tervia will open the Osk bridge in May", "open", "Tervia", status="planned", places=(("Osk", None),))
    done = event("Tervia opened the Osk bridge", "opened:open", "Tervia", places=(("Osk", None),))
    (found,) = matters(report("001", plan), report("002", done, day="2031-05-20"))
    assert found.question == "Will it come: “Tervia will open the Osk bridge in May”?"
