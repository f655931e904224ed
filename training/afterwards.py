"""Teach statuses to a model that knows attribution already, and leave the rest of it as it is:
`python -m training.afterwards WEIGHTS.pt ../shared/bench --base FOLDER --out OUT.pt`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training import happened
from training.batches import IGNORED
from training.encoder import published
from training.model import Model
from training.statuses import LABELS

ROUNDS, SIZE, RATE = 12, 256, 1e-3


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
    model = Model(published(asked.base / "model.safetensors"), len(LABELS))
    model.load_state_dict(kept["weights"], strict=False)
    tokenizer = Tokenizer.from_file(str(asked.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    teach(model, *seen(model, tokenizer, asked.bench, Random(asked.seed)), asked.seed)
    torch.save({**kept, "weights": model.state_dict(), "statuses": len(LABELS)}, asked.out)
    return 0


def seen(model: Model, tokenizer: Tokenizer, bench: Path, chance: Random) -> tuple[Tensor, Tensor]:
    """All layers' outputs for each wordpiece of each event, and its status."""
    found = happened.texts(bench)
    endless = happened.batches(tokenizer, found, chance)
    states, labels = [], []
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for _ in range(-(-len(found) // 16)):
            events = next(endless)
            known = events.labels != IGNORED
            layers = torch.stack(model.eval().states(events.ids, events.traits, events.there), 2)
            states.append(layers[known].float())
            labels.append(events.labels[known])
    return torch.cat(states).clone(), torch.cat(labels).clone()


def teach(model: Model, states: Tensor, labels: Tensor, seed: int) -> None:
    """Trains the head for statuses and its mix of layers."""
    if model.statuses is None or model.status_mix is None:
        raise ValueError("this model has no head for statuses")
    order = torch.Generator().manual_seed(seed)
    parts = [*model.statuses.parameters(), *model.status_mix.parameters()]
    optimizer = torch.optim.AdamW(parts, lr=RATE, weight_decay=0.01)
    weight, steps, done = torch.tensor(happened.WEIGHTS), ROUNDS * (len(labels) // SIZE), 0
    for _ in range(ROUNDS):
        for chosen in torch.randperm(len(labels), generator=order)[: len(labels) // SIZE * SIZE].view(-1, SIZE):
            optimizer.param_groups[0]["lr"] = RATE * (1 - done / steps)
            mixed = model.status_mix(list(states[chosen].unbind(1)))
            told = model.statuses(functional.dropout(mixed, 0.1))
            loss = functional.cross_entropy(told, labels[chosen], weight)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            done += 1
        print(f"{done}/{steps} {float(loss.detach()):.3f}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
