"""What a claim is of by its noun, and what two claims have in common besides who acts."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.matters.senses.measures import noun_phrase
from sayso.matters.senses.points import Point
from sayso.matters.senses.sense import misread
from sayso.matters.senses.words import PLAIN, Token, tokens

#: So many telling words a plan and what came of it share, where no noun shows that they are of one thing.
ALIKE = 2
#: What makes a thing one more of its sort: "a SECOND mine", "ANOTHER strike".
_MORE = re.compile(
    r"(?:\ban?\s+(?:second|third|fourth|fifth|further|different)|\banother|\bother)\s+(?:[\w\-]+\s+)?$", re.IGNORECASE
)


def theme(point: Point) -> Token | None:
    """The noun of what it is done to, else of what does it; None where that is a name, or says little."""
    claim = point.sense.claim
    term = claim.object or claim.subject or (claim.predicate if misread(claim) else None)
    start = term is not None and term.at.start <= claim.said.start + 1  # where any word has a capital
    found = [] if term is None else tokens("the " + noun_phrase(term.name), start)
    return None if not found or found[-1].name or found[-1].weight < PLAIN else found[-1]


def other_sort(one: Point, other: Point) -> bool:
    """Whether one noun is told of with two different words before it ("the dam bill", "the pension bill"), or as one more."""
    for of in (theme(one), theme(other)):
        if of is None:
            continue
        if _one_more(one, of.key) != _one_more(other, of.key):
            return True
        ours, theirs = _before(one, of.key), _before(other, of.key)
        if ours and theirs and not ours & (theirs | other.sense.words.keys()) and not theirs & one.sense.words.keys():
            return True
    return False


def _one_more(point: Point, key: str) -> bool:
    text = "so " + point.sense.claim.said.text
    return any(token.key == key and _MORE.search(text, 0, token.start) for token in tokens(text))


def _before(point: Point, key: str) -> frozenset[str]:
    """The telling words right before a noun in a claim: no names, no numbers."""
    found = tokens("so " + point.sense.claim.said.text)
    beside = ((a, b) for a, b in pairwise(found) if b.key == key and b.start - a.start == len(a.text) + 1)
    acts = point.sense.acts | {point.sense.act}
    return frozenset(a.key for a, _ in beside if _tells(a) and a.key not in acts)


def _tells(token: Token) -> bool:
    return not token.name and token.weight >= PLAIN and not token.text[:1].isdigit()


def shared(one: Point, other: Point) -> frozenset[str]:
    """The telling words that both have: no names, and nothing of who does it, who may have many plans."""
    a, b = one.sense, other.sense
    doers = [s.claim.subject.name for s in (a, b) if s.claim.subject is not None and s.claim.object is not None]
    named = a.names | b.names | a.who | b.who | {token.key for doer in doers for token in tokens("the " + doer)}
    both = a.words.keys() & b.words.keys()
    return frozenset(k for k in both if a.words[k] >= PLAIN and k not in named and k[0] != "=")
