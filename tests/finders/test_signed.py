"""Quotations with their speaker's name behind a dash, and those of whom something is said."""

from __future__ import annotations

import pytest

from sayso.finders.voices import find_attributions
from sayso.finders.voices.signed import signed
from tests.finders.test_modelled import Marks, act, found
from tests.finders.voicing import read, unmarked, written


@pytest.mark.parametrize(
    "marked",
    [
        "[“Nobody asked us before the bridge was closed.”] {Mara Venn}",
        "[“Nobody asked us before the bridge was closed.”] <―> {Mara Venn}",
        "[“Nobody asked us before the bridge was closed.”]<—> {Mara Venn}, ferry pilot.",
        '["Nobody asked us before the bridge was closed."]\n\n<-> {Mara Venn}.',
        "[“Nobody asked us. They say it is “safe” now, and we paid.”] <–> {Governor Oru Venn}, writing to his party",
        "Three letters came in.\n\n[“It is closed, and that is that.”] <–> {Ola de Brandt}\n\nThe mayor was away.",
    ],
)
def test_a_signed_quotation_is_its_signers(language, marked):
    text, spans = unmarked(marked)
    told = [written(text, one) for one in signed(read(language, text))]
    assert told == ([marked] if spans.get("<") else [])


@pytest.mark.parametrize(
    "text",
    [
        'The mayor called it "the worst day of the year."\n\n- The Karsk Gazette.',
        "“The worst day of the year is behind us now.”\n\n– An immigrant himself –",
        "“The worst day of the year is behind us now.”\n\n– He left the town at noon.",
        "“The worst” day of the year, she said, “is behind us.” — and it was",
        "“The worst day is behind us,” he said. Then came “the flood” — Karsk",
    ],
)
def test_a_dash_alone_signs_nothing(language, text):
    assert list(signed(read(language, text))) == []


def test_a_signed_quotation_stands_beside_what_a_model_finds(language):
    text, one = act("{Dusan} <said> [the dam held].\n\n“Nobody asked us before it was closed.” — Mara Venn")
    told = [written(text, a) for a in find_attributions(read(language, text), Marks(one))]
    assert len(told) == 2
    assert "[“Nobody asked us before it was closed.”] <—> {Mara Venn}" in told[1]


@pytest.mark.parametrize(
    ("tagged", "told"),
    [
        ("{Dusan} was <accused> of [taking bribes].", "[Dusan] was <accused> of [taking bribes]."),
        ("{The mayor} has been <described> as [a thief].", "[The mayor] has been <described> as [a thief]."),
        ("{The crews} were <told> [that the dam would hold].", "The crews were <told> [that the dam would hold]."),
        ("{Dusan} was <quoted> as saying [the dam held].", "{Dusan} was <quoted> as saying [the dam held]."),
    ],
)
def test_those_of_whom_something_is_said_do_not_say_it(language, tagged, told):
    assert found(language, tagged) == [told]
