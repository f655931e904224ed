"""Plain text: the file is the report, and nothing in it is markup."""

from __future__ import annotations

from sayso.formats.decode import lines
from sayso.formats.opened import Opened
from sayso.formats.tongue import judge
from sayso.records import Problem, Report


def open_text(sha256: str, text: str, problems: tuple[Problem, ...]) -> Opened:
    """The report of a plain-text file: its text is the file's, unchanged."""
    report = Report(sha256, text, "text/plain")
    hints, foreign = judge(report)
    return Opened(report, hints, (*problems, *lines(text), *foreign))
