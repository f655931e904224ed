"""Whose word a pile is, who is spoken of and never heard, who is blamed."""

from __future__ import annotations

import pytest
from spoken import Who, filed

from sayso.matters.actors.finding import find_actors
from sayso.matters.actors.spokenof import blamed
from sayso.matters.hearing import heard

WHO = {"Lunde": Who(("Eva Lunde",), "person", "teacher"), "AFP": Who(("AFP",), "agency")}


def told(*pile):
    return heard(pile, find_actors(pile))


def test_shares_by_side():
    made = told(
        filed(
            "0",
            "{Norway|said} [a]. {Norway's army|said} [b]. {Lunde|said} [c]. {=a man|said} [d]. [e]. {AFP|said} [f].",
            WHO,
        ),
        filed("1", "{Sweden|said} [a].", WHO, zone="caption"),
    )
    assert (made.claims, made.silent, made.unnamed) == (6, 1, 1)
    assert made.shares == (("Norway's government", 2), ("AFP", 1), ("Eva Lunde", 1))


def names(made):
    return [unheard.actor.name for unheard in made.unheard]


def test_spoken_of_and_never_heard():
    pile = filed(
        "0",
        "{Norway|said} [Sweden sent a boat]. [NATO held a drill]. [Oslo lies on a fjord]. President Jon Lund met the king.",
        subjects={"Sweden sent a boat": "Sweden", "NATO held a drill": "NATO"},
    )
    assert names(told(pile)) == ["Jon Lund", "NATO", "Sweden"]


@pytest.mark.parametrize("voice", ["{Sweden|said}", "{Swedish army|said}", "{=a Swedish official|said}"])
def test_a_government_is_heard_by_any_of_its_own(voice):
    pile = filed("0", f"[Sweden sent a boat]. {voice} [so].", subjects={"Sweden sent a boat": "Sweden"})
    assert names(told(pile)) == []


def test_a_person_is_heard_by_his_title():
    assert names(told(filed("0", "Prime Minister Jon Lund met the king. {=the prime minister|said} [so]."))) == []


@pytest.mark.parametrize(
    ("sentence", "whom"),
    [
        ("{Norway|accused} [Sweden of opening the gates].", ["Sweden"]),
        ("{Norway|blamed} [Sweden for the flood in Denmark].", ["Sweden"]),
        ("{Norway|blamed} [the flood on Sweden].", ["Sweden"]),
        ("{Norway|blamed} [the withdrawal of U.S.-led forces for it].", ["U.S."]),
        ("{Norway|blames} [Halden Works, a firm, for the jam].", ["Halden Works"]),
        ("{Norway|accused} [Mayor Ted Brill of ignoring it].", ["Ted Brill"]),
        ("{Norway|criticised} [NATO over the drill].", ["NATO"]),
        ("{Norway|blamed} [the weather].", []),
        ("{Norway|said} [Sweden opened the gates].", []),
    ],
)
def test_whom_a_claim_blames(sentence, whom):
    one = filed("0", sentence)
    assert [mention.name for mention in blamed(one, one.reading.claims[0])] == whom


def test_the_blamed_come_first():
    pile = filed(
        "0",
        "[NATO held a drill]. [NATO left]. {Norway|accused} [Sweden of opening the gates].",
        subjects={"NATO held a drill": "NATO", "NATO left": "NATO"},
    )
    made = told(pile)
    assert [(u.actor.name, len(u.blames)) for u in made.unheard] == [("Sweden", 1), ("NATO", 0)]
