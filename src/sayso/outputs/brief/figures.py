"""FIGURES: each as written, what it counts in the report's words, whose word it is, when."""

from __future__ import annotations

from sayso.outputs.brief.rows import marks, more, teller
from sayso.outputs.pile import Line, Pile, told_on
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import clipped, clipped_front, one_line, quoted
from sayso.records import Figure

_RULE = "(of named sources first; of those, the latest)"
_MOST = 8
_WRITTEN, _WHOSE, _AROUND = 18, 20, 46


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
    return Section(
        "FIGURES",
        tuple(rows),
        (Column("", _WRITTEN), Column(), Column("", _WHOSE), Column("", marks(of), "right")),
        _RULE,
    )


def _row(of: Pile, line: Line, figure: Figure) -> Row:
    return Row((written(figure, line), around(figure, line), f"{teller(line)}, {told_on(line, of.year)}", line.mark))


def written(figure: Figure, line: Line) -> str:
    """The figure as it stands in the report, with what is counted where that follows at once: "some 5,500 troops"."""
    return one_line(line.copy.report.text[figure.at.start : _end(figure)])


def _end(figure: Figure) -> int:
    what = figure.of.what
    follows = what is not None and 0 <= what.start - figure.at.end <= 1
    return what.end if what is not None and follows else figure.at.end


def around(figure: Figure, line: Line) -> str:
    """The claim's words next to the figure, before or behind it, whichever says more; in quotation marks."""
    said, text = line.claim.said, line.copy.report.text
    before = one_line(text[said.start : figure.at.start])
    behind = one_line(text[_end(figure) : said.end])
    if max(len(before), len(behind)) < 2:
        return ""
    return quoted(clipped_front(before, _AROUND) if len(before) >= len(behind) else clipped(behind, _AROUND))
