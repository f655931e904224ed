"""Readings and decisions: what one version of Sayso understood, and what a person ruled about it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.claims import Claim, When
from sayso.records.ids import content, digest
from sayso.records.reports import Given, Guess, Span, Zone


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read or understood, where (None = the whole report), and was left out or read with a mark."""

    what: str
    at: Span | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one version of Sayso understood of one report; immutable and whole."""

    report: str
    by: str
    language: str | None
    published: When
    title: Guess | None = None
    outlet: Guess | None = None
    wire: Guess | None = None
    byline: Guess | None = None
    given: Given = Given()  # noqa: RUF009 (frozen)
    zones: tuple[Zone, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        return "g" + digest(content(self))


@dataclass(frozen=True, slots=True)
class Anchor:
    """Characters that a decision is about, found again in any reading: raw hash, place, the words and what stands around."""

    sha256: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person ruled; append-only, chained by `before` (the id of the decision before it, or None)."""

    ruling: str
    on: tuple[Anchor, ...]
    by: str
    at: str
    why: str
    before: str | None

    @property
    def id(self) -> str:
        return "d" + digest(content(self))
