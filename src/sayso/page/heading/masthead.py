"""The masthead: title, wire, byline and (in `house`) the outlet, each with its reasons; what is missing stays missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.formats.opened import Opened
from sayso.page.heading.house import house
from sayso.page.layout import Layout, Masthead
from sayso.page.lines import byline, field_label, signature
from sayso.page.marks import blanked, marks
from sayso.page.names import agency, outlet, wire
from sayso.page.signs import straight
from sayso.records import Given, Guess, Zone

_SUBJECT = re.compile(r"\s*(?:Subject\s?:\s*)?(?:(?:(?:Re|Fwd?|FW)\s?:|\[[^\[\]]{2,40}\])\s*)*", re.I)
_SUFFIX = re.compile(r"\s+(?:\||-|–|—|::)\s+(?P<name>[^|–—]{3,60})$")
_IN_DATELINE = re.compile(r"\((?P<round>[^()]{2,40})\)|/(?P<slash>[^/]{2,30})/")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?:by\s+)?(?P<name>[A-Z][\w.' -]{1,40}?)(?=[.,]|\s*$|\s\d{4}|\sAll\b)", re.I
)
_SOURCE = re.compile(r"\s*(?:source|via|from)\s?:\s*(?P<name>[A-Z][\w.' -]{1,40}?)\s*$", re.I)


def masthead(opened: Opened, layout: Layout, given: Given) -> Masthead:
    """Who publishes, whose copy it is, who wrote it, under which title. Facts `given` by hand outrank all."""
    clean = straight(blanked(opened.report.text, marks(opened.report.text, opened.hints)))
    wire = next(_wires(opened, layout, clean), None)
    title = _title(opened, layout, clean)
    words = " ".join(clean[title.at.start : title.at.end].split()) if title and title.at else None
    outlet_ = house(opened, layout, given, words, wire)
    return Masthead(_without_house(title, outlet_), outlet_, wire, _writers(opened, layout, clean))


def _title(opened: Opened, layout: Layout, clean: str) -> Guess | None:
    """The headline in the report; else the page's own title in its head. Decks and subheads are no titles."""
    for zone in layout.zones:
        if zone.zone == "headline" and not zone.because.startswith(("deck", "a subhead")):
            words = clean[zone.start : zone.end]
            lead = _SUBJECT.match(words).end()  # type: ignore[union-attr]  # it may match nothing
            start, end = zone.start + lead, zone.start + len(words.rstrip())
            start += len(clean[start:end]) - len(clean[start:end].lstrip())
            if start < end:
                said = " ".join(opened.report.text[start:end].split())
                return Guess(_unmarked(opened, start, end) or said, opened.report.span(start, end), (zone.because,))
    hint = next((hint for hint in opened.hints if hint.kind == "title"), None)
    return Guess(hint.value, None, (hint.because,)) if hint else None


def _unmarked(opened: Opened, start: int, end: int) -> str:
    """The characters start..end without the markup among them, with single spaces."""
    return " ".join(blanked(opened.report.text, marks(opened.report.text, opened.hints))[start:end].split())


def _without_house(title: Guess | None, outlet_: Guess | None) -> Guess | None:
    """ "Bridge opens | The Harbour Herald" is the title "Bridge opens", once we know the house."""
    found = _SUFFIX.search(title.value) if title else None
    if title is None or found is None:
        return title
    name = found["name"].strip()
    same = outlet_ is not None and name.lower().removeprefix("the ") == outlet_.value.lower().removeprefix("the ")
    return Guess(title.value[: found.start()], title.at, title.because) if same or outlet(name) else title


#: A byline that is an agency by its form: letters alone, or a name that ends as agencies' do.
_LETTERS = re.compile(r"\W*By\W+(?P<name>[A-Z]{2,5}|[\w .'-]{3,40} (?:News|Press) Agency)\W*")


def _wires(opened: Opened, layout: Layout, clean: str) -> Iterator[Guess]:
    """The agency whose copy it is: by byline, dateline, the page's head, copyright, source line, or its name behind the story."""
    report = opened.report
    for zone in layout.zones:
        alone = _LETTERS.fullmatch(clean[zone.start : zone.end]) if zone.zone == "byline" else None
        for name in (alone["name"],) if alone else _names(zone, clean):
            if known := (wire(name) if alone else agency(name)):
                yield Guess(
                    known, report.span(zone.start, zone.end), (f'byline "{report.text[zone.start : zone.end]}"',)
                )
    for zone in layout.zones:
        for found in _IN_DATELINE.finditer(clean, zone.start, zone.end) if zone.zone == "dateline" else ():
            if known := wire(found["round"] or found["slash"]):
                yield Guess(
                    known, report.span(*found.span()), (f'dateline "{report.text[zone.start : zone.end].strip()}"',)
                )
    for hint in opened.hints:
        if hint.kind == "byline" and (known := agency(hint.value)):
            yield Guess(known, None, (hint.because,))
    last = max((zone.end for zone in layout.zones if zone.zone == "body"), default=0)
    for zone in layout.zones:
        words = clean[zone.start : zone.end]
        said = _COPYRIGHT.search(words) or _SOURCE.match(words) if zone.zone in ("credit", "furniture") else None
        behind = words.strip(" -–—()[].") if zone.zone == "credit" and zone.start >= last else ""
        if known := agency(said["name"] if said else behind):
            yield Guess(known, report.span(zone.start, zone.end), (f'behind the story: "{" ".join(words.split())}"',))


def _names(zone: Zone, clean: str) -> tuple[str, ...]:
    """The names in a byline zone, persons and agencies."""
    if zone.zone != "byline":
        return ()
    words = " ".join(clean[zone.start : zone.end].split())
    at = field_label(words)[1]
    found = byline(words if not at else f"By {words[at:]}")
    if found is None and zone.because.startswith(("stands behind", "an agency", "a writer's name", "a name before")):
        found = byline(f"By {words}")
    return found or ((signature(words),) if signature(words) else ())


def _writers(opened: Opened, layout: Layout, clean: str) -> Guess | None:
    """The people of the byline, joined by commas."""
    for at, zone in enumerate(layout.zones):
        people = [name for name in _names(zone, clean) if not agency(name) and not outlet(name)]
        if not people and zone.zone == "byline" and _confirmed(layout, clean, at):
            people = [" ".join(clean[zone.start : zone.end].split())]
        if people:
            said = opened.report.text[zone.start : zone.end]
            return Guess(
                ", ".join(people), opened.report.span(zone.start, zone.end), (f'byline "{" ".join(said.split())}"',)
            )
    hinted = {h.value: h for h in opened.hints if h.kind == "byline" and not agency(h.value) and not outlet(h.value)}
    if not hinted:
        return None
    return Guess(", ".join(hinted), None, tuple(dict.fromkeys(hint.because for hint in hinted.values())))


def _confirmed(layout: Layout, clean: str, at: int) -> bool:
    """Whether a name alone above the story is the writer's: a date is beside it, or a note behind the story begins with it."""
    zone = layout.zones[at]
    if not zone.because.startswith("a name alone"):
        return False
    name = " ".join(clean[zone.start : zone.end].split())
    beside = [layout.zones[near].zone for near in (at - 1, at + 1) if 0 <= near < len(layout.zones)]
    notes = (clean[other.start : other.end].strip() for other in layout.zones if other.zone == "credit")
    return "dateline" in beside or any(note.startswith(name) for note in notes)
