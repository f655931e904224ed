"""Parties that a report speaks of without hearing them: governments and groups that act, and whoever is blamed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.data import table
from sayso.ledger import Filed
from sayso.matters.actors import sides
from sayso.matters.actors.mentions import Mention
from sayso.matters.actors.spelling import words
from sayso.matters.actors.titled import title_end
from sayso.records import Claim, PartyKind, Span

_TOKEN = re.compile(r"[^\s,;:()\"“”]+")
_AND = re.compile(r",? and |, ")
_RUN = re.compile(r"(?:the )?((?:[A-Z][\w'’-]+ ?)+)")
#: Of words so far behind a cue something may still be what it blames.
_FAR = 200
_STOP = re.compile(r"[.!?][\"”]?(?:\s|$)")


def spoken_of(one: Filed) -> Iterator[Mention]:
    """Governments, groups and organisations that do something in a body claim or stand with others in it; the blamed."""
    for claim in one.reading.claims:
        if claim.zone != "body":
            continue
        lying = claim.predicate is None or claim.predicate.name in _still_verbs()
        for term, acting in ((claim.subject, not lying), (claim.object, False)):
            if term is not None:
                yield from _parties(one, term.at, acting)
        yield from blamed(one, claim)


def _parties(one: Filed, at: Span, acting: bool) -> Iterator[Mention]:
    """The parties that a subject or object is all made of: "the United States and NATO" are two."""
    start = 0
    for end, following in [(m.start(), m.end()) for m in _AND.finditer(at.text)] + [(len(at.text), 0)]:
        part, begins = at.text[start:end], at.start + start
        start = following
        name = " ".join(words(part))
        if name and (sides.body(name) or (acting and sides.government(name))):
            yield Mention(one.report.id, name, _kind(name), (), one.report.span(begins, begins + len(part)), False)


def blamed(one: Filed, claim: Claim) -> Iterator[Mention]:
    """Whom a claim blames, where its cue is a reproach: "accused A of B", "blamed A for B", "blamed B on A"."""
    cue = next((voice.cue for voice in reversed(claim.voices) if voice.cue is not None), None)
    if cue is None or cue.text.lower() not in _reproaches():
        return
    end = claim.said.end if claim.said.start <= cue.start < claim.said.end else cue.end + _FAR
    shift, target = _target(cue.text.lower(), one.report.text[cue.end : end])
    known = list(_named(target))
    run = _RUN.match(target.strip())
    if not known and run is not None:
        begins = target.index(run[1])
        known = [(begins + title_end(run[1]), begins + len(run[1].strip()))]
    for start, end in known:
        at = one.report.span(cue.end + shift + start, cue.end + shift + end)
        name = " ".join(words(at.text))
        yield Mention(one.report.id, name, _kind(name), (), at, False)


def _target(cue: str, behind: str) -> tuple[int, str]:
    """The words behind a reproach that name whom it is for, and where they start: up to what he is blamed for."""
    clause = re.split(r"\s(?:as|after|because|while|when|since|although)\s", _STOP.split(behind)[0])[0]
    on = clause.find(" on ") if cue in _reproaches("obj-on") else -1
    if on >= 0 and " for " not in clause[:on]:
        return on + len(" on "), clause[on + len(" on ") :]
    ends = r"\s(?:of|for|over)\s" if cue in _reproaches("obj-of") else r"\s(?:for|over)\s"
    return 0, re.split(ends, clause)[0]


def _named(text: str) -> Iterator[tuple[int, int]]:
    """Countries, nationalities and groups named anywhere in a phrase: "the withdrawal of U.S.-led forces"."""
    tokens = [(m.start(), m.start() + len(re.split(r"-[a-z]", m[0])[0])) for m in _TOKEN.finditer(text)]
    free = 0
    for n, (start, _) in enumerate(tokens):
        for length in (4, 3, 2, 1):
            end = tokens[n + length - 1][1] if n + length <= len(tokens) else -1
            name = text[start:end] if end > start >= free else ""
            if name[:1].isupper() and (sides.nation(name) or sides.body(name) or sides.government(name)):
                yield start, end
                free = end
                break


def _kind(name: str) -> PartyKind:
    group = sides.body(name)
    return "group" if group is not None and group[1] == "group" else "office"


@cache
def _still_verbs() -> frozenset[str]:
    """What countries are and towns do: the subject of these is a place, not those who govern it."""
    return frozenset(row["lemma"] for row in table("stillverbs"))


@cache
def _reproaches(takes: str = "") -> frozenset[str]:
    """Forms of the verbs that accuse; with `takes`, of those that take it."""
    found = [row["lemma"] for row in table("verbs") if row["class"] == "accuse" and takes in row["takes"]]
    endings = ("", "s", "es", "d", "ed", "ing", "med", "ming")
    return frozenset(lemma + ending for lemma in found for ending in endings) | frozenset(
        lemma[:-1] + "ing" for lemma in found if lemma.endswith("e")
    )
