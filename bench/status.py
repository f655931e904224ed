"""How far events have come, against factuality gold: `python -m bench.status FILE.jsonl[.gz] --predictions OUT.jsonl`.

Four statuses: happened (what goes on is in it), planned, possible, negated. How they are had from MEANTIME's certainty, polarity
and time, and from the factuality of UDS, stands at the head of training/statuses.py. Scores are macro F1 in per cent.

weighed   the odds of each event (sayso.finders.stance.weighing), on articles that the weights were not fitted on
happened, planned, possible, negated   F1 of each status there
rules, rules-held-out   the status and negation of the smallest claim that holds the event, by rules alone: on all articles
          (nothing was fitted) and on the same as `weighed`
claims    the same as rules-held-out, by rules and odds together: what claims say
spread    of each of these the 95 per cent interval over articles (bench/spread.py)

MEANTIME's held-out half has 18 negated events: its interval is wide. UDS knows no future, so that words before the event stand
in for it in the gold itself: its figures tell whether a change carries over to blogs and mail, not how good the odds are.
By five-fold cross-validation over all of MEANTIME: `python -m training.status BENCH --check`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from bench.gold import Article, command, paragraphs
from bench.spread import Tally, spread
from training.statuses import LABELS, status_in, uds_example

_STATUS = {"ongoing": "happened", "simulated": "possible"}


def predict(articles: Iterable[Article]) -> Iterator[Article]:
    """For each event of an article its status by the odds (weighed), by rules, and by the claim that holds it."""
    from sayso.language import load  # noqa: PLC0415  (scoring alone needs no model)

    language = load()
    for article in as_gold(articles):
        text, spans = article["text"], [(e["start"], e["end"]) for e in article["events"]]
        prose = language.read(text, paragraphs(text))
        lines = [{"start": start, "end": end, "weighed": _judged(prose, start, end)} for start, end in spans]
        for line, claim in zip(lines, _claims(prose, spans), strict=True):
            line.update(claim)
        yield {"id": article["id"], "events": lines}


def _judged(prose: Any, start: int, end: int) -> str:
    from sayso.finders.stance import weigh_span  # noqa: PLC0415

    odds = weigh_span(prose, start, end)
    return "happened" if odds is None else max(LABELS, key=lambda label: odds[label])


def _claims(prose: Any, spans: Iterable[tuple[int, int]]) -> Iterator[dict[str, str]]:
    """What the smallest claim that holds each event says of it, by rules alone and as it is told; no claim: it happened."""
    from sayso.finders.clauses.units import find_units  # noqa: PLC0415
    from sayso.finders.stance import by_rules, hold  # noqa: PLC0415
    from sayso.finders.voices import find_attributions  # noqa: PLC0415

    attributions = find_attributions(prose)
    units = find_units(prose, attributions)
    for start, end in spans:
        around = [u for u in units if u.start <= start and end <= u.end]
        if not around:
            yield {"rules": "happened", "claims": "happened"}
            continue
        unit = min(around, key=lambda u: u.end - u.start)
        said = [a for a in attributions if a.holds(unit.start, unit.end) or unit.start <= a.cue[0] < unit.end]
        given = (unit, prose.sentences[unit.sentence], said[-1] if said else None, prose)
        yield {"rules": _named(by_rules(*given)), "claims": _named(hold(*given))}


def _named(held: Any) -> str:
    return "negated" if held.negated else _STATUS.get(held.status, held.status)


def as_gold(articles: Iterable[Article]) -> Iterator[Article]:
    """Each article with its id, text and the status of its events; sentences of UDS are brought to the same form."""
    for article in articles:
        if "targets" in article:
            text, events = uds_example(article)
            found = [{"start": start, "end": end, "status": status} for start, end, status in events]
            yield {"id": article["idx"], "text": text, "events": found}
        else:
            found = [{**e, "status": status_in(e)} for e in article["events"] if e.get("certainty")]
            yield {"id": article["id"], "text": article["text"], "events": found}


def score(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """The macro F1 of each way of telling; an article that was not predicted counts as nothing found."""
    return _figures(sum(_tallies(gold, predicted), Counter()))


def spread_of(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, list[float]]:
    """The 95 per cent interval of each score over articles."""
    return spread(_tallies(gold, predicted), _figures)


def held_out() -> frozenset[str]:
    """The ids of the articles of MEANTIME that the weights were not fitted on; none where there are no weights."""
    card = files("sayso") / "models" / "status" / "card.json"
    return frozenset(json.loads(card.read_text(encoding="utf-8"))["held out"]) if card.is_file() else frozenset()


def _tallies(gold: Iterable[Article], predicted: Iterable[Article]) -> list[Counter[str]]:
    by_id = {article["id"]: article["events"] for article in predicted}
    known = list(gold)
    held = held_out() if any("certainty" in e for a in known for e in a.get("events", ())) else None
    return [_count(a, by_id.get(a["id"], []), held is None or a["id"] in held) for a in as_gold(known)]


def _count(article: Article, found: list[Article], held: bool) -> Counter[str]:
    by_span = {(one["start"], one["end"]): one for one in found}
    tally: Counter[str] = Counter()
    for event in article["events"]:
        one = by_span.get((event["start"], event["end"]), {})
        ways = [("rules", "rules")] + [(w, k) for w, k in _WAYS if held]
        for way, key in ways:
            tally[f"{way} gold {event['status']}"] += 1
            tally[f"{way} found {one.get(key)}"] += 1
            tally[f"{way} both {event['status']}"] += one.get(key) == event["status"]
    return tally


#: The scores on what was held out, and which prediction each is of.
_WAYS = (("weighed", "weighed"), ("rules-held-out", "rules"), ("claims", "claims"))


def _figures(tally: Tally) -> dict[str, float]:
    scores = {way: sum(_f1(tally, way, label) for label in LABELS) / len(LABELS) for way in ("rules", *dict(_WAYS))}
    return {**scores, **{label: _f1(tally, "weighed", label) for label in LABELS}}


def _f1(tally: Tally, way: str, label: str) -> float:
    met = tally.get(f"{way} gold {label}", 0) + tally.get(f"{way} found {label}", 0)
    return 200 * tally.get(f"{way} both {label}", 0) / max(1, met)


if __name__ == "__main__":
    sys.exit(command("status", predict, score, spread=spread_of))
