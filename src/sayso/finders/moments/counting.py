"""Lengths that are places in time: "three days before Christmas", "the day before the march", "in two weeks"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.finders.moments.occasions import meant, occasion
from sayso.finders.times.tagging import Timex

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

_BESIDE = re.compile(r"\s{1,4}(before|after|earlier|later)\b")
#: "After the wave", "after her visit", where a thing is counted from; "a few days before, she came" goes by what was told last.
_OF_SOMETHING = re.compile(r"\s{1,4}(?:before|after)\s{1,4}(?:the|a|an|its|his|her|their|that|this)\b", re.IGNORECASE)
#: "The day after THE BLAST ON 2 May".
_OF_ITS_DAY = re.compile(
    r"(?:\s{1,3}(?:before|after))?\s{1,3}(?:the|a|an|his|her|its|their)\s(?:[\w’'-]{2,20}\s){1,4}on\s{1,3}"
)
_FROM_NOW = re.compile(r"\b(in|within)\s{1,3}(?:the\s|about\s|around\s|just\s)?$")
_SOME = re.compile(r"P(\d{1,4})([DWMY])")
_MOVES = {"D": (1, "day"), "W": (7, "day"), "M": (1, "month"), "Y": (1, "year")}
#: How far on (characters) the words stand that name what is counted from.
_NEAR = 60


def beside(found: Found, timex: Timex) -> str:
    """ "A few days BEFORE she came": the word that makes a length a place in time."""
    match = _BESIDE.match(found.report.text[timex.end : timex.end + 12].lower())
    return match[1] if match else ""


def from_now(found: Found, timex: Timex) -> str:
    """ "Will meet IN two weeks": the word that makes a length a place ahead, where the clause looks ahead."""
    match = _FROM_NOW.search(found.report.text[max(0, timex.start - 16) : timex.start].lower())
    return match[1] if match and timex.type == "DURATION" and re.fullmatch(r"P\S+", timex.rule) else ""


def ahead_rule(rule: str, word: str) -> str:
    """The rule of "in two weeks" ("+14 day" of a length in days, else "+2 month"), or of "within two weeks" ("next P2W")."""
    return f"next {rule}" if word == "within" or not _SOME.fullmatch(rule) else moved(rule, "+")


def moved(rule: str, sign: str) -> str:
    """ "P3D" as "-3 day"; weeks are told in days, as one who counts them means the day."""
    match = _SOME.fullmatch(rule)
    if match is None:
        return f"{rule} {'before' if sign == '-' else 'after'}"
    size, unit = _MOVES[match[2]]
    return f"{sign}{int(match[1]) * size} {unit}"


def event_told(found: Found, timex: Timex) -> Timex | None:
    """The time of what the words right after `timex` name: a day ("Christmas"), or a happening told of before ("the march")."""
    after = next((t for t in found.timexes if t.start >= timex.end), None)
    if after is not None and after.start - timex.end < 14 and after.type in ("DATE", "TIME"):
        between = found.report.text[timex.end : after.start].lower().split()
        if not between or (between[0] in ("before", "after") and between[1:] in ([], ["the"])):
            return after
    named = after is not None and _OF_ITS_DAY.fullmatch(found.report.text, timex.end, after.start)
    if after is not None and named and after.type in ("DATE", "TIME") and "/" not in after.rule:
        return after
    sentence = found.prose.sentence_at(timex.start)
    known = None if sentence is None else meant(sentence, timex.end, min(sentence.end, timex.end + _NEAR), found)
    return None if known is None else known[1]


def placed(found: Found, timex: Timex) -> bool:
    """False of "the day before the march" where no time of the march is told, of "the next day" where none is told before it,
    of "a month after the wave" where none of the wave is."""
    if timex.counts_from == "before" and timex.base_at is not None and occasion(timex, found) is None:
        return False  # "the same day that the two leaders met", of which no day is told
    if timex.type == "DURATION" and _OF_SOMETHING.match(found.report.text, timex.end):
        return event_told(found, timex) is not None
    told = occasion(timex, found) or event_told(found, timex) if timex.whole_rule.endswith(" from event") else timex
    return told is not None
