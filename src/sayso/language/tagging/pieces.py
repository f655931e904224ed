"""Paragraphs as wordpieces: what the encoder sees of a text. Training and run time both read here, so that they cannot part.

The encoder was taught on lower-cased text; what that loses, and what marks a quotation, is told to it beside each wordpiece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]

#: How many values each trait has, in the order of the columns of `Pieces.traits`: letters' case, quotation, whether glued to
#: what stands before.
TRAITS = (5, 4, 2)
#: Wordpieces of one window, [CLS] included; how many of them two neighbouring windows share at most. On PolNeAR's development
#: half 256 and 64 give the same figures (full-lenient 74.2 for 74.9; rounding alone moves it by 0.3) and cost a sixth more.
WINDOW, SHARED = 192, 32
_OPEN, _CLOSE, _STRAIGHT = frozenset("“„«"), frozenset("”»"), '"'


@dataclass(frozen=True, slots=True)
class Pieces:
    """The wordpieces of a text, each paragraph closed by [SEP].

    ids: numbers in the vocabulary. start, end: characters of the text (code points; [SEP] is empty). paragraph: which one it
    stands in. traits: one row a wordpiece, one column a trait.
    """

    ids: Ints
    start: Ints
    end: Ints
    paragraph: Ints
    traits: Ints

    def touched(self, start: int, end: int) -> tuple[int, int]:
        """The wordpieces that share a character with start..end: first, and the one after the last (first == last: none)."""
        first = int(np.searchsorted(self.end, start, side="right"))
        last = int(np.searchsorted(self.start, end, side="left"))
        while first < last and self.start[first] == self.end[first]:
            first += 1
        while last > first and self.start[last - 1] == self.end[last - 1]:
            last -= 1
        return first, max(first, last)


def cut(tokenizer: Tokenizer, text: str, paragraphs: Sequence[tuple[int, int]]) -> Pieces:
    """The paragraphs of `text` in wordpieces."""
    ids: list[int] = []
    spans: list[tuple[int, int]] = []
    numbers: list[int] = []
    traits: list[tuple[int, int, int]] = []
    closing = int(tokenizer.token_to_id("[SEP]") or 0)
    stretches = [text[start:end] for start, end in paragraphs]
    for number, encoded in enumerate(tokenizer.encode_batch(stretches, add_special_tokens=False)):
        at = paragraphs[number][0]
        here = [(at + start, at + end) for start, end in encoded.offsets]
        ids += [*encoded.ids, closing]
        spans += [*here, (paragraphs[number][1],) * 2]
        numbers += [number] * (len(here) + 1)
        traits += [*_traits(text, paragraphs[number], here), (0, 0, 0)]
    offsets = np.array(spans, dtype=np.int64).reshape(-1, 2)
    rows = np.array(traits, dtype=np.int64).reshape(-1, len(TRAITS))
    return Pieces(np.array(ids, np.int64), offsets[:, 0], offsets[:, 1], np.array(numbers, np.int64), rows)


def _traits(text: str, paragraph: tuple[int, int], spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Case, quotation (outside, inside, a mark, a single mark that may be one) and glue of each wordpiece of a paragraph."""
    begin, finish = paragraph
    inside = False
    for start, end in spans:
        piece = text[start:end]
        glued = int(start > begin and not text[start - 1].isspace())
        quotation = int(inside)
        if piece == _STRAIGHT or piece in _OPEN or piece in _CLOSE:
            follows = end < finish and text[end].isalnum()
            inside = piece in _OPEN or (piece == _STRAIGHT and (not inside if glued else follows or not inside))
            quotation = 2
        elif piece in "'‘’" and not (glued and end < finish and text[end].isalnum()):
            quotation = 3
        yield _case(piece), quotation, glued


def _case(piece: str) -> int:
    """0 no letter, 1 small, 2 one capital at the start, 3 capitals, 4 mixed."""
    if not piece[:1].isalpha():
        return 0
    if piece.islower():
        return 1
    if len(piece) > 1 and piece.isupper():
        return 3
    return 2 if piece[0].isupper() and piece[1:] == piece[1:].lower() else 4


def windows(
    paragraph: Ints, room: int = WINDOW - 1, shared: int = SHARED, first: int | None = None
) -> list[tuple[int, int]]:
    """Stretches of at most `room` wordpieces, whole paragraphs where they fit, each sharing up to `shared` with the one before.

    paragraph: the paragraph of each wordpiece. first: room of the first window, where it is another (training moves the cuts).
    """
    size = len(paragraph)
    starts = [0, *(np.flatnonzero(np.diff(paragraph)) + 1).tolist(), size]
    found: list[tuple[int, int]] = []
    begin = 0
    while begin < size:
        most = begin + (room if found or first is None else first)
        whole = max((at for at in starts if begin < at <= most), default=0)
        finish = whole or min(most, size)
        found.append((begin, finish))
        if finish >= size:
            break
        following = next(at for at in starts if at > finish)
        again = [at for at in starts if max(begin + 1, finish - shared) <= at < finish and following - at <= room]
        begin = again[0] if again else finish if whole else max(begin + 1, finish - shared)
    return found
