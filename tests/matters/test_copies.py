"""Shared words: containment, an outlet's own boilerplate taken away, quotations."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken import filed

from sayso.matters.origins.copies import ONE_TEXT, copies_of, shared

STORY = (
    "The ferry Grey Gull sank off Port Calder on Friday night with some forty passengers on board. Divers searched the "
    "wreck until dawn and brought up two bodies, while fishing boats from the nearby villages picked up survivors who had "
    "clung to a raft for three hours in heavy seas."
)
OTHER = (
    "A strike at the port of Calder entered its second week as dockers refused an offer of four percent. The union wants "
    "seven and says that it can hold out until the harvest is shipped, whatever the owners may threaten in the papers."
)
PLATE = " The Harbour Post is the oldest paper of the coast and lives by the gifts of its readers near and far."


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [(STORY, STORY, 1.0), (STORY, OTHER, 0.0), (STORY, f"{OTHER} {STORY}", 1.0), ("", STORY, 0.0)],
)
def test_containment_not_likeness(one, other, share):
    assert shared(one, other) == shared(other, one) == share


def test_quotes_case_and_marks_do_not_matter():
    assert shared("“It's dark,” she said, near the Old Harbour.", "it’s DARK she said near the old harbour") == 1.0


def between(*pile):
    return copies_of(pile).between(pile[0].report.id, pile[1].report.id)


def test_boilerplate_of_an_outlet_is_taken_away():
    pile = [
        filed("0", STORY + PLATE, outlet="Post"),
        filed("1", OTHER + PLATE, outlet="Post"),
        filed("2", OTHER[:90] + PLATE),
    ]
    copies = copies_of(pile)
    assert copies.between(pile[0].report.id, pile[2].report.id) == 0.0
    assert copies_of([pile[0], pile[2]]).between(pile[0].report.id, pile[2].report.id) > 0.3


def test_a_reprint_is_no_boilerplate():
    pile = [
        filed("0", STORY + PLATE, outlet="Post"),
        filed("1", STORY, outlet="Times"),
        filed("2", STORY + " So.", outlet="Post"),
    ]
    assert between(*pile) == 1.0


def test_what_stands_outside_body_text_does_not_count():
    assert between(filed("0", STORY, furniture=OTHER), filed("1", OTHER)) == 0.0


def test_a_few_words_are_no_copy():
    assert between(filed("0", "The ferry Grey Gull sank off Port Calder."), filed("1", STORY)) == 0.0


def test_a_story_rewritten_is_another_text():
    rewritten = (
        STORY.replace("Divers searched", "Rescuers combed").replace("brought up", "found").replace("picked up", "saved")
    )
    assert between(filed("0", STORY), filed("1", rewritten)) > ONE_TEXT
    assert between(filed("0", STORY), filed("1", OTHER)) < ONE_TEXT


@given(cut=st.integers(min_value=0, max_value=len(STORY)))
def test_a_part_of_a_text_is_contained_in_it(cut):
    part = STORY[:cut].rsplit(" ", 1)[0]
    assert shared(part, STORY) in (0.0, 1.0)


def test_a_thousand_reports_are_indexed_in_a_moment():
    pile = [
        filed(str(n), f"Report {n} says this. {STORY} {n}. " * 3 + OTHER, outlet=f"Paper {n % 50}") for n in range(1000)
    ]
    start = perf_counter()
    copies = copies_of(pile)
    for n in range(999):
        copies.between(pile[n].report.id, pile[n + 1].report.id)
    assert perf_counter() - start < 5
