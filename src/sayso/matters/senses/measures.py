"""What a figure measures: "turnout was 61 percent", "put the magnitude at 6.7", "a lead of 61,400 votes"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from sayso.data import table
from sayso.matters.senses.words import PLAIN, sort_of, stem, tokens
from sayso.records import Claim, Figure, Span

#: "a magnitude of 6.7", "losses of about £14 million", "a majority of fewer than 48,000 votes": the noun before "of".
_OF = re.compile(r"([A-Za-z][\w\-]*)\s+of\s+(?:[\w\-]+\s+){0,3}$")
#: Words that end the head of a noun phrase: what follows only says which one is meant.
_BEHIND = re.compile(r"\s(?:of|from|in|at|on|by|for|with|among|between|below|near|over|under|to|that|which|who)\s|,")
_BY = re.compile(r"\bby\s+(?:[\w\-]+\s+){0,3}$")
#: "Vega's margin shrinks to 47,900 votes", where the clause has another verb for its own.
_LED = re.compile(r"(\w+)\s+(\w+)\s+(?:to|at)\s+(?:[\w\-]+\s+){0,2}$")
#: "by 34 votes to 12", "by 6 to 3": how each side voted.
_SIDES = re.compile(r"\b(?:votes?\s+)?(?:to\s+|[-–])(?:\d|two\b|three\b|four\b|five\b|six\b|none\b)", re.IGNORECASE)
#: How many days a unit of time is.
_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_QUOTES = " \"“”'‘’.,;:()"


def measured(figure: Figure, claim: Claim) -> str:
    """The key of what a figure measures, "" where the words do not say: the noun before "of", else by the verb."""
    noun = measured_noun(figure, claim)
    return "" if not noun or general(noun) else keyed(noun)


def measured_noun(figure: Figure, claim: Claim) -> str:
    """The noun of what a figure measures, as the claim has it; "" where it has none."""
    noun = _before_of(figure, claim) or _by_verb(figure, claim)
    return (_specific(noun, figure, claim) or noun) if general(noun) else noun


def _specific(noun: str, figure: Figure, claim: Claim) -> str:
    """What a level, a rate or a share is of: "a methane level", "the level of methane"."""
    text = claim.said.text
    found = re.search(rf"\b(?:([A-Za-z]{{3,}})\s+{noun}\b|{noun}\s+of\s+(?:the\s+)?([A-Za-z]{{3,}}))", text)
    word = "" if found is None else (found[1] or found[2]).lower()
    told = [token for token in tokens(f"the {word}") if token.weight >= PLAIN and not token.name]
    bare = not told or general(word) or word.endswith(("est", "ed")) or word in lemmas("degree")
    return "" if bare else word


def general(noun: str) -> bool:
    """Whether a noun says only that there is a figure: "number", "amount"."""
    return noun.lower() in lemmas("general")


def margin(figure: Figure, claim: Claim) -> bool:
    """Whether a figure tells by how much one is ahead: "a lead of 61,400 votes", "won by 300 votes"."""
    if figure.unit is None or figure.unit.lower().split()[-1].rstrip("s") not in ("vote", "seat", "point", "goal"):
        return False
    start = figure.at.start - claim.said.start
    by = _BY.search(claim.said.text[max(0, start - 30) : start]) is not None
    sides = figure.value is not None and _SIDES.search(claim.said.text[start : figure.at.end - claim.said.start + 8])
    return measured(figure, claim) in _margins() or (by and not sides)


def in_days(figure: Figure) -> Figure:
    """A length of time in days, so that weeks and months can be compared; rough, as weeks and months are, where it is none."""
    days = _DAYS.get((figure.unit or "").lower().rstrip("s"))
    if days is None or figure.share:
        return figure
    value, low, high = (None if number is None else number * days for number in (figure.value, figure.low, figure.high))
    return replace(figure, value=value, low=low, high=high, rough=figure.rough or days > 1)


def lasts(figure: Figure) -> bool:
    """Whether a figure is a length of time."""
    return (figure.unit or "").lower().rstrip("s") in _DAYS and not figure.share


def is_unit(unit: str | None) -> bool:
    """Whether a figure's unit only measures: percent, tonnes, years, money."""
    return unit is not None and (unit.lower() in _units() or unit.lower().split()[-1] in _units())


@cache
def bare(counts: str) -> bool:
    """Whether all that is known of a count is its unit of measure."""
    return counts in {stem(unit) for unit in _units()}


def _before_of(figure: Figure, claim: Claim) -> str:
    start = figure.at.start - claim.said.start
    found = _OF.search(claim.said.text[max(0, start - 60) : start])
    return found[1] if found else ""


def _by_verb(figure: Figure, claim: Claim) -> str:
    """The head of the subject of a verb that leads to a figure, or of the object of one that puts it at a figure."""
    verb = claim.predicate
    if verb is None or verb.at.start > figure.at.start or claim.subject is None:
        led = _LED.search(claim.said.text[: figure.at.start - claim.said.start])
        return led[1] if led is not None and led[2].rstrip("s") in lemmas("verb") | {"rose", "fell", "stood"} else ""
    if verb.name in lemmas("verb") and claim.subject is not None:
        return "" if _holds(claim.subject.at, figure) else _head(claim.subject.name)
    if verb.name in lemmas("put") and claim.object is not None and not _holds(claim.object.at, figure):
        return _head(claim.object.name)
    return ""


def _holds(at: Span, figure: Figure) -> bool:
    return at.start <= figure.at.start < at.end


def noun_phrase(phrase: str) -> str:
    """A noun phrase without what only says which: "the turnout" of "the turnout in Osk"."""
    return _BEHIND.split(phrase)[0].strip(_QUOTES)


def _head(phrase: str) -> str:
    words = noun_phrase(phrase).split()
    if len(words) == 1 and words[0].lower() in ("it", "this", "that", "they", "them", "one"):
        return ""
    return words[-1].strip(_QUOTES) if words and words[-1][:1].isalpha() else ""


def keyed(noun: str) -> str:
    """A noun by its class, so that earnings and profit are one."""
    found = tokens(f"the {noun.lower()}")
    return found[-1].key if found and sort_of(found[-1].key) else stem(noun)


@cache
def _margins() -> frozenset[str]:
    return frozenset(map(keyed, lemmas("margin")))


@cache
def lemmas(sort: str) -> frozenset[str]:
    """The words of one sort of the table of measures."""
    return frozenset(word for row in table("measures") if row["sort"] == sort for word in row["words"].split(";"))


@cache
def _units() -> frozenset[str]:
    money = {
        word
        for row in table("currencies")
        for part in row["unit"].lower().split(" or ")
        for word in (part, part.split()[-1])
    }
    return lemmas("unit") | money
