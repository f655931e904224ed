"""How a question stands: what is said on it, how the answers lie to one another, and the heading, by a decision table."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.matters.questions.polarity import against
from sayso.matters.questions.twins import firsts, wording
from sayso.matters.senses.points import Point
from sayso.matters.standing.relations import between, says_same
from sayso.matters.standing.told import OriginsOf, published
from sayso.records import Answer, Heading, Relation, Reply, Telling


@dataclass(frozen=True, slots=True)
class Support:
    """What the heading of a question is read from. denied: somebody denies one of its claims.

    publishers, reports: how many tell it. low, high: separate origins behind the answer that has most of them.
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
#: So many of one wording stand for all, whose outlets may be of one house.
ENDS = 3
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|those)\s+(?:[\w'’]+\s+)?")
#: Of several relations between the answers, the first of these stands for all.
GRAVEST: tuple[Relation, ...] = ("clash", "later", "part", "unsure", "one")


def heading(support: Support) -> Heading:
    """The first heading of the table that holds."""
    return next(name for name, holds in ROWS if holds(support))


def answers_of(group: Sequence[Point]) -> tuple[tuple[Point, ...], ...]:
    """The points of a group by what they say, each kind of saying once, in order of publication."""
    ordered = sorted(group, key=published)
    found: list[list[Point]] = []
    for point in firsts(ordered):
        mine = next((answer for answer in found if all(says_same(point, other) for other in answer)), None)
        if mine is None:
            found.append([point])
        else:
            mine.append(point)
    of = {wording(point): at for at, answer in enumerate(found) for point in answer}
    return tuple(tuple(p for p in ordered if of[wording(p)] == at) for at in range(len(found)))


def relation(answers: Sequence[Sequence[Point]], origins_of: OriginsOf) -> tuple[Relation, tuple[str, ...]]:
    """How the answers lie to one another, and why: the gravest relation of any two points of two answers."""
    found: dict[Relation, str] = {"one": "all say the same"}
    for one, other in combinations(answers, 2):
        for a in firsts(one, ENDS):
            for b in firsts(other, ENDS):
                kind, why = between(a, b, origins_of)
                found.setdefault(kind, why)
    kind = next(kind for kind in GRAVEST if kind in found)
    return kind, (found[kind],)


def answer(points: Sequence[Point], origins_of: OriginsOf) -> Answer:
    """One thing that is said, with its claims, origins, and first and last day of publication."""
    tellings = [p.sense.telling for p in points]
    first = next((p for p in points if p.sense.claim.zone == "body"), points[0])
    plain = first.figure is not None and not against(first)  # what is denied needs all its words
    words = _figure_words(first) if plain else first.sense.claim.said.text
    days = sorted(t.published.earliest for t in tellings if t.published.earliest)
    last = sorted(t.published.latest for t in tellings if t.published.latest)
    claims = tuple(dict.fromkeys(p.sense.id for p in points))
    return Answer(
        " ".join(words.split()), claims, origins_of(tellings), days[0] if days else None, last[-1] if last else None
    )


def _figure_words(point: Point) -> str:
    """The figure as written; with the part before it where it is the whole of one: "25 of the 40 pumps"."""
    assert point.figure is not None
    said, at = point.sense.claim.said, point.figure.at
    parts = [f.at for f in point.sense.claim.figures if f.at.start < at.start]
    before = max(parts, key=lambda span: span.start, default=None)
    if before is None or not _OF_THE.fullmatch(said.text[before.end - said.start : at.start - said.start]):
        return at.text
    return said.text[before.start - said.start : at.end - said.start]


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
