"""How a claim is held: asserted, denied or promised; happened, planned or possible; and what it answers."""

from sayso.finders.stance.answers import find_answers
from sayso.finders.stance.held import Held, by_rules, event_of, hold
from sayso.finders.stance.weighing import Odds, weigh_span

__all__ = ["Held", "Odds", "by_rules", "event_of", "find_answers", "hold", "weigh_span"]
