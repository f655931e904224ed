"""Parses that news English is known to break, and headlines."""

from __future__ import annotations

import pytest

from sayso.language.headlines import capitals, lowered, statements, titled


def clause(language, text, verb):
    sentence = language.read(text, [(0, len(text))]).sentences[0]
    return sentence, next(c for c in sentence.clauses if c.verb.text.lower() == verb)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "Minister Oda Brandt told the agency that the militia controls the pass and warned of new raids.",
            "warned",
            "Minister Oda Brandt",
        ),
        (
            "Veldania has said its neighbour failed the talks and blamed the drought for the crisis.",
            "blamed",
            "Veldania",
        ),
        ("The militia has made huge gains and claims to hold the pass.", "claims", "The militia"),
        (
            "Some 900 members of the guard took part in the parade and Veldania also moved 200 soldiers.",
            "moved",
            "Veldania",
        ),
    ],
)
def test_who_does_it(language, text, verb, subject):
    _, found = clause(language, text, verb)
    assert found.subject is not None
    assert found.subject.text == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The panel ignored a report that warned the wards were unsafe.", "were", "the wards"),
        ("Engineers warned the dam had been weakened by the flood.", "weakened", "the dam"),
        ("Velden says 14 miners killed in blast", "killed", "14 miners"),
        ("The minister told reporters the bridge had been closed.", "closed", "the bridge"),
    ],
)
def test_what_is_said_has_its_own_subject(language, text, verb, subject):
    _, found = clause(language, text, verb)
    assert found.subject is not None
    assert (found.subject.text, found.kind) == (subject, "reported")


@pytest.mark.parametrize(
    ("text", "day", "verb"),
    [
        ("The Red Cross said on Monday it would send tents by Friday.", "Monday", "said"),
        ("The union said earlier on Friday its members would strike.", "Friday", "said"),
        ("The mayor told reporters on Tuesday the bridge would be closed.", "Tuesday", "told"),
        ("The mayor said that on Thursday the school would reopen.", "Thursday", "reopen"),
    ],
)
def test_the_time_of_telling(language, text, day, verb):
    sentence = language.read(text, [(0, len(text))]).sentences[0]
    at = sentence.word_at(text.index(day))
    assert at is not None and sentence.clause_of(at).verb.text == verb


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("The agency hoped to return it to the owners.", "hoped", "hope"),
        ("The bank was fined two million pounds.", "fined", "fine"),
        ("The boys hopped over the fence in the yard.", "hopped", "hop"),
        ("The army barred reporters from the town.", "barred", "bar"),
    ],
)
def test_lemmas_of_short_verbs(language, text, verb, lemma):
    assert clause(language, text, verb)[1].verb.lemma == lemma


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("Velden says talks failed; rebels advance", ["Velden says talks failed", "rebels advance"]),
        ("Bank chief denies fraud – court hears case", ["Bank chief denies fraud", "court hears case"]),
        ("The bank fell; the firm rose.", ["The bank fell; the firm rose."]),
    ],
)
def test_statements_of_a_headline(line, pieces):
    assert [line[start:end] for start, end in statements(line)] == pieces


def test_a_denial_inside_what_is_told_stays_there(language):
    _, found = clause(language, "Police said the guard denied the charge and accused the driver.", "accused")
    assert found.subject is not None
    assert found.subject.text == "the guard"


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Ministry Says Flood Barrier Held Despite Storm", True),
        ("Ministry says flood barrier held despite storm", False),
        ("The Ministry of Works said the barrier had held despite the storm.", False),
        ("Storm Over", False),
    ],
)
def test_headline_style(line, is_one):
    assert titled(line) is is_one


def test_a_headline_is_lowered_at_equal_length_but_for_names():
    text = "Ministry Says Brandt Held Talks With Kenya\n\nOn Monday, Brandt held talks."
    line = text.split("\n", maxsplit=1)[0]
    low = lowered(line, capitals(text))
    assert low == "Ministry says Brandt held talks with Kenya"
    assert len(low) == len(line)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Two divers held by rebels in the hills since January were freed on Saturday.", "freed", "Two divers"),
        ("Three nurses kept in a cellar since March were let go on Sunday.", "let", "Three nurses"),
        ("Roads closed since 2019 have reopened.", "reopened", "Roads"),
        ("He was shot since Friday prayers were held.", "held", "Friday prayers"),
        ("Since Monday was a holiday, the shops were shut.", "was", "Monday"),
    ],
)
def test_a_time_does_nothing(language, text, verb, subject):
    found = next(c for c in language.read(text, [(0, len(text))]).sentences[0].clauses if c.verb.text == verb)
    assert found.subject is not None and found.subject.text == subject


def test_whom_one_declares_wanted_does_nothing(language):
    (clause,) = language.read(DECLARED, [(0, len(DECLARED))]).sentences[0].clauses
    assert clause.object is not None and clause.object.text == "him"


DECLARED = "The Fraud and Theft Board (FTB) declared him wanted two days later."
