"""Links to pages that lie in the pile themselves, told by their titles: their day is known, whatever the link says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.ledger import Filed
from sayso.records import When

#: An address and a title are of one page when they share so many words, and this share of the words of the shorter.
_COMMON, _SHARE = 4, 0.8
_URL = re.compile(r"https?://[^\s<>)\]\"']+")
_WORD = re.compile(r"[^\W_]{3,}")
_REFUSED = re.compile(r"refused: (?:cites )?(?P<url>https?://\S+?):? ")


@dataclass(frozen=True, slots=True)
class Page:
    """A report of the pile that others may link to: id, short name, words of its title, day of publication (ISO)."""

    report: str
    name: str
    words: frozenset[str]
    day: str


def pages_of(pile: Sequence[Filed], stand: Mapping[str, When], names: Mapping[str, str]) -> tuple[Page, ...]:
    """The reports with a title and a day of their own."""
    found = []
    for one in pile:
        title, when = one.reading.title, stand[one.report.id]
        if title is not None and when.how == "stated" and when.earliest is not None and when.earliest == when.latest:
            words = frozenset(_WORD.findall(title.value.lower()))
            found.append(Page(one.report.id, names[one.report.id], words, when.earliest))
    return tuple(found)


def cited_pages(one: Filed, pages: Sequence[Page]) -> Iterator[Page]:
    """The pages of the pile that a report links to: it is not older than they."""
    for url in sorted(set(_URL.findall(one.report.text))):
        page = _page(url, one.report.id, pages)
        if page is not None:
            yield page


def explained(one: Filed, doubt: str, pages: Sequence[Page]) -> str:
    """A doubt about the day in a link, with the day that the pile knows of that page."""
    refused = _REFUSED.match(doubt)
    page = None if refused is None else _page(refused["url"], one.report.id, pages)
    return doubt if page is None else f"{doubt}; its story is that of {page.name}, of {page.day}"


def _page(url: str, report: str, pages: Sequence[Page]) -> Page | None:
    words = frozenset(_WORD.findall(url.rstrip("/").rpartition("/")[2].lower()))
    fitting = [page for page in pages if page.report != report and _same(words, page.words)]
    return fitting[0] if len(fitting) == 1 else None


def _same(slug: frozenset[str], title: frozenset[str]) -> bool:
    return len(slug & title) >= max(_COMMON, _SHARE * min(len(slug), len(title)))
