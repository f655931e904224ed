"""Web pages: our text keeps the place of every character, and the markup's word is passed on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.formats import open_report
from sayso.formats.walk import source_of, walk

PAGE = """<!doctype html><html lang="en"><head><title>Bridge closes | The Harbour Herald</title>
<meta property="og:site_name" content="The Harbour Herald">
<link rel="canonical" href="https://harbourherald.example/2031/05/06/bridge-closes">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Bridge closes",
"datePublished":"2031-05-06T10:00:00Z",
"author":[{"@type":"Person","name":"Mina Sorel"}],"publisher":{"name":"The Harbour Herald"}}]}</script></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
<article><h1>Bridge over the Vesk&nbsp;closes</h1><p class="byline">By Mina Sorel</p><time datetime="2031-05-06">6 May 2031</time>
<figure><img src="b.jpg"><figcaption>The bridge on Monday. Photo: Jana Ruiz</figcaption></figure>
<p>The bridge over the Vesk was closed on Monday &mdash; two years early &mdash; the mayor of Karsk said at a meeting.</p>
<p>&ldquo;A pillar has moved,&rdquo; said <b>Anna
   Novak</b>, who runs the <a href="https://works.example/">works</a>. The bridge carries 12,000 cars a day.</p>
<p>It is the third bridge that was closed this year in the valley, which has seen two floods since January.</p></article>
<aside class="related"><h3>Related</h3><ul><li><a href="/flood">Flood takes two houses in Karsk</a></ul></aside>
<div class="newsletter-signup"><p>Sign up for our newsletter and get the best stories.</p></div>
<footer><p>&copy; 2031 The Harbour Herald. All rights reserved.</p></footer></body></html>"""


def hinted(kind: str) -> list[tuple[str, str]]:
    opened = open_report(PAGE.encode(), "a.html")
    text = opened.report.text
    return [(h.value, text[h.start : h.end] if h.start is not None else "") for h in opened.hints if h.kind == kind]


def test_blocks_are_set_apart_and_spaces_collapsed():
    text = open_report(PAGE.encode()).report.text
    assert (
        "\n\n“A pillar has moved,” said Anna Novak, who runs the works. The bridge carries 12,000 cars a day.\n\n"
        in text
    )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("outlet", ("The Harbour Herald", "")),
        ("url", ("https://harbourherald.example/2031/05/06/bridge-closes", "")),
        ("title", ("Bridge closes", "")),
        ("byline", ("Mina Sorel", "")),
        ("published", ("2031-05-06T10:00:00Z", "")),
        ("published", ("2031-05-06", "6 May 2031")),
        ("heading", ("1", "Bridge over the Vesk\xa0closes")),
        ("caption", ("", "The bridge on Monday. Photo: Jana Ruiz")),
        ("aside", ("nav", "Home")),
        ("aside", ("footer", "© 2031 The Harbour Herald. All rights reserved.")),
        ("link", ("https://works.example/", "works")),
    ],
)
def test_the_markup_is_heard(kind: str, expected: tuple[str, str]):
    assert expected in hinted(kind)


def test_the_article_is_found():
    main = [words for _, words in hinted("main")]
    assert any(words.startswith("“A pillar") for words in main)
    assert not any("newsletter" in words or "Flood" in words for words in main)


def deep(levels: int) -> str:
    inside = "<p>The mayor closed the bridge on Monday.</p>" * 3
    return "<html><body>" + "<div>" * levels + inside + "</div>" * levels + "</body></html>"


@pytest.mark.parametrize("levels", [250, 5_000])
def test_a_page_nested_too_deep_is_read_and_said(levels: int):
    opened = open_report(deep(levels).encode())
    assert opened.report.text.count("closed the bridge") == 3
    assert any("nested" in problem.what for problem in opened.problems)
    assert [hint for hint in opened.hints if hint.kind == "main"]


def test_a_page_without_text_says_so():
    opened = open_report(b"<html><body><script>let x = 1</script></body></html>")
    assert [problem.what for problem in opened.problems] == ["the page holds no text"]


@pytest.mark.parametrize("sign", ["<", "&", "<a ", "<!--", "<script>", "&amp;", "<div ", '<a href="'])
def test_strange_pages_cost_no_minutes(sign: str):
    open_report(b"<html><body>It rained." + sign.encode() * 30_000)


MARKUP = "<p> </p> <div> </div> <b> </b> <br> <td> <tr> <table> <pre> </pre> <img/> <a/href=x> </a> &amp; &nbsp; & < > <!--no-->"
WORDS = ["It rained", "in Karsk.", "“So”", "é", " ", "  ", "\n", "\u200b", "<script>x<y</script>"]
SCRAPS = st.lists(st.sampled_from([*MARKUP.split(), *WORDS]), max_size=40)


@settings(max_examples=200, deadline=None)
@given(SCRAPS)
def test_every_run_reads_its_source(scraps: list[str]):
    source = "".join(scraps)
    page = walk(source)
    covered = set()
    for run in page.runs:
        assert page.text[run.start : run.start + run.length] == source[run.source : run.source + run.length]
        covered |= set(range(run.start, run.start + run.length))
    for at, letter in enumerate(page.text):
        assert (source_of(page.runs, at) is not None) == (at in covered)
        if at not in covered:  # what the walk makes up: breaks, collapsed space, cell marks, decoded entities
            assert letter in " \n|&\xa0<>"


@settings(max_examples=100, deadline=None)
@given(SCRAPS)
def test_no_word_is_lost_or_made_up(scraps: list[str]):
    kept = [scrap for scrap in scraps if not scrap.startswith(("<", "&")) and scrap not in ("\u200b", ">")]
    page = walk("".join(kept))
    assert page.text.split() == "".join(kept).split()
