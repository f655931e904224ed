"""Rows of data/times.tsv read as times: the rule that a phrase stands for, and where it may stand at all."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.finders.times.words import Form, Found, compiled, length, moved, number_of, words_of

_RELATIVE = {"today": "+0 day", "now": "+0 day", "tomorrow": "+1 day", "yesterday": "-1 day"}
_EDGES = {"beginning": "start", "start": "start", "close": "end", "end": "end", "middle": "mid", "mid": "mid"}
_DAYS = {"today": "+0 day", "yesterday": "-1 day", "tomorrow": "+1 day"}
_SIGNS = {"last": "-1", "next": "+1", "this": "+0", "the": "+0"}
_ORDINAL = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "latter": 2,
    "last": 2,
}
_DECADES = (
    "noughties",
    "",
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
#: What must stand just before a phrase whose row says so under `only`.
_BEFORE = {
    "in": re.compile(
        r"\b(?:in|during|over|for|within|since|until|till|by|through|throughout|of|from|after|before|each|every|every|late|early)"
        r"\s{1,3}(?:(?:the|at\sleast|about|just|only|more\sthan|up\sto|all|most\sof)\s{1,3})?$"
    ),
    "for": re.compile(r"\b(?:for|in|within|over|after|many|lasted|took|takes|take|spent|spend)\s{1,3}$"),
    "rate": re.compile(
        r"(?:\d[\d.,]{0,15}|\b(?:once|twice|times|million|billion|thousand|hundred|percent|tons?|barrels|people|hours|days|dollars|cents|flights|units"
        r"|cars|planes|rate))\s{1,3}$|\$\s?\d[\d.,]{0,15}\s{1,3}$"
    ),
    "near": re.compile(r"\b(?:over|on|at|during|for|of|through|this|by)\s{1,3}$"),
    "past": re.compile(r"\b(?:in|of|from|to)\s{1,3}$"),
    "since": re.compile(r"\bsince\s{1,3}$"),
    "upto": re.compile(r"\b(?:until|till|by|from)\s{1,3}$"),
    "ahead": re.compile(r"\b(?:will|would|could|may|might|can|hopes?\sto|hoped\sto|wants?\sto|to)\s{1,3}$"),
    "part": re.compile(r"\b(?:in|by|until|till|during|since|from|of|on|through|throughout)\s{1,3}(?:the\s)?$"),
    "noun": re.compile(
        r"\b(?:for|of|in|during|through|throughout|end|ended|ending|ends|finish|finished|later|earlier)\s{1,3}$"
    ),
}
#: What must follow a phrase whose row says so under `only`: nothing that it would belong to.
_AFTER = {
    "ends": re.compile(r"\s{0,3}(?:[.,;:!?)'\"”]|$)"),
    "soon": re.compile(r"(?!\s{1,3}(?:as|after|to\b|be\b|enough|became)|-)"),
    "event": re.compile(r"\s{1,3}(?!a\b|an\b|that\b|it\b|then\b)\w"),
    "told": re.compile(
        r"\s{0,3}(?:[.,;:)'\"”]|$)|\s{1,3}(?:(?!need|speed|breed)\w{2,}ed|left|saw|had|was|were|came|took|cost|hit|fell|rose|and|but)\b"
    ),
    "ended": re.compile(
        r"\s{1,3}(?:ended|ending|to|through|that ended|which ended)\s{1,3}(?:on\s)?"
        r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[0-3]?\d\b|tomorrow|today|last|this|yesterday)"
    ),
    "bare": re.compile(r"\s{1,3}(?!and\b|or\b)[a-z]"),
}


_HYPHENATED = re.compile(r"(?:the|a|an)\s{1,12}[^\s-]{1,40}-[^\s-]{1,40}")
_PART_OF_MONTH = re.compile(r"(?:early|mid|late|start|end) (?:XXXX|\d{4})-\d\d")
_PARTLY = re.compile(r"\b(?:mid|early|late)-")
_ROUGHLY = re.compile(
    r"(?<!\w)(?:(?:no|not)\s)?(?:nearly|almost|about|around|roughly|approximately|over|under|up\sto|more\sthan|less\sthan|fewer\sthan|at\sleast|at\smost)"
    r"\s{1,3}$"
)


@cache
def phrases() -> tuple[Form, ...]:
    """Every row of data/times.tsv, in file order."""
    return tuple(_form(row) for row in table("times"))


def _form(row: dict[str, str]) -> Form:
    pattern, first = compiled(row["words"])

    def build(low: str, shown: str, match: re.Match[str]) -> Found | None:
        if not _allowed(row, low, shown, match):
            return None
        rule = _rule(row["rule"], match)
        if not rule:
            return None
        rule_type = "TIME" if " T" in rule and row["type"] == "DATE" else row["type"]
        start = match.start()
        if _HYPHENATED.fullmatch(match[0]) and not _PARTLY.search(match[0]):
            start += match[0].index(match[0].split()[-1])  # "the third-quarter loss": the article is the loss's
        elif (rule_type == "DURATION" or " ago" in match[0]) and not match[0].startswith("the "):
            lead = _ROUGHLY.search(low, max(0, start - 24), start)
            start = lead.start() if lead else start
        kind = "month" if _PART_OF_MONTH.fullmatch(rule) else "phrase"
        return Found(start, match.end(), rule_type, rule, kind, row["from"] or "published")

    return Form(pattern, first, build)


_WILL = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should|shall|to|not|did|didn't|ll|usually|normally|typically)\s{1,3}$"
)
#: What makes a length part of another word: "34-year-old", "a year-earlier loss".
_OTHERS = re.compile(r"[- ]old\b|-(?:earlier|ago|end|round|to-date|on-year|over-year)\b")


def _allowed(row: dict[str, str], low: str, shown: str, match: re.Match[str]) -> bool:
    only = row["only"]
    if match[0].startswith("many ") and low[max(0, match.start() - 3) : match.start()] == "as ":
        return False  # "the third attack in as many weeks"
    if match[0].startswith("last ") and _WILL.search(low, max(0, match.start() - 24), match.start()):
        return False  # "the strike will last three days"
    if only == "hyphen":
        return "-" in match[0]
    if (
        "season" in match.re.groupindex
        and match["season"] in ("fall", "spring")
        and low[match.end() : match.end() + 4] == " of "
    ):
        return bool(match.re.groupindex.get("year"))  # the fall of Kabul, a spring of water
    if only == "space" and "-" in match[0]:
        return False
    if only in _AFTER and not _AFTER[only].match(low, match.end()):
        return False
    if _is_title(match, shown):
        return False
    if only and only in _BEFORE and not _BEFORE[only].search(low, max(0, match.start() - 40), match.start()):
        return False
    if _PART_OF_A_GAME.search(match[0]) and _in_a_game(low, match):
        return False
    if row["type"] == "DURATION" and re.search(r"^(?:a|one|three|more than a)[ -]quarters?$", match[0]):
        return False  # a part of something
    return not (row["type"] == "DURATION" and _OTHERS.match(low, match.end()))


_PART_OF_A_GAME = re.compile(r"(?:quarter|quarters|half)$")


def _in_a_game(low: str, match: re.Match[str]) -> bool:
    """ "Scored twice in the first half": a part of a match, not of a year."""
    words = re.findall(r"[\w-]+", low[max(0, match.start() - 90) : match.end() + 70])
    return any(word in _game_words() for word in words)


@cache
def _game_words() -> frozenset[str]:
    return frozenset(next(row["words"] for row in table("notyears") if row["side"] == "game").split())


def _is_title(match: re.Match[str], shown: str) -> bool:
    """ "60 Minutes", "This Week" of television; "may" the verb; months and weekdays are written with a capital."""
    groups = match.re.groupindex
    if match[0] in ("daily", "weekly", "monthly") and re.match(
        r"[A-Z]\w+ [A-Z]", shown[match.start() : match.end() + 3]
    ):
        return True  # "the Daily Courier"
    if match[0].endswith("the future") and shown[match.end() - 6] == "F":
        return True  # "the Office of the Future"
    for kind in ("month", "weekday"):
        if kind in groups and match[kind] and not shown[match.start(kind)].isupper():
            return True
    unit = match.start("unit") if "unit" in groups and match["unit"] else -1
    quoted = shown[match.start() - 1 : match.start()] in ('"', "'", "“", "`")
    return quoted and unit >= 0 and shown[unit].isupper() and shown[unit + 1].islower()


def _rule(template: str, match: re.Match[str]) -> str:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if "unit" not in groups and "{unit0}" in template:
        groups["unit"] = re.findall(r"[a-z]+", match[0])[-1]
    values = {**_named(groups), **_counted(groups), **_said(match[0])}
    rule = re.sub(r"\{(\w+)\}", lambda m: values.get(m[1], ""), template).strip()
    rule = re.sub(r"\s{2,}", " ", rule)
    weeks = re.fullmatch(r"([+-])(\d+) week", rule)
    if weeks and "to the day" in match[0]:
        rule = f"{weeks[1]}{7 * int(weeks[2])} day"
    return rule + " TNI" if groups.get("unit", "").startswith("night") and "day" in rule else rule


def _named(groups: dict[str, str]) -> dict[str, str]:
    values: dict[str, str] = {
        kind: words_of(kind)[groups[kind]] for kind in ("weekday", "month", "season", "part") if kind in groups
    }
    for kind in ("q", "h"):
        if kind in groups:
            values[kind] = str(_ORDINAL[groups[kind]])
    if "year" in groups:
        values |= {"year": groups["year"], "year3": groups["year"][:3]}
    if "relday" in groups:
        values["relday"] = _RELATIVE[groups["relday"]]
    if "dd" in groups:
        values["dd"] = f"{int(groups['dd']):02d}"
    if "d" in groups:
        values["d"] = groups["d"]
    if "decades" in groups:
        values["decades"] = str(_DECADES.index(groups["decades"]))
    if "ordn" in groups:
        digits = re.match(r"\d+", groups["ordn"])
        number = (
            int(digits[0]) if digits else 21 if "twenty" in groups["ordn"] else int(words_of("ordinal")[groups["ordn"]])
        )
        values["century"] = f"{max(number - 1, 0):02d}"
    return values


def _counted(groups: dict[str, str]) -> dict[str, str]:
    unit = groups.get("unit")
    if unit is None:
        return {}
    number = number_of(groups["n"]) if "n" in groups else None
    count, name = moved(1 if number is None else number, unit)
    half = length((number or 1) + 0.5, unit)
    return {
        "m": str(moved(number_of(groups["m"]), unit)[0]) if "m" in groups else "",
        "PX": length(None, unit),
        "n": str(count),
        "unit": name,
        "unit0": name,
        "P": length(number, unit),
        "P1": length(1, unit),
        "P2": length(2, unit),
        "PH": half,
    }


def _said(words: str) -> dict[str, str]:
    """What "early", "end", "last", "next", "yesterday" in the phrase come to."""
    edge = next((_EDGES.get(w, w) for w in re.findall(r"[a-z]+", words) if w in _EDGES or w in ("early", "late")), "")
    sign = next((_SIGNS[w] for w in ("last", "next", "this", "the") if re.search(rf"\b{w}\b", words)), "+0")
    day = next((rule for word, rule in _DAYS.items() if word in words), "+0 day")
    return {"edge": edge, "lastnext": sign, "day": day}
