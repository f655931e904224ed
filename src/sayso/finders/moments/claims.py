"""When a claim's event happened, is to happen or holds; when it was told; until when it holds.

The order of thought: the time in the claim's own clause; else one that governs it (a time before the verb goes for joined
clauses too, a participle takes its parent's); a time that belongs to the telling ("said Friday") is `told` and nothing else.
With no time at all a present state holds on the day of publication, a past one lies before it, a plan after it: inferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.finders.moments.asides import done_then, lapsed, leaning_back, next_after_telling, of_the_clause_before
from sayso.finders.moments.choosing import bare, beside_the_point, hoped_for, own_times
from sayso.finders.moments.counting import from_now
from sayso.finders.moments.hanging import governed
from sayso.finders.moments.telling import followed, recalled, telling, told_of
from sayso.finders.moments.whens import edtf_of, lead, led, plain, running, stretch, when_of
from sayso.finders.moments.yearless import every_year, in_common
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.finders.voices import Attribution
from sayso.language.prose import Clause, Sentence
from sayso.records import How, Status, When

if TYPE_CHECKING:
    from sayso.finders.assemble import Found
    from sayso.finders.clauses.units import Unit

_OPENING = re.compile(r"[\s\"“]{0,4}(?:Following|After|Since)\b[^,;]{0,160}$")
_HOLDING = ("until", "till", "through", "up to")


@dataclass(frozen=True, slots=True)
class Moments:
    """The times of one claim. told: None where no time of telling is said; holds_until: None where the words set no end."""

    when: When
    told: When | None = None
    holds_until: When | None = None


def moments_of(
    unit: Unit,
    sentence: Sentence,
    found: Found,
    attribution: Attribution | None,
    status: Status,
    before: Moments | None = None,
) -> Moments:
    """The times of the claim that `unit` of `sentence` states; before: the times of the claim before it in the report.

    attribution: who says it, or None for the outlet itself. A When that counts from another event has anchor "@N", N the first
    character of that event's time; `name_anchors` turns it into the id of the claim that holds that time. Where the report's day
    is told without its year, only what holds in every year is kept ("XXXX-11-02").
    """
    years = every_year(found.published, found.timexes)
    if not years:
        return _moments(unit, sentence, found, attribution, status, before)
    each = [_moments(unit, sentence, replace(found, published=y), attribution, status, before) for y in years]
    told = [m.told for m in each if m.told is not None]
    holds = [m.holds_until for m in each if m.holds_until is not None]
    return Moments(
        in_common(years, [m.when for m in each]),
        in_common(years, told) if len(told) == len(years) else None,
        in_common(years, holds) if len(holds) == len(years) else None,
    )


def _moments(
    unit: Unit,
    sentence: Sentence,
    found: Found,
    attribution: Attribution | None,
    status: Status,
    before: Moments | None,
) -> Moments:
    clause = sentence.clauses[unit.clause]
    told_at = telling(unit, found, attribution, status)
    told = told_of(found, attribution) if told_at is None else when_of(found, told_at, "past", None)
    times = [t for t in own_times(unit, sentence, clause, found) if t is not told_at]
    until = next((t for t in times if lead(found, t) in _HOLDING), None)
    direction = _direction(clause, status)
    holds = (
        None
        if until is None
        else when_of(found, until, "future" if direction != "past" or status == "planned" else "", None)
    )
    times_told = [
        t
        for t in times
        if t is not until
        and not (beside_the_point(t, direction) or bare(t) or of_the_clause_before(found, t, clause))
        and not (done_then(found, t) if direction == "future" else from_now(found, t))
    ]
    if times_told:
        when = _of_its_own(unit, sentence, found, attribution, times_told[0], direction, told, before)
    else:
        when = (
            governed(sentence, clause, found, direction, told_at)
            or followed(unit, sentence, found, direction)
            or recalled(unit, sentence, found, direction)
            or _default(
                found, clause, status, "past" if direction == "future" and lapsed(sentence, clause) else direction, told
            )
        )
    if holds is not None and not times_told and when.how == "inferred" and status in ("planned", "ongoing"):
        when = running(when, holds)
    return Moments(when, told, holds)


def _of_its_own(
    unit: Unit,
    sentence: Sentence,
    found: Found,
    attribution: Attribution | None,
    at: Timex,
    direction: Direction,
    told: When | None,
    before: Moments | None,
) -> When:
    """The time `at` of the claim's own clause, from the day that it counts from."""
    clause = sentence.clauses[unit.clause]
    ahead: Direction = "future" if hoped_for(sentence, clause, at, found) else direction
    if ahead == "future" and lapsed(sentence, clause):
        at, ahead = leaning_back(at)
    quoted = attribution is not None and attribution.kind != "indirect"
    speaker = told if quoted or (ahead == "future" and next_after_telling(at)) else None
    when = led(found, at, ahead, speaker, None if before is None else before.when)
    return _opened(unit, sentence, found, at, when, direction)


def _opened(unit: Unit, sentence: Sentence, found: Found, timex: Timex, when: When, direction: Direction) -> When:
    """ "Following the fall of X in 2021, Y did Z": Z lies after the time of the phrase that opens the sentence."""
    inside = unit.start <= timex.start < unit.end
    if inside or not _OPENING.match(found.report.text[sentence.start : timex.start]):
        return when
    latest = None if direction == "future" else found.published.latest
    return stretch(when, f"{when.rule}/..", when.earliest, latest, f'after "{plain(timex)}"')


def _direction(clause: Clause, status: Status) -> Direction:
    if (
        status == "planned"
        or clause.tense == "future"
        or any(modal in ("will", "would", "shall") for modal in clause.modals)
    ):
        return "future"
    return "past" if clause.tense == "past" or status == "happened" else ""


def _default(found: Found, clause: Clause, status: Status, direction: Direction, told: When | None) -> When:
    """No time is told: a plan lies ahead, a past event behind, a present state holds on the day of publication, or of telling."""
    base = told if told is not None and told.earliest is not None and told.latest is not None else found.published
    low, high = base.earliest, base.latest
    day = "publication" if base is found.published else "telling"
    ends: tuple[str | None, str | None] = (low, high)
    rule, why = "+0 day", f"present tense: as of the day of {day}"
    if status in ("planned", "possible") and direction != "past":
        ends, rule, why = (low, None), "+0 day/..", f"no time said: from the day of {day} on"
    elif direction == "past" and clause.tense != "present":
        ends, rule, why = (None, high), "../+0 day", f"past, no time said: by the day of {day}"
    how: How = "inferred" if ends != (None, None) else "unknown"
    doubts = () if how == "inferred" else ("the day of publication is not known",)
    return When(
        None,
        rule,
        "published" if base is found.published else "told",
        direction,
        *ends,
        edtf_of(*ends),
        how,
        (why,),
        doubts,
    )
