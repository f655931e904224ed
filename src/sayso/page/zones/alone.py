"""What a block is by its own words and markup alone. What is not plain stays open for its neighbours to settle."""

from __future__ import annotations

import re

from sayso.page.lines import (
    byline,
    clock_head,
    date_behind,
    date_beside,
    date_head,
    date_tail,
    field_label,
    is_agency,
    is_covered,
    is_date,
    mail_field,
    signature,
    unlabelled,
)
from sayso.page.marks import urls
from sayso.page.names import house_like, house_line, outlet
from sayso.page.persons import is_person
from sayso.page.sections import is_sections
from sayso.page.zones.cells import Cell
from sayso.page.zones.edges import aside, credit, dateline, writers
from sayso.page.zones.mail import FORWARDED
from sayso.page.zones.shape import has_words
from sayso.page.zones.signed import signed
from sayso.records import ZoneName

_FIELDS: dict[str, tuple[ZoneName, str]] = {
    "title": ("headline", ""),
    "headline": ("headline", ""),
    "author": ("byline", "byline"),
    "byline": ("byline", "byline"),
    "writer": ("byline", "byline"),
}
_MAIL_ZONES: dict[str, tuple[ZoneName, str]] = {
    "date": ("dateline", "date"),
    "sent": ("dateline", "date"),
    "from": ("byline", "mail"),
    "subject": ("headline", "subject"),
}
_END_MARK = re.compile(r"[-\s]*(?:30|ends?|#{2,})[-\s]*", re.I)


def alone(cell: Cell) -> tuple[Cell, ...]:
    """The block judged by itself; it may come apart (a date and a plea on one line, a caption and its credit)."""
    return (
        _markup(cell) or _headed(cell) or _address(cell) or _dated(cell) or _credited(cell) or signed(cell) or (cell,)
    )


def _markup(cell: Cell) -> tuple[Cell, ...] | None:
    if _END_MARK.fullmatch(cell.piece.words):
        return (cell.as_("furniture", "the end of the statement", "ended"),)
    if not has_words(cell.piece):
        return (cell.as_("furniture", "a rule or sign, no words", "end"),)
    if is_sections(cell.piece.text):
        return (cell.as_("furniture", "the line of a site's sections", "sections"),)
    if cell.piece.hint("caption"):
        at, _ = credit(cell.piece.text)
        because = f"caption by the markup ({cell.piece.hint('caption').because})"  # type: ignore[union-attr]
        if at > 0:
            return cell.part(0, at, "caption", because), cell.part(
                at, len(cell.piece.text), "credit", "a picture's credit"
            )
        return (cell.as_("credit" if at == 0 else "caption", because),)
    apart = cell.piece.hint("aside")
    if apart is None:
        return None
    if apart.value == "outside" or apart.value.startswith("related"):
        return signed(cell) or (cell.as_(None, apart.because, "outside"),)
    return (cell.as_("furniture", f"by the markup: {apart.because}"),)


def _address(cell: Cell) -> tuple[Cell, ...] | None:
    """A line of addresses alone, or of a label and addresses."""
    text = cell.piece.text
    rest = text
    for start, end in urls(text, 0, len(text)):
        rest = rest[:start] + " " * (end - start) + rest[end:]
    if rest == text:
        return None
    words = rest.strip(" \n:<>()[]-–—|,.*")
    if not words:
        return (cell.as_("link", "an address alone on its line"),)
    source = cell.shape.sign("source")
    if source is not None and not rest[source.end :].strip(" \n:<>()[].-"):
        return (cell.as_("link", f'an address behind "{source.words}"', "source"),)
    if len(words.split()) <= 4 and not cell.shape.sentence:
        return (cell.as_("link", "an address with a label"),)
    return None


def _dated(cell: Cell) -> tuple[Cell, ...] | None:
    text, words = cell.piece.text, cell.piece.words
    if dateline(text) == len(text) > 0 and house_line(words) is None:
        return (cell.as_("dateline", "a place and an agency, as wires begin"),)
    if is_date(words):
        return (cell.as_("dateline", "a date alone on its line", "date"),)
    if is_covered(words):
        return (cell.as_("furniture", "the days that it covers", "kicker"),)
    at = date_tail(text)
    if at > 0 and not cell.shape.sentence:
        return *alone(cell.part(0, at)), cell.part(at, len(text), "dateline", "a date at the end of a line", "date")
    at = date_beside(text)
    if at > 0 and not cell.shape.sentence:
        return _before_date(cell.part(0, at)), cell.part(at, len(text), "dateline", "a date beside labels", "date")
    at = clock_head(text)
    if at and cell.shape.count > 3:
        return cell.part(0, at, "furniture", "the hour of an entry", "label"), *alone(cell.part(at, len(text)))
    at = date_head(text)
    if at and len(text[:at].strip()) > 5 and not (cell.shape.ends and unlabelled(text)):  # a chronicle's point
        rest = alone(cell.part(at, len(text)))
        return cell.part(0, at, "dateline", "a date at the head of a line", "date"), *rest
    return None


def _before_date(cell: Cell) -> Cell:
    """What stands before a date on its line: the writer's name and place, or a label."""
    who = cell.piece.words.strip(" |·•").split(",")[0].strip()
    if is_person(who) and not house_like(who) and outlet(who) is None:
        return cell.as_("byline", "a name before the date", "byline")
    return alone(cell)[0]


def _headed(cell: Cell) -> tuple[Cell, ...] | None:
    """Mail headers, forms ("Title: ..."), bylines."""
    words = cell.piece.words
    header = mail_field(words)
    if header:
        zone, role = _MAIL_ZONES.get(header, ("furniture", "mail"))
        role = "forwarded" if FORWARDED.match(words) else role
        return (cell.as_(zone, f"mail header {header}", role),)
    label, at = field_label(cell.piece.text)
    if label and not cell.shape.sentence:
        field_zone, role = _FIELDS.get(label, ("furniture", "form"))
        cut = cell.part(0, at, "furniture", f'the label "{label}"', "label")
        return cut, cell.part(at, len(cell.piece.text), field_zone, f'stands behind the label "{label}"', role)
    if byline(words) is not None and cell.shape.count <= 25:
        return _byline(cell)
    if cell.shape.count <= 10 and signature(words):
        return (cell.as_("byline", "a name, and a house or a job behind it", "byline"),)
    if is_agency(words):
        return (cell.as_(None, "an agency's name alone on its line", "wire"),)
    return None


def _byline(cell: Cell) -> tuple[Cell, ...]:
    """A byline, and the date behind it, if one stands there."""
    text = cell.piece.text
    at = max(date_tail(text), date_behind(text))
    if at <= 0:
        return (cell.as_("byline", 'begins with "By" and a name', "byline"),)
    behind = cell.part(at, len(text), "dateline", "a date behind the byline", "date")
    return cell.part(0, at, "byline", 'begins with "By" and a name', "byline"), behind


def _credited(cell: Cell) -> tuple[Cell, ...] | None:
    text = cell.piece.text
    at = writers(text)
    if at == 0 or (at > 0 and not text[:at].strip()):
        return (cell.as_("credit", "names who reported, wrote or edited", "writers"),)
    if at > 0:
        return *alone(cell.part(0, at)), cell.part(
            at, len(text), "credit", "names who reported, wrote or edited", "writers"
        )
    at = aside(text)
    if at > 0:
        return *alone(cell.part(0, at)), cell.part(
            at, len(text), "teaser", "another story's headline, in brackets", "related"
        )
    at, picture = credit(text)
    if at < 0:
        return None
    behind = cell.part(
        at, len(text), "credit", "a picture's credit" if picture else "an agency's name behind a full stop", "cut"
    )
    if at == 0 or not has_words(cell.part(0, at).piece):
        return (cell.as_("credit", behind.because),)
    return *alone(cell.part(0, at, role="credited" if picture else "credited?")), behind
