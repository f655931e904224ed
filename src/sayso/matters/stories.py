"""Whether two claims stand in one story: their reports are about one thing, or they stand side by side in one report."""

from __future__ import annotations

from sayso.matters.scope import apart
from sayso.matters.senses.points import Point
from sayso.matters.senses.sense import Days
from sayso.matters.senses.words import sort_of

#: Reports further apart than this are taken to tell of different happenings.
MONTH = 31
#: Characters between two claims that are said in one breath.
BREATH = 150


def one_story(one: Point, other: Point) -> bool:
    """The heads of both reports share a name, an act or a thing, and a third telling word, within a month of each other."""
    a, b = one.sense, other.sense
    if a.telling.report == b.telling.report:
        return True
    shared = a.setting & b.setting
    classed = any(sort_of(key) in ("act", "thing") for key in shared)
    known = _out(one), _out(other)
    named = any(not key.startswith("=") for key in a.scene & b.scene)
    return classed and named and len(shared) >= 3 and all(known) and apart(known[0], known[1]) <= MONTH  # type: ignore[arg-type]


def beside(one: Point, other: Point) -> bool:
    """Two named or described speakers give their figures of one thing one right after the other."""
    a, b = one.sense, other.sense
    if a.telling.report != b.telling.report or one.figure is None or other.figure is None or one.counts != other.counts:
        return False
    ends = [s.claim.voices[-1].party.names if s.claim.voices else () for s in (a, b)]
    if not all(ends) or set(ends[0]) & set(ends[1]) or a.speaker & b.speaker:
        return False
    first, second = sorted((a.claim.said, b.claim.said), key=lambda said: said.start)
    return 0 <= second.start - first.end <= BREATH


def _out(point: Point) -> Days | None:
    day = point.sense.telling.published
    return (day.earliest, day.latest) if day.earliest and day.latest else None
