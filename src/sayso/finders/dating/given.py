"""A day of publication given by hand: one day, a month, a year, or days between which it is known to lie."""

from __future__ import annotations

import re

from sayso.days import resolve
from sayso.finders.dating.lines import real_day

_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_SPAN = re.compile(rf"\[?\s*(?P<first>{_DAY}|\.\.)?\s*(?P<to>\.\.|/)\s*(?P<last>{_DAY}|\.\.)?\s*\]?")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?")

Days = tuple[str | None, str | None]


def days_given(published: str | None) -> Days | None:
    """First and last day (ISO; None = open) that `published` leaves; None where it tells no days.

    "2021-07-14" (a time of day may follow), "2021-07", "2021", "2021-07-01..2021-08-29", "2021-07..", "../2021-08", in EDTF's
    brackets or without.
    """
    text = (published or "").strip()
    moment = _MOMENT.fullmatch(text)
    if moment:
        return (moment[1], moment[1]) if real_day(moment[1]) else None
    if re.fullmatch(_DAY, text):
        return _ends(text, text)
    span = _SPAN.fullmatch(text)
    if span is None:
        return None
    first, last = (None if end == ".." else end for end in (span["first"], span["last"]))
    return _ends(first, last) if first or last else None


def _ends(first: str | None, last: str | None) -> Days | None:
    """The first day of the first and the last day of the last; None where one is no day or they lie the wrong way round."""
    low = None if first is None else resolve(first, None, "").earliest
    high = None if last is None else resolve(last, None, "").latest
    unreal = (first is not None and low is None) or (last is not None and high is None)
    return None if unreal or (low is not None and high is not None and low > high) else (low, high)
