"""What "the next day", "the same day when X met Y" count from: the event before it, or the one that its own words name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from sayso.data import table
from sayso.days import resolve
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Sentence, Word

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

#: How many sentences back "the meeting" is looked for without a name to go by.
REACH = 3
#: In how many sentences a report tells of its main event: "since the vote" farther on may mean it.
LEAD = 12
_KNOWN = frozenset({"the", "that", "this", "his", "her", "their", "its", "these", "those"})
_PLACED = re.compile(
    r"-\d\d-\d\d|weekday|^(?:early |mid |late )?[+-]\d+ (?:day|week|month)|#|EASTER|(?:XXXX|\d{4})-\d\d$"
)
_NAMED = re.compile(r"\s{0,3}(?:,\s?)?(?:when|as|that|on which)\s")
DAY = re.compile(r"-\d\d-\d\d|weekday|^[+-]\d+ day|#|EASTER")


def occasion(timex: Timex, found: Found) -> Timex | None:
    """The time that `timex` counts from, or None.

    Where its own words name the event ("the same day when Brandt hosted Sorel"), the day of the earliest sentence before it
    that tells of two of the same names and a day; else the time told last before it, as the tagger found it.
    """
    sentence = found.prose.sentence_at(timex.start)
    if sentence is not None and _NAMED.match(found.report.text, timex.end):
        return _same_people(timex, sentence, found)
    return next((t for t in found.timexes if timex.base_at == (t.start, t.end)), None)


def happens(noun: str) -> bool:
    """Whether a noun in small letters, of one or of several, names a happening: "vote", "floods"; not "court"."""
    return noun in _kinds() or noun.removesuffix("s") in _kinds() or noun.removesuffix("es") in _kinds()


def _same_people(timex: Timex, sentence: Sentence, found: Found) -> Timex | None:
    who = {word.text for word in sentence.words if word.start >= timex.end and word.kind == "name"}
    if len(who) < 2:
        return None
    for other in found.prose.sentences:
        if other.start >= sentence.start:
            return None
        if len(who & {word.text for word in other.words}) >= 2:
            days = [t for t in found.timexes if other.start <= t.start and t.end <= other.end and DAY.search(t.rule)]
            if days:
                return days[0]
    return None


def meant(sentence: Sentence, start: int, end: int, found: Found) -> tuple[str, Timex] | None:
    """ "At the meeting", "the drill": the happening named inside start..end as known, and the time at which it was told of.

    Looked for in the sentences just before (REACH of them, nearest first), else in any where the same name hangs on such a word
    ("the Moscow visit": "a trip to Moscow"), else in the report's first sentences where they tell one time of it alone.
    Other names on it ("his visit to Torland") make it another happening.
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
                return word.text, timex if DAY.search(timex.rule) else _finer(timex, kind, found)
        far = {t.whole_rule: t for t in reversed(_told(kind, names, found.prose.sentences[: sentence.index], found))}
        if len(far) == 1:
            return word.text, next(iter(far.values()))
    return None


def _told(kind: tuple[str, str], names: set[str], sentences: Sequence[Sentence], found: Found) -> list[Timex]:
    """The times of such a happening that the beginning of the report tells."""
    told = (_told_in(other, kind, names, True, found) for other in sentences[:LEAD])
    return [timex for timex in told if timex is not None]


def _finer(timex: Timex, kind: tuple[str, str], found: Found) -> Timex:
    """Of a happening told with its week or month, the one day inside it that the report tells of the same, or that time."""
    day = (found.published.earliest, found.published.latest)
    whole = resolve(timex.whole_rule, day, "past")
    inside: dict[str, Timex] = {}
    for other in _told(kind, set(), found.prose.sentences, found):
        placed = resolve(other.whole_rule, day, "past")
        if not DAY.search(other.rule) or None in (placed.earliest, placed.latest, whole.earliest, whole.latest):
            continue
        if (whole.earliest or "") <= (placed.earliest or "") and (placed.latest or "") <= (whole.latest or ""):
            inside[placed.earliest or ""] = other
    return next(iter(inside.values())) if len(inside) == 1 else timex


def _names(sentence: Sentence, word: Word) -> set[str]:
    return {w.text for w in sentence.under(word) if w.kind == "name"}


def _told_in(sentence: Sentence, kind: tuple[str, str], names: set[str], near: bool, found: Found) -> Timex | None:
    """The first day, week or month of a sentence that tells of such a happening in the same clause, or None."""
    for word in sentence.words:
        if not _akin(kind, _kinds().get(word.lemma.lower())):
            continue
        here = _names(sentence, word)
        if (names and here and not names & here and word.kind == "noun") or not (near or names & here):
            continue
        told = [t for t in found.timexes if sentence.start <= t.start and t.end <= sentence.end and _places(t)]
        own = (t for t in told if _hangs_on(sentence, word, t))  # "upheld on Tuesday the result of last week's vote"
        timex = next(own, None) or next((t for t in told if _of(sentence, word, t)), None)
        if timex is not None:
            return timex
    return None


def _places(timex: Timex) -> bool:
    dated = timex.type in ("DATE", "TIME") and timex.counts_from != "event"
    return dated and _PLACED.search(timex.rule) is not None and not timex.rule.startswith("+0 day T")


def _hangs_on(sentence: Sentence, word: Word, timex: Timex) -> bool:
    """The time stands before the word and on it: "Sunday's vote", "the May 3 blast"."""
    return word.kind == "noun" and any(
        w.start <= timex.start < w.end or timex.start <= w.start < timex.end
        for w in sentence.under(word)
        if w.start < word.start
    )


def _of(sentence: Sentence, word: Word, timex: Timex) -> bool:
    """The time is told in the clause of the word, or in one that describes it: "the bombing of a bus that killed 9 on May 1"."""
    clause = sentence.clause_at(timex.start, timex.end)
    if clause is None or clause == sentence.clause_of(word):
        return clause is not None
    above = sentence.head(clause.verb)
    return clause.kind in ("relative", "participle") and word.kind == "noun" and above in sentence.under(word)


def _akin(kind: tuple[str, str], other: tuple[str, str] | None) -> bool:
    """Of one kind, or one called by the other's wider name."""
    return other is not None and (kind[0] == other[0] or kind[0] == other[1] or kind[1] == other[0])


@cache
def _kinds() -> dict[str, tuple[str, str]]:
    """The kind of a word, and the wider one that it belongs to ("" for none)."""
    return {word: (row["kind"], row["of"] or "") for row in table("happenings") for word in row["words"].split()}
