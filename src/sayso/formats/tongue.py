"""Which language a report is in: only English is understood, and a report in another one must say so, not be misread."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from sayso.data import table
from sayso.formats.opened import Hint
from sayso.records import Problem, Report

#: Fewer letters than this are not judged: names alone mislead any detector.
FEWEST_LETTERS = 100
#: The small words of English make up 25 to 45 % of running news text; other languages share at most a few of them ("in", "on").
ENGLISH_SHARE = 0.15
_WORD = re.compile(r"[^\W\d_]+")


def judge(report: Report, stretches: tuple[tuple[int, int], ...] = ()) -> tuple[tuple[Hint, ...], tuple[Problem, ...]]:
    """The language of the report as a hint, with a Problem where it is not English; and of long stretches that differ from it.

    stretches: what to judge (code points of the report's text), as the article of a page; () = the whole text, by blank lines.
    """
    blocks = stretches or tuple((m.start(), m.end()) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", report.text))
    whole = language_of(" ".join(report.text[start:end] for start, end in blocks))
    if whole is None:
        return (), ()
    if whole != "en":
        name = language_name(whole)
        hint = Hint("language", whole, None, None, "py3langid over the whole text")
        return (hint,), (Problem(f"reads as {name}; only English is understood"),)
    hints = [Hint("language", "en", None, None, "the small words of English")]
    problems = []
    for start, end in blocks:
        code = language_of(report.text[start:end])
        if code not in (None, "en"):
            hints.append(Hint("language", str(code), start, end, "py3langid over the paragraph"))
            what = f"a paragraph reads as {language_name(str(code))}; only English is understood"
            problems.append(Problem(what, report.span(start, end)))
    return tuple(hints), tuple(problems)


def language_of(text: str) -> str | None:
    """Two-letter code (ISO 639-1) of the language of `text`; None where it is too short to tell."""
    words = _WORD.findall(" ".join(word for word in text.split() if not _is_code(word)).lower())
    if sum(map(len, words)) < FEWEST_LETTERS:
        return None
    if sum(word in _small_words() for word in words) >= ENGLISH_SHARE * len(words):
        return "en"
    if _listy(text):
        return None
    return str(_classifier().classify(" ".join(words))[0])


def _is_code(word: str) -> bool:
    """Whether a word is an address or the like; a long one may be a whole Chinese sentence."""
    return any(sign in word for sign in ("//", "www.", "@")) or (len(word) > 100 and word.isascii())


def _listy(text: str) -> bool:
    """Whether text is names, tags or a table rather than sentences: mostly capitalised words, which tell no language."""
    words = [word for word in _WORD.findall(text) if len(word) > 2]
    return len([word for word in words if word[0].isupper()]) > 0.6 * len(words)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(next(row["small_words"] for row in table("languages") if row["code"] == "en").split())


def language_name(code: str) -> str:
    """ "French" for "fr"; the code itself where the table has no name."""
    return next((row["name"] for row in table("languages") if row["code"] == code), code)


@cache
def _classifier() -> Any:
    """py3langid, loaded at the first doubt: English text with its small words never pays for it (0.6 s)."""
    import py3langid  # noqa: PLC0415

    return py3langid
