"""The line of a site's sections is furniture: no title, no claim."""

from __future__ import annotations

import pytest

from sayso.formats import open_report
from sayso.page import lay_out, masthead
from sayso.page.sections import is_sections
from sayso.records import Given

STORY = "Karsk shuts its harbour\n\nThe harbour of Karsk was shut on Monday, the mayor said. It was full of ice.\n"
LINES = [
    "HOME  NEWS  SPORT  OPINION",
    "Sections  E-edition  Log in",
    "News Sport What's On Jobs",
    "Menu | Search | Subscribe | Sign in",
    "HOME  VESK  KARSK REGION  WORLD  CULTURE",
    "Home | Politics | Our Harbour | Sport",
    "World News Business Tech",
    "☰ Menu  Latest  Podcasts",
]


@pytest.mark.parametrize("line", LINES)
def test_sections(line: str):
    assert is_sections(line)
    opened = open_report(f"{line}\n\n{STORY}".encode(), "a.txt")
    layout = lay_out(opened)
    assert (layout.zones[0].zone, layout.zones[0].end) == ("furniture", len(line))
    title = masthead(opened, layout, Given()).title
    assert title is not None and title.value == "Karsk shuts its harbour"


@pytest.mark.parametrize(
    "line",
    [
        "Business leaders quit Karsk",
        "Health and education suffer",
        "World news",
        "Home News",
        "Sport unites the nation",
        "Politics, law and money.",
        "Karsk  Vesk  Orla",
        "Ada Lind | Tom Berg | Karsk",
        "home news sport",
        "Health Education Workers Strike",
        "Live: Karsk votes | Politics",
        "Books for Africa",
        "Sports shop burns",
    ],
)
def test_what_only_looks_like_it(line: str):
    assert not is_sections(line)
