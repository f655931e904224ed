"""Which mentions of bodies are one: houses and groups by the tables, governments by country, offices by country and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.matters.actors import sides
from sayso.matters.actors.lands import Own, bare_office, government, land, one_land_offices, plain_office
from sayso.matters.actors.mentions import Mention
from sayso.matters.actors.people import Key
from sayso.matters.actors.spelling import words
from sayso.matters.origins.houses import house

_SMALL = frozenset({"of", "the", "and", "for", "on", "in"})


def bodies(named: Sequence[Mention], own: Own) -> Callable[[Mention], Key]:
    """A function from a mention to its body.

    A shorter name ("the ministry", "FCA") is that of the only body in the report that it may stand for; else an office that any
    country has, and whose country is not told, is another one in each report.
    """
    near = one_land_offices(named, own)
    full: dict[str, dict[Key, set[str]]] = {}
    for mention in named:
        names = full.setdefault(mention.report, {}).setdefault(_key(mention, own, near), set())
        names.add(bare_office(mention.name, own))
        names.add(_initials(mention.name))

    def key(mention: Mention) -> Key:
        made = _key(mention, own, near)
        if made[0] != "office":
            return made
        bare = bare_office(mention.name, own)
        short = plain_office(bare) and not made[1]
        longer = [
            k for k, names in full[mention.report].items() if k != made and _stands_for(mention, bare, short, names)
        ]
        if len(longer) == 1:
            return longer[0]
        return (*made, mention.report) if short else made

    return key


def _key(mention: Mention, own: Own, near: dict[tuple[str, str], str]) -> Key:
    publisher = house(mention.name)
    if publisher is not None:
        return ("house", publisher)
    known = sides.body(mention.name)
    if known is not None:
        return ("body", known[0])
    whose = government(mention, own)
    if whose is not None:
        return ("government", whose)
    bare = bare_office(mention.name, own)
    return ("office", land(mention, own) or near.get((mention.report, bare)) or near.get(("", bare), ""), bare)


def _stands_for(mention: Mention, bare: str, short: bool, names: set[str]) -> bool:
    """Whether a mention may be short for a body of these names: its last words, or its initials in capitals."""
    if short and any(name.endswith(f" {bare}") for name in names):
        return True
    return mention.name.isupper() and len(mention.name) > 1 and mention.name in names


def _initials(name: str) -> str:
    parts = [word for word in words(name) if word not in _SMALL]
    return "".join(word[0] for word in parts).upper() if len(parts) > 1 else ""
