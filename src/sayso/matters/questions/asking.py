"""A question in one line: fixed patterns with words of the reports in their slots, nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.matters.senses.measures import bare, lasts, measured_noun
from sayso.matters.senses.points import Point, cumulative, planned, sentenced
from sayso.matters.senses.words import tokens
from sayso.matters.standing.told import published
from sayso.records import MatterKind, Span

#: What is asked of each kind.
PATTERNS: dict[MatterKind, str] = {
    "figure": "How many {words}?",
    "event": "Did it happen: “{words}”?",
    "state": "Is it so: “{words}”?",
    "plan": "Will it come: “{words}”?",
}
SHARE, MEASURE, MARGIN = "How much of {words}?", "What figure for {words}?", "By how many {words}?"
LENGTH = "How long: {words}?"
#: Words of a toll that can stand behind those who are counted: "how many people killed?".
_TOLLED = re.compile(
    r"\b(?:killed|died|dead|injured|wounded|hurt|missing|displaced|homeless|evacuated|arrested|detained)\b"
)
#: Nouns that only say that there is a count; what is counted is asked for by another.
_VAGUE = frozenset(
    {"number", "toll", "death toll", "figure", "figures", "count", "total", "dead", "turnout", "dead and injured"}
)
#: Longer words are cut at a word's end; more ways of putting a count than this are left out.
LONGEST, WAYS = 90, 3
#: Verbs that say nothing of what is counted.
_EMPTY = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "had",
        "has",
        "have",
        "says",
        "said",
        "say",
        "speaks",
        "spoke",
        "put",
        "puts",
    }
)
#: What leads to a place.
_LEADS = re.compile(r"\b(?:in|at|on|near|inside|across|into|to|from|outside|along|within|over)\s+(?:the\s+)?$")
#: Words that begin half a sentence.
_HALF = re.compile(r"(?:which|who|that|amid|after|following|including|as|with|given|also|but|and)\b", re.IGNORECASE)


def question(kind: MatterKind, answered: Sequence[Sequence[Point]], several: bool = False) -> str:
    """The question that a group answers, in its own words: of several wordings the shortest whole one in running text.

    answered: its points, by what they say. several: they may be counts of several things, each of which is named.
    """
    if kind == "figure":
        return _how_many(answered, several)
    group = [p for points in answered for p in points]
    body = [p for p in group if p.sense.claim.zone == "body"] or group
    best = min(
        body, key=lambda p: (planned(p) != (kind == "plan"), _half(p), len(p.sense.claim.said.text), published(p))
    )
    return PATTERNS[kind].format(words=_short(best.sense.claim.said.text))


def _first(points: Sequence[Point]) -> Point:
    return next((p for p in points if p.sense.claim.zone == "body"), points[0])


def _how_many(answered: Sequence[Sequence[Point]], several: bool) -> str:
    """What is counted, and doing what: in one wording, or, of what may be several counts, in each."""
    firsts = [_first(points) for points in answered]
    every = [p for points in answered for p in points if p.sense.claim.zone == "body"] or firsts
    named = [words for p in (*firsts, *every) if (words := _what(p))]
    if not named or any(p.measure for p in firsts):
        return _measured(firsts[0], every)
    if not several and cumulative(firsts[0]):
        told = tokens(named[0].split()[-1])
        if told and told[0].key == firsts[0].doing:
            return PATTERNS["figure"].format(words=named[0])  # "How many deaths?", not "How many deaths died?"
        if met := next(filter(None, map(_tolled, every)), None):
            return PATTERNS["figure"].format(words=f"{named[0]} {met}")
    ways = [way for p in (firsts if several else sorted(every, key=_tells)) if (way := _way(p))]
    kept = list(dict.fromkeys(ways))[: WAYS if several else 1]
    pattern, what = (
        (SHARE, f"the {named[0]}") if firsts[0].figure and firsts[0].figure.share else (PATTERNS["figure"], named[0])
    )
    if len(kept) == 1 and any(p.figure and p.figure.of.holder is None and _way(p) == kept[0] for p in every):
        return pattern.format(words=f"{what} {kept[0]}")
    return pattern.format(words=f"{what}: {'? '.join(kept)}" if kept else what)


def _what(point: Point) -> str:
    """The noun that is counted, as a report has it; "people" of a toll that names none."""
    figure = point.figure
    if figure is None:
        return ""
    text = figure.of.what.text if figure.of.what is not None else figure.unit or ""
    words = " ".join(text.lower().split())
    return words if words and (words not in _VAGUE or figure.share) else "people" if point.counts == "people" else ""


def _tolled(point: Point) -> str:
    """The word of a claim that says what became of those whom it counts."""
    met = (m.group() for m in _TOLLED.finditer(point.sense.claim.said.text.lower()))
    return next((word for word in met if tokens(word)[0].key == point.doing), "")


def _tells(point: Point) -> tuple[bool, bool, int, object]:
    """Which wording asks best: one that says what they do, and not only that the number rose; then the shortest."""
    figure = point.figure
    act = figure.of.doing.text.lower() if figure is not None and figure.of.doing is not None else ""
    rising = point.doing.startswith("#") and point.sense.act in ("#rise", "#fall")
    return (not act or rising, figure is None or figure.of.holder is not None, len(_way(point)), published(point))


def _measured(first: Point, every: Sequence[Point]) -> str:
    """What a measure is of, as a report has it: its own noun, else whatever is said to be so much."""
    assert first.figure is not None
    unit = (first.figure.unit or first.counts).lower()
    if first.counts.endswith("#margin"):
        return MARGIN.format(words=unit)
    figures = [p.figure for p in (first, *every) if p.figure is not None]
    nouns = [f.of.what.text for f in figures if f.of.what is not None and f.of.what.text.lower() not in _VAGUE]
    nouns += [
        noun for p in (first, *every) if p.figure is not None and (noun := measured_noun(p.figure, p.sense.claim))
    ]
    acts = [f.of.doing.text for f in figures if f.of.doing is not None]
    if lasts(first.figure) and (nouns or acts) and not sentenced(first):
        return LENGTH.format(words=_short((nouns or acts)[0]).lower())
    if first.figure.share or (nouns and not bare(first.counts)):
        return MEASURE.format(words=_short(nouns[0] if nouns else unit).lower())
    return PATTERNS["figure"].format(words=f"{unit} {acts[0]}" if acts else unit)


def _way(point: Point) -> str:
    """The words that tell one count from another: whose, who holds them, what they do, where; as one run of words if they are."""
    figure, claim = point.figure, point.sense.claim
    if figure is None:
        return ""
    of, verb = figure.of, claim.predicate
    act = of.doing or (verb.at if of.holder is not None and verb is not None else None)
    if act is not None and of.holder is None and act.text.lower().split()[0] in _EMPTY and len(act.text.split()) == 1:
        act = None
    spans = [span for span in (of.holder, act) if span is not None]
    spans += [] if of.where is None else [_with_preposition(of.where, claim.said)]
    if not spans:
        return "" if of.whose is None else _short(of.whose.text)
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    said = claim.said
    whole = said.text[start - said.start : end - said.start] if said.start <= start and end <= said.end else ""
    if whole and len(whole) <= LONGEST and not start <= figure.at.start < end:
        return _short(whole)
    if start <= figure.at.start < end and act is not None and act.start > figure.at.start:
        return _short(said.text[act.start - said.start : end - said.start])
    return _short(" ".join(span.text for span in sorted(spans, key=lambda s: s.start)))


def _with_preposition(where: Span, said: Span) -> Span:
    """ "in Malawi" for "Malawi", where it stands so in the claim."""
    led = _LEADS.search(said.text[: max(where.start - said.start, 0)])
    if led is None or where.end > said.end:
        return where
    return Span(where.report, said.start + led.start(), where.end, said.text[led.start() : where.end - said.start])


def _half(point: Point) -> bool:
    """A claim that names nobody, or begins amid its sentence, makes a poor question."""
    claim = point.sense.claim
    verb_first = claim.predicate is not None and claim.predicate.at.start <= claim.said.start
    return not point.sense.who or verb_first or _HALF.match(claim.said.text.lstrip("\"“'")) is not None


def _short(text: str) -> str:
    line = " ".join(text.split()).strip(" \"“”'‘’.,;:")
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " ..."
