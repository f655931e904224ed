"""The ledger: what the half that reads writes down and the half that compares reads. One SQLite file, add-only, crash-safe.

The same set of reports, readings and decisions gives the same ledger, in whatever order they came and from however many
machines. Nothing is edited: a better version of Sayso adds a Reading, and the newest counts.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from sayso import books, proofread
from sayso.errors import BadRecord, NotALedger
from sayso.recall import recall
from sayso.records import Claim, Decision, Given, Problem, Reading, Report, Run, Sighting


@dataclass(frozen=True, slots=True)
class Filed:
    """A report as it stands in the ledger: with its newest reading, wherever it was seen, and the uri it goes by."""

    report: Report
    reading: Reading
    sightings: tuple[Sighting, ...]
    uri: str


class Ledger:
    """The books on a pile of reports, in the file `path` or, without one, in memory.

    Raises NotFound where the folder is missing (with `must_exist`: the file too), NotALedger where the file is something else.
    """

    def __init__(self, path: str | Path | None = None, *, must_exist: bool = False) -> None:
        self.path = None if path is None else Path(path)
        self._books = books.open_books(self.path, must_exist)
        self._recalled: dict[str, Reading] = {}
        self._filed: tuple[tuple[int, int], tuple[Filed, ...]] | None = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a ledger in memory is gone."""
        self._books.close()

    # ---- writing

    def add(self, report: Report, sighting: Sighting, reading: Reading, made: str) -> None:
        """Write a report, where it was seen and one reading of it, all or nothing; adding it again changes nothing.

        made: when the reading was made (ISO, UTC); no part of its id. Raises BadRecord, and writes nothing, where the three
        do not belong together or a span does not read its characters.
        """
        if (sighting.report, sighting.sha256) != (report.id, report.sha256):
            raise BadRecord(f"the sighting at {sighting.uri} is of other bytes than {report.id}")
        fault = next(proofread.faults(report, reading), None)
        if fault is not None:
            raise BadRecord(fault)
        with books.transaction(self._books) as pages:
            pages.execute(books.ADD["reports"], books.report_row(report))
            pages.execute(books.ADD["sightings"], books.sighting_row(sighting))
            pages.execute(books.ADD["readings"], books.reading_row(reading, made))

    def add_decision(self, decision: Decision) -> None:
        """Write what a person ruled. `decision.before` must be `last_decision`: the chain is how a gap would show."""
        with books.transaction(self._books) as pages:
            decisions = self.decisions
            if decision in decisions:
                return
            last = decisions[-1].id if decisions else None
            if decision.before != last:
                raise BadRecord(f"this decision follows {decision.before}, but the last one in the ledger is {last}")
            pages.execute(books.ADD["decisions"], books.decision_row(decision))

    def merge(self, other: Ledger) -> None:
        """Add all that `other` holds. Raises BadRecord, and adds nothing, where `other` does not verify."""
        fault = next(iter(other.verify()), None)
        if fault is not None:
            raise BadRecord(f"the other ledger does not verify: {fault.what}")
        with books.transaction(self._books) as pages:
            for table, columns in books.COLUMNS.items():
                pages.executemany(books.ADD[table], other._ask(f"SELECT {columns} FROM {table}"))

    # ---- looking up

    def known(self, sha256: str, uri: str, by: str, given: Given = Given()) -> bool:  # noqa: B008 (frozen)
        """Whether these bytes were seen at this uri and read by this very Sayso, so that `read` can pass on.

        Facts newly given by hand make a new reading; none given leaves those that were given before.
        """
        found = self._ask(
            """SELECT 1 FROM sightings JOIN reports USING (sha256) JOIN readings ON readings.report = reports.id
            WHERE sightings.sha256 = ? AND uri = ? AND by = ? AND (? OR readings.given = ?)""",
            sha256,
            uri,
            by,
            given == Given(),
            books.given_text(given),
        )
        return bool(found)

    @property
    def reports(self) -> tuple[Report, ...]:
        """Every report ever added, by id."""
        rows = self._ask("SELECT sha256, text, media_type, runs FROM reports ORDER BY id")
        return tuple(_report(*row) for row in rows)

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """Where the counted reports were seen, by uri."""
        seen = (sighting for filed in self.filed() for sighting in filed.sightings)
        return tuple(sorted(seen, key=lambda sighting: (sighting.uri, sighting.id)))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The reading that counts of every report, in filed order."""
        return tuple(filed.reading for filed in self.filed())

    @property
    def all_readings(self) -> tuple[Reading, ...]:
        """Every reading ever made, by report, the oldest first."""
        ids = sorted((report, age) for report, _, age in self._ages())
        return tuple(self._reading(age[-1]) for _, age in ids)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of the readings that count, in filed order."""
        return tuple(claim for reading in self.readings for claim in reading.claims)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the readings that count could not read or understand, in filed order."""
        return tuple(problem for reading in self.readings for problem in reading.problems)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What people ruled, each after the one that it follows."""
        return _in_chain(recall(Decision, stored) for (stored,) in self._ask("SELECT content FROM decisions"))

    @property
    def last_decision(self) -> str | None:
        """The id that the next decision must name as the one before it."""
        decisions = self.decisions
        return decisions[-1].id if decisions else None

    def filed(self) -> tuple[Filed, ...]:
        """The reports that count, each with its newest reading, by (uri, report id).

        Of the same bytes one report counts: that of the newest reading, by Sayso's version, then by when it was made.
        """
        state = (self._ask("PRAGMA data_version")[0][0], self._books.total_changes)
        if self._filed is None or self._filed[0] != state:
            self._filed = (state, tuple(sorted(self._file(), key=lambda filed: (filed.uri, filed.report.id))))
        return self._filed[1]

    def verify(self) -> tuple[Problem, ...]:
        """Read every span and make every id again; what does not hold, and () when all does."""
        return tuple(Problem(what) for what in proofread.verify(self._books))

    # ---- inside

    def _ask(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._books.execute(question, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise NotALedger(f"the ledger {self.path} cannot be read: {error}") from error

    def _ages(self) -> Iterator[tuple[str, str, tuple[tuple[int, ...], str, str]]]:
        """Of every reading: its report, the report's bytes, and what says which of two is newer (its id comes last)."""
        rows = self._ask(
            "SELECT report, sha256, by, made, readings.id FROM readings JOIN reports ON reports.id = report"
        )
        return ((report, sha256, (version(by), made, key)) for report, sha256, by, made, key in rows)

    def _file(self) -> Iterator[Filed]:
        newest: dict[str, tuple[tuple[tuple[int, ...], str, str], str]] = {}
        for report, sha256, age in self._ages():
            newest[sha256] = max(newest.get(sha256, (age, report)), (age, report))
        seen: dict[str, list[tuple[str, str, str]]] = {}
        for sha256, *sighting in self._ask("SELECT sha256, uri, first_seen, given FROM sightings"):
            seen.setdefault(sha256, []).append((sighting[0], sighting[1], sighting[2]))
        for sha256, (age, report) in newest.items():
            (row,) = self._ask("SELECT sha256, text, media_type, runs FROM reports WHERE id = ?", report)
            sightings = _union(report, sha256, seen[sha256])
            yield Filed(_report(*row), self._reading(age[-1]), sightings, sightings[0].uri)

    def _reading(self, id: str) -> Reading:
        """A reading never changes, so it is recalled once."""
        if id not in self._recalled:
            ((stored,),) = self._ask("SELECT content FROM readings WHERE id = ?", id)
            self._recalled[id] = recall(Reading, stored)
        return self._recalled[id]


def version(by: str) -> tuple[int, ...]:
    """The version of Sayso in a reading's `by` ("sayso 0.10.0 + ...") as numbers, so that 0.10 comes after 0.9."""
    found = re.search(r"\d+(?:\.\d+)*", by)
    return () if found is None else tuple(int(part) for part in found.group().split("."))


def _report(sha256: str, text: str, media_type: str, runs: str) -> Report:
    return Report(sha256, text, media_type, tuple(Run(*run) for run in json.loads(runs)))


def _union(report: str, sha256: str, rows: Iterable[tuple[str, str, str]]) -> tuple[Sighting, ...]:
    """One sighting a uri, with the earliest first_seen; of the facts given by hand there, the last word on each."""
    sightings: dict[str, Sighting] = {}
    for uri, first_seen, stored in sorted(rows):
        given = recall(Given, stored)
        had = sightings.setdefault(uri, Sighting(report, sha256, uri, first_seen, given))
        said = {name: value for name in Given.__slots__ if (value := getattr(given, name)) is not None}
        sightings[uri] = replace(had, given=replace(had.given, **said))
    return tuple(sightings.values())


def _in_chain(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Each after the one it follows; where a merge has brought several chains together, by day and id."""
    waiting = {decision.id: decision for decision in decisions}
    order: list[Decision] = []
    placed: set[str | None] = {None}
    while waiting:
        _, first = min((d.at, key) for key, d in waiting.items() if d.before in placed or d.before not in waiting)
        placed.add(first)
        order.append(waiting.pop(first))
    return tuple(order)
