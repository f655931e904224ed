"""Words and places as plain tables: what journalists can correct without reading Python.

A table is a UTF-8 TSV file in this folder: a header line, then a row a line; lines starting with "#" say why or where from.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.tsv as dicts by header, in file order; missing cells are ""."""
    text = files("sayso.data").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return tuple(_row(header, line.split("\t")) for line in lines[1:])


def _row(header: list[str], cells: list[str]) -> dict[str, str]:
    return {key: cells[at].strip() if at < len(cells) else "" for at, key in enumerate(header)}
