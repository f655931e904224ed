"""Where: each name of a place in a report, with the country and coordinates that it most likely means.

One name means one place throughout a report. Which one is weighed from what holds it ("Mosul, Iraq"), the countries and
regions that the report speaks of, other names with a namesake close by, and how many people live there (the usual heuristics:
Leidner, Toponym Resolution in Text, 2007). A name that the tables lack, or whose namesakes weigh too nearly the same, keeps
its characters and gets no coordinates.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.data import gazetteer
from sayso.data.gazetteer import Place
from sayso.finders.places.placenames import PlaceName, place_names
from sayso.language.prose import Prose
from sayso.records import Report, Where

#: What each piece of evidence weighs, in powers of ten of people. Tuned on LGL and GeoVirus.
HELD, SAME_COUNTRY, SAME_AREA, CLOSE_BY, CAPITAL, COUNTRY = 6.0, 5.0, 1.25, 1.0, 1.0, 1.5
#: Two places this near each other speak for each other (km).
NEAR = 150.0
#: A namesake in another country or region that weighs this nearly as much leaves the name unresolved.
TOO_CLOSE = 0.5
_GENERIC = re.compile(
    r"^(?:(?:city|town|village|port|province|region|district|state|county) of )|"
    r" (?:province|Province|region|Region|governorate|Governorate|district|District|oblast|Oblast|prefecture|Prefecture|city|City"
    r"|territory|Territory|krai|Krai|department|Department)$"
)
_TURNED = re.compile(
    r"^(?:(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest|Central|Northern|Northeastern|Northwestern|Southern|Eastern|Western|Greater|Upper|Lower|Downtown|Mid|"
    r"north|south|east|west|central|northern|southern|eastern|western|downtown|greater)[ -])+(?:of )?"
)


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name of a place with what it most likely means; `party` when it stands for those who govern."""

    name: PlaceName
    place: Place | None


def find_places(prose: Prose, report: Report) -> tuple[Where, ...]:
    """Every place that the report names as a place, in text order; names that stand for those who govern are left out."""
    return tuple(where(found, report) for found in find_toponyms(prose) if not found.name.party)


def find_toponyms(prose: Prose) -> tuple[Toponym, ...]:
    """Every name of a place, parties and demonyms with it, in text order, with what it means here."""
    names = place_names(prose)
    means = _resolve(names)
    return tuple(Toponym(name, means.get(_key(name))) for name in names)


def where(found: Toponym, report: Report) -> Where:
    """The record: coordinates and their radius in km, or None in all of them for a name that could not be resolved."""
    name, place = found.name, found.place
    at = report.span(name.start, name.end)
    if place is None:
        return Where(name.text, None, None, None, None, at)
    return Where(place.name, place.country, place.latitude, place.longitude, place.precision_km, at)


def _key(name: PlaceName) -> str:
    return gazetteer.spellings(name.text)[-1]


def _resolve(names: tuple[PlaceName, ...]) -> dict[str, Place]:
    """What each name means, weighed twice: the second time with all that the first has settled."""
    held: dict[str, set[str]] = {}
    options: dict[str, tuple[Place, ...]] = {}
    for name in names:
        held.setdefault(_key(name), set()).update(name.within)
        if _key(name) not in options:
            options[_key(name)] = _namesakes(name)
    chosen = _choose(names, options, held)
    return _choose(names, {key: (chosen[key],) if key in chosen else () for key in options}, held, options)


def _namesakes(name: PlaceName) -> tuple[Place, ...]:
    """What the tables know by that name; a country for a demonym."""
    if name.people:
        code = gazetteer.country_of(name.text)
        return gazetteer.places(gazetteer.country_name(code) or "")[:1] if code else ()
    shorter = _GENERIC.sub("", name.text)
    for text in dict.fromkeys((name.text, shorter, _TURNED.sub("", shorter))):
        places = gazetteer.places(text) or (gazetteer.places(text.title()) if text.isupper() and len(text) > 4 else ())
        if places:
            return places
    return ()


def _choose(
    names: tuple[PlaceName, ...],
    settled: dict[str, tuple[Place, ...]],
    held: dict[str, set[str]],
    options: dict[str, tuple[Place, ...]] | None = None,
) -> dict[str, Place]:
    """The namesake that weighs most, for each name, unless another far away weighs nearly the same."""
    countries, areas = _spoken_of(names, settled)
    chosen = {}
    for key, places in (options or settled).items():
        others = [ones for other, ones in settled.items() if other != key] if len(places) > 1 else []
        near = [_close_by(place, others) for place in places]
        weights = [_weight(place, held[key], countries, areas, n) for place, n in zip(places, near, strict=True)]
        best = max(range(len(places)), key=lambda at: (weights[at], -at), default=None)
        if best is not None and not _tied(best, weights, places):
            chosen[key] = places[best]
    return chosen


def _spoken_of(names: Iterable[PlaceName], options: dict[str, tuple[Place, ...]]) -> tuple[Counter[str], Counter[str]]:
    """How often each country, and each first-level division, is spoken of by names that can mean nothing else."""
    countries: Counter[str] = Counter()
    areas: Counter[str] = Counter()
    for name in names:
        places = options[_key(name)]
        if places and places[0].country and len({place.country for place in places}) == 1:
            countries[places[0].country] += 1
            if len({place.area for place in places}) == 1 and places[0].area:
                areas[f"{places[0].country} {places[0].area}"] += 1
    return countries, areas


def _weight(place: Place, held: set[str], countries: Counter[str], areas: Counter[str], near: int) -> float:
    weight = math.log10(max(place.people, 1000)) if place.kind in ("city", "region") else 6.0
    weight += COUNTRY * (place.kind == "country") + CAPITAL * (place.capital == "C")
    weight += HELD * any(_holds(holder, place) for holder in held)
    weight += SAME_COUNTRY * _share(countries, place.country or "") + SAME_AREA * _share(
        areas, f"{place.country} {place.area}"
    )
    return weight + CLOSE_BY * min(near, 3)


def _share(counted: Counter[str], key: str) -> float:
    return counted[key] / counted.total() if counted else 0.0


def _holds(holder: str, place: Place) -> bool:
    code = gazetteer.country_of(holder)
    for other in gazetteer.places(holder):
        if other.kind == "country" and other.country == place.country and place.kind != "country":
            return True
        if (
            other.kind == "region"
            and (other.country, other.area) == (place.country, place.area)
            and place.kind == "city"
        ):
            return True
    return (code is not None and code == place.country) or (place.country == "US" and holder == place.area)


def _close_by(place: Place, others: Iterable[tuple[Place, ...]]) -> int:
    return sum(any(other.kind != "country" and _km(place, other) < NEAR for other in places) for places in others)


def _tied(best: int, weights: list[float], places: tuple[Place, ...]) -> bool:
    rivals = (w for w, place in zip(weights, places, strict=True) if _rival(places[best], place))
    return weights[best] - max(rivals, default=-math.inf) < TOO_CLOSE


def _rival(best: Place, other: Place) -> bool:
    """Whether the other may be meant as well: not the region that holds the town (New York), nor, beside a capital, a
    namesake in the same country (Washington)."""
    around = other.kind == "region" and (other.country, other.area) == (best.country, best.area)
    governed = best.capital == "C" and other.country == best.country
    return not around and not governed and _km(best, other) > NEAR


def _km(one: Place, other: Place) -> float:
    """Distance by great circle; without bound where either has no coordinates."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return math.inf
    up, up2 = math.radians(one.latitude), math.radians(other.latitude)
    along = math.radians(other.longitude - one.longitude)
    half = math.sin((up2 - up) / 2) ** 2 + math.cos(up) * math.cos(up2) * math.sin(along / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(half))
