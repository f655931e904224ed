"""What a format hands over: the report, what the file's own markup says about it, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records import Problem, Report

HintKind = Literal[
    "paragraph",  # a block of text, start..end
    "heading",  # h1..h6 or "#": value = level
    "title",
    "outlet",
    "byline",
    "published",
    "url",
    "language",  # metadata: value; start..end where it stands, else None
    "caption",
    "main",
    "aside",
    "link",  # zones by markup; value of a link is where it leads
    "mark",  # characters that are markup, not words ("**", "](#)"): masked at equal length before parsing
]


@dataclass(frozen=True, slots=True)
class Hint:
    """What the markup itself says, and from which tag or sign (`because`)."""

    kind: HintKind
    value: str
    start: int | None
    end: int | None
    because: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A report as its format opened it."""

    report: Report
    hints: tuple[Hint, ...] = ()
    problems: tuple[Problem, ...] = ()
