"""Parses that news English is known to break, and headlines."""

from __future__ import annotations

import pytest

from sayso.language.headlines import capitals, lowered, titled


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
