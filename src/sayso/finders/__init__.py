"""Report -> Reading: the finders called by name, in the order in which a reader would go."""

from __future__ import annotations

from sayso.finders.assemble import Found, assemble
from sayso.finders.clauses.units import find_units
from sayso.finders.dating import date_report, order_of
from sayso.finders.parties import resolve_sources
from sayso.finders.times import find_timexes
from sayso.finders.voices import Tagger, find_voices
from sayso.formats.opened import Opened
from sayso.language import Language
from sayso.page import lay_out, masthead
from sayso.records import Given, Reading

__all__ = ["read_opened"]


def read_opened(opened: Opened, given: Given, language: Language, by: str, tagger: Tagger | None = None) -> Reading:
    """All that this version of Sayso (`by`) understands of one report, given what we were told about it.

    tagger: the trained finder of voices; without one the rules find them alone.
    """
    report = opened.report
    layout = lay_out(opened)
    head = masthead(opened, layout, given)
    stretches = [(p.start, p.end) for p in layout.paragraphs]
    prose = language.read(report.text, stretches, layout.masks)
    order = order_of(None if head.outlet is None else head.outlet.value, report.text)
    timexes = find_timexes(report.text, stretches, layout.masks, order)
    published = date_report(opened, layout, head, timexes, given, prose)
    attributions = find_voices(prose, tagger, layout.masks)
    chains = resolve_sources(prose, attributions, head, report)
    units = find_units(prose, attributions, layout)
    claims = assemble(Found(report, layout, prose, attributions, chains, units, timexes, published))
    return Reading(
        report=report.id,
        by=by,
        language=next((hint.value for hint in opened.hints if hint.kind == "language"), None),
        published=published,
        title=head.title,
        outlet=head.outlet,
        wire=head.wire,
        byline=head.byline,
        given=given,
        zones=layout.zones,
        claims=claims,
        problems=opened.problems,
    )
