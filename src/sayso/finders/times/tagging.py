"""Times in news text: a tagger in plain Python, no parser. Rules of what the words say; days.resolve makes days of them.

The order of thought: read left to right, at each word the longest form that fits (data/times.tsv and calendar dates), join
neighbours that tell one time, then find what a time that counts from another counts from, and which way the others look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from sayso.finders.times.bases import based, of_their_days
from sayso.finders.times.clocks import clock_forms, joined
from sayso.finders.times.dates import date_forms
from sayso.finders.times.leaning import Direction, leaning, months_off, said_then
from sayso.finders.times.namesakes import name_forms
from sayso.finders.times.phrases import phrases
from sayso.finders.times.timex import Timex, TimexType
from sayso.finders.times.words import Form, Found

Order = Literal["mdy", "dmy"]

__all__ = ["Order", "Timex", "TimexType", "find_timexes"]

_WORD = re.compile(r"\w+")
_EVEN = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "\xa0": " "})
_HOLE = "\ufffc"


def find_timexes(
    text: str, stretches: Sequence[tuple[int, int]], masks: Iterable[tuple[int, int]] = (), order: Order = "mdy"
) -> tuple[Timex, ...]:
    """Every time in the stretches of running text (code points), in order, none overlapping another.

    masks: characters that are markup (read as spaces) or links (nothing is found in or across them).
    order: how figures like 11/10/11 are read, by the outlet's country.
    """
    holes = sorted(masks)
    found: list[Timex] = []
    for start, end in sorted(stretches):
        shown = _blanked(text, start, end, holes)
        found += of_their_days([_timex(text, start, one, order, shown) for one in _scan(shown)])
    return based(found, text)


def _blanked(text: str, start: int, end: int, holes: list[tuple[int, int]]) -> str:
    piece = text[start:end].translate(_EVEN)
    for left, right in holes:
        a, b = max(left, start) - start, min(right, end) - start
        if a < b:
            filler = _HOLE if any(char.isalnum() for char in piece[a:b]) else " "
            piece = piece[:a] + filler * (b - a) + piece[b:]
    return piece


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    """Forms by the word that begins them; of two that fit equally long, the one listed first is taken."""
    by_word: dict[str, list[Form]] = {}
    for form in (*name_forms(), *clock_forms(), *date_forms(), *phrases()):
        for word in form.first:
            by_word.setdefault(word, []).append(form)
    return {word: tuple(forms) for word, forms in by_word.items()}


def _lower(shown: str) -> str:
    low = shown.lower()
    return low if len(low) == len(shown) else "".join(c.lower() if len(c.lower()) == 1 else c for c in shown)


def _scan(shown: str) -> list[Found]:
    low, forms, found, upto = _lower(shown), _forms(), [], 0
    for word in _WORD.finditer(low):
        at = word.start()
        if at < upto:
            continue
        first = word[0]
        tried = forms.get("#" if first[0].isdigit() else first)
        best = _best(low, shown, at, tried) if tried is not None else None
        if best is not None:
            found.append(best)
            upto = best.end
    return joined(low, [one for one in found if one.kind != "name"])


def _best(low: str, shown: str, at: int, forms: tuple[Form, ...]) -> Found | None:
    best: Found | None = None
    for form in forms:
        match = form.pattern.match(low, at)
        if match and (best is None or match.end() > best.end):
            best = form.build(low, shown, match) or best
    return best


def _timex(text: str, offset: int, one: Found, order: Order, shown: str) -> Timex:
    rule = _ordered(one.rule, order) if one.kind == "numeric" else one.rule
    start, end = one.start + offset, one.end + offset
    lean = _direction(rule, one, shown)
    kind: TimexType = one.type  # type: ignore[assignment]
    gap = None if one.gap is None else (one.gap[0] + offset, one.gap[1] + offset)
    said = said_then(_lower(shown[max(0, one.start - 44) : one.start]))
    return Timex(start, end, kind, rule, text[start:end], lean, one.counts_from, gap=gap, said=said)


_ENDED = re.compile(r"\bended\s{1,3}(?:on\s|the\s)?$")
_ATTACHED = re.compile(r"\b(?:an?|its|his|her|their)\s{1,3}$")
#: A day or a week without its year: the nearest is meant, whatever the verb.
_DAY_UNSAID = re.compile(r"XX-\d\d-\d\d|\+0 week(?:end)? from XXXX")
_NAME = re.compile(r"(?<=[A-Za-z0-9,;:)]\s)[A-Z][\w'-]*")


def _direction(rule: str, one: Found, shown: str) -> Direction:
    """Which way the words near it lean; less than a verb is too little to send a day a year back or a quarter a year on."""
    if "XX" not in rule and "week" not in rule and one.counts_from != "before":
        return ""
    cut = max(0, one.start - 200)
    if shown[one.end : one.end + 2] in ("'s", "' ") or shown[max(0, one.start - 4) : one.start].lower() == "the ":
        return ""  # "Wednesday's ruling", "the Aug. 7 blasts": the verb is not the day's
    if "week" not in rule and _ATTACHED.search(shown, cut, one.start):
        return ""  # "a June agreement"
    near = _lower(_NAME.sub(lambda name: "x" * len(name[0]), shown[cut : one.end + 200]))
    lean = (leaning if "week" in rule or _DAY_UNSAID.search(rule) else months_off)(near, one.start - cut, one.end - cut)
    if lean == "past" and _DAY_UNSAID.search(rule) and not _ENDED.search(near, 0, one.start - cut):
        return ""
    return "" if lean == "future" and "-Q" in rule else lean


def _ordered(rule: str, order: Order) -> str:
    """ "11?10?11" by the country's order; a figure over 12 settles it whatever the order."""
    first, second, year = rule.split("?")
    day_first = int(first) > 12 or (order == "dmy" and int(second) <= 12)
    month, day = (second, first) if day_first else (first, second)
    return f"{year if len(year) == 4 else 'XX' + year}-{month}-{day}"
