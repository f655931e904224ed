"""Repairs to a parse where news English is known to mislead parsers; each says which sentence it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.data import table
from sayso.language.contrast import contrasted
from sayso.language.misled import denying, inverted, recounted, resumed, saying, tagging, untagged
from sayso.language.prose import Word
from sayso.language.timed import dated, freed

__all__ = ["mend", "saying"]

#: A short verb that would double its last letter if it did not end in -e: "hoped" is of "hope", "hopped" of "hop".
SHORT = re.compile(r"[^aeiou\W\d]*[aeiou][bcdfgklmnprtvz]")
#: Roles under which a bare time is hung on a verb.
TIMING = ("preposition", "time", "adverb")
PARTS_OF_DAY = frozenset({"today", "yesterday", "tonight", "earlier", "later", "late", "early", "morning", "evening"})


@cache
def _days() -> frozenset[str]:
    """Words of which a time that goes with "said" is made: weekdays, months, "late"."""
    return PARTS_OF_DAY | {r["word"] for r in table("timewords") if r["kind"].strip(".!") in ("weekday", "month")}


@cache
def _thinking() -> frozenset[str]:
    """Lemmas of what one may be said to do in one's head ("said it had won and HOPED to win again")."""
    return frozenset(row["lemma"] for row in table("verbs") if row["sort"] == "verb" and row["class"] == "think")


def mend(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with mended heads, roles and lemmas; as they came where mending them would make a ring of heads."""
    mended = _all_mended(words)
    return mended if all(_hangs(mended, word) for word in mended) else tuple(words)


def _hangs(words: Sequence[Word], word: Word) -> bool:
    """Whether the heads above a word lead to the root."""
    at, steps = word.index, 0
    while at >= 0 and steps <= len(words):
        at, steps = words[at].head, steps + 1
    return at < 0


def _all_mended(words: Sequence[Word]) -> tuple[Word, ...]:
    words = tuple(_past(words, _named_whole(word)) for word in denying(words))
    words = tuple(_planned(words, word) for word in words)
    words = tuple(_reduced(words, word) for word in words)
    words = tuple(_telling_time(words, _told_of(words, word)) for word in words)
    verbal = tuple(_verbal(words, word) for word in words)
    words = tuple(_behind(words, verbal, word) for word in verbal)
    words = tuple(_doer(words, word) for word in words)
    words = tuple(_rejoined(words, word) for word in words)
    words = _declared(words)
    words = tuple(_citing(words, word) for word in words)
    return contrasted(resumed(freed(recounted(dated(untagged(tagging(inverted(words))))))))


def _named_whole(word: Word) -> Word:
    """ "The agency HOPED to return it" hopes, "the bank was FINED" has a fine to pay: no "hop", no "fin"."""
    if word.role == "participle" and word.form == "finite" and word.tense == "past":
        word = replace(word, form="participle")  # "The bridge, EXPECTED to open in May, ..."
    short = word.kind == "verb" and word.text.lower() in (f"{word.lemma}ed", f"{word.lemma}es", f"{word.lemma}ing")
    return replace(word, lemma=f"{word.lemma}e") if short and SHORT.fullmatch(word.lemma) else word


def _past(words: Sequence[Word], word: Word) -> Word:
    """ "You PREYED on people": an adjective in -ed that has a subject and no "be" is a verb."""
    if word.kind != "adjective" or not word.text.endswith("ed") or word.role not in ("root", "reported", "relative"):
        return word
    hanging = [w for w in words if w.head == word.index]
    doer = any(w.role == "subject" and w.index == word.index - 1 for w in hanging)
    helped = any(w.role == "auxiliary" or w.kind == "auxiliary" for w in hanging)
    return replace(word, kind="verb", tense="past", form="finite") if doer and not helped else word


def _told_of(words: Sequence[Word], word: Word) -> Word:
    """ "The report warned THE HOSPITALS were unsafe": before a finite verb without a subject stands its subject, no hearer."""
    if word.role != "object" or word.kind not in ("noun", "name", "number") or words[word.head].lemma not in saying():
        return word
    for verb in words[word.index + 1 :]:
        if verb.role != "reported" or verb.head != word.head:
            continue
        helpers = [w for w in words if w.head == verb.index and w.role == "auxiliary"]
        finite = verb.form == "finite" or any(w.form == "finite" for w in helpers)
        first = min([verb.index, *(w.index for w in words if w.head == verb.index)])
        bare = not any(w.head == verb.index and w.role in ("subject", "passive-subject", "marker") for w in words)
        if finite and bare and first == _last(words, word) + 1:
            acted_on = verb.form == "participle" and any(w.lemma == "be" for w in helpers)
            return replace(word, head=verb.index, role="passive-subject" if acted_on else "subject")
    return word


def _planned(words: Sequence[Word], word: Word) -> Word:
    """ "The firm plans to cut jobs and SHUT two plants": no past beside a present, but the second thing planned."""
    past = word.role == "joined" and word.form == "finite" and word.tense == "past" and word.text.lower() == word.lemma
    over = words[word.head]
    if not past or over.tense != "present" or over.form != "finite":
        return word
    first = next((w for w in words[over.index : word.index] if w.role == "infinitive" and w.head == over.index), None)
    return word if first is None else replace(word, head=first.index, form="base", tense="")


def _reduced(words: Sequence[Word], word: Word) -> Word:
    """ "Velden says 14 CIVILIANS KILLED in attack": what is said leaves out "were", as headlines do; nobody says civilians."""
    noun, done = word, word
    if word.role == "participle":
        noun = words[word.head]
    elif word.role == "object":
        done = next((w for w in words[word.index + 1 :] if w.role == "participle" and w.head == word.index), word)
    cue = words[noun.head] if noun.role == "object" else noun
    heads = cue.lemma in ("say", "claim") and cue.tense == "present" and done.index == noun.index + 1
    if not heads or done.form != "participle" or noun.kind not in ("noun", "name"):
        return word
    return (
        replace(noun, head=done.index, role="passive-subject")
        if word == noun
        else replace(done, head=cue.index, role="reported")
    )


def _last(words: Sequence[Word], top: Word) -> int:
    """The index of the last word under `top`."""
    last = top.index
    for word in words:
        at = word.index
        while at >= 0 and at != top.index:
            at = words[at].head
        last = max(last, word.index) if at == top.index else last
    return last


def _telling_time(words: Sequence[Word], word: Word) -> Word:
    """ "The Red Cross said ON MONDAY it would send tents": the time between cue and what is said is that of the saying.

    The parser hangs it on the verb of what is said, or on its subject; after "that" it is rightly there.
    """
    cue = next((w for w in reversed(words[: word.index]) if w.kind == "verb" and w.lemma in saying()), None)
    if cue is None or word.role not in TIMING or cue.form == "gerund":
        return word
    told = next((w for w in words[word.index :] if w.role == "reported" and w.head == cue.index), None)
    if told is None or word.head not in (told.index, *(w.index for w in words if w.head == told.index)):
        return word
    between = words[cue.index + 1 : word.index]
    subject = next((w for w in words if w.head == told.index and w.role in ("subject", "passive-subject")), None)
    mine = words[word.index : _last(words, word) + 1]
    timed = any(w.text.lower() in _days() for w in mine) and all(_timely(w) for w in mine)
    heard = all(w.role in ("object", *TIMING, "prep-object", "determiner") for w in between)
    if not timed or not heard or subject is None or subject.index < mine[-1].index:
        return word
    return replace(word, head=cue.index)


def _timely(word: Word) -> bool:
    """Whether the word may be part of a bare time ("late on Friday 3 May", "Monday evening", "earlier this week")."""
    text = word.text.lower()
    return (
        text in _days()
        or word.kind in ("preposition", "number", "determiner")
        or text in ("week", "month", "night", "last")
    )


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


def _citing(words: Sequence[Word], word: Word) -> Word:
    """ "The agency reported on Monday, citing the envoy, THAT talks had failed": the agency reported it."""
    cite = words[word.head]
    if word.role != "reported" or cite.lemma not in ("cite", "quote") or cite.form != "gerund" or cite.head < 0:
        return word
    teller = words[cite.head]
    that = any(w.head == word.index and w.role == "marker" and words[w.index - 1].text == "," for w in words)
    return replace(word, head=teller.index) if that and teller.lemma in saying() else word


def _rejoined(words: Sequence[Word], word: Word) -> Word:
    """ "He told the agency that the group controls the border and WARNED of more": the warning is his, not the group's.

    A verb of speech in the teller's tense, with no subject of its own, joined to a clause that is itself told.
    """
    if word.role != "joined" or word.kind != "verb" or word.lemma not in saying() or word.lemma in _thinking():
        return word
    told = words[word.head]
    if told.role != "reported" or told.lemma in saying() or told.head < 0:
        return word
    teller = words[told.head]
    own = any(w.head == word.index and w.role in ("subject", "passive-subject", "auxiliary", "marker") for w in words)
    helped = [w for w in words if w.head == told.index and w.role == "auxiliary" and w.form == "finite"]
    now = (helped[0] if helped else told).tense == "present"
    alike = word.tense == teller.tense and (word.tense == "past" or (word.tense == "present" and not now))
    if own or teller.lemma not in saying() or not alike or word.index < teller.index:
        return word
    return replace(word, head=teller.index)


def _declared(words: Sequence[Word]) -> tuple[Word, ...]:
    """ "The court declared HIM WANTED": no pronoun in that case does anything; it is the object, and what it is said to be."""
    mended = list(words)
    for word in words:
        told = words[word.head]
        bare = told.tense == "past" and not any(w.head == told.index and w.role == "auxiliary" for w in words)
        if word.text in ("him", "them", "me", "us") and word.role == "subject" and told.role == "reported" and bare:
            mended[word.index] = replace(word, role="object", head=told.head)
            mended[told.index] = replace(told, role="complement", kind="adjective", tense="", form="")
    return tuple(mended)
