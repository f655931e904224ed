"""Who the subjects of a sentence are, for "he" and "she": the people whom they name and whom the pronoun fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.data import gazetteer
from sayso.finders.parties.descriptions import named_before
from sayso.finders.parties.mentions import Mention, mentions_at
from sayso.finders.parties.naming import house, titles
from sayso.finders.parties.people import Known, full_names, sex
from sayso.finders.parties.who import Scene, person_noun
from sayso.finders.voices.cues import entries
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Clause, Sentence, Word

#: Behind a name that owns what follows.
OWNS = re.compile(r"(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*['’]s?\s")
#: Clauses that tell something by themselves.
TELLING = ("main", "joined", "adverbial")
#: "If Voll loses, he said": a condition before the words of saying is part of what is said.
IF = frozenset({"if", "unless", "whether", "should"})

#: A person; "" for somebody of whom we cannot tell who it is.
Found = Known | str


def subjects(sentence: Sentence, mention: Mention, conditions: bool = False) -> Iterator[tuple[int, int]]:
    """The subjects of the clauses that tell something, the last first, then of adverbial ones; not behind another "he".

    conditions: instead those of conditions ("if VOLL loses").
    """
    end = sentence.end
    for kinds in (TELLING[:2], TELLING[2:]):
        for clause in reversed(sentence.clauses):
            told = clause.kind in kinds and (clause.marker in IF) is conditions
            span = subject_of(sentence, clause) if told else None
            if span is None or span[0] > end:
                continue
            yield span
            if sentence.text[span[0] - sentence.start : span[1] - sentence.start].lower() == mention.pronoun:
                end = span[0]


def open_to(scene: Scene, span: tuple[int, int], mention: Mention, since: int) -> bool:
    return since <= span[0] < mention.start and scene.outlets_own(span[0])


def meant(
    scene: Scene, sentence: Sentence, mention: Mention, span: tuple[int, int], spoke: Sequence[str]
) -> Found | None:
    """The person whom a subject names, or who owns it ("VOLL's plan"); None when the pronoun cannot mean it.

    spoke: the names of him who spoke last: of several of a surname it is he.
    """
    found = mentions_at(scene.prose, scene.names, sentence, *span)
    if len(found) > 1:
        return single(
            [k for m in found if m.name is not None for k in bearers_of(scene, mention, m.name, spoke, m.name_start)]
        )
    if not found:
        return None
    one = found[0]
    if sex(one.text) not in (None, mention.pronoun):
        return None  # "MRS. Voll", beside a Mr. Voll
    if one.name is not None or one.text.istitle():
        bearers = bearers_of(scene, mention, one.name or one.text, spoke, one.name_start)
        unknown = (
            not bearers and one.name == one.text and _says(sentence, span) and _perhaps_somebody(scene, sentence, one)
        )
        if bearers or unknown or one.name is not None:
            return "" if unknown else single(bearers)
    within = [(at, k) for k in scene.people if k.person for at in k.seen if span[0] <= at < span[1]]
    if person_noun(one.noun):
        fits = not one.plural
        himself = [
            k for at, k in within if not OWNS.match(scene.prose.text, at) and k.pronoun in (None, mention.pronoun)
        ]
        return (_titled(scene, one) or single(himself) or "") if fits else None
    owner = single([k for _, k in within if k.pronoun in (None, mention.pronoun)])
    bodily = titles().get(one.noun, ("",))[0] in ("body", "people")  # "VOLL's campaign" may be he as well
    return "" if owner is not None and bodily and spoke else owner


def single(found: Sequence[Known]) -> Found | None:
    names = {k.name for k in found}
    return None if not names else found[0] if len(names) == 1 else ""


def bearers_of(scene: Scene, mention: Mention, name: str, spoke: Sequence[str] = (), at: int = -1) -> list[Known]:
    """The people who go by the name and whom the pronoun fits, unless what it is said to say names them; alone who spoke last.

    at: where the name stands; of several of one surname it is his to whom the roster gives that place.
    """
    every = [k for k in full_names(scene.people, name) if k.person]
    heard = any(k.name in spoke and k.pronoun == mention.pronoun for k in every)
    theirs = [k for k in every if at in k.seen and (k.pronoun is not None or not heard)]
    every = theirs or every
    found = [k for k in every if k.pronoun in (None, mention.pronoun)]
    same = [k for k in found if k.name in spoke]
    if same:
        return same
    if len(found) == 1 and found[0].pronoun is None and any(len(k.seen) > len(found[0].seen) for k in every):
        return every  # one of whom no sex is told, beside one of the other who is named more often
    return [] if len(found) == 1 and scene.speaks_of(mention, found[0]) else found


def _says(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether the verb of the subject is one of saying."""
    verb = verb_of(sentence, span)
    return verb is not None and verb.lemma in entries("verb")


def verb_of(sentence: Sentence, span: tuple[int, int]) -> Word | None:
    head = sentence.head_in(*span)
    return None if head is None else sentence.head(head)


def _perhaps_somebody(scene: Scene, sentence: Sentence, one: Mention) -> bool:
    """ "LUMM openly admitted that": one word in capitals of which no table and no model can tell whether it is a person."""
    name = one.name or ""
    kind = next((n.kind for n in scene.names[sentence.index] if n.start == one.name_start), None)
    known = gazetteer.kind_of(name) is not None or house(name) is not None
    return kind in ("other", None) and name.isalpha() and name.istitle() and not known


def _titled(scene: Scene, one: Mention) -> Known | None:
    """ "The minister", when that is somebody named before."""
    return named_before(scene, one) if one.definite else None


def subject_of(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The subject's characters with its apposition, of a clause that tells something by itself."""
    if clause.subject is None or clause.shared or clause.kind not in TELLING:
        return None
    return extent(sentence, sentence.words[clause.subject.head])


def somebody(sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject is one person without a name."""
    if clause.subject is None:
        return False
    head = sentence.words[clause.subject.head]
    return head.kind == "noun" and head.text.lower() == head.lemma and person_noun(head.lemma)
