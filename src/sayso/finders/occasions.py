"""What "the next day", "the same day when X met Y" count from: the event before it, or the one that its own words name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.finders.times import Timex
from sayso.language.prose import Sentence

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

_NAMED = re.compile(r"\s{0,3}(?:,\s?)?(?:when|as|that|on which)\s")
_DAY = re.compile(r"-\d\d-\d\d|weekday|^[+-]\d+ day|#|EASTER")


def occasion(timex: Timex, found: Found) -> Timex | None:
    """The time that `timex` counts from, or None.

    Where its own words name the event ("the same day when Brandt hosted Sorel"), the day of the earliest sentence before it
    that tells of two of the same names and a day; else the time told last before it, as the tagger found it.
    """
    sentence = found.prose.sentence_at(timex.start)
    if sentence is not None and _NAMED.match(found.report.text, timex.end):
        named = _same_people(timex, sentence, found)
        if named is not None:
            return named
    return next((t for t in found.timexes if timex.base_at == (t.start, t.end)), None)


def _same_people(timex: Timex, sentence: Sentence, found: Found) -> Timex | None:
    who = {word.text for word in sentence.words if word.start >= timex.end and word.kind == "name"}
    if len(who) < 2:
        return None
    for other in found.prose.sentences:
        if other.start >= sentence.start:
            return None
        if len(who & {word.text for word in other.words}) >= 2:
            days = [t for t in found.timexes if other.start <= t.start and t.end <= other.end and _DAY.search(t.rule)]
            if days:
                return days[0]
    return None
