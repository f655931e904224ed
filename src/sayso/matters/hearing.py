"""Whose word a pile is: how much of it names a source, whose the sources are, who is spoken of or blamed and never heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sayso.ledger import Filed
from sayso.matters.actors import sides
from sayso.matters.actors.finding import lookup, short_key
from sayso.matters.actors.spelling import folded
from sayso.matters.actors.spokenof import blamed
from sayso.records import Actor, Party


@dataclass(frozen=True, slots=True)
class Unheard:
    """A party that the pile speaks of and that ends no chain. blames: ids of the claims that blame it; times: how often named."""

    actor: Actor
    times: int
    blames: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """Of the claims in body text: how many there are, how many name no source beyond outlet and agency, whose the others are.

    shares: (whose, how many), the largest first, in plain words ("Russia's government"); unnamed: how many of the others end with
    an unnamed source; unheard: who is spoken of and never heard, the blamed first, then by how often they are named.
    """

    claims: int
    silent: int
    unnamed: int
    shares: tuple[tuple[str, int], ...]
    unheard: tuple[Unheard, ...]


def heard(filed: Sequence[Filed], actors: Sequence[Actor]) -> Heard:
    """Whose word the pile is. A government is heard when any of its offices or people is, even unnamed."""
    actor_of = lookup(actors)
    body = [claim for one in filed for claim in one.reading.claims if claim.zone == "body"]
    voiced = [claim for claim in body if claim.voices]
    whose: Counter[str] = Counter()
    for claim in voiced:
        far = claim.voices[-1].party
        ends = [actor_of(replace(far, names=(name,))) for name in far.names]
        whose.update({sides.side_name(end.side) if end.side else end.name for end in ends if end is not None})
    unnamed = sum(claim.voices[-1].party.kind == "unnamed" for claim in voiced)
    shares = tuple(sorted(whose.items(), key=lambda item: (-item[1], item[0])))
    return Heard(len(body), len(body) - len(voiced), unnamed, shares, _unheard(filed, actors))


def _unheard(filed: Sequence[Filed], actors: Sequence[Actor]) -> tuple[Unheard, ...]:
    """Those spoken of who have, and whose side has, no part in any chain of the pile; agencies and outlets are not meant."""
    ends = [voice.party for one in filed for claim in one.reading.claims for voice in claim.voices]
    blames = _blames(filed, actors)
    speaks = _speaking(ends, actors)
    found = [
        Unheard(actor, len(actor.mentions), tuple(blames.get(short_key(actor), ())))
        for actor in actors
        if actor.kind not in ("agency", "outlet") and not speaks(actor)
    ]
    return tuple(sorted(found, key=lambda u: (-len(u.blames), -u.times, short_key(u.actor))))


def _speaking(ends: Sequence[Party], actors: Sequence[Actor]) -> Callable[[Actor], bool]:
    """Whether an actor is heard: by itself; a person also by his title alone, a body by anybody of its side."""
    actor_of = lookup(actors)
    speaking = [actor for far in ends for name in far.names if (actor := actor_of(replace(far, names=(name,))))]
    keys = {short_key(actor) for actor in speaking}
    heard_sides = {actor.side for actor in speaking if actor.side}
    unnamed = {far.at.text for far in ends if far.kind == "unnamed" and far.at is not None}
    heard_sides |= {whose for words in unnamed if (whose := sides.land_of(words))}
    titles = [frozenset(folded(words).split()) for words in unnamed]

    def speaks(actor: Actor) -> bool:
        if short_key(actor) in keys:
            return True
        if actor.kind == "person":
            called = frozenset(word for role in actor.roles for word in folded(role).split())
            return any(title and title <= called for title in titles)
        return actor.side in heard_sides or any(_whose(actor, words) for words in unnamed)

    return speaks


def _whose(actor: Actor, words: str) -> bool:
    """Whether an unnamed source is said to be of a land that no table knows: "a Lestonian official" for Lestonia."""
    return actor.side is not None and len(actor.side) > len("XX") and actor.side[:-1] in words


def _blames(filed: Sequence[Filed], actors: Sequence[Actor]) -> dict[str, list[str]]:
    """Short key of an actor -> ids of the claims that blame it."""
    at = {(m.report, m.start, m.end): short_key(actor) for actor in actors for m in actor.mentions}
    found: dict[str, list[str]] = {}
    for one in filed:
        for claim in one.reading.claims:
            if claim.zone == "body":
                for actor in sorted({at[place] for m in blamed(one, claim) if (place := m.place) in at}):
                    found.setdefault(actor, []).append(claim.id)
    return found
