"""Signs that are no words: Markdown's, bullets, ">" of quoted mail, addresses. Blanked at equal length, so that offsets hold."""

from __future__ import annotations

import re

from sayso.formats.opened import Hint
from sayso.stretches import joined

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”]{0,2000}[^\s<>\"'“”.,;:!?)\]}]"
    r"|\bpic\.twitter\.com/\w+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{0,64}\w",
    re.I,
)
_OF_URLS = ("://", "@", "www.", "WWW.", "twitter.com")
_BULLET = re.compile(r"^[ \t]*(?:[•▪●■◆◦‣⁃*+–—-][ \t]+)+", re.M)
_POINTER = re.compile(
    r"^[ \t]*(?:[×✕➤►▶»›→]+[ \t]*)+"  # a button before the words
    r"|^(?:>[ \t]?)+",  # quoted mail
    re.M,
)
_BOLD = re.compile(
    r"(?<![\\*\w])(\*{2,3})(?=[^\s*])[^*\n]{1,1000}?(?<=[^\s\\])(\1)(?!\*)"
)  # pasted into plain text, too
_NOTE = re.compile(r"(?<=[\w.,;:!?\"'”’)])(?:\[\^?\d{1,3}\])+(?![(:])")  # a footnote's number behind a word
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufeff\u200b-\u200f\u2060\u00ad]+")
_NO_BREAK = re.compile(r"[^\n]")


def marks(text: str, hints: tuple[Hint, ...]) -> tuple[tuple[int, int], ...]:
    """The stretches (code points) that are signs, merged, in order: from the format's hints, and those that any paste has."""
    found = [(hint.start, hint.end) for hint in hints if hint.kind == "mark" and hint.start is not None and hint.end]
    for pattern in (_BULLET, _POINTER, _NOTE):
        found += [sign.span() for sign in pattern.finditer(text)]
    found += [sign.span(side) for sign in _BOLD.finditer(text) for side in (1, 2)]
    found += [sign.span() for sign in _UNSEEN.finditer(text) if not _inside_word(text, *sign.span())]
    return joined(found)


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether signs that nobody sees stand inside a word: blanking them would cut it in two."""
    return text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() and text[start] > "\x7f"


def urls(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where addresses stand in text[start:end]: web, mail and picture addresses, without the full stop behind them."""
    stretch = text[start:end]
    if not any(sign in stretch for sign in _OF_URLS):
        return ()
    return tuple((start + found.start(), start + found.end()) for found in _URL.finditer(stretch))


def is_item(text: str) -> bool:
    """Whether a block begins with a bullet."""
    return _BULLET.match(text) is not None


def blanked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text with `spans` as spaces, at equal length; line breaks stay."""
    parts, last = [], 0
    for start, end in spans:
        parts += [text[last:start], _NO_BREAK.sub(" ", text[start:end])]
        last = end
    return "".join([*parts, text[last:]])
