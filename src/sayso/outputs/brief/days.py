"""DAYS: what is said to have happened when, in the order of the days; what is only planned stands among the plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sayso.outputs.pile import Line
from sayso.outputs.questions import Known, marks
from sayso.outputs.rows import fitted, held, more, teller, widest
from sayso.outputs.sheet import WIDTH, Column, Row, Section
from sayso.outputs.wording import when_words

_RULE = "(most exact first; plans stand above)"
_MOST = 6
#: What could lie anywhere in a longer stretch than this is no entry of a timeline.
_WIDEST = 366


def section(known: Known, numbers: Mapping[str, int]) -> Section:
    """A timeline of the body text, a line a happening. numbers: claim id -> the question above that shows it."""
    found = [line for line in known.of.body if _width(line) is not None and not line.planned]
    if not found:
        return Section("DAYS", (), aside="(no day of a claim found in body text)", close=True)
    groups = _happenings(known, found)
    chosen = sorted(_chosen(groups), key=lambda group: (_bounds(group[0]), group[0].copy.name, group[0].mark))
    days = [when_words(group[0].claim.when, known.of.year) for group in chosen]
    width = widest(days)
    rows = []
    for before, day, group in zip(["", *days], days, chosen, strict=False):
        line, right = group[0], marks(group)
        front = (f"{teller(line)}: " if line.sourced else "") + held(line)
        number = next((f" (see {numbers[one.claim.id]})" for one in group if one.claim.id in numbers), "")
        words = fitted(front, line.claim.said.text, WIDTH - width - len(right) - len(number) - 8, lines=1) + number
        rows.append(Row(("" if day == before else day, words, right)))
    if len(groups) > _MOST:
        rows.append(more(len(groups) - _MOST, f"sayso claims {known.of.typed} --dated"))
    edge = max((len(row.cells[2]) for row in rows if row.kind == "row"), default=0)
    return Section("DAYS", tuple(rows), (Column("", width), Column(), Column("", edge, "last")), _RULE, True)


def _happenings(known: Known, found: Sequence[Line]) -> list[list[Line]]:
    """Lines that answer one question and are of days that meet are one happening; the most exact line first."""
    asked = {claim: matter.id for matter in known.of.found.matters for claim in matter.claims}
    groups: dict[str, list[Line]] = {}
    for line in sorted(found, key=_rank):
        key = asked.get(line.claim.id, line.claim.id)
        mates = groups.setdefault(key, [])
        if not mates or _meet(mates[0], line):
            mates.append(line)
        else:
            groups[line.claim.id] = [line]
    return list(groups.values())


def _chosen(groups: Sequence[list[Line]]) -> list[list[Line]]:
    """Those told in most reports, then the narrowest, then those of a named source; a second of the same days comes last."""
    order = sorted(groups, key=lambda g: (_width(g[0]), -len({line.copy.name for line in g}), not g[0].sourced))
    seen: set[tuple[str, str]] = set()
    again: list[tuple[bool, int]] = []
    for group in order:
        again.append((_bounds(group[0]) in seen, len(again)))
        seen.add(_bounds(group[0]))
    return [order[at] for _, at in sorted(again)][:_MOST]


def _rank(line: Line) -> tuple[int, bool, str, int]:
    return (_width(line) or 0, not line.sourced, line.copy.name, line.claim.said.start)


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
