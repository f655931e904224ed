"""Signs of an event's status: what stands at its word, over it and beside it; each a short string with weights of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.data import table
from sayso.finders.clauses.frames import speech
from sayso.language.prose import Clause, Sentence, Word

#: How many words before and after the event are looked at as they stand.
BEFORE, AFTER = 3, 2
#: What hangs on the event's word and tells how it is meant.
HANGING = frozenset(
    {"adverb", "auxiliary", "negation", "marker", "determiner", "describes", "particle", "time", "owner", "count"}
)
#: Who or what makes a claim a no, or one's own.
TURNING = frozenset({"no", "none", "nobody", "neither", "nothing", "not", "few", "i", "we"})
YEAR = re.compile(r"(?:19|20)\d\d")


def signs_of(sentence: Sentence, word: Word) -> tuple[str, ...]:
    """The signs of the event that `word` of `sentence` names, each once, in the order in which they are found."""
    found = ["all", *_at(sentence, word), *_over(sentence, word), *_beside(sentence, word), *_around(sentence, word)]
    return tuple(dict.fromkeys(found))


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """The classes of a lemma: what it points ahead to, how it says things, whether it is a no."""
    found: dict[str, list[str]] = {}
    for row in table("prospects"):
        found.setdefault(row["word"], []).append(f"{row['sort']}/{row['status']}")
    for row in table("negations"):
        found.setdefault(row["word"], []).append(row["sort"])
    for lemma, kind in speech().items():
        found.setdefault(lemma, []).append(kind)
    return {lemma: tuple(kinds) for lemma, kinds in found.items()}


def _at(sentence: Sentence, word: Word) -> Iterator[str]:
    """The word itself, what hangs on it, and the clause that it states."""
    yield f"word={word.lemma}"
    yield f"role={word.role}"
    yield f"kind={word.kind}"
    yield f"form={word.kind} {word.form} {word.tense}"
    yield f"ending={word.kind} {word.lemma[-3:]}"
    yield from (f"class={kind}" for kind in _classes().get(word.lemma, ()))
    for one in sentence.on(word):
        if one.role in HANGING:
            yield f"on={one.role} {one.lemma}"
            yield f"on={one.role}"
        if one.role in ("infinitive", "reported", "complement", "object"):
            yield f"under={one.role}"
        if one.role == "preposition":
            yield f"under={one.role} {one.lemma}"
        yield from (f"on={kind}" for kind in _classes().get(one.lemma, ()))
        if one.role in ("subject", "passive-subject", "object"):
            yield from (f"part={one.role} {w.lemma}" for w in (one, *sentence.on(one)) if w.lemma in TURNING)
    yield from _clause("own", _stated(sentence, word))


def _stated(sentence: Sentence, word: Word) -> Clause | None:
    return next((c for c in sentence.clauses if c.verb.index == word.index), None)


def _clause(where: str, clause: Clause | None) -> Iterator[str]:
    if clause is None:
        return
    yield f"{where} clause={clause.kind}"
    yield f"{where} tense={clause.tense} {clause.verb.form}"
    yield f"{where} marker={clause.marker}"
    if clause.passive:
        yield f"{where} passive"
    if clause.negated:
        yield f"{where} negated"
    yield from (f"{where} modal={modal}" for modal in clause.modals)


def _over(sentence: Sentence, word: Word) -> Iterator[str]:
    """The word that governs the event, by way of prepositions and lists: "PLANS to cut", "an EFFORT to", "talks on the SALE"."""
    if any(w.text.lower() == "to" and w.role == "auxiliary" for w in sentence.on(word)):
        yield "to"
    link: str = word.role
    below, above = word, sentence.head(word)
    while above is not None and (above.kind == "preposition" or below.role == "joined"):
        if above.kind == "preposition":
            link = f"{link} {above.lemma}"
            yield f"by={above.lemma}"
        else:
            link = above.role
        below, above = above, sentence.head(above)
    if above is None:
        yield "over=nothing"
        return
    classes = _classes().get(above.lemma, ())
    for what in (above.kind, above.lemma, *classes):
        yield f"over={what}"
        yield f"over={link} {what}"
    clause = _stated(sentence, above)
    yield from _clause("over", clause)
    if clause is not None:
        yield f"over={link} {clause.tense}"
    for one in sentence.on(above):
        if one.role in ("adverb", "negation") or (one.role == "determiner" and one.lemma in TURNING):
            yield f"over on={one.lemma}"
        if one.role in ("adverb", "complement"):
            yield from (f"over on={kind}" for kind in _classes().get(one.lemma, ()))


def _beside(sentence: Sentence, word: Word) -> Iterator[str]:
    for step in (*range(-BEFORE, 0), *range(1, AFTER + 1)):
        if 0 <= word.index + step < len(sentence.words):
            yield f"{step:+}={sentence.words[word.index + step].text.lower()}"


@cache
def _leaning() -> dict[str, str]:
    return {row["word"]: row["status"] for row in table("leanings")}


def _around(sentence: Sentence, word: Word) -> Iterator[str]:
    """Whether the clause speaks of what is to come or what was, by its words of time; what sort of sentence it stands in."""
    clause = sentence.clause_of(word)
    for one in () if clause is None else sentence.words_in(clause.start, clause.end):
        if one.text.lower() in _leaning():
            yield f"time={_leaning()[one.text.lower()]}"
        if YEAR.fullmatch(one.text) and one.index > 0:
            yield f"year={sentence.words[one.index - 1].text.lower()}"
    end = sentence.text.rstrip("”\"'’")[-1:]
    if end.isalnum():
        yield "headline"
    if end == "?":
        yield "question"
