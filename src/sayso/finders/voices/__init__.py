"""Who says what: attributions, by rules over words, roles and quotation marks.

attributing goes through the sentences; cues knows the words of saying; speakers finds who, said and shapes find what;
quotes and goingon follow quotation marks; hearsay, hints and parts know the rarer ways of having it from somebody.
"""

from __future__ import annotations

from sayso.finders.voices.attributing import find_attributions
from sayso.finders.voices.attribution import Attribution

__all__ = ["Attribution", "find_attributions"]
