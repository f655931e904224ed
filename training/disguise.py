"""Texts in other typographic habits than the corpus's, character for character, so that offsets stay as they are."""

from __future__ import annotations

import re
from random import Random

_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_NONE = str.maketrans(dict.fromkeys('“”"', " "))
_OPENS = re.compile(r"(?<![^\s(\[—–-])\"(?=\S)")
_APOSTROPHE = re.compile(r"(?<=\w)'")


def disguise(text: str, chance: Random, often: float) -> str:
    """The text with other quotation marks, or none, or no paragraphs; `often` (0 to 1) of the time."""
    if chance.random() >= often:
        return text
    how = chance.random()
    if how < 0.3:
        return text.translate(_STRAIGHT)
    if how < 0.6:
        return curly(text)
    if how < 0.75:
        return single(text)
    if how < 0.87:
        return text.translate(_NONE)
    return text.replace("\n\n", "  ")


def curly(text: str) -> str:
    """Straight marks turned, by what stands beside them."""
    return _APOSTROPHE.sub("’", _OPENS.sub("“", text)).replace('"', "”")


def single(text: str) -> str:
    """Single quotation marks in place of double ones, as the British press has them."""
    return curly(text).translate(str.maketrans("“”", "‘’"))
