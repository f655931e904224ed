"""How two claims that answer one question lie to each other: one, clash, later, part or unsure. Scope comes before conflict."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from sayso.matters.questions.polarity import against, gives_up, takes_up
from sayso.matters.scope import LASTING, Slot, apart, scope, slot
from sayso.matters.senses.points import Point, cumulative, overall, planned, sentenced
from sayso.matters.senses.sums import bounds, sums
from sayso.matters.standing.outcomes import given_up
from sayso.matters.stories import beside
from sayso.records import Figure, Origins, Relation, Telling

OriginsOf = Callable[[Sequence[Telling]], Origins]
#: Tolls that can only grow; the missing are found and the homeless go home.
GROWING = frozenset({"#die", "#injure"})
_OF_THE = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|those\s+)?(?:[\w'’]+\s+)?")
_GIVEN_BEFORE = re.compile(
    r"\bhad\s+(?:\w+\s+)?(?:put|estimated|given|set|reported|said|spoken|named)\b"
    r"|\b(?:initially|originally|earlier|previously|at\s+first)\s+(?:put|estimated|gave|given|said|reported|spoke)\b"
)
_REAL = re.compile(r"\b(?:real|true|actual)\s+(?:death\s+)?(?:figure|number|toll|count|total|tally)s?\b")
#: Days within which a report's day has to be known to say that a toll is of the same time as another's.
CRISP = 2
Found = tuple[Relation, str]


def says_same(one: Point, other: Point) -> bool:
    """Whether two points of one question say the same of it."""
    if one.figure is None or other.figure is None:
        body = one.sense.claim.zone == other.sense.claim.zone == "body"
        if against(one) != against(other) or (body and planned(one) != planned(other)):
            return False
        return not (body and planned(one) and slot("when", one, other) == "apart")
    if planned(one) != planned(other) or sums(one.figure, other.figure) != "agree" or against(one) != against(other):
        return False
    headline = not one.sense.claim.zone == other.sense.claim.zone == "body"
    if one.figure.share or headline or not _reports_differ(one, other):
        return True  # a headline repeats its story
    slots = dict(scope(one, other))
    done = slots["doing"] == "same" or one.doing == other.doing
    return done and slots["where"] in ("same", "open") and (slots["when"] != "apart" or sentenced(one))


def between(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    """How two points of two answers lie to each other, and why, in plain words."""
    if one.figure is None or other.figure is None:
        return _of_events(one, other, origins_of)
    if against(one) != against(other):
        return _so_and_not(one, other, origins_of)
    if planned(one) != planned(other) and sums(one.figure, other.figure) == "agree":
        return _plan_and_outcome(one, other)
    return _of_shares(one, other, origins_of) if one.figure.share else _of_counts(one, other, origins_of)


def _of_events(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    if takes_up(one, other):
        return "later", "what was promised is told of again"
    if against(one) != against(other) and not gives_up(one, other):
        return _so_and_not(one, other, origins_of)
    if planned(one) != planned(other):
        return _plan_and_outcome(one, other) if _reports_differ(one, other) else ("one", "all say the same")
    if planned(one) and slot("when", one, other) == "apart":
        return _changed(one, other, "another day is given")
    return "one", "all say the same"


def _plan_and_outcome(one: Point, other: Point) -> Found:
    """A plan and what came of it are no two tales of one thing, unless it was put off or taken back."""
    told = other if planned(one) else one
    if given_up(told.sense.claim) or gives_up(one, other):
        return "later", "what was to come is told as put off or taken back"
    first, second = sorted((one, other), key=published)
    if planned(first) and not planned(second):
        return "one", "what was to come is told as come about"
    return "one", "told as so, and as to go on"


def _so_and_not(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    if one.figure is not None and other.figure is not None and sums(one.figure, other.figure) != "agree":
        return "unsure", "one figure is denied, another given"
    if _one_end(one, other, origins_of) and not _answered_by_name(one, other):
        return _changed(one, other, "one side says both")
    if slot("when", one, other) == "apart":
        return "unsure", "one says so and the other not, but of another time"
    return "clash", "one says so and the other says not"


def _answered_by_name(one: Point, other: Point) -> bool:
    """One report tells a thing itself, and that somebody says no: its own word and another's are two sides."""
    silent = [not p.sense.claim.voices for p in (one, other)]
    return not _reports_differ(one, other) and any(silent) and not all(silent)


def _of_shares(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    """Shares of one whole: the whole is their scope, so that only the time may differ."""
    assert one.figure is not None and other.figure is not None
    slots = dict(scope(one, other))
    if sums(one.figure, other.figure) == "agree":
        return "one", "the figures agree"
    if slots["doing"] in ("apart", "open"):
        return "unsure", "they may not be shares of one thing"
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side gives both figures")
    if slots["when"] == "apart" or (_lasting(one, other) and apart(days(one), days(other)) > LASTING):
        return "later", "of different days"
    return "clash", "two shares of one whole"


def _of_counts(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    assert one.figure is not None and other.figure is not None
    slots = dict(scope(one, other))
    same = sums(one.figure, other.figure)
    if slots["what"] != "same" or a_whole(one) != a_whole(other):
        return _of_a_part(one, other, slots["what"])
    differing = [name for name, slot in slots.items() if slot == "apart" and name != "when"]
    if differing and not (cumulative(one) and _one_end(one, other, origins_of) and _days_between(one, other)):
        return ("unsure" if same == "agree" else "part"), f"not one count as told: {', '.join(differing)} differ"
    parts = [name for name, slot in slots.items() if slot in ("part", "whole")]
    if cumulative(one):
        return _toll(one, other, parts, origins_of)
    if parts:
        return "unsure", f"one may be part of the other: {', '.join(parts)}"
    if same == "agree" and slots["when"] != "apart" and slots["doing"] == "same":
        return "one", "the figures agree"
    return _figures_of_one_scope(one, other, slots, origins_of)


def _of_a_part(one: Point, other: Point, what: Slot) -> Found:
    """A part is no rival of its whole, unless it is told to be the greater of the two at one time."""
    small, great = (one, other) if what == "part" else (other, one)
    if one.site and other.site and _days_between(one, other) and _under(great.figure, small.figure):
        return "later", "told on different days"  # "208 people", then "231 employees": no part is more than the whole
    if what in ("part", "whole") and _known(one) and _known(other) and not _days_between(one, other):
        acts = one.doing == other.doing and planned(one) == planned(other)
        if acts and not _reaches(great) and _under(great.figure, small.figure):
            return "clash", "a part is given as more than the whole"
    return "part", "one counts a part of the other"


def _reaches(point: Point) -> bool:
    """Whether a figure has no upper end: "at least 11" may be any more."""
    return point.figure is None or point.figure.high is None


def _figures_of_one_scope(one: Point, other: Point, slots: dict[str, Slot], origins_of: OriginsOf) -> Found:
    if not _reports_differ(one, other) and _former(one) != _former(other):
        return "later", "one is told as what was given before"
    if beside(one, other) and planned(one) == planned(other) and slots["doing"] != "apart":
        return "clash", "two speakers, one after the other"
    who = {key for key in one.sense.who & other.sense.who if not key.startswith("=")}
    if who and planned(one) != planned(other) and _days_between(one, other):
        return "later", "what was to come is told with another figure"
    if slots["doing"] == "open":
        return "unsure", "one of the two does not say doing what"
    if planned(one) and planned(other) and _one_end(one, other, origins_of) and _days_between(one, other):
        return "later", "one side gives both figures, one after the other"
    if sentenced(one) and _days_between(one, other):
        return "later", "a sentence told on different days"
    dated = one.sense.days is not None and other.sense.days is not None
    if one.site and other.site and not dated and _days_between(one, other):
        return "later", "who was there, told on different days"
    if not _lasting(one, other) and slots["when"] != "same" and (dated or not one.measure):
        return "unsure", "they may be of different days"
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side gives both figures")
    loose = [name for name in ("whose", "where", "when") if _loose(name, one, other, slots[name])]
    if loose:
        return "unsure", f"not told of both: {', '.join(loose)}"
    if _days_between(one, other) > LASTING:
        return "later", "told on different days"
    return "clash", "two figures for one count"


def _called_real(point: Point) -> bool:
    """Whether a figure is told as the real one, which says that another is not."""
    return _REAL.search(point.sense.claim.said.text) is not None


def _former(point: Point) -> bool:
    """Whether a figure is told as one that was given before: "the insurer had put the bill at 80 million"."""
    return _GIVEN_BEFORE.search(point.sense.claim.said.text) is not None


def _toll(one: Point, other: Point, parts: list[str], origins_of: OriginsOf) -> Found:
    """A toll grows: another figure on another day is no conflict; on one day, from another side, it is."""
    assert one.figure is not None and other.figure is not None
    within = f"one may be part of the other: {', '.join(parts)}"
    if sums(one.figure, other.figure) == "agree":
        return ("unsure", within) if parts else ("one", "the figures agree")
    if _called_real(one) != _called_real(other) and not _one_end(one, other, origins_of):
        return "clash", "one is told as the real figure"
    if _days_between(one, other):
        doubt = within if parts else "one may be of a part only" if _aside(one, other) or _aside(other, one) else ""
        return _toll_of_days(one, other, "" if doubt and _one_end(one, other, origins_of) else doubt)
    if not _known(one) or not _known(other):
        return "unsure", "a toll, and not known which came first"
    if parts:
        return "unsure", within
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side gives both figures")
    if sums(one.figure, other.figure) == "open":
        return "unsure", "one figure is only a bound"
    if not overall(one) or not overall(other):
        return "unsure", "one may be of a part only"
    return "clash", "two sides give two tolls at one time"


def _aside(one: Point, other: Point) -> bool:
    """Whether one toll is of a place that the other does not name, and that is not where it all happens."""
    return bool(one.where) and not other.where and not one.where & (other.sense.about.home | other.sense.known)


def _toll_of_days(one: Point, other: Point, within: str) -> Found:
    """Two tolls of two days. within: why one may be a part of the other, told by somebody else."""
    assert one.figure is not None and other.figure is not None
    first, second = sorted((one, other), key=published)
    differ = sums(one.figure, other.figure) == "differ"
    if one.doing in GROWING and differ and _under(second.figure, first.figure):
        return "unsure", "the later toll is the lower one"
    return ("unsure", within) if within else ("later", "a toll given on different days")


def _under(one: Figure | None, other: Figure | None) -> bool:
    return one is not None and other is not None and bounds(one)[1] < bounds(other)[0]


def a_whole(point: Point) -> bool:
    """Whether the figure is only the whole of which another is a part: "25 of the 40 pumps"."""
    assert point.figure is not None
    at, said = point.figure.at, point.sense.claim.said
    before = [f.at for f in point.sense.claim.figures if f.at.start < at.start]
    if any(at.start < part.end for part in before):
        return True  # "three of the dam's five gates", told in one
    return any(_OF_THE.fullmatch(said.text[part.end - said.start : at.start - said.start]) for part in before)


def _changed(one: Point, other: Point, why: str) -> Found:
    """One side says two things: later, where the reports or the speakers' days come one after the other."""
    if not _reports_differ(one, other) or apart(days(one), days(other)) > 0:
        return "later", f"{why}, one after the other"
    return "unsure", f"{why}, at one time"


def _one_end(one: Point, other: Point, origins_of: OriginsOf) -> bool:
    return origins_of((one.sense.telling, other.sense.telling)).high == 1


def _days_between(one: Point, other: Point) -> int:
    """Days that lie between the two reports for certain."""
    return apart(days(one), days(other))


def _reports_differ(one: Point, other: Point) -> bool:
    return one.sense.telling.report != other.sense.telling.report


def _lasting(one: Point, other: Point) -> bool:
    return one.sense.claim.status == "ongoing" and other.sense.claim.status == "ongoing"


def _loose(name: str, one: Point, other: Point, slot: Slot) -> bool:
    """Whether an open slot leaves room for two counts: one side fills it, or the sides share only some of it."""
    if slot != "open":
        return False
    if name == "when":
        return apart(days(one), days(other)) > LASTING
    a, b = (one.whose or one.mover, other.whose or other.mover) if name == "whose" else (one.where, other.where)
    return bool(a) or bool(b)


def published(point: Point) -> tuple[str, str, int, tuple[str, int]]:
    """Order of publication, what is undated last; of one report, of the text; ties by id."""
    return (
        point.sense.telling.published.earliest or "9999-12-31",
        point.sense.telling.report,
        point.sense.claim.said.start,
        point.key,
    )


def days(point: Point) -> tuple[str, str]:
    """When it was published, as far as that is known."""
    day = point.sense.telling.published
    return (day.earliest or "0001-01-01", day.latest or "9999-12-31")


def _known(point: Point) -> bool:
    """Whether the day of publication is known well enough to say that two figures are of one time."""
    day = point.sense.telling.published
    if not day.earliest or not day.latest:
        return False
    first, last = (date.fromisoformat(iso[:10]).toordinal() for iso in (day.earliest, day.latest))
    return last - first <= CRISP
