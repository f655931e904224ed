"""Years as news writes them: "2012", "2004-06", "the 1980s", "'98", "nineteen ninety-six"; and four figures that are no year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.finders.times.words import Form, Found, either, words_of

YEAR = r"(?:1[5-9]|20)\d\d"
SPACE = r"\s{1,12}"
DASH = r"\s?(?:-|–)\s?"
#: Words before a month or a bare year that show it to be one.
LEADS = re.compile(
    r"\b(?:in|since|by|until|till|from|through|during|before|after|between|of|last|this|next|early|late|mid|and|or|to|for|on|past|around|throughout"
    r"|following|fiscal|year|every|each|end|beginning|circa|back|as|that|january|february|april|june|july|august|september|october|november|december)"
    r"(?:\s{1,3}|-)$"
)


_FISCAL = frozenset({"fy", *(f"fy{year}" for year in range(2000, 2050)), *(f"fy{year:02d}" for year in range(50))})


@cache
def year_forms() -> tuple[Form, ...]:
    """Forms of bare years, year spans, decades, and years in words."""
    figures = frozenset({"#"})
    parts = either(words_of("number"))
    more = rf"(?:{SPACE}(?:and{SPACE})?(?P<more>{parts}))?"
    spelled = rf"nineteen{SPACE}(?P<tens>{parts})(?:[- ](?P<ones>{parts}))?|two{SPACE}thousand{more}"
    return (
        Form(re.compile(rf"(?P<from>{YEAR}){DASH}(?P<to>{YEAR}|\d\d)(?!\w|[-/]\d)"), figures, _years),
        Form(re.compile(r"(?P<from>(?:19|20)\d\d)/(?P<to>(?:19|20)\d\d|\d\d)(?![\w/])"), figures, _season),
        Form(re.compile(r"fy\s?(?:(?P<long>20\d\d)|['’]?(?P<short>[0-4]\d))(?!\w)"), _FISCAL, _fiscal),
        Form(re.compile(rf"(?P<year>{YEAR})(?!\w|[.,:/]\d|-\w)(?:\s(?=quarter|period))?"), figures, _year),
        Form(re.compile(r"(?P<year>(?:1[5-9]|20)\d)0['’]?s(?!\w)"), figures, _decade),
        Form(re.compile(r"(?<=['’])(?P<yy>\d)0s(?!\w)"), figures, _short_decade),
        Form(re.compile(r"(?<=['’])(?P<yy>\d\d)(?![\w%'’]|[.,:]\d)"), figures, _short_year),
        Form(re.compile(spelled + r"(?!\w)"), frozenset({"nineteen", "two"}), _spelled),
    )


def found_at(match: re.Match[str], rule: str, kind: str) -> Found:
    """A date at the whole of a match."""
    return Found(match.start(), match.end(), "DATE", rule, kind)


def _years(low: str, shown: str, match: re.Match[str]) -> Found | None:
    first, second = match["from"], match["to"]
    second = first[:2] + second if len(second) == 2 else second
    if not 0 < int(second) - int(first) < 200 or _no_year(low, match, whole=True):
        return None
    return found_at(match, f"{first}/{second}", "year")


def _season(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """ "2019/20": a season or a year of school or account, of two years that follow each other."""
    first, second = match["from"], match["to"]
    second = first[:2] + second if len(second) == 2 else second
    if int(second) != int(first) + 1 and not (first[2:] == "99" and second[2:] == "00"):
        return None
    return found_at(match, f"{first}/{int(first) + 1}", "year")


def _fiscal(low: str, shown: str, match: re.Match[str]) -> Found | None:
    if shown[match.start() : match.start() + 2] != "FY":
        return None
    return found_at(match, match["long"] or f"20{match['short']}", "year")


def _year(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """Four figures: a year of our time unless its company says that it is a price, a count, a route or a model."""
    if _no_year(low, match):
        return None
    led = bool(LEADS.search(low, max(0, match.start() - 16), match.start()))
    year = int(match["year"])
    if not led and not 1900 <= year <= 2039:
        return None
    before = _NAMED.search(shown, max(0, match.start() - 24), match.start())
    if (
        not led
        and before
        and before[1].lower() not in words_of("season") | {"the": "", "a": ""}
        and not _apposed(low, match)
    ):
        return None
    return Found(match.start("year"), match.end("year"), "DATE", match["year"], "year")


def _apposed(low: str, match: re.Match[str]) -> bool:
    return (
        low[match.end() : match.end() + 1] in (",", ")", ".", "", ";", ":")
        or low[match.end() : match.end() + 1].isspace()
    )


@dataclass(frozen=True, slots=True)
class _Company:
    """What near a number of four digits makes it no year: see data/notyears.tsv."""

    before: frozenset[str]
    of: re.Pattern[str]
    after: re.Pattern[str]
    make: re.Pattern[str]


@cache
def _company() -> _Company:
    sides = {row["side"]: row["words"].split() for row in table("notyears")}
    address = rf"\s{{1,3}}(?:[a-z]{{2,16}}\s{{1,3}}){{1,2}}(?:{either(sides['address'])})(?!\w)"
    after = rf"[\s-]{{1,3}}(?:{either(sides['after'])})(?!\w)|{address}|%"
    return _Company(
        frozenset(sides["before"]),
        re.compile(rf"\b(?:{either(sides['of'])})\s{{1,12}}of\s{{1,12}}$"),
        re.compile(after),
        re.compile(rf"\s(?:{either(sides['make'])})(?!\w)"),
    )


_OWNED = re.compile(r"(?:\b(?:an?|the|his|her|their|its|my|our)|'s)\s$")
_LAST_WORD = re.compile(r"\b(\w{1,24})\W?$")
_NAMED = re.compile(r"(?<![\w'’])([A-Z][\w'’]{0,24}|\d)\s$")
_MARKED = re.compile(r"[$£€¥#№&/\w.@:]\Z|(?<!\s)-\Z|\d[,.]\Z")  # not "$", which also stands before a line's end
#: "Traded at 1990"; "at 2008 levels" and "at 2012's end" are years.
_AT = re.compile(r"\s{0,3}(?:$|[.,;:)]|(?:a|an|per|and|in|on|to|after|from|but|while)\b)")


def _no_year(low: str, match: re.Match[str], whole: bool = False) -> bool:
    """Its company makes it a price, a count, a model. whole: two years with a dash, which a word before makes no count."""
    company, lead = _company(), low[max(0, match.start() - 24) : match.start()]
    if _MARKED.search(lead) or company.after.match(low, match.end()):
        return True
    if _OWNED.search(lead) and company.make.match(low, match.end()):
        return True
    word = _LAST_WORD.search(lead)
    if whole or word is None or not lead[-1:].isspace():
        return False
    at = word[1] == "at" and bool(_AT.match(low, match.end()))
    return at or word[1] in company.before or (word[1] == "of" and bool(company.of.search(lead)))


def counted(low: str, year: str, end: int) -> bool:
    """Whether four figures behind a day and a comma count what follows ("as of 7 May, 1911 cases"); of our own times they may be
    the year, so that they are left one there."""
    return not 1950 <= int(year) <= 2039 and bool(_company().after.match(low, end))


def _decade(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return found_at(match, f"{match['year']}X", "decade")


def _short_decade(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return Found(match.start() - 1, match.end(), "DATE", f"XX{match['yy']}X", "decade")


def _short_year(low: str, shown: str, match: re.Match[str]) -> Found | None:
    if not LEADS.search(low, max(0, match.start() - 17), match.start() - 1):
        return None
    return Found(match.start() - 1, match.end(), "DATE", f"XX{match['yy']}", "year")


def _spelled(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """Years in words, as speech is written down: "nineteen ninety-six", "two thousand" (only after "the year", "in" ...)."""
    numbers = words_of("number")
    if match["tens"]:
        tens = int(numbers[match["tens"]])
        value = tens + (int(numbers[match["ones"]]) if match["ones"] else 0)
        return found_at(match, str(1900 + value), "year") if 10 <= value <= 99 else None
    if not LEADS.search(low, max(0, match.start() - 16), match.start()):
        return None
    return found_at(match, str(2000 + (int(numbers[match["more"]]) if match["more"] else 0)), "year")
