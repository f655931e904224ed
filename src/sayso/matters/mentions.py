"""Where parties are named in a pile: those who speak, and those whom titles, claims and reproaches in body text name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.data import gazetteer
from sayso.ledger import Filed
from sayso.records import Party, PartyKind, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a party is named. called: the words around the name that say who it is; speaks: it has a voice there."""

    report: str
    name: str
    kind: PartyKind
    called: tuple[str, ...]
    at: Span
    speaks: bool

    @property
    def place(self) -> tuple[str, int, int]:
        """Report and characters, to find the mention by."""
        return (self.at.report, self.at.start, self.at.end)

    @property
    def order(self) -> tuple[str, int, int, str, str, bool, tuple[str, ...]]:
        """By report and place; the same for every order of arrival."""
        return (self.report, self.at.start, self.at.end, self.name, self.kind, self.speaks, self.called)


def speakers(one: Filed) -> Iterator[Mention]:
    """The named parties of every chain of a report, outlets that only publish and unnamed sources left out."""
    for claim in one.reading.claims:
        for voice in claim.voices:
            party = voice.party
            if party.kind == "unnamed" or party.at is None:
                continue
            for name in party.names:
                at = place_of(party, name)
                if at is not None and any(letter.isupper() for letter in name):
                    called = tuple(part for part in (voice.role, party.at.text) if part and len(party.names) == 1)
                    yield Mention(one.report.id, name, party.kind, called, at, True)


def place_of(party: Party, name: str) -> Span | None:
    """Where the party's name stands in its mention; all of the mention where a pronoun or a title stands for it."""
    if party.at is None:
        return None
    at = party.at
    start = gazetteer.flat(at.text).find(gazetteer.flat(name))
    if start < 0:
        return at
    return Span(at.report, at.start + start, at.start + start + len(name), at.text[start : start + len(name)])
