"""What must hold of every layout, whatever the report."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.formats import open_report
from sayso.page import Layout, lay_out, masthead
from sayso.records import Given
from tests.page.zoned import REPORTS, zoned

FILES = sorted(REPORTS.iterdir())
SCRAPS = """Karsk shelling kills three
By Mina Sorel
By AFP
AFP
3 March 2031
Date: 3 March 2031 Support The Harbour Herald!
Posted: May 6, 2031
Share
Read more
Related posts
12 comments
END
***
Tags: Karsk, Vesk
Please consider making a donation.
© 2031 AFP
The mayor said on Monday that the bridge was closed.
He gave no reason.
"We will answer," she said.
a line that begins small
The bridge on Monday. Jana Ruiz / AFP
Photo: Jana Ruiz
KARSK, May 6 (Reuters) - Shells fell on Lind.
(Reporting by Ana Petrov)
* The group is banned in Karsk.
https://karsk.example/a/b
# A heading
**Related:** [Flood](x)
[Karsk closes a paper again]
- an item
> quoted mail
Subject: Fwd: a bridge"""
GAPS = st.sampled_from(["\n", "\n\n", "\r\n", "\n \n\n", "\u200b\n", " \x00 "])
TEXTS = st.lists(st.tuples(st.sampled_from(SCRAPS.splitlines()), GAPS), max_size=25).map(
    lambda pairs: "".join(line + gap for line, gap in pairs)
)


def covers_once(text: str, layout: Layout) -> bool:
    count = [0] * len(text)
    for zone in layout.zones:
        for at in range(zone.start, zone.end):
            count[at] += 1
    return all(times <= 1 for times in count) and all(
        letter.isspace() or times for letter, times in zip(text, count, strict=True)
    )


@settings(max_examples=150, deadline=None)
@given(TEXTS | st.text(max_size=300), st.sampled_from(["a.txt", "a.md"]))
def test_zones_cover_every_character_once_and_in_order(text: str, name: str):
    opened = open_report(text.encode("utf-8", errors="ignore"), name)
    layout = lay_out(opened)
    held = opened.report.text
    assert covers_once(held, layout)
    assert all(a.end <= b.start for a, b in zip(layout.zones, layout.zones[1:], strict=False))
    assert all(
        zone.because and held[zone.start : zone.end].strip() == held[zone.start : zone.end] for zone in layout.zones
    )
    assert all(a.end <= b.start for a, b in zip(layout.paragraphs, layout.paragraphs[1:], strict=False))
    assert all(a[1] < b[0] for a, b in zip(layout.masks, layout.masks[1:], strict=False))
    masthead(opened, layout, Given())


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_the_same_report_has_the_same_layout(text: str):
    assert lay_out(open_report(text.encode())) == lay_out(open_report(text.encode()))


BEFORE = [
    "Skip to main content\n\nMenu\n\n",
    "Subscribe now\n\nShare\nFacebook Twitter Email\n\n",
    "Advertisement\n\nPlease support our work.\n\n",
]
BEHIND = [
    "\n\nShare this article\n\nPlease consider making a donation to help us continue.\n",
    "\n\nAll rights reserved.\n\nFollow us on Facebook and Twitter.\n",
    "\n\nRelated posts\n\nStorm cuts power to 90,000 homes on the coast\n\nComments\n\nNobody: I do not believe it.\n",
]


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_furniture_around_a_report_changes_neither_story_nor_masthead(path, before, behind):
    text = zoned(path.read_text(encoding="utf-8")).text
    assert told(text, path.name) == told(before + text + behind, path.name)


def told(text: str, name: str) -> tuple[list[str], list[str | None]]:
    opened = open_report(text.encode(), name)
    layout = lay_out(opened)
    head = masthead(opened, layout, Given())
    body = [text[p.start : p.end] for p in layout.paragraphs if p.zone == "body"]
    return body, [guess.value if guess else None for guess in (head.title, head.outlet, head.wire, head.byline)]


def paragraphs(text: str) -> list[str]:
    opened = open_report(text.encode())
    return [opened.report.text[p.start : p.end] for p in lay_out(opened).paragraphs]


def test_hard_wrapped_lines_are_one_paragraph():
    lines = """The mayor of Karsk said on Monday that the bridge over the Vesk
would stay closed until August, because a pillar had moved by
two hands."""
    assert paragraphs(f"{lines}\n\nNobody was hurt.") == [lines, "Nobody was hurt."]


def test_a_line_that_ends_in_a_word_that_leads_on_is_not_the_last():
    text = (
        "The envoy, Ola Brandt, told the private broadcaster Radio Venn on\nThursday that the log would be handed over."
    )
    assert paragraphs(text) == [text]


def test_long_lines_without_blank_lines_are_paragraphs():
    lines = [
        "The mayor of Karsk said on Monday that the bridge over the Vesk would stay closed until August." * 2,
        "Nobody was hurt.",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_a_sentence_broken_by_a_blank_line_is_one_paragraph():
    whole = '"We prepare them both at our schools\n\nand at the base by the river," the general said.'
    assert paragraphs(f"{whole}\n\nNobody was hurt.") == [whole, "Nobody was hurt."]


def test_a_very_long_paragraph_comes_in_pieces_cut_between_sentences():
    sentence = "The mayor of Karsk said on Monday that the bridge was closed. "
    pieces = paragraphs(sentence * 600)
    assert len(pieces) > 1
    assert all(len(piece) <= 12_000 and piece.endswith("closed.") for piece in pieces)
    assert sum(piece.count("closed") for piece in pieces) == 600


def test_a_report_in_another_language_has_zones_but_no_paragraphs():
    french = "Le ministre a déclaré que la situation à la frontière restait grave et que des renforts seraient envoyés."
    text = f"{french}\n{french}\n"
    layout = lay_out(open_report(text.encode()))
    assert covers_once(text, layout)
    assert not layout.paragraphs


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("The report at https://karsk.example/a.pdf says so, and nobody denied it.", ["https://karsk.example/a.pdf"]),
        ("Write to desk@karsk.example, the mayor said on Monday to all who came.", ["desk@karsk.example"]),
        ("It rained in Karsk on Monday.\n\n• It rained in Lind, the mayor said.", []),
        ("The mayor of\x00 Karsk said that it rained on Monday.", ["\x00"]),
    ],
)
def test_addresses_and_signs_inside_paragraphs_are_masked(text: str, masked: list[str]):
    assert [text[start:end] for start, end in lay_out(open_report(text.encode())).masks] == masked


def test_markdown_signs_are_masked_and_words_stay():
    text = "# Rain\n\nThe mayor, **Anna Novak**, said [on Monday](https://karsk.example/a) that it had *never* rained so long."
    layout = lay_out(open_report(text.encode(), "a.md"))
    shown = list(text)
    for start, end in layout.masks:
        shown[start:end] = " " * (end - start)
    told = ["".join(shown[paragraph.start : paragraph.end]) for paragraph in layout.paragraphs]
    assert [" ".join(words.split()) for words in told] == [
        "Rain",
        "The mayor, Anna Novak , said on Monday that it had never rained so long.",
    ]
    assert [(link.url, text[link.start : link.end]) for link in layout.links] == [
        ("https://karsk.example/a", "on Monday")
    ]
