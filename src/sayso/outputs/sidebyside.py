"""Why answers stand side by side: what they share, why it is no conflict and not settled, on whose word, what would settle it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.outputs.answers import SLOTS, rows, who
from sayso.outputs.citation import citation
from sayso.outputs.context import highlighted, line_in_file
from sayso.outputs.pile import Line, said_words
from sayso.outputs.questions import Known, best, known_lines, lines_of, number_of, says
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import NO_SOURCE, counted, listed, one_line, quoted, when_words
from sayso.records import Figure, Matter, Origins, Span

_ANSWERS, _APART, _NEAR, _NO_DAY = 4, 6, 160, "9999"
_FOR_WHOM = ": the reports do not say for whom"
#: How a question stands, in a sentence.
STANDS = {
    "disputed": "Disputed: one is denied by the other, or both cannot hold.",
    "later": "Said differently later: an order of reports, no proof that the facts moved.",
    "other-count": "Two figures of two counts. Neither is confirmed.",
    "perhaps-other-count": "Two figures, perhaps not one count. Neither is confirmed.",
    "sources-agree": "Separate named sources say the same, as far as these reports show.",
    "publishers-agree": "Separate publishers say the same; whether on one source is not shown.",
    "repeated": "Repeated, not confirmed: several reports, one word behind them.",
    "one-report": "In one report only, as far as could be tied here.",
}
_UNSETTLED = {
    "disputed": "Nothing tied here shows which of the answers holds. So: open.",
    "later": "A later report is no better one: what was said first may still hold. So: open.",
    "other-count": "Each figure stands alone: no second source tied here gives the same count.",
    "perhaps-other-count": "If both count the same, the figures conflict; nothing tied here says so. So: open.",
    "publishers-agree": "The publishers may have it from one source: none is shown to be separate.",
    "repeated": "However often it is told, it leads back to one word.",
    "one-report": "No other report here was tied to it.",
}
_SETTLES = {
    "disputed": "a report of somebody who speaks for neither side, or one side taking up the other's answer",
    "later": "a report that says for which day each of them was true",
    "other-count": "a report that gives one of the counts on another's word",
    "publishers-agree": "a report that names who says so",
    "repeated": "somebody who says so and did not have it from there",
    "one-report": "a later report that tells how it went, or another that has it too",
}


def sections(known: Known, matter: Matter, claim: str) -> Iterator[Section]:
    """The parts of the page that a question's standing adds, for the reader who asked about `claim`."""
    shown = [_shown(known, matter, at, claim) for at in range(min(len(matter.answers), _ANSWERS))]
    lines = [line for line in shown if line is not None]
    plain = (Column(),)
    edge = Column("", max((len(line.mark) for line in known_lines(known, matter)), default=5), "last")
    told = rows(known, matter, 1, True)
    answers = told[1:] if matter.kind == "figure" and len(told) > 1 else told
    answers = [Row(("", *row.cells[1:]) if row.kind == "item" else row.cells, "answer") for row in answers]
    yield Section("THE ANSWERS", tuple(answers), plain, close=True)
    yield Section("THE WORDS", tuple(row for line in lines for row in _words(known, line)), (Column(), edge))
    yield Section("WHY SIDE BY SIDE", tuple(_alike(matter, lines)), (Column("", 8), Column()))
    yield Section("WHY NOT CALLED A CONFLICT", tuple(_unlike(matter, lines)), (Column("", 8), Column()))
    if matter.heading in _UNSETTLED:
        yield Section("WHY NOT CALLED SETTLED", (Row((_UNSETTLED[matter.heading],), "words"),), plain)
    yield Section("WHOSE WORD", tuple(_whose(known, matter.origins)), plain)
    yield Section("SET APART: OTHER COUNTS, NOT RIVALS", tuple(_apart(known, matter)), (Column("", 14), Column(), edge))
    yield Section("AS KNOWN ON", tuple(_known_on(known, matter, claim)), (Column("", 16), Column(), edge))
    yield Section("TO QUOTE IT", tuple(Row((citation(line),), "words") for line in lines), plain)
    if settles := _settling(matter):
        yield Section("WOULD SETTLE IT", (Row((settles,), "words"),), plain)
    yield Section("CHECKED", (Row((_checked(lines),), "words"),), plain)
    yield Section("TO RULE", (Row((_command(known, matter, lines),), "more"),), plain)


def _shown(known: Known, matter: Matter, at: int, claim: str) -> Line | None:
    """The line that stands for an answer: the one that was asked about, else the best."""
    answer = matter.answers[at]
    if claim in answer.claims:
        return known.lines.get(claim)
    lines = lines_of(known, answer.claims)
    return best(lines, answer.says) if lines else None


def _words(known: Known, line: Line) -> Iterator[Row]:
    """Where it stands, its chain, the words in their context, and a warning where they stand next to somebody's."""
    end = () if line.sourced else (NO_SOURCE,)
    place = f"{line.copy.name}, {line_in_file(line.copy.report, line.claim.said.start)}"
    yield Row((f"{place}:  {' <- '.join((*line.chain, *end))}",), "group")
    said = line.claim.said
    yield Row((highlighted(line.copy.report, line.copy.reading.zones, said.start, said.end),), "words")
    near = None if line.sourced else _before(known, line)
    if near is not None:
        yield Row((f"Not on the word of {near.teller}: what is told on it ends before these words.", near.mark))


def _before(known: Known, line: Line) -> Line | None:
    """The claim just before on somebody's word, in the same paragraph: readers run the two together."""
    text, start = line.copy.report.text, line.claim.said.start
    before = [
        other
        for other in known.of.body
        if other.copy.name == line.copy.name and 0 <= start - other.claim.said.end <= _NEAR and other.sourced
    ]
    near = max(before, key=lambda other: other.claim.said.end, default=None)
    return None if near is None or "\n\n" in text[near.claim.said.end : start] else near


def _alike(matter: Matter, lines: Sequence[Line]) -> Iterator[Row]:
    """The slots that are the same, in the reports' words, and what else speaks for one question."""
    for slot, lies in matter.slots:
        if lies == "same":
            yield Row(("same", f"{SLOTS.get(slot, slot)}{_slot_words(slot, matter, lines)}"))
    for reason in matter.why:
        front, _, rest = reason.partition(": ")
        if front == "side by side":
            yield Row(("in both", rest))


def _unlike(matter: Matter, lines: Sequence[Line]) -> Iterator[Row]:
    """The slots that differ or are not said, rough figures, and the rule that it came to; none where it is called one."""
    if matter.heading not in ("later", "other-count", "perhaps-other-count"):
        return
    fronts = {"apart": "differs", "part": "overlaps", "whole": "overlaps", "open": "open"}
    for slot, lies in matter.slots:
        if lies in fronts:
            yield Row((fronts[lies], f"{SLOTS.get(slot, slot)}{_slot_words(slot, matter, lines)}"))
    rough = [one_line(f.at.text) for line, f in _figures(matter, lines) if f.rough]
    if rough:
        yield Row(("rough", " / ".join(quoted(words) for words in rough)))
    told = [r for r in matter.why if not r.startswith("side by side") and r not in matter.origins.because]
    yield from (Row(("so", reason)) for reason in told)


def _figures(matter: Matter, lines: Sequence[Line]) -> list[tuple[Line, Figure]]:
    """Each line with the figure that its answer gives."""
    found = []
    for line in lines:
        answer = next((a for a in matter.answers if line.claim.id in a.claims), None)
        mine = [f for f in line.claim.figures if answer and one_line(f.at.text) in answer.says]
        found += [(line, figure) for figure in (mine or line.claim.figures)[:1]]
    return found


def _slot_words(slot: str, matter: Matter, lines: Sequence[Line]) -> str:
    """The words of both sides for a slot: ': "the base houses" / "hosts"'; a side that does not say is left out."""
    counts = [figure.of for _, figure in _figures(matter, lines)]
    spans = [getattr(count, slot, None) or (count.holder if slot == "where" else None) for count in counts]
    if slot == "when" and not any(spans):
        return f": {' / '.join(when_words(line.claim.when) for line in lines)}" if lines else ""
    words = list(dict.fromkeys(quoted(span.text, 60) for span in spans if isinstance(span, Span)))
    return f": {' / '.join(words)}" if words else ""


def _whose(known: Known, origins: Origins) -> Iterator[Row]:
    """How many separate sources stand behind it at least and at most, and why."""
    number = str(origins.low) if origins.low == origins.high else f"{origins.low} to {origins.high}"
    one = origins.high == 1
    yield Row((f"{number} separate {'source' if one else 'sources'}, as far as these reports show.",), "words")
    if origins.named:
        yield Row((f"Named: {listed(map(one_line, origins.named))}.",), "words")
    fixed = (*(copy.name for copy in known.of.copies), *origins.named)  # marks and names keep their letters
    for reason in filter(None, (_for_whom(known, reason) for reason in origins.because)):
        kept = reason.startswith(fixed)
        yield Row(((reason if kept else reason[:1].upper() + reason[1:]) + ".",), "words")


def _for_whom(known: Known, reason: str) -> str:
    """A reason; one that asks for whom somebody speaks, for persons alone: an office speaks for itself."""
    names = reason.removesuffix(_FOR_WHOM)
    if names == reason:
        return reason
    offices = {actor.name for actor in known.of.found.actors if actor.kind == "office"}
    people = [name for name in names.replace(" and ", ", ").split(", ") if name not in offices]
    return f"{listed(people)}{_FOR_WHOM}" if people and names not in offices else ""


def _apart(known: Known, matter: Matter) -> Iterator[Row]:
    """Claims that count something like it and are no rivals."""
    lines = lines_of(known, matter.apart)
    for line in lines[:_APART]:
        figures = [one_line(figure.at.text[: number_of(figure)]) for figure in line.claim.figures[:1]]
        yield Row((" ".join(figures), f"{who(line, False, None)}: {quoted(line.claim.said.text, 90)}", line.mark))
    if len(lines) > _APART:
        yield Row((f"and {len(lines) - _APART} more",), "more")


def _known_on(known: Known, matter: Matter, claim: str) -> Iterator[Row]:
    """What was known when: each answer on the day of the first report that has it, and the claim asked about on its own; days
    not known come last; then whether any report came after.
    """
    firsts = []
    for answer in matter.answers:
        lines = lines_of(known, answer.claims)
        if lines:
            firsts.append((min(lines, key=lambda line: (_day(line), line.mark)), says(known, matter, answer)))
    if claim in known.lines and all(line.claim.id != claim for line, _ in firsts):
        mine = next((answer for answer in matter.answers if claim in answer.claims), None)
        firsts.append((known.lines[claim], "" if mine is None else says(known, matter, mine)))
    firsts.sort(key=lambda found: (_day(found[0]), found[0].mark))
    days = [said_words(line.copy.reading.published) for line, _ in firsts]
    for at, (line, figure) in enumerate(firsts):
        words = figure or quoted(line.claim.said.text, 110)
        day = "" if at and days[at - 1] == days[at] else days[at]
        yield Row((day, f"{'and ' if at else ''}{words}", line.mark))
    last = max((day for line in known_lines(known, matter) if (day := _day(line)) != _NO_DAY), default=_NO_DAY)
    later = [copy.name for copy in known.of.copies if (copy.reading.published.earliest or "") > last]
    words = (
        f"{counted(len(later), 'later report')} here; none tied to it"
        if later
        else "no report here is shown to be later"
    )
    yield Row(("since", words, ""))


def _day(line: Line) -> str:
    return line.copy.reading.published.latest or _NO_DAY


def _settling(matter: Matter) -> str:
    """What a report would have to say."""
    if matter.heading != "perhaps-other-count":
        return _SETTLES.get(matter.heading, "")
    slots = [SLOTS.get(slot, slot) for slot, lies in matter.slots if lies != "same"]
    return f"a report that says of both figures {listed(slots, 'or')}; or who counted them" if slots else ""


def _checked(lines: Sequence[Line]) -> str:
    """Read again now, not remembered: a span that does not read its characters would say so."""
    wrong = [
        line.mark
        for line in lines
        if line.copy.report.text[line.claim.said.start : line.claim.said.end] != line.claim.said.text
    ]
    if wrong:
        return f"THE CHARACTERS READ SOMETHING ELSE at {listed(wrong)}"
    sums = {line.copy.name: line.copy.report.sha256[:12] for line in lines}
    spans = f"{counted(len(lines), 'span')} re-read now, {'it reads' if len(lines) == 1 else 'each reads'} what the ledger says"
    return f"{spans}: {', '.join(f'{name} sha256 {digest}' for name, digest in sums.items())}"


def _command(known: Known, matter: Matter, lines: Sequence[Line]) -> str:
    """What to type to rule on it."""
    places = list(dict.fromkeys(line.mark for line in lines))
    if len(places) < 2:
        places = list(dict.fromkeys(line.mark for line in known_lines(known, matter)))
    ruling = "different" if len(places) > 1 else "right"
    first = "" if known.of.kept else f"sayso read {known.of.typed} -o LEDGER && "
    ledger = known.of.typed if known.of.kept else "LEDGER"
    return f'{first}sayso decide {ledger} {ruling} {" ".join(places[:4])} --why "..."'
