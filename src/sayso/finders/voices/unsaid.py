"""Words of saying that tell of no act of saying: not said, not yet, only wished, or a deed that such a word tells as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import Cue, entries
from sayso.finders.voices.modelled import cue_in
from sayso.finders.voices.quotes import quoted
from sayso.language.prose import Prose, Sentence, Word

#: What is denied or not promised is said all the same.
REFUSALS = frozenset({"deny", "doubt", "promise", "think", "admit", "describe"})
#: Classes of words that tell what somebody thinks or expects: within another's words, that other tells it.
ATTITUDES = frozenset({"think", "predict"})
#: It is yet to be said, or might be. "Can", as in "the police can confirm", says it.
YET = frozenset({"will", "shall", "'ll", "’ll", "may", "might", "must", "should"})
PERHAPS = frozenset({"would", "could", "'d", "’d"})
#: Before a word of saying: it was not said.
HELD_BACK = re.compile(
    r"\b(?:stop(?:s|ped|ping)? short of|f(?:all|ell)s? short of|(?:kept|(?:keep|steer|stay)(?:s|ed|ing)?) (?:clear|away) of"
    r"|(?:refrain|refrained|refrains|refraining) from|avoid(?:s|ed|ing)?|without|instead of|rather than)\s+$"
)
#: So many words in quotation marks may be no more than a phrase.
FEW = 3
NOBODY = frozenset({"no", "nobody", "none", "neither"})


def unsaid(prose: Prose, one: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether nobody says anything by these words. found: all the attributions, among which it may stand in another's words."""
    if HELD_BACK.search(prose.text, max(0, one.cue[0] - 30), one.cue[0]) is not None:
        return True
    cue = cue_in(prose.sentences[one.sentence], *one.cue)
    if cue is None or cue.word.kind != "verb":
        return False
    sentence = prose.sentences[one.sentence]
    within = any(a is not one and a.source is not None and a.holds(*one.cue) for a in found)
    if any(quoted(prose, *piece) > 0.5 for piece in one.content):
        return within and _few(prose, one) and _not_yet(sentence, cue, within)
    if _not_said(sentence, cue) or _deed(sentence, cue) or _another_verb(sentence, cue):
        return True
    return _not_yet(sentence, cue, within) or (within and cue.entry.kind in ATTITUDES)


def _few(prose: Prose, one: Attribution) -> bool:
    """ "Would respond "in kind"": a word or two in quotation marks are how it will be done, and nothing that was said."""
    return sum(len(prose.text[start:end].split()) for start, end in one.content) <= FEW


def _not_said(sentence: Sentence, cue: Cue) -> bool:
    """ "DID NOT say whether", "has NOT repeated its claim"; a refusal to promise is one all the same."""
    return cue.entry.kind not in REFUSALS and any(w.role == "negation" for w in sentence.on(cue.word))


def _not_yet(sentence: Sentence, cue: Cue, within: bool) -> bool:
    """ "WILL announce a ban", and within another's words "her party WOULD ask the court", "would allow it TO determine"."""
    helpers = {w.text.lower() for w in sentence.on(cue.word) if w.role == "auxiliary" and w.index < cue.word.index}
    if within:
        return bool(helpers & (YET | PERHAPS | {"to"}))
    return bool(helpers & YET) and sentence.reported(cue.word) is None


def _deed(sentence: Sentence, cue: Cue) -> bool:
    """ "The court ORDERED the votes to be counted", "welcomed the report": what somebody does, as the outlet tells it."""
    return cue.takes("deed") and not _clause(sentence, cue.word)


def _another_verb(sentence: Sentence, cue: Cue) -> bool:
    """ "CALLED OFF the march": with a particle of its own that the entry does not have, it is another verb."""
    own = next((w.lemma for w in sentence.on(cue.word) if w.role == "particle" and w.index > cue.word.index), None)
    return own is not None and own not in cue.entry.lemma.split() and f"{cue.word.lemma} {own}" not in entries("verb")


def _clause(sentence: Sentence, verb: Word) -> bool:
    """Whether a clause with a subject of its own is reported."""
    told = sentence.reported(verb)
    return told is not None and any(w.role == "marker" and w.text.lower() == "that" for w in sentence.on(told))


def of_class(one: Attribution) -> frozenset[str]:
    """The classes that data/verbs.tsv gives the attribution's word of saying."""
    sorts = ("verb", "noun", "phrase", "adverb")
    return frozenset(e.kind for sort in sorts if (e := entries(sort).get(one.lemma)) is not None)
