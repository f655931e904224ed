"""The pile's part of dating: a report's day narrowed by what other reports date, and every relative time resolved again.

A report that says "on Thursday" of something that a dated report puts on a day can only have come out within the days from
which "Thursday" means that day. All reports are narrowed at once from what stood before, again and again until nothing
changes, so that the order of reports cannot matter. A day that is stated is never moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from sayso.data import table
from sayso.days import resolve
from sayso.ledger import Filed
from sayso.records import Claim, Dating, Reading, When

#: Days before and after a dated twin within which a report's own day is looked for: "last month" reaches no further.
REACH = 70
#: A twin's own interval may be this many days wide and still date something.
CRISP = 14
#: Two claims tell one happening when they share this share of the shorter one's telling words, and at least ENOUGH of them.
ALIKE, ENOUGH = 0.6, 4
#: Rules that say where a time lies from the day of publication, narrowly enough to date it.
POINTED = re.compile(r"(?:weekday \d|[+-]\d+ (?:day|week|weekend|month)|XXXX-\d\d-\d\d)(?: T\w+)?")
Days = tuple[str | None, str | None]


def date_pile(filed: Sequence[Filed]) -> tuple[Dating, ...]:
    """The day of every report by its own evidence and the pile's, in the order of `filed`."""
    twins = {f.report.id: tuple(_twins(f, filed)) for f in filed if f.reading.published.how != "stated"}
    stand: dict[str, When] = {f.report.id: f.reading.published for f in filed}
    changed = bool(twins)
    while changed:
        after = {key: _narrowed(when, twins.get(key, ()), stand) for key, when in stand.items()}
        changed = any((after[k].earliest, after[k].latest) != (stand[k].earliest, stand[k].latest) for k in stand)
        stand = after
    return tuple(Dating(f.report.id, stand[f.report.id], f.reading.published) for f in filed)


def _twins(filed: Filed, pile: Sequence[Filed]) -> Iterable[tuple[Claim, Claim, Filed]]:
    """(own claim, twin, the twin's report) for every claim of `filed` that counts its time from publication."""
    own = [c for c in filed.reading.claims if c.when.anchor == "published" and POINTED.fullmatch(c.when.rule)]
    words = {c.id: _words(c) for c in own}
    for other in pile:
        if other.report.id == filed.report.id:
            continue
        for twin in other.reading.claims:
            if twin.status == "happened" and twin.when.how in ("stated", "relative", "anchored"):
                found = _words(twin)
                yield from ((c, twin, other) for c in own if c.status == "happened" and _alike(words[c.id], found))


@cache
def _faint() -> frozenset[str]:
    return frozenset(word for row in table("faintwords") for word in row["words"].split())


def _words(claim: Claim) -> frozenset[str]:
    found = re.findall(r"\d[\d,.]*\d|\w{3,}", claim.said.text.lower())
    return frozenset(word for word in found if word not in _faint())


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= max(ENOUGH, ALIKE * min(len(a), len(b)))


def _narrowed(when: When, twins: Sequence[tuple[Claim, Claim, Filed]], stand: Mapping[str, When]) -> When:
    for own, twin, other in twins:
        days = _days_of(twin, other, stand)
        if days is None:
            continue
        fitting = _fitting(own, days, (when.earliest, when.latest))
        if fitting is None:
            when = _doubted(when, f'"{_short(twin)}" of another report does not fit "{_short(own)}" here')
        elif fitting != (when.earliest, when.latest):
            text = resolve(f"{fitting[0]}/{fitting[1]}" if fitting[0] != fitting[1] else fitting[0], None, "").edtf
            reason = f'"{_short(own)}": told in another report of {days[0]}..{days[1]}'
            because = when.because if reason in when.because else (*when.because, reason)
            when = replace(when, earliest=fitting[0], latest=fitting[1], edtf=text, how="inferred", because=because)
    return when


def _doubted(when: When, doubt: str) -> When:
    return when if doubt in when.doubts else replace(when, doubts=(*when.doubts, doubt))


def _short(claim: Claim) -> str:
    words = claim.said.text.split()
    return " ".join(words[:8]) + (" ..." if len(words) > 8 else "")


def _days_of(twin: Claim, other: Filed, stand: Mapping[str, When]) -> tuple[date, date] | None:
    """First and last day of the twin's time as its report now stands; None where that is open or wide."""
    when = _again(twin.when, stand[other.report.id])
    if when.earliest is None or when.latest is None:
        return None
    first, last = date.fromisoformat(when.earliest[:10]), date.fromisoformat(when.latest[:10])
    return (first, last) if (last - first).days <= CRISP else None


def _fitting(own: Claim, days: tuple[date, date], known: Days) -> tuple[str, str] | None:
    """First and last day of publication, within what is known, from which the own time meets the twin's days."""
    first, last = days[0] - timedelta(REACH), days[1] + timedelta(REACH)
    low = first if known[0] is None else max(first, date.fromisoformat(known[0][:10]))
    high = last if known[1] is None else min(last, date.fromisoformat(known[1][:10]))
    fitting = [day for day in _each(low, high) if _meets(own.when, day, days)]
    return (fitting[0].isoformat(), fitting[-1].isoformat()) if fitting else None


def _each(low: date, high: date) -> Iterable[date]:
    return (low + timedelta(n) for n in range((high - low).days + 1))


def _meets(when: When, day: date, days: tuple[date, date]) -> bool:
    found = resolve(when.rule, (day.isoformat(), day.isoformat()), when.direction)
    if found.earliest is None or found.latest is None:
        return False
    return found.earliest[:10] <= days[1].isoformat() and days[0].isoformat() <= found.latest[:10]


# ---- resolving again


def resolved(reading: Reading, published: When) -> Reading:
    """The reading with every time that leans on the day of publication counted from `published`."""
    if (published.earliest, published.latest) == (reading.published.earliest, reading.published.latest):
        return replace(reading, published=published)
    told = {c.id: _again(c.told, published) if c.told is not None else None for c in reading.claims}
    whens = {c.id: _from(c.when, published, told[c.id]) for c in reading.claims}
    for claim in reading.claims:  # a time that counts from another claim's
        anchor = whens.get(claim.when.anchor)
        if anchor is not None:
            whens[claim.id] = _counted(claim.when, anchor)
    claims = tuple(replace(c, when=whens[c.id], told=told[c.id]) for c in reading.claims)
    return replace(reading, published=published, claims=claims)


def _from(when: When, published: When, told: When | None) -> When:
    if when.anchor == "told" and told is not None:
        return _counted(when, told)
    return _again(when, published)


def _again(when: When, published: When) -> When:
    return _counted(when, published) if when.anchor == "published" else when


def _counted(when: When, anchor: When) -> When:
    found = resolve(when.rule, (anchor.earliest, anchor.latest), when.direction)
    doubts = tuple(dict.fromkeys((*(d for d in when.doubts if "counts from" not in d), *found.doubts)))
    return replace(when, earliest=found.earliest, latest=found.latest, edtf=found.edtf, doubts=doubts)
