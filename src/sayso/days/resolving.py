"""A rule and the interval that it is counted from, to an interval of days and its EDTF."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.days.calendar import SEASONS
from sayso.days.placing import Placed, place

#: EDTF's codes beyond months: seasons are level 1; quarters and halves of a year level 2.
_CODES = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}

UNCERTAIN = "the day that it counts from is not certain"


@dataclass(frozen=True, slots=True)
class Resolved:
    """Days `earliest`..`latest` (ISO, inclusive, None = open), the same in EDTF (None: nothing to say), and what is in doubt."""

    earliest: str | None
    latest: str | None
    edtf: str | None
    doubts: tuple[str, ...] = ()


def resolve(rule: str, anchor: tuple[str | None, str | None] | None, direction: str) -> Resolved:
    """The interval that `rule` comes to, counted from `anchor`.

    anchor: earliest and latest day (ISO; None = open or unknown) of what it counts from; None where that is not known.
    direction: "past", "future" or "" from the tense and status of the clause.
    Nothing is made up: what cannot be placed has both ends open and says why. Nothing is raised for a bad rule either.
    """
    low, high = (_day(end) for end in (anchor or (None, None)))
    try:
        if _absolute(rule):
            return _told(place(rule, None, direction), rule)
        if low is None and high is None:
            return Resolved(None, None, _yearless(rule), (_open(rule),))
        begin = place(rule, low, direction) if low is not None else None
        end = place(rule, high, direction) if high is not None else None
    except (ValueError, OverflowError, IndexError, KeyError):
        return Resolved(None, None, None, (f"no day of the calendar fits {rule!r}",))
    if begin is None and end is None:
        return Resolved(None, None, _yearless(rule), (_open(rule),))
    if begin is not None and begin == end:
        return _told(begin, rule)
    if rule.startswith("weekday") and begin and end and low and begin.first and begin.first < low:
        begin = _inside(rule, low, direction) or begin
        if begin == end:
            return replace(_told(end, rule), doubts=(*end.doubts, UNCERTAIN))
    return _between(begin, end, rule)


def _inside(rule: str, low: date, direction: str) -> Placed | None:
    """Said on one of the days of an interval that begins on `low`: a day of that name inside it, not the one a week before it."""
    week = (place(rule, low + timedelta(later), direction) for later in range(7))
    return next((found for found in week if found is not None and found.first is not None and found.first >= low), None)


def _told(placed: Placed | None, rule: str) -> Resolved:
    if placed is None:
        return Resolved(None, None, None, (_open(rule),))
    return Resolved(iso(placed.first), iso(placed.last), edtf(placed), placed.doubts)


def _between(begin: Placed | None, end: Placed | None, rule: str) -> Resolved:
    """The day it counts from is itself an interval: everything from the first reading's start to the last one's end."""
    both = [placed for placed in (begin, end) if placed is not None]
    doubts = tuple(dict.fromkeys(doubt for placed in both for doubt in placed.doubts))
    first, last = (begin.first if begin else None), (end.last if end else None)
    whole = Placed("", first, last, bool(begin and begin.rough_first), bool(end and end.rough_last))
    text = _yearless(rule) if begin is None or end is None or begin.first != end.first else None
    return Resolved(iso(first), iso(last), text or edtf(whole), (*doubts, UNCERTAIN))


def edtf(placed: Placed) -> str | None:
    """EDTF, levels 0 to 2, of a placed rule; None when both ends are open."""
    if placed.first is None and placed.last is None:
        return None
    whole = _whole(placed)
    if whole:
        return whole + ("~" if placed.rough_first or placed.rough_last else "")
    left = ".." if placed.first is None else placed.first.isoformat() + ("~" if placed.rough_first else "")
    right = ".." if placed.last is None else placed.last.isoformat() + ("~" if placed.rough_last else "")
    return left if left == right else f"{left}/{right}"


def _whole(placed: Placed) -> str:
    """The short form of one whole calendar unit, or ""."""
    first = placed.first
    if first is None or placed.last is None:
        return ""
    month = f"{first.year:04d}-"
    if placed.unit == "day":
        return first.isoformat() + _clock(placed.clock) if first == placed.last else ""
    if placed.unit == "season":
        return month + str(next(_CODES[name] for name, at in SEASONS.items() if at == first.month))
    code = {"month": f"{first.month:02d}", "quarter": str(33 + first.month // 3), "half": str(40 + first.month // 7)}
    if placed.unit in code:
        return month + code[placed.unit]
    cut = {"year": f"{first.year:04d}", "decade": f"{first.year // 10:03d}X", "century": f"{first.year // 100:02d}XX"}
    return cut.get(placed.unit, "")


_TIME = re.compile(r"T([01]\d|2[0-3]):(\d\d)(Z|[+-]\d\d(?::\d\d)?)?")


def _clock(clock: str) -> str:
    """ "T16:00+01" in full, as EDTF's level 0 has it; parts of the day, and a midnight that ends one, are left to the rule."""
    time = _TIME.fullmatch(clock)
    if time is None:
        return ""
    zone = time[3] or ""
    return f"T{time[1]}:{time[2]}:00{zone}" + (":00" if len(zone) == 3 else "")


def _absolute(rule: str) -> bool:
    """Every part of it names its year, so that no anchor is needed."""
    if " from " in rule:
        return all(_absolute(part) for part in rule.split(" from ")[1:])
    ends = [end for end in rule.split("/") if end != ".."]
    edges = ("early", "mid", "late", "start", "end", "about", "before", "after")
    cores = [end.split(" ", 1)[1] if end.split(" ")[0] in edges and " " in end else end for end in ends]
    return bool(cores) and all(core[:2].isdigit() for core in cores)


def _yearless(rule: str) -> str | None:
    """ "XXXX-10-09" and ranges of such are themselves EDTF; nothing else without a year is."""
    ends = rule.split(" T", maxsplit=1)[0].split("/")
    plain = all(end.startswith("XXXX-") and end[5:].replace("-", "").isdigit() for end in ends)
    return "/".join(ends) if plain else None


def _open(rule: str) -> str:
    if rule.startswith("every "):
        return "happens again and again"
    if rule.startswith("P") and " " not in rule:
        return "a length of time without a beginning"
    if rule.endswith(" from event"):
        return "when that was is not told"
    if "XXXX" in rule or "XX" in rule[:2]:
        return "the year is not stated"
    return "the day that it counts from is not known"


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text[:10])
    except ValueError:
        return None


def iso(day: date | None) -> str | None:
    """A day as ISO text; None stays None."""
    return None if day is None else day.isoformat()
