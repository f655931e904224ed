"""The names that tell one story from another: no countries, no words that stand in many names, no given names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sayso.data import table
from sayso.matters.senses.words import PLAIN, Token, bare_key, name_key, tokens
from sayso.records import Claim

#: Tables whose words stand in many names, each with its column; the parts of a cell are parted by blanks and semicolons.
_PLAIN = (
    ("commonnames", "words"),
    ("titles", "title"),
    ("speaksfor", "word"),
    ("whereabouts", "word"),
    ("housewords", "word"),
    ("countwords", "nouns"),
    ("givennames", "name"),
)

#: A subject of one word with a capital; how often it has to stand so to be a name, and where it may be a plural.
_ALONE, _OWN = re.compile(r"[A-Z][\w\-]{2,}"), re.compile(r"['’]s?$")
TWICE, OFTEN = 2, 3


def given(texts: Iterable[str]) -> frozenset[str]:
    """Keys of words that only ever begin a name of several words: "Anna" of "Anna Keller", where no "Anna" stands alone."""
    first: set[str] = set()
    alone: set[str] = set()
    for text in texts:
        found = [token for token in tokens("x " + text) if token.name]
        for at, token in enumerate(found):
            begins = at + 1 < len(found) and _begins(token, found[at + 1])
            (first if begins else alone).add(token.key)
    return frozenset(first - alone)


def opening(inside: Sequence[Claim]) -> frozenset[str]:
    """Keys of words that stand alone as a subject, always capital, and open claims twice or more: "Brennan will cut jobs"."""
    shown = [claim for claim in inside if claim.zone in ("body", "headline")]
    low = {word for claim in shown for word in re.findall(r"\b[a-z][\w\-]*", claim.said.text)}
    opens = Counter(met.group() for claim in shown if (met := _ALONE.match(claim.said.text)) is not None)
    subjects = {_OWN.sub("", claim.subject.name) for claim in shown if claim.subject is not None}
    kept = (
        word for word, times in opens.items() if word in subjects and times >= (OFTEN if word[-1] == "s" else TWICE)
    )
    keys = (bare_key(word.lower()) for word in kept if word.lower() not in low and not _class(word))
    return frozenset(key for key in keys if key not in _plain())


def _class(word: str) -> bool:
    """Whether a word is known as an everyday one, or as a country."""
    found = tokens("the " + word.lower())
    return not found or found[-1].key.startswith("#") or found[-1].weight < PLAIN or name_key(word).startswith("=")


def specific(keys: Iterable[str], given: frozenset[str] = frozenset()) -> frozenset[str]:
    """Those of `keys` that are a name of their own."""
    return frozenset(key for key in keys if not key.startswith("=") and key not in given and key not in _plain())


def telling_names(keys: Iterable[str], given: frozenset[str] = frozenset()) -> frozenset[str]:
    """Those of `keys` that are a name of their own or a country."""
    some = frozenset(keys)
    return specific(some, given) | {key for key in some if key.startswith("=")}


def weight(keys: Iterable[str]) -> float:
    """How much some names tell: a country half of what another name does."""
    return sum(0.5 if key.startswith("=") else 1.0 for key in keys)


def _begins(token: Token, after: Token) -> bool:
    if after.start - token.start - len(token.text) != 1 or "=" in (token.key[0], after.key[0]):
        return False
    return token.key not in _plain() and after.key not in _plain()


@cache
def _plain() -> frozenset[str]:
    return frozenset(bare_key(word) for name, column in _PLAIN for row in table(name) for word in _words(row[column]))


def _words(cell: str) -> Iterator[str]:
    yield from cell.lower().replace(";", " ").split()
