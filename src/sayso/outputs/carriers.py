"""Who carries a report to the reader: the outlet, and the agency whose story it runs. They go in front of every chain."""

from __future__ import annotations

from functools import cache

from sayso.data import table
from sayso.records import BODY, Claim, Guess, PartyKind, Reading


def carriers(reading: Reading, claim: Claim) -> tuple[tuple[PartyKind, Guess], ...]:
    """The outlet and the wire of `claim`, nearest the reader first, as far as the report shows them.

    The wire wrote the body alone: headline, captions, notices and teasers are the outlet's. A carrier that the claim's own
    chain begins with ("AFP reported" in AFP's story) is left to the chain, which says where it stands.
    """
    outlet, wire = reading.outlet, reading.wire if claim.zone in BODY else None
    first = claim.voices[0].party.names if claim.voices else ()
    if outlet is not None and any(same_house(outlet.value, name) for name in first):
        return ()
    front: list[tuple[PartyKind, Guess]] = [] if outlet is None else [("outlet", outlet)]
    twice = wire is None or (outlet is not None and same_house(outlet.value, wire.value))
    if wire is not None and not twice and not any(same_house(wire.value, name) for name in first):
        front.append(("agency", wire))
    return tuple(front)


def same_house(one: str, other: str) -> bool:
    """Whether two names are one outlet's or agency's: but for capitals and a "The", or by the table of agencies."""
    return _house(one) == _house(other)


@cache
def _house(name: str) -> str:
    bare = " ".join(name.split()).casefold().removeprefix("the ")
    return _agencies().get(bare, bare)


@cache
def _agencies() -> dict[str, str]:
    """Every name of an agency -> the one it stands under in the table."""
    return {
        alias.casefold().removeprefix("the "): row["name"].casefold().removeprefix("the ")
        for row in table("agencies")
        for alias in (row["name"], *row["aliases"].split("|"))
        if alias
    }
