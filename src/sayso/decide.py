"""What a person rules, written into the books: anchored to characters, chained to the decision before it."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import UTC, datetime

from sayso.errors import BadValue
from sayso.ledger import Filed, Ledger
from sayso.marks import find
from sayso.matters.rulings import anchor, check, standing
from sayso.records import Anchor, Claim, Decision

#: Facts of a whole report; the others are of a claim.
OF_REPORTS = ("outlet", "wire", "day")


def decide(ledger: Ledger, ruling: str, *words: str, why: str = "", by: str | None = None) -> Decision:
    """Write a ruling about the places `words` name into `ledger` and return it.

    ruling: same, different, right, wrong, note (words: marks); set (words: field, marks, value: "outlet", "001", "The Port
    Ledger"); withdraw (words: the id of a decision, or the beginning of one). by: who rules; the login name where not given.
    Raises BadValue or UnknownMark, and writes nothing, where the call makes no sense.
    """
    if ruling == "withdraw":
        gone = _withdrawn(ledger, words)
        ruling, on = f"withdraw {gone.id}", gone.on
    else:
        ruling, marks = _set(words) if ruling == "set" else (ruling, words)
        check(ruling, len(marks))
        on = _anchors(ledger, ruling, marks)
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")  # the day of the ruling: the only clock in the house
    decision = Decision(ruling, on, by or _login(), at, why, ledger.last_decision)
    ledger.add_decision(decision)
    return decision


def _set(words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Field, marks, value -> the ruling and its marks; what is missing is told by `check`."""
    field, *marks = words or ("",)
    value = marks.pop() if len(marks) > 1 else ""
    return f"set {field}={value}", tuple(marks)


def _anchors(ledger: Ledger, ruling: str, marks: Sequence[str]) -> tuple[Anchor, ...]:
    """The characters of each mark; a fact of a report, and a note on one, has the whole report for its place."""
    if not marks:
        raise BadValue(f"{ruling.partition('=')[0]} what? Name a mark, as 001@1698")
    whole = ruling.removeprefix("set ").partition("=")[0] in OF_REPORTS
    found = [_anchor(*find(ledger, mark), mark, ruling, whole) for mark in marks]
    if len(set(found)) < len(found):
        raise BadValue(f"{ruling.partition('=')[0]}: the same place is named twice")
    return tuple(found)


def _anchor(filed: Filed, claims: Sequence[Claim], mark: str, ruling: str, whole: bool) -> Anchor:
    if whole or (not claims and ruling == "note"):
        return anchor(filed.report, 0, 0)
    if not claims:
        raise BadValue(f"{mark} is a whole report; {ruling.partition('=')[0]} needs a claim, as {mark}@1698")
    return anchor(filed.report, claims[0].said.start, claims[0].said.end)


def _withdrawn(ledger: Ledger, words: Sequence[str]) -> Decision:
    """The standing decision that an id, or the beginning of one, means."""
    if len(words) != 1:
        raise BadValue("withdraw one decision, by its id (see: sayso decisions)")
    called = [d for d in standing(ledger.decisions) if d.id.startswith(words[0])]
    if len(called) != 1:
        there = "several decisions begin so" if called else "no decision that stands is called so"
        raise BadValue(f"{words[0]}: {there} (see: sayso decisions)")
    return called[0]


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise BadValue("who rules? Say so with --by NAME") from None
