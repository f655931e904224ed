"""Make the attribution model: `python -m training.attribution ../shared/bench --base model.safetensors's folder --out FOLDER`.

Reads PolNeAR's training articles (and GUM, unless --without-gum), writes the weights; training.export makes of them what Sayso
runs. The same seed, thread count and library versions give the same weights.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.batches import IGNORED, Batch, batches, page
from training.corpora import Lesson, gum, other_annotators, polnear
from training.encoder import LAYERS, published
from training.model import Model


@dataclass(frozen=True, slots=True)
class Plan:
    """How the model is trained."""

    seed: int = 1
    epochs: float = 2.3
    size: int = 8
    rate: float = 1.5e-4
    heads_rate: float = 8e-4
    fade: float = 0.9
    often: float = 0.3
    dropout: float = 0.1
    keep: float = 0.98
    with_gum: bool = True
    again: bool = False
    part: float = 1.0


def main() -> int:
    asked = _asked()
    plan = Plan(**{name: getattr(asked, name) for name in Plan.__dataclass_fields__})
    torch.manual_seed(plan.seed)
    torch.set_num_threads(asked.threads)
    tokenizer = Tokenizer.from_file(str(asked.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = Model(published(asked.base / "model.safetensors", plan.dropout), plan.dropout)
    train(model, tokenizer, lessons(asked.bench, plan), plan)
    asked.out.mkdir(parents=True, exist_ok=True)
    torch.save({"weights": model.state_dict(), "plan": asdict(plan)}, asked.out / "weights.pt")
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    for name, default in asdict(Plan()).items():
        option = f"--{name.replace('_', '-')}"
        if isinstance(default, bool):
            parser.add_argument(option, action=argparse.BooleanOptionalAction, default=default)
        else:
            parser.add_argument(option, type=type(default), default=default)
    return parser.parse_args()


def lessons(bench: Path, plan: Plan) -> list[Lesson]:
    """What there is to learn from."""
    found = polnear(bench, "train")
    found = found[: round(plan.part * len(found))]
    if plan.again:
        found += other_annotators(bench)
    if plan.with_gum:
        found += gum(bench, "train")
    return found


def train(model: Model, tokenizer: Tokenizer, found: list[Lesson], plan: Plan) -> None:
    """Leaves in `model` the moving average of its weights."""
    chance = Random(plan.seed)
    model.encoder.words.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW(_groups(model, plan), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = _steps(tokenizer, found, plan)
    peaks = [group["lr"] for group in optimizer.param_groups]
    average = {
        name: value.clone() for name, value in model.state_dict().items() if not name.startswith("encoder.words")
    }
    began, done, shown = time.monotonic(), 0, [0.0] * 4
    while done < steps:
        pages = [page(tokenizer, lesson, chance, plan.often) for lesson in found]
        for batch in batches(pages, chance, plan.size, tokenizer.token_to_id("[CLS]")):
            for group, peak in zip(optimizer.param_groups, peaks, strict=True):
                group["lr"] = peak * _slope(done, steps)
            model.train()
            losses = loss(model, batch)
            optimizer.zero_grad(set_to_none=True)
            sum(losses[1:], losses[0]).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            done += 1
            if done % 4 == 0:
                _blend(average, model.state_dict(), min(plan.keep, done / (done + 20)))
            shown = [a + float(b.detach()) for a, b in zip(shown, [*losses, batch.there.sum()], strict=True)]
            if done % 50 == 0:
                took = time.monotonic() - began
                told = " ".join(f"{value / 50:.3f}" for value in shown[:3])
                print(f"{done}/{steps} {told} {shown[3]:.0f} wordpieces {took:.0f} s", file=sys.stderr, flush=True)
                shown = [0.0] * 4
            if done >= steps:
                break
    model.load_state_dict(average, strict=False)
    model.eval()


def _groups(model: Model, plan: Plan) -> list[dict[str, object]]:
    """Lower layers learn slower, heads faster."""
    groups = []
    for nth in range(LAYERS):
        groups.append(
            {"params": list(model.encoder.layers[nth].parameters()), "lr": plan.rate * plan.fade ** (LAYERS - 1 - nth)}
        )
    below = [model.encoder.places.weight, *model.encoder.norm.parameters()]
    groups.append({"params": below, "lr": plan.rate * plan.fade**LAYERS})
    taken = {id(value) for group in groups for value in group["params"]} | {id(model.encoder.words.weight)}
    rest = [value for value in model.parameters() if id(value) not in taken]
    return [*groups, {"params": rest, "lr": plan.heads_rate}]


def _steps(tokenizer: Tokenizer, found: list[Lesson], plan: Plan) -> int:
    whole = sum(1 for _ in batches([page(tokenizer, one, Random(0), 0) for one in found], Random(0), plan.size, 0))
    return math.ceil(plan.epochs * whole)


def _slope(done: int, steps: int) -> float:
    """The rate's share: up over the first 6 %, then down to nothing."""
    return min((done + 1) / (0.06 * steps), (steps - done) / (0.94 * steps))


def _blend(average: dict[str, Tensor], now: dict[str, Tensor], keep: float) -> None:
    for name, value in average.items():
        value.lerp_(now[name], 1 - keep)


def loss(model: Model, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """What is wrong with the cues, with what belongs to each, and with which are held for cues."""
    with torch.autocast("cpu", torch.bfloat16):
        hidden = model.mix(model.states(batch.ids, batch.traits, batch.there))
        hidden = model.drop(hidden)
        tagged = model.cues(hidden).float()
        spans, labels, real = _tried(tagged.detach(), batch)
        told, sure, places = model.around(hidden, batch.paragraph, batch.there, spans)
    count = max(1, len(batch.spans))
    cues = functional.cross_entropy(tagged.flatten(0, 1), batch.cues.flatten(), ignore_index=IGNORED, reduction="sum")
    wanted = torch.where(places >= 0, labels.gather(1, places.clamp(min=0)), IGNORED)
    parts = functional.cross_entropy(
        told.float().flatten(0, 1), wanted.flatten(), ignore_index=IGNORED, reduction="sum"
    )
    known = real >= 0
    held = functional.binary_cross_entropy_with_logits(sure.float()[known], real[known], reduction="sum")
    return cues / count, 0.5 * parts / count, 0.5 * held / count


def _tried(tagged: Tensor, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """The gold's cues and the false ones that the tagger half believes, with their labels and whether they are real.

    Filled up to a multiple of 8 with cues that count for nothing (-1), so that few shapes occur.
    """
    likely = (1 - torch.softmax(tagged, -1)[..., 0]) * (batch.cues != IGNORED)
    gold = [tuple(span) for span in batch.spans.tolist()]
    false = [span for span in _runs(likely.tolist()) if not any(_meet(span, other) for other in gold)]
    false = false[: 2 + len(gold) // 2]
    fill = -(len(gold) + len(false)) % 8 or 8 * (not gold and not false)
    spans = torch.tensor([*gold, *false, *[(0, 1, 1)] * fill], dtype=torch.long)
    nothing = torch.zeros(len(false), batch.ids.shape[1], dtype=torch.long)
    ignored = torch.full((fill, batch.ids.shape[1]), IGNORED)
    real = torch.tensor([1.0] * len(gold) + [0.0] * len(false) + [-1.0] * fill)
    return spans, torch.cat([batch.labels, nothing, ignored]), real


def _runs(likely: list[list[float]], enough: float = 0.08) -> list[tuple[int, int, int]]:
    found = []
    for row, values in enumerate(likely):
        begin = None
        for at, value in enumerate([*values, 0.0]):
            if value > enough and begin is None:
                begin = at
            elif value <= enough and begin is not None:
                found.append((row, begin, at - 1))
                begin = None
    return found


def _meet(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    return a[0] == b[0] and a[1] <= b[2] and b[1] <= a[2]


if __name__ == "__main__":
    sys.exit(main())
