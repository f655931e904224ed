"""The words of a gold text, the same for every system: runs of letters and digits, and single other characters.

A span is the set of words that it touches, so that a comma more or less is one word, and an edge of punctuation can be left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Words = frozenset[int]

_WORD = re.compile(r"\w+|[^\w\s]")
_DOUBLE = frozenset('"“”„«»‟')
#: Words that do not tell one source from another.
_SMALL = frozenset(
    [
        *(
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "to",
            "for",
            "and",
            "or",
            "by",
            "with",
            "from",
            "as",
            "that",
            "this",
        ),
        *("these", "those", "who", "whom", "which", "his", "her", "their", "its", "our", "my", "your"),
        *("is", "was", "were", "are", "be", "been", "s", "t"),
    ]
)


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one text, where they stand, and whether each stands inside double quotation marks."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]


def split(text: str) -> Text:
    """`text` in words."""
    found = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    words, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    return Text(words, starts, ends, tuple(_quoted(text, found)))


def _quoted(text: str, found: Iterable[tuple[str, int, int]]) -> Iterable[bool]:
    """A straight mark opens and closes by turns; the end of a line ends a quotation."""
    open_, before = False, 0
    for word, start, end in found:
        if "\n" in text[before:start]:
            open_ = False
        before = end
        if word in "“„«”»":
            open_ = word in "“„«"
        elif word == '"':
            open_ = not open_
        yield open_ or word in '“„«”»"'


def touched(text: Text, spans: Sequence[Sequence[int]] | None) -> Words:
    """The words that the spans touch."""
    found = set()
    for start, end in spans or ():
        at = bisect_right(text.ends, start)
        while at < len(text.words) and text.starts[at] < end:
            found.add(at)
            at += 1
    return frozenset(found)


def trimmed(text: Text, words: Words) -> Words:
    """Without edges that are no words: quotation marks, commas, stops."""
    kept = sorted(words)
    while kept and not text.words[kept[0]][0].isalnum():
        kept = kept[1:]
    while kept and not text.words[kept[-1]][0].isalnum():
        kept = kept[:-1]
    return frozenset(kept)


def overlap(one: Words, other: Words) -> float:
    """Jaccard: what both hold, of what either holds; 0 where one is empty."""
    return len(one & other) / len(one | other) if one and other else 0.0


def kind(text: Text, words: Words) -> str:
    """indirect: no double mark; pure: all its words are inside marks; else mixed."""
    if not any(text.words[at] in _DOUBLE for at in words):
        return "indirect"
    inside = all(text.quoted[at] for at in words if text.words[at][0].isalnum())
    return "pure" if inside else "mixed"


def same_source(text: Text, one: Words, other: Words) -> bool:
    """Both empty, or a word in common that tells sources apart (any word, where one of the two is a single word)."""
    both = one & other
    if not both:
        return not one and not other
    if any(text.words[at].lower() not in _SMALL and text.words[at][0].isalnum() for at in both):
        return True
    return min(sum(text.words[at][0].isalnum() for at in words) for words in (one, other)) <= 1
