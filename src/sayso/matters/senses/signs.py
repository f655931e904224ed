"""The names that tell one story from another: no countries, no words that stand in many names, no given names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from sayso.data import table
from sayso.matters.senses.words import Token, bare_key, tokens

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
