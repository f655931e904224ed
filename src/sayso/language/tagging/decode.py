"""From the model's numbers to spans of wordpieces: which stretches may be cues, and the best reading of each.

The reading is a Viterbi path through eight states: at most one source, any number of pieces of content, and none of them on
the cue itself. A content that ends in the middle of a phrase, or begins or ends inside a word, has to be much the likelier one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.language.tagging.pieces import Ints

Floats = NDArray[np.float32]
Span = tuple[int, int]

#: A wordpiece is of a cue where the tagger gives it this much. (Looking again at those from 0.2 on, where no such one is near,
#: found nothing more on PolNeAR's development half.)
LIKELY = 0.5
#: How much likelier (natural logarithm) a content must be that ends between two words, or begins or ends inside one. Chosen on
#: PolNeAR's development half, where 1 to 3, and 6 to 12, give the same figures within 0.2.
BETWEEN, TORN = 2.0, 6.0
#: The label of each state: nothing before the source is met, source (first, further), nothing after, content before the source
#: (first, further), content after it.
_LABEL = np.array([0, 1, 2, 0, 3, 4, 3, 4])
_NEXT = {0: (0, 1, 4), 1: (2, 3, 6), 2: (2, 3, 6), 3: (3, 6), 4: (5, 0, 1), 5: (5, 0, 1), 6: (7, 3), 7: (7, 3)}
_START = (0, 1, 4)
_NEVER = np.float32(-1e9)
_MOVES = np.array([[0 if state in _NEXT[was] else _NEVER for state in range(8)] for was in range(8)], np.float32)
_ENDS = np.array([[was > 3 and state in (0, 3) for state in range(8)] for was in range(8)], np.float32)
_BEGINS = np.array([[was in (0, 3) and state > 3 for state in range(8)] for was in range(8)], np.float32)
#: By what parts two places (tagging.seams): the state before, the state after.
_WAYS = np.stack([_MOVES, _MOVES - BETWEEN * _ENDS, _MOVES - TORN * (_ENDS + _BEGINS)]).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one cue's source and contents are, in places of the stretch around it (end exclusive).

    clear, firm: how sure the model is of the contents, and of the source (or of there being none), 0 to 1.
    """

    source: Span | None
    content: tuple[Span, ...]
    clear: float
    firm: float


def candidates(likely: Floats) -> Iterator[Span]:
    """First and last wordpiece of each stretch that may be a cue. likely: for each wordpiece that it is of one (0 to 1)."""
    flags = likely >= LIKELY
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    for first, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        yield first, end - 1


def readings(
    labels: Floats, there: NDArray[np.bool_], cue: NDArray[np.bool_], seams: NDArray[np.int8] | None = None
) -> list[Reading]:
    """The best reading of each cue. labels: cues, places, five scores. there: places that are text. cue: the cue's own places.

    seams: what parts each place from the one before it, as tagging.seams has it (None: a mark does, everywhere); beside the cue
    and at the end of what is read a content may end at no price.
    """
    chances = _log_softmax(labels)
    score = chances[:, :, _LABEL]
    score = np.where((cue | ~there)[:, :, None] & (_LABEL > 0), _NEVER, score)
    parted = (
        np.zeros(cue.shape, np.int8) if seams is None else np.where(there & ~cue & ~np.roll(cue, 1, axis=1), seams, 0)
    )
    return [_spans(_LABEL[path], one) for path, one in zip(_paths(score, parted), np.exp(chances), strict=True)]


def _log_softmax(x: Floats) -> Floats:
    low: Floats = x - x.max(-1, keepdims=True)
    chances: Floats = low - np.log(np.exp(low).sum(-1, keepdims=True))
    return chances


def _paths(score: Floats, parted: NDArray[np.int8]) -> Ints:
    """Viterbi, all cues side by side: the states of the best path. parted: what parts each place from the one before it."""
    cues, places, states = score.shape
    here, ways = np.ascontiguousarray(score.transpose(1, 2, 0)), _WAYS[parted.T].transpose(0, 2, 3, 1)
    best = np.empty((places, states, cues), np.float32)
    best[0] = np.where(np.isin(range(states), _START)[:, None], here[0], _NEVER)
    for at in range(1, places):
        best[at] = (best[at - 1][:, None] + ways[at]).max(0) + here[at]
    path = np.zeros((places, cues), np.int64)
    path[-1] = best[-1].argmax(0)
    rows = np.arange(cues)
    for at in range(places - 1, 0, -1):
        path[at - 1] = (best[at - 1] + ways[at][:, path[at], rows]).argmax(0)
    return path.T


def _spans(labels: Ints, chances: Floats) -> Reading:
    source = next(iter(_pieces(labels, 1)), None)
    of_source = chances[:, 1] + chances[:, 2]
    firm = float(of_source[slice(*source)].mean()) if source else float(1 - of_source.max())
    content = tuple(_pieces(labels, 3))
    of_content = chances[:, 3] + chances[:, 4]
    clear = float(np.mean([of_content[slice(*piece)].mean() for piece in content])) if content else 0.0
    return Reading(source, content, clear, firm)


def _pieces(labels: Ints, first: int) -> Iterator[Span]:
    begin = None
    for at, label in enumerate([*labels.tolist(), 0]):
        if begin is not None and label != first + 1:
            yield begin, at
            begin = None
        if label == first:
            begin = at
