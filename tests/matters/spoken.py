"""A little language for piles: reports in which words between marks are spoken by somebody.

    {Coast guard chief Ines Mora|said} [the light was out]        a named party, its cue, what it says
    {=a harbour official|said} [it was dark]                       an unnamed one
    [The ferry sank]                                               nobody: the outlet's own voice
Kinds, roles and full names are given by name in WHO.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from filing import UNDATED, reading_of, report_of, sighting_of
from sayso.ledger import Filed
from sayso.matters.actors.finding import find_actors, lookup
from sayso.matters.origins.copies import copies_of
from sayso.matters.origins.counting import origins
from sayso.records import Claim, Guess, Origins, Party, Span, Telling, Term, Voice, Zone

_MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}|\[([^][]*)\]")


@dataclass(frozen=True)
class Who:
    """How a reader would have understood a mention: its full names, kind, role, and by whom it is cited."""

    names: tuple[str, ...]
    kind: str = "person"
    role: str | None = None
    through: str | None = None
    medium: str | None = None


@dataclass
class Draft:
    text: str = ""
    claims: list[tuple[int, int, tuple[int, int, str] | None, tuple[int, int] | None]] = field(default_factory=list)


def filed(number: str, marked: str, who: dict[str, Who] | None = None, **more) -> Filed:
    """A report `number`.txt of `marked` text. more: outlet, wire, zone, furniture (text put behind), subjects (said -> words)."""
    draft, at, speaker = Draft(), 0, None
    for match in _MARK.finditer(marked):
        draft.text += marked[at : match.start()]
        at = match.end()
        if match[3] is None:
            start = len(draft.text)
            mention = match[1].removeprefix("=")
            draft.text += f"{mention} {match[2]}"
            end = start + len(mention)
            speaker = (start, end, "=" if match[1][:1] == "=" else ""), (end + 1, len(draft.text))
        else:
            draft.claims.append((len(draft.text), len(draft.text) + len(match[3]), *(speaker or (None, None))))
            draft.text += match[3]
            speaker = None
    body = len(draft.text) + len(marked) - at
    report = report_of(draft.text + marked[at:] + more.get("furniture", ""))
    zones = (Zone("body", 0, body, "a test"),)
    zones += (Zone("furniture", body, len(report.text), "a test"),) if more.get("furniture") else ()
    claims = []
    for start, end, mention, cue in draft.claims:
        voices = () if mention is None else _voices(report.span(*mention[:2]), mention[2], report.span(*cue), who or {})
        said = report.span(start, end)
        subject = more.get("subjects", {}).get(said.text)
        term = subject and Term(
            subject, report.span(report.text.index(subject), report.text.index(subject) + len(subject))
        )
        verb = None if term is None else Term("do", said)
        claims.append(
            Claim(said, voices, "indirect" if voices else "narrated", "asserts", more.get("status", "happened"), False,
                  more.get("zone", "body"), UNDATED, subject=term, predicate=verb)
        )  # fmt: skip
    heads = {key: Guess(more[key], None, ("a test",)) for key in ("outlet", "wire") if more.get(key)}
    reading = reading_of(report, *claims, zones=zones, **heads)
    return Filed(report, reading, (sighting_of(report, f"{number}.txt"),), f"{number}.txt")


def _voices(at: Span, sign: str, cue: Span, who: dict[str, Who]) -> tuple[Voice, ...]:
    known = Who((at.text,), "unnamed") if sign else who.get(at.text, Who((at.text,), "office"))
    far = Voice(Party(at, known.names, known.kind), known.role, cue, known.medium)
    if known.through is None:
        return (far,)
    return (Voice(Party(at, (known.through,), "agency"), None, None), far)


def tellings(pile: list[Filed]) -> list[Telling]:
    """Every claim of a pile as comparing sees it, marks and all."""
    return [
        Telling(
            claim,
            one.report.id,
            one.uri,
            f"{one.uri.removesuffix('.txt')}@{claim.said.start}",
            one.reading.outlet.value if one.reading.outlet else None,
            one.reading.wire.value if one.reading.wire else None,
            one.reading.published,
        )
        for one in pile
        for claim in one.reading.claims
    ]


def count(*pile: Filed, told: list[Telling] | None = None) -> Origins:
    """The origins of all claims of a pile together."""
    ones = list(pile)
    return origins(tellings(ones) if told is None else told, lookup(find_actors(ones)), copies_of(ones))
