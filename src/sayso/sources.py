"""What people name on the command line: a ledger, or files and folders of reports that are read into one in memory."""

# ruff: noqa: PLC0415  (a verb that only tells must not load what reads)

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import BadValue
from sayso.ledger import Ledger

#: How an SQLite file begins, and so a ledger.
_SQLITE = b"SQLite format 3\0"
#: What to type for the embedded story, wherever files, folders or a ledger are asked for.
DEMO = "demo"


@contextmanager
def opened(source: tuple[str, ...], voices: str | None = None) -> Iterator[Ledger]:
    """The ledger that `source` names; else its files and folders, read into one in memory (`voices`: see `read`)."""
    ledgers = [path for path in source if is_ledger(path)]
    if ledgers and len(source) > 1:
        raise BadValue(f"{ledgers[0]} is a ledger: name it alone")
    if ledgers:
        with Ledger(ledgers[0], must_exist=True) as ledger:
            yield ledger
        return
    from sayso.read import read as read_in

    with Ledger() as ledger:
        with progress() as moved:
            read_in(*map(known, source), ledger=ledger, voices=voices, progress=moved)
        yield ledger


def is_ledger(path: str) -> bool:
    """Whether it begins as one; a ledger that is not there is told of as such."""
    if not Path(path).is_file():
        return path.endswith(".ledger") and not Path(path).exists()
    with Path(path).open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def known(path: str) -> str:
    """The path itself; the embedded story goes by a name. Raises BadValue for an empty one."""
    if not path.strip():
        raise BadValue("an empty name: name a ledger, files or folders, or demo")
    if path != DEMO or Path(path).exists():
        return path
    from importlib.resources import files

    return str(files("sayso.data") / "demo")


@contextmanager
def progress() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error where somebody watches; nothing where nobody does."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)
