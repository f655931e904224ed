"""Is this somebody who can tell, and what did the words come in: small questions that several finders ask."""

from __future__ import annotations

from functools import cache

from sayso.data import table
from sayso.finders.voices.cues import Cue, medium_of
from sayso.finders.voices.speakers import extent, means, prep_object
from sayso.language.prose import Sentence, Word

CARRIES = frozenset({"in", "on", "at", "during", "through", "via", "over", "to"})


@cache
def tellers() -> frozenset[str]:
    """Nouns for somebody who can tell: offices, titles, people by what they do (data/titles.tsv, last words)."""
    return frozenset(row["title"].lower().split()[-1] for row in table("titles"))


def sourcelike(sentence: Sentence, word: Word) -> bool:
    """Whether the noun can be a source: a named person or body, an office or title, a piece of writing."""
    if word.kind == "pronoun":
        return False
    name = sentence.name_at(word.start)
    if name is not None and name.kind in ("person", "organisation", "group") and name.end >= word.end:
        return True
    return word.lemma in tellers() or word.text.lower() in tellers() or medium_of(word) is not None


@cache
def _carriers() -> tuple[frozenset[str], frozenset[str]]:
    """Names of agencies and outlets without "The", and words for them ("agency", "gazette"), lower case."""
    names = {
        n for sheet in ("agencies", "outlets") for r in table(sheet) for n in (r["name"], *r["aliases"].split("|"))
    }
    nouns = {r["title"].lower() for r in table("titles") if r["kind"] in ("outlet", "masthead")}
    return frozenset(n.removeprefix("The ") for n in names if n), frozenset({"agency", *nouns})


def relays(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words start..end are an agency or outlet, which brings what others say."""
    names, nouns = _carriers()
    named = [n.text.removeprefix("The ") for n in sentence.names if start <= n.start and n.end <= end]
    return any(n in names for n in named) or any(w.lemma.lower() in nouns for w in sentence.words_in(start, end))


def carries(name: str) -> bool:
    """Whether a name is that of an agency or outlet of the tables."""
    return name.removeprefix("The ") in _carriers()[0]


def medium(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """What the words came in or to whom they were said: "a statement carried by the agency", "the RIA Novosti news agency"."""
    if cue.takes("hearer"):
        hearer = sentence.object(cue.word)
        if hearer is not None and hearer.kind in ("noun", "name") and hearer.index > cue.word.index:
            return extent(sentence, hearer)
    for word in sentence.on(cue.word):
        if word.role in ("preposition", "agent") and (word.lemma in CARRIES or word.lemma == "by"):
            noun = prep_object(sentence, word)
            if noun is not None and (means(noun) if word.lemma == "by" else medium_of(noun) is not None):
                return _carried(sentence, noun)
    return None


def _carried(sentence: Sentence, noun: Word) -> tuple[int, int]:
    """The medium with what says who brought it ("a statement CARRIED BY THE NEWS AGENCY")."""
    start, end = extent(sentence, noun)
    for word in sentence.on(noun):
        if word.role == "participle" and word.index > noun.index:
            by = next(
                (w for w in sentence.on(word) if w.role in ("agent", "preposition") and w.lemma in ("by", "on", "to")),
                None,
            )
            carrier = None if by is None else prep_object(sentence, by)
            if carrier is not None:
                return start, extent(sentence, carrier)[1]
    return start, end
