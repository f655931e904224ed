"""When and by whom two claims were told: in what order, in one report or two, by one end of the chain or two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from sayso.matters.scope import apart
from sayso.matters.senses.points import Point
from sayso.matters.senses.sense import came_out
from sayso.records import Origins, Relation, Telling

Found = tuple[Relation, str]
OriginsOf = Callable[[Sequence[Telling]], Origins]
#: Days within which a report's day has to be known to say that a toll is of the same time as another's.
CRISP = 2


def published(point: Point) -> tuple[str, str, int, tuple[str, int]]:
    """Order of publication, what is undated last; of one report, of the text; ties by id."""
    return (
        point.sense.telling.published.earliest or "9999-12-31",
        point.sense.telling.report,
        point.sense.claim.said.start,
        point.key,
    )


def known(point: Point) -> bool:
    """Whether the day of publication is known well enough to say that two figures are of one time."""
    day = point.sense.telling.published
    if not day.earliest or not day.latest:
        return False
    first, last = (date.fromisoformat(iso[:10]).toordinal() for iso in (day.earliest, day.latest))
    return last - first <= CRISP


def one_end(one: Point, other: Point, origins_of: OriginsOf) -> bool:
    return origins_of((one.sense.telling, other.sense.telling)).high == 1


def days_between(one: Point, other: Point) -> int:
    """Days that lie between the two reports for certain."""
    return apart(came_out(one.sense), came_out(other.sense))


def reports_differ(one: Point, other: Point) -> bool:
    return one.sense.telling.report != other.sense.telling.report


def changed(one: Point, other: Point, why: str) -> Found:
    """One side says two things: later, where the reports or the speakers' days come one after the other."""
    if not reports_differ(one, other) or apart(came_out(one.sense), came_out(other.sense)) > 0:
        return "later", f"{why}, one after the other"
    return "unsure", f"{why}, at one time"
