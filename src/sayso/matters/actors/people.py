"""Which mentions of persons are one person: full names first, then surnames by their only bearer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.matters.actors.lands import Own, land
from sayso.matters.actors.mentions import Mention
from sayso.matters.actors.spelling import folded, same_person, same_surname, words

Key = tuple[str, ...]
_SMALL = frozenset({"of", "the", "for", "and", "a", "an"})


def people(named: Sequence[Mention], own: Own) -> Callable[[Mention], Key]:
    """A function from a mention to its person: a surname is its only bearer's in the report, else in the pile, else its own."""
    group_of = _groups(named, own)
    here: dict[str, set[str]] = {}
    for mention in named:
        if mention.name in group_of:
            here.setdefault(mention.report, set()).add(mention.name)

    def key(mention: Mention) -> Key:
        if mention.name in group_of:
            return ("person", group_of[mention.name])
        surname = " ".join(words(mention.name))
        near = {group_of[n] for n in here.get(mention.report, ()) if same_surname(words(n)[-1], surname)}
        far = {group_of[n] for n in group_of if words(n)[-1] == surname}
        bearers = near or far
        if len(bearers) == 1:
            return ("person", bearers.pop())
        return ("person", surname, mention.report if bearers else "")

    return key


def _groups(named: Sequence[Mention], own: Own) -> dict[str, str]:
    """Every full name -> the first in the alphabet of the names that are one person's."""
    full = sorted({m.name for m in named if len(words(m.name)) > 1})
    called: dict[str, set[str]] = {name: set() for name in full}
    lands: dict[str, set[str]] = {name: set() for name in full}
    for mention in named:
        if mention.name in called:
            called[mention.name].update(mention.called)
            whose = land(mention, own)
            lands[mention.name] |= {whose} if whose else set()
    by_sound: dict[str, list[list[str]]] = {}
    for name in full:
        near = by_sound.setdefault(words(name)[-1][:1].lower(), [])
        mates = [g for g in near if any(_one(name, other, called, lands) for other in g)]
        near[:] = [g for g in near if g not in mates] + [[name, *(other for g in mates for other in g)]]
    return {name: min(group) for near in by_sound.values() for group in near for name in group}


def _one(one: str, other: str, called: dict[str, set[str]], lands: dict[str, set[str]]) -> bool:
    """Two spellings of one person: not of two countries, and where the surnames differ, with a role in common."""
    if not same_person(one, other):
        return False
    if lands[one] and lands[other]:
        return bool(lands[one] & lands[other])
    if folded(words(one)[-1]) == folded(words(other)[-1]):
        return True
    roles = [{word for role in called[name] for word in folded(role).split()} - _SMALL for name in (one, other)]
    return bool((roles[0] & roles[1]) - set(folded(f"{one} {other}").split()))
