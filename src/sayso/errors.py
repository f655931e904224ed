"""What Sayso raises when the *call* is wrong, drawn as a tree.

    SaysoError
      |- NotFound          a file, folder or ledger that is not there
      |- NotALedger        a file that is no ledger, or one of a newer Sayso
      |- UnknownMark       a mark (001@1698) that points at nothing
      |- BadRecord         a record whose characters do not read what it says they read
      `- BadValue          an option or argument that cannot be understood

What is wrong with a *report* is never raised: it is a `Problem` in its Reading, and the run goes on.
The command line prints `str(error)` on one line and exits 2.
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of everything that Sayso raises on purpose; its text is one clear line."""


class NotFound(SaysoError, FileNotFoundError):
    """A file, folder or ledger that is not there."""


class NotALedger(SaysoError, ValueError):
    """A file that cannot be opened as a ledger."""


class UnknownMark(SaysoError, LookupError):
    """A mark that names no report or no claim of the ledger."""


class BadRecord(SaysoError, ValueError):
    """A record that does not hold together, as a span that does not read its characters."""


class BadValue(SaysoError, ValueError):
    """An option or argument that cannot be understood."""
