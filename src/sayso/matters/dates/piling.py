"""The pile's part of dating: a report's day narrowed by what other reports date.

A report that says "on Thursday" of something that a dated report puts on a day can only have come out within the days from
which "Thursday" means that day. All reports are narrowed at once from what stood before, again and again until nothing
changes, so that the order of reports cannot matter. A day that is stated is never moved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sayso.days import resolve
from sayso.ledger import Filed
from sayso.matters.dates.kin import kin_of
from sayso.matters.dates.sameday import in_common
from sayso.matters.dates.telling import Told, days_told
from sayso.matters.dates.twins import Days, Twins, fitting, twins_of
from sayso.records import Dating, When

#: More rounds than these no chain of reports needs: each dates one more of it.
ROUNDS = 50


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What an undated report shares with others: claims, and days told by its kin."""

    twins: tuple[Twins, ...]
    own: tuple[Told, ...]
    kin: Mapping[str, tuple[Told, ...]]


def date_pile(filed: Sequence[Filed]) -> tuple[Dating, ...]:
    """The day of every report by its own evidence and the pile's, in the order of `filed`."""
    pile = sorted(filed, key=lambda one: one.report.id)
    stand: dict[str, When] = {one.report.id: one.reading.published for one in pile}
    evidence = _evidence(pile, frozenset(key for key, when in stand.items() if when.how != "stated"))
    for _ in range(ROUNDS if evidence else 0):
        after = {key: _narrowed(when, evidence[key], stand) if key in evidence else when for key, when in stand.items()}
        moved = any(
            (after[key].earliest, after[key].latest) != (stand[key].earliest, stand[key].latest) for key in stand
        )
        stand = after
        if not moved:
            break
    return tuple(Dating(one.report.id, stand[one.report.id], one.reading.published) for one in filed)


def _evidence(pile: Sequence[Filed], undated: frozenset[str]) -> dict[str, _Evidence]:
    if not undated:
        return {}
    twins, kin = twins_of(pile, undated), kin_of(pile)
    told = {one.report.id: days_told(one) for one in pile}
    return {
        key: _Evidence(twins[key], told[key], {other: told[other] for other in sorted(kin[key]) if told[other]})
        for key in undated
    }


def _narrowed(when: When, evidence: _Evidence, stand: Mapping[str, When]) -> When:
    for _, twins in groupby(evidence.twins, key=lambda one: one.own.id):
        when = _by_twins(when, tuple(twins), stand)
    common = in_common(evidence.own, evidence.kin, stand)
    if common is None:
        return when
    first, last = common[0].isoformat(), common[1].isoformat()
    low, high = max(first, when.earliest or first), min(last, when.latest or last)
    return _doubted(when, f"refused: {common[2]}") if low > high else _within(when, (low, high), common[2])


def _by_twins(when: When, twins: Sequence[Twins], stand: Mapping[str, When]) -> When:
    """Narrowed by what others tell of one claim; not at all where they date it apart."""
    narrowed = when
    for one in twins:
        days, why = fitting(one, (narrowed.earliest, narrowed.latest), stand)
        if days is None:
            return _doubted(when, why)
        narrowed = _within(narrowed, days, why)
    return narrowed


def _within(when: When, days: Days, why: str) -> When:
    if days == (when.earliest, when.latest):
        return when
    low, high = days
    text = resolve(f"{low or '..'}/{high or '..'}" if low != high else low or "", None, "").edtf
    because = when.because if why in when.because else (*when.because, why)
    return replace(when, earliest=days[0], latest=days[1], edtf=text, how="inferred", because=because)


def _doubted(when: When, doubt: str) -> When:
    return when if doubt in when.doubts else replace(when, doubts=(*when.doubts, doubt))
