"""Calendar dates as news writes them: "Aug. 5-10", "14 May 2021", "2021-07-14", "'98", "2012", and what only looks like one."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.finders.times.words import Form, Found, dotted, either, everyday, words_of
from sayso.finders.times.years import DASH, LEADS, SPACE, YEAR, counted, found_at, year_forms

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORD = r"(?:st|nd|rd|th)?"
_NOT_MORE = r"(?![\w%]|[.,:]\d|-\d)"
_TO = r"\s{1,3}(?:to|and|through|until|till)\s{1,3}"
#: After "July 24 and 25" where the second number is a day too: "July 24 and 25 people died" is not.
_LIST_ENDS = re.compile(
    r"\s{0,3}(?:$|[.,;:)\"'])|\s{1,3}(?:in|at|for|with|by|as|when|after|before|that|which|and|or|on|but|this|next|last|were|was|is|will)\b"
)
_IN = re.compile(r"\b(?:in|since|until|till|by|during|last|next|this|through)\s{1,3}$")


@cache
def date_forms() -> tuple[Form, ...]:
    """All forms of calendar dates with a month in letters, bare months, weekdays, holidays and years."""
    months, weekdays = set(words_of("month")), set(words_of("weekday"))
    short = either(m + "." for m in dotted("month"))
    month = rf"(?:{either(months - dotted('month'))}|{short}|(?:{either(dotted('month'))})(?=\s{{1,12}}\d))"
    day_of_week = rf"(?:(?P<weekday>{either(weekdays)})\.?(?:,{SPACE}|[ \t]{{1,3}}))?"
    year = rf"(?:(?:\s{{0,4}},)?{SPACE}(?P<year>{YEAR})(?!\w|[.,]\d))?"
    tail = rf"(?:(?P<dash>{DASH}|{_TO})(?:(?P<month2>{month}){SPACE})?(?P<day2>{_DAY}){_ORD})?"
    english = rf"{day_of_week}(?P<month>{month}){SPACE}(?P<day>{_DAY}){_ORD}{tail}{_NOT_MORE}{year}"
    british = (
        rf"{day_of_week}(?:the\s)?(?P<day>{_DAY}){_ORD}(?:(?P<dash>{DASH}|{_TO})(?P<day2>{_DAY}){_ORD})?{SPACE}(?:of{SPACE})?"
        rf"(?P<month>{month})(?!\w){year}"
    )
    starts = frozenset(months | weekdays)
    return (
        Form(re.compile(english), starts, _month_day),
        Form(re.compile(british), frozenset({"#", "the"}) | weekdays, _month_day),
        Form(
            re.compile(rf"(?P<month>{month}),?(?:{SPACE}|-)(?:of{SPACE})?(?P<year>{YEAR})(?!\w|[.,]\d)"),
            starts,
            _month_year,
        ),
        Form(re.compile(rf"(?P<month>{month})(?!\w)"), starts, _month),
        Form(re.compile(rf"(?P<weekday>{either(weekdays)})(?!\w)"), frozenset(weekdays), _weekday),
        *_numeric_forms(),
        *year_forms(),
        _holidays(),
    )


@cache
def _numeric_forms() -> tuple[Form, ...]:
    figures = frozenset({"#"})
    return (
        Form(
            re.compile(rf"(?P<year>{YEAR})([-/.])(?P<month>0[1-9]|1[0-2])\2(?P<day>{_DAY})(?!\w|[-/]\d)"),
            figures,
            _iso,
        ),
        Form(
            re.compile(rf"(?P<a>\d{{1,2}})([-/.])(?P<b>\d{{1,2}})\2(?P<year>{YEAR}|\d\d)(?!\w|[-/.]\d)"),
            figures,
            _numeric,
        ),
        Form(
            re.compile(rf"q(?P<q>[1-4]){SPACE}(?:of{SPACE})?(?P<year>{YEAR})(?!\w)"),
            frozenset({"q1", "q2", "q3", "q4"}),
            _q,
        ),
        Form(re.compile(r"q(?P<q>[1-4])(?![\w.:])"), frozenset({"q1", "q2", "q3", "q4"}), _bare_q),
        Form(re.compile(rf"h(?P<h>[12]){SPACE}(?:of{SPACE})?(?P<year>{YEAR})(?!\w)"), frozenset({"h1", "h2"}), _half),
        Form(
            re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\w|[.,]\d)"),
            figures,
            _iso,
        ),
        Form(
            re.compile(
                rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>{_DAY})(?:t|\s{{1,2}})(?P<time>[0-2]\d:[0-5]\d)(?::[0-5]\d)?"
                r"(?:\.\d{1,6})?(?P<zone>\s?(?:z|utc|gmt)|[+-]\d\d(?::?\d\d)?)?(?!\w)"
            ),
            figures,
            _stamp,
        ),
        Form(
            re.compile(rf"(?P<day>{_DAY})[-/](?P<month>{either(words_of('month'))})[-/](?P<year>{YEAR})(?!\w)"),
            figures,
            _month_day,
        ),
        Form(re.compile(r"9/11(?![\w/])"), figures, _nine_eleven),
    )


def _nine_eleven(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return found_at(match, "2001-09-11", "date")


def _stamp(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """ "2021-07-14T16:05Z": the stamp of a machine."""
    zone = (match["zone"] or "").strip()
    zone = "Z" if zone in ("z", "utc", "gmt") else zone[:3] + (":" + zone[-2:] if len(zone) > 3 else "")
    rule = f"{match['year']}-{match['month']}-{int(match['day']):02d} T{match['time']}{zone}"
    return Found(match.start(), match.end(), "TIME", rule, "timed")


def _bare_q(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return found_at(match, f"XXXX-Q{match['q']}", "quarter") if shown[match.start()] == "Q" else None


def _half(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return found_at(match, f"{match['year']}-H{match['h']}", "half") if shown[match.start()] == "H" else None


def _number(month: str) -> str:
    return words_of("month")[month.rstrip(".")]


def _month_day(low: str, shown: str, match: re.Match[str]) -> Found | None:
    groups = match.groupdict()
    month = _number(groups["month"])
    if groups["month"] in everyday("month") and not shown[match.start("month")].isupper():
        return None
    end, gap = match.end(), match.span("dash") if groups.get("day2") else None
    if groups.get("day2") and not _two_days(low, groups, end):
        if match.start("day") < match.start("month"):
            return None
        end, gap = match.start("dash"), None
        groups |= {"day2": None, "year": None}
    if groups.get("year") and counted(low, groups["year"], end):
        end, groups = len(low[: match.start("year")].rstrip(" ,\t\n")), groups | {"year": None}
    year = groups.get("year") or ("2001" if _attacks(low, month, groups, end) else "XXXX")
    rule = f"{year}-{month}-{int(groups['day']):02d}"
    if groups.get("weekday") and year == "XXXX" and gap is None:
        rule += f" weekday {words_of('weekday')[groups['weekday']]}"
    if gap is not None:
        later = _number(groups["month2"]) if groups.get("month2") else month
        begins = str(int(year) - 1) if year.isdigit() and later < month else year
        rule = f"{begins}{rule[4:]}/{year}-{later}-{int(groups['day2']):02d}"
    return Found(match.start(), end, "DATE", rule, "date", gap=gap)


_JOINS = ("to", "and", "through", "until", "till")
_ATTACKS = re.compile(r"\s(?:terror|attack|hijack|plot)")


def _attacks(low: str, month: str, groups: dict[str, str | None], end: int) -> bool:
    """ "The Sept. 11 attacks" are those of 2001."""
    return month == "09" and groups["day"] == "11" and not groups.get("day2") and bool(_ATTACKS.match(low, end))


def _two_days(low: str, groups: dict[str, str | None], end: int) -> bool:
    """ "July 24 and 25", "3 to 5 May": the second is a day after the first, and no number of something else."""
    first, second, joined = int(groups["day"] or 0), int(groups["day2"] or 0), (groups["dash"] or "").strip()
    if joined not in _JOINS:
        return True
    if groups.get("month2"):
        return True
    return second > first and bool(groups.get("year") or low[end - 1].isalpha() or _LIST_ENDS.match(low, end))


def _month_year(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return found_at(match, f"{match['year']}-{_number(match['month'])}", "month")


_NAME_AFTER, _NAME_BEFORE = re.compile(r"\s([A-Z][a-z]{1,24})"), re.compile(r"[A-Z][a-z]{1,24}\s$")
#: Inside a sentence, where only a name has its capital: "the March accession".
_AMID = re.compile(r"(?<![.!?:\"'])\s[a-z]{2,12}\s$")


def _month(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """A bare month: "may" and "march" only as names after a word that leads to a time; "April Smith" is nobody's month."""
    name = match["month"]
    led = bool(LEADS.search(low, max(0, match.start() - 16), match.start()))
    if not shown[match.start()].isupper():
        return None
    if (
        name.rstrip(".") in everyday("month")
        and not led
        and not (name == "march" and _AMID.search(shown, max(0, match.start() - 16), match.start()))
    ):
        return None
    after = _NAME_AFTER.match(shown, match.end())
    before = _NAME_BEFORE.search(shown, max(0, match.start() - 20), match.start())
    named = after is not None and after[1].lower() not in words_of("weekday")
    if (named and not _IN.search(low, max(0, match.start() - 9), match.start())) or (before and not led):
        return None  # "April Smith", "Miss June"
    if "." in name and not led:
        return None
    return found_at(match, f"XXXX-{_number(name)}", "month")


def _weekday(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """Short forms only where nothing else can be meant ("Sun", "Sat"): before a comma and a date, which the long forms hold."""
    name = match["weekday"]
    if name in dotted("weekday") or not shown[match.start()].isupper():
        return None
    return found_at(match, f"weekday {words_of('weekday')[name]}", "weekday")


def _iso(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return found_at(match, f"{match['year']}-{match['month']}-{int(match['day']):02d}", "date")


def _numeric(low: str, shown: str, match: re.Match[str]) -> Found | None:
    """ "11/10/11": read later in the order of the outlet's country; kept as both figures until then."""
    first, second, year = int(match["a"]), int(match["b"]), match["year"]
    if not (1 <= first <= 31 and 1 <= second <= 31 and (first <= 12 or second <= 12)):
        return None
    if match[2] == ".":  # points between the figures are the way of countries that write the day first
        return found_at(match, f"{year}-{second:02d}-{first:02d}", "date") if len(year) == 4 and second <= 12 else None
    return found_at(match, f"{first:02d}?{second:02d}?{year}", "numeric")


def _q(low: str, shown: str, match: re.Match[str]) -> Found | None:
    return found_at(match, f"{match['year']}-Q{match['q']}", "quarter")


_LASTS = re.compile(r"HIJRI|PESACH|SUKKOT|HANUKKAH|NEWMOON")  # more than a day


def _holidays() -> Form:
    marks = {row["words"]: row["mark"] for row in table("holidays")}
    spaced = either(marks).replace(r"\ ", SPACE)
    pattern = re.compile(
        rf"(?P<last>last\s|this\s|next\s)?(?P<name>{spaced})(?:{SPACE}(?P<unit>week(?:end)?)(?!\w))?"
        rf"(?:{SPACE}(?:of{SPACE})?(?P<year>{YEAR}))?(?!\w)"
    )

    def build(low: str, shown: str, match: re.Match[str]) -> Found | None:
        if not shown[match.start("name")].isupper():
            return None
        sign = {"last ": "-1 ", "this ": "+0 ", "next ": "+1 "}.get(match["last"] or "", "")
        mark = marks[re.sub(r"\s{1,12}", " ", match["name"])]
        rule = f"{match['year']}-{mark}" if match["year"] else f"{sign}XXXX-{mark}"
        if match["unit"]:
            return found_at(match, f"+0 {match['unit']} from {rule}", "phrase")
        return found_at(match, rule, "feast" if _LASTS.search(mark) else "date")

    first = {re.match(r"\w+", name)[0] for name in marks} | {"last", "this", "next"}  # type: ignore[index]
    return Form(pattern, frozenset(first), build)
