"""Reports and readings made by hand, for tests of what is kept and told rather than of how it is found."""

from __future__ import annotations

from hashlib import sha256

from sayso.ledger import Ledger
from sayso.records import (
    Claim,
    Given,
    Guess,
    Party,
    Reading,
    Report,
    Sighting,
    Span,
    Voice,
    When,
    Zone,
)

MADE = "2031-03-04T05:06:07Z"
BY = "sayso 0.1.0 + a test"
UNDATED = When(None, "", "", "", None, None, None, "unknown")


def report_of(text: str, raw: bytes | None = None, media_type: str = "text/plain") -> Report:
    return Report(sha256(text.encode() if raw is None else raw).hexdigest(), text, media_type)


def at(report: Report, words: str) -> Span:
    """Where `words` stand; they must stand there once."""
    assert report.text.count(words) == 1, words
    start = report.text.index(words)
    return report.span(start, start + len(words))


def guess(report: Report, words: str) -> Guess:
    return Guess(words, at(report, words) if report.text.count(words) == 1 else None, ("a test says so",))


def voice(report: Report, name: str, cue: str | None = None, **more) -> Voice:
    """A voice whose name stands in the report, or an unnamed one's description."""
    party = Party(at(report, name), more.pop("names", (name,)), more.pop("kind", "person"), more.pop("named_at", None))
    return Voice(party, more.pop("role", None), None if cue is None else at(report, cue), **more)


def claim(report: Report, words: str, *voices: Voice, **more) -> Claim:
    given = {"manner": "indirect" if voices else "narrated", "stance": "asserts", "status": "happened"}
    given |= {"negated": False, "zone": "body", "when": UNDATED}
    return Claim(at(report, words), voices, **(given | more))


def reading_of(report: Report, *claims: Claim, **more) -> Reading:
    zones = (Zone("body", 0, len(report.text), "a test"),)
    return Reading(
        **({"report": report.id, "by": BY, "language": "en", "published": UNDATED, "zones": zones} | more),
        claims=claims,
    )


def sighting_of(report: Report, uri: str, first_seen: str = MADE, given: Given = Given()) -> Sighting:  # noqa: B008
    return Sighting(report.id, report.sha256, uri, first_seen, given)


def file(ledger: Ledger, uri: str, text: str, *said: str, made: str = MADE, **more) -> Reading:
    """Add a report whose claims are the words in `said`, in the outlet's own voice."""
    report = report_of(text)
    reading = reading_of(report, *(claim(report, words) for words in said), **more)
    ledger.add(report, sighting_of(report, uri, made), reading, made)
    return reading
