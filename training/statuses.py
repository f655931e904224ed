"""Events with their status, to train on: `examples(BENCH)`. Other people's news text, read where it lies and kept nowhere.

The four statuses and where they come from (MEANTIME is the measure; the others are further signal):

MEANTIME (time/meantime.jsonl.gz: whole articles; certainty, polarity, time of each event; those without certainty are left out)
    negated   polarity NEG
    planned   certainty CERTAIN, time FUTURE
    happened  certainty CERTAIN, any other time: what goes on is in it
    possible  all else: POSSIBLE, PROBABLE, UNDERSPECIFIED
UW, CB, UDS (status/*: a factuality from -3 to 3 and no word of time; words before the event stand in for it)
    negated   -1 and less, with a negative word shortly before it (UW and CB: -1.5 and less without one too)
    planned   1 and more after will, shall, going to, "plans to"; in UDS at any value, whose readers were asked whether a thing
              HAD happened
    possible  1.4 and less after a modal, "if", "whether"; UW: all between -1 and 1.4
    happened  2 and more without such a word and not after "to"
    else      left out, and questions

An article of MEANTIME from which the benchmark draws a sentence of its development half (status/MEANTIME_dev) is held out
whole, with its sentences in MEANTIME_train: those halves were drawn by sentence, so that most articles are in both.
`held_out(BENCH)` gives these articles; `examples` never does.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

Label = Literal["happened", "planned", "possible", "negated"]
#: (start, end, status) of an event, in code points of its text, end exclusive.
Event = tuple[int, int, str]
Example = tuple[str, list[Event]]

LABELS: tuple[Label, ...] = ("happened", "planned", "possible", "negated")
#: Of UDS the first sentences are taken (blogs and newsgroups that talk of the news); the rest is mail and reviews of shops.
UDS_SENTENCES = 3000
_NEGATIVE = frozenset(
    [
        "not",
        "n't",
        "never",
        "no",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "cannot",
        "hardly",
        "fail",
        "failed",
        "fails",
        "refused",
    ]
)
_AHEAD = frozenset(["will", "'ll", "wo", "shall"])
_MODAL = frozenset(
    [
        "could",
        "may",
        "might",
        "would",
        "should",
        "can",
        "ca",
        "must",
        "if",
        "unless",
        "whether",
        "perhaps",
        "possibly",
        "probably",
        "maybe",
        "likely",
    ]
)
_MEANING = frozenset(
    [
        "plan",
        "plans",
        "planned",
        "planning",
        "intend",
        "intends",
        "intended",
        "agree",
        "agreed",
        "agrees",
        "due",
        "set",
        "scheduled",
        "pledged",
        "promised",
        "vowed",
        "going",
        "decided",
        "expects",
        "expected",
        "prepares",
        "preparing",
        "ready",
        "wants",
    ]
)
#: Parted words that stand close to the one before, and to the one after.
ENDING = frozenset([*".,;:!?)]}%”", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "'", "N'T", "'S"])
OPENING = frozenset(["(", "[", "“", "$", "#"])
_QUOTES = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def examples(bench: Path) -> list[Example]:
    """(text, its events with their status) of everything that may be trained on under `bench`; the same every time.

    A text is a whole article (MEANTIME) or a sentence (the others). Raises FileNotFoundError where a set is not there.
    """
    return [one for found in sets(bench).values() for one in found]


def sets(bench: Path) -> dict[str, list[Example]]:
    """The same by set: meantime (without what is held out), uw, cb, uds."""
    held, status = {text for text, _ in held_out(bench)}, bench / "status"
    found = {
        "meantime": [one for one in meantime(bench) if one[0] not in held],
        "uw": _sentences(status / "UW_train.jsonl.gz", _uw),
        "cb": _sentences(status / "CB_CB_train.jsonl.gz", _uw),
        "uds": _sentences(status / "UDS_IH2_train.jsonl.gz", _uds, UDS_SENTENCES),
    }
    return {name: [one for one in some if one[1]] for name, some in found.items()}


def meantime(bench: Path) -> list[Example]:
    """All articles of MEANTIME with their events."""
    return [_article(line) for line in _lines(bench / "time" / "meantime.jsonl.gz")]


def held_out(bench: Path) -> list[Example]:
    """The articles of MEANTIME that hold a sentence of its development half."""
    held = held_out_ids(bench)
    return [_article(line) for line in _lines(bench / "time" / "meantime.jsonl.gz") if line["id"] in held]


def held_out_ids(bench: Path) -> set[str]:
    """Their ids."""
    dev = {_bare(line["text"]) for line in _lines(bench / "status" / "MEANTIME_dev.jsonl.gz")}
    articles = _lines(bench / "time" / "meantime.jsonl.gz")
    return {a["id"] for a in articles if any(sentence in _bare(a["text"]) for sentence in dev)}


def _article(line: dict[str, Any]) -> Example:
    return line["text"], [(e["start"], e["end"], status_in(e)) for e in line["events"] if e.get("certainty")]


def status_in(event: dict[str, Any]) -> Label:
    """The status of an event of MEANTIME, as the head of this file has it."""
    if event.get("polarity") == "NEG":
        return "negated"
    if event["certainty"] != "CERTAIN":
        return "possible"
    return "planned" if event.get("time") == "FUTURE" else "happened"


def uds_held_out(bench: Path) -> list[Example]:
    """The development half of UDS (blogs, mail, reviews): another kind of text, to see how far a model carries."""
    return [one for one in _sentences(bench / "status" / "UDS_IH2_dev.jsonl.gz", _uds) if one[1]]


def _bare(text: str) -> str:
    """Letters and digits alone: the two editions part words differently."""
    return re.sub(r"\W+", "", text).lower()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


Judge = Callable[[float, list[str]], Label | None]


def _sentences(path: Path, judge: Judge, most: int | None = None) -> list[Example]:
    """The first `most` sentences of a set of parted words, without questions, put together again as news has them."""
    lines = [*_lines(path)][:most]
    return [_sentence(line, judge) for line in lines if not line["text"].rstrip().endswith("?")]


def _sentence(line: dict[str, Any], judge: Judge) -> Example:
    words = line["text"].split()
    text, spans = joined(words)
    events = []
    for target in line["targets"]:
        first, last = target["span1"]
        status = judge(float(target["label"]), [w.lower() for w in words[max(0, first - 6) : first]])
        if status is not None and last - first == 1:
            events.append((*spans[first], status))
    return text, events


def uds_example(line: dict[str, Any]) -> Example:
    """A sentence of UDS with its events."""
    return _sentence(line, _uds)


def joined(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Parted words as running text, with the span of each."""
    text, spans, glue, opened = "", list[tuple[int, int]](), True, False
    for word in (_QUOTES.get(word, word) for word in words):
        straight = word == '"' and not opened  # of straight quotation marks every other one opens
        left = word in ENDING or (word == '"' and opened)
        text += "" if glue or left else " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        glue = word in OPENING or straight
        opened = straight or (opened and word != '"')
    return text, spans


def _cues(before: list[str]) -> tuple[bool, bool, bool, bool]:
    """Whether a negative word, a word of what is to come, a modal and a bare "to" stand before the event, in its clause."""
    stop = max(
        (n for n, word in enumerate(before) if word in (",", ";", ":", ".", "``", "''", "that", "who")), default=-1
    )
    near = before[stop + 1 :]
    last = max((n for n, w in enumerate(near) if w in _AHEAD | _MODAL | {"to"}), default=-1)
    cue = near[last] if last >= 0 else ""
    meant = cue == "to" and bool(_MEANING & set(near[:last]))
    return bool(_NEGATIVE & set(near)), cue in _AHEAD or meant, cue in _MODAL, cue == "to" and not meant


def _uw(value: float, before: list[str]) -> Label | None:
    negative, ahead, modal, to = _cues(before)
    if value <= -1.5 or (value <= -1 and negative):
        return "negated"
    if value >= 1 and ahead and not negative:
        return "planned"
    if value <= 1.4 and value > -1:
        return "possible"
    return "happened" if value >= 2 and not (negative or ahead or modal or to) else None


def _uds(value: float, before: list[str]) -> Label | None:
    negative, ahead, modal, to = _cues(before)
    if negative:
        return "negated" if value <= -1 and not (ahead or modal) else None
    if ahead:
        return "planned"
    if modal:
        return "possible" if value <= 1.4 else None
    return "happened" if value >= 2 and not to else None


def main(arguments: list[str]) -> int:
    """Print how much there is to train on: `python training/statuses.py BENCH`."""
    bench = Path(arguments[0])
    for name, found in (
        ("to train on", examples(bench)),
        ("held out", held_out(bench)),
        ("UDS dev", uds_held_out(bench)),
    ):
        tally = Counter(status for _, events in found for *_, status in events)
        words = sum(len(text.split()) for text, _ in found)
        print(f"{name}: {len(found)} texts, {words} words, {sum(tally.values())} events, {dict(tally.most_common())}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
