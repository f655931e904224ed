"""What was last said of a plan, promise, offer or threat: done, under way, put off, taken back, or nothing later here."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.matters.questions.steps import comes_of
from sayso.matters.senses.points import Point
from sayso.matters.standing.outcomes import outcome
from sayso.matters.standing.told import published
from sayso.records import Claim, LastWord, LastWordKind, Reply, Telling


def is_plan(claim: Claim) -> bool:
    """Whether a claim says what somebody means to do."""
    return claim.status == "planned" or claim.stance == "pledges"


def last_word(group: Sequence[Point], replies: Sequence[Reply], tellings: dict[str, Telling]) -> LastWord | None:
    """The last word on the plans of a group; None where it holds none. Put off or taken back it is only where words say so."""
    plans = [p for p in group if is_plan(p.sense.claim)]
    if not plans:
        return None
    first = min(map(published, plans))
    acts = frozenset().union(*(p.sense.acts | {p.doing} for p in plans)) - {""}
    here = {p.sense.telling.report for p in plans}
    dated = [p for p in group if p.sense.telling.published.earliest or p.sense.telling.report in here]
    steps = {p.key for p in dated for plan in plans if comes_of(plan, p)}
    told = [
        (published(p), kind, p.sense.telling)
        for p in dated
        if (kind := _said(p, acts | p.sense.acts if p.key in steps else acts)) and published(p) > first
    ]
    backs = [tellings[r.claim] for r in replies if r.kind == "walks back" and r.claim in tellings]
    told += [((_day(t), t.report, t.claim.said.start, (t.claim.id, -1)), "taken back", t) for t in backs]
    if not told:
        return LastWord("nothing later", None, None)
    _, kind, telling = max(told, key=lambda found: found[0])
    return LastWord(kind, telling.claim.id, _by(telling))


def _said(point: Point, acts: frozenset[str]) -> LastWordKind | None:
    """What a claim says of a plan: by its words, else by its own act, if one of the plan's `acts`, being done or going on."""
    claim = point.sense.claim
    if claim.zone != "body":
        return None
    found = outcome(claim)
    if claim.negated or claim.stance == "denies" or claim.status == "possible":
        return None  # "has not scrapped the plan", "may be put off"
    if found in ("put off", "taken back"):
        return found
    if is_plan(claim):
        return None
    if claim.status == "ongoing":
        return "under way"
    if claim.status != "happened" or (point.sense.act and point.sense.act not in acts and found is None):
        return None
    return found or "done"


def _by(telling: Telling) -> str | None:
    """On whose word: the far end of the chain, else whoever publishes it."""
    voices = telling.claim.voices
    return " and ".join(voices[-1].party.names) if voices else telling.outlet


def _day(telling: Telling) -> str:
    return telling.published.earliest or "0001-01-01"
