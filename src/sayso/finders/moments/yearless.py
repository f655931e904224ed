"""Times of a report whose day is told without its year: what is the same in every year stays, the rest is open."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sayso.finders.times.tagging import Timex
from sayso.records import How, When

NO_YEAR = "the year is not stated"
_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)(?: weekday (\d))?")
_YEARS = re.compile(r"(?<![\d-])\d{4}(?=-)")
#: An end so many days from the day of publication belongs to that year; farther off, a year unsaid would tell nothing.
_NEAR = 200


def every_year(published: When, timexes: Sequence[Timex]) -> tuple[When, ...]:
    """The day of publication in one year of every kind (weekday, leap or not) that fits; () where its year is told.

    The years lie after all that the report tells of: none of them is taken to be the right one.
    """
    match = _DAY.fullmatch(published.rule)
    if match is None or published.earliest is not None or published.latest is not None:
        return ()
    month, number, weekday = int(match[1]), int(match[2]), int(match[3] or 0)
    told = [int(year) for t in timexes for year in re.findall(r"(?<![\dX-])\d{4}", t.rule)]
    begin = max([2000, *(year for year in told if year < 2036)])
    kinds: dict[tuple[int, bool], date] = {}
    for year in range(begin + 1, begin + 29):
        leap = year % 4 == 0
        if (month, number) != (2, 29) or leap:
            day = date(year, month, number)
            if weekday in (0, day.isoweekday()):
                kinds.setdefault((day.isoweekday(), leap), day)
    days = [day.isoformat() for day in kinds.values()]
    return tuple(replace(published, rule=day, earliest=day, latest=day, edtf=day) for day in days)


def in_common(years: Sequence[When], whens: Sequence[When]) -> When:
    """What is true in every one of `years`, of the same time worked out in each: never a year that the text does not tell."""
    one = whens[0]
    if all((w.earliest, w.latest, w.edtf) == (one.earliest, one.latest, one.edtf) for w in whens):
        return one
    days = [date.fromisoformat(year.rule) for year in years]
    first = _end(days, [w.earliest for w in whens], min, one.rule)
    last = _end(days, [w.latest for w in whens], max, one.rule)
    edtf = _short(one, whens, first, last)
    if edtf is None and (first, last) != ("..", ".."):
        edtf = first if first == last else f"{first}/{last}"
    how: How = "unknown" if edtf is None else one.how
    sure = [end if end[:4].isdigit() else None for end in (first, last)]
    return replace(
        one, earliest=sure[0], latest=sure[1], edtf=edtf, how=how, doubts=tuple(dict.fromkeys((*one.doubts, NO_YEAR)))
    )


def _short(one: When, whens: Sequence[When], first: str, last: str) -> str | None:
    """A whole month or season keeps its short form: "XXXX-10"."""
    if not first.startswith("XXXX") or not last.startswith("XXXX"):
        return None
    masked = {_YEARS.sub("XXXX", w.edtf or "") for w in whens}
    text = masked.pop()
    return text if not masked and "/" not in text and text.startswith("XXXX") else None


def _end(days: Sequence[date], ends: Sequence[str | None], widest: Callable[..., int], rule: str) -> str:
    """One end of an interval over all years: itself where no year moves it, a day without its year, or ".." for open."""
    told = [date.fromisoformat(end) for end in ends if end is not None]
    if len(told) < len(days):
        return ".."
    if len(set(told)) == 1:
        return told[0].isoformat()
    written = {f"XXXX-{day:%m-%d}" for day in told}
    offsets = [(end - day).days for end, day in zip(told, days, strict=True)]
    named = re.match(r"XXXX-[^/]*$", rule) is not None
    if not named and max(map(abs, offsets)) > _NEAR:
        return ".."
    if len(written) == 1:
        return written.pop()
    if max(offsets) - min(offsets) > 7:
        return ".."
    return f"XXXX-{days[0] + timedelta(widest(offsets)):%m-%d}"
