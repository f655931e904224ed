"""How two claims that answer one question lie to each other: one, clash, later, part or unsure. Scope comes before conflict."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso.matters.questions.pairs import against
from sayso.matters.scope import LASTING, Slot, apart, scope
from sayso.matters.senses.points import Point, cumulative
from sayso.matters.senses.sums import bounds, sums
from sayso.matters.stories import beside
from sayso.records import Figure, Origins, Relation, Telling

OriginsOf = Callable[[Sequence[Telling]], Origins]
#: Tolls that can only grow; the missing are found and the homeless go home.
GROWING = frozenset({"#die", "#injure"})
Found = tuple[Relation, str]


def says_same(one: Point, other: Point) -> bool:
    """Whether two points of one question say the same of it."""
    if one.figure is None or other.figure is None:
        body = one.sense.claim.zone == other.sense.claim.zone == "body"
        if against(one) != against(other) or (body and planned(one) != planned(other)):
            return False
        return not (body and planned(one) and dict(scope(one, other))["when"] == "apart")
    if planned(one) != planned(other) or sums(one.figure, other.figure) != "agree" or against(one) != against(other):
        return False
    headline = not one.sense.claim.zone == other.sense.claim.zone == "body"
    if one.figure.share or headline or not _reports_differ(one, other):
        return True  # a headline repeats its story
    slots = dict(scope(one, other))
    done = slots["doing"] == "same" or one.doing == other.doing
    return done and slots["where"] in ("same", "open") and slots["when"] != "apart"


def between(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    """How two points of two answers lie to each other, and why, in plain words."""
    if one.figure is None or other.figure is None:
        return _of_events(one, other, origins_of)
    if against(one) != against(other):
        return _so_and_not(one, other, origins_of)
    if planned(one) != planned(other) and sums(one.figure, other.figure) == "agree":
        return "later", _came_about(one, other)
    return _of_shares(one, other, origins_of) if one.figure.share else _of_counts(one, other, origins_of)


def _of_events(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    if planned(one) != planned(other):
        return ("later", _came_about(one, other)) if _reports_differ(one, other) else ("one", "all say the same")
    if against(one) == against(other):
        if planned(one) and dict(scope(one, other))["when"] == "apart":
            return _changed(one, other, "another day is given")
        return "one", "all say the same"
    return _so_and_not(one, other, origins_of)


def _so_and_not(one: Point, other: Point, origins_of: OriginsOf) -> Found:
    if one.figure is not None and other.figure is not None and sums(one.figure, other.figure) != "agree":
        return "unsure", "one figure is denied, another given"
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side says both")
    if dict(scope(one, other))["when"] == "apart":
        return "unsure", "one says so and the other not, but of another time"
    return "clash", "one says so and the other says not"


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
    if slots["what"] != "same" or _of_a_number(one) != _of_a_number(other):
        return "part", "one counts a part of the other"
    differing = [name for name, slot in slots.items() if slot == "apart" and name != "when"]
    if differing:
        return ("unsure" if same == "agree" else "part"), f"not one count as told: {', '.join(differing)} differ"
    parts = [name for name, slot in slots.items() if slot in ("part", "whole")]
    if cumulative(one):
        return _toll(one, other, parts, origins_of)
    if parts:
        return "unsure", f"one may be part of the other: {', '.join(parts)}"
    if same == "agree" and slots["when"] != "apart" and slots["doing"] == "same":
        return "one", "the figures agree"
    return _figures_of_one_scope(one, other, slots, origins_of)


def _figures_of_one_scope(one: Point, other: Point, slots: dict[str, Slot], origins_of: OriginsOf) -> Found:
    if beside(one, other):
        return "clash", "two speakers, one after the other"
    if slots["doing"] == "open":
        return "unsure", "one of the two does not say doing what"
    if not _lasting(one, other) and slots["when"] != "same":
        return "unsure", "they may be of different days"
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side gives both figures")
    loose = [name for name in ("whose", "where", "when") if _loose(name, one, other, slots[name])]
    if loose:
        return "unsure", f"not told of both: {', '.join(loose)}"
    return "clash", "two figures for one count"


def _toll(one: Point, other: Point, parts: list[str], origins_of: OriginsOf) -> Found:
    """A toll grows: another figure on another day is no conflict; on one day, from another side, it is."""
    assert one.figure is not None and other.figure is not None
    gap = apart(days(one), days(other))
    if sums(one.figure, other.figure) == "agree":
        return (
            ("unsure", f"one may be part of the other: {', '.join(parts)}") if parts else ("one", "the figures agree")
        )
    if gap > 0:
        first, second = sorted((one, other), key=published)
        fell = (
            one.doing in GROWING and sums(one.figure, other.figure) == "differ" and _under(second.figure, first.figure)
        )
        return ("unsure", "the later toll is the lower one") if fell else ("later", "a toll given on different days")
    if not _known(one) or not _known(other):
        return "unsure", "a toll, and not known which came first"
    if parts:
        return "unsure", f"one may be part of the other: {', '.join(parts)}"
    if _one_end(one, other, origins_of):
        return _changed(one, other, "one side gives both figures")
    if sums(one.figure, other.figure) == "open":
        return "unsure", "one figure is only a bound"
    return "clash", "two sides give two tolls at one time"


def _under(one: Figure | None, other: Figure | None) -> bool:
    return one is not None and other is not None and bounds(one)[1] < bounds(other)[0]


def _of_a_number(point: Point) -> bool:
    """Whether the figure is the whole of "25 of the 40 pumps", which the claim says nothing else of, or the part."""
    figures = [f for f in point.sense.claim.figures if f.unit == (point.figure and point.figure.unit)]
    return len(figures) > 1 and "of the" in point.sense.claim.said.text


def _changed(one: Point, other: Point, why: str) -> Found:
    """One side says two things: later, where the reports or the speakers' days come one after the other."""
    if not _reports_differ(one, other) or apart(days(one), days(other)) > 0:
        return "later", f"{why}, one after the other"
    return "unsure", f"{why}, at one time"


def _came_about(one: Point, other: Point) -> str:
    first, second = sorted((one, other), key=published)
    if planned(first) and not planned(second):
        return "what was to come is told as come about"
    return "told as so, then as to come"


def _one_end(one: Point, other: Point, origins_of: OriginsOf) -> bool:
    return origins_of((one.sense.telling, other.sense.telling)).high == 1


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


def planned(point: Point) -> bool:
    """Whether it is told as to come or possible, not as so."""
    return point.sense.claim.status in ("planned", "possible") or point.sense.claim.stance == "pledges"


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
    return bool(point.sense.telling.published.earliest and point.sense.telling.published.latest)
