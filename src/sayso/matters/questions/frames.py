"""Words that say that a count is not the whole of one happening: years, kinds, parts, what one witness saw."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.matters.senses.points import Point, cumulative
from sayso.records import Claim

#: "is the third in five years": where it stands among others of its kind, not that it came about.
_RANKED = re.compile(
    r"\b(?:is|was|are|were|be|been|became|becomes)\s+(?:\w+\s+)?(?:the|its|their|[\w.\-]+['’]s?)\s+(?:\w+\s+)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|latest|only|most|\w{3,}est)\b"
)
_NTH = re.compile(
    r"(?:A\s+|The\s+)?(?:[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]atest)\s"
    r".*\bin\s+(?:a|as many|\w+)\s+(?:days?|weeks?|months?|years?)\b"
)
#: What begins a clause that only tells which one is meant: "the fire that killed six", "the fire, in which six died".
_WHICH = re.compile(r"\b(?:that|which|who|whose|where)\b", re.IGNORECASE)


def other_frame(one: Point, other: Point) -> bool:
    """A toll over years or many happenings, of a part, or of what one witness saw, against one that is not."""
    return (cumulative(one) or cumulative(other)) and frame(one) != frame(other)


def one_ranks(one: Point, other: Point) -> bool:
    """One says where it stands among its kind, or speaks of many years; the other does not."""
    return ranked(one) != ranked(other)


def ranked(point: Point) -> bool:
    """Whether a claim says of something where it stands among others of its kind: "is the third ...", "Second bomb in a week"."""
    said = point.sense.claim.said.text
    return _RANKED.search(said) is not None or _NTH.match(said) is not None


def in_passing(claim: Claim) -> bool:
    """Whether its figures stand in a clause that only tells which is meant: "an inquiry into the fire that killed six"."""
    verb, said = claim.predicate, claim.said
    if verb is None or not claim.figures or not said.start <= verb.at.start < said.end:
        return False
    first = min(figure.at.start for figure in claim.figures)
    return _WHICH.search(said.text[verb.at.end - said.start : max(first - said.start, 0)]) is not None


def frame(point: Point) -> frozenset[tuple[str, str]]:
    """The sorts of frame that a claim sets; of many happenings with the words, since two spans are two counts."""
    return _frame(" ".join(point.sense.claim.said.text.lower().split()))


@cache
def _frame(text: str) -> frozenset[tuple[str, str]]:
    found = [(sort, met.group()) for sort, pattern in _patterns() if (met := pattern.search(text)) is not None]
    return frozenset((sort, words if sort == "many" else "") for sort, words in found)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["sort"], re.compile(row["pattern"])) for row in table("frames"))
