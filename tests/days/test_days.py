"""Rules to intervals and EDTF: what the words say, counted from a day or from an interval."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.days import resolve

WEDNESDAY = ("2021-07-14", "2021-07-14")


@pytest.mark.parametrize(
    ("rule", "direction", "earliest", "latest", "edtf"),
    [
        ("2021-07-14", "", "2021-07-14", "2021-07-14", "2021-07-14"),
        ("2021-07", "", "2021-07-01", "2021-07-31", "2021-07"),
        ("2021", "", "2021-01-01", "2021-12-31", "2021"),
        ("2021-SU", "", "2021-06-01", "2021-08-31", "2021-22"),
        ("2021-WI", "", "2021-12-01", "2022-02-28", "2021-24"),
        ("2021-Q3", "", "2021-07-01", "2021-09-30", "2021-35"),
        ("2021-H2", "", "2021-07-01", "2021-12-31", "2021-41"),
        ("2021-W27", "", "2021-07-05", "2021-07-11", "2021-07-05/2021-07-11"),
        ("202X", "", "2020-01-01", "2029-12-31", "202X"),
        ("19XX", "", "1900-01-01", "1999-12-31", "19XX"),
        ("2012/2042", "", "2012-01-01", "2042-12-31", "2012-01-01/2042-12-31"),
        ("weekday 3", "", "2021-07-14", "2021-07-14", "2021-07-14"),
        ("weekday 5", "", "2021-07-09", "2021-07-09", "2021-07-09"),
        ("weekday 5", "future", "2021-07-16", "2021-07-16", "2021-07-16"),
        ("weekday 1 of -1 week", "", "2021-07-05", "2021-07-05", "2021-07-05"),
        ("-1 weekday 3", "", "2021-07-07", "2021-07-07", "2021-07-07"),
        ("weekend", "", "2021-07-10", "2021-07-11", "2021-07-10/2021-07-11"),
        ("-1 week", "", "2021-07-05", "2021-07-11", "2021-07-05/2021-07-11"),
        ("+1 week", "", "2021-07-19", "2021-07-25", "2021-07-19/2021-07-25"),
        ("-3 month", "", "2021-04-01", "2021-04-30", "2021-04"),
        ("-1 year", "", "2020-01-01", "2020-12-31", "2020"),
        ("end +0 week", "", "2021-07-16", "2021-07-18", "2021-07-16/2021-07-18"),
        ("end +0 year", "", "2021-12-01", "2021-12-31", "2021-12-01/2021-12-31"),
        ("early XXXX-07", "", "2021-07-01", "2021-07-10", "2021-07-01/2021-07-10"),
        ("mid 2021-07", "", "2021-07-11", "2021-07-20", "2021-07-11/2021-07-20"),
        ("late 2021-02", "", "2021-02-21", "2021-02-28", "2021-02-21/2021-02-28"),
        ("later +0 year", "", "2021-07-14", "2021-12-31", "2021-07-14/2021-12-31"),
        ("XXXX-10-09", "future", "2021-10-09", "2021-10-09", "2021-10-09"),
        ("XXXX-10-09", "past", "2020-10-09", "2020-10-09", "2020-10-09"),
        ("XXXX-07-20 weekday 1", "", "2020-07-20", "2020-07-20", "2020-07-20"),
        ("XXXX-12-30/XXXX-01-02", "past", "2020-12-30", "2021-01-02", "2020-12-30/2021-01-02"),
        ("XXXX-Q1 of -1 year", "", "2020-01-01", "2020-03-31", "2020-33"),
        ("XXXX-EASTER", "", "2021-04-04", "2021-04-04", "2021-04-04"),
        ("XXXX-11#4#4", "past", "2020-11-26", "2020-11-26", "2020-11-26"),
        ("XX98", "", "1998-01-01", "1998-12-31", "1998"),
        ("past P3Y", "", "2018-07-14", "2021-07-14", "2018-07-14~/2021-07-14"),
        ("PXD before", "", "2021-07-04", "2021-07-13", "2021-07-04~/2021-07-13"),
        ("+1 day from XXXX-05-08", "past", "2021-05-09", "2021-05-09", "2021-05-09"),
        ("../+0 day", "", None, "2021-07-14", "../2021-07-14"),
        ("+0 day/..", "", "2021-07-14", None, "2021-07-14/.."),
        ("weekday 5 TNI", "", "2021-07-09", "2021-07-09", "2021-07-09"),
    ],
)
def test_resolves(rule, direction, earliest, latest, edtf):
    found = resolve(rule, WEDNESDAY, direction)
    assert (found.earliest, found.latest, found.edtf) == (earliest, latest, edtf)


@pytest.mark.parametrize(
    ("rule", "anchor", "edtf", "doubt"),
    [
        ("XXXX-10-09", None, "XXXX-10-09", "the year is not stated"),
        ("XXXX-10-09/XXXX-10-11", None, "XXXX-10-09/XXXX-10-11", "the year is not stated"),
        ("weekday 5", None, None, "the day that it counts from is not known"),
        ("P3Y", WEDNESDAY, None, "a length of time without a beginning"),
        ("every weekday 1", WEDNESDAY, None, "happens again and again"),
        ("-9000 year", WEDNESDAY, None, "no day of the calendar fits '-9000 year'"),
        ("2021-02-30", WEDNESDAY, None, ""),
    ],
)
def test_what_has_no_place_stays_open_and_says_why(rule, anchor, edtf, doubt):
    found = resolve(rule, anchor, "")
    assert (found.earliest, found.latest, found.edtf) == (None, None, edtf)
    assert not doubt or found.doubts == (doubt,)


def test_counted_from_an_interval_it_is_an_interval():
    found = resolve("-1 week", ("2021-07-18", "2021-07-19"), "")
    assert (found.earliest, found.latest) == ("2021-07-05", "2021-07-18")
    assert found.doubts == ("the day that it counts from is not certain",)


def test_a_weekday_inside_the_interval_is_that_day():
    found = resolve("weekday 5", ("2021-07-22", "2021-07-23"), "")
    assert (found.earliest, found.latest) == ("2021-07-23", "2021-07-23")


def test_an_open_anchor_leaves_that_end_open():
    found = resolve("XXXX-10-09", ("2021-01-01", None), "future")
    assert (found.earliest, found.latest, found.edtf) == ("2021-10-09", None, "XXXX-10-09")


RELATIVE = [
    "-1 week",
    "weekday 2",
    "-3 day",
    "+1 week",
    "early +1 week",
    "past P2W",
    "PXD after",
    "weekday 1 of -1 week",
    "now",
]
TIMED = ["weekday 5 T15:00+01", "+0 day T08:30Z", "-1 day T23:59+05:30", "+0 day TNI", "+0 day T24:00"]
ABSOLUTE = ["2021-07-14", "2019", "early 2020-03", "2012/2042", "199X", "2020-Q2"]
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@settings(deadline=None)
@given(st.sampled_from(RELATIVE), DAYS, st.sampled_from(["past", "future", ""]))
def test_a_week_later_every_relative_day_is_a_week_later(rule, day, direction):
    first, second = (resolve(rule, (d.isoformat(), d.isoformat()), direction) for d in (day, day + timedelta(7)))
    assert first.earliest is not None and first.latest is not None
    assert second.earliest == (date.fromisoformat(first.earliest) + timedelta(7)).isoformat()
    assert second.latest == (date.fromisoformat(first.latest) + timedelta(7)).isoformat()


@settings(deadline=None)
@given(st.sampled_from(ABSOLUTE), DAYS, DAYS)
def test_no_absolute_day_moves(rule, one, other):
    assert resolve(rule, (one.isoformat(),) * 2, "") == resolve(rule, (other.isoformat(),) * 2, "future")


@settings(deadline=None)
@given(
    st.sampled_from([*RELATIVE, *ABSOLUTE, *TIMED, "XXXX-02-29", "XXXX-11", "XXXX-SU", "XX8X", "XXXX-HIJRI-09-01-30"]),
    DAYS,
    st.sampled_from(["past", "future", ""]),
)
def test_every_edtf_is_valid(rule, day, direction):
    found = resolve(rule, (day.isoformat(), day.isoformat()), direction)
    assert found.edtf is not None
    parse_edtf(found.edtf)


@given(st.text(alphabet="XP-+0123456789/ WMYDTQ.#~weekdaypstnxof", max_size=30), DAYS)
def test_no_rule_however_broken_is_raised(rule, day):
    found = resolve(rule, (day.isoformat(), day.isoformat()), "")
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest or "/" in rule


@pytest.mark.parametrize(
    ("anchor", "earliest", "latest"),
    [
        (("2031-03-12", "2031-03-13"), "2031-03-12", "2031-03-12"),  # a Wednesday and a Thursday
        (("2031-03-11", "2031-03-17"), "2031-03-12", "2031-03-12"),
        (("2031-03-11", "2031-03-23"), "2031-03-12", "2031-03-19"),  # two Wednesdays: either
        (("2031-03-11", None), "2031-03-05", None),
    ],
)
def test_a_weekday_counted_from_days_that_hold_two_of_them_is_either(anchor, earliest, latest) -> None:
    found = resolve("weekday 3", anchor, "past")
    assert (found.earliest, found.latest) == (earliest, latest)
