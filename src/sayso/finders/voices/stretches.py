"""Words -> characters: which of the words under a head somebody said, and the stretches that they fill."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.finders.voices.cues import entries
from sayso.language.prose import Sentence, Word

#: Clauses opened by these, behind a comma, are as a rule the outlet's background and not part of what was said.
BACKGROUND = frozenset(
    {"as", "after", "while", "when", "amid", "following", "despite", "since", "before", "where", "though", "although"}
)

Spans = tuple[tuple[int, int], ...]


def stretch(words: Sequence[Word]) -> Spans:
    """One stretch from the first to the last of the words, punctuation at its edges left out."""
    solid = sorted((w for w in words if w.kind != "punctuation" or w.text in ("$", "%", ")")), key=lambda w: w.index)
    while solid and (solid[-1].text.lower() in ("and", "but", "or", "while", "yet") or solid[-1].role == "marker"):
        solid = solid[:-1]
    return ((solid[0].start, solid[-1].end),) if solid else ()


def pieces(sentence: Sentence, words: Iterable[Word]) -> Spans:
    """Stretches of the words, parted where a word that is not among them stands between."""
    inside = {w.index for w in words if w.kind != "punctuation"}
    found: list[list[Word]] = []
    parted = True
    for word in sentence.words:
        if word.index in inside:
            if parted:
                found.append([])
            found[-1].append(word)
            parted = False
        elif word.kind != "punctuation":
            parted = True
    while found and found[0][0].kind == "conjunction" and found[0][0].text.lower() in ("but", "and", "yet"):
        found[0] = found[0][1:]
        found = found if found[0] else found[1:]
    return tuple((run[0].start, run[-1].end) for run in found)


def kept(sentence: Sentence, word: Word, verb: Word) -> list[Word]:
    return [w for w in sentence.under(word) if not cut_off(sentence, w, word, verb)]


def cut_off(sentence: Sentence, word: Word, top: Word, verb: Word) -> bool:
    """Whether `word` stands in a part under `top` that the speaker did not say: the outlet's background, or the next cue."""
    at: Word | None = word
    while at is not None and at.index != top.index:
        if _background(sentence, at, verb) or _next_cue(sentence, at):
            return True
        at = sentence.head(at)
    return False


def _background(sentence: Sentence, word: Word, verb: Word) -> bool:
    """A clause of time or circumstance, behind a comma, in a plain tense, after the verb that reports."""
    if word.role != "adverbial" or word.index < verb.index:
        return False
    opener = next(
        (w for w in sentence.on(word) if w.role in ("marker", "adverb") and w.text.lower() in BACKGROUND), None
    )
    return opener is not None and comma_before(sentence, sentence.under(word)[0])


def _next_cue(sentence: Sentence, word: Word) -> bool:
    """ ", adding that ..." : what follows has its own cue."""
    if word.lemma not in entries("verb") or not comma_before(sentence, _first(sentence, word)):
        return False
    if word.role == "joined" and word.form == "finite":
        return sentence.subject(word) is not None
    return word.form == "gerund" and word.role in ("adverbial", "participle", "inserted")


def without_aside(sentence: Sentence, words: list[Word]) -> list[Word]:
    """The words without a remark set off by a comma at their very end."""
    inside = {w.index for w in words}
    for word in words:
        if _aside(sentence, word):
            aside = {w.index for w in sentence.under(word)}
            rest = [w for w in words if w.index not in aside]
            last = max((w.index for w in rest if w.kind != "punctuation"), default=-1)
            if rest and all(i > last for i in aside & inside):
                return without_aside(sentence, rest)
    return words


def _aside(sentence: Sentence, word: Word) -> bool:
    """ ", which borders Norland", ", the largest abroad": set off by a comma, as likely the outlet's as the speaker's."""
    if word.role == "relative":
        return any(w.lemma in ("which", "who", "whose", "where") for w in sentence.under(word)) and comma_before(
            sentence, sentence.under(word)[0]
        )
    return word.role == "apposition" and comma_before(sentence, sentence.under(word)[0])


def _first(sentence: Sentence, word: Word) -> Word:
    """The first word of the clause, its joining word ("and") counted in."""
    first = sentence.under(word)[0]
    before = sentence.words[first.index - 1] if first.index else first
    return before if before.kind == "conjunction" else first


def comma_before(sentence: Sentence, word: Word) -> bool:
    return word.index > 0 and sentence.words[word.index - 1].text in (",", "—", "–", "--")


def without_marker(words: list[Word]) -> list[Word]:
    while words and (
        words[0].kind == "punctuation" or (words[0].text.lower() == "that" and words[0].role != "subject")
    ):
        words = words[1:]
    return words


def with_to(sentence: Sentence, word: Word) -> bool:
    return any(w.text.lower() == "to" and w.role == "auxiliary" for w in sentence.on(word))
