"""All questions that two claims or more answer, part by part as on the brief, with nothing cut; or those that were asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from sayso.ledger import Ledger
from sayso.outputs.brief import plans
from sayso.outputs.brief.sections import PARTS, Part, section, untied
from sayso.outputs.claims import about
from sayso.outputs.pile import Pile, left_out_words, pile
from sayso.outputs.questions import Known, known, known_lines
from sayso.outputs.sheet import Section, Sheet, as_markdown, as_text
from sayso.outputs.wording import counted
from sayso.records import Matter, plain

_ALONE = Part("IN ONE REPORT ONLY", "", ("one-report",), "", "", 0, 1)


def tell(
    ledger: Ledger,
    form: str = "text",
    typed: str = "LEDGER",
    which: str | None = None,
    about: str | None = None,
    as_of: str | None = None,
) -> str:
    """The questions as "text", "markdown" or "json".

    which: "disputed", "later", "other-count", "repeated", "agree" or "plans" (None: all); about: words of the claims that answer;
    as_of: only what was published by that day (ISO).
    """
    sheet = page(pile(ledger, typed, as_of), which, about)
    if form == "json":
        return json.dumps(plain(sheet), ensure_ascii=False, indent=1) + "\n"
    return as_markdown(sheet) if form == "markdown" else as_text(sheet)


def page(of: Pile, which: str | None, words: str | None) -> Sheet:
    """The parts that were asked for; of all of them, those that hold nothing are left out."""
    asked = known(of)
    loose = 0 if words is not None else untied(asked)
    if words is not None:
        chosen = tuple(m for m in of.found.matters if _about(asked, m, words))
        of = replace(of, found=replace(of.found, matters=chosen))
        asked = replace(asked, of=of)
    found = [found for found in _sections(asked, which, loose) if found.rows or which]
    told = counted(len(of.found.matters), "question")
    return Sheet("THE QUESTIONS", "SAYSO MATTERS", tuple(filter(None, (f"{told}.", left_out_words(of)))), tuple(found))


def _sections(asked: Known, which: str | None, loose: int) -> Iterator[Section]:
    numbers = count(1)
    for part in PARTS:
        if which in (None, part.option):
            yield section(asked, part, numbers, None, loose)[0]
    if which in (None, "plans"):
        yield plans.section(asked, plans.plans(asked))
    if which is None:
        yield section(asked, _ALONE, numbers)[0]


def _about(asked: Known, matter: Matter, words: str) -> bool:
    return any(about(line, words) for line in known_lines(asked, matter))
