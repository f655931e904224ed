"""Who else than the last speaker "he" or "she" may be: whoever has been the subject of the outlet's own words since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.finders.parties.mentions import Mention, mentions_at
from sayso.finders.parties.people import Known, full_names
from sayso.finders.parties.subjects import (
    TELLING,
    Found,
    bearers_of,
    meant,
    open_to,
    single,
    subject_of,
    subjects,
    verb_of,
)
from sayso.finders.parties.who import Scene, Who, person_noun
from sayso.finders.voices.cues import QUOTES, entries
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Sentence, Word

#: How many sentences back a subject is a rival.
REACH = 2
#: "In Selby, WHERE Voll began, he ..."; "Voll left WHEN Tarn said so".
WHERE = frozenset({"where", "when", "which", "whom", "whose"})
WHEN = frozenset({"when", "while", "as", "after", "before"})


def subject_since(scene: Scene, mention: Mention, one: Who | None) -> Found | None:
    """The last person who was subject of the outlet's own words after `one` spoke, two sentences back at most, and fits "he".

    "" when it is somebody of whom we cannot tell ("a president who ...", one of two namesakes); None when there is nobody.
    """
    since = 0 if one is None else one.end
    spoke = () if one is None else one.names
    for sentence in reversed(scene.prose.sentences[max(0, mention.sentence - REACH) : mention.sentence + 1]):
        if sentence.end <= since:
            return None
        if sentence.start < mention.start and _owned_subject(scene, sentence, mention, since):
            return ""
        for span in subjects(sentence, mention):
            found = meant(scene, sentence, mention, span, spoke) if open_to(scene, span, mention, since) else None
            if found is not None:
                return _asked(scene, sentence, mention, verb_of(sentence, span)) or found
        lost = _lost_subject(scene, sentence, mention, spoke) if sentence.start >= since else None
        if lost is None and sentence.start >= since:
            lost = _topic(scene, sentence, mention, spoke)
        if lost is None and sentence.index == mention.sentence:
            lost = _aside(scene, sentence, mention, spoke)
        if lost is not None:
            return lost
    here = scene.prose.sentences[mention.sentence]
    return _first(
        scene, here, mention, spoke, (s for s in subjects(here, mention, True) if open_to(scene, s, mention, since))
    )


def _first(
    scene: Scene, sentence: Sentence, mention: Mention, spoke: Sequence[str], spans: Iterable[tuple[int, int]]
) -> Found | None:
    """The first of the subjects that the pronoun may mean."""
    return next((f for s in spans if (f := meant(scene, sentence, mention, s, spoke)) is not None), None)


def _lost_subject(scene: Scene, sentence: Sentence, mention: Mention, spoke: Sequence[str]) -> Found | None:
    """ "VOLL bristles at the thought": a person who stands before the first verb of a sentence in which no clause has a subject.

    "" when it cannot be told whether he is meant: several bear the name, or it is "Voll supporters".
    """
    words = sentence.words
    told = any(c.subject is not None and c.kind in TELLING for c in sentence.clauses)
    if told or len(words) < 2 or words[0].end > mention.start or not scene.outlets_own(words[0].start):
        return None
    root = next((w for w in words if w.role == "root"), words[-1])
    if root.index == 1 and root.text.islower() and words[0].text[:1].isupper():
        found = bearers_of(scene, mention, words[0].text, spoke)
        return None if not found else found[0] if len(found) == 1 and root.kind == "verb" else ""
    verb = next((w.start for w in words if w.index and w.form == "finite"), 0)
    named = [(at, k) for k in scene.people if k.person for at in k.seen if words[0].start <= at < verb]
    first = min(named, key=lambda f: f[0])[1] if named else None
    fits = first is not None and first.pronoun in (None, mention.pronoun) and not scene.speaks_of(mention, first)
    return first if fits else None


def _topic(scene: Scene, sentence: Sentence, mention: Mention, spoke: Sequence[str]) -> Found | None:
    """ "For VOLL, a retired nurse, two nights a week are enough": of whom a sentence tells."""
    head = next((w for w in sentence.words[1:5] if w.role == "prep-object" and w.head == 0), None)
    if head is None or sentence.words[0].text != "For" or head.kind != "name" or head.end > mention.start:
        return None
    return meant(scene, sentence, mention, extent(sentence, head), spoke) if scene.outlets_own(head.start) else None


def _aside(scene: Scene, sentence: Sentence, mention: Mention, spoke: Sequence[str]) -> Found | None:
    """ "In Selby, where VOLL began, he ...": the subject of a clause within another one, before the sentence's own."""
    telling = [c.subject.start for c in sentence.clauses if c.subject is not None and c.kind in TELLING]
    for clause in sentence.clauses:
        lead = [w.text.lower() for w in sentence.words if clause.start - 7 < w.start <= clause.start]
        if clause.subject is None or clause.shared or not WHERE & set(lead):
            continue
        span = extent(sentence, sentence.words[clause.subject.head])
        if open_to(scene, span, mention, sentence.start) and all(span[0] < at for at in telling):
            found = meant(scene, sentence, mention, span, spoke)
            if found is not None:
                return found
    return None


def _owned_subject(scene: Scene, sentence: Sentence, mention: Mention, since: int) -> bool:
    """ "THE PRESIDENT'S roots came into play. He ...": somebody without a name who may be meant as well as the last speaker."""
    for clause in sentence.clauses:
        subject = clause.subject
        if subject is None or not since <= subject.start < mention.start or not scene.outlets_own(subject.start):
            continue
        owners = (w for w in sentence.on(subject.head) if w.role == "owner" and w.end < mention.start)
        if any(w.kind == "noun" and person_noun(w.lemma) for w in owners):
            return True
    return False


def subject_ahead(scene: Scene, mention: Mention) -> Known | None:
    """ "In what HE called a rant, Voll took aim": the subject of the sentence, when "he" stands before it."""
    sentence = scene.prose.sentences[mention.sentence]
    main = next((c for c in sentence.clauses if c.kind == "main"), None)
    himself = any(
        c.subject is not None and c.subject.start == mention.start and c.kind in TELLING[:2] for c in sentence.clauses
    )
    if main is None or himself or scene.anothers(mention):
        return None
    if any(
        open_to(scene, s, mention, 0) and meant(scene, sentence, mention, s, ()) for s in subjects(sentence, mention)
    ):
        return None
    span = subject_of(sentence, main)
    if span is None or span[0] < mention.end or not scene.outlets_own(span[0]):
        return None
    found = meant(scene, sentence, mention, span, ())
    return found if isinstance(found, Known) else None


def owner_before(scene: Scene, mention: Mention, one: Who | None) -> Found | None:
    """Whose "HIS call" is: the subject's, or the person's named last before it, in the same sentence and the same one's words."""
    sentence = scene.prose.sentences[mention.sentence]
    told = next((s for s in reversed(scene.told) if s[0] <= mention.start < s[1]), None)
    low = sentence.start if told is None else told[0]
    spoke = () if one is None else one.names
    if told is not None and one is not None and sentence.start <= one.start < low:
        return None  # "Voll said HIS call"
    for span in subjects(sentence, mention):
        if low <= span[0] < mention.start and (told is not None or scene.outlets_own(span[0])):
            found = meant(scene, sentence, mention, span, spoke)
            if found is not None:
                return found
    before = [w for w in sentence.words_in(low, mention.start) if told is not None or scene.outlets_own(w.start)]
    named = [
        b for w in before if w.text[:1].isupper() and (b := [k for k in full_names(scene.people, w.text) if k.person])
    ]
    last = named[-1] if named else []
    fitting = [k for k in last if k.pronoun in (None, mention.pronoun)]
    same = [k for k in fitting if k.name in spoke]
    return single(same or fitting) if same or len(fitting) == len(last) else "" if fitting else None


def others_since(scene: Scene, mention: Mention, one: Who) -> bool:
    """Whether people have been the subject of the outlet's own words since a body spoke: "they" may be these as well."""
    for sentence in scene.prose.sentences[max(0, mention.sentence - REACH) : mention.sentence + 1]:
        for span in subjects(sentence, mention):
            if not open_to(scene, span, mention, one.end):
                continue
            found = mentions_at(scene.prose, scene.names, sentence, *span)
            if len(found) > 1 or any(m.kind == "person" or m.plural for m in found):
                return True
    there = scene.prose.sentence_at(one.start)
    main = None if there is None else next((s for s in subjects(there, mention)), None)
    if there is None or main is None or main[0] <= one.start < main[1] or not scene.outlets_own(main[0]):
        return False
    return any(
        m.plural for m in mentions_at(scene.prose, scene.names, there, *main)
    )  # "TOWNS fib when the ministry asks"


def answering(scene: Scene, mention: Mention, one: Who) -> Found | None:
    """Who is rather meant than the last speaker: "Tarn asked VOLL whether ...", "VOLL left when Tarn said so".

    "" when that cannot be told ("Voll praised Tarn, who said so"); None when the last speaker himself may go on.
    """
    act = next(
        (a for a in reversed(scene.acts) if a.source is not None and a.source[0] <= one.start < a.source[1]), None
    )
    if act is None:
        return None
    sentence = scene.prose.sentences[act.sentence]
    asked = _asked(scene, sentence, mention, sentence.head_in(*act.cue)) if act.kind == "indirect" else None
    if asked is not None:
        return asked
    clause = sentence.clause_at(*act.cue)
    aside = clause is not None and (clause.kind == "relative" or (clause.kind == "adverbial" and clause.marker in WHEN))
    if clause is None or not aside or sentence.index == mention.sentence:
        return None
    spans = list(subjects(sentence, mention))
    before = scene.prose.sentences[max(0, sentence.index - 1)]
    if not spans and before.paragraph == sentence.paragraph:  # "... his rivals, Govs. / Voll and Tarn, who said so."
        sentence, spans = before, list(subjects(before, mention))
    for span in spans:
        found = meant(scene, sentence, mention, span, ()) if scene.outlets_own(span[0]) else None
        if isinstance(found, Known) and found.name not in one.names:
            return found if clause.kind == "adverbial" else ""
    return None


def _asked(scene: Scene, sentence: Sentence, mention: Mention, verb: Word | None) -> Known | None:
    """ "Tarn asked VOLL whether": who is to answer."""
    entry = None if verb is None else entries("verb").get(verb.lemma)
    told = verb is None or entry is None or entry.kind != "ask" or any(q in sentence.text for q in QUOTES[:3])
    asked = None if told or verb is None else sentence.object(verb)
    found = None if asked is None else meant(scene, sentence, mention, extent(sentence, asked), ())
    return found if isinstance(found, Known) else None
