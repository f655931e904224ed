"""The day of publication from the report's own evidence: an interval, the reasons for it, and the clues that were refused.

No clock and no guess: a year is given only on evidence. Own date lines, metadata and address state the day; without them
cited addresses and days told as past are lower bounds, plans still ahead upper bounds, and weekdays narrow what is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from sayso.days import resolve
from sayso.finders.dating.bounds import Bounds, day_of, inferred, without_year
from sayso.finders.dating.given import Days, days_given
from sayso.finders.dating.leans import Told, told_times
from sayso.finders.dating.lines import (
    Clue,
    cited_days,
    dateline_day,
    order_of,
    own_addresses,
    own_clues,
    unmarked,
    wire_day,
    yearless_line,
    zoned_days,
)
from sayso.finders.dating.offices import offices_told
from sayso.finders.dating.weekdays import NAMES, fitting_years, weekday_of
from sayso.finders.times.tagging import Order, Timex
from sayso.formats.opened import Opened
from sayso.language.prose import Prose
from sayso.records import Given, Span, When

if TYPE_CHECKING:
    from sayso.page.layout import Layout, Masthead

_URL = re.compile(r"https?://[^\s<>)\]\"']+")


def date_report(
    opened: Opened,
    layout: Layout,
    masthead: Masthead | None,
    timexes: Sequence[Timex],
    given: Given | None = None,
    prose: Prose | None = None,
) -> When:
    """When the report was published, as a When (how: stated, inferred or unknown; anchor ""; direction "").

    timexes: those of the report's running text. given: facts by hand or sidecar; a day given outranks all others, and of days
    given between which it lies ("2021-07-01..2021-08-29") none outside is taken. prose: where there is one, tenses of clauses
    decide what lies ahead.
    """
    given, text = given or Given(), opened.report.text
    outlet = given.outlet or (masthead.outlet.value if masthead is not None and masthead.outlet is not None else None)
    order = order_of(outlet, text)
    cited = cited_days(_links(layout, text), own_addresses(opened, given.url))
    told = told_times(timexes, text, prose)
    window = days_given(given.published) or (None, None)
    own = own_clues(opened, order, given.url) or _zoned(layout, unmarked(opened), order)
    stated, outside = _inside(own, window)
    if window[0] is not None and window[0] == window[1]:
        stated = (Clue(window[0], window[0], None, None, f"given: {given.published}", window[0]), *stated, *outside)
        outside = ()
    refused = tuple(f"refused: {clue.because}, outside of the days given" for clue in outside)
    offices = offices_told(text, [(p.start, p.end) for p in layout.paragraphs])
    if stated:
        found = _stated(stated, cited, told)
        too_late = tuple(
            f"{c.because}, after its own day" for c in offices if c.earliest > (found.latest or c.earliest)
        )
        return _when(opened, replace(found, doubts=(*refused, *found.doubts, *too_late)), "stated")
    body = [(p.start, p.end) for p in layout.paragraphs if p.zone == "body"]
    inside = frozenset(c.start for c in cited if c.start is not None and any(s <= c.start < e for s, e in body))
    bounds = inferred(cited, inside, told, _wire(layout, unmarked(opened), order), window, offices)
    bounds = replace(bounds, doubts=(*refused, *bounds.doubts))
    if without_year(bounds):
        return _yearless(opened, bounds, timexes, prose)
    return _when(opened, bounds, "inferred" if bounds.earliest or bounds.latest else "unknown")


def _yearless(opened: Opened, bounds: Bounds, timexes: Sequence[Timex], prose: Prose | None) -> When:
    """A day and month without a year: stated, its year open, its weekday where the text gives it away."""
    at = bounds.at
    assert at is not None and at.start is not None and at.end is not None
    weekday, why = weekday_of(at.rule, timexes, prose)
    because, doubts = [*bounds.because], [*bounds.doubts]
    if why:
        (doubts if weekday is None else because).append(why)
    if weekday is not None and bounds.earliest is not None:
        years = fitting_years(at.rule, weekday, int(bounds.earliest[:4]))
        because.append(f"from {bounds.earliest[:4]} on a {NAMES[weekday - 1]} in {', '.join(map(str, years))} ...")
    return When(
        at=opened.report.span(at.start, at.end),
        rule=at.rule[:10] + ("" if weekday is None else f" weekday {weekday}"),
        anchor="",
        direction="",
        earliest=None,
        latest=None,
        edtf=at.rule[:10],
        how="stated",
        because=tuple(dict.fromkeys(because)),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _inside(clues: Sequence[Clue], window: Days) -> tuple[tuple[Clue, ...], tuple[Clue, ...]]:
    """The clues whose day lies in the window, and the others."""
    low, high = window[0] or "0000", window[1] or "9999-12-31"
    inside = tuple(clue for clue in clues if low <= clue.earliest <= high)
    return inside, tuple(clue for clue in clues if clue not in inside)


def _zoned(layout: Layout, text: str, order: Order) -> tuple[Clue, ...]:
    """The first full day in the lines that the layout calls datelines."""
    datelines = [(zone.start, zone.end) for zone in layout.zones if zone.zone == "dateline"]
    return tuple(zoned_days(datelines, text, order))[:1]


def _links(layout: Layout, text: str) -> list[tuple[str, int, int]]:
    links = [(link.url, link.start, link.end) for link in layout.links]
    covered = {start for _, start, _ in links}
    return links + [(m[0], m.start(), m.end()) for m in _URL.finditer(text) if m.start() not in covered]


def _wire(layout: Layout, text: str, order: Order) -> Clue | None:
    """A day without its year: of the wire's dateline, else of a date line near the top."""
    datelines = [zone for zone in layout.zones if zone.zone == "dateline"]
    inside = (dateline_day(text, zone.start, zone.end, order) for zone in datelines)
    starts = [zone.start for zone in datelines] + [p.start for p in layout.paragraphs if p.zone == "body"][:1]
    ahead = (wire_day(text, start, min(start + 140, len(text)), order) for start in starts)
    return next((clue for clue in chain(ahead, inside) if clue is not None), None) or yearless_line(text, order)


def _stated(clues: Sequence[Clue], cited: Sequence[Clue], told: Sequence[Told]) -> Bounds:
    """The strongest clue is the day; others agree or are shown as doubts."""
    best = clues[0]
    because, doubts = [best.because], list[str]()
    for clue in clues[1:]:
        apart = abs((day_of(clue.earliest) - day_of(best.earliest)).days)
        (because if apart <= 1 else doubts).append(
            clue.because if apart <= 1 else f"refused: {clue.because} is another day"
        )
    later = [clue for clue in cited if (day_of(clue.earliest) - day_of(best.latest)).days > 1]
    if later:
        more = f" and {len(later) - 1} more addresses" if len(later) > 1 else ""
        doubts.append(f"refused: {later[0].because}{more}, of a later day than its own")
    name = NAMES[day_of(best.earliest).weekday()]
    agreeing = sum(1 for one in told if one.timex.words.lower() == name.lower())
    if agreeing:
        because.append(f'"{name}" {agreeing} time{"s" if agreeing > 1 else ""}: that day was a {name}')
    return Bounds(best.earliest, best.latest, tuple(dict.fromkeys(because)), tuple(dict.fromkeys(doubts)), best)


def _when(opened: Opened, bounds: Bounds, how: str) -> When:
    rule = f"{bounds.earliest or '..'}/{bounds.latest or '..'}"
    if bounds.earliest == bounds.latest and bounds.earliest is not None:
        rule = bounds.earliest
    placed = resolve(rule, None, "") if bounds.earliest or bounds.latest else None
    at = bounds.at
    span: Span | None = (
        None if at is None or at.start is None or at.end is None else opened.report.span(at.start, at.end)
    )
    written = None if placed is None else placed.edtf
    if written is not None and "/" in written:
        written = "[" + written.replace("/", "..").replace("....", "..") + "]"  # one day of these
    because = tuple(dict.fromkeys(bounds.because))
    return When(
        at=span,
        rule=rule if placed else "",
        anchor="",
        direction="",
        earliest=bounds.earliest,
        latest=bounds.latest,
        edtf=written,
        how=how,  # type: ignore[arg-type]
        because=because,
        doubts=tuple(dict.fromkeys(bounds.doubts))
        or (() if how != "unknown" else ("nothing in the report says when it was published",)),
    )


__all__ = ["Bounds", "date_report"]
