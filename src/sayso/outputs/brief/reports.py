"""REPORTS: each with its outlet and how we know it, its day in plain words, and what was refused, doubted or not read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.ledger import Filed
from sayso.matters.origins.copies import ONE_TEXT, copies_of
from sayso.outputs.carriers import same_house
from sayso.outputs.pile import Copy, Pile, inferred
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import clipped, counted, day_words, one_line, shortened, when_words

#: Of so few reports every note is shown.
_OF_FEW = 8
#: Reports that are listed, and as many of more; notes under them, and names in front of a note.
_MOST, _OF_MORE, _WARNINGS, _NAMED = 12, 6, 3, 6
#: So many years after all others a report is of another time.
_YEARS = 2
_YEARLESS = "the year is not stated"
#: A day in the address of a page: /2025/11/09/ or /20210722/.
_DATED = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=\D|$)")
_REFUSED = re.compile(r"refused: (?:cites |its own address: )?(\S+?)(?::|,)? (.+)")


def section(of: Pile) -> Section:
    """A row a report, in the order of the marks; then everything that is wrong with one of them."""
    bodies = Counter(line.copy.name for line in of.body)
    most = _MOST if len(of.copies) <= _MOST else _OF_MORE
    shown = sorted(of.copies, key=lambda copy: -bodies[copy.name])[:most]
    rows = [
        Row((copy.name, outlet_words(copy), published_words(copy), str(bodies[copy.name])))
        for copy in of.copies
        if copy in shown
    ]
    left = [copy.name for copy in of.copies if copy not in shown]
    if left:
        rows.append(Row((clipped(f"{len(left)} more, with fewer claims: {' '.join(left)}", 74),), "more"))
    notes = [Row((f"{_named(names)}: {words}",), "warning") for words, names in _warnings(of).items()]
    most = _WARNINGS if len(of.copies) > _OF_FEW else len(notes)
    notes, more = notes[:most], len(notes) - most
    if more > 0:
        words = f"{counted(more, 'more note')}: sayso export {of.typed} --to jsonl"
        notes.append(Row((words,), "more"))
    rows += notes
    name = max((len(copy.name) for copy in shown), default=3)
    columns = (Column("", min(name, 20)), Column(), Column("published", 27), Column("body claims", 11, "right"))
    return Section("REPORTS", tuple(rows) or (Row(("No report was read.",), "words"),), columns)


def outlet_words(copy: Copy) -> str:
    """ "The Moscow Times, by AFP", "The Moscow Times, inferred", "(outlet not known)"."""
    reading = copy.reading
    words = [copy.outlet]
    if reading.given.outlet is not None:
        words.append("given by hand")
    elif reading.outlet is not None and ruled(reading.outlet.because):
        words.append("as ruled")
    elif inferred(reading.outlet):
        words.append("inferred")
    if copy.wire:
        words.append(f"by {copy.wire}")
    return ", ".join(words)


def ruled(because: tuple[str, ...]) -> bool:
    """Whether a person ruled it."""
    return any(reason.startswith("ruled by ") for reason in because)


def published_words(copy: Copy) -> str:
    """The day of the report and how it is known: "14 Jul 2021, stated", "22..23 Jul 2021, worked out"."""
    when = copy.reading.published
    if when.how == "unknown" or not (when.earliest and when.latest):
        known = when.earliest or when.latest or when.edtf
        if when.earliest and not when.latest and not when.earliest.endswith("-01-01"):
            return f"not before {day_words(when.earliest, when.earliest)}"
        what = "year unknown" if _YEARLESS in when.doubts else "day unknown"
        return f"{what}: {when_words(when).removesuffix(', year not given')}" if known else "day unknown"
    how = (
        "as ruled"
        if ruled(when.because)
        else "given by hand"
        if copy.reading.given.published
        else "stated"
        if when.how == "stated"
        else "worked out"
    )
    return f"{when_words(when)}, {how}"


def _warnings(of: Pile) -> dict[str, list[str]]:
    """What is wrong, with the reports of which it is true: first what could not be read, then what is in doubt."""
    found: dict[str, list[str]] = dict(_once(of))
    for copy in of.copies:
        for problem in copy.reading.problems:
            found.setdefault(shortened(problem.what), []).append(copy.name)
    elsewhen = dict(_of_other_times(of))
    for name, words in elsewhen.items():
        found.setdefault(words, []).append(name)
    for copy in of.copies:
        for doubt in copy.reading.published.doubts:
            told = doubt == _YEARLESS or (copy.name in elsewhen and "of another time" in doubt)  # the column, the note
            if not told:
                found.setdefault(_doubt_words(doubt), []).append(copy.name)
    return {words: list(dict.fromkeys(names)) for words, names in found.items()}


def _of_other_times(of: Pile) -> Iterator[tuple[str, str]]:
    """Reports that came out years after all others, and what shows it."""
    for copy in of.copies:
        when, others = copy.reading.published, [c.reading.published for c in of.copies if c is not copy]
        lasts = [w.latest for w in others if w.latest]
        if not when.earliest or not lasts or int(when.earliest[:4]) - int(max(lasts)[:4]) < _YEARS:
            continue
        day = f"not before {when.earliest}: "
        shown = next((reason.removeprefix(day) for reason in when.because if reason.startswith(day)), "")
        shown = re.sub(r", in office since [\d-]+$", "", one_line(shown))
        yield copy.name, f"of another time{f': {shortened(shown)}' if shown else ''}"


def _doubt_words(doubt: str) -> str:
    """A doubt in one short line; of a link that was refused its day or its house, and why."""
    line = re.sub(r" \([^()]*\)(?=$|;)", "", one_line(doubt))
    refused = _REFUSED.fullmatch(line)
    if refused is None or "://" not in refused[1]:
        return shortened(line)
    day = _DATED.search(refused[1])
    house = re.sub(r"^\w+://(?:www\.)?|/.*", "", refused[1])
    link = f"link {f'dated {day[1]}/{day[2]}/{day[3]}' if day else f'to {house}'} refused"
    story = refused[2].partition("; its story ")[2]
    return shortened(f"{link}; its story {story}" if story else f"{link}: {refused[2]}")


def _once(of: Pile) -> Iterator[tuple[str, list[str]]]:
    """Reports that are one agency's story, or one text, and count once."""
    houses: dict[str, list[Copy]] = {}
    for copy in of.copies:
        if copy.wire:
            houses.setdefault(copy.wire, []).append(copy)
    for wire, copies in houses.items():
        copies += [copy for copy in of.copies if copy not in copies and same_house(copy.outlet, wire)]
        if len(copies) > 1:
            outlets = len({copy.outlet for copy in copies})
            where = "one outlet" if outlets == 1 else f"{outlets} outlets"
            yield f"{wire}'s own words, in {where}: one source, not {len(copies)}", names_of(copies)
    yield from _texts(of, [set(names_of(copies)) for copies in houses.values()])


def _texts(of: Pile, told: Sequence[set[str]]) -> Iterator[tuple[str, list[str]]]:
    """Reports of which most of one stands in the other; told: groups of names of which it was said that they count once."""
    copies = copies_of([Filed(copy.report, copy.reading, (), copy.uri) for copy in of.copies])
    alike: list[tuple[set[str], list[float]]] = []
    for one, other in combinations(of.copies, 2):
        share = copies.between(one.report.id, other.report.id)
        if share >= ONE_TEXT and not any({one.name, other.name} <= names for names in told):
            mine = [group for group in alike if group[0] & {one.name, other.name}]
            names = {one.name, other.name}.union(*(group[0] for group in mine))
            alike = [group for group in alike if group not in mine]
            alike.append((names, [share, *(each for group in mine for each in group[1])]))
    for names, shares in alike:
        least = f"{min(shares):.0%}" if len(shares) == 1 else f"{min(shares):.0%} or more"
        yield f"{least} of the shorter one's words stand in the other: one source", sorted(names)


def names_of(copies: Sequence[Copy]) -> list[str]:
    """The names of some reports, in order."""
    return sorted(copy.name for copy in copies)


def _named(names: Sequence[str]) -> str:
    left = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {left} more" if left > 0 else "")
