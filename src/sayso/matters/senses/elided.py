"""The points of a pile, with what a figure counts where its own words leave that to the words before: "put the share at 83%"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.matters.senses.measures import general, is_unit, measured_noun
from sayso.matters.senses.points import TOLLS, Point, counted_noun, figured
from sayso.matters.senses.sense import Sense
from sayso.matters.senses.sites import placed, sites
from sayso.matters.senses.words import sort_of, tokens
from sayso.records import Figure

#: Characters within which a bare number counts what the figure before it does, and within which "the figure" names one before.
BREATH, REACH = 150, 300
#: "from nine years to seven".
_TO = re.compile(r"\s+to\s+")
#: "how many people were below ground", "the true number of people who have died": a count that is only asked for or named.
_ASKED = re.compile(r"\b(?:how\s+many|(?:the|true|real|exact|actual)\s+number\s+of)\s+((?:[a-z][\w\-]*\s*){2,9})")
#: "the share", "her count", "the real figure": of what was told before; "the share of women" says it itself.
_THE = r"\b(?:the|its|their|his|her|that)\s+(?:[a-z]+\s+)?%s\b(?!\s+of\b)"


@dataclass(frozen=True, slots=True)
class Asked:
    """A count that the words name without a figure: where they end, the class of the counted, and what those do."""

    end: int
    zone: str
    counts: str
    doing: str
    site: frozenset[str]


def points(inside: Iterable[Sense]) -> Iterator[Point]:
    """What the claims of reports say, in their order, one by one: that it is so, and each figure that counts something.

    Of a measure that is turned from one figure into another only the other is said.
    """
    before: Point | None = None
    asked: Asked | None = None
    ordered = tuple(inside)
    for at, sense in enumerate(ordered):
        if at and ordered[at - 1].telling.report != sense.telling.report:
            before = asked = None
        made = [Point(sense, None)]
        for figure in sorted(sense.claim.figures, key=lambda f: f.at.start):
            point = figured(sense, figure)
            if before is not None and made[-1] is before and _turned(before, figure):
                point = replace(made.pop(), figure=figure)
            else:
                point = _filled(point, before, asked, ordered[max(at - 1, 0) : at + 2])
            if point.counts:
                made.append(point)
                before = point
        asked = _asked(sense) or asked
        yield from made


def _turned(before: Point, figure: Figure) -> bool:
    """Whether a measure is turned into a figure without a unit of its own: "from nine years to seven"."""
    said = before.sense.claim.said
    if before.figure is None or not before.measure or " " in figure.at.text:
        return False
    inside = said.report == figure.at.report and said.start <= before.figure.at.end <= figure.at.start < said.end
    return (
        inside
        and _TO.fullmatch(said.text[before.figure.at.end - said.start : figure.at.start - said.start]) is not None
    )


def _filled(point: Point, before: Point | None, asked: Asked | None, around: Sequence[Sense]) -> Point:
    """A figure with what it counts: as its own words say, else as the words before it do."""
    assert point.figure is not None
    bare, named = _bare(point), _named(point)
    if (
        bare
        and not point.counts
        and before is not None
        and _near(before, point, BREATH)
        and " of " not in before.counts
    ):
        doing = point.doing or before.doing
        return replace(point, counts=before.counts, doing=doing, site=before.site, elided=True)
    toll, since = _toll(point, around) if named and _whole(point.figure) else ("", 0)
    again = named and before is not None and _near(before, point, REACH) and _alike(before, point)
    if again and before is not None and before.figure is not None and before.figure.at.end >= since:
        return _again(point, before)
    if asked is not None and _whole(point.figure) and (named or (bare and not point.counts)):
        gap = point.figure.at.start - asked.end
        if asked.zone == point.sense.claim.zone and gap <= (REACH if named else BREATH):
            return replace(point, counts=asked.counts, doing=asked.doing, site=asked.site, elided=True)
    return replace(point, counts="people", doing=toll, elided=True) if toll else point


def _bare(point: Point) -> bool:
    """Whether a number stands alone, with no word of what it counts."""
    figure = point.figure
    return figure is not None and not figure.unit and figure.of.what is None and _whole(figure)


def _whole(figure: Figure) -> bool:
    """Whether a figure may count things one by one; more than one of them."""
    value = figure.value if figure.value is not None else figure.low or figure.high
    return not figure.share and not is_unit(figure.unit) and value is not None and value == int(value) and value >= 2


def _named(point: Point) -> bool:
    """Whether all that a figure is said to be is "the share", "her count", "the real figure"."""
    figure, claim = point.figure, point.sense.claim
    if figure is None:
        return False
    what = figure.of.what.text if figure.of.what is not None else "" if is_unit(figure.unit) else figure.unit or ""
    noun = (what.split() or [measured_noun(figure, claim)])[-1].lower()
    return general(noun) and re.search(_THE % noun, claim.said.text, re.IGNORECASE) is not None


def _near(before: Point, point: Point, reach: int) -> bool:
    one, other = before.sense.claim, point.sense.claim
    if before.figure is None or point.figure is None or one.zone != other.zone:
        return False
    return one.said.report == other.said.report and 0 < point.figure.at.start - before.figure.at.end <= reach


def _alike(before: Point, point: Point) -> bool:
    """Whether two figures are of one sort: shares, sums in one money, or plain counts."""
    one, other = before.figure, point.figure
    assert one is not None and other is not None
    if one.share or other.share:
        return one.share and other.share
    if is_unit(one.unit) or is_unit(other.unit):
        return one.unit == other.unit
    return _whole(one) and _whole(other)


def _again(point: Point, before: Point) -> Point:
    """A figure for the count, or the measure, that another figure was just given for."""
    return replace(
        point,
        counts=before.counts,
        doing=before.doing,
        whose=point.whose or before.whose,
        where=point.where or before.where,
        mover=before.mover,
        measure=before.measure,
        site=before.site,
        elided=True,
    )


def _asked(sense: Sense) -> Asked | None:
    """The count that a claim asks for, or speaks of without a figure for it."""
    claim = sense.claim
    met = _ASKED.search(claim.said.text)
    if met is None or any(f.at.start >= claim.said.start + met.start() for f in claim.figures):
        return None
    words = met[1].split()
    counts = next((kind for word in words[:3] if (kind := counted_noun(word))), "")
    keys = [token.key for token in tokens("so " + met[1])]
    doing = next((key for key in keys if key in TOLLS), "") or ("#station" if placed(met[1]) else "")
    doing = doing or next((key for key in keys if sort_of(key) == "act"), "")
    where = sites(met[1]) if doing == "#station" else frozenset[str]()
    return Asked(claim.said.start + met.end(), claim.zone, counts, doing, where) if counts and doing else None


def _toll(point: Point, around: Sequence[Sense]) -> tuple[str, int]:
    """The act of the toll that "her count" is of, and where: told in the claim before it, in its own, or in the next."""
    said = point.sense.claim.said
    for sense in around:
        other = sense.claim.said
        near = other.report == said.report and other.start - said.end <= BREATH and said.start - other.end <= BREATH
        found = sorted(TOLLS & sense.words.keys()) if near and sense.claim.zone == point.sense.claim.zone else []
        if found:
            return found[0], other.start if other.start < said.start else 0
    return "", 0
