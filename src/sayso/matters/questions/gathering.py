"""Pairs into groups: a deterministic clustering, a function of the set of points and of nothing else.

Best pair first, two groups become one where no veto and no ruling stands between any two of them and the mean score over all of
their pairs is high enough (average link). Unrelated claims never meet, so adding them changes no group.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from sayso.matters.questions.pairs import ENOUGH, Pair, pair, pairs
from sayso.matters.questions.twins import Twins, firsts, twins, two_of
from sayso.matters.senses.points import Point

#: Share of `ENOUGH` that the mean over all pairs of a joined group must reach.
MEAN = 0.85
#: Of so many like words that do not even hold together with themselves, all are looked at; of more the first.
CROWD = 8
Key = tuple[str, int]
Ruling = frozenset[tuple[str, str]]
Group = tuple[Point, ...]


def gather(points: Sequence[Point], same: Ruling = frozenset(), different: Ruling = frozenset()) -> tuple[Group, ...]:
    """Groups of two or more points that answer one question. same, different: pairs of claim ids that a person ruled on.

    Points of one wording are compared once and go one way.
    """
    ruled = frozenset(claim for two in same | different for claim in two)
    classes = {some[0].key: some for whole in twins(points, ruled) for some in _held_together(whole)}
    heads = [some[0] for some in classes.values()]
    group: dict[Key, list[Twins]] = {key: [some] for key, some in classes.items()}
    scores: dict[tuple[Key, Key], float | None] = {}
    for one, other in _ruled(heads, same):
        _join(group, one, other)
    for found in sorted(pairs(heads), key=_beside_text):
        a, b = group[found.one.key], group[found.other.key]
        if a is not b and _may_join(a, b, scores, different):
            _join(group, found.one, found.other)
    whole_groups = {id(g): [p for some in g for p in some] for g in group.values()}
    groups = [tuple(sorted(g, key=lambda p: p.key)) for g in whole_groups.values() if len(g) > 1]
    return tuple(sorted(groups, key=lambda g: g[0].key))


def _held_together(whole: Twins) -> Iterable[Twins]:
    """A class as one where its members answer one question; else each alone, of a crowd only the first."""
    if len(whole) == 1:
        return (whole,)
    met = pair(whole[0], whole[1])
    if met is not None and met.score >= ENOUGH[whole[0].figure is not None]:
        return (whole,)
    return [(point,) for point in whole[: CROWD if len(whole) <= CROWD else 1]]


def strays(points: Sequence[Point], groups: Sequence[Group], different: Ruling = frozenset()) -> tuple[Group, ...]:
    """Figures that found no group, each with the figure of a group that it comes nearest to: a part of a count, perhaps."""
    held = {p.key for group in groups for p in group}
    left = [p for p in points if p.figure is not None and p.key not in held]
    found: dict[tuple[str, int], Group] = {}
    looked_at = firsts(sorted((p for p in points if p.figure is not None), key=lambda p: (p.key not in held, p.key)))

    def one_held(one: Point, other: Point) -> bool:
        return (one.key in held) != (other.key in held)

    for met in pairs(looked_at, one_held) if left else ():
        ids = (met.one.sense.id, met.other.sense.id)
        if (min(ids), max(ids)) in different:
            continue
        stray, kept = (met.other, met.one) if met.one.key in held else (met.one, met.other)
        found.setdefault(stray.key, (kept, stray))
    return tuple(found[key] for key in sorted(found))


def best_pair(group: Sequence[Point]) -> Pair | None:
    """The pair of a group that holds it together best, for the reasons."""
    return next(iter(pairs(firsts(sorted(group, key=lambda p: p.key), most=2))), None)


def _beside_text(pair: Pair) -> bool:
    """Running text first: headlines and captions join what it makes, and do not stand in its way."""
    return not pair.one.sense.claim.zone == pair.other.sense.claim.zone == "body"


def _may_join(a: list[Twins], b: list[Twins], scores: dict[tuple[Key, Key], float | None], different: Ruling) -> bool:
    total = 0.0
    for one, other in product(a, b):
        ids = (one[0].sense.id, other[0].sense.id)
        if (min(ids), max(ids)) in different:
            return False
        key = (min(one[0].key, other[0].key), max(one[0].key, other[0].key))
        if key not in scores:
            scores[key] = _score(one, other)
        score = scores[key]
        if score is None:
            return False
        total += score * len(one) * len(other)
    sizes = sum(map(len, a)) * sum(map(len, b))
    return total / sizes >= MEAN * ENOUGH[a[0][0].figure is not None]


def _score(one: Twins, other: Twins) -> float | None:
    """The score of two classes, as of two reports where there are two; None where a veto stands between any two of them."""
    met = [pair(*two) for two in two_of(one, other)]
    return None if any(m is None for m in met) or met[0] is None else met[0].score


def _join(group: dict[Key, list[Twins]], one: Point, other: Point) -> None:
    a, b = group[one.key], group[other.key]
    if a is not b:
        a += b
        for some in b:
            group[some[0].key] = a


def _ruled(points: Sequence[Point], same: Ruling) -> Iterable[tuple[Point, Point]]:
    """Points of claims that were ruled the same: figure with figure where both have one, else claim with claim."""
    by_claim: dict[str, list[Point]] = {}
    for point in sorted(points, key=lambda p: p.key):
        by_claim.setdefault(point.sense.id, []).append(point)
    for first, second in sorted(same):
        ours, theirs = by_claim.get(first, []), by_claim.get(second, [])
        if ours and theirs:
            figured = [p for p in ours if p.figure], [p for p in theirs if p.figure]
            yield (figured[0][0], figured[1][0]) if all(figured) else (ours[0], theirs[0])
