"""FIGURES: each as written, what it counts in the report's words, whose word it is, when."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.outputs.brief.rows import columns, fitted, held, more, room, teller, widest
from sayso.outputs.pile import Line, Pile, told_on
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import clipped_front, one_line
from sayso.records import Figure

_RULE = "(of named sources first; of those, the latest)"
_MOST = 6
_WRITTEN = 18
Told = tuple[Line, Figure]


def section(of: Pile) -> Section:
    """The figures of the body text, one a row; figures are never added or set against each other here."""
    found = [(line, figure) for line in of.body for figure in line.claim.figures]
    if not found:
        return Section("FIGURES", (Row(("No figure in body text.",), "words"),))
    order = sorted(found, key=lambda item: item[0].copy.reading.published.latest or "", reverse=True)
    order = sorted(order, key=lambda item: (not item[0].sourced, item[0].unnamed))
    order = _first_told(order)
    width = widest((written(figure, line) for line, figure in order[:_MOST]), _WRITTEN)
    rows = [_row(of, line, figure, width) for line, figure in order[:_MOST]]
    if len(order) > _MOST:
        rows.append(more(len(order) - _MOST, f"sayso claims {of.typed} --figures"))
    return Section("FIGURES", tuple(rows), columns(of, width), _RULE)


def _first_told(order: Iterable[Told]) -> list[Told]:
    """The same, but the second figure of a claim, and the same of the same as one before it, come last."""
    seen: set[tuple[object, ...]] = set()
    first: list[Told] = []
    again: list[Told] = []
    for line, figure in order:
        what = "" if figure.of.what is None else one_line(figure.of.what.text).lower()
        keys = {(figure.low, figure.high, figure.share, what), (line.claim.id,)}
        (again if keys & seen else first).append((line, figure))
        seen |= keys
    return first + again


def _row(of: Pile, line: Line, figure: Figure, width: int) -> Row:
    who = f"{teller(line)}{'' if line.sourced else ', no source'}, {told_on(line, of.year)}: {held(line)}"
    return Row((written(figure, line), around(figure, line, who, room(of, width)), line.mark))


def written(figure: Figure, line: Line) -> str:
    """The figure as it stands in the report, with what is counted where that follows at once: "some 5,500 troops"."""
    return one_line(line.copy.report.text[figure.at.start : _end(figure)])


def _end(figure: Figure) -> int:
    what = figure.of.what
    follows = what is not None and 0 <= what.start - figure.at.end <= 1
    return what.end if what is not None and follows else figure.at.end


def around(figure: Figure, line: Line, front: str, width: int) -> str:
    """`front`, and the claim's words next to the figure: before or behind it, whichever says more; of a share, behind."""
    said, text = line.claim.said, line.copy.report.text
    before = one_line(text[said.start : figure.at.start])
    behind = one_line(text[_end(figure) : said.end]).strip(".,;: ")
    if len(before) >= len(behind) and not (figure.share and behind):
        return fitted(front, before, width, clipped_front)
    return fitted(front, behind, width)
