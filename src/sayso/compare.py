"""Ledger in, conclusions out: a pure function of the reports, their newest readings and the decisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.ledger import Filed, Ledger
from sayso.records import Actor, Dating, Matter, Telling


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
    raise NotImplementedError
