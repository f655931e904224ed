"""How much a claim tells a reader who sees nothing else of its report: what decides which plans and days stand on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.matters.senses.words import sort_of, verb_class
from sayso.outputs.pile import Line
from sayso.records import Term

_PRONOUN = re.compile(r"(?:i|we|you|he|she|it|they|this|that|these|those|what|who|which|there)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?<!\w)(?!The\b|A\b|An\b)[A-Z]\w")


def weight(lines: Sequence[Line]) -> int:
    """Of one happening or plan: in several reports, with figures, of named parties, as a deed; whole, not half a sentence."""
    line, claim = lines[0], lines[0].claim
    reports = min(len({one.copy.name for one in lines}), 3) - 1
    told = 2 * reports + 2 * bool(claim.figures) + bool(claim.object or claim.where) + line.sourced - line.unnamed
    return told + 2 * _is_deed(claim.predicate) + _of_subject(line)


def _is_deed(verb: Term | None) -> bool:
    """Whether the verb is one of those that say what was done: seize, flee, kill, sign."""
    return verb is not None and sort_of(verb_class(verb.name)) == "act"


def _of_subject(line: Line) -> int:
    """A claim that names whom it is about stands by itself; one whose subject stands elsewhere is half a sentence."""
    said, subject = line.claim.said, line.claim.subject
    if subject is None or not said.start <= subject.at.start < said.end:
        return -4
    if _PRONOUN.match(subject.at.text):
        return -2
    return 2 if _NAMED.search(subject.at.text) else 0
