"""What the trained tagger found, in the shape that the rules give: sentence, lemma, medium and kind added to its spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import Cue, Entry, adverb_cues, noun_cues, phrase_cues, verb_cues
from sayso.finders.voices.goingon import kind_of
from sayso.finders.voices.parts import medium
from sayso.finders.voices.quotes import quotes_of
from sayso.finders.voices.speakers import extent, passive, speaker
from sayso.finders.voices.undergone import undergone
from sayso.language.prose import Prose, Sentence

Span = tuple[int, int]
#: The parts that words before a noun play for it.
PARTIAL = frozenset({"determiner", "describes", "count"})
#: Words that are nobody's saying by themselves.
SMALL = frozenset({"a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "that", "by", "for", "with"})


class Tagged(Protocol):
    """One act of saying as a tagger gives it: spans of whole words in code points, and how sure it is (0 to 1)."""

    @property
    def cue(self) -> Span: ...
    @property
    def source(self) -> tuple[Span, ...]: ...
    @property
    def content(self) -> tuple[Span, ...]: ...
    @property
    def sure(self) -> float: ...
    @property
    def source_sure(self) -> float: ...


class Tagger(Protocol):
    """A trained finder of attributions. identity: its name and version, for the reading's `by`."""

    @property
    def identity(self) -> str: ...

    def tag(self, text: str, paragraphs: Sequence[Span], masks: Sequence[Span] = ()) -> Sequence[Tagged]: ...


def modelled(prose: Prose, tagged: Iterable[Tagged]) -> Iterator[Attribution]:
    """Each tagged act as an Attribution; what stands outside every sentence, or says nothing, is left out."""
    quotes = quotes_of(prose)
    for one in tagged:
        sentence = prose.sentence_at(one.cue[0])
        content = _solid(prose.text, [_whole(prose, *piece) for piece in one.content])
        if sentence is None or not content:
            continue
        at, content = _described(sentence, one.cue, content)
        cue = cue_in(sentence, *at)
        way = None if cue is None else medium(sentence, cue)
        lemma = _lemma(sentence, at) if cue is None else cue.entry.lemma
        kind = kind_of(prose, content, quotes)
        source = _governor(prose, _source(prose.text, one.source))
        source, content = undergone(sentence, cue, source, content)
        sure = 1.0 if stands_by(sentence, source, at, cue) else one.source_sure
        yield Attribution(sentence.index, source, at, content, way, kind, lemma, sure)


def stands_by(sentence: Sentence, source: Span | None, at: Span, cue: Cue | None) -> bool:
    """Whether the sentence itself shows whose the words of saying are: the source is their subject or stands right before them.

    On PolNeAR's development half 65 of 69 sources that the model was not sure of and that stood so were right, of the others 22
    of 36. A passive's subject ("they WERE ACCUSED of") does not speak.
    """
    if source is None or cue is None or cue.word.kind != "verb" or passive(sentence, cue.word):
        return False
    helped = any(w.role == "auxiliary" for w in sentence.on(cue.word))
    if cue.word.form == "participle" and not helped:  # "a speech TITLED"
        return False
    who = speaker(sentence, cue.word) if cue.word.form != "gerund" or helped else None
    right_before = source[1] <= at[0] and not sentence.text[source[1] - sentence.start : at[0] - sentence.start].strip()
    return right_before or (who is not None and source[0] <= who.start < source[1])


def cue_in(sentence: Sentence, start: int, end: int) -> Cue | None:
    """The word of saying between start and end that data/verbs.tsv knows: a verb before others, the last of several."""
    inside = sentence.words_in(start, end)
    for cues in (verb_cues, phrase_cues, noun_cues, adverb_cues):
        here = list(cues(sentence, inside))
        if here:
            return here[-1]
    word = next((w for w in inside if w.kind == "verb"), None)
    entry = None if word is None else Entry(word.lemma, "verb", "say", "plain", frozenset())
    return None if word is None or entry is None else Cue(word, entry, word.start, word.end)


def _lemma(sentence: Sentence, cue: Span) -> str:
    head = sentence.head_in(*cue) or sentence.word_at(cue[0])
    return "" if head is None else head.lemma


def _source(text: str, pieces: Sequence[Span]) -> Span | None:
    """The source's characters: its first piece that holds a word."""
    return next((bare for piece in pieces if (bare := _bare(text, *piece)) is not None), None)


def _governor(prose: Prose, source: Span | None) -> Span | None:
    """ "Democrats on CAPITOL HILL, who argued": not the hill."""
    sentence = None if source is None else prose.sentence_at(source[0])
    head = None if sentence is None or source is None else sentence.head_in(*source)
    if sentence is None or head is None or head.role != "prep-object":
        return source
    name, over = sentence.name_at(head.start), sentence.head(head)
    noun = None if over is None or over.lemma not in ("in", "on", "at", "from", "of") else sentence.head(over)
    if name is None or name.kind not in ("place", "facility") or noun is None or noun.kind not in ("noun", "name"):
        return source
    return extent(sentence, noun)


def _whole(prose: Prose, start: int, end: int) -> Span:
    """What is said drawn out to whole marks, and to the noun of which it holds only what describes it ("two DAYS")."""
    for mark in ("''", "``"):
        start -= prose.text[start - 1 : start + 1] == mark
        end += prose.text[end - 1 : end + 1] == mark and prose.text[end - 2 : end] != mark
    sentence = prose.sentence_at(max(start, end - 1))
    last = None if sentence is None else sentence.word_at(end - 1)
    while sentence is not None and last is not None and last.role in PARTIAL and last.head > last.index:
        noun = sentence.words[last.head]
        between = sentence.words[last.index + 1 : noun.index]
        if noun.kind not in ("noun", "name", "number") or any(w.kind == "punctuation" for w in between):
            break
        last, end = noun, noun.end
    return start, end


def _described(sentence: Sentence, cue: Span, content: tuple[Span, ...]) -> tuple[Span, tuple[Span, ...]]:
    """Cue and content; of the content is what only describes its first noun and ends the cue ("offered | NO proof").

    PolNeAR's annotators part them so 1,873 of 1,924 times (350 articles of the training half).
    """
    nth = next((n for n, (start, _) in enumerate(content) if start >= cue[1]), None)
    first = None if nth is None else sentence.word_at(content[nth][0])
    if nth is None or first is None:
        return cue, content
    start, end = content[nth]
    begin = start
    for word in reversed(sentence.words_in(cue[0] + 1, start)):
        if word.role not in PARTIAL or not start <= sentence.words[word.head].start < end:
            break
        begin = word.start
    spoken = (cue[0], sentence.words_in(cue[0], begin)[-1].end) if begin < cue[1] else cue
    return spoken, (*content[:nth], (begin, end), *content[nth + 1 :])


def _bare(text: str, start: int, end: int) -> Span | None:
    """Without punctuation and the owner's mark at the edges."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in ")."):
        end -= 1
    if text[max(start, end - 2) : end] in ("'s", "’s"):
        end -= 2
    return (start, end) if start < end else None


def _solid(text: str, content: Iterable[Span]) -> tuple[Span, ...]:
    """The pieces that hold a word; a lone article or preposition beside others is none."""
    pieces = [(s, e) for s, e in sorted(content) if s < e and any(c.isalnum() for c in text[s:e])]
    solid = [(s, e) for s, e in pieces if text[s:e].strip(" ,.:;").lower() not in SMALL]
    return tuple(solid)
