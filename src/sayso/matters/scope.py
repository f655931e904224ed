"""Whether two claims are of one scope, slot by slot: same, part, whole, apart or open. Only all the same can clash."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from sayso.data import table
from sayso.matters.meant import Meant
from sayso.matters.senses import Days, Sense, names_in
from sayso.matters.words import stem, tokens
from sayso.records import Figure, Term

Slot = Literal["same", "part", "whole", "apart", "open"]
SLOTS = ("what", "whose", "holder", "doing", "where", "when")
#: Acts that say no more of a count than that it is so: the counted are there.
HOLDING = frozenset({"#station", "be", "are", "hold", "number", "hav", "remain", "count", "total"})
#: Acts of which the figures grow as days go by.
TOLLS = frozenset({"#die", "#injure", "#missing", "#homeless", "#arrest", "#damage", "#layoff"})
#: Acts that have a place they start from and a place they end at.
MOVING = frozenset({"#move", "#retreat", "#withdraw", "#supply", "#return"})
#: "the number of Karvian soldiers": what is counted stands here.
_NUMBER_OF = re.compile(r"\bnumber\s+of\s+((?:[\w\-]+\s+)?[a-z\-]+)")
#: Days that a state lasts, as far as one may take for granted.
LASTING = 7


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


def points(sense: Sense) -> tuple[Point, ...]:
    """What a claim says, one by one: that it is so, and each figure that counts something."""
    figures = (figured(sense, figure) for figure in sense.claim.figures)
    return (Point(sense, None), *(point for point in figures if point.counts))


def figured(sense: Sense, figure: Figure) -> Point:
    """A figure with its slots as classes; what the words leave open stays empty."""
    of, claim = figure.of, sense.claim
    doing = "" if of.doing is None else _act(of.doing.text) or sense.act
    counts = _counted(figure, sense)
    if counts == "people" and "#die" in sense.words and doing not in TOLLS:
        doing = "#die"
    if of.holder is not None and (not doing or doing in HOLDING):
        doing = "#station" if counts not in ("", "border") else doing
    whose = frozenset[str]()
    if of.whose is not None:
        subject = None if claim.subject is None else claim.subject.name
        whose = names_in(_its(of.whose.text, subject), _meant(sense))
    held = frozenset[str]() if of.holder is None else names_in(of.holder.text, _meant(sense))
    where = sense.places if of.where is None else names_in(of.where.text, _meant(sense)) | sense.places
    if doing == "#station":
        where |= held or sense.meant
    mover = frozenset[str]() if doing == "#station" or doing in TOLLS or _inside(figure, claim.subject) else sense.who
    return Point(sense, figure, counts, doing, whose, where - whose, mover)


def scope(one: Point, other: Point) -> tuple[tuple[str, Slot], ...]:
    """Slot by slot how the count of `one` lies to that of `other` ("part": one's is part of other's)."""
    if one.figure is None or other.figure is None:
        return (("where", _places(one, other)), ("when", when(one, other)))
    return (
        ("what", what(one.counts, other.counts)),
        ("whose", _names(one.whose or one.mover, other.whose or other.mover)),
        ("doing", _doing(one, other)),
        ("where", _places(one, other)),
        ("when", when(one, other)),
    )


def what(one: str, other: str) -> Slot:
    """Whether two classes of counted things are one, or one holds the other ("children" is part of "people")."""
    if one == other:
        return "same"
    return "part" if other in _wider(one) else "whole" if one in _wider(other) else "apart"


def when(one: Point, other: Point) -> Slot:
    """Same where both give days that meet, or tell of a state of about one time; apart where the days cannot meet; else open."""
    a, b = one.sense, other.sense
    if a.days and b.days:
        if a.days[1] < b.days[0] or b.days[1] < a.days[0]:
            return "apart"
        return (
            "same"
            if max(_width(a.days), _width(b.days)) <= 4 * min(_width(a.days), _width(b.days)) + LASTING
            else "open"
        )
    if _standing(one) and _standing(other) and apart(a.bounds, b.bounds) <= LASTING:
        return "same"
    return "open"


def apart(one: Days, other: Days) -> int:
    """Days between two intervals; 0 where they meet."""
    if one[1] < other[0]:
        return _day(other[0]) - _day(one[1])
    return _day(one[0]) - _day(other[1]) if other[1] < one[0] else 0


def cumulative(point: Point) -> bool:
    """Whether the figure is a toll, which grows as days go by."""
    return point.doing in TOLLS


def _standing(point: Point) -> bool:
    return point.sense.claim.status == "ongoing"


def _counted(figure: Figure, sense: Sense) -> str:
    """The class of what a figure counts, "" where it counts nothing that can be told."""
    of = figure.of.what.text if figure.of.what is not None else figure.unit or ""
    numbered = _NUMBER_OF.search(sense.claim.said.text)
    if numbered is not None and (not of or of.lower() == "number"):
        of = numbered.group(1)
    words = of.lower().replace("\n", " ").split()
    if not words:
        return "people" if "#die" in sense.words and not figure.share else ""
    named = next((kind for at in range(len(words)) if (kind := _counts().get(" ".join(words[at:])))), None)
    named = named or (_counts().get(words[0]) if numbered is not None else None)
    if (
        numbered is None
        and figure.unit
        and not figure.share
        and figure.of.what is not None
        and figure.unit.split()[-1:] != words[-1:]
    ):
        return f"{stem(figure.unit.split()[-1])} of {stem(words[-1])}"
    return ("share of " if figure.share else "") + (named or stem(words[-1]))


def _act(text: str) -> str:
    """The class of the first word that says something: "took part" says as little as "be", "fled" is "#retreat"."""
    told = [token for token in tokens(text) if token.weight > 0.5 and not token.name]
    return told[0].key if told else "take part" if "took part" in text or "take part" in text else ""


def _inside(figure: Figure, term: Term | None) -> bool:
    return term is not None and term.at.start <= figure.at.start < term.at.end


def _its(whose: str, subject: str | None) -> str:
    return subject or whose if whose.lower() in ("its", "their", "his", "her") else whose


def _meant(sense: Sense) -> Meant:
    return Meant(sense.meant, sense.described)


def _names(one: frozenset[str], other: frozenset[str]) -> Slot:
    if not one or not other:
        return "open"
    if one == other:
        return "same"
    if one & other:
        return "whole" if one < other else "part" if other < one else "open"
    return "apart"


def _doing(one: Point, other: Point) -> Slot:
    """What the counted do; open where only the words around say the same ("sent ... retreating", "fled")."""
    a, b = one.doing, other.doing
    if a == b or (a in HOLDING and b in HOLDING):
        return "same" if a else "open"
    if not a or not b or a in other.sense.words or b in one.sense.words:
        return "open"
    return "apart"


def _places(one: Point, other: Point) -> Slot:
    """Places by their names and countries; a place in the other's country is part of it."""
    a = one.where if one.figure is not None else one.sense.places
    b = other.where if other.figure is not None else other.sense.places
    if not a or not b:
        return "open"
    if a == b:
        return "same"
    if a & b:
        small, great = a - b, b - a
        return "part" if small and not great else "whole" if great and not small else "open"
    if one.doing == other.doing and one.doing in MOVING:
        return "open"  # from one place to the other
    return "part" if a & other.sense.known else "whole" if b & one.sense.known else "apart"


def _width(days: tuple[str, str]) -> int:
    return _day(days[1]) - _day(days[0]) + 1


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


@cache
def _counts() -> dict[str, str]:
    return {noun: row["kind"] for row in table("countwords") for noun in row["nouns"].split(";")}


@cache
def _wider(kind: str) -> frozenset[str]:
    up = {row["kind"]: row["within"] for row in table("countwords")}
    found = []
    while up.get(kind):
        kind = up[kind]
        found.append(kind)
    return frozenset(found)
