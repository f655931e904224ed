"""Headlines Written Like This, lowered to how people write, so that a model trained on sentences can parse them.

Only capitals change, at equal length: every offset stays, and the report's own characters are never touched.
"""

from __future__ import annotations

import re

from sayso.data import gazetteer

#: What parts two statements in one headline.
PARTING = re.compile(r"\s*;\s+|\s+(?:--?|–|—|\|)\s+")
WORD = re.compile(r"[^\W\d_][\w.'’-]*")
#: A line is a headline in this style when this share of its longer words starts with a capital (of at least four of them).
SHARE, LONG, ENOUGH = 0.75, 4, 4


def titled(line: str) -> bool:
    """Whether most of the longer words of `line` start with a capital."""
    longer = [w for w in WORD.findall(line) if len(w) >= LONG]
    return len(longer) >= ENOUGH and sum(w[0].isupper() for w in longer) >= SHARE * len(longer)


def capitals(text: str) -> frozenset[str]:
    """Words that stand with a capital inside running sentences of `text`: names, as far as the report itself shows."""
    found: set[str] = set()
    for line in text.split("\n"):
        if titled(line):
            continue
        found.update(
            m[0] for m in WORD.finditer(line) if m[0][0].isupper() and re.search(r"[\w,;]\s+$", line[: m.start()])
        )
    return frozenset(found)


def lowered(line: str, names: frozenset[str]) -> str:
    """`line` with small initials, but for its first word, known names and words with capitals inside."""

    def settle(match: re.Match[str]) -> str:
        word = match[0]
        bare = re.sub(r"['’]s?$", "", word)
        parts = [bare, *re.split(r"-", bare)]
        known = any(p in names or gazetteer.kind_of(p) is not None for p in parts)
        keep = match.start() == 0 or known or not word[1:].islower()
        small = word[0].lower()
        return word if keep or len(small) != 1 else small + word[1:]

    return WORD.sub(settle, line)


def statements(line: str) -> list[tuple[int, int]]:
    """(start, end) of the pieces of a headline that a semicolon or a dash parts; running text is one piece."""
    if line.rstrip("\"”’') ").endswith(".") or re.search(r"[.!?]\s+[A-Z]", line):
        return [(0, len(line))]
    breaks = [m.span() for m in PARTING.finditer(line)]
    starts, ends = [0, *(end for _, end in breaks)], [*(start for start, _ in breaks), len(line)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if line[start:end].strip()]
