"""What the rows of several sections share: their columns, a claim's words with how it is held, who tells it."""

from __future__ import annotations

import textwrap

from sayso.outputs.pile import Line, Pile
from sayso.outputs.sheet import WIDTH, Column, Row
from sayso.outputs.wording import held_words, quoted

#: Room for the day, as "30 Jul..10 Aug".
DAY = 14
_LINES = 2


def columns(of: Pile, first: int = DAY) -> tuple[Column, Column, Column]:
    """Of most sections: a day or figure, the words, and the mark at the right edge, as wide as the longest of the pile."""
    return (Column("", first), Column(), Column("", marks(of), "right"))


def marks(of: Pile) -> int:
    """The width of the column of marks."""
    return max((len(line.mark) for line in of.lines), default=0)


def row(of: Pile, first: str, front: str, line: Line, width: int = DAY) -> Row:
    """A claim's row: as much of its words as two lines hold, behind `front` (who says so, how it is held)."""
    room = WIDTH - 2 - width - 2 - 2 - marks(of)
    return Row((first, fitted(front, line.claim.said.text, room), line.mark))


def fitted(front: str, words: str, width: int, lines: int = _LINES) -> str:
    """`front` and the words in quotation marks, cut so that they fill at most `lines` lines of `width`."""
    for room in range(width * lines - len(front), 12, -3):
        told = front + quoted(words, room)
        if len(textwrap.wrap(told, width, break_on_hyphens=False)) <= lines:
            return told
    return front + quoted(words, 12)


def more(number: int, command: str) -> Row:
    """How many rows are left, and what to type to see them."""
    return Row((f"{number} more: {command}",), "more")


def held(line: Line) -> str:
    """How the claim is held, to stand in front of its words; "" for what is told plainly as a fact."""
    words = held_words(line.claim)
    return f"{words}: " if words else ""


def teller(line: Line) -> str:
    """Whose word it is, by name alone; somebody unnamed goes by the report's own description, in quotation marks."""
    end = line.far_end
    return quoted(line.teller, 34) if end is not None and end.party.kind == "unnamed" else line.teller
