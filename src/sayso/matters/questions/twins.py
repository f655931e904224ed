"""Points that are word for word one: compared once for all of them, however many outlets carry the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from sayso.matters.senses.points import Point

Twins = tuple[Point, ...]


def twins(points: Iterable[Point], alone: frozenset[str] = frozenset()) -> tuple[Twins, ...]:
    """The points in classes of one wording, polarity, figure, days and setting, by key.

    alone: claim ids that stand for themselves. A function of the set. Members of one report are never of one class.
    """
    found: dict[Hashable, list[Point]] = defaultdict(list)
    for point in sorted(points, key=lambda p: p.key):
        found[point.key if point.sense.id in alone else wording(point)].append(point)
    classes: list[Twins] = []
    for some in found.values():
        by_report = {p.sense.telling.report: p for p in reversed(some)}
        kept = sorted(by_report.values(), key=lambda p: p.key)
        classes.append(tuple(kept))
        held = {p.key for p in kept}
        classes += [(p,) for p in some if p.key not in held]
    return tuple(sorted(classes, key=lambda some: some[0].key))


def wording(point: Point) -> Hashable:
    """All of a point that a comparison looks at, but for the report that it stands in."""
    sense, claim, figure, out = point.sense, point.sense.claim, point.figure, point.sense.telling.published
    return (
        " ".join(claim.said.text.split()),
        None
        if figure is None
        else (figure.at.start - claim.said.start, figure.low, figure.high, figure.of.what is None),
        (claim.negated, claim.stance, claim.status, claim.zone, tuple(t.kind for t in claim.toward)),
        (sense.days, sense.bounds, claim.when.edtf, out.earliest, out.latest),
        (sense.speaker, sense.who, sense.meant, sense.places, sense.we),
        (sense.about, sense.nearby, point.doing, point.whose, point.where),
    )


def two_of(one: Twins, other: Twins) -> tuple[tuple[Point, Point], ...]:
    """The pairs that stand for all of two classes: one of two reports, and one of a single report, as far as there are."""
    first = one[0].sense.telling.report
    far = next((p for p in other if p.sense.telling.report != first), None)
    found = [] if far is None else [(one[0], far)]
    if far is None and len(one) > 1:
        found = [(one[1], other[0])]
    at = {p.sense.telling.report: p for p in other}
    near = next((p for p in one if p.sense.telling.report in at and p is not at[p.sense.telling.report]), None)
    return (*found, *([] if near is None else [(near, at[near.sense.telling.report])]))


def firsts(points: Sequence[Point], most: int = 1) -> list[Point]:
    """Of each wording the first `most`, in the order given."""
    seen: dict[Hashable, int] = defaultdict(int)
    kept = []
    for point in points:
        key = wording(point)
        seen[key] += 1
        if seen[key] <= most:
            kept.append(point)
    return kept
