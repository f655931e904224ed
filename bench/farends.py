"""Named far ends to be read by eye: `python -m bench.farends FILE.jsonl[.gz] --number 70 --seed 4 [--stories]`.

Draws so many named far ends at random (never "unnamed") over the articles of the gold, and with --stories over our own
paragraphs and the embedded story; prints each with its context, the words marked, and the chain. A person reads them and counts
the wrong ones: no figure is computed here.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.gold import paragraphs, read_gold
from sayso.records import Voice

#: Characters of context before and behind.
AROUND = 420


def drawn(texts: Iterable[tuple[str, str]], number: int, seed: int, voices: str) -> Iterator[str]:
    """So many far ends, drawn over all texts alike, as blocks to be read."""
    found = [block for name, text in texts for block in far_ends(name, text, voices)]
    for nth, block in enumerate(sorted(random.Random(seed).sample(found, min(number, len(found)))), 1):
        yield f"--- {nth}\n{block}"


def far_ends(name: str, text: str, voices: str) -> Iterator[str]:
    """Every named far end of a text: the chain, and the place with source, cue and content marked."""
    from sayso.finders.parties import resolve_sources  # noqa: PLC0415
    from sayso.finders.voices import find_voices  # noqa: PLC0415
    from sayso.language import load, load_tagger  # noqa: PLC0415
    from sayso.page.layout import Masthead  # noqa: PLC0415
    from sayso.records import Report  # noqa: PLC0415

    prose = load().read(text, paragraphs(text))
    found = find_voices(prose, load_tagger() if voices == "model" else None)
    chains = resolve_sources(prose, found, Masthead(), Report("0" * 64, text, "text/plain"))
    for one, chain in zip(found, chains, strict=True):
        if not chain or chain[-1].party.kind == "unnamed":
            continue
        marks = [(*span, "[", "]") for span in one.content] + [(*one.cue, "<", ">")]
        marks += [(*one.source, "{", "}")] if one.source is not None else []
        low = max(0, min(m[0] for m in marks) - AROUND)
        high = min(len(text), max(m[1] for m in marks) + AROUND // 3)
        words = text[low:high]
        for start, end, opening, closing in sorted(marks, reverse=True):
            words = words[: start - low] + opening + words[start - low : end - low] + closing + words[end - low :]
        yield f"{name}: {told(chain)}\n{' '.join(words.split())}\n"


def told(chain: tuple[Voice, ...]) -> str:
    """The chain with the kind of its far end, and what makes us unsure of it."""
    party = chain[-1].party
    names = " <- ".join(" + ".join(v.party.names) for v in chain)
    return f"{names} ({party.kind}{'; ' + party.doubt if party.doubt else ''})"


def own_texts() -> list[tuple[str, str]]:
    """Our own paragraphs of gold, and the plain texts of the embedded story."""
    from bench.ownvoices import read_cases  # noqa: PLC0415

    demo = Path(__file__).parent.parent / "src" / "sayso" / "data" / "demo"
    story = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(demo.iterdir()) if path.suffix != ".html"]
    return [*((case.name, case.text) for case in read_cases()), *story]


def main(arguments: list[str] | None = None) -> int:
    """Print the sample."""
    parser = argparse.ArgumentParser(prog="python -m bench.farends", description="Named far ends to be read by eye.")
    parser.add_argument("gold", type=Path, nargs="?", metavar="FILE.jsonl[.gz]")
    parser.add_argument("--stories", action="store_true", help="our own paragraphs and the embedded story instead")
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--every", type=int, default=1, help="every Nth article only, for a quick look")
    parser.add_argument("--voices", choices=("model", "rules"), default="model")
    asked = parser.parse_args(arguments)
    texts = own_texts() if asked.stories else []
    if asked.gold is not None:
        articles = read_gold(asked.gold).articles[:: asked.every]
        texts += [(article["id"], article["text"]) for article in articles]
    print("\n".join(drawn(texts, asked.number, asked.seed, asked.voices)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
