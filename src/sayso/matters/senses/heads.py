"""What a report is about by its head, and who is named in it: what its claims are read by when they name nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sayso.matters.senses.signs import given, opening, specific, telling_names
from sayso.matters.senses.words import PLAIN, Token

if TYPE_CHECKING:
    from sayso.matters.senses.sense import Sense

#: Claims at the head of a report's text that say what it is about.
LEADS = 5
#: And of those that say where.
FIRST = 2
#: Acts that come about on one day and leave dead, hurt or ruins.
BLOWS = frozenset({"#die", "#injure", "#attack", "#shoot", "#crash", "#sink", "#quake", "#fire", "#flood", "#storm"})
#: So few days are one time.
FEW = 3
Days = tuple[str, str]
#: Characters within which a claim before, or behind in one sentence, says where a claim without names belongs.
BEFORE, BEHIND = 250, 40


@dataclass(frozen=True, slots=True)
class About:
    """What a report is about, as keys.

    setting: the telling words of its head; scene: the names there; home: the places in its very first lines; cast: all names
    that its text shows to be names. signs: the names and countries in its head that tell its story from another; spots: those of
    them that are places at home; told: all names of the report, subjects included; given: words that only begin names.
    heroes: the names of subjects at its head. blows: the
    days on which its head says that people were killed or hurt, or something was struck; dates: all days that it names.
    """

    setting: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    cast: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()
    spots: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    heroes: frozenset[str] = frozenset()
    blows: frozenset[Days] = frozenset()
    dates: frozenset[Days] = frozenset()

    def __hash__(self) -> int:
        return hash(
            (self.setting, self.cast)
        )  # looked up for every two claims: two parts tell reports apart as well as twelve


def about(inside: Sequence[Sense], leads: Sequence[Sense], cast: frozenset[str]) -> About:
    """What a report is about. inside: its claims in order, leads: those at its head, cast: as `cast_of` gives it."""
    scene, home = scene_of(leads), home_of(leads)
    first = given(_texts(inside))
    told = cast.union(*(s.who for s in inside))
    dates = frozenset(s.days for s in inside if s.days is not None)
    return About(
        setting=setting_of(leads),
        scene=scene,
        home=home,
        cast=cast,
        signs=telling_names(scene, first),
        spots=specific(home, first),
        told=told,
        given=first,
        heroes=specific(frozenset().union(*(s.who for s in leads)), first),
        blows=frozenset(s.days for s in leads if s.days is not None and _struck(s)),
        dates=dates,
    )


def _struck(sense: Sense) -> bool:
    """Whether a claim tells of a blow on a day of its own."""
    if sense.days is None or sense.claim.status != "happened" or not sense.acts & BLOWS:
        return False
    first, last = (date.fromisoformat(day[:10]) for day in sense.days)
    return (last - first).days < FEW


def _texts(inside: Sequence[Sense]) -> Iterable[str]:
    """Running text and the names of speakers."""
    yield from (s.claim.said.text for s in inside if s.claim.zone == "body")
    yield from (name for s in inside for voice in s.claim.voices for name in voice.party.names)


def leads_of(inside: Sequence[Sense]) -> list[Sense]:
    """The headline and the first lines of a report's text, which say what it is about."""
    return [s for s in inside if s.claim.zone == "headline"][:2] + [s for s in inside if s.claim.zone == "body"][:LEADS]


def cast_of(inside: Sequence[Sense]) -> frozenset[str]:
    """Keys of all names that a report's text shows to be names: within a sentence, as a place, as a speaker."""
    body = [s for s in inside if s.claim.zone in ("body", "headline")]
    return opening([s.claim for s in inside]).union(*(s.names | s.meant | s.places | s.speaker for s in body))


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
