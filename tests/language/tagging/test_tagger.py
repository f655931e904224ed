"""The trained model itself, where it is: the same text gives the same answer, in whatever company."""

from __future__ import annotations

from itertools import pairwise

import pytest

from marked import marked
from sayso.language.tagging import load_tagger

WIRE = (
    "[Deputy minister Oru Venn] [said] on Tuesday that [the Velm dam would be reopened by June].",
    "“[The water is safe to drink],” [she] [told] reporters in Karsk.",
    "[According to] [the Karsk Gazette], [two engineers were dismissed last week].",
)
FILLING = "The road to Karsk runs along the river for nine kilometres, past the mill and the old customs house."


@pytest.fixture(scope="module")
def tagger():
    found = load_tagger()
    if found is None:
        pytest.skip("the weights are not here")
    return found


def text_of(*paragraphs: str) -> tuple[str, list[tuple[int, int]]]:
    text, spans = "", []
    for one in paragraphs:
        text += "\n\n" if text else ""
        spans.append((len(text), len(text) + len(one)))
        text += one
    return text, spans


def told(text: str, found) -> list[tuple[str, ...]]:
    return [tuple(text[a:b] for a, b in (one.cue, *one.source, *one.content)) for one in found]


def test_without_weights_there_is_no_tagger(tmp_path):
    assert load_tagger(tmp_path) is None


def test_cues_sources_and_contents_are_found(tagger):
    plain = [marked(line) for line in WIRE]
    text, paragraphs = text_of(*(line for line, _ in plain))
    found = tagger.tag(text, paragraphs)
    cues = {text[slice(*one.cue)].lower() for one in found}
    assert {"told", "according to"} <= cues or len(cues) == 3
    assert all(0 <= one.sure <= 1 and 0 <= one.source_sure <= 1 and one.content for one in found)


def test_the_same_text_gives_the_same_answer_in_any_company(tagger):
    lines = [marked(line)[0] for line in WIRE]
    text, paragraphs = text_of(*lines)
    first = tagger.tag(text, paragraphs)
    other = text_of(*[FILLING] * 9, *lines)
    tagger.tag(*other)
    fresh = load_tagger()
    assert first == tagger.tag(text, paragraphs) == fresh.tag(text, paragraphs)
    assert tagger.tag(*other) == fresh.tag(*other)


def test_what_lies_in_far_windows_changes_nothing(tagger):
    lines = [marked(line)[0] for line in WIRE]
    long = [*lines, *[FILLING] * 14]
    before = told(text_of(*long)[0], tagger.tag(*text_of(*long)))
    after = told(text_of(*long, *lines)[0], tagger.tag(*text_of(*long, *lines)))
    assert after[: len(before)] == before
    assert len(after) > len(before) > 0


@pytest.mark.parametrize(
    "text",
    [
        '“We will go, Oru Venn said. "Nobody knows why.',
        "'We will go,' Oru Venn said. 'Nobody knows why.",
        "”””",
        "We will go, said Oru Venn",
        "x" * 3000,
        " ".join(['"'] * 700),
    ],
)
def test_odd_marks_lose_no_text_and_spans_stay_inside(tagger, text):
    for one in tagger.tag(text, [(0, len(text))]):
        for start, end in (one.cue, *one.source, *one.content):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end]


def test_contents_keep_clear_of_their_cue_and_source(tagger):
    text, paragraphs = text_of(*(marked(line)[0] for line in WIRE))
    for one in tagger.tag(text, paragraphs):
        spans = sorted((one.cue, *one.source, *one.content))
        assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_marks_of_two_characters_are_quotation_marks(tagger):
    text = "``The water is safe to drink,'' Oru Venn said. It was not."
    (found,) = tagger.tag(text, [(0, len(text))])
    assert [text[a:b] for a, b in found.source] == ["Oru Venn"]
    assert "The water is safe to drink" in text[found.content[0][0] : found.content[-1][1]]


def test_masked_characters_are_not_read(tagger):
    line = marked(WIRE[0])[0]
    text = f"{line} https://example.org/said"
    mask = (len(line) + 1, len(text))
    assert told(text, tagger.tag(text, [(0, len(text))], [mask])) == told(line, tagger.tag(line, [(0, len(line))]))
    assert tagger.tag("", []) == ()
