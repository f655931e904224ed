"""When a claim happened, when it was told, until when it holds: the careful reader's answers."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from sayso.finders.clauses.units import find_units
from sayso.finders.moments import moments_of, name_anchors
from sayso.finders.times import find_timexes
from sayso.finders.voices import find_attributions
from sayso.records import Claim, Report, When

WEDNESDAY = "2021-07-14"


def day(earliest, latest=None):
    return When(None, earliest, "", "", earliest, latest or earliest, earliest, "stated")


def read(language, text, words, status="happened", published=None):
    """The moments of the unit that begins with `words` (or holds them), as told by that status."""
    whole = [(0, len(text))]
    prose = language.read(text, whole)
    attributions = find_attributions(prose)
    units = find_units(prose, attributions)
    found = SimpleNamespace(
        report=Report("0" * 64, text, "text/plain"),
        prose=prose,
        attributions=attributions,
        units=units,
        timexes=find_timexes(text, whole),
        published=published or day(WEDNESDAY),
    )
    at = text.index(words)
    unit = min((u for u in units if u.start <= at < u.end), key=lambda u: u.end - u.start)
    saying = [a for a in attributions if a.holds(at, at + 1)]
    sentence = prose.sentences[unit.sentence]
    return moments_of(unit, sentence, found, saying[0] if saying else None, status)


@pytest.mark.parametrize(
    ("text", "words", "status", "earliest", "latest", "how"),
    [
        ("The army launched drills on Monday.", "army", "happened", "2021-07-12", "2021-07-12", "relative"),
        (
            "On Monday, the army moved tanks and checked its stores.",
            "checked",
            "happened",
            "2021-07-12",
            "2021-07-12",
            "relative",
        ),
        ("The fleet will sail on Friday.", "fleet", "planned", "2021-07-16", "2021-07-16", "relative"),
        ("The fort was built in 1905.", "fort", "happened", "1905-01-01", "1905-12-31", "stated"),
        ("The base houses 5,500 troops.", "base", "ongoing", WEDNESDAY, WEDNESDAY, "inferred"),
        ("The rebels seized the port.", "rebels", "happened", None, WEDNESDAY, "inferred"),
        ("The country will send grain.", "country", "planned", WEDNESDAY, None, "inferred"),
        ("The port has been shut since May 3.", "port", "ongoing", "2021-05-03", WEDNESDAY, "relative"),
        (
            "Troops fled in early July after the rebels seized the port.",
            "the rebels",
            "happened",
            None,
            "2021-07-10",
            "relative",
        ),
    ],
)
def test_happened(language, text, words, status, earliest, latest, how):
    when = read(language, text, words, status).when
    assert (when.earliest, when.latest, when.how) == (earliest, latest, how)
    assert when.because


def test_the_day_of_telling_is_not_the_day_of_the_event(language):
    moments = read(language, "Three ships sank, the ministry said Tuesday.", "Three", "happened")
    assert moments.told is not None
    assert (moments.told.earliest, moments.when.earliest, moments.when.latest) == ("2021-07-13", None, "2021-07-13")


def test_until(language):
    moments = read(language, "In 2012, Torland gave the navy a lease through 2042.", "Torland")
    assert moments.holds_until is not None
    assert (moments.when.edtf, moments.holds_until.edtf) == ("2012", "2042")
    moments = read(language, "The drills will run until Friday.", "drills", "planned")
    assert moments.holds_until is not None
    assert (moments.when.earliest, moments.when.latest) == (WEDNESDAY, "2021-07-16")


def test_the_next_day_counts_from_the_event_before_it(language):
    text = "The two leaders met on May 8. They signed the treaty the next day."
    when = read(language, text, "They").when
    assert (when.earliest, when.how, when.anchor) == ("2021-05-09", "anchored", f"@{text.index('May 8')}")


def test_the_same_day_when_two_people_met(language):
    text = (
        "President Karel Brandt received Prime Minister Ida Sorel on May 8. The talks had been prepared since May 1. "
        "The blast took place the same day when Brandt hosted Sorel."
    )
    when = read(language, text, "The blast").when
    assert (when.earliest, when.anchor) == ("2021-05-08", f"@{text.index('May 8')}")


def test_anchors_are_named_by_the_claim_that_holds_them():
    report = Report("0" * 64, "They met on May 8. They signed the next day.", "text/plain")
    claims = [
        Claim(report.span(s, e), (), "narrated", "asserts", "happened", False, "body", when)
        for s, e, when in (
            (0, 17, day("2021-05-08")),
            (19, 43, When(None, "+1 day", "@12", "", "2021-05-09", "2021-05-09", "2021-05-09", "anchored")),
        )
    ]
    first, second = name_anchors(claims)
    assert (first.when.anchor, second.when.anchor) == ("", first.id)


@pytest.mark.parametrize("weeks", [1, 5])
def test_a_later_publication_moves_relative_days_only(language, weeks):
    text = "The army moved on Monday, a year after it had signed the pact of May 3, 2019."
    shifted = (date.fromisoformat(WEDNESDAY) + timedelta(7 * weeks)).isoformat()
    first, later = (read(language, text, "army", published=day(d)).when for d in (WEDNESDAY, shifted))
    assert first.earliest is not None and later.earliest is not None
    assert date.fromisoformat(later.earliest) - date.fromisoformat(first.earliest) == timedelta(7 * weeks)


def test_an_uncertain_publication_gives_an_interval(language):
    when = read(language, "The army moved last week.", "army", published=day("2021-07-18", "2021-07-19")).when
    assert (when.earliest, when.latest) == ("2021-07-05", "2021-07-18")


def test_an_unknown_publication_invents_nothing(language):
    nothing = When(None, "", "", "", None, None, None, "unknown")
    when = read(language, "The base houses 5,500 troops.", "base", "ongoing", nothing).when
    assert (when.earliest, when.latest, when.how) == (None, None, "unknown")
    when = read(language, "The king will visit on October 9.", "king", "planned", nothing).when
    assert (when.earliest, when.edtf, when.how) == (None, "XXXX-10-09", "unknown")


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The army held a drill on Monday. Some 300 men took part in the drill.", "Some 300", "2021-07-12"),
        ("The two presidents met on May 8. At the meeting, Brandt said trade was growing.", "trade", "2021-05-08"),
        ("Brandt came to Torland on May 8. His visit to Norrey was short.", "His visit", None),
        ("A fire broke out on Monday. The meeting was short.", "The meeting", None),
        ("Brandt visited Torland on May 8. Following his visit to Torland, Brandt left.", "Brandt left", "2021-05-08"),
        ("They met on May 8. On the same day that the two had met, a fire broke out.", "a fire", None),
    ],
)
def test_a_happening_known_already(language, text, words, day):
    moments = read(language, text, words)
    known = moments.told or moments.when
    assert (known.earliest, known.how == "anchored") == (day, day is not None)
