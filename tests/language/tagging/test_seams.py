"""What parts the wordpieces of a text."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.language.tagging.pieces import Pieces
from sayso.language.tagging.seams import seams


def parted(*pieces: str) -> str:
    """One figure for each piece after the first: what parts it from the one before (a piece with its space in front)."""
    text, spans = "", []
    for piece in pieces:
        spans.append((len(text) + len(piece) - len(piece.lstrip()), len(text) + len(piece)))
        text += piece
    count = len(spans)
    start, end = (np.array(ends) for ends in zip(*spans, strict=True))
    made = Pieces(np.zeros(count, int), start, end, np.zeros(count, int), np.zeros((count, 3), int))
    found = seams(text, made).tolist()
    assert found[0] == found[count] == 0
    return "".join(str(one) for one in found[1:count])


@pytest.mark.parametrize(
    ("pieces", "wanted"),
    [
        (("The", " dam", " held", "."), "110"),
        (("re", "open"), "2"),
        (("U", ".", "S", ".", " ships"), "2200"),
        (("1", ",", "000", " men"), "221"),
        (("dam", ",", " he", " said"), "001"),
        (("mayor", "’", "s", " plan"), "221"),
        (("jobs", "—", "he", " said"), "001"),
        ((" “", "No", ",", "”", " he"), "0000"),
        (("about", " $", "9"), "12"),
    ],
)
def test_marks_part_and_words_do_not(pieces, wanted):
    assert parted(*pieces) == wanted


def test_the_end_of_a_paragraph_parts():
    text = "Yes No"
    start, end = np.array([0, 3, 4]), np.array([3, 3, 6])
    made = Pieces(np.zeros(3, int), start, end, np.array([0, 0, 1]), np.zeros((3, 3), int))
    assert seams(text, made).tolist() == [0, 0, 0, 0]
