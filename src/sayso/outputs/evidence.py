"""The parts of a claim in plain words, each with its mark: chain, times, figures, how it is held, what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.outputs.citation import medium_words
from sayso.outputs.pile import Line
from sayso.outputs.sheet import Row
from sayso.outputs.wording import one_line, party_words, quoted, says_so_itself, shortened, when_words
from sayso.records import Figure, Guess, Span, Voice, When

_KINDS = {
    "outlet": "an outlet",
    "agency": "a news agency",
    "office": "an office",
    "person": "a person",
    "group": "a group",
    "unnamed": "not named by the report",
}
_STANCES = {
    "asserts": "Said as a fact",
    "denies": "Denied",
    "doubts": "Doubted",
    "pledges": "Promised",
    "warns": "Given as a warning",
    "asks": "Asked or demanded",
}
_OWN = {
    "denies": "a denial",
    "doubts": "a doubt",
    "pledges": "a promise",
    "warns": "a warning",
    "asks": "a question or demand",
}
_STATUSES = {
    "happened": "something that has happened",
    "ongoing": "something that is so or goes on",
    "planned": "something planned",
    "possible": "something possible only",
    "simulated": "something simulated, not real",
}
_HOW = {
    "stated": "the words give it",
    "relative": "the words give it, counted from another day",
    "anchored": "counted from another event",
    "inferred": "worked out",
    "unknown": "not found in the report",
}
#: Reasons shown for the outlet or its agency: more say no more.
_REASONS = 2
_SLOTS = (("whose", "whose"), ("holder", "held by"), ("doing", "said of them"), ("where", "where"), ("when", "when"))


def chain_rows(line: Line) -> Iterator[Row]:
    """Each link: who, how we know, and where it stands."""
    reading = line.copy.reading
    for name in line.carriers:
        wire = name == line.copy.wire
        what, guess = ("the agency whose story it is", reading.wire) if wire else ("the outlet", reading.outlet)
        yield _carrier(line, name, what, guess)
    for voice in line.claim.voices:
        yield from _link(line, voice)


def _carrier(line: Line, name: str, what: str, guess: Guess | None) -> Row:
    because = "; ".join(map(one_line, guess.because[:_REASONS])) if guess is not None else "not found in the report"
    return Row((name, f"{what}: {because}" if because else what, mark_of(line, None if guess is None else guess.at)))


def _link(line: Line, voice: Voice) -> Iterator[Row]:
    party = voice.party
    words = [part for part in (_KINDS[party.kind], one_line(voice.role or "")) if part]
    words += [medium] if (medium := medium_words(voice, line.claim.voices)) else []
    here = "" if party.at is None else one_line(party.at.text)
    cue = f"; the word for it: {quoted(voice.cue.text, 60)}" if voice.cue is not None else ""
    called = f"; here {quoted(here, 80)}" if here and here not in party.names else ""
    yield Row((party_words(party), ", ".join(words) + called + cue, mark_of(line, party.at)))
    if party.named_at is not None and party.named_at != party.at:
        yield Row(("", f"named as {quoted(party.named_at.text, 80)}", mark_of(line, party.named_at)))


def when_rows(line: Line) -> Iterator[Row]:
    """When it happened or is to, when it was said, until when it is to hold; what the words say, what that comes to and why."""
    claim = line.claim
    yield from _when(line, "is to happen" if line.planned else "happened, holds", claim.when)
    if claim.told is not None:
        yield from _when(line, "was said", claim.told)
    if claim.holds_until is not None:
        yield from _when(line, "holds until", claim.holds_until)
    yield from _when(line, "report is of", line.copy.reading.published)


def _when(line: Line, what: str, when: When) -> Iterator[Row]:
    """The day with the words that give it, and every reason in a row of its own."""
    words = "" if when.at is None else quoted(when.at.text, 44)
    reasons = [shortened(reason) for reason in when.because if one_line(reason).strip('"') != words.strip('"')]
    if when.at is not None and when.anchor == "published":
        reasons.append(f"counted from the report's day, {when_words(line.copy.reading.published)}")
    elif when.at is not None and when.anchor == "told" and line.claim.told is not None:
        reasons.append(f"counted from the day it was said, {when_words(line.claim.told)}")
    reasons = reasons or [_HOW[when.how]]
    yield Row((what, "; ".join(part for part in (when_words(when), words) if part), mark_of(line, when.at)))
    yield from (Row(("", reason, "")) for reason in dict.fromkeys(reasons))


def figure_rows(line: Line) -> Iterator[Row]:
    """Each figure as written, its bounds, and what it counts, slot by slot."""
    for figure in line.claim.figures:
        what = figure.of.what
        counted = (
            f"counts {quoted(what.text)}"
            if what is not None
            else f"in {figure.unit}"
            if figure.unit
            else "of what: not found"
        )
        slots = [
            f"{name} {quoted(span.text, 60)}" for key, name in _SLOTS if (span := getattr(figure.of, key)) is not None
        ]
        words = "; ".join([bounds(figure), counted, *slots])
        yield Row((one_line(figure.at.text), words, mark_of(line, figure.at)))


def bounds(figure: Figure) -> str:
    """ "at least 1,000", "about 5,500", "between 5 and 10", "90%"."""
    low, high = number(figure.low, figure.share), number(figure.high, figure.share)
    if figure.low is None and figure.high is None:
        return "an amount that the words leave open"
    if high is None:
        return f"at least {low}"
    if low is None:
        return f"at most {high}"
    about = "about " if figure.rough else ""
    return f"{about}{low}" if low == high else f"between {low} and {high}"


def number(value: float | None, share: bool) -> str | None:
    """A number with its thousands set off; a share as a percentage."""
    if value is None:
        return None
    scaled = round(value * 100, 6) if share else value
    digits = f"{scaled:,.6f}".rstrip("0").rstrip(".")
    return f"{digits}%" if share else digits


def where_rows(line: Line) -> Iterator[Row]:
    """Each place as named, and where on the map it is taken to be."""
    for where in line.claim.where:
        known = [where.country] if where.country else []
        if where.latitude is not None and where.longitude is not None:
            near = f" (within {where.precision_km:g} km)" if where.precision_km else ""
            known.append(f"{where.latitude:.2f}, {where.longitude:.2f}{near}")
        yield Row((one_line(where.name), ", ".join(known) or "not on our map", mark_of(line, where.at)))


def held_rows(line: Line) -> Iterator[Row]:
    """In one sentence whether it is a fact, a promise, a denial, and of what; then the words that soften it."""
    claim = line.claim
    own = claim.stance != "asserts" and says_so_itself(claim)
    words = (
        f"The words themselves are {_OWN[claim.stance]}"
        if own
        else f"{_STANCES[claim.stance]}: {_STATUSES[claim.status]}"
    )
    denied = "it is not to be" if line.planned else "it is not so"
    negated = f"; the words say that {denied}" if claim.negated else ""
    yield Row((f"{words}{negated}.", ""))
    for hedge in claim.hedges:
        yield Row((f"Softened by {quoted(hedge.text, 60)}.", mark_of(line, hedge)))


def doubts(line: Line) -> Iterator[Row]:
    """What is in doubt: who speaks, the days, the report's own day."""
    claim = line.claim
    for voice in claim.voices:
        if voice.party.doubt:
            yield Row((f"{party_words(voice.party)}: {shortened(voice.party.doubt)}",), "warning")
    times = (
        ("the day", claim.when),
        ("the day of saying", claim.told),
        ("the day of the report", line.copy.reading.published),
    )
    for what, when in times:
        if when is not None:
            yield from (Row((f"{what}: {shortened(doubt)}",), "warning") for doubt in when.doubts)


def mark_of(line: Line, at: Span | None) -> str:
    """The place of a part as a mark; "" where it stands nowhere."""
    return "" if at is None else f"{line.copy.name}@{at.start}"
