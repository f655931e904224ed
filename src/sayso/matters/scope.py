"""Whether two claims are of one scope, slot by slot: same, part, whole, apart or open. Only all the same can clash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from sayso.matters.senses.points import HOLDING, MOVING, Point, within
from sayso.matters.senses.sense import Days

Slot = Literal["same", "part", "whole", "apart", "open"]
#: Days that a state lasts, as far as one may take for granted.
LASTING = 7


def scope(one: Point, other: Point) -> tuple[tuple[str, Slot], ...]:
    """Slot by slot how the count of `one` lies to that of `other` ("part": one's is part of other's)."""
    names = ("where", "when") if one.figure is None or other.figure is None else tuple(SLOTS)
    return tuple((name, SLOTS[name](one, other)) for name in names)


def slot(name: str, one: Point, other: Point) -> Slot:
    """One slot of the scope, without the others."""
    return SLOTS[name](one, other)


def _whose(one: Point, other: Point) -> Slot:
    return _names(one.whose or one.mover, other.whose or other.mover)


def counted(one: Point, other: Point) -> Slot:
    """Whether two figures count one thing. Of two measures in one unit the one may say less, or in other words, of what."""
    found = what(one.counts, other.counts)
    if found != "apart" or not (_measures(one) and _measures(other)):
        return found
    (unit, _, a), (unit_too, _, b) = one.counts.partition(" of "), other.counts.partition(" of ")
    if unit != unit_too and {unit, unit_too} != {"share", "percent"}:
        return "apart"
    if not a or not b:
        return "open"
    return "same" if _says(other, a) or _says(one, b) else "apart"


def _measures(point: Point) -> bool:
    """Whether a figure measures something: 40 percent, or four in ten, which is as much."""
    return point.measure or point.counts.startswith("share of ")


def _says(point: Point, key: str) -> bool:
    return any(word.startswith(key) for word in point.sense.words)


def what(one: str, other: str) -> Slot:
    """Whether two classes of counted things are one, or one holds the other ("children" is part of "people")."""
    if one == other:
        return "same"
    return "part" if other in within(one) else "whole" if one in within(other) else "apart"


def when(one: Point, other: Point) -> Slot:
    """Same where both give days that meet, or tell of a state of about one time; apart where the days cannot meet; else open."""
    a, b = one.sense, other.sense
    if a.days and b.days:
        if a.days[1] < b.days[0] or b.days[1] < a.days[0]:
            return "apart"
        if (
            one.measure
            and other.measure
            and max(_width(a.days), _width(b.days)) > 2 * min(_width(a.days), _width(b.days))
        ):
            return "apart"  # a year's profit and a summer's
        return (
            "same"
            if max(_width(a.days), _width(b.days)) <= 4 * min(_width(a.days), _width(b.days)) + LASTING
            else "open"
        )
    if _standing(one) and _standing(other) and apart(a.bounds, b.bounds) <= LASTING:
        return "same"
    return "open"


def apart(one: Days, other: Days) -> int:
    """Days between two intervals; 0 where they meet."""
    if one[1] < other[0]:
        return _day(other[0]) - _day(one[1])
    return _day(one[0]) - _day(other[1]) if other[1] < one[0] else 0


def _standing(point: Point) -> bool:
    return point.sense.claim.status == "ongoing"


def _names(one: frozenset[str], other: frozenset[str]) -> Slot:
    if not one or not other:
        return "open"
    if one == other:
        return "same"
    if any(not key.startswith("=") for key in one & other):
        return "same"  # "Vega" and "Ignacio Vega"
    if one & other:
        return "whole" if one < other else "part" if other < one else "open"
    return "apart"


def _doing(one: Point, other: Point) -> Slot:
    """What the counted do; open where only the words around say the same ("sent ... retreating", "fled")."""
    a, b = one.doing, other.doing
    if one.measure and other.measure:
        return "same"
    if a == b or (a in HOLDING and b in HOLDING):
        return "same" if a else "open"
    if not a or not b or a in other.sense.words or b in one.sense.words:
        return "open"
    return "apart"


def _places(one: Point, other: Point) -> Slot:
    """Places by their names and countries; a place in the other's country is part of it."""
    a = one.where if one.figure is not None else one.sense.places
    b = other.where if other.figure is not None else other.sense.places
    if not a or not b:
        return "open"
    if a == b:
        return "same"
    if a & b:
        small, great = a - b, b - a
        return "part" if small and not great else "whole" if great and not small else "open"
    if one.doing == other.doing and one.doing in MOVING:
        return "open"  # from one place to the other
    if one.measure and (a <= other.sense.about.home or b <= one.sense.about.home):
        return "open"  # where all of it happens
    return "part" if a & other.sense.known else "whole" if b & one.sense.known else "apart"


def _width(days: tuple[str, str]) -> int:
    return _day(days[1]) - _day(days[0]) + 1


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


SLOTS: dict[str, Callable[[Point, Point], Slot]] = {
    "what": counted,
    "whose": _whose,
    "doing": _doing,
    "where": _places,
    "when": when,
}
