"""Which way a time looks, from the words near it alone: "will meet Friday" ahead, "met Friday" back. For want of a parse."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from sayso.data import table

Direction = Literal["past", "future", ""]
_STOP = re.compile(r"[.!?;][\"'”’)]*\s|\n\s*\n|[\"“”]")
_WORD = re.compile(r"[a-z]+")
_WINDOW = 160
#: Words that, right before a time, decide which way it looks.
_TOUCHING = re.compile(
    r"\b(ended|ending|until|till|effective|expires?|payable|through|as early as|as soon as|as late as)\s{1,3}"
    r"(?:on\s|the\s|about\s|next\s)?$"
)
#: Words in "-ed" that are no past tense.
_NO_PAST = frozenset(
    [
        "need",
        "feed",
        "seed",
        "speed",
        "indeed",
        "exceed",
        "proceed",
        "red",
        "bed",
        "shed",
        "united",
        "hundred",
        "sacred",
        "wicked",
        "naked",
        "breed",
        "weed",
        "agreed",
    ]
)


@cache
def _leans() -> dict[str, str]:
    return {row["word"]: row["leans"] for row in table("tenses")}


def leaning(low: str, start: int, end: int) -> Direction:
    """The direction of the nearest verb before the time in its sentence, else of the nearest after it; "" when none shows."""
    before = low[max(0, start - _WINDOW) : start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    touching = _TOUCHING.search(before)
    if touching:
        return "past" if touching[1] == "ended" else "future"
    words = _WORD.findall(before)
    for at in range(len(words) - 1, max(-1, len(words) - 26), -1):
        shown = _lean(words, at)
        if shown:
            return shown
    after = low[end : end + _WINDOW]
    stop = _STOP.search(after)
    words = _WORD.findall(after[: stop.start()] if stop else after)
    return next((shown for at in range(min(len(words), 14)) if (shown := _lean(words, at))), "")


def _lean(words: list[str], at: int) -> Direction:
    word = words[at]
    if word == "be" and at and words[at - 1] == "to":
        return "future"
    if at and words[at - 1] == "be":
        return ""  # "will be named": the verb before decides
    lean = _leans().get(word, "")
    if lean in ("past", "future"):
        return lean  # type: ignore[return-value]
    if lean == "to":
        return "future" if at + 1 < len(words) and words[at + 1] == "to" else ""
    return "past" if word.endswith("ed") and len(word) > 4 and word not in _NO_PAST else ""


_SOFT = frozenset({"would", "might", "may", "must", "could"})
#: What leads to a time at which something took place; a year before a noun ("the 2011 version") only names it.
_TOOK_PLACE = re.compile(
    r"(?:^|\b(?:in|since|during|following|on|at|from|(?:early|late|mid)[\s-]|last)\s{0,3}|[,;]\s{0,3})$"
)
_NOUN = re.compile(
    r"\s(?!and\b|or\b|to\b|the\b|a\b|as\b|when\b|after\b|before\b|by\b|at\b|for\b|with\b|in\b|that\b|which\b|but\b|while\b)[a-z]"
)


def firmly(low: str, start: int, end: int) -> Direction:
    """Like `leaning`, where the day of publication hangs on it: only when nothing in the sentence looks the other way."""
    before, after = low[max(0, start - 2 * _WINDOW) : start], low[end : end + _WINDOW]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    stop = _STOP.search(after)
    words = [*_WORD.findall(before), "|", *_WORD.findall(after[: stop.start()] if stop else after)]
    shown = [_lean(words, at) for at in range(len(words))]
    nearest = leaning(low, start, end)
    if (
        nearest == "past"
        and "future" not in shown
        and _TOOK_PLACE.search(before)
        and not (low[start:end].isdigit() and _NOUN.match(low, end))
    ):
        return "past"
    soft = any(word in _SOFT for word in words)
    firm_past = any(word in ("was", "were", "had", "since") for word in words)
    return "future" if nearest == "future" and not soft and not firm_past else ""
