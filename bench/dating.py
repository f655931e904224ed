"""The day of publication, found and hidden: `python -m bench.dating own|window|hidden|pile FILE.jsonl[.gz]`. In per cent.

own      the report's own date line is shown: `right`, the very day is stated.
window   the date line is blanked, and 60 days given that hold the day (drawn by the article's id): `kept`, the day is in what is
         left; `crisp`, what is left is 15 days or fewer.
hidden   the date line is blanked, nothing is given: `clean`, no day shut out and no year named that the text does not name.
pile     each report on a shooting undated among its dated neighbours, full dates in all texts blanked, reports under 300
         characters (a page that did not load) left out. `given`: an interval with both ends; of these `kept`: the day is in it,
         `crisp`: 7 days or fewer. `mixed ...`: the same with the reports of 20 shootings in one pile.
width    beside window and pile: how many days are left at most for a quarter, half and three quarters of the texts.
near     beside window: the share of the texts that name a day within two weeks of their own: going by the days of a text, no
         method can be crisp on more.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import quantiles
from typing import Any

from bench.gold import Article, Predict, Score, Spread, command

WINDOW, SHOOTINGS, PILES, READABLE = 60, 20, 10, 300
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def _day(article: Article) -> date | None:
    """The day of publication; None where the gold gives none (or writes it in an order of its own)."""
    stated = _ISO.match(article.get("dct") or "")
    return None if stated is None else date.fromisoformat(stated[0])


def _hidden(article: Article) -> str:
    """The text with its date line blanked, where the gold shows one."""
    text: str = article["text"]
    for timex in article.get("timexes", ()):
        if timex.get("functionInDocument") == "CREATION_TIME":
            text = _blanked(text, timex["start"], timex["end"])
    return text


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _dated(text: str, name: str, published: str | None = None) -> Article:
    """What Sayso makes of the day of one text."""
    from sayso.finders.dating import date_report, order_of  # noqa: PLC0415  (scoring alone needs no finder)
    from sayso.finders.times import find_timexes  # noqa: PLC0415
    from sayso.formats import open_report  # noqa: PLC0415
    from sayso.language import load  # noqa: PLC0415
    from sayso.page import lay_out, masthead  # noqa: PLC0415
    from sayso.records import Given  # noqa: PLC0415

    opened, given = open_report(text.encode(), f"{name}.txt"), Given(published=published)
    layout = lay_out(opened)
    head = masthead(opened, layout, given)
    stretches = [(p.start, p.end) for p in layout.paragraphs]
    prose = load().read(opened.report.text, stretches, layout.masks)
    order = order_of(None if head.outlet is None else head.outlet.value)
    timexes = find_timexes(opened.report.text, stretches, layout.masks, order)
    when = date_report(opened, layout, head, timexes, given, prose)
    return {
        "id": name,
        "earliest": when.earliest,
        "latest": when.latest,
        "because": when.because,
        "doubts": when.doubts,
    }


def own(articles: Iterable[Article]) -> Iterator[Article]:
    """The days of the texts as they stand."""
    return (_dated(article["text"], article["id"]) for article in articles if _day(article))


def window(articles: Iterable[Article]) -> Iterator[Article]:
    """The days left of 60 that are given, the date line hidden."""
    for article in articles:
        day = _day(article)
        if day is not None:
            first = day - timedelta(random.Random(article["id"]).randrange(WINDOW))
            given = f"{first}..{first + timedelta(WINDOW - 1)}"
            yield _dated(_hidden(article), article["id"], given)


def hidden(articles: Iterable[Article]) -> Iterator[Article]:
    """The days of the texts with nothing given and no date line."""
    return (_dated(_hidden(article), article["id"]) for article in articles if _day(article))


def score_own(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """`right`: the stated day is the gold's."""
    right = [one["earliest"] == one["latest"] == day.isoformat() for day, one in _pairs(gold, predicted)]
    return {"right": _share(right)}


def score_window(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """`kept` and `crisp`, as told above."""
    pairs = _pairs(gold, predicted)
    crisp = [_width(one) <= 15 for _, one in pairs]
    return {"kept": _share([_holds(one, day) for day, one in pairs]), "crisp": _share(crisp)}


def score_hidden(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """`clean`, as told above."""
    articles = list(gold)
    texts = {article["id"]: article["text"] for article in articles}
    clean = [_holds(one, day) and _named(one, texts[one["id"]]) for day, one in _pairs(articles, predicted)]
    return {"clean": _share(clean)}


def _named(found: Article, text: str) -> bool:
    """Every year of the ends is told by a time of the text, or by an office that it gives somebody."""
    from sayso.finders.times import find_timexes  # noqa: PLC0415

    told = {year for timex in find_timexes(text, [(0, len(text))]) for year in re.findall(r"\d{4}", timex.rule)}
    told |= {year for reason in found["because"] for year in re.findall(r"in office since (\d{4})", reason)}
    return all(end[:4] in told or end[:4] in text for end in (found["earliest"], found["latest"]) if end is not None)


# ---- piles


def pile(articles: Iterable[Article]) -> Iterator[Article]:
    """The days of reports hidden one by one, of shootings that two reports or more tell of: each by itself, and 20 together."""
    by_incident: dict[str, list[Article]] = {}
    for article in articles:
        if _day(article) and len(article["text"]) >= READABLE:
            by_incident.setdefault(article["incident"], []).append(article)
    several = sorted(incident for incident, told in by_incident.items() if len(told) > 1)
    random.Random(1).shuffle(several)
    for at in range(0, min(len(several), SHOOTINGS * PILES), SHOOTINGS):
        read = [[_filed(article) for article in by_incident[incident]] for incident in several[at : at + SHOOTINGS]]
        yield from ({**one, "mixed": True} for one in _piled(read))
        for told in read:
            yield from ({**one, "mixed": False} for one in _piled([told]))


def _piled(incidents: Sequence[Sequence[tuple[Article, Any]]]) -> Iterator[Article]:
    """One report of each incident undated at a time, till each has been."""
    from sayso.matters.dates import date_pile, resolved  # noqa: PLC0415

    every = [one for told in incidents for one in told]
    dated = {a["doc_id"]: replace(f, reading=resolved(f.reading, _stated(a["dct"][:10]))) for a, f in every}
    for turn in range(max(map(len, incidents))):
        undated = {told[turn][0]["doc_id"] for told in incidents if turn < len(told)}
        filed = [f if a["doc_id"] in undated else dated[a["doc_id"]] for a, f in every]
        for (article, _), dating in zip(every, date_pile(filed), strict=True):
            if article["doc_id"] in undated:
                when = dating.published
                yield {
                    "id": article["doc_id"],
                    "earliest": when.earliest,
                    "latest": when.latest,
                    "because": when.because,
                }


def _filed(article: Article) -> tuple[Article, Any]:
    """A report read with every full date in its text blanked, as the ledger would file it."""
    from sayso.finders import read_opened  # noqa: PLC0415
    from sayso.finders.times import find_timexes  # noqa: PLC0415
    from sayso.formats import open_report  # noqa: PLC0415
    from sayso.language import load  # noqa: PLC0415
    from sayso.ledger import Filed  # noqa: PLC0415
    from sayso.records import Given, Sighting  # noqa: PLC0415

    text, name = f"{article['title']}\n\n{article['text']}", f"{article['doc_id']}.txt"
    for timex in find_timexes(text, [(0, len(text))]):
        if _ISO.match(timex.rule):
            text = _blanked(text, timex.start, timex.end)
    opened = open_report(text.encode(), name)
    reading = read_opened(opened, Given(), load(), "bench")
    sighting = Sighting(opened.report.id, opened.report.sha256, name, "2000-01-01")
    return article, Filed(opened.report, reading, (sighting,), name)


def _stated(day: str) -> Any:
    from sayso.records import When  # noqa: PLC0415

    return When(None, day, "", "", day, day, day, "stated")


def score_pile(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """`given`, `kept` and `crisp`, as told above."""
    days = {article["doc_id"]: _day(article) for article in gold}
    found = list(predicted)
    alone = _scored(days, [one for one in found if not one["mixed"]])
    mixed = _scored(days, [one for one in found if one["mixed"]])
    return {**alone, **{f"mixed {name}": value for name, value in mixed.items()}}


def _scored(days: dict[str, date | None], found: Sequence[Article]) -> dict[str, float]:
    pairs = [(days[one["id"]], one) for one in found]
    given = [(day, one) for day, one in pairs if one["earliest"] and one["latest"] and day]
    return {
        "given": 100 * len(given) / max(1, len(pairs)),
        "kept": _share([_holds(one, day) for day, one in given]),
        "crisp": _share([_width(one) <= 7 for _, one in given]),
    }


# ---- counting


def _pairs(gold: Iterable[Article], predicted: Iterable[Article]) -> list[tuple[date, Article]]:
    days = {article["id"]: _day(article) for article in gold}
    return [(day, one) for one in predicted if (day := days[one["id"]]) is not None]


def _holds(found: Article, day: date) -> bool:
    low, high = found["earliest"] or "0000", found["latest"] or "9999-12-31"
    return bool(low <= day.isoformat() <= high)


def _width(found: Article) -> int:
    """How many days it leaves open."""
    return (date.fromisoformat(found["latest"]) - date.fromisoformat(found["earliest"])).days + 1


def widths(_gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, list[float]]:
    """How many days are left where both ends are known, at the quarters."""
    left = [_width(one) for one in predicted if one["earliest"] and one["latest"]]
    return {"width": quantiles(left, n=4, method="inclusive") if len(left) > 1 else [float(days) for days in left]}


def nearness(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, list[float]]:
    """The widths, and `near` as told above."""
    articles = list(gold)
    near = [_tells_near(_hidden(article), day) for article in articles if (day := _day(article)) is not None]
    return {**widths(articles, predicted), "near": [round(_share(near), 1)]}


def _tells_near(text: str, day: date) -> bool:
    """A day of the text, the year said or not, lies less than 15 days off."""
    from sayso.days import resolve  # noqa: PLC0415
    from sayso.finders.times import find_timexes  # noqa: PLC0415

    named = [
        timex.rule
        for timex in find_timexes(text, [(0, len(text))])
        if re.search(r"(?:XXXX|\d{4})-\d\d-\d\d", timex.rule)
    ]
    placed = [
        resolve(rule, (day.isoformat(), day.isoformat()), way).earliest for rule in named for way in ("past", "future")
    ]
    return any(abs((date.fromisoformat(found[:10]) - day).days) < 15 for found in placed if found)


def _share(those: Sequence[bool]) -> float:
    return 100 * sum(those) / max(1, len(those))


MEASURES: dict[str, tuple[Predict, Score, Spread | None]] = {
    "own": (own, score_own, None),
    "window": (window, score_window, nearness),
    "hidden": (hidden, score_hidden, None),
    "pile": (pile, score_pile, widths),
}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in MEASURES:
        sys.exit(f"usage: python -m bench.dating {'|'.join(MEASURES)} FILE.jsonl[.gz]")
    which, arguments = sys.argv[1], sys.argv[2:]
    predict, score, spread = MEASURES[which]
    sys.exit(command(f"dating {which}", predict, score, arguments, spread=spread))
