"""Marks can be typed, are as short as the pile allows, and depend on the set of reports alone."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filing import file
from sayso.errors import UnknownMark
from sayso.ledger import Ledger
from sayso.marks import find, mark, marks


def ledger_of(*uris: str) -> Ledger:
    ledger = Ledger()
    for uri in uris:
        text = f"Dam {uri} broke, Osk said. Then it rained."
        file(ledger, uri, text, f"Dam {uri} broke, Osk said", f"Dam {uri} broke", "it rained")
    return ledger


def names(*uris: str) -> dict[str, str]:
    filed = ledger_of(*uris).filed()
    short = marks(filed)
    return {one.uri: short[one.report.id] for one in filed}


@pytest.mark.parametrize(
    "expected",
    [
        {"reports/001_36be9faf.txt": "001", "reports/002_39df6464.txt": "002"},
        {"001_a.txt": "001_a", "001_b.txt": "001_b", "002_b.txt": "002"},
        {"1.txt": "1", "10.txt": "10", "100.txt": "100"},
        {"2031-07-14-flood.txt": "2031-07-14", "2031-07-15-flood.txt": "2031-07-15", "2030.md": "2030"},
        {"flood.txt": "flood.txt", "flood.html": "flood.html", "toll.txt": "toll"},
        {"a/flood.txt": "a/flood.txt", "b/flood.txt": "b/flood.txt"},
        {"a/x/flood.txt": "a/x/flood.txt", "b/x/flood.txt": "b/x/flood.txt"},
        {"007courier.md": "007", "008courier.md": "008"},
        {"dam-breaks.txt": "dam", "toll-rises.txt": "toll"},
        {"The dam breaks!.txt": "The-dam", "The toll.txt": "The-toll"},
        {"https://courier.example/2031/07/dam-breaks/?utm=1#top": "dam"},
        {"stdin": "stdin"},
        {".hidden": ".hidden"},
        {"1": "1", "1.txt": "1.txt"},
        {"потоп.txt": "потоп"},
    ],
)
def test_the_shortest_sensible_name(expected):
    assert names(*expected) == expected


def test_two_reports_at_one_uri():
    ledger = Ledger()
    file(ledger, "page.html", "Four people died.", "Four people died")
    file(ledger, "page.html", "Six people died.", "Six people died")
    short = marks(ledger.filed())
    assert len(set(short.values())) == 2
    for one in ledger.filed():
        assert re.fullmatch(r"page~[0-9a-f]{3,}", short[one.report.id])
        assert find(ledger, mark(short[one.report.id], one.reading.claims[0])) == (one, one.reading.claims)


URIS = st.lists(
    st.from_regex(r"([ab1]{1,2}/)?[ab12]{1,2}([_\-. @?][ab1]{1,2}){0,2}(\.txt|\.md)?", fullmatch=True),
    min_size=1,
    max_size=7,
    unique=True,
)


@settings(max_examples=60, deadline=None)
@given(URIS, st.randoms(use_true_random=False))
def test_marks_are_unique_typeable_and_of_the_set(uris, chance: random.Random):
    found = names(*uris)
    assert len(set(found.values())) == len(uris)
    assert all(re.fullmatch(r"[\w.\-/~]+", name) for name in found.values())
    shuffled = list(uris)
    chance.shuffle(shuffled)
    assert names(*shuffled) == found


def test_find():
    ledger = ledger_of("001_flood.txt", "002_toll.txt")
    flood = ledger.filed()[0]
    said = ["Dam 001_flood.txt broke, Osk said", "Dam 001_flood.txt broke"]
    where, claims = find(ledger, "001@0")
    assert where == flood
    assert [claim.said.text for claim in claims] == said
    assert find(ledger, " 001 ") == (flood, ())
    assert find(ledger, "001_flood@0") == find(ledger, "001_flood.txt@0") == (flood, claims)


def test_a_mark_outlives_a_report_of_a_like_name():
    before, after = ledger_of("flood-a.txt"), ledger_of("flood-a.txt")
    file(after, "flood-b.txt", "A bridge fell. It was old.", "It was old")
    late = before.filed()[0].reading.claims[2]
    assert mark(marks(before.filed())[late.said.report], late) == "flood@38"
    assert find(after, "flood@38")[1] == (late,)
    assert find(after, "flood@15")[0].uri == "flood-b.txt"
    file(after, "flood-c.txt", "A bridge fell. It was new.", "It was new")
    with pytest.raises(UnknownMark, match=r"flood@15 may mean flood-b@15 or flood-c@15"):
        find(after, "flood@15")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("001@7", "no claim begins at 001@7; the nearest begin at 001@0, 001@40"),
        ("001@38", "no claim begins at 001@38; the nearest begin at 001@40, 001@0"),
        ("003@7", "no report here is called '003'; there are 001, 002"),
        ("@7", "no report here is called ''"),
        ("001@first", "001@first is no mark"),
        ("001@-4", "001@-4 is no mark"),
        ("", "no report here is called ''"),
    ],
)
def test_an_unknown_mark_is_told_in_a_helpful_line(typed, says):
    with pytest.raises(UnknownMark, match=re.escape(says)) as raised:
        find(ledger_of("001_flood.txt", "002_toll.txt"), typed)
    assert "\n" not in str(raised.value)


def test_an_empty_ledger():
    assert marks(Ledger().filed()) == {}
    with pytest.raises(UnknownMark, match="there are none"):
        find(Ledger(), "001@1")


def test_a_report_without_claims():
    ledger = Ledger()
    file(ledger, "empty.txt", "")
    with pytest.raises(UnknownMark, match="no claim begins at empty@1; the nearest begin at none"):
        find(ledger, "empty@1")
