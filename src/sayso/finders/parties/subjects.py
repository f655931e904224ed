"""Who has been the subject of the outlet's own words before a pronoun: the rival of the last speaker for "he" and "she"."""

from __future__ import annotations

from sayso.finders.parties.descriptions import named_before
from sayso.finders.parties.mentions import Mention, mentions_at
from sayso.finders.parties.people import Known, full_names, sex
from sayso.finders.parties.who import Scene, person_noun
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Clause, Sentence


def subject_since(scene: Scene, mention: Mention, since: int) -> Known | str | None:
    """The last person who was subject of the outlet's own words after `since` (at most two sentences back) and fits the pronoun.

    "" when it is somebody without a name ("a president who ..."), of whom we cannot tell; None when there is nobody.
    """
    for sentence in reversed(scene.prose.sentences[max(0, mention.sentence - 2) : mention.sentence + 1]):
        if sentence.end <= since:
            return None
        if sentence.start < mention.start and _owned_subject(scene, sentence, mention, since):
            return ""
        for clause in reversed(sentence.clauses):
            span = subject_of(sentence, clause)
            if span is None or span[0] >= mention.start or span[0] < since or not scene.outlets_own(span[0]):
                continue
            known = scene.named_in(sentence, *span)
            if known is not None and known.pronoun in (None, mention.pronoun):
                return known
            if (
                known is None
                and somebody(sentence, clause)
                and sex(scene.prose.text[slice(*span)]) in (None, mention.pronoun)
            ):
                return _titled(scene, sentence, span) or ""
            if known is None and span[0] == sentence.words[0].start and _namesakes(scene, mention, span):
                return ""
        lost = _lost_subject(scene, sentence, mention) if sentence.start >= since else None
        if lost is not None:
            return lost
    return None


def _namesakes(scene: Scene, mention: Mention, span: tuple[int, int]) -> bool:
    """Whether several bear the bare surname at `span`, and the pronoun may mean one of them: who it is cannot be told."""
    return len(_of_that_name(scene, mention, span)) > 1


def _of_that_name(scene: Scene, mention: Mention, span: tuple[int, int]) -> list[Known]:
    found = [k for k in full_names(scene.people, " ".join(scene.prose.text[slice(*span)].split())) if k.person]
    return found if any(k.pronoun in (None, mention.pronoun) for k in found) else []


def _lost_subject(scene: Scene, sentence: Sentence, mention: Mention) -> Known | str | None:
    """ "VOLL bristles at the thought": a person's name and its verb, which the parser read as one phrase without a subject.

    "" when it cannot be told whether he is meant: several bear the name, or it is "Voll supporters".
    """
    words = sentence.words
    if len(words) < 2 or words[0].end > mention.start or not scene.outlets_own(words[0].start):
        return None
    if words[1].kind not in ("noun", "verb") or not words[1].text.islower() or words[1].role != "root":
        return None
    if any(c.subject is not None and c.kind == "main" for c in sentence.clauses):
        return None
    found = _of_that_name(scene, mention, (words[0].start, words[0].end))
    return None if not found else found[0] if len(found) == 1 and words[1].kind == "verb" else ""


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


def _titled(scene: Scene, sentence: Sentence, span: tuple[int, int]) -> Known | None:
    """ "The minister", when that is somebody named before."""
    found = mentions_at(scene.prose, scene.names, sentence, *span)
    return named_before(scene, found[0]) if len(found) == 1 and found[0].definite else None


def subject_of(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The subject's characters with its apposition, of a clause that tells something by itself."""
    if clause.subject is None or clause.shared or clause.kind not in ("main", "joined", "adverbial"):
        return None
    return extent(sentence, sentence.words[clause.subject.head])


def somebody(sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject is one person without a name."""
    if clause.subject is None:
        return False
    head = sentence.words[clause.subject.head]
    return head.kind == "noun" and head.text.lower() == head.lemma and person_noun(head.lemma)
