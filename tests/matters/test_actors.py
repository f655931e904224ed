"""Who is who: spellings, surnames, offices, countries and the sides they speak for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spoken import Who, filed, tellings

from sayso.matters.actors.finding import find_actors, lookup
from sayso.matters.actors.spelling import same_person, same_surname


def person(name: str, role: str | None = None) -> Who:
    return Who((name,), "person", role)


def actors(*texts: str, who: dict[str, Who] | None = None):
    return find_actors([filed(f"{n:03}", text, who or {}) for n, text in enumerate(texts)])


def named(found, name: str):
    (actor,) = [a for a in found if name in (a.name, *a.aliases)]
    return actor


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Emil Rahman", "Emil Rahmon"),
        ("Petro Zelensky", "Petro Zelenskyy"),
        ("Jane Q. Doe", "Jane Doe"),
        ("José Núñez", "Jose Nunez"),
        ("Yuri Mikhailov", "Yury Mihailov"),
        ("J. Doe", "Jane Doe"),
        ("Doctor Jane Doe", "Jane Doe"),
    ],
)
def test_spellings_of_one_person(one, other):
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wendy Sherman", "Brad Sherman"),
        ("Sergei Lavrov", "Sergei Shoigu"),
        ("Anna Keller", "Anna Kessler"),
        ("Maria Jansen", "Maria Hansen"),
        ("Ivan Petrov", "Igor Petrov"),
        ("Li Wei", "Li Wu"),
    ],
)
def test_names_that_are_two_people(one, other):
    assert not same_person(one, other)


def test_short_surnames_are_not_bent():
    assert not same_surname("Rama", "Roma")
    assert same_surname("Rahman", "Rahmon")


def test_a_surname_is_its_only_bearers():
    who = {"Mora": person("Mora"), "Captain Ines Mora": person("Ines Mora", "captain")}
    found = actors("{Captain Ines Mora|said} [it was dark].", "{Mora|said} [it was late].", who=who)
    assert named(found, "Ines Mora").aliases == ("Ines Mora", "Mora")


def test_a_surname_of_two_is_neither():
    who = {"Wendy Moran": person("Wendy Moran"), "Brad Moran": person("Brad Moran"), "Moran": person("Moran")}
    found = actors("{Wendy Moran|said} [so]. {Brad Moran|said} [no].", "{Moran|said} [maybe].", who=who)
    assert sorted(a.name for a in found) == ["Brad Moran", "Moran", "Wendy Moran"]


def test_another_spelling_wants_a_role_in_common():
    roles = {"Emil Rahman": person("Emil Rahman", "painter"), "Emil Rahmon": person("Emil Rahmon", "Tajik President")}
    assert len(actors("{Emil Rahman|said} [so].", "{Emil Rahmon|said} [so].", who=roles)) == 2
    roles["Emil Rahman"] = person("Emil Rahman", "President of Tajikistan")
    assert len(actors("{Emil Rahman|said} [so].", "{Emil Rahmon|said} [so].", who=roles)) == 1


def test_two_countries_are_two_people():
    roles = {
        "Emil Rahman": person("Emil Rahman", "Uzbek president"),
        "Emil Rahmon": person("Emil Rahmon", "Tajik president"),
    }
    assert [a.side for a in actors("{Emil Rahman|said} [so].", "{Emil Rahmon|said} [so].", who=roles)] == ["UZ", "TJ"]


def test_of_one_name_in_two_countries_nothing_is_said():
    who = {"Ali Hassan": person("Ali Hassan", "Iraqi minister")}
    other = {"Ali Hassan": person("Ali Hassan", "Egyptian minister")}
    pile = [filed("0", "{Ali Hassan|said} [so].", who), filed("1", "{Ali Hassan|said} [no].", other)]
    assert [(a.country, a.side) for a in find_actors(pile)] == [(None, None)]


def test_titles_in_the_text_name_and_place_people():
    found = actors("Norwegian Prime Minister Kari Holm met spokesman Jon Lund in Oslo. [It rained].")
    assert {(a.name, a.country, a.side) for a in found} == {("Kari Holm", "NO", "NO"), ("Jon Lund", None, None)}


@pytest.mark.parametrize(
    "spelling", ["Norway's Defense Ministry", "the Norwegian Defence Ministry", "the Norwegian Ministry of Defense"]
)
def test_spellings_of_one_office(spelling):
    found = actors("{Norway's Defence Ministry|said} [so].", f"{{{spelling}|said}} [so].")
    assert len(found) == 1
    assert found[0].side == "NO"


def test_an_office_without_its_country_is_the_reports_only_one():
    text = "{Norway's Defence Ministry|said} [so]. {Defense Ministry|added} [no]."
    assert len(actors(text)) == 1
    both = text + " {Sweden's Defence Ministry|denied} [it]."
    assert len(actors(both)) == 3
    assert len(actors("{Norway's Defence Ministry|said} [so].", "{Defense Ministry|added} [no].")) == 2
    assert len(actors("{Defense Ministry|said} [so].", "{Defense Ministry|added} [no].")) == 2


@pytest.mark.parametrize("short", ["HDA", "the authority", "Authority"])
def test_a_shorter_name_is_the_reports_only_body_that_it_fits(short):
    text = f"{{Halden Dam Authority|said}} [so]. {{{short}|added}} [no]."
    assert [a.name for a in actors(text)] == ["Halden Dam Authority"]
    both = f"{text} {{Hilden Dyke Authority|denied}} [it]."
    assert len(actors(both)) == (3 if any(map(str.isupper, short)) else 2)


def test_without_a_name_nobody_is_there():
    assert actors("{the radio station|said} [so].") == ()


def test_a_country_its_capital_and_its_government_are_one_and_its_seat_is_its_side():
    found = actors("{Moscow|said} [a]. {Russia|said} [b]. {the Russian government|said} [c]. {the Kremlin|said} [d].")
    assert {a.aliases for a in found} == {("Moscow", "Russia", "the Russian government"), ("the Kremlin",)}
    assert {a.side for a in found} == {"RU"}


@pytest.mark.parametrize(
    ("role", "side"),
    [
        ("Norwegian defence minister", "NO"),
        ("Norway's ambassador to Sweden", "NO"),
        ("ambassador of Norway to Sweden", "NO"),
        ("deputy foreign minister", None),
        ("Taliban spokesman", "Taliban"),
        ("former Norwegian minister", None),
        ("former Taliban commander", None),
        ("Norwegian lawmaker", None),
        ("Norwegian fisherman", "Eva Lunde"),
        ("teacher", "Eva Lunde"),
        ("analyst at Skyline Imaging", "Skyline Imaging"),
        ("chief engineer", None),
        ("company spokeswoman", None),
        ("Norwegian spokeswoman for Halden Works", "Halden Works"),
        ("spokeswoman for the Norwegian Foreign Ministry", "NO"),
        ("director of the Norwegian police", "NO"),
        ("Catalan interior minister", None),
        ("Norwegian student leader", None),
        ("Russian-backed separatist commander", None),
        ("EU's foreign policy chief", "European Union"),
        ("Kremlin spokeswoman", "RU"),
        ("Secretary of Russia's Security Council", "RU"),
        ("World Health Organization official", "United Nations"),
        ("mayor", None),
        (None, None),
    ],
)
def test_for_whom_a_person_speaks(role, side):
    found = actors("{Eva Lunde|said} [so].", who={"Eva Lunde": person("Eva Lunde", role)})
    assert named(found, "Eva Lunde").side == side


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("NATO", "North Atlantic Treaty Organization"),
        ("UNICEF", "United Nations"),
        ("the Pentagon", "US"),
        ("Norway's coast guard", "NO"),
        ("Norway's Supreme Court", None),
        ("Halden Airlines", "Halden Airlines"),
        ("Gazprom", None),
        ("Velm Basin Authority", None),
    ],
)
def test_for_whom_a_body_speaks(name, side):
    assert named(actors(f"{{{name}|said}} [so]."), name).side == side


def test_lands_that_no_table_knows_show_by_their_offices():
    who = {"Irina Holt": person("Irina Holt", "Karvian energy minister")}
    found = actors("{Karvia's army|said} [so]. {Karvia|said} [no].", "{Irina Holt|said} [yes].", who=who)
    assert {a.side for a in found} == {"Karvia"}
    assert {a.country for a in found} == {None}


@pytest.mark.parametrize("role", ["head of the service", "the service's spokeswoman", "spokeswoman for the service"])
def test_an_office_in_short_is_the_reports_only_one_of_that_name(role):
    who = {"Eva Lunde": person("Eva Lunde", role)}
    one = "{Norway's Emergency Service|said} [so]. {Eva Lunde|added} [no]."
    assert named(actors(one, who=who), "Eva Lunde").side == "NO"
    two = one + " {Sweden's Rescue Service|said} [yes]."
    assert named(actors(two, who=who), "Eva Lunde").side is None


def test_whose_an_office_is_may_stand_in_another_report():
    found = actors(
        "{Velm Basin Authority|said} [so].", "Norway's Velm Basin Authority was founded in 1970. [It rained]."
    )
    assert [(a.side, len(a.mentions)) for a in found] == [("NO", 2)]
    found = actors("{Coast Guard|said} [so].", "Norway's Coast Guard was founded in 1970. [It rained].")
    assert [a.side for a in found if "Coast Guard" in a.aliases] == [None]


def test_a_persons_office_is_no_land():
    who = {"Anna Keller": person("Anna Keller")}
    found = actors("{Anna Keller|said} [so]. {Keller's office|said} [no].", who=who)
    assert named(found, "Keller's office").side is None


def test_an_agency_is_known_by_all_of_its_names():
    who = {"Agence France-Presse": Who(("Agence France-Presse",), "agency"), "AFP": Who(("AFP",), "agency")}
    found = actors("{AFP|reported} [so].", "{Agence France-Presse|reported} [so].", who=who)
    assert [(a.kind, a.country) for a in found] == [("agency", "FR")]


def test_a_station_taken_for_a_person_once_is_the_station():
    first, second = {"Radio Amsel": person("Radio Amsel")}, {"Radio Amsel": Who(("Radio Amsel",), "outlet")}
    pile = [filed("0", "{Radio Amsel|said} [so].", first), filed("1", "{Radio Amsel|said} [so].", second)]
    assert [a.kind for a in find_actors(pile)] == ["outlet"]


PLAN = "{Deputy Foreign Minister Oleg Lukin|said} [Russia will send two boats]."
OLEG = {"Deputy Foreign Minister Oleg Lukin": person("Oleg Lukin", "Deputy Foreign Minister")}


@pytest.mark.parametrize(("outlet", "side"), [("The Moscow Times", "RU"), ("The Guardian", None), (None, None)])
def test_an_official_who_announces_the_plans_of_his_papers_country(outlet, side):
    one = filed("0", PLAN, OLEG, outlet=outlet, status="planned", subjects={"Russia will send two boats": "Russia"})
    assert named(find_actors([one]), "Oleg Lukin").side == side


def test_every_named_speaker_is_found_again():
    who = {"Ines Mora": person("Ines Mora"), "she": person("Ines Mora"), "both": Who(("Norway", "Sweden"), "office")}
    pile = [
        filed("0", "{Ines Mora|said} [so]. {she|said} [no]. {both|said} [maybe]. {=an official|said} [who knows].", who)
    ]
    actor_of = lookup(find_actors(pile))
    found = [actor_of(telling.claim.voices[0].party) for telling in tellings(pile)]
    assert [a and a.name for a in found] == ["Ines Mora", "Ines Mora", None, None]


TEXTS = [
    "{Norway's Defence Ministry|said} [so]. {Moscow|said} [no].",
    "{Mora|said} [so]. Russian Defense Minister Ivan Petrov met {Defense Ministry|reported} [it].",
    "{Ines Mora|said} [so]. {Emil Rahman|said} [it].",
    "{Emil Rahmon|denied} [it]. {the Kremlin|said} [so].",
]
WHO = {name: person(name, "Tajik president") for name in ("Mora", "Ines Mora", "Emil Rahman", "Emil Rahmon")}


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(range(len(TEXTS))))
def test_actors_are_a_function_of_the_set(order):
    pile = [filed(str(n), text, WHO) for n, text in enumerate(TEXTS)]
    assert find_actors([pile[n] for n in order]) == find_actors(pile)
