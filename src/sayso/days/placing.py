"""One rule on one calendar: where it comes to lie when it is counted from one given day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from sayso.days.calendar import (
    DAYS,
    MONTHS,
    Period,
    days_on,
    each_in_year,
    holding,
    in_year,
    months_on,
    moved,
    same_day,
    spanning,
)

#: How many days, weeks ... "a few" and "recent" are taken to reach at most; a reader's measure, marked "~" wherever it is used.
FEW = {"D": 10, "W": 6, "M": 6, "Y": 6, "DE": 3, "CE": 3, "H": 24, "Q": 4}
EDGES = ("early", "mid", "late", "start", "end", "earlier", "later", "about", "before", "after")
#: Months in which a longer period begins or ends: a year's first or last month, a decade's two years, a century's ten.
_ENDS = {"quarter": 1, "half": 1, "year": 1, "decade": 24, "century": 120}
#: Months after which the middle and the last third begin: the mid-1980s are 1984 to 1986.
_THIRDS = {"year": (4, 8), "decade": (48, 84), "century": (396, 804)}
_LENGTH = re.compile(r"P(T?)(X|\d{1,6}(?:\.\d{1,4})?)(DE|CE|[YQMWDHS])(?:\d{1,2}[MS])?")
_MOVE = re.compile(r"([+-]\d{1,6}) (.{1,60})")
_CLOCK = re.compile(r"(.{1,80}) (T\S{1,12})")
_SIGHTED = re.compile(r"HIJRI|NEWMOON")


@dataclass(frozen=True, slots=True)
class Placed:
    """`first`..`last` inclusive (None: open), what unit it is ("" when it is none), which ends are rough, what is in doubt."""

    unit: str = ""
    first: date | None = None
    last: date | None = None
    rough_first: bool = False
    rough_last: bool = False
    clock: str = ""
    doubts: tuple[str, ...] = ()


def place(rule: str, day: date | None, direction: str) -> Placed | None:
    """Where `rule` lies when it is counted from `day` (None: the day is not known); None where it has no place.

    Raises ValueError or OverflowError for what no calendar of years 1 to 9999 holds.
    """
    rule, _, base = rule.partition(" from ")
    if base == "event":
        return None
    if base:
        under = place(base, day, direction)
        if under is None or under.first is None:
            return None
        return place(rule, under.last if rule.startswith("+") else under.first, direction)
    if "/" in rule:
        left, _, right = rule.partition("/")
        return _span(left, right, day, direction)
    if rule.startswith("every ") or _LENGTH.fullmatch(rule):
        return None
    return _stretch(rule, day) or _point(rule, day, direction)


def _span(left: str, right: str, day: date | None, direction: str) -> Placed | None:
    begin = Placed() if left == ".." else place(left, day, direction)
    if direction == "future" and left.startswith("XXXX") and right.startswith("XXXX"):
        begun = _span(left, right, day, "")  # "is to run from January 23 to March 9": today may lie between them
        if begun is not None and begun.last is not None and day is not None and begun.last >= day:
            return begun
    # "Dec. 30-Jan. 2": the far end is the first one after the near end, whatever the direction
    onward = begin.first if begin is not None and begin.first is not None else day
    yearless = right.split(" ", maxsplit=1)[0].startswith("XX") or right.startswith("weekday")
    end = Placed() if right == ".." else place(right, onward if yearless else day, "future" if yearless else direction)
    if begin is None or end is None:
        return None
    if (
        direction == "past"
        and yearless
        and left.startswith("XXXX")
        and day
        and begin.first
        and end.first
        and end.first > day
    ):
        return _span(left, right, days_on(begin.first, -1), direction)  # "in the year to March": the last that is over
    return Placed("", begin.first, end.last, begin.rough_first, end.rough_last, "", begin.doubts + end.doubts)


def _stretch(rule: str, day: date | None) -> Placed | None:
    words = rule.split(" ")
    if rule in ("now", "past", "future") and day is not None:
        return Placed(
            "day" if rule == "now" else "", day if rule != "past" else None, day if rule != "future" else None
        )
    if len(words) != 2 or day is None:
        return None
    length = next((word for word in words if _LENGTH.fullmatch(word)), "")
    if not length:
        return None
    few = "X" in length
    doubts = (f"how many {length} stands for is not said",) if few else ()
    if words[0] == "past":
        return Placed("", back(day, length, -1), day, True, False, "", doubts)
    if words[0] == "next":
        return Placed("", day, back(day, length, 1), False, True, "", doubts)
    same = 0 if length.startswith("PT") else 1  # hours may pass within the day
    if words[1] == "before":
        return Placed("", back(day, length, -1), days_on(day, -same), True, False, "", doubts)
    return Placed("", days_on(day, same), back(day, length, 1), False, True, "", doubts)


def back(day: date, length: str, sign: int) -> date:
    """The day a length away: "P3Y" three years, "PXD" FEW days; sign -1 back, +1 on."""
    match = _LENGTH.fullmatch(length)
    if match is None:
        raise ValueError(length)
    clock, number, unit = match.groups()
    if clock:
        if unit != "H":
            return day  # minutes seldom pass into the next day
        hours = FEW["H"] if number == "X" else float(number)
        return days_on(day, sign * -int(-hours // 24))
    count = float(FEW[unit]) if number == "X" else float(number)
    months = {"Y": 12, "Q": 3, "M": 1, "DE": 120, "CE": 1200}.get(unit, 0)
    if months:
        return same_day(day, sign * round(count * months))
    return days_on(day, sign * round(count * (7 if unit == "W" else 1)))


def _point(rule: str, day: date | None, direction: str) -> Placed | None:
    split = _CLOCK.fullmatch(rule)
    rule, clock = split.groups() if split else (rule, "")
    edge = next((edge for edge in EDGES if rule.startswith(edge + " ")), "")
    period, doubts = _core(rule[len(edge) + 1 :] if edge else rule, day, direction)
    if period is None:
        return None
    rough = period.unit == "feast" and _SIGHTED.search(rule) is not None
    doubts = (*doubts, "the day hangs on the sighting of a moon") if rough else doubts
    placed = Placed(period.unit, period.first, period.last, rough, rough, clock, doubts)
    return _edged(edge, period, placed, day) if edge else placed


def _edged(edge: str, period: Period, placed: Placed, day: date | None) -> Placed:
    if edge == "about":
        return replace(placed, rough_first=True, rough_last=True)
    if edge == "before":
        return replace(placed, unit="", first=None, last=days_on(period.first, -1))
    if edge == "after":
        return replace(placed, unit="", first=days_on(period.last, 1), last=None)
    if edge in ("earlier", "later") and day is not None:
        if edge == "earlier":
            return replace(placed, unit="", last=max(period.first, min(period.last, day)))
        return replace(placed, unit="", first=min(period.last, max(period.first, day)))
    if period.first == period.last:
        return placed
    first, last = _part(edge, period)
    return replace(placed, unit="", first=first, last=last)


def _part(edge: str, period: Period) -> tuple[date, date]:
    """The third of a period that "early", "mid", "late" mean; the stretch at its edge that "start", "end" do."""
    if edge in ("start", "end") and period.unit in _ENDS:
        months = _ENDS[period.unit]
        if edge == "start":
            return period.first, days_on(months_on(period.first, months), -1)
        return months_on(period.last, 1 - months), period.last
    size = (period.last - period.first).days + 1
    if period.unit == "month":
        cuts = [10, 20]
    elif period.unit == "week":
        cuts = [2, 4]
    elif period.unit in _THIRDS:
        cuts = [(months_on(period.first, n) - period.first).days for n in _THIRDS[period.unit]]
    else:
        cuts = [size // 3, size - size // 3]
    at = {"early": 0, "start": 0, "mid": 1}.get(edge, 2)
    edges = [0, *cuts, size]
    return days_on(period.first, edges[at]), days_on(period.first, edges[at + 1] - 1)


def _core(core: str, day: date | None, direction: str) -> tuple[Period | None, tuple[str, ...]]:
    if " of " in core:
        inner, _, outer = core.partition(" of ")
        return _within(inner, outer, day, direction)
    if core[:2].isdigit():
        return _absolute(core), ()
    if day is None:
        return None, ()
    move = _MOVE.fullmatch(core)
    if move:
        count, unit = int(move[1]), move[2]
        if unit in MONTHS or unit in DAYS:
            back = unit == "weekend" and count == 0 and direction == "past" and day.weekday() < 5
            return _shifted(unit, day, -1 if back else count)  # "took place this weekend", told on a Tuesday
        return _nth_named(unit, day, count)
    return _named(core, day, direction), ()


def _shifted(unit: str, day: date, count: int) -> tuple[Period, tuple[str, ...]]:
    if unit in ("hour", "minute", "second"):
        days = -(-abs(count) // 24) if unit == "hour" else 0
        ends = (days_on(day, -days), day) if count < 0 else (day, days_on(day, days))
        return Period("day" if not days else "", *ends), ()
    return moved(unit, day, count), ()


def _within(inner: str, outer: str, day: date | None, direction: str) -> tuple[Period | None, tuple[str, ...]]:
    """ "XXXX-Q1 of -1 year": the part of the outer period that bears the inner name."""
    period, doubts = _core(outer, day, direction)
    if period is None:
        return None, doubts
    if inner == "+0 day" and day is not None:  # "a year ago today"
        months = (period.first.year - day.year) * 12 + (period.first.month - day.month if period.unit == "month" else 0)
        same = same_day(day, months)
        return Period("day", same, same), doubts
    return _named(inner, period.first, "future"), doubts


def _absolute(core: str) -> Period | None:
    if core.endswith("XX"):
        return spanning("century", date(max(1, int(core[:2]) * 100), 1, 1), 1200)
    if core.endswith("X"):
        return spanning("decade", date(max(1, int(core[:3]) * 10), 1, 1), 120)
    year, _, mark = core.partition("-")
    return in_year(mark, int(year)) if mark else spanning("year", date(int(year), 1, 1), 12)


def _candidates(name: str, day: date) -> list[Period]:
    """The periods of that name round about `day`, in order."""
    if name == "weekend":
        return [moved("weekend", day, n) for n in (-2, -1, 0, 1, 2)]
    name, _, weekday = name.partition(" weekday ")
    if name.startswith("weekday "):
        number = int(name[8:])
        back_to = days_on(day, -((day.isoweekday() - number) % 7))
        return [Period("day", at, at) for at in (days_on(back_to, n) for n in (-7, 0, 7, 14))]
    if name.startswith("XX") and name[2:3].isdigit():
        century = day.year // 100
        found = [_absolute(f"{at:02d}{name[2:]}") for at in range(max(century - 1, 1), min(century + 2, 100))]
    else:
        reach = 13 if weekday else 8  # a day falls on the same weekday again after 12 years at the latest
        years = range(max(day.year - reach, 1), min(day.year + reach, 9999))
        found = [period for year in years for period in each_in_year(name[5:], year)]
    kept = [period for period in found if period is not None]
    return [period for period in kept if period.first.isoweekday() == int(weekday)] if weekday else kept


def _named(name: str, day: date, direction: str) -> Period | None:
    """The one of that name that the direction means; without a direction the nearest, weekdays always the last one."""
    found = _candidates(name, day)
    before = [period for period in found if period.first <= day]
    after = [period for period in found if period.last >= day]
    if not before or not after:
        return None
    if direction == "past" or (direction == "" and name.startswith("week")):
        return before[-1]
    if direction == "future":
        return after[0]
    back_days, on_days = (day - before[-1].last).days, (after[0].first - day).days
    # news looks back more than ahead: a day is taken to lie ahead only where that is clearly the nearer one
    return after[0] if on_days * 1.5 < back_days else before[-1]


def _nth_named(name: str, day: date, count: int) -> tuple[Period | None, tuple[str, ...]]:
    """ "last Friday", "next July", "this September": strictly before, strictly after, of the anchor's own year."""
    found = _candidates(name, day)
    weekday = name.startswith("weekday")
    if count == 0:
        return (_named(name, day, "future") if weekday else _own(found, day)), ()
    if count < 0:
        gone = [period for period in found if period.last < day]
        return (gone[count] if len(gone) >= -count else None), ()
    coming = [period for period in found if period.first > day]
    period = coming[count - 1] if len(coming) >= count else None
    near = weekday and period is not None and holding("week", day) == holding("week", period.first)
    return period, (("may mean the one a week later",) if near else ())


def _own(found: list[Period], day: date) -> Period | None:
    return next((period for period in found if period.first.year == day.year), None)
