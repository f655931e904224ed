"""Which claims answer one question, and what keeps them apart: little piles, two reports each."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sayings import Saying, matters, report

from sayso.matters.senses.elided import points
from sayso.matters.senses.sense import senses

BASE = Saying(
    "The 7th Tervian base in Osk houses [some 5,500 troops]",
    "The 7th Tervian base in Osk", "houses:house", (5500, 5500, True), what="troops", holder="The 7th Tervian base in Osk",
    places=(("Osk", None),), status="ongoing",
)  # fmt: skip
HOSTS = Saying(
    "Ruvia hosts [about 7,000 troops] from Tervia",
    "Ruvia", "hosts:host", (7000, 7000, True), what="troops", whose="Tervia", holder="Ruvia",
    places=(("Ruvia", None),), status="ongoing",
)  # fmt: skip
DRILL = Saying(
    "[some 1,000 troops] of the 7th Tervian base in Osk took part in drills",
    "some 1,000 troops of the 7th Tervian base in Osk", "took:take", (1000, 1000, True), what="troops", doing="took part",
)  # fmt: skip
FLED = Saying(
    "[More than 1,000 Ruvian troops] fled to Tervia in early July", "Ruvian troops", "fled:flee", (1000, None, False),
    what="troops", whose="Ruvian", doing="fled", places=(("Tervia", None),), days="2031-07-01/2031-07-10",
)  # fmt: skip
FLED_TOO = Saying(
    "[Several hundred Ruvian soldiers] fled to Tervia last month", "Ruvian soldiers", "fled:flee", (200, 999, True),
    what="soldiers", whose="Ruvian", doing="fled", places=(("Tervia", None),), days="2031-06-01/2031-06-30",
)  # fmt: skip


def dead(many: int, **more) -> Saying:
    words = f"[{many} people] were killed in Osk"
    return Saying(
        words, f"{many} people", "killed:kill", (many, many, False), what="people", doing="killed",
        places=(("Osk", None),), **more,
    )  # fmt: skip


def share(words: str, part: float, **more) -> Saying:
    return Saying(
        f"the rebels control [{words}] of the Ruvian border", "the rebels", "control", (part, part, False), True,
        what="border", whose="Ruvian", holder="the rebels", doing="control", status="ongoing", **more,
    )  # fmt: skip


def event(words: str, verb: str, subject: str | None = None, **more) -> Saying:
    return Saying(words, subject, verb, **more)


TOOK = event("The rebels seized the town of Osk", "seized:seize", "The rebels", places=(("Osk", None),))
TOOK_TOO = event("rebels captured Osk", "captured:capture", "rebels", places=(("Osk", None),))

JOINED = {
    "a base is in its country": (BASE, HOSTS, {}, "perhaps-other-count"),
    "two crossings, perhaps": (FLED, FLED_TOO, {}, "perhaps-other-count"),
    "a toll that rises": (dead(11), dead(19), {"day": "2031-05-04"}, "later"),
    "a toll that falls": (dead(190), dead(11), {"day": "2031-05-04"}, "perhaps-other-count"),
    "two tolls at one time": (dead(11, by="the army"), dead(190, by="the rebels"), {}, "disputed"),
    "two sources, one toll": (dead(11, by="the army"), dead(11, by="the rebels"), {}, "sources-agree"),
    "no source, one toll": (dead(11), dead(11), {}, "publishers-agree"),
    "one wire, one toll": (dead(11), dead(11), {"wire": "MNA"}, "repeated"),
    "two shares of one border": (share("90%", 0.9, by="the rebels"), share("40%", 0.4, by="Ruvia"), {}, "disputed"),
    "one side, two shares": (share("40%", 0.4, by="Ruvia"), share("90%", 0.9, by="Ruvia"), {"day": "2031-05-20"}, "later"),
    "seize and capture": (TOOK, TOOK_TOO, {}, "publishers-agree"),
    "a denial across reports": (
        TOOK,
        event("Ruvia denied that the rebels had seized Osk", "denied:deny", "Ruvia", stance="denies", by="Ruvia",
              places=(("Osk", None),)),
        {}, "disputed",
    ),
    "a claim rejected across reports": (
        TOOK,
        event("Ruvia rejected the claim that the rebels had seized Osk", "rejected:reject", "Ruvia", by="Ruvia",
              places=(("Osk", None),)),
        {}, "disputed",
    ),
    "a plan carried out": (
        event("Tervia will open the Osk bridge in May", "open", "Tervia", status="planned", places=(("Osk", None),)),
        event("Tervia opened the Osk bridge on Monday", "opened:open", "Tervia", places=(("Osk", None),)),
        {"day": "2031-05-20"}, "repeated",
    ),
    "a plan put off": (
        event("Tervia will open the Osk bridge in May", "open", "Tervia", status="planned", places=(("Osk", None),)),
        event("Tervia put off opening the Osk bridge", "put:put off", "Tervia", places=(("Osk", None),)),
        {"day": "2031-05-20"}, "later",
    ),
}  # fmt: skip
APART = {
    "part of a drill is not stationed": (BASE, DRILL),
    "drill is no rival of the country's number": (HOSTS, DRILL),
    "another border": (
        share("90%", 0.9),
        Saying("the rebels control [almost all] of the Ruvian-Tervian border", "the rebels", "control", (None, 1.0, True),
               True, what="border", whose="Ruvian-Tervian", holder="the rebels", doing="control", status="ongoing"),
    ),
    "another town": (TOOK, event("The rebels seized the town of Brenn", "seized:seize", "The rebels",
                                 places=(("Brenn", None),))),
    "another year": (dead(11, days="2031-05-01/2031-05-01"), dead(11, days="2029-05-01/2029-05-01")),
    "another day": (
        event("A bomb exploded in Osk on Monday", "exploded:explode", "A bomb", places=(("Osk", None),),
              days="2031-04-28/2031-04-28"),
        event("A bomb exploded in Osk on Friday", "exploded:explode", "A bomb", places=(("Osk", None),),
              days="2031-05-02/2031-05-02"),
    ),
    "only played at a drill": (
        event("Tervian troops repelled an attack on Osk", "repelled:repel", "Tervian troops", places=(("Osk", None),)),
        event("Tervian troops repelled an attack on Osk", "repelled:repel", "Tervian troops", places=(("Osk", None),),
              status="simulated"),
    ),
    "somebody else did it": (
        event("Ann Lind resigned on Friday", "resigned:resign", "Ann Lind"),
        event("Karl Voss resigned on Friday", "resigned:resign", "Karl Voss"),
    ),
    "other people are counted": (dead(11), Saying(
        "[11 ships] were sunk in Osk", "11 ships", "sunk:sink", (11, 11, False), what="ships", doing="sunk",
        places=(("Osk", None),))),
    "the same sort of thing, nobody named": (
        event("police arrested the driver of the lorry", "arrested:arrest", "police"),
        event("police in the south arrested a lorry driver", "arrested:arrest", "police"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", JOINED)
def test_one_question(case: str) -> None:
    one, other, more, heading = JOINED[case]
    second = report("002", other, **more)
    found = matters(report("001", one, wire=more.get("wire")), second)
    assert [m.heading for m in found if len({c.claim.id for c in second} & set(m.claims))] == [heading]
    assert len(found[0].claims) == 2


@pytest.mark.parametrize("case", APART)
def test_no_question_in_common(case: str) -> None:
    one, other = APART[case]
    assert [m for m in matters(report("001", one), report("002", other)) if len(m.claims) > 1] == []


def test_other_counts_are_named_and_kept_out() -> None:
    """The drill's thousand stands beside the question, not in it."""
    drill = report("003", DRILL)
    (found,) = matters(report("001", BASE), report("002", HOSTS), drill)
    assert found.apart == (drill[0].claim.id,)
    assert dict(found.slots)["what"] == "same"
    assert dict(found.slots)["where"] in ("part", "whole", "open")
    assert found.why


def test_a_part_of_the_dead_is_another_count() -> None:
    children = Saying(
        "[four children] were killed in Osk", "four children", "killed:kill", (4, 4, False), what="children",
        doing="killed", places=(("Osk", None),),
    )  # fmt: skip
    assert [m.heading for m in matters(report("001", dead(11)), report("002", children))] == ["other-count"]


def test_like_happenings_in_two_towns_are_two() -> None:
    """Nameless claims belong where the claim before them does, even with one number and one wording."""
    hurt = Saying("[Eleven people] were wounded", "Eleven people", "wounded:wound", (11, 11, False), what="people",
                  doing="wounded")  # fmt: skip
    one = event("Shells hit a market in Osk", "hit", "Shells", places=(("Osk", None),))
    other = event("A rocket hit a bridge in Brenn", "hit", "A rocket", places=(("Brenn", None),))
    assert matters(report("001", one, hurt), report("002", other, hurt)) == ()
    assert [m.heading for m in matters(report("001", one, hurt), report("002", one, hurt)) if m.kind == "figure"] == [
        "publishers-agree"
    ]


def test_a_year_just_named_is_the_years_of_what_hangs_on_it() -> None:
    worst = Saying("The flood in Osk is the worst since 1958", "The flood in Osk", "is:be", status="ongoing",
                   places=(("Osk", None),), days="1958-01-01/2031-05-02")  # fmt: skip
    then = Saying("[200 people] died in Osk", "200 people", "died:die", (200, 200, False), what="people", doing="died",
                  places=(("Osk", None),))  # fmt: skip
    assert matters(report("001", worst, then), report("002", dead(23), day="2031-05-09")) == ()
    assert len(matters(report("001", then), report("002", dead(23), day="2031-05-09"))) == 1
    own = replace(then, words="[Hundreds of people] died in Osk", subject="Hundreds of people")
    (alone,) = [p.sense.days for p in points(senses(report("001", worst, own))) if p.figure is not None]
    assert alone is None


def test_two_speakers_side_by_side() -> None:
    police = Saying("[500 people] marched in Osk", "500 people", "marched:march", (500, 500, False), what="people",
                    doing="marched", by="police", kind="unnamed")  # fmt: skip
    more = Saying("[3,000 people] had come", "3,000 people", "come", (3000, 3000, False), what="people", doing="come",
                  by="the organisers", kind="unnamed")  # fmt: skip
    assert [m.heading for m in matters(report("001", police, more))] == ["disputed"]
    assert matters(report("001", police), report("002", more)) == ()


def test_a_person_rules() -> None:
    one, other = report("001", BASE), report("002", HOSTS)
    pair = tuple(sorted((one[0].claim.id, other[0].claim.id)))
    assert matters(one, other, different=frozenset({pair})) == ()
    far = report("003", APART["another town"][1])
    pair = tuple(sorted((one[0].claim.id, far[0].claim.id)))
    (ruled,) = matters(one, far, same=frozenset({pair}))
    assert set(ruled.claims) == set(pair)
