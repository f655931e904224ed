"""Model and rules put together: the model's acts of saying first, mended by the rules where those know better, and nothing twice.

What pays was measured on PolNeAR's development half: where both see one act, the rules' quotations have the better edges and
their speaker stands in where the model gives none; an act that only the model sees has to be surer than one that both see.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.modelled import Modelled

#: Two contents are one when this much of both together is shared.
SAME = 0.5
#: An act that the rules do not see needs this much of the model's sureness.
ALONE = 0.6
#: Words of the rules that hold where the model is silent: whom somebody has it from, a label with its colon, "reportedly".
KNOWN = frozenset({"cite", "quote", ":"})


def merged(by_model: Sequence[Modelled], by_rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Attributions in order of their cue."""
    partner = {n: at for n, one in enumerate(by_rules) if (at := _same_act(one, by_model)) is not None}
    joined: dict[int, Attribution] = {}
    for number, at in partner.items():
        joined[at] = _joined(joined.get(at, by_model[at].attribution), by_rules[number])
    found = [joined.get(at, one.attribution) for at, one in enumerate(by_model) if at in joined or one.sure >= ALONE]
    content = {by_rules[n].content: joined[at].content for n, at in partner.items()}
    for number, one in enumerate(by_rules):
        if number not in partner and _holds_alone(one):
            cites = one.lemma in ("cite", "quote")  # who is cited says what he says who cites him
            found.append(replace(one, content=content.get(one.content, one.content)) if cites else one)
    return tuple(sorted(found, key=lambda a: (a.cue, a.content)))


def _same_act(one: Attribution, others: Sequence[Modelled]) -> int | None:
    """The number of the model's act that the rules' `one` is: its cue touches, or the same one says the same."""
    best: tuple[float, int] | None = None
    for number, other in enumerate(others):
        theirs = other.attribution
        if abs(theirs.sentence - one.sentence) > 1:
            continue
        share = overlap(one.content, theirs.content)
        touching = _touch(one.cue, theirs.cue)
        sources = one.source is not None and theirs.source is not None and _touch(one.source, theirs.source)
        if touching or (sources and share >= SAME):
            best = max(best, (share + touching, number)) if best is not None else (share + touching, number)
    return None if best is None else best[1]


def _joined(model: Attribution, rules: Attribution) -> Attribution:
    """The model's spans; of the rules the edges of a quotation, a speaker where the model gives none, medium, and citing."""
    return replace(
        model,
        source=model.source or rules.source,
        content=rules.content if rules.kind == "quoted" else model.content,
        kind="quoted" if rules.kind == "quoted" else model.kind,
        medium=model.medium or rules.medium,
        lemma=rules.lemma if rules.lemma in ("cite", "quote") or not model.lemma else model.lemma,
    )


def _holds_alone(one: Attribution) -> bool:
    """Whether the rules are believed where the model is silent: speech in marks with its speaker, and words they know well."""
    return (one.kind != "indirect" and one.source is not None) or one.source is None or one.lemma in KNOWN


def overlap(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> float:
    """Shared characters, of those that either holds."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    both = sum(b - a for a, b in one) + sum(d - c for c, d in other) - shared
    return shared / both if both else 0.0


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
