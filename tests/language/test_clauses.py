"""Which clauses a sentence has, whose they are, and which characters are theirs."""

from __future__ import annotations

import pytest

from marked import marked


def read(language, text):
    return language.read(text, [(0, len(text))]).sentences


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("[The harbour master said] [two ferries had sunk off Lorn].", ["main", "reported"]),
        ("[Engineers closed the gates] after [the river rose above nine metres].", ["main", "adverbial"]),
        ("[The army moved 400 soldiers to the pass] and [shelled two villages].", ["main", "joined"]),
        ("[The mill, [which employs 900 people], will close in May].", ["main", "relative"]),
        ("[Troops [based at Fort Aran] took part in the drills].", ["main", "participle"]),
        ("[The ministry plans] [to build a bridge].", ["main", "infinitive"]),
    ],
)
def test_clauses(language, text, kinds):
    plain, spans = marked(text)
    clauses = read(language, plain)[0].clauses
    by_start = sorted(clauses, key=lambda c: (c.start, -c.end))
    assert [plain[c.start : c.end] for c in by_start] == [plain[s:e] for s, e in spans]
    assert [c.kind for c in by_start] == kinds


@pytest.mark.parametrize(
    ("text", "verb", "tense", "passive", "negated", "modals"),
    [
        ("The council will reopen the school.", "reopen", "future", False, False, ("will",)),
        ("The council has reopened the school.", "reopen", "past", False, False, ()),
        ("The school was not reopened.", "reopen", "past", True, True, ()),
        ("The school reopens on Monday.", "reopen", "present", False, False, ()),
        ("The school could be reopened.", "reopen", "present", True, False, ("could",)),
    ],
)
def test_how_a_verb_stands(language, text, verb, tense, passive, negated, modals):
    clause = next(c for c in read(language, text)[0].clauses if c.verb.lemma == verb)
    assert (clause.tense, clause.passive, clause.negated, clause.modals) == (tense, passive, negated, modals)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The army moved soldiers and shelled two villages.", "shell", "The army"),
        ("The mill, which employs 900 people, will close.", "employ", "The mill"),
        ("The ministry plans to build a bridge.", "build", "The ministry"),
        ("Built in 1931, the dam holds two rivers.", "build", "the dam"),
    ],
)
def test_a_shared_subject(language, text, verb, subject):
    clause = next(c for c in read(language, text)[0].clauses if c.verb.lemma == verb)
    assert clause.shared
    assert clause.subject is not None
    assert clause.subject.text == subject


def test_offsets_are_those_of_the_whole_report(language):
    text = "Skip this.\n\nThe dam\nheld.\n\nIt broke on Friday."
    prose = language.read(text, [(12, 25), (27, 46)])
    assert [s.text for s in prose.sentences] == ["The dam\nheld.", "It broke on Friday."]
    assert all(text[w.start : w.end] == w.text for s in prose.sentences for w in s.words)
    assert [s.paragraph for s in prose.sentences] == [0, 1]


def test_masked_characters_are_not_read(language):
    text = "The dam https://example.org/x held."
    sentence = language.read(text, [(0, len(text))], masks=[(8, 29)]).sentences[0]
    assert [w.text for w in sentence.words] == ["The", "dam", "held", "."]


def test_a_paragraph_reads_the_same_in_any_company(language):
    one, other = "Officials said the dam held.", "Rain fell for nine days in the hills, farmers said."
    both = f"{one}\n\n{other}"
    alone = language.read(one, [(0, len(one))]).sentences[0]
    beside = language.read(both, [(0, len(one)), (len(one) + 2, len(both))]).sentences[0]
    assert (alone.words, alone.clauses, alone.names) == (beside.words, beside.clauses, beside.names)
