"""Where a claim comes from: the far end of its chain, the sides that speak there, and the houses that it came through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sayso.matters.actors import sides
from sayso.matters.actors.finding import short_key
from sayso.matters.actors.spelling import folded
from sayso.matters.origins.copies import Copies, Grams
from sayso.matters.origins.houses import house, medium_house
from sayso.records import Actor, Party, Telling

ActorOf = Callable[[Party], Actor | None]


@dataclass(frozen=True, slots=True)
class End:
    """One claim's end.

    kind: named, unnamed (a source without a name) or silent (no source beyond outlet, agency and cited media).
    who: short keys of actors, or names, -> names; sides: for whom they speak, as far as known. via: every house on the way
    (folded) -> (its name, how: wire, outlet or cited). quoted: runs of eight words in quotation marks; words: runs of the
    claim. private: it is a person who speaks for himself alone, so that any other named end is another.
    """

    telling: Telling
    kind: Literal["named", "unnamed", "silent"]
    who: Mapping[str, str]
    sides: frozenset[str]
    via: Mapping[str, tuple[str, str]]
    quoted: Grams
    words: Grams
    private: bool = False

    @property
    def report(self) -> str:
        """The report's short name, as in its marks."""
        return self.telling.mark.rsplit("@", 1)[0]


def end_of(telling: Telling, actor_of: ActorOf, copies: Copies) -> End:
    """The end of one claim. An agency or outlet at the far end is only a way: whom it has it from, nobody says."""
    claim = telling.claim
    far = claim.voices[-1].party if claim.voices else None
    quoted, words = copies.quoted(claim.said), copies.words(claim.said)
    if far is None or far.kind in ("agency", "outlet"):
        return End(telling, "silent", {}, frozenset(), _via(telling), quoted, words)
    if far.kind == "unnamed" or not any(letter.isupper() for name in far.names for letter in name):
        called = " ".join(far.names)
        return End(telling, "unnamed", {folded(called): called}, _unnamed_sides(far), _via(telling), quoted, words)
    actors = [(name, actor_of(replace(far, names=(name,)))) for name in far.names]
    spoken = frozenset(actor.side for _, actor in actors if actor is not None and actor.side is not None)
    who = {short_key(actor) if actor else folded(name): actor.name if actor else name for name, actor in actors}
    private = far.kind == "person" and all(actor is not None and actor.side == actor.name for _, actor in actors)
    return End(telling, "named", who, spoken, _via(telling), quoted, words, private)


def _unnamed_sides(party: Party) -> frozenset[str]:
    """The government that an unnamed official is said to be of: "a Tajik official"."""
    said = {*party.names, party.at.text if party.at is not None else ""}
    lands = {land for words in said if sides.speaks_for(words) == "state" and (land := sides.land_of(words))}
    return frozenset(lands) if len(lands) == 1 else frozenset()


def _via(telling: Telling) -> dict[str, tuple[str, str]]:
    """Every house that a claim came through, each by the strongest tie: credited agency, cited medium, outlet."""
    found = [(telling.wire, "wire")]
    for voice in telling.claim.voices:
        if voice.party.kind in ("agency", "outlet"):
            found += [(name, "cited") for name in voice.party.names]
        found.append((medium_house(voice.medium) if voice.medium else None, "cited"))
    found.append((telling.outlet, "outlet"))
    ways: dict[str, tuple[str, str]] = {}
    for name, how in found:
        if name:
            known = house(name) or name
            ways.setdefault(folded(known), (known, how))
    return ways
