"""What sort of party a name is: by the tables, by its role, by the words around it, and last by what the model takes it for."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import gazetteer, table
from sayso.finders.parties.naming import given_names, house, titled, titles
from sayso.finders.voices.cues import entries
from sayso.language.prose import Name
from sayso.records import PartyKind

#: Words for outlets that other bodies bear in their names as well.
LOOSE = ("media", "website", "site", "network", "outlet", "portal")
#: "The DAILY La Hora"; and what stands behind a person's name alone: an age, "who" ("Letay, who walked").
DAILIES = frozenset({"daily", "newspaper", "weekly", "tabloid", "broadsheet", "magazine"})
PERSONAL = re.compile(r",\s+(?:[1-9]\d,|who\b)")
ARTICLE = re.compile(r"\b(?:the|a|an)\s+$", re.IGNORECASE)
#: Where the first words of a description end.
FIRST = re.compile(r"\s(?:of|for|at|in|with|to|and|who)\s|,")
#: Words for outlets that people are called by as well.
STATIONS = ("broadcaster", "publisher")


def words_of(text: str) -> str:
    """The text on one line, single spaces."""
    return " ".join(text.split())


def bodily(noun: str) -> bool:
    """Whether a noun is that of an office, an organisation or a medium (data/titles.tsv)."""
    return titles().get(noun, ("", frozenset()))[0] in ("body", "outlet")


def _masthead(name: str) -> bool:
    """ "The Daily Lantern", "Norland Gazette": names that papers and stations bear."""
    words = name.lower().split()
    return len(words) > 1 and any(titles().get(w, ("",))[0] in ("masthead", "outlet") for w in words if w not in LOOSE)


def _thing(name: str) -> bool:
    """ "Mill STREET", "Rivers WATCH", "Young TVP": a last word that no person's name has."""
    last = name.rsplit(maxsplit=1)[-1]
    letters = (
        last.isalpha() and last.isupper() and 2 < len(last) < 5 and not (name.isupper() or set(last) <= set("IVX"))
    )
    return " " in name and (letters or last.lower() in _named_things())


@cache
def _named_things() -> frozenset[str]:
    return frozenset(row["word"] for row in table("namedthings"))


def _lettered(name: str) -> bool:
    """ "KNTBX": capitals alone are a body's, however a model takes them."""
    return name.isalpha() and name.isupper() and len(name) > 2


def _office_of(role: str, behind: bool) -> bool:
    """ "Mayor of Tarn and head of its port", "legal director for the union" behind a name: a person's, by its first words."""
    return titled(role.lower().split()) or (behind and titled(FIRST.split(role.lower())[0].split()))


def _christened(name: str) -> bool:
    """ "Marta Lind", whatever the model takes her for: a given name, and a word that no body and no place bears."""
    words = name.lower().split()
    given = words[0] in given_names() or gazetteer.flat(words[0]).lower() in given_names()
    plain = len(words) == 2 and given and not bodily(words[1])
    return plain and all(gazetteer.kind_of(w) is None for w in name.split())


def _called(text: str, start: int, name: Name, bare: str) -> PartyKind | None:
    """What the word before a name calls it: "the DAILY La Hora", "the REINSURER Harrow Re"."""
    before = words_of(text[max(0, start - 20) : start]).lower().split()[-1:]
    if before and before[0] in DAILIES and name.kind != "place":
        return "outlet"
    body = bool(before) and name.kind == "person" and titles().get(before[0], ("",))[0] == "body"
    return "office" if body and not _christened(bare) else None


def kind_of(
    text: str, name: Name | None, body: tuple[int, int] | None, role: str | None, noun: str
) -> PartyKind | None:
    """What sort of party bears the name at `body`: by the tables, by what stands around it, by what the model takes it for."""
    if name is None or body is None:
        return None
    bare = words_of(text[body[0] : body[1]])
    known = house(bare)
    if known is not None and bare.lower() not in entries("medium"):
        return known[1]
    if role is not None and name.kind == "organisation" and role.lower().split()[-1] in STATIONS:
        return "outlet"
    of_body = (any(bodily(w) for w in bare.lower().split()) or _thing(bare)) and not _christened(bare)
    behind = text[body[1] :].lstrip().startswith(",")
    plain = gazetteer.kind_of(bare) is None and not of_body and not _lettered(bare)
    if role is not None and plain and _office_of(role, behind):
        return "person"
    called = _called(text, body[0], name, bare)
    if called is not None:
        return called
    if PERSONAL.match(text, body[1]) and gazetteer.kind_of(bare) is None and not of_body:
        return "person"
    if role is not None and bodily(role.lower().split()[-1]) and not re.search(r"\b(?:of|at|in|for|with)\b", role):
        return "outlet" if titles()[role.lower().split()[-1]][0] == "outlet" else "group"
    lettered = text[: body[0]].rstrip().lower().endswith("the") and not _christened(bare)
    if lettered and (_masthead(bare) or bodily(bare.lower().split()[-1])):  # "the Tarn Observatory" is nobody
        return "outlet" if _masthead(bare) and not bodily(bare.lower().split()[-1]) else "office"
    return _kind_by_words(text, name, body, bare, noun)


def _kind_by_words(text: str, name: Name, body: tuple[int, int], bare: str, noun: str) -> PartyKind:
    """By the words around the name, and last by what the model takes it for."""
    if "news agency" in words_of(text[max(0, body[0] - 40) : body[1] + 20]).lower() and name.kind != "person":
        return "agency"
    if name.kind != "person" and _masthead(bare):
        return "outlet"
    if _thing(bare) and not _christened(bare):
        return "office"
    if (name.kind == "person" and not _lettered(bare)) or _christened(bare):
        return "person"
    if titles().get(noun, ("",))[0] == "outlet" and noun not in ("media", "press", "website", "site"):
        return "agency" if noun.endswith("agency") else "outlet"
    if name.kind in ("place", "organisation", "facility") or gazetteer.kind_of(bare) == "organisation":
        return "office"
    if name.kind in ("group", "nationality"):
        return "group"
    last = bare.lower().split()[-1]
    article = ARTICLE.search(text, max(0, body[0] - 6), body[0]) is not None  # "the Harbour Care Act" is nobody
    return "office" if bodily(last) or article else "person" if len(bare.split()) > 1 else "office"
