"""Conclusions: what the reports come to side by side. Computed from readings and decisions, never stored as truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.claims import Claim, When
from sayso.records.ids import digest
from sayso.records.reports import Span
from sayso.records.words import PartyKind, TowardKind

MatterKind = Literal["figure", "event", "state", "plan"]
Relation = Literal["one", "clash", "later", "part", "unsure"]
Heading = Literal[
    "disputed",
    "later",
    "other-count",
    "perhaps-other-count",
    "sources-agree",
    "publishers-agree",
    "repeated",
    "one-report",
]
LastWordKind = Literal["done", "under way", "put off", "taken back", "nothing later"]


@dataclass(frozen=True, slots=True)
class Dating:
    """A report's day as the pile has it. `own` is what its own evidence came to."""

    report: str
    published: When
    own: When


@dataclass(frozen=True, slots=True)
class Actor:
    """One party under its several spellings and offices. mentions: where its names stand.

    country: ISO code of the country that its names and roles place it in. side: for whom it speaks (a government by its ISO
    code, a group or house by name), None where nothing says. roles: what it is called around its names.
    """

    name: str
    kind: PartyKind
    aliases: tuple[str, ...]
    country: str | None
    mentions: tuple[Span, ...]
    side: str | None = None
    roles: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return "a" + digest(self.name, *(f"{m.report}:{m.start}:{m.end}" for m in self.mentions))


@dataclass(frozen=True, slots=True)
class Origins:
    """How many separate sources stand behind some claims, as an interval.

    low: named ends shown to be separate (at least 1). high: ends not shown to be one. named: the named ends. because: the reasons
    for taking two claims for one origin, or for leaving it open.
    """

    low: int
    high: int
    named: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that is said on a question, by whom and from when to when (days of publication, ISO; None = not known)."""

    says: str
    claims: tuple[str, ...]
    origins: Origins
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Reply:
    """A denial, doubt, confirmation or correction, tied to the very claim that it answers."""

    kind: TowardKind
    claim: str
    to: str


@dataclass(frozen=True, slots=True)
class LastWord:
    """What was last said of a plan, promise, offer or threat, and by which claim (None: nothing later here)."""

    kind: LastWordKind
    claim: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Matter:
    """Claims that answer one question, and how they stand to each other.

    why: the reasons for setting them side by side and for the heading, in plain words. slots: scope slot by slot (slot, same |
    part | whole | apart | open). apart: ids of claims of other counts that were kept out, not rivals.
    """

    kind: MatterKind
    question: str
    heading: Heading
    relation: Relation
    answers: tuple[Answer, ...]
    origins: Origins
    replies: tuple[Reply, ...] = ()
    last_word: LastWord | None = None
    why: tuple[str, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return "m" + digest(*sorted(claim for answer in self.answers for claim in answer.claims))

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all claims of all answers, in their order."""
        return tuple(claim for answer in self.answers for claim in answer.claims)


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim in its report, with all that comparing needs: who publishes it, and when, by the pile.

    outlet and wire are None where the report does not say. mark: "001@1698".
    """

    claim: Claim
    report: str
    uri: str
    mark: str
    outlet: str | None
    wire: str | None
    published: When
