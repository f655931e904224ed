"""What is claimed: sentences cut into the smallest pieces that claim something."""

from sayso.finders.clauses.units import Unit, find_units

__all__ = ["Unit", "find_units"]
