"""A web page: its text by our own walk, so that every character leads back to the source, and what its markup says as hints."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.formats.article import article, aside
from sayso.formats.facts import facts
from sayso.formats.opened import Hint, Opened
from sayso.formats.tongue import judge
from sayso.formats.walk import Block, Page, walk
from sayso.records import Problem, Report

#: A block of the article with more characters is a paragraph of it, not a headline, byline or date.
_LONG = 80


def open_html(sha256: str, text: str, problems: tuple[Problem, ...]) -> Opened:
    """The report of a page: text is the page's words in blocks set apart by blank lines, runs lead back to `text`."""
    page = walk(text)
    report = Report(sha256, page.text, "text/html", page.runs)
    if not page.text.strip():
        return Opened(report, facts(page), (*problems, Problem("the page holds no text")))
    main, trouble = article(page, text)
    ours = tuple((block.start, block.end) for number, block in enumerate(page.blocks) if number in main)
    hints, foreign = judge(report, ours)
    found = sorted(_hints(page, main), key=lambda hint: (hint.start or 0, hint.end or 0, hint.kind))
    said = (Problem(trouble),) if trouble else ()
    return Opened(report, (*hints, *facts(page), *found), (*problems, *said, *foreign))


def _hints(page: Page, main: frozenset[int]) -> Iterator[Hint]:
    first, last = (min(main), max(main)) if main else (0, -1)
    for number, block in enumerate(page.blocks):
        yield Hint("paragraph", "", block.start, block.end, because=block.inside[-1].tag if block.inside else "page")
        yield from _block(block, aside(block), number in main, first <= number <= last)
    long = (block.end for number, block in enumerate(page.blocks) if number in main and block.end - block.start > _LONG)
    opening = next(long, 0)  # where the story's first paragraph ends
    for piece in page.pieces:
        if piece.kind == "a":
            yield Hint("link", piece.value, piece.start, piece.end, because="a href")
        elif piece.start < opening:  # further down, times belong to other stories
            yield Hint("published", piece.value, piece.start, piece.end, because="time datetime")


def _block(block: Block, why: str, main: bool, among: bool) -> Iterator[Hint]:
    tags = [element.tag for element in block.inside]
    heading = next((tag for tag in reversed(tags) if tag in ("h1", "h2", "h3", "h4", "h5", "h6")), None)
    if heading is not None:
        yield Hint("heading", heading[1], block.start, block.end, because=heading)
    if "figcaption" in tags or any("caption" in element.says for element in block.inside[-3:]):
        yield Hint(
            "caption", "", block.start, block.end, because="figcaption" if "figcaption" in tags else "class caption"
        )
    elif main:
        yield Hint("main", "", block.start, block.end, because="article")
    elif why:
        yield Hint("aside", why, block.start, block.end, because=why)
    elif not among and heading != "h1":
        yield Hint("aside", "outside", block.start, block.end, because="outside the article")
