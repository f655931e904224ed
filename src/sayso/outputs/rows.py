"""What the rows of several sections share: their columns, a claim's words with how it is held, who tells it."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

from sayso.outputs.pile import Line, Pile
from sayso.outputs.sheet import WIDTH, Column, Row
from sayso.outputs.wording import bare, clipped, held_words, quoted, stance_words

#: The most that the first column takes, as "30 Jul..10 Aug"; what is longer goes on two lines.
_FIRST = 14
_LINES = 2
#: Words that show by themselves that they speak of a plan.
_TO_COME = re.compile(
    r"\b(?:will|shall|would|plan(?:s|ned)?|promis(?:e[sd]?|ing)|pledge[sd]?|vow(?:s|ed)?|intend(?:s|ed)?|(?:ready|set|due|agreed)"
    r" to|to be|deadline)\b|['’]ll\b",
    re.IGNORECASE,
)


def columns(of: Pile, first: int) -> tuple[Column, Column, Column]:
    """Of most sections: a day or figure, the words, and the mark at the right edge, as wide as the longest of the pile."""
    return (Column("", first), Column(), Column("", marks(of), "last"))


def widest(words: Iterable[str], most: int = _FIRST) -> int:
    """How wide the first column must be."""
    return min(max(map(len, words), default=0), most)


def marks(of: Pile) -> int:
    """The width of the column of marks."""
    return max((len(line.mark) for line in of.lines), default=0)


def room(of: Pile, first: int) -> int:
    """The width of the column of the words."""
    return WIDTH - 2 - first - 2 - 2 - marks(of)


def fitted(front: str, words: str, width: int, cut: Callable[[str, int], str] = clipped, lines: int = _LINES) -> str:
    """`front` and the words in quotation marks, cut so that they fill at most `lines` lines of `width`."""
    for space in range(width * lines - len(front), 12, -1):
        told = front + quoted(cut(bare(words), space - 2))
        if len(textwrap.wrap(told, width, break_on_hyphens=False)) <= lines:
            return told
    return front + quoted(cut(bare(words), 12))


def spread(lines: Sequence[Line], key: Callable[[Line], Hashable]) -> list[Line]:
    """The lines in their order, but the second of a key behind all first ones; what says the very same words comes last."""
    times: Counter[Hashable] = Counter()
    ranked: list[tuple[tuple[bool, int], Line]] = []
    said: set[str] = set()
    for line in lines:
        words = " ".join(re.findall(r"\w+", line.claim.said.text.lower()))
        ranked.append(((words in said, times[key(line)]), line))
        times[key(line)] += 1
        said.add(words)
    return [line for _, line in sorted(ranked, key=lambda item: item[0])]


def more(number: int, command: str) -> Row:
    """How many rows are left, and what to type to see them."""
    return Row((f"{number} more: {command}",), "more")


def held(line: Line) -> str:
    """How the claim is held, to stand in front of its words; "" for what is told plainly as a fact, and for words partly quoted,
    whose own marks show what is. Words that speak of the future themselves are not called planned.
    """
    words = stance_words(line.claim) if line.claim.manner == "mixed" else held_words(line.claim)
    if _TO_COME.search(line.claim.said.text):
        words = words.removesuffix("planned").rstrip(", ")
    return f"{words}: " if words else ""


def teller(line: Line) -> str:
    """Whose word it is, by name alone; somebody unnamed goes by the report's description, which may be long."""
    return clipped(line.teller, 34) if line.unnamed else line.teller
