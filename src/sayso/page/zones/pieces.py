"""A report's text cut into pieces: blocks of lines that belong together, with the markup in them blanked."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.formats.opened import Hint
from sayso.page.marks import blanked, is_item, marks, urls
from sayso.page.signs import straight
from sayso.page.zones.edges import credit, dateline

_LINE = re.compile("[^\n\r\u2028\u2029]+")
_LABELLED = re.compile(r"[A-Z][\w' -]{1,30}:(?:\s|$)|By [A-Z]|[(\[]?(?:Photo|Image|Reporting|Editing|Writing)\b")
_END = re.compile(r"[.!?…:;][\"')\]]*$")
_FULL_STOP = re.compile(r"[.!?…][\"')\]]*(?:\s|$)")
#: Lines longer than this were not wrapped by hand or by a mailer.
_WIDEST = 130
#: A line of running text that was broken for its width is no shorter.
_NARROWEST = 55
#: So many characters of a block tell how it ends.
_ENOUGH = 1_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of text, start..end in the report.

    text: its characters with typewriter quotes and markup blanked, at equal length. gap: whether a blank line stands before it.
    item: whether it begins with a bullet. hints: what the markup says about it. words: the text with single spaces.
    """

    start: int
    end: int
    text: str
    words: str
    gap: bool = True
    item: bool = False
    hints: tuple[Hint, ...] = ()

    def hint(self, *kinds: str) -> Hint | None:
        """The first hint of one of `kinds`."""
        return next((hint for hint in self.hints if hint.kind in kinds), None)

    def part(self, start: int, end: int) -> Piece:
        """The part from `start` to `end` (counted inside the piece), trimmed; a part that has no word stays as it is."""
        text = self.text[start:end]
        lead, tail = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
        begins, ends = (start + lead, end - tail) if text.strip() else (start, end)
        held = self.text[begins:ends]
        return replace(self, start=self.start + begins, end=self.start + ends, text=held, words=_single(held))


def cut(text: str, hints: tuple[Hint, ...]) -> tuple[Piece, ...]:
    """The pieces of `text` in order; every character that is no space lies in one."""
    clean = straight(blanked(text, marks(text, hints)))
    lines = [_trimmed(text, found.start(), found.end()) for found in _LINE.finditer(text) if not found[0].isspace()]
    width = _wrap_width(text, clean, lines)
    blocks: list[tuple[int, int]] = []
    for line in lines:
        if blocks and _belongs(text, clean, blocks[-1], line, width):
            blocks[-1] = (blocks[-1][0], line[1])
        else:
            blocks.append(line)
    gaps = [at == 0 or _gap(text, blocks[at - 1][1], start) for at, (start, _) in enumerate(blocks)]
    return tuple(
        Piece(start, end, clean[start:end], _single(clean[start:end]), gap, is_item(text[start:end]), spoken)
        for (start, end), gap, spoken in zip(blocks, gaps, _shared(hints, blocks), strict=True)
    )


def _shared(hints: tuple[Hint, ...], blocks: list[tuple[int, int]]) -> Iterator[tuple[Hint, ...]]:
    """The hints, marks aside, that lie in each of the blocks, in one walk over both."""
    placed = [hint for hint in hints if hint.start is not None and hint.end and hint.kind != "mark"]
    waiting = deque(sorted(placed, key=lambda hint: hint.start or 0))
    near: list[Hint] = []
    for start, end in blocks:
        while waiting and (waiting[0].start or 0) < end:
            near.append(waiting.popleft())
        near = [hint for hint in near if (hint.end or 0) > start]
        yield tuple(near)


def _single(text: str) -> str:
    return " ".join(text.split())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return end - len(line.lstrip()), start + len(line.rstrip())


def _gap(text: str, end: int, start: int) -> bool:
    return max(text.count(sign, end, start) for sign in "\n\r\u2029") > 1


def _first_word(text: str) -> str:
    return text.split(None, 1)[0] if text.strip() else ""


def _wrap_width(text: str, clean: str, lines: list[tuple[int, int]]) -> int:
    """The width at which the report's lines were broken by hand or by a mailer; 0 where they were not.

    Tell-tale: in most pairs of lines the next line's first word would not have fitted any more (greedy filling), and many
    lines begin in small letters, as running text does and lists of headlines do not.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not _gap(text, a[1], b[0]) and len(clean[a[0] : a[1]].split()) > 3]
    if len(pairs) < 2 or max(a[1] - a[0] for a, _ in pairs) > _WIDEST:
        return 0
    width = max(a[1] - a[0] for a, _ in pairs)
    nexts = [_first_word(clean[b[0] : b[1]]) for _, b in pairs]
    full = [a[1] - a[0] + 1 + len(word) > width - 3 for (a, _), word in zip(pairs, nexts, strict=True)]
    small = sum(word[0].islower() for word in nexts if word)
    return width if sum(full) >= 0.6 * len(full) and small >= 0.35 * len(full) else 0


def _belongs(text: str, clean: str, block: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Whether `line` goes on with the block above it."""
    above, here = clean[max(block[0], block[1] - _ENOUGH) : block[1]].strip(), clean[slice(*line)].strip()
    if not above or not here or is_item(text[slice(*line)]):
        return False
    if any(urls(words, 0, len(words))[:1] == ((0, len(words)),) for words in (above, here)):
        return False
    return _broken(above, here) if _gap(text, block[1], line[0]) else _runs_on(above, here, width)


#: Words that something has to follow: a line that ends in one was broken there.
_LEADS_ON = re.compile(
    r"\s(?:an?|the|of|on|in|at|by|to|for|from|with|and|or|but|that|which|who|whose|as|than|its|their)$"
)


def _runs_on(above: str, here: str, width: int) -> bool:
    upper = above.rsplit("\n", 1)[-1].strip()
    if _LABELLED.match(here) or (_LABELLED.match(upper) and len(upper.split()) < 8):
        return False
    if width and len(upper) + 1 + len(_first_word(here)) > width - 12:
        return True
    if len(upper.split()) > 4 and _LEADS_ON.search(upper):
        return True
    open_ = len(upper) > _NARROWEST and (upper[-1].isalnum() or upper[-1] == ",") and credit(upper)[0] < 0
    if open_ and (dateline(upper) or _FULL_STOP.search(upper)):
        return True  # running text, as no headline is
    return not _END.search(above) and here[0].islower() and len(upper.split()) > 4


def _broken(above: str, here: str) -> bool:
    """Whether a blank line has cut one sentence in two: running text without an end, then a small letter."""
    words = above.split()
    running = len(words) > 5 and 2 * sum(word[0].islower() for word in words) > len(words)
    goes_on = here[0].islower() and len(here.split()) > 2 and _FULL_STOP.search(here)
    return bool(running and not _END.search(above) and goes_on)
