"""Which reports of a pile tell one story: those that share names and figures that few others have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.ledger import Filed
from sayso.matters.dates.telling import faint

#: Names in running text: capitals after a small letter, so that no sentence begins with them.
_NAMES = re.compile(r"(?<=[a-z,;)]\s)[A-Z][a-z][\w’-]+(?:\s[A-Z][a-z][\w’-]+)*")
_CAPITAL = re.compile(r"\b[A-Z][^\W_]{2,}")
_WORD = re.compile(r"[^\W_]{3,}")
#: Figures that few reports share, of houses, routes, sums; no years.
_FIGURE = re.compile(r"(?<![\d.,:])(?!(?:19|20)\d\d\b)\d{3,5}(?![\d.,:]\d)\b")
#: A name that more reports have than these, or more than this share of the pile, says nothing of one story.
_FEW, _SHARE = 8, 0.05
#: So many names in common make two reports tell of one place and its people.
PLACE = 3
#: And so much of what the nearest has in common with it.
MOST = 0.75
#: Two reports are kin by so many of them in common, where these are such a share of all that the one with fewer has, and where
#: this much speaks for them: a mark that nobody else has speaks for 1, one that two others have for a half, and so on.
_KIN = ((4, 0.2, 0.0), (3, 0.2, 2.0), (2, 0.4, 0.0))
#: Where the pile tells other stories too, a report that has less in common than this share of what its nearest has is no kin.
_NEAREST = 0.5


def kin_of(pile: Sequence[Filed]) -> dict[str, frozenset[str]]:
    """By report id, the ids of the other reports that tell the same story."""
    marks = marks_of(pile)
    having: dict[str, list[str]] = defaultdict(list)
    for report, own in marks.items():
        for mark in own:
            having[mark].append(report)
    limit = max(_FEW, _SHARE * len(pile))
    rare = {report: {mark for mark in own if len(having[mark]) <= limit} for report, own in marks.items()}
    return {report: _near(_kin(report, rare, having), len(pile)) for report in rare}


def marks_of(pile: Sequence[Filed]) -> dict[str, frozenset[str]]:
    """By report id, the names and figures that it may share with others."""
    bodies = {one.report.id: _bodies(one) for one in pile}
    known = frozenset(name for texts in bodies.values() for name in _names(texts))
    return {report: _marks(texts) & known | _figures(texts) for report, texts in bodies.items()}


def beside(report: str, marks: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The reports with PLACE names or figures in common with `report`, and MOST of what its nearest has: of one place and its
    people, whatever they tell."""
    common = {other: len(own & marks[report]) for other, own in marks.items() if other != report}
    least = max(PLACE, MOST * max(common.values(), default=0))
    return frozenset(other for other, number in common.items() if number >= least)


def _kin(report: str, rare: Mapping[str, set[str]], having: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The reports that it has enough in common with, and how many marks."""
    shared: dict[str, list[float]] = defaultdict(list)
    for mark in rare[report]:
        for other in having[mark]:
            if other != report:
                shared[other].append(1 / (len(having[mark]) - 1))
    fewer = {other: min(len(rare[report]), len(rare[other])) for other in shared}
    return {other: len(marks) for other, marks in shared.items() if _are_kin(marks, fewer[other])}


def _near(kin: Mapping[str, int], reports: int) -> frozenset[str]:
    """Those of the kin that are of the same story; in a pile of one story they all are."""
    least = _NEAREST * max(kin.values(), default=0) if 2 * len(kin) < reports - 1 else 0
    return frozenset(other for other, common in kin.items() if common >= least)


def _are_kin(common: Sequence[float], fewer: int) -> bool:
    """common: how much each mark that both have speaks for."""
    number = len(common)
    return any(number >= count and number >= share * fewer and sum(common) >= least for count, share, least in _KIN)


def _bodies(one: Filed) -> tuple[str, ...]:
    """The parts of a report that tell the news."""
    zones = (zone for zone in one.reading.zones if zone.zone in ("body", "headline"))
    return tuple(one.report.text[zone.start : zone.end] for zone in zones)


def _names(texts: Sequence[str]) -> frozenset[str]:
    """The words of names, small: of those that stand inside a sentence."""
    found = (word.lower() for text in texts for run in _NAMES.findall(text) for word in _WORD.findall(run))
    return frozenset(found) - faint()


def _marks(texts: Sequence[str]) -> frozenset[str]:
    """Every word with a capital, small: where another report shows that it is a name, it may stand anywhere."""
    return frozenset(word.lower() for text in texts for word in _CAPITAL.findall(text))


def _figures(texts: Sequence[str]) -> frozenset[str]:
    return frozenset(figure for text in texts for figure in _FIGURE.findall(text))
