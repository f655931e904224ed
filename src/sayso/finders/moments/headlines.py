"""A headline that tells no time has that of the sentence of the lead that tells the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Claim

#: How many claims of the body are the lead.
LEAD = 4
#: So many words (by their first letters) a headline shares with what tells the same.
SHARED = 2
_WORD = re.compile(r"[^\W_]{4,}|\d[\d,.]*\d|\d")
_STEM = 5


def headed(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of the headline that tell what happened, and no time of their own, with the time of the claim of the lead that
    shares most words with them; anchored "@N" at that time, as `moments_of` does."""
    lead = [c for c in claims if c.zone == "body"][:LEAD]
    timed = [
        c for c in lead if c.status == "happened" and c.when.at is not None and c.when.how in ("stated", "relative")
    ]
    return tuple(_headed(c, timed) if _untimed(c) else c for c in claims)


def _untimed(claim: Claim) -> bool:
    inferred = claim.when.at is None and claim.when.how in ("inferred", "unknown")
    return claim.zone == "headline" and claim.status == "happened" and not claim.negated and inferred


def _headed(claim: Claim, timed: Sequence[Claim]) -> Claim:
    words = _stems(claim)
    shared = [(len(words & _stems(one)), -number) for number, one in enumerate(timed)]
    most, at = max(shared, default=(0, 0))
    when = timed[-at].when if most >= SHARED else None
    if when is None or when.at is None or when.earliest is None or when.latest is None:
        return claim
    because = (f'told in the lead: "{" ".join(when.at.text.split())}"',)
    return replace(
        claim, when=replace(when, at=None, rule="+0 day", anchor=f"@{when.at.start}", how="anchored", because=because)
    )


def _stems(claim: Claim) -> set[str]:
    return {word.lower()[:_STEM] for word in _WORD.findall(claim.said.text)}
