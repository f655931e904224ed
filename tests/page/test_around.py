"""What stands round a story and is none of it: players, mailers' lines, who helped, corrections."""

from __future__ import annotations

import pytest

from sayso.formats import open_report
from sayso.page import lay_out

STORY = """Karsk shuts its harbour

The harbour of Karsk was shut on Monday, the mayor said. It was full of ice.

Twenty boats lay there, the harbour master said. Two had sunk.
"""


def zone_of(text: str, words: str) -> str:
    at = text.index(words)
    return next(zone.zone for zone in lay_out(open_report(text.encode(), "a.txt")).zones if zone.start <= at < zone.end)


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Listen to this article 4 min", "furniture"),
        ("Listen to this article", "furniture"),
        ("View this email in your browser", "furniture"),
        ("You are receiving this because you signed up at our fair in Karsk.", "furniture"),
        ("You are receiving this email because you signed up at our fair.", "furniture"),
        ("This information is provided by the news service of the Vesk exchange.", "furniture"),
        ("Reproduction is welcome if the source is named.", "furniture"),
        ("An earlier version of this article said that 12 boats had sunk. It is two.", "notice"),
        ("This story has been corrected to show that two boats sank, not 12.", "notice"),
        ("Correction (9 March): The mayor said that two boats sank, not 12.", "notice"),
        ("Lind reported from Vesk.", "credit"),
    ],
)
def test_lines_round_the_story(line: str, zone: str) -> None:
    assert zone_of(f"{STORY}\n{line}\n", line) == zone


@pytest.mark.parametrize("rule", ["___", "________", "---"])
def test_who_helped_behind_a_rule(rule: str) -> None:
    line = "Lind reported from Vesk. Meridian News writers Tom Berg in Oslo and Ida Moe, in Orla, contributed."
    text = f"{STORY}\n{rule}\n{line}\n\nThe ice will stay until May, the mayor said.\n"
    assert zone_of(text, line) == "credit"
    assert zone_of(text, "The ice will stay") == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Two deaths were reported from Vesk.",
        "The ministry contributed to the fund.",
        "Lind reported from Vesk. The town was dark.",
        "The Union contributed 40 boats.",
        "An earlier version of the bill gave the harbour to the town, the mayor said.",
        "Ice was the cause, Ada Lind reported from Vesk, and two boats sank.",
    ],
)
def test_what_only_sounds_like_it(line: str) -> None:
    assert zone_of(f"{STORY}\n___\n{line}\n", line) == "body"
