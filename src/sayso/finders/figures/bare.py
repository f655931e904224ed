"""Numbers that stand without a noun, and whether they count something all the same: "killed 12", "the toll stands at 14"."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.finders.figures.amounts import words_of
from sayso.finders.figures.levels import put_at
from sayso.finders.figures.numbers import Number
from sayso.language.prose import Sentence, Word

#: A bare count up to here is too small to be one after "in" ("in two").
SMALL = 10
STANDING = ("subject", "passive-subject", "object", "complement")

#: Years of age: "the mayor is 52".
OLD = (2, 120)


def yearlike(sentence: Sentence, number: Number) -> bool:
    written = sentence.text[number.core_start - sentence.start : number.core_end - sentence.start]
    return re.fullmatch(r"1[5-9]\d\d|20\d\d", written) is not None


def stands_alone(sentence: Sentence, number: Number, top: Word) -> bool:
    """A bare number that is still a count: "killed 12", "12 were killed", "the toll rose to 45"; never a year."""
    if yearlike(sentence, number) or number.value == 1:
        return False
    head = sentence.head(top)
    if left_out(sentence, top) is not None:
        return True
    if head is None:
        return False
    if _years_old(sentence, number, top, head):
        return False
    if top.role in STANDING and head.kind in ("verb", "auxiliary"):
        return number.value is None or number.value >= 2
    if top.role == "time" and top.kind == "number":
        return head.lemma in words_of("passing")  # "neared 300"
    if top.role == "prep-object":
        over = sentence.head(head)
        level = over is not None and (over.lemma in words_of("level") or put_at(sentence, head) is not None)
        level = level or (over is not None and _comes_to(sentence, number, head, over))
        return level or _elliptic(sentence, number, head, over)
    return top.role == "joined" and top.kind == "number" and head.kind in ("number", "noun")


def _elliptic(sentence: Sentence, number: Number, before: Word, over: Word | None) -> bool:
    """A bare number whose noun went before: "admitted mistakes in 212", "speaks of two", "arrived at 31,000 to 36,000"."""
    written = sentence.text[number.core_start - sentence.start : number.core_end - sentence.start]
    if re.fullmatch(r"\d{4}", written):
        return False  # "in 1212"
    large = number.high is not None and number.high >= 1000
    counting = before.lemma == "of" and over is not None and over.kind == "verb"
    return large or counting or (before.lemma == "in" and number.value is not None and number.value > SMALL)


def left_out(sentence: Sentence, top: Word) -> Word | None:
    """ "20 dead", "two killed": the word right behind a bare number that says which people."""
    behind = sentence.words[top.index + 1 : top.index + 2]
    told = behind and behind[0].role in ("describes", "participle")
    return behind[0] if told and behind[0].kind in ("adjective", "verb") and top.kind == "number" else None


def _comes_to(sentence: Sentence, number: Number, before: Word, over: Word) -> bool:
    """ "the figure was well above 200", "the tally came to 31": a number or a level said to be so much."""
    subject = sentence.subject(over)
    if subject is None or subject.lemma not in words_of("level"):
        return False
    return (over.lemma == "be" and before.start >= number.start) or (over.lemma == "come" and before.lemma == "to")


def _years_old(sentence: Sentence, number: Number, top: Word, verb: Word) -> bool:
    """ "He is 31", "Ana Petrov is 52" """
    subject = sentence.subject(verb) if top.role == "complement" and verb.lemma == "be" else None
    if subject is None or number.value is None or not OLD[0] <= number.value <= OLD[1]:
        return False
    name = sentence.name_at(subject.start)
    return subject.text.lower() in ("he", "she", "i", *_persons()) or (name is not None and name.kind == "person")


@cache
def _persons() -> frozenset[str]:
    return frozenset(row["title"] for row in table("titles") if row["kind"] == "person")


def out_of(sentence: Sentence, top: Word) -> Word | None:
    """ "Of the 40 MINERS, 14 were rescued": what a bare number is counted out of, said at the head of the clause."""
    verb = sentence.head(top)
    if verb is None or top.role not in ("subject", "passive-subject"):
        return None
    of = next((w for w in sentence.on(verb) if w.lemma == "of" and w.index < top.index), None)
    noun = None if of is None else next((w for w in sentence.on(of) if w.role == "prep-object"), None)
    return noun if noun is not None and noun.kind == "noun" and noun.lemma != noun.text.lower() else None
