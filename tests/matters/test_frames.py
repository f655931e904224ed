"""Counts of many happenings, of a part, of what one saw; ranks; towns; the same figure in a clause that only points."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report


def toll(words: str, many: float, verb: str, doing: str, **more) -> Saying:
    given = {"what": "people", "places": (("Osk", None),)} | more
    return Saying(words, None, verb, (many, many, False), doing=doing, **given)


DIED = toll("[Six people] died in a fire in Osk", 6, "died:die", "died")
MANY = "Fires of this kind in Osk have killed [27 people]"
SEEN = Saying(
    "she had seen [seven bodies] in Osk", "she", "seen:see", (7, 7, False), what="bodies", by="a doctor",
    places=(("Osk", None),),
)  # fmt: skip
ABOARD = Saying(
    "The ferry sank off Osk with [some 40 passengers] on board", "The ferry", "sank:sink", (40, 40, True),
    what="passengers", places=(("Osk", None),),
)  # fmt: skip
MISSING = toll("[More than 12 people] are missing off Osk", 12, "are:be", "missing", status="ongoing")
TORE = Saying("A fire tore through the Halvex plant in Osk", "A fire", "tore:tear", places=(("Osk", None),))
THIRD = Saying(
    "The fire at the Halvex plant in Osk is the third in the region in five years", "The fire at the Halvex plant",
    "is:be", places=(("Osk", None),),
)  # fmt: skip

APART = {
    "fires of this kind": (DIED, toll(MANY, 27, "killed:kill", "killed")),
    "since a year": (DIED, toll("Fires in Osk have killed [27 people] since 2019", 27, "killed:kill", "killed")),
    "this year": (DIED, toll("[27 people] have died in Osk so far this year", 27, "died:die", "died")),
    "in hospital": (DIED, toll("[two people] died of burns in hospital in Osk", 2, "died:die", "died")),
    "what a doctor saw": (DIED, SEEN),
    "aboard and missing": (ABOARD, MISSING),
    "a rank is not the event": (TORE, THIRD),
    "as many in another town": (
        toll("[12 people] were hurt at a castle in Osk", 12, "hurt:hurt", "hurt", by="police"),
        toll("[12 people] were hurt at a castle in Brenn", 12, "hurt:hurt", "hurt", by="police",
             places=(("Brenn", None),)),
    ),
    "as many on another day": (
        toll("[12 people] were hurt in Osk", 12, "hurt:hurt", "hurt", days="2031-05-01/2031-05-01"),
        toll("[12 people] were hurt in Osk", 12, "hurt:hurt", "hurt", days="2031-04-28/2031-04-28"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", APART)
def test_no_rivals_and_no_agreement(case: str) -> None:
    one, other = APART[case]
    for day in ("2031-05-02", "2031-05-20"):
        found = matters(report("001", one), report("002", other, day=day))
        assert [m.heading for m in found if len(m.claims) > 1] == []


def test_one_frame_on_both_sides_holds_nothing_apart() -> None:
    one = toll(MANY, 27, "killed:kill", "killed", by="the army")
    (found,) = matters(report("001", one), report("002", one))
    assert found.heading in ("repeated", "publishers-agree")


def test_a_yes_is_not_for_what_is_only_pointed_at() -> None:
    """The coroner confirms that six died, not the governor's inquiry."""
    inquiry = Saying(
        "Vale announced an inquiry into the fire in Osk that killed [six people]", "Vale", "announced:announce",
        (6, 6, False), what="people", doing="killed",
    )  # fmt: skip
    dead = Saying("[Six people] had died", "Six people", "died:die", (6, 6, False), what="people", doing="died",
                  by="Roth", toward=(("confirms", 0),))  # fmt: skip
    assert [reply for m in matters(report("001", inquiry, dead)) for reply in m.replies] == []
    assert [reply.kind for m in matters(report("001", DIED, dead)) for reply in m.replies] == ["confirms"]
