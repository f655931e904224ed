"""One page of plain words: sections of rows, and the two forms it takes, 80 columns of text and Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

WIDTH = 80
_INDENT, _GAP = 3, 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a section: its head ("" = none), its width (0 = what the others leave) and the side it keeps to.

    "last" is the right edge of a row's last line: a mark stands behind the words, and never in the middle of them.
    """

    head: str = ""
    width: int = 0
    side: Literal["left", "right", "last"] = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, one a column; or one line over all columns: a group's name, a warning, plain words, "n more".

    "item" is a numbered line (number, words, what stands at the right edge); "answer" a line under it (what is said, words,
    marks): what is said is padded to stand in a column; where it is empty the words take its room.
    """

    cells: tuple[str, ...]
    kind: Literal["row", "group", "warning", "words", "more", "item", "answer"] = "row"


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a page. `aside` is the rule by which its rows were chosen and ordered; close: no empty line before it."""

    title: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...] = (Column(),)
    aside: str = ""
    close: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its title, what kind of page it is (at the right), opening lines, and its sections in order."""

    title: str
    kind: str
    opening: tuple[str, ...]
    sections: tuple[Section, ...]


def as_text(sheet: Sheet) -> str:
    """The sheet in 80 columns, without colour."""
    lines = [*_beside(sheet.title, sheet.kind)]
    for words in sheet.opening:
        lines += [words] if words.startswith(" ") else _wrap(words, WIDTH)
    for section in sheet.sections:
        lines += [*([] if section.close else [""]), *_section(section)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def height(rows: Sequence[Row]) -> int:
    """How many lines some items, answers and plain rows of a section of one column take."""
    return len(_section(Section("", tuple(rows)))) - 1


def _section(section: Section) -> list[str]:
    section = replace(section, columns=_roomy(section))
    widths = _widths(section.columns)
    heads = any(column.head for column in section.columns)
    lines = _heads(section, widths) if heads else _beside(section.title, section.aside)
    for row in section.rows:
        if row.kind == "row":
            lines += _cells(row.cells, section.columns, widths)
        elif row.kind in ("item", "answer"):
            lines += _entry(row)
        else:
            lines += _over(row, section, widths)
    return lines


def _entry(row: Row) -> list[str]:
    """An item or an answer: words that hang under their beginning, and the last cell at the right edge of the last line."""
    front, words, right = row.cells
    indent = f"{front:>2} " if row.kind == "item" else " " * _INDENT
    indent += front + " " * _GAP if row.kind == "answer" and front else ""
    lines = textwrap.wrap(
        words, WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent), break_on_hyphens=False
    ) or [indent]
    if not right:
        return lines
    if len(right) + _INDENT > WIDTH:  # marks of long file names
        return [*lines, *(mark.rjust(WIDTH) for mark in right.split())]
    if len(lines[-1]) + len(right) + _GAP > WIDTH:
        lines.append("")
    return [*lines[:-1], lines[-1] + right.rjust(WIDTH - len(lines[-1]))]


def _heads(section: Section, widths: list[int]) -> list[str]:
    """One line with the title at the left and the heads over their columns; the rule, where there is one, under it."""
    line, at = section.title, _INDENT
    for column, width in zip(section.columns, widths, strict=True):
        if column.head:
            line = (
                line.ljust(at) + column.head.rjust(at + width - max(at, len(line)))
                if column.side == "right"
                else (line.ljust(at) + column.head)
            )
        at += width + _GAP
    return [line, *([f"  {section.aside}"] if section.aside else [])]


def _roomy(section: Section) -> tuple[Column, ...]:
    """The columns, that of marks wide enough for the longest that leaves the words half of the line."""
    columns = section.columns
    if columns[-1].side != "last":
        return columns
    cells = [row.cells[-1] for row in section.rows if row.kind == "row"]
    widest = max((len(mark) for cell in cells for mark in cell.split()), default=0)
    return (*columns[:-1], replace(columns[-1], width=min(max(columns[-1].width, widest), WIDTH // 2)))


def _widths(columns: tuple[Column, ...]) -> list[int]:
    fixed = sum(column.width for column in columns) + _GAP * (len(columns) - 1) + _INDENT
    return [column.width or WIDTH - fixed for column in columns]


def _cells(cells: tuple[str, ...], columns: tuple[Column, ...], widths: list[int]) -> list[str]:
    below = cells[-1].split() if columns[-1].side == "last" else []
    below = below if any(len(mark) > widths[-1] for mark in below) else []  # a mark is never broken
    cells = (*cells[:-1], "") if below else cells
    blocks = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(len(block) for block in blocks)
    blocks = [
        [""] * (height - len(block)) * (column.side == "last") + block
        for block, column in zip(blocks, columns, strict=True)
    ]
    lines = []
    for at in range(height):
        words = [block[at] if at < len(block) else "" for block in blocks]
        placed = [_put(word, width, column.side) for word, width, column in zip(words, widths, columns, strict=True)]
        lines.append(" " * _INDENT + (" " * _GAP).join(placed))
    return [*lines, *(mark.rjust(WIDTH) for mark in below)]


def _over(row: Row, section: Section, widths: list[int]) -> list[str]:
    """A row that is one text over all columns; "n more" begins where the second column does, if it fits."""
    words = " ".join(row.cells)
    second = widths[0] + _INDENT + _GAP if len(section.columns) > 2 else _INDENT
    second = _INDENT if len(words) > WIDTH - second else second
    first, rest = {
        "group": (" ", "   "),
        "warning": (" ! ", "   "),
        "words": ("   ", "   "),
        "more": (" " * second, " " * second),
    }[row.kind]
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=row.kind != "more",
    )


def _beside(left: str, right: str) -> list[str]:
    """Two texts on one line, the second kept to the right edge; under each other where they do not fit."""
    if not right:
        return _wrap(left, WIDTH)
    if len(left) + len(right) + _GAP <= WIDTH:
        return [left + right.rjust(WIDTH - len(left))]
    return [*_wrap(left, WIDTH), *("  " + line for line in _wrap(right, WIDTH - 2))]


def _put(word: str, width: int, side: str) -> str:
    return word.ljust(width) if side == "left" else word.rjust(width)


def _wrap(words: str, width: int) -> list[str]:
    """Lines of at most `width`; a word is broken only where it is longer than a line by itself."""
    return textwrap.wrap(words, width, break_on_hyphens=False) or [""]


def as_markdown(sheet: Sheet) -> str:
    """The sheet as Markdown: headings, tables, lists."""
    lines = [f"# {_escaped(sheet.title)}", "", f"*{_escaped(sheet.kind.capitalize())}*", ""]
    for words in sheet.opening:
        lines += [_escaped(words), ""]
    for section in sheet.sections:
        lines += [f"## {_escaped(section.title.capitalize())}", ""]
        lines += [f"*{_escaped(section.aside)}*", ""] if section.aside else []
        lines += _markdown_rows(section) if section.rows else []
    return "\n".join(lines).rstrip("\n") + "\n"


def _markdown_rows(section: Section) -> list[str]:
    """Rows that belong together (of one table, of one list) stand together; a blank line ends them."""
    lines: list[str] = []
    last = ""
    under = "  " if any(row.kind == "item" for row in section.rows) else ""
    for row in section.rows:
        together = _list(row.kind) == _list(last) and _list(row.kind) in ("row", "warning", "item")
        lines += [] if together or not last else [""]
        lines += _table_head(section.columns) if row.kind == "row" and not together else []
        lines.append(f"{under if row.kind == 'answer' else ''}{_markdown_row(row)}")
        last = row.kind
    return [*lines, ""]


def _list(kind: str) -> str:
    """Answers belong to the list of their items."""
    return "item" if kind == "answer" else kind


def _markdown_row(row: Row) -> str:
    if row.kind == "row":
        return "| " + " | ".join(map(_escaped, row.cells)) + " |"
    words = " ".join(row.cells)
    said, _, command = words.partition(": sayso ")
    words = f"{_escaped(said)}: `sayso {command}`" if command else _escaped(words)
    if row.kind == "item":
        number, said, right = map(_escaped, row.cells)
        return f"- {number.strip()} **{said}**{f' {right}' if right else ''}"
    if row.kind == "answer":
        says, said, right = (_escaped(cell.rstrip()) for cell in row.cells)
        return f"- {f'{says}: ' if says else ''}{said}{f' {right}' if right else ''}"
    return {"group": f"**{words}**", "warning": f"- **!** {words}", "words": words, "more": f"*{words}*"}[row.kind]


def _table_head(columns: tuple[Column, ...]) -> list[str]:
    rules = ["---" if column.side == "left" else "---:" for column in columns]
    return ["| " + " | ".join(column.head for column in columns) + " |", "| " + " | ".join(rules) + " |"]


def _escaped(words: str) -> str:
    """Characters that Markdown would take for its own, as themselves."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", words)
