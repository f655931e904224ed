"""Quotation marks pair paragraph by paragraph, and a missing one loses nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.finders.voices.quotes import find_quotes
from tests.finders.voicing import paragraphs
from tests.marked import marked, reads

CASES = {
    "curly, cue between": "[“The dam will hold,”] she said. [“We have checked.”]",
    "straight, cue between": '["The dam will hold,"] she said. ["We have checked."]',
    "British single": "[‘The dam will hold,’] she said, [‘and it won’t leak.’]",
    "straight single with an apostrophe": "['The dam won't leak,'] she said.",
    "two straight singles for a double": "[''The dam will hold,''] she said.",
    "backticks": "[``The dam will hold,''] she said.",
    "nested": "[“He said ‘never’ to me,”] she said.",
    "double inside single": "['He said \"never\" to me,'] she said.",
    "plural owners are no quotation": "The miners' strike and the farmers' march went on.",
    "plural owner inside a quotation": "It was ['the miners' last stand'], she said.",
    "clipped years and words": "In the '90s, rock 'n' roll and ['boom towns'] went together.",
    "inches and feet": 'The 6\'2" keeper called the 5" pipe ["a joke"].',
    "scare quotes": "The [“experts”] met the [“committee”].",
    "closing mark missing before another": '["The dam will hold.] Nobody believed it. ["We go,"] he said.',
    "closing mark missing at the end": "She said: [“The dam will hold.]",
    "opening mark missing": "[The dam will hold,”] she said. [“We have checked.”]",
    "guillemets": "[«The dam will hold»], she said.",
    "German marks": "[„The dam will hold“], she said.",
    "over paragraphs": "[“The dam will hold.]\n\n[“We have checked.”] she said.",
}


@pytest.mark.parametrize("case", CASES)
def test_pairs(case):
    text, expected = marked(CASES[case])
    found = [(q.start, q.end) for q in find_quotes(text, paragraphs(text))]
    assert reads(text, found) == reads(text, expected)


def test_a_quotation_over_paragraphs_goes_on():
    text = "“The dam will hold.\n\n“We have checked.”\n\n“A third one.”"
    first, second, third = find_quotes(text, paragraphs(text))
    assert (first.closed, second.goes_on, third.goes_on) == (False, True, False)


def test_a_quotation_never_leaves_its_paragraph():
    text = 'An odd " mark here.\n\nHe said "yes" to it.'
    found = find_quotes(text, paragraphs(text))
    assert [text[q.start : q.end] for q in found if q.start > 20] == ['"yes"']


@given(st.text(alphabet="ab .,'\"“”‘’\n", max_size=80))
def test_any_marks_give_quotations_in_order_that_lie_in_their_paragraphs(text):
    blocks = paragraphs(text)
    found = find_quotes(text, blocks)
    assert list(found) == sorted(found, key=lambda q: q.start)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for quote in found:
        assert any(s <= quote.start <= quote.inner_start <= quote.inner_end <= quote.end <= e for s, e in blocks)
        assert quote.opened or quote.closed or quote.inner_start < quote.inner_end
