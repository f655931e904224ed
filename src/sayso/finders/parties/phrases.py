"""How far the phrase for a speaker reaches, and who holds the office in it: "Port Supervisor of Quays ANN HOLM"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.finders.parties.naming import Named, titled, titles
from sayso.language.prose import Name, Sentence, Word

#: So many words a cut phrase is drawn on at most ("{Holm} economic advisers").
FURTHER = 3
#: Words that may not stand right before the name of somebody who holds the office before it.
APART = ("preposition", "determiner", "conjunction", "punctuation", "pronoun", "auxiliary", "adverb", "number")
MARKS = ("'s", "’s", "'", "’")
#: Prepositions by which somebody is further described; what stands behind others may tell when he spoke.
NEARER = frozenset({"of", "from", "for", "at"})


def whole(sentence: Sentence, start: int, end: int) -> int:
    """Where the phrase ends whose last word only describes what follows: "{Her old} FRIENDS", "{the envoy from} NORLAND"."""
    words = sentence.words_in(start, end)
    last = words[-1] if words else None
    if last is None:
        return end
    behind = sentence.words[last.index + 1 : last.index + 1 + FURTHER]
    if last.text in NEARER and behind and behind[0].head == last.index and behind[0].kind == "name":
        return behind[0].end
    noun = next((w for w in behind if w.index == last.head), None)
    if noun is None or last.role not in ("describes", "determiner", "owner") or not _speaks(noun, last):
        return end
    between = sentence.words[last.index + 1 : noun.index]
    plain = all(w.head == noun.index and w.kind in ("noun", "name", "adjective") for w in between)
    return noun.end if plain else end


def _speaks(noun: Word, last: Word) -> bool:
    """Whether a noun is that of people, or the rest of a name."""
    kinds = {titles().get(form, ("",))[0] for form in (noun.lemma, noun.text.lower())}
    return bool(kinds & {"person", "people"}) if noun.kind == "noun" else noun.kind == last.kind == "name"


def holder_at(text: str, names: Named, sentence: Sentence, start: int, end: int) -> Sequence[Word]:
    """The words of the full name that ends the phrase (or its part before a comma) behind a title; none where the parser sees it.

    "GOP hopeful and former surgeon BEN HOLM", "Council on Rivers National Executive Director ANN BELL".
    """
    comma = re.compile(r",\s").search(text, start, end)
    last = comma.start() if comma else end
    inside = [n for n in names[sentence.index] if start <= n.start and n.end <= last]
    people = [n for n in inside if n.kind == "person"]
    if len([n for n in people if " " in n.text]) != 1 or people[-1].end != last or " " not in people[-1].text:
        return ()
    name = people[-1]
    if _of_body(sentence, inside, name):
        return sentence.words_in(name.start, name.end)
    own, lead = sentence.words_in(name.start, name.end), sentence.words_in(start, name.start)
    return own if own and _holds(lead, len(people) > 1) and _misread(sentence, name, start, end) else ()


def _holds(lead: Sequence[Word], named: bool) -> bool:
    """Whether the words before a name are the office of him who bears it. named: another person's name stands among them."""
    cut = next((n for n in range(len(lead), 0, -1) if lead[n - 1].kind in APART or lead[n - 1].text in MARKS), 0)
    chain, rest = lead[cut:], lead[:cut]
    held = any(_titled(w) for w in chain)
    if not chain or not rest:
        return held
    last, before = rest[-1], rest[-2] if len(rest) > 1 else None
    if last.kind == "determiner":
        return held
    office = any(_titled(w) and rest[n + 1].kind == "preposition" for n, w in enumerate(rest[:-1]))
    if last.text in ("and", "&"):
        alone = (
            before is not None
            and _titled(before)
            and before.text.lower().rstrip(".") == before.lemma.lower().rstrip(".")
        )
        plain = not named and not any(w.kind in ("determiner", "pronoun", "number") or w.text == "," for w in rest)
        return plain and (alone or (office and not held))
    capital = before is not None and before.index > 0 and before.text[:1].isupper() and _titled(before)
    return last.kind == "preposition" and capital and not held and all(w.text[:1].isupper() for w in chain)


def _of_body(sentence: Sentence, inside: Sequence[Name], name: Name) -> bool:
    """ "Council on Rivers National Executive DIRECTOR ANN BELL": a body's whole name, a title, and who holds it."""
    body = inside[0]
    between = [w for w in sentence.words_in(body.end, name.start) if w.text not in ("(", ")")]
    long = body.kind == "organisation" and len(body.text.split()) > 2 and bool(between)
    return long and all(w.kind in ("noun", "name", "adjective") for w in between) and _titled(between[-1])


def _titled(word: Word) -> bool:
    return titled([word.text.lower()]) or titled([word.lemma])


def _misread(sentence: Sentence, name: Name, start: int, end: int) -> bool:
    """Whether the head of the phrase is a word outside the name, or one that the parser joined to something."""
    head = sentence.head_in(start, end)
    return head is None or not name.start <= head.start < name.end
