"""What a language reader hands to the finders: paragraphs, sentences, clauses, words and names, in a newsroom's grammar.

Offsets are code points of the whole report, end exclusive. No parser's label leaves this room: words have a `kind` (what sort
of word) and a `role` (what it does for its head), both from the short lists below, and any model that can fill them will do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

WordKind = Literal[
    "verb",
    "auxiliary",
    "noun",
    "name",
    "pronoun",
    "number",
    "adjective",
    "adverb",
    "determiner",
    "preposition",
    "conjunction",
    "particle",
    "punctuation",
    "other",
]
#: What a word does for its head.
Role = Literal[
    "root",  # head of the sentence
    "subject",
    "object",
    "agent",  # of a verb; agent is the "by X" of a passive (the noun's preposition)
    "complement",  # predicate noun or adjective ("is a member"), object of "as"
    "reported",  # head of a clause that is what is said, thought, planned ("said it WILL help")
    "infinitive",  # head of an open clause ("plans to STAGE")
    "adverbial",  # head of a clause of time, reason, condition, purpose ("as Moscow STEPPED up")
    "relative",  # head of a clause that describes a noun ("which HOUSES")
    "participle",  # head of a reduced clause that describes a noun ("troops BASED at")
    "joined",  # second and later of "A, B and C"
    "apposition",  # "Mirzo, the minister"
    "owner",  # "Tajikistan's", "its"
    "count",  # "1,500" of troops
    "describes",  # adjectives, nouns before nouns, parts of a name
    "preposition",  # hangs a phrase on its head: "in", "of", "with"
    "prep-object",  # the noun after a preposition
    "time",  # bare noun as adverb of time: "Friday", "last week"
    "inserted",  # "the plan, OFFICIALS SAY, is ready": head of a frame set into another clause
    "auxiliary",
    "passive-subject",
    "negation",
    "marker",
    "adverb",
    "determiner",
    "particle",
    "punctuation",
    "other",
]
ClauseKind = Literal[
    "main", "reported", "joined", "relative", "adverbial", "participle", "infinitive", "apposition", "fragment"
]
NameKind = Literal["person", "organisation", "group", "place", "nationality", "facility", "event", "other"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word. `head` is the index (in its sentence) of the word it hangs on, -1 for the root."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    kind: WordKind
    role: Role
    head: int
    tense: Literal["past", "present", ""] = ""
    form: Literal["finite", "infinitive", "participle", "gerund", "base", ""] = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands, retyped by our own tables of places, nationalities and agencies."""

    start: int
    end: int
    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its characters without a clause that hangs on it, and the index of its head word."""

    start: int
    end: int
    text: str
    head: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate and what belongs to it.

    start, end: the clause's own characters (from its first to its last word that is not inside another clause's, punctuation
    and marker trimmed: "because", "that" stand outside, relative pronouns inside). whole_start, whole_end: with every clause
    that hangs on it. subject may be inherited from the clause it is joined to (`shared`).
    """

    index: int
    start: int
    end: int
    whole_start: int
    whole_end: int
    kind: ClauseKind
    verb: Word
    parent: int | None
    subject: Phrase | None = None
    object: Phrase | None = None
    shared: bool = False
    marker: str | None = None
    passive: bool = False
    negated: bool = False
    tense: Literal["past", "present", "future", ""] = ""
    modals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """One sentence of paragraph `paragraph`, with newsroom verbs over it."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    names: tuple[Name, ...]

    @cached_property
    def _hanging(self) -> dict[int, tuple[Word, ...]]:
        hanging: dict[int, list[Word]] = {}
        for word in self.words:
            hanging.setdefault(word.head, []).append(word)
        return {head: tuple(words) for head, words in hanging.items()}

    def on(self, word: Word | int) -> tuple[Word, ...]:
        """The words that hang directly on `word`, in order."""
        return self._hanging.get(word if isinstance(word, int) else word.index, ())

    def under(self, word: Word | int) -> tuple[Word, ...]:
        """`word` and all that hangs on it at any depth, in order."""
        return tuple(self.words[at] for at in self._below[word if isinstance(word, int) else word.index])

    @cached_property
    def _below(self) -> tuple[list[int], ...]:
        below: tuple[list[int], ...] = tuple([] for _ in self.words)
        for word in self.words:
            at = word.index
            while at >= 0:
                below[at].append(word.index)
                at = self.words[at].head
        return below

    def head(self, word: Word) -> Word | None:
        """The word that `word` hangs on; None for the root."""
        return None if word.head < 0 else self.words[word.head]

    def word_at(self, offset: int) -> Word | None:
        """The word whose characters hold `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self.words[at] if at >= 0 and offset < self.words[at].end else None

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that lie wholly inside the characters start..end."""
        return self.words[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.words]

    def head_in(self, start: int, end: int) -> Word | None:
        """The word inside start..end whose own head lies outside it: what the stretch is about."""
        inside = self.words_in(start, end)
        held = {w.index for w in inside}
        return next((w for w in inside if w.head not in held and w.kind != "punctuation"), None)

    def subject(self, verb: Word) -> Word | None:
        """Who does it: the (passive) subject that hangs on `verb` itself."""
        return next((w for w in self.on(verb) if w.role in ("subject", "passive-subject")), None)

    def object(self, verb: Word) -> Word | None:
        """What it is done to."""
        return next((w for w in self.on(verb) if w.role == "object"), None)

    def reported(self, verb: Word) -> Word | None:
        """The head of what `verb` says, when that is a clause of this sentence."""
        return next((w for w in self.on(verb) if w.role == "reported"), None)

    def clause_of(self, word: Word) -> Clause | None:
        """The clause whose predicate governs `word` most closely."""
        verbs = {c.verb.index: c for c in self.clauses}
        at: Word | None = word
        while at is not None:
            if at.index in verbs:
                return verbs[at.index]
            at = self.head(at)
        return None

    def clause_at(self, start: int, end: int) -> Clause | None:
        """The smallest clause whose own characters hold start..end, else the one that governs its head word."""
        holding = [c for c in self.clauses if c.start <= start and end <= c.end]
        if holding:
            return min(holding, key=lambda c: (c.end - c.start, c.index))
        word = self.head_in(start, end) or self.word_at(start)
        return None if word is None else self.clause_of(word)

    def name_at(self, offset: int) -> Name | None:
        """The name whose characters hold `offset`."""
        return next((n for n in self.names if n.start <= offset < n.end), None)


@dataclass(frozen=True)
class Prose:
    """A report as read: `text` is the report's own; sentences in order over the paragraphs that were given."""

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence whose characters hold `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def of(self, paragraph: int) -> tuple[Sentence, ...]:
        """The sentences of paragraph number `paragraph`."""
        return tuple(s for s in self.sentences if s.paragraph == paragraph)
