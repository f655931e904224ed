"""Claims and their parts: who says it, what it says, of what, when, where, and how it is held."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sayso.records.ids import digest
from sayso.records.reports import Span
from sayso.records.words import How, Manner, PartyKind, Stance, Status, TowardKind, ZoneName


@dataclass(frozen=True, slots=True)
class When:
    """A time: what the words say (`rule`, kept for ever) and what they come to (`earliest`..`latest`).

    rule: the expression's meaning without its anchor, as written by `days.Rule` ("weekday 5", "-1 week", "2021-07-14").
    anchor: "published", "told", or the id of the claim whose event it counts from; "" for an absolute time.
    direction: "past", "future" or "" (not known), from the tense and status of its own clause.
    """

    at: Span | None
    rule: str
    anchor: str
    direction: Literal["past", "future", ""]
    earliest: str | None
    latest: str | None
    edtf: str | None
    how: How
    because: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A place named by a claim; `precision_km` is the radius within which the coordinates are meant."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision_km: float | None
    at: Span


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who speaks. `names` are several when they speak jointly; an unnamed one is named by its description.

    named_at: where the name stands, when it is not at `at` (a pronoun, a title, a speaker named later).
    doubt: why we are not sure who this is, or None.
    """

    at: Span | None
    names: tuple[str, ...]
    kind: PartyKind
    named_at: Span | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """One link of the chain of authority beyond the outlet."""

    party: Party
    role: str | None
    cue: Span | None
    medium: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What a figure counts, slot by slot; a slot that the words leave open is None."""

    what: Span | None = None
    whose: Span | None = None
    holder: Span | None = None
    doing: Span | None = None
    where: Span | None = None
    when: Span | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity. low/high bound it (None = open: "more than 1,000" is low 1000, high None); a share of 90 % is 0.9."""

    value: float | None
    low: float | None
    high: float | None
    rough: bool
    share: bool
    unit: str | None
    of: Count
    at: Span


@dataclass(frozen=True, slots=True)
class Term:
    """Subject or object (name = the words, or whom the pronoun stands for) or predicate (name = the lemma) of a claim."""

    name: str
    at: Span


@dataclass(frozen=True, slots=True)
class Toward:
    """This claim answers another: denies, doubts, confirms, corrects it or walks it back."""

    kind: TowardKind
    to: str
    at: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody says something, in exact characters.

    voices: the chain beyond the outlet, nearest the reader first; empty means that the outlet says so itself and names no source.
    within: id of the claim that this one is nested in. holds_until: the day until which it is said to hold.
    """

    said: Span
    voices: tuple[Voice, ...]
    manner: Manner
    stance: Stance
    status: Status
    negated: bool
    zone: ZoneName
    when: When
    told: When | None = None
    holds_until: When | None = None
    toward: tuple[Toward, ...] = ()
    within: str | None = None
    subject: Term | None = None
    predicate: Term | None = None
    object: Term | None = None
    figures: tuple[Figure, ...] = ()
    where: tuple[Where, ...] = ()
    hedges: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        cue = next((v.cue.start for v in reversed(self.voices) if v.cue is not None), None)
        return claim_id(self.said.report, self.said.start, self.said.end, cue)


@lru_cache(maxsize=1 << 14)  # asked for wherever a claim is looked up
def claim_id(report: str, start: int, end: int, cue: int | None) -> str:
    """The id of a claim is its place and its innermost cue's, never its values, so that it survives a better reading."""
    return "c" + digest(report, start, end, cue)
