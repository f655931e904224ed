"""What speaks for an outlet: each sign with its weight and its reason. A weight of 2 is belief enough (see `house`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.formats.opened import Opened
from sayso.page.heading.sent import sent
from sayso.page.heading.traces import Evidence, hosted, traces
from sayso.page.layout import Layout
from sayso.page.names import agency, agency_like, at_domain, domain, house_like, house_line, outlet
from sayso.page.signs import NAME, signs_in, straight, unquoted
from sayso.records import Zone

#: Words of an address that tell nothing of its story.
_SLUG = re.compile(r"[a-z]{3,}")
_REFERS = r"(?:citing|with reference to|referring to|quoting|via)"
_ITSELF = re.compile(rf"(?P<name>{NAME})(?: correspondent)? (?:reports|informs|writes)(?P<comma>,?) {_REFERS}\b")
_LEARNED = re.compile(
    rf"(?P<name>{NAME}) (?:has learned|has learnt|understands|can (?:exclusively )?reveal|has been told|has seen)\b"
)
_OF_HOUSE = re.compile(rf"(?:\bfor|,|\||·| - | – | — |\bat) (?P<name>{NAME})\s*$")
_SUFFIX = re.compile(r"\s(?:\||-|–|—|::|»|«|/)\s(?P<name>[^|–—]{3,60})$")
_SOURCE = re.compile(
    r"\s*(?i:re(?:printed|published) from|source|(?:this .{3,30})?(?:first|originally) (?:published|appeared) (?:in|by|on|at))"
    rf"\s*:?\s*(?P<name>{NAME})"
)
#: What takes the place of a name in a plea and is none; and the phrases that nobody but an owner is named in.
_POINTS = re.compile(r"(?:us|our|me|my|now|today|here|this|these|your|free|more|all)?(?:\s|$)", re.I)
_OWNS = re.compile(r"©|\(c\)|copyright|(?:published|prepared|produced) by|property of|permission (?:of|from)", re.I)
_BESIDE_DATE = re.compile(rf"({NAME})(?:,| -| –| —| \||:)")
_YEAR = re.compile(r"\s(?:19|20)\d\d$")
_BARS = re.compile(r"\s[|·•›»>]\s|\s[|·•›»>]$")
_POSSESSIVE = re.compile(r"'s?$")


def evidence(opened: Opened, layout: Layout, title: str | None) -> tuple[Evidence, ...]:
    """Everything in the report that speaks for one outlet or another, in reading order of its kinds."""
    text = straight(opened.report.text)
    return (
        *_metadata(opened),
        *_own_address(opened, layout, text, title),
        *_furniture(opened, layout, text),
        *_itself(opened, layout, text),
        *_lines(opened, layout, text, title),
        *traces(opened, layout, text),
        *sent(opened, layout, text),
    )


def _metadata(opened: Opened) -> Iterator[Evidence]:
    """The page's head: its publisher and site name (6), its own address (5)."""
    for hint in opened.hints:
        if hint.kind == "outlet":
            yield Evidence(hint.value, 2 if "application" in hint.because else 6, hint.because)
        elif hint.kind == "url" and domain(hint.value):
            yield hosted(hint.value, 5, f"its own address ({hint.because})")
        elif hint.kind == "title":
            found = _SUFFIX.search(hint.value)
            if found and (outlet(found["name"]) or house_like(found["name"])):
                yield Evidence(found["name"], 3, f'behind its title: "{hint.value[found.start() :].strip()}"')


def _own_address(opened: Opened, layout: Layout, text: str, title: str | None) -> Iterator[Evidence]:
    """Links: one that is labelled as the original (5; only "source" or "link": 3), one whose words are the title's (4), one whose
    words are another story's of the house (2.5), unless its house is cited in the story as a source."""
    teasers = [text[z.start : z.end] for z in layout.zones if z.zone == "teaser"]
    for link in layout.links:
        if not link.url.startswith(("http", "www")):
            continue
        at = (link.start, link.end)
        label = link.label.lower()
        if label:
            sure = any(word in label for word in ("original", "first", "url", "permalink", "canonical", "read the"))
            yield hosted(link.url, 5 if sure else 3, f'address behind "{link.label}"', at)
        elif title and _same_words(link.url, title):
            yield hosted(link.url, 4, "an address made of the title's words", at)
        elif any(_same_words(link.url, teaser) for teaser in teasers) and not _cited(link.url, layout, text):
            yield hosted(link.url, 2.5, "the address of a story that it sets beside its own", at)


def _same_words(url: str, words: str) -> bool:
    """Whether the path of an address is made of these words: four or more of them, and nearly all."""
    slug = set(_SLUG.findall(url.rsplit("//", 1)[-1].partition("/")[2].lower()))
    told = {word for word in _SLUG.findall(words.lower()) if len(word) > 3}
    return len(told) >= 4 and len(told & slug) >= 0.75 * len(told)


def _cited(url: str, layout: Layout, text: str) -> bool:
    name = at_domain(domain(url))
    if name is None:
        return False
    called = "|".join(re.escape(n) for n in {name, name.removeprefix("The ")})
    citing = re.compile(
        rf"\b(?:told|according to|cited|citing|by) (?:the )?(?:{called})\b|(?:{called})(?:'s)? (?:said|reported|reports|quoted)"
    )
    return any(citing.search(text, z.start, z.end) for z in layout.zones if z.zone == "body")


def _furniture(opened: Opened, layout: Layout, text: str) -> Iterator[Evidence]:
    """Where the house names itself in pleas, licences and credits (2 each; 1.2 in a plea, where the name is like no house's).

    An agency's copyright is its own affair.
    """
    for zone in layout.zones:
        if zone.zone not in ("furniture", "credit", "notice"):
            continue
        for sign in signs_in(text[zone.start : zone.end]):
            name = _YEAR.sub("", _POSSESSIVE.sub("", sign.name)).strip(" .,&").removeprefix("the ")
            if sign.kind != "house" or _POINTS.match(name) or (agency_like(name) and not outlet(name)):
                continue
            known = outlet(name) or house_like(name) or _OWNS.match(sign.words)
            start = text.find(name, zone.start)
            at = (start, start + len(name)) if start >= 0 else None
            yield Evidence(name, 2 if known else 1.2, f'names itself: "{sign.words}"', at)
        source = _SOURCE.match(text[zone.start : zone.end])
        if source and zone.zone == "credit" and not agency(source["name"]):
            at = (zone.start + source.start("name"), zone.start + source.end("name"))
            yield Evidence(source["name"], 2.5, f'"{" ".join(source[0].split())}"', at)


def _itself(opened: Opened, layout: Layout, text: str) -> Iterator[Evidence]:
    """The house speaking of itself: "The X reports citing ..." in the story's first paragraphs (2.5; with a comma, which is how
    others cite, too, 2), "The X has learned" anywhere (2.5)."""
    body = [zone for zone in layout.zones if zone.zone == "body"]
    for number, zone in enumerate(body):
        words = unquoted(text[zone.start : zone.end])
        for pattern in (_ITSELF, _LEARNED):
            for found in pattern.finditer(words):
                name = found["name"]
                known = outlet(name) or house_like(name)
                if agency(name) or not known or (pattern is _ITSELF and number > 1):
                    continue
                weight = 2 if found.groupdict().get("comma") else 2.5
                at = (zone.start + found.start("name"), zone.start + found.end("name"))
                yield Evidence(name, weight, f'speaks of itself: "{found[0]}"', at)


def _lines(opened: Opened, layout: Layout, text: str, title: str | None) -> Iterator[Evidence]:
    """The house's name alone above the story (2.5), behind the title (3) or the writer (2.5), as sender of a mail (2.5)."""
    story = next((z.start for z in layout.zones if z.zone == "body"), 0)
    for zone in layout.zones:
        words = " ".join(text[zone.start : zone.end].split()).strip("*_# ")
        at = (zone.start, zone.end)
        if named := _named_above(
            zone, story, words
        ):  # "Science" or "Time" may be a section; "The Harbour Herald" is not
            name = house_line(named) or named
            yield Evidence(name, 2.5 if " " in named else 1.2, "its name alone above the story", at)
        elif zone.zone == "headline" and words == title:
            found = _SUFFIX.search(words)
            if found and (outlet(found["name"]) or house_like(found["name"])):
                yield Evidence(found["name"], 3, f'behind its title: "{found[0].strip()}"', at)
        elif (
            zone.zone == "dateline"
            and (found := _BESIDE_DATE.match(words))
            and (outlet(found[1]) or house_like(found[1]))
        ):
            yield Evidence(found[1], 2.5, "its name beside the date", at)
        elif zone.zone == "byline":
            yield from _byline(zone, words, at)


def _named_above(zone: Zone, story: int, words: str) -> str | None:
    """The house's name in a line above the story, alone or beside a section ("Border Monitor | Analysis")."""
    if zone.zone != "furniture" or zone.start >= story or zone.because.startswith(("share", "widget")):
        return None
    if zone.because.startswith(("the sender's name", "what the text")):  # letterheads are weighed by themselves
        return None
    parts = [part.strip("*_# ") for part in _BARS.split(words)]
    names = (
        p for p in parts if not agency(p) and (house_line(p) is not None or (house_like(p) and len(p.split()) < 8))
    )
    return next(names, None)


def _byline(zone: Zone, words: str, at: tuple[int, int]) -> Iterator[Evidence]:
    mail = re.match(r"From\s?:\s*\"?(?P<name>[^\"<]{2,60}?)\"?\s*(?:<[^@>]*@(?P<host>[^>]+)>)?$", words, re.I)
    if mail:
        host = at_domain(mail["host"] or "")
        if host or outlet(mail["name"]) or house_like(mail["name"]):
            yield Evidence(host or mail["name"], 2.5, f"sender of the mail: {words}", at)
        return
    found = _OF_HOUSE.search(words)
    if found and not agency(found["name"]) and (outlet(found["name"]) or house_like(found["name"])):
        yield Evidence(found["name"], 2.5, f'byline: "{words}"', at)
