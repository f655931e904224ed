"""Which numbers count something, and what: brackets mark each figure; slots are given by their words."""

from __future__ import annotations

import pytest

from marked import marked, reads
from sayso.finders.figures.counted import find_figures
from sayso.records import Report


def figures(language, text):
    return find_figures(language.read(text, [(0, len(text))]), Report("", text, "text/plain"))


@pytest.mark.parametrize(
    ("text", "unit", "slots"),
    [
        ("The base houses [some 900 troops].", "troops", {"what": "troops", "holder": "The base"}),
        (
            "The province hosts [about 7,000 soldiers] from Velden.",
            "soldiers",
            {"whose": "Velden", "holder": "The province"},
        ),
        ("[More than 1,000 Velden soldiers] fled to Lorn.", "soldiers", {"what": "soldiers", "doing": "fled"}),
        ("[Some 400 French troops] fled to Spain.", "troops", {"whose": "French", "doing": "fled", "where": "Spain"}),
        (
            "The army checked its [30,000 security forces].",
            "security forces",
            {"what": "security forces", "whose": "its"},
        ),
        ("[Some 300 members] of the coast guard took part.", "coast guard", {"doing": "took part"}),
        ("The dam is made up of [three separate walls].", "walls", {"what": "separate walls", "holder": "The dam"}),
        ("The rebels control [almost all] of the coast.", "share of coast", {"what": "coast", "holder": "The rebels"}),
        ("The rebels hold [90%] of Spain's harbours.", "share of harbours", {"what": "harbours", "whose": "Spain"}),
        ("[Half] of the homes burned down.", "share of homes", {"doing": "burned down"}),
        ("[One in five] households has no water.", "share of households", {"what": "households"}),
        ("Police seized [2.3 tons] of cocaine.", "tons", {"what": "cocaine", "doing": "seized"}),
        ("The death toll rose to [45].", "death toll", {"what": "death toll", "doing": "rose"}),
        ("Shares in Norvane fell [8%].", "percent", {"what": "Shares", "doing": "fell"}),
        ("The bank paid a [$2.5bn] fine.", "dollars", {"what": "fine", "doing": "paid"}),
        ("He took bribes worth [$3.4 million].", "dollars", {"what": "bribes"}),
        ("The mayor was jailed for [nine years].", "years", {"doing": "jailed"}),
        ("A court sentenced him to [12 years in prison].", "years", {"doing": "sentenced"}),
        ("The [1,500-strong] garrison left.", "members", {"what": "garrison"}),
        ("[Between 20 and 30 boats] sank.", "boats", {"what": "boats", "doing": "sank"}),
        ("The fire killed [12].", None, {"doing": "killed"}),
        ("[At least one person] was killed.", "person", {"doing": "killed"}),
        ("[Dozens of fishermen] are missing.", "fishermen", {"what": "fishermen"}),
        ("A tax of [35 percent] was imposed.", "percent", {"what": "tax"}),
        ("The agency put the number of wounded at [27].", "wounded", {"what": "wounded"}),
        ("A statement from the coast guard put the toll at [271].", "toll", {"what": "toll"}),
        ("It raised the number of dead to [45].", "dead", {"what": "dead"}),
        ("The number of cases rose from 12 to [18].", "cases", {"what": "cases", "doing": "rose"}),
        ("The toll rose by 12 to [45].", "toll", {"what": "toll"}),
        ("The magnitude [7.1] quake hit at dawn.", "magnitude", {"what": "quake"}),
        ("The quake had a magnitude of [7.1].", "magnitude", {}),
        ("Rescuers flew [40 km] to the village.", "km", {}),
        ("Police held [ten], not twelve, men.", "men", {"what": "men"}),
        ("They stole [one in every ten] of our sheets.", "share of sheets", {"what": "sheets"}),
        ("The council admitted mistakes in [212].", None, {}),
        ("The count arrived at [between 31,000 and 36,000].", None, {}),
        ("The government speaks of [two].", None, {}),
        ("Output fell by [a third] last year.", "percent", {}),
        ("He won by a majority of [48,000 votes].", "votes", {"what": "votes"}),
        ("A fleet of [30 to 40 boats] left.", "boats", {}),
        ("Rebels fired [about 30 mortar rounds] at Lorn.", "mortar rounds", {"doing": "fired"}),
        ("There was a [one in three] chance of rain.", "percent", {"what": "chance"}),
        ("Profit dropped to [$212m] in May from $307m a year earlier.", "dollars", {"what": "Profit"}),
        ("The budget raises spending to [2.5%] of output from 1.9%.", "share of output", {}),
        ("[Two] killed in Karsk blast", None, {"doing": "killed"}),
        ("Bus falls into ravine, [20] killed - police", None, {"doing": "killed"}),
        ("He was jailed for [two and a half years].", "years", {"doing": "jailed"}),
        ("The bridge will cost [$40m].", "dollars", {"doing": "cost"}),
        ("The road will cost [Rs 5 crore].", "rupees", {}),
        ("The fire hurt [21 450 people].", "people", {"doing": "hurt"}),
        ("The state owes [K90 million] to teachers.", "kwacha or kina", {"doing": "owes"}),
        ("The cabinet wants a [2 trillion-won] budget.", "won", {"what": "budget"}),
        ("The death toll now stands at [14].", "death toll", {"what": "death toll"}),
        ("The real figure was [well above 200].", "real figure", {}),
        ("The tally of wounded came to [31].", "wounded", {"what": "wounded"}),
        ("The wounded numbered [more than 60].", "wounded", {"what": "wounded"}),
        ("Daily permits will be capped at [380].", "permits", {"what": "permits"}),
        ("The number of guards was cut to [40].", "guards", {"what": "guards"}),
        ("The board voted [6 to 3] for the bridge.", "votes", {}),
        ("The senate approved the bill by [34 votes] to 12.", "votes", {"doing": "approved"}),
        ("The senate rejected the bill [34-12].", "votes", {}),
        ("In a [6 to 3] vote the board closed the school.", "votes", {}),
    ],
)
def test_figures(language, text, unit, slots):
    plain, spans = marked(text)
    (figure,) = figures(language, plain)
    assert plain[figure.at.start : figure.at.end] == reads(plain, spans)[0]
    assert figure.unit == unit
    for slot, words in slots.items():
        span = getattr(figure.of, slot)
        assert span is not None and span.text == words, slot


@pytest.mark.parametrize(
    "text",
    [
        "The 201st brigade left on the 3rd.",
        "Lorn is one of the poorest towns.",
        "He was born on May 8, 1972, and died in 2019.",
        "The talks began at 5:30 p.m. on Tuesday.",
        "Article 5 of the treaty was cited.",
        "Anna Petrov, 34, is a teacher.",
        "Anna Petrov is 52.",
        "He is 31.",
        "The mayor is 52.",
        "A permit can take up to 60 days.",
        "Both officials signed the deal.",
        "The two ministries disagree.",
        "Velden beat Sarn 3-1.",
        "Velden won the match 6 to 3.",
        "Fans backed their side in a 3-1 win.",
        "One of the five largest banks failed.",
        "The ferry sank three days ago.",
        "The top 1 percent paid more.",
        "One official said so.",
        "The toll rose by 12.",
        "The category 4 storm hit the coast.",
        "The two-day summit ended.",
        "The five-storey building collapsed, killing a 12-year-old boy.",
        "Exports doubled.",
        "The unit was leased by a third party.",
        "The union puts it at three times as much.",
        "The town was founded in 1212.",
    ],
)
def test_what_is_no_figure(language, text):
    assert figures(language, text) == ()


@pytest.mark.parametrize(
    ("text", "rough", "low"),
    [
        ("The talks about two hostages failed.", False, 2),
        ("The group handed over 20 prisoners.", False, 20),
        ("The fire killed about 20 people.", True, 20),
        ("Over 20 people died.", False, 20),
    ],
)
def test_a_preposition_is_not_a_rough_word(language, text, rough, low):
    (figure,) = figures(language, text)
    assert (figure.rough, figure.low) == (rough, low)


def test_open_ends_and_shares(language):
    text = (
        "More than 1,000 people fled. Nearly 50 people drowned. Several hundred sailors lost 90 percent of their land."
    )
    found = {f.at.text: (f.value, f.low, f.high, f.share) for f in figures(language, text)}
    assert found["More than 1,000 people"] == (1000, 1000, None, False)
    assert found["Nearly 50 people"] == (50, None, 50, False)
    assert found["Several hundred sailors"] == (None, 200, 999, False)
    assert found["90 percent"] == (0.9, 0.9, 0.9, True)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("The death toll passes 300.", 300, 300, None),
        ("Sales topped $5bn last year.", 5e9, 5e9, None),
        ("The toll neared 300.", 300, None, 300),
        ("The toll reached 300.", 300, 300, 300),
    ],
)
def test_what_is_passed_is_open_above(language, text, value, low, high):
    (figure,) = figures(language, text)
    assert (figure.value, figure.low, figure.high) == (value, low, high)


def test_bare_numbers_say_which_people_behind_them(language):
    assert [(f.value, f.unit) for f in figures(language, "20 dead, 40 missing after ferry sinks")] == [
        (20, "dead"),
        (40, "missing"),
    ]


def test_a_change_and_a_level_are_no_range(language):
    text = "Revenue slipped 4.2% to €3.1bn, below the €3.3bn expected."
    assert [(f.value, f.low, f.high) for f in figures(language, text)] == [
        (0.042, 0.042, 0.042),
        (3.1e9, 3.1e9, 3.1e9),
        (3.3e9, 3.3e9, 3.3e9),
    ]


def test_figures_of_a_list_each_have_their_own_unit(language):
    text = "The ministry has 40 tanks, 12 aircraft and 6,000 soldiers in Spain."
    assert [(f.value, f.unit) for f in figures(language, text)] == [(40, "tanks"), (12, "aircraft"), (6000, "soldiers")]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("One of four suspects was held in Lorn.", "One of four suspects", "four suspects"),
        ("Police charged one of three men.", "one of three men", "three men"),
        ("Of the 40 miners, 14 were rescued.", "14", "40 miners"),
        ("Two of 14 miners died.", "Two of 14 miners", "14 miners"),
        ("Three of five suspects were held.", "Three of five suspects", "five suspects"),
    ],
)
def test_some_out_of_a_number(language, text, part, whole):
    one, other = sorted(figures(language, text), key=lambda f: f.value)
    assert (one.at.text, other.at.text) == (part, whole)
    assert one.unit == other.unit == whole.split()[-1]
    assert one.of.doing is not None and other.of.doing is None


@pytest.mark.parametrize(
    "text",
    [
        "The toll is not 10 but [9].",
        "The toll was not the 10 first given but [9].",
        "Not 40 but [14 people] were killed in the blast.",
        "Not 40 people but [14] were killed in the blast.",
        "[Five people], and not six, had died.",
        "The coroner said [five people], not six, had died.",
        "[Five people] — not six — were killed.",
        "[14 people] were hurt, not 40 as first reported.",
        "Police said [14 people] rather than 40 were arrested.",
        "He said [nine] instead of ten soldiers were wounded.",
        "[Not fewer than 12 people] were killed.",
        "[Not more than 12 people] were killed.",
        "Not only [12 miners] but [six guards] were killed.",
        "The storm did not kill [12 people].",
    ],
)
def test_what_is_turned_down_is_nobody_s_figure(language, text):
    plain, spans = marked(text)
    assert [f.at.text for f in figures(language, plain)] == reads(plain, spans)
