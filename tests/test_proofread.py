"""A record that does not read its characters is caught, wherever in the record it hides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filing import at, claim, guess, reading_of, report_of, voice
from marked import marked
from sayso.proofread import faults, spans
from sayso.records import Count, Figure, Span, Term, Toward, When, Where, Zone

TEXT, SPANS = marked("[Mina Osk] [said] [some 40] [boats] left [Velport] on [Monday], officials denied it.")
REPORT = report_of(TEXT)
NAME, CUE, FORTY, BOATS, TOWN, DAY = (REPORT.span(*span) for span in SPANS)


def whole():
    """A claim with a span in every part that can have one."""
    when = When(DAY, "weekday 1", "published", "past", None, None, None, "relative")
    figure = Figure(40, 36, 44, True, False, "boats", Count(what=BOATS), FORTY)
    return claim(
        REPORT,
        "some 40 boats left Velport on Monday",
        voice(REPORT, "Mina Osk", "said"),
        when=when,
        told=when,
        holds_until=when,
        subject=Term("boats", BOATS),
        figures=(figure,),
        where=(Where("Velport", "XL", None, None, None, TOWN),),
        hedges=(at(REPORT, "some"),),
    )


def test_a_whole_reading_has_no_fault():
    reading = reading_of(REPORT, whole(), outlet=guess(REPORT, "officials"))
    assert list(faults(REPORT, reading)) == []
    # said, speaker, cue, three times a day, subject, figure and what it counts, place, hedge, outlet
    assert len(list(spans(reading))) == 12


def everywhere():
    """The same reading, once for every span in it, with that span one character off."""
    good = list(spans(reading_of(REPORT, whole())))
    for nth in range(len(good)):
        turns = iter(range(len(good)))
        yield nth, _shifted(reading_of(REPORT, whole()), lambda: next(turns) == nth)  # noqa: B023


def _shifted(record, now):
    if isinstance(record, Span):
        return replace(record, start=record.start + 1) if now() else record
    if isinstance(record, tuple):
        return tuple(_shifted(item, now) for item in record)
    if hasattr(record, "__dataclass_fields__"):
        return replace(record, **{name: _shifted(getattr(record, name), now) for name in record.__dataclass_fields__})
    return record


@pytest.mark.parametrize(("nth", "reading"), everywhere())
def test_every_span_is_read(nth, reading):
    assert any("reads" in fault for fault in faults(REPORT, reading))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"said": Span("r0", 0, 8, "Mina Osk")}, "a span of r0"),
        ({"said": Span(REPORT.id, 0, 4000, TEXT)}, "reads"),
        ({"said": Span(REPORT.id, -8, 8, "")}, "reads"),
        ({"figures": (Figure(40, 36, float("inf"), False, False, None, Count(), FORTY),)}, "no number"),
        ({"within": "c0"}, "leans on c0"),
        ({"toward": (Toward("denies", "c0", CUE),)}, "leans on c0"),
    ],
)
def test_a_fault_is_named(change, says):
    fault = next(faults(REPORT, reading_of(REPORT, replace(whole(), **change))))
    assert says in fault


def test_one_claim_stands_once():
    assert "stands 2 times" in next(faults(REPORT, reading_of(REPORT, whole(), whole())))


def test_zones_lie_in_the_text():
    reading = reading_of(REPORT, zones=(Zone("body", 0, len(TEXT) + 1, "a test"),))
    assert "outside the text" in next(faults(REPORT, reading))


def test_a_reading_of_another_report():
    assert "no reading of" in next(faults(report_of("Other words."), reading_of(REPORT)))
