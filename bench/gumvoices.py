"""GUM's attributions in the form of the other gold: `{source, cue, content: [[start, end] ...]}`.

GUM marks clauses that attribute and nothing else (no "allegedly", no quotation without such a clause), so that what is found
beyond its gold need not be wrong: of its scores recall is the one to read. A source is its name alone, without what is set
beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bench.gold import Article

#: The kinds of text that are nearest to news.
GENRES = ("news", "interview")


def as_gold(articles: Iterable[Article]) -> Iterator[Article]:
    """The articles as they are; of GUM those of GENRES, their attributions in the common form."""
    for article in articles:
        if "genre" not in article:
            yield article
        elif article["genre"] in GENRES:
            told = [one for one in article["attributions"] if one.get("source") and not one.get("credit")]
            yield {"id": article["id"], "text": article["text"], "attributions": [_common(one) for one in told]}


def _common(one: Article) -> Article:
    """The content without the clause that attributes it."""
    start, end = one["clause"]
    pieces = one.get("content_parts") or [one["content"]]
    cut = [part for a, b in pieces for part in ([a, min(b, start)], [max(a, end), b]) if part[0] < part[1]]
    return {"source": [one["source"]], "cue": [one["cue"]] if one.get("cue") else [], "content": cut}
