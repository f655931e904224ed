"""The course of events: the day that a report is telling of, for what tells of it without naming it ("at 1:05 a.m.", "since")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.days import resolve
from sayso.finders.moments.counting import from_now
from sayso.finders.moments.occasions import DAY, meant
from sayso.finders.moments.whens import edtf_of, plain, stretch, when_of, within
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Clause, Sentence
from sayso.records import When

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

_MOVES = re.compile(r"[+-]\d+ day")
_OWN_CLOCK = re.compile(r"\+0 day (T\d\S*)")


@dataclass(frozen=True, slots=True)
class Course:
    """Where a report has got to in telling of what happened.

    first: the first day told, as a rule that of the main event; last: the time told last, a day or more; paragraph: that of the
    sentence that told it, which begins at `at`.
    """

    first: Timex
    last: Timex
    paragraph: int
    at: int

    def day(self, paragraph: int) -> Timex | None:
        """The day that is told of in that paragraph: the last one told there, else the one that the report began with, where
        no other day has been told since; None where that is open."""
        if _a_day(self.last) and (paragraph == self.paragraph or self.last.whole_rule == self.first.whole_rule):
            return self.last
        return self.first if paragraph != self.paragraph and not _a_day(self.last) and _a_day(self.first) else None


def _a_day(timex: Timex) -> bool:
    return DAY.search(timex.rule) is not None and "/" not in timex.rule


def bare(timex: Timex) -> bool:
    """ "At 4:12 a.m.", of a day that these words do not tell."""
    return _OWN_CLOCK.match(timex.rule) is not None


def onward(course: Course | None, at: Timex | None, sentence: Sentence, clause: Clause, when: When) -> Course | None:
    """The course after a claim whose own time is `at`: it goes on with what happened, not with what lay before or lies ahead."""
    dated = at is not None and at.type in ("DATE", "TIME") and when.how in ("stated", "relative", "anchored")
    over = clause.tense == "past" and not had(sentence, clause) and when.direction != "future"
    if at is None or not dated or not over or when.earliest is None or when.latest is None:
        return course
    aside = clause.kind in ("relative", "participle", "apposition", "adverbial", "infinitive")
    if aside and course is not None and not (clause.kind == "adverbial" and _a_day(at)):
        return course
    return Course(course.first if course is not None else at, at, sentence.paragraph, sentence.start)


def had(sentence: Sentence, clause: Clause) -> bool:
    """ "Had fled": what lay before."""
    return any(w.text.lower() in ("had", "'d") and w.role == "auxiliary" for w in sentence.on(clause.verb))


def has(sentence: Sentence, clause: Clause) -> bool:
    """ "Has fled": what counts up to now."""
    return any(
        w.text.lower() in ("has", "have", "'ve", "’ve") and w.role == "auxiliary" for w in sentence.on(clause.verb)
    )


def retold(course: Course | None, when: When, sentence: Sentence, found: Found) -> Course | None:
    """The course after a claim that takes up a happening told of before ("the bomb went off at noon"): back to its day."""
    if when.how != "anchored" or not when.rule.startswith("+0 day") or not when.anchor.startswith("@"):
        return course
    day = next((t for t in found.timexes if f"@{t.start}" == when.anchor), None)
    if day is None or not _a_day(day):
        return course
    return Course(course.first if course is not None else day, day, sentence.paragraph, sentence.start)


def rebased(at: Timex, course: Course | None, direction: Direction) -> Timex:
    """ "Later that day", where the report has gone back to another day since the one told last: counted from that."""
    moves = at.counts_from == "before" and at.base_at is not None and _MOVES.match(at.rule) is not None
    if not moves or course is None or direction == "future" or not _a_day(course.last) or at.base_at is None:
        return at
    if not at.base_at[0] < course.at <= at.start or course.last.start >= at.base_at[0]:
        return at
    return replace(at, base=course.last.whole_rule, base_at=(course.last.start, course.last.end))


def on_the_day(
    sentence: Sentence, clause: Clause, found: Found, direction: Direction, times: list[Timex], course: Course | None
) -> When | None:
    """ "A first call came at 1:05 a.m.", "within hours two ships had come": on the day that is being told of."""
    if direction != "past" or has(sentence, clause):
        return None
    for timex in times:
        clock = _OWN_CLOCK.fullmatch(timex.rule)
        if clock:
            day, rule = _day_of(sentence, clause, found, course), f"+0 day {clock[1]}"
        elif from_now(found, timex) == "within" and course is not None and _a_day(course.last):
            day, rule = course.last, _within(timex.rule)
        else:
            continue
        when = None if day is None or day.end > timex.start else _counted(found, day, rule)
        if when is not None:
            span = found.report.span(timex.start, timex.end)
            return replace(when, at=span, because=(f'"{plain(timex)}"', *when.because))
    return None


def _within(length: str) -> str:
    """The rule of "within minutes", "within hours", "within three days" of what is told."""
    if not length.startswith("PT"):
        return f"+0 day/next {length}"
    return "+0 day/+1 day" if length.endswith("H") else "+0 day"


def _day_of(sentence: Sentence, clause: Clause, found: Found, course: Course | None) -> Timex | None:
    """The day of a clock time: that of a happening taken up ("the bomb went off at noon"), else that told before it."""
    known = meant(sentence, clause.start, clause.end, found)
    if known is not None and _a_day(known[1]):
        return known[1]
    return None if course is None else course.day(sentence.paragraph)


def _counted(found: Found, day: Timex, rule: str) -> When | None:
    """A rule counted from the day that is being told of, where that comes to one; never past the day of publication."""
    when = when_of(found, day, "past", None)
    if when.earliest is None or when.latest is None:
        return None
    placed = resolve(rule, (when.earliest, when.latest), "past")
    latest, now = placed.latest, found.published.latest
    because = (f'taken to be of the day told before it: "{plain(day)}"',)
    cut = latest is not None and now is not None and latest > now
    return replace(
        when,
        rule=rule,
        anchor=f"@{day.start}",
        direction="past",
        earliest=placed.earliest,
        latest=now if cut else latest,
        edtf=edtf_of(placed.earliest, now) if cut else placed.edtf,
        how="anchored",
        because=because,
    )


def since(sentence: Sentence, clause: Clause, found: Found, course: Course | None) -> When | None:
    """ "Flights have been halted since": from the time told last in the sentence, else before it, up to publication."""
    word = next((w for w in sentence.on(clause.verb) if w.text.lower() == "since" and not sentence.on(w)), None)
    if word is None or word.role != "adverb" or not has(sentence, clause):
        return None
    told = [t for t in within(found.timexes, sentence.start, word.start) if t.type in ("DATE", "TIME")]
    told = [t for t in told if t.direction != "future" and t.rule not in ("now", "past", "future")]
    last = told[-1] if told else course.last if course is not None else None
    if last is None:
        return None
    return from_then_on(found, last, "since")


def from_then_on(found: Found, timex: Timex, word: str) -> When:
    """From a time that is over up to the day of publication."""
    when = when_of(found, timex, "past", None)
    rule = f"{timex.rule}/+0 day" if timex.base_at is None else f"{when.earliest}/+0 day"
    anchored = replace(when, anchor="published" if when.how != "stated" else "")
    return stretch(anchored, rule, when.earliest, found.published.latest, f'{word} "{plain(timex)}"')
