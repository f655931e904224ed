"""Who is called by which office (data/offices.tsv): a report that does so was not written before the first day in that office.

Only a lower bound: reports look back on those who were in office, "former" or not. A deputy's office is another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.data import table
from sayso.finders.dating.lines import Clue

#: Before an office, what makes another one of it, or one that is still to come.
_NOT_IT = re.compile(
    r"\b(?:an?|deputy|vice|acting|assistant|under|shadow|future|would-be|incoming|next|likely|potential)[\s-]{1,3}$",
    re.IGNORECASE,
)
#: Before an office, what it is the office of, where that is no country: "Farmers' Union President", "UBS Chancellor".
_ELSEWHERE = re.compile(
    r"(?:\b(?i:party|union|club|university|college|committee|council|bank|federation|association|company|group|board|court|senate"
    r"|assembly|league|society|institute|foundation)\s|\b(?!(?:US|UK|UN|EU|UAE|NATO|USSR)\s)[A-Z]{2,}\s)$"
)
#: Between a name and the office behind it: ", the Russian", ", Ukraine's".
_BEHIND = r",\s(?:the\s)?(?:[A-Z][\w.]*(?:['’]s)?\s){0,2}"


def offices_told(text: str, stretches: Sequence[tuple[int, int]]) -> tuple[Clue, ...]:
    """A clue for everybody in the running text who is called by an office: not before the first day of the first term."""
    found: dict[str, Clue] = {}
    for names, office, since in _holders():
        for name in names:
            for clue in _calls(text, stretches, name, office, since):
                found.setdefault(f"{names[0]} {office}", clue)
    return tuple(sorted(found.values(), key=lambda clue: (clue.earliest, clue.start or 0)))


@cache
def _holders() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """(names, office, first day of the first term), an entry for each holder and office."""
    first: dict[tuple[str, str], str] = {}
    for row in table("offices"):
        key = (row["name"], row["office"])
        first[key] = min(row["from"], first.get(key, row["from"]))
    return tuple((tuple(name.split("|")), office, since) for (name, office), since in first.items())


def _first_day(since: str) -> str:
    """The first day of a day, month or year."""
    return f"{since}-01-01"[:10]


def _calls(text: str, stretches: Sequence[tuple[int, int]], name: str, office: str, since: str) -> Iterator[Clue]:
    words = "|".join(re.escape(one) for one in office.split("|"))
    for match in re.finditer(rf"\b{re.escape(name)}\b", text) if name in text else ():
        at, end = match.span()
        low, high = next(((s, e) for s, e in stretches if s <= at < e), (0, 0))
        before = re.search(rf"\b(?:{words})\s$", text[max(low, at - 60) : at], re.IGNORECASE)
        behind = re.match(rf"{_BEHIND}(?i:{words})\b", text[end : min(high, end + 90)])
        lead = text[max(low, at - 90) : at - len(before[0])] if before else ""
        if low < high and (behind or (before and not _NOT_IT.search(lead) and not _ELSEWHERE.search(lead))):
            said = before[0].strip() if before else behind[0].lstrip(", ") if behind else ""
            because = f"calls {name} {' '.join(said.split())}, in office since {since}"
            yield Clue(_first_day(since), _first_day(since), at, end, because, since)
            return
