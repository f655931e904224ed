"""Being somewhere as a count: who was in the mine is one question however it is told, who is in hospital another."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report
from test_questions import event

from sayso.matters.senses.sites import aboard, placed, sites

HEAD = event("A blast tore through the Velm mine in Aldov", "tore:tear", "A blast", places=(("Aldov", None),))


def there(words: str, many: int, what: str, verb: str = "were:be", **more) -> Saying:
    return Saying(
        words, words[1 : words.index("]")], verb, (many, many, False), what=what, doing=verb.partition(":")[0], **more
    )


UNDER = there("[208 people] were underground at the time", 208, "people", by="Velm press service")
MINE = there("[234 people] were in the mine when the gas ignited", 234, "people", by="Rescue Ministry")
STAFF = there("[231 employees] were underground at the time", 231, "employees", by="Velm Coal")
WARD = there("[34 people] were in hospital on Monday", 34, "people", by="Rescue Ministry")
RESCUED = there("[34 people] were brought out of the mine", 34, "people", "brought:bring", by="Rescue Ministry")


@pytest.mark.parametrize("other", [MINE, STAFF])
def test_those_who_were_there_are_one_count(other: Saying) -> None:
    (found,) = [
        m
        for m in matters(report("001", HEAD, UNDER), report("002", HEAD, other, day="2031-05-04"))
        if m.kind == "figure"
    ]
    assert (found.heading, len(found.claims)) == ("later", 2)


@pytest.mark.parametrize("other", [WARD, RESCUED])
def test_those_who_are_elsewhere_are_another(other: Saying) -> None:
    found = matters(report("001", HEAD, UNDER), report("002", HEAD, other, day="2031-05-04"))
    assert [m for m in found if m.kind == "figure"] == []


def test_two_blasts_share_no_count() -> None:
    other = event("A blast tore through the Tarn mine in Brenn", "tore:tear", "A blast", places=(("Brenn", None),))
    found = matters(report("001", HEAD, UNDER), report("002", other, MINE))
    assert [m for m in found if m.kind == "figure"] == []


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("208 people had been underground", {"mine"}),
        ("140 people were in the main hall of the school", {"building"}),
        ("31 people are still in hospital after the hotel fire", {"hospital"}),
    ],
)
def test_the_sort_of_place(text: str, sort: set[str]) -> None:
    assert placed(text)
    assert sites(text) == sort


def test_being_somewhere_is_no_act_done_there() -> None:
    assert not placed("12 people were killed in the mine")
    assert not placed("12 people were against the mine")
    assert aboard(" aboard when it sank")
    assert not aboard(" boarded the ship")


def test_seven_miners_and_eleven_people_are_one_toll_that_rises() -> None:
    seven = there("[Seven miners] were killed", 7, "miners", "killed:kill", by="Rescue Ministry")
    more = there("[11 people] were killed in all", 11, "people", "killed:kill", by="Rescue Ministry")
    few = there("[11 children] were killed in all", 11, "children", "killed:kill", by="Rescue Ministry")
    first = report("001", HEAD, seven)
    assert [m.heading for m in matters(first, report("002", HEAD, more, day="2031-05-04")) if m.kind == "figure"] == [
        "later"
    ]
    assert [m for m in matters(first, report("002", HEAD, few, day="2031-05-04")) if m.kind == "figure"] == []
