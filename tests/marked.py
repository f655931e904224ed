"""Expected spans are marked in the text with brackets, never typed as offsets."""

from __future__ import annotations

import re


def marked(text: str, opening: str = "[", closing: str = "]") -> tuple[str, list[tuple[int, int]]]:
    """The text without its brackets, and the (start, end) of each bracketed stretch, in order of opening.

    >>> marked("He [said] so.")
    ('He said so.', [(3, 7)])
    """
    spans: list[tuple[int, int]] = []
    open_at: list[int] = []
    plain: list[str] = []
    for piece in re.split(f"({re.escape(opening)}|{re.escape(closing)})", text):
        at = sum(map(len, plain))
        if piece == opening:
            spans.append((at, at))
            open_at.append(len(spans) - 1)
        elif piece == closing:
            start = open_at.pop()
            spans[start] = (spans[start][0], at)
        else:
            plain.append(piece)
    return "".join(plain), spans


def reads(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """What the spans read, for messages that a person can follow."""
    return [text[start:end] for start, end in spans]
