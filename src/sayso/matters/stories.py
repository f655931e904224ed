"""Whether two claims stand in one story: their reports are about one thing, or they stand side by side in one report."""

from __future__ import annotations

from functools import lru_cache

from sayso.matters.scope import apart
from sayso.matters.senses.heads import About
from sayso.matters.senses.points import Point
from sayso.matters.senses.sense import came_out
from sayso.matters.senses.signs import weight
from sayso.matters.senses.words import sort_of

#: Reports further apart than this are taken to tell of different happenings.
MONTH = 31
WEEK = 7
#: So much has to be in common for one story, and for one that is told within a week.
_ONE, _NEAR = 4.5, 4.0
#: Two reports whose heads name so many, and share less than this part of it, are of two stories; and so where they stand in two
#: places and share less than that.
NAMED, _KIN, _AWAY = 2, 0.3, 0.45
#: Characters between two claims that are said in one breath.
BREATH = 150
Names = frozenset[str]


def one_story(one: Point, other: Point) -> bool:
    """Whether their reports are about one thing by their heads and names, and not shown to be over a month apart.

    A report whose day is not known may be of any.
    """
    a, b = one.sense, other.sense
    if a.telling.report == b.telling.report:
        return True
    gap = apart(came_out(one.sense), came_out(other.sense))
    if gap > MONTH or other_story(one, other):
        return False
    return _told(a.about, b.about) >= (_ONE if gap > WEEK else _NEAR)


def other_story(one: Point, other: Point) -> bool:
    """Whether their reports are shown to be of two stories: by the names in their heads, few of which the other report has."""
    return one.sense.telling.report != other.sense.telling.report and _two(one.sense.about, other.sense.about)


@lru_cache(maxsize=1 << 14)
def _two(one: About, other: About) -> bool:
    """Heads that name others, or whose subjects are others, or first lines that stand in two places, none known to the other."""
    both = (one.signs, other.told), (other.signs, one.told)
    kin = max((weight(signs & told) / weight(signs) for signs, told in both if signs), default=1.0)
    elsewhere = bool(one.spots and other.spots) and not (one.spots & other.told or other.spots & one.told)
    others = bool(one.heroes and other.heroes) and not (one.heroes & other.told or other.heroes & one.told)
    named = others or min(len(one.signs), len(other.signs)) >= NAMED
    return (elsewhere and kin < _AWAY) or (named and kin < _KIN)


@lru_cache(maxsize=1 << 14)
def _told(one: About, other: About) -> float:
    """How much two reports have in common: what their heads are about, and the names in the head of one that the other has."""
    heads = one.setting & other.setting
    cast, cast_too = one.cast, other.cast
    named = (heads & (cast | cast_too)) | (one.scene & cast_too) | (other.scene & cast)
    named = frozenset(key for key in named if not key.startswith("="))
    lands = _lands(heads)
    acts = [key for key in heads if sort_of(key) in ("act", "thing")]
    others = heads - named - lands - set(acts)
    said = len(acts) + len(others) / 2
    if not (named or len(lands) > 1) or (said < 1 and len(named & heads) < 2):
        return 0.0
    also = (cast & cast_too) - named
    return (
        2 * min(len(named), 3) + len(lands) + 0.75 * min(len(acts), 3) + min(len(others), 4) / 2 + min(len(also), 8) / 4
    )


def _lands(keys: Names) -> Names:
    return frozenset(key for key in keys if key.startswith("="))


def beside(one: Point, other: Point) -> bool:
    """Two named or described speakers give their figures of one thing one right after the other."""
    a, b = one.sense, other.sense
    if a.telling.report != b.telling.report or one.figure is None or other.figure is None or one.counts != other.counts:
        return False
    ends = [s.claim.voices[-1].party.names if s.claim.voices else tuple(s.speaker) for s in (a, b)]
    if not all(ends) or set(ends[0]) & set(ends[1]) or a.speaker & b.speaker:
        return False
    first, second = sorted((a.claim.said, b.claim.said), key=lambda said: said.start)
    return 0 <= second.start - first.end <= BREATH
