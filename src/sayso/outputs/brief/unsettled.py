"""NOT SETTLED, LEFT OUT: whom we could not tell for sure, days in doubt, and what the counts above leave aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sayso.outputs.brief.rows import marks
from sayso.outputs.pile import Line, Pile
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import ZONES, counted, listed, one_line, quoted

_TITLE = "NOT SETTLED, LEFT OUT"
_MOST = 8


def section(of: Pile) -> Section:
    """Doubts first, each with its place; then the claims that are kept apart."""
    doubts: dict[str, list[str]] = {}
    for line in of.body:
        for words in _doubts(line):
            doubts.setdefault(words, []).append(line.mark)
    rows = [_row(words, marks) for words, marks in list(doubts.items())[:_MOST]]
    if len(doubts) > _MOST:
        rows.append(Row((f"{len(doubts) - _MOST} more doubts: sayso export {of.typed} --to jsonl",), "more"))
    rows += [Row((words,), "words") for words in _apart(of)]
    rows = rows or [Row(("Nothing was left out.",), "words")]
    return Section(_TITLE, tuple(rows), (Column(), Column("", marks(of), "last")))


def _doubts(line: Line) -> Iterator[str]:
    for voice in line.claim.voices:
        if voice.party.doubt:
            who = voice.party.at.text if voice.party.at is not None else ", ".join(voice.party.names)
            yield f"{quoted(who, 40)}: {one_line(voice.party.doubt)}"
    for when in (line.claim.when, line.claim.told):
        if when is not None and when.at is not None:
            yield from (f"{quoted(when.at.text, 40)}: {one_line(doubt)}" for doubt in when.doubts)


def _row(words: str, marks: list[str]) -> Row:
    more = f" (and {len(marks) - 1} more)" if len(marks) > 1 else ""
    return Row((words + more, marks[0]))


def _apart(of: Pile) -> Iterator[str]:
    zones = Counter(line.claim.zone for line in of.lines if not line.body)
    if zones:
        names = [counted(number, ZONES[zone]) for zone, number in sorted(zones.items())]
        yield f"{counted(sum(zones.values()), 'claim')} kept apart, not of the body text: {listed(names)}."
    undated = sum(line.claim.when.earliest is None and line.claim.when.latest is None for line in of.body)
    if undated:
        yield f"{counted(undated, 'claim')} in body text without a day of {'its' if undated == 1 else 'their'} own."
