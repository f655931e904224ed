"""Who says what, in our own paragraphs of gold: `python -m bench.ownvoices [--verbose] [--voices rules|model]`.

The gold is tests/finders/voices_gold (its README says how it is written): wire, conflict, court, business and disaster, none of
it written after a corpus. Scores in per cent:

found        contents overlap by half (Jaccard) and the cue is touched, or the source is right
precision    of what Sayso finds, how much is gold (what the gold leaves open is not counted)
content      of those found, the content is equal, but for punctuation and a leading "that"
source       of those found, the source is right: a telling word in common, or both empty
chain        of ALL the gold, the whole chain beyond the outlet is right
far          of ALL the gold, its far end is right
not-wrong    of the far ends given for those found, leaving out the ones left unnamed, how many are right
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.gold import Article, paragraphs
from bench.tokens import Text, Words, overlap, same_source, split, touched
from sayso.records import Voice

GOLD = Path(__file__).parent.parent / "tests" / "finders" / "voices_gold"
OUTLET = "The Tern Courier"

_MARK = re.compile(r"\[([sctm])([\d,]+):( ?)|\]")
_SMALL = frozenset({"the", "a", "an", "of", "at", "in", "for", "with", "who", "by", "her", "its", "his", "their"})


@dataclass(frozen=True, slots=True)
class Asked:
    """One gold attribution; `ends` the chains that are right, None where the gold leaves it open."""

    number: int
    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    ends: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Case:
    """A paragraph (or a few) of our own, without its marks."""

    name: str
    text: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Got:
    """What Sayso found: words of source, cue and content, and the chain."""

    source: Words
    cue: Words
    content: Words
    chain: tuple[Voice, ...]


def read_cases(folder: Path = GOLD) -> tuple[Case, ...]:
    """Every paragraph of the gold, file by file."""
    return tuple(case for path in sorted(folder.glob("*.txt")) for case in cases_in(path.read_text(encoding="utf-8")))


def cases_in(text: str) -> Iterator[Case]:
    """The paragraphs of one file. Raises ValueError where marks are not paired."""
    for block in re.split(r"^== ", text, flags=re.MULTILINE)[1:]:
        name, _, body = block.strip().partition("\n")
        lines = body.split("\n")
        first = next((n for n, line in enumerate(lines) if re.match(r"\d+: ", line)), len(lines))
        plain, spans = unmarked("\n".join(lines[:first]).strip())
        ends = {int(n): tuple(c.strip() for c in c.split("|")) for n, c in (x.split(": ", 1) for x in lines[first:])}
        numbers = sorted({number for _, number in spans} | ends.keys())
        asked = (
            Asked(
                n,
                tuple(spans.get(("s", n), ())),
                tuple(spans.get(("c", n), ())),
                tuple(spans.get(("t", n), ())),
                ends.get(n),
            )
            for n in numbers
        )
        yield Case(name, plain, tuple(asked))


def unmarked(text: str) -> tuple[str, dict[tuple[str, int], list[tuple[int, int]]]]:
    """The text without its marks, and the spans of each letter and number."""
    plain, last = "", 0
    opened: list[tuple[str, list[int], int]] = []
    spans: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        last = mark.end()
        if mark[0] != "]":
            opened.append((mark[1], [int(n) for n in mark[2].split(",")], len(plain)))
            continue
        letter, numbers, start = opened.pop()
        for number in numbers:
            spans.setdefault((letter, number), []).append((start, len(plain)))
    if opened:
        raise ValueError(f"a mark is not closed: {text[:60]}")
    return plain + text[last:], spans


def got_in(case: Case, text: Text, tagger: Any | None = None) -> tuple[Got, ...]:
    """What Sayso finds in a case, read as a report of OUTLET."""
    from sayso.finders.parties import resolve_sources  # noqa: PLC0415  (scoring alone needs no model)
    from sayso.finders.voices import find_voices  # noqa: PLC0415
    from sayso.language import load  # noqa: PLC0415
    from sayso.page.layout import Masthead  # noqa: PLC0415
    from sayso.records import Guess, Report  # noqa: PLC0415

    prose = load().read(case.text, paragraphs(case.text))
    found = find_voices(prose, tagger)
    masthead = Masthead(None, Guess(OUTLET, None, ()), None, None)
    chains = resolve_sources(prose, found, masthead, Report("0" * 64, case.text, "text/plain"))
    return tuple(
        Got(touched(text, [a.source] if a.source else []), touched(text, [a.cue]), touched(text, a.content), chain)
        for a, chain in zip(found, chains, strict=True)
    )


def pairs(text: Text, case: Case, got: Sequence[Got]) -> dict[int, Got]:
    """Gold number -> what was found for it, one to one, best overlap of contents first."""
    fits = []
    for asked in case.asked:
        content, source, cue = (touched(text, x) for x in (asked.content, asked.source, asked.cue))
        for n, one in enumerate(got):
            share = overlap(content, one.content)
            right = bool(cue & one.cue) or (bool(source) and same_source(text, source, one.source))
            if share >= 0.5 and right and asked.number:
                fits.append((share + 0.01 * overlap(cue, one.cue), -asked.number, n))
    found: dict[int, int] = {}
    for _, number, n in sorted(fits, reverse=True):
        if -number not in found and n not in found.values():
            found[-number] = n
    return {number: got[n] for number, n in found.items()}


def hit(asked: str, chain: Sequence[Voice]) -> bool:
    """Whether the chain is the one written."""
    ends = [] if asked == "-" else asked.split(" < ")
    return len(ends) == len(chain) and all(_same(end, voice) for end, voice in zip(ends, chain, strict=True))


def far_end(asked: Sequence[str], chain: Sequence[Voice]) -> str:
    """right, unnamed (nobody is named who should be) or wrong."""
    if not chain:
        return "right" if "-" in asked else "unnamed"
    if any(a != "-" and _same(a.split(" < ")[-1], chain[-1]) for a in asked):
        return "right"
    return "unnamed" if chain[-1].party.kind == "unnamed" else "wrong"


def _same(end: str, voice: Voice) -> bool:
    names = voice.party.names
    if end.startswith("~"):
        return voice.party.kind in ("unnamed", "office", "group") and bool(_telling(end) & _telling(" ".join(names)))
    wanted = sorted(_bare(name) for name in end.split(" + "))
    return sorted(map(_bare, names)) == wanted


def _bare(name: str) -> str:
    words = re.findall(r"\w+", name.lower().replace("’", "'").replace("'s", ""))
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words)


def _telling(words: str) -> set[str]:
    return {w.rstrip("s") for w in re.findall(r"\w+", words.lower())} - _SMALL


def _core(text: Text, words: Words) -> Words:
    """The words alone, without punctuation and without a leading "that"."""
    kept = frozenset(at for at in words if text.words[at][0].isalnum())
    first = min(kept, default=None)
    return kept - {first} if first is not None and text.words[first].lower() == "that" else kept


def count(case: Case, got: Sequence[Got], tally: Counter[str]) -> Iterator[str]:
    """Adds one case to the tally; a line for everything that is not right."""
    text = split(case.text)
    paired = pairs(text, case, got)
    for asked in case.asked:
        if asked.ends is None:
            continue
        tally["gold"] += 1
        one = paired.get(asked.number)
        if one is None:
            yield f"{case.name} {asked.number}: missed"
            continue
        tally["found"] += 1
        content = _core(text, touched(text, asked.content)) == _core(text, one.content)
        source = same_source(text, touched(text, asked.source), one.source)
        chain = any(hit(end, one.chain) for end in asked.ends)
        far = far_end(asked.ends, one.chain)
        tally.update({"content": content, "source": source, "chain": chain, far: 1})
        said = " < ".join(" + ".join(v.party.names) for v in one.chain) or "-"
        if not chain:
            yield f"{case.name} {asked.number}: {said}, and not {' | '.join(asked.ends)} ({far})"
        if not content:
            yield f"{case.name} {asked.number}: says {_words(text, one.content)}"
    for one in got:
        right = any(one is other for other in paired.values())
        tally["made"] += 1
        tally["good"] += right
        if not right:
            yield f"{case.name}: false: <{_words(text, one.cue)}> {_words(text, one.content)}"


def _words(text: Text, words: Words) -> str:
    return " ".join(text.words[at] for at in sorted(words))


def score(cases: Sequence[Case], tagger: Any | None = None) -> tuple[dict[str, float], list[str]]:
    """The scores in per cent, and a line for everything that is not right."""
    tally: Counter[str] = Counter()
    lines = [line for case in cases for line in count(case, got_in(case, split(case.text), tagger), tally)]
    share = {
        "found": ("found", "gold"),
        "precision": ("good", "made"),
        "content": ("content", "found"),
        "source": ("source", "found"),
        "chain": ("chain", "gold"),
        "far": ("right", "gold"),
    }
    tally["named"] = tally["right"] + tally["wrong"]
    share["not-wrong"] = ("right", "named")
    return {name: round(100 * tally[a] / max(1, tally[b]), 2) for name, (a, b) in share.items()}, lines


def result(voices: str = "rules", tagger: Any | None = None) -> tuple[Article, list[str]]:
    """The result line for `bench.floors`, and what is not right."""
    cases = read_cases()
    sha = hashlib.sha256("".join(case.text for case in cases).encode()).hexdigest()[:12]
    scores, lines = score(cases, tagger)
    return {"measure": "ownvoices", "gold": voices, "sha256": sha, "articles": len(cases), **scores}, lines


def main(arguments: list[str] | None = None) -> int:
    """Print what is not right (--verbose) and one JSON line of scores."""
    parser = argparse.ArgumentParser(prog="python -m bench.ownvoices", description="Who says what, in our own gold.")
    parser.add_argument("--verbose", action="store_true", help="a line for everything that is not right")
    parser.add_argument("--voices", choices=("model", "rules"), default="rules")
    asked = parser.parse_args(arguments)
    from sayso.language import load_tagger  # noqa: PLC0415

    tagger = load_tagger() if asked.voices == "model" else None
    found, lines = result("rules" if tagger is None else "model", tagger)
    if asked.verbose:
        print("\n".join(lines))
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
