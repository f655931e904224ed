"""Where what is said begins: around frames, without the outlet's linking word, behind the preposition of the word of saying."""

from __future__ import annotations

import pytest

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.edges import edged
from tests.finders.voicing import read, unmarked, written

CASES = [
    # a frame between commas: the clause begins before it
    ("The dam, {Dusan} <said>, [held for a week].", "[The dam], {Dusan} <said>, [held for a week]."),
    (
        "In the end, {Dusan} <told> us on Friday, [the dam held].",
        "[In the end], {Dusan} <told> us on Friday, [the dam held].",
    ),
    ("But the dam, {Dusan} <said>, [held].", "But [the dam], {Dusan} <said>, [held]."),
    ("It was, {Dusan} <said>, [“a long night”].", "[It was], {Dusan} <said>, [“a long night”]."),
    # but not what is another's, what only leads up to a quotation, or the other half of a broken list
    ("In the end, {Dusan} <said> [the dam held].", "In the end, {Dusan} <said> [the dam held]."),
    (
        "When she asked again, {Dusan} <said>, [“The dam held.”]",
        "When she asked again, {Dusan} <said>, [“The dam held.”]",
    ),
    (
        "The mill — the oldest, {Dusan} <said>, [in Karsk] — closed.",
        "The mill — the oldest, {Dusan} <said>, [in Karsk] — closed.",
    ),
    (
        "The mill closed in May and, {Dusan} <said>, [may reopen].",
        "The mill closed in May and, {Dusan} <said>, [may reopen].",
    ),
    (
        "On Friday, {Dusan} <told> a paper, [that the dam held].",
        "On Friday, {Dusan} <told> a paper, [that the dam held].",
    ),
    ("Still, {Dusan} <said>, [the dam held].", "Still, {Dusan} <said>, [the dam held]."),
    ("[The dam], {Dusan} <said>, [held].", "[The dam], {Dusan} <said>, [held]."),
    # which
    (
        "The plan, which {Dusan} <called> [a gift to the rich], failed.",
        "The plan, [which] {Dusan} <called> [a gift to the rich], failed.",
    ),
    (
        "It was the year in which {Dusan} <said> [the dam would hold].",
        "It was the year in which {Dusan} <said> [the dam would hold].",
    ),
    # a link to the sentence before, where the cue comes afterwards
    ("[And rents have doubled], {the council} <said>.", "And [rents have doubled], {the council} <said>."),
    ("[However, rents have doubled], {the council} <said>.", "However, [rents have doubled], {the council} <said>."),
    (
        "[However high the rents], they pay, {the council} <said>.",
        "[However high the rents], they pay, {the council} <said>.",
    ),
    ("[“And rents have doubled,”] {the council} <said>.", "[“And rents have doubled,”] {the council} <said>."),
    ("{The council} <said>: [And rents have doubled].", "{The council} <said>: [And rents have doubled]."),
    # prepositions
    ("{The crew} <pleaded> [for more pay].", "{The crew} <pleaded> for [more pay]."),
    ("{The crew} <spoke out> [against “slave wages”].", "{The crew} <spoke out> against [“slave wages”]."),
    ("{The crew} <said> [on Friday the pay was late].", "{The crew} <said> [on Friday the pay was late]."),
    ("{The crew} <said> [about 20 men had left].", "{The crew} <said> [about 20 men had left]."),
    ("{The crew} <wants> [to leave].", "{The crew} <wants> [to leave]."),
]


@pytest.mark.parametrize(("found", "wanted"), CASES)
def test_what_is_said_begins_where_it_begins(language, found, wanted):
    text, spans = unmarked(found)
    prose = read(language, text)
    at = prose.sentence_at(spans["<"][0][0])
    one = Attribution(at.index, spans["{"][0], spans["<"][0], tuple(spans["["]))
    assert [written(text, a) for a in edged(prose, [one])] == [wanted]


def test_a_clause_that_another_speaks_in_is_not_drawn_in(language):
    text, spans = unmarked("The mayor <said> it was no different, {Dusan} <said>, [from last year].")
    prose = read(language, text)
    mayor = Attribution(0, (0, 9), spans["<"][0], ((15, 34),))
    dusan = Attribution(0, spans["{"][0], spans["<"][1], tuple(spans["["]))
    assert edged(prose, [mayor, dusan]) == [mayor, dusan]


def test_a_quotation_with_words_around_it_is_mixed(language):
    text, spans = unmarked("It was, {Dusan} <said>, [“a long night”].")
    one = Attribution(0, spans["{"][0], spans["<"][0], tuple(spans["["]), kind="quoted")
    (got,) = edged(read(language, text), [one])
    assert got.kind == "mixed"
