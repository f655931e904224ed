"""DAYS: what is said to have happened when, in the order of the days; what is only planned stands among the plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from sayso.outputs.answers import fit
from sayso.outputs.brief.weight import weight
from sayso.outputs.excerpts import core, least, timeless
from sayso.outputs.pile import Line
from sayso.outputs.questions import Known, marks
from sayso.outputs.rows import held, more, teller, widest
from sayso.outputs.sheet import WIDTH, Column, Row, Section
from sayso.outputs.wording import quoted, when_words

#: The most that are shown, lines that are their fair share of a page, and as few as are shown whatever they tell.
MOST, DUE, _FEW = 10, 8, 3
#: The fewest characters of the words on one line.
_LEAST = 24
#: Characters of the column of days.
_COLUMN = 21
_RULE = "(those that tell most, by day; plans stand above)"
#: What could lie anywhere in a longer stretch than this is no entry of a timeline.
_WIDEST = 366
#: How many days a time may be wide for so much less of a weight.
_WIDE = ((1, 0), (10, 1), (45, 2), (_WIDEST, 4))
Happening = list[Line]


def happenings(known: Known) -> list[Happening]:
    """All of the body text that has a day, those that tell most first; of the lines of one the weightiest first."""
    found = [line for line in known.of.body if _width(line) is not None and _told_as_so(line)]
    groups = _grouped(known, found)
    order = sorted(groups, key=lambda group: (-_weight(group), _bounds(group[0]), group[0].copy.name, group[0].mark))
    seen: dict[tuple[str, str], int] = {}
    ranked = []
    for at, group in enumerate(order):
        seen[_bounds(group[0])] = again = seen.get(_bounds(group[0]), 0) + 1
        ranked.append((again > 2, _weight(group) < 0, again > 1, at))  # two of a day, then other days
    return [order[at] for *_, at in sorted(ranked)]


def telling(found: Sequence[Happening]) -> int:
    """How many of the first happenings are worth a line: halves of sentences only where there is little else."""
    return min(MOST, max(sum(_weight(group) >= 0 for group in found), _FEW))


def section(known: Known, found: Sequence[Happening], numbers: Mapping[str, int], most: int = MOST) -> Section:
    """A timeline of the first `most` of some happenings. numbers: claim id -> the question above that shows it."""
    if not found:
        return Section("DAYS", (), aside="(no day of a claim found in body text)", close=True)
    chosen = sorted(found[:most], key=lambda group: (_bounds(group[0]), group[0].copy.name, group[0].mark))
    days = [(when_words(group[0].claim.when, known.of.year), group) for group in chosen]
    width = widest((day for day, _ in days), _COLUMN)
    rows = []
    for day, same in groupby(days, key=lambda found: found[0]):
        told = _told([group for _, group in same], numbers, width)
        rows += [Row(((" " * len(day) if at else day).ljust(width), *cells), "answer") for at, cells in enumerate(told)]
    if len(found) > most:
        rows.append(more(len(found) - most, f"sayso claims {known.of.typed} --dated"))
    return Section("DAYS", tuple(rows), (Column(),), _RULE, True)


def row(known: Known, group: Happening) -> Row:
    """One happening by itself."""
    day = when_words(group[0].claim.when, known.of.year)
    return Row((day, *_one(group, None, min(len(day), _COLUMN))), "answer")


def _told(groups: Sequence[Happening], numbers: Mapping[str, int], width: int) -> list[tuple[str, str]]:
    """(words, marks) of the happenings of one day: of those that stand in questions above on one line where they fit."""
    asked = [next((numbers[line.claim.id] for line in group if line.claim.id in numbers), None) for group in groups]
    short = [f"{quoted(deed)} ({n})" if n and (deed := core(g[0])) else "" for n, g in zip(asked, groups, strict=True)]
    right = " ".join(group[0].mark for group in groups)
    if len(groups) > 1 and all(short) and len(", ".join(short)) + len(right) + 2 <= WIDTH - width - 5:
        return [(", ".join(short), right)]
    return [_one(group, number, width) for group, number in zip(groups, asked, strict=True)]


def _one(group: Happening, number: int | None, width: int) -> tuple[str, str]:
    """On one line, if that holds the words as far as their verb."""
    line = group[0]
    front = f"{teller(line)}: {held(line)}" if line.sourced else held(line)
    end, indent = f" (see {number})" if number else "", width + 5
    both, one = marks(group, first=line), marks(group, 1, line)
    space = WIDTH - indent - len(front) - len(end) - 2
    right = both if len(quoted(timeless(line))) + len(both) <= space else one
    enough = (max(_LEAST, least(line)), 0.0)
    return fit(front, lambda room: quoted(timeless(line), room), end, indent, right, enough), right


def _told_as_so(line: Line) -> bool:
    """Whether it is told as having come about; what is planned or only possible did not."""
    return not line.planned and line.claim.status != "possible"


def _grouped(known: Known, found: Sequence[Line]) -> list[Happening]:
    """Lines that answer one question and are of days that meet are one happening."""
    asked = {claim: matter.id for matter in known.of.found.matters for claim in matter.claims}
    groups: dict[str, Happening] = {}
    for line in sorted(found, key=_rank):
        key = asked.get(line.claim.id, line.claim.id)
        mates = groups.setdefault(key, [])
        if not mates or _meet(mates[0], line):
            mates.append(line)
        else:
            groups[line.claim.id] = [line]
    return list(groups.values())


def _weight(group: Happening) -> int:
    width = _width(group[0]) or 0
    return weight(group) - next(less for days, less in _WIDE if width <= days)


def _rank(line: Line) -> tuple[int, bool, int, str, int]:
    return (_width(line) or 0, not line.sourced, -weight([line]), line.copy.name, line.claim.said.start)


def _meet(one: Line, other: Line) -> bool:
    (first, last), (start, end) = _bounds(one), _bounds(other)
    return first <= end and start <= last


def _bounds(line: Line) -> tuple[str, str]:
    return (line.claim.when.earliest or "", line.claim.when.latest or "")


def _width(line: Line) -> int | None:
    """How many days the time could be; None for a claim whose time the words do not give, or leave too wide."""
    when = line.claim.when
    if when.at is None or not when.earliest or not when.latest:
        return None
    width = (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days
    return width if width <= _WIDEST else None
