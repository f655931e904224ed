"""Times beside a claim that are not when it happened: of a thing that it names, of another clause, of a plan that has lapsed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from sayso.data import table
from sayso.days import resolve
from sayso.finders.moments.counting import beside
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.language.prose import Clause, Sentence

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

_DAY_UNSAID = re.compile(r"XXXX-\d\d-\d\d(?: T\S+)?")
#: A day told without its year is hardly so far ahead, where it was so short a time ago.
FAR, NEAR = timedelta(days=270), timedelta(days=60)
_DONE = re.compile(r"\b\w{2,16}(?:ed|en|wn|lt|nt)\s{1,3}(?:(?:on|in|at|last)\s{1,3})?(?:the\s{1,3})?$")
_UNSAID = re.compile(r"(?:(?:early|mid|late|start|end) )?(?:XXXX|weekday)")
_FOR = re.compile(r"\b(?:for|by|until|till|through|within|before)\s{1,3}(?:the\s|about\s|around\s)?$")


def done_then(found: Found, timex: Timex) -> bool:
    """ "The curfew imposed on Friday will stay": what has been done by then, in a clause that looks ahead."""
    before = found.report.text[max(0, timex.start - 30) : timex.start].lower()
    return timex.direction == "past" and _DONE.search(before) is not None


def of_the_clause_before(found: Found, timex: Timex, clause: Clause) -> bool:
    """ "Fled two days after a truce collapsed": the two days are told of the flight, not of the collapse."""
    if timex.type != "DURATION" or not timex.rule.startswith("P"):
        return False
    beside_it = clause.whole_start - 12 < timex.end < clause.verb.start
    return beside_it and clause.kind == "adverbial" and beside(found, timex) in ("before", "after")


def set_for(found: Found, timex: Timex) -> bool:
    """ "Promised its report for early May": the day that is promised, not that of the promise."""
    return _FOR.search(found.report.text[max(0, timex.start - 20) : timex.start].lower()) is not None


def lapsed(sentence: Sentence, clause: Clause) -> bool:
    """ "Had promised", "had been due to come": a plan of a time that is over."""
    if clause.kind == "infinitive" and clause.parent is not None:
        clause = sentence.clauses[clause.parent]
    words = sentence.words_in(clause.start, clause.verb.end)
    return any(word.text.lower() == "had" and sentence.clause_of(word) == clause for word in words)


def leaning_back(timex: Timex) -> tuple[Timex, Direction]:
    """A time of a plan that has lapsed, and the way to look for it: its Friday is gone, its May is the nearest."""
    return replace(timex, direction=""), "past" if timex.rule.startswith("weekday") else ""


def just_over(found: Found, timex: Timex) -> bool:
    """ "Offered to resign on 19 April", told in May: nobody offers to in eleven months without saying the year."""
    published = found.published
    if _DAY_UNSAID.fullmatch(timex.rule) is None or published.latest is None or published.earliest is None:
        return False
    next_one = resolve(timex.rule, (published.latest, published.latest), "future").earliest
    last_one = resolve(timex.rule, (published.earliest, published.earliest), "past").latest
    if next_one is None or last_one is None:
        return False
    ahead = date.fromisoformat(next_one[:10]) - date.fromisoformat(published.latest[:10])
    since = date.fromisoformat(published.earliest[:10]) - date.fromisoformat(last_one[:10])
    return ahead > FAR and since < NEAR


def moved_to(sentence: Sentence, clause: Clause, timex: Timex, found: Found) -> Timex | None:
    """ "Postponed from 15 to 18 May": the day to which it was moved, which is the 18th; None where nothing is moved."""
    before = found.report.text[max(0, timex.start - 6) : timex.start].lower()
    verb = sentence.clause_at(timex.start, timex.end) or clause
    if "/" not in timex.rule or not before.rstrip().endswith("from") or verb.verb.lemma not in _movers():
        return None
    rule = timex.rule.split("/")[1]
    return replace(timex, rule=rule, direction="future" if rule.startswith("weekday") else "")


@cache
def _movers() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("rescheduled"))


def next_after_telling(timex: Timex) -> bool:
    """ "Vowed last year to be back by the spring": a day or month that is the next of its name after the vow."""
    return _UNSAID.match(timex.whole_rule) is not None
