"""Late names and pronouns, against GUM's coreference: `python -m bench.late FILE.jsonl[.gz] [--genres ...] [--verbose]`.

Asked are the attributions whose source is no name itself: "he said", "the minister said", "the company said" (not "I" and "we").
Where the coreference of the gold leads to a name, our far end is right (a telling word of one of the cluster's names in common),
wrong (another name) or unnamed. Where it leads to none, naming anybody is wrong. An attribution that is not found counts as
missed and for nothing else.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.gold import Article, Gold, paragraphs, read_gold
from bench.tokens import overlap, split, touched
from sayso.records import Voice

GENRES = "news,interview,court,speech"
_WRITER = frozenset(
    {"i", "we", "you", "me", "us", "one", "who", "which", "that", "what", "this", "those", "everyone", "anyone"}
)
_SMALL = frozenset({"the", "a", "an", "of", "and", "for", "in", "mr", "mrs", "ms", "dr", "s"})

Span = tuple[int, int]


def asked_in(article: Article) -> Iterator[tuple[Article, Span, tuple[str, ...]]]:
    """(attribution, source, the names of its cluster) of every attribution whose source is no name."""
    text = article["text"]
    for one in article["attributions"]:
        if not one.get("source") or one.get("credit"):
            continue
        start, end = _whole(one["source"])
        mention = _mention(article["entities"], start, end)
        if mention is None or mention["named"] or text[start:end].lower() in _WRITER:
            continue
        if any(
            e["named"] and e["type"] in ("person", "organization") for e in _inside(article["entities"], start, end)
        ):
            continue  # "CEO of the Council, Enver Solomon": a name after all
        same = [e for e in article["entities"] if e["cluster"] == mention["cluster"]]
        if any(text[e["start"] : e["end"]].lower() in ("i", "we") for e in same):
            continue  # the writer himself, or somebody who speaks of himself
        names = tuple(dict.fromkeys(text[e["min_start"] : e["min_end"]] for e in same if e["named"]))
        yield one, (start, end), names


def _whole(spans: Sequence[Sequence[int]] | Sequence[int]) -> Span:
    pieces = [spans] if spans and isinstance(spans[0], int) else spans
    return min(s for s, _ in pieces), max(e for _, e in pieces)  # type: ignore[misc]


def _mention(entities: Sequence[Article], start: int, end: int) -> Article | None:
    """The largest mention whose head the source holds, and that begins with it or before it."""
    fitting = [e for e in entities if start <= e["head_start"] < end and e["start"] <= start and e["type"] != "time"]
    return max(fitting, key=lambda e: e["end"] - e["start"], default=None)


def _inside(entities: Sequence[Article], start: int, end: int) -> list[Article]:
    return [e for e in entities if start <= e["start"] and e["end"] <= end]


def judged(names: Sequence[str], chain: Sequence[Voice]) -> str:
    """right, wrong or unnamed, for a far end against the names of its cluster."""
    far = chain[-1].party if chain else None
    if far is None or far.kind == "unnamed" or not any(w[:1].isupper() for name in far.names for w in name.split()):
        return "unnamed" if names else "right-unnamed"
    ours = _telling(" ".join(far.names))
    if names:
        return "right" if any(ours & _telling(name) for name in names) else "wrong"
    return "wrong-named"


def _telling(words: str) -> set[str]:
    return {w for w in re.findall(r"\w+", words.lower()) if w not in _SMALL}


def look(article: Article, tagger: Any | None = None) -> Iterator[tuple[str, str]]:
    """(verdict, a line to read) for every attribution asked."""
    from sayso.finders.parties import resolve_sources  # noqa: PLC0415  (scoring alone needs no model)
    from sayso.finders.voices import find_voices  # noqa: PLC0415
    from sayso.language import load  # noqa: PLC0415
    from sayso.page.layout import Masthead  # noqa: PLC0415
    from sayso.records import Report  # noqa: PLC0415

    words = split(article["text"])
    prose = load().read(article["text"], paragraphs(article["text"]))
    found = find_voices(prose, tagger)
    chains = resolve_sources(prose, found, Masthead(), Report("0" * 64, article["text"], "text/plain"))
    for one, source, names in asked_in(article):
        content = touched(words, [_whole(one["content"])])
        cue = touched(words, [one["clause"]])
        best: tuple[float, int] | None = None
        for n, a in enumerate(found):
            share = overlap(content, touched(words, a.content))
            same = a.source is not None and a.source[0] < source[1] and source[0] < a.source[1]
            if same and (share > 0.2 or cue & touched(words, [a.cue])):
                best = max(best, (share, n)) if best is not None else (share, n)
        verdict = "missed" if best is None else judged(names, chains[best[1]])
        ours = "-" if best is None else " < ".join(" + ".join(v.party.names) for v in chains[best[1]]) or "-"
        said = article["text"][source[0] : source[1]]
        yield verdict, f"{article['id']}: {said!r} is {' / '.join(names) or 'nobody by name'}; ours: {ours}"


def score(gold: Gold, genres: Sequence[str], tagger: Any | None = None) -> tuple[Article, list[tuple[str, str]]]:
    """The counts, and what was judged how."""
    articles = [a for a in gold.articles if a["genre"] in genres]
    lines = [line for article in articles for line in look(article, tagger)]
    tally = Counter(verdict for verdict, _ in lines)
    named = tally["right"] + tally["wrong"] + tally["wrong-named"]
    told = {
        "right": tally["right"],
        "wrong": tally["wrong"],
        "unnamed": tally["unnamed"],
        "rightly-unnamed": tally["right-unnamed"],
        "wrongly-named": tally["wrong-named"],
        "missed": tally["missed"],
        "named-right": round(100 * tally["right"] / max(1, named), 2),
        "names-found": round(100 * tally["right"] / max(1, tally["right"] + tally["wrong"] + tally["unnamed"]), 2),
    }
    return {"measure": "late", "gold": gold.name, "sha256": gold.sha256, "articles": len(articles), **told}, lines


def main(arguments: list[str] | None = None) -> int:
    """Print one JSON line of counts; with --verbose, every one that is not right."""
    parser = argparse.ArgumentParser(prog="python -m bench.late", description="Late names and pronouns, against GUM.")
    parser.add_argument("gold", type=Path, metavar="FILE.jsonl[.gz]")
    parser.add_argument("--genres", default=GENRES, help=f"which documents (default: {GENRES})")
    parser.add_argument("--verbose", action="store_true", help="a line for everything that is not right")
    parser.add_argument("--voices", choices=("model", "rules"), default="rules")
    asked = parser.parse_args(arguments)
    if not asked.gold.exists():
        print(f"skipped: there is no {asked.gold}", file=sys.stderr)
        return 0
    from sayso.language import load_tagger  # noqa: PLC0415

    tagger = load_tagger() if asked.voices == "model" else None
    found, lines = score(read_gold(asked.gold), asked.genres.split(","), tagger)
    if asked.verbose:
        print("\n".join(f"{verdict}: {line}" for verdict, line in lines if not verdict.startswith("right")))
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
