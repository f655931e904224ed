"""Agencies and outlets under any of their names, and who owns them."""

from __future__ import annotations

from functools import cache

from sayso.data import table
from sayso.matters.actors.spelling import folded


@cache
def house(name: str) -> str | None:
    """The name by which the tables know an agency or outlet under any of its names; None for any other party."""
    return _houses().get(folded(name))


@cache
def owner(name: str) -> str | None:
    """Who owns the outlet of that name in the tables, where we know of sisters; else None."""
    return next((row["owner"] for row in table("owners") if name in row["outlets"].split("|")), None)


@cache
def house_country(name: str) -> str | None:
    """ISO code of the country that an agency or outlet is of by the tables."""
    rows = (row for sheet in ("agencies", "outlets") for row in table(sheet))
    known = house(name)
    return next((row["country"] or None for row in rows if row["name"] == known), None)


@cache
def medium_house(medium: str) -> str | None:
    """The agency or outlet that a medium names ("a statement to RIA Novosti"), by the tables."""
    tokens = medium.replace(",", " ").split()
    for length in (4, 3, 2, 1):
        for start in range(len(tokens) - length + 1):
            name = " ".join(tokens[start : start + length])
            if name[:1].isupper() and (known := house(name)):
                return known
    return None


@cache
def _houses() -> dict[str, str]:
    known: dict[str, str] = {}
    for sheet in ("agencies", "outlets"):
        for row in table(sheet):
            for name in filter(None, (row["name"], *row["aliases"].split("|"))):
                known.setdefault(folded(name), row["name"])
    return known
