"""What is said after reading and after checking a ledger: how much there is, and every problem in a line of its own."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from fnmatch import fnmatch
from pathlib import PurePath

from sayso.ledger import Ledger
from sayso.outputs.wording import counted, one_line


def summary(ledger: Ledger, name: str, before: Collection[str] = (), paths: Sequence[str] | None = None) -> str:
    """How many reports are new and how many were there, the claims, and the problems of the new ones.

    before: ids of the reports that were there; paths: the files, folders and globs that were named (None: all of the ledger).
    """
    filed = [
        f for f in ledger.filed() if paths is None or any(_named(s.uri, path) for s in f.sightings for path in paths)
    ]
    new = [one for one in filed if one.report.id not in before]
    problems = [(one, problem) for one in new for problem in one.reading.problems]
    parts = [
        f"{counted(len(new), 'report')} new",
        f"{len(filed) - len(new)} known",
        counted(sum(len(one.reading.claims) for one in filed), "claim"),
    ]
    parts += [counted(len(problems), "problem")] if problems else []
    lines = [f"{name}: {', '.join(parts)}"]
    lines += [f"  {one.uri}: {one_line(problem.what)}" for one, problem in problems]
    return "\n".join(lines) + "\n"


def _named(uri: str, path: str) -> bool:
    """Whether a report seen at `uri` is meant by a file, folder or glob as it was typed."""
    if path == "-":
        return uri == "stdin"
    whole = PurePath(os.path.normpath(path)).as_posix()
    if whole == ".":
        return not uri.startswith(("/", "../"))
    return uri == whole or uri.startswith(whole.rstrip("/") + "/") or fnmatch(uri, whole)


def verdict(ledger: Ledger, name: str) -> tuple[str, bool]:
    """What `verify` found, in words, and whether everything holds."""
    faults = ledger.verify()
    if faults:
        lines = [f"{name}: {counted(len(faults), 'thing does', 'things do')} not hold"]
        return "\n".join([*lines, *(f"  {one_line(fault.what)}" for fault in faults)]) + "\n", False
    what = f"{counted(len(ledger.reports), 'report')}, {counted(len(ledger.claims), 'claim')}"
    return f"{name}: {what}: every span reads its characters, every id is made of what it holds\n", True
