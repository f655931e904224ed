"""What a name is by the tables alone, and whether the tables hold what they promise."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked, reads
from sayso.data import gazetteer, table

KINDS = [
    ("Tajikistan", "place"),
    ("Dushanbe", "place"),
    ("the Netherlands", "place"),
    ("U.S.", "place"),
    ("Norway’s", "place"),
    ("São Paulo", "place"),
    ("Helmand", "place"),
    ("Strait of Hormuz", "place"),
    ("Laurel County", "place"),
    ("Tajik", "nationality"),
    ("Kenyans", "nationality"),
    ("Polish", "nationality"),
    ("NATO", "organisation"),
    ("the U.N.", "organisation"),
    ("the Kremlin", "organisation"),
    ("Taliban", "group"),
    ("al-Qaeda", "group"),
    ("Torkham crossing", "facility"),
    ("Bagram Air Base", "facility"),
    # as likely a person, or a plain word: no opinion
    ("Jackson", None),
    ("Jordan", None),
    ("Reading", None),
    ("Nice", None),
    # too small to retype a name on its own
    ("Lindsborg", None),
    # exact: capitals and the whole name
    ("tajik", None),
    ("Dushanbe Express", None),
    ("Sarn", None),
    ("", None),
    ("'s", None),
]

COUNTRIES = [
    ("Tajikistan", "TJ"),
    ("Tajik", "TJ"),
    ("Dushanbe", "TJ"),
    ("Burma", "MM"),
    ("Kiev", "UA"),
    ("Cologne", "DE"),
    ("Washington", "US"),
    ("Paris", "FR"),
    ("the Taliban", "AF"),
    ("Torkham crossing", None),  # on the line between two
    ("Kurdish", None),  # of several
    ("NATO", None),
    ("Birmingham", "GB"),  # the American one is far smaller
    ("Richmond", None),  # as great in three countries
    ("Sarn", None),
]

CAPITALS = [
    ("Kabul", "AF"),
    ("Moscow's", "RU"),
    ("the White House", "US"),
    ("Munich", None),
    ("France", None),
    ("NATO", None),
    ("Victoria", None),  # also a capital, but it comes to few minds
]

PHRASES = [
    "He left for [New York] by way of [New Zealand].",
    "Ships passed the [Strait of\nHormuz] at dawn.",
    "The [Islamic State group] took [Deir ez-Zor], it said.",
    "In [São Paulo]’s streets and in [Guinea-Bissau].",
    "Delegates of the [U.N. Security Council]’s members.",
    "They reached New\n\nYork.",
    "A Newer York, and new york.",
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_kind_of_a_name(name, kind):
    assert gazetteer.kind_of(name) == kind


@pytest.mark.parametrize(("name", "country"), COUNTRIES)
def test_country_of_a_name(name, country):
    assert gazetteer.country_of(name) == country


@pytest.mark.parametrize(("name", "country"), CAPITALS)
def test_country_whose_capital_a_name_is(name, country):
    assert gazetteer.capital_country(name) == country


@pytest.mark.parametrize("text", PHRASES)
def test_phrases_in_text(text):
    plain, spans = marked(text)
    found = list(gazetteer.phrases_in(plain))
    assert found == spans, reads(plain, found)


def test_phrases_keep_to_the_stretch_asked_for():
    text = "New York, New Delhi, New Zealand"
    assert reads(text, list(gazetteer.phrases_in(text, 4, 25))) == ["New Delhi"]


@given(st.text(alphabet="New York’s al-Qaeda\n\t.,éÉ–U. ", max_size=60))
def test_folding_keeps_every_offset(text):
    assert len(gazetteer.flat(text)) == len(text)
    for start, end in gazetteer.phrases_in(text):
        assert gazetteer.flat(text)[start:end] in gazetteer.phrases()


def test_every_row_is_found_by_its_name():
    rows = [line.split(b"\t")[0].decode() for line in gazetteer._lines()[1]]
    assert rows == sorted(rows, key=str.encode)
    lost = [name for name in rows[::97] if not any(p for p in gazetteer.places(name))]
    assert lost == []


def test_places_lie_on_the_globe():
    for row in (*table("places"), *table("places-more")):
        assert -90 <= float(row["latitude"]) <= 90, row
        assert -180 <= float(row["longitude"]) <= 180, row
        assert row["country"] == "" or gazetteer.country_name(row["country"]), row


def test_demonyms_and_groups_name_countries_that_there_are():
    codes = {row["country"] for row in table("places") if row["kind"] == "country"}
    for row in (*table("demonyms"), *table("groups")):
        assert row["country"] in codes | {""}, row


def test_no_name_is_in_two_tables_of_peoples_and_groups():
    peoples = {row["name"] for row in table("demonyms")}
    assert peoples & {row["name"] for row in table("groups")} == set()


def test_the_gazetteer_loads_nothing_heavy():
    code = (
        "import sys; from sayso.data import gazetteer; gazetteer.kind_of('Tajikistan'); gazetteer.phrases();"
        "print(sorted({'spacy', 'numpy', 'trafilatura', 'rich'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
