"""Which way a time looks, from the words near it alone: "will meet Friday" ahead, "met Friday" back. For want of a parse."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from sayso.data import table

Direction = Literal["past", "future", ""]
_STOP = re.compile(r"(?<!\bvs)[.!?;][\"'”’)]{0,4}\s|\n\s{0,40}\n|[\"“”]")
_WORD = re.compile(r"[a-z]+|\d{1,12}")
_WINDOW = 160
#: Words that, right before a time, decide which way it looks.
_TOUCHING = re.compile(
    r"\b(ended|ending|effective|expires?|payable|as early as|as soon as|as late as|no later than|not before"
    r"|(?:takes?|taking|goes|go) (?:into )?effect|comes? into force)\s{1,3}(?:on\s|the\s|about\s|next\s)?$"
)
#: "Called off the march that had been planned for Saturday": most likely one that was still to come.
_CALLED_OFF = re.compile(r"\b(?:call(?:ed|s|ing)\s{1,3}off|cancel\w{0,6}|postpon\w{1,3}|put\s{1,3}off|scrap\w{0,4})\b")
_LAPSED = re.compile(r"\bhad\s{1,3}been\s{1,3}\w{2,12}\s{1,3}to\b")
#: "Shut until Friday": the verb tells whether that Friday is past.
_UNTIL = re.compile(
    r"\b(?:(?P<has>ha(?:s|ve|d))\s{1,3})?(?:until|till|through|to|for|from|starting|beginning)\s{1,3}(?:on\s|the\s|about\s|next\s)?$"
)
#: "Until Friday, ..." at the start of a sentence: the verb after it decides.
_OPENS = re.compile(r"[^\w]{0,6}(?:until|till|through)\s{1,3}(?:on\s|the\s|about\s)?")
_ONLY_UNTIL = re.compile(r"\b(?:until|till|through)\s{1,3}(?:on\s|the\s|about\s|next\s)?$")
#: A thing of that time, not the time of the verb: "inquiry opens after Friday blast".
_BACKWARD = re.compile(r"\b(?:after|since|following|of|from)\s{1,3}(?:the\s)?$")
#: Before a participle they make it a word for a thing ("a planned trip"), not what somebody did.
_THINGS = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "my", "as", "still"})
_BARE_AFTER = frozenset({"will", "would", "shall", "may", "might", "must", "can", "could", "should", "to", "not", "ll"})
_NO_TIMETABLE = frozenset(
    {
        "to",
        "not",
        "t",
        "did",
        "of",
        "after",
        "since",
        "for",
        "on",
        "at",
        "in",
        "by",
        "from",
        "with",
        "before",
        "until",
        "last",
    }
)
_OBJECTS = frozenset({"to", "a", "an", "another", "the", "its", "new", "two", "three", "talks"})
_PRESENT = frozenset({"is", "are", "being"})
_MONTH_OF_MAY = re.compile(r"\bmay(?=\s{1,3}\d)|(?<=[a-z]-)may\b")
#: How many words on "to" may follow a verb that looks ahead with it: "ordered both men to leave".
_TO_REACH = 4


@cache
def _leans() -> dict[str, str]:
    return {row["word"]: row["leans"] for row in table("tenses")}


def leaning(low: str, start: int, end: int) -> Direction:
    """The direction of the nearest verb before the time in its sentence, else of the nearest after it; "" when none shows.

    low: lower-case text, in which names are best blanked. A verb of saying looks back for a day of the week ("said Friday"), but
    no further: what was said may lie months ahead.
    """
    nearest = _nearest(low, start, end)
    if nearest == "lapsed":
        return "future" if _CALLED_OFF.search(low, max(0, start - _WINDOW), start) else "past"
    return "past" if nearest == "told" else nearest  # type: ignore[return-value]


def months_off(low: str, start: int, end: int) -> Direction:
    """Like `leaning`, for months and seasons: verbs of saying tell nothing of them."""
    nearest = _nearest(low, start, end)
    return "" if nearest in ("told", "lapsed") else nearest  # type: ignore[return-value]


@cache
def _said() -> re.Pattern[str]:
    words = "|".join(sorted(word for word, leans in _leans().items() if leans == "told"))
    whom = r"told\s{1,3}(?:[\w']{1,16}\s{1,3}){1,3}?"  # "told reporters on Friday"
    return re.compile(rf"\b(?:(?:{words})\s{{1,3}}|{whom})(?:(?:late|early)\s)?(?:on\s)?$")


def said_then(before: str) -> bool:
    """Whether a verb of saying stands right before a time, given the lower-case text before it."""
    return _said().search(before) is not None


def _nearest(low: str, start: int, end: int) -> str:
    low = _MONTH_OF_MAY.sub("   ", low)
    before = low[max(0, start - _WINDOW) : start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    touching = _TOUCHING.search(before)
    if touching:
        return "past" if touching[1] == "ended" else "lapsed" if _LAPSED.search(before) else "future"
    until = _UNTIL.search(before)
    if until is not None and _OPENS.fullmatch(before):
        after_it = _coming(low, end)  # "Until Friday, nobody had come"
        return after_it if after_it == "past" else "future"
    shown = _before(before[: until.start()] if until else before, until is not None)
    if until is not None and (until["has"] in ("has", "have") or (not shown and _ONLY_UNTIL.search(before))):
        return "future"
    if shown == "soon":
        shown = "" if _BACKWARD.search(before) else "future"
    if shown:
        return "" if shown == "now" else shown
    return _coming(low, end)


def _coming(low: str, end: int) -> str:
    """What the first telling verb after the time shows."""
    after = low[end : end + _WINDOW]
    stop = _STOP.search(after)
    words = _WORD.findall(after[: stop.start()] if stop else after)
    shown = next((shown for at in range(min(len(words), 24)) if (shown := _lean_of_coming(words, at))), "")
    return {"now": "", "soon": "future", "till": "past"}.get(shown, shown)


def _before(text: str, until: bool) -> str:
    """What the last telling verb of `text` shows; one that sets a term ("postponed") looks ahead only as far as "until"."""
    words = _WORD.findall(text)
    for at in range(len(words) - 1, max(-1, len(words) - 26), -1):
        shown = _lean(words, at)
        if shown == "till":
            terms = until or any(word in ("until", "till") for word in words[at + 1 :])
            shown = "future" if terms and "had" not in words[max(0, at - 3) : at] else "past"
        if shown:
            return shown
    return ""


def _lean_of_coming(words: list[str], at: int) -> str:
    """Of a verb after the time: "In August, they voted to leave" was in the past."""
    shown = _lean(words, at)
    vowed = words[at].endswith("ed") and _leans().get(words[at], "") in ("to", "to!")
    return "past" if shown == "future" and vowed else shown


def _lean(words: list[str], at: int) -> str:
    """past, future, told (a verb of saying), lapsed (a plan that is over), soon (a timetable's present), till (sets a term),
    now (is done), or "" (no verb)."""
    word, lead = words[at], _lead(words, at)
    if word == "be" and lead == "to":
        return "future"
    if lead == "be":
        return ""  # "will be named": the verb before decides
    lean = _leans().get(word, "")
    if lean == "to|till" and words[at + 1 : at + 2] == ["for"] and lead != "had":
        return "future"  # "a summit set for Washington in April"
    if lean in ("to", "to|till"):
        onward = "to" in words[at + 1 : at + 1 + _TO_REACH]
        return "future" if onward else "till" if lean != "to" and lead not in _BARE_AFTER else ""
    if lean == "to+":  # "plans a rally"
        return "future" if words[at + 1 : at + 2] and words[at + 1] in _OBJECTS else ""
    if lean == "to!":  # with "to" right behind it
        return "future" if words[at + 1 : at + 2] == ["to"] else "told" if word.endswith("ed") else ""
    if lean in ("future", "to") and words[max(0, at - 2) : at] == ["had", "been"]:
        return "lapsed"  # "had been due to expire on Friday": no longer
    if lean == "soon":
        return "" if lead in _THINGS or lead in _NO_TIMETABLE or lead in _BARE_AFTER else lean
    if not lean and word.endswith("ed") and len(word) > 4:
        lean = "past"
    if lean in ("past", "future", "till", "told") and _is_a_thing(words, at, lean):
        return ""
    if lean in ("past", "till") and lead in _BARE_AFTER:
        return ""  # "will shut": the word before decides
    if lean == "none":
        return ""
    return "now" if lean in ("past", "told") and lead in _PRESENT else lean


def _lead(words: list[str], at: int) -> str:
    """The word before, but for an adverb: "is officially reported"."""
    skip = 2 if at > 1 and words[at - 1].endswith("ly") else 1
    return words[at - skip] if at >= skip else ""


def _is_a_thing(words: list[str], at: int, lean: str) -> bool:
    """ "A still unspecified date", "the hastily planned trip", "as scheduled"."""
    word = words[at]
    if _lead(words, at) in (_THINGS if word.endswith("ed") else ("a", "an", "the")):
        return True
    return (
        lean == "past"
        and word.startswith("un")
        and word.endswith("ed")
        and word not in ("unveiled", "uncovered", "unleashed", "undermined")
    )


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
    low = _MONTH_OF_MAY.sub("   ", low)
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
    return "future" if nearest == "future" and "soon" not in shown and not soft and not firm_past else ""
