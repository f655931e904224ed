"""Repairs to "not 10 but 9", "five, and not six": what is put right is asserted, and only the wrong number is turned down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.language.prose import Word

NOT = frozenset({"not", "n't", "n’t"})
#: So many words lie between the wrong number and "but" ("not 40 people, as first reported, but 14").
APART = 8


def contrasted(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with each "not" before a wrong number hung on that number, and the right number in its place."""
    mended = list(words)
    for word in words:
        wrong = _wrong(words, word)
        if wrong is None:
            continue
        right = _right(words, wrong)
        before = any(w.kind == "number" for w in words[: word.index])
        parted = word.index > 0 and words[word.index - 1].text in (",", "–", "—", "-", "and", "(")
        if right is None and not (before and parted):
            continue
        mended[word.index] = replace(mended[word.index], head=wrong.index, role="negation")
        if right is not None:
            _put_right(mended, wrong, right)
    return tuple(mended)


def _wrong(words: Sequence[Word], word: Word) -> Word | None:
    """The number that a "not" stands directly before."""
    if word.text.lower() not in NOT:
        return None
    after = [w for w in words[word.index + 1 : word.index + 3] if w.text.lower() != "the"]
    return after[0] if after and after[0].kind == "number" else None


def _right(words: Sequence[Word], wrong: Word) -> Word | None:
    """The number behind "but": "not 10 people but 9"."""
    near = words[wrong.index + 1 : wrong.index + 1 + APART]
    but = next((w for w in near if w.text.lower() == "but"), None)
    if but is None:
        return None
    return next((w for w in words[but.index + 1 : but.index + 4] if w.kind == "number"), None)


def _put_right(words: list[Word], wrong: Word, right: Word) -> None:
    """Let the right number do what the wrong one did; only where it hangs below it, so that no ring is made."""
    right, top = words[right.index], words[wrong.index]
    noun = None if top.head < 0 else words[top.head]
    if top.role == "count" and noun is not None and wrong.index < noun.index < right.index:
        top = noun  # "not 40 people but 14"
    at = right.head
    while at >= 0 and at != top.index:
        at = words[at].head
    if at < 0:
        return
    words[right.index] = replace(right, head=top.head, role=top.role)
    words[top.index] = replace(top, head=right.index, role="other")
