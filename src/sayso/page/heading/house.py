"""Which outlet publishes the report: the evidence added up, name by name. What is not believed stays missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.formats.opened import Opened
from sayso.page.heading.evidence import evidence
from sayso.page.heading.traces import Evidence
from sayso.page.layout import Layout
from sayso.page.names import at_domain, domain, outlet, owned_by_state, shown
from sayso.page.signs import NAME, straight
from sayso.records import Given, Guess

#: So much evidence is belief enough; and the best must lead the second by so much.
ENOUGH, LEAD = 2.0, 1.0
_LEGAL = re.compile(
    r",? (?:Foundation|Ltd|Limited|Inc|LLC|Corp|Corporation|plc|PLC|GmbH|Group|Media Group|Media|Company|Co)\.?$"
)
_COMPANY = re.compile(r",? (?:Ltd|Limited|Inc|LLC|Corp|plc|PLC|GmbH|Co)\.?$")
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "gob", "or", "go"})


def house(opened: Opened, layout: Layout, given: Given, title: str | None, wire: Guess | None) -> Guess | None:
    """The outlet, with every reason that speaks for it; given facts outrank all. None where nothing is believed, or two are."""
    if given.outlet:
        return Guess(given.outlet, None, ("given",))
    found = list(evidence(opened, layout, title))
    if given.url and domain(given.url):
        host = domain(given.url)
        found.insert(0, Evidence(at_domain(host) or "", 10, "the given address", None, host))
    sums: dict[str, list[Evidence]] = {}
    for one in found:
        sums.setdefault(_key(one), []).append(one)
    sums = _one_house(sums)
    ranked = sorted(sums.values(), key=lambda reasons: -_weight(reasons))
    if not ranked or _weight(ranked[0]) < ENOUGH:
        return _agency_itself(wire)
    if len(ranked) > 1 and _weight(ranked[0]) - _weight(ranked[1]) < LEAD:
        return None
    best = ranked[0]
    at = next((one.at for one in best if one.at is not None), None)
    span = opened.report.span(*at) if at else None
    return Guess(_name(best, opened.report.text), span, tuple(dict.fromkeys(one.because for one in best)))


def _one_house(sums: dict[str, list[Evidence]]) -> dict[str, list[Evidence]]:
    """An address and a name that begins with its letters are one house ("straitsquarterly" and "straits" of straits.example)."""
    named = {key for key, reasons in sums.items() if any(one.name for one in reasons)}
    merged: dict[str, list[Evidence]] = {}
    for key, reasons in sums.items():
        longer = sorted(name for name in named - {key} if len(key) > 4 and name.startswith(key))
        same = longer[0] if len(longer) == 1 and not any(one.name for one in reasons) else key
        merged.setdefault(same, []).extend(reasons)
    return merged


def _weight(reasons: Sequence[Evidence]) -> float:
    """Reasons of one wording count once."""
    return sum({one.because: one.weight for one in reasons}.values())


def _agency_itself(wire: Guess | None) -> Guess | None:
    """A state agency's own dateline, and no other house anywhere: these print their copy themselves.

    The copy of the others (AP, Reuters, AFP) mostly reaches readers in somebody else's pages: of 15 pasted pages with such a
    dateline and no house named, not one was the agency's. There the outlet stays missing, and the wire says whose copy it is.
    """
    if (
        wire is None
        or not owned_by_state(wire.value)
        or not any(reason.startswith("dateline") for reason in wire.because)
    ):
        return None
    return Guess(wire.value, wire.at, (*wire.because, "no other house is named"))


def _key(one: Evidence) -> str:
    """What makes two names one house: the table's name, else the letters without "The" and without the company's form."""
    known = outlet(one.name) if one.name else None
    if known:
        return known.lower()
    return _letters(one.name) if one.name else _label(one.host)


def _letters(name: str) -> str:
    bare = _LEGAL.sub("", name.strip())
    return re.sub(r"[\W_]+", "", bare.removeprefix("The ").removeprefix("the ")).lower()


def _label(host: str) -> str:
    """The part of a domain that is the house's: "harbourherald" of news.harbourherald.co.uk."""
    labels = host.split(".")
    while len(labels) > 1 and (
        len(labels[-1]) <= 3 or labels[-1] in _SECOND_LEVEL or labels[-1] in ("info", "news", "media", "example")
    ):
        labels.pop()
    return re.sub(r"\W+", "", labels[-1]).removeprefix("the")


def _name(reasons: Sequence[Evidence], text: str) -> str:
    """How the house is called: by the table, else by its longest name in the report, else by its bare domain."""
    for one in reasons:
        known = outlet(one.name) if one.name else None
        if known or (one.host and one.name):
            return known or one.name
    names = [_COMPANY.sub("", one.name.removeprefix("the ")) for one in reasons if one.name]
    if names:
        return max(names, key=lambda name: (len(name), name))
    label = _label(reasons[0].host)
    spelt = {found[0] for found in re.finditer(NAME, straight(text)) if _letters(found[0]) == label}
    return shown(max(spelt, key=lambda name: (len(name), name))) if spelt else reasons[0].host
