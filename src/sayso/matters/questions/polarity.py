"""Whether a claim says so or not so, and which claims answer one another by that: a denial at once, a plan given up."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.matters.questions.themes import ALIKE, other_sort, shared, theme
from sayso.matters.scope import apart
from sayso.matters.senses.points import Point, planned
from sayso.matters.senses.sense import came_out
from sayso.matters.senses.words import PLAIN, tokens
from sayso.matters.standing.outcomes import given_up
from sayso.matters.stories import BREATH, MONTH, one_story, other_story
from sayso.records import Claim

#: What is denied, where the verb alone does not tell.
_CLAIM = re.compile(r"\b(?:claim|report|allegation|accusation|suggestion|assertion|statement|rumou?r)s?\b")
_NOT_SO_MANY = re.compile(r"\bnot\s+(?:the\s+|about\s+)?(?:\d|twenty|thirty|dozens)")
#: "The inquiry promised by President Holt": what, and by whom.
_PROMISED = re.compile(
    r"\s*[Tt]he\s+([\w\s\-]{3,40}?)\s+(?:promised|pledged|announced|offered)\s+by\s+((?:[\w\-]+\s+){1,5}?[\w\-]+)\b"
)
#: Acts that undo one another.
UNDONE = {"#open": "#close", "#close": "#open"}


def against(point: Point) -> bool:
    """Whether the claim says that it is not so; "no more than a third" and "nine, not 19" deny nothing."""
    claim, figure = point.sense.claim, point.figure
    at_most = figure is not None and (figure.low is None or _NOT_SO_MANY.search(claim.said.text) is not None)
    return (claim.negated and not at_most) != denies(claim)


def denies(claim: Claim) -> bool:
    """Whether a claim denies what somebody else says: as read, or by its verb and what that is done to ("rejected the claim")."""
    if claim.stance == "denies":
        return True
    return (
        claim.predicate is not None
        and claim.predicate.name in _denials()
        and _CLAIM.search(claim.said.text) is not None
    )


@cache
def _denials() -> frozenset[str]:
    return frozenset(row["words"] for row in table("replies") if row["sort"] == "verb" and row["kind"] == "denies")


def gives_up(one: Point, other: Point) -> bool:
    """One is a plan, and the other says of the same thing, in the same story, that it is off, or that it was undone."""
    if one.figure is not None or other.figure is not None:
        return False
    if planned(one) != planned(other):
        return _gives_up(one, other) if planned(one) else _gives_up(other, one)
    off, off_too = given_up(one.sense.claim), given_up(other.sense.claim)
    if not planned(one) or off == off_too:
        return False
    return _gives_up(other, one) if off else _gives_up(one, other)  # "will put off its tax" is a plan too


def _gives_up(plan: Point, end: Point) -> bool:
    out, over = plan.sense.telling.published.earliest, end.sense.telling.published.latest
    if plan.sense.telling.report == end.sense.telling.report or (out and over and over[:10] < out[:10]):
        return False  # it was over before anybody planned it
    if other_sort(plan, end):
        return False
    of, like = theme(end), len(shared(plan, end)) >= ALIKE
    meant = of is not None and of.key in plan.sense.words
    act = of is not None and of.key in plan.sense.acts
    if given_up(end.sense.claim) and (like or (meant and (not act or _of_nothing_else(plan, end)))):
        return one_story(plan, end) or ((like or act) and _by_name(plan, end))
    return meant and _undone(plan, end, out) and one_story(plan, end)


def _of_nothing_else(plan: Point, end: Point) -> bool:
    """ "Called off the strike" of those who would strike; not "postponed the opening of the museum" of a bridge to be opened."""
    thing = end.sense.claim.object or end.sense.claim.subject
    words = () if thing is None else tokens("the " + thing.name)
    return all(t.key in plan.sense.words for t in words if not t.name and t.weight >= PLAIN)


def _by_name(plan: Point, end: Point) -> bool:
    """Whether a plan and what ends it, told in short reports, are shown to be of one thing by a name."""
    a, b = plan.sense, end.sense
    named = (a.known | a.who | a.speaker | a.places) & (b.known | b.who | b.speaker | b.places)
    return (
        any(key[0] != "=" for key in named) and not other_story(plan, end) and apart(came_out(a), came_out(b)) <= MONTH
    )


def _undone(plan: Point, end: Point, out: str | None) -> bool:
    """Whether the contrary was done on a day after the plan was told: what was to stay shut is open again."""
    since = end.sense.days is not None and out is not None and end.sense.days[0] >= out[:10]
    return since and any(UNDONE.get(act) in plan.sense.words for act in end.sense.acts)


def takes_up(one: Point, other: Point) -> bool:
    """One is a promise, and the other begins with what was promised, and by whom: "the inquiry promised by Holt has begun"."""
    if one.figure is not None or other.figure is not None or one.sense.telling.report == other.sense.telling.report:
        return False
    return _takes_up(one, other) or _takes_up(other, one)


def _takes_up(plan: Point, told: Point) -> bool:
    claim, subject = told.sense.claim, told.sense.claim.subject
    begun = None if subject is None else _PROMISED.match(claim.said.text, max(subject.at.start - claim.said.start, 0))
    if begun is None or not (planned(plan) and plan.sense.claim.stance == "pledges"):
        return False
    found, by = tokens("the " + begun[1]), {t.key for t in tokens("x " + begun[2]) if t.name}
    promised = bool(found) and found[-1].weight >= PLAIN and found[-1].key in plan.sense.words
    return promised and bool(by & (plan.sense.who | plan.sense.speaker)) and one_story(plan, told)


def planned_keys(point: Point) -> frozenset[str]:
    """By what a plan and its end are sought: the telling words of a plan, the theme of what may undo one."""
    if planned(point):
        return frozenset(
            key for key, weight in point.sense.words.items() if weight >= PLAIN and not key.startswith("=")
        )
    if given_up(point.sense.claim):
        return frozenset(key for key, weight in point.sense.words.items() if weight >= PLAIN and key[0] != "=")
    of = theme(point) if point.sense.acts & UNDONE.keys() else None
    return frozenset() if of is None else frozenset({of.key})


def answered_at_once(one: Point, other: Point) -> bool:
    """One report, one right after the other: of one thing, by two speakers, of whom one says so and the other not."""
    a, b = one.sense, other.sense
    if a.telling.report != b.telling.report:
        return False
    first, second = sorted((a.claim.said, b.claim.said), key=lambda said: said.start)
    if not 0 <= second.start - first.end <= BREATH:
        return False
    ends = [s.claim.voices[-1].party.names if s.claim.voices else () for s in (a, b)]
    if set(ends[0]) & set(ends[1]) or against(one) == against(other):
        return False
    so, no = (other, one) if against(one) else (one, other)
    if denies(no.sense.claim):  # "Khartoum denied that the crossing had been closed": in the words of what it denies
        return second == no.sense.claim.said and _in_words(so, no)
    of, of_too = theme(one), theme(other)
    if not all(ends) or of is None or of_too is None or of.key != of_too.key:
        return False
    return sum(a.words[key] >= PLAIN and not key.startswith("=") for key in a.words.keys() & b.words.keys()) >= 2


def _in_words(so: Point, no: Point) -> bool:
    """Whether a denial names both what is said to be done and what it is done to."""
    of = theme(so)
    return of is not None and of.key in no.sense.words and bool(so.sense.acts & no.sense.words.keys())
