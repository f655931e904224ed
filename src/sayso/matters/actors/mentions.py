"""Where parties are named in a pile: those who speak, and those whom titles, claims and reproaches in body text name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.data import gazetteer
from sayso.ledger import Filed
from sayso.matters.actors import sides
from sayso.matters.actors.spelling import words
from sayso.matters.origins.houses import house_country
from sayso.records import Party, PartyKind, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a party is named.

    called: the words around the name that say who it is. speaks: it has a voice there. land: ISO code of the country that an
    official is of by what he announces, where his title does not say.
    """

    report: str
    name: str
    kind: PartyKind
    called: tuple[str, ...]
    at: Span
    speaks: bool
    land: str | None = None

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
    announcing = _announcing(one)
    for claim in one.reading.claims:
        for voice in claim.voices:
            party = voice.party
            if party.kind == "unnamed" or party.at is None:
                continue
            for name in party.names:
                at = place_of(party, name)
                if at is not None and name.strip():
                    called = tuple(part for part in (voice.role, party.at.text) if part and len(party.names) == 1)
                    yield Mention(one.report.id, name, party.kind, called, at, True, announcing.get(name))


def _announcing(one: Filed) -> dict[str, str]:
    """Officials by a bare title who announce what the country of the very outlet will do, and no other's plans: its officials.

    A paper leaves its own country's name out of titles; one clue alone would not do ("the minister said Russia will attack").
    """
    home = None if one.reading.outlet is None else house_country(one.reading.outlet.value)
    plans: dict[str, set[str]] = {}
    for claim in one.reading.claims:
        far = claim.voices[-1] if claim.voices else None
        if far is None or far.role is None or claim.status != "planned" or claim.subject is None:
            continue
        planner = sides.government(" ".join(words(claim.subject.at.text)))
        if planner is not None and sides.speaks_for(far.role) == "state" and sides.land_of(far.role) is None:
            for name in far.party.names:
                plans.setdefault(name, set()).add(planner)
    return {name: home for name, lands in plans.items() if home is not None and lands == {home}}


def place_of(party: Party, name: str) -> Span | None:
    """Where the party's name stands in its mention; all of the mention where a pronoun or a title stands for it."""
    if party.at is None:
        return None
    at = party.at
    start = gazetteer.flat(at.text).find(gazetteer.flat(name))
    if start < 0:
        return at
    return Span(at.report, at.start + start, at.start + start + len(name), at.text[start : start + len(name)])
