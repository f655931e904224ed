"""Reports in, ledger out: one `map` over files, each read on its own."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.errors import BadRecord, BadValue, NotFound
from sayso.ledger import Ledger
from sayso.records import Given, Problem, Reading, Report, Sighting, When
from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.finders.voices import Tagger

#: Reports a worker takes at a time (measured: larger chunks gain nothing, smaller ones pay for the transport).
CHUNK = 25
NOTHING_GIVEN = Given()
#: Who can find out who says what: the trained tagger, or the rules alone.
VOICES = ("model", "rules")
#: The first bytes of every SQLite file.
SQLITE = b"SQLite format 3\0"
#: The day of a report that could not be read.
UNDATED = When(None, "", "", "", None, None, None, "unknown", ("the report could not be read",))
#: More raw bytes than this are not read into memory: no report is that long.
LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read: its name as the ledger will know it, its bytes, and what we were told about it."""

    uri: str
    raw: bytes
    given: Given

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Filing:
    """What comes of one source: ready to be added to a ledger."""

    report: Report
    sighting: Sighting
    reading: Reading


def read(
    *paths: str | Path,
    ledger: Ledger | str | Path | None = None,
    given: Given = NOTHING_GIVEN,
    workers: int = 1,
    voices: str | None = None,
    now: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Ledger:
    """Read files, folders and globs into a ledger; bytes that it has already read are not read again.

    ledger: a Ledger, the path of one (made when absent), or None for one in memory. given: facts given by hand about
    every file. workers: processes. voices: "model" (the trained tagger; the rules where it is not there, as the reading's `by`
    tells), "rules", or None for the best there is. now: time of reading (UTC, ISO), the clock's when None. progress: called
    with (done, all).
    "-" is standard input. Raises NotFound for a path that is not there, BadValue when there is nothing to read or no such voices.
    """
    stamp = now or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if not paths:
        raise BadValue("nothing to read: name a file or a folder")
    sources = [Source(uri, raw, given) for uri, raw in gather(paths)]
    books = ledger if isinstance(ledger, Ledger) else Ledger(ledger)
    by = signature(voices)
    fresh = [s for s in sources if not books.known(s.sha256, s.uri, by, s.given)]
    for done, filing in enumerate(_filings(fresh, by, stamp, workers, voices), 1):
        books.add(filing.report, filing.sighting, filing.reading, stamp)
        if progress is not None:
            progress(done, len(fresh))
    return books


def signature(voices: str | None = None) -> str:
    """Which Sayso reads, with which models: the `by` of a Reading. Raises BadValue for voices there are not."""
    from sayso.language import identity  # noqa: PLC0415  (only those who read need a model)

    if voices not in (None, *VOICES):
        raise BadValue(f"no such voices: {voices} (there is {' and '.join(VOICES)})")
    tagger = _tagger(voices)
    return f"sayso {__version__} {identity()} voices={'rules' if tagger is None else tagger.identity}"


@cache
def _tagger(voices: str | None) -> Tagger | None:
    """The trained finder of voices, loaded once a process; None where it is not wanted or not there."""
    from sayso.language import load_tagger  # noqa: PLC0415

    return None if voices == "rules" else load_tagger()


def gather(paths: Iterable[str | Path]) -> Iterator[tuple[str, bytes]]:
    """(uri, bytes) of every file meant by `paths`, in the order of the uris; a file meant twice comes once."""
    found: dict[str, Path | None] = {}
    for path in map(str, paths):
        if path == "-":
            found["-"] = None
            continue
        found.update((Path(os.path.normpath(file)).as_posix(), file) for file in _files(path))
    for uri in sorted(found):
        yield ("stdin" if uri == "-" else uri), _bytes(found[uri])


def _files(path: str) -> list[Path]:
    """The files that `path` means: itself, all in a folder at any depth but hidden ones and ledgers, or what a glob matches."""
    at = Path(path)
    if at.is_dir():
        inside = sorted(f for f in at.rglob("*") if f.is_file() and not _hidden(f.relative_to(at)))
        return [f for f in inside if not _ledger(f)]
    if at.is_file():
        return [at]
    matches = [Path(m) for m in glob(path, recursive=True) if Path(m).is_file()]  # noqa: PTH207 (an absolute pattern too)
    if not matches:
        raise NotFound(f"no such file or folder: {path}")
    return matches


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _ledger(file: Path) -> bool:
    """A ledger that lies among the reports, or SQLite's companion of one."""
    if file.name.endswith(("-wal", "-shm")) and file.with_name(file.name[:-4]).exists():
        return True
    with file.open("rb") as stream:
        return stream.read(len(SQLITE)) == SQLITE


def _bytes(file: Path | None) -> bytes:
    """At most LARGEST bytes and one: enough for `formats` to see that a file is too large."""
    if file is None:
        return sys.stdin.buffer.read(LARGEST + 1)
    with file.open("rb") as stream:
        return stream.read(LARGEST + 1)


def _filings(sources: list[Source], by: str, stamp: str, workers: int, voices: str | None = None) -> Iterator[Filing]:
    jobs = [(source, by, stamp, voices) for source in sources]
    if workers <= 1 or len(jobs) <= 1:
        yield from map(_file, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_file, jobs, chunksize=max(1, min(CHUNK, len(jobs) // workers)))


def _file(job: tuple[Source, str, str, str | None]) -> Filing:
    """Read one source; what is wrong with it is a Problem in its Reading, never an exception."""
    from sayso.finders import read_opened  # noqa: PLC0415  (loads the language model in the worker)
    from sayso.formats import open_report  # noqa: PLC0415
    from sayso.language import load  # noqa: PLC0415
    from sayso.proofread import faults  # noqa: PLC0415

    source, by, stamp, voices = job
    opened = open_report(source.raw, source.uri)
    try:
        reading = read_opened(opened, source.given, load(), by, _tagger(voices))
        problem = next(faults(opened.report, reading), None)
        if problem is not None:
            raise BadRecord(problem)
    except (
        Exception
    ) as error:  # one report that breaks a finder must not cost the pile; it is said, and the bytes are kept
        fault = Problem(f"could not be read, a fault of Sayso's: {type(error).__name__}: {error}")
        reading = Reading(opened.report.id, by, None, UNDATED, given=source.given, problems=(*opened.problems, fault))
    sighting = Sighting(opened.report.id, opened.report.sha256, source.uri, stamp, source.given)
    return Filing(opened.report, sighting, reading)
