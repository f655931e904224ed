"""What is said after reading and after checking a ledger: how much there is, and every problem in a line of its own."""

from __future__ import annotations

from collections.abc import Collection

from sayso.ledger import Ledger
from sayso.outputs.pile import pile
from sayso.outputs.wording import counted, one_line


def summary(ledger: Ledger, name: str, before: Collection[str] = ()) -> str:
    """How many reports are new and how many were there (`before`: their ids), the claims, and the problems of the new ones."""
    of = pile(ledger)
    new = [copy for copy in of.copies if copy.report.id not in before]
    problems = [(copy, problem) for copy in new for problem in copy.reading.problems]
    parts = [
        f"{counted(len(new), 'report')} new",
        f"{len(of.copies) - len(new)} known",
        counted(len(of.lines), "claim"),
    ]
    parts += [counted(len(problems), "problem")] if problems else []
    lines = [f"{name}: {', '.join(parts)}"]
    lines += [f"  {copy.uri}: {one_line(problem.what)}" for copy, problem in problems]
    return "\n".join(lines) + "\n"


def verdict(ledger: Ledger, name: str) -> tuple[str, bool]:
    """What `verify` found, in words, and whether everything holds."""
    faults = ledger.verify()
    if faults:
        lines = [f"{name}: {counted(len(faults), 'thing does', 'things do')} not hold"]
        return "\n".join([*lines, *(f"  {one_line(fault.what)}" for fault in faults)]) + "\n", False
    what = f"{counted(len(ledger.reports), 'report')}, {counted(len(ledger.claims), 'claim')}"
    return f"{name}: {what}: every span reads its characters, every id is made of what it holds\n", True
