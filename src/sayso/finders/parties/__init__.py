"""Who is meant: from the words for a speaker to the party, and from parties to chains, nearest the reader first.

sources goes through the attributions; mentions takes a phrase apart; naming, people and who know who is about; identity,
pronouns and descriptions find which of them; chains says through whom he is heard.
"""

from __future__ import annotations

from sayso.finders.parties.sources import resolve_sources

__all__ = ["resolve_sources"]
