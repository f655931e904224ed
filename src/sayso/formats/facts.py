"""What a page's head says about the report: meta and link elements, and JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sayso.formats.opened import Hint, HintKind
from sayso.formats.walk import Page

#: Open Graph, schema.org, Dublin Core, Parse.ly and Twitter names in use on news sites; the first that speaks comes first.
_NAMES: dict[str, HintKind] = {
    "og:site_name": "outlet",
    "application-name": "outlet",
    "article:published_time": "published",
    "og:article:published_time": "published",
    "datepublished": "published",
    "parsely-pub-date": "published",
    "dc.date.issued": "published",
    "dcterms.issued": "published",
    "dc.date": "published",
    "pubdate": "published",
    "publish-date": "published",
    "sailthru.date": "published",
    "date": "published",
    "author": "byline",
    "article:author": "byline",
    "parsely-author": "byline",
    "dc.creator": "byline",
    "byl": "byline",
    "sailthru.author": "byline",
    "og:url": "url",
    "og:title": "title",
    "twitter:title": "title",
    "parsely-title": "title",
    "dc.title": "title",
    "headline": "title",
}
_ARTICLE = ("Article", "Posting", "Report", "WebPage", "ScholarlyArticle")
_DEEPEST = 8


def facts(page: Page) -> tuple[Hint, ...]:
    """Hints of kind title, outlet, byline, published and url, in the order in which they speak; the same words only once."""
    hints: dict[tuple[str, str], Hint] = {}
    for kind, written, because in (*_canonical(page), *_structured(page), *_metas(page)):
        value = " ".join(written.split())
        if value and len(value) < 500 and not (kind == "byline" and value.startswith("http")):
            hints.setdefault((kind, value), Hint(kind, value, None, None, because))
    if page.title:
        hints.setdefault(("title", page.title), Hint("title", page.title, None, None, "<title>"))
    return tuple(hints.values())


def _canonical(page: Page) -> Iterator[tuple[HintKind, str, str]]:
    for meta in page.metas:
        if meta["tag"] == "link" and "canonical" in meta.get("rel", "").lower().split():
            yield "url", meta.get("href", ""), "link rel=canonical"


def _metas(page: Page) -> Iterator[tuple[HintKind, str, str]]:
    for meta in page.metas:
        for key in ("property", "name", "itemprop"):
            name = meta.get(key, "").lower()
            if name in _NAMES:
                yield _NAMES[name], meta.get("content", ""), f"meta {name}"


def _structured(page: Page) -> Iterator[tuple[HintKind, str, str]]:
    for script in page.scripts:
        try:
            found = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue  # a page's broken script is no news to the reader: the head's other words still speak
        for thing in _things(found, 0):
            if any(str(kind).endswith(_ARTICLE) for kind in _listed(thing.get("@type"))):
                yield from _of_article(thing)


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph"), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _things(item, depth + 1)


def _of_article(thing: dict[str, Any]) -> Iterator[tuple[HintKind, str, str]]:
    page_only = all(str(kind).endswith("WebPage") for kind in _listed(thing.get("@type")))
    for key, kind in (("datePublished", "published"), ("headline", "title"), ("url", "url")):
        if isinstance(thing.get(key), str) and not (page_only and key == "url"):
            yield kind, thing[key], f"JSON-LD {key}"  # type: ignore[misc]  # the pairs above are HintKinds
    for key, kind in (("publisher", "outlet"), ("author", "byline")):
        for party in _listed(thing.get(key)):
            name = party.get("name") if isinstance(party, dict) else party
            for one in _listed(name):
                if isinstance(one, str):
                    yield kind, one, f"JSON-LD {key}"  # type: ignore[misc]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
