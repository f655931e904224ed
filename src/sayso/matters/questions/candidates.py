"""Which claims are looked at side by side at all: those that share what one would seek them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from sayso.matters.questions.polarity import answered_at_once, planned_keys
from sayso.matters.questions.steps import comes_of, step_keys, undoes
from sayso.matters.senses.points import Point, cumulative, planned, within
from sayso.matters.senses.words import KINDRED, PLAIN

#: A key that more wordings than this share tells nothing of any two of them.
CROWDED = 150


def candidates(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    """Pairs that share two keys, or one that is a name or a counted noun."""
    shelves: dict[str, list[int]] = defaultdict(list)
    ordered = sorted(points, key=lambda p: p.key)
    for at, point in enumerate(ordered):
        for key in _keys(point):
            shelves[key].append(at)
    met = {*_neighbours(ordered), *_steps(ordered)}
    for key in sorted(shelves):
        for shelf in _sorted_in(key, shelves[key], ordered):
            met.update(combinations(shelf, 2))
    for a, b in sorted(met):
        yield ordered[a], ordered[b]


def _neighbours(ordered: Sequence[Point]) -> Iterator[tuple[int, int]]:
    """Claims that stand next to each other in one report, of which one says no."""
    found = sorted((at for at, p in enumerate(ordered) if p.figure is None), key=lambda at: _place(ordered[at]))
    for here, a in enumerate(found):
        yield from (
            (min(a, b), max(a, b)) for b in found[here + 1 : here + 4] if answered_at_once(ordered[a], ordered[b])
        )


def _steps(ordered: Sequence[Point]) -> Iterator[tuple[int, int]]:
    """Plans with what came of them, and what was done with what undid it: sought by the thing, else by the act."""
    shelves: dict[str, list[int]] = defaultdict(list)
    told = [at for at, p in enumerate(ordered) if p.figure is None and p.sense.claim.zone == "body"]
    plans = frozenset(at for at in told if planned(ordered[at]))
    for at in told:
        for key in step_keys(ordered[at], at in plans):
            shelves[key].append(at)
    looked_at = {
        (min(a, b), max(a, b))
        for key, shelf in shelves.items()
        if len(shelf) <= CROWDED
        for a, b in _steps_in(key, shelf, plans)
    }
    yield from (
        two
        for two in sorted(looked_at)
        if comes_of(ordered[two[0]], ordered[two[1]]) or undoes(ordered[two[0]], ordered[two[1]])
    )


def _steps_in(key: str, shelf: Sequence[int], plans: frozenset[int]) -> Iterable[tuple[int, int]]:
    ahead, done = [at for at in shelf if at in plans], [at for at in shelf if at not in plans]
    return combinations(done, 2) if key.startswith("undo ") else product(ahead, done)


def _place(point: Point) -> tuple[str, int]:
    return (point.sense.telling.report, point.sense.claim.said.start)


def _sorted_in(key: str, shelf: list[int], ordered: list[Point]) -> Iterable[list[int]]:
    """A shelf, or where it is crowded its claims by one thing more that they share, and only what is then not crowded.

    Counts by a name, the number or the report beside it; what happened by a third telling word.
    """
    if len(shelf) <= CROWDED:
        return (shelf,)
    finer: dict[str, list[int]] = defaultdict(list)
    for at in shelf:
        point = ordered[at]
        for more in _counted_by(point) if point.figure is not None else _telling(point):
            finer[more].append(at)
    return [finer[more] for more in sorted(finer) if len(finer[more]) <= CROWDED and more not in key.split()]


def _counted_by(point: Point) -> Iterator[str]:
    yield from point.names or point.sense.nearby
    yield f"in {point.sense.telling.report}"
    if point.figure is not None and point.figure.value is not None:
        yield f"= {point.figure.value}"


def _telling(point: Point) -> Iterator[str]:
    return (key for key, weight in point.sense.words.items() if weight >= PLAIN)


def _keys(point: Point) -> Iterator[str]:
    """What a pair is sought by: the counted noun with what it does; for the rest two telling words together."""
    if point.figure is not None:
        kinds = {point.counts.partition(" of ")[0]} if point.measure else {point.counts} | within(point.counts)
        toll = f" {point.doing}" if cumulative(point) else ""  # no other does the same
        yield from (f"counts {kind}{toll}" for kind in sorted(kinds))
        return
    yield from (f"plan {key}" for key in sorted(planned_keys(point)))
    told = sorted(key for key, weight in point.sense.words.items() if weight >= 1.0)
    heavy = [key for key in told if point.sense.words[key] >= KINDRED or key in point.sense.names]
    yield from (f"{a} {b}" for a, b in combinations(heavy, 2))
    yield from (f"{a} {b}" for a in heavy for b in told if b not in heavy)
