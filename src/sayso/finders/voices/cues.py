"""Which words of a sentence tell of saying: looked up in data/verbs.tsv, with the words that belong to them ("point out")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.language.prose import Sentence, Word

QUOTES = ('"', "“", "”", "''", "``", "'", "‘", "’")
NOUNLIKE = ("determiner", "pronoun", "noun", "name", "adjective")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of data/verbs.tsv: what sort of word, what kind of saying, how firm, and which shapes it takes."""

    lemma: str
    sort: str
    kind: str
    strength: str
    takes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in its sentence; `end` is behind the words that belong to it, `over` its preposition."""

    word: Word
    entry: Entry
    start: int
    end: int
    over: Word | None = None

    def takes(self, *shapes: str) -> bool:
        """Whether the word makes an attribution in one of these shapes."""
        return any(shape in self.entry.takes for shape in shapes)


@cache
def entries(sort: str) -> dict[str, Entry]:
    """The entries of one sort ("verb", "noun", "adverb", "phrase", "medium") by lemma."""
    rows = (row for row in table("verbs") if row["sort"] == sort)
    return {r["lemma"]: Entry(r["lemma"], sort, r["class"], r["strength"], frozenset(r["takes"].split())) for r in rows}


def verb_cues(sentence: Sentence, words: Sequence[Word] | None = None) -> Iterator[Cue]:
    """The reporting verbs among `words` (None: all) of a sentence, in order."""
    known = _firsts("verb")
    for word in sentence.words if words is None else words:
        verb = word.kind == "verb" and word.role not in ("describes", "auxiliary")
        if word.lemma in known and (verb or _taken_for_noun(sentence, word)):
            cue = _verb_cue(sentence, word)
            if cue is not None:
                yield cue


def _taken_for_noun(sentence: Sentence, word: Word) -> bool:
    """ "..., the Chamber of Commerce ESTIMATES": with subject and reported clause it is a verb, whatever the tagger says."""
    if word.kind != "noun" or word.role != "root":
        return False
    hung = {w.role for w in sentence.on(word) if w.index < word.index}
    if "subject" not in hung:
        return False
    alone = word.text.endswith("s") and not hung & {"determiner", "describes", "owner", "count"}
    return "reported" in hung or (alone and sentence.reported(word) is not None)


def _verb_cue(sentence: Sentence, word: Word) -> Cue | None:
    """The longest entry that starts with this verb; words of its own ("it clear") follow it or hang on it (a particle)."""
    known = entries("verb")
    for parts, longer in _firsts("verb").get(word.lemma, ()):
        after = sentence.words[word.index + 1 : word.index + len(parts)]
        if after and [w.text.lower() for w in after] == parts[1:]:
            over = after[-1] if after[-1].role == "preposition" else None
            return Cue(word, longer, word.start, after[-1].end, over)
    particle = next((w for w in sentence.on(word) if w.role == "particle"), None)
    if particle is not None:
        entry = known.get(f"{word.lemma} {particle.lemma}")
        return Cue(word, entry, word.start, word.end) if entry is not None else None
    entry = known.get(word.lemma)
    return Cue(word, entry, word.start, _with_verdict(sentence, word, entry)) if entry is not None else None


def _with_verdict(sentence: Sentence, word: Word, entry: Entry) -> int:
    """The end of "dismissed as a lie", where the verdict stands between the verb and what it is about."""
    after = sentence.words[word.index + 1 : word.index + 4]
    if "as" not in entry.takes or len(after) < 2 or after[0].text.lower() != "as":
        return word.end
    if after[1].text in QUOTES:
        close = next((w for w in sentence.words[after[1].index + 1 :] if w.text in QUOTES), None)
        behind = () if close is None else sentence.words[close.index + 1 : close.index + 2]
        return close.end if close is not None and behind and behind[0].kind in NOUNLIKE else word.end
    if after[1].kind == "adjective" and len(after) > 2 and after[2].kind in NOUNLIKE[:-1]:
        return after[1].end
    if after[0].head == word.index:
        verdict = max(sentence.under(after[0]), key=lambda w: w.index)
        if any(w.role == "object" and w.index > verdict.index for w in sentence.on(word)):
            return verdict.end
    return word.end


def other_verbs(sentence: Sentence) -> Iterator[Cue]:
    """Finite verbs that the table does not know: with a quotation right before them they report it ("..." reacted Ivanov)."""
    known = entries("verb")
    for word in sentence.words:
        if word.kind == "verb" and word.form == "finite" and word.lemma not in known:
            yield Cue(word, Entry(word.lemma, "verb", "say", "plain", frozenset({"quote"})), word.start, word.end)


def noun_cues(sentence: Sentence, words: Sequence[Word] | None = None) -> Iterator[Cue]:
    """The reporting nouns ("claim", "denial") among `words` (None: all) of a sentence, in order."""
    known = entries("noun")
    for word in sentence.words if words is None else words:
        if word.kind == "noun" and word.lemma in known:
            yield Cue(word, known[word.lemma], word.start, word.end)


def adverb_cues(sentence: Sentence, words: Sequence[Word] | None = None) -> Iterator[Cue]:
    """ "Reportedly" and its like among `words` (None: all): somebody says so, and nobody is named."""
    known = entries("adverb")
    for word in sentence.words if words is None else words:
        if word.kind == "adverb" and word.lemma in known:
            yield Cue(word, known[word.lemma], word.start, word.end)


def phrase_cues(sentence: Sentence, words: Sequence[Word] | None = None) -> Iterator[Cue]:
    """ "According to" and other phrases that take who says it after them; `over` is their last word.

    words: where one may begin (None: anywhere).
    """
    known = _firsts("phrase")
    for word in sentence.words if words is None else words:
        for parts, entry in known.get(word.text.lower(), ()):
            here = sentence.words[word.index : word.index + len(parts)]
            if [w.text.lower() for w in here] == parts:
                yield Cue(word, entry, word.start, here[-1].end, here[-1])


@cache
def _firsts(sort: str) -> dict[str, list[tuple[list[str], Entry]]]:
    """The entries of one sort, in words, by their first word; the longest first."""
    found: dict[str, list[tuple[list[str], Entry]]] = {}
    for entry in sorted(entries(sort).values(), key=lambda e: -e.lemma.count(" ")):
        parts = entry.lemma.split()
        found.setdefault(parts[0], []).append((parts, entry))
    return found


def medium_of(word: Word) -> Entry | None:
    """The entry of a noun that words come in ("statement", "interview", "Telegram"), if it is one."""
    return entries("medium").get(word.lemma.lower())
