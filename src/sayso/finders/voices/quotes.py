"""Quotation marks, paired paragraph by paragraph: curly, straight, single, doubled singles; missing ones lose nothing.

A mark that nothing pairs still makes a Quote (`opened` or `closed` False), so that an odd number of marks never shifts the
pairing of the next paragraph. A quotation that runs over paragraphs has an opening mark on each and a closing mark on the last:
its later pieces say `goes_on`, the others `carried`. Apostrophes, inches and clipped words ('90s, 'em) are no quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.language.prose import Prose

OPENERS = "“„«"
CLOSERS = "”»‟"
SIGNS = re.compile(rf"''|``|’’|‘‘|[\"'‘’`{OPENERS}{CLOSERS}]")
CLIPPED = re.compile(r"['’‘](?:\d\ds?|em|til|tis|twas|cause|bout|round|n|cos|cuz)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…]['’)\]]*\s+")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks, start..end; the words quoted are inner_start..inner_end."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True
    goes_on: bool = False
    carried: bool = False

    @property
    def whole(self) -> bool:
        """Whether we know where it ends: its closing mark is there, or it goes on in the next paragraph."""
        return self.closed or self.carried or self.goes_on

    def holds(self, start: int, end: int) -> bool:
        """Whether start..end lies inside the marks."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark: what it can be by its form and its neighbours; single ones nest in double ones."""

    start: int
    end: int
    opens: bool
    closes: bool
    single: bool


def find_quotes(text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Quote, ...]:
    """The outermost quotations of each paragraph, in order (code points of `text`, end exclusive)."""
    found: list[Quote] = []
    before: Quote | None = None
    for start, end in paragraphs:
        here = _pair(text, start, end, tuple(_marks(text, start, end)))
        if here and before is not None and not before.closed and here[0].start == start:
            here[0] = replace(here[0], goes_on=True)
            found[-1] = replace(found[-1], carried=True)
        found += here
        before = here[-1] if here and here[-1].end == end else None
    return tuple(found)


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for sign in SIGNS.finditer(text, start, end):
        mark = _mark(text, start, end, sign.start(), len(sign[0]))
        if mark is not None:
            yield mark


def _mark(text: str, start: int, end: int, at: int, width: int) -> _Mark | None:
    before = text[at - 1] if at > start else " "
    after = text[at + width] if at + width < end else " "
    outside = before.isspace() or before in "([—–-/" or before in OPENERS + "\"'‘"
    opens = outside and not after.isspace()
    closes = not before.isspace()
    sign = text[at : at + width]
    if sign in OPENERS or sign in ("``", "‘‘"):
        return _Mark(at, at + width, True, sign == "“" and not opens, False)
    if sign in CLOSERS or sign == "’’":
        return _Mark(at, at + width, False, True, False)
    if sign == '"' or width == 2:
        if before.isdigit() and not after.isalnum() and not opens and sign == '"':
            return _Mark(at, at + width, False, True, False)
        return _Mark(at, at + width, opens, closes, False)
    if sign == "`" or CLIPPED.match(text, at) or (before.isalnum() and after.isalnum()):
        return None
    opens = outside and (after.isalnum() or after in OPENERS + '"[(.…$') and sign != "’"
    closes = closes and sign != "‘" and not after.isalnum()
    return _Mark(at, at + width, opens, closes, True) if opens or closes else None


def _pair(text: str, start: int, end: int, marks: tuple[_Mark, ...]) -> list[Quote]:
    """Walk the marks once: a closing one ends what is open, an opening one inside an open quotation ends that at its sentence."""
    found: list[Quote] = []
    opened: _Mark | None = None
    for number, mark in enumerate(marks):
        if opened is not None and mark.single != opened.single:
            continue
        if opened is None:
            if mark.opens and (not mark.single or _closed_later(text, marks[number + 1 :])):
                opened = mark
            elif mark.closes and not mark.opens and not mark.single:
                stray = _stray(text, start, mark, found)
                found += [stray] if stray is not None else []
        elif mark.closes and (not mark.single or _closes(text, mark, marks[number + 1 :])):
            found.append(Quote(opened.start, mark.end, opened.end, mark.start))
            opened = None
        elif mark.opens and not mark.closes and not mark.single:
            found.append(_unclosed(text, opened, mark.start))
            opened = mark
    if opened is not None and not opened.single:
        found.append(Quote(opened.start, end, opened.end, end, closed=False))
    return found


def _closed_later(text: str, later: Sequence[_Mark]) -> bool:
    """Whether a single mark that opens finds its closing one before double marks have gone out of step."""
    doubles = 0
    for number, mark in enumerate(later):
        doubles += not mark.single
        if mark.single and mark.closes and not mark.opens and _closes(text, mark, later[number + 1 :]):
            return doubles % 2 == 0
    return False


def _closes(text: str, mark: _Mark, later: Sequence[_Mark]) -> bool:
    """A single mark after an s may be a plural owner's ("the miners' strike"): not when a better mark still comes."""
    owner = text[mark.start - 1] == "s" and re.match(r"\s[a-z]", text[mark.end : mark.end + 2]) is not None
    return not (owner and any(m.single and m.closes and not m.opens for m in later))


def _unclosed(text: str, opened: _Mark, limit: int) -> Quote:
    """A quotation without an end, before another begins: it ends with its first sentence."""
    stop = SENTENCE_END.search(text, opened.end, limit)
    end = stop.start() + 1 if stop is not None else len(text[:limit].rstrip())
    return Quote(opened.start, max(end, opened.end), opened.end, max(end, opened.end), closed=False)


def _stray(text: str, start: int, mark: _Mark, found: Sequence[Quote]) -> Quote | None:
    """A closing mark without an opening one: the quotation began with its sentence, or with the paragraph if it is the first."""
    if text[mark.start - 1].isdigit():
        return None
    begin = start
    if found:
        begin = found[-1].end
        for stop in SENTENCE_END.finditer(text, begin, mark.start - 1):
            begin = stop.end()
        begin += len(text[begin : mark.start]) - len(text[begin : mark.start].lstrip())
    return Quote(begin, mark.end, begin, mark.start, opened=False) if begin < mark.start else None


@lru_cache(maxsize=8)
def _quotes_of(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quote, ...]:
    return find_quotes(text, paragraphs)


def quotes_of(prose: Prose) -> tuple[Quote, ...]:
    """The quotations of a report as read, found once."""
    return _quotes_of(prose.text, prose.paragraphs)


def touching(quotes: Sequence[Quote], start: int, end: int) -> Sequence[Quote]:
    """Those of `quotes` (in order, none overlapping) that touch start..end."""
    return quotes[bisect_right(quotes, start, key=lambda q: q.end) : bisect_left(quotes, end, key=lambda q: q.start)]


def quoted(prose: Prose, start: int, end: int) -> float:
    """The share of the letters and digits of start..end that stand inside quotation marks (0 when there are none)."""
    cuts = touching(quotes_of(prose), start, end)
    inside = sum(_letters(prose.text[max(start, q.inner_start) : min(end, q.inner_end)]) for q in cuts)
    return inside / _letters(prose.text[start:end]) if inside else 0.0


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
