"""Times, against TimeML gold: `python -m bench.times FILE.jsonl[.gz] --predictions OUT.jsonl`. As TempEval-3 scores, in per cent.

strict   F1 of exact character spans          relaxed   F1 of spans that overlap by a character
type     relaxed F1 times the share of overlapping spans whose type (DATE, TIME, DURATION, SET) is right
value    relaxed F1 times the share whose value (2021-07-14, P3D, PRESENT_REF) is right: the figure that counts
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from bench.gold import Article, command, paragraphs


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
    by_id = {article["id"]: article["timexes"] for article in predicted}
    tally: Counter[str] = Counter()
    for article in gold:
        _count(article["timexes"], by_id.get(article["id"], []), tally)
    relaxed = _f1(tally, "overlapping", "met")
    matched = max(1, tally["met"])
    return {
        "strict": _f1(tally, "exact", "exactly met"),
        "relaxed": relaxed,
        "type": relaxed * tally["type"] / matched,
        "value": relaxed * tally["value"] / matched,
    }


def _count(gold: list[Article], found: list[Article], tally: Counter[str]) -> None:
    tally["gold"] += len(gold)
    tally["found"] += len(found)
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


def _span(timex: Article) -> tuple[int, int]:
    return timex["start"], timex["end"]


def _overlap(one: Article, other: Article) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _f1(tally: Counter[str], right: str, met: str) -> float:
    precision, recall = tally[right] / max(1, tally["found"]), tally[met] / max(1, tally["gold"])
    return 100 * 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    sys.exit(command("times", predict, score))
