"""The clauses that decide how a unit is held: those that govern it, and those that complete it."""

from __future__ import annotations

from sayso.finders.clauses.units import Unit
from sayso.language.prose import Clause, Sentence, Word

#: What those who speak without a name ask not to be.
NAMING = frozenset({"name", "identify", "quote"})
#: Verbs of bidding, whose passive has happened.
TOLD = frozenset({"tell", "order", "ask", "instruct", "urge", "command", "advise"})


def chain_of(sentence: Sentence, unit: Unit) -> tuple[Clause, ...]:
    """The clauses whose tense and mood are the unit's: from the finite clause that governs it down to its last infinitive."""
    clause: Clause | None = sentence.clauses[unit.clause]
    absolute = is_absolute(sentence, unit)
    above: list[Clause] = []
    while clause is not None:
        above.insert(0, clause)
        stated = clause.tense != "" and clause.kind in ("relative", "participle") and not absolute
        if is_finite(sentence, clause) or stated or clause.parent is None:
            break
        clause = sentence.clauses[clause.parent]
    last = sentence.clauses[unit.clause]
    below: list[Clause] = []
    while (deeper := _complement(sentence, unit, last)) is not None:
        below.append(deeper)
        last = deeper
    return (*above, *below)


def is_absolute(sentence: Sentence, unit: Unit) -> bool:
    """Whether the unit is a circumstance of its clause: "with talks centred on ..."."""
    return sentence.words_in(unit.start, unit.end)[0].text.lower() == "with"


def is_finite(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause has a tense of its own: a finite verb, or a participle with its auxiliary."""
    helped = any(w.role == "auxiliary" and w.form == "finite" for w in sentence.on(clause.verb))
    verb, head = clause.verb, sentence.head(clause.verb)
    same = verb.text.lower() == verb.lemma and not helped  # "plans to close two plants and CUT jobs": no past tense
    if verb.role == "joined" and same and head is not None and head.form == "base":
        return False
    return clause.tense != "" and (verb.form != "participle" or helped)


def _complement(sentence: Sentence, unit: Unit, clause: Clause) -> Clause | None:
    """The infinitive or gerund that completes the clause inside the unit ("plans to STAGE", "is ready to OFFER")."""
    for other in () if discreet(sentence, clause) else sentence.clauses:
        inside = unit.start <= other.verb.start < unit.end
        if inside and other.parent == clause.index and other.kind == "infinitive" and other.verb.role != "joined":
            return other
    return None


def discreet(sentence: Sentence, clause: Clause) -> bool:
    """ "who ASKED not to be named": how somebody spoke, and no request that might yet be met."""
    named = any(w.role == "infinitive" and w.lemma in NAMING for w in sentence.on(clause.verb))
    return named and clause.verb.lemma in ("ask", "request") and not clause.passive


def was_told(clause: Clause) -> bool:
    """ "600 residents were TOLD to leave": that they were told has happened, whether they leave or not."""
    return clause.passive and clause.tense == "past" and clause.verb.lemma in TOLD


def to_verb(sentence: Sentence, verb: Word) -> bool:
    return any(w.text.lower() == "to" and w.role == "auxiliary" for w in sentence.on(verb))
