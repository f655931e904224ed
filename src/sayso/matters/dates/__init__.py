"""The day of every report by its own evidence and the pile's, and every relative time counted again from it."""

from __future__ import annotations

from sayso.matters.dates.piling import date_pile
from sayso.matters.dates.recounting import resolved

__all__ = ["date_pile", "resolved"]
