"""What number words and digits come to, and the words of data/numbers.tsv."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from sayso.data import table

GAP = r"[\s-]+"
HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

#: (value, low, high, rough, share); None is open.
Amount = tuple[float | None, float | None, float | None, bool, bool]


@cache
def words_of(kind: str) -> dict[str, dict[str, str]]:
    """The rows of data/numbers.tsv of one kind, by word."""
    return {row["word"]: row for row in table("numbers") if row["kind"] == kind}


def alternatives(words: Sequence[str]) -> str:
    """A pattern for any of `words`, longest first, with any white space between their parts."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=lambda w: (-len(w), w)))


def read_amount(found: re.Match[str]) -> Amount | None:
    """(value, low, high, rough, share) of a match; None when it is no quantity after all."""
    body = re.sub(r"(?<=\d) (?=\d)", "", " ".join(found["body"].lower().split()))
    if found["plural"]:
        row = words_of("plural")[body]
        return None, number_in(row["low"]), number_in(row["high"]), True, False
    if found["parts"]:
        return _part(body)
    if found["several"]:
        row = words_of("several")[" ".join(found["several"].lower().split())]
        times = _sum(body[len(" ".join(found["several"].split())) :].split())
        low, high = Decimal(row["low"]), Decimal(row["high"]) if row["high"] else None
        value = float(Decimal(row["value"]) * times) if row["value"] else None
        if value is not None:
            return value, value, value, True, False
        return None, float(low * times), None if high is None else float(high * times - 1), True, False
    amount = _sum(re.split(GAP, body))
    if found["ratio"]:
        of = _sum([found["ratio"].split()[-1].lower()])
        return None if of < amount else _exact(float(round(amount / of, 4)), True)
    if found["percent"]:
        return _exact(float(amount / 100), True)
    return _exact(float(amount), False)


def _exact(value: float, share: bool) -> Amount:
    return value, value, value, False, share


def _part(body: str) -> Amount:
    """ "two-thirds" -> 0.6667; one of many parts is a share."""
    words = [w for w in re.split(GAP, body) if w]
    name = words_of("fraction")[words[-1]]
    many = 1 if len(words) == 1 or words[0] in ("a", "an") else int(words_of("unit")[words[0]]["value"])
    return _exact(round(many / int(name["value"]), 4), True)


def _sum(words: Sequence[str]) -> Decimal:
    """Number words and digits added up as they are said: "two hundred and fifty thousand", "1.5 million", "half a million"."""
    small = words_of("unit") | words_of("ten")
    large = words_of("scale") | words_of("group") | words_of("short")
    total, here, said = Decimal(0), Decimal(0), False
    for word in [piece for w in words for piece in re.findall(r"[½¼¾]|[a-z]+|\d[\d,.\u00a0\u2009\u202f]*", w)]:
        if word[0].isdigit():
            here, said = here + Decimal(re.sub(r"[^\d.]", "", word).rstrip(".")), True
        elif word in HALVES or word == "half":
            here, said = here + HALVES.get(word, Decimal("0.5")), True
        elif word in small:
            here, said = here + Decimal(small[word]["value"]), True
        elif word in large:
            times = Decimal(large[word]["value"])
            here = (here if said else Decimal(1)) * times
            said = True
            if times >= 1000:
                total, here, said = total + here, Decimal(0), False
    return total + here


def number_in(cell: str) -> float | None:
    return float(cell) if cell else None
