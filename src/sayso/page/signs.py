"""The signs of furniture: the phrases of `data/furniture.tsv`, looked for in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.data import table

#: A run of one to six words with capitals, small joining words allowed inside ("The Straits Times of Malabar").
_CAPITAL = r"(?:[A-Z]\.|[A-Z0-9][\w&'-]{0,40}(?:\.\w{1,20}){0,3})"
NAME = rf"(?-i:(?<![\w.])(?:[Tt]he )?{_CAPITAL}(?: (?:(?:of|for|and|the|de|&) )?{_CAPITAL}){{0,5}})"
_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " ", "\u202f": " ", "\u200b": " ", "\u2060": " ", "‑": "-"}
)
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'"[^"]*("|$)')
_LEFT = re.compile(r"^(?:(?!\(c\))[^\w©+#])+", re.I)
_RIGHT = re.compile(r"[^\w)]+$")
_GAP = r"(?:[\s,-]{1,3}|(?!\w))"
_COLON = r"\s{0,3}(?::|[-–—|»>])\s*"


@dataclass(frozen=True, slots=True)
class Sign:
    """A row of the table, ready to look for; one of `keys` must be among a line's words for it to be there at all."""

    kind: str
    where: str
    weight: int
    phrase: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A sign found in a line: start..end are the line's own characters, `words` how they read; name is what stood for <name>."""

    kind: str
    where: str
    weight: int
    words: str
    start: int
    end: int
    name: str


def straight(text: str) -> str:
    """The text with typewriter quotes, hyphens and spaces, character for character."""
    return text.translate(_STRAIGHT)


def unquoted(text: str) -> str:
    """The text (straight) with what stands in double quotation marks blanked, character for character."""
    return _QUOTED.sub(_blank, text)


def signs_in(line: str) -> tuple[Found, ...]:
    """Every sign found in `line` (one block, `straight`), in the order of the table; quoted words are not looked at."""
    text = unquoted(line)
    words = {word.lower() for word in _WORD.findall(text)}
    left = _LEFT.sub(_blank, text)
    rows = sorted({row for word in words | {""} for row in _index().get(word, ())})
    return tuple(_look(rows, left, words))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _look(rows: list[int], line: str, words: set[str]) -> Iterator[Found]:
    bare = _RIGHT.sub("", line)
    start = len(line) - len(line.lstrip())
    for row in rows:
        sign = _signs()[row]
        if sign.where == "words":
            found = _pattern(row).match(line) if words <= sign.keys else None
        elif sign.where == "whole":
            found = _pattern(row).fullmatch(bare, start)
        elif sign.where == "inside":
            found = _pattern(row).search(line)
        else:
            found = _pattern(row).match(line, start)
        if found is not None:
            name = found.groupdict().get("name") or ""
            said = " ".join(found[0].split()) or sign.phrase
            yield Found(sign.kind, sign.where, sign.weight, said.rstrip(" :|-–—"), *found.span(), name)


@cache
def _signs() -> tuple[Sign, ...]:
    return tuple(_sign(row) for row in table("furniture"))


@cache
def _index() -> dict[str, tuple[int, ...]]:
    """Word -> the signs that it may bring; "" -> those that have no word of their own."""
    index: dict[str, list[int]] = {}
    for number, sign in enumerate(_signs()):
        for key in sign.keys or {""}:
            index.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in index.items()}


def _sign(row: dict[str, str]) -> Sign:
    phrase, where = row["phrase"], row["where"]
    keys = frozenset(_WORD.findall(phrase.lower())) if where == "words" else _keys(phrase)
    return Sign(row["kind"], where, int(row["weight"]), "nothing but such words" if where == "words" else phrase, keys)


@cache
def _pattern(row: int) -> re.Pattern[str]:
    """The phrase as a regular expression; every word eats the gap behind it, so that any of them may be missing."""
    sign = _signs()[row]
    if sign.where == "words":
        return re.compile("")
    made = r"(?<!\w)" if sign.where == "inside" else r"\s*"
    for token in sign.phrase.split(" "):
        word = "|".join(_one(choice) for choice in token.strip("[]").split("/"))
        made += f"(?:(?:{word}){_GAP})" + ("?" if token.startswith("[") else "")
    return re.compile(made + (_COLON if sign.where == "label" else ""), re.I)


def _one(choice: str) -> str:
    if choice == "...":
        return r"\S+(?:\s\S+){0,5}"
    if choice == "#":
        return r"\(?\d[\d.,km]*\)?"
    if choice == "<name>":
        return f"(?P<name>{NAME})"
    return re.escape(choice)


def _keys(phrase: str) -> frozenset[str]:
    """The rarest must-have words of the phrase: those of its required token with the longest shortest choice."""
    best: frozenset[str] = frozenset()
    for token in phrase.split(" "):
        if token.startswith("[") or token in ("...", "#", "<name>"):
            continue
        choices = frozenset(max(_WORD.findall(choice.lower()) or [""], key=len) for choice in token.split("/"))
        if "" not in choices and "<name>" not in token and (not best or min(map(len, choices)) > min(map(len, best))):
            best = choices
    return best
