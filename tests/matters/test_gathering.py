"""Grouping is a function of the set: order, copies and furniture change nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from sayings import Saying, ends, matters, report
from test_questions import BASE, DRILL, FLED, FLED_TOO, HOSTS, TOOK, TOOK_TOO, dead, event, share

from sayso.matters.drawing import find_matters

SAYINGS = (
    BASE, HOSTS, DRILL, FLED, FLED_TOO, TOOK, TOOK_TOO,
    dead(11, by="the army"), dead(11), dead(19), dead(190, by="the rebels"),
    share("90%", 0.9, by="the rebels"), share("40%", 0.4, by="Ruvia"),
    event("Tervia will open the Osk bridge in May", "open", "Tervia", status="planned"),
    event("Tervia opened the Osk bridge on Monday", "opened:open", "Tervia"),
)  # fmt: skip
WIRE = (
    dead(11, by="the army"),
    TOOK,
    event("Tervia will open the Osk bridge in May", "open", "Tervia", status="planned"),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=4), min_size=1, max_size=5), st.randoms())
def test_order_changes_nothing(pile: list[list[Saying]], chance: random.Random) -> None:
    tellings = [t for n, said in enumerate(pile) for t in report(f"{n:03}", *said, day=f"2031-05-{2 + n:02}")]
    shuffled = chance.sample(tellings, len(tellings))
    assert find_matters(tellings, ends) == find_matters(shuffled, ends)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SAYINGS), min_size=1, max_size=4), min_size=1, max_size=4))
def test_every_matter_is_sound(pile: list[list[Saying]]) -> None:
    found = matters(*(report(f"{n:03}", *said) for n, said in enumerate(pile)))
    assert len({m.id for m in found}) == len(found)
    for matter in found:
        assert len(set(matter.claims)) == len(matter.claims)
        assert not set(matter.apart) & set(matter.claims)
        assert {r.to for r in matter.replies} <= set(matter.claims)
        for one, other in combinations(found, 2):
            assert not (set(one.claims) <= set(other.claims) and one.kind != "figure")


def test_ten_outlets_with_one_wire_story_are_one_origin() -> None:
    copies = [report(f"{n:03}", *WIRE, wire="MNA", outlet=f"Paper {n}") for n in range(10)]
    one, ten = matters(*copies[:2]), matters(*copies)
    assert [m.kind for m in ten].count("figure") == 1
    assert all(len(set(m.claims)) == 10 for m in ten)
    assert sorted(m.heading for m in one) == sorted(m.heading for m in ten) == ["repeated"] * 3
    assert {(m.origins.low, m.origins.high) for m in one} == {(m.origins.low, m.origins.high) for m in ten} == {(1, 1)}


def test_headlines_teasers_and_captions_are_no_more_than_repeats() -> None:
    """A caption of another outlet joins, but two outlets have then not said it in their text."""
    body = report("001", dead(11))
    for zone in ("headline", "teaser", "caption", "notice"):
        (found,) = matters(body, report("002", replace(dead(11), zone=zone)))
        assert found.heading == "repeated"


def test_claims_of_other_things_change_no_group() -> None:
    before = matters(report("001", BASE, TOOK), report("002", HOSTS, TOOK_TOO))
    noise = [
        report(f"9{n:02}", event(f"Velta shares fell in Port Amsel on day {n}", "fell:fall", "Velta shares"))
        for n in range(20)
    ]
    after = matters(report("001", BASE, TOOK), report("002", HOSTS, TOOK_TOO), *noise)
    assert set(before) <= set(after)
