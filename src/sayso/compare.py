"""Ledger in, conclusions out: a pure function of the reports, their newest readings and the decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.ledger import Filed, Ledger
from sayso.marks import mark, marks
from sayso.matters.actors import find_actors, lookup
from sayso.matters.copies import copies_of
from sayso.matters.dates import date_pile, resolved
from sayso.matters.drawing import find_matters
from sayso.matters.origins import origins
from sayso.matters.rulings import lay_over
from sayso.records import Actor, Dating, Decision, Matter, Origins, Telling, content


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What a ledger comes to. filed: the reports with what was ruled about them laid over; iterating gives the matters."""

    filed: tuple[Filed, ...]
    tellings: tuple[Telling, ...]
    datings: tuple[Dating, ...]
    actors: tuple[Actor, ...]
    matters: tuple[Matter, ...]

    def __iter__(self) -> Iterator[Matter]:
        return iter(self.matters)


def compare(ledger: Ledger, as_of: str | None = None) -> Conclusions:
    """How the accounts in `ledger` stand. as_of: only what was published by that day (ISO); None takes all.

    The steps, each knowing only those before it: rulings laid over the readings, days by the pile, actors, questions (with scope
    and origins), standing.
    """
    return _conclude(_Pile(ledger.filed(), ledger.decisions, as_of))


class _Pile:
    """All that conclusions are drawn from, known by its fingerprint: the ids of readings, sightings and decisions."""

    def __init__(self, filed: tuple[Filed, ...], decisions: tuple[Decision, ...], as_of: str | None) -> None:
        self.filed, self.decisions, self.as_of = filed, decisions, as_of
        seen = tuple((f.report.id, content(f.reading.by), f.uri, id(f.reading)) for f in filed)
        self.fingerprint = (seen, tuple(d.id for d in decisions), as_of)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pile) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)


@lru_cache(maxsize=8)
def _conclude(pile: _Pile) -> Conclusions:
    ruled = lay_over(pile.filed, pile.decisions)
    known = tuple(f for f in ruled.filed if pile.as_of is None or _published_by(f, pile.as_of))
    datings = date_pile(known)
    filed = tuple(replace(f, reading=resolved(f.reading, d.published)) for f, d in zip(known, datings, strict=True))
    actors, copies = find_actors(filed), copies_of(filed)
    actor_of = lookup(actors)
    told = tellings(filed)

    def origins_of(some: Sequence[Telling]) -> Origins:
        return origins(some, actor_of, copies)

    return Conclusions(filed, told, datings, actors, find_matters(told, origins_of, ruled.same, ruled.different))


def tellings(filed: Sequence[Filed]) -> tuple[Telling, ...]:
    """Every claim in its report, by mark."""
    short = marks(filed)
    found = [
        Telling(
            claim,
            one.report.id,
            one.uri,
            mark(short[one.report.id], claim),
            None if one.reading.outlet is None else one.reading.outlet.value,
            None if one.reading.wire is None else one.reading.wire.value,
            one.reading.published,
        )
        for one in filed
        for claim in one.reading.claims
    ]
    return tuple(sorted(found, key=lambda t: (short[t.report], t.claim.said.start, -t.claim.said.end, t.claim.id)))


def _published_by(filed: Filed, day: str) -> bool:
    """Whether a report is shown to have been out by `day`."""
    latest = filed.reading.published.latest
    return latest is not None and latest[:10] <= day
