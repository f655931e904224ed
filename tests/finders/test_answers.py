"""Answers: the brackets mark the answering unit and the very one it answers, in that order of mention; or there is none."""

from __future__ import annotations

import pytest

from marked import marked
from sayso.finders.clauses.units import find_units
from sayso.finders.stance.answers import find_answers
from sayso.finders.voices import find_attributions


def answers(language, text):
    prose = language.read(text, [(0, len(text))])
    attributions = find_attributions(prose)
    units = find_units(prose, attributions)
    return [
        (kind, (units[to].start, units[to].end), (units[number].start, units[number].end), text[slice(*at)])
        for number, kind, to, at in find_answers(prose, units, attributions)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "[The Red Front claims to hold 60% of the coast]. Schools reopened on Monday. "
            "[The government dismissed as a lie the Red Front's claim of control of the coast].",
            "denies",
            "dismissed as a lie the Red Front's claim of control of the coast",
        ),
        (
            "The Red Front said [its men had seized the port of Sarn]. [The army denied the claim].",
            "denies",
            "denied the claim",
        ),
        (
            "[Officials blamed the Red Front for the blast in Kadu]. [The Red Front denied involvement].",
            "denies",
            "denied involvement",
        ),
        (
            "An official said [the town was ready to accept 500 families]. [The mayor walked back that pledge on Tuesday].",
            "walks back",
            "walked back that pledge",
        ),
        (
            "The government said [the dam was safe]. [Engineers cast doubt on the government's assessment].",
            "doubts",
            "cast doubt on the government's assessment",
        ),
        (
            "The hospital said [12 people had died in the fire]. The ministry later confirmed that [12 people died in the fire].",
            "confirms",
            "confirmed",
        ),
    ],
)
def test_an_answer_is_tied_to_the_very_claim(language, text, kind, words):
    plain, (to, answer) = marked(text)
    assert answers(language, plain) == [(kind, to, answer, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The army denied the claim.",
        "The mayor said the bridge was closed. The army said the port was open. The rebels denied the judge's accusation.",
        "The union said 400 workers had left. The firm said the port was open. Weather was fine. Trains ran. Ships sailed. "
        "The minister disputed that figure.",
        "The Red Front said its men had seized Sarn. The army did not deny the claim.",
        "The judge questioned two witnesses. The minister dismissed his deputy.",
    ],
)
def test_no_answer_is_better_than_a_wrong_one(language, text):
    assert answers(language, text) == []
