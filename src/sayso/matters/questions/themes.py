"""What a claim is of by its noun, and what two claims have in common besides who acts."""

from __future__ import annotations

from sayso.matters.senses.measures import noun_phrase
from sayso.matters.senses.points import Point
from sayso.matters.senses.sense import misread
from sayso.matters.senses.words import PLAIN, Token, tokens

#: So many telling words a plan and what came of it share, where no noun shows that they are of one thing.
ALIKE = 2


def theme(point: Point) -> Token | None:
    """The noun of what it is done to, else of what does it; None where that is a name, or says little."""
    claim = point.sense.claim
    term = claim.object or claim.subject or (claim.predicate if misread(claim) else None)
    start = term is not None and term.at.start <= claim.said.start + 1  # where any word has a capital
    found = [] if term is None else tokens("the " + noun_phrase(term.name), start)
    return None if not found or found[-1].name or found[-1].weight < PLAIN else found[-1]


def shared(one: Point, other: Point) -> frozenset[str]:
    """The telling words that both have: no names, and nothing of who does it, who may have many plans."""
    a, b = one.sense, other.sense
    doers = [s.claim.subject.name for s in (a, b) if s.claim.subject is not None and s.claim.object is not None]
    named = a.names | b.names | a.who | b.who | {token.key for doer in doers for token in tokens("the " + doer)}
    both = a.words.keys() & b.words.keys()
    return frozenset(k for k in both if a.words[k] >= PLAIN and k not in named and k[0] != "=")
