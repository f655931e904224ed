"""Quotations and the words around them: which quotation belongs to which reporting verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.finders.voices.cues import Cue
from sayso.finders.voices.quotes import Quote
from sayso.finders.voices.speakers import RELATIVE
from sayso.finders.voices.stretches import Spans
from sayso.language.prose import Prose, Sentence, Word
from sayso.stretches import joined

#: Between a quotation and the words that report it there may stand this, and nothing else.
BETWEEN = re.compile(r"[\s,–—-]*")

#: "The office responded TO requests", "the mayor spoke OF it": a new sentence that tells of something else.
AWAY = frozenset({"to", "of", "about", "for", "with"})


def linked(
    prose: Prose, sentence: Sentence, cue: Cue, who: Word | None, quotes: Sequence[Quote], begins: int | None = None
) -> list[Quote]:
    """The quotations that stand right before and right after the words that report ("A," HE SAID, "B").

    begins: where those words begin, when that is known better than by the parse.
    """
    start = _group_start(sentence, cue, who, quotes) if begins is None else begins
    paragraph = prose.paragraphs[sentence.paragraph][0]
    found: list[Quote] = []
    for quote in quotes:
        if quote.end <= start:
            before = paragraph <= quote.start and BETWEEN.fullmatch(prose.text, quote.end, start) is not None
            linked_here = before and cue.word.form != "gerund" and _ends_well(prose, sentence, cue, quote)
        else:
            linked_here = quote.start >= cue.end and _follows(prose, sentence, cue, quote, found)
        found += [quote] if linked_here else []
    return found


def _group_start(sentence: Sentence, cue: Cue, who: Word | None, quotes: Sequence[Quote]) -> int:
    """Where the words that report begin: the speaker or the verb's own helpers, when they stand before it."""
    own = [
        w for w in sentence.on(cue.word) if w.role in ("auxiliary", "adverb", "negation") and w.index < cue.word.index
    ]
    before = [cue.word, *own]
    if who is not None and who.head == cue.word.index and who.index < cue.word.index:
        before += sentence.under(who)
    return min(w.start for w in before if w is cue.word or not any(q.holds(w.start, w.end) for q in quotes))


def _ends_well(prose: Prose, sentence: Sentence, cue: Cue, quote: Quote) -> bool:
    """A quotation with a comma, a stop or more than two words: not a nickname before a verb.

    One that ends with a stop before a new sentence is only taken by a short sentence that says nothing else ("..." Ivanov said.).
    """
    inner = prose.text[quote.inner_start : quote.inner_end].strip(" '’\"”")
    if inner[-1:] in ".!?…" and quote.end <= sentence.start:
        if cue.entry.kind == "think" or any(w.role == "negation" or w.lemma in AWAY for w in sentence.on(cue.word)):
            return False
        return not any(w.role in ("reported", "object") or w.text in "\"“‘'" for w in sentence.words)
    return bool(inner) and (inner[-1] in ",.!?…—-" or len(inner.split()) > 2)


def _follows(prose: Prose, sentence: Sentence, cue: Cue, quote: Quote, found: Iterable[Quote]) -> bool:
    """Whether the quotation is what the verb before it introduces: nothing finite stands between, and it ends a thought."""
    between = sentence.words_in(cue.end, quote.start)
    gap = prose.text[max(cue.end, sentence.end) : quote.start] if quote.start >= sentence.end else ""
    if gap.strip() or any(quote.start < other.end for other in found):
        return False
    last = next((w for w in reversed(between) if w.kind != "punctuation"), cue.word)
    mark = prose.text[last.end : quote.start].strip()
    if quote.start >= sentence.end and mark != ":":
        return False
    if any(_blocks(sentence, w, cue) for w in between):
        return False
    inner = prose.text[quote.inner_start : quote.inner_end].strip()
    whole = inner[:1].isupper() and inner[-1:] in ".!?…,"
    if mark in (",", ":", ",:", "—", "-", "–"):
        return whole or mark == ":" or _tail_free(prose, sentence, quote)
    return (whole or _tail_free(prose, sentence, quote)) and (last is cue.word or last.text.lower() in ("that", "as"))


def _blocks(sentence: Sentence, word: Word, cue: Cue) -> bool:
    """A finite verb between cue and quotation, but for those that only describe the speaker ("Ivanov, who HEADS the office")."""
    if word.form != "finite" or word.kind not in ("verb", "auxiliary"):
        return False
    at: Word | None = word
    while at is not None and at.index != cue.word.index:
        if at.role in ("relative", "participle") or at.text.lower() in RELATIVE:
            return False
        at = sentence.head(at)
    return True


def _tail_free(prose: Prose, sentence: Sentence, quote: Quote) -> bool:
    """Whether nothing but punctuation, or a new clause behind it, comes after the quotation in its sentence."""
    rest = prose.text[quote.end : sentence.end].strip()
    inner = prose.text[quote.inner_start : quote.inner_end].rstrip()
    return not rest or rest[0] in ".,;!?—–-)" or inner[-1:] in ",.!?"


def widened(spans: Spans, quotes: Sequence[Quote], limit: tuple[int, int]) -> Spans:
    """`spans` drawn out to the marks of quotations they enter, but never over `limit` (the words that report)."""
    whole_ones = [q for q in quotes if q.opened and q.closed and not (q.start < limit[1] and limit[0] < q.end)]
    made: list[tuple[int, int]] = []
    for span in spans:
        start, end = span
        for quote in whole_ones:
            if quote.start < end and start < quote.end:
                start, end = min(start, quote.start), max(end, quote.end)
        made.append((start, end))
    return joined(made)


def whole(spoken: Sequence[Quote], told: Spans, cue: tuple[int, int]) -> Spans:
    """Quotations together with the clause that they stand in; a clause apart from them is not what the quoting verb says."""
    if not spoken:
        return told
    around = len(spoken) > 1
    touching = [
        (s, e) for s, e in told if any(q.start < e and s < q.end for q in spoken) and not (around and e > cue[0])
    ]
    return joined([*((q.start, q.end) for q in spoken), *touching])


def speech_like(prose: Prose, quote: Quote) -> bool:
    """A quotation of a sentence, not a word in passing: it begins with a capital and ends with a mark, or is long."""
    inner = prose.text[quote.inner_start : quote.inner_end].strip()
    count = len(inner.split())
    return (count >= 3 and inner[:1].isupper() and inner[-1:] in ",.!?…—-") or count >= 12
