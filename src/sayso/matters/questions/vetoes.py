"""What keeps two claims apart whatever else they share. Each veto is a sentence that `why` can print."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.matters.questions.frames import one_ranks, other_frame
from sayso.matters.scope import scope, what
from sayso.matters.senses.points import Point, cumulative
from sayso.matters.senses.sums import digits, sums
from sayso.matters.stories import beside, one_story

#: So many runs of four words in common are no accident.
RUNNING = 3


def veto(one: Point, other: Point) -> str | None:
    """The first reason that keeps the two apart, None where there is none."""
    if (one.figure is None) != (other.figure is None):
        return "one gives a figure, the other none"
    for reason, holds in EVENTS if one.figure is None else FIGURES:
        if holds(one, other):
            return reason
    return None


def _same_claim(one: Point, other: Point) -> bool:
    return one.sense.id == other.sense.id


def _simulated(one: Point, other: Point) -> bool:
    return (one.sense.claim.status == "simulated") != (other.sense.claim.status == "simulated")


def _asked(one: Point, other: Point) -> bool:
    return (one.sense.claim.stance == "asks") != (other.sense.claim.stance == "asks")


def _nothing_named(one: Point, other: Point) -> bool:
    """A few everyday words with no name among them."""
    return any(sum(s.words.values()) < (2.0 if s.names | s.who else 4.0) for s in (one.sense, other.sense))


def _other_years(one: Point, other: Point) -> bool:
    """Both give a time, and they lie a year apart; what is told as news is of the time when it is told."""
    a, b = _time(one), _time(other)
    if "planned" in (one.sense.claim.status, other.sense.claim.status):
        return False
    if a is None or b is None:
        return False
    early, late = (a, b) if a[1] <= b[1] else (b, a)
    return int(late[0][:4]) * 372 + int(late[0][5:7]) * 31 - int(early[1][:4]) * 372 - int(early[1][5:7]) * 31 > 300


def _time(point: Point) -> tuple[str, str] | None:
    sense, out = point.sense, point.sense.telling.published
    if sense.days is not None or sense.claim.status != "happened" or point.figure is None:
        return sense.days
    return (out.earliest, out.latest) if out.earliest and out.latest else None


def _other_days(one: Point, other: Point) -> bool:
    """Both tell of a happening on a day of its own, and the days cannot be one."""
    a, b = one.sense.days, other.sense.days
    if a is None or b is None or (a[0] <= b[1] and b[0] <= a[1]):
        return False
    lasting = "ongoing" in (one.sense.claim.status, other.sense.claim.status)
    to_come = one.sense.claim.status == other.sense.claim.status == "planned"
    return not (lasting or to_come) or _one_report(one, other)


def _other_dates(one: Point, other: Point) -> bool:
    """One gives a day of the year without a year ("October 9"), and the other's days do not hold it."""
    return any(_misses(a.sense.claim.when.edtf or "", b.sense.days) for a, b in ((one, other), (other, one)))


def _misses(edtf: str, days: tuple[str, str] | None) -> bool:
    if days is None or not re.fullmatch(r"XXXX-\d\d-\d\d", edtf):
        return False
    first, last, day = days[0][5:], days[1][5:], edtf[5:]
    return days[0][:4] == days[1][:4] and not first <= day <= last


def _told_apart(one: Point, other: Point) -> bool:
    """One report gives each a time of its own."""
    a, b = one.sense, other.sense
    return _one_report(one, other) and a.days is not None and b.days is not None and a.days != b.days


def _one_report(one: Point, other: Point) -> bool:
    return one.sense.telling.report == other.sense.telling.report


def _other_subjects(one: Point, other: Point) -> bool:
    """Each names who does it, and they are not the same, nor is either named in the other claim."""
    a, b = one.sense, other.sense
    if not a.who or not b.who or a.who & b.who:
        return False
    return not (a.who & (b.known | b.speaker) or b.who & (a.known | a.speaker))


def _other_act(one: Point, other: Point) -> bool:
    """Neither says what the other is about."""
    a, b = one.sense, other.sense
    return not (a.acts & b.words.keys() or b.acts & a.words.keys() or a.acts & b.acts)


def _nobody_named(one: Point, other: Point) -> bool:
    """No name, no place and hardly a word in common: the same sort of thing may happen anywhere."""
    a, b = one.sense, other.sense
    copied = len(a.runs & b.runs) >= RUNNING and one_story(one, other)
    return not (a.known | a.who) & (b.known | b.who) and not copied


def _other_numbers(one: Point, other: Point) -> bool:
    """Both give figures: those are what is to be compared."""
    return bool(one.sense.claim.figures and other.sense.claim.figures)


def _answers(one: Point, other: Point) -> bool:
    """One answers a claim by name: it stands with that one alone."""
    return any(t.kind != "confirms" for p in (one, other) for t in p.sense.claim.toward)


def _other_places(one: Point, other: Point) -> bool:
    """Each names a place, none is the other's, and neither is named in the other claim at all."""
    a, b = one.sense, other.sense
    return bool(a.places and b.places) and not a.places & (b.places | b.known) and not b.places & a.known


def _other_thing(one: Point, other: Point) -> bool:
    return what(one.counts, other.counts) == "apart"


def _part_of_it(one: Point, other: Point) -> bool:
    return what(one.counts, other.counts) in ("part", "whole") and one.doing != other.doing


def _other_acts(one: Point, other: Point) -> bool:
    """The counted do something else, and the numbers are not the same: other people are counted."""
    slots = dict(scope(one, other))
    if slots["doing"] != "apart" or one.figure is None or other.figure is None:
        return False
    return (
        sums(one.figure, other.figure) != "agree" or slots["what"] != "same" or one.figure.value != other.figure.value
    )


def _one_toll(one: Point, other: Point) -> bool:
    """The dead, hurt or missing against people who do something else or nothing: who is aboard is not who is missing."""
    return cumulative(one) != cumulative(other) and one.doing != other.doing


def _other_owner(one: Point, other: Point) -> bool:
    return dict(scope(one, other))["whose"] == "apart"


def _other_whole(one: Point, other: Point) -> bool:
    """Shares of different wholes."""
    share = one.figure is not None and one.figure.share
    return share and bool(one.whose and other.whose) and one.whose != other.whose


def _two_counts_of_one_voice(one: Point, other: Point) -> bool:
    """One report gives both figures in one breath: it counts two things."""
    if not _one_report(one, other) or one.figure is None or other.figure is None or beside(one, other):
        return False
    return one.sense.speaker == other.sense.speaker and sums(one.figure, other.figure) == "differ"


def _nobody_in_common(one: Point, other: Point) -> bool:
    """No name in common, be it a claim's own or, where it names nothing, of the claims beside it.

    Otherwise only many words running or one number in one story, one named speaker, or two speakers side by side hold two
    counts together.
    """
    a, b = one.sense, other.sense
    speakers = {key for key in a.speaker & b.speaker if not key.startswith("=")}
    if speakers or beside(one, other):
        return False
    ours, theirs = one.names or a.nearby, other.names or b.nearby
    if ours & theirs:
        return False
    number = one.figure is not None and other.figure is not None and one.figure.value == other.figure.value
    running = len(a.runs & b.runs) >= RUNNING or (number and one.figure is not None and digits(one.figure) > 1)
    return not (running and one_story(one, other)) if ours and theirs else not (running or one_story(one, other))


def _other_blows(one: Point, other: Point) -> bool:
    """Two killings, each on a day of its own; a toll that "rose" or "stood" on a day may be that of an earlier one."""
    a, b = one.sense, other.sense
    apart = a.days is not None and b.days is not None and (a.days[1] < b.days[0] or b.days[1] < a.days[0])
    return apart and cumulative(one) and a.act == one.doing and b.act == other.doing


def _one_place_elsewhere(one: Point, other: Point) -> bool:
    """Somewhere else; a toll too, unless one speaker gives two figures for it: that is told of many places."""
    if dict(scope(one, other))["where"] != "apart":
        return False
    towns = all(not key.startswith("=") for key in one.where | other.where)
    same = one.figure is not None and other.figure is not None and one.figure.value == other.figure.value
    return not cumulative(one) or (towns and (same or not one.sense.speaker & other.sense.speaker))


def _one_number_other_days(one: Point, other: Point) -> bool:
    """The same toll of two days that cannot be one: as many were hurt elsewhere."""
    a, b = one.sense, other.sense
    same = one.figure is not None and other.figure is not None and one.figure.value == other.figure.value
    if not same or not cumulative(one) or a.days is None or b.days is None:
        return False
    return a.claim.status == b.claim.status == "happened" and (a.days[1] < b.days[0] or b.days[1] < a.days[0])


Veto = tuple[str, Callable[[Point, Point], bool]]
VETOES: tuple[Veto, ...] = (
    ("it is the same claim", _same_claim),
    ("one was only played at a drill", _simulated),
    ("one is asked, not said", _asked),
    ("they are of different years", _other_years),
    ("one answers another claim", _answers),
)
EVENT_VETOES: tuple[Veto, ...] = (
    ("something else is done", _other_act),
    ("one tells its place among others of its kind", one_ranks),
    ("too little is said", _nothing_named),
    ("they are of different days", _other_days),
    ("they are of different dates", _other_dates),
    ("one report gives each its own time", _told_apart),
    ("somebody else does it", _other_subjects),
    ("it is somewhere else", _other_places),
    ("their figures are compared", _other_numbers),
    ("no name in common", _nobody_named),
)
FIGURE_VETOES: tuple[Veto, ...] = (
    ("something else is counted", _other_thing),
    ("a part is counted, and it does something else", _part_of_it),
    ("the counted do something else", _other_acts),
    ("one is a toll, the other none", _one_toll),
    ("one counts many happenings, a part, or what one witness saw", other_frame),
    ("they are somebody else's", _other_owner),
    ("they are shares of different wholes", _other_whole),
    ("one voice gives both figures in one report", _two_counts_of_one_voice),
    ("they are somewhere else", _one_place_elsewhere),
    ("they are of different days", _other_blows),
    ("one number, but of different days", _one_number_other_days),
    ("no name in common", _nobody_in_common),
)
#: In the order in which they are asked: what rules most pairs out comes first.
EVENTS = (*EVENT_VETOES, *VETOES)
FIGURES = (*VETOES, *FIGURE_VETOES)
