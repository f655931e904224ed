"""Times in news text: found as rules of what the words say ("weekday 5", "-1 week"), which the days package makes days of."""

from __future__ import annotations

from sayso.finders.times.tagging import Order, Timex, TimexType, find_timexes
from sayso.finders.times.timex3 import as_timex3, timex_value

__all__ = ["Order", "Timex", "TimexType", "as_timex3", "find_timexes", "timex_value"]
