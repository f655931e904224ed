"""A trained tagger beside the rules: its spans become attributions, the rules mend and add, nothing is found twice."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from sayso.finders.voices import find_attributions
from tests.finders.voicing import read, unmarked, written


@dataclass(frozen=True)
class Act:
    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    sure: float = 0.9
    source_sure: float = 0.9


class Marks:
    """A tagger that finds what is marked: {source}, <cue>, [content]."""

    identity = "marks-1"

    def __init__(self, *acts: Act) -> None:
        self.acts = acts

    def tag(self, text, paragraphs, masks=()):
        return self.acts


def act(marked: str, **sure: float) -> tuple[str, Act]:
    text, spans = unmarked(marked)
    return text, Act(spans["<"][0], tuple(spans["{"]), tuple(spans["["]), **sure)


def found(language, marked: str, **sure: float) -> list[str]:
    text, one = act(marked, **sure)
    return [written(text, a) for a in find_attributions(read(language, text), Marks(one))]


@pytest.mark.parametrize(
    ("tagged", "told"),
    [
        # what only the model sees
        ("{Dusan}'s <fear> is [that the dam will not hold].", "{Dusan}'s <fear> is [that the dam will not hold]."),
        # both see it: the model's edges for what is told indirectly
        (
            "{Dusan} <said> on Friday [that the dam held], as far as anyone knew.",
            "{Dusan} <said> on Friday [that the dam held], as far as anyone knew.",
        ),
        # and the rules' marks for a quotation
        ("“The [dam held],” {Dusan} <said>.", "[“The dam held,”] {Dusan} <said>."),
        # and the rules' speaker where the model gives none
        ("[The dam held], Karel Dusan <said>.", "[The dam held], {Karel Dusan} <said>."),
    ],
)
def test_model_and_rules_together(language, tagged, told):
    assert found(language, tagged) == [told]


def test_an_act_that_only_the_model_sees_has_to_be_sure(language):
    assert found(language, "{Dusan}'s <fear> is [that the dam will not hold].", sure=0.3) == []
    assert len(found(language, "{Dusan} <said> [that the dam held].", sure=0.3)) == 1


def test_the_rules_speak_where_the_model_is_silent(language):
    text = "“The dam held,” Dusan said. Interfax reported, citing a statement by the army, that it broke."
    prose = read(language, text)
    assert {text[slice(*a.cue)] for a in find_attributions(prose, Marks())} >= {"said", "citing"}


def test_the_kind_lemma_and_medium_are_told_by_the_words(language):
    text, one = act("{The army} <said> in a statement [that the dam held].")
    (got,) = find_attributions(read(language, text), Marks(one))
    assert (got.lemma, got.kind, text[slice(*got.medium)]) == ("say", "indirect", "a statement")


def test_what_says_nothing_is_left_out(language):
    text = "The dam held. Nobody spoke."
    assert find_attributions(read(language, text), Marks(Act((14, 20), (), ((12, 13),)))) == ()
