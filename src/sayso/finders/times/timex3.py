"""Times in the form of TimeML's TIMEX3 (ISO-TimeML, 24617-1), for measuring against corpora."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sayso.days import Placed, place
from sayso.finders.times.tagging import Timex
from sayso.finders.times.words import length

_SEASON = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
#: "Three days later" than what nobody told: what is left is the length.
_AWAY = re.compile(r"[+-](\d{1,4}) (day|week|month|year)(?= from)")
#: TimeML leaves "since then" unmarked.
_SINCE_THEN = re.compile(r"\bsince\s{1,3}then$")
_REFS = {"now": "PRESENT_REF", "past": "PAST_REF", "future": "FUTURE_REF"}


def timex_value(timex: Timex, published: str | None) -> str:
    """The TIMEX3 `value` of a time in a report of that day (ISO; None = not known): "1998-W08", "P3Y", "PAST_REF"."""
    rule = timex.whole_rule
    if rule in _REFS:
        return _REFS[rule]
    if rule.endswith(" from event"):
        away = _AWAY.match(rule)
        return "XXXX-XX-XX" if away is None or timex.counts_from == "event" else length(float(away[1]), away[2])
    if rule.startswith("every "):
        return _every(rule[6:])
    stretch = re.fullmatch(r"(past|next) (P\S+)", rule) or re.fullmatch(r"()(P\S+)", rule)
    if stretch:
        vague = timex.type == "DATE"
        return ("PAST_REF" if stretch[1] == "past" else "FUTURE_REF") if vague else stretch[2].replace("PXDE", "PXY")
    if re.match(r"PT?X\w+ (before|after)", rule):
        return "PAST_REF" if "before" in rule else "FUTURE_REF"
    try:
        placed = place(rule, _day(published), timex.direction)
    except (ValueError, OverflowError, IndexError, KeyError):
        placed = None
    return _value(rule, placed, timex, published)


def as_timex3(timexes: tuple[Timex, ...], text: str, published: str | None) -> list[dict[str, object]]:
    """Every time as {start, end, type, value}; a range that a word joins ("from May to June") is two points, as in TimeML."""
    lines: list[dict[str, object]] = []
    for timex in timexes:
        if _SINCE_THEN.search(text[max(0, timex.start - 8) : timex.end].lower()):
            continue
        parts = [timex]
        if timex.gap is not None and any(char.isalpha() for char in text[slice(*timex.gap)]):
            begin, end = timex.rule.split("/", 1)
            parts = [replace(timex, end=timex.gap[0], rule=begin), replace(timex, start=timex.gap[1], rule=end)]
        for one in parts:
            lines.append({"start": one.start, "end": one.end, "type": one.type, "value": timex_value(one, published)})
    return lines


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _value(rule: str, placed: Placed | None, timex: Timex, published: str | None) -> str:
    if "/" in rule and " from " not in rule:
        ends = [Timex(0, 0, timex.type, end, "", timex.direction) for end in rule.split("/", 1)]
        return "/".join(timex_value(end, published) for end in ends)
    bare = re.sub(
        r"^(?:early|mid|late|start|end|earlier|later|about|before|after) ", "", rule.split(" from ", maxsplit=1)[0]
    )
    if placed is None or placed.first is None:
        return bare if bare.startswith("XX") and " " not in bare else "XXXX-XX-XX"
    if bare != rule.split(" from ", maxsplit=1)[0]:
        whole = place(rule.replace(rule.split(" from ", maxsplit=1)[0], bare, 1), _day(published), timex.direction)
        placed = whole if whole is not None and whole.first is not None else placed
    return _written(placed)


def _written(placed: Placed) -> str:
    first = placed.first
    assert first is not None
    year, week, _ = first.isocalendar()
    named = {
        "week": f"{year}-W{week:02d}",
        "weekend": f"{year}-W{week:02d}-WE",
        "month": f"{first.year:04d}-{first.month:02d}",
        "quarter": f"{first.year:04d}-Q{first.month // 3 + 1}",
        "half": f"{first.year:04d}-H{first.month // 7 + 1}",
        "season": f"{first.year:04d}-{_SEASON.get(first.month, 'SP')}",
        "year": f"{first.year:04d}",
        "decade": f"{first.year // 10:03d}",
        "century": f"{first.year // 100:02d}",
    }
    value = named.get(placed.unit, first.isoformat())
    clock = placed.clock
    return value + re.sub(r"[+-]\d\d(?::\d\d)?$", "", clock)


def _every(what: str) -> str:
    """ "every weekday 1" is XXXX-WXX-1, "every P1D" is P1D, "every XXXX-07" is itself."""
    day = re.fullmatch(r"weekday (\d)( T\w\w)?", what)
    return f"XXXX-WXX-{day[1]}{(day[2] or '').strip()}" if day else what
