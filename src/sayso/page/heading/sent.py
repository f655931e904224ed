"""Who sends a release, a bulletin, a situation report or a newsletter: by its letterhead, by what it calls itself in its first
sentences, by who answers for it, by its mail's sender."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from sayso.data import table
from sayso.formats.opened import Opened
from sayso.page.heading.traces import Evidence
from sayso.page.layout import Layout
from sayso.page.names import agency
from sayso.page.senders import is_body, is_paper, sender, titled, wires
from sayso.page.signs import NAME
from sayso.records import Zone

#: What a letterhead is worth: alone (not enough), under what the text calls itself, with somebody who answers for it.
_HEAD, _PAPER, _CONTACT = 1.2, 1.3, 0.8
#: Beside the name of a newspaper a letterhead is a label.
_LABEL = 0.9
_BRACKET = r"\((?:[A-Z]{2,8}(?: ?[:/] ?| )[A-Z0-9.]{1,8}(?:[;,] ?)?)+\)"
#: 'Alder Mining plc (LSE: ALD) ("Alder" or "the Company")': so nobody writes but the body itself.
_CALLED = re.compile(
    rf"(?P<name>{NAME}(?:,? (?:plc|PLC|Inc|Ltd|S\.A|N\.V)\.?)?)(?: {_BRACKET})?(?: \([A-Z]{{2,8}}\))?"
    r" \((?:hereinafter |together,? |collectively,? )?(?:(?:\"[^\"]{2,40}\"|or|and|,|the) ?)*"
    r"\"[Tt]he [A-Z]\w+(?: \w+)?\"[^()]{0,60}\)"
)
_ANNOUNCES = re.compile(
    rf"\W*(?P<name>{NAME}(?:,? (?:plc|PLC|Inc|Ltd|S\.A|N\.V)\.?)?),? {_BRACKET}[^.]{{0,120}}?"
    r"(?:today|is pleased to|is delighted to|announces|announced|reports|reported)\b"
)
_PAID = re.compile(
    rf"\W*(?P<name>{NAME}(?:,? (?:plc|PLC|Inc|Ltd|S\.A|N\.V)\.?)?)[^.]{{0,200}}?"
    r"(?:today|is pleased to|is delighted to|announces|announced|reports|reported|released|unveiled|launched)\b"
)
_ISSUED = re.compile(
    rf"\W*(?:(?:issued|released|distributed|circulated|sent out|published|prepared) (?:by|on behalf of|for)|sender|issuer|source)"
    rf"\s*:?\s+(?:the )?(?P<name>{NAME})",
    re.I,
)
_ANSWERS = re.compile(
    r"\W*(?:(?:media|press|investor|public)? ?(?:contacts?|enquiries|inquiries|relations|office)\b"
    r"|for (?:further|more|additional) (?:information|details)|notes? (?:to|for) editors)",
    re.I,
)
_MAILED = re.compile(r"From\s?:\s*\"?(?P<name>[^\"<@]{2,60}?)\"?\s*<[^@>]*@[^>]+>$", re.I)
_MASS = re.compile(
    r"\b(?:unsubscribe|view (?:this|it) (?:e-?mail |message )?in (?:your|a) browser|manage (?:your )?(?:subscription|preferences)"
    r"|(?:because|as) you (?:signed up|subscribed|are subscribed|have subscribed|opted in|are a subscriber))\b",
    re.I,
)
_CAPITALS = re.compile(r"(?:The )?[A-Z][\w.'&-]*(?: (?:(?:of|and|the|for|&|without) ){0,2}[A-Z][\w.'&-]*){0,6}")
_HANDLE = re.compile(r"@\w{3,30}(?: ?[·•] .{1,40})?")
_DESK = re.compile(
    r"(?:(?:Press|Media|News|Communications?|Information|Public)\b.{0,20})?(?:Office|Desk|Department|Team|Service|Unit)",
    re.I,
)


def sent(opened: Opened, layout: Layout, text: str) -> Iterator[Evidence]:
    """Signs of a sender in a report (`text`: typewriter-quoted)."""
    yield from _heads(layout, text)
    yield from _of_itself(layout, text)
    yield from _called(layout, text)
    yield from _issued(layout, text)
    yield from _mailed(layout, text)
    yield from _answers(layout, text)
    yield from _speaks(layout, text)


def _heads(layout: Layout, text: str) -> Iterator[Evidence]:
    """The letterhead (1.2; and 1.3 where the text calls itself a release or the like or bears no title else, 0.8 where somebody
    answers for it); a title that begins with a body's name and ends in what the text calls itself (2)."""
    papers = [zone for zone in layout.zones if zone.zone in ("headline", "furniture") and is_paper(_words(zone, text))]
    untitled = not any(zone.zone == "headline" and not zone.because.startswith("a subhead") for zone in layout.zones)
    answers = any(
        zone.zone in ("credit", "notice", "furniture") and _ANSWERS.match(text, zone.start) for zone in layout.zones
    )
    housed = any(zone.because.startswith("a house's name") and not is_body(_words(zone, text)) for zone in layout.zones)
    for zone in layout.zones:
        name = titled(_words(zone, text)) if zone.zone == "headline" else ""
        if name:
            yield Evidence(name, 2, "the title begins with its name", (zone.start, zone.start + len(name)))
        named = sender(text[zone.start : zone.end]) if zone.because.startswith("the sender's name") else None
        if named is None or agency(named.name):
            continue
        weight = _HEAD + _PAPER * bool(papers or named.paper or untitled) + _CONTACT * answers
        at = text.find(named.name, zone.start)
        place = (at, at + len(named.name)) if 0 <= at < zone.end else (zone.start, zone.end)
        yield Evidence(
            _spelt(named.name, text), _LABEL if housed and not named.paper else weight, "its letterhead", place
        )
        return


def _words(zone: Zone, text: str) -> str:
    return " ".join(text[zone.start : zone.end].split()).strip(" *_#|·•")


def _spelt(name: str, text: str) -> str:
    """A name in capitals with each word as the text spells it elsewhere; else in small letters but for the first."""
    if not name.isupper() or (" " not in name and len(name) < 7):
        return name
    words: list[str] = []
    for word in name.split():
        seen = [
            found[0] for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.I) if not found[0].isupper()
        ]
        small = word.lower() in ("of", "and", "for", "the", "on")
        shown = next((one for one in seen if one[0].isupper()), word.capitalize())
        words.append(word.lower() if small and words else shown)
    return " ".join(words)


def _of_itself(layout: Layout, text: str) -> Iterator[Evidence]:
    """The house above the story that a last block tells of (2.5)."""
    for zone in layout.zones:
        name = zone.because.removeprefix("tells of the house: ")
        at = text.find(name, zone.start, zone.end) if name != zone.because else -1
        if at >= 0:
            whole = "The " if text[at - 4 : at] == "The " else ""
            yield Evidence(whole + name, 2.5, "tells of itself behind the story", (at - len(whole), at + len(name)))


def _called(layout: Layout, text: str) -> Iterator[Evidence]:
    """What a company's first sentences call itself (2.5), a listed one that announces (1.3), whoever announces it by a service
    that sends out what it is paid for (2.5)."""
    for zone in [zone for zone in layout.zones if zone.zone == "body"][:2]:
        found = _CALLED.search(text, zone.start, zone.end)
        if found and '"' not in text[zone.start : found.start()]:
            yield Evidence(found["name"].removeprefix("The "), 2.5, "says how it calls itself", found.span("name"))
        paid = any(wires().search(text, z.start, z.end) for z in layout.zones if z.zone == "dateline")
        found = (_PAID if paid else _ANNOUNCES).match(text, zone.start, zone.end)
        if found:
            yield Evidence(found["name"], 2.5 if paid else 1.3, "announces what is its own", found.span("name"))


def _issued(layout: Layout, text: str) -> Iterator[Evidence]:
    """ "Issued by the Ministry of Ports" on its own line (2.5)."""
    for zone in layout.zones:
        found = (
            _ISSUED.match(text, zone.start, zone.end)
            if zone.zone in ("furniture", "credit", "notice", "byline")
            else None
        )
        name = found["name"].removeprefix("the ").removeprefix("The ") if found else ""
        if (
            found
            and not agency(name)
            and not _DESK.fullmatch(name)
            and (is_body(name) or found[0].lower().startswith("issued"))
        ):
            at = text.find(name, found.start("name"))
            yield Evidence(name, 2.5, f'"{" ".join(found[0].split())}"', (at, at + len(name)))


def _answers(layout: Layout, text: str) -> Iterator[Evidence]:
    """Of a release, the body of those who answer for it, where its first sentence names it (2.2); a page "From:" a body (2)."""
    release = any(z.zone == "furniture" and is_paper(_words(z, text)) for z in layout.zones)
    body = next((zone for zone in layout.zones if zone.zone == "body"), None)
    for zone in layout.zones:
        words = _words(zone, text)
        if release and body and zone.zone in ("credit", "notice") and _ANSWERS.match(words):
            names = [part.strip() for part in re.split(r"[:,|;]| - ", words) if is_body(part.strip())]
            told = [name for name in names if name.removeprefix("The ") in text[body.start : body.end]]
            if told:
                at = text.find(told[0], zone.start)
                yield Evidence(told[0], 2.2, "answers for the release", (at, at + len(told[0])))
                return
        if zone.because.startswith("mail header from") and is_body(words.partition(":")[2].strip()):
            name = words.partition(":")[2].strip()
            at = text.find(name, zone.start)
            yield Evidence(name, 2, f'"{words}"', (at, at + len(name)))


def _speaks(layout: Layout, text: str) -> Iterator[Evidence]:
    """A name above the title that its first sentences quote, where somebody answers for the text (2.2); a name and a handle
    below it, as posts have them (2.2)."""
    title = next((zone.start for zone in layout.zones if zone.zone == "headline"), 0)
    first = [text[zone.start : zone.end] for zone in layout.zones if zone.zone == "body"][:2]
    answers = any(zone.zone == "credit" and _ANSWERS.match(text, zone.start) for zone in layout.zones)
    for zone, below in pairwise(layout.zones):
        name = _words(zone, text)
        if zone.zone != "furniture" or zone.start >= title or not _CAPITALS.fullmatch(name) or is_paper(name):
            continue
        says = re.compile(rf"\b{re.escape(name)} (?:said|says|announced|warned|has found|found)\b")
        handle = _HANDLE.fullmatch(_words(below, text)) is not None
        if handle or (answers and any(says.search(words) for words in first)):
            yield Evidence(name, 2.2, "its name above the text", (zone.start, zone.end))
            return


def _mailed(layout: Layout, text: str) -> Iterator[Evidence]:
    """The sender of a mail to many (1.2), by whose name its subject begins (1.3) or which it tells of again at its end (1)."""
    head = next(
        (zone for zone in layout.zones if zone.zone == "byline" and zone.because.startswith("mail header from")), None
    )
    found = _MAILED.match(_words(head, text)) if head else None
    if head is None or found is None or not _MASS.search(text, head.end):
        return
    name = found["name"].strip()
    if name.split()[0].lower() in _given() and not is_body(name):
        return
    at = text.find(name, head.start)
    told = any(zone.zone == "furniture" and name in text[zone.start : zone.end] for zone in layout.zones)
    subject = re.search(rf"^\s*Subject\s?:\s*\W*{re.escape(name)}\b", text, re.I | re.M)
    yield Evidence(name, 1.2 + 1.3 * bool(subject) + 1.0 * told, "sends the mail, to many", (at, at + len(name)))


@cache
def _given() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in table("givennames"))
