"""What a paragraph may open with that is no word of its first sentence: a clock, a desk's label, a day that it is set under."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table

#: The time of day that an entry of a live page opens with ("18.45 The quay is shut").
STAMP = re.compile(
    r"\W*(?:(?:[01]?\d|2[0-3]):[0-5]\d|(?:[01]\d|2[0-3])[.h][0-5]\d|(?:1[0-2]|\d)[.:]?[0-5]\d(?=\s?[ap]\.?m\b))"
    r"\s?(?:[ap]\.?m\b\.?)?\s?(?:(?:GMT|BST|UTC|CES?T|MSK|IST|[ECMP][SD]?T)\b)?[\s*_|:–—-]+(?=[\"“‘'(]?[A-Z])"
)


def opening(line: str) -> int:
    """Where the first sentence of a paragraph starts: behind its white space, or behind what opens it; markup is read over."""
    at = len(line) - len(line.lstrip())
    start = 0
    for pattern in (STAMP, _label(), _day()):
        found = pattern.match(line, at)
        if found is not None:
            at = start = found.end()
    return start


@cache
def _label() -> re.Pattern[str]:
    """A desk's label before a line (data/asides.tsv)."""
    return re.compile(rf"\W*(?:{'|'.join(r['pattern'] for r in table('asides') if r['sort'] == 'label')})(?=\W*\w+\W)")


@cache
def _day() -> re.Pattern[str]:
    """The day, month or year that a sentence is set under: "May 2-3, 2021 – ...", "- 2 May. Karin Lind ...", "2019: ..."."""
    words = {kind: _words(kind) for kind in ("month", "weekday")}
    number, year = r"\d{1,2}(?:st|nd|rd|th)?", r"(?:19|20)\d\d"
    days = rf"{number}(?:\s?[-–/]\s?{number}| and {number})?"
    day = rf"(?:{days} {words['month']}|{words['month']} {days})(?:,? {year})?|{year}-\d\d-\d\d"
    sign = r"(?:\W{0,3}:|\s?\||\s?[–—]|\s-+)"
    return re.compile(
        rf"\W{{0,6}}(?:{words['weekday']},? )?(?:(?:{day})(?:{sign}|\.)|(?:{words['month']} )?{year}{sign})"
        r"[*_\])\s]{0,4}\s(?=[\"“‘'(]?(?-i:[A-Z]))",
        re.IGNORECASE,
    )


def _words(kind: str) -> str:
    rows = (row for row in table("timewords") if row["kind"].rstrip("!") == kind)
    return rf"(?:{'|'.join(sorted(row['word'] for row in rows))})\.?"
