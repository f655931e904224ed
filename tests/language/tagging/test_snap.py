"""Contents and the marks around them."""

from __future__ import annotations

import pytest

from marked import marked, reads
from sayso.language.tagging.snap import snapped, whole


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("“[We will go]”, he said.", "[“We will go”], he said."),
        ("“[We will go],” he said.", "[“We will go,”] he said."),
        ('"[We will go]," he said.', '["We will go,"] he said.'),
        ("[, that he would go ]", ", [that he would go] "),
        ("He said [the “old guard] went.”", "He said [the “old guard] went.”"),
        ("He said [the “old guard]” went.", "He said [the “old guard”] went."),
        ("He said [they would go] (soon).", "He said [they would go] (soon)."),
        ('He said ["no] and left.', 'He said ["no] and left.'),
        ("''[We will go],'' he said.", "[''We will go,''] he said."),
        ("''[We will go,']' he said.", "[''We will go,''] he said."),
        ("``[We will go].'' He left.", "[``We will go.''] He left."),
        ("It is [the mayors'] day.", "It is [the mayors'] day."),
        ("He said [it has no pla]ns.", "He said [it has no plans]."),
    ],
)
def test_a_quotation_takes_its_marks(found, wanted):
    text, spans = marked(found)
    plain, expected = marked(wanted)
    assert text == plain
    assert reads(text, list(snapped(text, spans, ()))) == reads(text, expected)


def test_no_content_runs_into_its_cue():
    text, (content, cue) = marked("“[We go].[”he] said")
    ((_, end),) = snapped(text, [content], [cue])
    assert end <= cue[0]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("[Ka]rvia has said so.", "[Karvia] has said so."),
        ("It is for[tunate] for us.", "It is [fortunate] for us."),
        ("Ex-[miners] left.", "[Ex-miners] left."),
        ("The mid[-term] vote.", "The [mid-term] vote."),
        ("It was over - [he left].", "It was over - [he left]."),
        ("[The dam], he said.", "[The dam], he said."),
    ],
)
def test_pieces_of_words_are_drawn_out_to_whole_ones(found, wanted):
    text, (span,) = marked(found)
    plain, expected = marked(wanted)
    assert text == plain
    assert reads(text, [whole(text, *span)]) == reads(text, expected)
