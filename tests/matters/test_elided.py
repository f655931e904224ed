"""What a figure counts where its own words leave that to the words before: "the share", "her count", a bare number."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report

from sayso.matters.senses.elided import points
from sayso.matters.senses.sense import senses

WHEAT = Saying("Ostmar buys [72 percent] of its wheat from Borlund", "Ostmar", "buys:buy", (0.72, 0.72, False), True,
               "share of wheat", "wheat", "Ostmar", doing="buys", by="Ostmar Trade Ministry")  # fmt: skip
SHARE = Saying("The Millers Union puts the share at [83 percent]", "The Millers Union", "puts:put", (0.83, 0.83, False), True,
               "percent", by="Millers Union", object="the share")  # fmt: skip
WOMEN = Saying("The Millers Union puts the share of women at [83 percent]", "The Millers Union", "puts:put",
               (0.83, 0.83, False), True, "percent", by="Millers Union", object="the share of women")  # fmt: skip
EXPECTED = Saying("Losses from the Aldov fire could reach [$140m]", "Losses from the Aldov fire", "reach", (140e6, 140e6, False),
                  unit="dollars", what="Losses", doing="reach", status="possible", by="Harbour Re")  # fmt: skip
BILL = Saying("The insurer had put the bill at [$80m] in May", "The insurer", "put", (80e6, 80e6, False), unit="dollars",
              what="bill", doing="put", object="the bill")  # fmt: skip
NOBODY = Saying("Nobody knows how many people were below ground in the Aldov mine", "Nobody", "knows:know")
SAYS = Saying("Norvane says [229]", "Norvane", "says:say", (229, 229, False), doing="says", by="Norvane")
DEAD = Saying("The dead are a burden", "The dead", "are:be", status="ongoing")
COUNT = Saying("Ana Prado raised her count to [six]", "Ana Prado", "raised:raise", (6, 6, False), unit="count", what="count",
               doing="raised", object="her count")  # fmt: skip


def counts(*sayings: Saying) -> list[tuple[str, str]]:
    return [(p.counts, p.doing) for p in points(senses(report("001", *sayings))) if p.figure is not None]


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ((WHEAT, SHARE), ("share of wheat", "#buy")),
        ((EXPECTED, BILL), ("dollar of #damage", "")),
        ((NOBODY, SAYS), ("people", "#station")),
        ((DEAD, COUNT), ("people", "#die")),
    ],
)
def test_the_words_before_say_what_is_counted(told: tuple[Saying, ...], last: tuple[str, str]) -> None:
    assert counts(*told)[-1] == last


def test_what_names_its_own_measure_is_of_that() -> None:
    assert [what for what, _ in counts(WHEAT, WOMEN)].count("share of wheat") == 1
    assert [m for m in matters(report("001", WHEAT, WOMEN)) if m.kind == "figure"] == []


def test_what_went_before_is_of_one_report_and_near() -> None:
    far = Saying(
        "The mill stands by the river, and has stood there as long as anybody in the town can think back. " * 4
    )
    assert len(counts(WHEAT, far, SHARE)) == 1
    assert [p.counts for p in points(senses([*report("001", WHEAT), *report("002", SHARE)])) if p.figure] == [
        "share of wheat"
    ]


def test_two_shares_of_one_thing_are_one_question() -> None:
    (found,) = matters(report("001", WHEAT, SHARE))
    assert (found.heading, len(found.answers)) == ("disputed", 2)


def test_what_had_been_estimated_before_is_no_rival() -> None:
    (found,) = matters(report("001", EXPECTED, BILL))
    assert (found.heading, len(found.answers)) == ("later", 2)


def level(words: str, value: float, subject: str, verb: str, **more) -> Saying:
    return Saying(words, subject, verb, (value, value, False), True, "percent", **more)


GAS = level(
    "The meter had shown a methane level of [0.6%] in the Aldov mine",
    0.006,
    "The meter",
    "shown:show",
    what="methane level",
)
GAS_TOO = level(
    "Methane stood at [4.2%] in the Aldov mine", 0.042, "Methane", "stood:stand", what="Methane", doing="stood"
)
WATER = level(
    "The water level stood at [4.2%] in the Aldov mine", 0.042, "The water level", "stood:stand", doing="stood"
)


def test_a_level_is_of_the_noun_before_it() -> None:
    (found,) = matters(report("001", GAS), report("002", GAS_TOO))
    assert found.kind == "figure"
    assert matters(report("001", GAS), report("002", WATER)) == ()


FEVER = Saying("Fever spread through the port of Aldov", "Fever", "spread:spread", places=(("Aldov", None),))


def toll(words: str, many: int, **more) -> Saying:
    return Saying(words, f"{many} people", "died:die", (many, many, False), what="people", doing="died",
                  places=(("Aldov", None),), **more)  # fmt: skip


def test_the_real_figure_is_set_against_the_other() -> None:
    hidden = Saying("The ministry hid the true number of people who have died of fever in Aldov", "The ministry", "hid:hide",
                    places=(("Aldov", None),))  # fmt: skip
    real = Saying("the real figure was [300]", "the real figure", "was:be", (300, 300, False), unit="real figure",
                  what="real figure", by="Ana Prado", kind="person")  # fmt: skip
    official = toll("[77 people] have died of fever in Aldov so far", 77, by="Health Ministry")
    found = matters(report("001", FEVER, official), report("002", FEVER, hidden, real, day="2031-05-04"))
    (found,) = [m for m in found if m.kind == "figure"]
    assert (found.heading, len(found.answers)) == ("disputed", 2)


def test_those_not_in_the_list_are_no_rival_of_the_list() -> None:
    official = toll("[77 people] have died of fever in Aldov so far", 77)
    outside = toll("[34 people] who died in Aldov are not included in the list", 34)
    assert matters(report("001", official), report("002", outside)) == ()


def test_one_figure_given_twice_by_one_report_is_no_question() -> None:
    first = Saying(
        "[120 prisoners] are to be exchanged in Aldov",
        "120 prisoners",
        "exchanged:exchange",
        (120, 120, False),
        what="prisoners",
        doing="exchanged",
        status="planned",
        places=(("Aldov", None),),
    )
    again = Saying(
        "The number is [120]", "The number", "is:be", (120, 120, False), unit="number", what="number", status="ongoing"
    )
    assert counts(first, again)[-1][0] == "prisoner"
    assert [m for m in matters(report("001", first, again)) if m.kind == "figure"] == []
