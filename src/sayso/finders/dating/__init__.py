"""The day of publication from the report's own evidence, with reasons, and the clues that were refused."""

from __future__ import annotations

from sayso.finders.dating.given import days_given
from sayso.finders.dating.lines import order_of
from sayso.finders.dating.report import date_report

__all__ = ["date_report", "days_given", "order_of"]
