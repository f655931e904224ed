"""The scorers, on articles small enough to count by hand."""

from __future__ import annotations

import pytest

from bench import attribution, times
from bench.tokens import kind, overlap, same_source, split, touched, trimmed
from marked import marked

TEXT, SPANS = marked(
    "[Mayor Ana Osk] [said] [“the dam is safe”]. [The ministry] [denied] [that it had been told of a crack]. "
    "[“Nobody called,”] [Osk] [said]. [“Nobody wrote.”]"
)
OSK, SAID, SAFE, MINISTRY, DENIED, CRACK, CALLED, SHORT, AGAIN, WROTE = map(list, SPANS)


def one(source, cue, *content):
    return {"source": [source] if source else [], "cue": [cue], "content": list(content)}


GOLD = [one(OSK, SAID, SAFE), one(MINISTRY, DENIED, CRACK), one(SHORT, AGAIN, CALLED, WROTE)]


def scored(*found, gold=GOLD):
    scores = attribution.score(
        [{"id": 1, "text": TEXT, "attributions": gold}], [{"id": 1, "attributions": list(found)}]
    )
    return {key: round(value, 1) for key, value in scores.items()}


def test_all_right():
    scores = scored(*GOLD)
    assert scores.pop("mixed") == 0.0  # there is none in the gold
    assert set(scores.values()) == {100.0}


def test_nothing_found():
    assert set(scored().values()) == {0.0}
    assert attribution.score([{"id": 1, "text": TEXT, "attributions": GOLD}], [])["full-lenient"] == 0.0


def test_two_halves_of_a_quotation_are_one():
    halves = (one(SHORT, AGAIN, CALLED), one(SHORT, AGAIN, WROTE))
    assert scored(*GOLD[:2], *halves) == scored(*GOLD)
    apart = (one(SHORT, AGAIN, CALLED), one(SHORT, [0, 1], WROTE))
    assert scored(*GOLD[:2], *apart)["full-lenient"] < 100


@pytest.mark.parametrize(
    ("found", "lenient", "exact", "right"),
    [
        (one([OSK[0] + 6, OSK[1]], SAID, SAFE), 50.0, 0.0, 100.0),  # "Ana Osk": a telling word in common
        (one(MINISTRY, SAID, SAFE), 0.0, 0.0, 0.0),  # somebody else's mouth
        (one(None, SAID, SAFE), 0.0, 0.0, 0.0),  # nobody
        (one(OSK, SAID, [SAFE[0] + 1, SAFE[1] - 1]), 50.0, 50.0, 100.0),  # without its marks
        (one(OSK, SAID, [SAFE[0], SAFE[1] - 6]), 50.0, 0.0, 100.0),  # more than half
        (one(OSK, SAID, [SAFE[0], SAFE[0] + 8]), 50.0, 0.0, 100.0),  # three words of six, its marks counted
        (one(OSK, SAID, [SAFE[0], SAFE[0] + 4]), 0.0, 0.0, 0.0),  # two of six
    ],
)
def test_one_of_three(found, lenient, exact, right):
    scores = scored(found)
    assert (scores["full-lenient"], scores["full-exact"], scores["source-right"]) == (lenient, exact, right)


def test_the_best_pair_goes_first():
    """What was found right is not traded for two pairs that are half right."""
    text = "one two three four five six seven eight"
    whole, later, half = [0, 27], [8, 39], [0, 18]
    gold = [one(None, [0, 1], whole), one(None, [1, 2], later)]
    found = [one(None, [0, 1], whole), one(None, [2, 3], half)]
    for order in (found, found[::-1]):
        scores = attribution.score([{"id": 1, "text": text, "attributions": gold}], [{"id": 1, "attributions": order}])
        assert scores["full-lenient"] == 50.0


def test_subsets_by_the_marks_around_what_is_said():
    scores = scored(GOLD[1])
    assert (scores["quoted"], scores["indirect"]) == (0.0, 100.0)
    scores = scored(GOLD[0])
    assert (scores["quoted"], scores["pure"], scores["indirect"]) == (66.7, 66.7, 0.0)


def test_gold_of_spans_alone():
    article = {"id": 1, "text": TEXT, "spans": {"source": [OSK, SHORT], "cue": [SAID], "content": [SAFE]}}
    scores = attribution.score([article], [{"id": 1, "attributions": [GOLD[0]]}])
    assert {key: round(value, 1) for key, value in scores.items()} == {
        "content-exact": 100.0,
        "content-strict": 100.0,
        "source-exact": 66.7,
        "cue-exact": 100.0,
    }


def test_words_and_quotation_marks():
    text = split('He said "it fell," and “that’s \nall”. «Да»')
    assert [word for word, inside in zip(text.words, text.quoted, strict=True) if inside] == [
        '"', "it", "fell", ",", '"', "“", "that", "’", "s", "”", "«", "Да", "»",
    ]  # fmt: skip
    assert split("").words == ()


def test_kinds():
    text = split('He said "it fell" at dawn.')
    pure, mixed, indirect = (touched(text, [span]) for span in ([8, 17], [8, 25], [18, 25]))
    assert [kind(text, words) for words in (pure, mixed, indirect)] == ["pure", "mixed", "indirect"]
    assert trimmed(text, pure) == touched(text, [[9, 16]])
    assert overlap(pure, mixed) == 4 / 6
    assert overlap(pure, frozenset()) == 0


def test_small_words_do_not_make_a_source():
    text = split("the mayor of the town , he")
    whole, town, he = touched(text, [[0, 21]]), touched(text, [[13, 21]]), touched(text, [[24, 26]])
    assert same_source(text, whole, town)
    assert not same_source(text, touched(text, [[0, 9]]), touched(text, [[0, 3], [13, 21]]))
    assert same_source(text, he, he)
    assert same_source(text, frozenset(), frozenset())
    assert not same_source(text, he, frozenset())


def timex(start, end, sort="DATE", value="2031-03-04"):
    return {"start": start, "end": end, "type": sort, "value": value}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([timex(0, 8), timex(20, 30)], (100.0, 100.0, 100.0, 100.0)),
        ([timex(0, 8)], (66.7, 66.7, 66.7, 66.7)),
        ([timex(0, 9), timex(20, 30)], (50.0, 100.0, 100.0, 100.0)),
        ([timex(0, 8, "TIME"), timex(20, 30, value="2031")], (100.0, 100.0, 50.0, 50.0)),
        ([timex(0, 8), timex(20, 30), timex(40, 44), timex(50, 54)], (66.7, 66.7, 66.7, 66.7)),
        (
            [timex(0, 4, value="x"), timex(2, 8), timex(20, 30)],
            (40.0, 100.0, 100.0, 100.0),
        ),  # the larger overlap counts
        ([timex(0, 7, value="x"), timex(0, 8), timex(20, 30)], (80.0, 100.0, 100.0, 100.0)),  # the exact one counts
        ([timex(8, 20)], (0.0, 0.0, 0.0, 0.0)),  # touching is no overlap
        ([], (0.0, 0.0, 0.0, 0.0)),
    ],
)
def test_times(found, expected):
    gold = [{"id": 1, "timexes": [timex(0, 8), timex(20, 30)]}]
    scores = times.score(gold, [{"id": 1, "timexes": found}])
    assert tuple(round(scores[key], 1) for key in ("strict", "relaxed", "type", "value")) == expected
