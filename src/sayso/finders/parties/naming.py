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

#: A member's party before his seat: "(D-West Harbour)".
PARTY = re.compile(r"[DRI]-[A-Z]")
WORD = re.compile(r"\w+")
#: What a party of people around somebody is called: "Holm CAMP", "TEAM Holm".
AROUND = frozenset({"team", "camp", "campaign"})
#: Letters and figures in capitals, and the full stop of the sentence.
STOPPED = re.compile(r"[A-Z0-9]{3,}\.")
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
    found = {s.index: _drawn_out(prose, s, _with_letters(s, _all_mended(prose, s))) for s in prose.sentences}
    bearers = {part for ns in found.values() for n in ns if n.kind == "person" for part in _ends(n.text)}
    common = frozenset(w for w in WORD.findall(prose.text) if w.islower())
    return {s.index: tuple(_without_first(s, n, bearers, common) for n in found[s.index]) for s in prose.sentences}


def _ends(name: str) -> frozenset[tuple[str, str]]:
    """The first and the last word of a full name, each with the whole."""
    words = name.split()
    return frozenset({(words[0], name), (words[-1], name)}) if len(words) > 1 else frozenset()


def _without_first(sentence: Sentence, name: Name, bearers: set[tuple[str, str]], common: frozenset[str]) -> Name:
    """ "STATED Holm", "YOUNG Holm voters": a word that only begins its sentence, and that the report has in small letters too."""
    first, _, last = name.text.partition(" ")
    begins = name.kind in ("person", "other") and name.start == sentence.start and bool(last) and " " not in last
    if not begins or first.lower() in given_names() or first.lower() not in common:
        return name
    if not any(part == last and whole != name.text for part, whole in bearers):
        return name
    start = sentence.words_in(name.start, name.end)[-1].start
    return replace(name, start=start, text=last, kind="person")


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
    """ "xenophobe", "D-West Harbour": a word without a capital, or a party and its seat, that the model took for a name."""
    common = name.text.islower() and name.text.split()[-1] not in titles() and house(name.text) is None
    return common or PARTY.match(name.text) is not None or " v. " in name.text


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
    words = words[: verb if name.kind == "place" else _comma(name, words, verb)]
    owned = _owned(prose, name, words)
    if len(words) > 1:
        words = owned or _without_office(sentence, _without_title(words) if not _whole(prose, name, words) else words)
        words = words[1:] if _lone_adjective(name, words) else words
        words = _without_place(sentence, words)
        if len(words) > 2 and [w.text.lower() for w in words[-2:]] == ["news", "agency"]:
            words = words[:-2]
        while words and words[-1].kind in ("preposition", "determiner", "pronoun") and words[-1].text.islower():
            words = words[:-1]
    first = sentence.word_at(name.start)
    if not words or (first is not None and first.start < name.start):  # "-Ann Holm" is two words
        return name
    return _cut(prose, name, _given(sentence, name, words), owned is not None)


def _cut(prose: Prose, name: Name, words: tuple[Word, ...], owned: bool) -> Name:
    """The name of no more than these words, and of the kind that it then is."""
    start, end = words[0].start, words[-1].end
    end -= STOPPED.fullmatch(prose.text[start:end]) is not None
    text = " ".join(prose.text[start:end].split())
    around = (
        name.kind in ("person", "other") and len(words) == 2 and {words[0].text.lower(), words[1].text.lower()} & AROUND
    )
    if around:
        return replace(name, kind="organisation")
    if (start, end) == (name.start, name.end):
        return name
    kept = name.kind if start < name.start or (end < name.end and start == name.start) else "person"
    return replace(name, start=start, end=end, text=text, kind=gazetteer.kind_of(text) or kept)


def _whole(prose: Prose, name: Name, words: tuple[Word, ...]) -> bool:
    """ "JUSTICE Department", "DEAN Holm": what is a title elsewhere is part of a body's name, or a given name."""
    body = name.kind == "organisation" and titles().get(words[-1].text.lower(), ("",))[0] in ("body", "masthead")
    given = name.kind == "person" and len(words) == 2 and words[0].text.lower() in given_names()
    return body or (given and not any(_ends_as(n, name) for s in prose.sentences for n in s.names))


def _ends_as(other: Name, name: Name) -> bool:
    """Whether another full name ends with the same surname: then "DEAN Holm" is Ann Holm, a dean."""
    full = other.kind == "person" and " " in other.text and other.text.split()[0] != name.text.split()[0]
    return full and other.text.split()[-1] == name.text.split()[-1]


def _owned(prose: Prose, name: Name, words: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """ "The Lantern's ANN HOLM": whoever stands behind the body that he is of; None where no name of a person is left."""
    mark = next((n for n, w in enumerate(words) if n and w.text in ("'s", "’s")), None)
    rest = words[mark + 1 :] if mark is not None else ()
    if not rest or not all(w.text[:1].isupper() for w in rest):
        return None
    christened = len(rest) in (2, 3) and rest[0].text.lower() in given_names()
    surname = len(rest) == 1 and any(
        n.kind == "person" and n.text.endswith(f" {rest[0].text}") for s in prose.sentences for n in s.names
    )
    return rest if christened or surname or name.kind == "person" else None


def _without_office(sentence: Sentence, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "(Secretary of) DEFENCE Ann Holm": without the end of a title that begins before the name."""
    before = [w.text.lower() for w in sentence.words[max(0, words[0].index - 2) : words[0].index]]
    if len(words) < 3 or len(before) < 2 or before[1] not in ("of", "for") or not titled(before[:1]):
        return words
    office = titled([*before, words[0].text.lower()]) or words[1].text.lower() in given_names()
    return words[1:] if office and words[0].text.lower() not in given_names() else words


def _given(sentence: Sentence, name: Name, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "Said PALOMA Holm": with the given name that the model left out."""
    first = sentence.words[words[0].index - 1] if words[0].index > 1 else None
    if name.kind != "person" or len(words) != 1 or words[0].start != name.start or first is None:
        return words
    beside = (
        first.role == "describes" and first.head == words[0].index and first.kind == "name" and first.text.istitle()
    )
    free = not any(n.start <= first.start < n.end for n in sentence.names) and not titled([first.text.lower()])
    known = gazetteer.kind_of(first.text) is not None or house(first.text) is not None
    letters = [w.text for w in sentence.words if w.text.isalpha()]
    lower = sum(word.islower() for word in letters) * 2 > len(letters)  # no headline
    return (first, *words) if beside and free and not known and lower and first.text.isalpha() else words


def _comma(name: Name, words: tuple[Word, ...], end: int | None) -> int | None:
    """ "Lantern, Harbour party", "Water Watch: State Board": two names run together; not "Hald, Jr." or "Orrin, Inc."."""
    for n, word in enumerate(words[:end]):
        behind = words[n + 1].text.strip(".") if n + 1 < len(words) else ""
        if n > 1 and name.kind == "person" and word.text == "of":
            return n
        if n and word.text in (",", ":", "(") and behind not in ("Jr", "Sr", "Inc", "Ltd", "LLC", "II", "III"):
            return n
    return end


def _lone_adjective(name: Name, words: tuple[Word, ...]) -> bool:
    """ "RESTLESS Lindt": a headline's adjective that the model took for a given name."""
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
