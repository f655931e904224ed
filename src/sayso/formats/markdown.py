"""Markdown: the file is the report; its signs become hints and marks, so that words stay and signs can be masked.

Only the signs that pasted news has: headings, emphasis, links, pictures, quotations, fences (CommonMark 0.31 names). Offsets are
the file's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.formats.decode import lines
from sayso.formats.opened import Hint, Opened
from sayso.formats.tongue import judge
from sayso.records import Problem, Report

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S.*?)([ \t]+#+)?[ \t]*$", re.M)
_UNDERLINED = re.compile(r"^ {0,3}(\S[^\n]*)\n {0,3}(={3,}|-{3,})[ \t]*$", re.M)
#: Lengths are bounded: no label of a link is longer, and a page full of "[" must not cost minutes.
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]\n]{0,80}\]){0,400})\]"
    r"\((<[^>\n]{0,2000}>|(?:[^()\s]|\([^()\s]{0,200}\)){0,2000})(?:\s{1,9}[\"'(][^\n]{0,300}?[\"')])?\)"
)
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,300})\](\[[^\[\]\n]{0,100}\])(?!\()")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]{1,2000})>")
_EMPHASIS = re.compile(r"(?<![\\*\w])(\*{1,3})(?=[^\s*])((?:[^*\n]|\n(?!\s*\n)){1,1000}?)(?<=[^\s\\])\1(?!\*)")
_UNDERSCORED = re.compile(r"(?<![\\\w])(_{1,3})(?=[^\s_])((?:[^_\n]|\n(?!\s*\n)){1,1000}?)(?<=[^\s\\])\1(?!\w)")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$", re.M)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def open_markdown(sha256: str, text: str, problems: tuple[Problem, ...]) -> Opened:
    """The report of a Markdown file: its text is the file's, unchanged; hints say what its signs mean."""
    report = Report(sha256, text, "text/markdown")
    hints, foreign = judge(report)
    found = sorted(_hints(text), key=lambda hint: (hint.start or 0, hint.end or 0, hint.kind))
    return Opened(report, (*hints, *found), (*problems, *lines(text), *foreign))


def _hints(text: str) -> Iterator[Hint]:
    for found in _HEADING.finditer(text):
        yield Hint("heading", str(len(found[1])), *found.span(2), because=found[1])
        yield _mark(found.start(1), found.start(2), "#")
        if found[3]:
            yield _mark(*found.span(3), "#")
    for found in _UNDERLINED.finditer(text):
        if not found[1].startswith(("#", ">", "-", "*")):
            yield Hint("heading", "1" if found[2][0] == "=" else "2", *found.span(1), because="underlined")
            yield _mark(*found.span(2), "underline")
    yield from _links(text)
    for pattern in (_EMPHASIS, _UNDERSCORED):
        for found in pattern.finditer(text):
            yield _mark(*found.span(1), "emphasis")
            yield _mark(found.end(2), found.end(), "emphasis")
    for found in _FENCE.finditer(text):
        yield _mark(*found.span(), "fence")
    for found in _ESCAPE.finditer(text):
        yield _mark(*found.span(), "escape")


def _links(text: str) -> Iterator[Hint]:
    for found in _LINK.finditer(text):
        if found[1]:
            yield _mark(found.start(), found.start(2), "picture")
            if found[2].strip():
                yield Hint("caption", found[2], *found.span(2), because="words of a picture")
        else:
            yield _mark(found.start(), found.start(2), "link")
            yield Hint("link", found[3].strip("<>"), *found.span(2), because="[]()")
        yield _mark(found.end(2), found.end(), "link")
    for found in _REFERENCE.finditer(text):
        yield _mark(found.start(), found.start(1), "link")
        yield _mark(found.end(1), found.end(), "link")
    for found in _AUTOLINK.finditer(text):
        yield Hint("link", found[1], *found.span(1), because="<>")
        yield _mark(found.start(), found.start(1), "link")
        yield _mark(found.end(1), found.end(), "link")


def _mark(start: int, end: int, what: str) -> Hint:
    return Hint("mark", "", start, end, what)
