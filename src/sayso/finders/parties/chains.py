"""From single speakers to chains: who is heard through whom, nearest the reader first.

Three ways lead through somebody: what he says holds another's cue ("Interfax cited a statement by D as saying"); the speaker
told an agency or an outlet, which told this one ("told the RIA Novosti news agency"); or the sentence cites ("Interfax
reported, citing X"). A speaker's later words come by the same way until another is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.finders.parties.kinds import words_of
from sayso.finders.parties.who import Who
from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import entries
from sayso.records import Party, Report, Voice

CARRIER = re.compile(r"\b(?:by|on|to|with|for|from)\s+(?=\S)")
#: What is denied or doubted is not what the denier says: a speaker inside it is heard without him.
REFUSING = frozenset({"deny", "doubt"})

#: A speaker who is silent for more paragraphs than this is not taken to speak by the same way still.
NEAR = 3

#: An attribution is nested in one of so many before or behind it.
AROUND = 40

Chain = tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Speaking:
    """An attribution with its speaker. who is None when nobody is named or the house itself speaks (`house`)."""

    attribution: Attribution
    who: Who | None
    house: bool
    through: Who | None
    paragraph: int = 0

    @property
    def citing(self) -> bool:
        return self.attribution.lemma in ("cite", "quote") and self.who is not None


def chains(report: Report, speaking: Sequence[Speaking]) -> tuple[Chain, ...]:
    """For each speaking the voices beyond the house; empty where the house speaks for itself and names nobody."""
    outer = tuple(_outer(speaking, n) for n in range(len(speaking)))
    own = tuple(
        _voice(report, s) if outer[n] is None else _voice(report, s) or _talk(report, s) for n, s in enumerate(speaking)
    )
    tails = _tails(speaking)
    routes = _routes(report, speaking, outer)

    def chain(number: int, deep: int = 0) -> Chain:
        above = outer[number]
        before = chain(above, deep + 1) if above is not None and deep < 5 else ()
        return _followed(before, (*routes[number], *own[number]))

    plain = [chain(n) for n in range(len(speaking))]
    whole = [_followed(c, own[tails[n]]) if n in tails else c for n, c in enumerate(plain)]
    relay = _relay(speaking, tails, own)
    return tuple(_followed(relay, c) if c else c for c in whole)


def _voice(report: Report, one: Speaking) -> Chain:
    who = one.who
    if who is None:
        return ()
    a = one.attribution
    medium = None if a.medium is None else words_of(report.text[a.medium[0] : a.medium[1]])
    return (Voice(party(report, who), who.role, report.span(*a.cue), medium),)


def _talk(report: Report, one: Speaking) -> Chain:
    """ "REPORTS that X are false, he said": X is not his word, nor anybody's by name."""
    a = one.attribution
    noun = entries("noun").get(a.lemma)
    if one.house or a.source is not None or noun is None or noun.kind != "claim":
        return ()
    at = report.span(*a.cue)
    return (Voice(Party(at, (at.text.lower(),), "unnamed", None, None), None, at, None),)


def party(report: Report, who: Who) -> Party:
    """The record of a party: where it is mentioned, and where it is named when that is elsewhere."""
    named = None if who.named is None else report.span(*who.named)
    return Party(report.span(who.start, who.end), who.names, who.kind, named, who.doubt)


def _followed(before: Chain, after: Chain) -> Chain:
    """One chain after the other, nobody twice."""
    made = list(before)
    for voice in after:
        if not any(_same(voice, other) for other in made):
            made.append(voice)
    return tuple(made)


def _same(one: Voice, other: Voice) -> bool:
    if one.party.kind == "unnamed" and other.party.kind == "unnamed":
        return one.party.at == other.party.at
    return one.party.names == other.party.names


def _outer(speaking: Sequence[Speaking], number: int) -> int | None:
    """The attribution in whose content this one's cue stands (the smallest), or whose sentence it cites for."""
    mine = speaking[number].attribution
    best: tuple[int, int] | None = None
    for n in range(max(0, number - AROUND), min(len(speaking), number + AROUND)):
        a = speaking[n].attribution
        if n == number or _refuses(a):
            continue
        cites = _cites(speaking[number], speaking[n]) or _passes_on(speaking[n], speaking[number])
        holds = a.holds(*mine.cue) and a.content != mine.content and not _passes_on(speaking[number], speaking[n])
        if cites or holds:
            size = sum(e - s for s, e in a.content)
            best = min(best, (size, n)) if best is not None else (size, n)
    return None if best is None else best[1]


def _refuses(attribution: Attribution) -> bool:
    entry = entries("verb").get(attribution.lemma) or entries("noun").get(attribution.lemma)
    return entry is not None and entry.kind in REFUSING


def _tails(speaking: Sequence[Speaking]) -> dict[int, int]:
    """Whose words come from whom ("Interfax reported, CITING X", "..., ACCORDING TO X"): number -> that of him who is cited."""
    found: dict[int, int] = {}
    for n, one in enumerate(speaking):
        for m in range(max(0, n - AROUND), min(len(speaking), n + AROUND)):
            if _cites(one, speaking[m]) or _passes_on(speaking[m], one):
                found[m] = n
    return found


def _cites(one: Speaking, other: Speaking) -> bool:
    """Whether `one` is he whom the speaker of `other` cites for the same words, before or behind them."""
    a, b = one.attribution, other.attribution
    return one.citing and not other.citing and a.content == b.content and a.sentence == b.sentence


def _passes_on(one: Speaking, other: Speaking) -> bool:
    """ "THE POST reports that X, according to the institute": the paper has it from the institute."""
    a, b = one.attribution, other.attribution
    if a.sentence != b.sentence or one.who is None or other.who is None:
        return False
    paper = one.who.kind in ("outlet", "agency")
    source = other.who.kind not in ("outlet", "agency") and b.lemma in entries("phrase")
    return paper and source and a.cue[1] <= b.cue[0] and b.holds(*a.cue)


def _routes(report: Report, speaking: Sequence[Speaking], outer: Sequence[int | None]) -> list[Chain]:
    """Through whom each is heard by its own medium, or by the way its speaker was heard before (or, named late, just after)."""
    made: list[Chain] = []
    known: dict[tuple[str, ...], Chain] = {}
    last: dict[tuple[str, ...], int] = {}
    for number, one in enumerate(speaking):
        link = _link(report, one)
        who = one.who
        if who is None:
            made.append(())
            continue
        if one.paragraph - last.get(who.key, one.paragraph) > NEAR:
            known.pop(who.key, None)
        last[who.key] = one.paragraph
        if link:
            known[who.key] = link
        elif one.attribution.medium is not None:
            known.pop(who.key, None)
        elif outer[number] is None and who.key not in known and who.named is not None and who.named[0] > who.start:
            later = (_link(report, s) for s in speaking[number + 1 :] if s.who is not None and s.who.key == who.key)
            link = next((c for c in later if c), ())
        made.append(link or (known.get(who.key, ()) if outer[number] is None else ()))
    return made


def _link(report: Report, one: Speaking) -> Chain:
    """The agency or outlet that somebody told, as a voice of its own."""
    if one.through is None or (one.who is not None and one.through.names == one.who.names):
        return ()
    return (Voice(party(report, one.through), one.through.role, None, None),)


def _relay(speaking: Sequence[Speaking], tails: dict[int, int], own: Sequence[Chain]) -> Chain:
    """Where the house says of the report itself that it has it from others ("The Post reports, citing foreign media")."""
    for number, one in enumerate(speaking):
        if one.house and number in tails:
            return own[tails[number]]
    return ()


def carrier(text: str, medium: tuple[int, int]) -> list[tuple[int, int]]:
    """Where in the words for a medium its carrier may stand: the whole, and what follows "by", "on", "with" in it."""
    start, end = medium
    return [(start, end), *((start + m.end(), end) for m in CARRIER.finditer(text[start:end]))]
