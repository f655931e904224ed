"""The claims of a little report that hold marked words."""

from __future__ import annotations

from sayso.finders import read_opened
from sayso.formats import open_report
from sayso.language.reader import Language
from sayso.records import Claim, Given


def smallest_holding(text: str, spans: list[tuple[int, int]], language: Language) -> list[Claim | None]:
    """For each span the smallest claim that holds it, None where there is none, after reading the text as a report."""
    claims = read_opened(open_report(text.encode(), "story.txt"), Given(), language, "sayso 0 test").claims
    found: list[Claim | None] = []
    for start, end in spans:
        holding = [c for c in claims if c.said.start <= start and end <= c.said.end]
        found.append(min(holding, key=lambda c: c.said.end - c.said.start, default=None))
    return found
