"""Chronicles: paragraphs that are each set under a day ("9 March: The army enters Esk."), told in the present of history."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.finders.moments.course import Course, had, has
from sayso.finders.moments.whens import plain, stretch, when_of
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Clause, Sentence
from sayso.records import When

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

_LONGEST = len("- **Wednesday, 29-30 September 2021 (Arda):** ")
_YEARLESS = re.compile(r"XXXX-(\d\d)\b.*")
_OF_A_YEAR = re.compile(r"(\d{4})(?:-(\d\d))?\b")
#: A chronicle's heading.
_YEAR_LINE = re.compile(r"^[\W_]*((?:19|20)\d\d)[\W_]*$", re.MULTILINE)


def label_of(sentence: Sentence, found: Found) -> Timex | None:
    """The day that a sentence's paragraph is set under, with the year of the labels before it; None where there is none, or
    where it is the only one and no other day than that of publication."""
    label = _opening(sentence.paragraph, found)
    if label is None:
        return None
    before = [t for p in range(sentence.paragraph) if (t := _opening(p, found)) is not None]
    when = when_of(found, label, "past", None)
    if not before and (when.earliest, when.latest) == (found.published.earliest, found.published.latest):
        return None
    told = _of_their_year([*before, label], found.report.text)
    last = found.published.latest or "9999"  # behind it: a day to come, or the newest stands first
    return label if told.rule > last else told


def _opening(paragraph: int, found: Found) -> Timex | None:
    """The time that stands before a paragraph's first sentence."""
    start = found.prose.paragraphs[paragraph][0]
    at = bisect_left(found.prose.sentences, start, key=lambda s: s.start)
    first = found.prose.sentences[at].start if at < len(found.prose.sentences) else start
    if not len("2019:") < first - start < _LONGEST:
        return None
    days = (t for t in found.timexes if start <= t.start and t.end <= first and t.type == "DATE")
    return next((replace(t, direction="") for t in days), None)


def _of_their_year(labels: list[Timex], text: str) -> Timex:
    """The last label with the year that the labels before it, and lines of a year alone, have come to: behind "12 Dec 2020",
    "3 January" is of 2021."""
    lines = [(line.start(), line[1]) for line in _YEAR_LINE.finditer(text, 0, labels[-1].start)]
    year, month, rule, at = "", "", "", 0
    for label in labels:
        heads = [number for start, number in lines if at <= start < label.start]
        year, month = (heads[-1], "") if heads else (year, month)
        told, bare = _OF_A_YEAR.match(label.rule), _YEARLESS.fullmatch(label.rule)
        rule, at = label.rule, label.start
        if told is not None:
            year, month = told[1], told[2] or "12"
        elif bare is not None and year:
            year, month = str(int(year) + (bare[1] < month)), bare[1]
            rule = rule.replace("XXXX", year)
    return replace(labels[-1], rule=rule)


def set_under(label: Timex, course: Course | None, sentence: Sentence) -> Course:
    """The course of events where a paragraph begins with its day."""
    return Course(course.first if course is not None else label, label, sentence.paragraph, label.start)


def labelled(label: Timex, sentence: Sentence, clause: Clause, found: Found, direction: Direction) -> When | None:
    """When what a labelled sentence tells happened: on that day, by then ("had fled"), or from then on ("will rise")."""
    when = when_of(found, label, "past", None)
    if when.earliest is None or when.latest is None:
        return None
    when = replace(when, because=(f'set under "{plain(label)}"',))
    if had(sentence, clause) or has(sentence, clause):
        return stretch(when, f"../{when.rule}", None, when.latest, "by then")
    if direction == "future" and (when.latest or "") < (found.published.earliest or ""):
        return stretch(when, f"{when.rule}/..", when.earliest, None, "from then on")
    return when
