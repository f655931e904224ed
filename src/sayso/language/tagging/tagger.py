"""Running the model: a text in windows, one a call, so that a window's answer hangs on nothing but the window."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.language.tagging.decode import Floats, Reading, candidates, readings
from sayso.language.tagging.light import AFTER, BEFORE, BUCKETS, STEPS
from sayso.language.tagging.pieces import TRAITS, Ints, Pieces, cut, windows
from sayso.language.tagging.seams import seams
from sayso.language.tagging.snap import snapped, whole
from sayso.language.tagging.tagged import Span, Tagged

#: onnxruntime's joining of an addition with the layer norm behind it is left out: on a CPU the joined operation makes the light
#: 29 % slower and the encoder 13 % (1.32.0, AMD EPYC, one thread).
_SLOWER = ["SkipLayerNormFusion"]
_AROUND = np.arange(-BEFORE, AFTER + 1)
_STEPS = np.array(STEPS)


@dataclass(frozen=True, slots=True)
class Window:
    """One window as the encoder read it. offset: the text's wordpiece that is its second one ([CLS] is the first).

    own: the wordpieces of the text that are judged here, and not in a neighbouring window, end exclusive.
    likely: for each place, that it is of a cue.
    """

    offset: int
    own: Span
    hidden: Floats
    paragraph: Ints
    likely: Floats


class Lit(NamedTuple):
    """Cues of one window after the light: one row each. ends, rows: wordpieces of the text; there: whether one stands there."""

    ends: Ints
    rows: Ints
    there: NDArray[np.bool_]
    on_cue: NDArray[np.bool_]
    labels: Floats
    sure: Floats


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text after the encoder."""

    text: str
    pieces: Pieces
    seams: NDArray[np.int8]
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class Tagger:
    """A loaded model. identity: its name and the first 12 hex digits of its weights' SHA-256."""

    identity: str
    card: dict[str, Any]
    tokenizer: Tokenizer
    encoder: Any
    light: Any
    _last: dict[tuple[object, ...], Encoded] = field(default_factory=dict, repr=False, compare=False)

    def tag(self, text: str, paragraphs: Sequence[Span], masks: Sequence[Span] = ()) -> tuple[Tagged, ...]:
        """The attributions in `paragraphs` (code points of `text`), in the order of their cues.

        masks: markup and links, read as white space.
        """
        read = self._read(text, paragraphs, masks)
        lit = [one for window in read.windows if (one := self._light_up(window)) is not None]
        return tuple(sorted(self._told(read, lit), key=lambda one: one.cue))

    def _read(self, text: str, paragraphs: Sequence[Span], masks: Sequence[Span]) -> Encoded:
        key = (text, tuple(paragraphs), tuple(masks))
        found = self._last.get(key)
        if found is None:
            plain = _plain(text, masks)
            pieces = cut(self.tokenizer, plain, paragraphs)
            found = Encoded(text, pieces, seams(plain, pieces), tuple(self._encode(pieces)))
            self._last.clear()
            self._last[key] = found
        return found

    def _encode(self, pieces: Pieces) -> Iterator[Window]:
        cuts = windows(pieces.paragraph)
        opening = self.tokenizer.token_to_id("[CLS]")
        for nth, (begin, end) in enumerate(cuts):
            ids = np.concatenate([[opening], pieces.ids[begin:end]])[None]
            traits = np.concatenate([np.zeros((1, len(TRAITS)), np.int64), pieces.traits[begin:end]])[None]
            hidden, cues = self.encoder.run(None, {"ids": ids, "traits": traits})
            own = (
                0 if nth == 0 else (begin + cuts[nth - 1][1]) // 2,
                end if nth == len(cuts) - 1 else (cuts[nth + 1][0] + end) // 2,
            )
            paragraph = np.concatenate([pieces.paragraph[begin : begin + 1], pieces.paragraph[begin:end]])
            yield Window(begin, own, hidden, paragraph, 1 - _softmax(cues)[:, 0])

    def _light_up(self, window: Window) -> Lit | None:
        """What the light says of the cues that are this window's own, if there are any."""
        cues = [
            (first, last)
            for first, last in candidates(window.likely)
            if window.own[0] <= first - 1 + window.offset < window.own[1]
        ]
        if not cues:
            return None
        ends = np.array(cues)
        places = ends[:, :1] + _AROUND
        there = (places >= 0) & (places < len(window.paragraph))
        at = places.clip(0, len(window.paragraph) - 1)
        part = (window.paragraph[at] - window.paragraph[ends[:, :1]]).clip(-2, 2) + 2
        given = {
            "hidden": window.hidden,
            "at": at,
            "ends": ends,
            "far": _far(places, ends),
            "part": part,
            "there": there,
        }
        labels, sure = self.light.run(None, given)
        on_cue = (places >= ends[:, :1]) & (places <= ends[:, 1:])
        return Lit(ends - 1 + window.offset, at - 1 + window.offset, there, on_cue, labels, sure)

    def _told(self, read: Encoded, lit: Sequence[Lit]) -> Iterator[Tagged]:
        """The attributions that are sure enough: all cues of the text are decoded side by side, each by itself."""
        if not lit:
            return
        ends, rows, there, on_cue, labels, sure = (np.concatenate(parts) for parts in zip(*lit, strict=True))
        found = readings(labels, there, on_cue, read.seams[rows])
        for (first, last), row, score, reading in zip(ends.tolist(), rows, sure, found, strict=True):
            chance = self._sure(float(score), reading)
            if reading.content and chance >= self.card["enough"]:
                yield _tagged(read, (first, last), reading, row, chance)

    def _sure(self, score: float, reading: Reading) -> float:
        """One chance of the light's word on the cue, and of how clear its content and its source are, and whether it has one."""
        base, *weights = self.card["sureness"]
        told = (score, _odds(reading.clear), _odds(reading.firm), float(reading.source is not None))
        score = base + sum(weight * value for weight, value in zip(weights, told, strict=True))
        return round(float(1 / (1 + np.exp(-score))), 4)


def _odds(chance: float) -> float:
    """As logarithms, held where nothing more can be told."""
    chance = min(max(chance, 0.0005), 0.9995)
    return float(np.log(chance / (1 - chance)))


def opened(folder: Path) -> Tagger:
    """The model in `folder`."""
    card = json.loads((folder / "card.json").read_text("utf-8"))
    digest = hashlib.sha256(b"".join((folder / name).read_bytes() for name in ("encoder.onnx", "light.onnx")))
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    sessions = [_session(folder / name) for name in ("encoder.onnx", "light.onnx")]
    return Tagger(f"{card.get('name', 'attribution')}-{digest.hexdigest()[:12]}", card, tokenizer, *sessions)


def _session(path: Path) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    providers = ["CPUExecutionProvider"]
    return onnxruntime.InferenceSession(str(path), options, providers=providers, disabled_optimizers=_SLOWER)


def _plain(text: str, masks: Sequence[Span]) -> str:
    """At equal length: no markup, and marks of two characters as the one that they stand for."""
    for start, end in masks:
        text = text[:start] + " " * (end - start) + text[end:]
    return text.replace("``", " “").replace("''", "” ")


def _softmax(x: Floats) -> Floats:
    raised: Floats = np.exp(x - x.max(-1, keepdims=True))
    shares: Floats = raised / raised.sum(-1, keepdims=True)
    return shares


def _far(places: Ints, ends: Ints) -> Ints:
    """Signed distance to the cue in buckets, as training tells it."""
    before, after = ends[:, :1] - places, places - ends[:, 1:]
    scale = _STEPS[np.maximum(before, after).clip(0, len(_STEPS) - 1)]
    signed: Ints = np.where(before > 0, BUCKETS // 2 - scale, BUCKETS // 2 + scale)
    return signed


def _tagged(read: Encoded, cue: Span, reading: Reading, row: NDArray[np.int64], sure: float) -> Tagged:
    def written(first: int, last: int) -> Span:
        return int(read.pieces.start[first]), int(read.pieces.end[last])

    source: tuple[Span, ...] = ()
    if reading.source:
        first, last = int(row[reading.source[0]]), int(row[reading.source[1] - 1])
        source = (whole(read.text, *written(first, last)),)
    content = [written(int(row[begin]), int(row[end - 1])) for begin, end in reading.content]
    spoken = whole(read.text, *written(*cue))
    return Tagged(spoken, source, snapped(read.text, content, (spoken, *source)), sure, round(reading.firm, 4))
