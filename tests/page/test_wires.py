"""Agencies that no table knows, told by the form of their name and by where it stands."""

from __future__ import annotations

import pytest

from sayso.formats import open_report
from sayso.page import lay_out, masthead
from sayso.records import Given

STORY = "Two ferries sank off Lorn on Tuesday and 40 people were missing, the harbour master said."


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        (f"Ferries sink off Lorn\n\nBy MNA\n\n{STORY}\n", "MNA"),
        (f"# Ferries sink off Lorn\n\nBy [MNA](#)\n\n{STORY}\n", "MNA"),
        (f"Ferries sink off Lorn\n\nBy Meridian News Agency\n\n{STORY}\n", "Meridian News Agency"),
        (f"Ferries sink off Lorn\n\nLORN, March 9 (MNA) - {STORY}\n", "MNA"),
        (f"Ferries sink off Lorn\n\nBy STAFF\n\n{STORY}\n", None),
        (f"Ferries sink off Lorn\n\nBy Oda Brandt\n\n{STORY}\n", None),
    ],
)
def test_wire(text, wire):
    opened = open_report(text.encode(), "story.md")
    found = masthead(opened, lay_out(opened), Given()).wire
    assert (found and found.value) == wire
