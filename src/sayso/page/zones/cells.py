"""A block under judgement: its shape, the zone it has been given so far, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.page.zones.pieces import Piece
from sayso.page.zones.shape import Shape, shape
from sayso.records import ZoneName


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece, its shape, its zone (None = not settled) with the reason, and a `role` that helps its neighbours.

    Roles: date, byline, wire (an agency alone on a line), kicker, more, final, comments, plea, licence, notice, credited (a
    credit was cut off behind it), label (the words before a colon), source, mail, forwarded (the subject of a forwarded mail),
    dated (a dateline stands before it), outside.
    """

    piece: Piece
    shape: Shape
    zone: ZoneName | None = None
    because: str = ""
    role: str = ""

    @property
    def open(self) -> bool:
        return self.zone is None

    @property
    def telling(self) -> bool:
        """Not settled, and like a sentence: reporting, unless its place says otherwise."""
        return self.zone is None and self.shape.sentence

    @property
    def heading(self) -> bool:
        """Not settled, and like a headline."""
        return self.zone is None and self.shape.title and not self.shape.sentence and not self.piece.item

    def as_(self, zone: ZoneName | None, because: str, role: str | None = None) -> Cell:
        """The same block in `zone`, for this reason."""
        return replace(self, zone=zone, because=because, role=self.role if role is None else role)

    def part(self, start: int, end: int, zone: ZoneName | None = None, because: str = "", role: str = "") -> Cell:
        """The part from `start` to `end` of the piece's own text as a block of its own."""
        piece = self.piece.part(start, end)
        return Cell(piece, shape(piece), zone, because, role)


def cell(piece: Piece) -> Cell:
    """A piece, not yet judged."""
    return Cell(piece, shape(piece))
