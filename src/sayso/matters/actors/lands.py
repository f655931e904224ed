"""Whose an office is: a country of the tables, or one that only the reports name ("Lestonia's Emergency Service")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from sayso.data import table
from sayso.ledger import Filed
from sayso.matters.actors import sides
from sayso.matters.actors.mentions import Mention
from sayso.matters.actors.spelling import folded, words

#: Words for a land that the tables do not know ("Lestonia", "Lestonian"), each with the land's name.
Own = Mapping[str, str]

_OWNER = re.compile(r"^(?:the )?((?:[A-Z][\w-]+ ?){1,3})['’]s? (.+)$")
_SHORT = re.compile(r"\b(?:of|for) the ([a-z]+)\b|\b(?:[Tt]he |^)([a-z]+)['’]s ")
_ADJECTIVE = ("n", "an", "ian", "ese")


def own_lands(found: Iterable[Mention]) -> Own:
    """Lands that no table knows, by the bodies of state that reports call theirs; no person's and no house's."""
    found = tuple(found)
    people = {words(m.name)[-1] for m in found if m.kind == "person" and words(m.name)}
    lands: dict[str, str] = {}
    for mention in found:
        for said in (mention.name, *mention.called):
            match = _OWNER.match(said)
            if match is None or sides.speaks_for(match[2].split(",")[0]) != "state":
                continue
            owner = match[1].strip()
            if sides.land_of(owner) or sides.body(owner) or owner.split()[-1] in people:
                continue
            lands[owner] = owner
            lands |= {owner + ending: owner for ending in _ADJECTIVE}
            lands |= {owner[:-1] + ending: owner for ending in _ADJECTIVE if owner[-1] in "aeiouy"}
    return lands


def land(mention: Mention, own: Own) -> str | None:
    """The land of a party by its name and the words around it: an ISO code, or the name of a land that no table knows."""
    said = (mention.name, *mention.called) if mention.kind != "person" else mention.called
    return next((code for words_ in said if (code := sides.land_of(words_) or _own(words_, own))), mention.land)


def government(mention: Mention, own: Own) -> str | None:
    """The land whose government a party is: "Moscow", "Russia", "the Russian government", "Lestonia"; else None."""
    if sides.government(mention.name) is not None:
        return sides.government(mention.name)
    if mention.name in own:
        return own[mention.name]
    return land(mention, own) if re.fullmatch(r"government(?: in .*)?", bare_office(mention.name, own)) else None


def one_land_offices(found: Iterable[Mention], own: Own) -> dict[tuple[str, str], str]:
    """(report, office without land) -> its land, where the report names just one land's office of that kind.

    An office with a name of its own ("Velm Basin Authority") is one in all the pile: its report is "".
    """
    seen: dict[tuple[str, str], set[str]] = {}
    for mention in found:
        if mention.kind != "person" and (code := land(mention, own)) is not None:
            bare = bare_office(mention.name, own)
            seen.setdefault(("" if not plain_office(bare) else mention.report, bare), set()).add(code)
    return {place: codes.pop() for place, codes in seen.items() if len(codes) == 1}


def owned(filed: Sequence[Filed], found: Iterable[Mention]) -> Iterator[Mention]:
    """Where body text says whose an office with a name of its own is: "Karvia's Velm Basin Authority"."""
    names = {m.name for m in found if m.kind == "office" and len(words(m.name)) > 1 and not _OWNER.match(m.name)}
    names = {name for name in names if name[:1].isupper() and not plain_office(folded(name))}
    if not names:
        return
    whose = re.compile(
        rf"\b[A-Z][\w-]+['’]s\s(?:{'|'.join(sorted(map(re.escape, names), key=lambda n: (-len(n), n)))})\b"
    )
    for one in filed:
        for zone in one.reading.zones:
            for match in whose.finditer(one.report.text, zone.start, zone.end) if zone.zone == "body" else ():
                at = one.report.span(match.start(), match.end())
                yield Mention(one.report.id, " ".join(match[0].split()), "office", (), at, False)


def of_their_office(found: Sequence[Mention]) -> list[Mention]:
    """Persons called by an office in short ("head of the service", "the ministry's spokesman") are called by all of its name too.

    Only where one body of the report has a name that ends so.
    """
    ends: dict[tuple[str, str], set[str]] = {}
    for mention in found:
        if mention.kind == "office" and len(words(mention.name)) > 1:
            ends.setdefault((mention.report, words(mention.name)[-1].lower()), set()).add(mention.name)
    made = []
    for mention in found:
        nouns = {noun for role in mention.called for match in _SHORT.finditer(role) if (noun := match[1] or match[2])}
        offices = {name for noun in nouns for name in ends.get((mention.report, noun), ())}
        one = mention.kind == "person" and len({folded(name) for name in offices}) == 1
        made.append(replace(mention, called=(*mention.called, f"of the {min(offices)}")) if one else mention)
    return made


def bare_office(name: str, own: Own) -> str:
    """An office without its land: "Russia's Defence Ministry", "the Russian Ministry of Defense" -> "defense ministry"."""
    kept = " ".join(words(name)).replace("’", "'").split()
    starts = [n + 1 for n in range(len(kept)) if _is_land(" ".join(kept[: n + 1]), own)]
    kept = folded(" ".join(kept[max(starts, default=0) :])).split()
    if kept[:2] in (["ministry", "of"], ["department", "of"]) and len(kept) > 2:
        kept = [*kept[2:], kept[0]]
    return " ".join(kept) or folded(name)


def plain_office(bare: str) -> bool:
    """Whether every word of an office is one that any country's has ("defense ministry"): then only a land tells it apart."""
    return all(word in _plain() for word in bare.split())


def _is_land(name: str, own: Own) -> bool:
    bare = re.sub(r"'s?$", "", name)
    return sides.nation(bare) is not None or bare in own


def _own(said: str, own: Own) -> str | None:
    """The land of `own` that a phrase starts with, before any word for where somebody is."""
    for word in said.split():
        if word in sides.AWAY:
            return None
        bare = re.sub(r"['’]s?$", "", word.strip(",.;"))
        if bare in own:
            return own[bare]
    return None


@cache
def _plain() -> frozenset[str]:
    found = {part for row in table("titles") for part in row["title"].split()}
    found |= {row["word"] for row in table("whereabouts") if row["sort"] == "office"}
    found |= {part for row in table("speaksfor") for part in row["word"].split()}
    return frozenset(map(folded, found)) | {"of", "and", "for", "the"}
