"""The phrases of data/times.tsv as patterns: what they match, which words can begin them, and what their slots read.

Every pattern is bounded in length (no open repetition), so that a text costs at most a constant a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from sayso.data import table

#: What may stand between two words of a phrase.
GAP = r"(?:\s{1,12}|-)"
ARTICLES = ("a", "an")
_UNIT_RULES = {"night": "day", "fortnight": "week"}
_LETTERS = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "night": "{}D",
    "week": "{}W",
    "weekend": "{}W",
    "month": "{}M",
    "quarter": "{}Q",
    "year": "{}Y",
    "decade": "{}DE",
    "century": "{}CE",
    "fortnight": "{}W",
}


#: Half of a unit in the next smaller one: two and a half years are P2Y6M.
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}


@dataclass(frozen=True, slots=True)
class Found:
    """A time as found, before it is joined to its neighbours. `kind` is what joins look at: date, weekday, clock, phrase ..."""

    start: int
    end: int
    type: str
    rule: str
    kind: str
    counts_from: str = "published"
    gap: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern, the words that may begin it, and how to read a match (lower text, shown text, match) or refuse it (None)."""

    pattern: re.Pattern[str]
    first: frozenset[str]
    build: Callable[[str, str, re.Match[str]], Found | None]


@cache
def words_of(kind: str) -> dict[str, str]:
    """Words of one kind (with or without its mark "!" or "."), and their values."""
    return {row["word"]: row["value"] for row in table("timewords") if row["kind"].rstrip("!.") == kind}


@cache
def everyday(kind: str) -> frozenset[str]:
    """Words of a kind that are everyday words too ("may", "march")."""
    return frozenset(row["word"] for row in table("timewords") if row["kind"] == kind + "!")


@cache
def dotted(kind: str) -> frozenset[str]:
    """Short forms that are a time only with a full stop or a figure beside them ("Jan.", "sun")."""
    return frozenset(row["word"] for row in table("timewords") if row["kind"] == kind + ".")


def either(words: Iterable[str]) -> str:
    """An alternation of words, longest first so that a short one never hides a long one."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def _full(kind: str) -> str:
    return either(set(words_of(kind)) - dotted(kind))


@cache
def slots() -> dict[str, str]:
    """What each {slot} matches."""
    tens = either(w for w, v in words_of("number").items() if 20 <= int(v) < 100)
    ones = either(w for w, v in words_of("number").items() if int(v) < 10)
    count = either(words_of("number"))
    figures = r"\d{1,3}(?:,\d{3})?(?:\.\d{1,2}|\s\d/\d)?(?!\w)"
    number = rf"{figures}|(?:{tens})[- ](?:{ones})|(?:{count})(?:[- ](?:hundred|thousand))?"
    units = set(words_of("unit")) - {"second"}
    return {
        "n": rf"(?P<n>{number}|a dozen|a hundred|a couple(?: of)?|a|an|another)",
        "num": rf"(?P<n>{number}|couple(?: of)?|dozen)",
        "m": rf"(?P<m>{number})",
        "d0s": r"['’]?(?P<d>[2-9])0s",
        "few": r"(?P<few>a few|a number of|several|few|some|many)",
        "unit": rf"(?P<unit>{either(units)})",
        "unit1": rf"(?P<unit>{either(w for w in units if not w.endswith('s'))})",
        "decade": r"(?P<unit>decades?)",
        "century": r"(?P<unit>century|centuries)",
        "d": r"(?P<d>[2-9])",
        "units": rf"(?P<unit>{either(w for w in units if w.endswith('s'))})",
        "weekday": rf"(?P<weekday>{_full('weekday')})",
        "relday": r"(?P<relday>today|tomorrow|yesterday|now)",
        "weekdays": rf"(?P<weekday>{_full('weekday')})s",
        "month": rf"(?P<month>{_full('month')})",
        "season": rf"(?P<season>{_full('season')})",
        "part": rf"(?P<part>{_full('part')})",
        "year": r"(?P<year>1[0-9]\d\d|20\d\d)",
        "dd": r"(?P<dd>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?",
        "q": r"(?P<q>first|second|third|fourth|1st|2nd|3rd|4th)",
        "h": r"(?P<h>first|second|latter|last)",
        "decades": r"(?P<decades>noughties|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
        "ordn": rf"(?P<ordn>\d{{1,2}}(?:st|nd|rd|th)|(?:twenty[- ]first)|{either(words_of('ordinal'))})",
    }


def compiled(words: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """The pattern of a phrase and the words that can begin it ("#" stands for figures)."""
    parts, first, open_ = [], set(), True
    for token in words.split(" "):
        missing = token.endswith("?")
        inner = re.sub(r"\{(\w+)\}", lambda m: slots()[m[1]], _choices(token.rstrip("?")))
        glue = GAP if not token.startswith("'") else r"\s?"
        parts.append((inner, missing, glue))
        if open_:
            first |= _beginnings(token.rstrip("?"))
            open_ = missing
    pattern, begun = "", False
    for inner, missing, glue in parts:
        if not begun:
            pattern += rf"(?:(?:{inner}){GAP})?" if missing else rf"(?:{inner})"
            begun = not missing
        else:
            pattern += rf"(?:{glue}(?:{inner}))" + ("?" if missing else "")
    return re.compile(pattern + r"(?!\w)"), frozenset(first)


def _choices(token: str) -> str:
    if "{" in token and "|" not in token:
        return token
    return "|".join(part if "{" in part else re.escape(part).replace("_", r"\s{1,12}") for part in token.split("|"))


_SLOT_KINDS = {
    "unit1": "unit",
    "n": "number",
    "num": "number",
    "m": "number",
    "weekdays": "weekday",
    "ordn": "ordinal",
    "units": "unit",
}


def _beginnings(token: str) -> set[str]:
    found = set()
    for part in token.split("|"):
        slot = re.match(r"\{(\w+)\}", part)
        if not slot:
            found.add(re.match(r"[^_\W]+", part.replace("_", " "))[0])  # type: ignore[index]
            continue
        name = slot[1]
        if name in ("n", "m", "num", "year", "dd", "ordn", "q", "d", "d0s"):
            found.add("#")
        if name in ("n", "num"):
            found |= {"a", "an", "another", "couple", "dozen"} if name == "n" else {"couple", "dozen"}
        if name in ("few", "q", "h", "decades", "relday"):
            found |= set(re.findall(r"[a-z]+", slots()[name].split(">", 1)[1]))
        found |= set(words_of(_SLOT_KINDS.get(name, name)))
        if name == "weekdays":
            found |= {word + "s" for word in words_of("weekday")}
    return found


def number_of(words: str) -> float:
    """The number that {n} read: figures, "2 1/2", "twenty-five", "three hundred", "a dozen", "a couple of", "a"."""
    words = words.replace(",", "").replace("-", " ")
    if words[0].isdigit():
        whole, _, part = words.partition(" ")
        top, _, bottom = part.partition("/")
        return float(whole) + (int(top) / int(bottom) if part and bottom != "0" else 0)
    total = 0.0
    for word in words.split():
        value = float({"couple": "2", "another": "1", "a": "1", "an": "1", **words_of("number")}.get(word, "0"))
        total = total * value if value >= 100 and total else (total if word in ARTICLES and total else total + value)
    if "dozen" in words or "hundred" in words or "couple" in words:
        total -= 1 if words.startswith(("a ", "an ")) and "hundred" not in words else 0
    return total or 1


def length(number: float | None, unit: str) -> str:
    """ "P3Y" of 3 and "years"; None is a number that is not said ("PXY"). Decades and centuries are told in years."""
    name = words_of("unit")[unit]
    if number is None:
        return "P" + _LETTERS[name].format("X")
    if number % 1 == 0.5 and name in _HALVES:
        return (
            "P" + _LETTERS[name].format(int(number)) + _HALVES[name]
            if number > 1
            else "P" + ("T" if name in ("hour", "minute") else "") + _HALVES[name]
        )
    size = {"decade": 10, "century": 100, "fortnight": 2}.get(name, 1)
    letters = "{}Y" if name in ("decade", "century") else _LETTERS[name]
    return "P" + letters.format(f"{number * size:.2f}".rstrip("0").rstrip("."))


def moved(number: float, unit: str) -> tuple[int, str]:
    """How many of which unit of the calendar a rule moves by: two fortnights are four weeks, a night is a day."""
    name = words_of("unit")[unit]
    size = 2 if name == "fortnight" else 1
    return max(round(number * size), 1 if number else 0), _UNIT_RULES.get(name, name)
