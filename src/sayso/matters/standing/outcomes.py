"""What words show how a plan went on: put off, taken back, done, under way."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sayso.data import table
from sayso.matters.senses.words import stem
from sayso.records import Claim, LastWordKind


def outcome(claim: Claim) -> LastWordKind | None:
    """The first outcome that a claim's words show, None where they show none."""
    return _outcome(claim.said.text)


@lru_cache(maxsize=1 << 14)
def _outcome(text: str) -> LastWordKind | None:
    stems = " " + " ".join(stem(word) for word in re.findall(r"[\w’']+", text)) + " "
    return next((kind for words, kind in _words() if words in stems), None)


def given_up(claim: Claim) -> bool:
    """Whether a claim says that something is put off or taken back; "has not scrapped it" and "may put it off" do not."""
    sure = not claim.negated and claim.stance != "denies" and claim.status != "possible"
    return sure and outcome(claim) in ("put off", "taken back")


@cache
def _words() -> tuple[tuple[str, LastWordKind], ...]:
    kinds: dict[str, LastWordKind] = {
        "put off": "put off",
        "taken back": "taken back",
        "done": "done",
        "under way": "under way",
    }
    return tuple(
        (f" {' '.join(stem(part) for part in words.split())} ", kinds[row["kind"]])
        for row in table("lastwords")
        for words in row["words"].split(";")
    )
