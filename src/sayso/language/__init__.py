"""Text -> sentences, clauses, names; who is subject of what. The only room that knows spaCy."""

from sayso.language.clauses import phrase
from sayso.language.prose import Clause, Name, Phrase, Prose, Sentence, Word
from sayso.language.reader import Language, identity, load
from sayso.language.tagging import load_tagger

__all__ = [
    "Clause",
    "Language",
    "Name",
    "Phrase",
    "Prose",
    "Sentence",
    "Word",
    "identity",
    "load",
    "load_tagger",
    "phrase",
]
