"""Repairs to a parse where news English is known to mislead parsers; each says which sentence it is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.data import table
from sayso.language.prose import Word


@cache
def saying() -> frozenset[str]:
    """Lemmas that tell of speech ("say", "warn", "blame")."""
    return frozenset(row["lemma"] for row in table("verbs") if row["sort"] == "verb")


def mend(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with mended heads."""
    verbal = tuple(_verbal(words, word) for word in words)
    words = tuple(_behind(words, verbal, word) for word in verbal)
    words = tuple(_doer(words, word) for word in words)
    return tuple(_rejoined(words, word) for word in words)


def _verbal(words: Sequence[Word], word: Word) -> Word:
    """ "The group has made gains and CLAIMS to control the border": a verb of speech, not a second object.

    A bare word of speech in -s, joined to an object, with nothing of a noun about it but an open clause right behind.
    """
    if word.role != "joined" or word.kind != "noun" or word.lemma not in saying() or not word.text.endswith("s"):
        return word
    if any(
        w.head == word.index and w.role in ("determiner", "describes", "owner", "count", "preposition") for w in words
    ):
        return word
    noun, follows = words[word.head], words[word.index + 1 : word.index + 2]
    if noun.role != "object" or not follows or follows[0].text.lower() not in ("to", "that"):
        return word
    return replace(word, kind="verb", head=noun.head, tense="present", form="finite")


def _behind(before: Sequence[Word], after: Sequence[Word], word: Word) -> Word:
    """The open clause right behind a word that has just become a verb is that verb's: "claims TO HOLD the pass"."""
    for verb in after:
        to = verb.index + 1
        made = verb.kind != before[verb.index].kind and verb.kind == "verb"
        if made and to + 1 < len(after) and after[to].text.lower() == "to" and after[to].head == word.index:
            return replace(word, head=verb.index, role="infinitive")
    return word


def _doer(words: Sequence[Word], word: Word) -> Word:
    """ "The army took part in the exercise and BELGRADE also moved troops": the second doer, not a second exercise.

    A noun or name joined to another, with a joined verb that has no subject right behind it and no "and" between them.
    """
    if word.role != "joined" or word.kind not in ("noun", "name", "pronoun") or words[word.head].kind == "verb":
        return word
    verb = next((w for w in words[word.index + 1 :] if w.kind != "adverb" and w.role != "auxiliary"), None)
    if verb is None or verb.role != "joined" or verb.kind != "verb" or verb.form != "finite" or verb.head == word.index:
        return word
    own = any(w.head == verb.index and w.role in ("subject", "passive-subject") for w in words)
    return word if own else replace(word, head=verb.index, role="subject")


def _rejoined(words: Sequence[Word], word: Word) -> Word:
    """ "He told the agency that the group controls the border and WARNED of more": the warning is his, not the group's.

    A verb of speech in the teller's tense, with no subject of its own, joined to a clause that is itself told.
    """
    if word.role != "joined" or word.kind != "verb" or word.lemma not in saying():
        return word
    told = words[word.head]
    if told.role != "reported" or told.lemma in saying() or told.head < 0:
        return word
    teller = words[told.head]
    own = any(w.head == word.index and w.role in ("subject", "passive-subject", "auxiliary", "marker") for w in words)
    if (
        own
        or teller.lemma not in saying()
        or word.tense != "past"
        or teller.tense != "past"
        or word.index < teller.index
    ):
        return word
    return replace(word, head=teller.index)
