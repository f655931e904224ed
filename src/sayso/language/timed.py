"""Repairs round a time that stands before the verb: "Two divers held SINCE JANUARY were freed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.data import table
from sayso.language.misled import DOERS
from sayso.language.prose import Word

_YEAR = re.compile(r"(?:19|20)\d\d")


def dated(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with "since" as a preposition where a bare month, weekday or year follows it as the doer of another verb: a time
    does nothing, and what follows is told of somebody named before."""
    mended = list(words)
    for marker in words:
        done = words[marker.head]
        time = words[marker.index + 1] if marker.index + 1 < len(words) else marker
        if marker.lemma != "since" or marker.role != "marker" or done.role != "adverbial" or not _is_time(time):
            continue
        helped = any(w.head == done.index and w.role == "auxiliary" and w.index == time.index + 1 for w in words)
        if not helped or not (time.role == "prep-object" or (time.role in DOERS and time.head == done.index)):
            continue
        mended[marker.index] = replace(marker, role="preposition", kind="preposition", head=done.head)
        mended[time.index] = replace(time, role="prep-object", head=marker.index)
        mended[done.index] = replace(done, role="other")
    return tuple(mended)


def freed(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "Two divers held by rebels since January WERE FREED on Saturday": where the noun stood alone at the top, the verb that has
    no doer under its participle is told of it."""
    root = next((w for w in words if w.role == "root" and w.kind in ("noun", "name")), None)
    held = None if root is None else next((w for w in words if w.head == root.index and w.role == "participle"), None)
    done = None if held is None else next((w for w in words if w.head == held.index and w.role == "other"), None)
    if root is None or held is None or done is None or done.kind != "verb":
        return tuple(words)
    own = [w for w in words if w.head == done.index and w.index < done.index]
    helped = [w for w in own if w.role == "auxiliary" and w.form == "finite"]
    if not helped or any(w.role in (*DOERS, "marker") or w.kind == "conjunction" for w in own):
        return tuple(words)
    passive = done.form == "participle" and any(w.lemma == "be" for w in own)
    mended = list(words)
    mended[done.index] = replace(done, role="root", head=-1)
    mended[root.index] = replace(root, role="passive-subject" if passive else "subject", head=done.index)
    return tuple(mended)


def _is_time(word: Word) -> bool:
    return _YEAR.fullmatch(word.text) is not None or word.text.lower() in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(row["word"] for row in table("timewords") if row["kind"].strip(".!") in ("weekday", "month"))
