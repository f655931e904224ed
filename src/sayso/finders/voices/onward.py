"""What goes on behind words that report: "The toll is 12, the minister told the House, AND EVERY NAME IS KNOWN".

On PolNeAR's training half all ten such clauses of their own (behind "and", "but", "while") are the speaker's. "While" may bring
another who speaks, and is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import entries
from sayso.language.prose import Prose, Sentence, Word

#: What joins a further clause behind "..., he said,".
JOINS = frozenset({"and", "but"})
#: Classes of words by which somebody behind that word speaks for himself.
SAYING = frozenset({"say", "claim", "deny", "admit", "ask", "urge", "warn", "accuse", "praise"})
#: Between the word of saying and that comma stand whom it was said to, when and where: no more words than these.
LONGEST = 10


def with_more(prose: Prose, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, with the clause behind their words where it goes on with what was said."""
    return tuple(_longer(prose.sentences[one.sentence], one, found) for one in found)


def _longer(sentence: Sentence, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    framing = [one.cue, *([] if one.source is None else [one.source])]
    first, last = min(start for start, _ in framing), max(end for _, end in framing)
    before = one.content[-1][1] if one.content else sentence.end
    comma = before <= first and any(w.text == "," for w in sentence.words_in(before, first))
    loose = comma and one.kind != "quoted" and sentence.start <= one.content[0][0]
    joined = _joined(sentence, last) if loose else None
    if joined is None or _another_says(sentence, joined, one, found):
        return one
    end = max(w.end for w in sentence.words if w.kind != "punctuation")
    return replace(one, content=(*one.content, (joined.start, end)))


def _joined(sentence: Sentence, last: int) -> Word | None:
    """The word that joins a clause with a subject of its own, behind the comma that ends the words of saying."""
    behind = [w for w in sentence.words if w.start >= last]
    at = next((n for n, w in enumerate(behind) if w.text == ","), len(behind))
    if at > LONGEST or at + 2 >= len(behind) or any(w.form == "finite" for w in behind[:at]):
        return None
    if behind[at + 1].text.lower() not in JOINS:
        return None
    tail = behind[at + 2 :]
    verb = next((w for w in tail if w.form == "finite" or w.text in (";", ":", '"', "“")), None)
    own = verb is not None and any(w.role in ("subject", "passive-subject") and w.index < verb.index for w in tail)
    if verb is None or verb.kind == "punctuation" or not own or any(_tells(w) for w in tail):
        return None
    if behind[at + 1].text.lower() == "but" and verb.kind != "auxiliary" and verb.lemma != "be":
        return None  # "..., he said, but the army closed it": the outlet tells what was done in spite of that
    return behind[at + 1]


def _tells(word: Word) -> bool:
    finite = word.kind == "verb" and word.form == "finite"
    entry = entries("verb").get(word.lemma) if finite else None
    return entry is not None and entry.kind in SAYING


def _another_says(sentence: Sentence, joined: Word, one: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether somebody speaks behind the joining word, or what stands there is told already."""
    later = (a for a in found if a is not one and a.sentence == sentence.index)
    return any(a.cue[0] >= joined.start or any(end > joined.start for _, end in a.content) for a in later)
