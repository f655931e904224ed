"""A trained tagger beside the rules: its spans become attributions, the rules mend and add, nothing is found twice."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from sayso.finders.voices import find_attributions, find_voices
from sayso.finders.voices.modelled import modelled
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
        # edges within a noun with what describes it
        ("{He} <said> [he had not slept for two] days.", "{He} <said> [he had not slept for two days]."),
        ("{He} <offered no> [proof of it].", "{He} <offered> [no proof of it]."),
        ("{He} <denied all> [three claims].", "{He} <denied> [all three claims]."),
        # the model takes what is said for the speaker: the rules know better
        (
            "{Half of them are children, the aid agency's envoy, Birgit Aune}, <tells> [me as we walk].",
            "[Half of them are children], {the aid agency's envoy, Birgit Aune}, <tells> me as we walk.",
        ),
        # and the rules' marks for a quotation
        ("“The [dam held],” {Dusan} <said>.", "[“The dam held,”] {Dusan} <said>."),
        # with the word before them that opens what is said
        ("{Dusan} <said> on Friday that [“the dam held.”]", "{Dusan} <said> on Friday [that “the dam held.”]"),
        ("{Dusan} <said> that, [“until June,” the dam held].", "{Dusan} <said> [that, “until June,” the dam held]."),
        # and the rules' speaker where the model gives none
        ("[The dam held], Karel Dusan <said>.", "[The dam held], {Karel Dusan} <said>."),
    ],
)
def test_model_and_rules_together(language, tagged, told):
    assert found(language, tagged) == [told]


@pytest.mark.parametrize(
    ("tagged", "booked"),
    [
        # an attitude, a silence and nobody's word are no claims
        ("{Norland} <seeks> [closer ties with Velmia].", []),
        ("{Dusan} <did not say> [whether the dam held].", []),
        ("{No group} <said> [it had planted the bomb].", []),
        ("{Dusan} stopped short of <calling> [it murder].", []),
        # nor is the outlet's background anybody's
        (
            "{Dusan} <said> [the dam held, as the army moved up its guns].",
            ["{Dusan} <said> [the dam held], as the army moved up its guns."],
        ),
        # and what is told within another's words is told by another
        (
            "{Dusan} <said> [that the rebels had promised to leave].",
            [
                "{Dusan} <said> that [the rebels had promised to leave].",
                "Dusan said that {the rebels} had <promised> [to leave].",
            ],
        ),
    ],
)
def test_what_a_ledger_books(language, tagged, booked):
    text, one = act(tagged)
    got = [written(text, a) for a in find_voices(read(language, text), Marks(one))]
    assert got == booked


def test_who_is_whom_the_rules_know(language):
    text, one = act("The talks were led by Karel Dusan, {who} <blamed> [Velmia for the delay].")
    (got,) = find_voices(read(language, text), Marks(one))
    assert text[slice(*got.source)] == "Karel Dusan"


def test_the_rules_speak_where_the_model_is_silent(language):
    text = "“The dam held,” Dusan said. Interfax reported, citing a statement by the army, that it broke."
    prose = read(language, text)
    assert {text[slice(*a.cue)] for a in find_voices(prose, Marks())} >= {"said", "citing"}


def test_the_kind_lemma_and_medium_are_told_by_the_words(language):
    text, one = act("{The army} <said> in a statement [that the dam held].")
    (got,) = find_attributions(read(language, text), Marks(one))
    assert (got.lemma, got.kind, text[slice(*got.medium)]) == ("say", "indirect", "a statement")


def test_what_says_nothing_is_left_out(language):
    text = "The dam held. Nobody spoke."
    assert find_attributions(read(language, text), Marks(Act((14, 20), (), ((12, 13),)))) == ()


@pytest.mark.parametrize(
    ("tagged", "sure"),
    [
        ("{The harbour board} <said> in a statement posted online [ferries were late].", 1.0),
        ("[The mayors] were, {the residents} feel, <accused> of it.", 0.3),
        ("{They} have often been <accused> of [theft].", 0.3),
        ("{A speech} <titled> [How to Build] was read.", 0.3),
    ],
)
def test_the_sentence_shows_whose_word_it_is(language, tagged, sure):
    text, one = act(tagged, source_sure=0.3)
    found = list(modelled(read(language, text), [one]))
    assert [a.source_sure for a in found] == [sure]


def test_what_is_expected_of_somebody_is_not_his_word(language):
    text, one = act("Work goes on, with {Mayor Anna Keller} <expected> [to visit the camp].")
    (found,) = modelled(read(language, text), [one])
    assert found.source is None
