"""A question as a line over its answers: the words of one report, with "how many" where its figure stood."""

from __future__ import annotations

import re

from sayso.matters.senses.measures import lasts
from sayso.outputs.excerpts import timeless, told
from sayso.outputs.pile import Line
from sayso.outputs.questions import Known, best, figure_said, known_lines, lines_of, number_of
from sayso.outputs.wording import clipped, clipped_front, one_line, quoted
from sayso.records import Figure, Matter

#: Characters in front of "how many", behind it, and behind it at the head of the question.
_FRONT, _BEHIND, _ALONE = 34, 46, 64
#: Words that alone in front of a figure say nothing.
_NOTHING = re.compile(r"(?:the|a|an|all|its|their|that|these|those|and|but|about|in|on|of)?", re.IGNORECASE)
_MONEY = re.compile(r"[$€£¥₹]")


def question(known: Known, matter: Matter) -> str:
    """The question in fixed words, the reports' own in quotation marks: '"the base houses" how many "troops"?'; of what is no
    figure the words themselves.
    """
    if matter.kind != "figure":
        replies = {reply.claim for reply in matter.replies}
        every = known_lines(known, matter)
        lines = [line for line in every if line.claim.id not in replies] or every
        return quoted(told(best(lines)), 120) if lines else one_line(matter.question)
    line = asked_by(known, matter)
    figure = None if line is None else _figure(line, matter)
    if line is None or figure is None:
        return one_line(matter.question).partition(": ")[0].rstrip("?") + "?"
    before, behind = _around(line, figure)
    how = "how much" if figure.share or _MONEY.search(figure.at.text) else "how long" if lasts(figure) else "how many"
    parts = [quoted(clipped_front(before, _FRONT)), how] if before else [how.capitalize()]
    rest = quoted(clipped(behind, _BEHIND if before else _ALONE)) if behind else ""
    return " ".join([*parts, *([rest] if rest else [])]) + "?"


def asked_by(known: Known, matter: Matter) -> Line | None:
    """The line whose words ask it best: of body text, with its verb, the figure first, short around it, of a named source."""
    if matter.kind != "figure":
        return None
    lines = (line for answer in matter.answers for line in lines_of(known, answer.claims))
    found = [line for line in lines if _figure(line, matter) is not None]
    return min(found, key=lambda line: _plainness(line, matter), default=None)


def _plainness(line: Line, matter: Matter) -> tuple[bool, bool, bool, bool, bool, bool, str, str]:
    claim, figure = line.claim, _figure(line, matter)
    before, behind = ("", "") if figure is None else _around(line, figure)
    verb = claim.predicate is not None and claim.said.start <= claim.predicate.at.start < claim.said.end
    cut = len(before) > _FRONT or len(behind) > (_BEHIND if before else _ALONE)
    day = line.copy.reading.published.latest or "9999"
    return (not line.body, not verb, bool(before), cut, line.planned, not line.sourced, day, line.mark)


def _figure(line: Line, matter: Matter) -> Figure | None:
    """The figure that the line gives in answer."""
    answer = next((answer for answer in matter.answers if line.claim.id in answer.claims), None)
    return None if answer is None else figure_said(line, answer.says)


def _around(line: Line, figure: Figure) -> tuple[str, str]:
    """The words in front of the number and behind it."""
    words, number = timeless(line), one_line(figure.at.text)
    at = words.find(number)
    before, behind = (
        words[:at].strip(' "“‘'),
        words[at + len(one_line(figure.at.text[: number_of(figure)])) :].strip(' .,;:"“”‘’'),
    )
    return ("" if at < 0 or _NOTHING.fullmatch(before) else before), ("" if at < 0 else behind)
