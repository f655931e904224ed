"""Two stories told in like words are two, however like the words; one story told for weeks is one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sayings import Saying, matters, report
from test_questions import event

from sayso.matters.senses.elided import points
from sayso.matters.senses.sense import senses
from sayso.matters.senses.signs import given, opening, specific


def flood(number: str, names: dict[str, str], day: str = "2031-05-02"):
    """A report of a flood in wording that every flood is told in; the names alone are its own."""
    town, river, land, minister, neighbour = (names[k] for k in ("town", "river", "land", "minister", "neighbour"))
    head = event(
        f"A wave rushed down the {river} River into {town} on Friday", "rushed:rush", "A wave", places=((town, None),)
    )
    toll = Saying("at least [11 people] were killed", "11 people", "killed:kill", (11, None, False), what="people",
                  doing="killed", by=f"{land} Rescue")  # fmt: skip
    blame = event(f"{minister} accused {neighbour} of opening the gates without a warning", "accused:accuse", minister,
                  object=neighbour)  # fmt: skip
    pumps = Saying(f"We will send [40 pumps] to {land} by Monday", "We", "send", (40, 40, False), what="pumps", doing="send",
                   status="planned", by=names["other"], kind="person")  # fmt: skip
    no = event("There are no plans to close the border between the two countries", "are:be", "no plans", negated=True,
               by=names["other"], kind="person")  # fmt: skip
    return report(number, head, toll, blame, pumps, no, outlet=f"Paper {number}", day=day)


VELM = {
    "town": "Aldov",
    "river": "Velm",
    "land": "Lestia",
    "minister": "Anna Keller",
    "neighbour": "Karvia",
    "other": "Irina Holt",
}
TARN = {"town": "Brankov", "river": "Tarn", "land": "Ostmar", "minister": "Anna Morgan", "neighbour": "Borlund",
        "other": "Irina Reyes"}  # fmt: skip


def shared(*reports) -> list[frozenset[str]]:
    """The reports that each question of more than one report joins, by the first sign of their marks."""
    marks = {t.claim.id: t.mark[:3] for one in reports for t in one}
    joined = (frozenset(marks[claim] for claim in m.claims) for m in matters(*reports))
    return [some for some in joined if len(some) > 1]


def test_two_floods_in_like_words_share_no_question() -> None:
    assert shared(flood("001", VELM), flood("002", TARN)) == []


def test_one_flood_in_two_papers_shares_each() -> None:
    assert len(shared(flood("001", VELM), flood("002", VELM))) >= 4


def test_what_is_alike_joins_inside_its_own_story() -> None:
    found = shared(flood("001", VELM), flood("002", TARN), flood("003", VELM), flood("004", TARN))
    assert set(found) == {frozenset({"001", "003"}), frozenset({"002", "004"})}


def test_a_story_of_weeks_is_one() -> None:
    lead = event(
        "An explosion tore through the Corrin refinery in Halvik",
        "tore:tear",
        "An explosion",
        places=(("Halvik", None),),
    )
    warned = event("Petrosund had been warned twice about a valve at the Corrin refinery", "warned:warn", "Petrosund",
                   by="Mia Lunde", kind="person")  # fmt: skip
    later = event(
        "An inquiry into the Corrin refinery opened in Halvik", "opened:open", "An inquiry", places=(("Halvik", None),)
    )
    assert shared(report("001", lead, warned), report("002", later, warned, day="2031-05-25")) == [
        frozenset({"001", "002"})
    ]


@pytest.mark.parametrize(("days", "joined"), [("2031-05-01", 1), ("2031-05-08", 0)])
def test_blows_in_one_town_a_week_apart(days: str, joined: int) -> None:
    """The hurt of each are its own, though nobody names them or gives their day."""
    hurt = Saying(
        "[30 people] were wounded", "30 people", "wounded:wound", (30, 30, False), what="people", doing="wounded"
    )
    bomb = event("A bomb exploded at a market in Osk", "exploded:explode", "A bomb", places=(("Osk", None),),
                 days="2031-05-01/2031-05-01")  # fmt: skip
    other = replace(bomb, days=f"{days}/{days}")
    second = report("002", other, hurt, day=days)
    found = matters(report("001", bomb, hurt, day="2031-05-01"), second)
    assert len([m for m in found if m.kind == "figure" and second[1].claim.id in m.claims]) == joined


def test_another_name_in_the_same_place_is_somebody_else() -> None:
    """Two firms of one story cut as many jobs."""
    both = event("Orders at Norvane and Castrel fell in Osk", "fell:fall", "Orders", places=(("Osk", None),))
    cut = Saying("Norvane will cut [500 jobs] at its plants by June", "Norvane", "cut", (500, 500, False), what="jobs",
                 doing="cut")  # fmt: skip
    too = replace(cut, words=cut.words.replace("Norvane", "Castrel"), subject="Castrel")
    assert shared(report("001", both, cut), report("002", both, too)) == [frozenset({"001", "002"})]  # the orders alone
    assert len(shared(report("001", both, cut), report("002", both, cut))) == 2


def cuts(number: str, firm: str, zone: str = "body"):
    """A report of a firm that nothing but the heads of its sentences names."""
    head = Saying(
        f"{firm} to cut [1,500 jobs]", firm, "cut", (1500, 1500, False), what="jobs", doing="cut", zone="headline"
    )
    lead = replace(head, words=f"{firm} plans to cut [1,500 jobs]", zone="body", status="planned")
    hope = event("The company expects sales to grow quickly", "expects:expect", "The company", object="sales")
    return report(number, head, lead, hope)


def test_firms_that_only_open_sentences() -> None:
    assert shared(cuts("001", "Brennan"), cuts("002", "Tessaro")) == []
    assert len(shared(cuts("001", "Brennan"), cuts("002", "Brennan"))) >= 1


def test_everyday_words_that_open_sentences_are_no_names() -> None:
    turnout = (event("Turnout fell in Osk", "fell:fall", "Turnout"), event("Turnout was low", "was:be", "Turnout"))
    firm = (event("Brennan fell in Osk", "fell:fall", "Brennan"), event("Brennan was low", "was:be", "Brennan"))
    divers = (event("Divers went down", "went:go", "Divers"), event("Divers saw it", "saw:see", "Divers"))
    low = (*firm, event("The brennan was shut", "shut:shut", "The brennan"))
    told = [opening([t.claim for t in report("001", *some)]) for some in (turnout, firm, divers, low)]
    assert told == [frozenset(), frozenset({"brennan"}), frozenset(), frozenset()]


def test_what_is_expected_next_year_is_no_rival_of_this_years() -> None:
    rose = Saying(
        "Norvane's revenue rose [4 percent]", "Norvane's revenue", "rose:rise", (0.04, 0.04, False), unit="percent"
    )
    hope = Saying("Norvane expects revenue to grow by [3 percent] next year", "Norvane", "expects:expect", (0.03, 0.03, False),
                  unit="percent", object="revenue", days="2032-01-01/2032-12-31", status="ongoing")  # fmt: skip
    assert [m for m in matters(report("001", rose), report("002", hope)) if len(m.claims) > 1] == []


def test_others_who_say_we() -> None:
    lead = event("Shells hit a bridge in Osk", "hit", "Shells", places=(("Osk", None),))
    ours = Saying("We lost [40 tanks] in Osk", "We", "lost:lose", (40, 40, False), what="tanks", doing="lost", by="Ines Mora",
                  kind="person", places=(("Osk", None),))  # fmt: skip
    theirs = replace(ours, by="Karl Voss")
    found = matters(report("001", lead, ours), report("002", lead, theirs))
    assert [m for m in found if m.kind == "figure"] == []
    assert [m.heading for m in matters(report("001", lead, ours), report("002", lead, ours)) if m.kind == "figure"] == [
        "repeated"
    ]


def tonnes(words: str, many: int, what: str, by: str | None = None, kind: str = "office") -> Saying:
    return Saying(words, "The firm", "storing:store", (many, many, False), unit="tonnes", what=what, by=by, kind=kind)


def test_words_of_offices_are_no_names_of_ones_own() -> None:
    """ "The Company" and "the Harbour Agency" keep no amount from another amount of the same."""
    lead = event(
        "An explosion tore through a shed in Osk on Friday", "tore:tear", "An explosion", places=(("Osk", None),)
    )
    firm = tonnes(
        "The firm was storing [600 tonnes] of ammonium nitrate under a permit of the Harbour Agency",
        600,
        "ammonium nitrate",
    )
    union = tonnes(
        "The firm was storing [2,000 tonnes] of ammonium nitrate in Berth Seven",
        2000,
        "ammonium nitrate",
        "Joe Essel",
        "person",
    )
    found = [m for m in matters(report("001", lead, firm), report("002", lead, union)) if m.kind == "figure"]
    assert [m.heading for m in found] == ["disputed"]


def test_what_was_promised_is_taken_up_by_name() -> None:
    lead = event("Floods cut the road to Osk", "cut", "Floods", places=(("Osk", None),))
    promise = event("President Ines Mora promised a full inquiry into the flood in Osk", "promised:promise",
                    "President Ines Mora", object="a full inquiry", stance="pledges", status="planned")  # fmt: skip
    later = event("The inquiry promised by President Mora has yet to name a member", "has:have",
                  "The inquiry promised by President Mora", negated=True)  # fmt: skip
    found = matters(report("001", lead, promise), report("002", lead, later, day="2031-05-20"))
    assert [m.heading for m in found if m.kind == "plan"] == ["later"]
    other = event("The inquiry promised by President Voss has yet to name a member", "has:have",
                  "The inquiry promised by President Voss", negated=True)  # fmt: skip
    found = matters(report("001", lead, promise), report("002", lead, other, day="2031-05-20"))
    assert [m for m in found if m.kind == "plan" and len(m.claims) > 1] == []


def test_the_second_of_its_kind_is_not_the_first() -> None:
    bomb = event("A bomb went off at a market in Osk", "went:go", "A bomb", places=(("Osk", None),))
    second = event("Second bomb in Osk in a week", "bomb", places=(("Osk", None),), zone="headline")
    assert shared(report("001", bomb), report("002", second)) == []


@pytest.mark.parametrize(("second", "land", "joined"), [(8500, "France", 1), (8500, "Peru", 0), (9200, "France", 0)])
def test_a_great_toll_told_in_passing(second: int, land: str, joined: int) -> None:
    """Reports of two angles hold together by a great number and the country; by either alone they do not."""

    def toll(many: int, land: str) -> Saying:
        return Saying(f"The quake has killed [{many} people] in {land}", "The quake", "killed:kill", (many, many, False),
                      what="people", doing="killed", places=((land, None),))  # fmt: skip

    rescue = event("Crews from Osk led by Zorka Brenn flew out", "flew:fly", "Crews from Osk", places=(("Osk", None),))
    market = event("Trading in Aldov was halted by Karl Voss", "halted:halt", "Trading", places=(("Aldov", None),))
    other = report("002", market, toll(second, land))
    found = matters(report("001", rescue, toll(8500, "France")), other)
    assert len([m for m in found if m.kind == "figure" and other[1].claim.id in m.claims]) == joined


def test_names_that_tell_a_story() -> None:
    first = given(["The minister Zorka Keller spoke", "a visit by Keller to New Aldov", "in Aldov"])
    assert first == frozenset({"zorka"})
    assert specific({"zorka", "keller", "river", "anna", "=FR", "aldov"}, first) == frozenset({"keller", "aldov"})


def test_the_toll_that_a_land_records_is_its_own() -> None:
    told = report("002", Saying("Mozambique has recorded [four people] who died of the fever", "Mozambique", "recorded:record",
                                (4, 4, False), what="people", doing="died"))  # fmt: skip
    (toll,) = (point for point in points(senses(told)) if point.figure is not None)
    assert toll.where == {"=MZ"}
