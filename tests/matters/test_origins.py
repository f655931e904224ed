"""How many separate sources: what makes two one, what leaves it open, and what may not change the count."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spoken import Who, count, filed, tellings

from sayso.ledger import Ledger
from sayso.matters.actors.finding import find_actors, lookup
from sayso.matters.origins.copies import copies_of
from sayso.matters.origins.counting import origins

MORA = {"Captain Ines Mora": Who(("Ines Mora",), "person", "Norwegian navy captain")}
WHO = {
    **MORA,
    "Mora": Who(("Ines Mora",), "person"),
    "Lunde": Who(("Eva Lunde",), "person", "teacher"),
    "Lukin": Who(("Oleg Lukin",), "person", "deputy foreign minister"),
    "Interfax": Who(("Interfax",), "agency"),
    "TASS": Who(("TASS",), "agency"),
    "a diplomat": Who(("Norway",), "office"),
}


def pair(one: str, other: str, first: dict | None = None, second: dict | None = None):
    made = count(filed("001", one, WHO, **(first or {})), filed("002", other, WHO, **(second or {})))
    return made.low, made.high


@pytest.mark.parametrize(
    ("one", "other", "first", "second", "low_high"),
    [
        # nobody is named
        ("[It sank].", "[It went down].", {"outlet": "Post"}, {"outlet": "Times"}, (1, 2)),
        ("[It sank].", "[It went down].", {"outlet": "Post"}, {"outlet": "The Post"}, (1, 1)),
        ("[It sank].", "[It went down].", {}, {}, (1, 2)),
        (
            "[It sank].",
            "[It went down].",
            {"outlet": "Post", "wire": "AFP"},
            {"outlet": "Times", "wire": "AFP"},
            (1, 1),
        ),
        ("[It sank].", "[It sank so].", {"wire": "AFP"}, {"wire": "Agence France-Presse"}, (1, 1)),
        ("[It sank].", "[It sank so].", {"wire": "AFP"}, {"wire": "Reuters"}, (1, 2)),
        ("[It sank].", "[It sank so].", {"outlet": "The Times"}, {"outlet": "The Sun"}, (1, 1)),
        ("{Interfax|reported} [it sank].", "{Interfax|reported} [it is gone].", {}, {}, (1, 1)),
        ("{Interfax|reported} [it sank].", "[It is gone].", {}, {"outlet": "Interfax"}, (1, 1)),
        ("{Interfax|reported} [it sank].", "{TASS|reported} [it is gone].", {}, {}, (1, 2)),
        ("{=a diplomat|said} [it sank].", "[It is gone].", {}, {}, (1, 2)),
        ("{=a Tajik official|said} [it sank].", "{=a Tajik minister|said} [it is gone].", {}, {}, (1, 1)),
        # one is named
        ("{Lunde|said} [it sank].", "[It is gone].", {}, {}, (1, 2)),
        ("{Lunde|said} [it sank].", "[It is gone].", {"wire": "AFP"}, {"wire": "AFP"}, (1, 1)),
        ("{Norway|said} [it sank].", "{=a Norwegian official|said} [it is gone].", {}, {}, (1, 1)),
        ("{Norway|said} [it sank].", "{=a Swedish official|said} [it is gone].", {}, {}, (1, 2)),
        ("{Volta Agro|said} [it sank].", "[It is gone].", {}, {"outlet": "Volta Agro"}, (1, 1)),
        ("{Volta Agro|said} [it sank].", "{Lunde|said} [it is gone].", {}, {"outlet": "Volta Agro"}, (1, 1)),
        # both are named
        ("{Captain Ines Mora|said} [it sank].", "{Mora|said} [it is gone].", {}, {}, (1, 1)),
        ("{Captain Ines Mora|said} [it sank].", "{Norway's coast guard|said} [it is gone].", {}, {}, (1, 1)),
        ("{Norway|said} [it sank].", "{Sweden|said} [it is gone].", {}, {}, (2, 2)),
        ("{Norway|said} [it sank].", "{Sweden|said} [it is gone].", {"wire": "AFP"}, {"wire": "AFP"}, (2, 2)),
        ("{Norway|said} [it sank].", "{Lunde|said} [it is gone].", {}, {}, (2, 2)),
        ("{Norway|said} [it sank].", "{Lukin|said} [it is gone].", {}, {}, (1, 2)),
        ("{Halden Airlines|said} [it sank].", "{Lukin|said} [it is gone].", {}, {}, (1, 2)),
        ("{Lunde|said} [it sank].", "{Lukin|said} [it is gone].", {}, {}, (2, 2)),
        ("{Halden|said} [it sank].", "{Velm Authority|said} [it is gone].", {}, {}, (1, 2)),
    ],
)
def test_what_two_reports_come_to(one, other, first, second, low_high):
    assert pair(one, other, first, second) == low_high


def test_two_named_sides_stay_two_beside_the_agency_that_quotes_both():
    text = "{Norway|said} [it sank]. {Sweden|said} [it is gone]. [The ferry is lost]."
    made = count(filed("001", text, WHO, wire="AFP"), filed("002", "[It is no more].", wire="AFP"))
    assert (made.low, made.high, made.named) == (2, 2, ("Norway", "Sweden"))


QUOTE = "“we looked and looked for a light all night,”"


def test_one_quotation_is_one_origin_whoever_prints_it():
    assert pair(f"[{QUOTE}] the pilot said.", f"{{Lunde|wrote}} [{QUOTE}] the letter said.") == (1, 1)
    assert pair("[“there was no light,”] the pilot said.", "[“there was no light,”] said another.") == (1, 2)


STORY = (
    "[The ferry Grey Gull sank off Port Calder on Friday night]. Divers searched the wreck until dawn and brought up two "
    "bodies, while fishing boats from the nearby villages picked up survivors who had clung to a raft for three hours."
)


def test_one_text_is_one_origin_and_says_so():
    made = count(filed("001", STORY, outlet="Post"), filed("002", f"{STORY} More tomorrow.", outlet="Times"))
    assert (made.low, made.high) == (1, 1)
    assert made.because == ("001 and 002: one text: 100% of the shorter one's words stand in the other",)


def test_reasons_in_plain_words():
    made = count(
        filed("001", "[It sank].", wire="AFP"),
        filed("004", "[It is gone].", wire="AFP"),
        filed("007", "[It is lost].", outlet="Post"),
    )
    assert (made.low, made.high) == (1, 2)
    assert made.because == (
        "001 and 004: both from AFP",
        "001, 004 and 007 name no source: one source may stand behind several reports",
    )
    made = count(
        *(filed(f"00{n}", f"{{{who}|said}} [so {n}].", WHO) for n, who in enumerate(("Moscow", "the Kremlin")))
    )
    assert made.because == ("000 and 001: both one party's: Russia's government",)


def test_of_an_official_whose_country_nobody_gives_that_is_the_reason():
    made = count(filed("001", "{Norway|said} [so].", WHO), filed("002", "{Lukin|said} [so].", WHO))
    assert made.because == ("Oleg Lukin: the reports do not say for whom",)


def test_nothing_at_all_is_still_one():
    assert count() == origins([], lookup([]), copies_of([]))
    assert (count().low, count().high) == (1, 1)


# ---- what may not change a count

PILE = [
    filed("001", STORY + " {Norway|said} [it was late].", WHO, outlet="Post", wire="AFP"),
    filed("002", "{Sweden|said} [it sank]. [It is a pity].", WHO, outlet="Times"),
    filed("003", "{Interfax|reported} [it sank]. {Lunde|said} [she saw it].", WHO, outlet="Gazette"),
    filed("004", "{Lukin|said} [nothing sank]. {=a harbour official|said} [who knows].", WHO),
]


@given(order=st.permutations(tellings(PILE)))
@settings(max_examples=50, deadline=None)
def test_order_never_matters(order):
    assert count(*PILE, told=order) == count(*PILE)


@given(some=st.sets(st.sampled_from(tellings(PILE)), min_size=1))
@settings(max_examples=100, deadline=None)
def test_the_interval_is_one(some):
    made = count(*PILE, told=list(some))
    assert 1 <= made.low <= made.high <= len(some)


@pytest.mark.parametrize("credit", ["AFP", None])
@pytest.mark.parametrize(
    "text", [STORY, STORY + " {Norway|said} [it was late].", STORY + " {=a diplomat|said} [why not]."]
)
def test_an_agency_story_in_ten_outlets_is_one(text, credit):
    own = filed("000", "[Nobody knew of a ferry].", outlet="The Other Paper")
    first = filed("001", text, WHO, outlet="Paper 1", wire="AFP")
    copies = [filed(f"{n:03}", f"{text} {n}.", WHO, outlet=f"Paper {n}", wire=credit) for n in range(2, 12)]
    once, often = count(own, first), count(own, first, *copies)
    assert (often.low, often.high, often.named) == (once.low, once.high, once.named)


@given(words=st.text(alphabet="abc “”\n", max_size=200))
@settings(max_examples=20, deadline=None)
def test_furniture_changes_nothing(words):
    plain = [filed("001", STORY, outlet="Post"), filed("002", STORY + " So.", outlet="Times")]
    dressed = [
        filed("001", STORY, outlet="Post", furniture=words),
        filed("002", STORY + " So.", outlet="Times", furniture=words),
    ]
    assert count(*dressed) == count(*plain)


def test_claims_outside_body_text_add_no_origin():
    body = filed("001", "{Norway|said} [it sank].", WHO)
    teaser = filed("002", "{Sweden|said} [it sank].", WHO, zone="teaser")
    both, alone = count(body, teaser), count(body)
    assert (both.low, both.high, both.named) == (alone.low, alone.high, alone.named)
    assert both.because == ("002@12: outside the body text, so no source of its own",)
    assert (count(teaser).low, count(teaser).high) == (1, 1)


def test_an_outlet_set_right_moves_the_count_at_once():
    first, second = filed("001", "[It sank].", outlet="Post"), filed("002", "[It is gone].", outlet="Post")
    assert count(first, second).high == 1
    corrected = filed("002", "[It is gone].", outlet="Times")
    assert count(first, corrected).high == 2


def test_of_reports_read_by_the_real_reader(language, tmp_path):
    from sayso.read import read

    texts = {
        "1.txt": "By AFP\n\nMarch 7, 2031\n\nThe Norwegian coast guard said on Friday that the ferry had sunk near Oslo.\n",
        "2.txt": "March 8, 2031\n\nNorway's Defense Ministry said on Saturday that the ferry had sunk near Oslo in a storm.\n",
        "3.txt": "March 8, 2031\n\nSweden said on Saturday that the ferry had sunk near Oslo after a fire on board.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    pile = read(str(tmp_path), ledger=Ledger()).filed()
    told = [t for t in tellings(list(pile)) if t.claim.voices]
    made = origins(told, lookup(find_actors(pile)), copies_of(pile))
    assert (made.low, made.high) == (2, 2)
