"""PROMISES AND PLANS: what somebody says will be done, and for when. Whether it was is for the reader to find out."""

from __future__ import annotations

from sayso.outputs.brief.rows import columns, fitted, more, room, spread, teller, widest
from sayso.outputs.pile import Line, Pile
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import when_words

_TITLE = "PROMISES AND PLANS"
_RULE = "(by the day they are for; whether kept is not followed here)"
_MOST = 5


def section(of: Pile) -> Section:
    """Promises and plans of the body text, with the day that they are for."""
    found = [line for line in of.body if line.planned]
    if not found:
        return Section(_TITLE, (Row(("No promise and no plan in body text.",), "words"),))
    order = sorted(found, key=lambda line: (_day(line) is None, _day(line) or ""))
    order = spread(order, lambda line: "")
    days = [_when(line, of) for line in order[:_MOST]]
    width = widest(days)
    rows = [
        Row((day, fitted(_front(line), line.claim.said.text, room(of, width)), line.mark))
        for day, line in zip(days, order, strict=False)
    ]
    if len(order) > _MOST:
        rows.append(more(len(order) - _MOST, f"sayso claims {of.typed} --plans"))
    return Section(_TITLE, tuple(rows), columns(of, width), _RULE)


def _day(line: Line) -> str | None:
    when = line.claim.when
    return None if when.at is None else when.earliest or when.latest


def _when(line: Line, of: Pile) -> str:
    return when_words(line.claim.when, of.year) if _day(line) else "no day given"


def _front(line: Line) -> str:
    return f"{teller(line)}{'' if line.sourced else ', no source'}: "
