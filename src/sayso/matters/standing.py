"""How a question stands: what is said on it, how the answers lie to one another, and the heading, by a decision table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.matters.questions import against
from sayso.matters.scope import LASTING, Point, apart, cumulative, scope
from sayso.matters.sums import sums
from sayso.records import Answer, Heading, Origins, Relation, Reply, Telling

OriginsOf = Callable[[Sequence[Telling]], Origins]
#: Two days as far apart as this belong to two happenings, or cannot be told to belong to one.
MONTHS = 62


@dataclass(frozen=True, slots=True)
class Support:
    """What the heading of a question is read from.

    denied: somebody denies one of its claims. publishers, reports: how many tell it. low, high: separate origins behind the answer that has most of them.
    """

    relation: Relation
    denied: bool
    low: int
    high: int
    publishers: int
    reports: int


#: The decision table: the first row that holds gives the heading.
ROWS: tuple[tuple[Heading, Callable[[Support], bool]], ...] = (
    ("disputed", lambda s: s.relation == "clash" or s.denied),
    ("later", lambda s: s.relation == "later"),
    ("other-count", lambda s: s.relation == "part"),
    ("perhaps-other-count", lambda s: s.relation == "unsure"),
    ("sources-agree", lambda s: s.low >= 2),
    ("publishers-agree", lambda s: s.publishers >= 2 and s.high >= 2),
    ("repeated", lambda s: s.reports >= 2),
    ("one-report", lambda s: True),
)
#: Of several relations between the answers, the first of these stands for all.
GRAVEST: tuple[Relation, ...] = ("clash", "later", "part", "unsure", "one")


def heading(support: Support) -> Heading:
    """The first heading of the table that holds."""
    return next(name for name, holds in ROWS if holds(support))


def answers_of(group: Sequence[Point]) -> tuple[tuple[Point, ...], ...]:
    """The points of a group by what they say, each kind of saying once, in order of publication."""
    found: list[list[Point]] = []
    for point in sorted(group, key=published):
        mine = next((answer for answer in found if all(says_same(point, other) for other in answer)), None)
        if mine is None:
            found.append([point])
        else:
            mine.append(point)
    return tuple(map(tuple, found))


def says_same(one: Point, other: Point) -> bool:
    """Whether two points of one question say the same of it."""
    if one.figure is None or other.figure is None:
        return against(one) == against(other) and _planned(one) == _planned(other)
    if sums(one.figure, other.figure) != "agree" or against(one) != against(other):
        return False
    slots = dict(scope(one, other))
    return slots["doing"] != "apart" and slots["where"] in ("same", "open") and slots["when"] != "apart"


def relation(answers: Sequence[Sequence[Point]], origins_of: OriginsOf) -> tuple[Relation, tuple[str, ...]]:
    """How the answers lie to one another, and why: the gravest relation of any two points of two answers."""
    found: dict[Relation, str] = {"one": "all say the same"}
    for one, other in combinations(answers, 2):
        for a in one:
            for b in other:
                kind, why = between(a, b, origins_of)
                found.setdefault(kind, why)
    kind = next(kind for kind in GRAVEST if kind in found)
    return kind, (found[kind],)


def between(one: Point, other: Point, origins_of: OriginsOf) -> tuple[Relation, str]:
    """How two points of two answers lie to each other, and why."""
    if one.figure is None or other.figure is None:
        return _of_events(one, other, origins_of)
    return _of_figures(one, other, origins_of)


def _of_events(one: Point, other: Point, origins_of: OriginsOf) -> tuple[Relation, str]:
    if against(one) != against(other):
        if _one_end(one, other, origins_of):
            return _changed(one, other, "one side says both")
        if dict(scope(one, other))["when"] == "apart":
            return "unsure", "one says so and the other not, but of another time"
        return "clash", "one says so and the other says not"
    if _planned(one) != _planned(other) and one.sense.telling.report != other.sense.telling.report:
        return "later", "what was to come is told as come about" if _in_order(
            one, other
        ) else "told as so, then as to come"
    return "one", "all say the same"


def _of_figures(one: Point, other: Point, origins_of: OriginsOf) -> tuple[Relation, str]:
    assert one.figure is not None and other.figure is not None
    slots = dict(scope(one, other))
    same = sums(one.figure, other.figure)
    differing = [name for name, slot in slots.items() if slot == "apart" and name != "when"]
    if differing:
        return ("unsure" if same == "agree" else "part"), f"not one count as told: {', '.join(differing)} differ"
    parts = [name for name, slot in slots.items() if slot in ("part", "whole")]
    if parts:
        return "unsure", f"one may be part of the other: {', '.join(parts)}"
    if same == "agree" and slots["when"] != "apart":
        return "one", "the figures agree"
    if cumulative(one):
        return _toll(one, other, origins_of)
    if slots["when"] == "apart":
        return "unsure", "they are of different days"
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side gives both figures")
    loose = [name for name in ("whose", "where", "when") if _one_sided(name, one, other, slots[name])]
    if loose:
        return "unsure", f"one of the two does not say {', '.join(loose)}"
    return "clash", "two figures for one count"


def _toll(one: Point, other: Point, origins_of: OriginsOf) -> tuple[Relation, str]:
    """A toll grows: another figure on another day is no conflict; on one day, from another side, it is."""
    if apart(_days(one), _days(other)) > 0:
        return "later", "a toll given on different days"
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side gives both figures")
    if sums(one.figure, other.figure) == "open":  # type: ignore[arg-type]
        return "unsure", "one figure is only a bound"
    return "clash", "two sides give two tolls at one time"


def _changed(one: Point, other: Point, why: str) -> tuple[Relation, str]:
    """One side says two things: later, where the reports or the speakers' days come one after the other."""
    if one.sense.telling.report == other.sense.telling.report or apart(_days(one), _days(other)) > 0:
        return "later", f"{why}, one after the other"
    return "unsure", f"{why}, at one time"


def _one_end(one: Point, other: Point, origins_of: OriginsOf) -> bool:
    return origins_of((one.sense.telling, other.sense.telling)).high == 1


def _one_sided(name: str, one: Point, other: Point, slot: str) -> bool:
    if slot != "open":
        return False
    if name == "when":
        return one.sense.claim.status != "ongoing" or apart(_days(one), _days(other)) > LASTING
    a, b = (one.whose or one.mover, other.whose or other.mover) if name == "whose" else (one.where, other.where)
    return bool(a) != bool(b) or bool(a and b)


def _planned(point: Point) -> bool:
    return point.sense.claim.status in ("planned", "possible") or point.sense.claim.stance == "pledges"


def _in_order(one: Point, other: Point) -> bool:
    first, second = sorted((one, other), key=published)
    return _planned(first) and not _planned(second)


def published(point: Point) -> tuple[str, str, int, tuple[str, int]]:
    """Order of publication; of one report, of the text; ties by id."""
    first, _ = _days(point)
    return (first, point.sense.telling.report, point.sense.claim.said.start, point.key)


def _days(point: Point) -> tuple[str, str]:
    """When it was published, as far as that is known."""
    day = point.sense.telling.published
    return (day.earliest or "0001-01-01", day.latest or "9999-12-31")


def answer(points: Sequence[Point], origins_of: OriginsOf) -> Answer:
    """One thing that is said, with its claims, origins, and first and last day of publication."""
    tellings = [p.sense.telling for p in points]
    first = next((p for p in points if p.sense.claim.zone == "body"), points[0])
    words = first.figure.at.text if first.figure is not None else first.sense.claim.said.text
    days = sorted(t.published.earliest for t in tellings if t.published.earliest)
    last = sorted(t.published.latest for t in tellings if t.published.latest)
    claims = tuple(dict.fromkeys(p.sense.id for p in points))
    return Answer(
        " ".join(words.split()), claims, origins_of(tellings), days[0] if days else None, last[-1] if last else None
    )


def support(
    kind: Relation, replies: Sequence[Reply], answers: Sequence[Answer], tellings: Sequence[Telling]
) -> Support:
    """What the heading is read from, of the claims in body text; where there are none, of all."""
    best = max(answers, key=lambda a: (a.origins.low, a.origins.high, a.claims))
    body = [t for t in tellings if t.claim.zone == "body" and t.claim.id in best.claims]
    return Support(
        kind,
        any(reply.kind == "denies" for reply in replies),
        best.origins.low if body else 1,
        best.origins.high if body else 1,
        len({t.outlet or t.uri for t in body}),
        len({t.report for t in tellings}),
    )
