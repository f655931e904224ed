"""Several who speak with one voice, where the parser did not join them: "Foreign ministers Lena Osk and Piet Haas"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.finders.parties.naming import Named, titled
from sayso.language.prose import Name, NameKind, Sentence, Word

#: Who can speak beside whom: people beside people, bodies beside bodies.
PEOPLE: frozenset[NameKind] = frozenset({"person"})
BODIES: frozenset[NameKind] = frozenset({"organisation", "group", "place"})

SEATS: frozenset[NameKind] = frozenset({"place"})

#: One of several who is described in more words is not simply listed.
LONGEST = 5
#: A party of several: the word of its name, and its own words.
Part = tuple[Word, tuple[Word, ...]]


def joint(names: Named, sentence: Sentence, start: int, end: int) -> list[Part]:
    """The parties between start and end, when "and" joins names there that each stand for themselves; else none."""
    words = list(sentence.words_in(start, end))
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.text.lower() in ("and", "&") and not _within_name(names, sentence, word):
            parts.append([])
        else:
            parts[-1].append(word)
    if len(parts) != 2 and not (len(parts) == 1 and _commas(parts[0])):
        return []
    for kinds in (PEOPLE, BODIES):
        found = [_part(names, sentence, part, kinds, n > 0) for n, part in enumerate(_by_commas(parts, kinds))]
        whole = [f for f in found if f is not None]
        if len(found) > 1 and len(whole) == len(found) and not _within_description(sentence, parts[0], whole):
            return whole
    return _listed(parts)


def _within_description(sentence: Sentence, lead: list[Word], found: list[Part]) -> bool:
    """ "Jon Oke, an aide to Ada Voll AND TOM HAAS": the comma opens what is said of the first, and "and" stands in it."""
    first, last = found[0][0], found[-1][0]
    aside = next((w for w in lead if w.index > first.index), None)
    if aside is None or aside.text != "," or lead[-1].text == "," or any(p[0].index < aside.index for p in found[1:]):
        return False
    above: Word | None = last
    while above is not None and above.role == "joined":
        above = sentence.head(above)
    return above is None or above.index != first.index


def again(sentence: Sentence, head: Word, word: Word) -> bool:
    """ "Jon Oke, director of the board, and A LIBERAL who ...": what "and" joins describes him once more, and is nobody else.

    Nor is anybody joined to him where no word joins.
    """
    if not any(
        w.kind == "conjunction" or w.text.lower() == "well" for w in sentence.under(head) if w.index > head.index
    ):
        return True  # "Oke, the city's sitting mayor"
    named = head.kind == "name" and any(w.role == "apposition" for w in sentence.on(head))
    return named and sentence.under(word)[0].text.lower() in ("a", "an")


def without_offices(sentence: Sentence, heads: list[Word]) -> list[Word]:
    """ "LOBBYIST and union strategist Jon Oke": a bare office before the one who holds it is nobody else."""
    first = heads[0]
    office = first.kind == "noun" and first.text.lower() == first.lemma and titled([first.lemma])
    alone = not any(w.role in ("determiner", "owner", "count") for w in sentence.on(first))
    return heads[1:] if office and alone and len(heads) > 1 and heads[1].kind == "name" else heads


def _listed(parts: list[list[Word]]) -> list[Part]:
    """ "The ministry, the water board and two engineers": three or more, each with an article or a number of its own."""
    each = [*_cut(parts[0]), parts[-1]] if len(parts) == 2 else []
    plain = all(
        own
        and own[0].kind in ("determiner", "number")
        and own[-1].kind in ("noun", "name")
        and len(own) <= LONGEST
        and not any(w.kind in ("verb", "preposition", "punctuation") for w in own)
        for own in each
    )
    return [(own[-1], tuple(own)) for own in each] if plain and len(each) > 2 else []


def _within_name(names: Named, sentence: Sentence, word: Word) -> bool:
    return any(n.start < word.start and word.end < n.end for n in names[sentence.index])


def _commas(words: Sequence[Word]) -> bool:
    return False if not words else words[0].kind == "name" and sum(w.text == "," for w in words) > 1


def _by_commas(parts: list[list[Word]], kinds: frozenset[NameKind]) -> list[list[Word]]:
    """The part before "and", cut at commas where nothing but names stands between them ("Osk, Haas and Lind")."""
    lead = parts[0]
    plain = kinds is PEOPLE and all(w.kind == "name" or w.text == "," for w in lead)
    if not plain or not any(w.text == "," for w in lead):
        return parts
    return _cut(lead) + parts[1:]


def _cut(words: list[Word]) -> list[list[Word]]:
    """The words between commas."""
    cut: list[list[Word]] = [[]]
    for word in words:
        if word.text == ",":
            cut.append([])
        else:
            cut[-1].append(word)
    return [c for c in cut if c]


def _part(names: Named, sentence: Sentence, words: list[Word], kinds: frozenset[NameKind], later: bool) -> Part | None:
    """One of several: a name, with no more before it than its office or article; nothing that only hangs on something."""
    while words and (words[-1].kind == "punctuation" or words[-1].text in ("'s", "’s")):
        words = words[:-1]
    name = _first_name(names, sentence, words, kinds)
    if name is None:
        return None
    lead = [w for w in words if w.end <= name.start]
    if any(w.kind in ("preposition", "punctuation", "verb") or w.role == "owner" for w in lead):
        return None
    behind = [w for w in words if w.start >= name.end]
    owned = bool(behind) and behind[0].text in ("'s", "’s", "'", "’")
    if owned or (behind and not later and behind[0].text != "," and not _seat(names, sentence, behind)):
        return None
    if kinds is BODIES and (behind or any(w.text.lower() != "the" for w in lead)):
        return None
    own = [w for w in words if name.start <= w.start and w.end <= name.end]
    if later and own and own[-1].role == "describes" and behind and own[-1].head == behind[0].index:
        return None  # "a councillor and VOLL supporter"
    return (own[-1], tuple(words)) if own else None


def _seat(names: Named, sentence: Sentence, behind: Sequence[Word]) -> bool:
    """ "OF SELBY": behind a name no more than where he sits."""
    place = _first_name(names, sentence, behind[1:], SEATS) if behind[0].text in ("of", "from") else None
    return place is not None and place.end == behind[-1].end


def _first_name(names: Named, sentence: Sentence, words: Sequence[Word], kinds: frozenset[NameKind]) -> Name | None:
    if not words:
        return None
    here = [n for n in names[sentence.index] if words[0].start <= n.start and n.end <= words[-1].end]
    return here[0] if here and here[0].kind in kinds else None
