"""How a claim is held: asserted, denied or promised; happened, planned or possible; and what it answers."""

from sayso.finders.stance.answers import find_answers
from sayso.finders.stance.held import Held, hold

__all__ = ["Held", "find_answers", "hold"]
