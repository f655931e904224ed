"""A ledger as those who tell it see it: every claim with its mark, its report and the whole chain, in the order of the marks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from sayso.compare import Conclusions, compare, outlet_names, settle
from sayso.ledger import Ledger
from sayso.marks import mark, marks
from sayso.outputs.carriers import carriers, same_house
from sayso.outputs.wording import (
    NO_DAY,
    NO_OUTLET,
    counted,
    day_words,
    listed,
    one_line,
    party_words,
    voice_words,
    when_words,
)
from sayso.records import BODY, Claim, Guess, Reading, Report, Voice, When


@dataclass(frozen=True, slots=True)
class Copy:
    """One report of the pile: `name` is the short one that its marks begin with, `uri` where it came from.

    known_as: the name of its outlet, where the report gives only its address and others spell it.
    """

    name: str
    uri: str
    report: Report
    reading: Reading
    known_as: str | None = None

    @property
    def outlet(self) -> str:
        own = self.reading.outlet
        return NO_OUTLET if own is None else one_line(self.known_as or own.value)

    @property
    def wire(self) -> str:
        """The agency whose story it is; "" where it is the outlet's own."""
        wire, outlet = self.reading.wire, self.reading.outlet
        own = wire is None or (outlet is not None and same_house(outlet.value, wire.value))
        return "" if own or wire is None else one_line(wire.value)


@dataclass(frozen=True, slots=True)
class Line:
    """One claim, with the report that it stands in."""

    mark: str
    claim: Claim
    copy: Copy

    @property
    def sourced(self) -> bool:
        """Whether somebody beyond the outlet and its agency answers for it."""
        houses = [name for name in (self.copy.outlet, self.copy.wire) if name]
        names = [name for voice in self.claim.voices for name in voice.party.names]
        return any(not any(same_house(name, house) for house in houses) for name in names)

    @property
    def body(self) -> bool:
        return self.claim.zone in BODY

    @property
    def far_end(self) -> Voice | None:
        """The one on whose word it is said; None where the outlet or its agency says so itself."""
        return self.claim.voices[-1] if self.sourced else None

    @property
    def unnamed(self) -> bool:
        """Whether it rests on somebody whom the report does not name."""
        return self.far_end is not None and self.far_end.party.kind == "unnamed"

    @property
    def planned(self) -> bool:
        """Whether it is a promise or a plan."""
        return self.claim.stance == "pledges" or self.claim.status == "planned"

    @property
    def carriers(self) -> tuple[str, ...]:
        """Who brings it to the reader, nearest first, where its own chain does not begin with them."""
        front = tuple(
            self.copy.outlet if kind == "outlet" else one_line(guess.value)
            for kind, guess in carriers(self.copy.reading, self.claim)
        )
        return front if self.copy.reading.outlet is not None else (NO_OUTLET, *front)

    @property
    def names(self) -> tuple[str, ...]:
        """The whole chain by names alone, from the outlet to the far end."""
        return (*self.carriers, *(party_words(voice.party) for voice in self.claim.voices))

    @property
    def chain(self) -> tuple[str, ...]:
        """The whole chain, each link with its role."""
        return (*self.carriers, *(voice_words(voice) for voice in self.claim.voices))

    @property
    def teller(self) -> str:
        """Whose word it is, by name alone: the far end of the chain."""
        return self.names[-1]

    @property
    def via(self) -> tuple[str, ...]:
        """All who stand between the far end and the reader, nearest the far end first."""
        return tuple(reversed(self.names[:-1]))


@dataclass(frozen=True, slots=True)
class Pile:
    """All copies and all lines of a ledger, as ruled and with their days by the pile.

    typed: how the person at the keyboard called it. as_of: the day until which reports are told of (None: all); later and
    undated: the names of reports left out because they came out after it, or because no day of theirs is known. kept: whether it
    is of a ledger on disk, that can be ruled on.
    """

    copies: tuple[Copy, ...]
    lines: tuple[Line, ...]
    typed: str
    found: Conclusions
    as_of: str | None = None
    later: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    kept: bool = True

    @property
    def body(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.body)

    @property
    def year(self) -> str | None:
        """The year of most reports: days without a year are of this one."""
        days = (copy.reading.published.earliest for copy in self.copies if copy.reading.published.latest)
        years = Counter(day[:4] for day in days if day)
        return min(years, key=lambda year: (-years[year], year)) if years else None


def day_of(line: Line) -> When:
    """When it happened or is to happen; where that is not known, when it was said; else the day of the report."""
    claim = line.claim
    told = (when for when in (claim.when, claim.told) if when is not None and known(when))
    return next(told, line.copy.reading.published)


def known(when: When) -> bool:
    """Whether a When comes to anything at all."""
    return bool(when.earliest or when.latest or when.edtf)


def told_on(line: Line, year: str | None) -> str:
    """The day on which it was said, as far as the report shows; else the day of the report; a day after which it must lie is
    no day: "day not known".
    """
    told, published = line.claim.told, line.copy.reading.published
    return said_words(told if told is not None and known(told) and not _floor(told) else published, year)


def said_words(when: When, year: str | None = None) -> str:
    """A day of saying or of a report in plain words; of one that has only a day after which it must lie, that it is not known."""
    return NO_DAY if _floor(when) else when_words(when, year)


def _floor(when: When) -> bool:
    return when.earliest is not None and when.latest is None


def inferred(guess: Guess | None) -> bool:
    """Whether a fact of the masthead stands nowhere in the report."""
    return guess is not None and guess.at is None


def teller_key(line: Line) -> str:
    """What makes two lines one teller's: the same name, whatever the article, the capitals and an "'s" inside it."""
    return re.sub(r"['’]s(?= )", "", line.teller.lower().removeprefix("the "))


def pile(ledger: Ledger, typed: str = "LEDGER", as_of: str | None = None, compared: bool = True) -> Pile:
    """The ledger as a pile, in the order of its marks; as_of (ISO): only what was published by that day.

    compared: with actors and questions, which whoever tells of claims alone need not wait for.
    """
    found = compare(ledger, as_of) if compared else _claims_alone(ledger, as_of)
    short = marks(ledger.filed())
    outlets = {f.report.id: f.reading.outlet.value for f in found.filed if f.reading.outlet is not None}
    spelt = outlet_names(found.filed)
    copies = [
        Copy(short[f.report.id], f.uri, f.report, f.reading, spelt.get(outlets.get(f.report.id, "")))
        for f in found.filed
    ]
    copies = sorted(copies, key=lambda copy: copy.name)
    lines = [Line(mark(copy.name, claim), claim, copy) for copy in copies for claim in copy.reading.claims]
    later, undated = _left_out(ledger, short, {copy.name for copy in copies})
    return Pile(
        tuple(copies), tuple(sorted(lines, key=_place)), typed, found, as_of, later, undated, ledger.path is not None
    )


def _claims_alone(ledger: Ledger, as_of: str | None) -> Conclusions:
    filed, datings = settle(ledger, as_of)
    return Conclusions(filed, (), datings, (), ())


def _left_out(ledger: Ledger, short: dict[str, str], told: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the reports that came out later than was asked, and of those whose day is not known."""
    if len(told) == len(short):
        return (), ()
    every, _ = settle(ledger)
    dated = {short[f.report.id]: f.reading.published.latest is not None for f in every}
    left = sorted(dated.keys() - told)
    return tuple(name for name in left if dated[name]), tuple(name for name in left if not dated[name])


def left_out_words(of: Pile) -> str:
    """What `as_of` leaves out, in a sentence; "" where all is told."""
    if of.as_of is None:
        return ""
    day = day_words(of.as_of, of.as_of)
    words = [f"As published by {day}."]
    if of.later:
        words.append(f"{counted(len(of.later), 'later report')} left out.")
    if of.undated:
        words.append(f"Left out, since nothing shows that it was out by then: {listed(of.undated)}.")
    return " ".join(words)


def _place(line: Line) -> tuple[str, int, int, str]:
    """Report by report, as one reads; of claims that begin together the longer first, as the mark means it."""
    return (line.copy.name, line.claim.said.start, -line.claim.said.end, line.claim.id)
