"""Clock times, and times that stand side by side and are one: "2 p.m. EST Tuesday", "July 30-Aug. 10", "from May to June"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from sayso.finders.times.words import Form, Found

#: Zones as news names them, and their distance from UTC in hours (standard and summer time as named).
ZONES = {
    "utc": "Z",
    "gmt": "Z",
    "zulu": "Z",
    "est": "-05",
    "edt": "-04",
    "cst": "-06",
    "cdt": "-05",
    "mst": "-07",
    "mdt": "-06",
    "pst": "-08",
    "pdt": "-07",
    "bst": "+01",
    "cet": "+01",
    "cest": "+02",
    "msk": "+03",
    "ist": "+05:30",
    "jst": "+09",
    "eet": "+02",
    "eest": "+03",
    "wet": "Z",
    "west": "+01",
    "sast": "+02",
    "eat": "+03",
    "gst": "+04",
    "pkt": "+05",
    "npt": "+05:45",
    "hkt": "+08",
    "sgt": "+08",
    "kst": "+09",
    "aest": "+10",
    "aedt": "+11",
    "nzst": "+12",
    "nzdt": "+13",
    "et": "",
    "pt": "",
}
_NAMED = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE_NAME = rf"(?:{_NAMED}|eastern|pacific|central|(?:local|[a-z]{{4,12}})\stime)(?!\w)(?:\stime|\sstandard\stime)?"
_ZONE = rf"(?:\s{{0,3}}(?:\((?P<zoned>{_ZONE_NAME})\)|(?P<zone>{_ZONE_NAME})))?"
_HALVES = r"(?P<half>[ap])(?:\.\s?m\.?|\s?m)(?!\w)"
_DOZEN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR = rf"(?P<hour>1[0-2]|[1-9]|{_DOZEN})"
#: The part of the day that makes an hour one of twenty-four: "four in the morning".
_PART = r"(?:\s{1,3}(?:in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night)))"


@cache
def clock_forms() -> tuple[Form, ...]:
    """ "8:30 a.m. EST", "14:30", "0800 GMT", "noon", "midnight"."""
    figures, hours = frozenset({"#"}), frozenset(_DOZEN.split("|"))
    return (
        Form(
            re.compile(rf"(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?(?::[0-5]\d)?\s{{0,3}}{_HALVES}{_ZONE}"),
            figures,
            _clock,
        ),
        Form(
            re.compile(rf"(?P<h>[01]?\d|2[0-3])[:](?P<m>[0-5]\d)(?::[0-5]\d)?(?![\w:]|[.,]\d){_ZONE}"), figures, _clock
        ),
        Form(re.compile(r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s?(?P<zone>gmt|utc|hours|hrs)(?!\w)"), figures, _clock),
        Form(
            re.compile(rf"(?P<noon>noon|midday|midnight)(?!\w){_ZONE}"),
            frozenset({"noon", "midday", "midnight"}),
            _noon,
        ),
        Form(re.compile(rf"{_HOUR}\s?o'clock{_PART}?(?!\w)"), hours | figures, _in_words),
        Form(re.compile(rf"{_HOUR}{_PART}(?!\w)"), hours | figures, _in_words),
        Form(
            re.compile(rf"(?P<past>half|(?:a\s)?quarter|ten|twenty)\s(?P<side>past|to)\s{_HOUR}{_PART}?(?!\w)"),
            frozenset({"half", "quarter", "a", "ten", "twenty"}),
            _past_the_hour,
        ),
    )


def _in_words(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return _told(match, _hour(match), 0)


def _past_the_hour(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """ "Half past nine", "quarter to six": of numbers alone ("ten to six" could be a vote) only with the part of the day."""
    if match["past"] in ("ten", "twenty") and not (match["part"] or match["night"]):
        return None
    minutes = {"half": 30, "ten": 10, "twenty": 20}.get(match["past"], 15)
    return _told(match, _hour(match), minutes if match["side"] == "past" else -minutes)


def _hour(match: re.Match[str]) -> int:
    word = match["hour"]
    hour = int(word) if word.isdigit() else _DOZEN.split("|").index(word) + 1
    late = match["part"] in ("afternoon", "evening") or bool(match["night"] and hour > 5)
    if late:
        return hour % 12 + 12
    return hour % 12 if match["part"] or match["night"] else hour


def _told(match: re.Match[str], hour: int, minutes: int) -> Found:
    at = (hour * 60 + minutes) % (24 * 60)
    return Found(match.start(), match.end(), "TIME", f"+0 day T{at // 60:02d}:{at % 60:02d}", "clock", "clock")


def _clock(low: str, shown: str, match: re.Match[str]) -> Found | None:
    groups = match.groupdict()
    hour, minute = int(groups["h"]), groups.get("m")
    half = groups.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    rule = f"+0 day T{hour:02d}:{minute or '00'}{_zone(groups)}"
    return Found(match.start(), match.end(), "TIME", rule, "clock", "clock")


def _zone(groups: dict[str, str]) -> str:
    return ZONES.get(groups.get("zone") or groups.get("zoned") or "", "")


def _noon(low: str, shown: str, match: re.Match[str]) -> Found | None:
    hour = "24:00" if match["noon"] == "midnight" else "12:00"
    rule = f"+0 day T{hour}{_zone(match.groupdict())}"
    return Found(match.start(), match.end(), "TIME", rule, "clock", "clock")


_DATED = ("date", "weekday", "phrase")
_BESIDE = re.compile(r"(?:,?\s{1,4}(?:on\s{1,4}|at\s{1,4}|in\s{1,4})?|,\s{0,4})")
_HYPHEN = re.compile(r"\s?[-–]\s?")
_THROUGH = re.compile(r"\s{1,4}(?:to|through|until|till|and)\s{1,4}")
_OPENS = re.compile(r"\b(?P<word>from|between)\s{1,4}$")
_SPANS = ("date", "month", "year", "weekday")


def joined(low: str, found: list[Found]) -> list[Found]:
    """`found` (in order) with neighbours that tell one time made one."""
    whole: list[Found] = []
    for this in found:
        last = whole[-1] if whole else None
        one = _one(low, last, this) if last is not None else None
        if one is None:
            whole.append(this)
        else:
            whole[-1] = one
    return whole


def _one(low: str, left: Found, right: Found) -> Found | None:
    between = low[left.end : right.start]
    if len(between) > 12:
        return None
    if _BESIDE.fullmatch(between):
        return _with_clock(left, right) or _weekday_and_date(left, right)
    if left.kind in _SPANS and right.kind in _SPANS and "/" not in left.rule + right.rule:
        opened = _OPENS.search(low, max(0, left.start - 12), left.start)
        through = between.strip() in ("through", "until", "till")
        if _HYPHEN.fullmatch(between) or (
            _THROUGH.fullmatch(between) and (opened or through) and left.kind == right.kind
        ):
            if between.strip() == "and" and (opened is None or opened["word"] != "between"):
                return None
            return Found(left.start, right.end, "DATE", _span(left, right), "span", gap=(left.end, right.start))
    return None


def _span(left: Found, right: Found) -> str:
    """ "July 30-Aug. 10, 2021": a year said once goes for both ends."""
    year = re.search(r"(?:^| )(\d{4})-", right.rule)
    begin = left.rule.replace("XXXX-", f"{year[1]}-") if year else left.rule
    return f"{begin}/{right.rule}"


def _with_clock(left: Found, right: Found) -> Found | None:
    """A clock beside a day is that day's; a part of the day beside it too ("noon Saturday", "Thursday, 10:00 GMT")."""
    for clock, day in ((left, right), (right, left)):
        plain = day.kind in ("date", "weekday") or (day.kind == "phrase" and day.rule in ("+0 day", "-1 day", "+1 day"))
        if clock.kind == "clock" and plain and "/" not in day.rule:
            rule = f"{day.rule} {clock.rule.split(' ')[2]}"
            return Found(left.start, right.end, "TIME", rule, "timed")
    return None


def _weekday_and_date(left: Found, right: Found) -> Found | None:
    if left.kind == "weekday" and right.kind == "phrase" and re.fullmatch(r"[+-][01] week", right.rule):
        return replace(left, end=right.end, rule=f"{left.rule} of {right.rule}", kind="phrase")

    if left.kind == "month" and left.rule.startswith("XXXX-") and right.kind == "year" and right.rule.isdigit():
        return Found(left.start, right.end, "DATE", right.rule + left.rule[4:], "month")
    if (
        left.kind == "date"
        and left.rule.startswith("XXXX-")
        and right.kind == "phrase"
        and right.rule in ("-1 year", "+1 year", "+0 year")
    ):
        return replace(left, end=right.end, rule=f"{left.rule} of {right.rule}", kind="date")
    return None
