"""Which way a time looks, where a report's own day hangs on it: back, ahead, or not told. By its words and its clause.

A day that hangs on a noun ("a ceremony on March 12") may lie either way; one of a verb has the verb's tense; "since", "ended"
and happenings that nobody announces look back; what is to be done by a day, payable or of record then, lies ahead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.finders.times.leaning import firmly
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Clause, Prose, Sentence, Word

#: Right before a day, what makes it one that is past, or one that is to come.
_BACK = re.compile(
    r"(?<!record )(?<!effective )\b(?:since(?: about| early| late)?|(?:quarter|year|months|weeks|period|half) ended|as of|dated)"
    r"\s(?:on\s|the\s)?$"
)
_A_YEAR_BACK = re.compile(r"\byear[- ](?:ago|earlier)\b|\blast year\b|\bcomparable\b")
_AHEAD = re.compile(r"\b(?:payable(?: on)?|of record(?: on| as of)?|reconvenes?(?: on)?|expires?(?: on)?)\s$")
_THE = re.compile(r"\b(?:the|his|her|its|their|this|that)\s$")
_DAY = re.compile(r"-\d\d-\d\d")
_NOUN = re.compile(r"\s([a-z][a-z-]+)")
#: Roles on the way from a time to the word that it is the time of.
_ON_THE_WAY = ("time", "preposition", "agent", "prep-object", "describes", "count")
#: Prepositions that make a time the end of what is told.
_ENDS = ("by", "before", "until", "till", "through", "to", "past", "beyond")


@dataclass(frozen=True, slots=True)
class Told:
    """A time of the text with the way it looks: past, future or ""."""

    timex: Timex
    lean: str


def told_times(timexes: Sequence[Timex], text: str, prose: Prose | None) -> tuple[Told, ...]:
    """Each time with the way it looks, where nothing speaks against it: both the words and, with a parse, the clause's tense."""
    low = text.lower() if len(text.lower()) == len(text) else text
    return tuple(Told(timex, _lean(timex, low, prose)) for timex in timexes)


def _lean(timex: Timex, low: str, prose: Prose | None) -> str:
    sentence = None if prose is None else prose.sentence_at(timex.start)
    by_month = timex.rule.startswith("XX")
    shown = _by_words(timex, low) if by_month else None
    if shown is not None:
        return shown
    if by_month and sentence is not None:
        return _by_verb(timex, sentence, low)
    lean = firmly(low, timex.start, timex.end)
    clause = None if sentence is None else sentence.clause_at(timex.start, timex.end)
    if clause is not None and (clause.tense == "future") != (lean == "future") and lean and clause.tense:
        return ""
    return lean


def _by_words(timex: Timex, low: str) -> str | None:
    """By the words beside it; None where they say nothing, "" where they leave it open."""
    before = low[max(0, timex.start - 80) : timex.start].replace("\n", " ")
    if _BACK.search(before):
        return "" if _A_YEAR_BACK.search(before) else "past"
    if _AHEAD.search(before):
        return "future"
    noun = _NOUN.match(low[timex.end : timex.end + 30].replace("\n", " "))
    return "past" if noun and _THE.search(before) and _unforeseen(noun[1]) else None


@cache
def _happenings() -> frozenset[str]:
    return frozenset(row["word"] for row in table("unforeseen"))


def _unforeseen(noun: str) -> bool:
    return noun in _happenings() or noun.removesuffix("s") in _happenings()


def _by_verb(timex: Timex, sentence: Sentence, low: str) -> str:
    """By the verb that it is the time of; "" where it is a noun's."""
    word = sentence.head_in(timex.start, timex.end) or sentence.word_at(timex.start)
    led = False
    while word is not None and word.role in _ON_THE_WAY:
        led = led or (word.role in ("preposition", "agent") and word.text.lower() in _ENDS)
        word = sentence.head(word)
        if word is not None and word.kind not in ("preposition", "verb", "auxiliary"):
            return "past" if word.kind == "noun" and _unforeseen(word.lemma.lower()) and not led else ""
        if word is not None and word.kind in ("verb", "auxiliary"):
            words, day = firmly(low, timex.start, timex.end), bool(_DAY.search(timex.rule))
            return _of_verb(word, sentence.clause_of(word), sentence, words, led, day)
    return ""


def _of_verb(verb: Word, clause: Clause | None, sentence: Sentence, words: str, led: bool, day: bool) -> str:
    """day: the time is one, no month. led: it ends what is told ("by", "until"), and the end may lie ahead."""
    helped = [w for w in sentence.on(verb) if w.role == "auxiliary"]
    if clause is None or clause.modals or clause.tense == "future":
        return "future" if clause is not None and (words == "future" or (led and "must" in clause.modals)) else ""
    if words == "future" or led:
        return words if words == "future" and clause.tense != "past" else ""
    finite = verb.tense == "past" and verb.form != "participle"
    passive = any(w.tense == "past" for w in helped)
    if clause.kind == "participle" and clause.verb == verb:
        return "past" if day and verb.form == "participle" and verb.tense == "past" and not helped else ""
    return "past" if clause.tense == "past" and (finite or passive) else ""
