"""When "Moscow" is not a place: names of countries, provinces and capitals that stand for those who govern them.

"Moscow said", "Tajikistan's foreign minister", "talks with Kabul" name parties; "in Moscow", "Kabul was hit", "the Syrian
border" name places. The words that decide are in data/whereabouts.tsv and data/verbs.tsv.
"""

from __future__ import annotations

from functools import cache

from sayso.data import gazetteer, table
from sayso.finders.voices.cues import entries
from sayso.language.prose import Sentence, Word

#: Verbs that tell only what their complement tells: "Moscow is ready", "Kabul seems willing".
_TELLS_LITTLE = frozenset({"be", "feel", "seem", "appear", "remain", "stand", "become", "sound", "look"})
_NO_PLACE = frozenset({"organisation", "group", "person"})


def governs(sentence: Sentence, start: int, end: int, text: str) -> bool:
    """Whether the name at start..end means those who govern the place; only names of states and their capitals can."""
    word = _top(sentence, sentence.head_in(start, end))
    above = None if word is None else sentence.head(word)
    if word is None or above is None or not _can_govern(text):
        return False
    if sentence.text[end - sentence.start :][:1] == "-" and sentence.text[end + 1 - sentence.start :][:1].islower():
        return True  # "Moscow-led"
    if word.role in ("subject", "passive-subject", "agent"):
        return _acts(sentence, above, word)
    if word.role in ("owner", "describes"):
        return _office(sentence, above)
    if word.role == "prep-object" and above.kind == "preposition":
        over = sentence.head(above)
        if over is None or is_word("land", over):
            return False
        return is_word("apart", above) or (
            above.lemma in ("of", "to") and over.kind != "verb" and is_word("office", over)
        )
    return word.role == "object" and (_told(above) or is_word("ally", above))


def describes_land(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a demonym describes a stretch of land: "the Syrian border", "Afghan territory", "the Afghan-Tajik border"."""
    word = _top(sentence, sentence.head_in(start, end))
    above = None if word is None else sentence.head(word)
    return word is not None and above is not None and word.role == "describes" and is_word("land", above)


def is_word(sort: str, word: Word) -> bool:
    """Whether data/whereabouts.tsv has the word, or its lemma, under that sort."""
    return word.lemma in _words(sort) or word.text.lower() in _words(sort)


def _top(sentence: Sentence, word: Word | None) -> Word | None:
    """The first of "Russia, Tajikistan and Uzbekistan", whose part they share; the last of "Afghan-Tajik"."""
    while word is not None:
        above = sentence.head(word)
        joined = word.role == "joined" and above is not None and above.kind in ("name", "noun", "adjective")
        paired = word.role == "describes" and above is not None and above.kind in ("name", "adjective")
        if not joined and not (paired and above is not None and above.role == "describes"):
            return word
        word = above
    return None


def _acts(sentence: Sentence, verb: Word, subject: Word) -> bool:
    if subject.role == "agent" or verb.lemma in entries("verb"):
        return True
    if verb.lemma in _TELLS_LITTLE:
        return any(is_word("mood", word) for word in sentence.on(verb))
    return subject.role == "subject" and is_word("act", verb)


def _office(sentence: Sentence, noun: Word) -> bool:
    name = sentence.name_at(noun.start)
    return (is_word("office", noun) and not is_word("land", noun)) or (name is not None and name.kind in _NO_PLACE)


def _told(verb: Word) -> bool:
    """Verbs of saying whose object is the one spoken to or of: "told Moscow", "accused Kabul"."""
    entry = entries("verb").get(verb.lemma)
    return entry is not None and any(shape == "hearer" or shape.startswith("obj-") for shape in entry.takes)


@cache
def _can_govern(text: str) -> bool:
    first = next(iter(gazetteer.places(text)), None)
    return first is not None and (first.kind in ("country", "region") or first.capital == "C")


@cache
def _words(sort: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table("whereabouts") if row["sort"] == sort)
