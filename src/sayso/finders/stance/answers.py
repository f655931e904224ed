"""Claims that answer an earlier claim of the same report: deny, doubt, confirm, correct it or walk it back.

An answer is tied to the very claim it answers, or to none: the words have to point at it (whose claim it is, or what it is
about), and only one earlier claim may fit, or several that say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.finders.clauses.frames import speech
from sayso.finders.clauses.nearby import attributions_near
from sayso.finders.clauses.units import Unit
from sayso.finders.stance.chains import chain_of
from sayso.finders.stance.prospects import status_of
from sayso.finders.voices import Attribution
from sayso.language.prose import Clause, Prose, Sentence, Word
from sayso.records import TowardKind

Answer = tuple[int, TowardKind, int, tuple[int, int]]
KINDS: dict[str, TowardKind] = {
    "denies": "denies",
    "doubts": "doubts",
    "confirms": "confirms",
    "corrects": "corrects",
    "walks back": "walks back",
}
#: Words that point at what was said before.
POINTING = frozenset({"that", "this", "those", "these", "such", "the"})
#: "that pledge" is looked for in this many sentences before; a claim named by whose it is, anywhere before.
NEAR = 3
#: Share of the content words of "denied THAT IT PLANNED TO SELL ITS STAKE" that the earlier claim must have.
ALIKE = 0.6
TELLING = ("noun", "name", "number", "verb", "adjective")


@dataclass(frozen=True, slots=True)
class _Pointer:
    """What an answer points at: how the other's saying is named, whose it is, what it is about; and where it says so."""

    kind: TowardKind
    sort: str
    owner: frozenset[str]
    about: frozenset[str]
    near: bool
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Told:
    """A unit with who says it (their words, lower case), the words it is made of and the class of the verb that says it."""

    number: int
    unit: Unit
    speaker: frozenset[str]
    words: frozenset[str]
    kind: str
    promised: bool


def find_answers(prose: Prose, units: Sequence[Unit], attributions: Sequence[Attribution]) -> tuple[Answer, ...]:
    """(number of the answering unit, kind, number of the unit it answers, (start, end) of the words that answer), in order."""
    near = attributions_near(prose, attributions)
    told = [_told(prose, n, unit, [attributions[a] for a in near[unit.sentence]]) for n, unit in enumerate(units)]
    found: list[Answer] = []
    for number, unit in enumerate(units):
        sentence = prose.sentences[unit.sentence]
        for pointer in _pointers(prose, sentence, unit):
            to = _target(pointer, told[number], told[:number])
            if to is not None:
                found.append((number, pointer.kind, to, pointer.at))
                break
    return tuple(found)


@cache
def _replies(sort: str) -> dict[str, str]:
    return {row["words"]: row["kind"] for row in table("replies") if row["sort"] == sort}


def _pointers(prose: Prose, sentence: Sentence, unit: Unit) -> Iterator[_Pointer]:
    """What the verbs of the unit point at; a negated one ("did not deny") answers nothing."""
    for clause in sentence.clauses:
        kind = _reply(sentence, clause)
        if kind is None or clause.negated:
            continue
        if (
            sentence.clauses[unit.clause].verb.head == clause.verb.index
            and not unit.start <= clause.verb.start < unit.end
        ):
            words = sentence.words_in(unit.start, unit.end)
            yield _Pointer(kind, "clause", frozenset(), _content(words), False, (clause.verb.start, clause.verb.end))
        if not unit.start <= clause.verb.start < unit.end:
            continue
        noun = _named(sentence, clause)
        if noun is not None and kind == "denies" and _replies("noun")[noun.lemma] == "promise":
            continue  # an offer is turned down, not denied
        if noun is not None:
            yield _by_noun(prose, sentence, clause, kind, noun)
        elif (told := sentence.reported(clause.verb)) is not None:
            yield _by_clause(sentence, clause, kind, told)


def _reply(sentence: Sentence, clause: Clause) -> TowardKind | None:
    """The kind of answer that the clause's verb gives ("walk back" is read over two words)."""
    after = [w.text.lower() for w in sentence.words[clause.verb.index + 1 : clause.verb.index + 4]]
    for length in (3, 2, 1, 0):
        kind = _replies("verb").get(" ".join([clause.verb.lemma, *after[:length]]))
        if kind is not None and (length > 0 or not after or f"{clause.verb.lemma} {after[0]}" not in _replies("verb")):
            return KINDS[kind]
    return None


def _named(sentence: Sentence, clause: Clause) -> Word | None:
    """The noun by which the other's saying is named: the object, or what follows the verb's preposition."""
    for word in sentence.under(clause.verb):
        head = sentence.head(word)
        near = head is not None and (head == clause.verb or sentence.head(head) == clause.verb)
        if near and word.role in ("object", "prep-object") and word.lemma in _replies("noun"):
            return word
    return None


def _by_noun(prose: Prose, sentence: Sentence, clause: Clause, kind: TowardKind, noun: Word) -> _Pointer:
    hanging = sentence.on(noun)
    owner = [w for h in hanging if h.role == "owner" for w in sentence.under(h)]
    owner += [w for h in hanging if h.role == "preposition" and h.lemma == "by" for w in sentence.under(h)]
    mine = {w.index for w in owner} | {noun.index}
    about = [w for w in sentence.under(noun) if w.index not in mine and w.kind in TELLING]
    pointing = any(h.role == "determiner" and h.lemma in POINTING for h in hanging) or noun.lemma in (
        "responsibility",
        "involvement",
        "wrongdoing",
    )
    end = max(w.end for w in sentence.under(noun))
    return _Pointer(
        kind,
        _replies("noun")[noun.lemma],
        _names(owner),
        _content(about),
        pointing and not owner,
        (clause.verb.start, max(end, clause.verb.end)),
    )


def _by_clause(sentence: Sentence, clause: Clause, kind: TowardKind, told: Word) -> _Pointer:
    under = sentence.under(told)
    return _Pointer(kind, "clause", frozenset(), _content(under), False, (clause.verb.start, under[-1].end))


def _names(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(w.text.lower() for w in words if w.kind in ("name", "noun", "pronoun"))


def _content(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(w.lemma for w in words if w.kind in TELLING and w.lemma not in ("be", "have", "do"))


def _told(prose: Prose, number: int, unit: Unit, attributions: Sequence[Attribution]) -> _Told:
    sentence = prose.sentences[unit.sentence]
    said = [a for a in attributions if a.holds(unit.start, unit.end) or unit.start <= a.cue[0] < unit.end]
    inner = min(said, key=lambda a: sum(e - s for s, e in a.content), default=None)
    words = sentence.words_in(unit.start, unit.end)
    own = sentence.clauses[unit.clause]
    if inner is not None and inner.source is not None:
        home = prose.sentence_at(inner.source[0])
        speaker = _names(home.words_in(*inner.source)) if home is not None else frozenset()
        kind = speech().get(inner.lemma, "say")
    else:
        claims = next((w for w in words if w.kind == "verb" and w.lemma in speech()), None)
        by = None if claims is None or own.subject is None else own.subject
        speaker = frozenset() if by is None else _names(sentence.words_in(by.start, by.end))
        kind = "" if claims is None else speech()[claims.lemma]
    status = status_of(sentence, unit, chain_of(sentence, unit), inner)
    return _Told(number, unit, speaker, _content(words), kind, kind == "promise" or status == "planned")


def _target(pointer: _Pointer, answer: _Told, before: Sequence[_Told]) -> int | None:
    """The one earlier unit that the pointer fits; of several that say the same, the nearest; else None."""
    fitting = [t for t in before if t.unit.sentence < answer.unit.sentence and _fits(pointer, answer, t)]
    if pointer.near and not pointer.about:
        fitting = [t for t in fitting if answer.unit.sentence - t.unit.sentence <= NEAR]
        fitting = [t for t in fitting if t.unit.sentence == fitting[-1].unit.sentence]
    if pointer.about:
        most = max((len(pointer.about & t.words) for t in fitting), default=0)
        fitting = [t for t in fitting if len(pointer.about & t.words) == most]
    if not fitting or not all(_same(t, fitting[-1]) for t in fitting):
        return None
    return fitting[-1].number


def _fits(pointer: _Pointer, answer: _Told, told: _Told) -> bool:
    if pointer.sort == "clause":
        shared = len(pointer.about & told.words)
        return told.speaker != answer.speaker and shared >= max(2, ALIKE * len(pointer.about))
    if pointer.sort == "promise" and not told.promised:
        return False
    if pointer.sort == "accusation" and not pointer.owner:
        return told.kind == "accuse" and bool(answer.speaker & {w.lower() for w in told.words})
    if pointer.owner and not pointer.owner & told.speaker:
        return False
    if pointer.about and not pointer.about & told.words:
        return False
    return bool(told.speaker) and bool(pointer.owner or pointer.about or pointer.near)


def _same(one: _Told, other: _Told) -> bool:
    """Whether two units say the same thing: most of the words of the shorter are the longer's."""
    shared = len(one.words & other.words)
    return shared >= ALIKE * min(len(one.words), len(other.words))
