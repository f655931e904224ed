"""Who "the ambassador" or "a senior diplomat" is: the person named before, or late, to whom the words fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.parties.fitting import fits
from sayso.finders.parties.mentions import Mention
from sayso.finders.parties.people import Known, full_names, sex
from sayso.finders.parties.who import Scene, Who, known_as, unnamed

#: How many paragraphs on a name may come late.
LATE = 3
#: Who was named no more paragraphs back than this is still at hand.
LATELY = 1
OWNERS = frozenset({"his", "her", "its", "their"})


def described(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who:
    """Somebody by title: named before, named late, the same unnamed one as before, or unnamed."""
    return (
        _anonymous(scene, mention, before)
        or (_before(scene, mention) if mention.definite else None)
        or _named_late(scene, mention)
        or _introduced_late(scene, mention)
        or (_unnamed_before(mention, before) if mention.definite else None)
        or unnamed(mention)
    )


def _anonymous(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who | None:
    """ "The official" behind "a senior official": that one, and not the minister named between, who only may be called so;
    "the military source" is "a military source" whoever has that title."""
    one = _unnamed_before(mention, before) if mention.definite else None
    known = None if one is None else named_before(scene, mention)
    by_title = known is not None and any(mention.noun in role.lower().split() for _, role in known.roles)
    words = mention.text.lower().split()[1:]
    same = one is not None and len(words) > 1 and one.names[0].lower().split()[1:] == words
    return one if same or not by_title else None


def _before(scene: Scene, mention: Mention) -> Who | None:
    known = named_before(scene, mention)
    return None if known is None else known_as(known, mention)


def named_before(scene: Scene, mention: Mention) -> Known | None:
    """ "The ambassador": the person named before to whom the title fits, when it fits only one."""
    fitting = [k for k in scene.people if k.person and k.start < mention.start and fits(mention.noun, mention.text, k)]
    one = fitting[0] if len(fitting) == 1 else None
    return None if one is None or _overtaken(scene, mention, one) else one


def _overtaken(scene: Scene, mention: Mention, known: Known) -> bool:
    """ "The actress" where somebody new has been the subject since: he whom the title fits was named too long ago.

    Somebody described as "his" or "its" must have been named as lately, whoever has been the subject.
    """
    here = scene.prose.sentences[mention.sentence]
    last = scene.prose.sentence_at(max(at for at in known.seen if at < mention.start))
    if last is None or here.paragraph - last.paragraph <= LATELY:
        return False
    if mention.text.lower().split()[0] in OWNERS:
        return True
    told = sex(mention.text) or known.pronoun
    near = [s for s in scene.prose.sentences[max(0, here.index - 1) : here.index + 1] if s.paragraph == here.paragraph]
    spans = [(c.subject.start, c.subject.end) for s in near for c in s.clauses if c.subject is not None]
    others = (k for k in scene.people if k.person and k != known and " " in k.name and not k.roles)
    return any(
        k.pronoun in (None, told) and any(s <= at < e <= mention.start for s, e in spans for at in k.seen)
        for k in others
    )


def _named_late(scene: Scene, mention: Mention) -> Who | None:
    """ "A senior diplomat said ...": the one named speaker of the next paragraphs to whom the description fits."""
    paragraph = scene.prose.sentences[mention.sentence].paragraph
    if _sits_somewhere(mention) or (not mention.definite and _spoken_before(scene, mention)):
        return None
    found: dict[str, Who] = {}
    for other in scene.speakers:
        there = scene.prose.sentences[other.sentence].paragraph
        if other.start <= mention.end or other.kind != "person" or other.name is None or there - paragraph > LATE:
            continue
        for known in full_names(scene.people, other.name):
            if known.person and known.start > mention.end and fits(mention.noun, mention.text, known):
                doubt = None if mention.definite else "named later; taken to be the same person"
                one = known_as(known, mention, doubt)
                found.setdefault(known.name, replace(one, role=known.role_before(other.start)))
    return next(iter(found.values())) if len(found) == 1 else None


def _introduced_late(scene: Scene, mention: Mention) -> Who | None:
    """ "The interior minister announced ...", and the next to speak is "Kwesi Adjaye": a full name, and not a word on who he is.

    Whoever is named so has been introduced. He must be named there for the first time, by name alone, a paragraph on at most.
    """
    if not mention.definite or mention.text.lower().split()[0] == "a":
        return None
    later = [s for s in scene.speakers if s.start > mention.end]
    if not later or any(s.noun == mention.noun and s.start < mention.start for s in scene.speakers):
        return None
    other, prose = later[0], scene.prose
    bare = other.kind == "person" and other.name is not None and other.text == other.name and " " in other.name
    near = prose.sentences[other.sentence].paragraph - prose.sentences[mention.sentence].paragraph <= 1
    start = prose.paragraphs[prose.sentences[mention.sentence].paragraph][0]
    if any(k.person and " " in k.name and any(start <= at < mention.start for at in k.seen) for k in scene.people):
        return None  # somebody else may be meant
    if not bare or not near or prose.text[other.end : other.end + 1] == ",":
        return None
    known = [k for k in full_names(scene.people, other.name or "") if k.person]
    if len(known) != 1 or known[0].roles or not mention.end < known[0].start == other.name_start:
        return None
    told = sex(mention.text)
    if told is not None and known[0].pronoun not in (None, told):
        return None
    return known_as(known[0], mention, "named later; taken to be the same person")


def _sits_somewhere(mention: Mention) -> bool:
    """ "An official FROM THE EMERGENCIES COMMITTEE": too well described to be guessed at by title alone."""
    return any(word in ("from", "at", "with", "for") for word in mention.text.lower().split())


def _spoken_before(scene: Scene, mention: Mention) -> bool:
    """Whether somebody named has already spoken: then an indefinite one is a new speaker."""
    return any(s.start < mention.start and s.kind == "person" for s in scene.speakers)


def _unnamed_before(mention: Mention, before: Sequence[Who]) -> Who | None:
    """ "The official" behind "a defence official": the last unnamed speaker of that word."""
    for one in reversed(before):
        alone = one.kind == "unnamed" and one.start < mention.start and not one.plural
        if alone and mention.noun in one.names[0].lower().split() and len(mention.text.split()) <= 3:
            return replace(one, start=mention.start, end=mention.end, named=one.named or (one.start, one.end))
    return None
