"""The claims of a ledger, one after another: mark, day, chain, words; all of them or those that were asked for."""

from __future__ import annotations

import calendar
import json
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.errors import BadValue
from sayso.ledger import Ledger
from sayso.outputs.pile import Line, day_of, left_out_words, pile
from sayso.outputs.sheet import WIDTH
from sayso.outputs.wording import NO_SOURCE, ZONES, counted, held_words, one_line, quoted, when_words

_INDENT = 11


@dataclass(frozen=True, slots=True)
class Asked:
    """What a claim must be to be told.

    by: part of the name of somebody in the chain ("nobody": no source is named; "unnamed": a source without a name).
    about: words of the claim, of its subject, object or places. since, until: the day it happened or, where that is not
    known, was said ("2021", "2021-07", "2021-07-14"). report: the first part of a mark. figures, plans, dated: only claims
    with a figure, that are promises or plans, whose own words give a time. denials: only claims that deny something.
    """

    by: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    report: str | None = None
    zone: str | None = None
    figures: bool = False
    plans: bool = False
    dated: bool = False
    denials: bool = False


def tell(ledger: Ledger, form: str = "text", asked: Asked = Asked(), as_of: str | None = None) -> str:
    """The claims that fit `asked`, as "text" or as "jsonl", in the order of their marks. Raises BadValue as `choose` does."""
    of = pile(ledger, as_of=as_of, compared=False)
    lines = choose(of.lines, asked)
    if form == "jsonl":
        return _as_jsonl(ledger, lines, as_of)
    told = "".join(told_line(line) for line in lines)
    total = "" if len(lines) == len(of.lines) else f" of {len(of.lines)}"
    left = left_out_words(of)
    return f"{told}{counted(len(lines), 'claim')}{total}.\n" + (f"{textwrap.fill(left, WIDTH)}\n" if left else "")


def _as_jsonl(ledger: Ledger, lines: Iterable[Line], as_of: str | None) -> str:
    """Those claims as `export --to jsonl` has them."""
    from sayso.outputs import tell as tell_as  # noqa: PLC0415

    wanted = {line.claim.id for line in lines}
    exported = ((json.loads(text), text) for text in tell_as(ledger, "jsonl", as_of=as_of).splitlines())
    return "".join(f"{text}\n" for one, text in exported if one["type"] == "claim" and one["id"] in wanted)


def told_line(line: Line) -> str:
    """One claim, wrapped at 80 under its mark."""
    end = () if line.sourced else (NO_SOURCE,)
    zone = "" if line.body else f" [{ZONES[line.claim.zone]}]"
    held = held_words(line.claim)
    words = f"{when_words(day_of(line))}{zone}  {' <- '.join((*line.chain, *end))}: "
    words += (f"{held}: " if held else "") + quoted(line.claim.said.text)
    hang = " " * _INDENT
    return (
        textwrap.fill(
            words,
            WIDTH,
            initial_indent=line.mark.ljust(_INDENT - 2) + "  ",
            subsequent_indent=hang,
            break_on_hyphens=False,
        )
        + "\n"
    )


def choose(lines: Iterable[Line], asked: Asked) -> tuple[Line, ...]:
    """The lines that fit everything asked. Raises BadValue for a day, a zone or a report that is none."""
    lines = tuple(lines)
    names = {line.copy.name for line in lines}
    if asked.zone is not None and asked.zone not in ZONES:
        raise BadValue(f"no such zone: {asked.zone} (there are {', '.join(ZONES)})")
    if asked.report is not None and asked.report not in names:
        raise BadValue(f"no claim is of a report {asked.report} (there are {', '.join(sorted(names)) or 'none'})")
    first = "" if asked.since is None else day_asked(asked.since, 0)
    last = "" if asked.until is None else day_asked(asked.until, 1)
    return tuple(line for line in lines if _fits(line, asked) and _between(line, first, last))


def _fits(line: Line, asked: Asked) -> bool:
    return (
        (asked.by is None or _is_by(line, asked.by))
        and (asked.about is None or about(line, asked.about))
        and asked.report in (None, line.copy.name)
        and asked.zone in (None, line.claim.zone)
        and (bool(line.claim.figures) or not asked.figures)
        and (line.planned or not asked.plans)
        and (line.claim.when.at is not None or not asked.dated)
        and (line.claim.stance == "denies" or not asked.denials)
    )


def _between(line: Line, first: str, last: str) -> bool:
    """Whether its days and first..last ("" = open) can meet; a claim whose day is not known meets only open ends."""
    when = day_of(line)
    if not when.earliest and not when.latest:
        return not first and not last
    return (not first or (when.latest or "9999") >= first) and (not last or (when.earliest or "0000") <= last)


def _is_by(line: Line, name: str) -> bool:
    if name.lower() == "nobody":
        return not line.sourced
    if name.lower() == "unnamed":
        return line.unnamed
    return any(_holds(link, name) for link in line.chain)


def about(line: Line, words: str) -> bool:
    """Whether a claim, its subject, object or places hold the words."""
    return any(_holds(held, words) for held in _parts(line))


def _parts(line: Line) -> list[str]:
    claim = line.claim
    terms = [term.name for term in (claim.subject, claim.object) if term is not None]
    return [claim.said.text, *terms, *(where.name for where in claim.where)]


def _holds(words: str, wanted: str) -> bool:
    """Whether `wanted` stands in the words, from the beginning of a word on, whatever its capitals."""
    return re.search(r"(?<!\w)" + re.escape(one_line(wanted)), one_line(words), re.IGNORECASE) is not None


def day_asked(text: str, side: int) -> str:
    """The first (side 0) or last (1) day of "2021", "2021-07" or "2021-07-14". Raises BadValue."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        month = month or (12 if side else 1)
        days = calendar.monthrange(year, month)[1]
        if day is not None and not 1 <= day <= days:
            raise ValueError
    except (ValueError, calendar.IllegalMonthError):
        raise BadValue(f"not a day: {text} (write 2021, 2021-07 or 2021-07-14)") from None
    return f"{year:04}-{month:02}-{day or (days if side else 1):02}"
