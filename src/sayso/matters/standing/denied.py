"""Denials across reports: a claim that denies what another report tells is tied to that very claim, or to none.

The denial has to name the act that it denies and most of what the accusation is made of, and something has to show that both
speak of one thing: a name in common, or one story. Only the claim of each report that fits best is answered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import fsum

from sayso.matters.questions.counts import RUNNING
from sayso.matters.questions.polarity import against, denies
from sayso.matters.questions.vetoes import different
from sayso.matters.scope import apart
from sayso.matters.senses.points import Point, planned
from sayso.matters.senses.sense import Sense, came_out
from sayso.matters.senses.words import PLAIN, tokens
from sayso.matters.standing.replies import may_reply
from sayso.matters.stories import MONTH, one_story
from sayso.records import Reply

#: Share of what a denial tells that the denied claim has to say too, and how many of its words at the least.
MOST, FEWEST = 0.6, 2


def denied_elsewhere(every: Sequence[Point]) -> tuple[Reply, ...]:
    """The denials of claims of other reports, by claim."""
    told = [p for p in every if p.figure is None and p.sense.claim.zone == "body"]
    shelves: dict[str, list[Point]] = defaultdict(list)
    for point in told:
        if not against(point) and not planned(point) and point.sense.claim.stance in ("asserts", "warns"):
            for act in sorted(_accused_of(point.sense)):
                shelves[act].append(point)
    found = [reply for no in told if _says_no(no) for reply in _answered(no, shelves)]
    return tuple(sorted(found, key=lambda reply: (reply.claim, reply.to)))


def _accused_of(sense: Sense) -> frozenset[str]:
    """The acts that a claim tells of; "accused the firm of dumping acid" tells of what it names."""
    if "#blame" not in sense.acts:
        return sense.acts
    return frozenset(key for key, weight in sense.words.items() if weight >= PLAIN and key not in sense.names)


def _says_no(point: Point) -> bool:
    """A denial that is tied to no claim of its own report, or a no in the words of somebody named."""
    claim = point.sense.claim
    if claim.toward or claim.status in ("planned", "possible", "simulated"):
        return False
    return denies(claim) or (claim.negated and claim.stance == "asserts" and bool(point.sense.speaker))


def _answered(no: Point, shelves: Mapping[str, Sequence[Point]]) -> list[Reply]:
    """One reply to each other report in which a claim fits the denial: the one that fits best, the first of equals."""
    content = _content(no.sense)
    best: dict[str, tuple[float, Point]] = {}
    for so in (point for key in sorted(content) for point in shelves.get(key, ())):
        share = _share(content, no, so)
        report = so.sense.telling.report
        if share > best.get(report, (0.0, so))[0]:
            best[report] = (share, so)
    return [Reply("denies", no.sense.id, so.sense.id) for _, so in best.values()]


def _content(sense: Sense) -> dict[str, float]:
    """What is denied, as keys with weights: without who denies it."""
    subject = sense.claim.subject
    denier = set(sense.speaker)
    if subject is not None and denies(sense.claim):
        denier |= {token.key for token in tokens("the " + subject.name)}
    return {key: weight for key, weight in sense.words.items() if weight >= PLAIN and key not in denier}


def _share(content: Mapping[str, float], no: Point, so: Point) -> float:
    """How much of a denial a claim of another report tells too; 0 where it cannot be what is denied."""
    a, b = no.sense, so.sense
    if a.telling.report == b.telling.report or (a.speaker & b.speaker) or not may_reply(a.telling, b.telling, "denies"):
        return 0.0
    if different(no, so) or apart(came_out(no.sense), came_out(so.sense)) > MONTH:
        return 0.0
    accused = bool((a.speaker | a.who) & (b.known | b.who | b.words.keys()))
    if not denies(a.claim) and not accused:
        return 0.0
    shared = [key for key in content if key in b.words or key in b.speaker | b.places]
    linked = accused or bool((a.known | a.places) & (b.known | b.places | b.speaker)) or one_story(no, so)
    if len(shared) < FEWEST or not (linked or len(a.runs & b.runs) >= RUNNING):
        return 0.0
    share = fsum(content[key] for key in shared) / fsum(content.values())
    return share if share >= MOST else 0.0
