"""A person who holds one office here and another one there: two reports of different times, or a person of two offices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.ledger import Filed
from sayso.matters.actors import sides
from sayso.matters.actors.titled import titled

#: Offices of which a person holds one at a time, as a rule.
_OFFICES = frozenset(
    ["president", "premier", "chancellor", "minister", "secretary", "ambassador", "governor", "mayor", "speaker"]
)
_LEFT = re.compile(r"\b(?:former|ex|then|acting|deputy|vice|assistant)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def clashes(pile: Sequence[Filed], undated: frozenset[str], names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """By the id of each undated report, what other reports call the people in it."""
    called: dict[str, dict[str, dict[str, str]]] = {}
    for one in pile:
        for person, words in _called(one):
            called.setdefault(person, {}).setdefault(one.report.id, {}).setdefault(_office(words)[0], words)
    return {report: tuple(_told(report, called, names)) for report in undated}


def _called(one: Filed) -> Iterator[tuple[str, str]]:
    for mention in titled(one):
        for words in mention.called:
            if " " in mention.name and not _LEFT.search(words) and _office(words)[0]:
                yield mention.name, _name_of(words)


def _name_of(words: str) -> str:
    """The office as it is named: "Russian Defense Minister" of "days before Russian Defense Minister"."""
    parts = words.split()
    begin = next((at for at, word in enumerate(parts) if word[:1].isupper()), max(0, len(parts) - 2))
    return " ".join(parts[begin:])


def _told(
    report: str, called: Mapping[str, Mapping[str, Mapping[str, str]]], names: Mapping[str, str]
) -> Iterator[str]:
    for person, by_report in sorted(called.items()):
        for own in sorted(by_report.get(report, {}).values()):
            others: dict[tuple[str, frozenset[str]], list[tuple[str, str]]] = {}
            for other, offices in by_report.items():
                if other != report and all(_apart(own, words) for words in offices.values()):
                    words = min(offices.values())
                    others.setdefault(_office(words), []).append((names[other], words))
            for told in sorted(sorted(found) for found in others.values()):
                where = ", ".join(name for name, _ in told)
                yield f'{person} is "{own}" here, "{told[0][1]}" in {where}: of another time, or of two offices'


def _apart(one: str, other: str) -> bool:
    """Two offices, and not one more fully told: neither's words hold the other's."""
    (first, whose), (second, of) = _office(one), _office(other)
    return first != second or bool(whose and of and not whose & of)


def _office(words: str) -> tuple[str, frozenset[str]]:
    """The office and what it is of: "Russian Defence Minister" is ("minister", {"defense"}); ("", ...) where it is none."""
    front, _, behind = words.partition(" of ")
    parts = [word.lower().replace("defence", "defense") for word in _WORD.findall(front) if sides.nation(word) is None]
    if not parts or parts[-1] not in _OFFICES:
        return "", frozenset()
    return parts[-1], frozenset([*parts[:-1], *(word.lower() for word in _WORD.findall(behind))])
