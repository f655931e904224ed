"""The words around a claim: paragraph, sentence, line."""

from __future__ import annotations

import pytest

from filing import report_of
from marked import marked
from sayso.outputs.context import highlighted, line_in_file, sentence
from sayso.records import Report, Run, Zone

LONG = " ".join(f"Sentence number {n} says nothing at all." for n in range(40))


def shown(text: str, *zones: Zone) -> str:
    plain, [(start, end)] = marked(text, "{", "}")
    return highlighted(report_of(plain), zones, start, end)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One.\n\nTwo {boats} sank.\n\nThree.", "Two [boats] sank."),
        ("{One boat sank.}", "[One boat sank.]"),
        ("A boat\nsank {in\nthe} bay.", "A boat sank [in the] bay."),
        ("He [sic] saw {it}.", "He [sic] saw [[it]]."),
        ("One.\n \t\nTwo {boats}.\r\n\r\nThree.", "Two [boats]."),
    ],
)
def test_a_paragraph_with_its_claim_in_brackets(text: str, words: str) -> None:
    assert shown(text) == words


def test_a_long_paragraph_is_cut_at_sentences() -> None:
    words = shown(f"{LONG} {{Two boats sank}} off the cape. {LONG}")
    assert words.startswith("... Sentence") and words.endswith("at all. ...")
    assert "[Two boats sank] off the cape." in words
    assert len(words) < 600


def test_a_claim_stays_in_its_zone() -> None:
    text = "Boats Sink\nTwo boats sank."
    zones = (Zone("headline", 0, 10, ""), Zone("body", 11, len(text), ""))
    assert highlighted(report_of(text), zones, 11, 14) == "[Two] boats sank."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One boat. {Two} boats sank. Three.", "Two boats sank."),
        (
            "It cost U.S. Navy {money} on Aug. 5, Gen. Orlan said. So.",
            "It cost U.S. Navy money on Aug. 5, Gen. Orlan said.",
        ),
        ("“Two {boats}!” she said.\n\nThree.", "“Two boats!” she said."),
        ("It rained. “Two {boats}!” Three.", "“Two boats!”"),
    ],
)
def test_the_sentence_of_a_claim(text: str, words: str) -> None:
    plain, [(start, end)] = marked(text, "{", "}")
    first, last = sentence(report_of(plain), start, end)
    assert plain[first:last].strip() == words


def test_the_line_of_a_text_and_the_character_of_another_format() -> None:
    assert line_in_file(report_of("a\nb\nc"), 4) == "line 3"
    page = Report("0" * 64, "ab\ncd", "text/html", (Run(0, 2, 3), Run(3, 2, 12)))
    assert [line_in_file(page, at) for at in (1, 4)] == ["character 4 of the file", "character 13 of the file"]
    assert line_in_file(page, 2) == "a place that the file does not hold as such"
