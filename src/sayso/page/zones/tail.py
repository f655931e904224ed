"""What hangs on a story: teasers of other stories, readers' comments, pleas, notices, who the writer is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, takewhile

from sayso.page.zones.cells import Cell
from sayso.page.zones.edges import is_hands

#: Weight at which signs settle it (see the head of furniture.tsv).
SURE = 3
#: Another story's headline has no more words.
_TITLE = 18
#: Headings below which another story, or a reader, has the word.
OPENERS = ("more", "final", "comments")


def pleas(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with pleas settled that give themselves away by their own words."""
    return [_plea(cell) if cell.open else cell for cell in cells]


def _plea(cell: Cell) -> Cell:
    weight = cell.shape.weight("plea")
    score = weight + cell.shape.reader - 2 * cell.shape.speaks - 2 * cell.shape.quoted
    strongest = max((sign.weight for sign in cell.shape.signs if sign.kind == "plea"), default=0)
    if strongest >= SURE and score >= SURE and (cell.shape.reader or weight >= 5 or cell.shape.count <= 12):
        phrases = ", ".join(f'"{sign.words}"' for sign in cell.shape.signs if sign.kind == "plea")
        return cell.as_("furniture", f"speaks to the reader, not of the news: {phrases}", "plea")
    return cell


def tail(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with teasers, comments, notices, light pleas and writers' notes settled."""
    made = list(cells)
    _behind_end(made)
    told = list(accumulate((cell.telling for cell in cells), initial=0))
    for at, cell in enumerate(cells):
        if cell.role not in OPENERS or cell.zone != "furniture":
            continue
        if cell.role != "comments":
            if told[at]:
                _teasers(made, at)
        elif told[at] and told[-1] <= 2 * told[at]:  # more above the heading than below it
            _comments(made, at)
            break
    _other_stories(made)
    _hands(made)
    _notices(made)
    _neighbours(made)
    _writer(made)
    return made


def _behind_end(made: list[Cell]) -> None:
    """What stands behind "ENDS" or "Notes to editors" tells of the sender, not of the news."""
    told = list(accumulate((cell.telling for cell in made), initial=0))
    at = next((at for at, cell in enumerate(made) if _ends(cell) and 2 < told[at] > told[-1] - told[at]), None)
    for behind in range(at + 1, len(made)) if at is not None else ():
        cell = made[behind]
        if cell.open and cell.shape.weight("bio") >= SURE:
            made[behind] = cell.as_("credit", _phrase(cell, "bio"), "bio")
        elif cell.open:
            made[behind] = cell.as_("notice" if cell.telling else "furniture", "behind the end of the statement")


def _ends(cell: Cell) -> bool:
    """An end mark, or "About the Vesk Institute" alone on its line."""
    about = cell.role == "final" and cell.piece.words.lower().startswith("about ")
    return not cell.open and (cell.role == "ended" or about)


def _comments(made: list[Cell], opener: int) -> None:
    for at in range(opener + 1, len(made)):
        if made[at].zone in (None, "headline", "teaser"):
            made[at] = made[at].as_("furniture", "below the heading of the readers' comments")


def _teasers(made: list[Cell], opener: int) -> None:
    """Teasers below a heading like "Read more": headlines and, behind each, at most one sentence; two sentences are the story."""
    headed = False
    for at in range(opener + 1, len(made)):
        cell = made[at]
        if cell.role in OPENERS and cell.zone == "furniture":
            return
        if not cell.open:
            headed = headed and cell.zone in ("furniture", "link", "credit", "dateline")
            continue
        if not cell.telling:
            kicker = cell.shape.count <= 3 or cell.shape.sign("kicker") is not None
            zone, because = (
                ("furniture", "a kicker among teasers") if kicker else ("teaser", "below a heading for other stories")
            )
            made[at] = cell.as_(zone, because)  # type: ignore[arg-type]  # the two zones above
            headed = headed or not kicker
            continue
        run = len(list(takewhile(lambda after: after.telling, made[at : at + 3])))
        if run >= (3 if made[opener].role == "final" else 2) or (not headed and made[opener].role == "more"):
            return
        if cell.shape.weight("bio") >= SURE:
            made[at] = cell.as_("credit", _phrase(cell, "bio"), "bio")
        else:
            made[at] = cell.as_("teaser", "a sentence below another story's headline")
        headed = False


def _other_stories(made: list[Cell]) -> None:
    """ "Analysis: Can the port survive?" below two sentences of the story is another story's headline."""
    told = 0
    for at, cell in enumerate(made):
        title = cell.open and cell.shape.title and not cell.shape.quoted and cell.shape.count <= _TITLE
        sign = cell.shape.sign("sort", "label") if title and told > 1 else None
        told += cell.telling
        if sign is not None:
            made[at] = cell.as_("teaser", f'another story\'s headline, behind the label "{sign.words}"', "related")


def _hands(made: list[Cell]) -> None:
    """Sentences behind a rule, or at the very end, that tell who reported from where and who helped."""
    told = _told(made)
    for at in told[1:]:
        ruled = made[at - 1].role == "end" and not made[at - 1].open
        if (ruled or at == told[-1]) and is_hands(made[at].piece.words):
            made[at] = made[at].as_("credit", "tells who reported from where", "credit")


def _told(made: Sequence[Cell]) -> list[int]:
    """The places of what is still like reporting."""
    return [at for at, cell in enumerate(made) if cell.telling]


def _notices(made: list[Cell]) -> None:
    """A statement that law or the desk adds: by its words, and by its place at the edge or behind an asterisk."""
    told = _told(made)
    while len(told) > 1 and _is_notice(made[told[-1]]):
        at = told.pop()
        made[at] = made[at].as_("notice", _phrase(made[at], "notice"))
    for at in told if len(told) > 1 else ():
        marked = made[at].piece.item or made[at].piece.words[:1] in ("*", "(", "[")
        if _is_notice(made[at]) and (at == told[0] or marked):
            made[at] = made[at].as_("notice", _phrase(made[at], "notice"))


def _is_notice(cell: Cell) -> bool:
    return (
        cell.shape.weight("notice") >= SURE
        and cell.shape.count <= 60
        and not cell.shape.speaks
        and not cell.shape.quoted
    )


def _phrase(cell: Cell, kind: str) -> str:
    sign = cell.shape.sign(kind)
    return f'{kind}: "{sign.words}"' if sign else kind


def _neighbours(made: list[Cell]) -> None:
    """What speaks lightly of itself to the reader is a plea beside one, or behind the story."""
    told = _told(made)
    for at in (*told, *reversed(told)):  # twice: a plea further down may be beside it
        cell = made[at]
        if not cell.telling or cell.shape.speaks or cell.shape.quoted or not cell.shape.reader:
            continue
        beside = any(other.role in ("plea", "licence") and not other.open for other in made[max(0, at - 1) : at + 2])
        behind = at == told[-1]
        light = sum(cell.shape.weight(kind) for kind in ("plea", "licence", "house"))
        if (beside and (behind or light)) or (behind and light >= 2):
            made[at] = cell.as_("furniture", "speaks to the reader, beside a plea or behind the story", "plea")
            while told and not made[told[-1]].telling:
                told.pop()


def _writer(made: list[Cell]) -> None:
    """A last block that says who the writer is."""
    told = _told(made)
    if len(told) < 4:
        return
    cell = made[told[-1]]
    if cell.shape.weight("bio") >= SURE and not cell.shape.speaks and not cell.shape.quoted and cell.shape.count <= 80:
        made[told[-1]] = cell.as_("credit", _phrase(cell, "bio"), "bio")
