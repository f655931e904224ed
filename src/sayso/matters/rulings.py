"""What people ruled, laid over what machines read. A ruling is anchored to characters, so it survives every new reading.

Rulings: "same" and "different" (two or more claims), "right" and "wrong" (a claim as read), "note", "withdraw ID", and
"set FIELD=VALUE" with FIELD one of outlet, wire, day (of a report), zone, voice (of a claim).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import get_args

from sayso.days import resolve
from sayso.errors import BadValue
from sayso.ledger import Filed
from sayso.records import Anchor, Claim, Decision, Guess, Party, Reading, Report, Voice, When, ZoneName

PLAIN = ("same", "different", "right", "wrong", "note")
FIELDS = ("outlet", "wire", "day", "zone", "voice")
#: Characters kept before and after the words of an anchor, to find them again should the text have been extracted anew.
AROUND = 32


@dataclass(frozen=True, slots=True)
class Ruled:
    """The reports as ruled. same, different: pairs of claim ids. right: claims a person confirmed; wrong ones are taken out.

    words: claim or report id -> the decisions about it, in their order. lost: decisions whose characters are no longer there.
    """

    filed: tuple[Filed, ...]
    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
    right: frozenset[str] = frozenset()
    words: tuple[tuple[str, Decision], ...] = ()
    lost: tuple[Decision, ...] = ()


def anchor(report: Report, start: int, end: int) -> Anchor:
    """The anchor of the characters start..end; of a whole report where both are 0."""
    text = report.text
    return Anchor(
        report.sha256, start, end, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND]
    )


def check(ruling: str, marks: int) -> None:
    """Raise BadValue where `ruling` is none, or has too few marks."""
    field, _, value = ruling.removeprefix("set ").partition("=")
    if ruling.startswith("set "):
        if field not in FIELDS or not value:
            raise BadValue(f'set what to what? One of {", ".join(FIELDS)}: set outlet 001 "The Port Ledger"')
        if field == "zone" and value not in get_args(ZoneName):
            raise BadValue(f"{value!r} is no zone: {', '.join(get_args(ZoneName))}")
        if field == "day" and resolve(value, None, "").edtf is None:
            raise BadValue(f"{value!r} is no day: write 2021-07-14, 2021-07 or 2021")
    elif ruling not in PLAIN and not ruling.startswith("withdraw "):
        raise BadValue(f"{ruling!r} is no ruling: {', '.join((*PLAIN, 'set', 'withdraw'))}")
    if ruling in ("same", "different") and marks < 2:
        raise BadValue(f"{ruling} needs two marks or more")


def standing(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that were not withdrawn, in their order."""
    gone = {d.ruling.removeprefix("withdraw ") for d in decisions if d.ruling.startswith("withdraw ")}
    return tuple(d for d in decisions if d.id not in gone and not d.ruling.startswith("withdraw "))


def lay_over(filed: Sequence[Filed], decisions: Sequence[Decision]) -> Ruled:
    """The reports with every standing decision applied; of two decisions on one thing the later one holds."""
    ruled = {f.report.sha256: f for f in filed}
    pairs: dict[tuple[str, str], str] = {}
    held: dict[str, str] = {}
    words: list[tuple[str, Decision]] = []
    lost: list[Decision] = []
    for decision in standing(decisions):
        met = [_meant(ruled.get(a.sha256), a) for a in decision.on]
        ids = [key for key in met if key is not None]
        if len(ids) < len(met):
            lost.append(decision)
            continue
        words += [(key, decision) for key in ids]
        if decision.ruling in ("same", "different"):
            pairs.update({(min(a, b), max(a, b)): decision.ruling for a, b in combinations(ids, 2)})
        elif decision.ruling in ("right", "wrong"):
            held.update(dict.fromkeys(ids, decision.ruling))
        elif decision.ruling.startswith("set "):
            _set(ruled, decision)
    wrong = {key for key, ruling in held.items() if ruling == "wrong"}
    return Ruled(
        tuple(_without(ruled[f.report.sha256], wrong) for f in filed),
        frozenset(pair for pair, ruling in pairs.items() if ruling == "same"),
        frozenset(pair for pair, ruling in pairs.items() if ruling == "different"),
        frozenset(key for key, ruling in held.items() if ruling == "right"),
        tuple(words),
        tuple(lost),
    )


def _meant(filed: Filed | None, at: Anchor) -> str | None:
    """The id of the claim (or, for an empty anchor, the report) that is meant; None when it is no longer there."""
    if filed is None:
        return None
    if at.start == at.end:
        return filed.report.id
    claim = find_claim(filed, at)
    return None if claim is None else claim.id


def find_claim(filed: Filed, at: Anchor) -> Claim | None:
    """The claim that covers the anchor's characters best, by at least half of both together."""
    place = _place(filed.report.text, at)
    if place is None:
        return None
    start, end = place

    def alike(claim: Claim) -> float:
        both = min(end, claim.said.end) - max(start, claim.said.start)
        return both / (max(end, claim.said.end) - min(start, claim.said.start))

    best = max(filed.reading.claims, key=lambda c: (alike(c), c.id), default=None)
    return best if best is not None and alike(best) >= 0.5 else None


def _place(text: str, at: Anchor) -> tuple[int, int] | None:
    """Where the words stand: at their offsets, else with the same words around them, else where they stand once."""
    if text[at.start : at.end] == at.exact:
        return at.start, at.end
    whole = text.find(at.prefix + at.exact + at.suffix)
    if whole >= 0:
        return whole + len(at.prefix), whole + len(at.prefix) + len(at.exact)
    if text.count(at.exact) == 1:
        return text.index(at.exact), text.index(at.exact) + len(at.exact)
    return None


def _set(ruled: dict[str, Filed], decision: Decision) -> None:
    field, _, value = decision.ruling.removeprefix("set ").partition("=")
    because = (f"ruled by {decision.by}, {decision.at[:10]}" + (f": {decision.why}" if decision.why else ""),)
    for at in decision.on:
        filed = ruled[at.sha256]
        claim = None if at.start == at.end else find_claim(filed, at)
        ruled[at.sha256] = replace(filed, reading=_changed(filed.reading, field, value, because, claim))


def _changed(reading: Reading, field: str, value: str, because: tuple[str, ...], claim: Claim | None) -> Reading:
    if field == "outlet":
        return replace(reading, outlet=Guess(value, None, because))
    if field == "wire":
        return replace(reading, wire=Guess(value, None, because))
    if field == "day":
        day = resolve(value, None, "")
        return replace(
            reading, published=When(None, value, "", "", day.earliest, day.latest, day.edtf, "stated", because)
        )
    if claim is None:
        return reading
    if field == "zone":
        zone = next(name for name in get_args(ZoneName) if name == value)
        return replace(reading, claims=_swapped(reading.claims, claim, replace(claim, zone=zone)))
    cue = claim.voices[-1].cue if claim.voices else None  # kept: it is part of the claim's id
    voice = Voice(Party(None, (value,), "unnamed" if value == "unnamed" else "person"), None, cue)
    return replace(reading, claims=_swapped(reading.claims, claim, replace(claim, voices=(*claim.voices[:-1], voice))))


def _swapped(claims: Iterable[Claim], old: Claim, new: Claim) -> tuple[Claim, ...]:
    return tuple(new if claim.id == old.id else claim for claim in claims)


def _without(filed: Filed, wrong: set[str]) -> Filed:
    kept = tuple(claim for claim in filed.reading.claims if claim.id not in wrong)
    return (
        filed if len(kept) == len(filed.reading.claims) else replace(filed, reading=replace(filed.reading, claims=kept))
    )
