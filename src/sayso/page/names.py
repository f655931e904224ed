"""The houses of the news: which agency or outlet a name or an address belongs to, by `agencies.tsv` and `outlets.tsv`."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from sayso.data import table

_BRACKET = re.compile(r"\s*\(.*\)$")
_ARCHIVED = re.compile(r"^https?://(?:web\.archive\.org/web/\w+/|archive\.(?:is|ph|today)/\w+/)(?=https?:)", re.I)
_SPOKEN = re.compile(r"[AEIOUY]", re.I)
#: Bodies that publish under their own name ("Institute for Coastal Safety"), and agencies that no table has.
_INSTITUTE = re.compile(
    r"(?:The )?(?:[A-Z][\w'-]+ ){0,2}(?:Institute|Centre|Center|Council|Foundation|Association|Society|Observatory|Committee)"
    r" (?:for|of|on|to) (?:the )?[A-Z][\w'-]+(?: (?:and |of |the )*[A-Z][\w'-]+){0,4}"
    r"|(?:The )?(?:[A-Z][\w'-]+ ){1,3}(?:News|Press|Telegraph) Agency"
)
#: A house's name and what it says of itself: "Quay & Keel - the marine insurance weekly", "The Straits Post | English edition".
_TAGLINE = re.compile(
    r"((?:The |El |La |Le |Der |Die |Das )?[A-Z][\w&'.-]*(?: (?:[A-Z][\w&'.-]*|&|of|for|and|the|de|del|da|do|di)){0,5})"
    r"(?: [-–—|:] |, )(?:(?:an?|the|your|our) [\w ,'-]{0,60}?|[\w' -]{0,30}?)"
    r"\b(?:weekly|daily|monthly|quarterly|newspaper|magazine|journal|newsletter|bulletin|news site|website|[Ee]dition|"
    r"news agency|broadcaster|think[ -]tank|since (?:18|19|20)\d\d)(?: (?:of|for|on|in|from) [\w ,'&-]{2,60})?",
)
_WIRE_TAILS = ("News Agency", "news agency", "Newswire", "Newsroom")

#: Capitals in a byline that are a desk's or a hand's, not an agency's.
_DESKS = frozenset({"STAFF", "ADMIN", "DESK", "NEWS", "WEB", "TEAM", "UK", "US", "USA", "TV", "PR"})


@cache
def _agencies() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("agencies"):
        for name in (row["name"], *row["aliases"].split("|")):
            if name and "(" not in name:
                found.setdefault(name, row["name"])
    return found


@cache
def _outlets() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("outlets"):
        for name in (row["name"], *row["aliases"].split("|")):
            if name:
                found.setdefault(_plain(name), shown(row["name"]))
    return found


@cache
def _domains() -> dict[str, str]:
    rows = (*table("agencies"), *table("outlets"))
    return {row["domain"]: shown(row["name"]) for row in rows if row["domain"]}


def shown(name: str) -> str:
    """A name of the table as it is printed: without the bracket that tells two of one name apart."""
    return _BRACKET.sub("", name)


def _plain(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name.replace("'s", "s")).strip().lower()


def agency(name: str) -> str | None:
    """The agency that `name` is (the table's spelling), or None. Short names hold only as written: "AP", not "ap"."""
    bare = " ".join(name.split()).strip(" .,;:()[]/-")
    for tail in ("", *_WIRE_TAILS):
        if bare.endswith(tail):
            known = _agencies().get(bare.removesuffix(tail).strip())
            if known is not None:
                return known
    loud = bare.title() if bare.isupper() and len(bare) > 5 else ""
    return _agencies().get(loud) if loud else None


def agency_like(name: str) -> bool:
    """Whether `name` is an agency of the table, or is named as agencies are ("Meridian News Agency")."""
    return agency(name) is not None or name.strip(" .,").endswith(_WIRE_TAILS)


def wire(name: str) -> str | None:
    """The agency that `name` is by the table, else by its form: "Meridian News Agency", or letters alone ("MNA"); else None.

    Only for places where agencies are named: a byline of its own, the bracket of a dateline.
    """
    bare = name.strip(" .,;:()[]/-")
    formed = bare.endswith(_WIRE_TAILS) or (re.fullmatch(r"[A-Z]{2,5}", bare) and bare not in _DESKS)
    return agency(name) or (bare if formed and outlet(bare) is None else None)


def owned_by_state(name: str) -> bool:
    """Whether `name` (the table's spelling) is an agency that a government owns or runs."""
    return any(row["name"] == name and row["kind"] == "state-agency" for row in table("agencies"))


def outlet(name: str) -> str | None:
    """The outlet of the table that `name` is, with or without "The"; None where it is none that we know."""
    plain = _plain(name)
    return _outlets().get(plain) or _outlets().get(f"the {plain}") or _outlets().get(plain.removeprefix("the "))


def domain(url: str) -> str:
    """The host of an address without "www." and the like; of an archived page, the host of the page."""
    bare = _ARCHIVED.sub("", url.strip())
    try:
        host = urlsplit(bare if "//" in bare else f"//{bare}").hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(?:www\d?|m|mobile|amp|edition)\.", "", host)


def at_domain(host: str) -> str | None:
    """The house that publishes at `host` or at a domain above it; None where the table knows none."""
    labels = host.split(".")
    return next(
        (_domains()[".".join(labels[at:])] for at in range(len(labels) - 1) if ".".join(labels[at:]) in _domains()),
        None,
    )


@cache
def _house_words() -> frozenset[str]:
    return frozenset(row["word"] for row in table("housewords"))


def house_like(name: str) -> bool:
    """Whether a name that no table has is like an outlet's: two to six words, the last one of those that outlets bear."""
    words = name.split()
    return (
        1 < len(words) < 7 and words[-1] in _house_words() and all(word[0].isupper() or len(word) < 4 for word in words)
    )


def house_line(line: str) -> str | None:
    """The name of the house that a line alone is, as it is to be shown: without a place or its short form in brackets, and a name
    in capitals in small letters. None where it is like none; so is what might be a headline ("Court Jails Opposition Leader")."""
    bare = _BRACKET.sub("", " ".join(line.split()).strip("*_#|. "))
    name = in_small_letters(bare) if bare.isupper() and " " in bare else bare
    if outlet(name) or (agency(name) and name != bare):
        return name
    tagged = _TAGLINE.fullmatch(name)
    if tagged:
        return in_small_letters(tagged[1]) if tagged[1].isupper() and " " in tagged[1] else tagged[1]
    words = name.split()
    named = house_like(name) and (len(words) <= (6 if words[0] == "The" else 3))
    return name if named or _INSTITUTE.fullmatch(name) else None


def in_small_letters(name: str) -> str:
    """Capitals kept in the first letter of each word, and in words that cannot be spoken ("KBC")."""
    small = {"of", "and", "for", "on", "in", "the"}
    words = [w.lower() if w.lower() in small else w if not _SPOKEN.search(w) else w.capitalize() for w in name.split()]
    return " ".join([words[0].capitalize() if words[0] in small else words[0], *words[1:]])


@cache
def agency_names() -> str:
    """A regular expression (a choice, longest first) for the agencies' names as written."""
    return "|".join(re.escape(name) for name in sorted(_agencies(), key=lambda name: (-len(name), name)))
