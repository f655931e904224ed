"""Those of whom something is said, and who are taken for its speakers: "The mayor was accused of taking bribes"."""

from __future__ import annotations

from sayso.finders.voices.cues import Cue
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Sentence

Span = tuple[int, int]
#: What data/verbs.tsv says of a verb whose object is whom the saying is about; and of one whose object hears it.
OF_SOMEBODY = frozenset({"obj-of", "obj-for", "obj-at", "obj-as", "small"})
TO_SOMEBODY = frozenset({"hearer", "obj-inf", "question"})


def undergone(
    sentence: Sentence, cue: Cue | None, source: Span | None, content: tuple[Span, ...]
) -> tuple[Span | None, tuple[Span, ...]]:
    """ "The mayor was accused of taking bribes": he does not say so, it is said of him. Who "was told" something heard it."""
    takes = frozenset() if cue is None else cue.entry.takes
    if cue is not None and source is not None and _reduced(sentence, cue, source, content):
        return None, (source, *content)
    if cue is None or not takes & (OF_SOMEBODY | TO_SOMEBODY):
        return source, content
    subject = next((w for w in sentence.on(cue.word) if w.role == "passive-subject"), None)
    if subject is None or subject.end > cue.start:
        return source, content
    whom = extent(sentence, subject)
    if source is not None and not (source[0] < whom[1] and whom[0] < source[1]):
        return source, content
    spoken_of = takes & OF_SOMEBODY and subject.kind in ("noun", "name", "pronoun") and content[0][0] >= cue.end
    return None, (whom, *content) if spoken_of else content


def _reduced(sentence: Sentence, cue: Cue, source: Span, content: tuple[Span, ...]) -> bool:
    """ "With the mayor and her husband EXPECTED TO visit": others expect it. Not "a mayor pledged to", who binds himself."""
    own = sentence.on(cue.word)
    beside = any(w.role == "marker" and w.lemma == "with" and w.end <= source[0] for w in own)
    described = sentence.head(cue.word) if cue.word.role == "participle" and cue.word.form == "participle" else None
    hung = described is not None and source[0] <= described.start < source[1]
    helped = any(w.role == "auxiliary" and w.end <= cue.start for w in own)
    if not (beside or hung) or helped or source[1] > cue.start or "inf" in cue.entry.takes:
        return False
    first = next((w for w in sentence.words if w.start >= content[0][0]), None)
    return first is not None and first.text.lower() == "to" and first.start - cue.end == 1
