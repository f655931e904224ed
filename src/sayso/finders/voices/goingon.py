"""Quotations without words of their own: they go on with the speaker before them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.voices.attribution import Attribution, AttributionKind
from sayso.finders.voices.quotes import Quote, quotes_of, touching
from sayso.finders.voices.speech import speech_like
from sayso.finders.voices.stretches import Spans
from sayso.language.prose import Prose
from sayso.stretches import joined

#: A paragraph is all quotation from this share on.
NEARLY = 0.9
SINGLE = "'‘"


def carried_on(prose: Prose, quotes: Sequence[Quote], found: list[Attribution]) -> list[Attribution]:
    """Quotations without a cue of their own, added to what the speaker before them says."""
    found = sorted(found, key=lambda a: a.cue)
    taken = bytearray(len(prose.text))
    for start, end in (span for a in found for span in a.content):
        taken[start:end] = b"\1" * (end - start)
    before: Quote | None = None
    for quote in quotes:
        if any(taken[quote.start : quote.end]) or not speech_like(prose, quote) or _lesser(prose.text, before, quote):
            before = quote
            continue
        at = _holding(found, before) if quote.goes_on else _before(prose, quote, found)
        before = quote
        if at is not None:
            found[at] = replace(found[at], content=joined([*found[at].content, (quote.start, quote.end)]))
    return found


def _lesser(text: str, before: Quote | None, quote: Quote) -> bool:
    """'All bets are off.' in single marks behind double ones: a line over a part of the report, or a title.

    Of 38 speakers of PolNeAR who go on over paragraphs none changes his marks so.
    """
    return (
        before is not None
        and text[quote.start] in SINGLE
        and quote.inner_start == quote.start + 1
        and (text[before.start] not in SINGLE or before.inner_start > before.start + 1)
    )


def _holding(found: Sequence[Attribution], quote: Quote | None) -> int | None:
    """The attribution that says `quote`, of which the next piece is to be said by the same."""
    if quote is None:
        return None
    return next((n for n, a in enumerate(found) if a.source is not None and a.holds(quote.start, quote.end)), None)


def _before(prose: Prose, quote: Quote, found: Sequence[Attribution]) -> int | None:
    """The attribution that the quotation goes on with: the last quoted one before it, in this paragraph or the one before."""
    here = bisect_right(prose.paragraphs, quote.start, key=lambda p: p[0]) - 1
    lead = prose.text[prose.paragraphs[here][0] : quote.start].rstrip()
    if lead and lead[-1] not in ".!?”\"'’:":
        return None
    for at in range(bisect_left(found, quote.start, key=lambda a: a.cue[0]) - 1, -1, -1):
        one = found[at]
        if one.source is None:
            continue
        paragraph = prose.sentences[one.sentence].paragraph
        if not lead and paragraph == here - 1 and _fills(prose, quote, here):
            return at
        last = one.content[-1][1]
        shown = paragraph == here and last < quote.start and prose.text[last : quote.start].strip() == ":"
        if shown:  # "told the paper that she lacked staff: "I have nine inspectors.""
            return at
        if not any(touching(quotes_of(prose), s, e) for s, e in one.content):
            return None
        return at if paragraph == here or (paragraph == here - 1 and not lead) else None
    return None


def _fills(prose: Prose, quote: Quote, paragraph: int) -> bool:
    """Whether the quotation is nearly all of its paragraph: then it is the speaker's before it, quoted there or not."""
    start, end = prose.paragraphs[paragraph]
    return quote.end - quote.start >= NEARLY * (end - start)


def kind_of(prose: Prose, content: Spans, quotes: Sequence[Quote]) -> AttributionKind:
    """quoted: all within marks; indirect: none of it; mixed: some."""
    inside = outside = False
    for start, end in content:
        cuts = touching(quotes, start, end)
        inside = inside or bool(cuts)
        at = start
        for quote in cuts:
            outside = outside or any(c.isalnum() for c in prose.text[at : max(at, quote.start)])
            at = max(at, quote.end)
        outside = outside or any(c.isalnum() for c in prose.text[at:end])
    return "mixed" if inside and outside else "quoted" if inside else "indirect"
