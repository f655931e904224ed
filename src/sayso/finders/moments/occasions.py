"""What "the next day", "the same day when X met Y" count from: the event before it, or the one that its own words name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.data import table
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Sentence, Word

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

#: How many sentences back "the meeting" is looked for without a name to go by.
REACH = 3
_KNOWN = frozenset({"the", "that", "this", "his", "her", "their", "its", "these", "those"})
_PLACED = re.compile(
    r"-\d\d-\d\d|weekday|^(?:early |mid |late )?[+-]\d+ (?:day|week|month)|#|EASTER|(?:XXXX|\d{4})-\d\d$"
)
_NAMED = re.compile(r"\s{0,3}(?:,\s?)?(?:when|as|that|on which)\s")
_DAY = re.compile(r"-\d\d-\d\d|weekday|^[+-]\d+ day|#|EASTER")


def occasion(timex: Timex, found: Found) -> Timex | None:
    """The time that `timex` counts from, or None.

    Where its own words name the event ("the same day when Brandt hosted Sorel"), the day of the earliest sentence before it
    that tells of two of the same names and a day; else the time told last before it, as the tagger found it.
    """
    sentence = found.prose.sentence_at(timex.start)
    if sentence is not None and _NAMED.match(found.report.text, timex.end):
        return _same_people(timex, sentence, found)
    return next((t for t in found.timexes if timex.base_at == (t.start, t.end)), None)


def _same_people(timex: Timex, sentence: Sentence, found: Found) -> Timex | None:
    who = {word.text for word in sentence.words if word.start >= timex.end and word.kind == "name"}
    if len(who) < 2:
        return None
    for other in found.prose.sentences:
        if other.start >= sentence.start:
            return None
        if len(who & {word.text for word in other.words}) >= 2:
            days = [t for t in found.timexes if other.start <= t.start and t.end <= other.end and _DAY.search(t.rule)]
            if days:
                return days[0]
    return None


def meant(sentence: Sentence, start: int, end: int, found: Found) -> tuple[str, Timex] | None:
    """ "At the meeting", "the drill": the happening named inside start..end as known, and the time at which it was told of.

    Looked for in the sentences just before (REACH of them, nearest first), else in any where the same name hangs on such a word
    ("the Moscow visit": "a trip to Moscow"). Other names on it ("his visit to Torland") make it another happening.
    """
    for word in sentence.words_in(start, end):
        kind = _kinds().get(word.lemma.lower())
        known = any(w.role in ("determiner", "owner") and w.text.lower() in _KNOWN for w in sentence.on(word))
        if word.kind != "noun" or kind is None or not known:
            continue
        names = _names(sentence, word)
        before = [s for s in found.prose.sentences if sentence.index - REACH <= s.index < sentence.index]
        others = [s for s in found.prose.sentences if s.index != sentence.index and s not in before]
        for other in [*reversed(before), *(others if names else ())]:
            timex = _told_in(other, kind, names, other in before, found)
            if timex is not None:
                return word.text, timex
    return None


def _names(sentence: Sentence, word: Word) -> set[str]:
    return {w.text for w in sentence.under(word) if w.kind == "name"}


def _told_in(sentence: Sentence, kind: str, names: set[str], near: bool, found: Found) -> Timex | None:
    """The first day, week or month of a sentence that tells of such a happening in the same clause, or None."""
    for word in sentence.words:
        if _kinds().get(word.lemma.lower()) != kind:
            continue
        here = _names(sentence, word)
        if (names and here and not names & here and word.kind == "noun") or not (near or names & here):
            continue
        clause = sentence.clause_of(word)
        for timex in found.timexes:
            inside = sentence.start <= timex.start and timex.end <= sentence.end and timex.type in ("DATE", "TIME")
            if inside and sentence.clause_at(timex.start, timex.end) == clause and _PLACED.search(timex.rule):
                return timex
    return None


@cache
def _kinds() -> dict[str, str]:
    return {word: row["kind"] for row in table("happenings") for word in row["words"].split()}
