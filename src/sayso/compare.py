"""Ledger in, conclusions out: a pure function of the reports, their newest readings and the decisions.

The rooms of `matters` are imported where they are first needed, so that `import sayso` stays quick.
"""

# ruff: noqa: PLC0415  (lazy imports: see above)

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.ledger import Filed, Ledger
from sayso.marks import mark, marks
from sayso.records import Actor, Dating, Decision, Matter, Origins, Telling, content

if TYPE_CHECKING:
    from sayso.matters.rulings import Ruled


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


def settle(ledger: Ledger, as_of: str | None = None) -> tuple[tuple[Filed, ...], tuple[Dating, ...]]:
    """The reports as ruled and dated by the pile, and their datings: what `compare` sets out from, for those who need no more."""
    _, filed, datings = _settle(_Pile(ledger.filed(), ledger.decisions, as_of))
    return filed, datings


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
def _settle(pile: _Pile) -> tuple[Ruled, tuple[Filed, ...], tuple[Dating, ...]]:
    from sayso.matters.dates import date_pile, resolved
    from sayso.matters.rulings import lay_over

    ruled = lay_over(pile.filed, pile.decisions)
    known = tuple(f for f in ruled.filed if pile.as_of is None or _published_by(f, pile.as_of))
    datings = date_pile(known)
    filed = tuple(replace(f, reading=resolved(f.reading, d.published)) for f, d in zip(known, datings, strict=True))
    return ruled, filed, datings


@lru_cache(maxsize=8)
def _conclude(pile: _Pile) -> Conclusions:
    from sayso.matters.actors.finding import find_actors, lookup
    from sayso.matters.drawing import find_matters
    from sayso.matters.origins.copies import copies_of
    from sayso.matters.origins.counting import origins

    ruled, filed, datings = _settle(pile)
    actors, copies = find_actors(filed), copies_of(filed)
    actor_of = lookup(actors)
    told = tellings(filed)

    def origins_of(some: Sequence[Telling]) -> Origins:
        return origins(some, actor_of, copies)

    def sides_of(telling: Telling) -> list[str]:
        heard = [actor_of(voice.party) for voice in telling.claim.voices[-1:]]
        return [actor.side for actor in heard if actor is not None and actor.side is not None]

    matters = find_matters(told, origins_of, ruled.same, ruled.different, sides_of)
    return Conclusions(filed, told, datings, actors, matters)


def tellings(filed: Sequence[Filed]) -> tuple[Telling, ...]:
    """Every claim in its report, by mark."""
    short, outlets = marks(filed), outlet_names(filed)
    found = [
        Telling(
            claim,
            one.report.id,
            one.uri,
            mark(short[one.report.id], claim),
            None if one.reading.outlet is None else outlets[one.reading.outlet.value],
            None if one.reading.wire is None else one.reading.wire.value,
            one.reading.published,
        )
        for one in filed
        for claim in one.reading.claims
    ]
    return tuple(sorted(found, key=lambda t: (short[t.report], t.claim.said.start, -t.claim.said.end, t.claim.id)))


def outlet_names(filed: Sequence[Filed]) -> dict[str, str]:
    """Outlets by one name each: where one report gives a web address and another a name that it spells, the name counts."""
    names = sorted({one.reading.outlet.value for one in filed if one.reading.outlet is not None})
    spelt = {_spelt(name): name for name in reversed(names) if "." not in name}
    return {name: spelt.get(_spelt(name), name) if "." in name else name for name in names}


def _spelt(name: str) -> str:
    """The letters of a name, without "the", "www." and what follows the last dot of an address."""
    address = "." in name and " " not in name
    letters = name.lower().removeprefix("www.").rpartition(".")[0] if address else name.lower()
    return "".join(letter for letter in letters.removeprefix("the ") if letter.isalnum()).removeprefix("the")


def _published_by(filed: Filed, day: str) -> bool:
    """Whether a report is shown to have been out by `day`."""
    latest = filed.reading.published.latest
    return latest is not None and latest[:10] <= day
