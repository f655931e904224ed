"""The questions that several claims answer, part by part: disputed, later, other counts, repeated, agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.outputs.answers import rows
from sayso.outputs.questions import Known, known_lines, ranked
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import counted
from sayso.records import Heading, Matter


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its title and aside, which questions belong to it, what to type for all, what it says when empty.

    most: questions that it shows at most; due: lines that are its fair share of a page.
    """

    title: str
    aside: str
    headings: tuple[Heading, ...]
    option: str
    empty: str
    most: int
    due: int


#: A plan that is so headed stands among the plans.
AMONG_PLANS = ("repeated", "one-report")

#: Behind the publishers, where no question has separate named sources.
_NO_TWO = "(none has two separate named sources)"
#: The order inside every part, told once.
ORDER = "(in each part first: most named parties, figures, the latest)"

PARTS = (
    Part("DISPUTED", ORDER, ("disputed",), "disputed", "(none tied here)", 10, 12),
    Part(
        "SAID DIFFERENTLY LATER",
        "(the order of reports; not proof that the facts moved)",
        ("later",),
        "later",
        "(none tied here)",
        8,
        9,
    ),
    Part(
        "TWO FIGURES, PERHAPS NOT ONE COUNT",
        "",
        ("other-count", "perhaps-other-count"),
        "other-count",
        "(none tied here)",
        8,
        9,
    ),
    Part(
        "REPEATED, NOT CONFIRMED",
        "(several reports, one word behind them)",
        ("repeated",),
        "repeated",
        "(nothing tied here to one word)",
        10,
        6,
    ),
    Part(
        "SOURCES AGREE",
        "(separate named sources, as far as these reports show)",
        ("sources-agree",),
        "agree",
        "(no two separate named sources tied here)",
        6,
        5,
    ),
    Part(
        "PUBLISHERS AGREE",
        "(separate desks, which may share a source)",
        ("publishers-agree",),
        "agree",
        "(no two publishers tied here)",
        6,
        3,
    ),
)


def belong(part: Part, matters: Iterable[Matter]) -> list[Matter]:
    """The questions of a part; a plan that is only repeated stands among the plans."""
    return [m for m in matters if m.heading in part.headings and not (m.kind == "plan" and m.heading in AMONG_PLANS)]


def questions(known: Known, part: Part) -> list[Matter]:
    """All questions of a part, ranked."""
    return ranked(known, belong(part, known.of.found.matters))


def section(
    known: Known, part: Part, numbers: Iterator[int], most: int | None = None, loose: int = 0
) -> tuple[Section, list[Matter]]:
    """A part of the page and the questions it shows, the first `most`; None: all there are, with all their answers.

    loose: denials that no question holds.
    """
    found = questions(known, part)
    shown = found[:most]
    told = [row for matter in shown for row in rows(known, matter, next(numbers), most is None)]
    if len(found) > len(shown):
        told.append(Row((f"{len(found) - len(shown)} more: sayso matters {known.of.typed} --{part.option}",), "more"))
    if part.headings == ("disputed",) and loose:
        told.append(
            Row((f"{counted(loose, 'denial')} tied to no claim: sayso claims {known.of.typed} --denials",), "more")
        )
    title, aside = titled(known, part, found)
    return Section(title, tuple(told), (Column(),), aside, True), shown


def joined(told: Sequence[Section]) -> list[Section]:
    """The parts as they are printed: that no separate named sources agree is told behind the publishers who do."""
    *others, sources, publishers = told
    if sources.rows:
        return list(told)
    aside = _NO_TWO if publishers.rows else "(none tied here)"
    title = publishers.title if publishers.rows else "SOURCES OR PUBLISHERS AGREE"
    return [*others, replace(publishers, title=title, aside=aside)]


def untied(known: Known) -> int:
    """How many denials of the body text stand in no disputed question and answer none: what they deny was not found here."""
    matters = known.of.found.matters
    tied = {reply.claim for m in matters for reply in m.replies}
    tied |= {claim for m in matters if m.heading == "disputed" for claim in m.claims}
    return sum(line.claim.stance == "denies" and line.claim.id not in tied for line in known.of.body)


def titled(known: Known, part: Part, found: Sequence[Matter]) -> tuple[str, str]:
    """The title of a part, as far as it is true of all that stands in it, and its aside."""
    aside = part.aside if found else part.empty
    silent = all(not line.sourced for m in found for line in known_lines(known, m))
    if part.headings == ("publishers-agree",) and found and silent:
        return f"{part.title}, NAMING NO SOURCE", aside
    return part.title, aside
