"""Times, against TimeML gold: `python -m bench.times FILE.jsonl[.gz] --predictions OUT.jsonl`. As TempEval-3 scores, in per cent.

strict   F1 of exact character spans          relaxed   F1 of spans that overlap by a character
type     relaxed F1 times the share of overlapping spans whose type (DATE, TIME, DURATION, SET) is right
value    relaxed F1 times the share whose value (2021-07-14, P3D, PRESENT_REF) is right: the figure that counts
spread   of each of these the 95 per cent interval over articles (bench/spread.py)
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from bench.gold import Article, command, paragraphs
from bench.spread import Tally, spread


def predict(articles: Iterable[Article]) -> Iterator[Article]:
    """The times that Sayso finds, as TIMEX3; the day of the document is given, as to every system."""
    from sayso.finders.times import as_timex3, find_timexes  # noqa: PLC0415  (scoring alone needs no finder)

    for article in articles:
        text = article["text"]
        yield {
            "id": article["id"],
            "timexes": as_timex3(find_timexes(text, paragraphs(text)), text, article.get("dct")),
        }


def score(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """The four F1; an article that was not predicted counts as nothing found."""
    return _figures(sum(_tallies(gold, predicted), Counter()))


def spread_of(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, list[float]]:
    """The 95 per cent interval of each F1 over articles."""
    return spread(_tallies(gold, predicted), _figures)


def _figures(tally: Tally) -> dict[str, float]:
    relaxed = _f1(tally, "overlapping", "met")
    matched = max(1, tally.get("met", 0))
    return {
        "strict": _f1(tally, "exact", "exactly met"),
        "relaxed": relaxed,
        "type": relaxed * tally.get("type", 0) / matched,
        "value": relaxed * tally.get("value", 0) / matched,
    }


def _tallies(gold: Iterable[Article], predicted: Iterable[Article]) -> list[Counter[str]]:
    by_id = {article["id"]: article["timexes"] for article in predicted}
    return [_count(article["timexes"], by_id.get(article["id"], [])) for article in gold]


def _count(gold: list[Article], found: list[Article]) -> Counter[str]:
    tally = Counter({"gold": len(gold), "found": len(found)})
    for wanted in gold:
        near = [one for one in found if _overlap(wanted, one) > 0]
        if near:
            exact = [one for one in near if _span(one) == _span(wanted)]
            best = (
                exact[0]
                if exact
                else max(near, key=lambda one: (_overlap(wanted, one), -abs(one["start"] - wanted["start"])))
            )
            tally["met"] += 1
            tally["exactly met"] += bool(exact)
            tally["type"] += best.get("type") == wanted.get("type")
            tally["value"] += best.get("value") == wanted.get("value")
    for one in found:
        tally["overlapping"] += any(_overlap(wanted, one) > 0 for wanted in gold)
        tally["exact"] += any(_span(wanted) == _span(one) for wanted in gold)
    return tally


def _span(timex: Article) -> tuple[int, int]:
    return timex["start"], timex["end"]


def _overlap(one: Article, other: Article) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _f1(tally: Tally, right: str, met: str) -> float:
    precision = tally.get(right, 0) / max(1, tally.get("found", 0))
    recall = tally.get(met, 0) / max(1, tally.get("gold", 0))
    return 100 * 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    sys.exit(command("times", predict, score, spread=spread_of))
