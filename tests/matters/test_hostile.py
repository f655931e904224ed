"""What once came out wrong in piles written to mislead: measures, parts, sides, places, plans, answers at once."""

from __future__ import annotations

import pytest
from sayings import Saying, matters, report
from test_questions import dead, event

LEAD = event("The Kestrel Dam in Osk broke", "broke:break", "The Kestrel Dam", places=(("Osk", None),))


def percent(words: str, subject: str, verb: str, part: float, **more) -> Saying:
    return Saying(words, subject, verb, (part, part, False), unit="percent", **more)


def soldiers(words: str, many: int, whose: str, by: str, bound: bool = False) -> Saying:
    return Saying(f"[{words}] were killed in the fighting at Osk", words, "killed:kill", (many, None if bound else many, bound),
                  what="soldiers", whose=whose, doing="killed", places=(("Osk", None),), by=by)  # fmt: skip


def held(words: str, many: int, what: str, by: str) -> Saying:
    return Saying(f"[{words}] were arrested in Osk", words, "arrested:arrest", (many, many, False), what=what, doing="arrested",
                  places=(("Osk", None),), by=by)  # fmt: skip


JOINED = {
    "a measure is compared by what it measures": (
        percent("Turnout was [61 percent]", "Turnout", "was:be", 0.61, by="Osk Commission"),
        percent("Turnout reached [58 percent]", "Turnout", "reached:reach", 0.58, by="Osk Commission"),
        {"day": "2031-05-03"}, "later",
    ),
    "each side's dead by the other side": (
        soldiers("50 of its soldiers", 50, "its", "Ruvia"), soldiers("420 Ruvian soldiers", 420, "Ruvian", "Tervia"),
        {}, "disputed",
    ),
    "a part that is more than the whole": (
        held("112 people", 112, "people", "the police"), held("200 protesters", 200, "protesters", "Open Door"), {}, "disputed",
    ),
    "a toll of a day that is not known well is no clash": (
        dead(11, by="the army"), dead(190, by="the rebels"), {"day": "2031-04"}, "perhaps-other-count",
    ),
}  # fmt: skip
APART = {
    "shares of nothing named": (
        percent("Norvane has offered [4 percent]", "Norvane", "offered:offer", 0.04),
        percent("Norvane earned [7 percent] more than a year earlier", "Norvane", "earned:earn", 0.07),
    ),
    "a count and a bare event": (
        event("the gates were opened to save the dam", "opened:open", "the gates"),
        Saying("[Three gates] of the dam were open on the night of the flood", "Three gates of the dam", "were:be",
               (3, 3, False), what="gates", doing="open"),
    ),
    "another thing is opened": (
        event("the bridge over the Velm reopened after the flood in Osk", "reopened:reopen", "the bridge over the Velm"),
        event("the operators opened the gates after the flood in Osk", "opened:open", "the operators"),
    ),
    "each side's own dead": (
        soldiers("50 of its soldiers", 50, "its", "Ruvia"), soldiers("105 Tervian soldiers", 105, "Tervian", "Tervia"),
    ),
    "the profit of another time": (
        Saying("Norvane's profit was [310 euros]", "Norvane's profit", "was:be", (310, 310, False), unit="euros",
               days="2031-01-01/2031-03-31"),
        Saying("Norvane's profit was [1,100 euros]", "Norvane's profit", "was:be", (1100, 1100, False), unit="euros",
               days="2030-01-01/2030-12-31"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", JOINED)
def test_one_question(case: str) -> None:
    one, other, more, heading = JOINED[case]
    day = more.get("day", "2031-05-02")
    second = report("002", LEAD, other, day=day if len(day) > len("2031-04") else None)
    first = report("001", LEAD, one)
    found = [m for m in matters(first, second) if m.kind == "figure"]
    assert [m.heading for m in found] == [heading]


@pytest.mark.parametrize("case", APART)
def test_two_questions(case: str) -> None:
    one, other = APART[case]
    first, second = report("001", LEAD, one), report("002", LEAD, other)
    two = {first[1].claim.id, second[1].claim.id}
    assert [m for m in matters(first, second) if two <= set(m.claims)] == []


def test_a_sentence_that_is_cut() -> None:
    def years(words: str, verb: str, subject: str, many: int, **more) -> Saying:
        return Saying(words, subject, verb, (many, many, False), unit=more.pop("unit", "years"), **more)

    given = years("Colin Harding was sentenced to [nine years] in prison", "sentenced:sentence", "Colin Harding", 9)
    appeal = years(
        "Colin Harding will appeal against a sentence of [nine years]", "appeal", "Colin Harding", 9, status="planned"
    )
    cut = years("The Court of Appeal cut the sentence of Colin Harding from nine years to [seven]", "cut", "The Court of Appeal",
                7, object="the sentence of Colin Harding", days="2031-08-03/2031-08-03")  # fmt: skip
    first, second = report("001", given), report("002", appeal, day="2031-05-03")
    (found,) = (m for m in matters(first, second, report("003", cut, day="2031-08-04")) if m.kind == "figure")
    assert (found.heading, [a.says for a in found.answers]) == ("later", ["nine years", "seven"])


def test_who_joins_a_walkout_walks_out() -> None:
    union = Saying("[2,400 dockers] in Osk walked off the job", "2,400 dockers", "walked:walk", (2400, 2400, False),
                   what="dockers", doing="walked", places=(("Osk", None),), by="Harbour Union")  # fmt: skip
    firm = Saying("[900 dockers] in Osk had joined the walkout", "900 dockers", "joined:join", (900, 900, False),
                  what="dockers", doing="joined", places=(("Osk", None),), by="Norhafen")  # fmt: skip
    assert [m.heading for m in matters(report("001", union, firm)) if m.kind == "figure"] == ["disputed"]


def test_what_is_told_of_elsewhere_stays_there() -> None:
    aside = Saying("Across the border in Brenn, [six people] were killed", "six people", "killed:kill", (6, 6, False),
                   what="people", doing="killed", places=(("Brenn", None),), by="Tervia")  # fmt: skip
    told = report("002", LEAD, dead(118, by="Ruvia"), LEAD, aside)
    found = matters(report("001", LEAD, dead(42, by="Ruvia"), day="2031-05-01"), told)
    assert {m.heading for m in found if told[3].claim.id in m.claims} <= {"other-count"}
    assert [m.heading for m in found if told[1].claim.id in m.claims and m.heading != "other-count"] == ["later"]


def test_a_bare_number_counts_what_the_one_before_it_does() -> None:
    crowd = Saying("The party put the crowd in Osk at [60,000 people]", "The party", "put:put", (60000, 60000, False),
                   what="people", by="Frente")  # fmt: skip
    bare = Saying(
        "[12,000] had taken part", "12,000", "taken:take", (12000, 12000, False), doing="taken part", by="the police"
    )
    assert [m.heading for m in matters(report("001", crowd, bare))] == ["disputed"]


def test_a_no_that_follows_at_once() -> None:
    so = event("the police fired rubber bullets", "fired:fire", "the police", by="Ann Lind", kind="person",
               object="rubber bullets")  # fmt: skip
    no = event(
        "No rubber bullets were issued",
        "issued:issue",
        "No rubber bullets",
        by="Karl Voss",
        kind="person",
        negated=True,
    )
    assert [m.heading for m in matters(report("001", so, no))] == ["disputed"]
    other = event("No shields were issued", "issued:issue", "No shields", by="Karl Voss", kind="person", negated=True)
    assert matters(report("001", so, other)) == ()


def test_a_plan_that_is_called_off() -> None:
    plan = event(
        "The march will end in front of the court in Osk", "end", "The march", status="planned", places=(("Osk", None),)
    )
    off = event("Salcedo called off the march", "called:call", "Salcedo", object="the march")
    found = matters(report("001", LEAD, plan), report("002", LEAD, off, day="2031-05-09"))
    (tied,) = [m for m in found if m.kind == "plan"]
    assert (tied.heading, tied.last_word and tied.last_word.kind) == ("later", "taken back")
    early = matters(report("001", LEAD, plan, day="2031-05-20"), report("002", LEAD, off, day="2031-05-09"))
    assert [m for m in early if m.kind == "plan" and len(m.claims) > 1] == []
