"""What keeps two claims apart whatever else they share. Each veto is a sentence that `why` can print."""

from __future__ import annotations

import re

from sayso.matters.questions.counts import FIGURE_VETOES, RUNNING, Veto, same_great_toll
from sayso.matters.questions.frames import one_ranks
from sayso.matters.questions.polarity import answered_at_once, gives_up, takes_up
from sayso.matters.questions.steps import comes_of, undoes
from sayso.matters.questions.swaps import swapped
from sayso.matters.questions.themes import theme
from sayso.matters.senses.measures import lasts
from sayso.matters.senses.points import Point, summed
from sayso.matters.senses.sense import Days, Sense
from sayso.matters.senses.signs import telling_names, weight
from sayso.matters.stories import NAMED, one_story, other_story


def veto(one: Point, other: Point) -> str | None:
    """The first reason that keeps the two apart, None where there is none."""
    if (one.figure is None) != (other.figure is None):
        return "one gives a figure, the other none"
    if one.figure is None and any(holds(one, other) for holds in BY_STEP):
        return next((reason for reason, holds in ANSWERED if holds(one, other)), None)
    for reason, holds in EVENTS if one.figure is None else FIGURES:
        if holds(one, other):
            return reason
    return None


def different(one: Point, other: Point) -> bool:
    """Whether two claims tell of other days, years, doers or places, or stand in two stories, whatever else they share."""
    return any(holds(one, other) for holds in (_other_days, _other_years, _other_subjects, _other_places, _two_stories))


def _one_counts(one: Point, other: Point) -> bool:
    """One tells how many, the other only that it was so, of what neither calls by name: that is not one thing to agree on."""
    a, b = one.sense, other.sense
    if _counts(a) == _counts(b):
        return False
    return not (a.names | a.places | a.who) & (b.names | b.places | b.who) and len(a.runs & b.runs) < RUNNING


def _other_theme(one: Point, other: Point) -> bool:
    """What it is done to, or what does it where it is done to nothing, is something else by its noun, and not in the other."""
    a, b = theme(one), theme(other)
    if a is None or b is None or a.key == b.key or one.sense.things & other.sense.things:
        return False
    return a.key not in other.sense.words and b.key not in one.sense.words


def _same_claim(one: Point, other: Point) -> bool:
    """One and the same, or one within the other."""
    a, b = one.sense.claim.said, other.sense.claim.said
    return a.report == b.report and a.start < b.end and b.start < a.end


def _simulated(one: Point, other: Point) -> bool:
    return (one.sense.claim.status == "simulated") != (other.sense.claim.status == "simulated")


def _asked(one: Point, other: Point) -> bool:
    return _asks(one) != _asks(other)


def _asks(point: Point) -> bool:
    """Whether something is only asked for; what a court or a ministry orders is done by its order."""
    claim = point.sense.claim
    cue = claim.voices[-1].cue if claim.voices else None
    by_verb = claim.predicate is not None and claim.predicate.name in ("order", "rule", "decree")
    return (
        claim.stance == "asks"
        and not by_verb
        and (cue is None or cue.text.lower() not in ("ordered", "ruled", "decreed"))
    )


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


def _rivals(one: Point, other: Point) -> bool:
    """Somebody else does it, unless the two answer one another in one report, or the subject of one is what it is done to."""
    done_to = (one.sense.claim.object is None) != (other.sense.claim.object is None)
    return not _one_report(one, other) and not done_to and _other_subjects(one, other)


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
    return _counts(one.sense) and _counts(other.sense)


def _counts(sense: Sense) -> bool:
    """Whether a claim gives a figure other than how long a thing lasts."""
    return any(not lasts(figure) for figure in sense.claim.figures)


def _answers(one: Point, other: Point) -> bool:
    """One answers a claim by name: it stands with that one alone."""
    return any(t.kind != "confirms" for p in (one, other) for t in p.sense.claim.toward)


def _other_places(one: Point, other: Point) -> bool:
    """Each names a place, none is the other's, and neither is named in the other claim at all."""
    a, b = one.sense, other.sense
    return bool(a.places and b.places) and not a.places & (b.places | b.known) and not b.places & a.known


def _two_stories(one: Point, other: Point) -> bool:
    """Their reports are of two stories, and the claims do not share two names, or have one that the other report has not."""
    if not other_story(one, other):
        return False
    ours, theirs = _about(one), _about(other)
    strangers = ours - other.sense.about.told | theirs - one.sense.about.told
    if ours & theirs and same_great_toll(one, other):
        return bool(strangers - one.sense.speaker - other.sense.speaker)
    return bool(strangers) or weight(ours & theirs - one.sense.speaker) < NAMED


def _other_happenings(one: Point, other: Point) -> bool:
    """Their heads tell of blows on days that are not one and that the other report does not name, and the claims of no other."""
    a, b = one.sense, other.sense
    if not a.about.blows or not b.about.blows or {a.claim.status, b.claim.status} != {"happened"}:
        return False
    if _meet(a.about.blows, b.about.dates) or _meet(b.about.blows, a.about.dates):
        return False
    own = any(s.days is not None and s.days not in s.about.blows for s in (a, b))
    return not own and not (one.figure is not None and (summed(one) or summed(other)))


def _meet(some: frozenset[Days], others: frozenset[Days]) -> bool:
    return any(a[0] <= b[1] and b[0] <= a[1] for a in some for b in others)


def _other_we(one: Point, other: Point) -> bool:
    """Both are of "us", in the words of two speakers of whom neither report knows the other's."""
    a, b = one.sense, other.sense
    if not a.we or not b.we or a.we & b.we:
        return False
    return not (a.we & b.about.told or b.we & a.about.told)


def _about(point: Point) -> frozenset[str]:
    """The names that a claim or its speaker has, without those that stand in many."""
    about = point.sense.about
    return telling_names(point.names & about.cast | point.sense.speaker, about.given)


VETOES: tuple[Veto, ...] = (
    ("it is the same claim", _same_claim),
    ("one was only played at a drill", _simulated),
    ("one is asked, not said", _asked),
    ("they are of different years", _other_years),
    ("one answers another claim", _answers),
    ("their reports are of two stories", _two_stories),
    ("their reports tell of what happened on two days", _other_happenings),
    ("where one has a name the other has another", swapped),
    ("others say it of themselves", _other_we),
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
    ("one tells how many, the other not", _one_counts),
    ("it is done to something else", _other_theme),
    ("no name in common", _nobody_named),
)
#: What shows that two claims of other acts are of one thing: one gives up, takes up or denies the other, or is its step.
BY_STEP = (gives_up, takes_up, answered_at_once, comes_of, undoes)
#: In the order in which they are asked: what rules most pairs out comes first.
EVENTS = (*EVENT_VETOES, *VETOES)
FIGURES = (*VETOES, *FIGURE_VETOES)
#: What keeps a claim from what answers it by its place or by its theme.
ANSWERED: tuple[Veto, ...] = (
    ("it is the same claim", _same_claim),
    ("one was only played at a drill", _simulated),
    ("one is asked, not said", _asked),
    ("somebody else does it", _rivals),
    ("one answers another claim", _answers),
)
