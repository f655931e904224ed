"""Who is named in a report, under which names and roles: so that a surname, a title or "the ministry" finds its full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from sayso.data import gazetteer, table
from sayso.finders.parties.kinds import words_of
from sayso.finders.parties.mentions import Mention, mentions_at
from sayso.finders.parties.naming import Named, given_names, titled, titles
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Prose, Sentence, Word
from sayso.records import PartyKind

#: A prime minister is not called "the minister", nor a vice president "the president".
LESSER = frozenset({"prime", "vice", "deputy", "press", "assistant"})


#: What somebody is called by the honorific before his name.
STYLES = {"dr": "doctor", "prof": "professor", "rev": "priest", "fr": "priest", "father": "priest", "sgt": "sergeant"}


#: Behind the names of fathers and sons.
YOUNGER = re.compile(r",? (?:[JS]r\.?|I{2,3}|IV)$")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something named: the fullest name, where it first stands, and every role it is given with its place.

    styled: what the honorifics before the name say of him ("Dr": doctor).
    """

    name: str
    start: int
    end: int
    person: bool
    kind: PartyKind
    pronoun: str | None = None
    roles: tuple[tuple[int, str], ...] = ()
    styled: frozenset[str] = frozenset()
    seen: tuple[int, ...] = field(default=(), repr=False)

    def role_before(self, offset: int) -> str | None:
        """The last role given up to `offset`, else the first given later."""
        before = [r for at, r in self.roles if at <= offset]
        return before[-1] if before else self.roles[0][1] if self.roles else None


def roster(prose: Prose, names: Named) -> tuple[Known, ...]:
    """Everybody named in the report, in order of first naming; a surname alone counts for the full name that ends with it."""
    full: dict[str, list[Mention]] = {}
    short: list[Mention] = []
    for mention in _named(prose, names):
        name = mention.name or ""
        if len(name.split()) < 2 and mention.kind in ("person", "office", "group"):
            short.append(mention)
        else:
            full.setdefault(name, []).append(mention)
    full = _merged({name: found for name, found in full.items() if not _headlined(prose, name, found)})
    others = {m.name for m in short if any(_other_sex(n, m) for n in full)}
    for mention in short:
        owners = [
            n for n, ms in full.items() if _plain(n).split()[-1] == mention.name and any(m.kind == "person" for m in ms)
        ]
        if mention.name in others and sum(" " in n for n in owners) == 1:
            owners = []
        if len(owners) == 1:
            full[owners[0]].append(mention)
        elif not owners:
            full.setdefault(mention.name or "", []).append(mention)
    return tuple(sorted((_known(name, ms) for name, ms in full.items()), key=lambda k: k.start))


def _headlined(prose: Prose, name: str, mentions: list[Mention]) -> bool:
    """ "DERELICT OBAMA" once in a headline, where every word has a capital: no given name, and nobody's full name.

    A headline may be cut at its semicolon, so that three words of it tell.
    """
    first = name.split(maxsplit=1)[0].lower()
    if len(mentions) > 1 or mentions[0].kind != "person" or first in given_names():
        return False
    sentence = prose.sentences[mentions[0].sentence]
    words = [w for word in sentence.text.split() if len(w := word.strip(".,;:!?\"'")) > 3 and w.isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.8 * len(words)


def _other_sex(name: str, mention: Mention) -> bool:
    """ "Mr. Obama" where only Michelle Obama is named in full: the bare surname is somebody else's."""
    if name.rsplit(maxsplit=1)[-1] != mention.name:
        return False
    told, given = sex(mention.text), given_names().get(name.split(maxsplit=1)[0].lower())
    return None not in (told, given) and told != given


def _merged(full: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Spellings of one person made one: "Jane Q. Doe" and "Jane Doe"; "Real Jane Doe" ends with a name that is known."""
    groups: list[list[str]] = []
    for name in sorted(full, key=lambda n: (len(n.split()), n)):
        parts = name.split()
        for group in groups:
            other = group[0].split()
            same = len(other) > 1 and parts[-1] == other[-1] and (parts[0] == other[0] or parts[-len(other) :] == other)
            if same and any(m.kind == "person" for n in (*group, name) for m in full[n]):
                group.append(name)
                break
        else:
            groups.append([name])
    made: dict[str, list[Mention]] = {}
    for group in groups:
        best = max(group, key=lambda n: (len(full[n]), -len(n)))
        made[best] = [m for n in group for m in full[n]]
    return made


def _named(prose: Prose, names: Named) -> Iterator[Mention]:
    for sentence in prose.sentences:
        for name in names[sentence.index]:
            head = sentence.head_in(name.start, name.end)
            if head is None:
                continue
            start, end = extent(sentence, _bearer(sentence, head) or head)
            for mention in mentions_at(prose, names, sentence, start, end):
                if mention.name is not None and mention.name_start < name.end and name.start < mention.name_end:
                    yield mention
                    break


def _bearer(sentence: Sentence, head: Word) -> Word | None:
    """The noun that a name belongs to when not to itself: "a SPOKESMAN, Jane Doe", "AMBASSADOR to Norland Jane Doe"."""
    above = sentence.head(head)
    if above is not None and head.role == "prep-object":
        above = sentence.head(above)
        return above if above is not None and titled([above.lemma]) else None
    return above if above is not None and head.role == "apposition" and above.kind == "noun" else None


def _known(name: str, mentions: list[Mention]) -> Known:
    first = min(mentions, key=lambda m: m.name_start)
    roles = tuple(sorted({(m.name_start, m.role) for m in mentions if m.role}))
    kinds = [m.kind for m in mentions if m.kind]
    told: tuple[PartyKind, ...] = ("agency", "outlet", "person")
    kind = next((k for k in told if k in kinds), kinds[0] if kinds else "office")
    given = given_names().get(name.split(maxsplit=1)[0].lower()) if len(name.split()) > 1 else None
    pronoun = given or next((s for m in mentions if (s := sex(m.text)) is not None), None)
    seen = tuple(sorted(m.name_start for m in mentions))
    styled = frozenset(s for m in mentions for w in m.text.lower().split() if (s := STYLES.get(w.rstrip("."))))
    return Known(name, first.name_start, first.name_end, kind == "person", kind, pronoun, roles, styled, seen)


def full_names(people: tuple[Known, ...], name: str) -> list[Known]:
    """Who may be meant by `name`: the same name, or fuller ones of persons that end with it ("De Blasio": Bill de Blasio)."""
    parts = words_of(name).split()
    ending = [part.lower() for part in parts]
    same = [k for k in people if k.name == name or (len(parts) > 1 and k.person and _one(k.name.split(), parts))]
    longer = [
        k
        for k in people
        if k.person and len(k.name.split()) > len(parts) and _plain(k.name).lower().split()[-len(parts) :] == ending
    ]
    apart = [k for k in same if k.person and len(parts) == 1 and len(longer) == 1]  # not the one named in full
    return [*apart, *longer] if longer else same


def _plain(name: str) -> str:
    """Without what tells father from son: "John Roberts JR."."""
    return YOUNGER.sub("", name) if " " in name else name


def _one(known: list[str], parts: list[str]) -> bool:
    """Two full names of one person: first and last name the same, or one ends with the other."""
    if len(known) < 2 or known[-1] != parts[-1]:
        return False
    return known[0] == parts[0] or parts[-len(known) :] == known or known[-len(parts) :] == parts


def called(role: str) -> frozenset[str]:
    """Every description that fits the holder of `role`: its own titles, their last words, and what such holders are called."""
    words = _even(role).split()
    fits: set[str] = set()
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + 4) + 1):
            title = " ".join(words[start:end])
            entry = titles().get(title)
            if entry is not None and entry[0] == "person":
                fits |= {word for known in entry[1] for word in (known, known.split()[-1])}
                if not (start and words[start - 1] in LESSER):
                    fits |= {title} if words[start] in LESSER else {title, words[end - 1]}
    return frozenset(fits)


def _even(role: str) -> str:
    """Lower case, American spelling, no possessives: for comparing roles only."""
    return words_of(role).lower().replace("defence", "defense").replace("'s", "").replace("’s", "").replace(",", "")


def fits(noun: str, text: str, known: Known) -> bool:
    """Whether the description `text`, headed by `noun`, may mean this person, by role, sex of title and country."""
    roles = [role for _, role in known.roles]
    noun = _even(noun)
    if noun in known.styled and len(text.split()) == 2:
        return True
    matching = [r for r in roles if noun in called(r)]
    if not matching:
        return False
    return any(_agree(_countries(text), _countries(r)) and _agree(_colours(text), _colours(r)) for r in matching)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Nothing is said against it: one of them is silent, or they share something."""
    return not one or not other or bool(one & other)


def _colours(text: str) -> frozenset[str]:
    """What a description says with a capital that is no country and no title: "Democratic", "Labour"."""
    words = [w.strip(".,").removesuffix("'s").removesuffix("’s") for w in words_of(text).split()]
    capital = [w for w in words if w[:1].isupper() and w.lower() not in ("the", "a", "an", "former", "deputy")]
    return frozenset(w for w in capital if not _of_a_country(w) and w.lower() not in title_words())


def _of_a_country(word: str) -> bool:
    """ "Russian", "Moscow's", "the Kremlin's"; not "Labour", a party of one."""
    return gazetteer.kind_of(word) in ("place", "nationality") or gazetteer.capital_country(word) is not None


@cache
def title_words() -> frozenset[str]:
    """Every word that stands in a title."""
    return frozenset(word for title in titles() for word in title.split())


def _countries(text: str) -> frozenset[str]:
    """The countries that the words of a description speak of ("Moscow's", "Russian")."""
    found = set()
    for word in words_of(text).replace("'s", "").replace("’s", "").split():
        if word[:1].isupper():
            bare = word.strip(".,")
            country = gazetteer.country_of(bare) if _of_a_country(bare) else None
            if country is not None:
                found.add(country)
    return frozenset(found)


@cache
def _told_by_title() -> dict[str, str]:
    return {row["title"].lower(): row["pronoun"] for row in table("titles") if row["pronoun"]}


def sex(text: str) -> str | None:
    """ "he" or "she" where a title or noun of the description tells, and no other tells otherwise; else None."""
    told = {_told_by_title()[word] for word in text.lower().replace(",", " ").split() if word in _told_by_title()}
    return told.pop() if len(told) == 1 else None
