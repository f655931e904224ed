"""Numbers in running text: digits and words, ranges, shares, money, and the words that make them rough or open.

Knows no grammar: what a number counts, and whether it counts anything, is for `figures` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.data import table
from sayso.finders.figures.amounts import alternatives, number_in, read_amount
from sayso.finders.figures.rejected import GROWN, MARGIN
from sayso.finders.figures.written import currencies, quantities_in

CHAINED = re.compile(r"\d[-–]$")  # the rest of a date or a telephone number whose first part was no number
NUMBERED = re.compile(r"(?:\b(?:nos?\.?|number|numbers)\s*|#\s*)$", re.IGNORECASE)  # "No. 10", "number 10"


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity as written, start..end (code points) with its sign, scale and rough words; core_start..core_end without these.

    low/high: None is open. money: what is counted, when it is money. joined: the hyphenated word that it is written to
    ("strong" in "1,500-strong"). unsure: a rough word that may be a plain preposition, for the grammar to judge.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    value: float | None
    low: float | None
    high: float | None
    rough: bool = False
    share: bool = False
    money: str | None = None
    joined: str | None = None
    scaled: bool = False
    unsure: tuple[int, int] | None = None
    vague: bool = False


def find_numbers(text: str, start: int = 0, end: int | None = None) -> tuple[Number, ...]:
    """The numbers of text[start:end] in order, none overlapping; ordinals and numbers stuck to letters are left out."""
    stop = len(text) if end is None else end
    plain = [*_quantities(text, start, stop), *_shares(text, start, stop)]
    plain.sort(key=lambda n: (n.start, -n.end))
    alone: list[Number] = []
    for number in plain:
        free = not alone or number.start >= alone[-1].end
        chained = CHAINED.search(text, max(start, number.start - 3), number.start) is not None
        if free and (not chained or (alone and alone[-1].end == number.start - 1)):
            alone.append(number)
    return tuple(_bounded(text, start, number) for number in _ranges(text, alone))


def _quantities(text: str, start: int, stop: int) -> Iterator[Number]:
    units = currencies()
    for found in quantities_in(text, start, stop):
        money = found["sign"] or found["money"]
        if NUMBERED.search(text, max(start, found.start() - 8), found.start()) or not _holds(text, found, bool(money)):
            continue
        made = read_amount(found)
        if made is None:
            continue
        value, low, high, rough, share = made
        yield Number(
            *found.span(),
            *found.span(),
            value=value,
            low=low,
            high=high,
            rough=rough,
            share=share,
            money=units[" ".join(money.lower().strip("-").split())] if money else None,
            joined=found["joined"][1:].lower() if found["joined"] else None,
            scaled=bool(re.search(r"[A-Za-z]", found["body"])) and bool(re.search(r"\d", found["body"])),
            vague=value is None,
        )


def _holds(text: str, found: re.Match[str], money: bool) -> bool:
    """Whether the words around agree: "a third" is a share before "of", else an ordinal; "100m" is metres, "12m people" not."""
    after = text[found.end() : found.end() + 24]
    if found["parts"]:
        of = re.match(r"\s+(?:of|the|its|their|his|her|all)\b", after)
        by = text[max(0, found.start() - 4) : found.start()].rstrip().lower().endswith(" by")
        return of is not None or (by and GROWN.match(after) is not None)
    if found["short"] in ("m", "b") and not money:
        return re.match(r"\s+(?:people|children|[a-z]{3,}s)\b", after) is not None
    return True


@cache
def _share() -> re.Pattern[str]:
    words = alternatives([r["words"] for r in table("shares")])
    return re.compile(
        rf"\b(?:{words})(?=\s+(?:of|the|its|their|his|her|[A-Z][\w.]*['’]s?)\b)|\balmost\s+entire\b", re.IGNORECASE
    )


def _shares(text: str, start: int, stop: int) -> Iterator[Number]:
    rows = {r["words"]: r for r in table("shares")}
    for found in _share().finditer(text, start, stop):
        row = rows[" ".join(found[0].lower().split())]
        if found[0].lower().endswith("ority") and MARGIN.match(text, found.end()):
            continue
        low, high = number_in(row["low"]), number_in(row["high"])
        yield Number(*found.span(), *found.span(), None, low, high, rough=True, share=True, vague=True)


BETWEEN = re.compile(r"\s*(?:-|–|—|\s(?:to|or)\s)\s*", re.IGNORECASE)


def _ranges(text: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """Two numbers that are the ends of one ("10 to 15", "between 20 and 30", "$5-6 million"); a score ("7-2") is left out."""
    at = 0
    while at < len(numbers):
        pair = numbers[at : at + 2]
        both = _range(text, *pair) or _ballot(text, *pair) if len(pair) == 2 else None
        if both is not None:
            yield both
        score = len(pair) == 2 and both is None and _score(text, *pair)
        gone = both is None and (len(pair) == 2 and _changed(text, *pair))
        gone = gone or (both is None and _former(text, numbers[at - 1] if at else None, numbers[at]))
        if both is None and not score and not gone:
            yield numbers[at]
        at += 2 if both or score else 1


VOTED = re.compile(
    r"\b(?:vot(?:ed?|ing)|rul(?:ed|ing)|approv\w+|adopted|ratified|rejected|carried|passed|upheld|backed)\b"
    r"[^.;:\d\"“”]{0,40}$"
)
VOTE = re.compile(r"\s+(?:vote|decision|ruling|split)\b")
HELD_BY = re.compile(r"(?:\b(?:an?|the|his|her|its|their)|['’]s?)\s+$")  # "backed their side in a 3-1 win"


def _ballot(text: str, first: Number, second: Number) -> Number | None:
    """ "voted 6 to 3", "rejected the bill by 212-180", "a 6 to 3 vote": the votes of the side that won."""
    link, plain = text[first.end : second.start], not (first.share or second.share or first.money or second.money)
    if link not in ("-", "–", " to ") or not plain or first.value is None or second.value is None:
        return None
    said = VOTED.search(text, max(0, first.start - 60), first.start) is not None
    vote = VOTE.match(text, second.end) is not None
    said = (link == " to " and vote) if HELD_BY.search(text, max(0, first.start - 8), first.start) else said
    moved = MOVED.search(text, max(0, first.start - 24), first.start)
    if not said or moved or first.value <= second.value or first.joined or second.joined:
        return None
    return replace(first, end=second.end, core_end=second.end, joined="vote")


MOVED = re.compile(
    r"\b(?:r[io]se\w*|rising|climb\w*|gr[eo]w\w*|f[ea]ll\w*|drop\w*|increas\w+|jump\w*|up|down|cut|rais\w+|reduc\w+)\s+by\s+$"
)


def _score(text: str, first: Number, second: Number) -> bool:
    """ "7-2", "voted 52 to 48" """
    link = text[first.end : second.start]
    voted = re.search(
        r"\b(?:vot\w+|by|scores?|won|beat|passed)\b[^.]{0,20}$", text[max(0, first.start - 40) : first.start]
    )
    moved = MOVED.search(text, max(0, first.start - 24), first.start)
    return link in ("-", "–") or (link.strip() == "to" and voted is not None and moved is None)


CHANGE = re.compile(r"\b(?P<by>from|by)\s+(?:\w+\s+){0,2}$")
SPREAD = re.compile(r"\b(?:rang\w+|var\w+|anywhere|aged|ages)\s+from\s+$")


def _changed(text: str, first: Number, second: Number) -> bool:
    """ "rose FROM 12 to 18", "rose BY 12 to 45": only the second is how many there are now."""
    lead = CHANGE.search(text, max(0, first.start - 24), first.start)
    link = re.fullmatch(r"\s+to\s+(?:[a-z]+\s+){0,2}", text[first.end : second.start])
    alike = first.share == second.share and bool(first.money) == bool(second.money)
    return lead is not None and link is not None and (lead["by"] == "from" or alike)


def _former(text: str, before: Number | None, number: Number) -> bool:
    """ "slowed to 3.2% from 4.1%", "up from 900,000": what was before the change."""
    lead = text[max(0, number.start - 30) : number.start]
    if re.search(r"\b(?:up|down)\s+from\s+(?:[a-z]+\s+){0,2}$", lead):
        return True
    if before is not None and re.fullmatch(r"\s+votes?\s+to\s+", text[before.end : number.start]):
        return True  # "by 34 votes to 12": those who lost
    if before is None or not re.search(r"\bto\s+(?:\w+\s+){0,2}$", text[max(0, before.start - 24) : before.start]):
        return False
    between = text[before.end : number.start]
    return re.fullmatch(r"(?:\s+(?:in|last|this)\s+\w+)?,?\s+from\s+(?:[a-z]+\s+){0,2}", between) is not None


def _moves(lead: str, first: Number, second: Number) -> bool:
    """Whether "from" or "by" before the two makes them a change; "by 10 to 15 percent" is a range."""
    marked = (
        (second.share and not first.share) or (second.scaled and not first.scaled) or (second.money and not first.money)
    )
    return re.search(r"\bfrom\s+$", lead) is not None or (re.search(r"\bby\s+$", lead) is not None and not marked)


def _range(text: str, first: Number, second: Number) -> Number | None:
    link, lead = text[first.end : second.start], text[max(0, first.start - 24) : first.start].lower()
    between = re.search(r"\bbetween\s+$", lead)
    whole = bool(BETWEEN.fullmatch(link)) and (SPREAD.search(lead) is not None or not _moves(lead, first, second))
    if not (whole or (between and link.strip().lower() == "and")):
        return None
    if first.share and not second.share:
        return None  # "slipped 4.2% to 3.1bn"
    if first.low is None or second.high is None or (first.money and second.money and first.money != second.money):
        return None
    low, high = first.low, second.high
    if second.share and not first.share:
        low /= 100
    elif second.scaled and not first.scaled and low < 1000:
        scale = high / float(re.findall(r"[\d.]+", text[second.core_start : second.core_end].replace(",", ""))[0])
        low *= round(scale)
    if low >= high:
        return None
    start = first.start - len(between[0]) if between else first.start
    return replace(
        second,
        start=start,
        core_start=start,
        value=None,
        low=low,
        high=high,
        money=first.money or second.money,
        vague=True,
    )


@cache
def _before() -> re.Pattern[str]:
    words = alternatives([r["words"] for r in table("roughness") if r["place"] == "before"])
    return re.compile(rf"(?<![\w-])(?P<words>{words})\s*(?:the\s+)?$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    words = alternatives([r["words"] for r in table("roughness") if r["place"] == "after"])
    return re.compile(rf"\s?(?P<words>{words})(?!\w)", re.IGNORECASE)


@cache
def _effects(place: str) -> dict[str, dict[str, str]]:
    return {r["words"]: r for r in table("roughness") if r["place"] == place}


def _bounded(text: str, floor: int, number: Number) -> Number:
    """The number with the rough words around it taken in, nearest first."""
    behind = _after().match(text, number.end, number.end + 20)
    if behind:
        row = _effects("after")[" ".join(behind["words"].lower().split())]
        number = replace(bound(number, row["effect"]), end=behind.end())
    at = number.start
    while found := _before().search(text[max(floor, at - 30) : at]):
        row = _effects("before")[" ".join(found["words"].lower().split())]
        at = max(floor, at - 30) + found.start()
        beside = re.search(r"\bthe\s*$", found[0]) is not None and row["sure"] == "no"
        if row["effect"] == "plain" or beside:
            continue  # "below the 3.3bn expected": beside it, not part of it
        unsure = (at, at + len(found["words"])) if row["sure"] == "no" else number.unsure
        number = replace(bound(number, row["effect"]), start=at, unsure=unsure)
    return number


def bound(number: Number, effect: str) -> Number:
    """The number made rough or open at one end by a word with this effect (see data/roughness.tsv)."""
    rough = number.rough or effect in ("rough", "below", "over")
    low = None if effect in ("ceiling", "below") else number.low
    high = None if effect in ("floor", "over") else number.high
    return replace(number, low=low, high=high, rough=rough)
