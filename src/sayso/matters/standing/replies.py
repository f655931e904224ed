"""Which replies count: those that readings tie to a claim, less what cannot be one, and denials across reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.matters.questions.frames import in_passing
from sayso.matters.questions.polarity import against, answered_at_once, denies
from sayso.matters.senses.points import Point
from sayso.matters.senses.words import verb_class
from sayso.records import Claim, Reply, Telling, When


def replies_to(by_id: Mapping[str, Telling]) -> dict[str, tuple[Reply, ...]]:
    """Claim id -> the replies to it, by kind and id."""
    found: dict[str, list[Reply]] = defaultdict(list)
    for telling in by_id.values():
        for toward in telling.claim.toward:
            if toward.to in by_id and may_reply(telling, by_id[toward.to], toward.kind):
                found[toward.to].append(Reply(toward.kind, telling.claim.id, toward.to))
    return {to: tuple(sorted(said, key=lambda r: (r.kind, r.claim))) for to, said in found.items()}


def with_more(replies: Mapping[str, tuple[Reply, ...]], more: Sequence[Reply]) -> dict[str, tuple[Reply, ...]]:
    """The replies with others beside them, each once."""
    found = dict(replies)
    for reply in more:
        found[reply.to] = tuple(sorted({*found.get(reply.to, ()), reply}, key=lambda r: (r.kind, r.claim)))
    return found


def may_reply(telling: Telling, to: Telling, kind: str) -> bool:
    """Whether a claim can be a reply to another: not to what was said later, nor a yes to what that only mentions."""
    if _before(telling.published, to.published) or _before(telling.claim.told, to.claim.told):
        return False
    return kind != "confirms" or not in_passing(to.claim) or _act(telling.claim) == _act(to.claim)


def replied(group: Sequence[Point], replies: Mapping[str, tuple[Reply, ...]]) -> tuple[Reply, ...]:
    """The replies to the claims of a group."""
    members = dict.fromkeys(p.sense.id for p in group)
    found = (reply for member in members for reply in replies.get(member, ()))
    return tuple(sorted(found, key=lambda reply: (reply.kind, reply.claim, reply.to)))


def denials(answered: Sequence[Sequence[Point]]) -> tuple[Reply, ...]:
    """Across reports, and at once in one: a denial answers the claims of its question that say it is so."""
    sayings = [p for points in answered for p in points]
    return tuple(
        sorted(
            (
                Reply("denies", no.sense.id, so.sense.id)
                for no in sayings
                if denies(no.sense.claim)
                for so in sayings
                if not against(so) and (so.sense.telling.report != no.sense.telling.report or answered_at_once(so, no))
            ),
            key=lambda r: (r.claim, r.to),
        )
    )


def _before(one: When | None, other: When | None) -> bool:
    return bool(one and other and one.latest and other.earliest and one.latest[:10] < other.earliest[:10])


def _act(claim: Claim) -> str:
    return "" if claim.predicate is None else verb_class(claim.predicate.name)
