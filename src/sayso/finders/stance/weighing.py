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


def weigh(sentence: Sentence, word: Word, told: Odds | None = None) -> Odds | None:
    """The odds of the event that `word` names; None where there are neither weights nor `told`.

    told: the odds by another reader of the same event (the tagger's); see `blended`.
    """
    weights = _weights()
    if not weights:
        return told
    sums = [0.0] * len(LABELS)
    for sign in signs_of(sentence, word):
        for at, weight in enumerate(weights.get(sign, ())):
            sums[at] += weight
    own = dict(zip(LABELS, _shares(sums), strict=True))
    return own if told is None else blended(own, told)


def weigh_span(prose: Prose, start: int, end: int, told: Odds | None = None) -> Odds | None:
    """The odds of the event that the characters start..end name; None where no word stands there."""
    sentence = prose.sentence_at(start)
    word = None if sentence is None else sentence.head_in(start, end) or sentence.word_at(start)
    return told if sentence is None or word is None else weigh(sentence, word, told)


def blended(own: Odds, told: Odds) -> Odds:
    """The odds of the signs with another reader's: their geometric mean, but for the share of negated, which is the signs' own.

    (A tagger knows what sort of event it reads, and overlooks a "not": five-fold over MEANTIME, macro F1 64.9 against 62.5.)
    """
    kept = LABELS[:3]
    sums = [(math.log(max(own[label], 1e-9)) + math.log(max(told[label], 1e-9))) / 2 for label in kept]
    rest = [share * (1 - own["negated"]) for share in _shares(sums)]
    return {**dict(zip(kept, rest, strict=True)), "negated": own["negated"]}


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
