"""How two tolls of one happening lie to each other: one that rises, two sides of one day, a part of the whole."""

from __future__ import annotations

import re

from sayso.matters.senses.points import Point, overall
from sayso.matters.senses.sums import bounds, sums
from sayso.matters.standing.told import Found, OriginsOf, changed, days_between, known, one_end, published
from sayso.records import Figure

#: Tolls that can only grow; the missing are found and the homeless go home.
GROWING = frozenset({"#die", "#injure"})
_REAL = re.compile(r"\b(?:real|true|actual)\s+(?:death\s+)?(?:figure|number|toll|count|total|tally)s?\b")


def _called_real(point: Point) -> bool:
    """Whether a figure is told as the real one, which says that another is not."""
    return _REAL.search(point.sense.claim.said.text) is not None


def toll_relation(one: Point, other: Point, parts: list[str], origins_of: OriginsOf) -> Found:
    """A toll grows: another figure on another day is no conflict; on one day, from another side, it is."""
    assert one.figure is not None and other.figure is not None
    within = f"one may be part of the other: {', '.join(parts)}"
    if sums(one.figure, other.figure) == "agree":
        return ("unsure", within) if parts else ("one", "the figures agree")
    if _called_real(one) != _called_real(other) and not one_end(one, other, origins_of):
        return "clash", "one is told as the real figure"
    if days_between(one, other):
        doubt = within if parts else "one may be of a part only" if _aside(one, other) or _aside(other, one) else ""
        return _toll_of_days(one, other, "" if doubt and one_end(one, other, origins_of) else doubt)
    if not known(one) or not known(other):
        return "unsure", "a toll, and not known which came first"
    if parts:
        return "unsure", within
    if one_end(one, other, origins_of):
        return changed(one, other, "one side gives both figures")
    if sums(one.figure, other.figure) == "open":
        return "unsure", "one figure is only a bound"
    if not overall(one) or not overall(other):
        return "unsure", "one may be of a part only"
    return "clash", "two sides give two tolls at one time"


def _aside(one: Point, other: Point) -> bool:
    """Whether one toll is of a place that the other does not name, and that is not where it all happens."""
    return bool(one.where) and not other.where and not one.where & (other.sense.about.home | other.sense.known)


def _toll_of_days(one: Point, other: Point, within: str) -> Found:
    """Two tolls of two days. within: why one may be a part of the other, told by somebody else."""
    assert one.figure is not None and other.figure is not None
    first, second = sorted((one, other), key=published)
    differ = sums(one.figure, other.figure) == "differ"
    if one.doing in GROWING and differ and under(second.figure, first.figure):
        return "unsure", "the later toll is the lower one"
    return ("unsure", within) if within else ("later", "a toll given on different days")


def under(one: Figure | None, other: Figure | None) -> bool:
    return one is not None and other is not None and bounds(one)[1] < bounds(other)[0]
