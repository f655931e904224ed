"""Marks, as those who tell a ledger use them; they are made in `sayso.marks`, which comparing needs too."""

from __future__ import annotations

from sayso.marks import find, mark, marks

__all__ = ["find", "mark", "marks"]
