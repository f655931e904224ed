"""Signs and odds of an event's status. The event asked about is in brackets."""

from __future__ import annotations

import pytest

from marked import marked
from sayso.finders.stance import weighing
from sayso.finders.stance.held import by_rules, event_of, hold
from sayso.finders.stance.signs import signs_of
from sayso.finders.stance.weighing import LABELS, weigh_span


def read(language, text):
    plain, spans = marked(text)
    return language.read(plain, [(0, len(plain))]), *spans[0]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("The union [rejected] the offer.", {"word=reject", "own tense=past finite", "over=nothing"}),
        ("The firm plans to [close] two mines.", {"to", "over=plan", "over=verb/planned", "-1=to"}),
        ("The firm has not [paid] its workers.", {"on=negation not", "own negated"}),
        ("Ministers may [meet] in Sarn next week.", {"own modal=may", "time=ahead"}),
        ("Talks on the [sale] of the port failed.", {"kind=noun", "by=on", "over=talk"}),
        ("No [deal] was signed in 2019.", {"on=determiner no", "year=in"}),
    ],
)
def test_signs(language, text, signs):
    prose, start, _ = read(language, text)
    sentence = prose.sentences[0]
    assert signs <= set(signs_of(sentence, sentence.word_at(start)))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rebels [shelled] the port on Friday.", "happened"),
        ("The bank [is] the oldest in Velden.", "happened"),
        ("The firm will [close] two mines.", "planned"),
        ("The minister could [resign] over the leak.", "possible"),
        ("The firm did not [pay] its workers.", "negated"),
        ("The firm announced the [sale] of its port.", "happened"),
    ],
)
def test_odds(language, text, status):
    odds = weigh_span(*read(language, text))
    assert set(odds) == set(LABELS)
    assert sum(odds.values()) == pytest.approx(1)
    assert max(odds, key=odds.get) == status


def test_without_weights_there_are_no_odds_and_the_rules_stand(language, monkeypatch):
    monkeypatch.setattr(weighing, "_weights", dict)
    prose, start, end = read(language, "The pilot [came] close to landing.")
    assert weigh_span(prose, start, end) is None


class Unit:
    """A unit over the whole of a text of one sentence."""

    def __init__(self, prose):
        self.start, self.end, self.sentence, self.clause, self.paragraph = 0, len(prose.text), 0, 0, 0


AHEAD = {"happened": 0.1, "planned": 0.7, "possible": 0.1, "negated": 0.1}


@pytest.mark.parametrize(
    ("text", "odds", "status"),
    [
        ("The council opens the dam", AHEAD, "planned"),
        ("Two ships sank in the storm.", {**AHEAD, "happened": 0.5, "planned": 0.3}, "happened"),
        (
            "The firm will sell its port.",
            {"happened": 0.97, "planned": 0.01, "possible": 0.01, "negated": 0.01},
            "planned",
        ),
        ("Prices may rise.", AHEAD, "possible"),
        ("A lorry can carry 20 tonnes.", AHEAD, "ongoing"),
    ],
)
def test_odds_make_a_plan_of_a_fact_but_no_fact_of_a_plan(language, monkeypatch, text, odds, status):
    monkeypatch.setattr("sayso.finders.stance.held.weigh", lambda *_: odds)
    prose = language.read(text, [(0, len(text))])
    assert hold(Unit(prose), prose.sentences[0], None, prose).status == status


@pytest.mark.parametrize(
    "text",
    [
        "Velden [plans] to stage a drill.",
        "Two ships [sank].",
        "Residents were [told] to leave.",
        "The army is [helping] to clear the road.",
    ],
)
def test_event_of_a_unit(language, text):
    prose, start, end = read(language, text)
    word = event_of(Unit(prose), prose.sentences[0])
    assert (word.start, word.end) == (start, end)


def test_rules_alone(language):
    prose = language.read("The firm will sell its port.", [(0, 28)])
    assert by_rules(Unit(prose), prose.sentences[0], None, prose).status == "planned"
