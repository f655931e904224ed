"""NOT SETTLED, LEFT OUT: whom we could not tell for sure, days in doubt, and what the counts above leave aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sayso.outputs.pile import Line, Pile
from sayso.outputs.rows import marks
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import ZONES, counted, listed, quoted, shortened

_TITLE = "NOT SETTLED, LEFT OUT"
_MOST, _EXAMPLES = 4, 2


def section(of: Pile) -> Section:
    """A row a doubt, those about people first, with the words in doubt; then the claims that are kept apart."""
    doubts: dict[str, dict[str, str]] = {}
    for find in (_people, _days):
        for line in of.body:
            for doubt, words in find(line):
                doubts.setdefault(doubt, {}).setdefault(words, line.mark)
    rows = [_row(doubt, found) for doubt, found in list(doubts.items())[:_MOST]]
    if len(doubts) > _MOST:
        rows.append(Row((f"{len(doubts) - _MOST} more doubts: sayso export {of.typed} --to jsonl",), "more"))
    rows += [Row((words,), "words") for words in _apart(of)]
    rows = rows or [Row(("Nothing noted.",), "words")]
    return Section(_TITLE, tuple(rows), (Column(), Column("", marks(of), "last")), close=True)


def _people(line: Line) -> Iterator[tuple[str, str]]:
    for voice in line.claim.voices:
        if voice.party.doubt:
            at = voice.party.at
            yield shortened(voice.party.doubt), at.text if at is not None else listed(voice.party.names)


def _days(line: Line) -> Iterator[tuple[str, str]]:
    for when in (line.claim.when, line.claim.told):
        if when is not None and when.at is not None:
            yield from ((shortened(doubt), when.at.text) for doubt in when.doubts)


def _row(doubt: str, found: dict[str, str]) -> Row:
    """The doubt, the first words that it is about, how many more, and where the first stand."""
    shown = [quoted(words, 40) for words in list(found)[:_EXAMPLES]]
    left = len(found) - len(shown)
    return Row((f"{', '.join(shown)}{f' and {left} more' if left else ''}: {doubt}", next(iter(found.values()))))


def _apart(of: Pile) -> Iterator[str]:
    zones = Counter(line.claim.zone for line in of.lines if not line.body)
    if zones:
        names = [counted(number, ZONES[zone]) for zone, number in sorted(zones.items())]
        yield f"{counted(sum(zones.values()), 'claim')} kept apart, not of the body text: {listed(names)}."
    undated = sum(line.claim.when.earliest is None and line.claim.when.latest is None for line in of.body)
    if undated:
        yield f"{counted(undated, 'claim')} in body text without a day of {'its' if undated == 1 else 'their'} own."
