"""The shape of a block: is it like a sentence, like a headline, does somebody speak in it, does it speak to the reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.page.signs import Found, signs_in, unquoted
from sayso.page.zones.pieces import Piece

_STOP = re.compile(r"[.!?…][\"')\]]*$")
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_READER = re.compile(r"\b(?:you|your|yours|we|our|ours|us|we'll|we're|we've|you'll|you've|you're)\b(?!\.)", re.I)
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote",
    "think": "thought",
    "swear": "swore",
    "speak": "spoke",
    "hold": "held",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What can be told of a block without its neighbours. `count` is its number of words."""

    count: int
    ends: bool  # with a full stop or the like
    sentence: bool
    title: bool  # could be a headline
    speaks: bool  # a reporting verb outside quotation marks, or "according to"
    reader: bool  # you, your, we, our outside quotation marks
    quoted: bool
    signs: tuple[Found, ...]

    def sign(self, kind: str, *where: str) -> Found | None:
        """The first sign of `kind`, at one of the places `where` (none = anywhere)."""
        return next((s for s in self.signs if s.kind == kind and (not where or s.where in where)), None)

    def weight(self, kind: str) -> int:
        """How strongly the signs of `kind` speak together."""
        return sum(sign.weight for sign in self.signs if sign.kind == kind)


def shape(piece: Piece) -> Shape:
    """The shape of `piece`, from its own words alone."""
    words = piece.words
    open_ = unquoted(words)
    tokens = _WORD.findall(words)
    ends = _STOP.search(words) is not None
    speaks = not _saying().isdisjoint(word.lower() for word in _WORD.findall(open_)) or "ccording to" in open_
    running = 2 * sum(token[0].islower() for token in tokens) > len(tokens)
    leads = words.endswith(":") and len(tokens) >= 6  # to a list or a quotation
    sentence = (ends and len(tokens) >= 3) or (running and (leads or len(tokens) >= (12 if speaks else 30)))
    title = (
        1 < len(tokens) <= 30
        and len(words) <= 220
        and (not ends or words.rstrip("\"')]").endswith(("?", "!", "...", "…")) or _abbreviation(words))
        and not words.endswith((":", ",", ";"))
    )
    reader = _READER.search(open_) is not None
    return Shape(len(tokens), ends, sentence, title, speaks, reader, '"' in words, signs_in(piece.text))


def plain(words: str) -> str:
    """A sentence as it is compared: small letters, without the stops and quotation marks around it."""
    return words.strip(" .!?\"'").lower()


def sentences(words: str) -> list[str]:
    """The sentences of a block, `plain`, cut at stops (well enough to see one repeated)."""
    return [plain(part) for part in words.replace("! ", ". ").replace("? ", ". ").split(". ")]


def has_words(piece: Piece) -> bool:
    """Whether there is a letter or a digit in it at all."""
    return any(letter.isalnum() for letter in piece.text)


def _abbreviation(words: str) -> bool:
    """A headline may end in "U.S." or "D.C."; a sentence that does has small words enough to tell."""
    tokens = words.split()
    return bool(re.search(r"\b(?:[A-Z]\.){2,}[\"']?$", words)) and 2 * sum(t[0].isupper() for t in tokens) > len(tokens)


@cache
def _saying() -> frozenset[str]:
    """The forms, present and past, of the verbs that bring what somebody says."""
    forms = set()
    for row in table("verbs"):
        lemma = row["lemma"]
        if row["sort"] == "verb" and " " not in lemma and {"clause", "quote"} & set(row["takes"].split()):
            past = lemma + "d" if lemma.endswith("e") else lemma[:-1] + "ied" if lemma.endswith("y") else lemma + "ed"
            forms |= {lemma + "s", _IRREGULAR.get(lemma, past)}
    return frozenset(forms)
