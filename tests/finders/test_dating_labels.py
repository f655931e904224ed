"""The report's own day behind a label: of issue, of release, of an embargo; the days that it covers are not its own."""

from __future__ import annotations

import pytest

from sayso.finders.dating import date_report
from sayso.formats import open_report
from sayso.page import lay_out

STORY = "\n\nThe harbour of Karsk was shut by ice, the mayor said. Nobody was hurt.\n"


def dated(head: str):
    opened = open_report((head + STORY).encode(), "a.txt")
    return date_report(opened, lay_out(opened), None, (), None, None)


@pytest.mark.parametrize(
    "head",
    [
        "Issued: 9 March 2021",
        "Date of issue: 9 March 2021",
        "Date of release: March 9, 2021",
        "Released: 9 March 2021",
        "Issue date: 9 March 2021",
        "For release: Tuesday, 9 March 2021",
        "Embargoed until 00:01 GMT, 9 March 2021",
        "Embargo: 9 March 2021",
        "Reporting period: 1-7 March 2021 | Issued: 9 March 2021",
        "Reporting period: 2 March 2021 | Date of issue: 9 March 2021",
        "Ice report No. 3\nPeriod covered: 1 to 7 March 2021\nIssued: 9 March 2021",
        "Ice report No. 3   Issued on 9 March 2021",
    ],
)
def test_a_day_behind_a_label(head: str) -> None:
    when = dated(head)
    assert (when.edtf, when.how) == ("2021-03-09", "stated")


@pytest.mark.parametrize(
    "head",
    [
        "Reporting period: 1-7 March 2021",
        "Reporting period: 7 March 2021",
        "Released on 9 March 2021, the book tells of the ice that shut the harbour of Karsk for a month.",
        "Issued 9 March 2021, the licence was for ten boats and for the men who go out with them.",
    ],
)
def test_a_day_that_is_not_its_own(head: str) -> None:
    assert dated(head).how != "stated"


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Reporting period: 1-7 March 2021", "furniture"),
        ("Period covered: 1 March to 7 March", "furniture"),
        ("Week 12 of the strike", "headline"),
    ],
)
def test_the_days_that_it_covers_are_no_title(line: str, zone: str) -> None:
    opened = open_report((line + STORY).encode(), "a.txt")
    assert lay_out(opened).zones[0].zone == zone
