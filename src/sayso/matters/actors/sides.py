"""For whom a party speaks: the country of its role, and its side, by packaged tables.

A side is a government (its country's ISO code), a group by its name, or a person or house that speaks for itself. None means that
the words do not say: such a party is never shown to be separate from another.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.data import gazetteer, table
from sayso.records import PartyKind

_WORD = re.compile(r"[^\s,;:()\"“”]+")
#: What stands behind these tells where somebody is, not whose.
AWAY = frozenset({"to", "for", "in", "at", "with", "on", "against", "from", "near", "over"})
#: Classes of speaksfor.tsv, the one that outranks all others first.
_RANKS = ("open", "staff", "firm", "self", "state")
_HOUSE = re.compile(r"\b(?:at|of|for|with|from)\s+(?:the\s+)?((?:[a-z-]+\s+){0,3}?)([A-Z][^,;]*)$")


@cache
def land_of(words: str) -> str | None:
    """The country that a role, an office or a phrase is said to belong to, as an ISO code: "Russia's ambassador to Norway" is RU.

    Only countries and nationalities count, no towns; what stands behind "to" or "in" is where somebody is, not whose he is.
    """
    found = [match[0] for match in _WORD.finditer(words)]
    for start, word in enumerate(found):
        if word.lower() in AWAY:
            return None
        for length in (4, 3, 2, 1):
            code = nation(" ".join(found[start : start + length])) if word[:1].isupper() else None
            if code is not None:
                return code
    return None


@cache
def nation(name: str) -> str | None:
    """ISO code where `name` is all of a country's name or its nationality ("Russian", "the United States"), else None.

    Peoples and regions within a country ("Catalan", "Scottish") are not it: their ministers are not its government.
    """
    if gazetteer.kind_of(name) == "nationality":
        return None if gazetteer.spellings(name)[-1] in _other_peoples() else gazetteer.country_of(name)
    first = next(iter(gazetteer.places(name)), None)
    return first.country if first is not None and first.kind == "country" else None


@cache
def government(name: str) -> str | None:
    """ISO code where `name`, as it stands, stands for those who govern: a country, its capital, its seat of power."""
    bare = re.sub(r"^(?:the )?government (?:in|of) ", "", name.strip(), flags=re.I)
    return (
        nation(bare) if gazetteer.kind_of(bare) != "nationality" and nation(bare) else gazetteer.capital_country(bare)
    )


@cache
def body(name: str) -> tuple[str, str, str | None] | None:
    """The row of groups.tsv for `name`: (its full name, kind, country), or None."""
    return next((_bodies()[key] for key in gazetteer.spellings(name) if key in _bodies()), None)


@cache
def speaks_for(words: str) -> str:
    """What a role or a body's name says of whom it speaks for, as in speaksfor.tsv: state, self, firm, staff, open or ""."""
    lower = " " + re.sub(r"[^\w.-]+", " ", gazetteer.flat(words).lower().replace("'s", "")) + " "
    found = {row["for"] for row in table("speaksfor") if f" {row['word']} " in lower}
    return next((whom for whom in _RANKS if whom in found), "")


@cache
def side(name: str, kind: PartyKind, roles: tuple[str, ...], country: str | None) -> str | None:
    """For whom a party speaks. roles: all that it is called; country: where its roles place it (ISO), None where they do not."""
    if kind in ("agency", "outlet", "unnamed"):
        return None
    known = body(name)
    if known is not None:
        return _bodys(known)
    if kind == "person":
        return _persons(name, roles, country)
    if government(name) is not None:
        return government(name)
    what = speaks_for(name)
    return (
        country if what == "state" else name if what in ("firm", "self") else None
    )  # staff: whose house it is, the name does not say


def side_name(side: str) -> str:
    """A side in plain words: "RU" is "Russia's government"; a group or house goes by its name."""
    country = gazetteer.country_name(side) if len(side) == 2 and side.isupper() else None
    return side if country is None else f"{country}'{'' if country.endswith('s') else 's'} government"


def _persons(name: str, roles: tuple[str, ...], country: str | None) -> str | None:
    """A person's side by all the roles given to him: a group's or a government's word, his house's, or his own."""
    spoken = {speaks_for(role) for role in roles}
    if "open" in spoken:
        return None
    group = next((found for role in roles if (found := group_in(role)) is not None), None)
    house = next((found for role in roles if (found := _house(role)) is not None), None)
    if group is not None and "self" not in spoken:
        return group
    if spoken & {"staff", "firm"}:
        return (land_of(house) or country) if house is not None and speaks_for(house) == "state" else house
    return name if "self" in spoken else country if "state" in spoken else None


def _house(role: str) -> str | None:
    """The house that a role names: "analyst at Skyline Imaging"; None where it names a place or none."""
    match = _HOUSE.search(role)
    if match is None or gazetteer.kind_of(match[2]) in ("place", "nationality", "facility"):
        return None
    return match[2].strip()


@cache
def group_in(words: str) -> str | None:
    """The group, alliance or organisation without a country that a role names: "Taliban spokesman" speaks for the Taliban."""
    found = [match[0] for match in _WORD.finditer(words)]
    for start, word in enumerate(found):
        for length in (4, 3, 2, 1):
            phrase = " ".join(found[start : start + length])
            known = body(phrase) if word[:1].isupper() and not _plain(phrase) else None
            if known is not None:
                return _bodys(known)
    return None


def _plain(phrase: str) -> bool:
    """Whether any country may have a body of that name: "Security Council" in a role need not be the UN's."""
    return all(speaks_for(word) == "state" for word in phrase.split())


def _bodys(known: tuple[str, str, str | None]) -> str | None:
    """A seat of power or a state's own body speaks for its government, a member for its family, others for themselves.

    Of a country's other organisations and parties we cannot say whether they speak for its government.
    """
    name, kind, country = known
    if kind == "seat" or (country and speaks_for(name) == "state"):
        return country
    if country and (kind == "organisation" or speaks_for(name) == "open"):
        return None
    return next((row["family"] for row in table("families") if row["member"] == name), name)


@cache
def _other_peoples() -> frozenset[str]:
    return frozenset(row["name"] for row in table("otherpeoples"))


@cache
def _bodies() -> dict[str, tuple[str, str, str | None]]:
    found: dict[str, tuple[str, str, str | None]] = {}
    for row in table("groups"):
        for name in filter(None, (row["name"], row["acronym"], *row["also"].split(";"))):
            if not row["doubt"] or name == row["acronym"]:
                found.setdefault(gazetteer.flat(name), (row["name"], row["kind"], row["country"] or None))
    return found
