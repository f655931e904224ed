"""Why a line of the ledger says what it says: the claim at its highlighted words, and every part of it with its place."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sayso.errors import UnknownMark
from sayso.ledger import Ledger
from sayso.outputs.citation import bearer_words, citation
from sayso.outputs.context import highlighted, line_in_file, sentence
from sayso.outputs.evidence import chain_rows, doubts, figure_rows, held_rows, when_rows, where_rows
from sayso.outputs.marks import find
from sayso.outputs.pile import Line, Pile, pile
from sayso.outputs.sheet import Column, Row, Section, Sheet, as_markdown, as_text
from sayso.outputs.wording import NO_SOURCE, ZONES, quoted
from sayso.records import plain

_ANSWERS = {
    "denies": "denies",
    "doubts": "doubts",
    "confirms": "confirms",
    "corrects": "corrects",
    "walks back": "takes back",
}


def tell(ledger: Ledger, mark: str, form: str = "text", typed: str = "LEDGER") -> str:
    """All that the ledger knows of the claim at `mark`, as "text", "markdown" or "json". Raises UnknownMark."""
    filed, claims = find(ledger, mark)
    of = pile(ledger, typed)
    if not claims:
        first = next((line.mark for line in of.lines if line.copy.report.id == filed.report.id), None)
        hint = f"; try {first}" if first else ", and it has no claims"
        raise UnknownMark(f"{mark} is a whole report{hint}")
    line = next(line for line in of.lines if line.copy.report.id == filed.report.id and line.claim == claims[0])
    sheet = page(line, of)
    if form == "json":
        return json.dumps(plain(sheet), ensure_ascii=False, indent=1) + "\n"
    return as_markdown(sheet) if form == "markdown" else as_text(sheet)


def page(line: Line, of: Pile) -> Sheet:
    """The sections on one claim; those of figures, answers and neighbours only where there are some."""
    copy, said = line.copy, line.claim.said
    place = (
        f"Report {copy.name} ({copy.uri}), {line_in_file(copy.report, said.start)}; characters {said.start}..{said.end}"
    )
    end = of_width(of)
    sections = (
        Section("THE WORDS", tuple(_words(line))),
        Section("ON WHOSE WORD", tuple(_whose(line)), (Column("", 20), Column(), end)),
        Section("WHEN", tuple(when_rows(line)), (Column("", 20), Column(), end)),
        Section("FIGURES", tuple(figure_rows(line)), (Column("", 20), Column(), end)),
        Section("WHERE", tuple(where_rows(line)), (Column("", 20), Column(), end)),
        Section("HOW IT IS HELD", tuple(held_rows(line)), (Column(), end)),
        Section("ANSWERS", tuple(_answers(line, of)), (Column(), end)),
        Section("DOUBTS", tuple(doubts(line)) or (Row(("None noted.",), "words"),)),
        Section("IN THE SAME SENTENCE", tuple(_neighbours(line, of)), (Column(), end)),
        Section("TO QUOTE IT", (Row((citation(line),), "words"),)),
        Section("CHECKED", (Row((_checked(line),), "words"),)),
    )
    opening = (f"{place}; {ZONES[line.claim.zone]}.",)
    return Sheet(
        _title(line), f"SAYSO WHY {line.mark}", opening, tuple(section for section in sections if section.rows)
    )


def of_width(of: Pile) -> Column:
    """The column of marks."""
    return Column("", max(len(line.mark) for line in of.lines), "last")


def _title(line: Line) -> str:
    if not line.sourced:
        return f"{line.teller}: NO SOURCE NAMED".upper()
    return "ON THE WORD OF SOMEBODY UNNAMED" if line.unnamed else f"ON THE WORD OF {line.teller}".upper()


def _words(line: Line) -> Iterator[Row]:
    said = line.claim.said
    yield Row((highlighted(line.copy.report, line.copy.reading.zones, said.start, said.end),), "words")
    bearer = bearer_words(line)
    yield Row(
        (
            {
                "direct": "Quoted: what stands in the report's quotation marks is the speaker's own wording.",
                "mixed": "Quoted in part: only what stands in the report's quotation marks is the speaker's own.",
                "indirect": f"Not quoted: the wording is that of {bearer}.",
                "narrated": f"Told by {bearer}.",
            }[line.claim.manner],
        ),
        "words",
    )


def _whose(line: Line) -> Iterator[Row]:
    end = () if line.sourced else (NO_SOURCE,)
    yield Row((" <- ".join((*line.chain, *end)),), "words")
    yield from chain_rows(line)


def _answers(line: Line, of: Pile) -> Iterator[Row]:
    """What this claim answers, what answers it, and what it is nested in."""
    known = {other.claim.id: other for other in of.lines}
    for toward in line.claim.toward:
        if toward.to in known:
            yield _other(f"It {_ANSWERS[toward.kind]}", known[toward.to])
    for other in of.lines:
        yield from (
            _other(f"Here {other.teller} {_ANSWERS[toward.kind]} it:", other)
            for toward in other.claim.toward
            if toward.to == line.claim.id
        )
    if line.claim.within in known:
        yield _other("It stands inside", known[line.claim.within])


def _other(front: str, other: Line) -> Row:
    return Row((f"{front} {quoted(other.claim.said.text, 150)}", other.mark))


def _neighbours(line: Line, of: Pile) -> Iterator[Row]:
    said = line.claim.said
    first, last = sentence(line.copy.report, said.start, said.end)
    for other in of.lines:
        inside = other.copy is line.copy and other.claim.said.start < last and other.claim.said.end > first
        if inside and other is not line:
            yield Row((f"{other.teller}: {quoted(other.claim.said.text, 130)}", other.mark))


def _checked(line: Line) -> str:
    """Read again now, not remembered: a span that does not read its characters would say so."""
    said, report = line.claim.said, line.copy.report
    reads = report.text[said.start : said.end] == said.text
    answer = "the characters read what the ledger says" if reads else "THE CHARACTERS READ SOMETHING ELSE"
    return f"Re-read: {answer}. {line.copy.name} sha256 {report.sha256[:12]}"
