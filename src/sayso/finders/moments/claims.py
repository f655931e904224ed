"""When a claim's event happened, is to happen or holds; when it was told; until when it holds.

The order of thought: the time in the claim's own clause; else one that governs it (a time before the verb goes for joined
clauses too, a participle takes its parent's); a time that belongs to the telling ("said Friday") is `told` and nothing else.
With no time at all a present state holds on the day of publication, a past one lies before it, a plan after it: inferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.finders.moments.asides import (
    done_then,
    just_over,
    lapsed,
    leaning_back,
    moved_to,
    next_after_telling,
    of_the_clause_before,
)
from sayso.finders.moments.choosing import beside_the_point, hoped_for, own_times
from sayso.finders.moments.counting import from_now
from sayso.finders.moments.course import Course, bare, has, on_the_day, onward, rebased, retold, since
from sayso.finders.moments.hanging import governed, named_then
from sayso.finders.moments.labels import label_of, labelled, set_under
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
    """The times of one claim. told: None where no time of telling is said; holds_until: None where the words set no end;
    course: how far the report has got in telling of what happened."""

    when: When
    told: When | None = None
    holds_until: When | None = None
    course: Course | None = None


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
        each[0].course,
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
    label = label_of(sentence, found)
    told = _told(found, attribution, told_at, label)
    times = [t for t in own_times(unit, sentence, clause, found) if t is not told_at]
    direction = _direction(sentence, clause, status)
    until = next((t for t in times if lead(found, t) in _HOLDING), None)
    ahead: Direction = "future" if direction != "past" or status == "planned" else ""
    holds = None if until is None else when_of(found, until, ahead, None)
    times_told = [t for t in times if t is not until and _is_its_own(t, clause, found, direction)]
    course = None if before is None else before.course
    if label is not None and (course is None or course.paragraph != sentence.paragraph):
        course = set_under(label, course, sentence)
    if times_told:
        own = _of_its_own(unit, sentence, found, attribution, times_told[0], direction, told, before)
        if own is not None:
            return Moments(own, told, holds, onward(course, times_told[0], sentence, clause, own))
    when = (
        _vowed(unit, sentence, clause, found, attribution, told_at, times)
        or named_then(sentence, clause, found, direction, course)
        or governed(sentence, clause, found, direction, told_at)
        or since(sentence, clause, found, course)
        or on_the_day(sentence, clause, found, direction, times, course)
        or (None if label is None or attribution is not None else labelled(label, sentence, clause, found, direction))
        or followed(unit, sentence, found, direction)
        or recalled(unit, sentence, found, direction)
    )
    if when is None:
        lean: Direction = "past" if direction == "future" and lapsed(sentence, clause) else direction
        when = _up_to(_default(found, clause, status, lean, told), holds, direction, status)
    return Moments(when, told, holds, retold(course, when, sentence, found))


def _told(found: Found, attribution: Attribution | None, at: Timex | None, label: Timex | None) -> When | None:
    """When it was told: at the time said with the telling, at that of the meeting told before, on the day of the paragraph."""
    known = told_of(found, attribution) if at is None else None
    at = at or (label if attribution is not None and known is None else None)
    return known if at is None else when_of(found, at, "past", None)


def _is_its_own(timex: Timex, clause: Clause, found: Found, direction: Direction) -> bool:
    """Of the times in a claim's clause, those at which it may have happened; what is left out has a meaning of its own."""
    if beside_the_point(found, timex, direction) or bare(timex) or of_the_clause_before(found, timex, clause):
        return False
    return not (done_then(found, timex) if direction == "future" else from_now(found, timex))


def _vowed(
    unit: Unit,
    sentence: Sentence,
    clause: Clause,
    found: Found,
    attribution: Attribution | None,
    told_at: Timex | None,
    times: list[Timex],
) -> When | None:
    """ "Both sides agreed on Tuesday to extend it": the claim is that of the vow, and its day the day of the vow."""
    if clause.tense != "past":
        return None
    vow = attribution is not None and attribution.cue[0] <= clause.verb.start < attribution.cue[1] <= unit.end
    if vow and told_at is not None:
        return when_of(found, told_at, "past", None)
    if lapsed(sentence, clause):
        return None
    day = next((t for t in times if done_then(found, t) and sentence.clause_at(t.start, t.end) == clause), None)
    return None if day is None else when_of(found, day, "past", None)


def _up_to(when: When, holds: When | None, direction: Direction, status: Status) -> When:
    """What has no time but an end: under way or to come till then, or over by then ("until 2019 it was at peace")."""
    if holds is None or when.how != "inferred":
        return when
    if direction == "future" or status in ("planned", "ongoing", "possible"):
        return running(when, holds)
    if direction == "past" and holds.latest is not None and when.latest is not None and holds.latest < when.latest:
        return stretch(holds, f"../{holds.rule}", None, holds.latest, "until then")
    return when


def _of_its_own(
    unit: Unit,
    sentence: Sentence,
    found: Found,
    attribution: Attribution | None,
    at: Timex,
    direction: Direction,
    told: When | None,
    before: Moments | None,
) -> When | None:
    """The time `at` of the claim's own clause, from the day that it counts from; None where that would come after the report."""
    clause = sentence.clauses[unit.clause]
    at = rebased(at, None if before is None else before.course, direction)
    ahead: Direction = "future" if hoped_for(sentence, clause, at, found) else direction
    if ahead == "future" and lapsed(sentence, clause):
        at, ahead = leaning_back(at)
    if ahead == "future" and clause.tense == "past" and just_over(found, at):
        at, ahead = replace(at, direction="past"), "past"
    quoted = attribution is not None and attribution.kind != "indirect"
    later = moved_to(sentence, clause, at, found)
    if later is not None:
        return when_of(found, later, later.direction, None)
    counted = next_after_telling(at) or from_now(found, at)
    speaker = told if quoted or (ahead == "future" and counted) else None
    when = led(found, at, ahead, speaker, None if before is None else before.when)
    now = found.published.latest
    if ahead == "past" and when.how == "anchored" and now is not None and (when.earliest or "") > now:
        return None  # "the next day" of a day that is not the one meant
    return _opened(unit, sentence, found, at, when, direction)


def _opened(unit: Unit, sentence: Sentence, found: Found, timex: Timex, when: When, direction: Direction) -> When:
    """ "Following the fall of X in 2021, Y did Z": Z lies after the time of the phrase that opens the sentence."""
    inside = unit.start <= timex.start < unit.end
    if inside or not _OPENING.match(found.report.text[sentence.start : timex.start]):
        return when
    latest = None if direction == "future" else found.published.latest
    return stretch(when, f"{when.rule}/..", when.earliest, latest, f'after "{plain(timex)}"')


def _direction(sentence: Sentence, clause: Clause, status: Status) -> Direction:
    if (
        status == "planned"
        or clause.tense == "future"
        or any(modal in ("will", "would", "shall") for modal in clause.modals)
    ):
        return "future"
    if status == "possible" and clause.modals and not has(sentence, clause):
        return "future"  # "could begin in the autumn"
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
