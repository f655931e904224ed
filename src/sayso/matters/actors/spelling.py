"""Whether two names are one: accents, transliterations, middle names and American or British spelling aside.

Wrong is worse than missing: two first names are two people, and a surname may differ by one vowel only.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.data import gazetteer, table

#: A shorter surname is too little to tell a slip of spelling from another name.
LONG_ENOUGH = 5
_SOUNDS = (
    ("'", ""), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("ck", "k"), ("w", "v"),
    ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("yy", "i"), ("iy", "i"), ("iy", "i"), ("ij", "i"), ("y", "i"),
)  # fmt: skip
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+$")
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou]+")
_AMERICAN = {"defence": "defense", "organisation": "organization", "labour": "labor", "centre": "center"}


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a name: accents off, no article, no honorific, no possessive 's, no commas."""
    bare = name.strip(' ,;:"“”')
    bare = bare if _INITIALS.search(bare) else bare.rstrip(".")
    found = [word.strip(",") for word in gazetteer.spellings(bare)[-1].split()]
    while len(found) > 1 and found[0].lower() in _honorifics():
        found = found[1:]
    return tuple(word for word in found if word)


@cache
def folded(name: str) -> str:
    """A name without what two writers may write differently: case, accents, full stops, British spelling."""
    lower = " ".join(words(name)).lower().replace(".", "")
    return " ".join(_AMERICAN.get(word, word) for word in lower.split())


@cache
def sound(word: str) -> str:
    """A word as several transliterations may have it: Zelensky, Zelenskyy and Zelenskiy sound alike."""
    heard = gazetteer.flat(word).lower()
    for written, said in _SOUNDS:
        heard = heard.replace(written, said)
    return _DOUBLE.sub(r"\1", heard)


@cache
def same_surname(one: str, other: str) -> bool:
    """Whether two surnames may be one: they sound alike, or differ in one vowel (Rahman, Rahmon)."""
    a, b = sound(one), sound(other)
    if a == b:
        return True
    if min(len(a), len(b)) < LONG_ENOUGH or len(a) != len(b) or a[0] != b[0]:
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1 and _VOWELS.sub("", a) == _VOWELS.sub("", b)


@cache
def same_person(one: str, other: str) -> bool:
    """Whether two full names (two words or more) are one person's: first names and surnames agree, or one ends with the other."""
    a, b = words(one), words(other)
    if len(a) < 2 or len(b) < 2 or not same_surname(a[-1], b[-1]):
        return False
    short, long = sorted((a, b), key=len)
    if tuple(map(sound, long[-len(short) :])) == tuple(map(sound, short)):
        return True
    return _same_first(a[0], b[0])


def _same_first(one: str, other: str) -> bool:
    if "." in one or "." in other:
        return one[0] == other[0]
    return sound(one) == sound(other)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(row["title"] for row in table("titles") if row["kind"] == "honorific")
