"""What a description stands for inside one report: "the base", "the country", by the last name that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.data.gazetteer import capital_country
from sayso.matters.senses.words import Token, name_key, stem
from sayso.records import Claim

_THE = r"\b(?:the|this|that)\s+"
#: "the ex-Soviet republic": a country named before.
_LAND = re.compile(_THE + r"(?:[\w\-]+\s+){0,3}?(?:country|state|republic|nation|kingdom)\b", re.IGNORECASE)
_THING = re.compile(_THE + r"((?:[\w\-]+\s+){0,2}[\w\-]+)", re.IGNORECASE)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_BREAK = re.compile(r"[,;:]|\b(?:in|on|at|of|to|and|from|with|by|for)\b")


@dataclass(frozen=True, slots=True)
class Meant:
    """names: keys of the names meant. phrases: each description, in lower case, with the names that it stands for."""

    names: frozenset[str]
    phrases: Mapping[str, frozenset[str]]


def meanings(claims: Sequence[tuple[Claim, Sequence[Token]]]) -> list[Meant]:
    """What the descriptions of each claim mean, the claims of one report being given in its order."""
    land: str | None = None
    things: dict[str, frozenset[str]] = {}
    found = []
    for claim, words in claims:
        text = claim.said.text
        phrases = dict(_lands(claim, land)) | dict(_things(text, words, things))
        found.append(Meant(frozenset().union(*phrases.values()), phrases))
        named = _countries(claim, len(text))
        if not named and land is None:
            named = [t.key for t in words if t.key.startswith("=") and not capital_country(t.text)]
        land = named[-1] if named else land
        for thing, names in _named_things(text, words):
            had = things.get(thing, frozenset())
            things[thing] = had | names if had & names else names
    return found


def _lands(claim: Claim, before: str | None) -> Iterator[tuple[str, frozenset[str]]]:
    """A country is meant by the one named last, but for the subject: one does not say "the country" of the one that acts."""
    for match in _LAND.finditer(claim.said.text):
        near = _countries(claim, match.start())
        named = near[-1] if near else before
        if named is not None:
            yield match.group().lower(), frozenset({named})


def _countries(claim: Claim, until: int) -> list[str]:
    subject = () if claim.subject is None else range(claim.subject.at.start, claim.subject.at.end)
    end = claim.said.start + until
    near = (w for w in claim.where if w.at.start < end and w.at.start not in subject and not capital_country(w.name))
    return [key for _, key in sorted((w.at.start, name_key(w.name)) for w in near) if key.startswith("=")]


def _things(
    text: str, words: Sequence[Token], things: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, frozenset[str]]]:
    for match in _THING.finditer(text):
        end = match.start(1)
        for word in match.group(1).split():
            end = text.index(word, end) + len(word)
            if any(t.name and match.start() <= t.start < end for t in words):
                break
            if stem(word) in things:
                yield text[match.start() : end].lower(), things[stem(word)]
                break


def _named_things(text: str, words: Sequence[Token]) -> Iterator[tuple[str, frozenset[str]]]:
    """Things with a name of their own: "Russia's 201st military base in Dushanbe" gives base: 201st, Russia, Dushanbe."""
    for at, token in enumerate(words):
        own = [t for t in words[max(at - 3, 0) : at] if t.name or _ORDINAL.fullmatch(t.text)]
        special = [t for t in own if not t.key.startswith("=")]
        if not special or not re.fullmatch(r"[A-Za-z]{3,}", token.text):
            continue
        if _BREAK.search(text[own[0].start : token.start]):
            continue
        after = [
            t.key for t in words[at + 1 : at + 4] if t.name and re.search(r"\b(?:in|at)\b", text[token.start : t.start])
        ]
        yield stem(token.text), frozenset([*(t.key for t in own), *after])
