"""Days, quotations and names in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.outputs.wording import clipped, clipped_front, counted, day_words, listed, one_line, quoted, shortened


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "words"),
    [
        ("2021-07-14", "2021-07-14", None, "14 Jul 2021"),
        ("2021-07-22", "2021-07-23", None, "22..23 Jul 2021"),
        ("2021-07-30", "2021-08-10", None, "30 Jul..10 Aug 2021"),
        ("2021-12-30", "2022-01-02", None, "30 Dec 2021..2 Jan 2022"),
        ("2021-07-01", "2021-07-31", None, "Jul 2021"),
        ("2024-02-01", "2024-02-29", None, "Feb 2024"),
        ("2023-02-01", "2023-02-27", None, "1..27 Feb 2023"),
        ("2021-06-01", "2021-07-31", None, "Jun..Jul 2021"),
        ("2005-01-01", "2005-12-31", None, "2005"),
        ("2005-01-01", "2042-12-31", None, "2005..2042"),
        (None, "2021-05-07", None, "by 7 May 2021"),
        ("2021-05-07", None, None, "from 7 May 2021"),
        ("2021-01-01", None, None, "2021 or later"),
        ("2021-04-24", "2021-05-07", "2021-04-24~/2021-05-07", "about 24 Apr..7 May 2021"),
        (None, None, "XXXX-10-09", "9 Oct, year not given"),
        (None, None, "XXXX-10", "Oct, year not given"),
        (None, None, "XXXX-22", "summer, year not given"),
        (None, None, "XXXX-33", "day not known"),
        (None, None, "XXXX-XX-09", "day not known"),
        (None, None, "../..", "day not known"),
        (None, None, None, "day not known"),
    ],
)
def test_days_in_words(earliest: str | None, latest: str | None, edtf: str | None, words: str) -> None:
    assert day_words(earliest, latest, edtf) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2021-07-14", "2021-07-14", "14 Jul"),
        ("2021-07-30", "2021-08-10", "30 Jul..10 Aug"),
        ("2021-07-01", "2021-07-31", "Jul"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-12-30", "2022-01-02", "30 Dec 2021..2 Jan 2022"),
        ("2020-07-14", "2020-07-14", "14 Jul 2020"),
        (None, "2021-05-07", "by 7 May 2021"),  # open: the year may be any
    ],
)
def test_a_year_that_is_known_is_left_out(earliest: str | None, latest: str, words: str) -> None:
    assert day_words(earliest, latest, year="2021") == words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("two boats sank", '"two boats sank"'),
        ("two boats\n  sank", '"two boats sank"'),
        ("“Two boats sank,”", '"Two boats sank"'),
        ('"Two boats sank."', '"Two boats sank."'),
        ("“Two boats sank", '"Two boats sank"'),
        ("boats sank,”", '"boats sank"'),
        ('they saw "no boats"', '“they saw "no boats"”'),
        ("they saw “no boats”", '"they saw “no boats”"'),
        ("the damage was “", '"the damage was"'),
        ("” it was said", '"it was said"'),
        ('"Two" and "three"', '“"Two" and "three"”'),
    ],
)
def test_quotations_keep_the_words_and_lose_only_the_outer_marks(words: str, told: str) -> None:
    assert quoted(words) == told


@given(st.text(alphabet="ab “”\"' ,\n", max_size=40), st.integers(16, 60))
def test_a_quotation_is_never_longer_than_its_room_and_never_other_words(words: str, room: int) -> None:
    told = quoted(words, room)
    assert len(told) <= room
    assert told[1:-1].removesuffix(" ...").strip() in one_line(words)


@given(st.text(alphabet="ab c", max_size=60), st.integers(8, 40))
def test_what_is_cut_says_so(words: str, room: int) -> None:
    for cut, end in ((clipped(words, room), slice(-3, None)), (clipped_front(words, room), slice(0, 3))):
        assert cut == one_line(words) or cut[end] == "..."
        assert len(cut) <= room


def test_numbers_and_lists() -> None:
    assert [counted(1, "report"), counted(2, "report")] == ["1 report", "2 reports"]
    assert counted(0, "thing does", "things do") == "0 things do"
    assert [listed([]), listed("A"), listed("AB"), listed("ABC")] == ["", "A", "A and B", "A, B and C"]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("not before 2031-05-04: cites https://www.post.example/a", "not before 4 May 2031: cites post.example/a"),
        ('date line "2031-05-04"', 'date line "2031-05-04"'),
        (f"cites https://post.example/{'x' * 60}: refused", f"cites post.example/{'x' * 28}...: refused"),
        ("cites https://post.example/2031/05/04/a-b, twice", "cites post.example/2031/05/04/a-b, twice"),
    ],
)
def test_reasons_are_cut_to_what_a_screen_can_hold(reason: str, told: str) -> None:
    assert shortened(reason) == told
