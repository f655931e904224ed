"""Make of trained weights what Sayso runs: `python -m training.export WEIGHTS.pt --base FOLDER --out FOLDER`.

Two graphs: `encoder.onnx` reads a window, `light.onnx` reads around its cues. Matrices are kept as integers of 7 bits (see
`training.rounding`), what they are multiplied with is quantised by the window, so that a window's answer hangs on nothing but
itself.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.language.tagging.light import AFTER, BEFORE, BUCKETS
from training.encoder import WIDTH, published
from training.model import Model, unseen

OPSET = 17


class Reader(nn.Module):
    """A window -> what its wordpieces are in context, and which of them are of a cue."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, traits: Tensor) -> tuple[Tensor, Tensor]:
        """ids: 1, places. traits: 1, places, kinds. -> hidden (places, width), cue scores (places, 3)."""
        hidden = self.model.mix(self.model.states(ids, traits, None))
        return hidden[0], self.model.cues(hidden)[0]


class Beam(nn.Module):
    """Hidden states around cues -> labels and sureness."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.light = model.light

    def forward(
        self, hidden: Tensor, at: Tensor, ends: Tensor, far: Tensor, part: Tensor, there: Tensor
    ) -> tuple[Tensor, Tensor]:
        """hidden: places, width. at, far, part, there: cues, places around. ends: cues, 2."""
        cue = hidden[ends].flatten(1)
        return self.light(self.light.here(hidden)[at], cue, far, part, unseen(there)[:, None, None, :])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--card", type=Path, default=Path(__file__).with_name("attribution-card.json"))
    asked = parser.parse_args()
    kept = torch.load(asked.weights, weights_only=True)
    model = Model(published(asked.base / "model.safetensors"))
    model.load_state_dict(kept["weights"])
    write(
        model.eval(), asked.base, asked.out, {**json.loads(asked.card.read_text("utf-8")), "plan": kept.get("plan", {})}
    )
    return 0


def write(model: Model, base: Path, out: Path, card: dict[str, Any]) -> None:
    """The graphs, the tokenizer and the card."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, whole in (("encoder", _encoder(model, Path(folder))), ("light", _light(model, Path(folder)))):
            quantize_dynamic(
                whole, out / f"{name}.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
            )
    tokenizer = json.loads((base / "tokenizer.json").read_text("utf-8"))
    tokenizer["truncation"], tokenizer["padding"] = None, None
    (out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), "utf-8")
    files = sorted(path for path in out.iterdir() if path.suffix in (".onnx", ".json") and path.name != "card.json")
    card["sha256"] = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    (out / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _encoder(model: Model, folder: Path) -> Path:
    inputs = {"ids": torch.full((1, 9), 101), "traits": torch.zeros(1, 9, 3, dtype=torch.long)}
    return _export(
        Reader(model), inputs, {name: {1: "places"} for name in inputs}, ["hidden", "cues"], folder / "encoder.onnx"
    )


def _light(model: Model, folder: Path) -> Path:
    around = torch.arange(BEFORE + AFTER + 1).repeat(2, 1)
    inputs = {"hidden": torch.zeros(200, WIDTH), "at": around, "ends": torch.zeros(2, 2, dtype=torch.long)}
    inputs |= {"far": around % BUCKETS, "part": around % 5, "there": around >= 0}
    free = {"hidden": {0: "places"}, **{name: {0: "cues"} for name in list(inputs)[1:]}}
    return _export(Beam(model), inputs, free, ["labels", "sure"], folder / "light.onnx")


def _export(
    graph: nn.Module, inputs: dict[str, Tensor], free: dict[str, dict[int, str]], outputs: list[str], path: Path
) -> Path:
    """free: which sizes are not fixed, and their names."""
    torch.onnx.export(
        graph.eval(), tuple(inputs.values()), str(path), input_names=list(inputs), output_names=outputs,
        dynamic_axes=free, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    onnx.checker.check_model(str(path))
    return path


if __name__ == "__main__":
    sys.exit(main())
