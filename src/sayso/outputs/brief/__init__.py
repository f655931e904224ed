"""The brief: one page on a whole pile of reports. One file a section, in the order in which they are printed."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import count

from sayso.ledger import Ledger
from sayso.outputs.answers import rows
from sayso.outputs.brief import days, head, plans, reports, sections, unsettled
from sayso.outputs.brief.room import Stack, share
from sayso.outputs.brief.sections import Part
from sayso.outputs.pile import Pile, pile
from sayso.outputs.questions import Known, known
from sayso.outputs.sheet import Sheet, as_markdown, as_text, height
from sayso.records import plain

#: Lines of the page, where there is enough to tell and not too much that must be told.
LENGTH = 70


def tell(ledger: Ledger, form: str = "text", typed: str = "LEDGER", as_of: str | None = None) -> str:
    """The brief on `ledger` as "text" (80 columns), "markdown" or "json".

    typed: how the ledger was called by the person who asked, for the commands that the page suggests. as_of: a day (ISO); only
    what was published by then.
    """
    sheet = page(pile(ledger, typed, as_of))
    if form == "json":
        return json.dumps(plain(sheet), ensure_ascii=False, indent=1) + "\n"
    return as_markdown(sheet) if form == "markdown" else as_text(sheet)


def page(of: Pile) -> Sheet:
    """The sections in their order; one that has nothing to tell says so in a line: that is news too.

    The page keeps its length: what the head and the reports leave of it is shared among the questions, plans and days.
    """
    asked = known(of)
    empty = Sheet(head.title(of), "SAYSO BRIEF", head.opening(of), (reports.section(of), unsettled.section(of)))
    planned, happened = plans.plans(asked), days.happenings(asked)
    stacks = [_stack(asked, part) for part in sections.PARTS]
    stacks += [
        Stack(tuple(height([plans.row(asked, m)]) for m in planned[: plans.MOST]), len(planned), plans.DUE),
        Stack(tuple(height([days.row(asked, h)]) for h in happened[: days.telling(happened)]), len(happened), days.DUE),
    ]
    *shown, plan, day = share(LENGTH - len(as_text(empty).splitlines()) - len(stacks), stacks)
    numbers, loose = count(1), sections.untied(asked)
    told = [
        sections.section(asked, part, numbers, most, loose) for part, most in zip(sections.PARTS, shown, strict=True)
    ]
    above = {claim: number for number, m in enumerate((m for _, some in told for m in some), 1) for claim in m.claims}
    body = (
        *sections.joined([one for one, _ in told]),
        plans.section(asked, planned, plan),
        days.section(asked, happened, above, day),
    )
    return replace(empty, sections=(empty.sections[0], *body, empty.sections[1]))


def _stack(asked: Known, part: Part) -> Stack:
    """How high the first questions of a part would stand."""
    found = sections.questions(asked, part)
    return Stack(tuple(height(rows(asked, matter, 1)) for matter in found[: part.most]), len(found), part.due)
