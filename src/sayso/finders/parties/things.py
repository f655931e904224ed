"""When "it" and "they" are nobody who speaks: a place-holder, or a paper, a video, a plan of which no more than that is told."""

from __future__ import annotations

from functools import cache

from sayso.data import table
from sayso.finders.parties.mentions import Mention
from sayso.finders.parties.who import Scene, Who
from sayso.finders.voices.cues import entries

THINGS = ("it", "they")


@cache
def _verbs(sort: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("thingverbs") if row["sort"] == sort)


def placeholder(scene: Scene, mention: Mention) -> bool:
    """ "IT may take days to determine": the subject of a verb that tells nothing of anybody."""
    if mention.text.lower() != "it":
        return False
    sentence = scene.prose.sentences[mention.sentence]
    word = sentence.head_in(mention.start, mention.end)
    verb = None if word is None else sentence.head(word)
    if word is None or verb is None or word.role not in ("subject", "passive-subject"):
        return False
    helps = any(w.role == "auxiliary" and w.lemma == "be" for w in sentence.on(verb)) and verb.form != "finite"
    return verb.lemma in _verbs("empty") and not helps


def of_a_thing(scene: Scene, mention: Mention, lemma: str, who: Who) -> bool:
    """ "THEY reveal", "IT shows": the pronoun of a thing as likely as of the body that spoke last.

    lemma: the words by which it is said; where no table knows them as words of saying, nobody is named either.
    """
    start = scene.prose.sentences[mention.sentence].start
    beside = who.named is not None and start <= who.named[0] < mention.start  # "the ministry said it HAD DETERMINED"
    if mention.text.lower() not in THINGS or beside:
        return False
    saying = any(lemma in entries(sort) for sort in ("verb", "noun", "phrase"))
    return who.kind != "unnamed" and (lemma in _verbs("deed") or not saying)
