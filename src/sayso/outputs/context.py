"""The words around a claim: its paragraph with the claim highlighted, its sentence, its line in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.outputs.wording import one_line
from sayso.records import Report, Zone

#: A paragraph is shown whole up to this many characters; of a longer one, the sentences next to the claim.
_WHOLE = 600
_BESIDE = 200
#: A stop, what closes, and a capital behind it; not after an initial or a short title ("U.S. troops", "Gen. Orlan").
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?…][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z])|\n\s*\n"
)


def highlighted(report: Report, zones: Iterable[Zone], start: int, end: int) -> str:
    """The paragraph of start..end with these characters in square brackets (doubled where the words have some of their own)."""
    first, last = _stretch(report.text, zones, start, end)
    opening, closing = ("[[", "]]") if re.search(r"[\[\]]", report.text[first:last]) else ("[", "]")
    text = report.text
    front = "" if first == 0 or _begins(text, first) else "... "
    tail = "" if last == len(text) or _begins(text, last) else " ..."
    return front + one_line(text[first:start] + opening + text[start:end] + closing + text[end:last]) + tail


def sentence(report: Report, start: int, end: int) -> tuple[int, int]:
    """The characters of the sentence or sentences that start..end lies in."""
    ends = [found.end() for found in _SENTENCE_END.finditer(report.text)]
    first = max((at for at in ends if at <= start), default=0)
    return first, min((at for at in ends if at >= end), default=len(report.text))


def line_in_file(report: Report, start: int) -> str:
    """Where to look in the file: the line of a text; of other formats the character of the original."""
    if not report.runs:
        return f"line {report.text.count(chr(10), 0, start) + 1}"
    run = max((run for run in report.runs if run.start <= start), key=lambda run: run.start, default=None)
    if run is None or start >= run.start + run.length:
        return "a place that the file does not hold as such"
    return f"character {run.source + start - run.start} of the file"


def _stretch(text: str, zones: Iterable[Zone], start: int, end: int) -> tuple[int, int]:
    """The paragraph, inside its zone; cut at sentences where it is long."""
    zone = next((zone for zone in zones if zone.start <= start and end <= zone.end), None)
    floor, ceiling = (0, len(text)) if zone is None else (zone.start, zone.end)
    breaks = list(re.finditer(r"\n[ \t\r]*\n", text[floor:ceiling]))
    first = max((floor + found.end() for found in breaks if floor + found.end() <= start), default=floor)
    last = min((floor + found.start() for found in breaks if floor + found.start() >= end), default=ceiling)
    if last - first <= _WHOLE:
        return first, last
    ends = [first, *(first + found.end() for found in _SENTENCE_END.finditer(text[first:last])), last]
    before = [at for at in ends if at <= start]
    behind = [at for at in ends if at >= end]
    near = [at for at in before if start - at <= _BESIDE]
    far = [at for at in behind if at - end <= _BESIDE]
    return (near[0] if near else before[-1]), (far[-1] if far else behind[0])


def _begins(text: str, at: int) -> bool:
    """Whether a paragraph begins or ends here."""
    return "\n" in text[max(at - 1, 0) : at + 1] or not text[:at].strip()
