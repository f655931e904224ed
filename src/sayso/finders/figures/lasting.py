"""Lengths of time that are figures: how long a thing lasts, takes or is shut, how long a stock will do, a delay of so many hours.

All other lengths of time ("for the past week", "within 30 days", "marched for hours") only say when, and are none.
"""

from __future__ import annotations

from sayso.finders.figures.amounts import words_of
from sayso.finders.figures.counts import what_of
from sayso.finders.times import Timex
from sayso.language.prose import Sentence, Word
from sayso.records import Count, Report

#: What a stock is said to be by how long it will do.
ENOUGH = frozenset({"enough", "sufficient", "adequate"})
#: Verbs of those who have a stock.
HAVING = frozenset({"have", "hold", "keep", "store"})
MAY = frozenset({"can", "could", "may", "might"})
NOUNS = ("noun", "name")


def lasting(report: Report, sentence: Sentence, time: Timex) -> Count | None:
    """What a length of time is that of; None where it is no figure."""
    unit = next((w for w in reversed(sentence.words_in(time.start, time.end)) if w.kind == "noun"), None)
    over = None if unit is None else sentence.head(unit)
    if unit is None or over is None:
        return None
    if unit.role == "describes" and over.lemma in words_of("pause") and over.start >= time.end:
        return Count(what=what_of(report, sentence, over, time.end))  # "an eight-week closure"
    if unit.role in ("object", "time") and over.lemma in words_of("spent"):
        if any(w.role == "auxiliary" and w.lemma in MAY for w in sentence.on(over)):
            return None  # "a permit can take up to 60 days": a rule
        return _of_verb(report, sentence, over, unit)
    if unit.role != "prep-object" or over.role != "preposition":
        return None
    above = sentence.head(over)
    if above is None:
        return None
    if over.lemma == "of" and above.lemma in words_of("pause"):
        return Count(what=what_of(report, sentence, above, 0))  # "a delay of six hours"
    if over.lemma == "at" and above.lemma in words_of("level"):
        return _of_verb(report, sentence, above, unit)
    return _for(report, sentence, above) if over.lemma == "for" else None


def _for(report: Report, sentence: Sentence, above: Word) -> Count | None:
    """What is so "for three weeks": the stock that will do, or what is shut."""
    if above.lemma in ENOUGH:
        verb = sentence.head(above)
        stock = verb if verb is not None and verb.kind in NOUNS else None if verb is None else _stock(sentence, verb)
        return None if stock is None else Count(what=what_of(report, sentence, stock, 0))
    if above.role == "complement" and above.lemma in words_of("shut") and (verb := sentence.head(above)) is not None:
        return _of_verb(report, sentence, verb, above)  # "will stay closed for three weeks"
    if above.kind == "noun":
        return Count(what=what_of(report, sentence, above, 0)) if _had(sentence, above) else None
    if above.lemma in HAVING and (stock := _stock(sentence, above)) is not None:
        return Count(what=what_of(report, sentence, stock, 0))
    state = next(
        (w for w in sentence.on(above) if w.role in ("complement", "adverb") and w.lemma in words_of("shut")), None
    )
    shut = above if above.lemma in words_of("shut") else state
    return None if shut is None else _of_verb(report, sentence, above, shut)


def _stock(sentence: Sentence, verb: Word) -> Word | None:
    thing = sentence.object(verb)
    return thing if thing is not None and thing.kind in NOUNS else None


def _had(sentence: Sentence, noun: Word) -> bool:
    """ "stocks for three months": what somebody has."""
    verb = sentence.head(noun)
    return verb is not None and noun.role == "object" and verb.lemma in HAVING


def _of_verb(report: Report, sentence: Sentence, verb: Word, unit: Word) -> Count:
    """How long what the verb's subject does, or is: "the talks lasted", "the bridge is closed"."""
    by = sentence.subject(verb) or next((w for w in sentence.on(verb) if w.role == "passive-subject"), None)
    above = sentence.head(verb)
    if by is None and verb.role == "infinitive" and above is not None:
        by = sentence.subject(above)  # "the truce is to last 72 hours"
    shut = unit if unit.lemma in words_of("shut") else verb
    doing = report.span(shut.start, shut.end)
    what = None if by is None or by.kind != "noun" else what_of(report, sentence, by, 0)
    return Count(what=what, doing=doing)
