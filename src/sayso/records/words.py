"""The words that records use for what they hold: zones, manners, stances, statuses, kinds."""

from __future__ import annotations

from typing import Literal

ZoneName = Literal[
    "headline", "byline", "dateline", "caption", "credit", "body", "teaser", "notice", "furniture", "link"
]
Manner = Literal["narrated", "indirect", "direct", "mixed"]
Stance = Literal["asserts", "denies", "doubts", "pledges", "warns", "asks"]
Status = Literal["happened", "ongoing", "planned", "possible", "simulated"]
PartyKind = Literal["outlet", "agency", "office", "person", "group", "unnamed"]
How = Literal["stated", "relative", "anchored", "inferred", "unknown"]
TowardKind = Literal["denies", "doubts", "confirms", "corrects", "walks back"]

#: Zones whose claims belong to the story as reported; the other zones' claims are kept apart.
BODY: tuple[ZoneName, ...] = ("body",)
#: Zones in which claims are looked for at all.
READ: tuple[ZoneName, ...] = ("headline", "caption", "body", "teaser", "notice")
