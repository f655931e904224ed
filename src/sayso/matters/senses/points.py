"""What a claim says, one by one: that it is so at all, and each of its figures with what it counts, slot by slot, as classes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.matters.senses.meant import Meant
from sayso.matters.senses.sense import Sense, names_in
from sayso.matters.senses.words import sort_of, stem, tokens
from sayso.records import Figure, Term

#: Acts that say no more of a count than that it is so: the counted are there.
HOLDING = frozenset({"#station", "be", "are", "hold", "number", "hav", "remain", "count", "total"})
#: Acts of which the figures grow as days go by.
TOLLS = frozenset({"#die", "#injure", "#missing", "#homeless", "#arrest", "#damage", "#layoff"})
#: Acts that have a place they start from and a place they end at.
MOVING = frozenset({"#move", "#retreat", "#withdraw", "#supply", "#return"})
#: Verbs of being somewhere, with a place behind them.
BEING = frozenset({"be", "have", "remain", "stay", "stand"})
#: "the number of Karvian soldiers": what is counted stands here.
_NUMBER_OF = re.compile(r"\bnumber\s+of\s+((?:[\w\-]+\s+)?[a-z\-]+)")
_TAKE_PART = re.compile(r"\b(?:take|takes|took|taking|taken)\s+part\b")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a claim says and that another may say otherwise: one of its figures, or (None) that it is so at all.

    counts: the class of what is counted ("soldier", "share of water"). doing: what the counted do, as a class.
    whose, where: keys of names. mover: keys of who does it to the counted, where that is another ("they sent 2,000 soldiers").
    """

    sense: Sense
    figure: Figure | None
    counts: str = ""
    doing: str = ""
    whose: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    mover: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, int]:
        return (self.sense.id, -1 if self.figure is None else self.figure.at.start)

    @property
    def names(self) -> frozenset[str]:
        """All names that the point is about."""
        return self.sense.known | self.sense.who | self.whose | self.where | self.mover


def points(sense: Sense) -> tuple[Point, ...]:
    """What a claim says, one by one: that it is so, and each figure that counts something."""
    figures = (figured(sense, figure) for figure in sense.claim.figures)
    return (Point(sense, None), *(point for point in figures if point.counts))


def cumulative(point: Point) -> bool:
    """Whether the figure is a toll, which grows as days go by."""
    return point.doing in TOLLS


def figured(sense: Sense, figure: Figure) -> Point:
    """A figure with its slots as classes; what the words leave open stays empty."""
    of, claim, meant = figure.of, sense.claim, Meant(sense.meant, sense.described)
    counts = _counted(figure, sense)
    doing = _doing(figure, sense, counts)
    subject = None if claim.subject is None else claim.subject.name
    whose = frozenset[str]() if of.whose is None else names_in(_its(of.whose.text, subject), meant)
    held = frozenset[str]() if of.holder is None else names_in(of.holder.text, meant)
    where = sense.places if of.where is None else names_in(of.where.text, meant) | sense.places
    if doing == "#station":
        where |= held or sense.meant
    mover = frozenset[str]() if doing == "#station" or doing in TOLLS or _inside(figure, claim.subject) else sense.who
    return Point(sense, figure, counts, doing, whose, where - whose, mover)


def _doing(figure: Figure, sense: Sense, counts: str) -> str:
    """What the counted do, as a class: a toll's act by the nearest word of one; being somewhere is being kept there."""
    of, claim = figure.of, sense.claim
    doing = "" if of.doing is None else _act(of.doing.text, sense) or sense.act
    if counts == "people" and doing not in TOLLS:
        doing = _toll(figure, sense) or doing
    if counts in ("", "border"):
        return doing
    placed = not doing and claim.predicate is not None and claim.predicate.name in BEING
    if (of.holder is not None and (not doing or doing in HOLDING)) or placed:
        return "#station"
    return doing


def _toll(figure: Figure, sense: Sense) -> str:
    """The act of a toll that stands nearest to the figure: "112 dead and 410 injured"."""
    if not TOLLS & sense.words.keys():
        return ""
    start = figure.at.start - sense.claim.said.start
    near = [(abs(t.start - start), t.key) for t in tokens(sense.claim.said.text) if t.key in TOLLS]
    return min(near)[1] if near else ""


def _counted(figure: Figure, sense: Sense) -> str:
    """The class of what a figure counts, "" where it counts nothing that can be told."""
    of = figure.of.what.text if figure.of.what is not None else figure.unit or ""
    numbered = _NUMBER_OF.search(sense.claim.said.text)
    if numbered is not None and (not of or of.lower() == "number"):
        of = numbered.group(1)
    words = of.lower().replace("\n", " ").split()
    if not words:
        return "people" if TOLLS & sense.words.keys() and not figure.share else ""
    named = next((kind for at in range(len(words)) if (kind := _nouns().get(" ".join(words[at:])))), None)
    named = named or (_nouns().get(words[0]) if numbered is not None else None)
    measured = figure.unit is not None and figure.unit.split()[-1:] != words[-1:]
    if numbered is None and figure.unit and not figure.share and figure.of.what is not None and measured:
        return f"{stem(figure.unit.split()[-1])} of {stem(words[-1])}"
    return ("share of " if figure.share else "") + (named or stem(words[-1]))


def _act(text: str, sense: Sense) -> str:
    """The class of the first word that says something: "fled" is "#retreat"; who takes part does what is named beside it."""
    if _TAKE_PART.search(text):
        return next((key for key in sense.words if sort_of(key) == "act"), "")
    told = [token for token in tokens(text) if token.weight > 0.5 and not token.name]
    return told[0].key if told else ""


def _inside(figure: Figure, term: Term | None) -> bool:
    return term is not None and term.at.start <= figure.at.start < term.at.end


def _its(whose: str, subject: str | None) -> str:
    return subject or whose if whose.lower() in ("its", "their", "his", "her") else whose


@cache
def _nouns() -> dict[str, str]:
    return {noun: row["kind"] for row in table("countwords") for noun in row["nouns"].split(";")}
