"""What the signs of an event add up to: how likely it is that it happened, is planned, is possible, or is said not to be.

The weights are those of a multinomial logistic regression, made by training/status.py and kept in models/status/weights.tsv;
what it was trained on and how good it is stands in the card beside it. Without the file there are no odds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sayso.finders.stance.signs import signs_of
from sayso.language.prose import Prose, Sentence, Word

#: Shares of 1 by status: happened (what goes on is in it), planned, possible, negated.
Odds = Mapping[str, float]
LABELS = ("happened", "planned", "possible", "negated")


def weigh(sentence: Sentence, word: Word) -> Odds | None:
    """The odds of the event that `word` names; None where there are no weights."""
    weights = _weights()
    if not weights:
        return None
    sums = [0.0] * len(LABELS)
    for sign in signs_of(sentence, word):
        for at, weight in enumerate(weights.get(sign, ())):
            sums[at] += weight
    return dict(zip(LABELS, _shares(sums), strict=True))


def weigh_span(prose: Prose, start: int, end: int) -> Odds | None:
    """The odds of the event that the characters start..end name; None where no word stands there."""
    sentence = prose.sentence_at(start)
    word = None if sentence is None else sentence.head_in(start, end) or sentence.word_at(start)
    return None if sentence is None or word is None else weigh(sentence, word)


def _shares(sums: list[float]) -> list[float]:
    most = max(sums)
    raised = [math.exp(one - most) for one in sums]
    return [one / sum(raised) for one in raised]


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """Sign -> its weight for each of LABELS; {} where the file is not there."""
    path = files("sayso") / "models" / "status" / "weights.tsv"
    if not path.is_file():
        return {}
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    return {sign: tuple(map(float, weights)) for sign, *weights in lines[1:]}
