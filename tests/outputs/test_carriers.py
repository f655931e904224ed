"""Who stands in front of a chain: the outlet, then the wire, neither twice, and the wire only where its words stand."""

from __future__ import annotations

import pytest

from filing import claim, guess, reading_of, report_of, voice
from sayso.outputs.carriers import carriers, same_house

REPORT = report_of("The Karvia Times. By MNA. Osk said it rained. MNA reported. The Karvia Times has learned.")


@pytest.mark.parametrize(
    ("masthead", "speaker", "zone", "front"),
    [
        ({"outlet": "The Karvia Times", "wire": "MNA"}, None, "body", ["The Karvia Times", "MNA"]),
        ({"outlet": "The Karvia Times", "wire": "MNA"}, "Osk", "body", ["The Karvia Times", "MNA"]),
        ({"outlet": "The Karvia Times", "wire": "MNA"}, None, "headline", ["The Karvia Times"]),
        ({"outlet": "The Karvia Times", "wire": "MNA"}, "Osk", "teaser", ["The Karvia Times"]),
        ({"outlet": "The Karvia Times"}, None, "body", ["The Karvia Times"]),
        ({"wire": "MNA"}, None, "body", ["MNA"]),
        ({}, "Osk", "body", []),
        ({"outlet": "MNA", "wire": "MNA"}, None, "body", ["MNA"]),
        ({"outlet": "The Karvia Times", "wire": "MNA"}, "By MNA", "body", ["The Karvia Times"]),
        ({"outlet": "Karvia Times", "wire": "MNA"}, "The Karvia Times has", "body", []),
    ],
)
def test_carriers(masthead, speaker, zone, front):
    names = {"By MNA": "MNA", "The Karvia Times has": "The Karvia Times"}
    chain = () if speaker is None else (voice(REPORT, speaker, names=(names.get(speaker, speaker),)),)
    said = claim(REPORT, "it rained", *chain, zone=zone)
    reading = reading_of(REPORT, said, **{key: guess(REPORT, value) for key, value in masthead.items()})
    found = carriers(reading, said)
    assert [carrier.value for _, carrier in found] == front
    assert [kind for kind, _ in found] == [
        "agency" if name == masthead.get("wire") != masthead.get("outlet") else "outlet" for name in front
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Karvia Times", "Karvia Times", True),
        ("KARVIA TIMES", "Karvia  Times", True),
        ("Karvia Times", "Karvia Post", False),
        ("AFP", "Agence France-Presse", True),
        ("AFP", "Reuters", False),
    ],
)
def test_one_house_under_two_names(one, other, same):
    assert same_house(one, other) is same
    assert same_house(other, one) is same
