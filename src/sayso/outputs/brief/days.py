"""DAYS: what is said to have happened when, in the order of the days; what is only planned stands among the plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.outputs.brief.rows import columns, fitted, held, more, room, spread, teller, widest
from sayso.outputs.pile import Line, Pile
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import when_words

_RULE = "(most exact first; plans stand above)"
_MOST = 7
#: What could lie anywhere in a longer stretch than this is no entry of a timeline.
_WIDEST = 366


def section(of: Pile) -> Section:
    """A timeline of the body text, a line a claim."""
    found = [line for line in of.body if _width(line) is not None and not line.planned]
    if not found:
        return Section("DAYS", (Row(("No claim in body text gives a day.",), "words"),))
    lines = sorted(_chosen(found), key=lambda line: (_bounds(line), line.copy.name, line.claim.said.start))
    days = [when_words(line.claim.when, of.year) for line in lines]
    width = widest(days)
    rows = []
    for before, day, line in zip(["", *days], days, lines, strict=False):
        front = (f"{teller(line)}: " if line.sourced else "") + held(line)
        words = fitted(front, line.claim.said.text, room(of, width))
        rows.append(Row(("" if day == before else day, words, line.mark)))
    if len(found) > _MOST:
        rows.append(more(len(found) - _MOST, f"sayso claims {of.typed} --dated"))
    return Section("DAYS", tuple(rows), columns(of, width), _RULE)


def _chosen(found: Sequence[Line]) -> list[Line]:
    """The narrowest and those of a named source; a second claim of the same days only where there is room."""
    return spread(sorted(found, key=lambda line: (_width(line), not line.sourced)), _bounds)[:_MOST]


def _bounds(line: Line) -> tuple[str, str]:
    return (line.claim.when.earliest or "", line.claim.when.latest or "")


def _width(line: Line) -> int | None:
    """How many days the time could be; None for a claim whose time the words do not give, or leave too wide."""
    when = line.claim.when
    if when.at is None or not when.earliest or not when.latest:
        return None
    width = (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days
    return width if width <= _WIDEST else None
