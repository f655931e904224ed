"""A walk over a page's markup that keeps the place of every character: blocks of text, and runs back to the source.

Whitespace inside a block becomes one space; blocks are set apart by a blank line, a <br> by a line break, cells by " | ".
What the walk makes up (breaks, decoded entities) lies between runs.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.formats.tokens import Token, tokens
from sayso.records import Run


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BLOCKS = _tags(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul"""
)
_VOID = _tags("area base br col embed hr img input link meta source track wbr")
_SILENT = _tags(
    "script style template noscript svg iframe object select button textarea canvas audio video math datalist title"
)
#: An open one of these is closed by the next of the same kind (HTML's optional end tags); it does not reach out of a container.
_OPTIONAL_END = _tags("p li td th tr dt dd")
_CONTAINERS = _tags("article aside blockquote body div dl figure footer form header main nav ol section table ul")
#: Whitespace; then zero-width characters and soft hyphens, which nobody sees and which split words; then words.
_TOKEN = re.compile(
    "([ \t\n\r\f]+)|([\u200b\u200c\u200d\u2060\ufeff\u00ad]+)|([^ \t\n\r\f\u200b\u200c\u200d\u2060\ufeff\u00ad]+)"
)
#: Of a very deep nesting, so many outer and so many inner elements are kept with a block.
_OUTER, _INNER = 200, 20
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class Element:
    """An open element: its name, what its id, class and role say, its number on the page, and whether it is hidden."""

    tag: str
    says: str
    number: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page's text under one block element; `inside` are the open elements, outermost first."""

    start: int
    end: int
    inside: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words inside one element that matters by itself: a link ("a", value = address) or a time ("time", value = datetime)."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """What the walk saw. metas: attributes of meta and link elements; scripts: JSON-LD; deepest: the deepest nesting."""

    text: str
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...]
    metas: tuple[dict[str, str], ...]
    scripts: tuple[str, ...]
    title: str
    deepest: int


def walk(source: str) -> Page:
    """The page in `source` (decoded HTML): its text in code points, blocks, runs and what its head says. Never raises."""
    steps = _Steps()
    for token in tokens(source):
        steps.take(token)
    steps.cut()
    title = " ".join("".join(steps.title).split())
    text = "".join(steps.parts)
    return Page(
        text,
        tuple(Run(*run) for run in steps.runs),
        tuple(steps.blocks),
        tuple(_trimmed(text, steps.pieces)),
        tuple(steps.metas),
        tuple(steps.scripts),
        title,
        steps.deepest,
    )


def _trimmed(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """The links and times that have words, without the space and cell marks around them, in order."""
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end)):
        words = text[piece.start : piece.end]
        start = piece.end - len(words.lstrip(" |\n"))
        end = piece.start + len(words.rstrip())
        if start < end:
            yield Piece(piece.kind, piece.value, start, end)


class _Steps:
    """The walk's own state; only `walk` uses it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0  # of the text so far
        self.runs: list[tuple[int, int, int]] = []
        self.blocks: list[Block] = []
        self.pieces: list[Piece] = []
        self.metas: list[dict[str, str]] = []
        self.scripts: list[str] = []
        self.title: list[str] = []
        self.deepest = 0
        self.open: list[Element] = []
        self.opened: Counter[str] = Counter()  # how many of each are open
        self.silent = 0
        self.count = 0
        self.begun: int | None = None  # where the block under way starts
        self.around: tuple[Element, ...] = ()
        self.owed = ""  # whitespace or cell mark owed before the next word
        self.owed_at = -1  # where in the source it stands, if it is a single space there
        self.leads: list[tuple[str, str, int]] = []  # links and times under way

    def take(self, token: Token) -> None:
        """One sign more."""
        if token.kind == "open":
            self._opens(token.value, token.attributes)
        elif token.kind == "close":
            self._closes(token.value)
        elif token.kind == "raw":
            self._raw(token)
        elif not self.silent:
            self._says(token.value, token.start)

    # -- markup -------------------------------------------------------------------------------------------------------------

    def _opens(self, tag: str, given: dict[str, str]) -> None:
        if tag in ("meta", "link"):
            self.metas.append({**given, "tag": tag})
        if tag == "br":
            self._break()
        if tag in _BLOCKS:
            self.cut()
            self._end_optional("p")
        if tag in _OPTIONAL_END:
            self._end_optional(tag)
        if tag in ("td", "th") and self.begun is not None:
            self.owed, self.owed_at = " | ", -1
        if tag in _VOID:
            return
        self.count += 1
        says = " ".join(given.get(name, "") for name in ("id", "class", "role", "type")).lower()
        shown = "hidden" in given or given.get("aria-hidden") == "true" or _HIDDEN.search(given.get("style", ""))
        self.open.append(Element(tag, says, self.count, bool(shown)))
        self.opened[tag] += 1
        self.silent += tag in _SILENT
        self.deepest = max(self.deepest, len(self.open))
        value = given.get("href" if tag == "a" else "datetime", "")
        if value and tag in ("a", "time"):
            self.leads.append((tag, value, self.length))

    def _closes(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.cut()
        if self.opened[tag]:
            self._close_to(next(at for at in reversed(range(len(self.open))) if self.open[at].tag == tag))

    def _end_optional(self, tag: str) -> None:
        for at in reversed(range(len(self.open))):
            if self.open[at].tag == tag:
                self._close_to(at)
                return
            if self.open[at].tag in _CONTAINERS:
                return

    def _close_to(self, at: int) -> None:
        for element in reversed(self.open[at:]):
            self.opened[element.tag] -= 1
            self.silent -= element.tag in _SILENT
            if element.tag in ("a", "time"):
                self._lead_ends(element.tag)
        del self.open[at:]

    def _lead_ends(self, tag: str) -> None:
        if self.leads and self.leads[-1][0] == tag:
            kind, value, start = self.leads.pop()
            self.pieces.append(Piece(kind, value, start, self.length))

    def _break(self) -> None:
        if self.owed == "\n":  # two line breaks running are what old pages have for a paragraph
            self.cut()
        elif self.begun is not None:
            self.owed, self.owed_at = "\n", -1

    def cut(self) -> None:
        """The block under way, if any, ends here."""
        if self.begun is not None:
            self.blocks.append(Block(self.begun, self.length, self.around))
        self.begun, self.owed, self.owed_at = None, "", -1

    def _raw(self, token: Token) -> None:
        if token.attributes["of"] == "title" and not self.opened["svg"]:
            self.title.append(html.unescape(token.value))
        if token.attributes["of"] == "script" and "ld+json" in self.open[-1].says:
            self.scripts.append(token.value)

    # -- text ---------------------------------------------------------------------------------------------------------------

    def _says(self, words: str, at: int) -> None:
        verbatim = self.opened["pre"] > 0
        for found in _TOKEN.finditer(words):
            place = at + found.start() if at >= 0 else -1
            if found[1]:
                self._space(found[1], place, verbatim)
            elif found[3]:
                self._words(found[3], place)

    def _space(self, spaces: str, at: int, verbatim: bool) -> None:
        if self.begun is None:
            return
        if verbatim and "\n" in spaces:
            if "\n" in spaces.replace("\n", "", 1):
                self.cut()
            else:
                self.owed, self.owed_at = "\n", -1
        elif not self.owed:
            self.owed, self.owed_at = " ", at if spaces == " " else -1

    def _words(self, words: str, at: int) -> None:
        if self.begun is None:
            self._add("\n\n" if self.length else "", -1)
            self.begun, self.around = self.length, tuple(self.open[:_OUTER] + self.open[_OUTER:][-_INNER:])
        elif self.owed:
            self._add(self.owed, self.owed_at)
        self.owed, self.owed_at = "", -1
        self._add(words, at)

    def _add(self, characters: str, at: int) -> None:
        if not characters:
            return
        if at >= 0:
            last = self.runs[-1] if self.runs else None
            if last and last[0] + last[1] == self.length and last[2] + last[1] == at:
                self.runs[-1] = (last[0], last[1] + len(characters), last[2])
            else:
                self.runs.append((self.length, len(characters), at))
        self.parts.append(characters)
        self.length += len(characters)


def source_of(runs: tuple[Run, ...], offset: int) -> int | None:
    """Where in the decoded original the character at `offset` of the text stands; None where the walk made it up."""
    at = bisect_right(runs, offset, key=lambda run: run.start) - 1
    if at < 0 or offset >= runs[at].start + runs[at].length:
        return None
    return runs[at].source + offset - runs[at].start
