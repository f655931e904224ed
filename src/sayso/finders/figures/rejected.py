"""Numbers that are named only to be turned down: "not 10 but 9", "five people, and not six", "14 rather than 40"."""

from __future__ import annotations

import re

#: What stands right before a number that is turned down; "not only 10" and "not more than 10" turn nothing down.
TURNED_DOWN = re.compile(
    r"(?:\bnot|n['’]t|\brather\s+than|\binstead\s+of|\bas\s+opposed\s+to)\s+(?:the\s+)?$", re.IGNORECASE
)


#: What may stand behind "rose by a third"; "leased by a third party" goes on with a noun.
GROWN = re.compile(
    r"\s*(?:$|[,.;:)–—]|(?:after|and|as|at|because|between|but|compared|during|for|from|if|in|last|less|more|on|or|over|since"
    r"|than|this|to|when|while|within)\b)",
    re.IGNORECASE,
)
#: "a majority of 48,000 votes" is a margin, and no share of them; "the majority of the 48,000" is one.
MARGIN = re.compile(
    r"\s+of\s+(?:(?:a|about|almost|around|at|fewer|just|least|less|more|nearly|only|over|roughly|some|than|under|up|to)\s+)*"
    r"(?:[$€£]\s?)?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)",
    re.IGNORECASE,
)
#: How often or how much more: no count of anything ("three times as much", "a tenfold rise").
TIMES = re.compile(
    r"(?:\s+times\s+(?:as|more|less|fewer|higher|lower|larger|bigger|smaller|the|what|over|that|its)\b|[\s-]?fold\b)",
    re.IGNORECASE,
)
#: What stands before the number that others are counted out of: "two of the 14 miners died" tells of no 14 dead.
PARTED = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|some|none|all\sbut\s\w+)"
    r"\s+of|\b(?-i:Of))\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+)?$",
    re.IGNORECASE,
)


def parted(text: str, start: int) -> bool:
    """Whether the number that begins at `start` of `text` is the whole out of which others are counted."""
    return PARTED.search(text, max(0, start - 24), start) is not None


def multiplied(text: str, end: int) -> bool:
    """Whether the number that ends at `end` of `text` says how many times something is taken."""
    return TIMES.match(text, end) is not None


def rejected(text: str, start: int) -> bool:
    """Whether the number that begins (with its rough words) at `start` of `text` is turned down."""
    return TURNED_DOWN.search(text, max(0, start - 24), start) is not None
