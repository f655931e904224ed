"""One happening told in two reports: what the dated one says of its day narrows the other's own day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.days import resolve
from sayso.ledger import Filed
from sayso.matters.dates.recounting import again
from sayso.matters.dates.telling import faint
from sayso.records import Claim, When

#: Days before and after a dated twin within which a report's own day is looked for: "last month" reaches no further.
REACH = 70
#: A twin's own interval may be this many days wide and still date something.
CRISP = 14
#: Two claims tell one happening when they share this share of the shorter one's telling words, and at least ENOUGH of them.
ALIKE, ENOUGH = 0.6, 4
#: Rules that say where a time lies from the day of publication, narrowly enough to date it.
POINTED = re.compile(r"(?:weekday \d|[+-]\d+ (?:day|week|weekend|month)|XXXX-\d\d-\d\d)(?: T\w+)?")
Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Twins:
    """A claim that counts its time from publication, and one of another report that tells the same."""

    own: Claim
    twin: Claim
    report: str


def twins_of(filed: Sequence[Filed], undated: frozenset[str]) -> dict[str, tuple[Twins, ...]]:
    """By the id of each undated report its claims' twins, in the order of the pile."""
    own = {f.report.id: [(c, _words(c)) for c in f.reading.claims if _pointed(c)] for f in filed}
    having: dict[str, list[tuple[int, Claim, frozenset[str], str]]] = {}
    every = [(claim, one.report.id) for one in filed for claim in one.reading.claims if _placed(claim)]
    for at, (claim, report) in enumerate(every):
        words = _words(claim)
        for word in words:
            having.setdefault(word, []).append((at, claim, words, report))
    found = {}
    for report in undated:
        pairs = [(n, at, c, t, r) for n, (c, w) in enumerate(own[report]) for at, t, r in _alike_to(w, having)]
        pairs = [pair for pair in pairs if pair[4] != report]
        found[report] = tuple(Twins(c, t, r) for _, _, c, t, r in sorted(pairs, key=lambda pair: pair[:2]))
    return found


def _pointed(claim: Claim) -> bool:
    counted = claim.when.anchor == "published" and bool(POINTED.fullmatch(claim.when.rule))
    return counted and claim.zone == "body" and claim.status == "happened"


def _placed(claim: Claim) -> bool:
    """A headline's time is its report's, and that of a link to another story is not even that."""
    return claim.zone == "body" and claim.status == "happened" and claim.when.how in ("stated", "relative", "anchored")


def _alike_to(
    words: frozenset[str], having: Mapping[str, Sequence[tuple[int, Claim, frozenset[str], str]]]
) -> Iterator[tuple[int, Claim, str]]:
    near = {entry[0]: entry for word in words for entry in having.get(word, ())}
    return ((at, claim, report) for at, claim, other, report in near.values() if _alike(words, other))


def _words(claim: Claim) -> frozenset[str]:
    found = re.findall(r"\d[\d,.]*\d|\w{3,}", claim.said.text.lower())
    return frozenset(word for word in found if word not in faint())


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= max(ENOUGH, ALIKE * min(len(a), len(b)))


def fitting(twins: Twins, known: Days, stand: Mapping[str, When]) -> tuple[Days | None, str]:
    """The days of publication, within those known, from which the own time meets the twin's; and the reason.

    (None, doubt) where none does; (known, "") where the twin's day is open or wide.
    """
    days = _days_of(twins, stand)
    if days is None:
        return known, ""
    first, last = days[0] - timedelta(REACH), days[1] + timedelta(REACH)
    low = first if known[0] is None else max(first, date.fromisoformat(known[0][:10]))
    high = last if known[1] is None else min(last, date.fromisoformat(known[1][:10]))
    found = [day for day in _each(low, high) if _meets(twins.own.when, day, days)]
    if not found:
        return None, f'"{_short(twins.twin)}" of another report does not fit "{_short(twins.own)}" here'
    told = f'"{_short(twins.own)}": told in another report of {days[0]}..{days[1]}'
    loose = (
        timedelta(1) if " day" in twins.own.when.rule else timedelta(0)
    )  # copied or printed overnight, words and all
    begin, end = max(low, found[0] - loose), min(high, found[-1] + loose)
    low_end = known[0] if begin == first else begin.isoformat()  # where the search ends, no evidence does
    return (low_end, known[1] if end == last else end.isoformat()), told


def _days_of(twins: Twins, stand: Mapping[str, When]) -> tuple[date, date] | None:
    """First and last day of the twin's time as its report now stands; None where that is open or wide."""
    when = again(twins.twin.when, stand[twins.report])
    if when.earliest is None or when.latest is None:
        return None
    first, last = date.fromisoformat(when.earliest[:10]), date.fromisoformat(when.latest[:10])
    return (first, last) if (last - first).days <= CRISP else None


def _short(claim: Claim) -> str:
    words = claim.said.text.split()
    return " ".join(words[:8]) + (" ..." if len(words) > 8 else "")


def _each(low: date, high: date) -> Iterable[date]:
    return (low + timedelta(n) for n in range((high - low).days + 1))


def _meets(when: When, day: date, days: tuple[date, date]) -> bool:
    found = resolve(when.rule, (day.isoformat(), day.isoformat()), when.direction)
    if found.earliest is None or found.latest is None:
        return False
    return found.earliest[:10] <= days[1].isoformat() and days[0].isoformat() <= found.latest[:10]
