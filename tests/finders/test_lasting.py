"""How long a thing lasts, is shut or will do is a figure; when a thing was is none."""

from __future__ import annotations

import pytest
from test_figures import figures

from marked import marked


@pytest.mark.parametrize(
    ("text", "unit", "what", "doing"),
    [
        ("The town has stocks for [at least three months].", "months", "stocks", None),
        ("Mills hold flour for [10 to 12 weeks].", "weeks", "flour", None),
        ("Bakers hold flour sufficient for [16 to 18 weeks].", "weeks", "flour", None),
        ("The talks lasted [35 minutes].", "minutes", "talks", "lasted"),
        ("The truce is to last [72 hours].", "hours", "truce", "last"),
        ("Stocks of coal stood at [52 days].", "days", "Stocks", "stood"),
        ("The bridge will be closed for [three weeks].", "weeks", "bridge", "closed"),
        ("The bridge will stay closed for [three weeks].", "weeks", "bridge", "closed"),
        ("Power was out for [at least six hours].", "hours", "Power", "out"),
        ("A delay of [six hours] was expected.", "hours", "delay", None),
        ("The mayor was jailed for [nine years].", "years", None, "jailed"),
    ],
)
def test_how_long(language, text, unit, what, doing):
    plain, (at,) = marked(text)
    (found,) = figures(language, plain)
    assert (found.at.start, found.at.end) == at
    assert found.unit == unit
    assert (found.of.what and found.of.what.text) == what
    assert (found.of.doing and found.of.doing.text) == doing


@pytest.mark.parametrize(
    "text",
    [
        "He was ill for the past three weeks.",
        "He left three weeks ago.",
        "The law takes effect within 30 days.",
        "He has been mayor for 12 years.",
        "The strike entered its third week.",
        "The mayor spoke for two hours.",
    ],
)
def test_when_is_no_figure(language, text):
    assert figures(language, text) == ()
