"""A time that counts from another event gets that event's claim for its anchor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Claim, When


def name_anchors(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Every "@N" anchor as the id of the smallest claim that holds character N; "" where no claim does."""

    def named(when: When | None) -> When | None:
        if when is None or not when.anchor.startswith("@"):
            return when
        at = int(when.anchor[1:])
        holding = [c for c in claims if c.said.start <= at < c.said.end]
        claim = min(holding, key=lambda c: (c.said.end - c.said.start, c.said.start), default=None)
        return replace(when, anchor="" if claim is None else claim.id)

    return tuple(
        replace(c, when=named(c.when) or c.when, told=named(c.told), holds_until=named(c.holds_until)) for c in claims
    )
