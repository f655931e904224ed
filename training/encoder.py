"""BERT's encoder in plain torch, with the names that published weights use, reading traits beside the wordpieces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.language.tagging.pieces import TRAITS
from training.dropping import Dropout

WIDTH, HEADS, LAYERS, VOCABULARY, PLACES = 384, 12, 6, 30522, 512


def attend(query: Tensor, key: Tensor, value: Tensor, seen: Tensor | None, heads: int) -> Tensor:
    """Attention of several heads; seen as a layer takes it."""
    batch, places, width = query.shape
    q, k, v = (part.view(batch, places, heads, width // heads).transpose(1, 2) for part in (query, key, value))
    scores = torch.matmul(q * (width // heads) ** -0.5, k.transpose(2, 3))
    scores = scores if seen is None else scores + seen.to(q.dtype)
    mixed = torch.matmul(torch.softmax(scores, dim=-1).to(q.dtype), v)
    return mixed.transpose(1, 2).reshape(batch, places, width)


class Fused(torch.autograd.Function):
    """The same as one operation of onnxruntime's."""

    @staticmethod
    def forward(_: Any, query: Tensor, key: Tensor, value: Tensor, seen: Tensor | None, heads: int) -> Tensor:
        """As `attend`."""
        return attend(query, key, value, seen, heads)

    @staticmethod
    def symbolic(g: Any, query: Any, key: Any, value: Any, seen: Any, heads: int) -> Any:
        """How it is written in the graph."""
        given = [query, key, value]
        if seen is not None and not seen.node().mustBeNone():
            flat = g.op("Reshape", seen, g.op("Constant", value_t=torch.tensor([0, -1])))
            there = g.op("Cast", g.op("Greater", flat, g.op("Constant", value_t=torch.tensor(-1.0))), to_i=6)
            given += [_none(g), there]
        return g.op("com.microsoft::MultiHeadAttention", *given, num_heads_i=heads).setType(query.type())


def _none(g: Any) -> Any:
    """An input that is left out."""
    return g.op("prim::Constant").setType(torch._C.OptionalType.ofTensor())


class Layer(nn.Module):
    """One transformer layer, layer norm after each half."""

    def __init__(self, width: int, heads: int, inner: int, drop: Dropout) -> None:
        super().__init__()
        self.heads, self.drop = heads, drop
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended, self.norm = nn.Linear(width, width), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down, self.norm2 = (
            nn.Linear(width, inner),
            nn.Linear(inner, width),
            nn.LayerNorm(width, eps=1e-12),
        )

    def forward(self, x: Tensor, seen: Tensor | None) -> Tensor:
        """x: batch, places, width. seen: batch, 1, 1, places, added to the scores (0, or very low where nothing
        stands; None: something stands everywhere)."""
        parts = self.query(x), self.key(x), self.value(x)
        # Written out: torch's own attention is slower than this on a CPU in bfloat16.
        mixed = self.attended(
            Fused.apply(*parts, seen, self.heads)
            if torch.onnx.is_in_onnx_export()
            else attend(*parts, seen, self.heads)
        )
        x = self.norm(x + self.drop(mixed))
        more = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + self.drop(more))


class Encoder(nn.Module):
    """Wordpieces and their traits -> the outputs of the embeddings and of every layer."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.drop = Dropout(dropout)
        self.words, self.places = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.traits = nn.ModuleList(nn.Embedding(values, WIDTH) for values in TRAITS)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, 4 * WIDTH, self.drop) for _ in range(LAYERS))
        for table in self.traits:
            nn.init.zeros_(table.weight)

    def forward(self, ids: Tensor, traits: Tensor, seen: Tensor | None) -> list[Tensor]:
        """ids: batch, places. traits: batch, places, kinds. seen: as a layer takes it."""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(at)
        for nth, table in enumerate(self.traits):
            x = x + table(traits[:, :, nth])
        x = self.drop(self.norm(x))
        found = [x]
        for layer in self.layers:
            found.append(layer(found[-1], seen))
        return found


def published(path: Path, dropout: float = 0.1) -> Encoder:
    """The encoder with the weights of a BERT safetensors file."""
    weights = {key.removeprefix("bert."): value for key, value in load_file(path).items()}
    encoder = Encoder(dropout)
    state = encoder.state_dict()
    state["words.weight"] = weights["embeddings.word_embeddings.weight"]
    # Every wordpiece is of the first kind of sentence: its row is folded into the places.
    state["places.weight"] = (
        weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    )
    theirs = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "attended": "attention.output.dense", "norm": "attention.output.LayerNorm", "up": "intermediate.dense",
        "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for nth in range(LAYERS):
            for ours, name in theirs.items():
                state[f"layers.{nth}.{ours}.{part}"] = weights[f"encoder.layer.{nth}.{name}.{part}"]
    encoder.load_state_dict({key: value.float() for key, value in state.items()})
    return encoder
