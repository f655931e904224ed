"""Make src/sayso/data/offices.tsv of officeholders.tsv and officewords.tsv beside this file: `python -m training.offices`.

officeholders.tsv says where each day is from; officewords.tsv how news writes the offices. The same input gives the same bytes.
Given a folder with clones of the repositories that officeholders.tsv names (`--check FOLDER`, each at its commit), every row that
is from Wikidata's tables is looked up in them first, and those that they do not bear out are told.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "sayso" / "data" / "offices.tsv"
HEADER = """\
# Made by training/offices.py; do not edit. Who held which office from when on: a report that calls somebody by an office was not
# written before. Heads of state and government, foreign and defence ministers of larger countries, heads of international bodies.
# name, office: as news writes them, alternatives separated by "|"; office in small letters. from: the first day, month or year of
# the first term. source: "wd" Wikidata (CC0 1.0), by way of the repository named; "congress" congress-legislators (CC0 1.0); "pm"
# uk-prime-ministers.json; else the address of a page. training/officeholders.tsv tells their commits and what was left out.
"""
COLUMNS = ("name", "office", "from", "source")
Row = dict[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--check", type=Path, help="folder with clones of the repositories named in officeholders.tsv")
    arguments = parser.parse_args()
    holders = _by_hand("officeholders.tsv")
    if arguments.check is not None:
        for row in _unborne(holders, arguments.check):
            sys.stderr.write(f"not borne out: {row['person']}, {row['position']}, {row['start']} ({row['source']})\n")
    words = {row["position"]: row["office"] for row in _by_hand("officewords.tsv")}
    lines = ["\t".join(_line(row, words[row["position"]])) for row in holders]
    if len(set(lines)) < len(lines):
        sys.exit("officeholders.tsv: a row stands twice")
    arguments.out.write_text(
        HEADER + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", encoding="utf-8", newline="\n"
    )
    sys.stdout.write(f"{arguments.out}: {len(lines)} rows, {arguments.out.stat().st_size} bytes\n")


def _by_hand(name: str) -> list[Row]:
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t") + [""] * len(header), strict=False)) for line in lines[1:]]


def _line(row: Row, office: str) -> tuple[str, str, str, str]:
    return "|".join(filter(None, [row["person"], *row["also"].split("|")])), office, row["start"], row["source"]


def _unborne(holders: list[Row], folder: Path) -> Iterator[Row]:
    """Rows of Wikidata's whose start no row of the table in that clone begins with."""
    for row in holders:
        kind, _, name = row["source"].partition(":")
        path = folder / name / "html" / "holders21.csv"
        if kind == "wd" and path.is_file():
            with path.open(encoding="utf-8", newline="") as lines:
                starts = {(theirs["person"].split(",")[0], theirs["start"]) for theirs in csv.DictReader(lines)}
            spelt = {row["person"], *row["also"].split("|")}
            if not any(start.startswith(row["start"]) for person, start in starts if person in spelt):
                yield row


if __name__ == "__main__":
    main()
