"""Times as news really tells them, and what only looks like one: read on Wednesday 14 July 2021.

Brackets mark the times; beside each sentence stands what each comes to, as EDTF, or the rule of what has no place (a length).
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked, reads
from sayso.days import resolve
from sayso.finders.times import find_timexes

WEDNESDAY = ("2021-07-14", "2021-07-14")


def values(text, order="mdy"):
    timexes = find_timexes(text, [(0, len(text))], order=order)
    placed = [resolve(t.whole_rule, WEDNESDAY, t.direction).edtf or t.rule for t in timexes]
    return [(t.start, t.end) for t in timexes], " | ".join(placed)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Signed on [03/04/2021] and filed on [14.05.2021].", "2021-03-04 | 2021-05-14"),
        ("The stamp reads [20210714], the photo [14-Jul-2021].", "2021-07-14 | 2021-07-14"),
        ("It was logged at [2021-07-14T16:05Z].", "2021-07-14T16:05:00Z"),
        ("It opened on [14 Jul 2021] and shut on [Jul 20, 2021].", "2021-07-14 | 2021-07-20"),
        ("It was set for [the 14th of May 2022].", "2022-05-14"),
        ("As of [7 May], 1911 cases were known; by [July 9th], 1702 houses stood.", "2021-05-07 | 2021-07-09"),
        ("The attacks of [9/11] changed the law; the [Sept. 11] attacks killed thousands.", "2001-09-11 | 2001-09-11"),
        ("Polls close at [3pm BST on Friday].", "2021-07-16T15:00:00+01:00"),
        ("They landed at [0600 GMT] and left at [7.30pm].", "2021-07-14T06:00:00Z | 2021-07-14T19:30:00"),
        ("He called at [half past nine] and at [9 o'clock].", "2021-07-14T09:30:00 | 2021-07-14T09:00:00"),
        ("The siren went at [4 in the morning].", "2021-07-14T04:00:00"),
        ("A blast was heard [late on Tuesday] and another [early on Monday].", "2021-07-13 | 2021-07-12"),
        ("In [the early hours of Sunday] two men fled.", "2021-07-11"),
        ("At [midday] the square was empty; by [mid-afternoon] it was full.", "2021-07-14T12:00:00 | 2021-07-14"),
        ("The treaty held between [1998 and 2004].", "1998-01-01/2004-12-31"),
        ("It rained from [May to July].", "2021-05-01/2021-07-31"),
        (
            "Pupils lost weeks in the [2020-21] school year and in [2019/20].",
            "2020-01-01/2021-12-31 | 2019-01-01/2020-12-31",
        ),
        ("The clubs met in the [2022-23] season.", "2022-01-01/2023-12-31"),
        ("Profit fell in the [April-June] quarter, after [Q1] had been strong.", "2021-04-01/2021-06-30 | 2021-33"),
        ("Sales rose in [Q3 2020] and in [the first half of 2020]; [H1 2019] was weak.", "2020-35 | 2020-40 | 2019-40"),
        (
            "It ran on [3-5 May], [May 8 to 10] and from [28 April to 3 May].",
            "2021-05-03/2021-05-05 | 2021-05-08/2021-05-10 | 2021-04-28/2021-05-03",
        ),
        ("Talks are due on [July 24 and 25].", "2021-07-24/2021-07-25"),
        ("They sat from [Monday to Wednesday].", "2021-07-12/2021-07-14"),
        (
            "He came in [the 1990s], she in [the late '60s]; [the nineties] were kind.",
            "199X | 1967-01-01/1969-12-31 | 199X",
        ),
        ("In [the mid-1980s] and [the early noughties] it grew.", "1984-01-01/1986-12-31 | 2000-01-01/2003-12-31"),
        ("At [the turn of the century] and at [the turn of the year] prices fell.", "2000~ | 2021-01-01~"),
        ("By [mid-July] it was over; by [mid-2022] it will open.", "2021-07-11/2021-07-20 | 2022-05-01/2022-08-31"),
        ("It began in [late 2019], at [the end of June].", "2019-09-01/2019-12-31 | 2021-06-21/2021-06-30"),
        (
            "It must be paid by [the end of 2022], at [the start of next year] or by [year-end].",
            "2022-12-01/2022-12-31 | 2022-01-01/2022-01-31 | 2021-12-01/2021-12-31",
        ),
        ("It will close by [the end of the decade].", "2028-01-01/2029-12-31"),
        (
            "In [the first week of June] and [the second half of June] it rained.",
            "2021-06-01/2021-06-10 | 2021-06-16/2021-06-30",
        ),
        ("He left [a fortnight ago]; she comes in [two weeks].", "2021-06-28/2021-07-04 | P2W"),
        (
            "[The weekend] was wet; they rested over [the weekend] and throughout [the weekend].",
            "2021-07-10/2021-07-11 | 2021-07-10/2021-07-11 | 2021-07-10/2021-07-11",
        ),
        ("The match took place [this weekend].", "2021-07-10/2021-07-11"),
        ("Shops shut on [Boxing Day] and [Good Friday].", "2020-12-26 | 2021-04-02"),
        ("Shops will shut on [Christmas Eve] and open on [Boxing Day].", "2021-12-24 | 2021-12-26"),
        (
            "Truces were agreed for [Eid al-Fitr 2023] and [Ramadan 2023].",
            "2023-04-21~/2023-04-25~ | 2023-03-22~/2023-04-22~",
        ),
        ("He fasted through [Ramadan].", "2021-04-12~/2021-05-13~"),
        ("The crossing will open for [Eid al-Adha].", "2021-07-19~/2021-07-24~"),
        ("Services were held on [Orthodox Easter] and [Ash Wednesday].", "2021-05-02 | 2021-02-17"),
        ("He spoke on [Yom Kippur 2020]; they met at [Passover].", "2020-09-28 | 2021-03-28/2021-04-04"),
        ("Stores opened on [Black Friday].", "2020-11-27"),
        ("Voters go to the polls on [Election Day].", "2021-11-02"),
        ("Crowds marked the [Fourth of July] and [Juneteenth].", "2021-07-04 | 2021-06-19"),
        ("Factories closed for the [Lunar New Year].", "2021-02-11~/2021-02-13~"),
        ("It holds as of [Sunday], until [Friday].", "2021-07-11 | 2021-07-16"),
        ("The siege lasted until [Friday].", "2021-07-09"),
        ("The hearing was postponed until [Friday].", "2021-07-16"),
        ("Esk was at peace until\n[2019].", "2019"),
        ("The inquiry has been put off until [January].", "2022-01"),
        ("The firm put 40 men out of work in [January].", "2021-01"),
        ("The company had bought shares through [June 29].", "2021-06-29"),
        ("The talks were extended to [Nov. 20].", "2021-11-20"),
        ("The two ministers meet [Friday].", "2021-07-16"),
        ("The court is to rule in [September].", "2021-09"),
        ("Firms were told of a cut in [September].", "2021-09"),
        ("They agreed to buy the line in [February].", "2022-02"),
        ("The plan was unveiled in [February].", "2021-02"),
        ("The blast came [a day] after the vote.", "P1D"),
        ("[Hours later], police moved in; [days earlier] he had resigned.", "PTXH after | 2021-07-04~/2021-07-13"),
        ("He died [three days] before [Christmas].", "P3D | 2020-12-25"),
        ("[The day before], he had called her.", "2021-07-13"),
        ("The price was cut [the day before] the march.", "-1 day"),
        ("[A decade ago] it was free; [two decades ago] it was not.", "2011~ | 2001~"),
        (
            "[Two or three years ago] it was closed, [a year or two ago] sold.",
            "2018-01-01/2019-12-31 | 2019-01-01/2020-12-31",
        ),
        ("It takes [two to three weeks], or [12 to 18 months].", "PXW | PXM"),
        (
            "For [the next three quarters] sales will fall; in [the last two quarters] they rose.",
            "2021-07-14/2022-04-14~ | 2021-01-14~/2021-07-14",
        ),
        ("Nothing lasted [more than two thousand years].", "P2000Y"),
        ("The [year-earlier] loss was small; a [year-ago] gain too.", "2020 | 2020"),
        ("He may [one day] rule.", "2021-07-14/.."),
        ("It was the hottest day in [50 years].", "P50Y"),
        (
            "They meet [every other Thursday], [twice a week] and on [Sundays].",
            "every weekday 4 | every P1W | every weekday 7",
        ),
        ("A [five-year] plan, an [18-month] delay, a [two-day] visit.", "P5Y | P18M | P2D"),
        ("It has risen for [six consecutive months] and [three years] in a row.", "P6M | P3Y"),
        ("Within [hours] the road was shut.", "PTXH"),
        ("[The same day], [that year] and [that same week] others fell.", "2021-07-14 | 2021 | 2021-07-12/2021-07-18"),
        ("In [the past 24 hours] and over [the last 48 hours].", "2021-07-13~/2021-07-14 | 2021-07-12~/2021-07-14"),
        ("He had ruled since [1994]; since [then] nothing has moved.", "1994 | 1994"),
        ("[Last night], [tonight] and [tomorrow morning].", "2021-07-13 | 2021-07-14 | 2021-07-15"),
        (
            "In [fiscal 2022], [FY2021] and the [2020-21] fiscal year it lost money.",
            "2022 | 2021 | 2020-01-01/2021-12-31",
        ),
        ("[The three months] to [June] were bad, as was [the year] to [March 31].", "P3M | 2021-06 | P1Y | 2021-03-31"),
        ("From [1 April 2020 to 31 March 2021] it was shut.", "2020-04-01/2021-03-31"),
        (
            "[Later this month], [earlier this year], [later in the day].",
            "2021-07-14/2021-07-31 | 2021-01-01/2021-07-14 | 2021-07-14",
        ),
        ("In [10 days]' time, in [a week]'s time, in [three months]' time.", "P10D | P1W | P3M"),
        ("[Today], [July 14], is a holiday.", "2021-07-14 | 2021-07-14"),
        ("[Wednesday, July 14], was calm.", "2021-07-14"),
        (
            "[Midnight on Sunday], [noon on Monday] and [6pm today].",
            "2021-07-11 | 2021-07-12T12:00:00 | 2021-07-14T18:00:00",
        ),
        ("As early as [September], no later than [Oct. 1].", "2021-09 | 2021-10-01"),
        (
            "The bank, which had promised its report for [early May], published it on [June 3].",
            "2021-05-01/2021-05-10 | 2021-06-03",
        ),
        ("The minister will resign [Monday], aides said [Sunday].", "2021-07-19 | 2021-07-11"),
        ("The court adjourned the case to [September 9].", "2021-09-09"),
        ("The fleet sailed on [Friday] and is expected back [next Tuesday].", "2021-07-09 | 2021-07-20"),
        ("He said he would step down in [October].", "2021-10"),
        ("The union, which struck in [March], plans another walkout in [August].", "2021-03 | 2021-08"),
        ("The lease expires in [2042].", "2042"),
        ("Elections are scheduled for [Nov. 7].", "2021-11-07"),
        ("The game kicks off at [8 p.m. Saturday].", "2021-07-17T20:00:00"),
        ("It had been shut since [the spring].", "2021-21"),
        ("It reopened in [spring 2019] and will close in [the autumn].", "2019-21 | 2021-23"),
        (
            "He fled [late last month], returned [earlier this week] and left again.",
            "2021-06-21/2021-06-30 | 2021-07-12/2021-07-14",
        ),
        ("It takes effect on [Jan. 1]. By [then], 40 clinics will have closed.", "2022-01-01 | 2022-01-01"),
        ("It closed in [2019]; since [then], talks set for [Oct. 2] were called off.", "2019 | 2019 | 2021-10-02"),
        ("They met in [the week of July 5].", "2021-07-05/2021-07-11"),
        ("Talks in [early to mid-August] are likely.", "2021-08-01/2021-08-20"),
        ("It lasted from [mid-May until late June].", "2021-05-11/2021-06-30"),
        ("By [the end of last week] the river had fallen.", "2021-07-09/2021-07-11"),
        ("He was born on [3 March 1961] and died on [New Year's Day].", "1961-03-03 | 2021-01-01"),
        ("At [11:59 p.m. EDT on July 13], the post was deleted.", "2021-07-13T23:59:00-04:00"),
        ("The ban runs from [1 August 2021 until 31 January 2022].", "2021-08-01/2022-01-31"),
        ("The law takes effect [Jan. 1].", "2022-01-01"),
        ("The [2016] and [2020] elections were close.", "2016 | 2020"),
        ("In the [2015-2020] period output doubled.", "2015-01-01/2020-12-31"),
        ("Rates rose for the first time since [2018].", "2018"),
        ("The tower, finished in [1889], stands.", "1889"),
        ("They have met three times since [January].", "2021-01"),
        ("She will speak [later on Wednesday] and on [Thursday morning].", "2021-07-14 | 2021-07-15"),
        ("The deal was struck in [the small hours of Saturday].", "2021-07-10"),
        ("The quake hit at [03:12 local time] ([00:12 GMT]).", "2021-07-14T03:12:00 | 2021-07-14T00:12:00Z"),
        ("The strike began at [midnight].", "2021-07-14"),
        ("The inquiry ended [weeks later].", "PXW after"),
        ("Fighting broke out [overnight Saturday].", "2021-07-10"),
        ("Rain fell [overnight into Sunday].", "2021-07-11"),
        ("The hearing is [this coming Monday].", "2021-07-19"),
        ("Rebels took the town over [the weekend].", "2021-07-10/2021-07-11"),
        ("It will reopen after [the weekend].", "2021-07-17/2021-07-18"),
        ("Nothing is planned for [the foreseeable future].", "2021-07-14/.."),
        ("The minister resigned [the following day].", "+1 day"),
        ("The plan dates from [the late 1970s] and [early 1980s].", "1977-01-01/1979-12-31 | 1980-01-01/1983-12-31"),
        ("[Early Tuesday morning], [late Monday night].", "2021-07-13 | 2021-07-12"),
        ("A [6:30 a.m.] curfew begins [Thursday].", "2021-07-15T06:30:00 | 2021-07-15"),
        ("It opened on [Tuesday, 13 July].", "2021-07-13"),
        ("[Tues., July 13], was hot.", "2021-07-13"),
        ("The vote on [Sept 5th] and [5th September] matters.", "2021-09-05 | 2021-09-05"),
        ("On [Monday 12 July 2021] it rained.", "2021-07-12"),
        ("The report ([July 2021]) is out.", "2021-07"),
        ("On [1/2/2020] they met.", "2020-01-02"),
    ],
)
def test_comes_to(sentence, wanted):
    text, spans = marked(sentence)
    found, placed = values(text)
    assert (reads(text, found), placed) == (reads(text, spans), wanted)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Signed on [03/04/2021] and filed on [14.05.2021].", "2021-04-03 | 2021-05-14"),
        ("They met on [1/2/20], then on [30/6/2021].", "2020-02-01 | 2021-06-30"),
        ("It shut on [11-10-2011].", "2011-10-11"),
    ],
)
def test_where_the_day_comes_first(sentence, wanted):
    text, spans = marked(sentence)
    assert values(text, order="dmy") == (spans, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said Mrs May would not resign.",
        "Prime Minister May met James May.",
        "The Sunday Times and the Mail on Sunday quoted USA Today.",
        "The Daily Courier reported it.",
        "The fall of Kabul surprised them; the Berlin Wall's fall too.",
        "They sprang a trap; spring water came from a spring.",
        "He sat in the sun; she second-guessed him.",
        "The Second World War shaped him.",
        "Troops march on the capital; the march on Washington.",
        "The vote was 2,012 to 1,998.",
        "It cost $1,998, or 2010 rupees.",
        "The Boeing 737 and the Airbus A380 took Route 1950.",
        "UN Resolution 1973 and Resolution 2254 passed.",
        "He lives at 2000 Pennsylvania Avenue and 1945 Oak Street.",
        "About 1,950 people; some 2000 soldiers; a crowd of 2005.",
        "The Good Friday Agreement held after Bloody Sunday.",
        "The Arab Spring and the Prague Spring failed.",
        "The Winter Olympics were held.",
        "The Six-Day War and the Yom Kippur War.",
        "A 34-year-old man and a year-old boy.",
        "Windows 2000 and Agenda 2030 and Vision 2030.",
        "Brent traded at 1990 and gold at 1850.",
        "A 24/7 line; a 50-50 split; a 7-5 vote; 10/10 marks.",
        "Flight 1972 left Gate 12.",
        "Model 2010 and PlayStation 2.",
        "April Jones, June Carter, August Wilson and Summer Lee.",
        "The plant makes 2024 MW and 1999 cars.",
        "The 1800 block of Main Street.",
        "Call 2021-555 or 555-2021.",
        "The index closed at 2015.30 points.",
        "The Hundred Years' War.",
        "The Office of the Future.",
        "The A2010 road and the M1985.",
        "The Late Show and Saturday Night Live.",
        "He was the first to march.",
    ],
)
def test_no_time(text):
    assert values(text)[0] == []


RELATIVE = [
    "on Monday",
    "last Friday",
    "next Tuesday",
    "yesterday",
    "last week",
    "this weekend",
    "two days ago",
    "late on Thursday",
    "at 9 a.m. Wednesday",
    "in the early hours of Sunday",
    "in recent weeks",
    "overnight",
]
ABSOLUTE = [
    "in 2012",
    "on 14 May 2019",
    "in the late 1990s",
    "between 1998 and 2004",
    "in July 2020",
    "in the second half of 2018",
    "on Easter Monday 2018",
    "during Ramadan 2019",
    "in the 2019/20 season",
    "on 2020-02-29",
    "in Q3 2020",
]
VERBS = ["The port was shut", "The port will be shut", "They met", "They plan to meet", "It reopens"]


def days(text, published):
    timexes = find_timexes(text, [(0, len(text))])
    return [resolve(t.whole_rule, (published.isoformat(),) * 2, t.direction) for t in timexes]


@given(
    st.sampled_from(VERBS),
    st.lists(st.sampled_from(RELATIVE), min_size=1, max_size=2),
    st.dates(date(1950, 1, 1), date(2060, 1, 1)),
)
def test_a_week_later_every_relative_time_is_a_week_later(verb, phrases, published):
    text = f"{verb} {' and '.join(phrases)}."
    first, second = days(text, published), days(text, published + timedelta(7))
    assert first and len(first) == len(second)
    for one, other in zip(first, second, strict=True):
        for end in ("earliest", "latest"):
            moved = date.fromisoformat(getattr(other, end)) - date.fromisoformat(getattr(one, end))
            assert moved == timedelta(7)


@given(st.sampled_from(VERBS), st.lists(st.sampled_from(ABSOLUTE), min_size=1, max_size=3), st.dates(), st.dates())
def test_no_absolute_time_hangs_on_the_day_of_publication(verb, phrases, one, other):
    text = f"{verb} {' and '.join(phrases)}."
    found = days(text, one)
    assert found == days(text, other)
    assert len(found) == len(phrases) and all(day.earliest and day.latest for day in found)


@given(
    st.sampled_from(VERBS),
    st.lists(st.sampled_from(RELATIVE + ABSOLUTE), min_size=1, max_size=3),
    st.lists(
        st.sampled_from(["Subscribe to our newsletter", "Share this", "Copyright 2019 Portwire", "10:45 | Menu"]),
        max_size=3,
    ),
    st.lists(st.sampled_from(["Read more: Mine floods in 2011", "Most read on Friday", "Sign up today"]), max_size=3),
)
def test_furniture_outside_the_running_text_changes_no_time(verb, phrases, above, below):
    text = f"{verb} {' and '.join(phrases)}."
    page = "\n\n".join([*above, text, *below])
    start = page.index(text)
    alone, amid = find_timexes(text, [(0, len(text))]), find_timexes(page, [(start, start + len(text))])
    assert [(t.start + start, t.words, t.whole_rule, t.direction) for t in alone] == [
        (t.start, t.words, t.whole_rule, t.direction) for t in amid
    ]
    assert all(page[t.start : t.end] == t.words for t in amid)


@given(
    st.sampled_from(VERBS),
    st.lists(st.sampled_from(RELATIVE + ABSOLUTE), min_size=1, max_size=3),
    st.dates(date(1950, 1, 1), date(2060, 1, 1)),
)
@settings(deadline=None)
def test_every_value_is_edtf(verb, phrases, published):
    for found in days(f"{verb} {' and '.join(phrases)}.", published):
        assert found.edtf is not None
        parse_edtf(found.edtf)
