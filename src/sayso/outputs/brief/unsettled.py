"""NOT SETTLED, LEFT OUT: whom we could not tell for sure, days in doubt, and what the counts above leave aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sayso.outputs.pile import Line, Pile
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import ZONES, counted, listed, one_line, party_words, quoted, shortened

_TITLE = "NOT SETTLED, LEFT OUT"
_MOST = 3
#: Doubts of a time that its days show already, or that the list of the reports tells.
_KNOWN = re.compile(r"how many \S+ stands for is not said|the day of publication is not known|the year is not stated")
_PLAINLY = {
    "the day that it counts from is not certain": "counted from a day in doubt",
    "the day that it counts from is not known": "counted from a day not known",
}
#: Several persons who are pointed at and not named.
_POINTED = re.compile(
    r"(?:both|the (?:two|three|pair)|either|neither)(?: of (?:them|the \w+))?"
    r"(?: (?:men|women|officials|leaders|ministers|presidents|diplomats|commanders|officers|politicians|chiefs|sides))?",
    re.IGNORECASE,
)


def section(of: Pile) -> Section:
    """A row a doubt, those about people first, with the words in doubt; then the claims that are kept apart."""
    doubts: dict[str, dict[str, str]] = {}
    for find in (_pointed, _people, _days):
        for line in of.body:
            for doubt, words in find(line):
                doubts.setdefault(doubt, {}).setdefault(words, line.mark)
    rows = [_row(doubt, found) for doubt, found in list(doubts.items())[:_MOST]]
    if len(doubts) > _MOST:
        left = counted(len(doubts) - _MOST, "more doubt")
        rows.append(Row((f"{left}: sayso export {of.typed} --to jsonl",), "more"))
    rows += [Row((words,), "words") for words in _apart(of)]
    rows = rows or [Row(("Nothing noted.",), "words")]
    return Section(_TITLE, tuple(rows), close=True)


def _pointed(line: Line) -> Iterator[tuple[str, str]]:
    """A subject of several who are not named, and of whom nothing was worked out."""
    subject, said = line.claim.subject, line.claim.said
    here = subject is not None and subject.name == subject.at.text and subject.at.start == said.start
    if here and subject is not None and _POINTED.fullmatch(one_line(subject.name)):
        yield "who is meant is not said", said.text


def _people(line: Line) -> Iterator[tuple[str, str]]:
    for voice in line.claim.voices:
        party, at = voice.party, voice.party.at
        if party.doubt and at is not None:
            doubt = re.sub(
                r"; taken to be the \w+ \w+(?: before)?$|; taken to be the same \w+", "", shortened(party.doubt)
            )
            other = "" if one_line(at.text) in party.names else f"taken to be {party_words(party)}; "
            yield f"{other}{doubt}", at.text
        elif party.doubt:
            yield shortened(party.doubt), listed(party.names)


def _days(line: Line) -> Iterator[tuple[str, str]]:
    for when in (line.claim.when, line.claim.told):
        if when is not None and when.at is not None:
            yield from (
                (_PLAINLY.get(doubt, shortened(doubt)), when.at.text)
                for doubt in when.doubts
                if not _KNOWN.fullmatch(doubt)
            )


def _row(doubt: str, found: dict[str, str]) -> Row:
    """The doubt, the first words that it is about, how many more, and where the first stand."""
    first, *rest = found
    return Row(("", f"{quoted(first, 34)}{f' and {len(rest)} more' if rest else ''}: {doubt}", found[first]), "answer")


def _apart(of: Pile) -> Iterator[str]:
    zones = Counter(line.claim.zone for line in of.lines if not line.body)
    undated = sum(line.claim.when.earliest is None and line.claim.when.latest is None for line in of.body)
    if zones:
        names = ", ".join(f"a {ZONES[zone]}" if n == 1 else f"{ZONES[zone]}s" for zone, n in sorted(zones.items()))
        days = f" Undated in body text: {undated}." if undated else ""
        yield f"{counted(sum(zones.values()), 'claim')} in {names}: kept apart.{days}"
    elif undated:
        yield f"{counted(undated, 'claim')} without a day."
