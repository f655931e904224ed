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
from sayso.outputs.wording import counted, shortened, when_words

_MOST, _WARNINGS, _NAMED = 12, 8, 8


def section(of: Pile) -> Section:
    """A row a report, in the order of the marks; then everything that is wrong with one of them."""
    bodies = Counter(line.copy.name for line in of.body)
    shown = sorted(of.copies, key=lambda copy: -bodies[copy.name])[:_MOST]
    rows = [
        Row((copy.name, outlet_words(copy), published_words(copy), str(bodies[copy.name])))
        for copy in of.copies
        if copy in shown
    ]
    left = [copy.name for copy in of.copies if copy not in shown]
    if left:
        rows.append(Row((f"{len(left)} more, with fewer claims: {' '.join(left)}",), "more"))
    warnings = [Row((f"{_named(names)}: {words}",), "warning") for words, names in _warnings(of).items()]
    rows += warnings[:_WARNINGS]
    if len(warnings) > _WARNINGS:
        words = f"{counted(len(warnings) - _WARNINGS, 'more warning')}: sayso export {of.typed} --to jsonl"
        rows.append(Row((words,), "more"))
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
        return f"day unknown: {when_words(when)}" if known else "day unknown"
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
    for copy in of.copies:
        for doubt in copy.reading.published.doubts:
            found.setdefault(re.sub(r" \([^()]*\)$", "", shortened(doubt)), []).append(copy.name)
    return {words: list(dict.fromkeys(names)) for words, names in found.items()}


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
            yield f"{wire}'s own words, in {where}: they count as one source, not as {len(copies)}", names_of(copies)
    yield from _texts(of, [set(names_of(copies)) for copies in houses.values()])


def _texts(of: Pile, told: Sequence[set[str]]) -> Iterator[tuple[str, list[str]]]:
    """Reports of which most of one stands in the other; told: groups of names of which it was said that they count once."""
    copies = copies_of([Filed(copy.report, copy.reading, (), copy.uri) for copy in of.copies])
    for one, other in combinations(of.copies, 2):
        share = copies.between(one.report.id, other.report.id)
        if share >= ONE_TEXT and not any({one.name, other.name} <= names for names in told):
            yield (
                f"{share:.0%} of the shorter one's words stand in the other: they count as one",
                names_of((one, other)),
            )


def names_of(copies: Sequence[Copy]) -> list[str]:
    """The names of some reports, in order."""
    return sorted(copy.name for copy in copies)


def _named(names: Sequence[str]) -> str:
    left = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {left} more" if left > 0 else "")
