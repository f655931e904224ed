"""Whether a description ("the ambassador", "the former Russian minister") may mean somebody, by the roles that he is given."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import gazetteer
from sayso.finders.parties.kinds import words_of
from sayso.finders.parties.naming import titles
from sayso.finders.parties.people import Known

#: A prime minister is not called "the minister", nor a vice president "the president".
LESSER = frozenset({"prime", "vice", "deputy", "press", "assistant"})

#: Of an office that is past.
FORMER = re.compile(r"\b(?:former|ex|onetime|then|late|retired|outgoing)\b", re.IGNORECASE)


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
    former = FORMER.search(text) is not None
    matching = [r for r in roles if noun in called(r) and (not former or FORMER.search(r))]
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
