"""Where parties are named in a pile: those who speak, and those whom claims or titles in body text name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import gazetteer, table
from sayso.ledger import Filed
from sayso.matters import sides
from sayso.matters.spelling import words
from sayso.records import Party, PartyKind, Span

_TOKEN = re.compile(r"\S+")
_OPENING, _CLOSING = "(\"“‘'", ",.;:!?)\"”’'"
#: Small words inside a surname.
_PARTICLES = frozenset({"bin", "al", "de", "van", "von", "der", "den", "el", "da", "dos", "di", "ben", "ibn"})
#: What countries are and towns do: the subject of these is a place, not those who govern it.
_LYING = frozenset({"be", "border", "lie", "locate", "see", "become", "remain", "comprise", "cover", "share"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a party is named. called: the words around the name that say who it is; speaks: it has a voice there."""

    report: str
    name: str
    kind: PartyKind
    called: tuple[str, ...]
    at: Span
    speaks: bool


def mentions(filed: Sequence[Filed]) -> Iterator[Mention]:
    """All mentions, report by report: voices, titled names in body text, then countries and groups that claims are about."""
    for one in filed:
        yield from _voices(one)
        yield from _titled(one)
        yield from _terms(one)


def place_of(party: Party, name: str) -> Span | None:
    """Where the party's name stands in its mention; all of the mention where a pronoun or a title stands for it."""
    if party.at is None:
        return None
    at = party.at
    plain = " ".join(gazetteer.flat(at.text).split())
    wanted = gazetteer.flat(name)
    start = plain.find(wanted) if len(plain) == len(at.text) else -1
    if start < 0:
        return at
    return Span(at.report, at.start + start, at.start + start + len(wanted), at.text[start : start + len(wanted)])


def _voices(one: Filed) -> Iterator[Mention]:
    for claim in one.reading.claims:
        for voice in claim.voices:
            party = voice.party
            if party.kind == "unnamed" or party.at is None:
                continue
            near = one.report.text[party.at.start : party.at.end]
            for name in party.names:
                at = place_of(party, name)
                if at is not None and name.strip():
                    called = tuple(part for part in (voice.role, near) if part and len(party.names) == 1)
                    yield Mention(one.report.id, name, party.kind, called, at, True)


def _titled(one: Filed) -> Iterator[Mention]:
    """Persons named with a title in body text: "Russian Defense Minister Sergei Shoigu", "spokesman Jon Lund"."""
    for zone in one.reading.zones:
        if zone.zone != "body":
            continue
        tokens = list(_TOKEN.finditer(one.report.text, zone.start, zone.end))
        for n in range(1, len(tokens)):
            if not tokens[n][0][:1].isupper() or not _ends_with_title(tokens, n):
                continue
            last = _name_end(tokens, n)
            if last is not None:
                at = one.report.span(tokens[n].start(), last)
                role = " ".join(token[0] for token in tokens[max(0, n - 4) : n] if token[0][-1] not in ",;:")
                yield Mention(one.report.id, " ".join(at.text.split()), "person", (_role(role),), at, False)


def _ends_with_title(tokens: Sequence[re.Match[str]], end: int) -> bool:
    before = [token[0].strip(_OPENING).lower() for token in tokens[max(0, end - 3) : end]]
    return any(" ".join(before[start:]) in _titles() for start in range(len(before)))


def _name_end(tokens: Sequence[re.Match[str]], first: int) -> int | None:
    """Where the name that starts with token `first` ends; None where it is no person's name."""
    found: list[str] = []
    end = 0
    if " ".join(_bare(token[0]) for token in tokens[first : first + 2]).lower() in _titles():
        return None
    for token in tokens[first : first + 4]:
        bare = _bare(token[0])
        if not (bare[:1].isupper() or (bare in _PARTICLES and found)) or bare.lower() in _titles() | _no_names():
            break
        found.append(bare)
        end = token.start() + len(bare)
        if len(bare) > 2 and bare != token[0]:
            break
    if not found or found[-1] in _PARTICLES or sides.nation(found[0]) or sides.body(" ".join(found)):
        return None
    return end


def _bare(token: str) -> str:
    """A word without the marks around it; the full stop of an initial stays."""
    bare = re.sub(r"['’]s?$", "", token.strip(',;:!?)"”'))
    return bare if re.fullmatch(r"[A-Z]\.", bare) else bare.rstrip(_CLOSING)


def _role(before: str) -> str:
    """The words in front of a name from the last sentence's end on."""
    return re.split(r"(?<=[a-z0-9][a-z0-9\"”])[.!?][\"”]?\s", before)[-1].strip(_OPENING + _CLOSING + " ")


def _terms(one: Filed) -> Iterator[Mention]:
    """Governments and groups that the claims of body text are about: who does it, and who is blamed for it."""
    for claim in one.reading.claims:
        if claim.zone != "body":
            continue
        lying = claim.predicate is None or claim.predicate.name in _LYING
        for term, acting in ((claim.subject, not lying), (claim.object, False)):
            if term is None:
                continue
            name = " ".join(words(term.at.text))
            group = sides.body(name)
            if group is not None or (acting and sides.government(name)):
                kind: PartyKind = "group" if group is not None and group[1] == "group" else "office"
                yield Mention(one.report.id, name, kind, (), term.at, False)


@cache
def _titles() -> frozenset[str]:
    """Titles that stand before a person's name."""
    return frozenset(row["title"] for row in table("titles") if row["kind"] in ("person", "honorific"))


@cache
def _no_names() -> frozenset[str]:
    """Words of bodies and papers: what holds one is no person's name."""
    return frozenset(row["title"] for row in table("titles") if row["kind"] in ("body", "outlet", "masthead"))
