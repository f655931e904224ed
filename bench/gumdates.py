"""Days of times in news, against GUM's resolved dates: `python -m bench.gumdates FILE.jsonl[.gz] --predictions OUT.jsonl`.

found    of GUM's dates in news (points, spans, bounds), the share at whose characters Sayso finds a time, in per cent
right    the share whose days Sayso gives exactly: all of 2015 for "2015"; a bound ("within") is met by days inside it
kept     the share whose days, as Sayso gives them, have some in common with GUM's: of a time found, the rest is the harm done
spread   of each the 95 per cent interval over articles (bench/spread.py)

Times count from the date line, else from the day of the file. The date line itself is left out, it tells its own day; so is a
time of day, of which the day alone is asked. GUM marks only what it could resolve, so that times found elsewhere are no errors.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from bench.gold import Article, command, paragraphs
from bench.spread import Tally, spread

if TYPE_CHECKING:
    from sayso.finders.times import Timex

Days = tuple[str, str]
_OPEN = ("0001-01-01", "9999-12-31")


def predict(articles: Iterable[Article]) -> Iterator[Article]:
    """Every time that Sayso finds in the articles of news, with its first and last day; other kinds of text are passed over."""
    from sayso.finders.times import find_timexes  # noqa: PLC0415  (scoring alone needs no finder)

    for article in articles:
        if article.get("genre") != "news":
            continue
        day, text = _published(article), article["text"]
        found = find_timexes(text, paragraphs(text))
        times = [
            {"start": start, "end": end, "days": days}
            for timex in found
            for start, end, days in _ends(timex, partial(_days, day))
        ]
        yield {"id": article["id"], "times": times}


def _ends(timex: Timex, days_of_rule: Callable[[str, str], Days]) -> Iterator[tuple[int, int, Days]]:
    """A range is held as its two ends, as GUM marks them: "from [May] to [July]", "[1998]-[2004]"; each as the range has it."""
    whole = days_of_rule(timex.whole_rule, timex.direction)
    if timex.gap is None:
        yield timex.start, timex.end, whole
        return
    begin, _, end = timex.rule.partition("/")
    each = [[days_of_rule(rule, leans) for leans in (timex.direction, "past", "future")] for rule in (begin, end)]
    yield timex.start, timex.gap[0], next((days for days in each[0] if days[0] == whole[0]), each[0][0])
    yield timex.gap[1], timex.end, next((days for days in each[1] if days[1] == whole[1]), each[1][0])


def _days(day: str, rule: str, leans: str) -> Days:
    from sayso.days import resolve  # noqa: PLC0415

    placed = resolve(rule, (day, day), leans)
    return placed.earliest or _OPEN[0], placed.latest or _OPEN[1]


def _published(article: Article) -> str:
    return str(article.get("dateline") or article["dct"])


def days_of(value: str) -> Days:
    """First and last day of "2015", "2015-09", "2015-09-22T12:00", "2015-09-14/2015-09-20", "../2015-08-02"."""
    if "/" in value:
        left, right = value.split("/", 1)
        return (_OPEN[0] if left == ".." else days_of(left)[0]), (_OPEN[1] if right == ".." else days_of(right)[1])
    from sayso.days import resolve  # noqa: PLC0415

    placed = resolve(value.split("T", maxsplit=1)[0], None, "")
    if placed.earliest is None or placed.latest is None:
        raise ValueError(f"no day fits {value!r}")
    return placed.earliest, placed.latest


def score(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """The three shares over all articles of news in the gold."""
    return _figures(sum(_tallies(gold, predicted), Counter()))


def spread_of(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, list[float]]:
    """The 95 per cent interval of each share over articles."""
    return spread(_tallies(gold, predicted), _figures)


def _figures(tally: Tally) -> dict[str, float]:
    share = {name: 100 * tally.get(name, 0) / max(1, tally.get("gold", 0)) for name in ("found", "right", "near")}
    return {"found": share["found"], "right": share["right"], "kept": share["right"] + share["near"]}


def _tallies(gold: Iterable[Article], predicted: Iterable[Article]) -> list[Counter[str]]:
    by_id = {article["id"]: article["times"] for article in predicted}
    news = [article for article in gold if article.get("genre") == "news"]
    return [_count(article, by_id.get(article["id"], [])) for article in news]


def _count(article: Article, times: list[Article]) -> Counter[str]:
    tally: Counter[str] = Counter()
    for date in article["dates"]:
        if (
            date["value"] == article["dateline"]
            and date["start"] < 200
            and "," in article["text"][date["start"] : date["end"]]
        ):
            continue  # the date line
        tally["gold"] += 1
        near = [time for time in times if min(time["end"], date["end"]) > max(time["start"], date["start"])]
        if near:
            best = max(near, key=lambda time: min(time["end"], date["end"]) - max(time["start"], date["start"]))
            tally["found"] += 1
            tally[_held(days_of(date["value"]), tuple(best["days"]), date["kind"] == "within")] += 1
    return tally


def _held(wanted: Days, given: Days, bound: bool) -> str:
    inside = wanted[0] <= given[0] and given[1] <= wanted[1]
    if given == wanted or (bound and inside):
        return "right"
    return "far" if given[1] < wanted[0] or wanted[1] < given[0] else "near"


if __name__ == "__main__":
    sys.exit(command("gumdates", predict, score, spread=spread_of))
