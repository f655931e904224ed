"""The brief: one page on a whole pile of reports. One file a section, in the order in which they are printed."""

from __future__ import annotations

import json

from sayso.ledger import Ledger
from sayso.outputs.brief import days, figures, head, plans, reports, speakers, unsettled
from sayso.outputs.pile import Pile, pile
from sayso.outputs.sheet import Sheet, as_markdown, as_text
from sayso.records import plain


def tell(ledger: Ledger, form: str = "text", typed: str = "LEDGER") -> str:
    """The brief on `ledger` as "text" (80 columns), "markdown" or "json".

    typed: how the ledger was called by the person who asked, for the commands that the page suggests.
    """
    sheet = page(pile(ledger, typed))
    if form == "json":
        return json.dumps(plain(sheet), ensure_ascii=False, indent=1) + "\n"
    return as_markdown(sheet) if form == "markdown" else as_text(sheet)


def page(of: Pile) -> Sheet:
    """The sections in their order; one that has nothing to tell says so in a line: that is news too."""
    sections = (
        reports.section(of),
        speakers.section(of),
        figures.section(of),
        plans.section(of),
        days.section(of),
        unsettled.section(of),
    )
    return Sheet(head.title(of), "SAYSO BRIEF", head.opening(of), sections)
