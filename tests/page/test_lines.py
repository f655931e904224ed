"""Dates, bylines, datelines and credits, told from lines of the story that only look like them."""

from __future__ import annotations

import pytest

from sayso.page.lines import byline, date_beside, date_head, date_tail, is_date, signature, stationed
from sayso.page.zones.edges import credit, dateline, writers
from tests.marked import marked


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("3 March 2031", True),
        ("July 28, 2031", True),
        ("Date: 14 May 2031", True),
        ("Published: 10:14 GMT, Wednesday 28 July 2031", True),
        ("2031-07-28", True),
        ("2031-07-28T10:00:00Z", True),
        ("Updated on May 3rd, 2031 at 4:38 p.m. EDT | 5 min read", True),
        ("Posted: Tuesday, May 6, 2031 4:38 PM EDT Updated: Friday, May 9, 2031 6:39 PM EDT", True),
        ("Karsk, 3 March 2031", True),
        ("10:14 GMT", True),
        ("03.03.2031", True),
        ("The bridge was closed on 3 March 2031.", False),
        ("On 3 March 2031 the bridge fell", False),
        ("14 dead", False),
        ("Wednesday", False),
        ("2031", False),
        ("May", False),
        ("At 10:14 he left", False),
    ],
)
def test_a_date_alone_on_its_line(words: str, date: bool):
    assert is_date(words) is date


@pytest.mark.parametrize(
    "line",
    [
        "[Date: 14 May 2031 ]Support The Harbour Herald!",
        "[date 2031-05-14 ]Contribute today",
        "[2031-05-14 10:00 GMT ]Karsk closes its border",
        "[3 May 2031 | ]Karsk closes its border",
        "3 May 2031 was the day on which the bridge fell.",
        "2031 was a dry year.",
        "Dates for the vote were set on Monday.",
    ],
)
def test_a_date_at_the_head_of_a_line(line: str):
    text, spans = marked(line)
    assert date_head(text) == (spans[0][1] if spans else 0)


def test_a_date_at_the_end_of_a_headline():
    text, [(start, _)] = marked(
        "Two men charged after fire at school [Posted: Friday, May 9, 2031 4:38 PM EDT Updated: May 10, 2031]"
    )
    assert date_tail(text) == start
    assert date_tail("The law is dated 3 May 2031") == -1


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By AFP", ("AFP",)),
        ("By Mina Sorel", ("Mina Sorel",)),
        ("BY MINA SOREL", ("Mina Sorel",)),
        ("By Mina Sorel and Luc Meyer in Karsk", ("Mina Sorel", "Luc Meyer")),
        ("By Mina Sorel, Luc Meyer and Ana Petrov", ("Mina Sorel", "Luc Meyer", "Ana Petrov")),
        ("By Jan van der Berg, Staff Writer", ("Jan van der Berg",)),
        ("By Mina Sorel | Alder Dispatch | 3 May 2031", ("Mina Sorel",)),
        ("by Mina Sorel, 5 May 2031", ("Mina Sorel",)),
        ("Reported by: Mina Sorel", ("Mina Sorel",)),
        ("By Mina Sorel with AP", ("Mina Sorel", "AP")),
        ("By Our Correspondent", ()),
        ("By Friday, 40 people had died.", None),
        ("By then the bridge had fallen.", None),
        ("By Monday evening the water had reached the town, the mayor said.", None),
        ("Bystanders said nothing.", None),
    ],
)
def test_bylines(words: str, names: tuple[str, ...] | None):
    assert byline(words) == names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mina Sorel for The Harbour Herald", "Mina Sorel"),
        ("Mina Sorel, staff writer", "Mina Sorel"),
        ("Luc Meyer | Reuters", "Luc Meyer"),
        ("Oto Varga for president", ""),
        ("Vesk dam, Karsk", ""),
        ("Norland wins, Karsk loses", ""),
    ],
)
def test_bylines_without_by(words: str, name: str):
    assert signature(words) == name


@pytest.mark.parametrize(
    "line",
    [
        "[PORT ALDER, Norland, May 6 (Reuters) - ]A ferry sank on Monday.",
        "[DUSHANBE (AFP) — ]A ferry sank on Monday.",
        "[Karsk, 3 May (Xinhua) -- ]A ferry sank on Monday.",
        "[MERIDIA CITY, May 12. /TASS/. ]A ferry sank on Monday.",
        "[MOSCOW. July 14 (Interfax) - ]A ferry sank on Monday.",
        "[ST. LOUIS – ]A ferry sank on Monday.",
        "[ALBANY, Ore. -- ]A ferry sank on Monday.",
        "[NEW DELHI: ]A ferry sank on Monday.",
        "[(AP) - ]A ferry sank on Monday.",
        "[London, 3 May - ]A ferry sank on Monday.",
        "[PORT ALDER, Norland – 9 May 2031 – ]A ferry sank on Monday.",
        "Karsk - which holds the bank - called up men.",
        "Karsk — the capital — was quiet.",
        "UPDATE: A ferry sank on Monday.",
        "EXCLUSIVE: A ferry sank on Monday.",
        "NATO - the alliance - said no.",
        "The ferry (built in 1998) - sank on Monday.",
        "COVID-19 has killed 40 people in Karsk.",
        "He said: A ferry sank on Monday.",
        "A ferry sank (AFP) on Monday.",
    ],
)
def test_datelines(line: str):
    text, spans = marked(line)
    assert text[: dateline(text)] == text[: spans[0][1] if spans else 0]


@pytest.mark.parametrize(
    "line",
    [
        "Tanks cross the bridge. <TASS>",
        "Tanks cross the bridge. <Collective Guard / TASS>",
        "Tanks cross the bridge on Monday. <Jana Ruiz/AFP>",
        "Tanks cross the bridge <(AP Photo/Jana Ruiz)>",
        "Tanks cross the bridge <[Jana Ruiz/Reuters]>",
        "Tanks cross the bridge. <Photo: Jana Ruiz>",
        "Tanks cross the bridge. <Photograph by Jana Ruiz>",
        "Tanks cross the bridge. <Getty Images>",
        "Tanks cross the bridge. <© Alder Dispatch>",
        "Tanks cross the bridge. <(Alder Dispatch file photo)>",
        "Tanks cross the bridge, he told AFP.",
        "He said that it was over. Reuters could not confirm it.",
        'He said, "It is over."',
        "It was the Shanghai Cooperation Organization (SCO).",
        "He spoke to AP",
        "The bill passed by 61 votes to 12 (with 7 abstentions).",
        "Some 4,000 people (mostly old) stayed in Karsk.",
    ],
)
def test_credits_behind_a_sentence(line: str):
    text, spans = marked(line, "<", ">")
    assert credit(text)[0] == (spans[0][0] if spans else -1)


@pytest.mark.parametrize(
    "line",
    [
        "He left. [(Reporting by Ana Petrov; editing by Luc Meyer)]",
        "[Reporting by Ana Petrov in Karsk; Editing by Luc Meyer]",
        "[(Additional reporting by Ana Petrov.)]",
        "Reporting by the paper showed that the dam had leaked for years.",
        "He was praised for his reporting by Karsk's own mayor, and left.",
    ],
)
def test_who_reported_and_edited(line: str):
    text, spans = marked(line)
    assert writers(text) == (spans[0][0] if spans else -1)


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("Tom Ashby in Marrow Bay", True),
        ("Ada Lind and Jan Keller in Karsk", True),
        ("Pope Francis in Karsk", False),
        ("President Keller in Vesk", False),
        ("Six dead in Karsk", False),
        ("Tom Ashby in trouble", False),
    ],
)
def test_a_writer_and_a_place(words: str, yes: bool):
    assert stationed(words) is yes


@pytest.mark.parametrize(
    "line",
    [
        "Alder Monitor | Analysis | [5 April 2031]",
        "Mina Sorel, Karsk · [Mar 12, 2031 · 6 min read]",
        "A bridge | a river",
    ],
)
def test_a_date_behind_labels(line: str) -> None:
    text, spans = marked(line)
    assert date_beside(text) == (spans[0][0] if spans else -1)
