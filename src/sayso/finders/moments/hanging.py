"""The time of a clause that tells none of its own: of the one it hangs on, or of one that hangs on it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.days import resolve
from sayso.finders.moments.asides import of_the_clause_before
from sayso.finders.moments.compared import compared, measured
from sayso.finders.moments.counting import moved
from sayso.finders.moments.course import Course, bare, from_then_on, on_the_day
from sayso.finders.moments.whens import led, plain, stretch, when_of, within
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Clause, Sentence
from sayso.records import When

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

#: Clauses that happen in the time of the clause they hang on when they tell none of their own.
_WITH_PARENT = ("joined", "participle", "apposition", "infinitive", "adverbial", "fragment")
#: What joins a clause of its own time: "said on Monday ..., while its neighbour promised ...".
_MEANWHILE = ("while", "whereas", "although", "though")
_WHEN = re.compile(r",?\s{1,3}when\b")
_A_DAY = re.compile(r"^(?:XXXX|\d{4})-\d\d-\d\d|^weekday|^[+-]\d+ day")
_ADVERBIALS = {"after": "before", "once": "before", "before": "after"}


def governed(
    sentence: Sentence, clause: Clause, found: Found, direction: Direction, told_at: Timex | None
) -> When | None:
    """The time of the clause it hangs on: before the verb it goes for all joined to it; "after" and "before" set limits."""
    child, parent = clause, clause.parent
    while parent is not None:
        above = sentence.clauses[parent]
        aside = child.kind == "adverbial" and child.marker in _MEANWHILE
        times = [
            t
            for t in ([] if aside else within(found.timexes, sentence.start, sentence.end))
            if sentence.clause_at(t.start, t.end) == above and t is not told_at and t.type in ("DATE", "TIME")
            if not compared(found, sentence, t)
        ]
        if child.kind not in _WITH_PARENT or _reports(sentence, child):
            return _limits(sentence, clause, found, direction)
        first = next((t for t in times if child.kind != "joined" or t.start < above.verb.start), None)
        if first is not None:
            when = when_of(found, first, direction, None)
            side = _ADVERBIALS.get(child.marker or "", "") if child.kind == "adverbial" else ""
            length = next((t for t in found.timexes if side and of_the_clause_before(found, t, child)), None)
            if length is not None and side == "before":
                return _so_long_before(found, length, first, when)
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
        if times and child is clause and _goes_on(sentence, clause, above) and _A_DAY.search(times[0].rule):
            return from_then_on(found, times[0], "goes on after")
        child, parent = above, above.parent
    return _limits(sentence, clause, found, direction)


def named_then(
    sentence: Sentence, clause: Clause, found: Found, direction: Direction, course: Course | None
) -> When | None:
    """ "In 2019, when riots broke out", "at 6 p.m. when a tree fell": the time that the clause with "when" describes."""
    for timex in within(found.timexes, sentence.start, clause.start):
        if timex.type in ("DATE", "TIME") and _WHEN.match(found.report.text, timex.end, clause.verb.start):
            if bare(timex):
                return on_the_day(sentence, clause, found, direction, [timex], course)
            when = when_of(found, timex, direction, None)
            return replace(when, because=(*when.because, 'described by the clause with "when"'))
    return None


def _goes_on(sentence: Sentence, clause: Clause, above: Clause) -> bool:
    """ "Burst its banks on Sunday and cut off two towns": the second deed of one subject, both in the simple past."""
    simple = all(c.tense == "past" and c.verb.tense == "past" and c.verb.form == "finite" for c in (clause, above))
    still = clause.verb.lemma in ("be", "have", "cost", "know", "belong", "own", "want", "hope", "need", "remain")
    return clause.kind == "joined" and clause.shared and simple and not still and above.index == clause.parent


def _so_long_before(found: Found, length: Timex, first: Timex, when: When) -> When:
    """ "Came on Saturday, a few days after X had left": X left a few days before that Saturday."""
    rule = moved(length.rule, "-")
    placed = resolve(rule, (when.earliest, when.latest), "past")
    because = (f'"{plain(length)}"', f'counted back from "{plain(first)}"')
    return replace(
        when,
        at=found.report.span(length.start, length.end),
        rule=rule,
        anchor=f"@{first.start}",
        earliest=placed.earliest,
        latest=placed.latest,
        edtf=placed.edtf,
        how="anchored",
        because=because,
        doubts=placed.doubts,
    )


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
        if marker == "since" and measured(found, child.start):
            continue
        for timex in within(found.timexes, child.whole_start, child.whole_end):
            own = sentence.clause_at(timex.start, timex.end) == child
            if timex.type in ("DATE", "TIME") and (own or marker != "when"):
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
