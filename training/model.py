"""The attribution model: one encoder pass, a cue tagger, and a small transformer that reads the text in each cue's light."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.language.tagging.light import AFTER, BEFORE, BUCKETS, STEPS
from training.batches import LABELS
from training.dropping import Dropout
from training.encoder import LAYERS, WIDTH, Encoder, Layer

#: Width of the reading in a cue's light, and how many layers it has.
NARROW, DEEP = 192, 2


class Mix(nn.Module):
    """A learned average of the encoder's layers."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.tensor([0.0] * LAYERS + [2.0]))

    def forward(self, states: list[Tensor]) -> Tensor:
        """All layers' outputs -> one."""
        shares = torch.softmax(self.weight, 0)
        return sum(share * state for share, state in zip(shares, states, strict=True))  # type: ignore[return-value]


class Light(nn.Module):
    """What each wordpiece around a cue is to that cue: nothing, its source, its content; and whether it is a cue at all."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.drop = Dropout(dropout)
        self.here, self.cue = nn.Linear(WIDTH, NARROW), nn.Linear(2 * WIDTH, NARROW)
        self.far, self.part = nn.Embedding(BUCKETS, NARROW), nn.Embedding(5, NARROW)
        self.norm = nn.LayerNorm(NARROW)
        self.layers = nn.ModuleList(Layer(NARROW, 4, 2 * NARROW, self.drop) for _ in range(DEEP))
        self.labels = nn.Linear(NARROW, LABELS)
        self.sure = nn.Sequential(nn.Linear(2 * NARROW, NARROW), nn.GELU(), nn.Linear(NARROW, 1))
        for table in (self.far, self.part):
            nn.init.normal_(table.weight, std=0.02)

    def forward(self, near: Tensor, cue: Tensor, far: Tensor, part: Tensor, seen: Tensor) -> tuple[Tensor, Tensor]:
        """near: cues, places, width: `here` of the wordpieces around each. cue: its first and last, side by side.

        far, part: distance in wordpieces and paragraphs as buckets. seen: cues, 1, 1, places. -> labels (cues, places, 5) and
        sureness (cues).
        """
        x = near + self.cue(cue).unsqueeze(1) + self.far(far) + self.part(part)
        x = self.drop(self.norm(functional.gelu(x)))
        for layer in self.layers:
            x = layer(x, seen)
        at = x[:, BEFORE]
        pooled = (x + seen.view(seen.shape[0], -1, 1)).amax(1)
        return self.labels(x), self.sure(torch.cat([at, pooled], -1)).squeeze(-1)


class Model(nn.Module):
    """Encoder and heads."""

    def __init__(self, encoder: Encoder, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder, self.mix, self.drop = encoder, Mix(), Dropout(dropout)
        self.cues = nn.Linear(WIDTH, 3)
        self.light = Light(dropout)

    def states(self, ids: Tensor, traits: Tensor, there: Tensor | None) -> list[Tensor]:
        """All layers' outputs. there: whether a wordpiece stands at a place (None: at every one)."""
        return self.encoder(ids, traits, None if there is None else unseen(there)[:, None, None, :])

    def around(self, hidden: Tensor, paragraph: Tensor, there: Tensor, spans: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Labels, sureness and the places (in the window) that they speak of, for each cue (window, first, last)."""
        row, first, last = spans.unbind(1)
        places = first[:, None] + torch.arange(-BEFORE, AFTER + 1)
        valid = (places >= 0) & (places < hidden.shape[1])
        at = places.clamp(0, hidden.shape[1] - 1)
        valid = valid & there[row[:, None], at]
        far, part = buckets(places, first, last), paragraph[row[:, None], at] - paragraph[row, first][:, None]
        cue = torch.cat([hidden[row, first], hidden[row, last]], -1)
        seen = unseen(valid)[:, None, None, :]
        labels, sure = self.light(self.light.here(hidden)[row[:, None], at], cue, far, part.clamp(-2, 2) + 2, seen)
        return labels, sure, torch.where(valid, at, -1)


def unseen(there: Tensor) -> Tensor:
    """What is added to attention's scores."""
    return (~there).float() * -1e4


def buckets(places: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """Signed distance to the cue, as the tables know it."""
    before, after = first[:, None] - places, places - last[:, None]
    scale = torch.tensor(STEPS)[torch.maximum(before, after).clamp(0, len(STEPS) - 1)]
    return torch.where(before > 0, BUCKETS // 2 - scale, BUCKETS // 2 + scale)
