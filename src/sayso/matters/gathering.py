"""Pairs into groups: a deterministic clustering, a function of the set of points and of nothing else.

Best pair first, two groups become one where no veto and no ruling stands between any two of them and the mean score over all of
their pairs is high enough (average link). Unrelated claims never meet, so adding them changes no group.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from sayso.matters.points import Point
from sayso.matters.questions import ENOUGH, Pair, pair, pairs

#: Share of `ENOUGH` that the mean over all pairs of a joined group must reach.
MEAN = 0.85
Ruling = frozenset[tuple[str, str]]
Group = tuple[Point, ...]


def gather(points: Sequence[Point], same: Ruling = frozenset(), different: Ruling = frozenset()) -> tuple[Group, ...]:
    """Groups of two or more points that answer one question. same, different: pairs of claim ids that a person ruled on."""
    group: dict[tuple[str, int], list[Point]] = {p.key: [p] for p in points}
    scores: dict[tuple[tuple[str, int], tuple[str, int]], float | None] = {}
    for one, other in _ruled(points, same):
        _join(group, one, other)
    for found in sorted(pairs(points), key=_beside_text):
        a, b = group[found.one.key], group[found.other.key]
        if a is not b and _may_join(a, b, scores, different):
            _join(group, found.one, found.other)
    groups = {id(g): g for g in group.values() if len(g) > 1}
    return tuple(sorted((tuple(sorted(g, key=lambda p: p.key)) for g in groups.values()), key=lambda g: g[0].key))


def strays(points: Sequence[Point], groups: Sequence[Group], different: Ruling = frozenset()) -> tuple[Group, ...]:
    """Figures that found no group, each with the figure of a group that it comes nearest to: a part of a count, perhaps."""
    held = {p.key for group in groups for p in group}
    left = [p for p in points if p.figure is not None and p.key not in held]
    found: dict[tuple[str, int], Group] = {}
    for met in pairs([p for p in points if p.figure is not None]) if left else ():
        ids = (met.one.sense.id, met.other.sense.id)
        if (min(ids), max(ids)) in different or (met.one.key in held) == (met.other.key in held):
            continue
        stray, kept = (met.other, met.one) if met.one.key in held else (met.one, met.other)
        found.setdefault(stray.key, (kept, stray))
    return tuple(found[key] for key in sorted(found))


def best_pair(group: Sequence[Point]) -> Pair | None:
    """The pair of a group that holds it together best, for the reasons."""
    keys = {p.key for p in group}
    return next((p for p in pairs(group) if {p.one.key, p.other.key} <= keys), None)


def _beside_text(pair: Pair) -> bool:
    """Running text first: headlines and captions join what it makes, and do not stand in its way."""
    return not pair.one.sense.claim.zone == pair.other.sense.claim.zone == "body"


def _may_join(
    a: list[Point],
    b: list[Point],
    scores: dict[tuple[tuple[str, int], tuple[str, int]], float | None],
    different: Ruling,
) -> bool:
    total = 0.0
    for one, other in product(a, b):
        ids = (one.sense.id, other.sense.id)
        if (min(ids), max(ids)) in different:
            return False
        key = (min(one.key, other.key), max(one.key, other.key))
        if key not in scores:
            met = pair(one, other)
            scores[key] = None if met is None else met.score
        score = scores[key]
        if score is None:
            return False
        total += score
    return total / (len(a) * len(b)) >= MEAN * ENOUGH[a[0].figure is not None]


def _join(group: dict[tuple[str, int], list[Point]], one: Point, other: Point) -> None:
    a, b = group[one.key], group[other.key]
    if a is not b:
        a += b
        for point in b:
            group[point.key] = a


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
