"""What touches a sentence is found as a walk over everything would find it."""

from __future__ import annotations

from sayso.finders.clauses.nearby import attributions_near, quotes_near
from sayso.finders.voices import find_attributions
from sayso.finders.voices.quotes import find_quotes

TEXT = (
    'Oda Brandt said the dam had burst. "It fell at dawn," she told reporters. "Nobody was hurt. We had left." '
    "Rain fell all night. The army said it sent boats, and the mayor thanked it."
)


def test_each_sentence_knows_its_attributions(language):
    prose = language.read(TEXT, [(0, len(TEXT))])
    attributions = find_attributions(prose)
    assert len(attributions) >= 3
    for sentence, near in zip(prose.sentences, attributions_near(prose, attributions), strict=True):
        touching = {
            number
            for number, one in enumerate(attributions)
            if one.sentence == sentence.index
            or any(start < sentence.end and sentence.start < end for start, end in (one.cue, *one.content))
        }
        assert touching <= set(near)
        assert list(near) == sorted(near)
    assert any(not near for near in attributions_near(prose, attributions)), "rain is said by nobody"


def test_each_sentence_knows_its_quotations(language):
    prose = language.read(TEXT, [(0, len(TEXT))])
    quotes = find_quotes(TEXT, prose.paragraphs)
    assert len(quotes) == 2
    for sentence in prose.sentences:
        touching = [q for q in quotes if q.start <= sentence.end and sentence.start <= q.end]
        assert all(q in quotes_near(sentence, quotes) for q in touching)
