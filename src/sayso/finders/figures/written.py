"""How quantities are written: the pattern of digits, number words, shares and money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sayso.data import table
from sayso.finders.figures.amounts import GAP, alternatives, read_amount, words_of

GROUPED = r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}"
DIGITS = rf"(?:{GROUPED}|[1-9]\d{{0,2}}(?:[ \u00a0\u2009\u202f]\d{{3}}(?!\d))+|\d+)(?:\.\d+)?"
PERCENT = r"\s?%|[\s-]+(?:percent|per\s+cent|pct)\b(?!\s+points?)"
BLANK = re.compile(r"\d (?!000(?!\d))\d{3}")  # "230 000" is never two numbers
#: Before digits with a blank in them: a date, a name or a label that ends in the first of them ("May 12 345 people voted"),
#: an hour or a day at the head of a sentence ("At 10 200 people came"), a telephone number or a row of numbers.
OWN_NUMBER = re.compile(
    r"(?:(?:^|[.!?:;]['\"’”]?\s+|['\"‘“])(?:[Aa]t|[Oo]n|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ff]rom)\s+"
    r"|(?<=[a-z,]\s)[A-Z][\w.’'-]*\s+"
    r"|\b(?:[Ii]n|[Oo]n|[Aa]t)\s+(?:[Tt]he\s+)?[A-Z][\w.’'-]*\s+"
    r"|\b(?:[Dd]ay|[Ww]eek|[Pp]age|[Rr]oom|[Rr]ound|[Aa]ge|[Aa]ged|[Uu]nder|[Cc]hapter|[Aa]rticle|[Ff]light|[Pp]hone|[Cc]all|[Dd]ial|[Tt]el)\.?:?\s+"
    r"|\d\s|\+)$"
)


@cache
def quantity() -> re.Pattern[str]:
    """A quantity: sign (of money), body, ratio ("in five"), percent, money (its word), joined (the hyphened word)."""
    plain = alternatives([*words_of("unit"), *words_of("ten")])
    scale, group = alternatives([*words_of("scale")]), alternatives([*words_of("group")])
    big, short = f"{scale}|{group}", alternatives([*words_of("short")])
    part = alternatives([*words_of("fraction")])
    joined = alternatives([*words_of("compound")])
    spelt = rf"(?:{plain})(?:{GAP}(?:{plain})|(?:{GAP}(?:{big}))(?:\s+and\s+(?:{plain})\b(?:{GAP}(?:{plain})\b)*)?)*"
    mixed = rf"\s+and\s+a\s+half(?=\s+[a-z])(?!\s+of\b)|{GAP}(?:{big})(?:{GAP}(?:{scale}))*"
    return re.compile(
        rf"""(?<![\w.,/:'’&#§№])(?<![A-Za-z][-–—])
        (?P<sign>{_signs(scale, short)})?
        (?P<body>
            (?P<parts>(?:an?|one|two|three|four|five|six|seven|eight|nine){GAP}(?:and{GAP}a{GAP}half)?(?:{part})|half(?=\s+(?:of|the|its|their|his|her|all)\b))\b
          | (?P<plural>{alternatives([*words_of("plural")])})\b
          | (?P<several>{alternatives([*words_of("several")])})\s+(?:{big})\b
          | half\s+an?\s+(?:{big})\b
          | an?\s+(?:(?:{big})\b)(?:\s+(?:{scale})\b)*
          | (?:{spelt})(?:{mixed})*\b
          | {DIGITS}(?:\s?[½¼¾])?(?:(?:\s?(?P<short>{short})\b)|(?:(?:{mixed})\b)+)?
        )
        (?P<ratio>\s+(?:(?:in|out\s+of)\s+(?:every\s+)?(?:{plain}|\d+)|of\s+(?:ten|100?))\b)?
        (?P<percent>{PERCENT})?
        (?P<money>{_money_words()})?
        (?P<joined>-(?:{joined})\b)?
        (?![\w$€£]|[.,:/]\d|['’]s?\b|\s*[°º]|-(?!(?:odd|plus|some)\b)[A-Za-z]|[-–—]\d+[-–—]\d|\s+(?:{big})-(?!(?:odd|plus|some)\b)[a-z])""",
        re.IGNORECASE | re.VERBOSE,
    )


def _signs(scale: str, short: str) -> str:
    """The signs before a sum. A lone letter ("K90 million") or a code that is a word elsewhere is only one before a large
    sum: a scale or thousands set off by commas."""
    before = alternatives(_written("before"))
    large = _written("large")
    letters, codes = alternatives([w for w in large if len(w) == 1]), alternatives([w for w in large if len(w) > 1])
    sum_of = rf"(?={GROUPED}|\d+(?:\.\d+)?(?:\s?(?:{short})\b|{GAP}(?:{scale})))"
    return rf"(?:{before})\s?|(?-i:{letters}){sum_of}|(?-i:{codes})\s?{sum_of}"


def _money_words() -> str:
    """The words behind a sum, with a blank or a hyphen ("a 2 trillion-won budget"; "a 20-euro note" is no sum)."""
    after, hyphened = alternatives(_written("after")), alternatives(_written("hyphened"))
    return rf"\s+(?:{after})\b|-(?:{after}|{hyphened})\b(?!\s+(?:bank)?(?:notes?|bills?|coins?)\b)"


def _written(place: str) -> list[str]:
    return [r["written"] for r in table("currencies") if r["place"] == place]


@cache
def currencies() -> dict[str, str]:
    """What a figure counts after each sign and word of money, by the sign in small letters."""
    return {re.sub(r"\s+", " ", r["written"]).lower(): r["unit"] for r in table("currencies")}


def quantities_in(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The quantities as written; "2,900 in ten days" is no share of ten, "May 12 345 people voted" has two."""
    at = start
    while (found := quantity().search(text, at, stop)) is not None:
        blank = BLANK.search(text, found.start("body"), found.end("body"))
        if blank and _two(text, start, stop, found):
            found = quantity().match(text, found.start(), blank.start() + 1) or found
        if found["ratio"] and read_amount(found) is None:
            found = quantity().match(text, found.start(), found.start("ratio")) or found
        at = max(found.end(), at + 1)
        yield found


def _two(text: str, start: int, stop: int, found: re.Match[str]) -> bool:
    """Whether the digits before the blank belong to what stands before them, or the digits stand in a row of numbers."""
    row = re.match(r"\s+\d", text[found.end() : min(stop, found.end() + 4)])
    return row is not None or OWN_NUMBER.search(text[max(start, found.start() - 30) : found.start()]) is not None
