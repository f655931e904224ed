"""Reports: bytes and text, where they were seen, what we were told about them, and their exact characters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sayso.records.ids import digest
from sayso.records.words import ZoneName


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
        return _id_of(self.sha256, self.text)

    def span(self, start: int, end: int) -> Span:
        """The characters from `start` to `end` (code points, end exclusive) as a Span."""
        return Span(self.id, start, end, self.text[start:end])


@lru_cache(maxsize=64)
def _id_of(sha256: str, text: str) -> str:
    """Asked for at every span of a report: counted once."""
    return "r" + digest(sha256, text)


@dataclass(frozen=True, slots=True)
class Given:
    """Facts about a report given by hand or by a sidecar; None where nothing was said.

    published: a day ("2021-07-14"), or days between which it lies ("2021-07", "2021-07-01..2021-08-29").
    """

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
