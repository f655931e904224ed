"""Which blocks of a page are its article: by trafilatura, found again in our own blocks; else by our own walk."""

from __future__ import annotations

import logging
import re
from typing import Any

from sayso.formats.walk import Block, Page

#: Past about 300 levels trafilatura gives nothing and says nothing (measured with 2.3).
DEEPEST = 200
_LETTERS = re.compile(r"[\W_]+")
#: Names in id and class that sites give to what is not the story.
_ASIDE = re.compile(
    r"(?<![a-z])(share|sharing|social|newsletter|subscri\w*|cookies?|consent|gdpr|advert\w*|ads?|sponsor\w*|promo\w*|donat\w*|paywall"
    r"|comments?|disqus|breadcrumbs?|pagination|tags?|topics|menu|navbar|toolbar|login|signup|popup|modal)(?![a-z])"
)
_RELATED = re.compile(
    r"(?<![a-z])(related|recommend\w*|more-(?:on|from|stories)|most-(?:read|popular)|read-(?:more|next|also)|teasers?)(?![a-z])"
)


def aside(block: Block) -> str:
    """Why the markup around `block` says that it is no part of the article; "" where it says nothing of the kind."""
    for element in block.inside:
        if element.hidden:
            return "hidden"
        if element.tag in ("nav", "footer", "form", "menu", "dialog"):
            return element.tag
    for element in reversed(block.inside):
        if element.tag in ("article", "main", "body", "html"):
            return ""
        for pattern in (_RELATED, _ASIDE):
            found = pattern.search(element.says)
            if found:
                return f"{'related' if pattern is _RELATED else 'named'}: {found[1]}"
        if element.tag == "aside":
            return "related: aside"
    return ""


def article(page: Page, source: str) -> tuple[frozenset[int], str]:
    """The numbers of the blocks that are the article, and what went wrong in finding them ("" = nothing)."""
    if page.deepest > DEEPEST:
        return _own(page), f"page nested {page.deepest} deep: its article was found by Sayso's own walk"
    found = _extracted(source)
    letters = _letters(found)
    main = set()
    for number, block in enumerate(page.blocks):
        words = _letters(page.text[block.start : block.end])
        if words and words in letters and (len(words) > 25 or f"\n{words}\n" in _lines(found)) and not aside(block):
            main.add(number)
    if not main:
        return _own(page), "trafilatura found no article on the page: found by Sayso's own walk"
    return frozenset(main | _siblings(page, main)), ""


def _extracted(source: str) -> str:
    import trafilatura  # noqa: PLC0415  # only a page pays for it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it gives up on is our Problem to tell
    options: dict[str, Any] = {
        "include_comments": False,
        "include_tables": True,
        "deduplicate": False,
        "favor_recall": True,
    }
    return trafilatura.extract(source, **options) or ""


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).lower()


def _lines(text: str) -> str:
    return "\n" + "\n".join(map(_letters, text.split("\n"))) + "\n"


def _siblings(page: Page, main: set[int]) -> set[int]:
    """Paragraphs that trafilatura left out although they stand right among the article's own: same parent as two of them."""
    parents: dict[int, list[int]] = {}
    for number in sorted(main):
        parents.setdefault(_parent(page.blocks[number]), []).append(number)
    kept = set()
    for number, block in enumerate(page.blocks):
        among = parents.get(_parent(block), [])
        if len(among) > 1 and among[0] < number < among[-1] and not aside(block):
            kept.add(number)
    return kept


def _parent(block: Block) -> int:
    return next(
        (e.number for e in reversed(block.inside) if e.tag in ("article", "main", "section", "div", "body", "td")), 0
    )


def _own(page: Page) -> frozenset[int]:
    """By our own walk: what stands in article or main, if anything does; else all that no markup sets aside."""
    free = [n for n, block in enumerate(page.blocks) if not aside(block)]
    held = [n for n in free if any(e.tag in ("article", "main") for e in page.blocks[n].inside)]
    return frozenset(held or free)
