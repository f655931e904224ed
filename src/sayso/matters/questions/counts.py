"""What keeps two counts apart whatever else they share. Each veto is a sentence that `why` can print."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.matters.questions.frames import other_frame
from sayso.matters.questions.themes import theme
from sayso.matters.scope import LASTING, apart, counted, slot
from sayso.matters.senses.heads import BLOWS
from sayso.matters.senses.measures import bare, lasts
from sayso.matters.senses.points import TOLLS, Point, cumulative, overall, planned, sentenced
from sayso.matters.senses.sense import Sense, came_out
from sayso.matters.senses.signs import specific
from sayso.matters.senses.sites import ANY
from sayso.matters.senses.sums import digits, sums
from sayso.matters.senses.words import PLAIN
from sayso.matters.stories import beside, one_story

Veto = tuple[str, Callable[[Point, Point], bool]]
#: So many runs of four words in common are no accident.
RUNNING = 3
#: So many days before a report what it tells is old.
OLD = 60
#: What points at a place told of before.
_POINTS = re.compile(r"\b(?:same|there)\b")
#: What sets a figure against another.
_THAN = re.compile(r"\b(?:than|instead\s+of|contrary\s+to|compared|against|short\s+of|twice|double|half)\b")
#: A number from which on meeting it twice is no accident, if more than its first digit tells.
GREAT = 100


def _other_thing(one: Point, other: Point) -> bool:
    return counted(one, other) == "apart"


def _other_lasts(one: Point, other: Point) -> bool:
    """How long the bridge is shut is not how long the mine was, after "a closure of four days"."""
    of, of_too = theme(one), theme(other)
    if one.figure is None or other.figure is None or not lasts(one.figure) or of is None or of_too is None:
        return False
    return of.key not in other.sense.words and of_too.key not in one.sense.words


def _of_nothing(one: Point, other: Point) -> bool:
    """Two measures, of one of which nobody says what it measures, and which are not the same: any two sums of money."""
    if (not bare(one.counts) and not bare(other.counts)) or compared(one, other):
        return False
    if one.figure is None or other.figure is None:
        return True
    return lasts(one.figure) or one.figure.value != other.figure.value  # anything may last three weeks


def _part_of_it(one: Point, other: Point) -> bool:
    return counted(one, other) in ("part", "whole") and one.doing != other.doing


def _other_acts(one: Point, other: Point) -> bool:
    """The counted do something else, and the numbers are not the same: other people are counted."""
    if one.figure is None or other.figure is None or slot("doing", one, other) != "apart":
        return False
    if (one.elided or other.elided) and beside(one, other):
        return False
    agree = sums(one.figure, other.figure) == "agree" and one.figure.value == other.figure.value
    return not agree or slot("what", one, other) != "same"


def _other_site(one: Point, other: Point) -> bool:
    """Who was in the mine and who is in hospital are not one count of those who were there."""
    a, b = one.site - ANY, other.site - ANY
    return bool(a and b) and not a & b


def _to_come(one: Point, other: Point) -> bool:
    """One is to come and the other not, the figures are not the same, nor is what is done."""
    if one.figure is None or other.figure is None or planned(one) == planned(other):
        return False
    doing = slot("doing", one, other)
    open_ = doing == "open" and not _special(one.sense.who) & _special(other.sense.who)
    return sums(one.figure, other.figure) == "differ" and (doing == "apart" or open_)


def _one_toll(one: Point, other: Point) -> bool:
    """The dead, hurt or missing against people who do something else or nothing: who is aboard is not who is missing."""
    return cumulative(one) != cumulative(other) and one.doing != other.doing


def _other_owner(one: Point, other: Point) -> bool:
    return slot("whose", one, other) == "apart"


def _other_whole(one: Point, other: Point) -> bool:
    """Shares of different wholes."""
    share = one.figure is not None and one.figure.share
    return share and bool(one.whose and other.whose) and one.whose != other.whose


def _two_counts_of_one_voice(one: Point, other: Point) -> bool:
    """One report gives both figures in one breath: it counts two things."""
    if (
        one.sense.telling.report != other.sense.telling.report
        or one.figure is None
        or other.figure is None
        or beside(one, other)
    ):
        return False
    return one.sense.speaker == other.sense.speaker and sums(one.figure, other.figure) == "differ"


def _nobody_in_common(one: Point, other: Point) -> bool:
    """No name in common, be it a claim's own or, where it names nothing, of the claims beside it.

    Otherwise only one named speaker, two speakers side by side, or one story hold two counts together.
    """
    a, b = one.sense, other.sense
    speakers = {key for key in a.speaker & b.speaker if not key.startswith("=")}
    ours, theirs = one.names or a.nearby, other.names or b.nearby
    if speakers or ours & theirs or beside(one, other) or one_old(one, other) or compared(one, other):
        return False
    return not (_running(one, other) if not one_story(one, other) else _of_the_story(one, other))


def _running(one: Point, other: Point) -> bool:
    """Without a story in common: many words running, or one telling number, where one of the two names nothing at all."""
    ours, theirs = one.names or one.sense.nearby, other.names or other.sense.nearby
    return not (ours and theirs) and (len(one.sense.runs & other.sense.runs) >= RUNNING or _one_number(one, other))


def _of_the_story(one: Point, other: Point) -> bool:
    """Whether two counts of one story belong together: one names nothing of its own, and neither stands elsewhere.

    A toll that is not told as that of the whole belongs where the claims beside it do.
    """
    if len(one.sense.runs & other.sense.runs) >= RUNNING or _one_number(one, other):
        return True
    ours, theirs = (specific(p.names - p.sense.we, p.sense.about.given) for p in (one, other))
    if ours and theirs:
        return ours <= other.sense.about.cast or theirs <= one.sense.about.cast
    if one.measure and not bare(one.counts):  # what somebody lost whom the other report does not know is his own
        owners = (specific(a.whose & a.sense.about.cast) - b.sense.about.cast for a, b in ((one, other), (other, one)))
        return not any(owners)
    near = ours or specific(one.sense.nearby), theirs or specific(other.sense.nearby)
    return not all(near) or all(overall(p) or p.elided for p in (one, other))


def one_old(one: Point, other: Point) -> bool:
    """Whether two reports of one story tell the same number of one time long before both: "five died there in 2022"."""
    a, b = one.sense, other.sense
    if a.days is None or b.days is None or one.figure is None or other.figure is None or not cumulative(one):
        return False
    if one.figure.value != other.figure.value or one.doing != other.doing or apart(a.days, b.days):
        return False
    if not _one_happening(a, b):
        return False
    year = max(int(days[1][:4]) - int(days[0][:4]) for days in (a.days, b.days)) == 0
    old = all(
        sense.days is not None and apart(sense.days, came_out(p.sense)) > OLD for sense, p in ((a, one), (b, other))
    )
    return year and old and one_story(one, other)


def _one_happening(a: Sense, b: Sense) -> bool:
    """Whether two claims of old dead may be of one thing: no other sort of blow, and "the same", "there" or a word in common."""
    ours, theirs = (BLOWS & s.words.keys() - TOLLS for s in (a, b))
    if ours and theirs and not ours & theirs:
        return False
    common = {key for key in a.words.keys() & b.words.keys() - TOLLS if a.words[key] >= PLAIN and key[0] != "="}
    return bool(common) or any(_POINTS.search(s.claim.said.text) for s in (a, b))


def _one_old_one_new(one: Point, other: Point) -> bool:
    """One toll is of long before both reports, and the other of no time of its own: that of the day."""
    return cumulative(one) and (_long_before(one, other) or _long_before(other, one))


def _two_old(one: Point, other: Point) -> bool:
    """Both tolls are of long ago, and nothing shows that they are of one thing."""
    a, b = one.sense, other.sense
    old = all(s.days is not None and apart(s.days, came_out(p.sense)) > OLD for s, p in ((a, one), (b, other)))
    return cumulative(one) and old and not (one.names & other.names) and not _one_happening(a, b)


def _long_before(old: Point, new: Point) -> bool:
    days = old.sense.days
    if days is None or new.sense.days is not None or new.figure is None or old.figure is None:
        return False
    return apart(days, came_out(old.sense)) > OLD and (
        apart(days, came_out(new.sense)) > OLD or new.sense.telling.published.latest is None
    )


def compared(one: Point, other: Point) -> bool:
    """Whether one is set against what the other's speaker said, by name: "rather less than Governor Rhee fears"."""
    return _against(one, other) or _against(other, one)


def _against(one: Point, other: Point) -> bool:
    named = _special(one.sense.names & other.sense.speaker - one.sense.speaker)
    return bool(named) and _THAN.search(one.sense.claim.said.text) is not None and one_story(one, other)


def _special(names: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in names if not key.startswith("="))


def _one_number(one: Point, other: Point) -> bool:
    same = one.figure is not None and other.figure is not None and one.figure.value == other.figure.value
    return same and one.figure is not None and digits(one.figure) > 1


def same_great_toll(one: Point, other: Point) -> bool:
    """A toll of hundreds or more, told twice within a week: two stories seldom come to the same."""
    value = None if one.figure is None else one.figure.value
    gap = apart(*(came_out(p.sense) for p in (one, other)))
    return cumulative(one) and value is not None and value >= GREAT and _one_number(one, other) and gap <= LASTING


def _other_blows(one: Point, other: Point) -> bool:
    """Two killings, each on a day of its own; a toll that "rose" or "stood" on a day may be that of an earlier one."""
    a, b = one.sense, other.sense
    apart = a.days is not None and b.days is not None and (a.days[1] < b.days[0] or b.days[1] < a.days[0])
    return apart and cumulative(one) and a.act == one.doing and b.act == other.doing


def _one_place_elsewhere(one: Point, other: Point) -> bool:
    """Somewhere else; a toll too, unless one speaker gives two figures for it: that is told of many places."""
    if _aside(one, other) or _aside(other, one):
        return True
    if slot("where", one, other) != "apart":
        return False
    towns = all(not key.startswith("=") for key in one.where | other.where)
    same = one.figure is not None and other.figure is not None and one.figure.value == other.figure.value
    return not cumulative(one) or (towns and (same or not one.sense.speaker & other.sense.speaker))


def _aside(one: Point, other: Point) -> bool:
    """One toll stands at a place that is not that of its report's first lines, and the other knows nothing of: "across the
    border in Arica, six died"."""
    if not cumulative(one) or other.where or not one.where:
        return False
    beside = frozenset[str]() if one.sense.telling.report == other.sense.telling.report else other.sense.nearby
    return not one.where & (one.sense.about.home | other.sense.about.home | beside | other.sense.known)


def _other_period(one: Point, other: Point) -> bool:
    """A measure of each of two times that do not meet: last year's profit and this summer's. A prison sentence is of no time."""
    if not one.measure or sentenced(one) or slot("when", one, other) != "apart":
        return False
    spans = [p.sense.days for p in (one, other) if p.sense.days is not None]
    level = all(apart((first, first), (last, last)) < LASTING for first, last in spans)
    return not (level and _one_number(one, other)) or one.figure is None  # a rate that was raised still stands


def _only_expected(one: Point, other: Point) -> bool:
    """What was hoped or feared to be measured, or is to be next year, is no rival of what was."""
    if not one.measure or planned(one) == planned(other) or one.figure is None or other.figure is None:
        return False
    if one.elided or other.elided:
        return False  # "the insurer had put the bill at 80 million": of what was just told as expected
    return (
        "possible" in {one.sense.claim.status, other.sense.claim.status} or sums(one.figure, other.figure) == "differ"
    )


def _one_number_other_days(one: Point, other: Point) -> bool:
    """The same toll of two days that cannot be one: as many were hurt elsewhere."""
    a, b = one.sense, other.sense
    same = one.figure is not None and other.figure is not None and one.figure.value == other.figure.value
    if not same or not cumulative(one) or a.days is None or b.days is None:
        return False
    return a.claim.status == b.claim.status == "happened" and (a.days[1] < b.days[0] or b.days[1] < a.days[0])


FIGURE_VETOES: tuple[Veto, ...] = (
    ("what the sums are of, one does not say", _of_nothing),
    ("something else is counted", _other_thing),
    ("something else lasts so long", _other_lasts),
    ("a part is counted, and it does something else", _part_of_it),
    ("the counted do something else", _other_acts),
    ("one is a toll, the other none", _one_toll),
    ("they are in another sort of place", _other_site),
    ("one is to come, the other not", _to_come),
    ("one counts many happenings, a part, or what one witness saw", other_frame),
    ("they are somebody else's", _other_owner),
    ("they are shares of different wholes", _other_whole),
    ("one voice gives both figures in one report", _two_counts_of_one_voice),
    ("they are somewhere else", _one_place_elsewhere),
    ("they are of different days", _other_blows),
    ("they are two events of long ago", _two_old),
    ("one is of long ago", _one_old_one_new),
    ("they are measures of different times", _other_period),
    ("one was only expected", _only_expected),
    ("one number, but of different days", _one_number_other_days),
    ("no name in common", _nobody_in_common),
)
