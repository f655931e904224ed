"""Which claims answer the same question: candidates by shared keys, a score of named features, vetoes, then a clustering.

Everything here looks at two claims and at packaged tables, never at what else is in the pile, so that adding reports changes no
pair. `FEATURES` and `FIGURE_FEATURES` are the whole of the score, printed by `explain`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import fsum, sqrt

from sayso.matters.questions.candidates import candidates
from sayso.matters.questions.counts import compared
from sayso.matters.questions.polarity import against
from sayso.matters.questions.vetoes import BY_STEP, veto
from sayso.matters.scope import Slot, slot
from sayso.matters.senses.measures import bare
from sayso.matters.senses.points import Point, cumulative, sentenced, summed
from sayso.matters.senses.sites import ANY
from sayso.matters.senses.sums import digits, sums, telling
from sayso.matters.senses.words import PLAIN, sort_of
from sayso.matters.stories import beside, one_story

#: From this score on two claims are taken to answer one question, without and with figures. Set to join too little.
ENOUGH = {False: 6.4, True: 4.5}


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that speaks for (or against) two claims answering one question: how much, as 0..1 (or -1..0), times weight."""

    name: str
    weight: float
    of: Callable[[Point, Point], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two points that may answer one question: the score, and what it is made of."""

    one: Point
    other: Point
    score: float
    because: tuple[tuple[str, float], ...]


def words_shared(one: Point, other: Point) -> float:
    """Share of what the words tell that both say (cosine over the weights of `words`)."""
    a, b = one.sense.words, other.sense.words
    shared = fsum(a[key] * b[key] for key in a.keys() & b.keys())  # fsum: a set has no order
    return shared / sqrt(fsum(w * w for w in a.values()) * fsum(w * w for w in b.values())) if shared else 0.0


def same_act(one: Point, other: Point) -> float:
    """The same act (1), or the act of one among the words of the other (0.5)."""
    a, b = one.sense, other.sense
    if a.acts & b.acts:
        return 1.0
    return 0.5 if a.acts & b.words.keys() or b.acts & a.words.keys() else 0.0


def same_things(one: Point, other: Point) -> float:
    """What it is done to: something in common (1), or nothing (-1)."""
    a, b = one.sense.things, other.sense.things
    return 0.0 if not a or not b else 1.0 if a & b else -1.0


def same_subject(one: Point, other: Point) -> float:
    """Share of the subjects' names that both have; -1 where they have none in common and are not named elsewhere either."""
    a, b = one.sense, other.sense
    if not a.who or not b.who:
        return 0.0
    if a.who & b.who:
        return len(a.who & b.who) / max(len(a.who), len(b.who))
    named = {key for key in a.who & b.known | b.who & a.known if not key.startswith("=")}
    return 0.0 if named else -1.0


def same_place(one: Point, other: Point) -> float:
    """Where: the same (1), part of it (0.5), elsewhere (-1, unless it is one speaker's toll: that is told of many places)."""
    worth = _worth(slot("where", one, other))
    return max(worth, 0.0) if cumulative(one) and one.sense.speaker & other.sense.speaker else worth


def same_days(one: Point, other: Point) -> float:
    """Both give a day and the days meet (1), or cannot, and neither tells of what goes on (-1)."""
    a, b = one.sense.days, other.sense.days
    if not a or not b:
        return 0.0
    if a[0] <= b[1] and b[0] <= a[1]:
        return 1.0
    return 0.0 if "ongoing" in (one.sense.claim.status, other.sense.claim.status) else -1.0


def verbatim(one: Point, other: Point) -> float:
    """Share of the shorter claim's runs of four words that the other has too."""
    a, b = one.sense.runs, other.sense.runs
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def names_shared(one: Point, other: Point) -> float:
    """Names (no countries) that both are about: one is something, two are much."""
    shared = [key for key in one.sense.known & other.sense.known if not key.startswith("=")]
    return min(len(shared), 2) / 2


def nothing_else(one: Point, other: Point) -> float:
    """Besides who does it and what is done both tell more, and none of it is the other's (-1)."""
    a, b = _else(one), _else(other)
    return -1.0 if a and b and not a & b and not answered(one, other) else 0.0


def _else(point: Point) -> frozenset[str]:
    sense = point.sense
    told = {key for key, weight in sense.words.items() if weight >= PLAIN and not key.startswith("=")}
    return frozenset(key for key in told - sense.who - sense.acts if sort_of(key) != "aspect")


def one_report(one: Point, other: Point) -> float:
    """Both stand in the running text of one report: it seldom says a thing twice (-1)."""
    a, b = one.sense.telling, other.sense.telling
    return -1.0 if a.report == b.report and a.claim.zone == b.claim.zone else 0.0


def same_story(one: Point, other: Point) -> float:
    """Their reports are about one thing."""
    return 1.0 if one_story(one, other) else 0.0


def said_beside(one: Point, other: Point) -> float:
    """In one breath somebody else gives another figure: "police said 500; the organisers said 3,000"."""
    return 1.0 if beside(one, other) else 0.0


def set_against(one: Point, other: Point) -> float:
    """One is set against what the other's speaker said, by name."""
    return 1.0 if compared(one, other) else 0.0


def one_denies(one: Point, other: Point) -> float:
    """One says so, the other says not (-1): words alone do not show that they speak of one thing."""
    return -1.0 if against(one) != against(other) else 0.0


def same_speaker(one: Point, other: Point) -> float:
    """The same name among those on whose word it is said."""
    return 1.0 if one.sense.speaker & other.sense.speaker else 0.0


def _slot(name: str) -> Callable[[Point, Point], float]:
    def worth(one: Point, other: Point) -> float:
        return _worth(slot(name, one, other))

    worth.__doc__ = f"The slot `{name}` of both counts: same (1), part (0.5), apart (-1)."
    return worth


def _worth(slot: Slot) -> float:
    return {"same": 1.0, "part": 0.5, "whole": 0.5, "open": 0.0, "apart": -1.0}[slot]


def same_time(one: Point, other: Point) -> float:
    """The slot `when` of both counts; that a toll rose, or a sentence was changed, on another day says nothing against it."""
    rose = sentenced(one) or (cumulative(one) and not one.sense.act == one.doing == other.sense.act)
    worth = _worth(slot("when", one, other))
    return max(worth, 0.0) if rose else worth


def same_number(one: Point, other: Point) -> float:
    """The same number, where meeting it twice says much."""
    a, b = one.figure, other.figure
    if a is None or b is None or sums(a, b) != "agree":
        return 0.0
    if a.value != b.value or not telling(a):
        return 0.3
    return 1.0 if digits(a) > 1 else 0.7


def same_site(one: Point, other: Point) -> float:
    """All that is said of those counted is that they were in one sort of place, in one story; half where one says "there"."""
    if not one.site or not other.site or not one_story(one, other):
        return 0.0
    return 1.0 if (one.site & other.site) - ANY else 0.5


def of_the_whole(one: Point, other: Point) -> float:
    """Both are tolls told as those of the whole of one story, in so many words."""
    return 1.0 if cumulative(one) and summed(one) and summed(other) and one_story(one, other) else 0.0


def same_measure(one: Point, other: Point) -> float:
    """Both tell how much there is of one thing, by its name."""
    return 1.0 if one.measure and one.counts == other.counts and not bare(one.counts) else 0.0


def answered(one: Point, other: Point) -> float:
    """One gives up the other, which is a plan, or takes it up by name, or denies it at once, or is its next step."""
    return 1.0 if any(holds(one, other) for holds in BY_STEP) else 0.0


FEATURES = (
    Feature("words in common", 6.0, words_shared),
    Feature("same act", 2.0, same_act),
    Feature("same things", 1.0, same_things),
    Feature("same subject", 1.0, same_subject),
    Feature("names in common", 1.0, names_shared),
    Feature("where", 0.5, same_place),
    Feature("days", 1.0, same_days),
    Feature("word for word", 3.0, verbatim),
    Feature("nothing else in common", 1.0, nothing_else),
    Feature("one report", 1.5, one_report),
    Feature("one denies", 0.6, one_denies),
    Feature("one answers the other", 6.5, answered),
)
FIGURE_FEATURES = (
    Feature("words in common", 3.0, words_shared),
    Feature("counts the same", 1.0, _slot("what")),
    Feature("whose", 1.5, _slot("whose")),
    Feature("of the same thing", 1.0, same_measure),
    Feature("of the whole", 1.0, of_the_whole),
    Feature("in one place", 1.5, same_site),
    Feature("doing what", 1.5, _slot("doing")),
    Feature("where", 1.5, same_place),
    Feature("when", 1.0, same_time),
    Feature("same number", 3.0, same_number),
    Feature("names in common", 0.5, names_shared),
    Feature("same speaker", 0.8, same_speaker),
    Feature("same story", 1.0, same_story),
    Feature("said beside it by another", 2.5, said_beside),
    Feature("set against it by name", 2.0, set_against),
    Feature("same subject", 0.5, same_subject),
    Feature("word for word", 2.0, verbatim),
)


def pair(one: Point, other: Point) -> Pair | None:
    """The two points as a pair with its score; None where a veto stands against it."""
    return None if veto(one, other) is not None else _scored(one, other)


def pairs(points: Iterable[Point], wanted: Callable[[Point, Point], bool] = lambda *_: True) -> tuple[Pair, ...]:
    """All pairs that are wanted and reach `ENOUGH`, best first; ties by id."""
    alike = (two for two in candidates(tuple(points)) if (two[0].figure is None) == (two[1].figure is None))
    scored = (_scored(*two) for two in alike if wanted(*two))
    reaching = (p for p in scored if p.score >= ENOUGH[p.one.figure is not None])  # few do, and vetoes cost more to ask
    return tuple(sorted((p for p in reaching if veto(p.one, p.other) is None), key=_rank))


def _scored(one: Point, other: Point) -> Pair:
    features = FEATURES if one.figure is None else FIGURE_FEATURES
    parts = tuple((f.name, worth) for f in features if (worth := round(f.weight * f.of(one, other), 3)))
    return Pair(one, other, round(sum(part for _, part in parts), 3), parts)


def _rank(pair: Pair) -> tuple[float, tuple[str, int], tuple[str, int]]:
    return (-pair.score, pair.one.key, pair.other.key)
