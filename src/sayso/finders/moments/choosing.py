"""Which times of a sentence are a claim's own, in the order in which a reader would take them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.data import table
from sayso.finders.moments.compared import compared, measured
from sayso.finders.moments.counting import beside, from_now, placed
from sayso.finders.moments.course import has
from sayso.finders.moments.occasions import DAY
from sayso.finders.moments.whens import when_of, within
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Clause, Sentence

if TYPE_CHECKING:
    from sayso.finders.assemble import Found
    from sayso.finders.clauses.units import Unit


def own_times(unit: Unit, sentence: Sentence, clause: Clause, found: Found) -> list[Timex]:
    """Times of the claim's own clause first, then others inside its characters; times used as names last; no lengths, no sets."""
    near = within(found.timexes, sentence.start, sentence.end)
    ranked = []
    for timex in near:
        if timex.type == "SET" or not placed(found, timex) or _length_alone(found, timex):
            continue
        if compared(found, sentence, timex):
            continue
        governing = sentence.clause_at(timex.start, timex.end)
        inside = unit.start <= timex.start and timex.end <= unit.end
        mine = governing is not None and governing.index == clause.index
        if not mine and governing is not None and governing.kind == "relative" and has(sentence, clause):
            continue  # "has held three men over a blast that killed nine on Friday"
        if (inside or mine) and not _others(unit, found, timex) and not measured(found, timex.start):
            sideways = timex.type == "DURATION" or timex.rule in ("past", "future") or _spanned(found, timex)
            ranked.append((not mine, _names_a_thing(found, timex), sideways, timex.start, timex))
    return [timex for *_, timex in sorted(ranked, key=lambda r: r[:4])]


def _length_alone(found: Found, timex: Timex) -> bool:
    """ "For three years": a length that no word beside it makes a place in time."""
    stretch = timex.rule.startswith(("past ", "next "))
    return timex.type == "DURATION" and not (stretch or beside(found, timex) or from_now(found, timex))


def _spanned(found: Found, timex: Timex) -> bool:
    """ "a loss FOR THE FIRST QUARTER": the stretch that a thing covers, not the day on which it was posted."""
    lead = found.report.text[max(0, timex.start - 8) : timex.start].lower().split()
    return lead[-1:] == ["for"] or lead[-2:] == ["for", "the"]


def _others(unit: Unit, found: Found, timex: Timex) -> bool:
    """Another claim of the report holds the time in its own characters, and none smaller does."""
    holding = [u for u in found.units if u.start <= timex.start and timex.end <= u.end]
    owner = min(holding, key=lambda u: (u.end - u.start, u.start), default=unit)
    return owner != unit and (owner.sentence, owner.clause) != (unit.sentence, unit.clause)


def _names_a_thing(found: Found, timex: Timex) -> bool:
    """ "the 2011 version", "the Aug. 7 blasts", "Tuesday's ruling": the time of a thing that is spoken of."""
    text = found.report.text
    before = re.search(r"\b(?:the|its|his|her|their|a|an)\s{1,3}$", text[max(0, timex.start - 8) : timex.start].lower())
    return bool(before and re.match(r"\s[a-z]{3}", text[timex.end : timex.end + 4])) or text[
        timex.end : timex.end + 2
    ] in ("'s", "’s")


def beside_the_point(found: Found, timex: Timex, direction: Direction) -> bool:
    """In a clause about the past, a time to come is that of a thing spoken of ("outlined a plan for the next few years",
    "raised its forecast for the full year")."""
    if direction != "past" or timex.counts_from != "published":
        return False
    return timex.rule.startswith(("next ", "+1 ")) or (
        not DAY.search(timex.rule) and _spanned(found, timex) and _still_ahead(found, timex)
    )


def hoped_for(sentence: Sentence, clause: Clause, timex: Timex, found: Found) -> bool:
    """ "Hoped to return it by the end of the year": the time is that of the infinitive, which lies ahead of the hoping."""
    for one in sentence.clauses:
        hoping = None if one.parent is None else sentence.clauses[one.parent]
        if hoping is None or one.kind != "infinitive" or clause not in (one, hoping):
            continue
        if hoping.verb.end <= one.verb.start < timex.start:
            return hoping.verb.lemma in _hopes() or _still_ahead(found, timex)
    return False


def _still_ahead(found: Found, timex: Timex) -> bool:
    last = when_of(found, timex, "past", None).latest  # a Tuesday or a May 1 could always be the next one
    return last is not None and found.published.latest is not None and last > found.published.latest


@cache
def _hopes() -> frozenset[str]:
    return frozenset(row["word"] for row in table("prospects") if row["sort"] == "verb")
