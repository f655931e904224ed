"""How a claim is held: asserted or denied, happened or planned, said of the world or of a drill; and the words that hedge it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.finders.clauses.frames import speech
from sayso.finders.clauses.units import Unit
from sayso.finders.figures.amounts import alternatives
from sayso.finders.stance.answers import find_answers
from sayso.finders.stance.prospects import chain_of, discreet, own_part, status_of
from sayso.finders.voices import Attribution
from sayso.language.prose import Clause, Prose, Sentence, Word
from sayso.records import Stance, Status

__all__ = ["Held", "find_answers", "hold"]

#: What a class of data/verbs.tsv makes of the content; every other class asserts it.
STANCES: dict[str, Stance] = {
    "deny": "denies",
    "doubt": "doubts",
    "promise": "pledges",
    "warn": "warns",
    "urge": "asks",
    "ask": "asks",
}
#: "threaten" promises harm: who hears it is warned.
WARNING = frozenset({"threaten"})
#: Verbs that deny whatever their object is ("denied involvement"); others need a saying as object ("dismissed the report").
FLAT = frozenset({"deny", "refute", "rebut", "disavow", "repudiate"})


@dataclass(frozen=True, slots=True)
class Held:
    """How a unit is held. hedges: (start, end) of the words that hold back, in order."""

    stance: Stance
    status: Status
    negated: bool
    hedges: tuple[tuple[int, int], ...]


def hold(unit: Unit, sentence: Sentence, attribution: Attribution | None, prose: Prose) -> Held:
    """How `unit` is held, read from its own clause, the clauses it is governed by, and the verb by which it is said.

    attribution: the innermost one that says the unit; None = the outlet says so itself.
    """
    words = sentence.words_in(unit.start, unit.end)
    chain = chain_of(sentence, unit)
    negated = _negated(sentence, own_part(sentence, unit, chain))
    status = status_of(sentence, unit, chain, attribution)
    stance = _stance(sentence, chain, unit, status, attribution)
    if stance == "asks" and status == "planned":
        status = "possible"
    return Held(stance, status, negated, _hedges(prose.text, unit, words))


@cache
def _negations(sort: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("negations") if row["sort"] == sort)


def _negated(sentence: Sentence, chain: Sequence[Clause]) -> bool:
    """Whether the claim is a no; "did not conceal" is a yes, "not only" nothing at all."""
    heads = {c.verb.index: c for c in chain}
    for word in sentence.words:
        if word.lemma not in _negations("negative") and word.text.lower() not in _negations("negative"):
            continue
        clause = sentence.clause_of(word)
        if clause is None or clause.verb.index not in heads or not _reaches(sentence, word, clause):
            continue
        after = sentence.words[word.index + 1] if word.index + 1 < len(sentence.words) else None
        if after is not None and after.lemma in _negations("merely"):
            continue
        if clause.verb.lemma in _negations("undoing") and word.role == "negation":
            continue
        return True
    return any(_failing(sentence, c) or _scant(sentence, c) for c in chain)


def _scant(sentence: Sentence, clause: Clause) -> bool:
    """ "FEW residents returned": next to none did; "a few", "the few" some."""
    subject = sentence.subject(clause.verb)
    near = () if subject is None else (subject, *sentence.on(subject))
    few = any(w.text.lower() in _negations("scant") for w in near)
    return few and not any(w.role in ("determiner", "owner", "count", "adverb") for w in near)


def _reaches(sentence: Sentence, word: Word, clause: Clause) -> bool:
    """Whether the negative word turns the clause: on its verb or predicate, or on its subject or object ("no group")."""
    head = sentence.head(word)
    if head is None:
        return False
    if head.index == clause.verb.index:
        return word.role in ("negation", "subject", "passive-subject", "object", "adverb", "auxiliary", "other")
    if head.text.lower() == "longer":
        return head.head == clause.verb.index
    direct = head.head == clause.verb.index and head.role in (
        "subject",
        "passive-subject",
        "object",
        "complement",
        "infinitive",
    )
    neither = word.text.lower() == "neither" and head.role in ("subject", "passive-subject")
    return direct and (word.role in ("determiner", "negation", "adverb") or neither)


def _failing(sentence: Sentence, clause: Clause) -> bool:
    """ "failed to stop", "was unable to leave"."""
    follows = any(w.role == "infinitive" for w in sentence.on(clause.verb))
    if clause.verb.kind == "verb" and clause.verb.lemma in _negations("failing"):
        return follows and not clause.negated
    on = sentence.on(clause.verb)
    return any(w.role == "complement" and w.kind == "adjective" and w.lemma in _negations("failing") for w in on)


def _stance(
    sentence: Sentence, chain: Sequence[Clause], unit: Unit, status: Status, attribution: Attribution | None
) -> Stance:
    """By the unit's own verb where it denies, warns, asks; else by the verb that says the unit."""
    for clause in chain:
        if unit.start <= clause.verb.start < unit.end:
            stance = _own(sentence, clause, attribution)
            if stance is not None:
                return stance
    if attribution is not None and not unit.start <= attribution.cue[0] < unit.end:
        stance = _of(attribution.lemma)
        past = status in ("happened", "ongoing") and sentence.clauses[unit.clause].kind == "relative"
        if (
            stance is not None and not past
        ):  # "warned that the flood THAT KILLED 40 could return": nobody warns of those
            return stance
    if sentence.text.rstrip("\"”’' ").endswith("?"):
        return "asks"
    subject = next((c.subject for c in chain if c.subject is not None), None)
    ours = subject is not None and subject.text.lower() in ("i", "we")
    return "pledges" if ours and status == "planned" and attribution is not None else "asserts"


def _of(lemma: str) -> Stance | None:
    return "warns" if lemma in WARNING else STANCES.get(speech().get(lemma, ""))


@cache
def _nouns(sort: str) -> frozenset[str]:
    """Nouns of data/replies.tsv; a promise can be turned down, but not denied."""
    return frozenset(row["words"] for row in table("replies") if row["sort"] == sort and row["kind"] != "promise")


def _own(sentence: Sentence, clause: Clause, attribution: Attribution | None) -> Stance | None:
    """What the clause's own verb says, where it says something: it does not question a suspect, or deny bail."""
    if discreet(sentence, clause):
        return None
    verb, on = clause.verb, sentence.on(clause.verb)
    cued = attribution is not None and attribution.cue[0] <= verb.start < attribution.cue[1]
    stance = _of(attribution.lemma if attribution is not None and cued else verb.lemma)
    clausal = any(w.role in ("reported", "infinitive") or (w.role == "object" and w.form == "gerund") for w in on)
    if stance in ("denies", "doubts"):
        objects = [w for w in on if w.role in ("object", "passive-subject")]
        objects += [w for p in on if p.role == "preposition" for w in sentence.on(p)]
        named = any(w.lemma in _nouns("noun") or w.lemma == "it" for w in objects)
        flat = verb.lemma in FLAT and not clause.passive and not any(w.lemma in _nouns("not") for w in objects)
        return stance if (clausal or named or flat) and not _failing(sentence, clause) else None
    return stance if cued or clausal else None


@cache
def _hedge_words() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives([r['words'] for r in table('hedges')])})(?![\w])", re.IGNORECASE)


def _hedges(text: str, unit: Unit, words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Words that hold back, inside the unit; "May" the month and "can" the tin are told apart by what sort of word they are."""
    kinds = {w.start: w for w in words}
    found: list[tuple[int, int]] = []
    for match in _hedge_words().finditer(text, unit.start, unit.end):
        word = kinds.get(match.start())
        if word is None or (
            word.lemma in ("may", "can", "would", "should", "might") and word.kind not in ("auxiliary", "verb")
        ):
            continue
        found.append(match.span())
    return tuple(found)
