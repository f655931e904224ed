"""Words in classes that can be compared: endings off, near-synonyms together, countries by their code, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.data import table
from sayso.data.gazetteer import capital_country, country_of, kind_of, places

#: A word, with inner hyphens, dots and apostrophes ("U.S.", "al-Qaeda", "Lestonia's").
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:-\w+)?|[^\W_](?:[\w.,'’\-]*[^\W_])?")
_POSSESSIVE = re.compile(r"['’]s?$")
#: How much one shared word tells. Countries tell less than other names: every report of a story names them.
NAME, COUNTRY, KINDRED, PLAIN, FAINT = 2.0, 1.2, 1.5, 1.0, 0.3


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as written, what it is compared by ("=TJ" a country, "#seize" a class, else its stem), what it tells."""

    text: str
    key: str
    weight: float
    start: int
    name: bool


@cache
def stem(word: str) -> str:
    """`word` in lower case without its ending: a light stemmer, after Lovins' longest match, good enough to meet itself."""
    low = _POSSESSIVE.sub("", word.lower())
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ied", "y")):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return low[: -len(ending)] + instead
    for ending in ("ing", "ed", "es", "s", "e"):
        if low.endswith(ending) and len(low) > len(ending) + 2 and not low.endswith("ss"):
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "lsz" else low.removesuffix("e")


@cache
def country(name: str) -> str | None:
    """ISO code where `name` is a country, its people or its capital; towns and regions are names of their own."""
    capital = capital_country(name)
    if capital is not None or kind_of(name) == "nationality":
        return capital or country_of(name)
    found = next((place for place in places(name) if not place.doubt), None)
    return found.country if found is not None and found.kind == "country" else None


def name_key(name: str) -> str:
    """What a name of one word is compared by; people are brought back to their country by the ending where no table knows it."""
    plain = _POSSESSIVE.sub("", name.rstrip(".") if name.count(".") == 1 else name)
    code = country(plain)
    if code is not None:
        return "=" + code
    return bare_key(plain.lower())


def bare_key(low: str) -> str:
    """What a word in lower case that is no country is compared by."""
    return low[:-1] if low.endswith("ian") and len(low) > 5 else low


@lru_cache(maxsize=1 << 14)
def tokens(text: str, headline: bool = False) -> tuple[Token, ...]:
    """The words of `text` that tell something, in order. headline: capitals say nothing of what is a name."""
    raw = [(m.group(), m.start()) for m in _WORD.finditer(text)]
    return tuple(_told(raw, headline))


def _told(raw: list[tuple[str, int]], headline: bool) -> Iterator[Token]:
    at = 0
    while at < len(raw):
        word, start = raw[at]
        opens = word[0].isupper() or stem(word) in _openers()
        phrase = next((found for length in (3, 2) if opens and (found := _phrase(raw[at : at + length], length))), None)
        if phrase is not None:
            yield phrase
            at += len(phrase.text.split())
            continue
        told = _word(word, headline, at == 0)
        yield from (Token(word, key, weight, start, name) for key, weight, name in told if weight)
        at += 1


def _phrase(raw: list[tuple[str, int]], length: int) -> Token | None:
    """Several words that are one: "take over", "United States", "Central Asian" (which is nobody's name)."""
    if len(raw) < length:
        return None
    text = " ".join(word for word, _ in raw)
    kin = _kindred().get(" ".join(stem(word) for word, _ in raw))
    if kin is not None:
        return Token(text, "#" + kin, KINDRED, raw[0][1], False)
    if not all(word[0].isupper() for word, _ in raw):
        return None
    bare = _POSSESSIVE.sub("", text)
    code = country(bare)
    if code is not None:
        return Token(text, "=" + code, COUNTRY, raw[0][1], True)
    return Token(text, bare.lower(), FAINT, raw[0][1], False) if kind_of(bare) == "nationality" else None


@lru_cache(maxsize=1 << 14)  # the words of a story come again and again
def _word(word: str, headline: bool, first: bool) -> tuple[tuple[str, float, bool], ...]:
    """What a word is compared by, its weight, and whether it is a name; several times for "Tajik-Afghan"."""
    capital = (word[0].isupper() and word.lower() != "us") or word in ("US", "U.S.")
    parts = (
        [part for part in word.split("-") if part and part[0].isupper()] if "-" in word and word[0].isupper() else []
    )
    lands = [code for part in parts if (code := country(part))]
    if lands:
        return tuple(("=" + code, COUNTRY, True) for code in lands)
    key = name_key(word) if capital else stem(word)
    plain, kin = stem(word), _kindred().get(stem(word))
    faint = _faint().get(plain) if plain != "march" or word in ("March", "MARCH") else None  # they march in any month
    if "-" in word and all(_faint().get(stem(part)) == 0.0 for part in word.split("-")):
        faint = 0.0  # "Twenty-three"
    if key.startswith("="):
        told = key, COUNTRY, True
    elif any(letter.isdigit() for letter in word):
        told = key, PLAIN if re.search("[a-z]", word) else 0.0, False
    elif faint is not None:
        told = plain, faint, False
    elif kin is not None and (headline or first or not capital or sort_of("#" + kin) == "thing"):
        told = "#" + kin, KINDRED, False
    elif capital and not headline and not first:
        told = key, NAME, True
    else:
        told = key if capital else plain, PLAIN, False
    return (told,)


@cache
def _kindred() -> dict[str, str]:
    """Stem, or stems of a phrase -> class."""
    return {
        " ".join(stem(part) for part in word.split()): row["kind"]
        for row in reversed(table("kindred"))
        for word in row["words"].split(";")
        if not word.startswith("v:")
    }


@cache
def _openers() -> frozenset[str]:
    """What the classes of several words begin with."""
    return frozenset(stems.split()[0] for stems in _kindred() if " " in stems)


@cache
def _only_verbs() -> dict[str, str]:
    return {word[2:]: row["kind"] for row in table("kindred") for word in row["words"].split(";") if word[:2] == "v:"}


@cache
def verb_class(lemma: str) -> str:
    """What a predicate is compared by; "" where it says little. Some words are only as verbs in a class ("v:house")."""
    if lemma in _only_verbs():
        return "#" + _only_verbs()[lemma]
    found = [token for token in tokens(lemma) if token.weight > FAINT]
    return found[0].key if found else ""


@cache
def _faint() -> dict[str, float]:
    weights = {"none": 0.0, "faint": FAINT}
    return {stem(word): weights[row["weight"]] for row in table("faintwords") for word in row["words"].split()}


@cache
def sort_of(key: str) -> str:
    """act, thing or aspect for the key of a class; "" for any other word."""
    return next((row["sort"] for row in table("kindred") if "#" + row["kind"] == key), "")
