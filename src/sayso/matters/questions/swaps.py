"""Two claims in much the same words, of which one has another name where the other has one: told of somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from sayso.matters.senses.points import Point
from sayso.matters.senses.sense import names_in
from sayso.matters.senses.signs import telling_names
from sayso.matters.senses.words import PLAIN, Token, tokens

#: So many telling words, and so much of those of the shorter claim, have to be the same and in one order.
LEAST, MOST = 3, 0.5
#: What stands before those to whom or against whom something is done.
_LED = re.compile(r"\b(?:to|against|with|for|by)\s+(?:the\s+)?$")
Keys = frozenset[str]


def swapped(one: Point, other: Point) -> bool:
    """Whether in the place of a name in one there is another name in the other, and neither is named in the other at all.

    Where each report knows both names, only who does it and to whom counts: "the flood on the Velm" may be that "in Aldov".
    """
    a, b = one.sense, other.sense
    if len(a.runs & b.runs) < 1:
        return False
    names, names_too = (telling_names(s.names | s.who | s.places, s.about.given) for s in (a, b))
    known, known_too = names | a.known | a.speaker | one.names, names_too | b.known | b.speaker | other.names
    for ours, theirs in _places(a.claim.said.text, b.claim.said.text):
        mine, yours = ours & names, theirs & names_too
        if mine and yours and not mine & known_too and not yours & known:
            if mine <= a.places and yours <= b.places:
                return False  # what lies where is asked elsewhere
            strangers = mine - b.about.told | yours - a.about.told
            return bool(strangers or (mine & _party(one) and yours & _party(other)))
    return False


def _party(point: Point) -> Keys:
    """The names of who does it, whose it is, what it is done to, and to or against whom."""
    claim = point.sense.claim
    done_to = names_in(claim.object.name) if claim.object is not None else frozenset[str]()
    led = (t.key for t in tokens(claim.said.text) if t.name and _LED.search(claim.said.text[: t.start]))
    return point.sense.who | point.whose | point.mover | done_to | frozenset(led)


@lru_cache(maxsize=1 << 14)
def _places(one: str, other: str) -> tuple[tuple[Keys, Keys], ...]:
    """The words that stand in one place of two texts that are otherwise much the same."""
    first, second = _telling(one), _telling(other)
    found = SequenceMatcher(None, first, second, autojunk=False)
    same = sum(block.size for block in found.get_matching_blocks())
    if same < LEAST or same < MOST * min(len(first), len(second)):
        return ()
    return tuple(_replaced(found, first, second))


def _replaced(found: SequenceMatcher[str], first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[Keys, Keys]]:
    for what, start, end, start_too, end_too in found.get_opcodes():
        if what == "replace":
            yield frozenset(first[start:end]), frozenset(second[start_too:end_too])


def _telling(text: str) -> list[str]:
    return [token.key for token in tokens(text) if _tells(token)]


def _tells(token: Token) -> bool:
    return token.name or token.weight >= PLAIN
