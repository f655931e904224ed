"""From a mention to the party it means: full names for surnames, pronouns, titles, "the agency", and names that come later.

Wrong is worse than missing: where two would do, the mention stays unnamed with its own words, or carries a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.finders.mentions import ARTICLES, Mention
from sayso.finders.naming import Named, house, titles
from sayso.finders.people import Known, fits, full_names, sex
from sayso.language.prose import Prose
from sayso.records import PartyKind

#: How many sentences back a pronoun reaches, and how many paragraphs on a name may come late.
REACH, LATE = 4, 3
SINGULAR, PLURAL, THING = frozenset({"he", "she"}), frozenset({"they"}), frozenset({"it"})
FIRST_PERSON = frozenset({"i", "we", "you", "one", "me", "us"})


@dataclass(frozen=True, slots=True)
class Who:
    """A party as far as it is known: names, kind, role, where the name stands, and what makes us unsure."""

    names: tuple[str, ...]
    kind: PartyKind
    role: str | None
    start: int
    end: int
    named: tuple[int, int] | None = None
    doubt: str | None = None
    plural: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What two mentions of the same party share."""
        return (*self.names, "" if self.kind != "unnamed" else str(self.named or self.start))


@dataclass(frozen=True, slots=True)
class Scene:
    """All that identifying needs: the prose, everybody named in it, and the mentions of its speakers in text order."""

    prose: Prose
    names: Named
    people: tuple[Known, ...]
    speakers: tuple[Mention, ...]
    told: tuple[tuple[int, int], ...] = ()

    def outlets_own(self, start: int) -> bool:
        """Whether the character at `start` stands in the outlet's own words, not in what somebody is said to say."""
        return not any(s <= start < e for s, e in self.told)


def identify(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who | None:
    """Who is meant. before: the parties already identified, in text order; None for the writer himself ("I", "we")."""
    if mention.pronoun is not None:
        return _pronoun(scene, mention, before)
    if mention.name is not None:
        return _named(scene, mention)
    if _person_noun(mention.noun) and not mention.plural:
        return _described(scene, mention) or _late(scene, mention) or unnamed(mention)
    if titles().get(mention.noun, ("",))[0] in ("body", "outlet") and mention.definite and not mention.plural:
        return _body(scene, mention, before)
    return unnamed(mention)


def unnamed(mention: Mention, doubt: str | None = None) -> Who:
    """The party by its own description, a leading capital article made small."""
    text = mention.text
    first = text.split()[0] if text else ""
    if first.lower() in ARTICLES or first.lower() in ("some", "many", "several", "one", "most", "other", "others"):
        text = first.lower() + text[len(first) :]
    return Who((text,), "unnamed", None, mention.start, mention.end, doubt=doubt, plural=mention.plural)


def _person_noun(noun: str) -> bool:
    return titles().get(noun, ("",))[0] == "person"


def _named(scene: Scene, mention: Mention) -> Who:
    """A name: made full if a fuller one stands in the report, with the role it is given here or nearest before."""
    name, kind = mention.name or mention.text, mention.kind or "office"
    found = full_names(scene.people, name)
    persons = [k for k in found if k.person]
    if kind in ("agency", "outlet") or (not persons and kind != "person"):
        if kind == "office" and house(name) is None:
            name = _letterhead(scene, mention)
        role = mention.role if kind in ("agency", "outlet") else None
        return Who((name,), kind, role, mention.start, mention.end)
    if not persons:
        return Who((name,), "person", mention.role, mention.start, mention.end)
    best = _likeliest(persons, mention)
    doubt = "more than one person of that name in the report" if len(persons) > 1 else None
    elsewhere = None if best.start == mention.name_start else (best.start, best.end)
    if best.name == name:
        elsewhere = None
    role = mention.role or best.role_before(mention.start)
    return Who((best.name,), "person", role, mention.start, mention.end, elsewhere, doubt)


def _likeliest(persons: Sequence[Known], mention: Mention) -> Known:
    """Of several of one surname: whom the honorific fits, who is named most, who was named first."""
    wanted = sex(mention.text)
    fitting = [k for k in persons if wanted is None or sex(" ".join(r for _, r in k.roles)) in (None, wanted)]
    return max(fitting or persons, key=lambda k: (len(k.seen), -k.start))


def _letterhead(scene: Scene, mention: Mention) -> str:
    """An office by all of its phrase up to the end of its name ("Russia's Defense Ministry"), without the article."""
    text = " ".join(scene.prose.text[mention.start : mention.name_end].split())
    first = text.split()[0]
    return text[len(first) :].strip() if first.lower() in ARTICLES and len(text.split()) > 1 else text


def _pronoun(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who | None:
    pronoun = mention.pronoun or ""
    if pronoun in FIRST_PERSON:
        return None
    here = scene.prose.sentences[mention.sentence]
    for one in reversed(before):
        if one.start >= mention.start:
            continue
        there = scene.prose.sentence_at(one.start)
        if there is None or mention.sentence - there.index > REACH or here.paragraph - there.paragraph > 1:
            break
        if _agrees(pronoun, one):
            rival = _rival(scene, mention, one) if pronoun in SINGULAR else None
            if isinstance(rival, Known) and rival.name not in one.names:
                return _instead(mention, rival, one)
            if isinstance(rival, str):
                return unnamed(mention)
            named = one.named or (one.start, one.end)
            return Who(one.names, one.kind, one.role, mention.start, mention.end, named, one.doubt, one.plural)
    if pronoun in SINGULAR:
        return _subject_before(scene, mention)
    return _several_before(scene, mention) if pronoun in PLURAL else unnamed(mention)


def _agrees(pronoun: str, one: Who) -> bool:
    many = one.plural or len(one.names) > 1
    if pronoun in SINGULAR:
        return not many and (one.kind == "person" or (one.kind == "unnamed" and one.names[0].lower() not in SINGULAR | THING))
    if pronoun in PLURAL:
        return many or one.kind in ("group", "office", "unnamed")
    return pronoun in THING and one.kind in ("office", "agency", "outlet", "group")


def _rival(scene: Scene, mention: Mention, one: Who) -> Known | str | None:
    """Somebody else who was the subject of the outlet's own sentence after `one` spoke and before the pronoun.

    A Known, or the words for a person without a name ("a president who ..."), of whom we cannot tell.
    """
    for sentence in reversed(scene.prose.sentences[: mention.sentence + 1]):
        if sentence.end <= one.end:
            return None
        for clause in reversed(sentence.clauses):
            subject = clause.subject
            if subject is None or subject.start >= mention.start or subject.start <= one.end or clause.shared:
                continue
            if clause.kind not in ("main", "joined", "adverbial") or not scene.outlets_own(subject.start):
                continue
            for known in scene.people:
                if known.person and any(subject.start <= at < subject.end for at in known.seen):
                    return known
            head = sentence.words[subject.head]
            if head.kind == "noun" and head.text.lower() == head.lemma and titles().get(head.lemma, ("",))[0] == "person":
                return subject.text
    return None


def _instead(mention: Mention, rival: Known, one: Who) -> Who:
    doubt = f"or {one.names[0]}, who spoke before"
    role = rival.role_before(mention.start)
    return Who((rival.name,), "person", role, mention.start, mention.end, (rival.start, rival.end), doubt)


def _subject_before(scene: Scene, mention: Mention) -> Who:
    """A person who was the subject of one of the sentences just before, if only one was."""
    first = max(0, mention.sentence - 2)
    found: dict[str, Known] = {}
    for sentence in scene.prose.sentences[first : mention.sentence + 1]:
        for clause in sentence.clauses:
            if clause.subject is None or clause.subject.start >= mention.start:
                continue
            if not scene.outlets_own(clause.subject.start):
                continue
            for known in scene.people:
                if known.person and any(clause.subject.start <= at < clause.subject.end for at in known.seen):
                    found[known.name] = known
    if len(found) != 1:
        return unnamed(mention)
    known = next(iter(found.values()))
    role = known.role_before(mention.start)
    return Who((known.name,), "person", role, mention.start, mention.end, (known.start, known.end))


def _several_before(scene: Scene, mention: Mention) -> Who:
    """ "They": the several who were the subject of this sentence or the one before, by their own words."""
    for sentence in reversed(scene.prose.sentences[max(0, mention.sentence - 1) : mention.sentence + 1]):
        for clause in reversed(sentence.clauses):
            subject = clause.subject
            if subject is None or subject.start >= mention.start:
                continue
            head = sentence.words[subject.head]
            if head.kind == "noun" and titles().get(head.text.lower(), ("",))[0] == "people":
                text = " ".join(subject.text.split())
                text = text[0].lower() + text[1:] if text.split()[0].lower() in ARTICLES else text
                return Who((text,), "unnamed", None, mention.start, mention.end, (subject.start, subject.end), plural=True)
    return unnamed(mention)


def _described(scene: Scene, mention: Mention) -> Who | None:
    """ "The ambassador": the person named before to whom the title fits, when it fits only one."""
    if not mention.definite:
        return None
    fitting = [k for k in scene.people if k.person and k.start < mention.start and fits(mention.noun, mention.text, k)]
    if len(fitting) != 1:
        return None
    known = fitting[0]
    role = known.role_before(mention.start)
    return Who((known.name,), "person", role, mention.start, mention.end, (known.start, known.end))


def _late(scene: Scene, mention: Mention) -> Who | None:
    """ "A senior diplomat said ...": the one named speaker of the next paragraphs to whom the description fits."""
    paragraph = scene.prose.sentences[mention.sentence].paragraph
    if _institution(mention) or _spoken_before(scene, mention):
        return None
    found: dict[str, Mention] = {}
    for other in scene.speakers:
        there = scene.prose.sentences[other.sentence].paragraph
        if other.start > mention.end and other.kind == "person" and other.name is not None and there - paragraph <= LATE:
            for known in full_names(scene.people, other.name):
                if known.person and known.start > mention.end and fits(mention.noun, mention.text, known):
                    found.setdefault(known.name, other)
    if len(found) != 1:
        return None
    name, other = next(iter(found.items()))
    known = next(k for k in scene.people if k.name == name)
    role = known.role_before(other.start)
    doubt = "named later; taken to be the same person" if not mention.definite else None
    return Who((name,), "person", role, mention.start, mention.end, (known.start, known.end), doubt)


def _institution(mention: Mention) -> bool:
    """A description that says where its holder sits ("an official FROM THE EMERGENCIES COMMITTEE"): the words must match, so we do not guess."""
    words = mention.text.lower().split()
    return any(w in ("from", "at", "with", "for") for w in words)


def _spoken_before(scene: Scene, mention: Mention) -> bool:
    """Whether somebody named has already spoken: then an indefinite one is a new speaker."""
    if mention.definite:
        return False
    return any(s.start < mention.start and s.kind == "person" for s in scene.speakers)


def _body(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who:
    """ "The agency", "the ministry": the one last spoken of by that word, else by its own words."""
    bare = mention.text.split()
    general = all(w.islower() and (w in ("news", "state") or w == mention.noun.split()[-1]) for w in bare[1:])
    if general and bare[0].lower() in ARTICLES and mention.name is None:
        for one in reversed(before):
            if one.start < mention.start and _is_a(mention.noun, one):
                return Who(one.names, one.kind, one.role, mention.start, mention.end, one.named or (one.start, one.end))
        named = [k for k in scene.people if k.start < mention.start and _bears(mention.noun, k)]
        if len({k.name for k in named}) == 1:
            known = named[0]
            kind: PartyKind = "agency" if known.kind == "agency" else "office"
            return Who((known.name,), kind, None, mention.start, mention.end, (known.start, known.end))
    name = " ".join(bare[1:]) if bare[0].lower() in ("the", "a", "an") and len(bare) > 1 else " ".join(bare)
    return Who((name,), "office", None, mention.start, mention.end)


def _is_a(noun: str, one: Who) -> bool:
    """Whether the party may be called by this noun: an agency "the agency", the Defense Ministry "the ministry"."""
    last = noun.split()[-1]
    if last == "agency" and one.kind == "agency":
        return True
    if last in ("newspaper", "paper", "outlet", "broadcaster", "channel", "magazine", "website") and one.kind == "outlet":
        return True
    return one.kind == "office" and last in one.names[0].lower().split()


def _bears(noun: str, known: Known) -> bool:
    last = noun.split()[-1]
    if last == "agency" and known.kind == "agency":
        return True
    return known.kind == "office" and last in known.name.lower().split()
