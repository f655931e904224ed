"""A forwarded mail: what its sender wrote above the story, and the subject, are not the story's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.page.zones.cells import Cell

FORWARDED = re.compile(r"\s*Subject\s?:\s*(?:Re\s?:\s*)?(?:Fwd?|FW)\s?:", re.I)
_MARKER = re.compile(r"\bforwarded message\b", re.I)
#: A sender's remark has no more words, and tells of nobody who said anything; else it may be a report of its own.
_REMARK = 30


def forwarded(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with the sender's remark settled, between the first mail header and the forwarded story."""
    made = list(cells)
    headers = [at for at, cell in enumerate(made) if cell.because.startswith("mail header")]
    end = _story(made, headers)
    if end is None:
        return made
    remark = [at for at in range(headers[0], end) if made[at].open]
    spoken = any(made[at].shape.speaks or made[at].shape.quoted for at in remark)
    if not spoken and sum(made[at].shape.count for at in remark) <= _REMARK:
        for at in remark:
            made[at] = made[at].as_("furniture", "the sender's remark above a forwarded story", "mail")
    return made


def _story(made: Sequence[Cell], headers: Sequence[int]) -> int | None:
    """Where the forwarded story begins: at the mailer's line, or at a second block of headers; None where none is forwarded."""
    if not headers:
        return None
    marker = next((at for at, cell in enumerate(made) if _MARKER.search(cell.piece.words) and not cell.open), None)
    if marker is not None and marker > headers[0]:
        return marker
    if not any(made[at].role == "forwarded" for at in headers):
        return None
    return next((at for before, at in pairwise(headers) if at > before + 1), None)
