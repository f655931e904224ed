"""Feasts of other calendars, against days that news told of them."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.days import resolve
from sayso.days.feasts import feast_days

SUMMER = ("2021-07-14", "2021-07-14")


@pytest.mark.parametrize(
    ("mark", "day"),
    [
        ("ORTHODOX", "2019-04-28"),
        ("ORTHODOX", "2021-05-02"),
        ("ORTHODOX-2", "2024-05-03"),
        ("ROSH", "2020-09-19"),
        ("ROSH", "2021-09-07"),
        ("KIPPUR", "1973-10-06"),
        ("PESACH", "2021-03-28"),
        ("HANUKKAH", "2023-12-08"),
        ("HANUKKAH", "2019-12-23"),
        ("PURIM", "2022-03-17"),
    ],
)
def test_a_feast_that_is_reckoned_begins_on_its_day(mark, day):
    ((first, _),) = feast_days(mark, int(day[:4]))
    assert first == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("mark", "days"),
    [
        ("HIJRI-10-01-3", ["2020-05-24", "2021-05-13", "2023-04-21"]),
        ("HIJRI-12-10-4", ["2021-07-20", "2022-07-09", "2023-06-28"]),
        ("HIJRI-09-01-30", ["2020-04-24", "2021-04-13", "2023-03-23"]),
        ("NEWMOON", ["2000-02-05", "2020-01-25", "2021-02-12", "2023-01-22", "2024-02-10"]),
    ],
)
def test_a_feast_of_the_moon_is_told_to_within_a_day(mark, days):
    for day in days:
        ((first, last),) = feast_days(mark, int(day[:4]))
        assert first <= date.fromisoformat(day) <= last
        assert abs((date.fromisoformat(day) - first).days) <= 2


def test_an_islamic_feast_may_fall_twice_in_a_year():
    assert [first.month for first, _ in feast_days("HIJRI-10-01-3", 2000)] == [1, 12]


@pytest.mark.parametrize(
    ("rule", "direction", "edtf", "doubt"),
    [
        ("2023-HIJRI-09-01-30", "", "2023-03-22~/2023-04-22~", "the day hangs on the sighting of a moon"),
        ("XXXX-HIJRI-12-10-4", "future", "2021-07-19~/2021-07-24~", "the day hangs on the sighting of a moon"),
        ("XXXX-HIJRI-10-01-3", "past", "2021-05-12~/2021-05-16~", "the day hangs on the sighting of a moon"),
        ("XXXX-KIPPUR", "future", "2021-09-16", ""),
        ("XXXX-11#1#1+1", "future", "2021-11-02", ""),
        ("2020-11#4#4+1", "", "2020-11-27", ""),
        ("+0 day of -1 year", "", "2020-07-14", ""),
        ("+0 day of -12 month", "", "2020-07-14", ""),
        ("+0 weekend", "past", "2021-07-10/2021-07-11", ""),
        ("+0 weekend", "future", "2021-07-17/2021-07-18", ""),
        ("XXXX-06-20/XXXX-08-01", "future", "2021-06-20/2021-08-01", ""),
        ("weekday 5 T15:00+01", "future", "2021-07-16T15:00:00+01:00", ""),
        ("2021-07-14 T16:05Z", "", "2021-07-14T16:05:00Z", ""),
        ("weekday 5 T24:00", "future", "2021-07-16", ""),
        ("-1 day from event", "past", None, "when that was is not told"),
    ],
)
def test_resolves(rule, direction, edtf, doubt):
    found = resolve(rule, SUMMER, direction)
    assert found.edtf == edtf
    assert not doubt or doubt in found.doubts
