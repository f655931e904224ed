"""A day that two reports of one story tell of: "Monday night" is said within the week, so where the other is dated it dates this.

How much speaks for its being one day is counted in points, weighed by a logistic regression over 364 reports of shootings (Gun
Violence Archive, a development half). Where days far apart have about as many points, nothing is concluded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.matters.dates.recounting import again
from sayso.matters.dates.telling import BEFORE, Told
from sayso.records import When

#: A report that names a day of the week bare is of that day or the six after it; "today" is printed two days on at most.
WEEK, PRINTED = 6, 2
#: Points: for a word that the two sentences share (up to MOST), the same part of the day, the same hour, a second report that
#: tells of that day; against: another day that fits too, the day told by its month elsewhere, "yesterday", "today", "last week".
MOST, PART, HOUR, SECOND, OTHER_DAY, BY_MONTH, YESTERDAY, TODAY, LAST_WEEK = 5, 3, 5, 4, -4, -6, -3, -5, -2
#: From so many points on it is one day: 95 of 100 are, where this was weighed.
ENOUGH = 1
#: A point more is asked for each week that the dated reports of the story lie apart, up to so many: it has as many Mondays.
WEEKS = 3
#: Days that have as many points, or one fewer, are all possible; where they are further apart than this, nothing is concluded.
APART = 2 * WEEK
_WEEKDAY = re.compile(r"weekday (\d)(?: T\S+)?")
_TODAY = re.compile(r"\b(?:today|tonight|this)\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(?:yesterday|last|overnight)\b", re.IGNORECASE)
#: "The last week" is the week up to today.
_LAST = re.compile(r"last\b", re.IGNORECASE)
_SATURDAY = 6
#: Two sentences tell of one thing from so many words in common on.
_SAME = 2
_BY_MONTH = re.compile(r"XXXX-(\d\d-\d\d)(?: T\S+)?")


@dataclass(frozen=True, slots=True)
class Common:
    """Days of publication (first, last) that a day told by a report and its kin allows: its words, and the points for it.

    before: the report tells of it as of last week.
    """

    first: date
    last: date
    day: date
    says: str
    points: int
    reports: frozenset[str]
    before: bool


def in_common(
    own: Iterable[Told], kin: Mapping[str, Iterable[Told]], stand: Mapping[str, When]
) -> tuple[date, date, str] | None:
    """First and last day of publication, and the reason, by the days that a report's kin put on the days that it tells of."""
    own = [told for told in own if told.when.anchor == "published"]
    dated = [(day, told, report) for report in sorted(kin) for told, day in _dated(kin[report], stand[report])]
    found = _gathered(own, dated)
    if any(_told_as_before(told, other) for _, other, _ in dated for told in own):
        found = [one for one in found if one.before]
    if not found:
        return None
    elsewhere = any(_told_by_month(told, day, other) for day, other, _ in dated for told in own)
    weighed = [(one.points + _against(one, found, elsewhere), one.day, one) for one in found]
    points, _, best = max(weighed, key=lambda each: (each[0], each[1], each[2].first))
    rivals = [other for rival, _, other in weighed if rival >= points - 1]
    first, last = min(one.first for one in rivals), max(one.last for one in rivals)
    if points < ENOUGH + min(WEEKS, _weeks(stand[report] for report in kin)) or (last - first).days > APART:
        return None
    return first, last, f'"{best.says}" of a story that other reports tell too: there it is {best.day}'


def _weeks(published: Iterable[When]) -> int:
    """How many whole weeks the days of publication lie apart."""
    days = sorted(date.fromisoformat(w.earliest[:10]) for w in published if w.earliest and w.earliest == w.latest)
    return (days[-1] - days[0]).days // 7 if days else 0


def _dated(told: Iterable[Told], published: When) -> Iterator[tuple[Told, date]]:
    for one in told:
        when = again(one.when, published)
        if when.earliest is not None and when.earliest == when.latest:
            yield one, date.fromisoformat(when.earliest[:10])


def _gathered(own: Iterable[Told], dated: Iterable[tuple[date, Told, str]]) -> list[Common]:
    """Every day that both tell of, with the most that speaks for it."""
    found: dict[tuple[date, date], Common] = {}
    for day, other, report in dated:
        for told in own:
            days = published_by(told, day)
            if days is None or (told.when.rule in BEFORE and not _told_as_before(told, other)):
                continue
            first, last, against = days
            had = found.get((first, last), Common(first, last, day, told.says, -99, frozenset(), False))
            points = _alike(told, other) + against
            says = told.says if points > had.points else had.says
            found[first, last] = Common(
                first,
                last,
                day,
                says,
                max(points, had.points),
                had.reports | {report},
                had.before or told.when.rule in BEFORE,
            )
    return list(found.values())


def published_by(told: Told, day: date) -> tuple[date, date, int] | None:
    """When a report that calls `day` so is published, first and last, and the points against it."""
    rule, weekday = told.when.rule, _WEEKDAY.fullmatch(told.when.rule)
    if weekday is not None:
        return (day, day + timedelta(WEEK), 0) if int(weekday[1]) == day.isoweekday() else None
    if rule == "-1 weekend" and day.isoweekday() >= _SATURDAY:
        monday = day + timedelta(8 - day.isoweekday())
        return monday, monday + timedelta(WEEK), 0
    if rule == "-1 week":
        monday = day + timedelta(8 - day.isoweekday())
        return monday, monday + timedelta(WEEK), LAST_WEEK
    if rule.startswith("+0 day") and _TODAY.search(told.says):
        return day, day + timedelta(PRINTED), TODAY
    if rule.startswith("-1 day") and _YESTERDAY.search(told.says):
        return day + timedelta(1), day + timedelta(1 + PRINTED), YESTERDAY
    return None


def _alike(one: Told, other: Told) -> int:
    common = min(MOST, len(one.words & other.words))
    if one.clock and one.clock == other.clock:
        return common + HOUR
    return common + (PART if one.part and one.part == other.part else 0)


def _against(one: Common, found: Iterable[Common], elsewhere: bool) -> int:
    rival = any(abs((other.first - one.first).days) >= WEEK for other in found)
    second = SECOND if len(one.reports) > 1 else 0
    return second + (OTHER_DAY if rival else 0) + (BY_MONTH if elsewhere else 0)


def _told_by_month(told: Told, day: date, other: Told) -> bool:
    """Told by its month ("on March 11"), without the weekday: more than some days ago."""
    rule = _BY_MONTH.fullmatch(told.when.rule)
    return rule is not None and rule[1] == f"{day:%m-%d}" and bool(told.words & other.words)


def _told_as_before(told: Told, other: Told) -> bool:
    """Told of last week, month or year: then a bare weekday of it is a caption's, or of another thing."""
    return told.when.rule in BEFORE and bool(_LAST.match(told.says)) and len(told.words & other.words) >= _SAME
