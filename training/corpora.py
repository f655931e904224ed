"""The texts that the attribution model learns from, each with its attributions as characters of the text."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Span = tuple[int, int]
#: GUM's kinds of text that are near enough to news, each under a licence that allows it (bench/gum/README.md).
GENRES = ("news", "interview", "court", "speech", "bio", "voyage", "academic")
_PARTING = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: who, by which words, what."""

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text to learn from. unsure: characters on which the corpus does not say whether they are a cue."""

    text: str
    sayings: tuple[Saying, ...]
    unsure: tuple[Span, ...] = field(default=())


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a packed file, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def paragraphs(text: str) -> list[Span]:
    """Blocks between blank lines, trimmed; lines, where no line is blank."""
    parting = _PARTING if _PARTING.search(text.strip()) else re.compile(r"\n")
    cuts = [0, *(at for found in parting.finditer(text) for at in found.span()), len(text)]
    blocks = ((start, text[start:end]) for start, end in zip(cuts[::2], cuts[1::2], strict=True))
    trimmed = ((start + len(block) - len(block.lstrip()), start + len(block.rstrip())) for start, block in blocks)
    return [(start, end) for start, end in trimmed if start < end]


def polnear(bench: Path, part: str) -> list[Lesson]:
    """PolNeAR's articles (part: train or dev)."""
    return [_polnear(article) for article in lines(bench / "attribution" / f"polnear-{part}.jsonl.gz")]


def other_annotators(bench: Path) -> list[Lesson]:
    """Training articles as a second annotator marked them."""
    texts = {article["id"]: article["text"] for article in lines(bench / "attribution" / "polnear-train.jsonl.gz")}
    again = lines(bench / "attribution" / "polnear-train-other-annotators.jsonl.gz")
    return [_polnear({**article, "text": texts[article["id"]]}) for article in again if article["id"] in texts]


def _polnear(article: dict[str, Any]) -> Lesson:
    sayings = [
        Saying((one["cue"][0][0], one["cue"][-1][1]), _spans(one["source"]), _spans(one["content"]))
        for one in article["attributions"]
        if one["cue"] and one["content"]
    ]
    return Lesson(article["text"], tuple(sayings))


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in pairs)


def gum(bench: Path, part: str, genres: tuple[str, ...] = GENRES) -> list[Lesson]:
    """GUM's texts: attributions with a marked cue; of the others the clause is left open."""
    path = bench / "gum" / f"gum-{part}.jsonl.gz"
    return [_gum(record) for record in lines(path) if record["genre"] in genres] if path.exists() else []


def _gum(record: dict[str, Any]) -> Lesson:
    sayings, unsure = [], []
    for one in record["attributions"]:
        if one.get("credit"):
            continue
        if "cue" not in one or not one.get("source"):
            unsure.append((one["clause"][0], one["clause"][1]))
            continue
        cue = (one["cue"][0], one["cue"][1])
        source = _whole_source(record["text"], (one["source"][0], one["source"][1]), cue)
        content = _spans(one.get("content_parts") or [one["content"]])
        sayings.append(Saying(cue, (source,), tuple(_without(content, one["clause"]))))
    return Lesson(record["text"], tuple(one for one in sayings if one.content), tuple(unsure))


def _whole_source(text: str, source: Span, cue: Span) -> Span:
    """GUM marks a name without what is set beside it ("John Kerry, the Secretary of State, said"); PolNeAR marks all of it."""
    between = text[source[1] : cue[0]]
    if source[1] <= cue[0] and between.startswith(",") and "." not in between and between.rfind(",") > 0:
        return source[0], source[1] + between.rfind(",")
    return source


def _without(content: tuple[Span, ...], clause: list[int]) -> Iterator[Span]:
    """The contents less the clause that says who said it."""
    for start, end in content:
        if clause[1] <= start or end <= clause[0]:
            yield start, end
            continue
        if start < clause[0]:
            yield start, clause[0]
        if clause[1] < end:
            yield clause[1], end
