"""Whether a claim is a no: negative words and what they reach, verbs and phrases that are a no by themselves, near misses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.data import table
from sayso.language.prose import Clause, Sentence, Word


@cache
def negations(sort: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("negations") if row["sort"] == sort)


def negated_in(sentence: Sentence, chain: Sequence[Clause]) -> bool:
    """Whether the claim is a no; "did not conceal" is a yes, "not only" nothing at all."""
    heads = {c.verb.index: c for c in chain}
    for word in sentence.words:
        if word.lemma not in negations("negative") and word.text.lower() not in negations("negative"):
            continue
        clause = sentence.clause_of(word)
        if clause is None or clause.verb.index not in heads or not _reaches(sentence, word, clause):
            continue
        if not (_bounds(sentence, word) or _undone(sentence, word, clause) or _until(sentence, word, clause)):
            return True
    return any(failing(sentence, c) or _scant(sentence, c) or _missed(sentence, c) or _yet(sentence, c) for c in chain)


def _bounds(sentence: Sentence, word: Word) -> bool:
    """ "NOT only", "NO fewer than 40", "the legal dispute, NOT the other": no negation of the whole; "no longer" is one."""
    after = [w.text.lower() for w in sentence.words[word.index + 1 : word.index + 3]]
    if after and after[0] in negations("merely"):
        return True
    if len(after) == 2 and after[0] in negations("bound") and after[1] == "than":
        return True
    head, before = sentence.head(word), sentence.words[word.index - 1].text.lower() if word.index > 0 else ""
    return word.lemma == "not" and before in (",", "and", "but") and head is not None and head.kind in ("noun", "name")


def _undone(sentence: Sentence, word: Word, clause: Clause) -> bool:
    """Two turns are none: "did not CONCEAL", "nobody DOUBTS", "did not FAIL to notice", "has no DOUBT that"."""
    head = sentence.head(word)
    verb, on = clause.verb, sentence.on(clause.verb)
    on_verb = head is not None and (head.index == verb.index or head.role in ("subject", "passive-subject"))
    if verb.lemma in negations("undoing") and on_verb:
        return True
    goes_on = any(w.role in ("infinitive", "reported") or (w.role == "object" and w.form == "gerund") for w in on)
    if verb.lemma in negations("stopping") and on_verb and goes_on:
        return True
    return head is not None and head.lemma in negations("certainty") and word.role in ("determiner", "negation")


UNTIL = frozenset({"until", "till"})


def _until(sentence: Sentence, word: Word, clause: Clause) -> bool:
    """ "was NOT found UNTIL Sunday": it was then."""
    at = clause.verb.index
    late = any(w.text.lower() in UNTIL and w.index > at for w in sentence.on(at))
    late = late or any(c.marker in UNTIL and c.verb.head == at < c.verb.index for c in sentence.clauses)
    return late and word.lemma != "never" and word.role == "negation" and clause.tense == "past" and not clause.modals


def _missed(sentence: Sentence, clause: Clause) -> bool:
    """ "ALMOST fell", "CAME CLOSE to falling", "STOPPED SHORT of it", "is FAR FROM certain": it is not so; "almost doubled" and
    "almost 40" tell how much."""
    on = sentence.on(clause.verb)
    after = sentence.words[clause.verb.index + 1 : clause.verb.index + 4]
    texts = [w.text.lower() for w in after]
    if clause.verb.lemma == "stop" and texts[:2] == ["short", "of"]:
        return True
    if clause.verb.lemma == "be" and texts[:2] == ["far", "from"] and len(after) == 3:
        return after[2].kind == "adjective" or after[2].form == "gerund"
    if clause.verb.lemma == "come" and any(
        w.text.lower() in ("close", "near") and w.index > clause.verb.index for w in on
    ):
        return True
    if clause.verb.kind != "verb" or clause.modals or clause.verb.lemma in negations("measured"):
        return False
    return any(w.text.lower() in negations("near") and w.index + 1 == clause.verb.index for w in on)


def _yet(sentence: Sentence, clause: Clause) -> bool:
    """ "HAS YET TO reach", "is YET TO be signed"."""
    at = clause.verb.index
    for word in sentence.words[max(0, at - 4) : at + 2]:
        after = sentence.words[word.index + 1] if word.index + 1 < len(sentence.words) else None
        before = sentence.words[word.index - 1] if word.index > 0 else None
        if word.text.lower() != "yet" or after is None or before is None or after.text.lower() != "to":
            continue
        if before.lemma in ("have", "be") and sentence.clause_of(word) == clause:
            return True
    return False


def _scant(sentence: Sentence, clause: Clause) -> bool:
    """ "FEW residents returned": next to none did; "a few", "the few" some."""
    subject = sentence.subject(clause.verb)
    near = () if subject is None else (subject, *sentence.on(subject))
    few = any(w.text.lower() in negations("scant") for w in near)
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
    if head.role == "prep-object" and _by_no_means(sentence, word, head):
        return sentence.head(sentence.words[head.head]) == clause.verb
    neither = word.text.lower() == "neither" and head.role in ("subject", "passive-subject")
    return direct and (word.role in ("determiner", "negation", "adverb") or neither)


def _by_no_means(sentence: Sentence, word: Word, noun: Word) -> bool:
    """ "AT NO TIME did we release it", "under no circumstances": a phrase that turns the whole clause."""
    before = sentence.head(noun)
    return before is not None and f"{before.text.lower()} {word.text.lower()} {noun.lemma}" in negations("phrase")


def failing(sentence: Sentence, clause: Clause) -> bool:
    """ "failed to stop", "was unable to leave"."""
    follows = any(w.role == "infinitive" for w in sentence.on(clause.verb))
    if clause.verb.kind == "verb" and clause.verb.lemma in negations("failing"):
        return follows and not clause.negated
    on = sentence.on(clause.verb)
    return any(w.role == "complement" and w.kind == "adjective" and w.lemma in negations("failing") for w in on)
