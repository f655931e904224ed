"""FIGURES: each as written, what it counts in the report's words, whose word it is, when."""

from __future__ import annotations

from sayso.outputs.brief.rows import columns, fitted, held, more, room, teller
from sayso.outputs.pile import Line, Pile, told_on
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import clipped_front, one_line
from sayso.records import Figure

_RULE = "(of named sources first; of those, the latest)"
_MOST = 8
_WRITTEN = 18


def section(of: Pile) -> Section:
    """The figures of the body text, one a row; figures are never added or set against each other here."""
    found = [(line, figure) for line in of.body for figure in line.claim.figures]
    if not found:
        return Section("FIGURES", (Row(("No figure in body text.",), "words"),))
    order = sorted(found, key=lambda item: item[0].copy.reading.published.latest or "", reverse=True)
    order = sorted(order, key=lambda item: not item[0].sourced)
    rows = [_row(of, line, figure) for line, figure in order[:_MOST]]
    if len(order) > _MOST:
        rows.append(more(len(order) - _MOST, f"sayso claims {of.typed} --figures"))
    return Section("FIGURES", tuple(rows), columns(of, _WRITTEN), _RULE)


def _row(of: Pile, line: Line, figure: Figure) -> Row:
    who = f"{teller(line)}{'' if line.sourced else ', no source'}, {told_on(line, of.year)}: {held(line)}"
    return Row((written(figure, line), around(figure, line, who, room(of, _WRITTEN)), line.mark))


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
        return fitted(front, before, width, cut=clipped_front)
    return fitted(front, behind, width)
