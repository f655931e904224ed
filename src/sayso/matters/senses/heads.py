"""What a report is about by its head, and who is named in it: what its claims are read by when they name nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.matters.senses.words import PLAIN, Token

if TYPE_CHECKING:
    from sayso.matters.senses.sense import Sense

#: Claims at the head of a report's text that say what it is about.
LEADS = 5
#: And of those that say where.
FIRST = 2
#: Characters within which a claim before, or behind in one sentence, says where a claim without names belongs.
BEFORE, BEHIND = 250, 40


def leads_of(inside: Sequence[Sense]) -> list[Sense]:
    """The headline and the first lines of a report's text, which say what it is about."""
    return [s for s in inside if s.claim.zone == "headline"][:2] + [s for s in inside if s.claim.zone == "body"][:LEADS]


def cast_of(inside: Sequence[Sense]) -> frozenset[str]:
    """Keys of all names that a report's text shows to be names: within a sentence, as a place, as a speaker."""
    body = [s for s in inside if s.claim.zone in ("body", "headline")]
    return frozenset().union(*(s.names | s.meant | s.places | s.speaker for s in body))


def proper(sense: Sense, cast: frozenset[str]) -> frozenset[str]:
    """The subject's names; a word that is capital only because a sentence begins with it is none: "Turnout was ..."."""
    subject = sense.claim.subject
    if subject is None or subject.at.start > sense.claim.said.start + 1 or len(sense.who) > 1:
        return sense.who
    return frozenset(key for key in sense.who if key in cast or key.startswith("="))


def begins(sense: Sense, words: Sequence[Token], cast: frozenset[str]) -> frozenset[str]:
    """The name that a claim begins with, where the rest of the report shows that it is one: "Vega's margin"."""
    first = words[0] if words else None
    if first is None or not first.text[0].isupper() or first.key not in cast:
        return frozenset()
    return frozenset() if first.key in sense.speaker and not sense.who else frozenset({first.key})


def setting_of(leads: Sequence[Sense]) -> frozenset[str]:
    """Keys of the telling words in the head of a report."""
    return frozenset(key for s in leads for key, weight in s.words.items() if weight >= PLAIN)


def scene_of(leads: Sequence[Sense]) -> frozenset[str]:
    """Keys of the names in the head of a report."""
    return frozenset().union(*(s.known | s.who for s in leads))


def home_of(leads: Sequence[Sense]) -> frozenset[str]:
    """Keys of the places in the headline and the very first lines."""
    body = [s for s in leads if s.claim.zone == "body"][:FIRST]
    return frozenset().union(*(s.places for s in (*body, *(s for s in leads if s.claim.zone != "body"))))


def nearby_names(at: int, inside: Sequence[Sense]) -> frozenset[str]:
    """Names of the last claim before it in running text that has any, else of the next in its sentence or under its headline."""
    said = inside[at].claim.said
    body = [s for s in inside if s.claim.zone == "body" and s.known | s.who]
    before = [s for s in body if 0 <= said.start - s.claim.said.end <= BEFORE]
    after = [
        s for s in body if 0 <= s.claim.said.start - said.end <= (BEHIND if inside[at].claim.zone == "body" else BEFORE)
    ]
    near = before[-1:] or after[:1]
    return frozenset().union(*(s.known | s.who for s in near))
