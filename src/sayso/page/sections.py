"""The line of a site's sections and buttons ("HOME  NEWS  SPORT", "Menu | Search | Log in"), by `data/sections.tsv`."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.page.names import house_line

#: A line of sections names so many at least.
_FEWEST = 3
#: An item of such a line has no more words.
_LONGEST = 3
#: What sets the items apart where it is more than a blank.
_APART = re.compile(r"\s*[|·•›»>/]\s*|\s*\t\s*| {2,}")
_EDGE = " |·•›»>/☰≡×*_-–—+"


def is_sections(line: str) -> bool:
    """Whether `line` (typewriter-quoted, its blanks kept) names sections of a site and nothing else.

    Where two blanks or bars set the items apart, half of them known is enough: the others are sections of this house's own. Else
    every word must belong to a known one, and each begin with a capital letter.
    """
    bare = line.strip(_EDGE + "\n\t")
    if not bare or "\n" in bare or not bare[0].isupper() or bare[-1] in ".!?:;,":
        return False
    items = [item for item in _APART.split(bare) if item]
    if len(items) > _FEWEST and house_line(items[0]) is not None:  # "The Harbour Herald | News | Ports | Weather: 3 C"
        items = items[1:]
    known = [item for item in items if _made_of_items().fullmatch(item.partition(":")[0])]
    short = all(len(item.split()) <= _LONGEST and item[0].isupper() for item in items if item not in known)
    if len(items) >= _FEWEST:
        return short and len(known) >= 2 and 2 * len(known) >= len(items)
    return _run(bare) >= _FEWEST


def _run(line: str) -> int:
    """How many known items `line` is made of, with single blanks between; 0 where anything else stands in it."""
    if not _made_of_items().fullmatch(line):
        return 0
    found = _item().findall(line)
    return len(found) if all(item[0].isupper() for item in found) else 0


@cache
def _choice() -> str:
    items = sorted((row["item"] for row in table("sections")), key=lambda item: (-len(item), item))
    return "|".join(re.escape(item) for item in items)


@cache
def _item() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{_choice()})(?![\w'-])", re.I)


@cache
def _made_of_items() -> re.Pattern[str]:
    """One item or more, with blanks, commas or "and" between."""
    return re.compile(rf"(?:{_choice()})(?:(?:\s+|, | & | and )(?:{_choice()})(?![\w'-]))*", re.I)
