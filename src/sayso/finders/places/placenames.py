"""Which stretches of a report are names of places: the model's, the tables', and those inside names of bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sayso.data import gazetteer, table
from sayso.finders.places.governing import describes_land, governs
from sayso.language.prose import Name, Prose, Sentence

#: Prepositions behind which even a name that the parser took for a person or a firm is a place, if the tables know one.
IN = frozenset({"in", "at", "near", "outside", "around", "across", "throughout", "inside", "into", "from", "to"})
_ABBREVIATED = re.compile(r",\s+((?:[A-Z][a-z]{1,4}|[A-Z]\.\s?[A-Z][a-z]?|[A-Z][a-z]?\.[A-Z][a-z]?)\.|[A-Z]{2}\b)")
_PLACES = frozenset({"place", "facility"})
_WORD = re.compile(r"\w+(?:[.'’-]\w+)*\.?")
_COMPOUND = frozenset(
    ["New", "North", "South", "East", "West", "Fort", "Port", "Saint", "St.", "San", "Santa", "Lake", "Mount"]
)
_IS_PART = re.compile(r",\s+|,?\s+in\s+(?:the\s+)?(?:\w+\s+){0,3}|\s+\(")
_HOLDS = re.compile(
    r"['’]s?\s+(?:\w+\s+){0,4}|\s+(?:\w+\s+){0,2}(?:city|town|village|port|province|region|capital)\s+(?:of\s+)?"
)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a place as it stands. within: names of what holds it, by the words around. party: it means those who govern.

    people: a demonym that stands for its country ("the Syrian border"), or is only evidence of what the report is about.
    """

    start: int
    end: int
    text: str
    within: tuple[str, ...] = ()
    party: bool = False
    people: bool = False


def place_names(prose: Prose) -> tuple[PlaceName, ...]:
    """Every name of a place, and every demonym of a country, in text order, none overlapping."""
    found: list[PlaceName] = []
    surnames = _surnames(prose)
    for sentence in prose.sentences:
        spans = _spans(prose, sentence, surnames)
        for at, span in enumerate(spans):
            text = " ".join(prose.text[span.start : span.end].split())
            if span.people:
                party = span.part or not describes_land(sentence, span.start, span.end)
            else:
                party = span.part or governs(sentence, span.start, span.end, text)
            found.append(PlaceName(span.start, span.end, text, _within(prose.text, spans, at), party, span.people))
    return tuple(found)


@dataclass(frozen=True, slots=True, order=True)
class _Span:
    start: int
    end: int
    people: bool = False
    part: bool = False  # of the name of an organisation: evidence of what the report is about, no place


def _surnames(prose: Prose) -> frozenset[str]:
    """Last words of people's full names: the model is apt to take a surname on its own for a place."""
    people = [name.text.split() for sentence in prose.sentences for name in sentence.names if name.kind == "person"]
    titled = ((s, n) for s in prose.sentences for n in s.names if _titled(s, n))
    people += [["Mr", *name.text.split()] for _, name in titled]
    return frozenset(words[-1] for words in people if len(words) > 1 and not gazetteer.places(words[-1]))


def _titled(sentence: Sentence, name: Name) -> bool:
    """Whether an honorific opens the name or stands before it: "Ms Salcedo" is no place, and Salcedo then is none either."""
    word = sentence.word_at(name.start)
    if gazetteer.kind_of(name.text) is not None and name.text[:2].lower() == "dr":
        return False  # "DR Congo"
    before = "" if word is None or word.index == 0 else sentence.words[word.index - 1].text
    return bool({before.lower(), name.text.split()[0].lower()} & _honorifics())


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(
        row["title"].rstrip(".") + dot for row in table("titles") if row["kind"] == "honorific" for dot in ("", ".")
    )


def _spans(prose: Prose, sentence: Sentence, surnames: frozenset[str]) -> list[_Span]:
    """The sentence's place names: the model's, the tables' phrases, states' short forms, and those in names of bodies."""
    taken: list[_Span] = []
    closed: list[_Span] = []
    for name in sentence.names:
        here = _Span(name.start, name.end, name.kind == "nationality" and gazetteer.country_of(name.text) is not None)
        named = name.kind in _PLACES and name.text[0].isupper() and len(name.text) > 1 and name.text not in surnames
        if named and _titled(sentence, name):
            continue
        if here.people or named or _is_place_here(sentence, name):
            taken.append(here)
        elif name.kind not in ("person", "nationality"):
            closed.append(here)
    for start, end in gazetteer.phrases_in(prose.text, sentence.start, sentence.end):
        word = sentence.word_at(start)
        if word is None or word.start != start or gazetteer.kind_of(prose.text[start:end]) not in ("place", "facility"):
            continue
        if not _inside(start, end, closed) and not _inside(start, end, taken):
            taken = [span for span in taken if span.end <= start or span.start >= end] + [_Span(start, end)]
    for span in list(taken):
        short = _ABBREVIATED.match(prose.text, span.end, sentence.end + 1)
        if short is not None and not _inside(short.start(1), short.end(1), taken) and _state(short[1]):
            taken.append(_Span(short.start(1), short.end(1)))
    return sorted([*taken, *(part for span in closed for part in _parts(prose.text, span))])


def _parts(text: str, body: _Span) -> list[_Span]:
    """Countries, regions and well-known towns in the name of a body: "Texas Forest Service", "University of Nairobi"."""
    words = [match.span() for match in _WORD.finditer(text, body.start, body.end)]
    found: list[_Span] = []
    at = 0
    while at < len(words):
        step = 1
        for last in range(min(at + 2, len(words) - 1), at - 1, -1):
            here = text[words[at][0] : words[last][1]]
            whole = len(words) == last - at + 1 or (at and text[slice(*words[at - 1])] in _COMPOUND)
            kind = gazetteer.kind_of(here) if here[:1].isupper() and not whole else None
            if kind in ("place", "nationality"):
                found.append(_Span(words[at][0], words[last][1], kind == "nationality", True))
                step = last - at + 1
                break
        at += step
    return found


def _inside(start: int, end: int, spans: list[_Span]) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def _is_place_here(sentence: Sentence, name: Name) -> bool:
    """A name that the model took for something else, though the tables know such a place and it follows "in", say."""
    word, text = sentence.word_at(name.start), name.text
    if name.kind == "nationality":
        return bool(gazetteer.places(text))
    before = None if word is None or word.index == 0 else sentence.words[word.index - 1]
    return (
        before is not None and before.lemma in IN and gazetteer.kind_of(text) is None and bool(gazetteer.places(text))
    )


def _state(short: str) -> bool:
    return len(short) == 2 or any(place.kind == "region" for place in gazetteer.places(short))


def _within(text: str, spans: list[_Span], at: int) -> tuple[str, ...]:
    """Names beside this one that hold it: "Mosul, Iraq", "Mosul in northern Iraq", "Iraq's city of Mosul", "the Iraqi city"."""
    if spans[at].people or spans[at].part:
        return ()
    holders = []
    for before, after in pairwise(spans[at:]):
        if after.people or not _IS_PART.fullmatch(text, before.end, after.start):
            break
        holders.append(text[after.start : after.end])
    if at and _HOLDS.fullmatch(text, spans[at - 1].end, spans[at].start):
        holders.append(text[spans[at - 1].start : spans[at - 1].end])
    return tuple(holders)
