"""The questions that several claims answer, part by part: disputed, later, other counts, repeated, agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.outputs.answers import rows
from sayso.outputs.questions import Known, known_lines, ranked
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import counted
from sayso.records import Heading, Matter


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its title and aside, which questions belong to it, what to type for all, what it says when empty."""

    title: str
    aside: str
    headings: tuple[Heading, ...]
    option: str
    empty: str
    most: int


#: A plan that is so headed stands among the plans.
AMONG_PLANS = ("repeated", "one-report")

#: The order inside every part, told once.
ORDER = "(in each part first: most named parties, figures, the latest)"

PARTS = (
    Part("DISPUTED", ORDER, ("disputed",), "disputed", "(none tied here)", 4),
    Part(
        "SAID DIFFERENTLY LATER",
        "(the order of reports; not proof that the facts moved)",
        ("later",),
        "later",
        "(none tied here)",
        3,
    ),
    Part(
        "TWO FIGURES, PERHAPS NOT ONE COUNT",
        "",
        ("other-count", "perhaps-other-count"),
        "other-count",
        "(none tied here)",
        3,
    ),
    Part(
        "REPEATED, NOT CONFIRMED",
        "(several reports, one word behind them)",
        ("repeated",),
        "repeated",
        "(nothing tied here to one word)",
        4,
    ),
    Part(
        "SOURCES AGREE",
        "(separate named sources, as far as these reports show)",
        ("sources-agree",),
        "agree",
        "(no two separate named sources tied here)",
        3,
    ),
    Part(
        "PUBLISHERS AGREE",
        "(separate desks, which may share a source)",
        ("publishers-agree",),
        "agree",
        "(no two publishers tied here)",
        3,
    ),
)


def belong(part: Part, matters: Iterable[Matter]) -> list[Matter]:
    """The questions of a part; a plan that is only repeated stands among the plans."""
    return [m for m in matters if m.heading in part.headings and not (m.kind == "plan" and m.heading in AMONG_PLANS)]


def section(
    known: Known, part: Part, numbers: Iterator[int], whole: bool = False, loose: int = 0
) -> tuple[Section, list[Matter]]:
    """A part of the page and the questions it shows; whole: all there are; loose: denials that no question holds."""
    found = ranked(known, belong(part, known.of.found.matters))
    shown = found if whole else found[: part.most]
    told = [row for matter in shown for row in rows(known, matter, next(numbers), whole)]
    if len(found) > len(shown):
        told.append(Row((f"{len(found) - len(shown)} more: sayso matters {known.of.typed} --{part.option}",), "more"))
    if part.headings == ("disputed",) and loose:
        told.append(
            Row((f"{counted(loose, 'denial')} tied to no claim: sayso claims {known.of.typed} --denials",), "more")
        )
    title, aside = titled(known, part, found)
    return Section(title, tuple(told), (Column(),), aside, True), shown


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
