"""Who sends a release, a bulletin, a situation report, a newsletter; near twins, whose outlet stays unknown or another's."""

from __future__ import annotations

import pytest

from sayso.formats import open_report
from sayso.page import lay_out, masthead
from sayso.page.senders import is_paper, sender
from sayso.records import Given

STORY = """

The ferry sank off Vesk on Monday with 40 people on board.

Divers found 12 bodies on Tuesday. The weather was calm at the time.

The cause of the accident is not known. An inquiry will begin on 7 May.
"""


def page(text: str) -> tuple[str | None, str | None, list[str]]:
    """Title, outlet, and the words of what is read."""
    opened = open_report(text.encode(), "a.txt")
    laid = lay_out(opened)
    head = masthead(opened, laid, Given())
    read = [text[part.start : part.end] for part in laid.paragraphs]
    return head.title and head.title.value, head.outlet and head.outlet.value, read


@pytest.mark.parametrize(
    ("above", "title", "house"),
    [
        (
            "Ministry of Ports and Waterways (MPW)\nRepublic of Norland\nPRESS RELEASE\n\nFerry sinks off Vesk\n\n3 May 2031",
            "Ferry sinks off Vesk",
            "Ministry of Ports and Waterways",
        ),
        (
            "Karsk City Police\nNews release\n4 May 2031\n\nFerry sinks off Vesk",
            "Ferry sinks off Vesk",
            "Karsk City Police",
        ),
        (
            "PRESS STATEMENT\n\nSeafarers' Union of Norland\n\nFerry sinks off Vesk\n\n3 May 2031",
            "Ferry sinks off Vesk",
            "Seafarers' Union of Norland",
        ),
        (
            "REDHARBOUR RELIEF | NORLAND FERRY DISASTER\nSituation Report No. 4\n4 May 2031",
            "Situation Report No. 4",
            "Redharbour Relief",
        ),
        ("**Quay Watch** · Bulletin 9 · 4 May 2031\n\n# Ferry sinks off Vesk", "Ferry sinks off Vesk", "Quay Watch"),
        (
            "World Health Organization\nFlash Update #3\n4 May 2031\n\nCholera - Norland",
            "Cholera - Norland",
            "World Health Organization",
        ),
        (
            "Alder Ferries plc\nRegulatory announcement\n4 May 2031\n\nFerry sinks off Vesk",
            "Ferry sinks off Vesk",
            "Alder Ferries",
        ),
        (
            "European Commission - Statement\n\nFerry sinks off Vesk\n\n3 May 2031",
            "Ferry sinks off Vesk",
            "European Commission",
        ),
        (
            "Alder Relief - Ferry disaster: Flash Update #2 (4 May 2031)",
            "Alder Relief - Ferry disaster: Flash Update #2 (4 May 2031)",
            "Alder Relief",
        ),
        ("OCHA\nNORLAND: FERRIES\nFlash Update No. 2\nAs of 4 May 2031", "Flash Update No. 2", "OCHA"),
        ("Karsk Harbour Administration\n4 May 2031, 08:12", None, "Karsk Harbour Administration"),
        (
            "FOR IMMEDIATE RELEASE\nContact: Ada Lind, Port of Vesk, lind@vesk.example\n\n"
            "Ferry sinks off Vesk\n\nThe Port of Vesk is closed.",
            "Ferry sinks off Vesk",
            "Port of Vesk",
        ),
        # a paper's own name outdoes a letterhead below it
        (
            "The Harbour Herald\n\nMinistry of Ports\nPress release\n\nFerry sinks off Vesk",
            "Ferry sinks off Vesk",
            "The Harbour Herald",
        ),
        # a body's name without any word that it sends the text is a label
        ("Ministry of Ports\n\nFerry sinks off Vesk", "Ferry sinks off Vesk", None),
        ("Soldiers Storm Port Authority\n\n3 May 2031", "Soldiers Storm Port Authority", None),
        (
            "Bank of Norland - rates stay where they are\n\n3 May 2031",
            "Bank of Norland - rates stay where they are",
            None,
        ),
        ("Press release\n\nFerry sinks off Vesk", "Ferry sinks off Vesk", None),
    ],
)
def test_letterheads(above: str, title: str, house: str | None):
    assert page(above + STORY)[:2] == (title, house)


@pytest.mark.parametrize(
    ("first", "house"),
    [
        (
            'Alder Ferries plc (LSE: ALDF) ("Alder" or "the Company") announces that one of its ferries has sunk.',
            "Alder Ferries",
        ),
        ('The Norland Deposit Fund ("the Fund") has taken over the ferry company.', "Norland Deposit Fund"),
        ("VESK, Norland--(BUSINESS WIRE)--Alder Ferries today announced that it will sell two ships.", "Alder Ferries"),
        ("VESK, Norland (Reuters) - Alder Ferries today announced that it will sell two ships.", None),
        # whoever is named so in the third person, and whoever is quoted, sends nothing
        ("The ferry belongs to Alder Ferries plc (LSE: ALDF), a company that has lost three ships.", None),
        ('"Alder Ferries plc (LSE: ALDF) (the "Company") will pay," a letter seen on Tuesday says.', None),
    ],
)
def test_who_says_how_it_calls_itself(first: str, house: str | None):
    assert page(f"Ferry sinks off Vesk\n\n{first}{STORY}")[1] == house


@pytest.mark.parametrize(
    ("behind", "house"),
    [
        ("Issued by the Ministry of Ports, 4 May 2031", "Ministry of Ports"),
        ("Issued by: Karsk City Police", "Karsk City Police"),
        ("Issued by the Press Office", None),
        ("Contact: Ada Lind, Ministry of Ports, +47 55 010 22 33", None),
    ],
)
def test_who_issues_it(behind: str, house: str | None):
    assert page(f"Ferry sinks off Vesk{STORY}\n{behind}\n")[1] == house


def test_what_a_house_tells_of_itself_is_no_claim_and_names_it():
    own = "Harbour File is produced by the Quay Desk. We name our sources where we can."
    title, house, read = page(f"Harbour File\n4 May 2031\n\nFerry sinks off Vesk{STORY}\n{own}\n")
    assert (title, house) == ("Ferry sinks off Vesk", "Harbour File")
    assert own not in read and "Harbour File" not in read


def test_a_last_sentence_on_who_stands_above_is_the_storys():
    last = "Alder Ferries has not said who was on board."
    assert page(f"Alder Ferries\n\nFerry sinks off Vesk{STORY}\n{last}\n")[2][-1] == last


@pytest.mark.parametrize(
    ("above", "last"),
    [
        (
            "Bank of Norland\n\nBank cuts its rate",
            "The Bank of Norland is not responsible for the fall, its governor said.",
        ),
        ("Bank of Norland", "The Bank of Norland is owned by the state."),  # the story's only headline
    ],
)
def test_a_body_that_the_story_is_about_is_no_house(above: str, last: str):
    _, house, read = page(f"{above}{STORY}\n{last}\n")
    assert (house, read[-1]) == (None, last)


SAID = "Police beat bystanders in Vesk on 1 May, Harbour Rights Now said today."


@pytest.mark.parametrize(
    ("above", "first", "behind", "house"),
    [
        (
            "Harbour Rights Now",
            SAID,
            "For more information, please contact:\nAda Lind, lind@hrn.example",
            "Harbour Rights Now",
        ),
        ("Harbour Rights Now", SAID, "", None),
        (
            "Harbour Rights Now",
            "Police beat bystanders in Vesk on 1 May.",
            "For more information, please contact:\nAda Lind",
            None,
        ),
        ("Port of Vesk\n@PortVesk", "The port is closed.", "", "Port of Vesk"),
        (
            "Quay Notes",
            "The port is closed.",
            "Quay Notes is written by Ada Lind and read in nine countries.",
            "Quay Notes",
        ),
        ("", "The port is closed.", "Published by the Bank of Norland, P.O. Box 12, Vesk", "Bank of Norland"),
    ],
)
def test_names_above_the_title(above: str, first: str, behind: str, house: str | None):
    assert page(f"{above}\n\nFerry sinks off Vesk\n\n{first}{STORY}\n{behind}\n")[1] == house


@pytest.mark.parametrize(
    ("sender_", "foot", "title", "house"),
    [
        (
            "Ferry Notes <mail@notes.example>",
            "You are getting this because you signed up. Unsubscribe",
            "A ship is lost",
            "Ferry Notes",
        ),
        (
            "Marta Lind <marta@notes.example>",
            "You are getting this because you signed up. Unsubscribe",
            "A ship is lost",
            None,
        ),
        ("Ferry Notes <mail@notes.example>", "Best wishes", "A ship is lost", None),
    ],
)
def test_mails_to_many(sender_: str, foot: str, title: str, house: str | None):
    text = (
        f"From: {sender_}\nSubject: Ferry Notes 12: A ship is lost\nDate: 4 May 2031\n\nA ship is lost{STORY}\n{foot}\n"
    )
    assert page(text)[:2] == (title, house)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("PRESS RELEASE", True),
        ("Weekly Bulletin No. 7", True),
        ("Situation report #12/2031", True),
        ("Press release angers ferry owners", False),
        ("Bulletin of the harbour", False),
    ],
)
def test_what_a_text_calls_itself(line: str, told: bool):
    assert is_paper(line) is told


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ministry of Ports, Ferries and Waterways", "Ministry of Ports, Ferries and Waterways"),
        ("Alder Ferries PLC", "Alder Ferries PLC"),
        ("UNICEF", "UNICEF"),
        ("The harbour police", None),
        ("Norland closes its ports", None),
        ("Marta Lind", None),
    ],
)
def test_names_of_bodies(line: str, name: str | None):
    found = sender(line)
    assert (found and found.name) == name


def test_how_to_cite_it_is_no_claim():
    last = "Suggested citation: World Health Organization (4 May 2031). Cholera - Norland."
    text = f"World Health Organization\nFlash Update #3\n4 May 2031\n\nCholera - Norland{STORY}\n{last}\n"
    assert not any("citation" in words for words in page(text)[2])
