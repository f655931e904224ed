"""Batches that teach how far an event has come, beside who said so, on the same encoder: one such batch in every few."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from sayso.language.tagging.pieces import Ints, Pieces, cut, windows
from training.batches import IGNORED
from training.corpora import paragraphs
from training.model import Model
from training.statuses import LABELS, Example, examples, meantime

#: What an event of each status counts for: the rarer, the more, by the root of how much rarer.
WEIGHTS = (1.0, 1.8, 2.2, 3.0)
#: How often a text of MEANTIME is read to one of the others: its statuses are marked by hand.
OFTEN = 3


@dataclass(frozen=True, slots=True)
class Events:
    """Windows side by side. labels: the status of each wordpiece of an event, IGNORED elsewhere."""

    ids: Tensor
    traits: Tensor
    there: Tensor
    labels: Tensor


def texts(bench: Path) -> list[Example]:
    """What there is to learn from, the good part of it several times."""
    by_hand = {text for text, _ in meantime(bench)}
    return [one for one in examples(bench) for _ in range(OFTEN if one[0] in by_hand else 1)]


def batches(tokenizer: Tokenizer, found: list[Example], chance: Random, size: int = 16) -> Iterator[Events]:
    """Without end, in another order each time round."""
    opening = tokenizer.token_to_id("[CLS]")
    while True:
        order = chance.sample(found, len(found))
        for at in range(0, len(order), size):
            rows = [row for one in order[at : at + size] for row in _windows(tokenizer, one)]
            yield together(rows, opening)


def _windows(tokenizer: Tokenizer, one: Example) -> Iterator[tuple[Pieces, Ints, int, int]]:
    text, events = one
    pieces = cut(tokenizer, text, paragraphs(text))
    labels = np.full(len(pieces.ids), IGNORED)
    for start, end, status in events:
        labels[slice(*pieces.touched(start, end))] = LABELS.index(status)  # type: ignore[arg-type]
    for begin, end in windows(pieces.paragraph, shared=0):
        yield pieces, labels, begin, end


def together(rows: list[tuple[Pieces, Ints, int, int]], opening: int) -> Events:
    """Windows as one batch, padded to the longest."""
    longest = -(-(1 + max(end - begin for *_, begin, end in rows)) // 32) * 32
    ids, labels = np.zeros((len(rows), longest), np.int64), np.full((len(rows), longest), IGNORED)
    traits = np.zeros((len(rows), longest, 3), np.int64)
    there = np.zeros((len(rows), longest), bool)
    for nth, (pieces, marks, begin, end) in enumerate(rows):
        at = slice(1, end - begin + 1)
        ids[nth, 0], ids[nth, at] = opening, pieces.ids[begin:end]
        traits[nth, at], labels[nth, at] = pieces.traits[begin:end], marks[begin:end]
        there[nth, : end - begin + 1] = True
    return Events(*(torch.from_numpy(part) for part in (ids, traits, there, labels)))


def loss(model: Model, events: Events) -> Tensor:
    """What is wrong with the statuses."""
    if model.statuses is None or model.status_mix is None:
        raise ValueError("this model has no head for statuses")
    with torch.autocast("cpu", torch.bfloat16):
        states = model.states(events.ids, events.traits, events.there)
        told = model.statuses(model.drop(model.status_mix(states)))
    weight = torch.tensor(WEIGHTS)
    return functional.cross_entropy(told.float().flatten(0, 1), events.labels.flatten(), weight, ignore_index=IGNORED)
