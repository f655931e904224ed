"""Times in news text: which characters, of what type, saying what."""

from __future__ import annotations

import re
import time
from importlib import import_module
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked, reads
from sayso.finders.times import find_timexes
from sayso.finders.times.tagging import _forms


def found(text, **options):
    return find_timexes(text, [(0, len(text))], **options)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The port opened on [14 May 2021] and shut on [May 9, 2022].", ["2021-05-14", "2022-05-09"]),
        (
            "Drills are planned on [Aug.\n5-10] and on [July 30-Aug. 10].",
            ["XXXX-08-05/XXXX-08-10", "XXXX-07-30/XXXX-08-10"],
        ),
        ("He was there on [May 8–9], then on [8-9 May 2021].", ["XXXX-05-08/XXXX-05-09", "2021-05-08/2021-05-09"]),
        ("Talks from [July 30 to Aug. 10] failed.", ["XXXX-07-30/XXXX-08-10"]),
        ("On [Friday, July 23,  2021] they met.", ["2021-07-23"]),
        ("[Saturday, April 24], was quiet.", ["XXXX-04-24 weekday 6"]),
        ("They fled in [early July] and came back [last week].", ["early XXXX-07", "-1 week"]),
        ("In [recent weeks] it fell; in [the coming weeks] it may rise.", ["past PXW", "next PXW"]),
        ("It runs through [the end of the week], a deal for [the next few years].", ["end +0 week", "next PXY"]),
        ("[Three days ago] and [two years ago]; [a year later].", ["-3 day", "-2 year", "+1 year"]),
        ("[The day before yesterday], [yesterday], [today], [tomorrow].", ["-2 day", "-1 day", "+0 day", "+1 day"]),
        ("It rose in [the third quarter of 2019] and [this spring].", ["2019-Q3", "+0 XXXX-SP"]),
        ("In [the early 1990s] and [the '80s], in [the 19th century].", ["early 199X", "XX8X", "18XX"]),
        (
            "[Last Friday] or [next month]; [this year]; [late last year].",
            ["-1 weekday 5", "+1 month", "+0 year", "late -1 year"],
        ),
        ("They struck on [Tuesday night] and at [9:30 a.m. Wednesday].", ["weekday 2 TNI", "weekday 3 T09:30"]),
        ("It left at [18:05 GMT] on a calm sea.", ["+0 day T18:05Z"]),
        ("He has ruled for [the past three years], she for [five years].", ["past P3Y", "P5Y"]),
        ("On [Christmas Eve] and [Easter Monday 2018] shops shut.", ["XXXX-12-24", "2018-EASTER+1"]),
        ("Filed [2021-07-14], stamped [03/04/2021].", ["2021-07-14", "2021-03-04"]),
        ("In [January nineteen ninety-seven] it rained.", ["1997-01"]),
        ("Since [2012] it has grown; by [2042] it ends.", ["2012", "2042"]),
        ("[July last year] was dry, [Monday last week] wet.", ["XXXX-07 of -1 year", "weekday 1 of -1 week"]),
    ],
)
def test_says(text, rules):
    text, spans = marked(text)
    timexes = found(text)
    assert reads(text, [(t.start, t.end) for t in timexes]) == reads(text, spans)
    assert [t.rule for t in timexes] == rules


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and troops march on the capital.",
        "The May government fell.",
        "A second man won second place; wait a second look.",
        "The fall of Port Ferrin was sudden.",
        "About 2,000 people and 2000 troops paid $1999 for a Boeing 1990.",
        "Take Route 2012 or flight 1984; resolution 1973 passed.",
        "April Marsh and August Lind were there.",
        "Three-quarters of the vote, a 201st base, a 5-4 ruling.",
        "The Sun rose; he sat in the sun.",
        "See https://example.org/2021/07/28/story and www.example.org.",
        "A 34-year-old man, 5,000 strong, version 2.0.",
    ],
)
def test_no_time(text):
    start = text.find("https")
    masks = [(start, text.find(" ", start))] if start >= 0 else []
    assert [t.words for t in find_timexes(text, [(0, len(text))], masks)] == []


def test_markup_inside_a_date_does_not_hide_it():
    text = "It ended on **July 28**, 2021."
    masks = [(12, 14), (21, 23)]
    assert [t.rule for t in find_timexes(text, [(0, len(text))], masks)] == ["2021-07-28"]


def test_figures_are_read_in_the_order_of_the_country():
    assert found("on 11/10/2011", order="mdy")[0].rule == "2011-11-10"
    assert found("on 11/10/2011", order="dmy")[0].rule == "2011-10-11"
    assert found("on 31/10/2011", order="mdy")[0].rule == "2011-10-31"


@pytest.mark.parametrize(
    ("text", "rule", "base"),
    [
        ("They met on May 8 and again [the next day].", "+1 day", "XXXX-05-08"),
        ("It began on May 8, 2020. [Two days later] it ended.", "+2 day", "2020-05-08"),
        ("It was built in 1950 and burnt [the following year].", "+1 year", "1950"),
        ("It earned $3 million in the third quarter, up from $2 million [a year earlier].", "-4 quarter", "XXXX-Q3"),
    ],
)
def test_counts_from_the_time_before_it(text, rule, base):
    text, spans = marked(text)
    timex = found(text)[-1]
    assert ((timex.start, timex.end), timex.rule, timex.base) == (spans[0], rule, base)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The two will meet Friday.", "future"),
        ("The two met Friday.", "past"),
        ("The court is due to rule in March.", "future"),
        ("They plan to sail on Sunday.", "future"),
        ("Friday's ruling will be appealed.", ""),
        ("Talks have lasted until Sunday.", "past"),
        ("Talks will last until Sunday.", "future"),
    ],
)
def test_looks(text, direction):
    assert found(text)[0].direction == direction


def test_nothing_is_found_outside_the_stretches():
    text = "Monday. Tuesday. Wednesday."
    assert [t.words for t in find_timexes(text, [(8, 16)])] == ["Tuesday"]


WORDS = [
    "the",
    "last",
    "next",
    "2",
    "two",
    "a",
    "few",
    "weeks",
    "ago",
    "May",
    "8",
    "2021",
    "Friday",
    ",",
    ".",
    "-",
    "\n",
    "early",
    "1990s",
    "p.m.",
    "of",
    "year",
    "İ",
    "’s",
    "the",
    "third",
    "quarter",
    "31/12/2020",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.integers(0, 5))
def test_every_timex_reads_its_characters(words, cut):
    text = " ".join(words)
    timexes = find_timexes(text, [(min(cut, len(text)), len(text))])
    assert all(text[t.start : t.end] == t.words and t.words.strip() == t.words and t.start >= cut for t in timexes)
    assert all(a.end <= b.start for a, b in pairwise(timexes))


@pytest.mark.parametrize(
    "piece", ["1 ", "the past ", "January 1 ", "2021-", "'9", "from 1990 to ", "a few ", "\n", "9:", "twenty-"]
)
def test_no_text_blows_up(piece):
    text = (piece * 100_000)[:100_000]
    begun = time.process_time()
    find_timexes(text, [(0, len(text))])
    assert time.process_time() - begun < 5  # a second or so on a slow machine; a blow-up takes for ever


ROOMS = ("bases", "clocks", "dates", "leaning", "namesakes", "phrases", "tagging", "timex3", "words", "years")


def patterns():
    """Every pattern of the tagger: those of its forms, and those that its files hold."""
    for form in {id(form): form for forms in _forms().values() for form in forms}.values():
        yield form.pattern
    for room in ROOMS:
        for held in vars(import_module(f"sayso.finders.times.{room}")).values():
            yield from (
                one for one in (held.values() if isinstance(held, dict) else [held]) if isinstance(one, re.Pattern)
            )


def unbounded(pattern):
    """How many repetitions without an end a pattern holds."""
    count = 0
    waiting = [re._parser.parse(pattern.pattern, pattern.flags)]
    while waiting:
        for op, value in waiting.pop():
            repeats = op in (re._constants.MAX_REPEAT, re._constants.MIN_REPEAT)
            count += repeats and value[1] == re._constants.MAXREPEAT
            parts = value if isinstance(value, tuple | list) else [value]
            for part in parts:
                inner = part if isinstance(part, list) else [part]
                waiting += [one for one in inner if isinstance(one, re._parser.SubPattern)]
    return count


def test_forms_are_of_bounded_length():
    forms = {id(form): form for some in _forms().values() for form in some}.values()
    assert unbounded(re.compile(r"a(?:b|c+)")) == 1
    assert [form.pattern.pattern for form in forms if unbounded(form.pattern)] == []


@pytest.mark.parametrize("piece", ["1 ", "1", "a ", "the past ", "x", " ", "\n", "2021-", "may until "])
def test_no_pattern_blows_up(piece):
    text = (piece * 10_000)[
        :10_000
    ]  # a tenth of what may take half a second; time grows with length, as lengths are bounded
    for pattern in patterns():
        begun = time.process_time()
        sum(1 for _ in pattern.finditer(text))
        assert time.process_time() - begun < 0.05, pattern.pattern
