"""The documents are run too: every Python block, and every console block against what the command really prints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from documents import console, desk


@pytest.fixture(scope="module")
def folder() -> Iterator[object]:
    """All blocks of a document are run in one folder, in order."""
    with desk() as at:
        yield at


def run_console(example: Example) -> str | None:
    """None when the block says what its commands print; else what they print (`make approve` writes it down)."""
    printed = console(example.parsed)
    return None if printed.strip() == example.parsed.strip() else f"make approve would write:\n{printed}"


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser(language="console", evaluator=run_console)],
    patterns=["*.md"],
    excludes=["src/**", "tests/**", ".venv/**"],
    fixtures=["folder"],
).pytest()
