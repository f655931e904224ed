"""A question and its answers in a line or a few: what is said, by whom, when, and the marks. Shared by brief, matters and why."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.outputs.asking import asked_by, question
from sayso.outputs.bearers import common_bearer, way, who
from sayso.outputs.excerpts import excerpt, least
from sayso.outputs.pile import Line
from sayso.outputs.questions import (
    WIDEST,
    Known,
    best,
    figure_said,
    known_lines,
    lines_of,
    marks,
    number_of,
    says,
    says_width,
)
from sayso.outputs.rows import held
from sayso.outputs.sheet import WIDTH, Row
from sayso.outputs.wording import clipped_front, counted, one_line, quoted, says_so_itself
from sayso.records import Answer, Matter, TowardKind

#: Answers shown on a page of many questions, lines of an answer.
_ANSWERS, _LINES = 4, 2
#: Characters and share of the words that are enough on one line; of those beside a figure; so many are always whole.
_ENOUGH, _BESIDE, _WHOLE = (34, 0.42), (22, 0.5), 2000
_ALL = (0, 1.0)
#: Fewer words than these, or words that end so, cannot be read without the figure between them.
_WORDS, _CUT_SHORT = (
    4,
    ("not", "of", "to", "than", "its", "their", "his", "her", "our", "the", "a", "with", "for", "at"),
)
#: All answers say the same.
AGREED = ("repeated", "publishers-agree", "sources-agree")
#: How one slot of two counts lies to the other's, in plain words.
LIES = {
    ("what", "apart"): "two things counted",
    ("what", "part"): "one may count part of the other",
    ("whose", "apart"): "one's are not the other's",
    ("whose", "part"): "one's are among the other's",
    ("doing", "apart"): "not said to do the same",
    ("where", "apart"): "two places",
    ("where", "part"): "one place lies inside the other",
    ("when", "apart"): "two times",
    ("when", "part"): "one time lies inside the other",
}
SLOTS = {
    "what": "what is counted",
    "whose": "whose",
    "holder": "who has them",
    "doing": "doing what",
    "where": "where",
    "when": "when",
}
REPLIES = {
    "denies": "denies it",
    "doubts": "doubts it",
    "confirms": "confirms it",
    "corrects": "corrects it",
    "walks back": "tells it as taken back",
}


def rows(known: Known, matter: Matter, number: int, whole: bool = False) -> list[Row]:
    """A numbered line; under it, where answers differ, a line for each. whole: all of them, however many."""
    if matter.heading in AGREED or (len(matter.answers) < 2 and not matter.replies):
        return [_single(known, matter, number)]
    order = sorted(matter.answers, key=lambda a: (a.earliest is None, a.earliest or ""))
    answers = order if matter.heading == "later" else list(matter.answers)
    shown = answers if whole else answers[:_ANSWERS]
    left = len(matter.answers) - len(shown)
    end = [Row(("", f"{counted(left, 'more answer')}", ""), "answer")] * bool(left)
    if matter.kind != "figure":
        first, *rest = [_answer(known, matter, answer, False, whole=whole) for answer in shown]
        return [Row((str(number), *first.cells[1:]), "item"), *rest, *_replies(known, matter), *end]
    common = common_bearer(known_lines(known, matter), known.of)
    silent = not any(line.sourced for line in known_lines(known, matter))
    above = asked_by(known, matter)
    told = [_answer(known, matter, answer, bool(common), silent, whole, above) for answer in shown]
    if not whole and len(shown) > 2 and matter.relation == "later":
        told = [_bare(row) for row in told]
    asked = question(known, matter)
    right = "; ".join(part for part in (_unlike(matter), common, "no source" if silent else "") if part)
    if right and len(asked) + len(right) > WIDTH - 5:
        asked, right = f"{asked} {right[0].upper()}{right[1:]}.", ""
    return [Row((str(number), asked, right), "item"), *told, *_replies(known, matter), *end]


def words_around(line: Line, said: str, room: int) -> str:
    """The claim's words in at most `room` characters; where the figure in `said` stands beside them already, those next to it:
    the words before or behind it, whichever say more; of a share, behind.
    """
    figure = figure_said(line, said) if said else None
    if figure is None:
        return excerpt(line, room)
    whole, at = line.copy.report.text, line.claim.said
    before = one_line(whole[at.start : figure.at.start])
    behind = one_line(whole[figure.at.start + number_of(figure) : at.end]).strip(".,;: ")
    number = one_line(whole[figure.at.start : figure.at.start + number_of(figure)])
    if len(one_line(at.text)) <= room - 2 and not _reads(max(before, behind, key=len)):
        return quoted(at.text)
    if len(before) >= len(behind) and not (figure.share and behind):
        words = before if _reads(before) else f"{before} {number}"
        return quoted(clipped_front(words, room - 2)) if before else quoted(at.text, room)
    return quoted(behind if _reads(behind) else f"{number} {behind}", room)


def _reads(words: str) -> bool:
    """Whether words with their figure cut out can still be read."""
    parts = words.lower().split()
    return len(parts) >= _WORDS and parts[-1] not in _CUT_SHORT


def fit(
    front: str, words: Callable[[int], str], end: str, indent: int, right: str, enough: tuple[int, float] = _ENOUGH
) -> str:
    """`front`, words and `end`: on one line with what stands at the right where that leaves enough of the words, else on two."""
    space = WIDTH - indent - len(front) - len(end) - len(right) - 2
    if fits(words, space, enough):
        return f"{front}{words(space)}{end}"
    for room in range(_LINES * WIDTH, 30, -2):
        told = f"{front}{words(room)}{end}"
        lines = textwrap.wrap(told, WIDTH - indent, break_on_hyphens=False)
        if len(lines) < _LINES or (len(lines) == _LINES and indent + len(lines[-1]) + 2 + len(right) <= WIDTH):
            return told
    return f"{front}{words(30)}{end}"


def fits(words: Callable[[int], str], space: int, enough: tuple[int, float] = _ENOUGH) -> bool:
    """Whether so much room shows the words whole, or enough of them: so many characters, and such a share."""
    if space < 12:
        return False
    whole, shown = words(_WHOLE), words(space)
    least, share = enough
    return len(shown) <= space and len(shown) >= min(len(whole), max(least, share * len(whole)))


def _single(known: Known, matter: Matter, number: int) -> Row:
    """What all say: its words, how they come to the reader, the marks: all of them where one line holds them, else the first."""
    told = agreed(matter)
    lines = lines_of(known, [claim for answer in told for claim in answer.claims])
    line = best(lines, says(known, matter, told[0]))
    front, end = held(line), f": {way(known, lines)}"

    def words(room: int) -> str:
        return excerpt(line, room)

    both, one = marks(lines, first=line), marks(lines, 1, line)
    enough = (max(_ENOUGH[0], least(line)), _ENOUGH[1])
    right = next((m for m in (both, one) if fits(words, WIDTH - 5 - len(front) - len(end) - len(m), enough)), both)
    return Row((str(number), fit(front, words, end, 3, right, enough), right), "item")


def _answer(
    known: Known,
    matter: Matter,
    answer: Answer,
    common: bool,
    silent: bool = False,
    whole: bool = False,
    above: Line | None = None,
) -> Row:
    """What is said, on whose word, when, and where. common: one publisher and day for all answers; silent: none has a source;
    whole: its words too, rather than on one line; above: the line whose words stand in the question already.
    """
    lines = lines_of(known, answer.claims)
    if not lines:
        return Row(("", one_line(answer.says), ""), "answer")
    line = best(lines, answer.says if matter.kind == "figure" else "")
    reply = next((r for r in matter.replies if r.claim in answer.claims), None)
    name = "no source" if common and not line.sourced else who(line, not common, known.of.year, not silent)
    name = "" if common and silent else name
    front = _replying(name, line, reply.kind) if reply else f"{name}: {held(line)}" if name else held(line)
    figure, right = says(known, matter, answer), marks(lines, 1, line)
    said = figure and answer.says
    if len(figure) > WIDEST:
        figure, front = "", f"{figure}: {front}"
    figure = figure.ljust(says_width(known, matter)) if figure else ""
    indent = 3 + len(figure) + 2 * bool(figure)
    if line is above and reply is None and front.endswith(": ") and not held(line):
        return Row((figure, front.removesuffix(": "), right), "answer")
    enough = _ALL if whole else _BESIDE if figure else (max(_ENOUGH[0], least(line)), _ENOUGH[1])
    told = fit(front, lambda room: words_around(line, said, room), "", indent, right, enough)
    return Row((figure, told, right), "answer")


def _bare(row: Row) -> Row:
    """A figure with who gives it and when alone, where its words would take a second line: the question above has them."""
    says, words, right = row.cells
    who, _, _ = words.partition(": ")
    one = 3 + len(says) + 2 + len(words) + 2 + len(right) <= WIDTH
    return row if one or not says else replace(row, cells=(says, who, right))


def agreed(matter: Matter) -> Sequence[Answer]:
    """The answers that a heading of agreement speaks of: who only promised it does not agree that it came about."""
    if matter.heading not in ("publishers-agree", "sources-agree"):
        return matter.answers
    return (max(matter.answers, key=lambda a: (a.origins.low, a.origins.high, a.claims)),)


def said_by(known: Known, line: Line) -> Row:
    """One line of several that say the same: who says so, when, in which words."""
    front = f"{who(line, True, known.of.year)}: {held(line)}"
    return Row(("", fit(front, lambda room: excerpt(line, room), "", 3, line.mark), line.mark), "answer")


def _replies(known: Known, matter: Matter) -> list[Row]:
    """Denials and doubts that are no answer of their own."""
    inside = set(matter.claims)
    outside = {r.claim: r for r in matter.replies if r.claim not in inside and r.claim in known.lines}
    return [_reply(known, known.lines[claim], reply.kind) for claim, reply in outside.items()]


def _reply(known: Known, line: Line, kind: TowardKind) -> Row:
    front = _replying(who(line, True, known.of.year), line, kind)
    return Row(("", fit(front, lambda room: excerpt(line, room), "", 3, line.mark), line.mark), "answer")


def _replying(name: str, line: Line, kind: TowardKind) -> str:
    """Who replies and how; what the words themselves say need not be said twice."""
    own = line.sourced and says_so_itself(line.claim)
    return f"{name}: {_manner(line)}" if own else f"{name}, {REPLIES[kind]}: {_manner(line)}"


def _manner(line: Line) -> str:
    """Whose wording it is; that it denies is said already."""
    return {"direct": "quoted: "}.get(line.claim.manner, "")


def _unlike(matter: Matter) -> str:
    """Why two figures are not, or may not be, one count: "one place lies inside the other; two times"."""
    if matter.heading not in ("other-count", "perhaps-other-count"):
        return ""
    lies = [(slot, {"whole": "part"}.get(how, how)) for slot, how in matter.slots]
    told = [LIES[key] for key in sorted(lies, key=lambda key: key[1] != "apart") if key in LIES]
    unsaid = [SLOTS.get(slot, slot) for slot, how in lies if how == "open"]
    return "; ".join(told[:2]) or (f"not said of both: {', '.join(unsaid[:2])}" if unsaid else "")
