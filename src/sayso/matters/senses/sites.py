"""Being somewhere as a count: "208 people were underground", "with 120 passengers aboard"; and in what sort of place."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table

#: The sort of place that fits every other: "there".
ANY = frozenset({"any"})
#: "were in the mine", "had been underground", "was still trapped inside": being, and a place behind it.
_BEING = r"\b(?:be|is|are|was|were|been|remain(?:s|ed)?|stay(?:s|ed)?)\s+(?:(?:also|still|all|already|then)\s+)?"
#: A preposition and at most three words before the place itself: "in the main hall of the school".
_AT = r"(?:in|inside|on|at|aboard|under|below|beneath|within)\s+(?:[\w'’\-]+\s+){0,3}?"


def placed(text: str) -> bool:
    """Whether words say of somebody that they were at a place that the table of sites knows."""
    return _being().search(text.lower()) is not None


def aboard(behind: str) -> bool:
    """Whether what stands right behind those counted says that they were there: "120 passengers aboard"."""
    return _right_behind().match(behind.lower()) is not None


def sites(text: str) -> frozenset[str]:
    """The sorts of place that people are said to be in; where the words do not say so at once, those that they name."""
    met = _being().search(text.lower())
    return frozenset(_sort()[word] for word in _words().findall(met.group() if met is not None else text.lower()))


@cache
def _being() -> re.Pattern[str]:
    nouns = "|".join(sorted((re.escape(word) for word, (_, alone) in _sites().items() if not alone), reverse=True))
    alone = "|".join(sorted((re.escape(word) for word, (_, alone) in _sites().items() if alone), reverse=True))
    return re.compile(rf"{_BEING}(?:(?:{alone})\b|{_AT}(?:{nouns})\b)")


@cache
def _right_behind() -> re.Pattern[str]:
    alone = sorted((re.escape(word) for word, (_, alone) in _sites().items() if alone), reverse=True)
    return re.compile(rf"\s+(?:{'|'.join(alone)})\b")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _sites()), reverse=True))})\b")


@cache
def _sort() -> dict[str, str]:
    return {word: sort for word, (sort, _) in _sites().items()}


@cache
def _sites() -> dict[str, tuple[str, bool]]:
    """Word -> its sort of place, and whether it says so without a preposition ("underground")."""
    return {word: (row["sort"], row["form"] == "alone") for row in table("sites") for word in row["words"].split(";")}
