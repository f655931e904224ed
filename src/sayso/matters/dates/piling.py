"""The pile's part of dating: a report's day narrowed by what other reports date.

A report that says "on Thursday" of something that a dated report puts on a day can only have come out within the days from
which "Thursday" means that day. All reports are narrowed at once from what stood before, again and again until nothing
changes, so that the order of reports cannot matter. A day that is stated is never moved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from itertools import groupby

from sayso.days import resolve
from sayso.ledger import Filed
from sayso.marks import marks
from sayso.matters.dates.citing import Page, cited_pages, explained, pages_of
from sayso.matters.dates.happened import Dated, Happened, by_happening, dated_in, hung
from sayso.matters.dates.kin import beside, kin_of, marks_of
from sayso.matters.dates.offices import clashes
from sayso.matters.dates.sameday import in_common
from sayso.matters.dates.telling import Told, days_told
from sayso.matters.dates.twins import Days, Twins, fitting, twins_of
from sayso.records import Dating, When

#: A day without its year is that of the reports of its story that came out within so many days.
NEAR = 10
#: More rounds than these no chain of reports needs: each dates one more of it.
ROUNDS = 50


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What an undated report shares with others: claims, days told by its kin, links to pages of the pile."""

    twins: tuple[Twins, ...]
    own: tuple[Told, ...]
    kin: Mapping[str, tuple[Told, ...]]
    cites: tuple[Page, ...]
    hung: tuple[Happened, ...]
    near: frozenset[str]


def date_pile(filed: Sequence[Filed]) -> tuple[Dating, ...]:
    """The day of every report by its own evidence and the pile's, in the order of `filed`."""
    pile = sorted(filed, key=lambda one: one.report.id)
    stand: dict[str, When] = {one.report.id: one.reading.published for one in pile}
    undated = frozenset(key for key, when in stand.items() if when.how != "stated" or when.earliest is None)
    names = marks(pile)
    pages = pages_of(pile, stand, names)
    stand = {one.report.id: _explained(one, pages) for one in pile}
    evidence = _evidence(pile, undated, pages)
    hanging = any(one.hung for one in evidence.values())
    for _ in range(ROUNDS if evidence else 0):
        days = {one.report.id: dated_in(one, stand[one.report.id]) for one in pile} if hanging else {}
        after = {
            key: _narrowed(when, evidence[key], stand, days) if key in evidence else when for key, when in stand.items()
        }
        moved = any(_ends(after[key]) != _ends(stand[key]) for key in stand)
        stand = after
        if not moved:
            break
    for report, doubts in (clashes(pile, undated, names) if undated else {}).items():
        stand[report] = reduce(_doubted, doubts, stand[report])
    return tuple(Dating(one.report.id, stand[one.report.id], one.reading.published) for one in filed)


def _ends(when: When) -> Days:
    return when.earliest, when.latest


def _explained(one: Filed, pages: Sequence[Page]) -> When:
    """Its own day, with what the pile knows of the links that it refused."""
    when = one.reading.published
    doubts = tuple(explained(one, doubt, pages) for doubt in when.doubts)
    return when if doubts == when.doubts else replace(when, doubts=doubts)


def _evidence(pile: Sequence[Filed], undated: frozenset[str], pages: Sequence[Page]) -> dict[str, _Evidence]:
    if not undated:
        return {}
    twins, kin = twins_of(pile, undated), kin_of(pile)
    told = {one.report.id: days_told(one) for one in pile}
    happened = {one.report.id: hung(one, told[one.report.id]) for one in pile if one.report.id in undated}
    marks = marks_of(pile) if any(happened.values()) else {}
    near = {key: beside(key, marks) if happened[key] else frozenset() for key in happened}
    return {
        key: _Evidence(
            twins[key],
            told[key],
            {other: told[other] for other in sorted(kin[key])},
            tuple(cited_pages(one, pages)),
            happened[key],
            near[key],
        )
        for one in pile
        if (key := one.report.id) in undated
    }


def _narrowed(when: When, evidence: _Evidence, stand: Mapping[str, When], days: Mapping[str, Sequence[Dated]]) -> When:
    if when.how == "stated":  # all but its year
        return _with_year(when, [stand[report] for report in evidence.kin])
    for page in evidence.cites:
        why = f"not before {page.day}: links to {page.name}"
        when = _met(when, (max(page.day, when.earliest or page.day), when.latest), why)
    for _, twins in groupby(evidence.twins, key=lambda one: one.own.id):
        when = _by_twins(when, tuple(twins), stand)
    common = in_common(evidence.own, evidence.kin, stand) or by_happening(evidence.hung, evidence.near, days)
    if common is None:
        return when
    first, last = common[0].isoformat(), common[1].isoformat()
    return _met(when, (max(first, when.earliest or first), min(last, when.latest or last)), common[2])


def _with_year(when: When, kin: Sequence[When]) -> When:
    """A day without its year, told by the reports of its story that came out within NEAR days of it, if all in one year."""
    found = set()
    for other in kin:
        if other.earliest is not None and other.earliest == other.latest:
            placed = resolve(when.rule, (other.earliest, other.earliest), "").earliest
            if (
                placed is not None
                and abs((date.fromisoformat(placed) - date.fromisoformat(other.earliest)).days) <= NEAR
            ):
                found.add(placed)
    if len(found) != 1:
        return when
    day = found.pop()
    why = f"reports of its story came out within {NEAR} days of {day}"
    doubts = tuple(doubt for doubt in when.doubts if "year" not in doubt)
    return replace(when, earliest=day, latest=day, edtf=day, because=(*when.because, why), doubts=doubts)


def _met(when: When, days: Days, why: str) -> When:
    """Narrowed to these days; where none is left, they are refused."""
    low, high = days
    if low is not None and high is not None and low > high:
        return _doubted(when, f"refused: {why}")
    return _within(when, days, why)


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
