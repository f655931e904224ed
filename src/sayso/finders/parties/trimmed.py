"""Sources whose words run on into another clause, or are a body in the description of a person: cut or drawn to who speaks."""

from __future__ import annotations

import re

from sayso.finders.parties.naming import Named, name_at
from sayso.finders.parties.who import person_noun
from sayso.finders.voices.cues import entries
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Prose, Sentence, Word

Span = tuple[int, int]
#: What a source has besides itself: "officials, INCLUDING the director".
BESIDES = re.compile(r"\s*(?:[,(—–]|\s-)+\s*(?:including|such as|among them)\b")
WHERE = frozenset({"in", "on", "at"})
#: A body does not go on with "who".
WHO = re.compile(r",?\s+who\b")


def trimmed(prose: Prose, names: Named, sentence: Sentence, source: Span, cue: Span) -> Span:
    """The characters of who speaks, of those that were taken for the source."""
    return _last_clause(sentence, source, cue) or _described(prose, names, sentence, source) or source


def without_examples(text: str, source: Span) -> Span:
    """ "Officials, INCLUDING THE DIRECTOR": the officials."""
    besides = BESIDES.search(text, *source)
    return source if besides is None or besides.start() == source[0] else (source[0], besides.start())


def _last_clause(sentence: Sentence, source: Span, cue: Span) -> Span | None:
    """ "Nobody won a town and LINDT said", "Priests asked for a vote, and THE LEAGUE said": "and" joins a clause."""
    words = sentence.words_in(*source)
    joins = [w for w in words if w.text.lower() == "and"]
    head = sentence.head_in(*source)
    between = sentence.words_in(source[1], cue[0])
    if not joins or head is None or source[1] > cue[0] or any(w.kind not in ("adverb", "auxiliary") for w in between):
        return None
    last = [w for w in words if w.index > joins[-1].index]
    named = (
        bool(last)
        and any(w.kind in ("name", "noun") for w in last)
        and last[0].kind not in ("verb", "auxiliary", "pronoun")
    )
    comma = joins[-1].index > 0 and sentence.words[joins[-1].index - 1].text == ","
    told = comma and any(w.form == "finite" and w.index < joins[-1].index and not _relative(sentence, w) for w in words)
    before = sentence.words[words[0].index - 1] if words[0].index else None
    does = before is not None and before.kind == "verb" and before.lemma not in entries("verb")
    done_to = does and before is not None and sentence.subject(before) is not None and head.kind == "noun"
    return (last[0].start, source[1]) if named and (told or (done_to and last[0].kind == "name")) else None


def _relative(sentence: Sentence, word: Word) -> bool:
    """Whether a verb stands in what describes somebody ("who has met him and BEEN named")."""
    at: Word | None = word
    while at is not None and at.role == "joined":
        at = sentence.head(at)
    return at is not None and at.role in ("relative", "participle", "adverbial")


def _described(prose: Prose, names: Named, sentence: Sentence, source: Span) -> Span | None:
    """ "Saul Oke, an adviser to THE CAMPAIGN, who said", "Saul Oke, A LIBERAL who said": he; "Greens on CAPE HILL, who": they."""
    head = sentence.head_in(*source)
    if head is None or WHO.match(prose.text, source[1]) is None:
        return None
    bearer = _bearer(sentence, head)
    if bearer != head and bearer.end < source[0]:
        return extent(sentence, bearer)
    if head.role != "prep-object":
        return None
    name, above = name_at(names, sentence, head.start), sentence.head(head)
    place = above is not None and above.lemma in WHERE  # nobody is in, on or at a person
    several = head.kind == "noun" and head.text.lower() != head.lemma
    people = name is not None and name.kind in ("person", "group", "nationality") and not place
    if several or person_noun(head.lemma) or people:
        return None
    while above is not None and above.kind in ("preposition", "noun", "name"):
        if _people(names, sentence, above):
            return extent(sentence, _bearer(sentence, above))
        above = sentence.head(above)
    return None


def _people(names: Named, sentence: Sentence, word: Word) -> bool:
    """A person by the noun, or several: "Greens on THE HILL, who", "villagers at CAPE FARM, who"."""
    if word.kind == "noun":
        return person_noun(word.lemma)
    name = name_at(names, sentence, word.start)
    return name is not None and name.kind in ("group", "nationality")


def _bearer(sentence: Sentence, noun: Word) -> Word:
    """The name to which a description stands in apposition."""
    above = sentence.head(noun)
    return above if noun.role == "apposition" and above is not None and above.kind == "name" else noun
