"""Let a model that knows attribution learn to do so with coarser weights:
`python -m training.rounding WEIGHTS.pt ../shared/bench --base FOLDER --out FOLDER`.

Processors without VNNI add two products of 8-bit integers in 16 bits, which overflow unless weights keep to 7 bits; there
the same graph would answer otherwise. `training.export` therefore keeps to 7 bits, and here the weights are rounded so while a
few more steps are taken, the gradient passing straight through (Jacob et al. 2018, "Quantization and training of neural
networks for efficient integer-arithmetic-only inference", section 3).
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.utils import parametrize

from training.attribution import Plan, lessons, train
from training.encoder import published
from training.model import Model

#: Steps of a weight on either side of nought, as onnxruntime has them with `reduce_range`.
LEVELS = 64
#: A short time at low rates: the weights are nearly where they should be.
EPOCHS, RATE, HEADS_RATE = 0.4, 4e-5, 2e-4


class Rounded(nn.Module):
    """A matrix, each row of it in whole steps of its greatest value / LEVELS."""

    def forward(self, weight: Tensor) -> Tensor:
        """The rounded matrix; its gradient is that of the matrix itself."""
        step = weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / LEVELS
        return weight + (torch.round(weight.detach() / step) * step - weight.detach())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    asked = parser.parse_args()
    torch.manual_seed(asked.seed)
    torch.set_num_threads(asked.threads)
    kept = torch.load(asked.weights, weights_only=True)
    tokenizer = Tokenizer.from_file(str(asked.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    before = Plan(**kept["plan"])
    plan = Plan(
        seed=asked.seed, epochs=EPOCHS, rate=RATE, heads_rate=HEADS_RATE, with_gum=before.with_gum, again=before.again
    )
    model = Model(published(asked.base / "model.safetensors", plan.dropout), plan.dropout)
    model.load_state_dict(kept["weights"])
    settle(model, tokenizer, asked.bench, plan)
    asked.out.mkdir(parents=True, exist_ok=True)
    told = {**kept["plan"], "rounding": asdict(plan)}
    torch.save({"weights": model.state_dict(), "plan": told}, asked.out / "weights.pt")
    return 0


def settle(model: Model, tokenizer: Tokenizer, bench: Path, plan: Plan) -> None:
    """Trains on with all matrices rounded, and leaves in `model` what they are before rounding."""
    linear = [part for part in model.modules() if isinstance(part, nn.Linear)]
    for part in linear:
        parametrize.register_parametrization(part, "weight", Rounded())
    train(model, tokenizer, lessons(bench, plan), plan)
    for part in linear:
        parametrize.remove_parametrizations(part, "weight", leave_parametrized=False)


if __name__ == "__main__":
    sys.exit(main())
