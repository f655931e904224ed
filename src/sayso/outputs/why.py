"""Why a line of the ledger says what it says: the claim at its highlighted words, and every part of it with its place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import cast

from sayso.compare import compare
from sayso.errors import UnknownMark
from sayso.ledger import Filed, Ledger
from sayso.marks import find
from sayso.matters.rulings import lay_over
from sayso.outputs.answers import REPLIES
from sayso.outputs.asking import question
from sayso.outputs.brief.plans import last_words
from sayso.outputs.citation import bearer_words, citation
from sayso.outputs.context import highlighted, line_in_file, sentence
from sayso.outputs.decisions import ruled_words
from sayso.outputs.evidence import chain_rows, doubts, figure_rows, held_rows, when_rows, where_rows
from sayso.outputs.pile import Copy, Line, Pile, left_out_words, pile
from sayso.outputs.questions import Known, known
from sayso.outputs.sheet import Column, Row, Section, Sheet, as_markdown, as_text
from sayso.outputs.sidebyside import STANDS, sections
from sayso.outputs.wording import NO_SOURCE, ZONES, quoted
from sayso.records import Decision, Matter, plain

#: What a reply does, as a sentence that begins with "It".
_REPLIES = {
    "denies": "It denies",
    "doubts": "It doubts",
    "confirms": "It confirms",
    "corrects": "It corrects",
    "walks back": "It tells as taken back",
}


def tell(ledger: Ledger, mark: str, form: str = "text", typed: str = "LEDGER", as_of: str | None = None) -> str:
    """All that the ledger knows of the claim at `mark`, and how its question stands, as "text", "markdown" or "json".

    as_of: a day (ISO); only what was published by then. Raises UnknownMark.
    """
    filed, claims = find(ledger, mark)
    of = pile(ledger, typed, as_of)
    if not claims:
        first = next((line.mark for line in of.lines if line.copy.report.id == filed.report.id), None)
        hint = f"; try {first}" if first else ", and it has no claims"
        raise UnknownMark(f"{mark} is a whole report{hint}")
    line = next((line for line in of.lines if line.claim.id == claims[0].id), None)
    if line is None and as_of is not None and not any(copy.report.id == filed.report.id for copy in of.copies):
        raise UnknownMark(f"{mark} is of a report that is not shown to have been out by {as_of}")
    line = line or Line(mark, claims[0], Copy(mark.rpartition("@")[0], filed.uri, filed.report, filed.reading))
    sheet = page(line, of, ledger)
    if form == "json":
        return json.dumps(plain(sheet), ensure_ascii=False, indent=1) + "\n"
    return as_markdown(sheet) if form == "markdown" else as_text(sheet)


def page(line: Line, of: Pile, ledger: Ledger) -> Sheet:
    """How the question stands that the claim answers, where others answer it too; then the claim itself, part by part."""
    ruled = _rulings(line, ledger)
    asked, matter = _asked(line, of, ledger)
    title, opening, above = _title(line), (_place(line), *ruled), tuple[Section, ...]()
    if matter is not None:
        title = question(asked, matter)
        stands = STANDS[matter.heading]
        opening = (*ruled, f"Sayso's own view: {stands}") if ruled else (f"{stands} Nobody has ruled yet.",)
        above = (*sections(asked, matter, line.claim.id), Section("THE CLAIM", (Row((_place(line),), "words"),)))
    kept = tuple(section for section in (*above, *_own(line, of, matter is None)) if section.rows)
    left = left_out_words(of)
    return Sheet(title, f"SAYSO WHY {line.mark}", (*opening, left) if left else opening, kept)


def _asked(line: Line, of: Pile, ledger: Ledger) -> tuple[Known, Matter | None]:
    """The question that the claim answers with others. After a ruling that parts or joins it: as the machine saw it."""
    machine = _unruled(line, ledger)
    if machine is not None:
        of = replace(of, found=compare(machine, of.as_of))
    mine = [matter for matter in of.found.matters if line.claim.id in matter.claims]
    several = [m for m in mine if len(m.claims) > 1 or m.replies]
    return known(of), min(several, key=lambda m: (m.kind != "figure", -len(m.claims), m.id), default=None)


def _unruled(line: Line, ledger: Ledger) -> Ledger | None:
    """The ledger without what was ruled same or different on this claim; None where nothing was."""
    ruled = lay_over(ledger.filed(), ledger.decisions).words
    pairs = {d.id for key, d in ruled if key == line.claim.id and d.ruling in ("same", "different")}
    if not pairs:
        return None
    return cast(Ledger, _Books(ledger.filed(), tuple(d for d in ledger.decisions if d.id not in pairs)))


@dataclass(frozen=True, slots=True)
class _Books:
    """As much of a ledger as comparing asks for."""

    reports: tuple[Filed, ...]
    decisions: tuple[Decision, ...]

    def filed(self) -> tuple[Filed, ...]:
        return self.reports


def _rulings(line: Line, ledger: Ledger) -> tuple[str, ...]:
    """What people ruled about the claim and its report, as far as it is in force."""
    ruled = lay_over(ledger.filed(), ledger.decisions).words
    here = (line.claim.id, line.copy.report.id)
    return tuple(dict.fromkeys(ruled_words(decision, ledger) for key, decision in ruled if key in here))


def _place(line: Line) -> str:
    copy, said = line.copy, line.claim.said
    place = f"Report {copy.name} ({copy.uri}), {line_in_file(copy.report, said.start)}"
    return f"{place}; characters {said.start}..{said.end}; {ZONES[line.claim.zone]}."


def _own(line: Line, of: Pile, alone: bool) -> tuple[Section, ...]:
    """The claim itself; those of figures, answers and neighbours only where there are some. alone: no question stands above."""
    end = of_width(of)
    words = (Section("THE WORDS", tuple(_words(line))),)
    last = (
        Section("TO QUOTE IT", (Row((citation(line),), "words"),)),
        Section("CHECKED", (Row((_checked(line),), "words"),)),
    )
    return (
        *(words if alone else ()),
        Section("ON WHOSE WORD", tuple(_whose(line)), (Column("", 20), Column(), end)),
        Section("WHEN", tuple(when_rows(line)), (Column("", 20), Column(), end)),
        Section("FIGURES", tuple(figure_rows(line)), (Column("", 20), Column(), end)),
        Section("WHERE", tuple(where_rows(line)), (Column("", 20), Column(), end)),
        Section("HOW IT IS HELD", tuple(held_rows(line)), (Column(), end)),
        Section("ANSWERS", tuple(_answers(line, of)), (Column(), end)),
        *_lasting(line, of, alone),
        Section("DOUBTS", tuple(doubts(line)) or (Row(("None noted.",), "words"),)),
        Section("IN THE SAME SENTENCE", tuple(_neighbours(line, of)), (Column(), end)),
        *(last if alone else ()),
    )


def _lasting(line: Line, of: Pile, alone: bool) -> Iterator[Section]:
    """The last word on a plan that no question above shows."""
    plans = (m for m in of.found.matters if alone and m.last_word is not None and line.claim.id in m.claims)
    yield from (Section("THE LAST WORD", (last_words(known(of), matter),)) for matter in islice(plans, 1))


def of_width(of: Pile) -> Column:
    """The column of marks."""
    return Column("", max((len(line.mark) for line in of.lines), default=5), "last")


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
    """What this claim answers, what answers it, as the questions have it, and what it is nested in."""
    known = {other.claim.id: other for other in of.lines}
    every = dict.fromkeys(reply for matter in of.found.matters for reply in matter.replies)
    for reply in every:
        if reply.claim == line.claim.id and reply.to in known:
            yield _other(f"{_REPLIES[reply.kind]}:", known[reply.to])
    for reply in every:
        if reply.to == line.claim.id and reply.claim in known:
            other = known[reply.claim]
            yield _other(f"{other.teller} {REPLIES[reply.kind]}:", other)
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
