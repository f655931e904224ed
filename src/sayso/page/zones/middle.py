"""What is left between top and tail: the story, with its subheads, pull quotes and stray lines; and datelines before it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.page.names import house_line
from sayso.page.zones.cells import Cell
from sayso.page.zones.edges import dateline, is_speaker
from sayso.page.zones.shape import plain, sentences

#: A subhead has no more words than this.
_SUBHEAD = 12


def middle(cells: Sequence[Cell]) -> list[Cell]:
    """Every cell settled: what nothing speaks against is body."""
    made = [_outside(cell) for cell in cells]
    _pull_quotes(made)
    told = [
        at for at, cell in enumerate(made) if cell.telling or (cell.open and cell.piece.item and cell.role != "wire")
    ]
    first, last = (told[0], told[-1]) if told else (len(made), -1)
    for at, cell in enumerate(made):
        if not cell.open or cell.telling or (cell.piece.item and cell.role != "wire") or not told:
            continue
        made[at] = _stray(made, at, first, last)
    body = [cell.as_("body", _why(cell), cell.role) if cell.open else cell for cell in made]
    return _datelines(body)


def _why(cell: Cell) -> str:
    if cell.piece.hint("main"):
        return "in the article, by the markup"
    return "running text" if cell.shape.sentence else "stands in the story"


def _outside(cell: Cell) -> Cell:
    """What the page's markup keeps out of the article: a statement is a teaser, the rest furniture."""
    if not cell.open or cell.role != "outside":
        return cell
    because = cell.piece.hint("aside").because if cell.piece.hint("aside") else "outside the article"  # type: ignore[union-attr]
    says = cell.shape.sentence or cell.shape.count >= 5
    return cell.as_("teaser" if says and not cell.shape.reader else "furniture", f"by the markup: {because}")


def _pull_quotes(made: list[Cell]) -> None:
    """A block that only repeats one sentence of another block, or its quotation, to catch the eye."""
    told: dict[str, int] = {}
    for at, cell in enumerate(made):
        if cell.telling and cell.shape.count > 5:
            whole = plain(cell.piece.words)
            for part in (*sentences(cell.piece.words), *map(plain, cell.piece.words.split('"')[1::2])):
                if part != whole:
                    told.setdefault(part.rstrip(","), at)
    for at, cell in enumerate(made):
        if cell.open and cell.shape.count > 5 and told.get(plain(cell.piece.words), at) != at:
            made[at] = cell.as_("teaser", "a pull quote: repeats words of the story")


def _stray(made: list[Cell], at: int, first: int, last: int) -> Cell:
    """A line that is no sentence: a subhead inside the story, the story's own otherwise; a leftover behind it."""
    cell = made[at]
    if cell.role == "wire":
        return cell.as_("credit", "an agency's name alone on its line", "agency")
    if "\t" in cell.piece.text.strip() or (cell.shape.ends and cell.shape.count > 1):
        return cell  # a row of a table; a short answer
    if at > last:
        if cell.shape.count >= 5 and not cell.piece.text.rstrip().endswith(":"):
            return cell.as_("teaser", "a headline behind the story")
        return cell.as_("furniture", "a leftover behind the story")
    if at < first:
        return cell.as_("furniture", "a label above the story") if cell.shape.count <= 4 else cell
    if house_line(cell.piece.words) is not None and not cell.piece.hint("heading"):
        return cell.as_("furniture", "a house's name alone on its line")
    beside = [made[near] for near in (at - 1, at + 1) if 0 <= near < len(made)]
    alone = not any(other.heading for other in beside)
    if cell.piece.hint("heading") or (alone and cell.heading and cell.shape.count <= _SUBHEAD and cell.piece.gap):
        return cell.as_("headline", "a subhead inside the story")
    if cell.shape.count <= 1 and not cell.shape.ends and not any(sign.isdigit() for sign in cell.piece.text):
        return cell.as_("furniture", "a single word on its line")
    return cell


def _datelines(made: list[Cell]) -> list[Cell]:
    """Datelines cut off the front of body blocks: of the first, and of later ones where the form is a wire's own."""
    transcript = sum(is_speaker(cell.piece.text) for cell in made) > 2
    parts: list[Cell] = []
    begun = False
    for cell in made:
        at = dateline(cell.piece.text) if cell.zone == "body" else 0
        lead = cell.piece.text[:at]
        if at and ((not begun and not transcript) or ")" in lead or "/" in lead):
            parts.append(cell.part(0, at, "dateline", "a place and a dash, as wires begin", "dateline"))
            cell = cell.part(at, len(cell.piece.text), "body", cell.because, "dated")  # noqa: PLW2901  # the rest of the block
        parts.append(cell)
        begun = begun or cell.zone == "body"
    return parts
