"""Outlet, wire and byline: believed on evidence, with reasons; what the report does not say stays missing."""

from __future__ import annotations

import pytest

from sayso.formats import open_report
from sayso.page import Masthead, lay_out, masthead
from sayso.page.names import agency, at_domain, domain, house_like, house_line, outlet
from sayso.records import Given

STORY = """Norland closes the Vesk bridge

The bridge over the Vesk was closed on Monday, the mayor of Karsk said.

A pillar had moved by two hands, according to the company that runs it.
"""


def head(text: str, name: str = "a.txt", given: Given = Given()) -> Masthead:  # noqa: B008  # a frozen record
    opened = open_report(text.encode(), name)
    return masthead(opened, lay_out(opened), given)


def value(text: str, part: str) -> str | None:
    guess = getattr(head(text), part)
    return guess.value if guess else None


@pytest.mark.parametrize(
    ("behind", "house"),
    [
        ("", None),
        ("\nSupport The Harbour Herald!\n", "The Harbour Herald"),
        ("\n© 2031 Alder Dispatch Ltd. All rights reserved.\n", "Alder Dispatch"),
        ("\nAll texts published by the Vesk Foundation may be reproduced with a link.\n", "Vesk Foundation"),
        ("\nOriginal url: https://www.aljazeera.com/news/2031/5/6/bridge\n", "Al Jazeera"),
        ("\nSource: https://harbourherald.example/2031/05/06/bridge\n", "harbourherald.example"),
        ("\nhttps://karskpost.example/2031/05/norland-closes-the-vesk-bridge-a14\n", "karskpost.example"),
        ("\nThis article first appeared in The Vesk Tribune.\n", "The Vesk Tribune"),
        (
            "\nRelated: Flood takes houses in Karsk valley\n\nhttps://www.dw.com/en/flood-takes-houses-in-karsk-valley/a-1\n",
            "Deutsche Welle",
        ),
        (
            "\nThe Harbour Herald is a member of the Free Press Association of Norland. Follow us on Facebook.\n",
            "The Harbour Herald",
        ),
        ("\nThe Vesk Tribune is sent every weekday. You can unsubscribe here.\n", "The Vesk Tribune"),
        # slight signs add up; one alone is not enough
        (
            "\nThe mayor told The Vesk Tribune that nobody was hurt.\n\nPhoto credit: vesktribune.example\n",
            "The Vesk Tribune",
        ),
        ("\nPhoto credit: vesktribune.example\n", None),
        ("\nNobody was hurt, The Vesk Tribune reports.\n", None),
        # an address whose words are nobody's headline here is a source, or nothing
        ("\nhttps://www.dw.com/en/storm-in-meridia/a-2\n", None),
        # a plea that names nothing like a house is not enough alone
        ("\nSupport Free Karsk!\n", None),
        # two houses of one weight: neither
        ("\n© 2031 Alder Dispatch.\n\n© 2031 The Vesk Tribune.\n", None),
        # an agency's copyright is the wire's
        ("\n© 2031 Agence France-Presse. All rights reserved.\n", None),
        ("\nPhoto: Jana Ruiz / The Guardian\n", None),
        ("\nThe bridge is closed, The Guardian reported on Tuesday, citing the mayor.\n", None),
        ("\nThe mayor told The Guardian that nobody was hurt.\n", None),
    ],
)
def test_outlet_by_what_stands_behind_the_story(behind: str, house: str | None):
    assert value(STORY + behind, "outlet") == house


@pytest.mark.parametrize(
    ("before", "house"),
    [
        ("The Harbour Herald\n\n", "The Harbour Herald"),
        ("From: The Coast Gazette <news@coast.example>\nSubject: bridge\n\n", "The Coast Gazette"),
        ("**The Harbour Herald** | Analysis | 5 April 2031\n\n", "The Harbour Herald"),
        ("Science\n\n", None),
        ("Print\n\n", None),
    ],
)
def test_outlet_by_what_stands_above_the_story(before: str, house: str | None):
    assert value(before + STORY, "outlet") == house


@pytest.mark.parametrize(
    ("sentence", "house"),
    [
        ("Norland has closed its bridge, The Vesk Tribune reports citing state television.", "The Vesk Tribune"),
        ("Norland will close a bridge, The Vesk Tribune has learned.", "The Vesk Tribune"),
        ("Norland has closed its bridge, Interfax reports citing state television.", None),
        ("Norland has closed its bridge, the mayor reports citing state television.", None),
    ],
)
def test_a_house_that_speaks_of_itself(sentence: str, house: str | None):
    assert value(f"{sentence}\n\nNobody was hurt, the mayor said on Monday.\n", "outlet") == house


def test_given_facts_outrank_all():
    text = STORY + "\nSupport The Harbour Herald!\n"
    assert head(text, given=Given(outlet="Alder Dispatch")).outlet.value == "Alder Dispatch"
    assert head(text, given=Given(url="https://www.bbc.co.uk/news/1")).outlet.value == "BBC News"
    assert head(STORY, given=Given(outlet="Alder Dispatch")).outlet.because == ("given",)


def test_every_guess_has_reasons_and_reads_its_place():
    text = (
        "Norland closes the Vesk bridge\n\nBy Mina Sorel and AFP\n\n"
        + STORY.split("\n", 2)[2]
        + "\nSupport The Harbour Herald!\n"
    )
    found = head(text)
    for guess, words in (
        (found.title, "Norland closes the Vesk bridge"),
        (found.outlet, "The Harbour Herald"),
        (found.wire, "By Mina Sorel and AFP"),
        (found.byline, "By Mina Sorel and AFP"),
    ):
        assert guess.because
        assert guess.at.text == text[guess.at.start : guess.at.end] == words


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        (STORY, None),
        ("By AFP\n\n" + STORY, "AFP"),
        (STORY.replace("The bridge over", "KARSK, May 6 (Reuters) - The bridge over"), "Reuters"),
        (STORY.replace("The bridge over", "KARSK, May 6. /TASS/. The bridge over"), "TASS"),
        (STORY + "\n— AP\n", "AP"),
        (STORY + "\nSource: Xinhua\n", "Xinhua"),
        (STORY + "\nCopyright 2031 The Associated Press. All rights reserved.\n", "AP"),
        (STORY + "\nPhoto: Jana Ruiz / AFP\n", None),
        (STORY + "\nThe Associated Press contributed to this report.\n", None),
        ("Tanks cross the bridge. TASS\n\n" + STORY, None),
        (STORY + "\nThe mayor had said so before, AFP reported on Sunday.\n", None),
    ],
)
def test_wire(text: str, wire: str | None):
    assert value(text, "wire") == wire


def test_no_house_is_made_of_a_dateline_but_a_state_agency():
    assert value(STORY.replace("The bridge over", "KARSK, May 6 (AP) - The bridge over"), "outlet") is None
    assert value(STORY.replace("The bridge over", "KARSK, May 6 (Xinhua) - The bridge over"), "outlet") == "Xinhua"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tanks cross the bridge in Karsk. TASS", "Norland closes the Vesk bridge"),
        ("ANALYSIS", "Norland closes the Vesk bridge"),
        ("Home > World > Norland", "Norland closes the Vesk bridge"),
        ("Please enable Javascript to watch this video", "Norland closes the Vesk bridge"),
    ],
)
def test_what_stands_above_the_title_is_not_the_title(line: str, title: str):
    assert value(f"{line}\n\n{STORY}", "title") == title


def test_a_story_without_a_headline_has_no_title():
    assert value(STORY.split("\n", 2)[2], "title") is None


def test_the_house_is_no_part_of_the_title():
    assert (
        value("Norland closes the bridge | Alder Dispatch\n" + STORY.split("\n", 1)[1], "title")
        == "Norland closes the bridge"
    )


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("AFP", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("The Associated Press", "AP"),
        ("afp", None),
        ("ap", None),
        ("TASS", "TASS"),
    ],
)
def test_agencies(name: str, known: str | None):
    assert agency(name) == known


def test_outlets_and_addresses():
    assert outlet("guardian") == outlet("The Guardian") == "The Guardian"
    assert outlet("The Harbour Herald") is None
    assert house_like("The Harbour Herald")
    assert not house_like("Prime Minister")
    assert domain("https://web.archive.org/web/2031/http://www.bbc.co.uk/news") == "bbc.co.uk"
    assert at_domain("english.aljazeera.com") == "Al Jazeera"
    assert at_domain("harbourherald.example") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("THE KESTREL HERALD", "The Kestrel Herald"),
        ("Evening Courier (Karsk)", "Evening Courier"),
        ("VESK NEWS AGENCY (VNA)", "Vesk News Agency"),
        ("Institute for Coastal Safety", "Institute for Coastal Safety"),
        ("*The Cove Mail*", "The Cove Mail"),
        ("Court Jails Opposition Leader", None),
        ("Fire at the harbour", None),
        ("BRIEFING NOTE", None),
    ],
)
def test_a_line_that_is_a_house_name(line: str, name: str | None):
    assert house_line(line) == name
