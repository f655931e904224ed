"""Contents drawn to the marks that belong to them: a quotation takes its own quotation marks with it, and no white space."""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[int, int]

_OPEN, _CLOSE = {"“": "”", "„": "”", "«": "»", "‘": "’"}, frozenset("”»’")
_STOPS = frozenset(".,!?…")
_DOUBLE = ("''", "``")
_HYPHENS = "-\u2010\u2011"


def snapped(text: str, content: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """The pieces of one content: whole words, trimmed, with the marks that close or open them; none runs into `others`."""
    found = []
    for span in content:
        start, end = _trimmed(text, *whole(text, *span))
        if start < end:
            low = max((b for _, b in others if b <= start), default=0)
            high = min((a for a, _ in others if a >= end), default=len(text))
            found.append(_doubled(text, *_marked(text, start, end, low, high), low, high))
    return tuple(found)


def whole(text: str, start: int, end: int) -> Span:
    """The span drawn out to whole words, those with a hyphen too: a model reads pieces of them."""
    while 0 < start < end and _within_word(text, start):
        start -= 1
    while start < end < len(text) and _within_word(text, end):
        end += 1
    return start, end


def _within_word(text: str, at: int) -> bool:
    """Whether a word goes on over `at`: letters on both sides, or a hyphen with letters on both of its own."""
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    hyphen = at if after in _HYPHENS else at - 1 if before in _HYPHENS else None
    return (
        hyphen is not None and 0 < hyphen < len(text) - 1 and text[hyphen - 1].isalnum() and text[hyphen + 1].isalnum()
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _marked(text: str, start: int, end: int, low: int, high: int) -> Span:
    """One step outward on each side, where a mark stands that the piece holds only the other half of."""
    piece = text[start:end]
    if (
        start > low
        and _opens(text, start - 1)
        and not (text[start - 1] in '"' and piece.count('"') % 2 == 0 and '"' in piece)
    ):
        start -= 1
    piece = text[start:end]
    opened = piece.count('"') % 2 == 1 or any(piece.count(a) > piece.count(b) for a, b in _OPEN.items() if a != "‘")
    stop = end
    while stop < high and text[stop] in _STOPS and stop < end + 2:
        stop += 1
    if opened and stop < high and (text[stop] in _CLOSE or text[stop] == '"'):
        end = stop + 1
    return start, end


def _doubled(text: str, start: int, end: int, low: int, high: int) -> Span:
    """The whole of marks written as two characters: the second of one that is held, and the other half of what is quoted."""
    if text[end - 1 : end + 1] in _DOUBLE and text[max(start, end - 2) : end] not in _DOUBLE:
        end += 1
    if start - 2 >= low and text[start - 2 : start] in _DOUBLE:
        start -= 2
    piece = text[start:end]
    stop = end
    while stop < high and text[stop] in _STOPS and stop < end + 2:
        stop += 1
    if (piece.count("''") + piece.count("``")) % 2 and text[stop : stop + 2] == "''" and stop + 2 <= high:
        end = stop + 2
    return start, end


def _opens(text: str, at: int) -> bool:
    """Whether the character is a mark that opens a quotation."""
    return text[at] in _OPEN or (text[at] == '"' and (at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–-"))
