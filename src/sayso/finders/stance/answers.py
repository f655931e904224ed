"""Claims that answer an earlier claim of the same report: deny, doubt, confirm, correct it or walk it back.

An answer is tied to the very claim it answers, or to none: the words have to point at it (whose claim it is, what it is about,
or that it stands right before), and only one earlier claim may fit, or several that say the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.finders.clauses.frames import speech
from sayso.finders.clauses.nearby import attributions_near
from sayso.finders.clauses.units import Unit
from sayso.finders.stance.chains import chain_of
from sayso.finders.stance.negation import negated_in
from sayso.finders.stance.pointers import Pointer, acts_of, keys, names, pointers
from sayso.finders.stance.prospects import own_part, status_of
from sayso.finders.stance.rebuttals import FAINT, Told, one_mouth, rebutted
from sayso.finders.voices import Attribution
from sayso.language.prose import Prose, Sentence, Word
from sayso.records import TowardKind

Answer = tuple[int, TowardKind, int, tuple[int, int]]
#: "that pledge" is looked for in this many sentences before; a claim named by whose it is, anywhere before.
NEAR = 3
#: Bare "that", "this", "it" mean what was said in the sentence before, or before words of the answerer's own.
CLOSE = 2
#: Share of the content words of "denied THAT IT PLANNED TO SELL ITS STAKE" that the earlier claim must have.
ALIKE = 0.6


def find_answers(
    prose: Prose, units: Sequence[Unit], attributions: Sequence[Attribution], mouths: Sequence[Sequence[str]] = ()
) -> tuple[Answer, ...]:
    """(number of the answering unit, kind, number of the unit it answers, (start, end) of the words that answer), in order.

    mouths: for each unit the names of who says it, where they were found; they stand beside the words of its source.
    """
    near = attributions_near(prose, attributions)
    told = [
        _told(prose, n, unit, [attributions[a] for a in near[unit.sentence]], mouths[n] if mouths else ())
        for n, unit in enumerate(units)
    ]
    found: list[Answer] = []
    for number, unit in enumerate(units):
        sentence = prose.sentences[unit.sentence]
        before = [t for t in told[:number] if not t.headed]  # a headline tells what its story tells again
        for pointer in pointers(prose, sentence, unit):
            if pointer.verdict and not told[number].speaker:
                continue  # "The report is false" in nobody's words: no telling whose word it is, and on what
            to = _target(prose, pointer, told[number], before)
            if to is None and pointer.sort == "clause" and pointer.kind == "denies":
                to = _told_after(pointer, told[number], told[number + 1 :])
            if to is not None:
                found.append((number, pointer.kind, to, pointer.at))
                break
        else:
            to = rebutted(told[number], before, {at for at, *_ in found})
            if to is not None:
                found.append((number, "denies", to, (unit.start, unit.end)))
    return tuple(found)


def _told(prose: Prose, number: int, unit: Unit, attributions: Sequence[Attribution], mouths: Sequence[str]) -> Told:
    sentence = prose.sentences[unit.sentence]
    said = [a for a in attributions if a.holds(unit.start, unit.end) or unit.start <= a.cue[0] < unit.end]
    verb = sentence.clauses[unit.clause].verb
    own = [
        a for a in said if unit.start <= a.cue[0] <= verb.start < a.cue[1]
    ]  # "dismissed the rebels' claim": who dismissed it
    inner = min(own or said, key=lambda a: sum(e - s for s, e in a.content), default=None)
    words = sentence.words_in(unit.start, unit.end)
    source, kind = _source(prose, sentence, unit, inner)
    named = frozenset(word for name in mouths for word in name.lower().split())
    chain = chain_of(sentence, unit)
    status = status_of(sentence, unit, chain, inner)
    last = chain[-1]
    doer = sentence.clauses[unit.clause].subject
    return Told(
        number,
        unit,
        names(source) | named,
        (names([w for w in source if w.role != "owner"]) | named) - FAINT,
        frozenset(w.text.lower() for w in words),
        keys(words),
        frozenset() if doer is None else names(sentence.words_in(doer.start, doer.end)),
        next(iter(keys([last.verb])), ""),
        kind,
        kind == "promise" or status == "planned",
        any(w.kind == "number" for w in words),
        negated_in(sentence, own_part(sentence, unit, chain)),
        status in ("planned", "possible"),
        inner is not None and inner.source is not None and not unit.start <= inner.cue[0] < unit.end,
        sentence.text.rstrip("\"”’' ")[-1:].isalnum(),
    )


def _source(prose: Prose, sentence: Sentence, unit: Unit, inner: Attribution | None) -> tuple[tuple[Word, ...], str]:
    """The words for who says a unit, and the class of the verb; the subject of a unit that itself says something."""
    if inner is not None and inner.source is not None:
        home = prose.sentence_at(inner.source[0])
        return home.words_in(*inner.source) if home is not None else (), speech().get(inner.lemma, "say")
    by = sentence.clauses[unit.clause].subject
    verb = next((w for w in sentence.words_in(unit.start, unit.end) if w.kind == "verb" and w.lemma in speech()), None)
    if verb is None:
        return (), ""
    return () if by is None else sentence.words_in(by.start, by.end), speech()[verb.lemma]


def _target(prose: Prose, pointer: Pointer, answer: Told, before: Sequence[Told]) -> int | None:
    """The one earlier unit that the pointer fits; of several that say the same, the nearest; else None."""
    if pointer.here is not None:
        return next(
            (
                t.number
                for t in before
                if t.unit.sentence == answer.unit.sentence
                and t.unit.clause == pointer.here
                and t.number != answer.number
            ),
            None,
        )
    earlier = [t for t in before if t.unit.sentence < answer.unit.sentence]
    fitting = [t for t in earlier if _fits(pointer, answer, t)]
    if pointer.sort == "accusation" and not pointer.owner and not pointer.about:
        fitting = _accusing(answer, fitting)
    if pointer.near and not pointer.about:
        fitting = _nearest(prose, pointer, answer, earlier, fitting)
    if pointer.about:
        most = max((len(pointer.about & t.about) for t in fitting), default=0)
        fitting = [t for t in fitting if len(pointer.about & t.about) == most]
    if not fitting or not all(_same(t, fitting[-1]) for t in fitting):
        return None
    return fitting[-1].number


def _accusing(answer: Told, fitting: Sequence[Told]) -> list[Told]:
    """Of what was said shortly before "the allegation" was denied: what accuses, or tells of the denier.

    Else the words of the one who spoke in between, where only one did, and asked or counted nothing.
    """
    near = [t for t in fitting if answer.unit.sentence - t.unit.sentence <= NEAR]
    accused = answer.speaker - FAINT
    blaming = [t for t in near if t.kind == "accuse" or accused & t.words]
    plain = all(
        t.kind not in ("ask", "promise", "urge") and not t.figured and t.speaker & near[-1].speaker for t in near
    )
    return blaming or (near if plain else [])


def _told_after(pointer: Pointer, answer: Told, after: Sequence[Told]) -> int | None:
    """The one saying further down that is denied in so many words: news often gives the denial first."""
    later = [t for t in after if t.unit.sentence > answer.unit.sentence and t.mouth and not t.turned]
    fitting = [t for t in later if _fits(pointer, answer, t) and t.kind not in ("deny", "doubt")]
    fitting = fitting or [t for t in later if _such(pointer, answer, t)]
    return fitting[0].number if fitting and all(_same(t, fitting[0]) for t in fitting) else None


def _such(pointer: Pointer, answer: Told, told: Told) -> bool:
    """Whether the next sentence but one at most tells of "such an instruction", where it was denied that somebody was told to."""
    near = told.unit.sentence - answer.unit.sentence <= CLOSE
    named = acts_of(told.words) | told.about
    return near and "such" in told.words and bool(pointer.about & named) and not one_mouth(answer, told)


def _nearest(
    prose: Prose, pointer: Pointer, answer: Told, earlier: Sequence[Told], fitting: Sequence[Told]
) -> list[Told]:
    """The fitting units of the last sentence that holds any: not far back, and for a bare "that" nobody else in between."""
    far = CLOSE if pointer.sort == "that" else NEAR
    last = [t for t in fitting if answer.unit.sentence - t.unit.sentence <= far]
    last = [t for t in last if t.unit.sentence == last[-1].unit.sentence]
    if not last:
        return []
    between = [t for t in earlier if t.unit.sentence > last[-1].unit.sentence]
    if pointer.sort == "that" and any(not (t.speaker & answer.speaker) for t in between):
        return []
    return [t for t in last if not any(_hangs(prose, t, other) for other in last)]


def _hangs(prose: Prose, one: Told, other: Told) -> bool:
    """Whether `one` only describes something in `other`: the relative clause of what is said is not what is denied."""
    clauses = prose.sentences[one.unit.sentence].clauses
    at = clauses[one.unit.clause]
    if at.kind not in ("relative", "participle", "adverbial") or one.number == other.number:
        return False
    while at.parent is not None:
        at = clauses[at.parent]
        if at.index == other.unit.clause:
            return True
    return False


def _fits(pointer: Pointer, answer: Told, told: Told) -> bool:
    mine = one_mouth(answer, told)
    if pointer.own and not mine and not _own_words(answer, told):
        return False
    if pointer.sort == "clause":
        shared = len(pointer.about & told.about)
        return (pointer.own or not mine) and shared >= max(2, ALIKE * len(pointer.about))
    if mine and not pointer.own and pointer.sort in ("that", "any", "figure"):
        return False
    if pointer.sort == "promise" and not told.promised:
        return False
    if pointer.sort == "accusation" and told.doer <= {"i", "we"} and told.words & {"i", "we"}:
        return False  # "I went to eleven of the funerals" blames nobody
    if pointer.sort == "figure" and not pointer.owner and not told.figured:
        return False
    if (
        pointer.sort in ("blame", "accusation")
        and not pointer.owner
        and (told.kind == "accuse" or pointer.sort == "blame")
    ):
        named = bool((answer.speaker - FAINT) & told.words) or (not answer.mouth and _next(told, answer))
        return named and (told.kind == "accuse" or _next(told, answer))
    if pointer.owner and not pointer.owner & told.speaker:
        return False
    if pointer.about and not pointer.about & told.about:
        return False
    if pointer.sort == "that":
        return True
    such = (
        pointer.near and bool(pointer.about) and _next(told, answer)
    )  # "denies giving any such order": even the outlet's
    return (bool(told.speaker) or such) and bool(pointer.owner or pointer.about or pointer.near)


def _own_words(answer: Told, told: Told) -> bool:
    """Whether who takes back or corrects what is theirs said the other: by name, or "it", "she" of whoever spoke just before."""
    if answer.mouth:
        return False
    named = answer.doer - FAINT
    return bool(named & told.mouth) if named else _next(told, answer)


def _next(told: Told, answer: Told) -> bool:
    return answer.unit.sentence - told.unit.sentence == 1


def _same(one: Told, other: Told) -> bool:
    """Whether two units say the same thing: most of the words of the shorter are the longer's."""
    shared = len(one.about & other.about)
    return shared >= ALIKE * min(len(one.about), len(other.about))
