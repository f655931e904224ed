"""The day of a report from its own evidence: stated, inferred between bounds, or unknown; never a year without evidence."""

from __future__ import annotations

import re

import pytest

from marked import marked
from sayso.data import table
from sayso.finders.dating import date_report
from sayso.finders.dating.given import days_given
from sayso.finders.dating.leans import told_times
from sayso.finders.times import find_timexes
from sayso.formats import open_report
from sayso.formats.opened import Hint, Opened
from sayso.page import lay_out
from sayso.page.layout import Layout, Link, Paragraph
from sayso.records import Given, Report


def opened(text, *hints):
    return Opened(Report("0" * 64, text, "text/plain"), hints)


def dated(text, *hints, given=None, links=()):
    paragraphs = tuple(Paragraph("body", m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text))
    paragraphs = tuple(p for p in paragraphs if not text[p.start : p.end].startswith("http"))
    layout = Layout((), paragraphs, (), links)
    timexes = find_timexes(text, [(p.start, p.end) for p in paragraphs])
    return date_report(opened(text, *hints), layout, None, timexes, given, None)


STORY = "The harbour burnt on Tuesday, the mayor said Wednesday.\n"


@pytest.mark.parametrize(
    "head",
    [
        "March 3, 2020\n",
        "Date: 3 March 2020\n",
        "Date: Tue, 03 Mar 2020 10:11:12 +0200\n",
        " date 2020-03-03 Support the Courier!\n",
        "By Ada Lind | March 3, 2020 | 10:15 GMT\n",
        "Published on Tuesday, 3 March 2020 at 08:00\n",
        "Fire at the harbour\nMarch 03, 2020\n",
        "Published: March 3, 2020\nUpdated: March 9, 2020\n",
    ],
)
def test_its_own_date_line(head):
    when = dated(head + STORY)
    assert (when.earliest, when.latest, when.edtf, when.how) == ("2020-03-03", "2020-03-03", "2020-03-03", "stated")
    assert when.at is not None
    assert "2020" in when.at.text


def test_a_given_day_outranks_the_date_line_and_the_other_is_shown():
    when = dated("March 3, 2020\n" + STORY, given=Given(published="2020-03-09"))
    assert when.edtf == "2020-03-09"
    assert any("March 3, 2020" in doubt for doubt in when.doubts)


def test_metadata_and_its_own_address():
    when = dated(STORY, Hint("published", "2020-03-04T06:00:00Z", None, None, "meta date"))
    assert (when.edtf, when.how) == ("2020-03-04", "stated")
    when = dated(STORY + "Original url:\nhttps://courier.example/2020/03/04/fire\n")
    assert (when.edtf, when.how) == ("2020-03-04", "stated")


def test_a_weekday_that_agrees_is_a_reason():
    assert any("Wednesday" in reason for reason in dated("March 4, 2020\n" + STORY).because)


def test_cited_addresses_plans_and_weekdays_make_an_interval():
    text = (
        "The minister said Friday that talks had failed.\nThe fleet plans to hold exercises on Aug. 5-10.\n"
        "https://agency.example/20210722/a.html\nhttps://agency.example/20210722/b.html\nhttps://courier.example/2025/11/09/c\n"
    )
    when = dated(text)
    assert (when.earliest, when.latest, when.how) == ("2021-07-22", "2021-07-23", "inferred")
    assert when.edtf == "[2021-07-22..2021-07-23]"
    assert any("2025/11/09" in doubt and doubt.startswith("refused") for doubt in when.doubts)


def test_a_single_stray_address_dates_nothing():
    when = dated(STORY + "https://courier.example/2025/11/09/other\n")
    assert (when.earliest, when.latest, when.how) == (None, None, "unknown")
    assert any("2025/11/09" in doubt for doubt in when.doubts)


def test_a_later_link_on_a_dated_page_is_refused_and_shown():
    when = dated("March 3, 2020\n" + STORY, links=(Link("https://x.example/2021/01/01/y", 0, 5),))
    assert when.edtf == "2020-03-03"
    assert any("2021/01/01" in doubt for doubt in when.doubts)


def test_a_year_told_as_past_is_a_lower_bound_and_a_plan_without_year_gives_none():
    when = dated("The king is set to visit on October 9.\nAfter the war ended in 2021, trade was slow.\n")
    assert (when.earliest, when.latest, when.how) == ("2021-01-01", None, "inferred")
    assert "the year is not stated" in when.doubts


def test_nothing_to_go_by_is_unknown():
    when = dated("The king visited on October 9, officials said Friday.\n")
    assert (when.earliest, when.latest, when.edtf, when.how) == (None, None, None, "unknown")


def test_what_lies_ahead_is_an_upper_bound():
    when = dated("The bridge was closed in 2019. It will reopen on June 1, 2022.\n")
    assert (when.earliest, when.latest) == ("2019-01-01", "2022-06-01")


def test_a_dateline_without_a_year_takes_it_from_the_window():
    text = "PORT FERRIN, Aug. 7 (Coastal News) -- A blast killed two.\n"
    assert dated(text).edtf == "XXXX-08-07"
    when = dated(text, given=Given(published="1998-07-20..1998-09-17"))
    assert (when.earliest, when.latest) == ("1998-08-07", "1998-08-08")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# Ferry sinks\n\n**MARROW BAY, March 13 (Reuters)** - A ferry sank, the mayor said.\n"),
        ("a.md", "# Ferry sinks\n\n**MARROW BAY**, March 13 (Reuters) - A ferry sank, the mayor said.\n"),
        ("a.txt", "Ferry sinks off the cape\n\n**MARROW BAY, March 13 (Reuters) -** A ferry sank, the mayor said.\n"),
        ("a.txt", "Marrow Bay, 13 March\n\nFerry sinks off the cape\n\nA ferry sank, the mayor said.\n"),
        ("a.txt", "THE COVE NEWS AGENCY\nMarrow Bay, 13 March\n\nFerry sinks off cape\n\nA ferry sank, he said.\n"),
        ("a.txt", "Ferry sinks off the cape\n\nMARROW BAY, 13 March - A ferry sank, the mayor said.\n"),
        ("a.txt", "Ferry sinks off the cape\n\nMarrow Bay, 13 March - A ferry sank, the mayor said.\n"),
    ],
)
def test_a_dateline_without_a_year_in_bold_or_without_brackets(name, text):
    report = open_report(text.encode(), name)
    layout = lay_out(report)
    when = date_report(report, layout, None, (), None, None)
    assert (when.edtf, when.how) == ("XXXX-03-13", "stated")
    zone = next(z for z in layout.zones if z.start <= when.at.start < z.end)
    assert zone.zone == "dateline"
    assert "ferry" not in report.report.text[zone.start : zone.end]


def test_a_day_in_the_story_is_no_dateline():
    text = "Ferry sinks off the cape\n\nA ferry that sank off Marrow Bay on 13 March was raised, the mayor said.\n"
    report = open_report(text.encode(), "a.txt")
    assert date_report(report, lay_out(report), None, (), None, None).edtf is None


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2031-07-14", ("2031-07-14", "2031-07-14")),
        ("2031-07-14T08:30:00Z", ("2031-07-14", "2031-07-14")),
        ("2031-07", ("2031-07-01", "2031-07-31")),
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031-07-01..2031-08-29", ("2031-07-01", "2031-08-29")),
        ("[2031-07-01..2031-08-29]", ("2031-07-01", "2031-08-29")),
        ("2031-07/2031-08", ("2031-07-01", "2031-08-31")),
        ("2031-07..", ("2031-07-01", None)),
        ("../2031", (None, "2031-12-31")),
        ("2031-08-29..2031-07-01", None),
        ("2031-02-30", None),
        ("2031-02-30..2031-03-01", None),
        ("last week", None),
        ("..", None),
        (None, None),
    ],
)
def test_what_days_are_given(typed, days):
    assert days_given(typed) == days


def test_days_given_bound_what_is_worked_out():
    when = dated(STORY, given=Given(published="2031-07-01..2031-08-29"))
    assert (when.earliest, when.latest, when.how) == ("2031-07-01", "2031-08-29", "inferred")
    assert when.edtf == "[2031-07-01..2031-08-29]"


def test_its_own_date_line_counts_only_within_the_days_given():
    inside = dated("March 3, 2020\n" + STORY, given=Given(published="2020-02..2020-04"))
    assert (inside.edtf, inside.how) == ("2020-03-03", "stated")
    outside = dated("March 3, 2020\n" + STORY, given=Given(published="2021"))
    assert (outside.earliest, outside.latest) == ("2021-01-01", "2021-12-31")
    assert any("March 3, 2020" in doubt for doubt in outside.doubts)


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("Karsk, 12 March 2031 -", "2031-03-12"),
        ("KARSK, March 12, 2031 —", "2031-03-12"),
        ("Mina Sorel, Karsk · Mar 12, 2031 · 6 min read\n\n", "2031-03-12"),
        ("12/03/2031  Alder Monitor, the bulletin of the Vesk Centre\n\n", "2031-12-03"),  # read as Americans write
        ("12/03/2031  Alder Monitor, the bulletin of the Vesk Centre\n\nOn 3 April it opens.\n\n", "2031-03-12"),
    ],
)
def test_a_line_that_the_layout_calls_a_dateline_gives_the_day(top: str, day: str) -> None:
    opened = open_report(
        f"Silo falls in Karsk\n\n{top} The silo fell on Monday, the mayor said.\n\nNobody was hurt, he said.\n".encode(),
        "a.txt",
    )
    layout = lay_out(opened)
    assert date_report(opened, layout, None, ()).earliest == day


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("President Emmanuel Macron opened the harbour.", "2017-05-14"),
        ("French President Emmanuel Macron opened the harbour.", "2017-05-14"),
        ("Former Prime Minister Tony Blair opened the harbour.", "1997-05-02"),
        ("Angela Merkel, the German chancellor, opened the harbour.", "2005-11-22"),
        ("President Donald Trump opened the harbour.", "2017-01-20"),
        ("Vice President Joe Biden opened the harbour.", "2009-01-20"),
        ("Joe Biden opened the harbour.", None),
        ("A President Emmanuel Macron would open the harbour.", None),
        ("Deputy Prime Minister Tony Blair opened the harbour.", None),
        ("Tony Blairs opened the harbour with Prime Minister Olaf.", None),
        ("U.S. President Joe Biden opened the harbour.", "2021-01-20"),
        ("US Secretary of State Marco Rubio opened the harbour.", "2025-01-21"),
        ("Dockers' Union President Joe Biden opened the harbour.", None),
        ("KFB President Nicolas Sarkozy opened the harbour.", None),
    ],
)
def test_who_is_called_by_an_office_was_in_it(words, since):
    when = dated(words + "\n")
    assert (when.earliest, when.latest) == (since, None)
    assert since is None or any(f"in office since {since}" in reason for reason in when.because)


def test_an_office_held_since_some_day_of_a_year_bounds_by_the_year():
    when = dated("Prime Minister Giorgia Meloni opened the harbour.\n")
    assert (when.earliest, when.latest) == ("2022-01-01", None)
    assert any("in office since 2022" in reason for reason in when.because)


def test_an_office_held_later_than_its_own_day_is_a_doubt():
    when = dated("March 3, 2015\nPresident Emmanuel Macron opened the harbour.\n")
    assert when.edtf == "2015-03-03"
    assert any("after its own day" in doubt for doubt in when.doubts)


def test_every_row_of_the_offices_is_sound():
    rows = table("offices")
    assert all(re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", row["from"]) for row in rows)
    assert all(re.match(r"(?:wd:|congress$|pm$|https?://)", row["source"]) for row in rows)
    assert all(row["name"] and row["office"] == row["office"].lower() for row in rows)
    held = [(row["name"], row["office"]) for row in rows]
    assert len(set(held)) == len(held)


LOOKS = [
    ("The guards marched in on [March 12].", "past"),
    ("The king was crowned on [March 12].", "past"),
    ("Exports fell in [March].", "past"),
    ("The road has been shut since [March 12].", "past"),
    ("Sales rose 5% in the quarter ended [March 31].", "past"),
    ("In the year-ago quarter ended [March 31], sales rose 5%.", ""),
    ("As of [March 31], the bank had assets of $511 million.", "past"),
    ("Police are still looking into the [March 12] bombings.", "past"),
    ("Police are still looking into the bombings on [March 12].", "past"),
    ("The king invited them to a feast on [March 12].", ""),
    ("The firm is calling for payment on [March 12] of what it lent.", ""),
    ("The king will visit the coast on [March 12].", "future"),
    ("The dividend is payable [March 12] to holders of record [March 2].", "future"),
    ("The offer was extended to [March 12].", ""),
    ("The boy must be sent home by [March 12], the judge said.", "future"),
    ("The party spoke of the [March 12] election.", ""),
]


@pytest.mark.parametrize(("text", "looks"), LOOKS)
def test_which_way_a_day_looks(text, looks, language):
    text, spans = marked(text)
    prose = language.read(text, [(0, len(text))])
    told = {
        (one.timex.start, one.timex.end): one.lean
        for one in told_times(find_timexes(text, [(0, len(text))]), text, prose)
    }
    assert [told[span] for span in spans] == [looks] * len(spans)


@pytest.mark.parametrize(
    ("words", "earliest"),
    [
        ("The guards marched in on March 12.", "1999-03-12"),
        ("The king invited them to a feast on March 12.", "1999-02-01"),
        ("The firm is calling for payment on March 12 of what it lent.", "1999-02-01"),
        ("Exports fell in March.", "1999-03-01"),
    ],
)
def test_a_day_told_as_past_bounds_what_is_given(words, earliest, language):
    text = f"{words}\n"
    timexes = find_timexes(text, [(0, len(words))])
    layout = Layout((), (Paragraph("body", 0, len(words)),), (), ())
    prose = language.read(text, [(0, len(words))])
    when = date_report(opened(text), layout, None, timexes, Given(published="1999-02-01..1999-04-10"), prose)
    assert (when.earliest, when.latest) == (earliest, "1999-04-10")
