"""Speakers where the parser lost the way: between a quotation and its verb, and beside "and"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.finders.voices.quotes import Quote
from sayso.finders.voices.speakers import extent, titled_kind
from sayso.language.prose import Sentence, Word

#: Nobody is described in more words between his quotation and his verb.
LONGEST = 18
#: What somebody's description begins with.
BEGINS = ("determiner", "pronoun", "name", "noun", "adjective", "number")


def between(sentence: Sentence, verb: Word, who: Word | None, spoken: Sequence[Quote]) -> tuple[int, int] | None:
    """ ""...," the victim's father, Samuel Okoye, SAID": all between the quotation and a verb that the parser gave to another."""
    before = [q for q in spoken if q.end <= verb.start and q.closed]
    if not before or verb.form != "finite" or (who is not None and before[-1].end <= who.start < verb.start):
        return None
    words = list(sentence.words_in(before[-1].end, verb.start))
    while words and words[-1].kind in ("punctuation", "adverb", "auxiliary"):
        words = words[:-1]
    if not words or len(words) > LONGEST or words[0].kind not in BEGINS:
        return None
    if any(w.form in ("finite", "gerund") or w.kind in ("verb", "auxiliary") or w.text in (";", ":") for w in words):
        return None
    return words[0].start, words[-1].end


def _with_seat(sentence: Sentence, verb: Word, who: Word, span: tuple[int, int]) -> tuple[int, int]:
    """ "The foreign ministry IN BEIJING said": the place of a body without a name, which the parser hung on the verb."""
    behind = [w for w in sentence.words_in(span[1], verb.start) if w.role != "auxiliary"]
    if (
        not who.text.islower()
        or titled_kind(who.lemma) != "body"
        or len(behind) not in (2, 3)
        or behind[0].text != "in"
    ):
        return span
    name = sentence.name_at(behind[1].start)
    seat = name is not None and name.kind == "place" and name.start == behind[1].start and name.end == behind[-1].end
    return (span[0], behind[-1].end) if seat else span


def with_list(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """ "According to the ministry, THE WATER BOARD AND TWO ENGINEERS": others with articles of their own, up to the end."""
    words = [w for w in sentence.words if w.start >= span[1]]
    last = next((n for n in range(len(words), 0, -1) if words[n - 1].kind != "punctuation"), 0)
    words = words[:last]
    joins = [n for n, w in enumerate(words) if w.text == "," or w.text.lower() == "and"]
    listed = bool(joins) and joins[0] == 0 and words[joins[-1]].text.lower() == "and" and joins[-1] < last - 1
    own = all(
        words[n + 1].kind in ("determiner", "number") or words[n + 1].text.lower() == "and"
        for n in joins
        if n + 1 < last
    )
    plain = all(
        w.kind in ("determiner", "number", "noun", "name", "adjective") or n in joins for n, w in enumerate(words)
    )
    return (span[0], words[-1].end) if listed and own and plain else span


def with_partner(sentence: Sentence, verb: Word, who: Word) -> tuple[int, int]:
    """The characters that name the speaker, with one that "and" joins to him and the parser did not: "UNICEF AND the WHO"."""
    start, end = _with_seat(sentence, verb, who, extent(sentence, who))
    first = next((w for w in sentence.words if w.start == start), None)
    if first is None or first.index < 2 or first.index > verb.index:
        return start, end
    joins = sentence.words[first.index - 1]
    at = joins.index - (2 if sentence.words[joins.index - 1].text == "," else 1)
    if joins.text.lower() not in ("and", "&") or at < 0 or sentence.words[at].kind not in ("name", "noun"):
        return start, end
    top = sentence.words[at]
    above = sentence.head(top)
    while above is not None and above.kind in ("name", "noun") and above.index < first.index:
        top, above = above, sentence.head(above)
    two_subjects = top.role in ("subject", "passive-subject") and top.head == verb.index
    lost = top.role == "root" and verb.role == "joined" and verb.head == top.index
    return (extent(sentence, top)[0], end) if two_subjects or lost else (start, end)
