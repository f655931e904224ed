"""How the lines of a page are shared out: it keeps its length, however many reports there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stack:
    """What a part could show: how many lines each of its entries takes, the weightiest first; total: entries that there are.

    due: as many lines of a page as are its fair share.
    """

    heights: tuple[int, ...]
    total: int
    due: int

    def taken(self, shown: int) -> int:
        """Lines of the first `shown` entries, and of the one that counts the rest."""
        return sum(self.heights[:shown]) + (shown < self.total)


def share(space: int, stacks: Sequence[Stack]) -> list[int]:
    """How many entries each part shows: one each whatever the space, then one more of whichever has least of its due, as long as
    all fit in `space` lines.
    """
    shown = [min(1, len(stack.heights)) for stack in stacks]
    open_ = {at for at, stack in enumerate(stacks) if shown[at] < len(stack.heights)}
    while open_:
        at = min(open_, key=lambda at: (sum(stacks[at].heights[: shown[at]]) / stacks[at].due, at))
        more = [*shown[:at], shown[at] + 1, *shown[at + 1 :]]
        if sum(stack.taken(n) for stack, n in zip(stacks, more, strict=True)) <= space:
            shown = more
        else:
            open_.discard(at)
        if shown[at] == len(stacks[at].heights):
            open_.discard(at)
    return shown
