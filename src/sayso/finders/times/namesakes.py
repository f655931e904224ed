"""Names that hold the words of a time and are none: the Sunday Times, USA Today, the Good Friday Agreement, the Arab Spring."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.finders.times.words import Form, Found, either


@cache
def name_forms() -> tuple[Form, ...]:
    """The names of data/namesakes.tsv, where they are written with capitals."""
    names = [row["name"] for row in table("namesakes")]
    pattern = re.compile(rf"(?:the\s{{1,3}})?(?P<name>{either(name.lower() for name in names)})(?!\w)")
    first = frozenset(re.findall(r"\w+", name.lower())[0] for name in names)
    written = frozenset(names)
    starts = frozenset("#" if word[0].isdigit() else word for word in first) | {"the"}

    def build(low: str, shown: str, match: re.Match[str]) -> Found | None:
        if shown[match.start("name") : match.end()] not in written:
            return None
        return Found(match.start(), match.end(), "DATE", "", "name")

    return (Form(pattern, starts, build),)
