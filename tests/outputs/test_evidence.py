"""Figures and the line to quote, in plain words."""

from __future__ import annotations

import pytest

from filing import MADE, at, claim, reading_of, report_of, sighting_of, voice
from sayso.ledger import Ledger
from sayso.outputs.citation import citation
from sayso.outputs.evidence import bounds, number
from sayso.outputs.pile import Line, pile
from sayso.records import Count, Figure, Guess, Span

HERE = Span("r", 0, 1, "x")


@pytest.mark.parametrize(
    ("low", "high", "rough", "share", "words"),
    [
        (5500, 5500, False, False, "5,500"),
        (5500, 5500, True, False, "about 5,500"),
        (1000, None, False, False, "at least 1,000"),
        (None, 50, True, False, "at most 50"),
        (5, 10, False, False, "between 5 and 10"),
        (0.9, 0.9, False, True, "90%"),
        (0.125, 0.125, False, True, "12.5%"),
        (2.5, 2.5, False, False, "2.5"),
        (None, None, True, False, "an amount that the words leave open"),
    ],
)
def test_bounds_in_words(low: float | None, high: float | None, rough: bool, share: bool, words: str) -> None:
    assert bounds(Figure(low, low, high, rough, share, None, Count(), HERE)) == words


def test_numbers_keep_their_small_parts() -> None:
    assert [number(1e6, False), number(0.0001, False), number(1 / 3, True)] == ["1,000,000", "0.0001", "33.333333%"]


TEXT = "Berg told Karpress radio that two boats sank. Berg denied that the light was out, in a statement."


def line_of(words: str, *voices, **more) -> Line:
    report = report_of(TEXT)
    outlet = Guess("The Post", None, ("a test",))
    ledger = Ledger()
    ledger.add(
        report,
        sighting_of(report, "a.txt"),
        reading_of(report, claim(report, words, *voices, **more), outlet=outlet),
        MADE,
    )
    return pile(ledger).lines[0]


def speaker(start: str, **more):
    """Berg, at the first or second of the two places where the name stands."""
    return voice(report_of(TEXT), start, names=("Tomas Berg",), role="minister", **more)


RADIO = voice(report_of(TEXT), "Karpress radio", names=("Karpress",), kind="agency")


@pytest.mark.parametrize(
    ("words", "voices", "more", "told"),
    [
        ("two boats sank", (), {}, 'The Post, naming no source, day not known: "two boats sank"'),
        (
            "two boats sank",
            (speaker("Berg told", cue="told"),),
            {},
            'Tomas Berg, minister, in the words of The Post, day not known: "two boats sank"',
        ),
        (
            "two boats sank",
            (RADIO, speaker("Berg told", cue="told", medium="Karpress radio")),
            {"manner": "direct"},
            'Tomas Berg, minister, to Karpress, quoted by The Post, day not known: "two boats sank"',
        ),
        (
            "two boats sank",
            (RADIO, speaker("Berg told", cue="told")),
            {},
            'Tomas Berg, minister, via Karpress, in the words of The Post, day not known: "two boats sank"',
        ),
        (
            "the light was out",
            (speaker("Berg denied", cue="denied", medium="a statement"),),
            {"stance": "denies"},
            "Tomas Berg, minister, in a statement, in the words of The Post, day not known (denied): "
            '"the light was out"',
        ),
        (
            "Berg denied that the light was out",
            (speaker("Berg denied", cue="denied"),),
            {"stance": "denies"},
            'Tomas Berg, minister, in the words of The Post, day not known: "Berg denied that the light was out"',
        ),
    ],
)
def test_the_line_to_quote(words: str, voices: tuple, more: dict, told: str) -> None:
    assert citation(line_of(words, *voices, **more)) == told


def test_somebody_unnamed_is_quoted_by_the_description() -> None:
    text = "A harbour official said two boats sank."
    report = report_of(text)
    ledger = Ledger()
    official = voice(report, "A harbour official", "said", kind="unnamed")
    ledger.add(
        report, sighting_of(report, "b.txt"), reading_of(report, claim(report, "two boats sank", official)), MADE
    )
    assert citation(pile(ledger).lines[0]) == (
        "A harbour official (not named), in the words of an outlet not known (file b.txt), "
        'day not known: "two boats sank"'
    )
    assert at(report, "two boats sank").text == "two boats sank"
