"""Wordpieces of paragraphs, their traits, and the windows over them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from sayso.language.tagging.pieces import cut, windows


@pytest.fixture(scope="module")
def tokenizer():
    letters = {chr(n): n for n in range(33, 127)}
    known = {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "he": 3, "said": 4, **{f"##{a}": 200 + n for a, n in letters.items()}}
    built = Tokenizer(models.WordPiece({**known, **letters}, unk_token="[UNK]"))
    built.normalizer, built.pre_tokenizer = normalizers.BertNormalizer(), pre_tokenizers.BertPreTokenizer()
    return built


def test_offsets_read_their_text_and_each_paragraph_is_closed(tokenizer):
    text = "He said “no”.\n\nÉtienne said it."
    pieces = cut(tokenizer, text, [(0, 13), (15, 31)])
    read = [text[a:b] for a, b in zip(pieces.start, pieces.end, strict=True)]
    assert "".join(read) == "Hesaid“no”.Étiennesaidit."
    assert [number for number, one in zip(pieces.paragraph, read, strict=True) if not one] == [0, 1]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He “a b” c", "“ab"),
        ('He "a b" c', '"ab'),
        ('He ("a b") c', '"ab'),
        ('"a b', '"ab'),
        ("He 'a' b", ""),
    ],
)
def test_what_stands_inside_quotation_marks(tokenizer, text, inside):
    pieces = cut(tokenizer, text, [(0, len(text))])
    within = [
        text[a:b] for a, b, trait in zip(pieces.start, pieces.end, pieces.traits[:, 1], strict=True) if trait == 1
    ]
    assert "".join(within) == inside.lstrip('“"')


def test_a_mark_too_many_does_not_reach_the_next_paragraph(tokenizer):
    pieces = cut(tokenizer, '"a b\n\nhe said', [(0, 4), (6, 13)])
    assert pieces.traits[pieces.paragraph == 1, 1].tolist() == [0, 0, 0]


@pytest.mark.parametrize(("word", "case"), [("he", 1), ("He", 2), ("12", 0), ("said", 1), ("Said", 2)])
def test_case(tokenizer, word, case):
    assert cut(tokenizer, word, [(0, len(word))]).traits[0, 0] == case


def test_which_pieces_a_span_touches(tokenizer):
    text = "he said.\n\nhe said"
    pieces = cut(tokenizer, text, [(0, 8), (10, 17)])
    assert pieces.touched(3, 7) == (1, 2)
    assert pieces.touched(3, 12) == (1, 5)
    assert pieces.touched(8, 10) == (4, 4) or pieces.touched(8, 10)[0] == pieces.touched(8, 10)[1]


@given(
    sizes=some.lists(some.integers(1, 90), max_size=12),
    room=some.integers(20, 60),
    shared=some.integers(0, 15),
    first=some.none() | some.integers(1, 60),
)
def test_windows_cover_everything_and_hold_no_more_than_there_is_room_for(sizes, room, shared, first):
    paragraph = np.repeat(np.arange(len(sizes)), sizes)
    found = windows(paragraph, room, shared, first)
    covered = {at for begin, end in found for at in range(begin, end)}
    assert covered == set(range(len(paragraph)))
    assert all(0 < end - begin <= room for begin, end in found[1:])
    assert all(a[1] - b[0] <= shared and a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))


def test_windows_break_between_paragraphs_where_they_can():
    paragraph = np.repeat([0, 1, 2], [10, 10, 10])
    assert windows(paragraph, room=25, shared=0) == [(0, 20), (20, 30)]
    assert windows(paragraph, room=25, shared=10) == [(0, 20), (10, 30)]
