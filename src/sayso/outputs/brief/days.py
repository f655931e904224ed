"""DAYS: what is said to have happened when, in the order of the days; what is only planned stands among the plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sayso.outputs.brief.rows import columns, held, more, row, teller
from sayso.outputs.pile import Line, Pile
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import when_words

_RULE = "(most exact first; plans stand above)"
_MOST = 10
#: What could lie anywhere in a longer stretch than this is no entry of a timeline.
_WIDEST = 366


def section(of: Pile) -> Section:
    """A timeline of the body text, a line a claim."""
    found = [line for line in of.body if _width(line) is not None and not line.planned]
    if not found:
        return Section("DAYS", (Row(("No claim in body text gives a day.",), "words"),))
    rows, shown = [], ""
    for line in sorted(_chosen(found), key=lambda line: (_bounds(line), line.copy.name, line.claim.said.start)):
        day = when_words(line.claim.when, of.year)
        who = f"{teller(line)}: " if line.sourced else ""
        rows.append(row(of, "" if day == shown else day, who + held(line), line))
        shown = day
    if len(found) > _MOST:
        rows.append(more(len(found) - _MOST, f"sayso claims {of.typed} --dated"))
    return Section("DAYS", tuple(rows), columns(of), _RULE)


def _chosen(found: Sequence[Line]) -> list[Line]:
    """The narrowest and those of a named source; a second claim of the same days only where there is room."""
    order = sorted(found, key=lambda line: (_width(line), not line.sourced))
    nth: Counter[tuple[str, str]] = Counter()
    ranked: list[tuple[int, Line]] = []
    for line in order:
        nth[_bounds(line)] += 1
        ranked.append((nth[_bounds(line)], line))
    return [line for _, line in sorted(ranked, key=lambda item: item[0])[:_MOST]]


def _bounds(line: Line) -> tuple[str, str]:
    return (line.claim.when.earliest or "", line.claim.when.latest or "")


def _width(line: Line) -> int | None:
    """How many days the time could be; None for a claim whose time the words do not give, or leave too wide."""
    when = line.claim.when
    if when.at is None or not when.earliest or not when.latest:
        return None
    width = (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days
    return width if width <= _WIDEST else None
