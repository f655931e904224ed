"""Why answers stand side by side: what they share, why it is no conflict and not settled, on whose word, what would settle it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from sayso.outputs.alike import alike, unlike
from sayso.outputs.answers import AGREED, SLOTS, agreed, fit, rows, said_by
from sayso.outputs.bearers import who
from sayso.outputs.brief.plans import LAST, last_words
from sayso.outputs.citation import citation
from sayso.outputs.context import highlighted, line_in_file
from sayso.outputs.excerpts import excerpt
from sayso.outputs.pile import Line, said_words
from sayso.outputs.questions import WIDEST, Known, best, known_lines, lines_of, marks, number_of, says
from sayso.outputs.rows import held
from sayso.outputs.sheet import Column, Row, Section
from sayso.outputs.wording import NO_SOURCE, counted, listed, one_line, quoted
from sayso.records import Matter, Origins

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
    "publishers-agree": "a source that is shown to be separate from the other",
    "repeated": "somebody who says so and did not have it from there",
    "one-report": "a later report that tells how it went, or another that has it too",
}


def sections(known: Known, matter: Matter, claim: str) -> Iterator[Section]:
    """The parts of the page that a question's standing adds, for the reader who asked about `claim`."""
    lines = _shown(known, matter, claim)
    plain = (Column(),)
    edge = Column("", max((len(line.mark) for line in known_lines(known, matter)), default=5), "last")
    told = [said_by(known, line) for line in lines] if matter.heading in AGREED else rows(known, matter, 1, True)
    answers = told[1:] if matter.kind == "figure" and told[0].kind == "item" and len(told) > 1 else told
    answers = [Row(("", *row.cells[1:]) if row.kind == "item" else row.cells, "answer") for row in answers]
    yield Section("WHO SAYS SO" if matter.heading in AGREED else "THE ANSWERS", tuple(answers), plain, close=True)
    if matter.last_word is not None and (matter.kind == "plan" or matter.last_word.kind in LAST):
        yield Section("THE LAST WORD", (last_words(known, matter),), plain)
    yield Section("THE WORDS", tuple(row for line in lines for row in _words(known, line)), (Column(), edge))
    yield Section("WHY SIDE BY SIDE", tuple(alike(known, matter, lines)), (Column("", 8), Column()))
    yield Section("WHY NOT CALLED A CONFLICT", tuple(unlike(matter, lines)), (Column("", 8), Column()))
    if matter.heading in _UNSETTLED:
        yield Section("WHY NOT CALLED SETTLED", (Row((_UNSETTLED[matter.heading],), "words"),), plain)
    yield Section("WHOSE WORD", tuple(_whose(known, _origins(matter))), plain)
    yield Section("SET APART: OTHER COUNTS, NOT RIVALS", tuple(_apart(known, matter)), plain)
    yield Section("AS KNOWN ON", tuple(_known_on(known, matter, claim)), (Column("", 16), Column(), edge))
    yield Section("TO QUOTE IT", tuple(Row((citation(line),), "words") for line in lines), plain)
    if settles := _settling(matter):
        yield Section("WOULD SETTLE IT", (Row((settles,), "words"),), plain)
    yield Section("CHECKED", (Row((_checked(lines),), "words"),), plain)
    yield Section("TO RULE", (Row((_command(known, matter, lines),), "more"),), plain)


def _shown(known: Known, matter: Matter, claim: str) -> list[Line]:
    """The lines that stand for the answers: the one that was asked about, else the best; where all say the same, one of each
    report.
    """
    if matter.heading in AGREED:
        every = lines_of(known, [c for answer in agreed(matter) for c in answer.claims] + [claim])
        asked = [line for line in every if line.claim.id == claim]
        reports = list(dict.fromkeys(line.copy.name for line in (*asked, *every)))
        mine = {line.copy.name: line for line in asked}
        found = [mine.get(name) or best([line for line in every if line.copy.name == name]) for name in reports]
        return found[:_ANSWERS]
    shown = []
    for answer in matter.answers[:_ANSWERS]:
        lines = lines_of(known, answer.claims)
        if lines:
            shown.append(next((line for line in lines if line.claim.id == claim), None) or best(lines, answer.says))
    return shown


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


def _origins(matter: Matter) -> Origins:
    """Who stands behind what the heading speaks of: behind all answers, or behind the one that is agreed upon."""
    told = agreed(matter)
    return told[0].origins if len(told) < len(matter.answers) else matter.origins


def _whose(known: Known, origins: Origins) -> Iterator[Row]:
    """How many separate sources stand behind it at least and at most, and why."""
    number = str(origins.low) if origins.low == origins.high else f"{origins.low} to {origins.high}"
    sources = "One source" if origins.high == 1 else f"{number} separate sources"
    yield Row((f"{sources}, as far as these reports show.",), "words")
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
    """Claims that count something like it and are no rivals; those of one figure and speaker on one line."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in lines_of(known, matter.apart):
        figures = [one_line(figure.at.text[: number_of(figure)]) for figure in line.claim.figures[:1]]
        groups.setdefault((" ".join(figures), line.copy.outlet), []).append(line)
    shown = list(groups.items())[:_APART]
    width = max((len(figure) for (figure, _), _ in shown if len(figure) <= WIDEST), default=0)
    for (figure, _), lines in shown:
        front, right = f"{who(lines[0], False, None)}: ", marks(lines)
        says = figure.ljust(width) if len(figure) <= WIDEST else ""
        front = front if says else f"{figure}: {front}"
        indent = 3 + len(says) + 2 * bool(says)
        yield Row((says, fit(front, partial(excerpt, lines[0]), "", indent, right), right), "answer")
    if len(groups) > _APART:
        yield Row((f"and {len(groups) - _APART} more",), "more")


def _known_on(known: Known, matter: Matter, claim: str) -> Iterator[Row]:
    """What was known when: each answer on the day of the first report that has it, and the claim asked about on its own; where
    all say the same, each report; days not known come last; then whether any report came after.
    """
    firsts = []
    for answer in matter.answers:
        lines, told = lines_of(known, answer.claims), says(known, matter, answer)
        if matter.heading in AGREED:
            copies = {line.copy.name: line for line in reversed(lines)}
            firsts += [(line, told) for line in copies.values()]
        elif lines:
            first = min(lines, key=lambda line: (_day(line), line.claim.id != claim, line.mark))
            asked = [line for line in lines if line.claim.id == claim and _day(line) != _day(first)]
            firsts += [(line, told) for line in (first, *asked)]
    firsts.sort(key=lambda found: _day(found[0]))
    days = [said_words(line.copy.reading.published) for line, _ in firsts]
    for at, (line, figure) in enumerate(firsts):
        words = figure or quoted(line.claim.said.text, 110)
        day = "" if at and days[at - 1] == days[at] else days[at]
        yield Row((day, f"{'and ' if at else ''}{held(line)}{words}", line.mark))
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
