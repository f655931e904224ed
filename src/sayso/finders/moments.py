"""When a claim's event happened, is to happen or holds; when it was told; until when it holds.

The order of thought: the time in the claim's own clause; else one that governs it (a time before the verb goes for joined
clauses too, a participle takes its parent's); a time that belongs to the telling ("said Friday") is `told` and nothing else.
With no time at all a present state holds on the day of publication, a past one lies before it, a plan after it: inferred.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.data import table
from sayso.finders.attribution import Attribution
from sayso.finders.leaning import Direction
from sayso.finders.occasions import meant
from sayso.finders.times import Timex
from sayso.finders.whens import beside, edtf_of, lead, led, plain, running, stretch, when_of
from sayso.finders.yearless import every_year, in_common
from sayso.language.prose import Clause, Sentence
from sayso.records import Claim, How, Status, When

if TYPE_CHECKING:
    from sayso.finders.assemble import Found
    from sayso.finders.clauses import Unit

#: Clauses that happen in the time of the clause they hang on when they tell none of their own.
_WITH_PARENT = ("joined", "participle", "apposition", "infinitive", "adverbial", "fragment")
_OPENING = re.compile(r"[\s\"“]{0,4}(?:Following|After|Since)\b[^,;]{0,160}$")
_HOLDING = ("until", "till", "through", "up to")
#: What joins a clause of its own time: "said on Monday ..., while its neighbour promised ...".
_MEANWHILE = ("while", "whereas", "although", "though")
_TO_THE_CUE = re.compile(r"(?:\s(?!that\b)[^\s,;:\"“”‘]+){0,6}\s")
_ADVERBIALS = {"after": "before", "once": "before", "before": "after"}


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
    told_at = _telling(unit, found, attribution)
    told = _told_of(found, attribution) if told_at is None else when_of(found, told_at, "past", None)
    times = [t for t in _own(unit, sentence, clause, found) if t is not told_at]
    until = next((t for t in times if lead(found, t) in _HOLDING), None)
    direction = _direction(clause, status)
    holds = (
        None
        if until is None
        else when_of(found, until, "future" if direction != "past" or status == "planned" else "", None)
    )
    times_told = [t for t in times if t is not until and not _beside_the_point(t, direction) and not _bare(t)]
    if times_told:
        speaker = told if attribution is not None and attribution.kind != "indirect" else None
        ahead: Direction = "future" if _hoped_for(sentence, clause, times_told[0], found) else direction
        when = led(found, times_told[0], ahead, speaker, None if before is None else before.when)
        when = _opened(unit, sentence, found, times_told[0], when, direction)
    else:
        when = (
            _governed(sentence, clause, found, direction, told_at)
            or _recalled(unit, sentence, found, direction)
            or _default(found, clause, status, direction, told)
        )
    if holds is not None and not times_told and when.how == "inferred" and status in ("planned", "ongoing"):
        when = running(when, holds)
    return Moments(when, told, holds)


def _opened(unit: Unit, sentence: Sentence, found: Found, timex: Timex, when: When, direction: Direction) -> When:
    """ "Following the fall of X in 2021, Y did Z": Z lies after the time of the phrase that opens the sentence."""
    inside = unit.start <= timex.start < unit.end
    if inside or not _OPENING.match(found.report.text[sentence.start : timex.start]):
        return when
    latest = None if direction == "future" else found.published.latest
    return stretch(when, f"{when.rule}/..", when.earliest, latest, f'after "{plain(timex)}"')


def _telling(unit: Unit, found: Found, attribution: Attribution | None) -> Timex | None:
    """The time that belongs to the act of saying: in the clause of the cue, outside what is said and outside the claim."""
    if attribution is None:
        return None
    sentence = found.prose.sentences[attribution.sentence]
    cue = sentence.clause_at(*attribution.cue)
    for timex in _in(found.timexes, sentence.start, sentence.end):
        if _beside_the_cue(timex, attribution, sentence, found):
            return timex
        inside = attribution.holds(timex.start, timex.end) or unit.start <= timex.start < unit.end
        if not inside and timex.type in ("DATE", "TIME") and sentence.clause_at(timex.start, timex.end) == cue:
            return timex
    return None


def _beside_the_cue(timex: Timex, attribution: Attribution, sentence: Sentence, found: Found) -> bool:
    """ "Said on Monday it would go": between the cue and what is said; "said that on Monday", "said: 'On Monday" are not."""
    between = found.report.text[attribution.cue[1] : timex.start]
    if timex.start < attribution.cue[1] or timex.type not in ("DATE", "TIME") or not _TO_THE_CUE.fullmatch(between):
        return False
    words = sentence.words_in(attribution.cue[1], timex.start)
    if any(w.kind in ("verb", "auxiliary") for w in words):
        return False
    after = next((w for w in sentence.words if w.start >= timex.end), None)
    return after is None or after.role not in ("preposition", "punctuation") or after.text in (",", ".", ":")


def _told_of(found: Found, attribution: Attribution | None) -> When | None:
    """ "At the meeting, she said": told when the meeting was, where an earlier sentence tells that."""
    if attribution is None:
        return None
    sentence = found.prose.sentences[attribution.sentence]
    cue = sentence.clause_at(*attribution.cue)
    known = None if cue is None else meant(sentence, cue.start, cue.end, found)
    return None if known is None else _of_happening(found, *known)


def _recalled(unit: Unit, sentence: Sentence, found: Found, direction: Direction) -> When | None:
    """ "Some 300 took part in the exercise": at the time at which the exercise was told of just before."""
    known = meant(sentence, unit.start, unit.end, found) if direction == "past" else None
    return None if known is None else _of_happening(found, *known)


def _of_happening(found: Found, name: str, timex: Timex) -> When:
    when = when_of(found, timex, "past", None)
    because = (*when.because, f'"{name}" is taken to be the one told of there')
    return replace(when, at=None, anchor=f"@{timex.start}", how="anchored", because=because)


def _in(timexes: Sequence[Timex], start: int, end: int) -> list[Timex]:
    return [t for t in timexes if start <= t.start and t.end <= end]


def _own(unit: Unit, sentence: Sentence, clause: Clause, found: Found) -> list[Timex]:
    """Times of the claim's own clause first, then others inside its characters; times used as names last; no lengths, no sets."""
    near = _in(found.timexes, sentence.start, sentence.end)
    ranked = []
    for timex in near:
        if timex.type == "SET" or (
            timex.type == "DURATION" and not timex.rule.startswith(("past ", "next ")) and not beside(found, timex)
        ):
            continue
        governing = sentence.clause_at(timex.start, timex.end)
        inside = unit.start <= timex.start and timex.end <= unit.end
        mine = governing is not None and governing.index == clause.index
        if (inside or mine) and not _others(unit, found, timex):
            sideways = timex.type == "DURATION" or timex.rule in ("past", "future")
            ranked.append((not mine, _names_a_thing(found, timex), sideways, timex.start, timex))
    return [timex for *_, timex in sorted(ranked, key=lambda r: r[:4])]


def _others(unit: Unit, found: Found, timex: Timex) -> bool:
    """Another claim of the report holds the time in its own characters, and none smaller does."""
    holding = [u for u in found.units if u.start <= timex.start and timex.end <= u.end]
    owner = min(holding, key=lambda u: (u.end - u.start, u.start), default=unit)
    return owner != unit and (owner.sentence, owner.clause) != (unit.sentence, unit.clause)


def _names_a_thing(found: Found, timex: Timex) -> bool:
    """ "the 2011 version", "the Aug. 7 blasts", "Tuesday's ruling": the time of a thing that is spoken of."""
    text = found.report.text
    before = re.search(r"\b(?:the|its|his|her|their|a|an)\s{1,3}$", text[max(0, timex.start - 8) : timex.start].lower())
    return bool(before and re.match(r"\s[a-z]{3}", text[timex.end : timex.end + 4])) or text[
        timex.end : timex.end + 2
    ] in ("'s", "’s")


def _hoped_for(sentence: Sentence, clause: Clause, timex: Timex, found: Found) -> bool:
    """ "Hoped to return it by the end of the year": the time is that of the infinitive, which lies ahead of the hoping."""
    for one in sentence.clauses:
        hoping = None if one.parent is None else sentence.clauses[one.parent]
        if hoping is None or one.kind != "infinitive" or clause not in (one, hoping):
            continue
        if hoping.verb.end <= one.verb.start < timex.start:
            return hoping.verb.lemma in _hopes() or _still_ahead(found, timex)
    return False


def _still_ahead(found: Found, timex: Timex) -> bool:
    last = when_of(found, timex, "future", None).latest
    return last is not None and found.published.latest is not None and last > found.published.latest


@cache
def _hopes() -> frozenset[str]:
    return frozenset(row["word"] for row in table("prospects") if row["sort"] == "verb")


def _bare(timex: Timex) -> bool:
    """ "At 4:12 a.m.", of a day that these words do not tell."""
    return re.match(r"\+0 day T\d", timex.rule) is not None


def _beside_the_point(timex: Timex, direction: Direction) -> bool:
    """In a clause about the past, a time to come is that of a thing spoken of ("outlined a plan for the next few years")."""
    return direction == "past" and (timex.rule.startswith(("next ", "+1 ")) and timex.counts_from == "published")


def _direction(clause: Clause, status: Status) -> Direction:
    if (
        status == "planned"
        or clause.tense == "future"
        or any(modal in ("will", "would", "shall") for modal in clause.modals)
    ):
        return "future"
    return "past" if clause.tense == "past" or status == "happened" else ""


def _governed(
    sentence: Sentence, clause: Clause, found: Found, direction: Direction, told_at: Timex | None
) -> When | None:
    """The time of the clause it hangs on: before the verb it goes for all joined to it; "after" and "before" set limits."""
    child, parent = clause, clause.parent
    while parent is not None:
        above = sentence.clauses[parent]
        aside = child.kind == "adverbial" and child.marker in _MEANWHILE
        times = [
            t
            for t in ([] if aside else _in(found.timexes, sentence.start, sentence.end))
            if sentence.clause_at(t.start, t.end) == above and t is not told_at and t.type in ("DATE", "TIME")
        ]
        if child.kind not in _WITH_PARENT or _reports(sentence, child):
            return _limits(sentence, clause, found, direction)
        first = next((t for t in times if child.kind != "joined" or t.start < above.verb.start), None)
        if first is not None:
            when = when_of(found, first, direction, None)
            side = _ADVERBIALS.get(child.marker or "", "") if child.kind == "adverbial" else ""
            if side == "before":
                return stretch(when, f"../{when.rule}", None, when.latest, f'before "{plain(first)}" ({child.marker})')
            if side == "after":
                return stretch(
                    when,
                    f"{when.rule}/..",
                    when.earliest,
                    found.published.latest,
                    f'after "{plain(first)}" ({child.marker})',
                )
            return replace(when, because=(*when.because, "said of the clause that it hangs on"))
        child, parent = above, above.parent
    return _limits(sentence, clause, found, direction)


def _reports(sentence: Sentence, clause: Clause) -> bool:
    return clause.kind == "reported"


def _limits(sentence: Sentence, clause: Clause, found: Found, direction: Direction) -> When | None:
    """ "After X left on May 1, Y began": not before the time of the clause with "after"; with "when", at that time."""
    for child in sentence.clauses:
        marker = _marker(sentence, child)
        if (
            child.parent != clause.index
            or child.kind != "adverbial"
            or marker not in ("after", "since", "once", "when")
        ):
            continue
        for timex in _in(found.timexes, child.whole_start, child.whole_end):
            if timex.type in ("DATE", "TIME") and sentence.clause_at(timex.start, timex.end) == child:
                if marker == "when":
                    when = led(found, timex, direction, None, None)
                    return replace(when, because=(*when.because, 'said of the clause with "when"'))
                when = when_of(found, timex, "past", None)
                latest = None if direction == "future" else found.published.latest
                return stretch(when, f"{when.rule}/..", when.earliest, latest, f'after "{plain(timex)}"')
    return None


def _marker(sentence: Sentence, clause: Clause) -> str:
    """What opens an adverbial clause; "when" hangs on its verb as an adverb."""
    first = next((w.text.lower() for w in sentence.words if w.start >= clause.start), "")
    return clause.marker or (first if first == "when" else "")


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


def name_anchors(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Every "@N" anchor as the id of the smallest claim that holds character N; "" where no claim does."""

    def named(when: When | None) -> When | None:
        if when is None or not when.anchor.startswith("@"):
            return when
        at = int(when.anchor[1:])
        holding = [c for c in claims if c.said.start <= at < c.said.end]
        claim = min(holding, key=lambda c: (c.said.end - c.said.start, c.said.start), default=None)
        return replace(when, anchor="" if claim is None else claim.id)

    return tuple(
        replace(c, when=named(c.when) or c.when, told=named(c.told), holds_until=named(c.holds_until)) for c in claims
    )
