"""Words that two reports have in common: by how much of the shorter one stands in the other, five words at a time.

An outlet's own boilerplate (words that recur in its other reports) and all that lies outside body text are taken away first.
Containment, not Jaccard, so that a short copy in a long report shows. After T. Clough et al., METER (ACL 2002).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.ledger import Filed
from sayso.records import Span

#: So many words make one gram.
GRAM = 5
#: A report of fewer grams is too short to say that it was copied.
FEW = 12
#: From this share of the shorter report on, two reports are one text.
ONE_TEXT = 0.5
#: A quotation of so many words is not said twice by chance.
QUOTED = 8
#: So many words in a row are not found twice by chance either.
SAME_WORDS = 10
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_QUOTE = re.compile(r"“([^“”]*)”|\"([^\"\n]*(?:\n[^\"\n]+)*)\"")

Grams = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Copies:
    """The grams and quotations of a pile's reports, by report id; made by `copies_of`."""

    bodies: dict[str, Grams]
    quotes: dict[str, tuple[tuple[int, int, Grams], ...]]
    _known: dict[tuple[str, str], float] = field(default_factory=dict, repr=False)

    def between(self, one: str, other: str) -> float:
        """How much of the shorter report's body stands in the other's, 0 to 1; 0 where either is too short to tell."""
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            a, b = self.bodies.get(one, frozenset()), self.bodies.get(other, frozenset())
            self._known[key] = _contained(a, b) if min(len(a), len(b)) >= FEW else 0.0
        return self._known[key]

    def quoted(self, said: Span) -> Grams:
        """Runs of eight words inside quotation marks that touch a claim."""
        touching = (
            grams for start, end, grams in self.quotes.get(said.report, ()) if start < said.end and said.start < end
        )
        return frozenset().union(*touching)

    def words(self, said: Span) -> Grams:
        """Runs of ten words of a claim: what two writers do not find by themselves."""
        return _grams(_words(said.text), SAME_WORDS)


def copies_of(filed: Sequence[Filed]) -> Copies:
    """The index of a pile: each report's body words once, less what its outlet prints in most of its reports."""
    bodies = {one.report.id: _grams(_body_words(one), GRAM) for one in filed}
    houses: dict[str, list[str]] = {}
    for one in filed:
        if one.reading.outlet is not None:
            houses.setdefault(one.reading.outlet.value, []).append(one.report.id)
    for reports in houses.values():
        times = Counter(gram for report in reports for gram in bodies[report])
        for report in reports:
            own = frozenset(gram for gram in bodies[report] if times[gram] == 1)
            if len(own) > len(bodies[report]) / 2:  # else it is a reprint, and what recurs is its story
                bodies[report] = own
    return Copies(bodies, {one.report.id: tuple(_quotes(one)) for one in filed})


def shared(text_a: str, text_b: str) -> float:
    """How much of the shorter text's runs of five words stand in the other, 0 to 1; 0 where one has none."""
    return _contained(_grams(_words(text_a), GRAM), _grams(_words(text_b), GRAM))


def _contained(one: Grams, other: Grams) -> float:
    short, long = sorted((one, other), key=len)
    return len(short & long) / len(short) if short else 0.0


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _body_words(one: Filed) -> list[str]:
    text = one.report.text
    return [word for zone in one.reading.zones if zone.zone == "body" for word in _words(text[zone.start : zone.end])]


def _grams(words: Sequence[str], size: int) -> Grams:
    return frozenset(zip(*(words[start:] for start in range(size)), strict=False))


def _quotes(one: Filed) -> Iterable[tuple[int, int, Grams]]:
    for zone in one.reading.zones:
        if zone.zone == "body":
            for match in _QUOTE.finditer(one.report.text, zone.start, zone.end):
                grams = _grams(_words(match[1] or match[2] or ""), QUOTED)
                if grams:
                    yield match.start(), match.end(), grams
