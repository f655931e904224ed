"""One time of the text as a When: what it counts from, and what the word before it ("since", "by", "before") makes of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.days import resolve
from sayso.finders.moments.asides import next_after_telling
from sayso.finders.moments.counting import ahead_rule, beside, event_told, from_now, moved
from sayso.finders.moments.occasions import DAY, happens, occasion
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.finders.times.words import words_of
from sayso.records import How, When

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

_LEADS = re.compile(
    r"\b(?P<word>until|till|through|up to|by|no later than|not later than|not before|no earlier than"
    r"|since|before|after|following|ahead of|prior to|from|as of|starting|beginning)"
    r"\s{1,4}(?:about\s|at least\s|the\s)?$"
)
_STARTS = ("from", "as of", "starting", "beginning")
_GOES_ON = re.compile(r"\s{1,4}(?:on(?:wards?)?(?=[\s,.;])(?!\s{1,4}(?:the|a)\b)|until further notice)")


def within(timexes: Sequence[Timex], start: int, end: int) -> list[Timex]:
    """The times that lie wholly inside start..end."""
    return [t for t in timexes if start <= t.start and t.end <= end]


#: "Since THE VOTE ON 2 May", "before THE BLAST OF 3 June".
_OF_A_THING = re.compile(
    r"\b(?P<word>since|before|ahead of|prior to)\s{1,3}(?:the|a|an|his|her|its|their)\s{1,3}"
    r"(?:[\w’'-]{2,20}\s{1,3}){0,2}(?P<thing>[\w’'-]{2,20})\s{1,3}(?:on|of|in)\s{1,3}$"
)


def lead(found: Found, timex: Timex) -> str:
    of_a_thing = _OF_A_THING.search(found.report.text[max(0, timex.start - 70) : timex.start].lower())
    if of_a_thing and (of_a_thing["word"] != "before" or happens(of_a_thing["thing"])):  # not "before the judge in May"
        return of_a_thing["word"]
    match = _LEADS.search(found.report.text[max(0, timex.start - 24) : timex.start].lower())
    return match["word"] if match else ""


def led(found: Found, timex: Timex, direction: Direction, told: When | None, before: When | None) -> When:
    """The time with the preposition before it: since, by, before and after make stretches of points."""
    rule = _months_to(found, timex)
    if rule:
        return when_of(
            found, replace(timex, rule=rule, direction=""), "future" if direction == "future" else "past", told, before
        )
    when = when_of(found, timex, direction, told, before)
    word = lead(found, timex)
    now = found.published
    if not word:
        when = _both(found, timex, _days_to(found, timex, when), direction, told)
    if word == "since":
        return stretch(when, f"{when.rule}/+0 day", when.earliest, now.latest, f'since "{plain(timex)}"')
    if word in _STARTS and (direction == "future" or _GOES_ON.match(found.report.text, timex.end)):
        return stretch(when, f"{when.rule}/..", when.earliest, None, f'{word} "{plain(timex)}" on')
    if word in ("not before", "no earlier than"):
        return stretch(when, f"{when.rule}/..", when.earliest, None, f'{word} "{plain(timex)}"')
    word = "by" if word.endswith("later than") else word
    if word == "by" and direction == "future":
        return stretch(when, f"+0 day/{when.rule}", now.earliest, when.latest, f'by "{plain(timex)}"')
    if word == "by":
        return stretch(when, f"../{when.rule}", None, when.latest, f'by "{plain(timex)}"')
    if word in ("before", "ahead of", "prior to"):
        return stretch(
            when,
            f"{'+0 day' if direction == 'future' else '..'}/{when.rule}",
            now.earliest if direction == "future" else None,
            when.latest,
            f'before "{plain(timex)}"',
        )
    if word in ("after", "following"):
        return stretch(
            when,
            f"{when.rule}/..",
            when.earliest,
            None if direction == "future" else now.latest,
            f'after "{plain(timex)}"',
        )
    return when


_UP_TO = re.compile(
    r"\b(\w{1,12})\s{1,3}(hours|days|weeks)\s{1,3}(?:to|up to|ended|ending|through)\s{1,3}(?:on\s{1,3})?$"
)
_ALSO = re.compile(r"\s{1,3}and\s{1,3}(?:(?:on|in)\s{1,3})?")


def _days_to(found: Found, timex: Timex, when: When) -> When:
    """ "In the 48 hours to Monday morning": from two days before it."""
    before = _UP_TO.search(found.report.text[max(0, timex.start - 40) : timex.start].lower())
    number = before and words_of("number").get(before[1], before[1])
    if before is None or when.earliest is None or not number or not number.isdigit() or not DAY.search(timex.rule):
        return when
    days = -(-int(number) // 24) if before[2] == "hours" else int(number) * (7 if before[2] == "weeks" else 1)
    first = resolve(f"-{days} day", (when.earliest, when.earliest), "past").earliest
    return stretch(when, f"-{days} day/{when.rule}", first, when.latest, f'{before[1]} {before[2]} to "{plain(timex)}"')


def _both(found: Found, timex: Timex, when: When, direction: Direction, told: When | None) -> When:
    """ "In 2004 and 2005", "on Monday and Tuesday": both, where the second is later and of one kind with the first.

    Not where a clause of its own begins with the second ("it opened in 2019 AND IN 2025 it burst").
    """
    other = next((t for t in found.timexes if t.start >= timex.end), None)
    if other is None or not _ALSO.fullmatch(found.report.text, timex.end, other.start) or other.type != timex.type:
        return when
    sentence = found.prose.sentence_at(timex.start)
    here = sentence and sentence.clause_at(timex.start, timex.end)
    if sentence is None or here != sentence.clause_at(other.start, other.end):
        return when
    second = when_of(found, other, direction, told, None)
    ends = (when.earliest, when.latest, second.earliest, second.latest)
    alike = _KIND.sub("", timex.rule) == _KIND.sub("", other.rule)
    if not alike or None in ends or not str(when.latest) < str(second.earliest):
        return when
    return stretch(when, f"{when.rule}/{second.rule}", when.earliest, second.latest, f'and "{plain(other)}"')


#: Digits: two times that differ in nothing else are of one kind.
_KIND = re.compile(r"\d")
_STRETCH_TO = re.compile(
    r"\b(\w{1,12})\s{1,3}(months|quarter|year)\s{1,3}(?:to|ended|ending|through)\s{1,3}(?:on\s{1,3})?$"
)
_LASTS = {"quarter": "3", "year": "12"}


def _months_to(found: Found, timex: Timex) -> str:
    """ "The three months to March" as the rule of the whole stretch ("XXXX-01/XXXX-03"); "" where it is none."""
    before = _STRETCH_TO.search(found.report.text[max(0, timex.start - 40) : timex.start])
    month = re.fullmatch(r"(XXXX|\d{4})-(\d\d)(?:-\d\d)?", timex.rule)
    number = before and (_LASTS.get(before[2]) or words_of("number").get(before[1].lower(), before[1]))
    if month is None or not number or not number.isdigit() or not 2 <= int(number) <= 12:
        return ""
    first, year = int(month[2]) - int(number) + 1, month[1]
    if first < 1 and year.isdigit():
        year = str(int(year) - 1)
    return f"{year}-{(first - 1) % 12 + 1:02d}/{timex.rule}"


_DAY_UNSAID = re.compile(r"XXXX-\d\d-\d\d(?! weekday)[^/]*$")
_SPEAKERS = re.compile(r"[+-][01] day.{0,20}|now")


def when_of(found: Found, timex: Timex, direction: Direction, told: When | None, before: When | None = None) -> When:
    """A time as a When: resolved from publication, from the telling ("today" in somebody's mouth) or from another event."""
    lean: Direction = timex.direction if timex.direction == "future" or direction == "" else direction
    if timex.rule.startswith("-"):
        lean = "past"  # "last week", whatever the clause that it stands in looks to
    if lean == "past" and _DAY_UNSAID.match(timex.whole_rule):
        lean = ""  # "in October they named Nov. 15 as the day": the nearest, as a past one would have its year
    rule, anchor, published = timex.rule, "published", found.published
    day: tuple[str | None, str | None] = (published.earliest, published.latest)
    because: tuple[str, ...] = (f'"{plain(timex)}"',)
    how: How = "relative"
    away = beside(found, timex) if timex.type == "DURATION" else ""
    ahead = from_now(found, timex) if lean == "future" else ""
    at = _base(found, timex, away)
    if at is not None:
        base = resolve(at.whole_rule, day, "past" if lean != "future" else "future")
        rule = moved(rule, "-" if away == "before" else "+") if away else rule
        day, anchor, how = (base.earliest, base.latest), f"@{at.start}", "anchored"
        because = (*because, f'counted from "{plain(at)}"')
    elif away:
        rule = f"{timex.rule} {'before' if away in ('before', 'earlier') else 'after'}"
        day, anchor, how = _last_event(found, timex, day, before), "", "anchored"
    elif ahead:
        rule = ahead_rule(rule, ahead)
        if told is not None and told.earliest is not None and told.earliest == told.latest:
            day, anchor = (told.earliest, told.latest), "told"  # "promised on Monday to come within ten days"
    elif told is not None and told.earliest is not None and (_SPEAKERS.fullmatch(rule) or next_after_telling(timex)):
        day, anchor = (told.earliest, told.latest), "told"
    if timex.words.lower() == "overnight" and lean == "past":
        rule = "-1 day/+0 day"  # the night before the day on which it is told
    placed = resolve(rule, day, lean)
    if resolve(rule, None, "").earliest is not None:
        how, anchor = "stated", ""
    if placed.earliest is None and placed.latest is None:
        how = "unknown"
    span = found.report.span(timex.start, timex.end)
    direct = lean if anchor else ""
    return When(span, rule, anchor, direct, placed.earliest, placed.latest, placed.edtf, how, because, placed.doubts)


def _base(found: Found, timex: Timex, away: str) -> Timex | None:
    """The time that `timex` counts from, where it is told."""
    if timex.counts_from == "before":
        return occasion(timex, found)
    return event_told(found, timex) if timex.counts_from == "event" or away in ("before", "after") else None


def _last_event(
    found: Found, timex: Timex, day: tuple[str | None, str | None], before: When | None
) -> tuple[str | None, str | None]:
    """What "a few days before ..." counts from when the words after it tell no day: the last day told before it."""
    earlier = [t for t in found.timexes if t.end <= timex.start and re.search(r"-\d\d-\d\d", t.rule)]
    if earlier:
        placed = resolve(earlier[-1].rule, day, "past")
        return placed.earliest, placed.latest
    return (before.earliest, before.latest) if before is not None else day


def running(when: When, until: When) -> When:
    """Under way or to come, with an end that is told: "will run through the end of the week"."""
    earliest = (
        when.earliest
        if when.earliest is None or until.latest is None or when.earliest <= until.latest
        else until.earliest
    )
    rule = f"+0 day/{until.rule}"
    return replace(
        until,
        rule=rule,
        earliest=earliest,
        edtf=edtf_of(earliest, until.latest),
        because=(*when.because, *until.because),
    )


def stretch(when: When, rule: str, earliest: str | None, latest: str | None, because: str) -> When:
    if earliest is not None and latest is not None and earliest > latest:
        earliest, latest = when.earliest, when.latest
    how: How = when.how if earliest or latest else "unknown"
    return replace(
        when,
        rule=rule,
        earliest=earliest,
        latest=latest,
        edtf=edtf_of(earliest, latest),
        how=how,
        because=(*when.because, because),
    )


def edtf_of(earliest: str | None, latest: str | None) -> str | None:
    return resolve(f"{earliest or '..'}/{latest or '..'}", None, "").edtf if earliest or latest else None


def plain(timex: Timex) -> str:
    return " ".join(timex.words.split())
