"""A question in one line: fixed patterns with words of the reports in their slots, nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.matters.senses.points import Point
from sayso.matters.standing.relations import published
from sayso.records import MatterKind

#: What is asked of each kind.
PATTERNS: dict[MatterKind, str] = {
    "figure": "How many {words}?",
    "event": "Did it happen: “{words}”?",
    "state": "Is it so: “{words}”?",
    "plan": "Will it come: “{words}”?",
}
SHARE = "How much of {words}?"
#: Longer words are cut at a word's end; more ways of putting a count than this are left out.
LONGEST, WAYS = 90, 3
#: Words that begin half a sentence.
_HALF = re.compile(r"(?:which|who|that|amid|after|following|including|as|with|given|also|but|and)\b", re.IGNORECASE)


def question(kind: MatterKind, answered: Sequence[Sequence[Point]]) -> str:
    """The question that a group answers, in its own words: of several wordings the shortest whole one in running text.

    answered: its points, by what they say.
    """
    if kind == "figure":
        return _how_many([_first(points) for points in answered])
    group = [p for points in answered for p in points]
    body = [p for p in group if p.sense.claim.zone == "body"] or group
    best = min(body, key=lambda p: (_half(p), len(p.sense.claim.said.text), published(p)))
    return PATTERNS[kind].format(words=_short(best.sense.claim.said.text))


def _first(points: Sequence[Point]) -> Point:
    return next((p for p in points if p.sense.claim.zone == "body"), points[0])


def _how_many(firsts: Sequence[Point]) -> str:
    """What is counted, and, where the answers tell it in several ways, each way."""
    figures = [p.figure for p in firsts if p.figure is not None]
    named = [
        f.of.what.text for f in figures if f.of.what is not None and f.of.what.text.lower() not in ("number", "toll")
    ]
    subject = firsts[0].sense.claim.subject
    if not named and figures[0].share and subject is not None:
        return SHARE.format(words=_short(subject.name))
    what = " ".join((named or [figures[0].unit or firsts[0].counts])[0].lower().split())
    ways: dict[object, str] = {}
    for point in firsts:
        ways.setdefault((point.doing, point.where, point.whose), _way(point))
    tail = "? ".join(list(dict.fromkeys(way for way in ways.values() if way))[:WAYS])
    unit = (figures[0].unit or what).lower()
    if named and not figures[0].share and unit.split()[-1:] != what.split()[-1:] and len(ways) == 1:
        what, tail = unit, f"{what} {tail}".strip()  # "How many dollars: inflation cost?"
    pattern = SHARE if figures[0].share else PATTERNS["figure"]
    return pattern.format(words=f"{what}: {tail}" if tail else what)


def _way(point: Point) -> str:
    """The words that tell one count from another: whose, who holds them, what they do, where; as one run of words if they are."""
    figure, claim = point.figure, point.sense.claim
    if figure is None:
        return ""
    of, verb = figure.of, claim.predicate
    act = of.doing or (verb.at if of.holder is not None and verb is not None else None)
    spans = [span for span in (of.holder, act, of.where) if span is not None]
    if not spans:
        return "" if of.whose is None else _short(of.whose.text)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    said = claim.said
    whole = said.text[start - said.start : end - said.start] if said.start <= start and end <= said.end else ""
    if whole and len(whole) <= LONGEST and not start <= figure.at.start < end:
        return _short(whole)
    return _short(" ".join(span.text for span in sorted(spans, key=lambda s: s.start)))


def _half(point: Point) -> bool:
    """A claim that names nobody, or begins amid its sentence, makes a poor question."""
    claim = point.sense.claim
    verb_first = claim.predicate is not None and claim.predicate.at.start <= claim.said.start
    return not point.sense.who or verb_first or _HALF.match(claim.said.text.lstrip("\"“'")) is not None


def _short(text: str) -> str:
    line = " ".join(text.split()).strip(" \"“”'‘’.,;:")
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " ..."
