"""The rules of the house that a machine can hold: sizes, names, who may load what, how tables are written."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "sayso"
FILES = sorted(SOURCE.rglob("*.py"))
TABLES = sorted((SOURCE / "data").glob("*.tsv"))

#: Who alone may name these packages, at any depth of a file.
ROOMS = {
    "spacy": ("language",),
    "thinc": ("language",),
    "trafilatura": ("formats", "page"),
    "lxml": ("formats", "page"),
    "py3langid": ("formats", "page"),
}
UNSAID = {"utils", "util", "helpers", "helper", "core", "common", "manager", "base", "misc"}


def room(file: Path) -> str:
    return file.relative_to(SOURCE).parts[0]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_file_and_functions_can_be_read_in_one_go(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions if f.end_lineno and f.end_lineno - f.lineno >= 40}
    assert long == {}


def test_half_of_the_files_are_short() -> None:
    lengths = sorted(file.read_text(encoding="utf-8").count("\n") for file in FILES)
    assert lengths[len(lengths) // 2] < 120


def test_names_say_what_a_thing_is() -> None:
    assert [
        file for file in FILES if UNSAID & {part.removesuffix(".py") for part in file.relative_to(SOURCE).parts}
    ] == []


@pytest.mark.parametrize("package", ROOMS)
def test_heavy_packages_stay_in_their_rooms(package: str) -> None:
    users = {room(file) for file in FILES if package in imported(file)}
    assert users <= set(ROOMS[package])


def imported(file: Path) -> set[str]:
    """Top-level packages that a file imports anywhere, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("file", TABLES, ids=lambda file: file.stem)
def test_table_is_a_header_and_rows_of_no_more_cells(file: Path) -> None:
    lines = [line for line in file.read_text(encoding="utf-8").split("\n") if line.strip() and not line.startswith("#")]
    cells = len(lines[0].split("\t"))
    assert all(lines[0].split("\t"))
    assert [line for line in lines if len(line.split("\t")) > cells] == []
    assert len(lines) == len(set(lines)), "a row stands there twice"


def test_every_verb_is_in_the_readme_or_the_tour() -> None:
    from sayso.cli import sayso

    told = (ROOT / "README.md").read_text(encoding="utf-8") + (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
    assert {verb for verb in sayso.commands if f"sayso {verb}" not in told} == set()
