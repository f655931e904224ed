"""Proofreading: does a record read the characters that it says it reads, and is it about this report?

`faults` is asked before anything is written (the ledger refuses) and again by `Ledger.verify` (which tells).
"""

from __future__ import annotations

import dataclasses
import sqlite3
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import isfinite

from sayso.errors import BadRecord
from sayso.recall import recall
from sayso.records import Decision, Reading, Report, Span, digest


def faults(report: Report, reading: Reading) -> Iterator[str]:
    """What does not hold in `reading` as a reading of `report`, a line each; nothing when all is well."""
    if reading.report != report.id:
        yield f"a reading of {reading.report} is no reading of {report.id}"
        return
    for span in spans(reading):
        if span.report != report.id:
            yield f"a span of {span.report} in a reading of {report.id}"
        elif not _reads(report.text, span):
            words = report.text[max(span.start, 0) : max(span.end, 0)]
            yield f"{report.id} {span.start}..{span.end} reads {_short(words)}, not {_short(span.text)}"
    for zone in reading.zones:
        if not 0 <= zone.start <= zone.end <= len(report.text):
            yield f"{report.id}: zone {zone.zone} {zone.start}..{zone.end} lies outside the text"
    yield from _claims_faults(reading)


def _claims_faults(reading: Reading) -> Iterator[str]:
    """Claims that cannot be told apart, that lean on a claim that is not there, or whose figures are none."""
    times = Counter(claim.id for claim in reading.claims)
    for claim in reading.claims:
        for other in (claim.within, *(toward.to for toward in claim.toward)):
            if other is not None and other not in times:
                yield f"{claim.id} ({_short(claim.said.text)}) leans on {other}, a claim that is not in its reading"
        numbers = [number for figure in claim.figures for number in (figure.value, figure.low, figure.high)]
        if not all(number is None or isfinite(number) for number in numbers):
            yield f"{claim.id} ({_short(claim.said.text)}) has a figure that is no number"
    yield from (f"{key} stands {count} times in one reading" for key, count in times.items() if count > 1)


def spans(record: object) -> Iterator[Span]:
    """Every Span that a record holds, at any depth."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans(item)
    elif dataclasses.is_dataclass(record):
        for name in _names(type(record)):  # type: ignore[arg-type]  # a class can be hashed
            value = getattr(record, name)
            if not isinstance(value, str | int | float | None):
                yield from spans(value)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def _reads(text: str, span: Span) -> bool:
    return 0 <= span.start <= span.end <= len(text) and text[span.start : span.end] == span.text


def _short(words: str) -> str:
    return repr(words if len(words) <= 40 else words[:37] + "...")


def verify(books: sqlite3.Connection) -> Iterator[str]:
    """What does not hold in the ledger behind `books`, a line each: ids that their content does not give, spans that do not
    read their characters, decisions whose chain is broken, and whatever SQLite itself finds wrong with the file."""
    try:
        found = [row[0] for row in books.execute("PRAGMA integrity_check")]
        yield from (f"the file is damaged: {line}" for line in found if line != "ok")
        yield from _table_faults(books)
    except sqlite3.DatabaseError as error:
        yield f"the file is damaged: {error}"


def _table_faults(books: sqlite3.Connection) -> Iterator[str]:
    reports: dict[str, Report] = {}
    for key, sha256, media_type, text in books.execute("SELECT id, sha256, media_type, text FROM reports ORDER BY id"):
        reports[key] = Report(sha256, text, media_type)
        if reports[key].id != key:
            yield f"{key}: its bytes and text are those of {reports[key].id}"
    known = {report.sha256 for report in reports.values()}
    for key, sha256, uri in books.execute("SELECT id, sha256, uri FROM sightings ORDER BY id"):
        if key != "s" + digest(sha256, uri) or sha256 not in known:
            yield f"{key}: the sighting at {uri} is not of a report in this ledger"
    for row in books.execute("SELECT id, report, by, content FROM readings ORDER BY id"):
        yield from _reading_faults(reports.get(row[1]), *row)
    yield from _decision_faults(dict(books.execute("SELECT id, content FROM decisions ORDER BY id")))


def _reading_faults(report: Report | None, key: str, about: str, by: str, stored: str) -> Iterator[str]:
    if key != "g" + digest(stored):
        yield f"{key}: the reading is not what was written down"
    try:
        reading = recall(Reading, stored)
    except BadRecord as error:
        yield f"{key}: {error}"
        return
    if (reading.report, reading.by) != (about, by):
        yield f"{key}: filed under {about} by {by}, but made of {reading.report} by {reading.by}"
    elif report is None:
        yield f"{key}: its report {about} is not in this ledger"
    else:
        yield from (f"{key}: {fault}" for fault in faults(report, reading))


def _decision_faults(decisions: dict[str, str]) -> Iterator[str]:
    for key, stored in decisions.items():
        if key != "d" + digest(stored):
            yield f"{key}: the decision is not what was written down"
        try:
            before = recall(Decision, stored).before
        except BadRecord as error:
            yield f"{key}: {error}"
            continue
        if before is not None and before not in decisions:
            yield f"{key}: follows {before}, which is not in this ledger"
