"""Quotations that are signed: a line that is nothing but what somebody says, a dash, and his name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.finders.voices.attribution import Attribution
from sayso.language.prose import Prose

#: A quotation from the start of its line, a dash behind it or at the start of the next line, a name, and what is told of him.
_SIGNED = re.compile(
    r"""^[ \t]*(?P<said>[“”"«][^\n]{12,}?[”"»])\s{0,4}(?P<dash>[―—–‒-]{1,2})[ \t\xa0]*
    (?P<who>(?:[A-Z][\w.'’-]*)(?:[ ](?:(?:de|del|la|van|von|der|bin|al|of|the|and|N)[ ])*[A-Z][\w.'’-]*){0,5})
    (?P<more>,[^\n.!?―—–“”"]{2,80})?[ \t\xa0.]*$""",
    re.MULTILINE | re.VERBOSE,
)


def signed(prose: Prose) -> Iterator[Attribution]:
    """ "“We were never asked.” — Mara Venn, ferry pilot": her words, the dash for a cue; where the line holds no more."""
    for found in _SIGNED.finditer(prose.text):
        sentence = prose.sentence_at(found.start("dash")) or prose.sentence_at(found.start("who"))
        quoted = found["said"]
        if sentence is None or prose.sentence_at(found.start("said")) is None or _broken(quoted):
            continue
        who = found.start("who"), found.end("who") - found["who"].endswith(".")
        content = (found.span("said"),)
        yield Attribution(sentence.index, who, found.span("dash"), content, None, "quoted", ":")


def _broken(quoted: str) -> bool:
    """Whether the quotation is left before its end."""
    depth = 1
    for mark in quoted[1:-1]:
        depth += (mark in "“«") - (mark in "”»")
        if depth == 0 or mark == '"':
            return True
    return False
