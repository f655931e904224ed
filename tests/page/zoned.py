"""Reports with their zones written into them: a head (title, outlet, wire, byline), "----", then ⟦zone⟧text⟦/⟧ after text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_STRETCH = re.compile(r"⟦(\w+)⟧(.*?)⟦/⟧", re.S)
REPORTS = Path(__file__).parent / "reports"


@dataclass(frozen=True)
class Zoned:
    """The bare text, the zone of each character (None for those outside any), and what the masthead must say."""

    text: str
    zones: list[str | None]
    head: dict[str, str]


def zoned(written: str) -> Zoned:
    """A report as it is written in `reports/`, with the marks taken out.

    >>> zoned("----\\n⟦body⟧It rained.⟦/⟧").text
    'It rained.'
    """
    head, _, marked = written.partition("----\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines() if line)
    text, zones, last = "", [], 0
    for found in _STRETCH.finditer(marked):
        between = marked[last : found.start()]
        text += between + found[2]
        zones += [None] * len(between) + [found[1]] * len(found[2])
        last = found.end()
    text += marked[last:]
    return Zoned(text, [*zones, *[None] * len(marked[last:])], fields)


def shown(text: str, zones: list[str | None]) -> list[tuple[str | None, str]]:
    """The report as stretches of one zone, for messages that a person can follow."""
    stretches: list[tuple[str | None, str]] = []
    for letter, zone in zip(text, zones, strict=True):
        if letter.isspace() and stretches:
            stretches[-1] = (stretches[-1][0], stretches[-1][1] + letter)
        elif stretches and stretches[-1][0] == zone:
            stretches[-1] = (zone, stretches[-1][1] + letter)
        else:
            stretches.append((zone, letter))
    return [(zone, " ".join(words.split())) for zone, words in stretches]
