"""What a figure counts, slot by slot, from the grammar around it: what, whose, who holds it, doing what, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.finders.figures.amounts import words_of
from sayso.language import phrase
from sayso.language.prose import Clause, Sentence, Word
from sayso.records import Count, Report, Span

#: Prepositions that say where, before a place or a building.
PLACING = frozenset(
    {"in", "at", "near", "inside", "across", "into", "to", "on", "around", "outside", "along", "within", "over"}
)
#: Verbs that say little without their object ("took part").
LIGHT = frozenset({"take", "make", "give", "have", "lose"})
APART = frozenset({"-", "–", "—", ":", ";"})
DOING = ("subject", "passive-subject", "object")


@dataclass(frozen=True, slots=True)
class Counted:
    """The words that a number counts. noun: the head that carries it (None: it stands alone); thing: what is really counted,
    which is another word after "members of"; top: the word by which number and noun hang in the sentence."""

    noun: Word | None
    thing: Word | None
    top: Word


def counted_by(sentence: Sentence, number: Sequence[Word]) -> Counted | None:
    """What the words of a number count; None when they hang on nothing."""
    held = {w.index for w in number}
    tops = [w for w in number if w.head not in held]
    for top in reversed(tops):
        head = sentence.head(top)
        if (
            head is not None
            and head.index > number[-1].index
            and top.role in ("count", "describes", "determiner", "adverb")
        ):
            if any(w.text in APART for w in sentence.words[number[-1].index : head.index]):
                return Counted(None, None, top)  # "20 killed - police"
            if head.kind == "number" and any(w.lemma == "of" for w in sentence.words[number[-1].index : head.index]):
                of = sentence.head(
                    head
                )  # "TWO of 14 miners died", where the parser hung the first number on the second
                if of is not None and head.role == "count":
                    return Counted(None, of, of)
            head = _compound(sentence, head)
            return Counted(head, _thing(sentence, head), head)
    if not tops:
        return None
    top = tops[0]
    if top.role in ("time", "adverb", "describes", "other"):
        behind = _behind(sentence, number[-1])
        if behind is not None:
            return Counted(behind, _thing(sentence, behind), behind)
    of = after_of(sentence, top) or (after_of(sentence, number[-1]) if len(number) > 2 else None)
    return Counted(None, of, top) if of is not None else Counted(None, None, top)


def _compound(sentence: Sentence, noun: Word) -> Word:
    """The last noun of "30 mortar ROUNDS", where the parser hung the number on the first."""
    over = sentence.head(noun)
    first = noun.kind == "noun" and noun.role == "describes" and noun.text.lower() == noun.lemma
    apart = (
        noun.lemma in words_of("measure") or noun.lemma in words_of("uncounted") or noun.lemma in ("percent", "cent")
    )
    if over is None or not first or apart or over.index != noun.index + 1 or over.text.lower() == over.lemma:
        return noun
    return over


def _behind(sentence: Sentence, word: Word) -> Word | None:
    """The plural noun that stands right behind a number which the parser hung elsewhere, adjectives skipped."""
    for after in sentence.words[word.index + 1 : word.index + 4]:
        if after.kind == "noun":
            return after if after.lemma != after.text.lower() else None
        if after.kind != "adjective":
            return None
    return None


def _thing(sentence: Sentence, noun: Word) -> Word:
    """The noun itself, or what it is a piece of."""
    if noun.lemma in words_of("partitive"):
        return after_of(sentence, noun) or noun
    return noun


def after_of(sentence: Sentence, word: Word) -> Word | None:
    for of in sentence.on(word):
        if of.lemma == "of" and of.role == "preposition":
            return next((w for w in sentence.on(of) if w.role == "prep-object"), None)
    return None


def unit_of(sentence: Sentence, thing: Word, after: int = 0) -> str | None:
    """The counted noun with the nouns before it, but for those that belong to the number (which ends at `after`): "troops",
    "security forces"; None where the noun is cut short ("8 million low- and middle-income Americans")."""
    if thing.text.endswith("-"):
        return None
    words = [thing]
    for word in reversed(sentence.words[: thing.index]):
        noun = word.kind == "noun" or (word.kind == "name" and word.text.islower())
        mine = word.head == thing.index and word.role == "describes" and noun
        if not mine or _hyphened_on(sentence, word) or word.start < after <= thing.start:
            break
        words.insert(0, word)
    return " ".join(w.text for w in words).lower()


def count_of(report: Report, sentence: Sentence, counted: Counted, after: int) -> Count:
    """The slots that the words fill; what they leave open stays None. When is left to the claim.

    after: where the number ends; what it counts stands behind it.
    """
    thing, verb = counted.thing, _governing(sentence, counted.top)
    clause = sentence.clause_of(counted.top)
    holds = _holding().get(verb.lemma, "") if verb is not None else ""
    if verb is not None and verb.lemma == "make" and not _made_up(sentence, verb):
        holds = ""
    mine = clause is not None and clause.verb == verb and counted.top.role not in ("subject", "passive-subject")
    holder = clause.subject if holds and clause is not None and mine else None
    doing = None if verb is None or (holder is not None and holds == "no") else _act(sentence, verb)
    return Count(
        what=None if thing is None else what_of(report, sentence, thing, after),
        whose=_whose(report, sentence, counted),
        holder=None if holder is None else report.span(holder.start, holder.end),
        doing=None if doing is None else report.span(*doing),
        where=_where(report, sentence, counted, verb, clause),
    )


def what_of(report: Report, sentence: Sentence, thing: Word, after: int) -> Span:
    """The noun with the words that describe it, but for numbers, names and owners."""
    words = [thing]
    for word in reversed(sentence.words[: thing.index]):
        described = word.role == "describes" and word.kind in ("adjective", "noun", "verb") and word.head == thing.index
        if not described or _named(sentence, word) or _hyphened_on(sentence, word) or word.start < after <= thing.start:
            break
        words.insert(0, word)
    return report.span(words[0].start, words[-1].end)


def _hyphened_on(sentence: Sentence, word: Word) -> bool:
    """Whether the word is the tail of a hyphened one ("plain-CLOTHES officers")."""
    return word.index > 0 and sentence.words[word.index - 1].text.endswith("-")


def _named(sentence: Sentence, word: Word) -> bool:
    return sentence.name_at(word.start) is not None or word.text[:1].isupper()


def _whose(report: Report, sentence: Sentence, counted: Counted) -> Span | None:
    """The owner ("its", "Tajikistan's"), the people or country before the noun ("Afghan"), or after "of" or "from"."""
    for noun in (counted.thing, counted.noun):
        if noun is None:
            continue
        for word in sentence.on(noun):
            if word.role == "owner":
                inside = [w for w in sentence.under(word) if w.kind != "other" and w.text not in ("'s", "’s", "'", "’")]
                return report.span(inside[0].start, inside[-1].end)
        names = [w for w in _before(sentence, noun) if _of_people(sentence, w)]
        if names:
            return report.span(names[0].start, _hyphened(report.text, names[-1].end))
        for word in [*sentence.on(noun), *sentence.words[noun.index + 1 : noun.index + 2]]:
            if word.role == "preposition" and word.lemma in ("of", "from"):
                owner = next((w for w in sentence.on(word) if w.role == "prep-object"), None)
                if (
                    owner is not None
                    and owner is not counted.thing
                    and any(_named(sentence, w) for w in sentence.under(owner))
                ):
                    return _phrase(report, sentence, owner)
    return None


def _hyphened(text: str, end: int) -> int:
    """The end of the hyphened word that goes on at `end` ("Tajik-Afghan")."""
    while text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isalpha():
        end += 1
        while text[end : end + 1].isalpha():
            end += 1
    return end


def _before(sentence: Sentence, noun: Word) -> list[Word]:
    return [
        w for w in sentence.under(noun) if w.index < noun.index and w.role in ("describes", "punctuation", "joined")
    ]


def _of_people(sentence: Sentence, word: Word) -> bool:
    name = sentence.name_at(word.start)
    return name is not None and name.kind in ("nationality", "place", "group", "organisation")


def _governing(sentence: Sentence, top: Word) -> Word | None:
    """The verb of which the counted thing is subject or object, or the noun of doing it hangs on ("checks of 230,000 men")."""
    while top.role == "joined" and top.head >= 0:
        top = sentence.words[top.head]
    head = sentence.head(top)
    if head is None:
        return None
    if top.role in DOING and (head.kind in ("verb", "auxiliary") or top.role == "object"):
        return head
    over = sentence.head(head)
    if top.role != "prep-object" or over is None:
        return None
    if over.kind == "verb":
        return over if head.lemma in ("of", "up", "by", "to", "in", "with", "for") else None
    idle = over.role == "prep-object" and not any(w.role in ("determiner", "owner") for w in sentence.on(over))
    part = (
        over.lemma in words_of("collective")
        or over.lemma in words_of("fraction")
        or over.lemma in ("percent", "cent", "%")
        or over.lemma in words_of("level")
    )
    return over if over.kind == "noun" and head.lemma == "of" and not idle and not part else None


@cache
def _holding() -> dict[str, str]:
    return {row["lemma"]: row["doing"] for row in table("holding")}


def _made_up(sentence: Sentence, verb: Word) -> bool:
    return any(w.role == "particle" and w.lemma == "up" for w in sentence.on(verb))


def _act(sentence: Sentence, verb: Word) -> tuple[int, int]:
    """The verb, with its particle, or with its object or predicate where it says little alone."""
    end = verb.end
    if verb.lemma == "be":
        end = next((w.end for w in sentence.on(verb) if w.role == "complement" and w.index > verb.index), end)
    for word in sentence.on(verb):
        light = verb.lemma in LIGHT and word.role == "object" and word.index == verb.index + 1
        if light or (word.role == "particle" and word.index == verb.index + 1):
            end = word.end
    return verb.start, end


def _where(
    report: Report, sentence: Sentence, counted: Counted, verb: Word | None, clause: Clause | None
) -> Span | None:
    """The nearest place or building: on the noun, on a clause that describes it, then on the verb."""
    bearers = [w for w in (counted.thing, counted.noun, counted.top) if w is not None]
    bearers += [w for b in list(bearers) for w in sentence.on(b) if w.role in ("participle", "relative")]
    last = verb if verb is not None else None if clause is None else clause.verb
    if last is not None:
        bearers += [last, *(w for w in sentence.on(last) if w.role == "complement")]
    for bearer in bearers:
        for place in _places(sentence, bearer):
            return _phrase(report, sentence, place)
    return None


def _places(sentence: Sentence, bearer: Word) -> Iterator[Word]:
    for word in sentence.on(bearer):
        if word.role != "preposition" or word.text.lower() not in PLACING:
            continue
        for noun in sentence.on(word):
            if noun.role == "prep-object":
                name = next((n for w in sentence.under(noun) if (n := sentence.name_at(w.start)) is not None), None)
                if name is not None and name.kind in ("place", "facility"):
                    yield noun


def _phrase(report: Report, sentence: Sentence, head: Word) -> Span:
    found = phrase(report.text, sentence, head)
    return report.span(found.start, found.end)
