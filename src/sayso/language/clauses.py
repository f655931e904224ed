"""Words -> clauses: which predicates there are, whose they are, and which characters belong to each.

Knows nothing of the parser: everything is read from the kinds and roles of `prose`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sayso.language.prose import Clause, ClauseKind, Phrase, Sentence, Word

#: Roles that open a clause of their own, and which kind it is.
OPENING: dict[str, ClauseKind] = {
    "root": "main",
    "reported": "reported",
    "inserted": "joined",
    "adverbial": "adverbial",
    "relative": "relative",
    "participle": "participle",
    "infinitive": "infinitive",
}
#: Prepositions that make a clause of the gerund after them ("after seizing the town").
CLAUSE_PREPOSITIONS = frozenset(
    {"after", "before", "by", "since", "while", "when", "without", "despite", "upon", "following"}
)
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})


def find_clauses(text: str, words: tuple[Word, ...]) -> tuple[Clause, ...]:
    """The clauses of one sentence, in order of their predicates."""
    sentence = Sentence(0, 0, words[0].start, words[-1].end, "", words, (), ())
    heads = {w.index: kind for w in words if (kind := _opens(sentence, w)) is not None}
    order = {at: number for number, at in enumerate(heads)}
    made: dict[int, Clause] = {}
    for at in sorted(heads, key=lambda i: _depth(words, i)):
        made[at] = _clause(text, sentence, words[at], heads, order, made)
    return tuple(made[at] for at in heads)


def _depth(words: Sequence[Word], at: int) -> int:
    depth = 0
    while words[at].head >= 0:
        at, depth = words[at].head, depth + 1
    return depth


def _opens(sentence: Sentence, word: Word) -> ClauseKind | None:
    """The kind of clause of which `word` is the predicate; None when it is no predicate."""
    if word.role == "root":
        return "main" if _predicates(sentence, word) else "fragment"
    head = sentence.words[word.head]
    if word.role == "joined":
        return _joined(sentence, word, head)
    if word.role == "prep-object" and word.form == "gerund":
        return "adverbial" if head.text.lower() in CLAUSE_PREPOSITIONS else None
    if word.role == "infinitive" and word.form == "" and word.kind not in ("verb", "auxiliary"):
        return None
    if word.role == "apposition" and _predicates(sentence, word):
        return "apposition"
    return OPENING.get(word.role)


def _joined(sentence: Sentence, word: Word, head: Word) -> ClauseKind | None:
    """Joined to a predicate: of that predicate's kind when it shares its subject, else a clause of its own."""
    if not _predicates(sentence, word):
        return None
    kind = _opens(sentence, head)
    if kind is None:
        return None
    return kind if kind in ("infinitive", "participle", "relative") else "joined"


def _predicates(sentence: Sentence, word: Word) -> bool:
    """Whether `word` is a verb, or has a subject or an auxiliary of its own."""
    if word.kind in ("verb", "auxiliary"):
        return True
    return any(w.role in ("subject", "passive-subject", "auxiliary") for w in sentence.on(word))


def _clause(
    text: str,
    sentence: Sentence,
    verb: Word,
    heads: dict[int, ClauseKind],
    order: dict[int, int],
    made: dict[int, Clause],
) -> Clause:
    inside = sentence.under(verb)
    held = {w.index for w in inside}
    others = {w.index for at in heads if at != verb.index and at in held for w in sentence.under(at)}
    own = _trim([w for w in inside if w.index not in others])
    parent = _parent(sentence.words, verb, heads)
    above = None if parent is None else made[parent]
    helpers = [w for w in sentence.on(verb) if w.role == "auxiliary"]
    subject, shared = _subject(text, sentence, verb, heads[verb.index], above)
    what = sentence.object(verb) or next((w for w in sentence.on(verb) if w.role == "complement"), None)
    return Clause(
        index=order[verb.index],
        start=own[0].start,
        end=own[-1].end,
        whole_start=min(w.start for w in inside),
        whole_end=max(w.end for w in inside),
        kind=heads[verb.index],
        verb=verb,
        parent=None if parent is None else order[parent],
        subject=subject,
        object=None if what is None else phrase(text, sentence, what),
        shared=shared,
        marker=_marker(sentence, verb),
        passive=_passive(sentence, verb, helpers),
        negated=any(w.role == "negation" for w in sentence.on(verb)),
        tense=_tense(verb, helpers),
        modals=tuple(w.text.lower() for w in helpers if w.form == "finite" and w.lemma not in ("be", "have", "do")),
    )


def _parent(words: Sequence[Word], verb: Word, heads: dict[int, ClauseKind]) -> int | None:
    at = verb.head
    while at >= 0 and at not in heads:
        at = words[at].head
    return at if at >= 0 else None


def _trim(words: list[Word]) -> list[Word]:
    """Without joining words, markers and punctuation at either end; never empty."""
    outside = ("conjunction", "punctuation")
    low, high = 0, len(words)
    while low < high - 1 and (words[low].kind in outside or words[low].role == "marker"):
        low += 1
    while high > low + 1 and (words[high - 1].kind in outside or words[high - 1].role == "marker"):
        high -= 1
    return words[low:high]


def phrase(text: str, sentence: Sentence, head: Word) -> Phrase:
    """The noun phrase of `head`: all that hangs on it but clauses, appositions and what is joined to it."""
    cut = ("relative", "participle", "apposition", "punctuation", "adverbial", "reported", "infinitive")
    members = {head.index}
    for word in sorted(sentence.under(head), key=lambda w: _depth(sentence.words, w.index)):
        if (
            word.head in members
            and word.role not in cut
            and not (word.role == "joined" and _predicates(sentence, word))
        ):
            members.add(word.index)
    held = [w for w in sentence.words if w.index in members]
    while len(held) > 1 and held[0].kind in ("conjunction", "punctuation"):
        held = held[1:]
    return Phrase(held[0].start, held[-1].end, text[held[0].start : held[-1].end], head.index)


def _subject(
    text: str, sentence: Sentence, verb: Word, kind: ClauseKind, above: Clause | None
) -> tuple[Phrase | None, bool]:
    """Who does it: its own subject; the noun that a relative or reduced clause describes; else the parent's, shared."""
    own = sentence.subject(verb)
    if kind in ("relative", "participle") and (own is None or own.lemma in ("who", "which", "that")):
        noun = sentence.head(verb)
        while noun is not None and noun.role == "joined" and noun.kind in ("verb", "auxiliary"):
            noun = sentence.head(noun)
        if noun is not None and noun.kind in ("noun", "name", "pronoun", "number", "determiner"):
            return phrase(text, sentence, noun), True
        return (above.subject, True) if above is not None else (None, False)
    if own is not None:
        return phrase(text, sentence, own), False
    if above is not None and kind in ("joined", "infinitive", "adverbial", "relative", "participle"):
        return above.subject, above.subject is not None
    return None, False


def _marker(sentence: Sentence, verb: Word) -> str | None:
    """The word that opens the clause: "because", "that", "after", "when"."""
    for word in sentence.on(verb):
        if word.role == "marker" or (word.role == "adverb" and word.lemma in ("when", "where", "while", "as")):
            return word.text.lower()
    head = sentence.head(verb)
    return head.text.lower() if verb.role == "prep-object" and head is not None else None


def _passive(sentence: Sentence, verb: Word, helpers: Sequence[Word]) -> bool:
    if any(w.role == "passive-subject" for w in sentence.on(verb)):
        return True
    if verb.form != "participle":
        return False
    return not helpers or helpers[-1].lemma in ("be", "get")


def _tense(verb: Word, helpers: Sequence[Word]) -> Literal["past", "present", "future", ""]:
    """The tense of the whole verb group; a perfect ("has captured") counts as past."""
    lemmas = [w.lemma for w in helpers]
    if any(w.text.lower() in FUTURE for w in helpers):
        return "future"
    if "have" in lemmas or any(w.tense == "past" and w.form == "finite" for w in helpers):
        return "past"
    if any(w.form == "finite" for w in helpers):
        return "present"
    if verb.form == "finite":
        return verb.tense
    return "past" if verb.form == "participle" else ""
