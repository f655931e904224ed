"""What a claim is of: what happened, goes on, is planned or possible, or was only acted out in a drill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from sayso.data import table
from sayso.finders.clauses.frames import speech
from sayso.finders.clauses.units import Unit
from sayso.finders.stance.chains import discreet, is_absolute, is_finite, to_verb, was_told
from sayso.finders.stance.tenses import tensed
from sayso.finders.voices import Attribution
from sayso.language.prose import Clause, Sentence
from sayso.records import Status


def own_part(sentence: Sentence, unit: Unit, chain: Sequence[Clause]) -> tuple[Clause, ...]:
    """The part of the chain by which the unit can be turned or planned: not what governs a participle set off from it
    ("was not ready to name it, CITING the need ...")."""
    own = sentence.clauses[unit.clause]
    if is_absolute(sentence, unit):
        return tuple(chain)
    if _due(sentence, unit) is not None:
        return tuple(chain[chain.index(own) :])
    if own.kind in ("adverbial", "participle") and own.verb.role != "joined" and not is_finite(sentence, own):
        return tuple(chain[chain.index(own) :])
    return tuple(chain)


def _due(sentence: Sentence, unit: Unit) -> Status | None:
    """What the adjective of "talks, DUE to resume in May, ..." says, where that is the unit."""
    head = sentence.head_in(unit.start, unit.end)
    adjective = head is not None and head.kind == "adjective" and head.role == "describes"
    return _prospects("adjective").get(head.lemma) if adjective and head is not None else None


#: Verbs whose gerund is still ahead: "is considering selling".
WEIGHING = frozenset({"consider", "contemplate", "weigh", "mull", "explore"})
#: What is feared or suspected may be so: "officials feared that 30 had drowned".
FEARING = frozenset({"fear", "suspect", "speculate", "worry"})
#: Verbs of what ought to be done.
DUTIES = frozenset({"have", "need"})
#: What is planned is off.
DROPPING = frozenset({"scrap", "abandon", "drop", "shelve", "ditch", "cancel", "axe", "halt", "withdraw"})
#: Said in the passive of what is to come: "no further cuts are planned".
SCHEDULED = frozenset({"plan", "schedule", "slate", "intend"})
#: Phrases that are a circumstance by themselves: what is followed has happened, what goes on around is ongoing.
AROUND: dict[str, Status] = {
    "following": "happened",
    "after": "happened",
    "given": "ongoing",
    "despite": "happened",
    "amid": "ongoing",
    "amidst": "ongoing",
}


@cache
def _prospects(sort: str) -> dict[str, Status]:
    rows = [r for r in table("prospects") if r["sort"] == sort]
    return {r["word"]: "planned" if r["status"] == "planned" else "possible" for r in rows}


def status_of(sentence: Sentence, unit: Unit, chain: Sequence[Clause], attribution: Attribution | None) -> Status:
    """The status of `unit`; chain: as `chain_of` gives it."""
    if _simulated(sentence, unit):
        return "simulated"
    if not unit.start <= sentence.clauses[unit.clause].verb.start < unit.end:
        first, head = sentence.words_in(unit.start, unit.end)[0], sentence.head_in(unit.start, unit.end)
        if first.text.lower() in AROUND:
            return AROUND[first.text.lower()]
        if head is not None and head.role == "apposition":
            return "ongoing"
    if _promised(sentence, chain):
        return "planned"
    if _conditional(sentence, unit) or _foreseen(sentence, chain) or _bidden(sentence, unit, attribution):
        return "possible"
    if attribution is None and any(c.negated and c.tense != "future" and "could" in c.modals for c in chain):
        return "happened"  # "The report could not be verified"
    found = {s for s in _signals(sentence, unit, chain, attribution) if s}
    if "possible" in found or (attribution is not None and attribution.lemma in FEARING and _said(unit, attribution)):
        return "possible"
    if "planned" in found:
        return "planned"
    return "happened" if _telling(sentence, unit) else tensed(sentence, unit, chain)


def _said(unit: Unit, attribution: Attribution) -> bool:
    """Whether the unit is what is said, and not the saying."""
    return not unit.start <= attribution.cue[0] < unit.end


def _telling(sentence: Sentence, unit: Unit) -> bool:
    """Whether the unit only tells how something was said: "would appeal, CITING errors in the trial"."""
    own = sentence.clauses[unit.clause]
    return own.verb.form == "gerund" and own.kind in ("adverbial", "participle") and own.verb.lemma in speech()


def _signals(
    sentence: Sentence, unit: Unit, chain: Sequence[Clause], attribution: Attribution | None
) -> Iterator[Status | None]:
    """What each word that points ahead says: modals, "is to", "plans to", "ready to", "an intention to", "likely"."""
    mine = own_part(sentence, unit, chain)
    yield _due(sentence, unit)
    for clause in mine if _telling(sentence, unit) else chain:
        for modal in clause.modals:
            yield _modal(clause, modal, chain, attribution)
        if clause not in mine:
            continue
        if clause.negated and clause.verb.lemma == "rule":
            yield "possible"  # "does not rule out sending troops"
        if clause.passive and clause.verb.lemma in SCHEDULED:
            yield "planned"
        yield _ahead(sentence, clause)
        yield from _nouns(sentence, unit, clause)
        for word in sentence.on(clause.verb):
            if word.role == "adverb" and word.lemma in _prospects("adverb"):
                yield "possible"


def _modal(clause: Clause, modal: str, chain: Sequence[Clause], attribution: Attribution | None) -> Status | None:
    kind = _prospects("modal").get(modal)
    foretold = attribution is not None and speech().get(attribution.lemma) == "predict"
    if (
        modal in ("would", "'d", "’d")
        and attribution is not None
        and not foretold
        and clause.kind in ("reported", "joined", "main")
    ):
        kind = "planned"  # "said it would build": the speaker's own "will"
    if kind == "planned" and (chain[-1].verb.lemma in _prospects("forecast") or _of_nobody(clause)):
        return "possible"
    if modal in ("can", "ca") and clause.tense == "present":
        return None
    return kind


def _of_nobody(clause: Clause) -> bool:
    """ "The storm will hit the coast", "prices will go up": nobody means to do it."""
    words = [] if clause.subject is None else clause.subject.text.lower().split()
    return bool(words) and clause.subject is not None and bool({words[-1], words[-1].removesuffix("s")} & _nature())


@cache
def _nature() -> frozenset[str]:
    return frozenset(row["word"] for row in table("prospects") if row["sort"] == "nature")


def _ahead(sentence: Sentence, clause: Clause) -> Status | None:
    """ "plans TO stage", "is TO visit", "is ready TO offer": where an infinitive follows, or the verb is itself one."""
    if discreet(sentence, clause) or was_told(clause):
        return None
    on = sentence.on(clause.verb)
    to = any(w.role == "infinitive" and to_verb(sentence, w) for w in on)
    if to and clause.verb.lemma == "be" and not any(w.role == "complement" for w in on):
        return "planned"  # "is to visit", "are to be closed"
    if any(w.role == "reported" and to_verb(sentence, w) for w in on) and clause.verb.lemma in _prospects("verb"):
        return "possible"  # "expects prices to fall", "wants the firm to pay": somebody else does it
    weighed = clause.verb.lemma in WEIGHING and any(w.role == "infinitive" for w in on)
    if (to or weighed) and clause.verb.lemma in _prospects("verb"):
        return _prospects("verb")[clause.verb.lemma]
    duty = clause.verb.lemma in DUTIES and clause.tense == "present" and not clause.negated
    if to and duty and sentence.object(clause.verb) is None:
        return "possible"  # "needs to resign", "have to leave"; who had to, did
    managed = clause.tense == "past" and not clause.negated and not clause.modals
    if managed and any(w.role == "complement" and w.lemma == "able" for w in on):
        return None  # "rescuers were able to reach the village": they did
    for word in on if to else ():
        if word.role == "complement" and word.lemma in _prospects("adjective"):
            return _prospects("adjective")[word.lemma]
    if clause.kind == "fragment" and any(to_verb(sentence, w) for w in sentence.on(clause.verb) if w.form == "base"):
        return "planned"  # "Velden to Close Two Reactors"
    for word in sentence.on(clause.verb):
        if word.role == "complement" and any(to_verb(sentence, w) for w in sentence.on(word) if w.form == "base"):
            return _prospects("adjective").get(word.lemma)
    bare = (
        clause.kind in ("main", "reported", "joined") and clause.verb.form == "base" and to_verb(sentence, clause.verb)
    )
    return "planned" if bare and sentence.subject(clause.verb) is not None else None


def _nouns(sentence: Sentence, unit: Unit, clause: Clause) -> Iterator[Status | None]:
    """A planned thing that is the point of the clause: "announced plans to close", "set as the deadline for X to leave"; a
    prospect: "raising fears that the dam could burst". What is turned down or scrapped is not ahead."""
    if speech().get(clause.verb.lemma) in ("deny", "doubt") or clause.verb.lemma in DROPPING:
        return
    for word in sentence.words_in(unit.start, unit.end):
        head = sentence.head(word)
        near = head is not None and (head.index == clause.verb.index or sentence.head(head) == clause.verb)
        if near and word.role == "prep-object" and word.lemma in _prospects("brink"):
            yield _prospects("brink")[word.lemma]  # "on the VERGE of taking the town"
        placed = near and word.role in ("object", "complement", "prep-object")
        ahead = any(w.form == "base" and to_verb(sentence, w) for w in sentence.on(word))
        that = word.role == "object" and any(c.verb.head == word.index and c.marker == "that" for c in sentence.clauses)
        kind = _prospects("noun").get(word.lemma)
        if placed and (ahead or (that and kind == "possible")):
            yield kind


def _bidden(sentence: Sentence, unit: Unit, attribution: Attribution | None) -> bool:
    """ "demanded that the firm RAISE wages": a bare verb under one of asking."""
    own = sentence.clauses[unit.clause]
    asked = attribution is not None and speech().get(attribution.lemma) in ("urge", "ask", "demand")
    helped = any(w.role == "auxiliary" for w in sentence.on(own.verb))
    return asked and own.kind == "reported" and own.marker == "that" and own.verb.text == own.verb.lemma and not helped


def _promised(sentence: Sentence, chain: Sequence[Clause]) -> bool:
    """ "promised compensation of 50,000 crowns": what is promised is ahead, where it is a thing too."""
    last = chain[-1]
    noun = sentence.object(last.verb)
    thing = noun is not None and noun.kind in ("noun", "name", "number")
    binding = speech().get(last.verb.lemma) == "promise" and last.verb.lemma != "offer"
    return binding and thing and not last.passive and not last.negated


def _foreseen(sentence: Sentence, chain: Sequence[Clause]) -> bool:
    """ "The company expected margins of 3%": a forecast has a thing for its object."""
    last = chain[-1]
    noun = sentence.object(last.verb)
    return speech().get(last.verb.lemma) == "predict" and noun is not None and noun.kind in ("noun", "name", "number")


def _conditional(sentence: Sentence, unit: Unit) -> bool:
    """Whether the unit says what will be if something else is."""
    inside = [c for c in sentence.clauses if unit.start <= c.verb.start < unit.end]
    if sentence.clauses[unit.clause] in inside and _inverted(sentence, sentence.clauses[unit.clause]):
        return True
    return any(
        c.marker in ("if", "unless") and c.kind in ("adverbial", "main") and (c.subject and not c.shared)
        for c in inside
    )


def _inverted(sentence: Sentence, clause: Clause) -> bool:
    """ "HAD the alarm sounded, the men would have lived": it did not."""
    first = sentence.words_in(clause.start, clause.end)[:1]
    helps = any(w.role == "auxiliary" and w.text.lower() in ("had", "were", "should") for w in first)
    return helps and clause.kind == "adverbial" and clause.subject is not None and clause.marker is None


@cache
def _acted(where: str) -> frozenset[str]:
    return frozenset(row["words"] for row in table("simulated") if row["where"] == where)


def _simulated(sentence: Sentence, unit: Unit) -> bool:
    """Whether what is told was only acted out; a drill that is held or planned is itself real."""
    verb = sentence.clauses[unit.clause].verb
    if verb.lemma in _acted("verb") and unit.start <= verb.start < unit.end:
        return sentence.object(verb) is not None or any(w.form == "gerund" for w in sentence.on(verb))
    near = [w for w in (sentence.subject(verb), sentence.object(verb)) if w is not None]
    if any(w.lemma in _acted("event") for w in near):
        return False
    words = sentence.words_in(unit.start, unit.end)
    text = " ".join(w.text.lower() for w in words)
    noun = any(w.text.lower() in _acted("noun") and w.role == "describes" for w in words)
    phrase = any(" " in p and p in text for p in _acted("noun"))
    setting = any(w.lemma in _acted("setting") and w.role == "prep-object" for w in words)
    return noun or phrase or setting
