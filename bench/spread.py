"""How far a figure could have gone with other articles: bootstrap over whole articles, as they are what was drawn.

1,000 times as many articles are drawn as there are, with replacement; the middle 95 per cent of the figures so found is the
interval (percentile method: Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Seeded: the same twice.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

RESAMPLES = 1000
SEED = 2021
Tally = Mapping[str, float]


def spread(
    tallies: Sequence[Tally], figures: Callable[[Tally], dict[str, float]], resamples: int = RESAMPLES
) -> dict[str, list[float]]:
    """[low, high] of every figure. tallies: what was counted in each article; figures: from the counts of all to the scores."""
    keys = sorted({key for tally in tallies for key in tally})
    rows = [tuple(tally.get(key, 0) for key in keys) for tally in tallies]
    drawn = random.Random(SEED)
    found: dict[str, list[float]] = {}
    for _ in range(resamples if rows else 0):
        sums = (sum(column) for column in zip(*drawn.choices(rows, k=len(rows)), strict=True))
        for name, value in figures(dict(zip(keys, sums, strict=True))).items():
            found.setdefault(name, []).append(value)
    return {name: _middle(sorted(values)) for name, values in found.items()}


def _middle(values: list[float]) -> list[float]:
    cut = round(len(values) * 0.025)
    return [round(values[cut], 2), round(values[-1 - cut], 2)]
