"""The happening that a story is about: "Monday's blast" here, "a blast before dawn on Monday" in a dated report.

A story has one blast, as a rule; where its dated reports put happenings of one kind on two days that both fit, nothing is
concluded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.data import table
from sayso.ledger import Filed
from sayso.matters.dates.recounting import again
from sayso.matters.dates.sameday import published_by
from sayso.matters.dates.telling import Told, faint
from sayso.records import Claim, When

#: "Monday's blast", "Monday's harbour blast".
_OWNED = re.compile(r"[’']s?\s{1,3}(?:[\w-]{2,20}\s{1,3}){0,2}?([a-z]{4,16})\b")
#: "The blast on Monday", "an explosion in the port late last weekend".
_BEFORE = re.compile(
    r"\b([a-z]{4,16})\s{1,3}(?:(?:at|in|near|of|off)\s{1,3}(?:[\w’'-]{2,20}\s{1,3}){1,4})?(?:(?:on|early|late|in|over|of)\s{1,3}){0,2}(?:the\s{1,3})?$"
)
#: Two sentences tell of one happening from so many words in common on.
_SAME = 2
_WORD = re.compile(r"[a-z]{4,16}")
#: How a noun and a verb end.
_ENDS = re.compile(r"[a-z]?(?:ed|ing)s?|e?[sd]?")


@dataclass(frozen=True, slots=True)
class Happened:
    """A kind of happening, the word for it, and the time that stands beside it."""

    kind: str
    word: str
    told: Told


@dataclass(frozen=True, slots=True)
class Dated:
    """A kind of happening that a claim names, the day of the claim, and its words."""

    kind: str
    day: date
    words: frozenset[str]


def hung(filed: Filed, own: Sequence[Told]) -> tuple[Happened, ...]:
    """The happenings that a report tells with one of the days `own` right beside them."""
    found, text = [], filed.report.text
    for told in own:
        at = told.when.at
        if at is None or told.when.anchor != "published":
            continue
        after = _OWNED.match(text, at.end)
        before = _BEFORE.search(text[max(0, at.start - 80) : at.start])
        words = [match[1] for match in (after, before) if match and _kind(match[1])]
        if words:
            found.append(Happened(_kind(words[0]), words[0], told))
    return tuple(found)


def dated_in(filed: Filed, published: When) -> tuple[Dated, ...]:
    """The kinds of happenings that a dated report's claims name, each with the day of the claim, and its words."""
    found = []
    for claim in filed.reading.claims:
        kinds = _kinds_of(claim) if claim.status == "happened" and claim.zone == "body" else ()
        when = again(claim.when, published) if kinds else claim.when
        first, last = (when.earliest or "")[:10], (when.latest or "")[:10]
        if kinds and first and first == last:
            words = frozenset(_WORD.findall(claim.said.text.lower())) - faint()
            found += [Dated(kind, date.fromisoformat(first), words) for kind in kinds]
    return tuple(found)


def by_happening(
    own: Sequence[Happened], near: frozenset[str], days: Mapping[str, Sequence[Dated]]
) -> tuple[date, date, str] | None:
    """First and last day of publication, and why, by the one day on which the reports `near` put what a report tells of.

    days: of all reports of the pile, by id; one that puts such a thing on another day that fits leaves it open.
    """
    for each in own:
        fitting: dict[date, tuple[date, date]] = {}
        alike: set[date] = set()
        for report, dated in days.items():
            for one in dated:
                window = published_by(each.told, one.day) if one.kind == each.kind else None
                if window is not None:
                    fitting[one.day] = window[:2]
                    alike |= {one.day} if report in near and len(one.words & each.told.words) >= _SAME else set()
        if len(fitting) == 1 and alike:
            day, (first, last) = next(iter(fitting.items()))
            words = f'"{each.told.says}" of the {each.word} that other reports tell too'
            return first, last, f"{words}: there it is {day}"
    return None


def _kinds_of(claim: Claim) -> set[str]:
    return {kind for word in _WORD.findall(claim.said.text.lower()) if (kind := _kind(word))}


@cache
def _kind(word: str) -> str:
    """The kind of happening that a word names, in any of its forms: "exploded" as "explosion"; "first" is no "fire"."""
    return next((kind for stem, kind in _stems() if word.startswith(stem) and _ENDS.fullmatch(word, len(stem))), "")


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    """Stems of what happens to a place, once: no meetings, visits or trials, of which a story has many."""
    kinds = (
        "bombing",
        "shooting",
        "stabbing",
        "vote",
        "fire",
        "quake",
        "storm",
        "crash",
        "fall-in",
        "slide",
        "sinking",
        "outbreak",
    )
    rows = (row for row in table("happenings") if row["kind"] in kinds)
    return tuple(
        (word.removesuffix("e"), row["kind"]) for row in rows for word in row["words"].split() if len(word) > 3
    )
