"""Questions and answers on the page, from conclusions made by hand: which part, which order, which words."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from ferry import ferry
from sayso.compare import Conclusions
from sayso.outputs.answers import AGREED
from sayso.outputs.brief import page
from sayso.outputs.brief.sections import PARTS, section
from sayso.outputs.matters import page as questions
from sayso.outputs.pile import Pile, pile
from sayso.outputs.questions import known
from sayso.outputs.sheet import as_markdown, as_text
from sayso.outputs.sidebyside import STANDS, sections
from sayso.records import Answer, LastWord, Matter, Origins, Reply

ONE = Origins(1, 1)


def of_ferry(*matters: Matter) -> Pile:
    of = pile(ferry(), "ferry.ledger")
    found = of.found
    return replace(of, kept=True, found=Conclusions(found.filed, found.tellings, found.datings, found.actors, matters))


def ids(*marks: str) -> tuple[str, ...]:
    lines = {line.mark: line.claim.id for line in pile(ferry()).lines}
    return tuple(lines[mark] for mark in marks)


def answer(says: str, *marks: str, latest: str = "2031-05-04") -> Answer:
    return Answer(says, ids(*marks), ONE, latest, latest)


def matter(heading: str, *answers: Answer, **more) -> Matter:
    return Matter(**({"kind": "event", "question": "Did it happen: so?", "relation": "one", "origins": ONE} | more),
                  heading=heading, answers=answers)  # fmt: skip


def part(of: Pile, title: str) -> list[str]:
    """The lines of one part of the brief."""
    lines = as_text(page(of)).splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith(title))
    end = next((at for at in range(start + 1, len(lines)) if not lines[at].startswith(" ")), len(lines))
    return lines[start:end]


@pytest.mark.parametrize("heading", [heading for part in PARTS for heading in part.headings])
def test_every_heading_has_its_part_and_no_other(heading: str) -> None:
    of = of_ferry(matter(heading, answer("so", "001@50"), answer("not so", "002@185")))
    shown = [p.title for p in PARTS if section(known(of), p, count(1))[1]]
    assert shown == [p.title for p in PARTS if heading in p.headings]


def test_a_part_that_holds_nothing_says_so_in_one_line() -> None:
    assert part(of_ferry(), "DISPUTED")[0].endswith(" (none tied here)")
    assert part(of_ferry(), "SOURCES OR PUBLISHERS AGREE") == [
        "SOURCES OR PUBLISHERS AGREE                                     (none tied here)"
    ]
    agreed = of_ferry(matter("publishers-agree", answer("so", "001@338", "002@185")))
    assert part(agreed, "PUBLISHERS AGREE")[0].endswith("(none has two separate named sources)")


def test_denials_that_no_question_holds_are_counted_and_told_how_to_see() -> None:
    """Nothing disputed is not nothing denied."""
    told = part(of_ferry(), "DISPUTED")
    assert told[0].endswith("(none tied here)")
    assert told[1:] == ["   1 denial tied to no claim: sayso claims ferry.ledger --denials"]
    held = of_ferry(matter("disputed", answer("so", "001@197"), answer("not so", "001@253")))
    assert not any("tied to no claim" in line for line in part(held, "DISPUTED"))


def test_two_figures_stand_under_their_question() -> None:
    slots = (("what", "apart"), ("where", "open"), ("doing", "whole"))
    answers = (answer("some 40", "001@50"), answer("More than 12", "001@273"))
    of = of_ferry(
        matter(
            "perhaps-other-count", *answers, kind="figure", question="How many people: missing? on board?", slots=slots
        )
    )
    told = part(of, "TWO FIGURES")[1:]
    assert told[0] == ' 1 How many "people are missing"?                             two things counted'
    assert told[1].startswith("   some 40       Ostmark coast guard, 2..4 May: ")
    assert told[-1].startswith("   More than 12  a senior harbour official, 4 May  ") and told[-1].endswith("001@273")


def test_the_denial_is_said_to_be_one_whether_it_is_an_answer_or_not() -> None:
    reply = Reply("denies", *ids("002@185"), *ids("002@0"))
    inside = of_ferry(matter("disputed", answer("dark", "002@0"), answer("working", "002@185"), replies=(reply,)))
    outside = of_ferry(matter("disputed", answer("dark", "002@0"), replies=(reply,)))
    for of in (inside, outside):
        told = " ".join(" ".join(part(of, "DISPUTED")).split())
        assert 'Ostmark\'s coast guard, 5..6 May, denies it: "the light was working" 002@185' in told


def test_named_parties_come_first_then_figures_then_the_latest() -> None:
    of = of_ferry(
        matter("repeated", answer("a", "001@338")),
        matter("repeated", answer("b", "002@208", latest="2031-05-06")),
        matter("repeated", answer("c", "001@253"), kind="figure"),
        matter("repeated", answer("d", "001@414"), origins=Origins(1, 1, ("Ostmark",))),
    )
    assert [line.split()[-1] for line in part(of, "REPEATED")[1:]] == ["001@414", "001@253", "002@208", "001@338"]


def test_what_is_left_is_counted_and_told_how_to_see() -> None:
    marks = ("001@50", "001@197", "001@253", "001@273", "001@338", "002@0", "002@185", "002@208")
    of = of_ferry(*(matter("repeated", answer("so", mark), question=f"{n}") for mark in marks for n in range(2)))
    assert "   6 more: sayso matters ferry.ledger --repeated" in as_text(page(of)).splitlines()
    whole = as_text(questions(of, "repeated", None))
    assert all(mark in whole for mark in marks) and " more:" not in whole


def test_publishers_name_no_source_only_where_none_does() -> None:
    silent = of_ferry(matter("publishers-agree", answer("so", "001@338", "002@208")))
    told = " ".join(" ".join(part(silent, "PUBLISHERS AGREE, NAMING NO SOURCE")).split())
    assert told.endswith("MNA and The Calder Times 002@208 001@338")
    named = of_ferry(matter("publishers-agree", answer("so", "001@338", "002@185")))
    assert not any("NAMING NO SOURCE" in line for line in as_text(page(named)).splitlines())


def test_a_plan_stands_among_the_plans_with_its_last_word() -> None:
    last = LastWord("put off", *ids("002@208"), None)
    plan = matter("repeated", answer("so", "001@338", "002@208"), kind="plan", last_word=last)
    told = part(of_ferry(plan), "PROMISES AND PLANS")
    assert told[0].endswith("(those with a later word first, then by day)")
    assert told[1].startswith("   by 9 May 2031  told as put off, The Calder Times, 5..6 May: ")
    assert told[2].endswith('send two boats by May 9"                       001@338 002@208')
    assert part(of_ferry(plan), "REPEATED")[1:] == []
    untold = of_ferry(replace(plan, last_word=LastWord("nothing later", None, None)))
    assert part(untold, "PROMISES AND PLANS")[0].endswith("(nothing tied here tells how any ended)")


def test_questions_about_some_words() -> None:
    of = of_ferry(matter("repeated", answer("so", "001@50")), matter("repeated", answer("so", "002@185")))
    told = as_text(questions(of, None, "light"))
    assert "1 question." in told and "002@185" in told and "001@50" not in told


@pytest.mark.parametrize("heading", sorted(STANDS))
def test_why_has_its_sentences_for_every_heading(heading: str) -> None:
    of = of_ferry(matter(heading, answer("so", "001@50"), answer("not", "002@185"), slots=(("where", "part"),)))
    found = {s.title: s for s in sections(known(of), of.found.matters[0], *ids("001@50"))}
    assert {
        "WHO SAYS SO" if heading in AGREED else "THE ANSWERS",
        "THE WORDS",
        "WHOSE WORD",
        "AS KNOWN ON",
        "TO QUOTE IT",
        "CHECKED",
        "TO RULE",
    } <= found.keys()
    assert found["TO RULE"].rows[0].cells == ('sayso decide ferry.ledger different 001@50 002@185 --why "..."',)
    assert ("WHY NOT CALLED SETTLED" in found) == (heading != "sources-agree")


def test_in_markdown_answers_hang_under_their_question() -> None:
    of = of_ferry(matter("later", answer("so", "001@338"), answer("not", "002@208")))
    lines = as_markdown(page(of)).splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("- 1 **"))
    assert lines[at + 1].startswith("  - The Calder Times")


def test_the_first_mark_is_that_of_the_words_shown() -> None:
    """The answer's shortest claim stands for it, wherever it is; its mark comes first, and leads to it."""
    said = answer("so", "001@50", "001@273", "002@185")
    single = of_ferry(matter("repeated", said))
    line = " ".join(part(single, "REPEATED")[1:])
    assert "the light was working" in line and "002@185 001@50 +1" in line
    several = of_ferry(matter("later", said, answer("not", "002@208")))
    line = " ".join(part(several, "SAID DIFFERENTLY")[1:])
    assert '"the light was working" ' in line and "002@185 +2" in line
