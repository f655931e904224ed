"""Which day of the week a day without a year was: told outright ("Sunday, Nov. 2"), or of one happening in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.data import table
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Prose, Sentence, Word

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = re.compile(r"XXXX-(\d\d-\d\d)(?: weekday (\d))?(?: T\S+)?")
#: "On Sunday" is said of the week that ends with the day of the report.
_WEEK = 6


def weekday_of(day: str, timexes: Sequence[Timex], prose: Prose | None) -> tuple[int | None, str]:
    """The ISO weekday of `day` ("XXXX-11-03") and the reason; None and why not where the text does not settle it."""
    own = _DAY.fullmatch(day)
    if own is None:
        return None, ""
    if own[2]:
        return int(own[2]), "the date line names the day of the week"
    found: dict[int, str] = {}
    for other, weekday, words in (*_outright(timexes), *_told_twice(own[1], timexes, prose)):
        away = _days_on(other, own[1])
        if away is not None:
            found.setdefault((weekday - 1 + away) % 7 + 1, words)
    if len(found) > 1:
        return None, f"refused: {' and '.join(found.values())} do not fit one year"
    for weekday, words in found.items():
        return weekday, f"{words}: so {own[1]} is a {NAMES[weekday - 1]}"
    return None, ""


def fitting_years(day: str, weekday: int, since: int) -> list[int]:
    """The first four years from `since` on in which that day ("XXXX-11-03") is that weekday."""
    month, number = int(day[5:7]), int(day[8:10])
    years = [y for y in range(since, since + 60) if (month, number) != (2, 29) or (y % 4 == 0 and y % 100)]
    return [year for year in years if date(year, month, number).isoweekday() == weekday][:4]


def _outright(timexes: Sequence[Timex]) -> Iterator[tuple[str, int, str]]:
    for timex in timexes:
        match = _DAY.fullmatch(timex.rule)
        if match and match[2]:
            yield match[1], int(match[2]), f'"{_plain(timex)}"'


def _told_twice(own: str, timexes: Sequence[Timex], prose: Prose | None) -> Iterator[tuple[str, int, str]]:
    """ "The quake that struck on Sunday", "the quake hit on Nov. 2": one quake, told with one weekday and one day only."""
    if prose is None:
        return
    named = [(t, noun) for t in timexes if re.match(r"weekday \d(?: T\S+)?$", t.rule) for noun in _nouns(t, prose)]
    dated = [(t, noun) for t in timexes if re.match(r"XXXX-\d\d-\d\d(?: T\S+)?$", t.rule) for noun in _nouns(t, prose)]
    for noun in sorted({noun for _, noun in named}):
        weekdays = {t.rule[8]: t for t, other in named if _one(noun, other)}
        days = {t.rule[5:10]: t for t, other in dated if _one(noun, other)}
        if len(weekdays) == 1 and len(days) == 1:
            (weekday, said), (day, dates) = next(iter(weekdays.items())), next(iter(days.items()))
            away = _days_on(day, own)
            if away is not None and 0 <= away <= _WEEK:
                yield day, int(weekday), f'"{_plain(said)}" and "{_plain(dates)}" are told of one {noun}'


def _one(left: str, right: str) -> bool:
    return left in right or right in left  # a quake and an earthquake


def _nouns(timex: Timex, prose: Prose) -> set[str]:
    """The happenings of the clause that holds the time, or that a relative clause describes."""
    sentence = prose.sentence_at(timex.start)
    clause = None if sentence is None else sentence.clause_at(timex.start, timex.end)
    if sentence is None or clause is None:
        return set()
    words = [w for w in sentence.words if sentence.clause_of(w) == clause]
    described = sentence.head(clause.verb) if clause.kind == "relative" else None
    return {w.lemma.lower() for w in (*words, *_maybe(described)) if _happens(sentence, w)}


def _maybe(word: Word | None) -> tuple[Word, ...]:
    return () if word is None else (word,)


def _happens(sentence: Sentence, word: Word) -> bool:
    """A happening known by name, and not another one of its kind: "the quake", not "a 1906 quake", "last week's quake"."""
    kinds = {noun for row in table("happenings") for noun in row["words"].split()}
    owned = any(w.role in ("owner", "time") or (w.kind == "number" and len(w.text) == 4) for w in sentence.on(word))
    return word.kind == "noun" and word.lemma.lower() in kinds and not owned


def _days_on(day: str, other: str) -> int | None:
    """How many days `other` (MM-DD) lies after `day`, within two months and where no leap day can stand between them."""
    if "02-29" in (day, other):
        return None
    left, right = (date.fromisoformat(f"2001-{one}") for one in (day, other))
    if (left <= date(2001, 2, 28)) != (right <= date(2001, 2, 28)):
        return None
    away = (right - left).days
    return away if abs(away) <= 60 else None


def _plain(timex: Timex) -> str:
    return " ".join(timex.words.split())
