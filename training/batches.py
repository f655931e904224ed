"""Lessons as tensors: windows of wordpieces, the cues in them, and what each cue's source and content is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from sayso.language.tagging.pieces import Ints, Pieces, cut, windows
from training.corpora import Lesson, paragraphs
from training.disguise import disguise

#: Labels of a wordpiece for one cue: nothing, source (first, further), content (first, further).
LABELS = 5
IGNORED = -100
#: Wordpieces of a lesson's window at most.
ROOM = 255


@dataclass(frozen=True, slots=True)
class Page:
    """A lesson in wordpieces.

    cues: 0 nothing, 1 a cue's first wordpiece, 2 a further one. marks: cue -> labels of all wordpieces.
    """

    pieces: Pieces
    cues: Ints
    marks: dict[tuple[int, int], Ints]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side. spans: window, first and last wordpiece of each cue; labels: one row a cue, over its window."""

    ids: Tensor
    traits: Tensor
    paragraph: Tensor
    there: Tensor
    cues: Tensor
    spans: Tensor
    labels: Tensor


def page(tokenizer: Tokenizer, lesson: Lesson, chance: Random, often: float) -> Page:
    """A lesson, in disguise at times."""
    text = disguise(lesson.text, chance, often)
    pieces = cut(tokenizer, text, paragraphs(text))
    cues, marks = np.zeros(len(pieces.ids), np.int64), {}
    for start, end in lesson.unsure:
        cues[slice(*pieces.touched(start, end))] = IGNORED
    for saying in lesson.sayings:
        first, last = pieces.touched(*saying.cue)
        if first == last:
            continue
        labels = np.zeros(len(pieces.ids), np.int64)
        for spans, label in ((saying.content, 3), (saying.source, 1)):
            for span in spans:
                begin, finish = pieces.touched(*span)
                labels[begin : begin + 1], labels[begin + 1 : finish] = label, label + 1
        labels[first:last] = 0
        marks[first, last - 1] = labels
        cues[first : first + 1], cues[first + 1 : last] = 1, 2
    return Page(pieces, cues, marks)


def batches(pages: list[Page], chance: Random, size: int, opening: int) -> Iterator[Batch]:
    """All windows of all pages in random order, cut at other places each time, those of like length together."""
    found = []
    for one in pages:
        room = chance.randint(48, ROOM)
        found += [(one, begin, end) for begin, end in windows(one.pieces.paragraph, ROOM, 0, first=room)]
    chance.shuffle(found)
    heap = size * 16
    for at in range(0, len(found), heap):
        near = sorted(found[at : at + heap], key=lambda window: window[2] - window[1])
        groups = [near[nth : nth + size] for nth in range(0, len(near), size)]
        chance.shuffle(groups)
        for group in groups:
            yield together(group, opening)


def together(group: list[tuple[Page, int, int]], opening: int) -> Batch:
    """Windows as one batch, padded to the longest."""
    longest = -(-(1 + max(end - begin for _, begin, end in group)) // 32) * 32  # few shapes: each new one is compiled
    grid = np.zeros((5, len(group), longest), np.int64)
    traits = np.zeros((len(group), longest, 3), np.int64)
    grid[3] = IGNORED
    spans, rows = [], []
    for nth, (one, begin, end) in enumerate(group):
        size = end - begin
        at = slice(1, size + 1)
        grid[0, nth, 0], grid[0, nth, at] = opening, one.pieces.ids[begin:end]
        grid[1, nth, 0], grid[1, nth, at] = one.pieces.paragraph[begin], one.pieces.paragraph[begin:end]
        grid[2, nth, : size + 1] = 1
        grid[3, nth, at] = one.cues[begin:end]
        traits[nth, at] = one.pieces.traits[begin:end]
        for (first, last), labels in one.marks.items():
            if begin <= first and last < end:
                row = np.zeros(longest, np.int64)
                row[at] = _whole(labels[begin:end])
                spans.append((nth, first - begin + 1, last - begin + 1))
                rows.append(row)
    ids, paragraph, there, cues = (torch.from_numpy(grid[n]) for n in range(4))
    where = torch.tensor(spans, dtype=torch.long).reshape(-1, 3)
    return Batch(
        ids, torch.from_numpy(traits), paragraph, there.bool(), cues, where,
        torch.from_numpy(np.array(rows, np.int64).reshape(-1, longest)),
    )  # fmt: skip


def _whole(labels: Ints) -> Ints:
    """Labels of a window; a span that began before it begins where it does."""
    if labels[0] in (2, 4):
        labels = labels.copy()
        labels[0] -= 1
    return labels
