"""What parts two neighbouring wordpieces: a mark, the white space between two words, or nothing. Contents end at marks."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.language.tagging.pieces import Pieces

#: Two pieces of one word ("U.S.", "T-shirt", "1,000"); two words of a phrase. Anything else is 0; decode counts on this order.
INSIDE, WORDS = 2, 1
#: Signs that are read like words, and marks that may stand inside a word.
_LIKE_WORDS, _WITHIN = frozenset("$£€#@%&+="), frozenset("-.,'’/_")


def seams(text: str, pieces: Pieces) -> NDArray[np.int8]:
    """What stands between each wordpiece and the one before it, and a last 0 for the end of the text."""
    found = np.zeros(len(pieces.ids) + 1, np.int8)
    spans = list(zip(pieces.start.tolist(), pieces.end.tolist(), strict=True))
    words = [start < end and (text[start].isalnum() or text[start] in _LIKE_WORDS) for start, end in spans]
    for nth in range(1, len(spans)):
        (start, end), (then, finish) = spans[nth - 1 : nth + 1]
        glued = end == then and start < end and then < finish
        if words[nth - 1] and words[nth]:
            found[nth] = INSIDE if glued else WORDS
        elif glued and (_within(text, start, end) if not words[nth - 1] else _within(text, then, finish)):
            found[nth] = INSIDE
    return found


def _within(text: str, start: int, end: int) -> bool:
    """Whether this mark has letters or figures on both sides of it."""
    around = text[start - 1 : start], text[end : end + 1]
    return text[start:end] in _WITHIN and all(side.isalnum() for side in around)
