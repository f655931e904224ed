"""Who says what, against PolNeAR's gold: `python -m bench.attribution FILE.jsonl[.gz] --voices model --predictions OUT.jsonl`.

An attribution is a source, a cue and a content (which may be in several pieces). Scores are F1 in per cent, on words:

full-lenient   contents overlap by half (Jaccard), and the source is right: a telling word in common, or both empty
full-exact     content and source are equal, but for punctuation at their edges
quoted, pure, mixed, indirect   full-lenient among contents with quotation marks, all inside marks, partly, without
content-exact  contents alone, equal but for punctuation at the edges
source-right   of the contents found (overlap by half), how many have the right source
source-exact, cue-exact   sources and cues by themselves, every character's word

content-strict contents alone, equal to the last mark; with source-exact and cue-exact the measure of CofeNet (Wang et al. 2022,
               83.2 / 75.3 / 72.9 for source, cue and content on PolNeAR's test half with a BERT of 110 million parameters)
full-recall    of GUM alone, whose gold is partial: how many of its attributions are found, their source right

--voices: "model" (what Sayso does where the weights are there), "rules" (what it does without), "tagger" (the model alone, before
the rules that join it to the parse).

Gold of spans alone (RiQuA: no word on which source says what) gives content-exact, source-exact and cue-exact.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from bench.gold import Article, command, paragraphs
from bench.gumvoices import as_gold
from bench.tokens import Text, Words, kind, overlap, same_source, split, touched, trimmed

_SUBSETS = ("all", "quoted", "pure", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution as words of its text."""

    content: Words
    source: Words
    cue: Words
    kind: str


def predict(articles: Iterable[Article], voices: str = "model") -> Iterator[Article]:
    """The attributions that Sayso finds, as the gold writes them. Raises SystemExit where `voices` wants a model and none is."""
    from sayso.language.tagging import load_tagger  # noqa: PLC0415  (scoring alone needs no model)

    tagger = None if voices == "rules" else load_tagger()
    if tagger is None and voices == "tagger":
        sys.exit("there is no model to run alone")
    find = _end_to_end(tagger) if voices != "tagger" else lambda text: tagger.tag(text, paragraphs(text))
    for article in as_gold(articles):
        found = [(_pieces(one.source), [one.cue], list(one.content)) for one in find(article["text"])]
        lines = [{"source": source, "cue": cue, "content": content} for source, cue, content in found]
        yield {"id": article["id"], "attributions": lines}


def _end_to_end(tagger: Any) -> Callable[[str], Iterable[Any]]:
    from sayso.finders.voices import find_attributions  # noqa: PLC0415
    from sayso.language import load  # noqa: PLC0415

    language = load()
    also = (tagger,) if tagger is not None else ()
    return lambda text: find_attributions(language.read(text, paragraphs(text)), *also)


def _pieces(source: Any) -> list[tuple[int, int]]:
    """No piece, one, or several."""
    if not source:
        return []
    return [source] if isinstance(source[0], int) else list(source)


def score(gold: Iterable[Article], predicted: Iterable[Article]) -> dict[str, float]:
    """F1 of each measure in per cent; an article that was not predicted counts as nothing found."""
    by_id = {article["id"]: article for article in predicted}
    tally: Counter[tuple[str, str]] = Counter()
    known = list(gold)
    of_gum = any("genre" in article for article in known)
    for article in as_gold(known):
        text = split(article["text"])
        found = _said(text, _merged(by_id.get(article["id"], {}).get("attributions", [])))
        if "attributions" in article:
            _count_full(text, found, _said(text, article["attributions"]), tally)
        _count_spans(text, found, article, tally)
    spans = ("content-exact", "content-strict", "source-exact", "cue-exact")
    scores = {name: _f1(tally, name) for name in spans}
    if of_gum:
        scores["full-recall"] = 100 * tally["full-lenient", "hit"] / max(1, tally["full-lenient", "gold"])
    if not tally["full-lenient", "gold"]:
        return scores
    full = {name: _f1(tally, name) for name in ("full-lenient", "full-exact", *_SUBSETS[1:])}
    return {**full, **scores, "source-right": 100 * tally["all", "right"] / max(1, tally["all", "content"])}


def _merged(attributions: Iterable[Article]) -> list[Article]:
    """Two pieces with one cue and one source ("A," he said, "B") are one attribution, as the gold has it."""
    found: dict[str, Article] = {}
    for nth, one in enumerate(attributions):
        key = str((one.get("source"), one["cue"])) if one.get("cue") else str(nth)
        had = found.setdefault(key, {**one, "content": []})
        had["content"] = sorted([*had["content"], *one["content"]])
    return list(found.values())


def _said(text: Text, attributions: Iterable[Article]) -> list[Said]:
    found = {}
    for one in attributions:
        content = touched(text, one["content"])
        said = Said(content, touched(text, one.get("source")), touched(text, one.get("cue")), kind(text, content))
        if content:
            found[said] = True
    return list(found)


def _count_full(text: Text, found: list[Said], gold: list[Said], tally: Counter[tuple[str, str]]) -> None:
    """Adds this article's matches to the tally, subset by subset."""

    def lenient(a: Said, b: Said) -> bool:
        return overlap(a.content, b.content) >= 0.5 and same_source(text, a.source, b.source)

    def exact(a: Said, b: Said) -> bool:
        return all(trimmed(text, x) == trimmed(text, y) for x, y in ((a.content, b.content), (a.source, b.source)))

    def near(a: Said, b: Said) -> bool:
        return overlap(a.content, b.content) >= 0.5

    right = _pairs(found, gold, lenient)
    for subset in _SUBSETS:
        name = "full-lenient" if subset == "all" else subset
        _add(tally, name, right, [a for a in found if _in(a, subset)], [b for b in gold if _in(b, subset)])
    _add(tally, "full-exact", _pairs(found, gold, exact), found, gold)
    tally["all", "right"] += len(right)
    tally["all", "content"] += len(_pairs(found, gold, near))


def _in(said: Said, subset: str) -> bool:
    return subset in ("all", said.kind) or (subset == "quoted" and said.kind != "indirect")


def _pairs(found: list[Said], gold: list[Said], match: Callable[[Said, Said], bool]) -> list[tuple[Said, Said]]:
    """One to one, the best overlap of contents first, of equal ones the best overlap of sources."""
    fits = [
        (overlap(a.content, b.content) + 0.001 * overlap(a.source, b.source), i, j)
        for i, a in enumerate(found)
        for j, b in enumerate(gold)
        if match(a, b)
    ]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(fits, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(found[i], gold[j]) for i, j in pairs.items()]


def _add(
    tally: Counter[tuple[str, str]], name: str, pairs: list[tuple[Said, Said]], found: list[Said], gold: list[Said]
) -> None:
    """Precision over the predictions of a subset (any gold may match), recall over its gold (any prediction may match)."""
    tally[name, "right"] += sum(a in found for a, _ in pairs)
    tally[name, "hit"] += sum(b in gold for _, b in pairs)
    tally[name, "found"] += len(found)
    tally[name, "gold"] += len(gold)


def _count_spans(text: Text, found: list[Said], article: Article, tally: Counter[tuple[str, str]]) -> None:
    """Contents, sources and cues by themselves; a span that several attributions share counts once."""
    if "attributions" in article:
        gold = _said(text, article["attributions"])
        roles = {role: {getattr(said, role) for said in gold} for role in ("content", "source", "cue")}
    else:
        roles = {role: {touched(text, [span]) for span in spans} for role, spans in article["spans"].items()}
    for role, wanted in roles.items():
        got = {getattr(said, role) for said in found} - {frozenset()}
        edge = trimmed if role == "content" else lambda _, words: words
        right, hit = {edge(text, words) for words in wanted}, {edge(text, words) for words in got}
        tally[f"{role}-exact", "right"] += sum(edge(text, words) in right for words in got)
        tally[f"{role}-exact", "hit"] += sum(edge(text, words) in hit for words in wanted - {frozenset()})
        tally[f"{role}-strict", "right"] += len(got & wanted)
        tally[f"{role}-strict", "hit"] += len(got & wanted)
        for how in ("exact", "strict"):
            tally[f"{role}-{how}", "found"] += len(got)
            tally[f"{role}-{how}", "gold"] += len(wanted - {frozenset()})


def _f1(tally: Counter[tuple[str, str]], name: str) -> float:
    precision = tally[name, "right"] / max(1, tally[name, "found"])
    recall = tally[name, "hit"] / max(1, tally[name, "gold"])
    return 100 * 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> int:
    """The command line: which voices, then what every measure takes."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--voices", choices=("model", "rules", "tagger"), default="model")
    asked, rest = parser.parse_known_args()
    return command("attribution", partial(predict, voices=asked.voices), score, rest)


if __name__ == "__main__":
    sys.exit(main())
