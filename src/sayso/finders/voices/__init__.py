"""Who says what: attributions, by rules over words, roles and quotation marks.

finding puts a trained tagger (modelled, merging) and the rules together. By rules: attributing goes through the sentences;
cues knows the words of saying; speakers and framed find who, said and shapes find what; quotes and goingon follow quotation
marks; hearsay, hints and parts know the rarer ways of having it from somebody.
"""

from __future__ import annotations

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.finding import find_attributions, find_voices
from sayso.finders.voices.modelled import Tagger

__all__ = ["Attribution", "Tagger", "find_attributions", "find_voices"]
