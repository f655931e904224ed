"""Stretches of a text, as (start, end) in code points, end exclusive."""

from __future__ import annotations

from collections.abc import Iterable


def joined(stretches: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The stretches in order, overlapping and touching ones made one."""
    made: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return tuple(made)
