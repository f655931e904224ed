"""Gold files and predictions: one JSON object a line, an article each, packed or not. A gold file stays where it is."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Article = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file: its short name, the first 12 hex digits of its content's SHA-256, its articles."""

    name: str
    sha256: str
    articles: tuple[Article, ...]


def read_gold(path: Path, limit: int | None = None) -> Gold:
    """The gold at `path` (.jsonl or .jsonl.gz), its first `limit` articles."""
    raw = path.read_bytes()
    raw = gzip.decompress(raw) if path.suffix == ".gz" else raw
    lines = [line for line in raw.decode("utf-8").split("\n") if line.strip()]
    name = path.name.removesuffix(".gz").removesuffix(".jsonl")
    return Gold(name, hashlib.sha256(raw).hexdigest()[:12], tuple(json.loads(line) for line in lines[:limit]))


def write_lines(path: Path, lines: Iterable[Article]) -> None:
    """Predictions as the gold has them: one JSON object a line."""
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_bytes(gzip.compress(text.encode(), mtime=0) if path.suffix == ".gz" else text.encode())


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Blocks between blank lines, trimmed; lines where there is no blank line (the corpora are clean text, without furniture)."""
    parting = "\n\n" if "\n\n" in text.strip() else "\n"
    found, at = [], 0
    for block in text.split(parting):
        start = at + len(block) - len(block.lstrip())
        end = at + len(block.rstrip())
        if start < end:
            found.append((start, end))
        at += len(block) + len(parting)
    return found


Predict = Callable[[Iterable[Article]], Iterator[Article]]
Score = Callable[[Iterable[Article], Iterable[Article]], dict[str, float]]
Spread = Callable[[Iterable[Article], Iterable[Article]], dict[str, list[float]]]


def hold(
    what: str, predict: Predict, score: Score, gold: Gold, predictions: Path | None = None, spread: Spread | None = None
) -> Article:
    """The scores of what Sayso finds in the articles of `gold`, ready to be printed; what it found goes to `predictions`.

    spread: gives the interval of each score over articles, printed beside them.
    """
    found = list(_counted(predict(gold.articles), len(gold.articles)))
    if predictions is not None:
        write_lines(predictions, found)
    scores = {key: round(value, 2) for key, value in score(gold.articles, found).items()}
    beside = {"spread": spread(gold.articles, found)} if spread is not None else {}
    return {
        "measure": what,
        "gold": gold.name,
        "sha256": gold.sha256,
        "articles": len(gold.articles),
        **scores,
        **beside,
    }


def command(
    what: str, predict: Predict, score: Score, arguments: list[str] | None = None, spread: Spread | None = None
) -> int:
    """The command line of a measure: read the gold, predict, write the predictions, end in one JSON line of scores."""
    parser = argparse.ArgumentParser(
        prog=f"python -m bench.{what}", description=f"Hold Sayso's {what} against a gold file."
    )
    parser.add_argument("gold", type=Path, metavar="FILE.jsonl[.gz]")
    parser.add_argument(
        "--predictions", type=Path, metavar="OUT.jsonl", help="write what was found, in the gold's own form"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="the first N articles only")
    asked = parser.parse_args(arguments)
    if not asked.gold.exists():
        print(f"skipped: there is no {asked.gold}", file=sys.stderr)
        return 0
    gold = read_gold(asked.gold, asked.limit)
    print(json.dumps(hold(what, predict, score, gold, asked.predictions, spread)))
    return 0


def _counted(lines: Iterator[Article], all_: int) -> Iterator[Article]:
    """Passes the lines on, with a count for whoever sits at the screen."""
    for done, line in enumerate(lines, 1):
        if sys.stderr.isatty():
            print(f"\r{done}/{all_}", end="" if done < all_ else "\r", file=sys.stderr, flush=True)
        yield line
