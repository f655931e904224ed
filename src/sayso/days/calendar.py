"""Days, weeks, months and what else a calendar is cut into. Weeks run Monday to Sunday; seasons are the northern ones."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.days.feasts import feast_days

#: First month of each season by the meteorologists' cut (March, June, September, December).
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
#: How many months each of the longer units lasts.
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
#: How many days each of the shorter units lasts, when one counts in them ("three weeks ago").
DAYS = {"second": 0, "minute": 0, "hour": 0, "day": 1, "week": 7, "weekend": 7}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar, `first` to `last` inclusive, and what kind of stretch it is ("day", "week", "quarter" ...)."""

    unit: str
    first: date
    last: date


def months_on(day: date, count: int) -> date:
    """The first of the month `count` months after the month of `day`. Raises ValueError outside years 1 to 9999."""
    at = day.year * 12 + day.month - 1 + count
    return date(at // 12, at % 12 + 1, 1)


def days_on(day: date, count: int) -> date:
    """The day `count` days on. Raises ValueError or OverflowError outside years 1 to 9999."""
    return day + timedelta(count)


def same_day(day: date, months: int) -> date:
    """The same day of the month `months` on, or that month's last day where it has no such day."""
    first = months_on(day, months)
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def holding(unit: str, day: date) -> Period:
    """The `unit` that holds `day`; hours and shorter ones are their day, a weekend is that of the day's week."""
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return Period(unit, monday, days_on(monday, 6))
    if unit == "weekend":
        monday = day - timedelta(day.weekday())
        return Period(unit, days_on(monday, 5), days_on(monday, 6))
    if unit not in MONTHS:
        return Period("day", day, day)
    size = MONTHS[unit]
    at = day.year * 12 + day.month - 1
    return spanning(unit, months_on(date(1, 1, 1), max(at - at % size, 12) - 12), size)


def spanning(unit: str, first: date, months: int) -> Period:
    """The period of so many whole months from `first` on."""
    last = date(9999, 12, 31) if first.year * 12 + first.month + months > 9999 * 12 + 12 else months_on(first, months)
    return Period(unit, first, last if last == date(9999, 12, 31) else days_on(last, -1))


def moved(unit: str, day: date, count: int) -> Period:
    """The `unit` so many units from the one that holds `day` ("-1 week": the whole week before)."""
    if unit in MONTHS:
        return holding(unit, months_on(day, count * MONTHS[unit]))
    return holding(unit, days_on(day, count * DAYS[unit]))


def each_in_year(mark: str, year: int) -> tuple[Period, ...]:
    """Like `in_year`, of a feast of the Islamic year both days where it falls twice in one of ours."""
    if _is_feast(mark):
        return tuple(Period("feast", *ends) for ends in feast_days(mark, year))
    only = in_year(mark, year)
    return () if only is None else (only,)


def _is_feast(mark: str) -> bool:
    return len(mark) > 3 and mark[:4].isalpha() and not mark.startswith("EASTER")


def in_year(mark: str, year: int) -> Period | None:
    """What `mark` comes to in that year: "10", "10-09", "Q3", "H1", "SU", "W29", "EASTER"; None where it has no such day."""
    if _is_feast(mark):
        return next(iter(each_in_year(mark, year)), None)
    if mark in SEASONS:
        return spanning("season", date(year, SEASONS[mark], 1), 3)
    if mark[0] in "QH":
        size = 3 if mark[0] == "Q" else 6
        return spanning("quarter" if size == 3 else "half", date(year, (int(mark[1]) - 1) * size + 1, 1), size)
    if mark[0] == "W":
        return _week(year, int(mark[1:]))
    if mark.startswith("EASTER"):
        return Period("day", *[days_on(easter(year), int(mark[6:] or 0))] * 2)
    if "#" in mark:
        return _nth(mark, year)
    month, _, day = mark.partition("-")
    if not day:
        return spanning("month", date(year, int(month), 1), 1)
    if int(day) > calendar.monthrange(year, int(month))[1]:
        return None
    return Period("day", *[date(year, int(month), int(day))] * 2)


def _week(year: int, number: int) -> Period | None:
    try:
        return holding("week", date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def _nth(mark: str, year: int) -> Period:
    """ "11#4#4" is the fourth Thursday of November, "05#-1#1" the last Monday of May, "11#4#4+1" the day after."""
    mark, _, more = mark.partition("+")
    month, nth, weekday = (int(part) for part in mark.split("#"))
    first = date(year, month, 1)
    size = calendar.monthrange(year, month)[1]
    days = [days_on(first, at) for at in range(size) if days_on(first, at).isoweekday() == weekday]
    return Period("day", *[days_on(days[nth if nth < 0 else nth - 1], int(more or 0))] * 2)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    g = (8 * b + 13) // 25
    h = (19 * a + b - b // 4 - g + 15) % 30
    m = (a + 11 * h) // 319
    r = (2 * (b % 4) + 2 * (c // 4) - c % 4 - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)
