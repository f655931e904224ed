"""Who "he", "she", "they" and "it" are when they speak: the last speaker or subject that fits, and nobody when two would do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.data import gazetteer
from sayso.finders.parties.mentions import ARTICLES, POSSESSIVE, Mention, mentions_at
from sayso.finders.parties.naming import house, titles
from sayso.finders.parties.people import Known, full_names, sex
from sayso.finders.parties.rivals import answering, others_since, owner_before, subject_ahead, subject_since
from sayso.finders.parties.subjects import somebody, subject_of
from sayso.finders.parties.who import Scene, Who, known_as, nobody_known, person_noun
from sayso.finders.voices.cues import entries
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Sentence

#: What stands behind the noun of a description.
BEHIND_NOUN = re.compile(r"\s(?:of|for|from|at|in|with|who|which|that)\s")
OWNERS = frozenset({"his", "her", "its", "their"})
OPENING = frozenset('"“‘')
#: How many sentences back a pronoun reaches.
REACH = 4
#: "Democrats", "Karvians": names of many, and of places.
PEOPLES = ("nationality", "group", "place")
SINGULAR, PLURAL = frozenset({"he", "she"}), frozenset({"they"})
FIRST_PERSON = frozenset({"i", "we", "you", "me", "us", "myself"})


def pronoun_of(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who | None:
    """Who is meant by the pronoun; None for the writer himself ("I", "we") and an unclear owner ("its report").

    before: parties so far, in text order.
    """
    who = _meant(scene, mention, before)
    owner = mention.text.lower() in OWNERS
    return None if who is not None and owner and who.names == ("unnamed",) else who


def _meant(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who | None:
    pronoun = mention.pronoun or ""
    if pronoun in FIRST_PERSON:
        return None
    if pronoun == "one":
        return _one_of(scene, mention)
    if mention.text.lower() == "its" and (body := _owning_body(scene, mention)) is not None:
        return body
    if pronoun in PLURAL:
        several = _several_before(scene, mention, 0)
        if several is not None:
            return several
    one = _spoke_before(scene, mention, before)
    if pronoun in SINGULAR:
        found = _single(scene, mention, one)
        quoting = [b for b in before if b.start < mention.start and _in_his_words(scene, mention, b)]
        return nobody_known(mention) if any(b.names == found.names for b in quoting) else found
    if one is not None and pronoun in PLURAL and not one.plural and others_since(scene, mention, one):
        return _several_before(scene, mention, 1) or nobody_known(mention)
    if one is not None:
        return replace(one, start=mention.start, end=mention.end, named=one.named or (one.start, one.end))
    return (_several_before(scene, mention, 1) if pronoun in PLURAL else None) or nobody_known(mention)


def _one_of(scene: Scene, mention: Mention) -> Who:
    """ "Brokers doubt it. "...," ONE said": one of them, without a name."""
    several = _several_before(scene, mention, 2)
    name = "one" if several is None else several.names[0].removeprefix("the ")
    name = name if several is None else f"one of the {name[0].lower()}{name[1:]}"
    return Who((name,), "unnamed", None, mention.start, mention.end)


def _owning_body(scene: Scene, mention: Mention) -> Who | None:
    """Whose "its report" is: the body that is the subject of this sentence, or of the one before if this begins with "its"."""
    for sentence in reversed(scene.prose.sentences[max(0, mention.sentence - 1) : mention.sentence + 1]):
        span = _first_subject(sentence, mention)
        told = sentence.index < mention.sentence and span is not None and not scene.outlets_own(span[0])
        if span is None or span[0] >= mention.start or told:
            return None
        if scene.prose.text[slice(*span)].lower().startswith("its "):
            continue
        found = mentions_at(scene.prose, scene.names, sentence, *span)
        one = found[0] if len(found) == 1 else None
        if one is None or one.name is None or one.kind not in ("office", "agency", "outlet", "group"):
            here = one is not None and one.name is not None and sentence.index == mention.sentence
            return nobody_known(mention) if here else None  # "Oberon", whatever that is, and not who spoke before
        between = (n for s in (sentence.index, mention.sentence) for n in scene.names[s])
        if any(span[1] <= n.start < mention.start and n.kind not in ("person", "event") for n in between):
            return None  # "Norland sued Tessaly over ITS claim"
        return Who((one.name,), one.kind, None, mention.start, mention.end, (one.name_start, one.name_end))
    return None


def _first_subject(sentence: Sentence, mention: Mention) -> tuple[int, int] | None:
    """The subject of the main clause; in the mention's own one that of any before it ("OBERON grew, its report shows")."""
    main = next((c for c in sentence.clauses if c.kind == "main"), None)
    span = None if main is None else subject_of(sentence, main)
    if sentence.index == mention.sentence and span is not None and span[0] >= mention.start:
        told = next((c.subject for c in sentence.clauses if c.kind == "reported" and c.subject and not c.shared), None)
        span = span if told is None else extent(sentence, sentence.words[told.head])
    return span


def _spoke_before(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who | None:
    """The last party that spoke within reach and that the pronoun fits."""
    here = scene.prose.sentences[mention.sentence]
    inner: Who | None = None
    for one in reversed(before):
        there = scene.prose.sentence_at(one.start)
        if one.start >= mention.start or _told_of(scene, mention, one) or _in_his_words(scene, mention, one):
            continue
        if there is None or mention.sentence - there.index > REACH or here.paragraph - there.paragraph > 1:
            return inner
        if _fits(scene, mention.pronoun or "", one):
            if there.index == mention.sentence or mention.pronoun not in SINGULAR or scene.outlets_own(one.start):
                return one
            inner = inner or one
        if mention.pronoun in SINGULAR and _maybe_person(scene, one):
            return inner
    return inner


def _told_of(scene: Scene, mention: Mention, one: Who) -> bool:
    """ "He said VOLL hopes": whoever is named in what he says himself is somebody else."""
    if one.kind != "person":
        return False
    sentence = scene.prose.sentences[mention.sentence]
    known = next((k for k in scene.people if k.name == one.names[0]), None)
    said = [span for span in scene.told if sentence.start <= span[0] and span[1] <= sentence.end + 1]
    return known is not None and any(s <= at < e for at in known.seen for s, e in said if s > mention.start)


def _in_his_words(scene: Scene, mention: Mention, one: Who) -> bool:
    """ "Roe writes: "The town was cold, SHE said"": between one's own quotation marks "she" is somebody else."""
    said = (
        span
        for a in scene.acts
        if a.source is not None and a.source[0] <= one.start < a.source[1]
        for span in a.content
    )
    return any(start < mention.start < end and scene.prose.text[start] in OPENING for start, end in said)


def _maybe_person(scene: Scene, one: Who) -> bool:
    """ "SALCEDO told supporters": one word that no table knows, taken for a body; "she" may be this one as well as one before."""
    name = one.names[0]
    bare = one.kind == "office" and len(one.names) == 1 and name.isalpha() and name.istitle()
    return bare and gazetteer.kind_of(name) is None and house(name) is None and not titles().get(name.lower())


def _fits(scene: Scene, pronoun: str, one: Who) -> bool:
    many = one.plural or len(one.names) > 1
    if pronoun in SINGULAR:
        if many or one.kind not in ("person", "unnamed") or one.names[0] == "unnamed":
            return False
        noun = BEHIND_NOUN.split(one.names[0])[0].split()[-1:]
        thing = noun and (
            titles().get(noun[0].lower(), ("",))[0] in ("body", "outlet") or noun[0].lower() in entries("medium")
        )
        if one.kind == "unnamed" and thing:
            return False
        known = next((k for k in scene.people if k.name == one.names[0]), None)
        told = known.pronoun if known is not None else sex(one.names[0])
        return told is None or told == pronoun
    if pronoun in PLURAL:
        wrote = one.kind == "unnamed" and one.names[0].lower().split()[-1] in entries("medium")
        return many or (one.kind in ("group", "office", "unnamed") and not wrote and one.names[0] != "unnamed")
    return pronoun == "it" and one.kind in ("office", "agency", "outlet", "group")


def _single(scene: Scene, mention: Mention, one: Who | None) -> Who:
    """ "He" or "she": the last speaker, unless somebody else has been the subject of the outlet's own words since."""
    if _told_within(scene, mention, one):
        return nobody_known(mention)
    rival = _rival(scene, mention, one)
    if rival == "":
        return _bare_subject(scene, mention) or nobody_known(mention)
    if isinstance(rival, Known) and (one is None or rival.name not in one.names):
        doubt = None if one is None else f"or {one.names[0]}, who spoke before"
        return known_as(rival, mention, doubt)
    if one is not None:
        return replace(one, start=mention.start, end=mention.end, named=one.named or (one.start, one.end))
    return _bare_subject(scene, mention) or _only_one(scene, mention) or nobody_known(mention)


def _rival(scene: Scene, mention: Mention, one: Who | None) -> Known | str | None:
    """Who may be meant rather than the last speaker; "" when that cannot be told."""
    ahead = subject_ahead(scene, mention)
    if ahead is not None:
        return ahead
    if mention.text.lower() in OWNERS:
        owner = owner_before(scene, mention, one)
        if owner is not None:
            return owner
    since = subject_since(scene, mention, one)
    return answering(scene, mention, one) if since is None and one is not None else since


def _only_one(scene: Scene, mention: Mention) -> Who | None:
    """ "We met GRACE AMPAH, 61, who sells fish. She ...": nobody spoke before, and one person alone is named in the paragraph."""
    here = scene.prose.sentences[mention.sentence]
    last = scene.prose.sentences[max(0, mention.sentence - 1) : mention.sentence + 1]
    near = [s for s in last if s.paragraph == here.paragraph]
    start = scene.prose.paragraphs[here.paragraph][0]
    found = [k for k in scene.people if k.person and any(start <= at < mention.start for at in k.seen)]
    if len(found) != 1 or " " not in found[0].name or found[0].pronoun not in (None, mention.pronoun):
        return None
    if not any(near[0].start <= at < mention.start and scene.outlets_own(at) for at in found[0].seen):
        return None
    several = [s for s in near for c in s.clauses if c.subject is not None and s.start < here.start and somebody(s, c)]
    return None if several else known_as(found[0], mention, "the only person named just before")


def _bare_subject(scene: Scene, mention: Mention) -> Who | None:
    """ "ANSELM has withdrawn his pledge. "Never," he said": a surname alone, subject of a sentence that has "his" itself."""
    here = scene.prose.sentences[mention.sentence]
    for sentence in reversed(scene.prose.sentences[max(0, mention.sentence - 1) : mention.sentence + 1]):
        main = next((c for c in sentence.clauses if c.kind == "main"), None)
        if main is None or main.subject is None or sentence.paragraph != here.paragraph:
            continue
        head = sentence.words[main.subject.head]
        bare = main.subject.text == head.text and head.kind == "name" and len(sentence.under(head)) == 1
        bare = bare and not any(n.start == head.start and n.kind in PEOPLES for n in scene.names[sentence.index])
        active = bare and head.role == "subject" and head.start < mention.start and head.text.istitle()
        his = any(w.role == "owner" and POSSESSIVE.get(w.text.lower()) == mention.pronoun for w in sentence.words)
        known = [k for k in full_names(scene.people, head.text) if k.person]
        others = bool(known) and max(known, key=lambda k: len(k.seen)).pronoun not in (None, mention.pronoun)
        if active and his and not others and gazetteer.kind_of(head.text) is None and house(head.text) is None:
            doubt = "a name alone; taken to be a person"
            return Who((head.text,), "person", None, mention.start, mention.end, (head.start, head.end), doubt)
    return None


def _told_within(scene: Scene, mention: Mention, one: Who | None) -> bool:
    """ "Oke said Voll was right WHEN HE SAID ...": within another's words, or beside them, and a second person named there."""
    sentence = scene.prose.sentences[mention.sentence]
    clause = sentence.clause_at(mention.start, mention.end)
    if one is None or clause is None or clause.kind not in ("adverbial", "relative") or clause.parent is None:
        return False
    if not sentence.start <= one.start < mention.start:
        return False
    end = mention.start
    if clause.kind == "relative" and clause.subject is not None and clause.subject.start == mention.start:
        described = sentence.head(clause.verb)  # "Tarn, whom HE called mad": not Tarn
        end = end if described is None else sentence.under(described)[0].start
    between = [k for k in scene.people if k.person and any(one.end <= at < end for at in k.seen)]
    return any(k.name not in one.names and k.pronoun in (None, mention.pronoun) for k in between)


def _several_before(scene: Scene, mention: Mention, back: int) -> Who | None:
    """ "They": the several who were the subject of this sentence, or one up to `back` before it, by their own words."""
    for sentence in reversed(scene.prose.sentences[max(0, mention.sentence - back) : mention.sentence + 1]):
        for clause in reversed(sentence.clauses):
            subject = clause.subject
            if subject is None or subject.start >= mention.start:
                continue
            head = sentence.words[subject.head]
            people = titles().get(head.text.lower(), ("",))[0] == "people" or person_noun(head.lemma)
            if head.kind == "noun" and people and head.text.lower() != head.lemma:
                text = " ".join(subject.text.split())
                text = text[0].lower() + text[1:] if text.split()[0].lower() in ARTICLES else text
                return Who(
                    (text,), "unnamed", None, mention.start, mention.end, (subject.start, subject.end), plural=True
                )
    return None
