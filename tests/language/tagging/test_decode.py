"""From scores to spans."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.language.tagging.decode import candidates, readings

LABELS = ".sScC"  # nothing; source: first, further; content: first, further


def scores(*rows: str) -> np.ndarray:
    """Scores that each letter's label is the likely one."""
    made = np.zeros((len(rows), len(rows[0]), 5), np.float32)
    for nth, row in enumerate(rows):
        made[nth, range(len(row)), [LABELS.index(letter) for letter in row]] = 3
    return made


def read(row: str, cue: str = "", **louder: float):
    made = scores(row)
    there = np.ones((1, len(row)), bool)
    on = np.array([[letter == "x" for letter in cue.ljust(len(row))]])
    return readings(made, there, on)[0]


@pytest.mark.parametrize(
    ("row", "source", "content"),
    [
        ("sS.cCCC", (0, 2), ((3, 7),)),
        ("cC.sS.cC", (3, 5), ((0, 2), (6, 8))),
        ("....cC", None, ((4, 6),)),
        ("s.....", (0, 1), ()),
        ("......", None, ()),
    ],
)
def test_the_best_path_is_what_the_scores_say(row, source, content):
    reading = read(row)
    assert (reading.source, reading.content) == (source, content)


def test_there_is_one_source_at_most():
    made = scores("sS.sSS.cC")
    made[0, 3:6] *= 2
    reading = readings(made, np.ones((1, 9), bool), np.zeros((1, 9), bool))[0]
    assert reading.source == (3, 6)


def test_nothing_is_read_on_the_cue_or_past_the_text():
    reading = read("cCCCC", cue="..x..")
    assert all(end <= 2 or begin >= 3 for begin, end in reading.content)
    made, there = scores("..cC"), np.array([[True, True, True, False]])
    assert readings(made, there, np.zeros((1, 4), bool))[0].content == ((2, 3),)


def test_a_further_wordpiece_needs_a_first_one():
    assert read(".CCC").content == ((1, 4),)


def test_cues_side_by_side_do_not_touch_each_other():
    both = scores("sS.cCC", "..cC.."), np.ones((2, 6), bool), np.zeros((2, 6), bool)
    alone = [readings(scores(row), np.ones((1, 6), bool), np.zeros((1, 6), bool))[0] for row in ("sS.cCC", "..cC..")]
    assert readings(*both) == alone


@pytest.mark.parametrize(
    ("seams", "cue", "content"),
    [
        ("000000", "", (1, 4)),
        ("000010", "", (1, 5)),
        ("000012", "", (1, 6)),
        ("000010", "....x.", (1, 4)),
        ("020010", "", (0, 5)),
    ],
)
def test_a_content_ends_at_a_mark_rather_than_within_a_phrase(seams, cue, content):
    made, there = scores(".cCC.."), np.ones((1, 6), bool)
    made[0, 4:, 4] = made[0, 0, 3] = made[0, 1, 4] = 2.5
    on = np.array([[letter == "x" for letter in cue.ljust(6)]])
    parted = np.array([[int(one) for one in seams]], np.int8)
    assert readings(made, there, on, parted)[0].content == (content,)


def test_a_cue_is_a_stretch_that_is_likelier_than_not():
    likely = np.array([0.0, 0.9, 0.8, 0.3, 0.0, 0.2, 0.6], np.float32)
    assert list(candidates(likely)) == [(1, 2), (6, 6)]
