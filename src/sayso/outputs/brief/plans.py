"""PROMISES AND PLANS, LAST WORD HERE: what somebody says will be done, for when, and what was said of it afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.outputs.answers import who
from sayso.outputs.pile import Line
from sayso.outputs.questions import Known, best, known_lines, marks
from sayso.outputs.rows import fitted, more, teller, widest
from sayso.outputs.sheet import WIDTH, Column, Row, Section
from sayso.outputs.wording import when_words
from sayso.records import Matter

_TITLE = "PROMISES AND PLANS, LAST WORD HERE"
_RULE = "(ended ones first, as far as tied; by day)"
_NONE = "(as far as it could be tied; by their day)"
_MOST = 4
#: Fewer characters of a plan on one line would say too little.
_ENOUGH = 30
#: Fixed words for the last word on a plan; who says so stands behind them.
LAST = {
    "done": "told as done",
    "under way": "said to be under way",
    "put off": "said to be put off",
    "taken back": "said to be taken back",
}


def section(known: Known, whole: bool = False) -> Section:
    """The plans that no other part of the page shows, with the day that they are for; whole: all of them."""
    found = sorted((m for m in known.of.found.matters if is_plan(m)), key=lambda m: _rank(known, m))
    if not found:
        return Section(_TITLE, (), aside="(none found in body text)", close=True)
    shown = found if whole else found[:_MOST]
    days = [_when(known, matter) for matter in shown]
    width = widest(days, 20)
    rows = [row for day, matter in zip(days, shown, strict=True) for row in _rows(known, matter, day, width)]
    if len(found) > len(shown):
        rows.append(more(len(found) - len(shown), f"sayso matters {known.of.typed} --plans"))
    aside = _RULE if any(_ended(m) for m in found) else _NONE
    return Section(_TITLE, tuple(rows), (Column(),), aside, True)


def is_plan(matter: Matter) -> bool:
    """Whether a question stands among the plans: what is disputed, said differently later or agreed upon stands there."""
    return matter.kind == "plan" and matter.heading in ("repeated", "one-report")


def _ended(matter: Matter) -> bool:
    return matter.last_word is not None and matter.last_word.kind in LAST


def _rank(known: Known, matter: Matter) -> tuple[bool, bool, str, bool, str]:
    """What has a last word first, then the plans with a day, in the order of their days; those of a named source first."""
    lines = known_lines(known, matter)
    line = _plan(lines)
    day = line.claim.when.earliest or line.claim.when.latest if line.claim.when.at is not None else None
    return (not _ended(matter), day is None, day or "", not line.sourced, line.mark)


def _when(known: Known, matter: Matter) -> str:
    when = _plan(known_lines(known, matter)).claim.when
    return when_words(when, known.of.year) if when.at is not None and (when.earliest or when.latest) else "no day given"


def _plan(lines: Sequence[Line]) -> Line:
    """The line that tells the plan, and not what became of it; one that says for when, where there is one."""
    planned = [line for line in lines if line.planned]
    return best([line for line in planned if line.claim.when.at is not None] or planned or lines)


def _rows(known: Known, matter: Matter, day: str, width: int) -> list[Row]:
    lines = known_lines(known, matter)
    line = _plan(lines)
    right = marks(lines, 1, line)
    front, room = _front(line), WIDTH - max(width, len(day)) - len(right) - 7
    words = fitted(front, line.claim.said.text, room, lines=1 if room - len(front) >= _ENOUGH else 2)
    told = [Row((day.ljust(width), words, right), "answer")]
    last = matter.last_word
    if last is not None and last.kind in LAST:
        at = [line for line in lines if line.claim.id == last.claim]
        by = f" by {who(at[0], True, known.of.year)}" if at else ""
        told.append(Row(("", f"{LAST[last.kind]}{by}", marks(at)), "answer"))
    return told


def _front(line: Line) -> str:
    return f"{teller(line)}: " if line.sourced else ""
