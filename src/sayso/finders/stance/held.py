"""How a claim is held: asserted or denied, happened or planned, said of the world or of a drill; and the words that hedge it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.data import table
from sayso.finders.clauses.frames import speech
from sayso.finders.clauses.units import Unit
from sayso.finders.figures.amounts import alternatives
from sayso.finders.stance.answers import find_answers
from sayso.finders.stance.chains import chain_of, discreet
from sayso.finders.stance.negation import failing, negated_in, negations
from sayso.finders.stance.prospects import own_part, status_of
from sayso.finders.stance.verdicts import verdict
from sayso.finders.stance.weighing import weigh
from sayso.finders.voices import Attribution
from sayso.language.prose import Clause, Prose, Sentence, Word
from sayso.records import Stance, Status

__all__ = ["Held", "by_rules", "event_of", "find_answers", "hold"]

#: What a class of data/verbs.tsv makes of the content; every other class asserts it.
STANCES: dict[str, Stance] = {
    "deny": "denies",
    "doubt": "doubts",
    "promise": "pledges",
    "warn": "warns",
    "urge": "asks",
    "ask": "asks",
}
AHEAD: tuple[Status, Status] = ("planned", "possible")
#: The odds that make a plan or a possibility of what the rules hold for done.
SURE = 0.7
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
    """How `unit` is held: as the rules have it (`by_rules`), but yet to come where the odds of its event are sure of that.

    What the rules call planned or possible is never made to have happened, and neither of these is made the other.
    """
    held = by_rules(unit, sentence, attribution, prose)
    event = event_of(unit, sentence)
    odds = None if event is None else weigh(sentence, event)
    able = any(modal in ("can", "ca") for clause in chain_of(sentence, unit) for modal in clause.modals)
    if odds is None or held.negated or held.status not in ("happened", "ongoing") or able:
        return held
    share, status = max((odds["planned"], AHEAD[0]), (odds["possible"], AHEAD[1]))
    if share < SURE:
        return held
    return replace(held, status="possible" if held.stance == "asks" else status)


def event_of(unit: Unit, sentence: Sentence) -> Word | None:
    """The word of the event that `unit` tells of: the verb of its clause; None where that stands outside ("amid a siege").

    What the verb goes on to ("too early to JUDGE", "hired to RUN the port") is the rules' to read: it says little of the claim.
    """
    word = sentence.clauses[unit.clause].verb
    return word if unit.start <= word.start < unit.end else None


def by_rules(unit: Unit, sentence: Sentence, attribution: Attribution | None, prose: Prose) -> Held:
    """How `unit` is held, read from its own clause, the clauses it is governed by, and the verb by which it is said.

    attribution: the innermost one that says the unit; None = the outlet says so itself.
    """
    words = sentence.words_in(unit.start, unit.end)
    chain = chain_of(sentence, unit)
    negated = negated_in(sentence, own_part(sentence, unit, chain))
    status = status_of(sentence, unit, chain, attribution)
    judged = next((v for c in chain if unit.start <= c.verb.start < unit.end and (v := verdict(sentence, c))), None)
    stance = _stance(sentence, chain, unit, status, attribution)
    if judged is not None and judged.kind in ("denies", "doubts"):
        stance, negated = judged.kind, False  # "there is no truth to it" denies what is said, and not that denial
    if stance == "asks" and status == "planned":
        status = "possible"
    return Held(stance, status, negated, _hedges(prose, unit, words))


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
    if stance == "asks" and clause.passive and not any(w.role == "agent" for w in on):
        return None  # "was asked to resign": nobody here asks
    if stance in ("denies", "doubts"):
        subject = sentence.subject(verb)
        near = on if subject is None else (*on, *sentence.on(subject))
        if any(w.lemma in negations("negative") for w in near):
            return None  # "nobody doubts that", "did not deny that"
        objects = [w for w in on if w.role in ("object", "passive-subject")]
        objects += [w for p in on if p.role == "preposition" for w in sentence.on(p)]
        named = any(w.lemma in _nouns("noun") or w.lemma == "it" for w in objects)
        flat = verb.lemma in FLAT and not clause.passive and not any(w.lemma in _nouns("not") for w in objects)
        return stance if (clausal or named or flat) and not failing(sentence, clause) else None
    return stance if cued or clausal else None


@cache
def _hedge_words() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives([r['words'] for r in table('hedges')])})(?![\w])", re.IGNORECASE)


def _hedges(prose: Prose, unit: Unit, words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Words that hold back, inside the unit; "May" the month and "can" the tin are told apart by what sort of word they are."""
    kinds = {w.start: w for w in words}
    found: list[tuple[int, int]] = []
    for match in _hedge_words().finditer(prose.text, unit.start, unit.end):
        word = kinds.get(match.start())
        if word is None or (
            word.lemma in ("may", "can", "would", "should", "might") and word.kind not in ("auxiliary", "verb")
        ):
            continue
        if word.lemma in ALLEGING and word.kind == "verb" and _outright(prose.sentence_at(word.start), word):
            continue
        found.append(match.span())
    return tuple(found)


#: Words that hold back as adjectives ("the suspected gunman") and before a clause, but not as plain verbs.
ALLEGING = frozenset({"report", "suspect", "allege", "suggest", "purport", "fear", "presume"})


def _outright(sentence: Sentence | None, word: Word) -> bool:
    """ "No injuries were REPORTED": a verb that says what was done, with no clause that it would weaken."""
    if sentence is None or not any(c.verb.index == word.index for c in sentence.clauses):
        return False
    weakened = any(w.role in ("infinitive", "reported", "complement", "object") for w in sentence.on(word))
    return word.role not in ("describes", "participle") and not weakened
