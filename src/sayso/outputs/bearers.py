"""Who says so and how it comes to the reader, in a few words: one speaker and the day, or what stands behind several lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.matters.actors.sides import side_name
from sayso.outputs.pile import Line, Pile, teller_key, told_on
from sayso.outputs.questions import Known
from sayso.outputs.wording import NO_OUTLET, clipped, listed

#: Characters of a name.
_NAME = 34
_TIMES = {2: "twice"}


def who(line: Line, day: bool, year: str | None, silence: bool = True) -> str:
    """Whose word it is, and when: "Andrei Rudenko, 22..23 Jul", "AFP, no source, 14 Jul"."""
    name = clipped(line.teller, _NAME) if line.unnamed else line.teller
    name = _publisher(line) if name == NO_OUTLET else name
    parts = [name] + ["no source"] * (silence and not line.sourced) + [told_on(line, year)] * day
    return ", ".join(parts)


def way(known: Known, lines: Sequence[Line]) -> str:
    """How several lines come to the reader: "AFP twice", "one outlet", "Andrei Rudenko", "Russia's government"."""
    lines = [line for line in lines if line.body] or list(lines)
    sourced = [line for line in lines if line.sourced]
    if not sourced:
        return _carried(lines)
    names = list({teller_key(line): line.teller for line in sourced}.values())
    rest = "; else no source" if len(sourced) < len(lines) else ""
    if len(names) == 1:
        return clipped(names[0], _NAME) + rest
    sides = {_side(known, line) for line in sourced}
    if len(sides) == 1 and (side := sides.pop()):
        return f"{side_name(side)}{rest}"
    return listed(clipped(name, 24) for name in names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "") + rest


def _carried(lines: Sequence[Line]) -> str:
    """Of lines that name no source: one agency twice, one outlet, or each publisher by name."""
    reports = {line.copy.name: line for line in lines}
    names = list(dict.fromkeys(_publisher(line) for line in reports.values()))
    times = _TIMES.get(len(reports), f"{len(reports)} times")
    if len(names) == 1:
        return f"{names[0]} {times}" if len(reports) > 1 else names[0]
    outlets = {line.copy.outlet for line in reports.values()}
    if len(outlets) == 1 and NO_OUTLET not in outlets:
        return "one outlet"
    return listed(names) if len(names) < 3 else f"{len(names)} publishers"


def common_bearer(lines: Sequence[Line], of: Pile) -> str:
    """Who carries all of the lines and when it was said, where that is one: "AFP, 28 Jul"."""
    ways = {(line.carriers[-1], told_on(line, of.year)) for line in lines}
    name, day = next(iter(ways), ("", ""))
    return f"{name}, {day}" if len(ways) == 1 and name != NO_OUTLET else ""


def _publisher(line: Line) -> str:
    """Who tells it where no source is named; an outlet that is not known goes by its report."""
    return f"report {line.copy.name}" if line.teller == NO_OUTLET else line.teller


def _side(known: Known, line: Line) -> str | None:
    if line.far_end is None or line.unnamed:
        return None
    party = line.far_end.party
    sides = {(actor.side if (actor := known.actor_of(replace(party, names=(n,)))) else None) for n in party.names}
    return sides.pop() if len(sides) == 1 else None
