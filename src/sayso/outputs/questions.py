"""What is looked up of questions and their answers: lines, order, figures, marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.matters.actors.finding import lookup
from sayso.matters.senses.measures import lasts
from sayso.outputs.pile import Line, Pile
from sayso.outputs.wording import one_line
from sayso.records import Actor, Answer, Figure, Matter, Party

#: Marks shown behind one line; characters of a figure's column.
_MARKS, WIDEST = 2, 20
#: A number in digits with the words in front of it and its scale: "some 5,500", "at least $1.2 billion".
_DIGITS = re.compile(
    r".*\d(?:\s?%|\s(?:per\s?cent|hundred|thousand|million|billion|trillion|m|bn|of the \d+)\b)?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Known:
    """A pile with what is looked up again and again: its lines by claim id, and whose actor a party is."""

    of: Pile
    lines: Mapping[str, Line]
    actor_of: Callable[[Party], Actor | None]


def known(of: Pile) -> Known:
    """The pile, ready to be asked."""
    return Known(of, {line.claim.id: line for line in of.lines}, lookup(of.found.actors))


def lines_of(known: Known, claims: Iterable[str]) -> list[Line]:
    """The lines of some claims, those in body text first, then in the order of the marks."""
    found = [known.lines[claim] for claim in claims if claim in known.lines]
    return sorted(found, key=lambda line: (not line.body, line.copy.name, line.claim.said.start, line.claim.id))


def known_lines(known: Known, matter: Matter) -> list[Line]:
    """All lines that answer a question."""
    return lines_of(known, matter.claims)


def ranked(known: Known, matters: Iterable[Matter]) -> list[Matter]:
    """Those of most named parties first, then those with figures, then the latest; ties by their first mark."""
    every = tuple(matters)
    firsts = {m.id: [line.mark for line in lines_of(known, m.claims)] for m in every}
    order = sorted(every, key=lambda m: (firsts[m.id], m.id))
    order = sorted(order, key=lambda m: max((a.latest or "" for a in m.answers), default=""), reverse=True)
    return sorted(order, key=lambda m: (-len(m.origins.named), m.kind != "figure"))


def says_width(known: Known, matter: Matter) -> int:
    """How wide the column of a question's figures must be."""
    return max((len(words) for a in matter.answers if len(words := says(known, matter, a)) <= WIDEST), default=0)


def says(known: Known, matter: Matter, answer: Answer) -> str:
    """The figure that an answer gives, as written, without what it counts: "about 7,000"; "" where it gives none."""
    if matter.kind != "figure":
        return ""
    found = (figure_said(line, answer.says) for line in lines_of(known, answer.claims))
    told = (one_line(figure.at.text[: number_of(figure)]) for figure in found if figure is not None)
    return next((words.removesuffix(" of") for words in told), "")


def number_of(figure: Figure) -> int:
    """How many characters of a figure are the number itself: "some 5,500" of "some 5,500 troops"; a length has its unit."""
    if lasts(figure):
        return len(figure.at.text)
    inside = [slot.start - figure.at.start for slot in (figure.of.what, figure.of.whose) if slot is not None]
    digits = _DIGITS.match(figure.at.text)
    if digits is not None and figure.at.text[digits.end() : digits.end() + 1] == " ":
        inside.append(digits.end())
    return min((start for start in inside if 0 < start < len(figure.at.text)), default=len(figure.at.text))


def marks(lines: Sequence[Line], most: int = _MARKS, first: Line | None = None) -> str:
    """The marks of some lines, that of `first` in front, and how many more there are."""
    names = list(dict.fromkeys(line.mark for line in ([first] if first else []) + list(lines)))
    left = len(names) - most
    return " ".join(names[:most]) + (f" +{left}" if left > 0 else "")


def best(lines: Sequence[Line], says: str = "") -> Line:
    """The line that shows an answer best: in body text, with its figure, of a named source, and short."""
    return min(
        lines,
        key=lambda line: (
            not line.body,
            bool(says) and figure_said(line, says) is None,
            not line.sourced,
            line.unnamed,
            len(line.claim.said.text),
            line.mark,
        ),
    )


def figure_said(line: Line, says: str) -> Figure | None:
    """The figure of a line that stands in the words of an answer, or they in its."""
    told = set(says.split())
    return next(
        (f for f in line.claim.figures if told and (set(f.at.text.split()) <= told or told <= set(f.at.text.split()))),
        None,
    )
