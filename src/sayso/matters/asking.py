"""A question in one line: fixed patterns with words of the reports in their slots, nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.matters.points import Point
from sayso.matters.relations import published
from sayso.records import MatterKind

#: What is asked of each kind.
PATTERNS: dict[MatterKind, str] = {
    "figure": "How many {words}?",
    "event": "Did it happen: {words}?",
    "state": "Is it so: {words}?",
    "plan": "Will it come: {words}?",
}
SHARE = "How much of {words}?"
#: Longer words are cut at a word's end.
LONGEST = 90


def question(kind: MatterKind, group: Sequence[Point]) -> str:
    """The question that a group answers, in its own words; of several wordings, the shortest in running text."""
    if kind == "figure":
        return _how_many(group)
    body = [p for p in group if p.sense.claim.zone == "body"] or list(group)
    best = min(body, key=lambda p: (_bare(p), len(p.sense.claim.said.text), published(p)))
    return PATTERNS[kind].format(words=_short(best.sense.claim.said.text))


def _how_many(group: Sequence[Point]) -> str:
    first = min(group, key=published)
    figure = first.figure
    assert figure is not None
    said = figure.of.what.text if figure.of.what is not None else figure.unit or first.counts
    whose = {p.figure.of.whose.text for p in group if p.figure is not None and p.figure.of.whose is not None}
    doing = [_where(p) for p in sorted(group, key=published)]
    words = " ".join(said.lower().split()) if said.lower() != "number" else first.counts
    named = sorted(w for w in whose if w[:1].isupper())
    words = f"{named[0]} {words}" if len(named) == 1 and not named[0].startswith("The") else words
    tail = "? ".join(dict.fromkeys(d for d in doing if d))
    pattern = SHARE if figure.share else PATTERNS["figure"]
    return pattern.format(words=f"{' '.join(words.split())}: {tail}" if tail else " ".join(words.split()))


def _where(point: Point) -> str:
    """The words that tell one count from another: who holds them, what they do, where."""
    of = point.figure.of if point.figure is not None else None
    if of is None:
        return ""
    said = [span.text for span in (of.holder, of.doing, of.where) if span is not None]
    return _short(" ".join(said).replace("\n", " ")) if said else ""


def _bare(point: Point) -> bool:
    """A claim that does not name whom it speaks of makes a poor question."""
    return not point.sense.who


def _short(text: str) -> str:
    line = " ".join(text.split()).strip(" \"“”'‘’.,;:")
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " ..."
