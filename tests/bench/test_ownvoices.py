"""Our own paragraphs of gold: they can be read, and what Sayso finds in them does not fall below its floors."""

from __future__ import annotations

import json

import pytest

from bench import floors, ownvoices
from bench.tokens import split

MARKED = """
== one
[s1: Envoy Paul Stroh] [c1: said] that [t1: [s2: the rebels] had [c2: promised] [t2: peace]].
1: Paul Stroh
2: Paul Stroh < ~rebels | Paul Stroh < rebels
"""


def test_marks_are_read():
    (case,) = ownvoices.cases_in(MARKED)
    assert case.text == "Envoy Paul Stroh said that the rebels had promised peace."
    first, second = case.asked
    assert [case.text[s:e] for s, e in first.content] == ["the rebels had promised peace"]
    assert [case.text[s:e] for s, e in (*second.source, *second.cue, *second.content)] == [
        "the rebels",
        "promised",
        "peace",
    ]
    assert second.ends == ("Paul Stroh < ~rebels", "Paul Stroh < rebels")


def test_a_mark_that_is_not_closed_is_told():
    with pytest.raises(ValueError, match="not closed"):
        ownvoices.unmarked("[s1: Envoy said")


def test_every_paragraph_is_whole():
    cases = ownvoices.read_cases()
    assert len(cases) >= 80 and len({case.name for case in cases}) == len(cases)
    for case in cases:
        for asked in case.asked:
            assert asked.ends is None or (asked.content and asked.cue), case.name


def test_what_is_wrong_is_counted(language):
    (case,) = ownvoices.cases_in(MARKED.replace("1: Paul Stroh\n2:", "1: Ana Stroh\n2:"))
    assert any(line.startswith("one 1: Paul Stroh, and not Ana Stroh (wrong)") for line in lines(case))


def lines(case):
    from collections import Counter

    return list(ownvoices.count(case, ownvoices.got_in(case, split(case.text)), Counter()))


def test_the_rules_keep_their_floor(language):
    result, wrong = ownvoices.result()
    kept = json.loads(floors.FLOORS.read_text(encoding="utf-8"))
    assert list(floors.below([result], kept)) == [], wrong
    assert "ownvoices/rules" in kept["floors"]
