"""Whether two figures can be one: their bounds, widened where the words are rough. What they count is the business of `scope`."""

from __future__ import annotations

import math
from typing import Literal

from sayso.records import Figure

Sums = Literal["agree", "differ", "open"]

#: A rough figure may be off by this share, or by half of its last digit that is not nought, whichever is more; never by MOST.
ROUGH, MOST = 0.05, 0.1
#: "more than 1,000" is said of 1,037 and 1,200, seldom of 5,000; "nearly 50" of 46, not of 40.
OVER, UNDER = 0.2, 0.1
#: "almost all" is at least this share.
ALMOST_ALL = 0.85


def bounds(figure: Figure) -> tuple[float, float]:
    """The least and the most that the words of a figure are fairly used for."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return (-math.inf, math.inf)
    if figure.share and figure.rough and low is None and high == 1.0:
        return (ALMOST_ALL, 1.0)
    if low is None:
        return (high * (1 - UNDER), high) if high is not None else (-math.inf, math.inf)
    if high is None:
        return (low, low * (1 + OVER))
    slack = max(ROUGH * abs(low), min(_last_digit(low) / 2, MOST * abs(low))) if figure.rough and low == high else 0.0
    return (low - slack, high + slack)


def sums(one: Figure, other: Figure) -> Sums:
    """agree: both can be one and the same number; open: an open end of one takes in the other, too far off to be meant by it."""
    (a, b), (c, d) = bounds(one), bounds(other)
    if math.isinf(a) or math.isinf(c):
        return "open"
    if a <= d and c <= b:
        return "agree"
    return "open" if _reaches(one, other) or _reaches(other, one) else "differ"


def telling(figure: Figure) -> bool:
    """Whether meeting the same number twice says much: not for one, two, three, nor for a half."""
    value = figure.value
    return value is not None and (figure.share or value >= 10)


def digits(figure: Figure) -> int:
    """How many digits of the value say something: 1 for 7,000, 2 for 5,500 and 230,000; a share counts as two."""
    value = figure.value or 0.0
    return 2 if figure.share else len(str(int(value)).rstrip("0"))


def _reaches(one: Figure, other: Figure) -> bool:
    """An open end reaches the other figure, but only by name: "at least 11" is true of 19."""
    if other.low is None or other.high is None:
        return False
    if one.high is None and one.low is not None:
        return other.low >= one.low
    return one.low is None and one.high is not None and other.high <= one.high and not one.share


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not nought: 1,000 for 7,000, 100 for 5,500."""
    if value != int(value) or not value:
        return 0.0
    unit = 1
    while int(value) % (unit * 10) == 0:
        unit *= 10
    return float(unit)
