"""From a parser's labels to the newsroom grammar of `prose`: the one place where a label set is known.

Labels are those of the ClearNLP scheme and the Penn Treebank tags, which spaCy's English models use
(https://github.com/clir/clearnlp-guidelines, https://catalog.ldc.upenn.edu/docs/LDC99T42/tagguid1.pdf).
"""

from __future__ import annotations

from typing import Literal

from sayso.language.prose import Role, WordKind

ROLES: dict[str, Role] = {
    "ROOT": "root",
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "passive-subject",
    "csubjpass": "passive-subject",
    "dobj": "object",
    "obj": "object",
    "agent": "agent",
    "attr": "complement",
    "acomp": "complement",
    "oprd": "complement",
    "ccomp": "reported",
    "xcomp": "infinitive",
    "advcl": "adverbial",
    "relcl": "relative",
    "acl": "participle",
    "parataxis": "inserted",
    "conj": "joined",
    "appos": "apposition",
    "poss": "owner",
    "nummod": "count",
    "quantmod": "adverb",
    "amod": "describes",
    "compound": "describes",
    "nmod": "describes",
    "prep": "preposition",
    "pobj": "prep-object",
    "pcomp": "prep-object",
    "npadvmod": "time",
    "aux": "auxiliary",
    "auxpass": "auxiliary",
    "neg": "negation",
    "mark": "marker",
    "advmod": "adverb",
    "det": "determiner",
    "predet": "determiner",
    "preconj": "other",
    "prt": "particle",
    "punct": "punctuation",
}

KINDS: dict[str, WordKind] = {
    "VERB": "verb",
    "AUX": "auxiliary",
    "NOUN": "noun",
    "PROPN": "name",
    "PRON": "pronoun",
    "NUM": "number",
    "ADJ": "adjective",
    "ADV": "adverb",
    "DET": "determiner",
    "ADP": "preposition",
    "CCONJ": "conjunction",
    "SCONJ": "conjunction",
    "PART": "particle",
    "PUNCT": "punctuation",
    "SYM": "other",
}

TENSES: dict[str, Literal["past", "present", ""]] = {"VBD": "past", "VBZ": "present", "VBP": "present", "VBN": "past"}
FORMS: dict[str, Literal["finite", "infinitive", "participle", "gerund", "base", ""]] = {
    "VBD": "finite",
    "VBZ": "finite",
    "VBP": "finite",
    "MD": "finite",
    "VBN": "participle",
    "VBG": "gerund",
    "VB": "base",
}


def role(label: str, tag: str) -> Role:
    """What a word with this dependency label and tag does for its head."""
    if label == "dative":
        return "preposition" if tag == "IN" else "object"
    return ROLES.get(label, "other")


def kind(universal: str, tag: str) -> WordKind:
    """What sort of word it is; a verb used as an auxiliary by itself ("is a member") stays a verb to us."""
    if tag in ("PRP$", "WP$"):
        return "pronoun"
    return KINDS.get(universal, "other")
