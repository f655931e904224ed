"""The ledger's pages: the one SQLite file, how it is opened, and what is written on it.

Four tables that are only ever added to. Triggers in the file itself refuse to change or take out a row: the two things that
may change are those that a union needs, the earliest time of a sighting or a reading, and which of two equal reports stands.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sayso.errors import BadValue, NotALedger, NotFound
from sayso.records import Decision, Reading, Report, Sighting, content, plain

#: "SAYS": written in the file's header, so that no other program's database is taken for a ledger.
APPLICATION = 0x53415953
#: The shape of the tables and of the JSON in them. A Sayso refuses a ledger of a later shape.
SHAPE = 1
#: Seconds to wait for another process that is writing.
WAIT = 30

_TABLES = """
CREATE TABLE IF NOT EXISTS reports (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, runs TEXT NOT NULL,
    text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sightings (id TEXT NOT NULL, sha256 TEXT NOT NULL, uri TEXT NOT NULL, given TEXT NOT NULL,
    first_seen TEXT NOT NULL, PRIMARY KEY (id, given));
CREATE TABLE IF NOT EXISTS readings (id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports, by TEXT NOT NULL,
    given TEXT NOT NULL, made TEXT NOT NULL, content TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS decisions (id TEXT PRIMARY KEY, content TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS reports_by_bytes ON reports (sha256);
CREATE INDEX IF NOT EXISTS readings_by_report ON readings (report);
CREATE TRIGGER IF NOT EXISTS reports_stay BEFORE UPDATE OF id, sha256, text ON reports
    BEGIN SELECT RAISE(ABORT, 'a report is for ever'); END;
CREATE TRIGGER IF NOT EXISTS sightings_stay BEFORE UPDATE OF id, sha256, uri, given ON sightings
    BEGIN SELECT RAISE(ABORT, 'a sighting is for ever'); END;
CREATE TRIGGER IF NOT EXISTS readings_stay BEFORE UPDATE OF id, report, by, given, content ON readings
    BEGIN SELECT RAISE(ABORT, 'a reading is for ever'); END;
CREATE TRIGGER IF NOT EXISTS decisions_stay BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'a decision is for ever'); END;
""" + "".join(
    f"CREATE TRIGGER IF NOT EXISTS {table}_kept BEFORE DELETE ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'a ledger is only added to'); END;\n"
    for table in ("reports", "sightings", "readings", "decisions")
)

#: Adding what is there changes nothing, and the union of two ledgers is the same in either order. The same text of the same
#: bytes may have come as two media types (a.txt and a.md): the smaller stands.
ADD = {
    "reports": """INSERT INTO reports (id, sha256, media_type, runs, text) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET media_type = excluded.media_type, runs = excluded.runs
        WHERE (excluded.media_type, excluded.runs) < (media_type, runs)""",
    "sightings": """INSERT INTO sightings (id, sha256, uri, given, first_seen) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET first_seen = excluded.first_seen WHERE excluded.first_seen < first_seen""",
    "readings": """INSERT INTO readings (id, report, by, given, made, content) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET made = excluded.made WHERE excluded.made < made""",
    "decisions": "INSERT INTO decisions (id, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
}
COLUMNS = {
    "reports": "id, sha256, media_type, runs, text",
    "sightings": "id, sha256, uri, given, first_seen",
    "readings": "id, report, by, given, made, content",
    "decisions": "id, content",
}


def report_row(report: Report) -> tuple[str, ...]:
    """A row of `reports`."""
    runs = json.dumps([[run.start, run.length, run.source] for run in report.runs])
    return (report.id, report.sha256, report.media_type, runs, report.text)


def sighting_row(sighting: Sighting) -> tuple[str, ...]:
    """A row of `sightings`."""
    first_seen = moment(sighting.first_seen)
    return (sighting.id, sighting.sha256, sighting.uri, given_text(sighting.given), first_seen)


def reading_row(reading: Reading, made: str) -> tuple[str, ...]:
    """A row of `readings`."""
    return (reading.id, reading.report, reading.by, given_text(reading.given), moment(made), content(reading))


def decision_row(decision: Decision) -> tuple[str, ...]:
    """A row of `decisions`."""
    return (decision.id, content(decision))


def given_text(given: object) -> str:
    """Facts given by hand as canonical JSON, so that equal facts are equal strings."""
    return json.dumps(plain(given), sort_keys=True, ensure_ascii=False)


def moment(text: str) -> str:
    """A moment in UTC as "2026-11-23T09:30:00Z", so that earlier is smaller; without an offset it is taken as UTC."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadValue(f"not a moment in ISO form: {text!r}") from error
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")


def open_books(path: Path | None, must_exist: bool) -> sqlite3.Connection:
    """A connection to the ledger at `path` (None = in memory), made when it is not there yet.

    Raises NotFound where a folder is missing (or the file, with `must_exist`), NotALedger where something else stands there.
    """
    if path is None:
        return _checked(sqlite3.connect(":memory:", isolation_level=None), "memory", writable=True)
    if not path.parent.is_dir():
        raise NotFound(f"there is no folder {path.parent} to keep a ledger in")
    if path.is_dir():
        raise NotALedger(f"{path} is a folder, not a ledger")
    if must_exist and not path.exists():
        raise NotFound(f"there is no ledger {path}")
    if must_exist and path.stat().st_size == 0:
        raise NotALedger(f"{path} is empty, not a ledger")
    writable = os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    return _checked(_connection(path, writable), str(path), writable)


def _connection(path: Path, writable: bool) -> sqlite3.Connection:
    """A ledger that cannot be written, on a CD or a reading room's disk, can still be told from."""
    asked = "mode=rwc" if writable else "mode=ro" if Path(f"{path}-wal").exists() else "immutable=1"
    where = f"{path.absolute().as_uri()}?{asked}"
    try:
        return sqlite3.connect(where, uri=True, isolation_level=None, timeout=WAIT)
    except sqlite3.OperationalError as error:
        raise NotALedger(f"{path} cannot be opened as a ledger: {error}") from error


def _checked(books: sqlite3.Connection, name: str, writable: bool) -> sqlite3.Connection:
    """The connection, once the file has proved to be a ledger of a shape that we know, or empty."""
    try:
        application, shape = (
            books.execute(f"PRAGMA {key}").fetchone()[0] for key in ("application_id", "user_version")
        )
        fresh = (application, shape) == (0, 0) and not books.execute("SELECT 1 FROM sqlite_master").fetchone()
        if not fresh and application != APPLICATION:
            raise NotALedger(f"{name} is a database, but no ledger of Sayso's")
        if shape > SHAPE:
            raise NotALedger(
                f"{name} was written by a newer Sayso (shape {shape}, this one knows {SHAPE}): upgrade sayso"
            )
        if fresh:
            _make_tables(books)
        if writable:
            books.executescript("PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;")
    except sqlite3.DatabaseError as error:
        books.close()
        raise NotALedger(f"{name} cannot be opened as a ledger: {error}") from error
    except NotALedger:
        books.close()
        raise
    return books


def _make_tables(books: sqlite3.Connection) -> None:
    """In one transaction: a process killed here leaves an empty file, which is a ledger to come."""
    marks = f"PRAGMA application_id={APPLICATION};PRAGMA user_version={SHAPE};"
    books.executescript(f"BEGIN IMMEDIATE;{_TABLES}{marks}COMMIT;")


@contextmanager
def transaction(books: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All or nothing. What SQLite refuses (a full disk, a ledger that cannot be written) is told in one line."""
    try:
        books.execute("BEGIN IMMEDIATE")
        try:
            yield books
        except BaseException:
            books.execute("ROLLBACK")
            raise
        books.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise BadValue(f"the ledger cannot be written: {error}") from error
