"""Sentences -> units: the smallest stretches that claim something and keep their figure, time and place.

What opens a unit of its own is said in `cuts`; here the words are dealt out to the units and their characters trimmed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.finders.clauses.cuts import find_cuts
from sayso.finders.clauses.frames import Frame, asides, bare, deed, find_frames
from sayso.finders.clauses.nearby import attributions_near, quotes_near
from sayso.finders.voices import Attribution
from sayso.finders.voices.quotes import Quote, find_quotes
from sayso.language.headlines import titled
from sayso.language.prose import Clause, Prose, Sentence, Word

if TYPE_CHECKING:
    from sayso.page.layout import Layout

#: A stretch of fewer words is no claim: a byline, a label, a cry.
FEWEST = 2
#: A label or greeting without a predicate has at most so many words.
LABEL = 8
#: Conjunctions that turn what follows into a no: without them a unit would say the opposite.
TURNING = frozenset({"neither", "nor"})
SCALED = re.compile(r"\d\s?[a-z]{1,3}\.$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A claim-sized piece: characters start..end (code points, end exclusive) of sentence number `sentence`.

    clause: index (in its sentence) of the clause that it states, or that governs it where it is a phrase ("amid a siege").
    """

    start: int
    end: int
    sentence: int
    clause: int
    paragraph: int


def find_units(prose: Prose, attributions: Sequence[Attribution], layout: Layout | None = None) -> tuple[Unit, ...]:
    """The claim-sized pieces of `prose` in text order; no two with the same characters.

    attributions: who says what (the frame "Rudenko said" makes no unit, what he says does). layout: zones of the paragraphs, so
    that a headline stays one piece.
    """
    found: dict[tuple[int, int], Unit] = {}
    every = find_quotes(prose.text, prose.paragraphs)
    near = attributions_near(prose, attributions)
    for sentence in prose.sentences:
        zone = "body" if layout is None else layout.paragraphs[sentence.paragraph].zone
        if zone == "caption" and not any(
            c.tense and c.kind in ("main", "joined", "reported") for c in sentence.clauses
        ):
            continue  # "A burnt-out bus near Karsk": a picture's name, no claim
        quotes = quotes_near(sentence, every)
        here = [attributions[number] for number in near[sentence.index]]
        if layout is not None and _says_nothing(sentence, zone, quotes, here):
            continue
        headline = zone == "headline" or (titled(sentence.text) and not sentence.text.rstrip("\"”’'").endswith("."))
        frames = find_frames(sentence, [a for a in here if not (headline and deed(a))])
        for low, high, clause in _pieces(sentence, frames, headline):
            start, end = _marked(prose.text, sentence, quotes, low, high)
            found.setdefault((start, end), Unit(start, end, sentence.index, clause, sentence.paragraph))
    return tuple(sorted(found.values(), key=lambda u: (u.start, -u.end)))


def _says_nothing(sentence: Sentence, zone: str, quotes: Sequence[Quote], attributions: Sequence[Attribution]) -> bool:
    """The outlet's own greetings, labels and questions: "Good morning", "What happens next?"; what is quoted is kept."""
    told = any(s < sentence.end and sentence.start < e for a in attributions for s, e in a.content)
    if told or zone in ("headline", "teaser") or any(q.start < sentence.end and sentence.start < q.end for q in quotes):
        return False
    if (sentence.text.endswith("?") and not titled(sentence.text)) or asides("opening").match(sentence.text):
        return True
    bare = all(c.kind == "fragment" for c in sentence.clauses)
    words = [w for w in sentence.words if w.kind != "punctuation"]
    return bare and not titled(sentence.text) and not any(w.kind == "number" for w in words) and len(words) <= LABEL


def _pieces(sentence: Sentence, frames: Sequence[Frame], headline: bool) -> Iterator[tuple[int, int, int]]:
    """(start, end, clause index) of every unit of the sentence."""
    if not sentence.clauses:
        return
    cuts = find_cuts(sentence, frames, headline)
    for (at, content), words in _dealt(sentence, cuts, frames).items():
        clause = _clause(sentence, cuts[at], words)
        frame = next((f for f in frames if f.clause == clause.index and f.verb == at), None)
        framing = frame is not None and not frame.tells and (content < 0 or any(w.index == at for w in words))
        if framing or bare(sentence, clause, words, frames):
            continue
        kept = _trimmed(words, clause)
        if len([w for w in kept if w.kind != "punctuation"]) >= FEWEST:
            yield kept[0].start, kept[-1].end, clause.index


def _clause(sentence: Sentence, at: int, words: Sequence[Word]) -> Clause:
    """The clause that the words state: that of their cut, or (when its verb lies outside) the first whose verb they hold."""
    held = {w.index for w in words}
    clause = sentence.clauses[at]
    listed = any(w.role in ("joined", "time", "apposition") and w.head not in held and w.kind != "verb" for w in words)
    if clause.verb.index in held or listed:
        return clause
    return next((c for c in sentence.clauses if c.verb.index in held), clause)


Key = tuple[int, int]


def _dealt(sentence: Sentence, cuts: dict[int, int], frames: Sequence[Frame]) -> dict[Key, list[Word]]:
    """The sentence's words by (the cut that governs them, the frame whose content holds them or -1)."""
    dealt: dict[Key, list[Word]] = {}
    for word in sentence.words:
        dealt.setdefault((_governor(sentence, word, cuts), _content(word, frames)), []).append(word)
    for key in [k for k in dealt if not _holds_cut(k, dealt[k])]:
        home = _home(key, dealt, frames)
        if home is not None:
            dealt[home] = sorted([*dealt[home], *dealt[key]], key=lambda w: w.index)
        if home is not None or key[1] < 0:
            del dealt[key]
    return dealt


def _governor(sentence: Sentence, word: Word, cuts: dict[int, int]) -> int:
    at = word.index
    while at not in cuts and sentence.words[at].head >= 0:
        at = sentence.words[at].head
    return at if at in cuts else next(iter(cuts))


def _content(word: Word, frames: Sequence[Frame]) -> int:
    """The number of the innermost frame whose content holds the word; -1 when nobody says it."""
    holding = [(f.size, number) for number, f in enumerate(frames) if f.holds(word.start, word.end)]
    return min(holding)[1] if holding else -1


def _holds_cut(key: Key, words: Sequence[Word]) -> bool:
    return any(w.index == key[0] for w in words)


def _home(key: Key, dealt: dict[Key, list[Word]], frames: Sequence[Frame]) -> Key | None:
    """Where words that came away from their cut belong: to what touches them in the same content, else back to their cut."""
    words = dealt[key]
    near = [k for k in dealt if k != key and k[1] == key[1] and _holds_cut(k, dealt[k]) and _touch(dealt[k], words)]
    if near and key[1] >= 0:
        return near[0]
    framing = any(f.frames(w.start, w.end) for f in frames for w in words)
    back = [k for k in dealt if k[0] == key[0] and _holds_cut(k, dealt[k])]
    return back[0] if back and not framing and key[1] < 0 else None


def _touch(some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether the two runs of words stand side by side, but for punctuation."""
    low, high = (some, others) if some[0].index < others[0].index else (others, some)
    return any(0 < b.index - a.index <= 2 for a in (low[-1], *low) for b in (high[0],))


def _trimmed(words: Sequence[Word], clause: Clause) -> list[Word]:
    """Without joining words, markers and punctuation at either end."""
    kept = list(words)
    mark = next((n for n, w in enumerate(kept) if w.role == "marker" and w.head == clause.verb.index), 0)
    if mark and kept[mark].text.lower() in ("after", "before"):
        kept = kept[mark:]  # "two days after the quake hit": the days are not the quake's
    while len(kept) > 1 and (_outside(kept[0], clause) or _that(kept[0], kept[1])):
        kept = kept[1:]
    while len(kept) > 1 and _outside(kept[-1], clause):
        kept = kept[:-1]
    if [w.text.lower() for w in kept[-3:]] == ["as", "well", "as"]:
        return _trimmed(kept[:-3], clause)
    return kept


def _that(word: Word, after: Word) -> bool:
    """ "said THAT a warning was sent": a that which opens what is said, whatever it hangs on."""
    return word.text.lower() == "that" and (word.role == "marker" or after.kind in ("determiner", "pronoun"))


def _outside(word: Word, clause: Clause) -> bool:
    own = word.head == clause.verb.index
    joins = word.kind == "conjunction" and word.role == "other" and word.text.lower() not in TURNING
    marks = own and (word.role == "marker" or (word.text.lower() == clause.marker and word.role == "adverb"))
    return word.kind == "punctuation" or word.role == "punctuation" or joins or marks


def _marked(text: str, sentence: Sentence, quotes: Sequence[Quote], start: int, end: int) -> tuple[int, int]:
    """start..end with the quotation marks and brackets of what it holds, and the stop before a closing mark.

    A quotation that goes on in another sentence gives each of its units the mark on its own side.
    """
    for quote in quotes:
        if (
            quote.opened
            and quote.start < start == quote.inner_start
            and (_reaches(text, end, quote) or quote.end >= sentence.end)
        ):
            start = quote.start
        if quote.closed and _reaches(text, end, quote) and (quote.start >= start or quote.start < sentence.start):
            end = quote.end
        elif quote.start <= sentence.start <= start == quote.start and quote.end > sentence.end:
            end = sentence.end
    if end >= sentence.end and SCALED.search(text, start, end):
        end -= 1  # "will cost $40m.": the stop is the sentence's
    inside, after = text[start:end], text[end : end + 1]
    if after and after in ")]" and inside.count("(" if after == ")" else "[") > inside.count(after):
        end += 1
    return start, end


def _reaches(text: str, end: int, quote: Quote) -> bool:
    """Whether nothing but stops lies between `end` and the closing mark."""
    return quote.start < end <= quote.end and not text[end : quote.inner_end].strip(",.?!… ") and end <= quote.inner_end
