"""Model and rules put together: the model's acts of saying first, mended by the rules where those know better, and nothing twice.

What pays was measured on PolNeAR's development half and on our own paragraphs: where both see one act, the rules' quotations
have the better edges and their speaker stands in where the model gives none; whom somebody has it from is the rules' alone
("citing X", "quoted X as saying"); and what only the rules see is kept where the model says nothing of those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import entries
from sayso.finders.voices.edges import edged
from sayso.finders.voices.signed import signed
from sayso.language.prose import Prose

#: Two contents are one when this much of both together is shared; they have nothing to do with each other below the second.
SAME, APART = 0.5, 0.2
#: Words by which somebody hands on what another says.
CITING = frozenset({"cite", "quote"})
#: Classes of words that the rules alone are believed about.
SAYING = frozenset({"say", "claim", "accuse", "warn", "predict", "ask"})
#: The word that opens what is said, at the end of what stands before it.
THAT = re.compile(r"\bthat[\s,]*[“\"‘']*\s*\Z")
Span = tuple[int, int]


def merged(
    prose: Prose, by_model: Sequence[Attribution], by_rules: Sequence[Attribution], booked: bool = True
) -> tuple[Attribution, ...]:
    """Attributions in order of their cue. booked: with what a ledger needs and PolNeAR does not count, the rules' own finds."""
    handed = handed_on(by_rules) if booked else []
    cited = [by_rules[n].cue for n in handed]
    model = [one for one in by_model if not any(_touch(one.cue, cue) for cue in cited)]
    rest = [one for n, one in enumerate(by_rules) if n not in handed]
    partner = {n: at for n, one in enumerate(rest) if (at := same_act(one, model)) is not None}
    for number, at in partner.items():
        model[at] = _joined(prose, model[at], rest[number])
    found = [by_rules[n] for n in handed] + _each_its_own(prose, model, by_rules)
    alone = (one for n, one in enumerate(rest) if booked and n not in partner and _holds_alone(one))
    found += [one for one in alone if one.lemma == ":" or not told_already(one, found)]
    found += [one for one in signed(prose) if same_act(one, found) is None]
    whole = edged(prose, [_with_that(prose, one) for one in _behind_labels(found)])
    return tuple(sorted(whole, key=lambda a: (a.cue, a.content)))


def handed_on(by_rules: Sequence[Attribution]) -> list[int]:
    """The numbers of those who cite and of those who are cited: the same words, or the ones within the others."""
    found: set[int] = set()
    for number, one in enumerate(by_rules):
        if one.lemma not in CITING:
            continue
        near = [n for n in range(max(0, number - 5), min(len(by_rules), number + 6)) if n != number]
        same = {n for n in near if by_rules[n].sentence == one.sentence and by_rules[n].content == one.content}
        inner = sorted(n for n in near if one.holds(*by_rules[n].cue) and by_rules[n].cue[0] - one.cue[1] < 80)
        found |= {number, *same} if same else {number, inner[0]} if inner else set()
    return sorted(found)


def same_act(one: Attribution, others: Sequence[Attribution]) -> int | None:
    """The number of the one of `others` that is the same act: its cue touches, or the same one says the same."""
    best: tuple[float, int] | None = None
    for number, other in enumerate(others):
        if abs(other.sentence - one.sentence) > 1:
            continue
        share = overlap(one.content, other.content)
        touching = _touch(one.cue, other.cue)
        sources = one.source is not None and other.source is not None and _touch(one.source, other.source)
        if touching or (sources and share >= SAME):
            best = max(best, (share + touching, number)) if best is not None else (share + touching, number)
    return None if best is None else best[1]


def _joined(prose: Prose, model: Attribution, rules: Attribution) -> Attribution:
    """The model's spans; of the rules a quotation's edges, a speaker where the model gives none or one of two, and the medium.

    All is the rules' where the model takes for the source what is said, or for the cue a part of the name ("Harrow RE SAID").
    """
    if model.source is not None and rules.source is not None and _touch(model.cue, rules.cue):
        swallowed = _said_in(model.source, rules.content) or _touch(rules.source, model.cue)
        if swallowed and not _touch(rules.source, rules.cue):
            return rules
    quoted = rules.kind == "quoted" and overlap(model.content, rules.content) > SAME
    source = _with_partner(prose, model.source, rules.source)
    agreed = source is not None and rules.source is not None and _touch(source, rules.source)
    return replace(
        model,
        source=source,
        source_sure=1.0 if agreed else model.source_sure,
        content=rules.content if quoted else model.content,
        kind="quoted" if quoted else model.kind,
        medium=model.medium or rules.medium,
        lemma=model.lemma or rules.lemma,
    )


def _said_in(source: Span, content: Sequence[Span]) -> bool:
    """Whether a source is made of what is said."""
    return any(min(source[1], end) - max(source[0], start) > (end - start) / 2 for start, end in content)


def _with_that(prose: Prose, one: Attribution) -> Attribution:
    """ "He said Friday THAT “the dam” held": the word between cue and content is of the content, whatever marks follow it."""
    pieces = list(one.content)
    nth = next((n for n, (start, _) in enumerate(pieces) if start >= one.cue[1]), None)
    before = None if nth is None else THAT.search(prose.text, one.cue[1], pieces[nth][0])
    if nth is None or before is None or (one.source is not None and _touch(one.source, before.span())):
        return one
    pieces[nth] = (before.start(), pieces[nth][1])
    return replace(one, content=tuple(pieces))


def _with_partner(prose: Prose, model: Span | None, rules: Span | None) -> Span | None:
    """The model's source; the rules' where there is none, or where it leaves out one of two whom "and" joins."""
    if model is None or rules is None:
        return model or rules
    inside = rules[0] <= model[0] and model[1] <= rules[1]
    before = prose.text[rules[0] : model[0]].lower().split()[-2:] if inside else []
    return rules if {"and", "&"} & set(before) else model


def _each_its_own(prose: Prose, model: Sequence[Attribution], rules: Sequence[Attribution]) -> list[Attribution]:
    """Pieces of content taken from an act whose cue stands in another sentence, when that sentence's own cue says them."""
    made = []
    for one in model:
        kept = tuple(p for p in one.content if not _anothers(prose, p, one, (*model, *rules)))
        made.append(replace(one, content=kept) if kept else one)
    return made


def _anothers(prose: Prose, piece: Span, one: Attribution, others: Iterable[Attribution]) -> bool:
    there = prose.sentence_at(piece[0])
    if there is None or there.index == one.sentence:
        return False
    return any(
        other.sentence == there.index
        and not _touch(piece, other.cue)
        and other.source is not None
        and _covered(piece, other.content) >= SAME
        for other in others
        if other is not one
    )


def _holds_alone(one: Attribution) -> bool:
    """Whether the rules are believed where the model is silent."""
    entry = entries("verb").get(one.lemma)
    return one.source is None or one.lemma == ":" or (entry is not None and entry.kind in SAYING)


def told_already(one: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether somebody is found to say these words."""
    return any(abs(a.sentence - one.sentence) < 2 and overlap(one.content, a.content) > APART for a in found)


def _behind_labels(found: Sequence[Attribution]) -> list[Attribution]:
    """'Reuters: Shelling heard, a witness says': what the witness says begins behind the label."""
    labels = [a.cue for a in found if a.lemma == ":"]
    made = []
    for one in found:
        inside = [cue for cue in labels if one.lemma != ":" and any(s <= cue[0] and cue[1] < e for s, e in one.content)]
        begin = inside[-1][1] + 1 if inside else 0
        content = tuple((max(s, begin), e) for s, e in one.content if e > begin)
        made.append(replace(one, content=content) if inside else one)
    return made


def _covered(piece: Span, content: Sequence[Span]) -> float:
    """How much of the piece the content holds."""
    return sum(max(0, min(piece[1], end) - max(piece[0], start)) for start, end in content) / (piece[1] - piece[0])


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Shared characters, of those that either holds."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    both = sum(b - a for a, b in one) + sum(d - c for c, d in other) - shared
    return shared / both if both else 0.0


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
