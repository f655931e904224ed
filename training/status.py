"""Make src/sayso/models/status: `python -m training.status BENCH [--check]`, BENCH the folder of the gold files.

A multinomial logistic regression over the signs of sayso.finders.stance.signs, fitted with numpy on what training/statuses.py
gives. --check fits nothing for keeps: it prints what the weights reach on articles that they were not fitted on, by five-fold
cross-validation over all of MEANTIME (parted by article), with and without the other sets. The same input gives the same bytes.

What --check said of these weights (macro F1, 95 per cent interval over articles, 2,055 events): MEANTIME and the others 64.5
[59.3, 69.2]; MEANTIME alone 55.8 [49.8, 61.1]; without MEANTIME 61.9 [56.8, 66.8]. Signs further up the sentence, who says
it, and the rules' own verdict were tried and changed nothing; a head on the frozen states of the attribution model alone
reached 56.4.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from bench.gold import paragraphs
from bench.spread import spread
from sayso.finders.stance.signs import signs_of
from sayso.language import identity, load
from training import statuses

OUT = Path(__file__).parent.parent / "src" / "sayso" / "models" / "status"
#: What an event of each set weighs: MEANTIME is whole news articles and knows what is planned.
WEIGHTS = {"meantime": 2.0, "uw": 0.5, "cb": 0.5, "uds": 0.3}
#: Strength of the quadratic penalty, how often a sign must be met, and weights too small to be kept.
PENALTY, MET, SMALL = 16.0, 5, 0.02
STEPS, RATE = 300, 0.1
TRAINED_ON = (
    "MEANTIME (CC BY 4.0; but for the articles held out), UW, CommitmentBank, UDS-IH2: see training/statuses.py"
)
HEAD = "# Made by training/status.py; do not edit. The weight of each sign of sayso.finders.stance.signs, by status.\n"

Row = tuple[tuple[str, ...], int, float, str]


def rows(sets: dict[str, list[statuses.Example]]) -> list[Row]:
    """(signs, number of the status, weight, text) of every event."""
    language = load()
    found = []
    for name, examples in sets.items():
        for text, events in examples:
            prose = language.read(text, paragraphs(text))
            for start, end, status in events:
                sentence = prose.sentence_at(start)
                word = None if sentence is None else sentence.head_in(start, end) or sentence.word_at(start)
                if sentence is not None and word is not None:
                    signs = signs_of(sentence, word)
                    found.append((signs, statuses.LABELS.index(status), WEIGHTS[name], text))
    return found


def fit(found: list[Row]) -> dict[str, Any]:
    """The weights by sign, by Adam on the whole set with a falling rate (it is convex: the start does not matter)."""
    met = Counter(sign for signs, *_ in found for sign in signs)
    known = {sign: at for at, sign in enumerate(sorted(s for s, n in met.items() if n >= MET))}
    each = [np.array([known[s] for s in signs if s in known]) for signs, *_ in found]
    flat, lengths = np.concatenate(each), np.array([len(one) for one in each])
    starts, owner = np.concatenate([[0], np.cumsum(lengths)[:-1]]), np.repeat(np.arange(len(each)), lengths)
    wanted = np.eye(len(statuses.LABELS))[[label for _, label, *_ in found]]
    share = np.array([weight for *_, weight, _ in found])[:, None]
    weights = np.zeros((len(known), len(statuses.LABELS)))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        sums = np.add.reduceat(weights[flat], starts, axis=0)
        odds = np.exp(sums - sums.max(axis=1, keepdims=True))
        off = (odds / odds.sum(axis=1, keepdims=True) - wanted) * share
        slope = np.stack([np.bincount(flat, off[owner, j], len(known)) for j in range(wanted.shape[1])], axis=1)
        slope += PENALTY * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        rate = RATE * min(1.0, 2 * (STEPS - step + 1) / STEPS)
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {sign: weights[at] for sign, at in known.items()}


def judge(weights: dict[str, Any], signs: tuple[str, ...]) -> int:
    """The number of the likeliest status."""
    return int(np.sum([weights[s] for s in signs if s in weights], axis=0).argmax())


def figures(tally: Mapping[str, float]) -> dict[str, float]:
    """Macro F1 and the F1 of each status, in per cent."""
    each = {
        label: 200
        * tally.get(f"both {label}", 0)
        / max(1, tally.get(f"gold {label}", 0) + tally.get(f"found {label}", 0))
        for label in statuses.LABELS
    }
    return {"macro F1": sum(each.values()) / len(each), **each}


def check(bench: Path) -> None:
    """Print what is reached on articles that were not fitted on."""
    mine = rows({"meantime": statuses.meantime(bench)})
    others = rows({name: found for name, found in statuses.sets(bench).items() if name != "meantime"})
    fold = [zlib.crc32(text.encode()) % 5 for *_, text in mine]
    for name, more in (("MEANTIME and the others", others), ("MEANTIME alone", [])):
        found = [0] * len(mine)
        for number in range(5):
            weights = fit([row for row, f in zip(mine, fold, strict=True) if f != number] + more)
            found = [judge(weights, r[0]) if f == number else o for r, f, o in zip(mine, fold, found, strict=True)]
        tell(name, mine, found)
    weights = fit(others)
    tell("without MEANTIME", mine, [judge(weights, row[0]) for row in mine])


def tell(name: str, gold: list[Row], found: list[int]) -> None:
    """Print one line of scores, with their 95 per cent intervals over articles."""
    tallies: dict[str, Counter[str]] = {}
    for (_, label, _, text), one in zip(gold, found, strict=True):
        tally = tallies.setdefault(text, Counter())
        tally.update([f"gold {statuses.LABELS[label]}", f"found {statuses.LABELS[one]}"])
        if one == label:
            tally[f"both {statuses.LABELS[label]}"] += 1
    scores, sure = figures(sum(tallies.values(), Counter())), spread(list(tallies.values()), figures)
    told = ", ".join(f"{what} {score:.1f} {sure[what]}" for what, score in scores.items())
    print(f"{name}: {told}, on {len(gold)} events of {len(tallies)} texts")


def main() -> int:
    """Fit and write the weights and their card."""
    parser = argparse.ArgumentParser(description="Make the weights of status.")
    parser.add_argument("bench", type=Path, metavar="BENCH")
    parser.add_argument("--check", action="store_true", help="cross-validate instead")
    asked = parser.parse_args()
    if asked.check:
        check(asked.bench)
        return 0
    found = rows(statuses.sets(asked.bench))
    keep(fit(found), len(found), statuses.held_out_ids(asked.bench))
    return 0


def keep(weights: dict[str, Any], events: int, held: set[str]) -> None:
    """Write the weights and their card."""
    OUT.mkdir(parents=True, exist_ok=True)
    lines = [f"sign\t{chr(9).join(statuses.LABELS)}\n"]
    for sign in sorted(weights):
        if abs(weights[sign]).max() >= SMALL:
            lines.append(sign + "".join(f"\t{one:.2f}" for one in weights[sign]) + "\n")
    (OUT / "weights.tsv").write_text(HEAD + "".join(lines), encoding="utf-8")
    card = {
        "trained on": TRAINED_ON,
        "events": events,
        "signs": len(lines) - 1,
        "parser": identity(),
        "held out": sorted(held),
    }
    (OUT / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"{events} events, {len(lines) - 1} signs kept", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
