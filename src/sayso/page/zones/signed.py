"""What a block is by the words of furniture in it, where they leave no doubt."""

from __future__ import annotations

import re

from sayso.page.lines import DATE
from sayso.page.signs import Found
from sayso.page.zones.cells import Cell
from sayso.records import ZoneName

#: Signs of a whole line that settle it. Kickers are not among them: a headline may be one word.
_WHOLE = ("comments", "share", "widget", "advert", "more", "final", "plea", "end")
_BEGIN: tuple[tuple[str, ZoneName], ...] = (
    ("tags", "furniture"),
    ("credit", "credit"),
    ("source", "credit"),
    ("caption", "caption"),
    ("notice", "notice"),
    ("bio", "credit"),
)
#: What begins like a credit and is longer than this is a sentence of the story.
_FEW = 40
#: A line with a telephone number or a handle and no more words than this is a writer's card.
_CONTACT = 12
_REACH = re.compile(
    r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|(?<!\w)@\w{3,}|(?<!\w)\+\d{1,3}[ .-]?(?:\(0\)|\(\d+\))?[ .-]?\d[\d .-]{5,}\d"
)
_BRACKETED = re.compile(r"\[[^\[\]]{12,}\]")
_FOOTNOTE = re.compile(r"\[\^?\d{1,3}\]:?\s+\S")
#: "Correction (9 March):", "Corrected on March 9, 2031:".
_CORRECTION = re.compile(
    rf"\W*(?:Correct(?:ion|ed)|Clarifi(?:cation|ed))s?\W{{1,3}}(?:on )?{DATE}\W{{0,2}}[:.—–-]\s", re.I
)
_HASHTAGS = re.compile(r"(?:#\w+[\s,]*)+")


def signed(cell: Cell) -> tuple[Cell, ...] | None:
    """The block judged by its signs (`furniture.tsv`); None where they leave it open."""
    shape = cell.shape
    for kind in _WHOLE:
        if sign := shape.sign(kind, "whole", "words"):
            return (cell.as_("furniture", f'{kind}: "{sign.words}"', kind),)
    if (sign := shape.sign("notice", "start")) and sign.end >= len(cell.piece.text.rstrip(" :")):
        return (cell.as_("notice", f'notice: "{sign.words}"', "ended"),)
    for kind in ("share", "widget", "advert"):
        if (sign := shape.sign(kind, "start", "label")) and not shape.speaks:
            return (cell.as_("furniture", f'{kind}: "{sign.words}"', kind),)
    if shape.sign("staff"):
        return (cell.as_("byline", "a byline without a person", "staff"),)
    if sign := shape.sign("related", "start", "label"):
        return _labelled(cell, sign.end, f'the label "{sign.words}"')
    if (sign := shape.sign("credit", "inside")) and shape.count <= _FEW and not (shape.quoted or shape.speaks):
        return (cell.as_("credit", f'credit: "{sign.words}"', "credit"),)
    return _looks(cell) or _begins(cell)


def _looks(cell: Cell) -> tuple[Cell, ...] | None:
    words, shape = cell.piece.words, cell.shape
    if _HASHTAGS.fullmatch(words):
        return (cell.as_("furniture", "nothing but hashtags", "tags"),)
    if _BRACKETED.fullmatch(words) and not shape.ends:
        if shape.sign("credit", "label") or shape.sign("caption", "start", "label"):
            return (_of_picture(cell),)
        return (cell.as_("teaser", "a line in square brackets: a link to another story"),)
    if _CORRECTION.match(words):
        return (cell.as_("notice", "a correction with its day", "notice"),)
    if _FOOTNOTE.match(words):
        return (cell.as_("credit", "a footnote", "note"),)
    if shape.count <= _CONTACT and not shape.sentence and _REACH.search(words):
        return (cell.as_("credit", "how to reach the writer", "contact"),)
    return None


def _of_picture(cell: Cell) -> Cell:
    """ "[Photo: A man walks past the bridge.]" is a caption, "[Photo: Ada Lind]" a credit."""
    sign = cell.shape.sign("credit", "label")
    if sign is None or _runs(cell.piece.text[sign.end :]):
        return cell.as_("caption", "a line in square brackets: a picture's words", "caption")
    return cell.as_("credit", f'credit: "{sign.words}"', "credit")


def _begins(cell: Cell) -> tuple[Cell, ...] | None:
    shape = cell.shape
    for kind, zone in _BEGIN:
        sign = shape.sign(kind, "start", "label")
        if sign is None or (kind == "credit" and shape.speaks):
            continue
        if kind == "credit" and sign.where == "label" and _runs(cell.piece.text[sign.end :]):
            return _picture(cell, sign)
        if shape.count <= _FEW or kind in ("caption", "notice"):
            return (cell.as_(zone, f'{kind}: "{sign.words}"', kind),)
    if shape.sign("licence", "start") or (shape.weight("licence") >= 3 and not shape.speaks):
        return (cell.as_("furniture", "who may reprint it", "licence"),)
    if shape.sign("plea", "start") and not shape.speaks and not shape.quoted:
        return (cell.as_("furniture", "speaks to the reader, not of the news", "plea"),)
    return None


def _runs(words: str) -> bool:
    """Whether what stands behind "Photo:" or "Video:" is words about the picture, not its maker's name."""
    tokens = words.split()
    return len(tokens) > 5 and sum(token[0].islower() for token in tokens) > 2


def _picture(cell: Cell, sign: Found) -> tuple[Cell, ...]:
    """ "Photos: Storm hits the coast" leads to another page; "Photo: A man walks past the bridge on Monday." is a caption."""
    if sign.words.lower() in ("photo", "image", "picture", "photograph"):
        return (cell.as_("caption", f'caption: "{sign.words}"', "caption"),)
    return _labelled(cell, sign.end, f'the label "{sign.words}"')


def _labelled(cell: Cell, at: int, because: str) -> tuple[Cell, ...]:
    """A label and another story's headline: the label is furniture, the headline may state something."""
    text = cell.piece.text
    if not text[at:].strip():
        return (cell.as_("furniture", because, "more"),)
    label = cell.part(0, at, "furniture", because, "label")
    behind = cell.part(at, len(text))
    if behind.shape.sentence and behind.shape.count > 25 and not behind.shape.title:
        return label, behind
    zone: ZoneName = "teaser" if behind.shape.count >= 3 else "furniture"
    return label, behind.as_(zone, f"another story's headline, behind {because}", "related")
