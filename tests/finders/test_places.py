"""Where: which names are places, which mean those who govern, and which of several namesakes is meant."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marked import marked, reads
from sayso.finders.places.toponyms import find_places
from sayso.records import Report


def places_in(language, text):
    report = Report(hashlib.sha256(text.encode()).hexdigest(), text, "text/plain")
    return find_places(language.read(text, [(0, len(text))] if text else []), report)


NAMED = [
    # places as places
    "Rebels took the town of [Kunduz] in northern [Afghanistan] on Sunday.",
    "Two buses collided near [Nakuru], [Kenya], police said.",
    "Traders wait at the [Torkham crossing] for days.",
    "A tanker was stopped in the [Strait of Hormuz].",
    "Shells fell on [Donetsk], in the [Donbas].",
    "[Kabul] was hit by two blasts.",
    # those who govern
    "Moscow said the bridge was safe.",
    "Kabul has dismissed the report.",
    "France, Italy and Spain will send doctors.",
    "Officials in [Dushanbe] blamed Moscow for the delay.",
    "Talks with Tehran were put off.",
    "Kenya's foreign minister flew to [Nairobi].",
    "The president of Chile spoke in [Lima].",
    "Moscow is ready to help.",
    "They gave Ms Salcedo a seat in [Lima], and a Salcedo ally took it.",
    "Rebels fled to [DR Congo].",
    # whose, and where
    "Fighting goes on along [Kenya]'s border with [Somalia].",
    "Britain's navy sent a ship to the [Red Sea].",
    # demonyms count only where they describe land
    "Afghan troops crossed the [Tajik] border.",
    "The Kenyan judge was born on [Ugandan] soil.",
    # inside the name of a body there is no place
    "The Texas Forest Service sent two crews.",
]

MEANT = [
    ("He flew to [Washington] for talks with the fund.", "US", 38.9, -77.0),
    ("The firm moved to [New York] in May.", "US", 40.7, -74.0),
    # one name, one country, by what stands around it
    ("The fire broke out in [Paris], Texas, on Monday.", "US", 33.7, -95.6),
    ("The fire broke out in [Paris] on Monday, French police said.", "FR", 48.9, 2.4),
    ("Voters in [Tbilisi] went to the polls across Georgia.", "GE", 41.7, 44.8),
    ("A mill in [Birmingham], Alabama, has closed.", "US", 33.5, -86.8),
    ("A mill in [Birmingham] has closed, the British government said.", "GB", 52.5, -1.9),
    ("Crowds gathered in [Kiev] and Lviv.", "UA", 50.5, 30.5),
    ("Grain left [Odessa], Ukraine, at noon.", "UA", 46.5, 30.7),
    ("A strike closed the port of [Alexandria], Egypt.", "EG", 31.2, 29.9),
    ("He was tried in [Idlib province], Syria.", "SY", 35.9, 36.6),
    ("He grew up in [Northern Norway] and left it young.", "NO", 65, 14),
]


@pytest.mark.parametrize("text", NAMED)
def test_places_are_told_from_those_who_govern(language, text):
    plain, spans = marked(text)
    found = [(where.at.start, where.at.end) for where in places_in(language, plain)]
    assert found == spans, reads(plain, found)


@pytest.mark.parametrize(("text", "country", "latitude", "longitude"), MEANT)
def test_which_namesake_is_meant(language, text, country, latitude, longitude):
    plain, spans = marked(text)
    where = next(w for w in places_in(language, plain) if w.at.start == spans[0][0])
    assert (where.at.start, where.at.end) == spans[0]
    assert where.country == country
    assert where.latitude == pytest.approx(latitude, abs=4)
    assert where.longitude == pytest.approx(longitude, abs=4)


def test_precision_is_a_towns_or_a_countrys(language):
    dushanbe, tajikistan = places_in(language, "He was born in Dushanbe, in Tajikistan.")
    assert dushanbe.precision_km == 10
    assert 150 < tajikistan.precision_km < 300


def test_a_name_that_no_table_knows_is_kept_without_a_guess(language):
    where = next(iter(places_in(language, "Rain fell on the town of Qarvendel in Norway.")))
    assert (where.name, where.country, where.latitude, where.precision_km) == ("Qarvendel", None, None, None)


def test_namesakes_that_weigh_the_same_are_left_open(language):
    springfield = next(iter(places_in(language, "The council of the town met in Springfield on Monday.")))
    assert springfield.at.text == "Springfield"
    assert springfield.latitude is None


def test_a_country_goes_by_one_name(language):
    names = {w.name for w in places_in(language, "She lived in the U.S., in America, and died in the United States.")}
    assert names == {"United States"}


PIECES = [
    "Moscow said ",
    "in Kabul, ",
    "Texas, ",
    "the Tajik border ",
    "Bagram ",
    "New York ",
    "\n\n",
    "’s ",
    "fell. ",
    "’",
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_every_place_reads_its_characters_in_order(language, pieces):
    text = "".join(pieces).strip()
    found = places_in(language, text)
    for where in found:
        assert where.at.text == text[where.at.start : where.at.end] != ""
        assert (where.latitude is None) == (where.precision_km is None)
    starts = [where.at.start for where in found]
    assert starts == sorted(starts)
    assert all(one.at.end <= other.at.start for one, other in pairwise(found))
