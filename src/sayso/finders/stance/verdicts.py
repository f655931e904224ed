"""Verdicts: words that call what somebody said true or not so ("That is a lie", "called the figure a fabrication")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.finders.stance.negation import negations
from sayso.language.prose import Clause, Sentence, Word
from sayso.records import TowardKind

KINDS: dict[str, TowardKind] = {
    "denies": "denies",
    "doubts": "doubts",
    "confirms": "confirms",
    "corrects": "corrects",
    "walks back": "walks back",
}
#: What points at a whole saying without naming it.
THAT = frozenset({"that", "this", "it", "these", "those", "them", "all", "which", "such"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a clause calls true or not so. what: its word ("that", "the claims", "reports" of "reports that ...").

    content: the head of the clause that is judged ("it is false THAT HE FLED"), if there is one. end: where the words that
    judge end.
    """

    kind: TowardKind
    what: Word | None
    content: Word | None
    end: int


@cache
def replies(sort: str) -> dict[str, str]:
    """The words of one sort of data/replies.tsv, with their kind."""
    return {row["words"]: row["kind"] for row in table("replies") if row["sort"] == sort}


def verdict(sentence: Sentence, clause: Clause) -> Verdict | None:
    """The verdict that `clause` gives; None where it gives none, or only if, perhaps or in a question."""
    if clause.modals or clause.marker in ("if", "whether", "unless") or sentence.text.rstrip("\"”’' ").endswith("?"):
        return None
    if clause.verb.lemma in replies("naming"):
        return _named(sentence, clause)
    return _judged(sentence, clause) if clause.verb.lemma == "be" else None


def _judged(sentence: Sentence, clause: Clause) -> Verdict | None:
    """ "That is a lie", "the report is not true", "there is no truth to the claims", "it is false that he fled"."""
    word = next((w for w in sentence.on(clause.verb) if w.role == "complement"), None)
    if word is None:
        return None
    subject = sentence.subject(clause.verb)
    below = [w for w in sentence.under(word) if w.role == "prep-object" and w.lemma in replies("noun")]
    what = subject if subject is not None else below[0] if below else None
    content = next((w for w in (*sentence.on(clause.verb), *sentence.on(word)) if w.role == "reported"), None)
    there = subject is None and any(w.lemma == "there" for w in sentence.on(clause.verb))
    named = what is not None and what.lemma in replies("noun")
    pronoun = what is not None and what.text.lower() in THAT
    if not (named or pronoun or (there and content is not None)):
        return None
    kind = _kind(sentence, clause, word, named)
    if kind is None or (pronoun and what is not None and what.text.lower() == "it" and kind == "confirms"):
        return None
    if content is None and named and what is not None:
        content = next(
            (w for w in sentence.on(what) if w.role in ("reported", "participle") and w.form != "gerund"), None
        )
    return Verdict(kind, what, content, max(w.end for w in sentence.under(word)))


def _kind(sentence: Sentence, clause: Clause, word: Word, named: bool) -> TowardKind | None:
    turned = _turned(sentence, clause, word)
    if word.lemma in replies("truth"):
        kind = replies("truth")[word.lemma] if turned else "confirms" if word.kind == "adjective" else ""
        return KINDS.get(kind)
    if turned:
        return None
    return KINDS.get(replies("verdict").get(word.lemma) or (replies("judgment").get(word.lemma, "") if named else ""))


def _turned(sentence: Sentence, clause: Clause, word: Word) -> bool:
    near: Sequence[Word] = (*sentence.on(clause.verb), *sentence.on(word))
    return clause.negated or any(
        w.lemma in negations("negative") or w.text.lower() in negations("negative") for w in near
    )


def _named(sentence: Sentence, clause: Clause) -> Verdict | None:
    """ "called the figure a fabrication", "described the claims as baseless"."""
    if clause.negated:
        return None
    for word in sentence.on(clause.verb):
        under = sentence.on(word) if word.role == "preposition" and word.lemma == "as" else (word,)
        for one in under:
            if one.role not in ("complement", "describes", "prep-object"):
                continue
            found = _named_so(sentence, clause, one)
            if found is not None:
                return found
    return None


def _named_so(sentence: Sentence, clause: Clause, word: Word) -> Verdict | None:
    what = sentence.object(clause.verb)
    if what is None and word.lemma in replies("noun"):  # "described as false reports that he had fled"
        what, word = word, next((w for w in sentence.on(word) if w.role == "describes"), word)
    kind = replies("verdict").get(word.lemma) or replies("judgment").get(word.lemma)
    if kind is None or what is None:
        return None
    if what.lemma not in replies("noun") and what.text.lower() not in THAT:
        return None
    content = next((w for w in sentence.on(what) if w.role in ("reported", "participle") and w.form != "gerund"), None)
    return Verdict(
        KINDS[kind], what, content, max(w.end for w in sentence.under(clause.verb) if w.kind != "punctuation")
    )
