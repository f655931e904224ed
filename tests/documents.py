"""README and docs show what the command line prints: here it is run, in one folder a document, and written down anew."""

from __future__ import annotations

import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).parent.parent
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


@contextmanager
def desk() -> Iterator[Path]:
    """An empty folder to work in, 80 columns wide, with the repository's `src` in it: documents can name the embedded story."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ, {"COLUMNS": "80"}):
        (Path(folder) / "src").symlink_to(ROOT / "src", target_is_directory=True)
        os.chdir(folder)
        try:
            yield Path(folder)
        finally:
            os.chdir(before)


def rewritten(text: str) -> str:
    """A document with every console block as its commands print it now."""
    with desk():
        return _BLOCK.sub(lambda block: console(block[0]), text)


def console(block: str) -> str:
    """A console block with what every `$ command` in it prints below it, an empty line between two."""
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "\n".join(f"$ {command}\n{printed_by(command)}" for command in commands)


def printed_by(command: str) -> str:
    """What a command prints: sayso, run in this process so that the model is loaded once, then `| head -N`, `| grep WORDS`."""
    told, *pipes = (shlex.split(part) for part in command.split(" | "))
    lines = _printed(told).splitlines()
    for name, *words in pipes:
        if name == "head":
            lines = lines[: -int(words[0])]
        elif name == "tail":
            lines = lines[int(words[0]) :]
        elif name == "grep":
            lines = [line for line in lines if words[0] in line]
        else:
            raise ValueError(f"documents pipe into head, tail and grep, not {name}")
    return "".join(f"{line}\n" for line in lines)


def _printed(words: list[str]) -> str:
    from sayso.cli import main

    words = ["sayso", "demo"] if words == ["make", "demo"] else words
    if words[0] != "sayso":
        raise ValueError(f"documents run sayso, not {words[0]}")
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out), suppress(SystemExit), patch("sys.argv", words):
        main()
    return out.getvalue()
