"""Numbers that are named only to be turned down: "not 10 but 9", "five people, and not six", "14 rather than 40"."""

from __future__ import annotations

import re

#: What stands right before a number that is turned down; "not only 10" and "not more than 10" turn nothing down.
TURNED_DOWN = re.compile(
    r"(?:\bnot|n['’]t|\brather\s+than|\binstead\s+of|\bas\s+opposed\s+to)\s+(?:the\s+)?$", re.IGNORECASE
)


def rejected(text: str, start: int) -> bool:
    """Whether the number that begins (with its rough words) at `start` of `text` is turned down."""
    return TURNED_DOWN.search(text, max(0, start - 24), start) is not None
