"""A time expression, as found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sayso.finders.times.leaning import Direction

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: its characters, TIMEX3 type, and the rule (see the days package) of what it says.

    direction: which way the words round it look ("past", "future", ""). counts_from: "published"; "before" when it counts from
    a time told before it; "event" when from something that the words after it name ("the day before the march"); "clock" when
    it tells no day of its own. base is then that time's rule and base_at its characters ("" and None where none was found).
    said: right behind a verb of saying ("said Friday"). gap: of a range, the characters between its ends.
    """

    start: int
    end: int
    type: TimexType
    rule: str
    words: str
    direction: Direction = ""
    counts_from: str = "published"
    base: str = ""
    base_at: tuple[int, int] | None = None
    gap: tuple[int, int] | None = None
    said: bool = False

    @property
    def whole_rule(self) -> str:
        """The rule with what it counts from: "+1 day from XXXX-05-08"."""
        onward = self.counts_from == "before" and (
            re.match(r"\+[1-9]", self.rule) is not None or self.rule.endswith(" after")
        )
        if not self.base and (self.counts_from == "event" or onward):
            return f"{self.rule} from event"  # "the next day" after a day that nothing tells
        return f"{self.rule} from {self.base}" if self.base else self.rule
