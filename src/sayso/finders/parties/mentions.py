"""How somebody is mentioned: a noun phrase taken apart into name, role, kind and number.

"Deputy Foreign Minister Andrei Rudenko" is the person Andrei Rudenko with a role; "the state-run RIA Novosti news agency" is
the agency RIA Novosti; "a senior diplomat" is nobody's name. Titles come from data/titles.tsv, agencies and outlets from
data/agencies.tsv and data/outlets.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.data import gazetteer
from sayso.finders.parties.joint import again, joint, without_offices
from sayso.finders.parties.kinds import bodily, kind_of, words_of
from sayso.finders.parties.naming import Named, house, name_at, titled, titles
from sayso.finders.parties.phrases import holder_at, whole
from sayso.language.prose import Name, Prose, Sentence, Word
from sayso.records import PartyKind

ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your"}
)
POSSESSIVE = {
    "his": "he",
    "her": "she",
    "its": "it",
    "their": "they",
    "my": "i",
    "our": "we",
    "him": "he",
    "them": "they",
}
BODIES = ("organisation", "other", "facility")
#: More words than this before or behind a name are no role but a sentence.
LONGEST_ROLE = 14
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "several", "many", "two", "three", "few", "other", "no"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One party as mentioned. name: the proper name as written, if there is one (at name_start..name_end).

    noun: the common noun that heads the description ("diplomat", "ministry"), lower case; kind: None while only a noun is known.
    """

    sentence: int
    start: int
    end: int
    text: str
    name: str | None
    name_start: int
    name_end: int
    kind: PartyKind | None
    role: str | None
    noun: str
    definite: bool
    plural: bool
    pronoun: str | None = None
    proper: bool = False


def mentions_at(prose: Prose, names: Named, sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """Who is mentioned between start and end: several when they are joined ("Ivanov and Petrov"); empty when no word is there.

    A phrase that was cut short is read whole ("{Her old} friends").
    """
    return mentions_in(prose, names, sentence, start, whole(sentence, start, end))


def mentions_in(prose: Prose, names: Named, sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """The same, of no more than the characters start..end."""
    head = sentence.head_in(start, end)
    if head is None:
        return ()
    holder = holder_at(prose.text, names, sentence, start, end)
    if holder:
        return (_mention(prose, names, sentence, holder[-1], start, end, (), sentence.words_in(start, end)),)
    flat = _flat(sentence, start, end)
    if flat:
        return (_mention(prose, names, sentence, flat[-1], start, end, (), flat),)
    several = joint(names, sentence, start, end)
    if several and not any(_leans(sentence, w, end) for w, _ in several):
        return tuple(_mention(prose, names, sentence, w, start, end, (), own) for w, own in several)
    joined = (w for w in _joined(sentence, head) if w.start >= start and w.end <= end)
    heads = [head, *(w for w in joined if not again(sentence, head, w))]
    heads = without_offices(sentence, heads[:1] if _two_offices(sentence, heads) else heads)
    return tuple(_mention(prose, names, sentence, word, start, end, heads) for word in heads)


def _two_offices(sentence: Sentence, heads: Sequence[Word]) -> bool:
    """ "The former mayor and current candidate": one article for both, one person."""
    if len(heads) != 2 or any(w.kind != "noun" or not titled([w.lemma]) or w.text.lower() != w.lemma for w in heads):
        return False
    first = sentence.under(heads[0])[0]
    return first.role == "determiner" and not any(w.role in ("determiner", "owner") for w in sentence.on(heads[1]))


def _leans(sentence: Sentence, word: Word, end: int) -> bool:
    """ "A longtime HOLM friend": a name that describes a noun behind it in the phrase."""
    above = sentence.head(word)
    return word.role == "describes" and above is not None and word.end < above.end <= end and above.kind == "noun"


def _flat(sentence: Sentence, start: int, end: int) -> list[Word]:
    """ "The central bank" of "the central bank FORECASTS", taken for a noun: words side by side that hang on the next one."""
    words = list(sentence.words_in(start, end))
    behind = words[-1].index + 1
    flat = len(words) > 1 and all(w.head == behind for w in words) and words[-1].kind in ("noun", "name")
    return words if flat else []


def _joined(sentence: Sentence, head: Word) -> list[Word]:
    found: list[Word] = []
    for word in sentence.on(head):
        if word.role == "joined" and word.kind in ("noun", "name", "pronoun"):
            found += [word, *_joined(sentence, word)]
    return found


def _mention(
    prose: Prose,
    names: Named,
    sentence: Sentence,
    head: Word,
    start: int,
    end: int,
    heads: Iterable[Word],
    flat: Sequence[Word] = (),
) -> Mention:
    """The mention that `head` heads, inside start..end and short of the other heads joined to it."""
    others = {w.index for other in heads if other != head and other.index > head.index for w in sentence.under(other)}
    words = [w for w in flat or sentence.under(head) if w.start >= start and w.end <= end and w.index not in others]
    low, high = words[0].start, max(w.end for w in words)
    while words and (words[-1].kind in ("punctuation", "conjunction") or words[-1].text in ("'s", "’s")):
        words, high = words[:-1], words[-2].end if len(words) > 1 else words[-1].end
    high = max(high, _seat(sentence, head, high, end))
    name = _own_name(names, sentence, head, words)
    title, body = _role_and_name(prose.text, low, high, name)
    noun = _noun(head, words)
    first = words[0].text.lower() if words else ""
    return Mention(
        sentence=sentence.index,
        start=low,
        end=high,
        text=words_of(prose.text[low:high]),
        name=None if body is None else words_of(prose.text[body[0] : body[1]]),
        name_start=low if body is None else body[0],
        name_end=high if body is None else body[1],
        kind=kind_of(prose.text, name, body, title, noun),
        role=title,
        noun=noun,
        definite=first not in INDEFINITE
        and not (head.kind == "noun" and head.text.lower() != head.lemma and first not in ARTICLES),
        plural=head.kind == "noun" and head.text.lower() != head.lemma,
        pronoun=POSSESSIVE.get(head.text.lower(), head.text.lower())
        if head.kind == "pronoun" and head.text != "WHO"
        else None,
        proper=bool(words) and (words[0].kind == "name" or name_at(names, sentence, words[0].start) is not None),
    )


def _seat(sentence: Sentence, head: Word, high: int, end: int) -> int:
    """Where "the foreign ministry IN BEIJING" ends, when the parser hung the place on the verb."""
    behind = sentence.words_in(high, end)
    seat = len(behind) in (2, 3) and behind[0].text == "in" and all(w.kind == "name" for w in behind[1:])
    return end if seat and head.text.islower() and bodily(head.lemma) else high


def _own_name(names: Named, sentence: Sentence, head: Word, words: list[Word]) -> Name | None:
    """The name that the phrase bears; no "foreign ministry" in small letters that a model took for one, no "Tarn Liberal"."""
    name = _name_of(names, sentence, head, words)
    small = name is not None and name.text.islower() and bodily(name.text.split()[-1])
    return None if small or (name is not None and _member(sentence, name, head, words)) else name


def _member(sentence: Sentence, name: Name, head: Word, words: list[Word]) -> bool:
    """ "A LIBERAL", "the Wisconsin LIBERAL": one of a party or people, by no name; "the Liberals", "the Taliban" are many."""
    one = name.kind in ("nationality", "group") and name.start == head.start and name.end == head.end
    alone = (
        one
        and not head.text.endswith("s")
        and not head.text.isupper()
        and gazetteer.kind_of(name.text) not in ("organisation", "group")
    )
    return alone and bool(words) and (words[0].kind in ("determiner", "number") or words[0].role == "owner")


def _name_of(names: Named, sentence: Sentence, head: Word, words: list[Word]) -> Name | None:
    """The name that the phrase itself bears: at its head, in apposition to it, or right before a head like "agency"."""
    own = name_at(names, sentence, head.start)
    full = own is not None and own.kind == "person" and " " in own.text  # "Anna KING" is no king
    if (head.kind == "name" and (full or not titled([head.text.lower()]))) or head.text == "WHO":
        return own
    capital = head.kind == "noun" and head.text[:1].isupper() and own is not None
    if capital and own is not None and (own.end > head.end if own.kind in BODIES else full and own.end == head.end):
        return own
    for word in words:
        if word.role == "apposition" and word.head == head.index and word.kind == "name":
            return name_at(names, sentence, word.start)
    if titled([head.lemma]):
        behind = _behind_office(names, sentence, head, words) or _behind_comma(names, sentence, words)
        if behind is not None:
            return behind
    if any(w.role == "preposition" and w.head == head.index and w.index > head.index for w in words):
        return None
    for word in words:
        named = word.kind == "name" or word.text[:1].isupper() or house(word.text) is not None
        if word.role == "describes" and word.head == head.index and named and word.index < head.index:
            name = name_at(names, sentence, word.start)
            papers = titles().get(head.lemma, ("",))[0] == "outlet" or head.text == "agency"
            if name is not None and (house(name.text) is not None or (name.kind in BODIES and papers)):
                return name
    return None


def _behind_office(names: Named, sentence: Sentence, head: Word, words: list[Word]) -> Name | None:
    """ "Ambassador to Norland JANE DOE": a person's name that ends the phrase, which the parser hung on "to"."""
    last = name_at(names, sentence, words[-1].start) if words else None
    if last is None or last.kind != "person" or last.start <= head.end or len(last.text.split()) < 2:
        return None
    before = sentence.words[head.index + 1 : head.index + 8]
    glued = any(w.kind == "preposition" and w.head == head.index for w in before[:1])
    touching = [w for w in before if w.end <= last.start]
    held = bool(touching) and titled([touching[-1].text.lower()])  # "a spokesman for Prime Minister Jane Doe"
    return last if glued and touching and touching[-1].kind == "name" and not held else None


def _behind_comma(names: Named, sentence: Sentence, words: list[Word]) -> Name | None:
    """ "The director of the European Centre, JANE DOE": a person's name that ends the phrase behind a comma."""
    last = name_at(names, sentence, words[-1].start) if words else None
    if last is None or last.kind != "person" or len(last.text.split()) < 2:
        return None
    first = sentence.word_at(last.start)
    return last if first is not None and first.index and sentence.words[first.index - 1].text == "," else None


def _noun(head: Word, words: list[Word]) -> str:
    """The common noun that says what the party is: the head itself, or the title beside the name."""
    if head.kind == "noun" or titled([head.text.lower()]) or (head.text.islower() and bodily(head.lemma)):
        before = [
            w.text.lower() for w in words if w.head == head.index and w.role == "describes" and w.index < head.index
        ]
        for count in (3, 2, 1):
            longer = " ".join([*before[-count:], head.lemma]) if len(before) >= count else ""
            if longer in titles():
                return longer
        return head.lemma
    appositive = next((w for w in words if w.role == "apposition" and w.head == head.index and w.kind == "noun"), None)
    return "" if appositive is None else appositive.lemma


def _role_and_name(text: str, low: int, high: int, name: Name | None) -> tuple[str | None, tuple[int, int] | None]:
    """What stands before a person's name, or behind it in apposition, as role; and where the bare name is."""
    if name is None:
        return None, None
    start, end = name.start, name.end
    behind = re.match(r"\s*,\s*(?:(?:aged? )?\d+\s*,\s*)?(.+)", text[end:high], re.DOTALL)
    return _cleaned(text[low:start]) or (_cleaned(behind[1]) if behind is not None else None), (start, end)


def _cleaned(role: str) -> str | None:
    """A role without article, honorific and loose commas; None when no title is in it."""
    parts = re.split(r"\b(?:who|which|whose)\b|,\s\d", words_of(role))[0].strip(" ,;:–—-").split()
    while parts and titles().get(parts[-1].lower(), ("",))[0] == "honorific":
        parts = parts[:-1]
    while parts and (parts[0].lower() in ARTICLES or titles().get(parts[0].lower(), ("",))[0] == "honorific"):
        parts = parts[1:]
    holds_title = any(titled([re.sub(r"\W+$", "", w).lower()]) or titled([w.lower()]) for w in parts)
    return " ".join(parts) if holds_title and len(parts) <= LONGEST_ROLE else None
