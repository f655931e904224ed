"""A report's day narrowed by the pile, to the same end in any order, and relative times counted again from it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from filing import at, claim, reading_of, report_of, sighting_of
from sayso.days import resolve
from sayso.ledger import Filed
from sayso.matters.dates import date_pile, resolved
from sayso.matters.dates.happened import by_happening, dated_in, hung
from sayso.matters.dates.kin import kin_of
from sayso.matters.dates.sameday import in_common
from sayso.matters.dates.telling import Told, days_told
from sayso.records import Guess, When


def when(rule, published, direction="past", anchor="published"):
    found = resolve(rule, published, direction)
    return When(None, rule, anchor, direction, found.earliest, found.latest, found.edtf, "relative")


def published(earliest, latest, how="inferred"):
    return When(None, "", "", "", earliest, latest, None, how)


def filed(uri, words, rule, day, zone="body"):
    report = report_of(f"{words}.\n\nFiled as {uri}.")
    said = claim(report, words, when=when(rule, (day.earliest, day.latest)), zone=zone)
    return Filed(report, reading_of(report, said, published=day), (sighting_of(report, uri),), uri)


MOVED = "On Thursday, Veldania moved 2,000 guards to the Karsk pass"
AGAIN = "Last week, Veldania moved 2,000 guards to the Karsk pass"


def test_a_dated_twin_narrows_an_undated_report():
    dated = filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated"))  # 21..27 July
    open_ = filed("b.txt", MOVED, "weekday 4", published(None, None))
    _, dating = date_pile([dated, open_])
    assert dating.own.earliest is None
    assert (dating.published.earliest, dating.published.latest) == ("2031-07-24", "2031-07-30")  # Thursday was the 24th
    assert any("told in another report" in reason for reason in dating.published.because)


def test_a_stated_day_is_never_moved():
    dated = filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated"))
    stated = filed("b.txt", MOVED, "weekday 4", published("2031-09-01", "2031-09-01", "stated"))
    assert [d.published for d in date_pile([dated, stated])] == [dated.reading.published, stated.reading.published]


def test_what_does_not_fit_is_a_doubt_and_moves_nothing():
    dated = filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated"))
    other = filed("b.txt", MOVED, "weekday 4", published("2032-01-01", "2032-01-09"))
    dating = date_pile([dated, other])[1]
    assert (dating.published.earliest, dating.published.latest) == ("2032-01-01", "2032-01-09")
    assert any("does not fit" in doubt for doubt in dating.published.doubts)
    linked = filed("b.txt", MOVED, "weekday 4", published("2032-01-01", "2032-01-09"), zone="teaser")
    assert date_pile([dated, linked])[1].published.doubts == ()  # another story's headline tells no day of this report


def test_other_words_date_nothing():
    dated = filed(
        "a.txt",
        "Last week, Orland closed its harbour to trawlers",
        "-1 week",
        published("2031-07-28", "2031-07-28", "stated"),
    )
    open_ = filed("b.txt", MOVED, "weekday 4", published(None, None))
    assert date_pile([dated, open_])[1].published == open_.reading.published


def test_the_order_of_reports_does_not_matter():
    pile = [
        filed("a.txt", AGAIN, "-1 week", published("2031-07-28", "2031-07-28", "stated")),
        filed("b.txt", MOVED, "weekday 4", published(None, None)),
        filed("c.txt", MOVED.replace("On Thursday", "Yesterday"), "-1 day", published(None, None)),
    ]
    seen = {frozenset(date_pile(order)) for order in permutations(pile)}
    assert len(seen) == 1


@pytest.mark.parametrize(("rule", "edtf"), [("-1 day", "2031-07-23"), ("weekday 1", "2031-07-21"), ("2030", "2030")])
def test_times_are_counted_again_from_the_new_day(rule, edtf):
    wide = published("2031-07-01", "2031-07-31")
    report = filed("b.txt", MOVED, rule, wide)
    if rule == "2030":
        only = report.reading.claims[0]
        report = replace(
            report, reading=replace(report.reading, claims=(replace(only, when=replace(only.when, anchor="")),))
        )
    again = resolved(report.reading, published("2031-07-24", "2031-07-24"))
    assert again.claims[0].when.edtf == edtf
    assert again.published.earliest == "2031-07-24"


# ---- a day of the week in common, told by reports of one story

STORY = "{day} fire at the mill took one life and left two men without work."
TOO = "He was killed {day} when fire went through the old mill."
OTHER = "The council met {day} and let the hall be built by the mill."
NAMES = "It was near Corvane, off Tarn Road, that Chief Ines Volkar found Milo Adair."
ELSEWHERE = "It was in Brenlow, by Old Quay, that Mayor Greta Sund heard Wilf Harrow."


def telling(uri, text, day, rule, own, direction="past", status="happened"):
    """A report of one sentence with one time in it, its words on the page and its rule."""
    names = ELSEWHERE if text == OTHER else NAMES
    report = report_of(f"{text.format(day=day)}\n\n{names}\n\nFiled as {uri}.")
    placed = replace(when(rule, (own.earliest, own.latest), direction), at=at(report, day))
    if rule.startswith("XXXX") and placed.earliest is not None:
        placed = replace(placed, how="stated")
    said = claim(report, text.format(day=day), when=placed, status=status)
    return Filed(report, reading_of(report, said, published=own), (sighting_of(report, uri),), uri)


def stated(day):
    return published(day, day, "stated")


OPEN = published(None, None)


def days(*pile):
    """What the pile makes of its last report."""
    found = date_pile(pile)[-1].published
    return found.earliest, found.latest


def test_a_weekday_that_kin_date_dates_the_report():
    dated = telling("a.txt", STORY, "Monday night's", "weekday 1 TNI", stated("2031-03-05"))  # 3 March
    open_ = telling("b.txt", TOO, "Monday", "weekday 1", OPEN)
    assert days(dated, open_) == ("2031-03-03", "2031-03-09")
    assert any("it is 2031-03-03" in reason for reason in date_pile([dated, open_])[1].published.because)


def test_another_story_dates_nothing():
    dated = telling("a.txt", OTHER, "Monday", "weekday 1", stated("2031-03-05"))
    assert days(dated, telling("b.txt", STORY, "Monday's", "weekday 1", OPEN)) == (None, None)


def test_another_day_of_the_week_dates_nothing():
    dated = telling("a.txt", STORY, "Monday's", "weekday 1", stated("2031-03-05"))
    assert days(dated, telling("b.txt", TOO, "Thursday", "weekday 4", OPEN)) == (None, None)


def test_two_mondays_that_fit_alike_leave_it_open():
    first = telling("a.txt", STORY, "Monday's", "weekday 1", stated("2031-03-05"))
    later = telling("b.txt", STORY, "Monday's", "weekday 1", stated("2031-09-09"))
    assert days(first, later, telling("c.txt", TOO, "Monday", "weekday 1", OPEN)) == (None, None)


def test_a_report_whose_own_bounds_lie_elsewhere_is_not_pulled():
    dated = telling("a.txt", STORY, "Monday's", "weekday 1", stated("2031-03-05"))
    far = telling("b.txt", TOO, "Monday", "weekday 1", published("2033-01-01", "2033-12-31"))
    dating = date_pile([dated, far])[1].published
    assert (dating.earliest, dating.latest) == ("2033-01-01", "2033-12-31")
    assert any("refused" in doubt for doubt in dating.doubts)


def test_yesterday_is_told_on_the_day_after():
    dated = telling("a.txt", STORY, "Monday's", "weekday 1", stated("2031-03-05"), status="ongoing")
    said = "Fire {day} cost one life at the mill and left two out of work."
    assert days(dated, telling("b.txt", said, "yesterday", "-1 day", OPEN)) == ("2031-03-04", "2031-03-06")


def told(rule, says, *words, anchor="published"):
    return Told(
        replace(when(rule, (None, None), anchor=anchor), at=at(report_of(says), says)), frozenset(words), "", ""
    )


BURNT = ("fire", "mill", "killed")
ON_MONDAY = {"a": [told("2031-03-03", "March 3, 2031", *BURNT, anchor="")]}
STAND = {"a": stated("2031-03-05")}


@pytest.mark.parametrize(
    ("own", "first", "last"),
    [
        ([told("weekday 1", "Monday", *BURNT)], "2031-03-03", "2031-03-09"),
        ([told("-1 week", "last week", *BURNT)], "2031-03-10", "2031-03-16"),
        ([told("-1 week", "last week", "fire", "council")], None, None),
        ([told("-1 week", "the last week", *BURNT)], None, None),
        ([told("weekday 1", "Monday", *BURNT), told("-1 week", "last week", *BURNT)], "2031-03-10", "2031-03-16"),
        ([told("weekday 1", "Monday", *BURNT), told("-1 month", "last month", *BURNT)], None, None),
        (
            [told("weekday 1", "Monday", *BURNT), told("-1 month", "last month", "council", "hall")],
            "2031-03-03",
            "2031-03-09",
        ),
    ],
)
def test_what_is_told_as_of_last_week_was_on_no_weekday_of_this_one(own, first, last):
    found = in_common(own, ON_MONDAY, STAND)
    assert (None if found is None else (str(found[0]), str(found[1]))) == (first and (first, last))


def test_a_tuesday_of_one_week_and_a_monday_of_the_next_are_rivals():
    own = [told("weekday 1", "Monday", "fire", "mill"), told("weekday 2", "Tuesday", "council", "hall")]
    kin = {
        "a": [
            told("2031-03-10", "March 10, 2031", "fire", "mill", anchor=""),
            told("2031-03-04", "March 4, 2031", "council", "hall", anchor=""),
        ]
    }
    assert in_common(own[:1], kin, STAND) is not None
    assert in_common(own, kin, STAND) is None


def test_where_a_pile_tells_other_stories_the_nearest_are_kin():
    often = " ".join(f"and {name} of Corvane" for name in ("Velt", "Morrow", "Kask", "Ines Volkar", "Tarn Road"))
    texts = [
        f"It was she who met Abel Montry, and Dora Strove, {often}.",
        f"It was he who met Abel Montry, and Dora Strove, {often}.",
        "It was they who met Velt, and Morrow, and Kask, and Ines Volkar, by Hask.",
        "It was we who met Wesk, and Ulf Carrow, by Vantle.",
        "It was you who met Sedge, and Nils Quarrel, by Rustan.",
        "It was you who met Lorm, and Jara Pellow, by Kestrin.",
    ]
    reports = [report_of(text) for text in texts]
    pile = [Filed(r, reading_of(r), (sighting_of(r, "a.txt"),), "a.txt") for r in reports]
    near = kin_of(pile)
    assert near[reports[0].id] == {reports[1].id}
    assert near[reports[2].id] == {reports[0].id, reports[1].id}
    assert kin_of(pile[:3])[reports[0].id] == {reports[1].id, reports[2].id}


OWN_NAMES = (
    "with Abel Montry, with Dora Strove, by Gelwick, near Hask",
    "with Ivo Tannick, with Jara Pellow, by Kestrin, near Lorm",
    "with Mira Oswin, with Nils Quarrel, by Rustan, near Sedge",
    "with Tova Brandis, with Ulf Carrow, by Vantle, near Wesk",
)


def test_three_names_that_many_reports_share_make_no_story():
    reports = [report_of(f"It was in Corvane that she met Ines Volkar {names}.") for names in OWN_NAMES]
    pile = [Filed(r, reading_of(r), (sighting_of(r, "a.txt"),), "a.txt") for r in reports]
    assert kin_of(pile[:2])[reports[0].id] == {reports[1].id}
    assert kin_of(pile)[reports[0].id] == set()


def test_a_day_told_by_its_month_is_a_lower_bound_only():
    dated = filed("a.txt", AGAIN, "2031-07-24", stated("2031-07-28"))
    open_ = filed("b.txt", MOVED.replace("On Thursday", "On July 24"), "XXXX-07-24", OPEN)
    assert days(dated, open_) == ("2031-07-24", None)


def test_a_chain_of_reports_dates_the_last_in_any_order():
    pile = [
        telling("a.txt", STORY, "Monday's", "weekday 1", stated("2031-03-03")),
        telling("b.txt", TOO, "Monday", "weekday 1", published("2031-03-05", "2031-04-30")),
        telling("c.txt", OTHER, "Monday", "weekday 1", OPEN),
    ]
    seen = {frozenset(date_pile(order)) for order in permutations(pile)}
    assert len(seen) == 1
    by_uri = {one.uri: dating.published for one, dating in zip(pile, date_pile(pile), strict=True)}
    assert (by_uri["b.txt"].earliest, by_uri["b.txt"].latest) == ("2031-03-05", "2031-03-09")
    assert by_uri["c.txt"] == OPEN


def test_twins_that_date_a_claim_apart_leave_it_open():
    first = filed("a.txt", AGAIN, "-1 week", stated("2031-07-28"))
    later = filed("b.txt", AGAIN, "-1 week", stated("2031-09-29"))
    dating = date_pile([first, later, filed("c.txt", MOVED, "weekday 4", OPEN)])[2].published
    assert (dating.earliest, dating.latest) == (None, None)
    assert any("does not fit" in doubt for doubt in dating.doubts)


# ---- links, offices, years


def page(uri, text, own, title=None):
    report = report_of(f"{text}\n\nFiled as {uri}.")
    head = None if title is None else Guess(title, None, ("a test says so",))
    return Filed(report, reading_of(report, published=own, title=head), (sighting_of(report, uri),), uri)


TITLE = "Guards Hold Winter Drills Near Karsk Pass"
LINK = "Earlier: https://courier.example/2039/11/09/guards-hold-winter-drills-near-karsk-pass"


def test_a_link_to_a_page_of_the_pile_bounds_the_day():
    known = page("001_a.txt", "They drilled.", stated("2031-07-14"), TITLE)
    found = date_pile([known, page("000_b.txt", LINK, OPEN)])[1].published
    assert (found.earliest, found.latest) == ("2031-07-14", None)
    assert "not before 2031-07-14: links to 001" in found.because


def test_a_refused_link_is_tied_to_the_report_that_tells_its_story():
    known = page("001_a.txt", "They drilled.", stated("2031-07-14"), TITLE)
    other = page("002_a.txt", "They slept.", stated("2031-07-16"), "Guards Sleep Late in Summer")
    doubt = f"refused: cites {LINK.partition(' ')[2]}: far from 2031-07-22, the day of another page that it cites"
    own = replace(published("2031-07-22", "2031-07-30"), doubts=(doubt,))
    found = date_pile([known, other, page("000_b.txt", LINK, own)])[2].published
    assert found.doubts == (f"{doubt}; its story is that of 001, of 2031-07-14",)


def test_another_office_of_one_person_is_a_doubt():
    minister = page("001_a.txt", "It was Veldanian Defence Minister Milo Adair who spoke.", stated("2031-07-14"))
    too = page("002_a.txt", "Then Defense Minister Milo Adair spoke.", stated("2031-07-15"))
    secretary = page("000_b.txt", "It was Security Council Secretary Milo Adair who spoke.", OPEN)
    found = date_pile([minister, too, secretary])[2].published
    assert any("001" in doubt and "of another time" in doubt for doubt in found.doubts)
    again = page("000_b.txt", "It was the Defence Minister Milo Adair who spoke.", OPEN)
    assert not any("another time" in doubt for doubt in date_pile([minister, again])[1].published.doubts)


def test_kin_give_the_year_of_a_day_without_one():
    yearless = replace(
        published(None, None, "stated"), rule="XXXX-03-07", edtf="XXXX-03-07", doubts=("the year is not stated",)
    )
    near = telling("a.txt", STORY, "Monday's", "weekday 1", stated("2031-03-05"))
    open_ = telling("b.txt", TOO, "Monday", "weekday 1", yearless)
    assert days(near, open_) == ("2031-03-07", "2031-03-07")
    far = telling("a.txt", STORY, "Monday's", "weekday 1", stated("2031-06-05"))
    assert days(far, open_) == (None, None)


# ---- the happening that a story is about


def by_one_fire(own, *dated, near=None):
    """What "Monday's fire" of an undated report and dated reports of fires come to."""
    undated = telling("o.txt", own, "Monday", "weekday 1", OPEN)
    days_ = {
        uri: dated_in(telling(uri, text, day, "weekday 1", stated(on)), stated(on)) for uri, text, day, on in dated
    }
    everybody = frozenset(days_)
    found = by_happening(hung(undated, days_told(undated)), everybody if near is None else near, days_)
    return found and (found[0].isoformat(), found[1].isoformat())


OURS = "Two men were charged over {day}'s fire at the mill."
THEIRS = "A fire broke out at the mill on {day} before dawn."


@pytest.mark.parametrize(
    ("own", "dated", "window"),
    [
        (OURS, [("a", THEIRS, "Monday", "2031-07-29")], ("2031-07-28", "2031-08-03")),
        (
            "The fire at the mill on {day} killed nine.",
            [("a", THEIRS, "Monday", "2031-07-29")],
            ("2031-07-28", "2031-08-03"),
        ),
        # two Mondays with a fire; another kind of happening; a day that is told of something else
        (OURS, [("a", THEIRS, "Monday", "2031-07-29"), ("b", THEIRS, "Monday", "2031-08-05")], None),
        ("Two men were charged over {day}'s crash at the mill.", [("a", THEIRS, "Monday", "2031-07-29")], None),
        ("Two men were charged on {day} at the mill.", [("a", THEIRS, "Monday", "2031-07-29")], None),
        (OURS, [("a", "The mayor spoke on {day} of the fire in Brenlow.", "Monday", "2031-07-29")], None),
        # "first" and "firm" only look like "fire"
        ("Two men were charged over {day}'s first shift at the mill.", [("a", THEIRS, "Monday", "2031-07-29")], None),
        (OURS, [("a", "The first shift at the mill began on {day} for the men.", "Monday", "2031-07-29")], None),
    ],
)
def test_a_happening_of_one_day_dates_the_report(own, dated, window):
    assert by_one_fire(own, *dated) == window


def test_a_happening_of_reports_with_other_names_dates_nothing():
    assert by_one_fire(OURS, ("a", THEIRS, "Monday", "2031-07-29"), near=frozenset()) is None


@pytest.mark.parametrize(
    ("day", "window"),
    [("Saturday", ("2031-07-28", "2031-08-03")), ("Friday", (None, None))],
)
def test_last_weekend_is_that_of_the_week_before(day, window):
    number = {"Friday": 5, "Saturday": 6}[day]
    dated = [telling(f"{n}.txt", STORY, day, f"weekday {number}", stated("2031-07-27")) for n in "ab"]
    assert days(*dated, telling("o.txt", TOO, "last weekend", "-1 weekend", OPEN)) == window
