"""Who is who in a pile: one party under its several spellings, surnames and offices, with the country and the side it speaks for.

Two first names are never one person; a surname alone is somebody only where one bearer is named. A country, its offices and its
people stay apart; what they have in common is their side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sayso.data import gazetteer
from sayso.ledger import Filed
from sayso.matters.actors import sides
from sayso.matters.actors.lands import Own, government, land, of_their_office, own_lands, owned
from sayso.matters.actors.mentions import Mention, place_of, speakers
from sayso.matters.actors.offices import bodies
from sayso.matters.actors.people import Key, people
from sayso.matters.actors.spelling import words
from sayso.matters.actors.spokenof import spoken_of
from sayso.matters.actors.titled import titled
from sayso.matters.origins.houses import house, house_country
from sayso.records import Actor, Party, PartyKind

_KINDS: tuple[PartyKind, ...] = ("agency", "outlet", "group", "person", "office", "unnamed")


def find_actors(filed: Sequence[Filed]) -> tuple[Actor, ...]:
    """Every named party of a pile, by name: those who speak, and those whom titles and claims in body text name.

    A function of the set of reports; unnamed sources and outlets that only publish are no actors.
    """
    raw = {m for one in filed for m in (*speakers(one), *titled(one), *spoken_of(one))}
    raw |= set(owned(filed, raw))
    found = of_their_office(_as_persons(sorted(raw, key=lambda m: m.order)))
    own = own_lands(found)
    person = people([m for m in found if m.kind == "person"], own)
    body = bodies([m for m in found if m.kind != "person"], own)
    groups: dict[Key, list[Mention]] = {}
    for mention in found:
        groups.setdefault(person(mention) if mention.kind == "person" else body(mention), []).append(mention)
    made = (_actor(key, ms, own) for key, ms in groups.items() if any(map(_is_name, ms)))
    return tuple(sorted(made, key=lambda actor: (actor.name, short_key(actor))))


def short_key(actor: Actor) -> str:
    """What tells an actor from the others of its pile, without reading all of its mentions as its id does."""
    first = actor.mentions[0]
    return f"{actor.name} {first.report}@{first.start}"


def lookup(actors: Iterable[Actor]) -> Callable[[Party], Actor | None]:
    """A function from a party to its actor; None for the unnamed, for joint speakers and for whom no actor was found."""
    by_place = {(m.report, m.start, m.end, alias): a for a in actors for m in a.mentions for alias in a.aliases}

    def actor_of(party: Party) -> Actor | None:
        if party.kind == "unnamed" or len(party.names) != 1:
            return None
        at = place_of(party, party.names[0])
        return None if at is None else by_place.get((at.report, at.start, at.end, party.names[0]))

    return actor_of


def _as_persons(found: Sequence[Mention]) -> list[Mention]:
    """Kinds made one: a house or a known body is no person; whoever is blamed by a person's surname is that person."""
    bearers = {(m.report, name) for m in found if m.kind == "person" for name in (m.name, *words(m.name)[-1:])}
    media = {m.name: m.kind for m in found if m.kind in ("agency", "outlet")}
    full = {m.name for m in found if m.kind == "person" and len(words(m.name)) > 1}
    surnames = Counter(words(name)[-1] for name in full)
    made = []
    for mention in found:
        kind = mention.kind
        if house(mention.name) is not None or sides.body(mention.name) is not None or mention.name in media:
            kind = media.get(mention.name, "office") if kind == "person" else kind
        elif not mention.speaks and (mention.report, mention.name) in bearers:
            kind = "person"
        elif kind == "office" and surnames[mention.name] == 1 and gazetteer.kind_of(mention.name) is None:
            kind = "person"  # "Brandt", where another report has "Karl Brandt"
        made.append(replace(mention, kind=kind))
    return made


def _actor(key: Key, named: Sequence[Mention], own: Own) -> Actor:
    names = Counter(m.name for m in named if _is_name(m))
    spoken = Counter(m.name for m in named if m.kind == "person")
    name = min(names, key=lambda n: (-len(words(n)) if spoken else 0, -names[n], -len(words(n)), n))
    kinds = Counter(m.kind for m in named)
    kind = "agency" if kinds["agency"] else max(kinds, key=lambda k: (kinds[k], -_KINDS.index(k)))
    roles = tuple(sorted({role for m in named for role in m.called}))
    whose = _one_land(key, named, own)
    country = whose if whose is not None and len(whose) == 2 and whose.isupper() else None
    spans = sorted({m.at for m in named}, key=lambda s: (s.report, s.start, s.end))
    side = key[1] if key[0] == "government" else sides.side(name, kind, roles, whose)
    return Actor(name, kind, tuple(sorted({m.name for m in named})), country, tuple(spans), side, roles)


def _is_name(mention: Mention) -> bool:
    """Whether there is a name in it: "the radio station" alone is nobody."""
    return any(letter.isupper() for letter in mention.name)


def _one_land(key: Key, named: Sequence[Mention], own: Own) -> str | None:
    """The one country that all of its names and roles agree on; a house's by the tables."""
    if key[0] == "house":
        return house_country(key[1])
    if key[0] in ("office", "government") and key[1]:
        return key[1]
    found: set[str] = set()
    for mention in named:
        whose = (None if key[0] == "person" else government(mention, own)) or land(mention, own)
        found |= {whose} if whose else set()
    return found.pop() if len(found) == 1 else None
