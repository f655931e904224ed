"""Every record type, frozen. Facts are stored; ids are made from content.

Offsets are Unicode code points into `Report.text`, end exclusive. Days are ISO strings ("2021-07-14"); an open end is None.
An id is a letter and the first 16 hex digits of a SHA-256 over length-prefixed fields, so the same content has the same id
on every machine, and nothing else can have it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import Literal

ZoneName = Literal[
    "headline", "byline", "dateline", "caption", "credit", "body", "teaser", "notice", "furniture", "link"
]
Manner = Literal["narrated", "indirect", "direct", "mixed"]
Stance = Literal["asserts", "denies", "doubts", "pledges", "warns", "asks"]
Status = Literal["happened", "ongoing", "planned", "possible", "simulated"]
PartyKind = Literal["outlet", "agency", "office", "person", "group", "unnamed"]
How = Literal["stated", "relative", "anchored", "inferred", "unknown"]
TowardKind = Literal["denies", "doubts", "confirms", "corrects", "walks back"]

#: Zones whose claims belong to the story as reported; the other zones' claims are kept apart.
BODY: tuple[ZoneName, ...] = ("body",)
#: Zones in which claims are looked for at all.
READ: tuple[ZoneName, ...] = ("headline", "caption", "body", "teaser", "notice")


def digest(*fields: str | int | bytes | None) -> str:
    """First 16 hex digits of SHA-256 over `fields`, each with its length in front (None has length -1)."""
    made = hashlib.sha256()
    for field in fields:
        raw = field if isinstance(field, bytes) else None if field is None else str(field).encode("utf-8")
        made.update(b"-1:" if raw is None else str(len(raw)).encode() + b":" + raw)
    return made.hexdigest()[:16]


def content(record: object) -> str:
    """All that a record holds, as canonical JSON: sorted keys, no spaces. What Reading and Decision ids are made of."""
    return json.dumps(plain(record), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def plain(value: object) -> object:
    """A record as dicts, lists, strings and numbers, ready for JSON."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


@dataclass(frozen=True, slots=True)
class Span:
    """Exact characters of one report; `text` is kept beside the place only as a check."""

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of `Report.text` from `start` on are those of the decoded original from `source` on.

    Characters between runs are of the reader's making (line breaks between HTML blocks, entities decoded).
    """

    start: int
    length: int
    source: int


@dataclass(frozen=True, slots=True)
class Report:
    """Bytes and text, for ever. Plain text and Markdown are their own original: no runs."""

    sha256: str
    text: str
    media_type: str
    runs: tuple[Run, ...] = ()

    @property
    def id(self) -> str:
        return "r" + digest(self.sha256, self.text)

    def span(self, start: int, end: int) -> Span:
        """The characters from `start` to `end` (code points, end exclusive) as a Span."""
        return Span(self.id, start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Given:
    """Facts about a report given by hand or by a sidecar; None where nothing was said."""

    outlet: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where and when a report came into our hands. Union keeps the earliest `first_seen` (UTC, ISO)."""

    report: str
    sha256: str
    uri: str
    first_seen: str
    given: Given = Given()

    @property
    def id(self) -> str:
        return "s" + digest(self.sha256, self.uri)


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the report that is one kind of thing (headline, body, furniture ...), and why we think so."""

    zone: ZoneName
    start: int
    end: int
    because: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A fact of the masthead (outlet, wire, byline, title), where it stands (if it does) and the reasons."""

    value: str
    at: Span | None
    because: tuple[str, ...]


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


def claim_id(report: str, start: int, end: int, cue: int | None) -> str:
    """The id of a claim is its place and its innermost cue's, never its values, so that it survives a better reading."""
    return "c" + digest(report, start, end, cue)


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
    given: Given = Given()
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
