"""Words as classes: endings, near-synonyms, countries, and what tells little."""

from __future__ import annotations

import pytest

from sayso.data import table
from sayso.matters.senses.words import stem, tokens


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("seized the town", ["#seize", "town"]),
        ("took over the town", ["#seize", "town"]),
        ("troops from Tajikistan", ["#army", "=TJ"]),
        ("the Tajik army", ["=TJ", "#army"]),
        ("Dushanbe said so", ["=TJ"]),
        ("in the United States", ["=US"]),
        ("U.S.-led forces", ["=US", "#army"]),
        ("the Afghan-Tajik border", ["=AF", "=TJ", "#border"]),
        ("told us on Monday that it was so", []),
        ("the Lestonian minister", ["lestonia", "#minister"]),
        ("of Lestonia", ["lestonia"]),
        ("drills and exercises", ["#exercise", "#exercise"]),
    ],
)
def test_keys(words: str, keys: list[str]) -> None:
    assert [token.key for token in tokens(words)] == keys


@pytest.mark.parametrize(
    "words", ["deploy deployed deploying deploys", "army armies", "seize seized seizing", "plan plans planned planning"]
)
def test_one_stem(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


def test_a_word_stands_in_one_class_only() -> None:
    words = [word for row in table("kindred") for word in row["words"].split(";")]
    assert len(words) == len(set(words))


def test_every_wider_class_of_counted_things_is_there() -> None:
    kinds = {row["kind"] for row in table("countwords")}
    assert {row["within"] for row in table("countwords")} - {""} <= kinds
