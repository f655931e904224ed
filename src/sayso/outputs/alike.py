"""What two answers share and where they part: why they stand side by side, and why that is called no conflict."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.outputs.answers import REPLIES, SLOTS
from sayso.outputs.pile import Line
from sayso.outputs.questions import Known
from sayso.outputs.sheet import Row
from sayso.outputs.wording import one_line, quoted, when_words
from sayso.records import Figure, Matter, Span

#: What pairs are set side by side for, in plain words; what a slot says already is left out.
_SHARED = {
    "words in common": "words",
    "names in common": "names",
    "same act": "what is done",
    "same things": "what it is done to",
    "same subject": "who does it",
    "same speaker": "who says it",
    "same number": "the number",
    "same story": "the story around it",
    "word for word": "a run of words",
    "counts the same": "what is counted",
    "whose": "whose",
    "doing what": "doing what",
    "where": "where",
    "when": "when",
    "days": "the days",
}
#: Reasons that only name the slots told above them, and what they come to.
_COMES_TO = (
    (re.compile(r"one may be part of the other: .+"), "one may be part of the other: then both can be true"),
    (re.compile(r"not told of both: .+|not one count as told: .+"), "these may be two counts: then both can be true"),
)
_FRONTS = {"apart": "differs", "part": "overlaps", "whole": "overlaps", "open": "open"}


def alike(known: Known, matter: Matter, lines: Sequence[Line]) -> Iterator[Row]:
    """The slots that are the same, in the reports' words, what else speaks for one question, and who answers whom."""
    same = [slot for slot, lies in matter.slots if lies == "same"]
    same = [slot for slot in same if matter.kind == "figure" or _slot_words(slot, matter, lines)]
    for slot in same:
        yield Row(("same", f"{SLOTS.get(slot, slot)}{_slot_words(slot, matter, lines)}"))
    told = {SLOTS.get(slot, slot) for slot in same}
    for reason in matter.why:
        front, _, rest = reason.partition(": ")
        words = [_SHARED.get(name, name) for name in rest.split(", ")]
        words = [name for name in words if name not in told]
        if front == "side by side" and words:
            yield Row(("in both", ", ".join(words)))
    for reply in matter.replies:
        if reply.claim in known.lines and reply.to in known.lines:
            one, other = known.lines[reply.claim], known.lines[reply.to]
            yield Row(("reply", f"{one.teller} {REPLIES[reply.kind]}: {one.mark} answers {other.mark}"))


def unlike(matter: Matter, lines: Sequence[Line]) -> Iterator[Row]:
    """The slots that differ or are not said, rough figures, and the rule that it came to; none where it is called one."""
    if matter.heading not in ("later", "other-count", "perhaps-other-count"):
        return
    for slot, lies in matter.slots:
        words = _slot_words(slot, matter, lines, lies == "open")
        if lies in _FRONTS and (words or lies != "open" or matter.kind == "figure"):
            yield Row((_FRONTS[lies], f"{SLOTS.get(slot, slot)}{words}"))
    rough = [one_line(f.at.text) for line, f in figures(matter, lines) if f.rough]
    if rough:
        yield Row(("rough", " / ".join(quoted(words) for words in rough)))
    told = [r for r in matter.why if not r.startswith("side by side") and r not in matter.origins.because]
    for reason in told:
        yield Row(("so", next((words for form, words in _COMES_TO if form.fullmatch(reason)), reason)))


def figures(matter: Matter, lines: Sequence[Line]) -> list[tuple[Line, Figure]]:
    """Each line with the figure that its answer gives."""
    found = []
    for line in lines:
        answer = next((a for a in matter.answers if line.claim.id in a.claims), None)
        mine = [f for f in line.claim.figures if answer and one_line(f.at.text) in answer.says]
        found += [(line, figure) for figure in (mine or line.claim.figures)[:1]]
    return found


def _slot_words(slot: str, matter: Matter, lines: Sequence[Line], open_: bool = False) -> str:
    """The words of both sides for a slot: ': "the base houses" / "hosts"'; a side that does not say is left out, or, where that
    leaves it open, said not to.
    """
    counts = [figure.of for _, figure in figures(matter, lines)]
    spans = [getattr(count, slot, None) or (count.holder if slot == "where" else None) for count in counts]
    if slot == "when" and not any(spans):
        return f": {' / '.join(dict.fromkeys(when_words(line.claim.when) for line in lines))}" if lines else ""
    if slot == "where" and not any(spans):
        spans = [line.claim.where[0].at if line.claim.where else None for line in lines]
    words = list(dict.fromkeys(quoted(span.text, 60) for span in spans if isinstance(span, Span)))
    silent = open_ and words and len(spans) == 2 and None in spans
    return f": {' / '.join(words)}{' / not said' if silent else ''}" if words else ""
