"""As much of a claim's words as fits: where they begin, where they are cut, what is always kept."""

from __future__ import annotations

import pytest

from filing import MADE, at, claim, reading_of, report_of, sighting_of, voice
from sayso.ledger import Ledger
from sayso.outputs.excerpts import core, excerpt, least, timeless, told
from sayso.outputs.pile import Line, pile
from sayso.outputs.wording import quoted
from sayso.records import Count, Figure, Span, Term, When


def line_of(text: str, words: str, *, by: str = "", day: str = "", verb: str = "", thing: str = "", **more) -> Line:
    """The only line of a report: `words`, said by `by`, whose time, verb and object stand in them."""
    report = report_of(text)

    def term(name: str) -> Term | None:
        return Term(name, at(report, name)) if name else None

    if day:
        more["when"] = When(at(report, day), "", "", "", "2031-05-01", "2031-05-01", None, "stated")
    made = claim(
        report,
        words,
        *([voice(report, by)] if by else []),
        subject=term(more.pop("subject", "")),
        predicate=term(verb),
        object=term(thing),
        **more,
    )
    ledger = Ledger()
    ledger.add(report, sighting_of(report, "a.txt"), reading_of(report, made), MADE)
    return pile(ledger, compared=False).lines[0]


DAY = "On Thursday, Ostmark moved 300 men to the border with Borland."


@pytest.mark.parametrize(
    ("room", "shown"),
    [
        (80, '"On Thursday, Ostmark moved 300 men to the border with Borland."'),
        (60, '"Ostmark moved 300 men to the border with Borland."'),
        (44, '"Ostmark moved 300 men to the border ..."'),
        (33, '"Ostmark moved 300 men ..."'),
    ],
)
def test_the_day_beside_it_goes_first_and_no_word_that_leads_on_is_last(room: int, shown: str) -> None:
    assert excerpt(line_of(DAY, DAY, day="Thursday"), room) == shown


@pytest.mark.parametrize(
    ("words", "day", "subject", "shown"),
    [
        ("In early July they fled from the burning town", "early July", "they", "they fled from the burning town"),
        ("In early July, a crowd fled from the town", "early July", "", "a crowd fled from the town"),
        ("Thursday was the day of the dam", "Thursday", "Thursday", "Thursday was the day of the dam"),
        ("The dam broke on Thursday for all to see", "Thursday", "The dam", "The dam broke on Thursday for all to see"),
        ("Last week's rain went on", "Last week", "Last week's rain", "Last week's rain went on"),
    ],
)
def test_only_a_time_that_leads_a_whole_sentence_is_dropped(words: str, day: str, subject: str, shown: str) -> None:
    assert timeless(line_of(words, words, day=day, subject=subject)) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("who blamed the rain for it", "blamed the rain for it"),
        ("but the rain went on", "the rain went on"),
        ("also sent boats", "sent boats"),
        ("Whole towns went under", "Whole towns went under"),
        ("butter prices fell", "butter prices fell"),
    ],
)
def test_what_only_ties_it_to_the_words_before_is_dropped(words: str, shown: str) -> None:
    assert told(line_of(f"Berg spoke, {words}.", words)) == shown


def test_the_speaker_stands_beside_the_words_and_not_in_them_again() -> None:
    said = "Ines Mora denied that the light was out"
    assert told(line_of(f"{said}.", said, by="Ines Mora", subject="Ines Mora")) == "denied that the light was out"
    assert told(line_of(f"{said}.", said, subject="Ines Mora")) == said
    earlier = f"Earlier, {said}"
    assert told(line_of(f"{earlier}.", earlier, by="Ines Mora", subject="Ines Mora")) == "denied that the light was out"


@pytest.mark.parametrize(
    ("words", "verb", "thing", "short"),
    [
        ("Ostmark has moved 300 men to the border", "moved", "300 men", "moved 300 men"),
        ("300 men were moved by Ostmark", "moved", "300 men", ""),
        ("Ostmark moved along the border the better part of its army", "moved", "the better part of its army", ""),
        ("the rain went on", "went", "", ""),
    ],
)
def test_a_deed_in_short_is_one_run_of_words(words: str, verb: str, thing: str, short: str) -> None:
    assert core(line_of(f"{words}.", words, verb=verb, thing=thing)) == short


def test_what_must_be_seen_reaches_to_the_verb_and_to_the_figure() -> None:
    words = "A long line of carts and oxen reached the town with 12 bells on them"
    report = report_of(f"{words}.")
    twelve = Figure(12, 12, 12, False, False, None, Count(), at(report, "12"))
    assert least(line_of(f"{words}.", words, verb="reached")) == len('"A long line of carts and oxen reached ..."')
    counted = line_of(f"{words}.", words, verb="reached", figures=(twelve,))
    assert least(counted) == len('"A long line of carts and oxen reached the town with 12 ..."')
    assert least(line_of(f"{words}.", words)) == 0


@pytest.mark.parametrize(
    ("words", "room", "shown"),
    [
        ('he would hand it over "within days" of it', 35, '"he would hand it over ..."'),
        ('he would "hand it over within days of" it', 40, '“he would "hand it over within days ...”'),
        ("they fled to the hills", 18, '"they fled ..."'),
        ("that they fled", 16, '"that they fled"'),
    ],
)
def test_a_cut_leaves_no_mark_that_was_only_just_opened(words: str, room: int, shown: str) -> None:
    assert quoted(words, room) == shown


def test_spans_of_another_report_are_not_asked_for() -> None:
    """A subject named elsewhere in the report is no part of the words."""
    text = "Ines Mora spoke. She said that the light was out."
    line = line_of(text, "the light was out", by="Ines Mora", subject="Ines Mora")
    assert told(line) == "the light was out" and isinstance(line.claim.said, Span)
