"""The brief: one page on a whole pile of reports. One file a section, in the order in which they are printed."""

from __future__ import annotations

import json
from itertools import count

from sayso.ledger import Ledger
from sayso.outputs.brief import days, head, plans, reports, sections, unsettled
from sayso.outputs.pile import Pile, pile
from sayso.outputs.questions import known
from sayso.outputs.sheet import Sheet, as_markdown, as_text
from sayso.records import plain


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
    """The sections in their order; one that has nothing to tell says so in a line: that is news too."""
    asked, numbers = known(of), count(1)
    loose = sections.untied(asked)
    told = [sections.section(asked, part, numbers, loose=loose) for part in sections.PARTS]
    shown = {claim: number for number, m in enumerate((m for _, some in told for m in some), 1) for claim in m.claims}
    body = (
        reports.section(of),
        *(section for section, _ in told),
        plans.section(asked),
        days.section(asked, shown),
        unsettled.section(of),
    )
    return Sheet(head.title(of), "SAYSO BRIEF", head.opening(of), body)
