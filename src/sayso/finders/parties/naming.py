"""The names of a report as its speakers bear them: titles and places that a model ran together with a name cut off.

"Ambassador to Norland Jane Doe" is read by models as a body called "Norland Jane Doe"; "Tajikistan's Sherali Mirzo" and
"Mr. Pike" bring what is no part of the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from sayso.data import gazetteer, table
from sayso.finders.voices.speakers import drawn_out
from sayso.language.prose import Name, Prose, Sentence, Word
from sayso.records import PartyKind

#: A member's party before his seat: "(D-Newport News)".
PARTY = re.compile(r"[DRI]-[A-Z]")
#: Names by the index of their sentence.
Named = Mapping[int, tuple[Name, ...]]


@cache
def titles() -> dict[str, tuple[str, frozenset[str]]]:
    """title -> (kind, what else its holder may be called), from data/titles.tsv."""
    return {r["title"].lower(): (r["kind"], frozenset(filter(None, r["known_as"].split("|")))) for r in table("titles")}


def titled(words: list[str]) -> bool:
    """Whether the words (lower case) end in a title or honorific that a person bears."""
    ends = (" ".join(words[at:]) for at in range(max(0, len(words) - 3), len(words)))
    return any(titles().get(end, ("",))[0] in ("person", "honorific") for end in ends)


@cache
def given_names() -> dict[str, str]:
    """Given names (lower case) that tell "he" or "she"."""
    return {row["name"]: row["pronoun"] for row in table("givennames")}


@cache
def houses() -> dict[str, tuple[str, PartyKind]]:
    """Name or alias of an agency or outlet, without "The" -> (the name its row stands under, kind)."""
    known: dict[str, tuple[str, PartyKind]] = {}
    sheets: tuple[tuple[str, PartyKind], ...] = (("outlets", "outlet"), ("agencies", "agency"))
    for sheet, kind in sheets:
        for row in table(sheet):
            for name in (row["name"], *row["aliases"].split("|")):
                if name and "(" not in name:
                    known[name.removeprefix("The ")] = (row["name"], kind)
    return known


def house(name: str) -> tuple[str, PartyKind] | None:
    """The agency or outlet of that name, if the tables know it."""
    return houses().get(name.removeprefix("The ").removeprefix("the "))


def named(prose: Prose) -> Named:
    """The names of every sentence, mended."""
    return {s.index: _drawn_out(prose, s, _with_letters(s, _all_mended(prose, s))) for s in prose.sentences}


def _all_mended(prose: Prose, sentence: Sentence) -> tuple[Name, ...]:
    made: list[Name] = []
    for name in (_mended(prose, sentence, n) for n in sentence.names if not _only_title(n) and not _common(n)):
        if made and _one_person(prose, made[-1], name):
            text = " ".join(prose.text[made[-1].start : name.end].split())
            made[-1] = replace(made[-1], end=name.end, text=text)
        else:
            made.append(name)
    return tuple(made)


def _common(name: Name) -> bool:
    """ "xenophobe", "D-Newport News": a word without a capital, or a party and its seat, that the model took for a name."""
    common = name.text.islower() and name.text.split()[-1] not in titles() and house(name.text) is None
    return common or PARTY.match(name.text) is not None


def _one_person(prose: Prose, first: Name, last: Name) -> bool:
    """ "Jens" and "Tolk" side by side: one person whom the model cut in two."""
    single = " " not in first.text and " " not in last.text
    side_by_side = prose.text[first.end : last.start] == " "
    return single and side_by_side and first.kind == "person" and last.kind in ("person", "other")


def _drawn_out(prose: Prose, sentence: Sentence, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names of bodies that go on in capitals ("Alliance TO RECLAIM OUR HARBOURS"), and none inside another."""
    made: list[Name] = []
    for name in names:
        end = drawn_out(sentence, name.end)
        text = " ".join(prose.text[name.start : end].split())
        longer = name if end == name.end else replace(name, end=end, text=text, kind="organisation")
        if not made or longer.start >= made[-1].end:
            made.append(longer)
    return tuple(made)


def _with_letters(sentence: Sentence, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names with bodies that the model left out and that are told by their letters alone: "UNICEF", "NRT"."""
    if sentence.text.isupper():
        return names
    more = []
    for word in sentence.words:
        capital = word.text.isupper() and word.text.isalpha() and len(word.text) > 2 and word.kind in ("name", "noun")
        if not capital:
            continue
        beside = sentence.words[max(0, word.index - 1) : word.index + 2]
        alone = sum(w.text.isupper() and w.text.isalpha() and len(w.text) > 1 for w in beside) == 1
        if alone and not any(n.start <= word.start < n.end for n in names):
            more.append(Name(word.start, word.end, word.text, "organisation"))
    return tuple(sorted((*names, *more), key=lambda n: n.start))


def name_at(names: Named, sentence: Sentence, offset: int) -> Name | None:
    """The mended name whose characters hold `offset`."""
    return next((n for n in names[sentence.index] if n.start <= offset < n.end), None)


def _only_title(name: Name) -> bool:
    """ "Ambassador", "Prime Minister" alone: capitals make no name of them."""
    return titles().get(name.text.lower(), ("",))[0] in ("person", "honorific")


def _mended(prose: Prose, sentence: Sentence, name: Name) -> Name:
    words = sentence.words_in(name.start, name.end)
    verb = next((n for n, w in enumerate(words) if n and w.kind in ("verb", "auxiliary") and w.text.islower()), None)
    words = words[: verb if name.kind == "place" else _comma(words, verb)]
    if len(words) > 1:
        words = _without_title(words)
        words = words[1:] if _lone_adjective(name, words) else words
        words = _without_place(sentence, words)
        if len(words) > 2 and [w.text.lower() for w in words[-2:]] == ["news", "agency"]:
            words = words[:-2]
    if not words or (words[0].start, words[-1].end) == (name.start, name.end):
        return name
    start, end = words[0].start, words[-1].end
    text = " ".join(prose.text[start:end].split())
    return replace(name, start=start, end=end, text=text, kind=gazetteer.kind_of(text) or "person")


def _comma(words: tuple[Word, ...], end: int | None) -> int | None:
    """ "Politico, Democratic party": two names run together end at the comma; not "Hald, Jr." or "Orrin, Inc."."""
    for n, word in enumerate(words[:end]):
        behind = words[n + 1].text.strip(".") if n + 1 < len(words) else ""
        if n and word.text == "," and behind not in ("Jr", "Sr", "Inc", "Ltd", "LLC", "II", "III"):
            return n
    return end


def _lone_adjective(name: Name, words: tuple[Word, ...]) -> bool:
    """ "DERELICT Obama": a headline's adjective that the model took for a given name."""
    adjective = len(words) == 2 and words[0].kind == "adjective" and words[1].kind == "name"
    return adjective and name.kind == "person" and words[0].text.lower() not in given_names()


def _without_title(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words behind the last title that stands before at least one more: "President Vladimir Putin"."""
    for cut in range(len(words) - 1, 0, -1):
        lead = [w.text.lower() for w in words[:cut]]
        if titled(lead) and words[cut].text[:1].isupper():
            return words[cut:]
    return words


def _without_place(sentence: Sentence, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "Norland Jane Doe" behind "ambassador to": the last two words, or what is left when a known place is taken off."""
    before = sentence.words[words[0].index - 1] if words[0].index > 0 else None
    office = sentence.words[words[0].index - 2] if words[0].index > 1 else None
    if before is None or office is None or before.kind != "preposition" or not titled([office.text.lower()]):
        return words
    if gazetteer.kind_of(" ".join(w.text for w in words)) is not None:
        return words
    for cut in range(len(words) - 1, 0, -1):
        if (
            gazetteer.kind_of(" ".join(w.text for w in words[:cut])) in ("place", "organisation")
            and len(words) - cut > 1
        ):
            return words[cut:]
    return words[-2:] if before.lemma == "to" and len(words) == 3 else words
