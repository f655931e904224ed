"""How two claims that answer one question lie to each other: one, clash, later, part or unsure. Scope comes before conflict."""

from __future__ import annotations

import re

from sayso.matters.questions.counts import one_old
from sayso.matters.questions.polarity import against, gives_up, takes_up
from sayso.matters.questions.steps import comes_of, undoes, unsettled
from sayso.matters.scope import LASTING, Slot, apart, scope, slot
from sayso.matters.senses.points import Point, cumulative, overall, planned, sentenced
from sayso.matters.senses.sense import came_out
from sayso.matters.senses.sums import sums
from sayso.matters.standing.outcomes import given_up
from sayso.matters.standing.told import (
    Found,
    OriginsOf,
    changed,
    days_between,
    known,
    one_end,
    published,
    reports_differ,
)
from sayso.matters.standing.tolls import toll_relation, under
from sayso.matters.stories import beside

_OF_THE = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|those\s+)?(?:[\w'’]+\s+)?")
_GIVEN_BEFORE = re.compile(
    r"\bhad\s+(?:\w+\s+)?(?:put|estimated|given|set|reported|said|spoken|named)\b"
    r"|\b(?:initially|originally|earlier|previously|at\s+first)\s+(?:put|estimated|gave|given|said|reported|spoke)\b"
)


def says_same(one: Point, other: Point) -> bool:
    """Whether two points of one question say the same of it."""
    if one.figure is None or other.figure is None:
        body = one.sense.claim.zone == other.sense.claim.zone == "body"
        if against(one) != against(other) or (body and planned(one) != planned(other)):
            return False
        if undoes(one, other) or gives_up(one, other):
            return False
        return not (body and planned(one) and slot("when", one, other) == "apart")
    if planned(one) != planned(other) or sums(one.figure, other.figure) != "agree" or against(one) != against(other):
        return False
    headline = not one.sense.claim.zone == other.sense.claim.zone == "body"
    if one.figure.share or headline or not reports_differ(one, other):
        return True  # a headline repeats its story
    slots = dict(scope(one, other))
    done = slots["doing"] == "same" or one.doing == other.doing
    return done and slots["where"] in ("same", "open") and (slots["when"] != "apart" or sentenced(one))


def between(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    """How two points of two answers lie to each other, and why, in plain words."""
    if one.figure is None or other.figure is None:
        return _of_events(one, other, origins_of)
    if against(one) != against(other):
        return _so_and_not(one, other, origins_of)
    if planned(one) != planned(other) and sums(one.figure, other.figure) == "agree":
        return _plan_and_outcome(one, other)
    return _of_shares(one, other, origins_of) if one.figure.share else _of_counts(one, other, origins_of)


def _of_events(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    if takes_up(one, other):
        return "later", "what was promised is told of again"
    if undoes(one, other):
        return "later", "what was done is told as undone"
    if against(one) != against(other) and not gives_up(one, other):
        return _so_and_not(one, other, origins_of)
    if planned(one) != planned(other):
        return _plan_and_outcome(one, other) if reports_differ(one, other) else ("one", "all say the same")
    if planned(one) and gives_up(one, other):
        return "later", "what was to come is told as put off or taken back"
    if planned(one) and slot("when", one, other) == "apart":
        return changed(one, other, "another day is given")
    return "one", "all say the same"


def _plan_and_outcome(one: Point, other: Point) -> Found:
    """A plan and what came of it are no two tales of one thing, unless it was put off or taken back."""
    told = other if planned(one) else one
    if given_up(told.sense.claim) or gives_up(one, other):
        return "later", "what was to come is told as put off or taken back"
    first, second = sorted((one, other), key=published)
    plan = one if planned(one) else other
    if comes_of(plan, told) and (unsettled(plan) or _other_day(plan, told)):
        return "later", "what was only possible, or was to come on another day, is told as done"
    if planned(first) and not planned(second):
        return "one", "what was to come is told as come about"
    return "one", "told as so, and as to go on"


def _other_day(plan: Point, told: Point) -> bool:
    """Whether what was to come on one day came about on another."""
    a, b = plan.sense.days, told.sense.days
    return a is not None and b is not None and apart(a, b) > 0


def _so_and_not(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    if one.figure is not None and other.figure is not None and sums(one.figure, other.figure) != "agree":
        return "unsure", "one figure is denied, another given"
    if one_end(one, other, origins_of) and not _answered_by_name(one, other):
        return changed(one, other, "one side says both")
    if slot("when", one, other) == "apart":
        return "unsure", "one says so and the other not, but of another time"
    return "clash", "one says so and the other says not"


def _answered_by_name(one: Point, other: Point) -> bool:
    """One report tells a thing itself, and that somebody says no: its own word and another's are two sides."""
    silent = [not p.sense.claim.voices for p in (one, other)]
    return not reports_differ(one, other) and any(silent) and not all(silent)


def _of_shares(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    """Shares of one whole: the whole is their scope, so that only the time may differ."""
    assert one.figure is not None and other.figure is not None
    slots = dict(scope(one, other))
    if sums(one.figure, other.figure) == "agree":
        return "one", "the figures agree"
    if slots["doing"] in ("apart", "open"):
        return "unsure", "they may not be shares of one thing"
    if one_end(one, other, origins_of):
        return changed(one, other, "one side gives both figures")
    if slots["when"] == "apart" or (
        _lasting(one, other) and apart(came_out(one.sense), came_out(other.sense)) > LASTING
    ):
        return "later", "of different days"
    return "clash", "two shares of one whole"


def _of_counts(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    assert one.figure is not None and other.figure is not None
    slots = dict(scope(one, other))
    same = sums(one.figure, other.figure)
    if _all_of_them(one, other):
        slots["what"] = "same"
    if slots["what"] != "same" or a_whole(one) != a_whole(other):
        return _of_a_part(one, other, slots["what"])
    differing = [name for name, slot in slots.items() if slot == "apart" and name != "when"]
    if differing and not (cumulative(one) and one_end(one, other, origins_of) and days_between(one, other)):
        return ("unsure" if same == "agree" else "part"), f"not one count as told: {', '.join(differing)} differ"
    parts = [name for name, slot in slots.items() if slot in ("part", "whole")]
    if cumulative(one):
        return toll_relation(one, other, parts, origins_of)
    if parts:
        return "unsure", f"one may be part of the other: {', '.join(parts)}"
    if same == "agree" and slots["when"] != "apart" and slots["doing"] == "same":
        return "one", "the figures agree"
    return _figures_of_one_scope(one, other, slots, origins_of)


def _all_of_them(one: Point, other: Point) -> bool:
    """Whether both are the toll of the whole, of people in the one and of those who work there in the other: "seven miners"."""
    if not cumulative(one) or {one.counts, other.counts} not in ({"people", "worker"}, {"people", "crew"}):
        return False
    return (overall(one) and overall(other)) or one_old(one, other)


def _of_a_part(one: Point, other: Point, what: Slot) -> Found:
    """A part is no rival of its whole, unless it is told to be the greater of the two at one time."""
    small, great = (one, other) if what == "part" else (other, one)
    if one.site and other.site and days_between(one, other) and under(great.figure, small.figure):
        return "later", "told on different days"  # "208 people", then "231 employees": no part is more than the whole
    if what in ("part", "whole") and known(one) and known(other) and not days_between(one, other):
        acts = one.doing == other.doing and planned(one) == planned(other)
        if acts and not _reaches(great) and under(great.figure, small.figure):
            return "clash", "a part is given as more than the whole"
    return "part", "one counts a part of the other"


def _reaches(point: Point) -> bool:
    """Whether a figure has no upper end: "at least 11" may be any more."""
    return point.figure is None or point.figure.high is None


def _figures_of_one_scope(one: Point, other: Point, slots: dict[str, Slot], origins_of: OriginsOf) -> Found:
    if not reports_differ(one, other) and _former(one) != _former(other):
        return "later", "one is told as what was given before"
    if beside(one, other) and planned(one) == planned(other) and slots["doing"] != "apart":
        return "clash", "two speakers, one after the other"
    who = {key for key in one.sense.who & other.sense.who if not key.startswith("=")}
    if who and planned(one) != planned(other) and days_between(one, other):
        return "later", "what was to come is told with another figure"
    if slots["doing"] == "open":
        return "unsure", "one of the two does not say doing what"
    if planned(one) and planned(other) and one_end(one, other, origins_of) and days_between(one, other):
        return "later", "one side gives both figures, one after the other"
    if sentenced(one) and days_between(one, other):
        return "later", "a sentence told on different days"
    dated = one.sense.days is not None and other.sense.days is not None
    if one.site and other.site and not dated and days_between(one, other):
        return "later", "who was there, told on different days"
    if not _lasting(one, other) and slots["when"] != "same" and (dated or not one.measure):
        return "unsure", "they may be of different days"
    if one_end(one, other, origins_of):
        return changed(one, other, "one side gives both figures")
    loose = [name for name in ("whose", "where", "when") if _loose(name, one, other, slots[name])]
    if loose:
        return "unsure", f"not told of both: {', '.join(loose)}"
    if days_between(one, other) > LASTING:
        return "later", "told on different days"
    return "clash", "two figures for one count"


def _former(point: Point) -> bool:
    """Whether a figure is told as one that was given before: "the insurer had put the bill at 80 million"."""
    return _GIVEN_BEFORE.search(point.sense.claim.said.text) is not None


def a_whole(point: Point) -> bool:
    """Whether the figure is only the whole of which another is a part: "25 of the 40 pumps"."""
    assert point.figure is not None
    at, said = point.figure.at, point.sense.claim.said
    before = [f.at for f in point.sense.claim.figures if f.at.start < at.start]
    if any(at.start < part.end for part in before):
        return True  # "three of the dam's five gates", told in one
    return any(_OF_THE.fullmatch(said.text[part.end - said.start : at.start - said.start]) for part in before)


def _lasting(one: Point, other: Point) -> bool:
    return one.sense.claim.status == "ongoing" and other.sense.claim.status == "ongoing"


def _loose(name: str, one: Point, other: Point, slot: Slot) -> bool:
    """Whether an open slot leaves room for two counts: one side fills it, or the sides share only some of it."""
    if slot != "open":
        return False
    if name == "when":
        return apart(came_out(one.sense), came_out(other.sense)) > LASTING
    a, b = (one.whose or one.mover, other.whose or other.mover) if name == "whose" else (one.where, other.where)
    return bool(a) or bool(b)
