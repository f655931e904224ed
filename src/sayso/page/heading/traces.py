"""Slight signs of a house, none of them belief enough by itself: its pictures, who told it what, "The X reports"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.formats.opened import Opened
from sayso.page.layout import Layout
from sayso.page.lines import byline
from sayso.page.names import agency, at_domain, domain, house_like, outlet
from sayso.page.signs import NAME, unquoted

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]]+|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,8}(?![\w.])")
_PICTURE = re.compile(rf"(?P<who>{NAME})\s?(?:/|,|\bfor\b|\bvia\b)\s?(?P<name>{NAME})")
_TOLD = re.compile(
    rf"\b(?:told|tells|seen by|obtained by|reviewed by|shared with|provided to|interview with|speaking to|spoke to)"
    rf" (?P<name>{NAME})"
)
_REPORTS = re.compile(rf", (?P<name>{NAME}) (?:reports|writes|has learned)\.?$")
_RELEASE = re.compile(
    r"\b(?:(?:for )?immediate release|(?:press|media|news) release|notes to editors|press contact)\b", re.I
)
_SENDER = re.compile(rf"\W*(?P<name>{NAME}(?: plc| Inc\.?| Ltd\.?)?): ")
_ABOUT = re.compile(rf"About (?P<name>{NAME})")
_MAILED = re.compile(r"[\w.+-]+@(?P<host>[\w-]+(?:\.[\w-]+)+)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to think that `name` publishes this; host: the domain, where it is by its address that it is named."""

    name: str
    weight: float
    because: str
    at: tuple[int, int] | None = None
    host: str = ""


def hosted(url: str, weight: float, because: str, at: tuple[int, int] | None = None) -> Evidence:
    """Evidence for whoever publishes at the address `url`."""
    host = domain(url)
    return Evidence(at_domain(host) or "", weight, because, at, host)


def traces(opened: Opened, layout: Layout, text: str) -> Iterator[Evidence]:
    """The slight signs in a report (`text`: typewriter-quoted): in its pictures, its body, its first paragraphs."""
    yield from _pictures(opened, layout, text)
    yield from _release(layout, text)
    body = [zone for zone in layout.zones if zone.zone == "body"]
    for number, zone in enumerate(body):
        words = unquoted(text[zone.start : zone.end])
        for found in _TOLD.finditer(words):
            if _is_house(found["name"]):
                yield Evidence(found["name"], 1, "somebody told it", _place(zone.start, found))
        found_ = _REPORTS.search(words) if number < 2 else None
        if found_ and _is_house(found_["name"]):
            yield Evidence(found_["name"], 1, f'"{found_["name"]} reports"', _place(zone.start, found_))


def _pictures(opened: Opened, layout: Layout, text: str) -> Iterator[Evidence]:
    """Addresses of pictures (1), and a house in their credits (0.9; 1.5 beside the name of the report's own writer)."""
    writers = {name for z in layout.zones if z.zone == "byline" for name in _persons(text[z.start : z.end])}
    for zone in layout.zones:
        if zone.zone not in ("caption", "credit"):
            continue
        for address in _ADDRESS.finditer(opened.report.text, zone.start, zone.end):
            host = domain(address[0])
            if host and not agency(at_domain(host) or ""):
                yield hosted(address[0], 1, "the address of a picture", address.span())
        for found in _PICTURE.finditer(text, zone.start, zone.end):
            if _is_house(found["name"]):
                weight = 1.5 if found["who"] in writers else 0.9
                yield Evidence(found["name"], weight, "a picture's credit", found.span("name"))


def _release(layout: Layout, text: str) -> Iterator[Evidence]:
    """Whoever sends a press release: in its title (1.5), in the address of those who answer for it (1)."""
    if not any(_RELEASE.search(text, z.start, z.end) for z in layout.zones if z.zone in ("furniture", "notice")):
        return
    for zone in layout.zones:
        titled = _SENDER.match(text, zone.start, zone.end) if zone.zone == "headline" else None
        if titled:
            yield Evidence(titled["name"], 1.5, "sends the release", titled.span("name"))
        about = _ABOUT.fullmatch(" ".join(text[zone.start : zone.end].split())) if zone.zone == "furniture" else None
        if about:
            yield Evidence(about["name"], 1.5, "tells about itself", (zone.start, zone.end))
        for mail in (
            _MAILED.finditer(text, zone.start, zone.end) if zone.zone in ("credit", "notice", "furniture") else ()
        ):
            yield hosted(mail["host"], 1, "answers for the release", mail.span("host"))


def _persons(words: str) -> tuple[str, ...]:
    bare = " ".join(words.split())
    return byline(bare) or byline(f"By {bare}") or ()


def _is_house(name: str) -> bool:
    return not agency(name) and (outlet(name) is not None or house_like(name))


def _place(start: int, found: re.Match[str]) -> tuple[int, int]:
    return start + found.start("name"), start + found.end("name")
