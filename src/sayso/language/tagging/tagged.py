"""What the tagger finds: one act of saying, as characters of the text."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A cue, who says, what is said: whole words (code points, end exclusive; in the order of the text).

    source is empty where nobody is named. sure: that this is an attribution at all; source_sure: that the source is this one
    (or, where it is empty, that there is none). Both 0 to 1.
    """

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    sure: float
    source_sure: float
