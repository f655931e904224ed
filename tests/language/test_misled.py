"""Sentences of which the parser takes the wrong word for the verb, and numbers put right."""

from __future__ import annotations

import pytest

TAGGED = [
    ("Toxic gas leaked from the plant, the State Water Agency said.", "leaked", "Toxic gas", "said"),
    ("A lorry carrying fuel overturned near Selby, the fire service said.", "overturned", "A lorry", "said"),
    (
        "If the wall breaks, 3,000 people will have to leave, engineer Sol Tarr warned.",
        "have",
        "3,000 people",
        "warned",
    ),
    ("The ship sank within minutes, survivor Jon Tarr told the Echo.", "sank", "The ship", "told"),
    ("None of the 14 miners survived, the company said.", "survived", "None of the 14 miners", "said"),
]


def clauses(language, text):
    return {c.verb.text: c for c in language.read(text, [(0, len(text))]).sentences[0].clauses}


@pytest.mark.parametrize(("text", "verb", "subject", "tag"), TAGGED)
def test_a_closing_tag_says_what_stands_before_it(language, text, verb, subject, tag):
    found = clauses(language, text)
    assert found[verb].kind == "reported"
    assert found[verb].subject is not None and found[verb].subject.text == subject
    assert found[tag].kind == "main"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The ship sank within minutes, and Jon Tarr told the Echo a lie.", "sank"),
        ("The dam burst on Sunday, and the mayor said nothing.", "burst"),
    ],
)
def test_what_tells_something_of_its_own_is_no_tag(language, text, verb):
    assert clauses(language, text)[verb].kind == "main"


@pytest.mark.parametrize("doer", ["Norvane", "Halvex", "Ministry"])
def test_a_verb_of_speech_helps_no_other(language, doer):
    (clause,) = clauses(language, f"{doer} denies leak").values()
    assert clause.subject is not None and clause.subject.text == doer
    assert (clause.verb.lemma, clause.verb.kind) == ("deny", "verb")
    assert clause.object is not None and clause.object.text == "leak"


def test_one_who_is_counted_counts_nothing(language):
    found = clauses(language, "A worker counted twice was found alive, police said.")
    assert (found["counted"].kind, found["found"].kind) == ("participle", "reported")
    assert found["found"].subject is not None and found["found"].subject.text == "A worker"


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("The toll is not 10 but 9, the coroner said.", "9", "complement"),
        ("Not 40 but 14 people were killed.", "14", "count"),
    ],
)
def test_the_right_number_stands_in_the_place_of_the_wrong_one(language, text, number, role):
    sentence = language.read(text, [(0, len(text))]).sentences[0]
    word = next(w for w in sentence.words if w.text == number)
    assert word.role == role
    assert not any(clause.negated for clause in sentence.clauses)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The ferry, which Kai Renner said was sound, sank on Tuesday.", "sank", "The ferry"),
        ("In nine towns, says the statement, voters were turned away.", "turned", "voters"),
        ("The inquiry promised by President Ofori-Mensah has yet to name a single member.", "has", "The inquiry"),
        ("Holt, meanwhile, who sits on the board, said the vote speaks volumes about the two mayors.", "said", "Holt"),
    ],
)
def test_what_a_clause_in_between_leaves_alone_is_told_of_its_noun(language, text, verb, subject):
    found = clauses(language, text)
    assert found[verb].kind in ("main", "reported")
    assert found[verb].subject is not None and found[verb].subject.text.startswith(subject)


@pytest.mark.parametrize(
    ("text", "verb", "tag", "speaker"),
    [
        ("Half of them are children, the camp's doctor, Ann Bell, tells me as we walk.", "are", "tells", "Ann"),
        ("Three people have died, Harbour Minister Ida Holt has told the Echo.", "died", "told", "Ida"),
        ("The quay is shut, the port's director-general, Paul Tarr, has just told a briefing.", "shut", "told", "Paul"),
        ("The mill burned for two days, the head of the fire brigade, Jon Tarr, said.", "burned", "said", "fire"),
    ],
)
def test_a_tag_may_be_in_the_perfect_and_name_an_office_and_its_holder(language, text, verb, tag, speaker):
    found = clauses(language, text)
    assert (found[verb].kind, found[tag].kind) == ("reported", "main")
    assert found[tag].subject is not None and speaker in found[tag].subject.text


@pytest.mark.parametrize(
    ("entry", "first"),
    [
        ("18.45** The quay will stay shut.", "The"),
        ("**4:20 pm** “We are leaving,” the mayor said.", "“"),
        ("10.30am GMT: Police have arrested two men.", "Police"),
        ("**12.15** NEW FIGURES: Three people are dead.", "Three"),
        ("UPDATE 2-Velden court upholds election win", "Velden"),
        ("NATO: Velden has moved troops", "NATO"),
        ("New homes - 300 of them - will be built.", "New"),
        ("3.15 metres of snow fell on Lorn.", "3.15"),
        ("14 Engineers were flown in.", "14"),
    ],
)
def test_the_time_of_day_that_opens_an_entry_is_no_word_of_its_sentence(language, entry, first):
    assert language.read(entry, [(0, len(entry))]).sentences[0].words[0].text == first


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("They closed at around 4 p.m. The army says four died.", ["They", "The"]),
        ("They met at 4 p.m. Monday in Lorn.", ["They"]),
    ],
)
def test_a_sentence_may_end_in_an_hour(language, text, opening):
    assert [s.words[0].text for s in language.read(text, [(0, len(text))]).sentences] == opening
