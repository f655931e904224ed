"""A report's layout: blocks judged one by one, then by their neighbours, from the top, the tail and the middle."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.formats.decode import LONGEST_PARAGRAPH
from sayso.formats.opened import Opened
from sayso.page.layout import Layout, Link, Paragraph
from sayso.page.marks import marks, urls
from sayso.page.zones.alone import alone
from sayso.page.zones.cells import Cell, cell
from sayso.page.zones.letterhead import letterhead
from sayso.page.zones.mail import forwarded
from sayso.page.zones.middle import middle
from sayso.page.zones.pieces import cut
from sayso.page.zones.tail import pleas, tail
from sayso.page.zones.top import top
from sayso.records import READ, Zone
from sayso.stretches import joined

_TOUCHING = re.compile(r"\S*")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(]?[A-Z0-9])")


def lay_out(opened: Opened) -> Layout:
    """Zones, paragraphs, masks and links of a report; a function of the report and its own markup only.

    A report that is not in English has zones but no paragraphs.
    """
    cells = judged(opened)
    zones = tuple(
        Zone(c.zone or "body", start, end, c.because)
        for c, (start, end) in zip(cells, _filled(opened.report.text, cells), strict=True)
    )
    paragraphs = tuple(_paragraphs(opened, cells))
    return Layout(zones, paragraphs, _masks(opened, paragraphs), tuple(_links(opened, cells)))


def judged(opened: Opened) -> list[Cell]:
    """The blocks of the report in order, each with its zone and the reason."""
    cells = [part for piece in cut(opened.report.text, opened.hints) for part in alone(cell(piece))]
    return middle(tail(top(letterhead(forwarded(pleas(cells))))))


def _filled(text: str, cells: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """The cells' places, widened over the signs between them: what touches a cell's end belongs to it, the rest to the next."""
    spans = [(c.piece.start, c.piece.end) for c in cells]
    starts = [0, *(end + len(_TOUCHING.match(text, end)[0]) for _, end in spans)]  # type: ignore[index]  # it may match nothing
    for at, (start, end) in enumerate(spans):
        last = at == len(spans) - 1
        free = text[starts[at] : start]
        begins = starts[at] + len(free) - len(free.lstrip()) if free.strip() else start
        yield begins, end + len(text[end:].rstrip()) if last else min(starts[at + 1], spans[at + 1][0])


def _paragraphs(opened: Opened, cells: Sequence[Cell]) -> Iterator[Paragraph]:
    foreign = [hint for hint in opened.hints if hint.kind == "language" and hint.value != "en"]
    if any(hint.start is None for hint in foreign):
        return
    for each in cells:
        start = each.piece.start + len(each.piece.text) - len(each.piece.text.lstrip())
        end = each.piece.start + len(each.piece.text.rstrip())
        zone = each.zone or "body"
        if zone not in READ or start >= end or any((h.start or 0) < end and (h.end or 0) > start for h in foreign):
            continue
        for begin, stop in _bounded(opened.report.text, start, end):
            yield Paragraph(zone, begin, stop)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch in pieces that are not too long, cut behind sentences where there are any, else at a space."""
    while end - start > LONGEST_PARAGRAPH:
        stops = [found.end() for found in _SENTENCE_END.finditer(text, start, start + LONGEST_PARAGRAPH)]
        stop = stops[-1] if stops else text.rfind(" ", start, start + LONGEST_PARAGRAPH) + 1
        stop = stop if stop > start else start + LONGEST_PARAGRAPH
        yield start, start + len(text[start:stop].rstrip())
        start = stop
    yield start, end


def _masks(opened: Opened, paragraphs: Sequence[Paragraph]) -> tuple[tuple[int, int], ...]:
    """Signs and addresses inside the paragraphs."""
    text = opened.report.text
    found = [span for paragraph in paragraphs for span in urls(text, paragraph.start, paragraph.end)]
    starts = [paragraph.start for paragraph in paragraphs]
    for start, end in marks(text, opened.hints):
        at = bisect_left(starts, end) - 1
        if at >= 0 and paragraphs[at].end > start:
            found.append((start, end))
    return joined(found)


def _links(opened: Opened, cells: Sequence[Cell]) -> Iterator[Link]:
    """Addresses in the text and behind words, in order; the label is that of their line, or of a label alone above it."""
    text = opened.report.text
    before = ""
    for each in cells:
        start, end = each.piece.start, each.piece.end
        source = each.shape.sign("source", "label", "start")
        label = source.words if source else before if each.zone == "link" else ""
        behind = [
            h
            for h in each.piece.hints
            if h.kind == "link" and start <= (h.start or 0) < end and h.value not in ("", "#")
        ]
        found = [Link(hint.value, hint.start or 0, hint.end or 0, label) for hint in behind]
        bare = [span for span in urls(text, start, end) if "@" not in text[slice(*span)]]
        known = {hint.value for hint in behind}
        found += [Link(text[a:b], a, b, label) for a, b in bare if text[a:b] not in known]
        yield from sorted(found, key=lambda link: (link.start, link.end, link.url))
        before = label if source and not found else ""
