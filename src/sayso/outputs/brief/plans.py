"""PROMISES AND PLANS, LAST WORD HERE: what somebody says will be done, for when, and what was said of it afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.outputs.answers import fit
from sayso.outputs.bearers import who
from sayso.outputs.brief.weight import weight
from sayso.outputs.excerpts import excerpt, least
from sayso.outputs.pile import Line
from sayso.outputs.questions import Known, best, known_lines, marks
from sayso.outputs.rows import more, teller, widest
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import when_words
from sayso.records import Matter

_TITLE = "PROMISES AND PLANS, LAST WORD HERE"
_RULE = "(those with a later word first, then by day)"
_NONE = "(nothing tied here tells how any ended)"
#: The most that a page shows, and lines that are their fair share of it.
MOST, DUE = 8, 6
_NO_DAY = "no day"
#: Characters of the column of days.
_WIDEST = 21
#: Fewer characters of a plan on one line would say too little.
_LEAST = 30
#: Fixed words for the last word on a plan; who says so stands behind them.
LAST = {
    "done": "told as done",
    "under way": "told as under way",
    "put off": "told as put off",
    "taken back": "told as taken back",
}


def plans(known: Known) -> list[Matter]:
    """The plans that no other part of the page shows: with a last word first, then those that tell most."""
    return sorted((m for m in known.of.found.matters if is_plan(m)), key=lambda m: _rank(known, m))


def section(known: Known, found: Sequence[Matter], most: int | None = None) -> Section:
    """The first `most` of some plans (None: all), those with a last word first, then in the order of their days."""
    if not found:
        return Section(_TITLE, (), aside="(none found in body text)", close=True)
    shown = sorted(found[:most], key=lambda m: _place(known, m))
    days = [_when(known, matter) for matter in shown]
    width = widest(days, _WIDEST)
    rows = [_row(known, matter, day, width) for day, matter in zip(days, shown, strict=True)]
    if len(found) > len(shown):
        rows.append(more(len(found) - len(shown), f"sayso matters {known.of.typed} --plans"))
    aside = _RULE if any(_ended(m) for m in found) else _NONE
    return Section(_TITLE, tuple(rows), (Column(),), aside, True)


def is_plan(matter: Matter) -> bool:
    """Whether a question stands among the plans: what is disputed, said differently later or agreed upon stands there; a plan
    that came about or did not stands here too.
    """
    if matter.kind == "plan":
        return matter.heading in ("repeated", "one-report")
    over = matter.last_word is not None and matter.last_word.kind in ("done", "put off", "taken back")
    return over and matter.relation == "one" and len(matter.answers) > 1


def row(known: Known, matter: Matter) -> Row:
    """One plan by itself."""
    day = _when(known, matter)
    return _row(known, matter, day, min(len(day), _WIDEST))


def _ended(matter: Matter) -> bool:
    return matter.last_word is not None and matter.last_word.kind in LAST


def _rank(known: Known, matter: Matter) -> tuple[bool, int, bool, str]:
    """What has a last word first, then what tells most; a day that it is for, and a promise, count for more."""
    lines = known_lines(known, matter)
    line = _plan(lines)
    told = weight([line, *lines]) + 3 * (line.claim.when.at is not None) + (line.claim.stance == "pledges")
    return (not _ended(matter), -told, not line.sourced, line.mark)


def _place(known: Known, matter: Matter) -> tuple[bool, bool, str, str]:
    line = _plan(known_lines(known, matter))
    day = line.claim.when.earliest or line.claim.when.latest if line.claim.when.at is not None else None
    return (not _ended(matter), day is None, day or "", line.mark)


def _when(known: Known, matter: Matter) -> str:
    when = _plan(known_lines(known, matter)).claim.when
    return when_words(when, known.of.year) if when.at is not None and (when.earliest or when.latest) else _NO_DAY


def _plan(lines: Sequence[Line]) -> Line:
    """The line that tells the plan, and not what became of it; one that says for when, where there is one."""
    planned = [line for line in lines if line.planned]
    return best([line for line in planned if line.claim.when.at is not None] or planned or lines)


def _row(known: Known, matter: Matter, day: str, width: int) -> Row:
    """On one line, as much of it as fits: the day, the last word if there is one, whose plan, its words, the marks."""
    lines = known_lines(known, matter)
    line, last = _plan(lines), matter.last_word
    at = [one for one in lines if last is not None and one.claim.id == last.claim and last.kind in LAST]
    front, right = f"{teller(line)}: " if line.sourced else "", marks(lines, 1, line)
    if last is not None and at:
        front = f"{LAST[last.kind]}, {who(at[0], True, known.of.year, False)}: "
        right = f"{line.mark} {at[0].mark}" if at[0] is not line else line.mark
    enough = (max(_LEAST, least(line)), 0.0)
    told = fit(front, lambda room: excerpt(line, room), "", max(width, len(day)) + 5, right, enough)
    return Row((day.ljust(width), told, right), "answer")


def last_words(known: Known, matter: Matter) -> Row:
    """The last word on a plan in a line: who tells what became of it, or that nothing tied here does."""
    last = matter.last_word
    at = known.lines.get(last.claim) if last is not None and last.claim is not None else None
    if last is None or at is None or last.kind not in LAST:
        return Row(("", "nothing later tied here tells how it ended", ""), "answer")
    front = f"{LAST[last.kind]}, {who(at, True, known.of.year)}: "
    return Row(("", fit(front, lambda room: excerpt(at, room), "", 3, at.mark), at.mark), "answer")
