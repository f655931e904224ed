"""Who is who in a pile: one party under its several spellings, surnames and offices, with the country and the side it speaks for.

Two first names are never one person; a surname alone is somebody only where one bearer is named. A country, its offices and its
people stay apart; what they have in common is their side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from sayso.data import table
from sayso.ledger import Filed
from sayso.matters import sides
from sayso.matters.mentions import Mention, mentions, place_of
from sayso.matters.spelling import folded, same_person, same_surname, words
from sayso.records import Actor, Party, PartyKind

Key = tuple[str, ...]
_KINDS: tuple[PartyKind, ...] = ("agency", "outlet", "group", "person", "office", "unnamed")
_SMALL = frozenset({"of", "the", "for", "and"})


def find_actors(filed: Sequence[Filed]) -> tuple[Actor, ...]:
    """Every named party of a pile, by name: those who speak, and those whom titles and claims in body text name.

    A function of the set of reports; unnamed sources and outlets that only publish are no actors.
    """
    found = sorted(set(mentions(filed)), key=_order)
    people = _people([m for m in found if _is_person(m)])
    lands = _lands(found)
    groups: dict[Key, list[Mention]] = {}
    for mention in found:
        key = people(mention) if _is_person(mention) else _body_key(mention, lands)
        if key is not None:
            groups.setdefault(key, []).append(mention)
    return tuple(sorted((_actor(ms, lands) for ms in groups.values()), key=lambda a: (a.name, a.id)))


def side_of(actor: Actor) -> str | None:
    """For whom an actor speaks: the ISO code of a government, the name of a group or house, or None where nothing says."""
    return actor.side


def lookup(actors: Iterable[Actor]) -> Callable[[Party], Actor | None]:
    """A function from a party to its actor; None for the unnamed, for joint speakers and for whom no actor was found."""
    by_place = {(m.report, m.start, m.end, alias): a for a in actors for m in a.mentions for alias in a.aliases}

    def actor_of(party: Party) -> Actor | None:
        if party.kind == "unnamed" or len(party.names) != 1:
            return None
        at = place_of(party, party.names[0])
        return None if at is None else by_place.get((at.report, at.start, at.end, party.names[0]))

    return actor_of


def _order(mention: Mention) -> tuple[str, int, int, str, str, bool, tuple[str, ...]]:
    return (
        mention.report,
        mention.at.start,
        mention.at.end,
        mention.name,
        mention.kind,
        mention.speaks,
        mention.called,
    )


def _is_person(mention: Mention) -> bool:
    return mention.kind == "person" and house(mention.name) is None and sides.body(mention.name) is None


# ---- persons


def _people(named: Sequence[Mention]) -> Callable[[Mention], Key | None]:
    """Which person a mention is: full names first, then surnames by the only bearer in the report, else in the pile."""
    full = sorted({m.name for m in named if len(words(m.name)) > 1})
    called: dict[str, set[str]] = {name: set() for name in full}
    for mention in named:
        if mention.name in called:
            called[mention.name].update(mention.called)
    groups: list[list[str]] = []
    for name in full:
        mates = [g for g in groups if any(_one_person(name, other, called) for other in g)]
        groups = [g for g in groups if g not in mates] + [[name, *(other for g in mates for other in g)]]
    group_of = {name: min(group) for group in groups for name in group}
    here: dict[str, set[str]] = {}
    for mention in named:
        if mention.name in group_of:
            here.setdefault(mention.report, set()).add(mention.name)

    def key(mention: Mention) -> Key | None:
        if mention.name in group_of:
            return ("person", group_of[mention.name])
        surname = mention.name
        near = {group_of[n] for n in here.get(mention.report, ()) if same_surname(words(n)[-1], surname)}
        if len(near) > 1:
            return ("person", surname, mention.report)
        far = {group_of[n] for n in group_of if words(n)[-1] == surname}
        bearers = near or far
        return (
            ("person", bearers.pop()) if len(bearers) == 1 else ("person", surname, mention.report if bearers else "")
        )

    return key


def _one_person(one: str, other: str, called: dict[str, set[str]]) -> bool:
    """The same name is the same person unless of two countries; another spelling of it wants a role or country in common."""
    if not same_person(one, other):
        return False
    lands = [{land for role in called[name] if (land := sides.land_of(role))} for name in (one, other)]
    if all(lands):
        return bool(lands[0] & lands[1])
    if folded(one) == folded(other) or words(one)[-1] == words(other)[-1]:
        return True
    roles = [{word for role in called[name] for word in folded(role).split()} - _SMALL for name in (one, other)]
    names = {word for name in (one, other) for word in folded(name).split()}
    return bool((roles[0] & roles[1]) - names)


# ---- offices, governments, groups, media


def _body_key(mention: Mention, lands: dict[tuple[str, str], str]) -> Key:
    """What makes two bodies one: agency or outlet by its house, government by country, others by country and words."""
    publisher = house(mention.name)
    if publisher is not None:
        return ("house", publisher)
    known = sides.body(mention.name)
    if known is not None:
        return ("body", known[0])
    nation = sides.government(mention.name)
    if nation is not None:
        return ("government", nation)
    bare = bare_office(mention.name)
    return ("office", _land(mention) or lands.get((mention.report, bare), ""), bare)


def _land(mention: Mention) -> str | None:
    """The country of an office, by its name and the words around it; the owner's name where the tables know no such country."""
    for words_ in (mention.name, *mention.called):
        land = sides.land_of(words_)
        if land is not None:
            return land
    owner, mark, _ = mention.name.replace("’", "'").partition("'s ")
    return owner if mark else None


def _lands(found: Sequence[Mention]) -> dict[tuple[str, str], str]:
    """(report, office without country) -> its country, where the report names just one country's."""
    seen: dict[tuple[str, str], set[str]] = {}
    for mention in found:
        land = None if _is_person(mention) else _land(mention)
        if land is not None:
            seen.setdefault((mention.report, bare_office(mention.name)), set()).add(land)
    return {place: lands.pop() for place, lands in seen.items() if len(lands) == 1}


@cache
def bare_office(name: str) -> str:
    """An office without its country: "Russia's Defence Ministry", "the Russian Ministry of Defense" -> "defense ministry"."""
    _, mark, rest = name.replace("’", "'").partition("'s ")
    kept = [word for word in folded(rest if mark else name).split() if not sides.nation(word.title())]
    if kept[:2] in (["ministry", "of"], ["department", "of"]) and len(kept) > 2:
        kept = [*kept[2:], kept[0]]
    return " ".join(kept) or folded(name)


@cache
def house(name: str) -> str | None:
    """The name by which tables know an agency or outlet under any of its names; None for any other party."""
    return _houses().get(folded(name))


@cache
def _houses() -> dict[str, str]:
    known: dict[str, str] = {}
    for sheet in ("agencies", "outlets"):
        for row in table(sheet):
            for name in filter(None, (row["name"], *row["aliases"].split("|"))):
                known.setdefault(folded(name), row["name"])
    return known


# ---- the record


def _actor(named: Sequence[Mention], lands: dict[tuple[str, str], str]) -> Actor:
    names = Counter(m.name for m in named)
    name = min(names, key=lambda n: (-len(words(n)) if _is_person(named[0]) else 0, -names[n], n))
    kinds = Counter(m.kind for m in named)
    kind = "agency" if kinds["agency"] else max(kinds, key=lambda k: (kinds[k], -_KINDS.index(k)))
    roles = tuple(sorted({role for m in named for role in m.called}))
    land = _country(named, roles, lands)
    country = land if land is not None and len(land) == 2 and land.isupper() else None
    spans = sorted({m.at for m in named}, key=lambda s: (s.report, s.start, s.end))
    return Actor(name, kind, tuple(sorted(names)), country, tuple(spans), sides.side(name, kind, roles, land))


def _country(named: Sequence[Mention], roles: Sequence[str], lands: dict[tuple[str, str], str]) -> str | None:
    """The one country that all of its names and roles agree on."""
    found = {land for m in named if (land := _land(m) or lands.get((m.report, bare_office(m.name))))}
    found |= {land for m in named if (land := sides.government(m.name))}
    return found.pop() if len(found) == 1 else None
