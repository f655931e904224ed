"""What a name is, by the tables alone: place, nationality, organisation, group. Exact spelling, capitals and all.

Both the language room and the finders ask here. Four tables: `places.tsv` (GeoNames, made by training/places.py; sorted, so
that a name is found by halving and the rows are never parsed as a whole), `places-more.tsv` (by hand: seas, crossings,
bases, disputed regions), `demonyms.tsv` and `groups.tsv`. A name that is as likely a person's or an everyday word
("Jackson", "Reading") has no kind here: None means "no opinion", and the parser's guess stands.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, cast

from sayso.data import table

Kind = Literal["place", "nationality", "group", "organisation", "facility"]
PlaceKind = Literal["country", "region", "city", "place", "facility"]

#: Towns of fewer people do not retype a name on their own: too many share it with persons and firms.
KNOWN_TOWN = 100_000
#: Towns that come to mind before a province of the same name.
GREAT_TOWN = 1_000_000
#: The radius meant by a town's coordinates.
TOWN_KM = 10.0
#: A town stands for its name abroad when no namesake in another country has more than this share of its people.
RIVAL = 0.2
_SPACES = dict.fromkeys("\n\r\t\u00a0\u2009\u202f", " ")
_QUOTES = dict.fromkeys("‘’ʼʻʿʾ`´", "'")
_LETTERS = {
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
    "ß": "s",
    "æ": "a",
    "Æ": "A",
    "œ": "o",
}
_DASHES = dict.fromkeys("–‑‐", "-")
_FIRST = re.compile(r"(?<![\w.'-])[^\W\d_][^\s\"“”(),;:]*")
_POSSESSIVE = re.compile(r"(?<=[\w.])'s$|(?<=s)'$")
_SEVERAL = re.compile(r" |(?<=[a-z])-(?=[A-Za-z])")
# name, same; a country or region, or a town of six digits (KNOWN_TOWN); capital; no doubt
_PHRASE_ROW = re.compile(
    rb"^([^\t\n]*[ -][^\t\n]*)\t[^\t\n]*\t(?:\w+(?:\t[^\t\n]*){6}|(?:\t[^\t\n]*){5}\t\d{6,})\t[^\t\n]*\t$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the place tables. people: 0 where unknown; capital: "C" of a country, "A" of a region, "" else.

    area: GeoNames code of the first-level division ("OH", "04"), "" where unknown. doubt: "person" or "word" when the name is
    as likely something else.
    """

    name: str
    kind: PlaceKind
    country: str | None
    area: str
    latitude: float | None
    longitude: float | None
    precision_km: float | None
    people: int
    capital: str
    doubt: str


@dataclass(frozen=True, slots=True)
class _Known:
    kind: Kind
    country: str | None
    doubt: str
    seat: bool = False


@cache
def _flat_letter(letter: str) -> str:
    for swap in (_SPACES, _QUOTES, _LETTERS, _DASHES):
        letter = swap.get(letter, letter)
    return next((c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)), letter)


@lru_cache(maxsize=8)
def flat(text: str) -> str:
    """`text` with accents off, quotes and dashes plain and line ends as spaces, letter for letter: offsets hold."""
    return text if text.isascii() and text.isprintable() else "".join(map(_flat_letter, text))


def spellings(name: str) -> tuple[str, ...]:
    """How the tables may spell `name`: flat, without a leading "the", and without a possessive 's."""
    plain = " ".join(flat(name).split())
    plain = plain[4:] if plain[:4] in ("the ", "The ") else plain
    bare = _POSSESSIVE.sub("", plain)
    return (plain,) if bare in ("", plain) else (plain, bare)


@cache
def kind_of(name: str) -> Kind | None:
    """What `name` is by the tables; None when they do not know it, or it is as likely a person or a plain word."""
    known = _known(name)
    if known is not None:
        return None if known.doubt else known.kind
    best = next(iter(places(name)), None)
    if best is None or best.doubt or (best.kind == "city" and best.people < KNOWN_TOWN and best.capital != "C"):
        return None
    return "facility" if best.kind == "facility" else "place"


@cache
def country_of(name: str) -> str | None:
    """ISO code of a country, region, town, demonym or national body; None when unknown or shared by several countries."""
    known = _known(name)
    if known is not None:
        return known.country
    found = places(name)
    abroad = max((place.people for place in found if place.country != found[0].country), default=0)
    if found and (found[0].kind != "city" or found[0].capital == "C" or abroad <= found[0].people * RIVAL):
        return found[0].country
    return None


def country_name(code: str) -> str | None:
    """The name of the country with that ISO code; None when there is none."""
    return _country_names().get(code)


@cache
def _country_names() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _lines()[1]:
        name, mark, rest = line.partition(b"\t\tcountry\t")
        if mark:
            found.setdefault(rest.split(b"\t", 1)[0].decode(), name.split(b"\t", 1)[0].decode())
    return found


@cache
def capital_country(name: str) -> str | None:
    """ISO code of the country whose capital or seat of power `name` is ("Kabul", "the Kremlin"); None for any other."""
    known = _known(name)
    if known is not None:
        return known.country if known.seat else None
    first = next(iter(places(name)), None)
    return first.country if first is not None and first.capital == "C" else None


@cache
def places(name: str) -> tuple[Place, ...]:
    """Every place of that name, the likeliest first: countries and hand-made rows, capitals, great cities, regions, towns."""
    for wanted in spellings(name):
        rows = [_place(row) for row in _by_hand().get(wanted, ())] + _rows(wanted)
        if rows:
            return tuple(sorted(set(rows), key=_rank))
    return ()


@cache
def phrases() -> frozenset[str]:
    """Names of several words worth matching in text, spelt as `flat` spells them; doubtful and small ones are left out."""
    found = {name for name, what in _people_and_groups().items() if _SEVERAL.search(name) and not what.doubt}
    found |= {name for name, rows in _by_hand().items() if _SEVERAL.search(name) and not rows[0]["doubt"]}
    found |= {match[1].decode() for match in _PHRASE_ROW.finditer(_sheet())}
    return frozenset(found)


def phrases_in(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Where phrases stand in text[start:end], as (start, end) in order, the longest first, none inside another.

    Hard-wrapped lines do not break a phrase; a blank line does. A possessive 's stays outside.
    """
    plain, found, free = flat(text), [], start
    stop = len(text) if end is None else end
    for word in _FIRST.finditer(plain, start, stop):
        if word.start() < free:
            continue
        for phrase in _by_first_word().get(_POSSESSIVE.sub("", word[0].rstrip(".")), _by_first_word().get(word[0], ())):
            ending = word.start() + len(phrase)
            if ending <= stop and plain.startswith(phrase, word.start()) and not plain[ending : ending + 1].isalnum():
                found.append((word.start(), ending))
                free = ending
                break
    return tuple(found)


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for phrase in sorted(phrases(), key=lambda p: (-len(p), p)):
        index.setdefault(phrase.split(" ", 1)[0], []).append(phrase)
    return {first: tuple(ones) for first, ones in index.items()}


def _known(name: str) -> _Known | None:
    tables = _people_and_groups()
    return next((tables[wanted] for wanted in spellings(name) if wanted in tables), None)


@cache
def _people_and_groups() -> dict[str, _Known]:
    known: dict[str, _Known] = {}
    for row in table("demonyms"):
        for name in filter(None, (row["name"], row["plural"])):
            known[flat(name)] = _Known("nationality", row["country"] or None, row["doubt"])
    for row in table("groups"):
        kind: Kind = "group" if row["kind"] == "group" else "organisation"
        for name in filter(None, (row["name"], row["acronym"], *row["also"].split(";"))):
            doubt = "" if name == row["acronym"] else row["doubt"]
            known.setdefault(flat(name), _Known(kind, row["country"] or None, doubt, row["kind"] == "seat"))
    return known


@cache
def _by_hand() -> dict[str, tuple[dict[str, str], ...]]:
    rows: dict[str, tuple[dict[str, str], ...]] = {}
    for row in table("places-more"):
        for name in filter(None, (row["name"], *row["also"].split(";"))):
            rows[flat(name)] = (*rows.get(flat(name), ()), row)
    return rows


@cache
def _sheet() -> bytes:
    return files("sayso.data").joinpath("places.tsv").read_bytes()


@cache
def _lines() -> tuple[list[str], list[bytes]]:
    lines = _sheet().rstrip(b"\n").split(b"\n")
    header = next(at for at, line in enumerate(lines) if not line.startswith(b"#"))
    return lines[header].decode().split("\t"), lines[header + 1 :]


def _rows(name: str) -> list[Place]:
    lines, first = _lines()[1], name.encode()
    begin, end = bisect_left(lines, first + b"\t"), bisect_left(lines, first + b"\n")  # the sign behind a tab
    return [_place(_cells(line)) for line in lines[begin:end]]


def _cells(line: bytes) -> dict[str, str]:
    return dict(zip(_lines()[0], line.decode().split("\t"), strict=True))


def _place(row: dict[str, str]) -> Place:
    number = {key: float(row[key]) if row[key] else None for key in ("latitude", "longitude", "precision_km")}
    return Place(
        row.get("same") or row["name"],
        cast(PlaceKind, row["kind"] or "city"),
        row["country"] or None,
        row.get("area", ""),
        number["latitude"],
        number["longitude"],
        number["precision_km"] or TOWN_KM,
        int(row.get("people") or 0),
        row.get("capital", ""),
        row["doubt"],
    )


def _rank(place: Place) -> tuple[int, int, str, str, float]:
    """The order in which an English reader would think of namesakes, before any context."""
    seat = place.people >= GREAT_TOWN or (place.people >= KNOWN_TOWN / 2 and place.capital == "C")
    city = 1 if seat else 2 if place.capital == "A" and place.people >= KNOWN_TOWN else 4
    order = {"country": 0, "place": 0, "facility": 0, "region": 3, "city": city}[place.kind]
    return (order, -place.people, place.country or "", place.area, place.latitude or 0.0)
