"""The days that a report tells of, each with the words of its sentence: what two reports can have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from sayso.data import table
from sayso.ledger import Filed
from sayso.records import When

#: Rules that say one day, from the day of publication or outright.
_ONE_DAY = re.compile(
    r"(?:weekday \d|[+-][01] day|XXXX-\d\d-\d\d(?: weekday \d)?|\d{4}-\d\d-\d\d)(?: T(?P<clock>\S+))?"
)
#: Rules of a week, month or year that is over: what happened in it happened on no day of this one.
BEFORE = ("-1 week", "-1 weekend", "-1 month", "-1 year")
_STOP = re.compile(r"[.!?][\"”’)]*\s|\n")
_WORD = re.compile(r"\d[\d,.:]*\d|\w{3,}")
#: A sentence is looked for so many characters to either side.
_REACH = 300
#: The part of the day in which an hour lies: from which hour on.
_PARTS = (("00", "NI"), ("05", "MO"), ("12", "AF"), ("17", "EV"), ("20", "NI"))


@dataclass(frozen=True, slots=True)
class Told:
    """A day that a report tells of as past. words: those of its sentence that count. clock: the hour, part: of the day, or ""."""

    when: When
    words: frozenset[str]
    clock: str
    part: str

    @property
    def says(self) -> str:
        return " ".join(self.when.at.text.split()) if self.when.at is not None else ""


def days_told(filed: Filed) -> tuple[Told, ...]:
    """The days that a report's claims tell of as past, and "last week" and the like, each once, in the order of the text."""
    found: dict[tuple[int, str], Told] = {}
    for claim in filed.reading.claims:
        whens = [claim.when] if claim.status in ("happened", "ongoing") else []
        for when in (*whens, *(() if claim.told is None else (claim.told,))):
            begins = when.rule.removesuffix("/..").removeprefix("../")  # "since Monday", "before 7 p.m. Monday": Monday
            rule = _ONE_DAY.fullmatch(begins)
            if when.at is not None and (rule or begins in BEFORE) and when.direction != "future":
                clock = (rule["clock"] if rule else "") or ""
                hour = clock if clock[:1].isdigit() else ""
                words = _sentence(filed.report.text, when.at.start, when.at.end)
                told = Told(replace(when, rule=begins), words, hour, _part(clock))
                found.setdefault((when.at.start, begins), told)
    return tuple(found[key] for key in sorted(found))


def _part(clock: str) -> str:
    if not clock[:1].isdigit():
        return clock
    return [part for hour, part in _PARTS if hour <= clock[:2]][-1]


def _sentence(text: str, start: int, end: int) -> frozenset[str]:
    """The words of the sentence round start..end, without those that any sentence may have."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    stops = [stop.end() for stop in _STOP.finditer(text, low, start)]
    stop = _STOP.search(text, end, high)
    found = _WORD.findall(text[stops[-1] if stops else low : stop.start() if stop else high].lower())
    return frozenset(word for word in found if word not in faint())


@cache
def faint() -> frozenset[str]:
    """Words that two reports may have in common by chance."""
    return frozenset(word for row in table("faintwords") for word in row["words"].split())
