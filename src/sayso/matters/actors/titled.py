"""Persons named behind a title in body text: "Russian Defense Minister Sergei Shoigu", "spokesman Jon Lund"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.data import table
from sayso.ledger import Filed
from sayso.matters.actors import sides
from sayso.matters.actors.mentions import Mention

_TOKEN = re.compile(r"\S+")
_OPENING, _CLOSING = "(\"“‘'", ",.;:!?)\"”’'"
#: Small words inside a surname.
_PARTICLES = frozenset({"bin", "al", "de", "van", "von", "der", "den", "el", "da", "dos", "di", "ben", "ibn"})
#: A title has up to four words, a land's name in front of it up to two.
_REACH = 6
_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9][a-z0-9\"”])[.!?][\"”]?\s")


def titled(one: Filed) -> Iterator[Mention]:
    """A mention of each person who stands behind a title in a report's body, called by the words in front."""
    for zone in one.reading.zones:
        if zone.zone != "body":
            continue
        tokens = list(_TOKEN.finditer(one.report.text, zone.start, zone.end))
        for n in range(1, len(tokens)):
            if not tokens[n][0][:1].isupper() or not _behind_title(tokens, n):
                continue
            last = _name_end(tokens, n)
            if last is not None:
                at = one.report.span(tokens[n].start(), last)
                called = _called(" ".join(token[0] for token in tokens[max(0, n - _REACH) : n]))
                yield Mention(one.report.id, " ".join(at.text.split()), "person", (called,), at, False)


def title_end(name: str) -> int:
    """Where the name itself starts behind its title: 6 in "Mayor Ted Brill", 0 where there is no title or nothing behind it."""
    parts = name.split()
    ends = [n for n in range(1, len(parts)) if " ".join(parts[:n]).lower() in _titles()]
    return name.index(parts[ends[-1]], len(" ".join(parts[: ends[-1]]))) if ends else 0


def _behind_title(tokens: Sequence[re.Match[str]], end: int) -> bool:
    before = [token[0].strip(_OPENING).lower() for token in tokens[max(0, end - 3) : end]]
    return any(" ".join(before[start:]) in _titles() for start in range(len(before)))


def _name_end(tokens: Sequence[re.Match[str]], first: int) -> int | None:
    """Where the name that starts with token `first` ends; None where it is no person's name."""
    if " ".join(_bare(token[0]) for token in tokens[first : first + 2]).lower() in _titles():
        return None
    found: list[str] = []
    end = 0
    for token in tokens[first : first + 4]:
        bare = _bare(token[0])
        if not (bare[:1].isupper() or (bare in _PARTICLES and found)):
            break
        if bare.lower() in _no_names():
            return None
        found.append(bare)
        end = token.start() + len(bare)
        if len(bare) > 2 and bare != token[0]:
            break
    if not found or found[-1] in _PARTICLES or sides.nation(found[0]) or sides.body(" ".join(found)):
        return None
    return end


def _bare(token: str) -> str:
    """A word without the marks around it; the full stop of an initial stays."""
    bare = re.sub(r"['’]s?$", "", token.strip(',;:!?)"”'))
    return bare if re.fullmatch(r"[A-Z]\.", bare) else bare.rstrip(_CLOSING)


def _called(before: str) -> str:
    """What a person is called in front of the name: back to the sentence's start, a comma or a small word before the land."""
    clause = re.split(r"[,;:]\s", _SENTENCE_ENDS.split(before)[-1])[-1].strip(_OPENING + _CLOSING + " ")
    return re.split(r"\b(?:and|that|by|with|to|when|as|said|told)\s", clause)[-1]


@cache
def _titles() -> frozenset[str]:
    """Titles that stand before a person's name."""
    return frozenset(row["title"] for row in table("titles") if row["kind"] in ("person", "honorific"))


@cache
def _no_names() -> frozenset[str]:
    """Titles, and words of bodies and papers: what holds one is no person's name."""
    kinds = ("person", "body", "outlet", "masthead")
    return frozenset(row["title"] for row in table("titles") if row["kind"] in kinds)
