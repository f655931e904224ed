"""Between which days a report without a date of its own was published: bounds by what it looks back on and ahead to.

Days told as past and cited addresses are lower bounds, plans still ahead are upper ones; a cited day that contradicts the rest
is refused and shown. Nothing is concluded from a sentence that looks both ways.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.days import resolve
from sayso.finders.dating.leans import Told
from sayso.finders.dating.lines import Clue
from sayso.finders.times.tagging import Timex

#: A cited page is taken to be fresh when a plan without a year lies ahead within so many days of it.
_FRESH = 120
_UNYEARED = re.compile(r"(?:early |mid |late |start |end )?XXXX-(?:\d\d(?:-\d\d)?|Q\d)")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the evidence leaves open: days (ISO or None), reasons, and refused clues."""

    earliest: str | None = None
    latest: str | None = None
    because: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    at: Clue | None = None


def inferred(
    cited: Sequence[Clue],
    in_body: frozenset[int],
    told: Sequence[Told],
    wire: Clue | None,
    window: tuple[str | None, str | None],
    offices: Sequence[Clue] = (),
) -> Bounds:
    """The bounds that all clues leave. in_body: first characters of the addresses that stand in the running text."""
    bounds = Bounds(*window, because=("lies in the window given",) if any(window) else ())
    bounds = _looking_back(told, bounds)
    for clue in offices:
        bounds = _not_before(bounds, clue.earliest, clue.because)
    bounds = _looking_ahead(told, bounds)
    bounds = _cited(cited, in_body, told, bounds)
    if wire is not None:
        bounds = _yearless(wire, bounds)
    bounds = _plans(told, _days_gone(told, bounds))
    return _weekday(told, bounds)


def _looking_back(told: Sequence[Told], bounds: Bounds) -> Bounds:
    """Days and years with their year that are told of as past: not before them."""
    for one in told:
        placed = resolve(one.timex.rule, None, "")
        if placed.earliest is None or placed.latest is None:
            continue
        if one.lean == "past" and not one.timex.rule.endswith("X"):
            bounds = _not_before(bounds, placed.earliest, f'"{_plain(one.timex)}" is told as past')
    return bounds


def _looking_ahead(told: Sequence[Told], bounds: Bounds) -> Bounds:
    """Days with their year that are told of as still to come: not after them, unless what is past already lies beyond."""
    for one in told:
        placed = resolve(one.timex.rule, None, "")
        if one.lean != "future" or placed.latest is None or placed.earliest is None:
            continue
        if bounds.earliest is None or placed.latest >= bounds.earliest:
            bounds = _not_after(bounds, placed.latest, f'"{_plain(one.timex)}" still lies ahead')
    return bounds


def _cited(cited: Sequence[Clue], in_body: frozenset[int], told: Sequence[Told], bounds: Bounds) -> Bounds:
    """Cited addresses: not before the latest of them that fits; those that contradict the rest are refused and shown."""
    cited = sorted(cited, key=lambda c: (c.earliest, c.start or 0))
    for clue in cited:
        contrary = _contrary(clue, cited, in_body, told, bounds)
        if contrary:
            bounds = replace(bounds, doubts=(*bounds.doubts, f"refused: {clue.because}: {contrary}"))
        else:
            bounds = _not_before(bounds, clue.earliest, clue.because, clue)
    return bounds


def _contrary(clue: Clue, cited: Sequence[Clue], in_body: frozenset[int], told: Sequence[Told], bounds: Bounds) -> str:
    """Why a cited day says nothing of this report's, or "": pages gather addresses of other stories, later ones too."""
    day = clue.earliest
    if bounds.latest is not None and day > bounds.latest:
        return f"lies after {bounds.latest}, which the text says is still ahead"
    fresh = _fresh(day, told)
    for other in cited:
        plan = _next_plan(told, other.earliest)
        if plan and other.earliest < day and plan[0] < day and _fresh(other.earliest, told) and not fresh:
            return f'lies after what the text still plans ("{plan[1]}", close upon the other pages that it cites)'
    if apart(cited[0].earliest, day) > _FRESH and not fresh:
        return f"far from {cited[0].earliest}, the day of another page that it cites"
    seconded = any(other is not clue and apart(other.earliest, day) <= 7 for other in cited)
    if not (fresh or seconded or clue.start in in_body):
        return "one address outside the text is too little to go by"
    return ""


def _fresh(day: str, told: Sequence[Told]) -> bool:
    """Plans without a year lie ahead within _FRESH days of that day."""
    plan = _next_plan(told, day)
    return plan is not None and apart(day, plan[0]) <= _FRESH


def _next_plan(told: Sequence[Told], after: str) -> tuple[str, str] | None:
    """The first day on or after `after` of the plans whose year is not said, and the words of that plan."""
    found = []
    for one in told:
        if one.lean == "future" and re.match(r"XXXX-\d\d-\d\d", one.timex.rule):
            placed = resolve(one.timex.rule, (after, after), "future")
            if placed.earliest:
                found.append((placed.earliest, _plain(one.timex)))
    return min(found, default=None)


def _narrow(bounds: Bounds) -> bool:
    """Within less than a year, so that a day without a year is one day."""
    return bounds.earliest is not None and bounds.latest is not None and apart(bounds.earliest, bounds.latest) < 365


def _days_gone(told: Sequence[Told], bounds: Bounds) -> Bounds:
    """Days, months and quarters without a year that are told as past, where less than a year is open: not before them."""
    for one in told:
        if one.lean == "past" and _UNYEARED.fullmatch(one.timex.rule) and _narrow(bounds):
            placed = resolve(one.timex.rule, (bounds.earliest, bounds.earliest), "future")
            if placed.earliest and bounds.latest and placed.earliest <= bounds.latest:
                bounds = _not_before(bounds, placed.earliest, f'"{_plain(one.timex)}" is told as past')
    return bounds


def _plans(told: Sequence[Told], bounds: Bounds) -> Bounds:
    """Plans without a year: before the first of them, where a day close by is known to be reached; else only said."""
    low, high = bounds.earliest, bounds.latest
    close = _narrow(bounds) or (bounds.at is not None and not without_year(bounds))
    plan = _next_plan(told, low) if low is not None and close else None
    if plan is not None and low is not None and apart(low, plan[0]) <= _FRESH:
        return _not_after(bounds, plan[0], f'"{plan[1]}" still lies ahead')
    words = next(
        (_plain(one.timex) for one in told if one.lean == "future" and re.match(r"XXXX-\d\d-\d\d", one.timex.rule)),
        None,
    )
    if words is None:
        return bounds
    open_year = () if high is not None or without_year(bounds) else ("the year is not stated",)
    return replace(
        bounds,
        because=(*bounds.because, f'"{words}" lies ahead, its year not said'),
        doubts=(*bounds.doubts, *open_year),
    )


def _yearless(wire: Clue, bounds: Bounds) -> Bounds:
    """A dateline's day without its year: the year comes from what is known to be near, or stays open."""
    near = bounds.at is not None or _narrow(bounds)
    placed = resolve(wire.rule, (bounds.earliest, bounds.earliest), "future") if bounds.earliest and near else None
    if placed is not None and placed.earliest and _close(placed.earliest, bounds):
        next_day = resolve(
            "+1 day", (placed.earliest, placed.earliest), ""
        ).latest  # filed on the day, printed by the next
        latest = min(next_day or placed.earliest, bounds.latest or "9999-12-31")
        because = (*bounds.because, wire.because)
        return replace(bounds, earliest=placed.earliest, latest=latest, because=because, at=wire)
    return replace(
        bounds,
        because=(*bounds.because, wire.because),
        doubts=(*bounds.doubts, "the year is not stated"),
        at=wire,
    )


def _close(day: str, bounds: Bounds) -> bool:
    """Not after the last day possible; where that is open, soon after the page that the report cites."""
    return day <= bounds.latest if bounds.latest else apart(day, bounds.earliest or day) <= _FRESH


def without_year(bounds: Bounds) -> bool:
    """Whether all that is known is a date line without a year."""
    return bounds.at is not None and bounds.at.rule.startswith("XXXX") and "the year is not stated" in bounds.doubts


def _weekday(told: Sequence[Told], bounds: Bounds) -> Bounds:
    """ "said Friday": told within the week; where a cited page gives the first possible day, by the first such Friday."""
    if bounds.earliest is None or bounds.at is None or not bounds.at.because.startswith("cites"):
        return bounds
    first = next(
        (one for one in told if one.timex.rule.startswith("weekday") and one.timex.direction != "future"), None
    )
    if first is None:
        return bounds
    placed = resolve(first.timex.rule, (bounds.earliest, bounds.earliest), "future")
    if placed.latest is None or (bounds.latest is not None and placed.latest > bounds.latest):
        return bounds
    return _not_after(
        bounds, placed.latest, f'"{_plain(first.timex)}" is told as past: by {placed.latest}, a {_plain(first.timex)}'
    )


def _not_before(bounds: Bounds, day: str, because: str, at: Clue | None = None) -> Bounds:
    if bounds.earliest is not None and day < bounds.earliest:
        return bounds
    if bounds.latest is not None and day > bounds.latest:
        return replace(bounds, doubts=(*bounds.doubts, f"refused: {because}, after {bounds.latest}"))
    return replace(bounds, earliest=day, because=(*bounds.because, f"not before {day}: {because}"), at=at or bounds.at)


def _not_after(bounds: Bounds, day: str, because: str) -> Bounds:
    if bounds.latest is not None and day > bounds.latest:
        return bounds
    if bounds.earliest is not None and day < bounds.earliest:
        return replace(bounds, doubts=(*bounds.doubts, f"refused: {because}, before {bounds.earliest}"))
    return replace(bounds, latest=day, because=(*bounds.because, f"not after {day}: {because}"))


def _plain(timex: Timex) -> str:
    return " ".join(timex.words.split())


def apart(left: str, right: str) -> int:
    """How many days lie between two ISO days."""
    return abs((day_of(right) - day_of(left)).days)


def day_of(text: str) -> date:
    """An ISO day as a date."""
    return date.fromisoformat(text)
