"""How many of what: quantities with their bounds, and what they count."""

from sayso.finders.figures.counted import find_figures
from sayso.finders.figures.numbers import find_numbers

__all__ = ["find_figures", "find_numbers"]
