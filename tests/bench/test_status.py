"""The measure of status: its mapping, its scorer, and what it makes of a little gold."""

from __future__ import annotations

import gzip
import json

import pytest

from bench import status
from bench.gold import read_gold
from marked import marked
from training.statuses import joined, status_in, uds_example

TEXT, SPANS = marked("Rebels [shelled] the port. The mayor will [resign]. The bank did not [pay].")
CERTAIN = {"certainty": "CERTAIN", "polarity": "POS", "time": "NON_FUTURE"}
KINDS = (CERTAIN, {**CERTAIN, "time": "FUTURE"}, {**CERTAIN, "polarity": "NEG"})
ARTICLE = {
    "id": "a",
    "text": TEXT,
    "events": [{"start": s, "end": e, **k} for (s, e), k in zip(SPANS, KINDS, strict=True)],
}


@pytest.mark.parametrize(
    ("event", "label"),
    [
        (CERTAIN, "happened"),
        ({**CERTAIN, "time": "UNDERSPECIFIED"}, "happened"),
        ({**CERTAIN, "time": "FUTURE"}, "planned"),
        ({**CERTAIN, "polarity": "NEG", "time": "FUTURE"}, "negated"),
        ({**CERTAIN, "certainty": "POSSIBLE"}, "possible"),
        ({**CERTAIN, "certainty": "UNDERSPECIFIED", "time": "FUTURE"}, "possible"),
    ],
)
def test_mapping(event, label):
    assert status_in(event) == label


def test_a_sentence_of_uds():
    line = {
        "text": "We will not sell , but they may buy it , he said .",
        "targets": [
            {"span1": [3, 4], "label": -3.0},
            {"span1": [8, 9], "label": -1.0},
            {"span1": [12, 13], "label": 3.0},
            {"span1": [6, 7], "label": 1.5},
        ],
    }
    text, events = uds_example(line)
    assert text == "We will not sell, but they may buy it, he said."
    assert [(text[s:e], label) for s, e, label in events] == [("buy", "possible"), ("said", "happened")]


def test_joined_words_stand_where_they_say():
    text, spans = joined(["``", "It", "'s", "here", ",", "''", "he", "said", "(", "twice", ")", "."])
    assert text == "“It's here,” he said (twice)."
    assert [text[s:e] for s, e in spans][:4] == ["“", "It", "'s", "here"]


def predicted(*labels, key="rules"):
    events = [{"start": s, "end": e, key: label} for (s, e), label in zip(SPANS, labels, strict=True)]
    return [{"id": "a", "events": events}]


def test_score():
    assert status.score([ARTICLE], predicted("happened", "planned", "negated"))["rules"] == 75.0  # nothing is possible
    assert status.score([ARTICLE], predicted("happened", "happened", "negated"))["rules"] == pytest.approx(
        41.67, abs=0.01
    )
    assert status.score([ARTICLE], [])["rules"] == 0.0


def test_articles_that_were_fitted_on_do_not_count(monkeypatch):
    found = predicted("happened", "planned", "negated", key="weighed")
    monkeypatch.setattr(status, "held_out", lambda: frozenset({"a"}))
    assert status.score([ARTICLE], found)["weighed"] == 75.0
    monkeypatch.setattr(status, "held_out", frozenset)
    assert status.score([ARTICLE], found)["weighed"] == 0.0


def test_predictions(tmp_path, language):
    path = tmp_path / "little.jsonl.gz"
    path.write_bytes(gzip.compress((json.dumps(ARTICLE) + "\n").encode()))
    (found,) = status.predict(read_gold(path).articles)
    assert [e["rules"] for e in found["events"]] == ["happened", "planned", "negated"]
    assert [e["weighed"] for e in found["events"]] == ["happened", "planned", "negated"]
