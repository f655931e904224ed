"""The documents are run too: every Python block, and every console block against what the command really prints."""

from __future__ import annotations

import io
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory):
    """An empty folder to work in, with the repository's `src` in it, so that documents can name the embedded story."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "src").symlink_to(ROOT / "src", target_is_directory=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", "80")
        yield folder


def run_console(example: Example) -> str | None:
    """None when each `$ command` of the block prints what stands below it; a line "..." stands for any number of lines."""
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n?)*)", example.parsed, re.MULTILINE):
        printed = printed_by(command)
        pattern = re.escape(expected.strip("\n")).replace(r"\.\.\.", r"(?s:.*?)")
        if not re.fullmatch(pattern, printed.strip("\n")):
            return f"$ {command}\nprints\n{printed}\nand the document says\n{expected}"
    return None


def printed_by(command: str) -> str:
    """What a `sayso` (or `cat`, for files that a document shows) prints, run in this process: the model is loaded once."""
    from sayso.cli import main

    name, *words = shlex.split(command)
    if name == "cat":
        return "".join(Path(word).read_text(encoding="utf-8") for word in words)
    assert name == "sayso", f"documents run sayso, not {name}"
    out = io.StringIO()
    with (
        redirect_stdout(out),
        redirect_stderr(out),
        suppress(SystemExit),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr("sys.argv", [name, *words])
        main()
    return out.getvalue()


pytest_collect_file = Sybil(
    parsers=[
        SkipParser(),
        PythonCodeBlockParser(),
        CodeBlockParser(language="console", evaluator=run_console),
    ],
    patterns=["*.md"],
    excludes=["src/**", "tests/**", ".venv/**"],
    fixtures=["desk"],
).pytest()
