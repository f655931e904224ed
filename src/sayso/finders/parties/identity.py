"""From a mention to the party it means: full names for surnames, pronouns, titles, "the agency", and names that come later.

Wrong is worse than missing: where two would do, the mention stays unnamed with its own words, or carries a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.data import gazetteer, table
from sayso.finders.parties.descriptions import described
from sayso.finders.parties.mentions import ARTICLES, Mention
from sayso.finders.parties.naming import titles
from sayso.finders.parties.people import Known, full_names, sex, without_article
from sayso.finders.parties.pronouns import pronoun_of
from sayso.finders.parties.who import Scene, Who, person_noun, unnamed
from sayso.records import PartyKind

#: A body named so many paragraphs behind "the union" may still be that union.
LATE = 1
#: Words by which an office belongs to a place: then all of the phrase is its name ("ministry of Norland").
OF = frozenset({"of", "for", "in", "at", "to"})

#: "Its rival, the PEOPLE'S FRONT": a body by name behind what it is to somebody.
BESIDE = re.compile(
    r"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) [^,]+, the ((?:[A-Z][\w'’-]*(?: (?:of|for|and) (?=[A-Z]))? ?)+)"
)

#: A name alone, or with what is told of it behind a comma: "Holm, who sued"; not "Holm supporters", "Holm's campaign".
ALONE = re.compile(r"[A-Z][^\s,]*(?:,|\s*\(|\s+(?:him|her)self\b|$)")
#: "The elder Mr. Holm": which of them the report does not say by name.
AGED = re.compile(r"the (?:elder|older|younger|senior|junior) ", re.IGNORECASE)
#: Words that say in a name what sort of body bears it.
BODILY = ("body", "outlet", "masthead")
#: Bodies such as there are many: by such a word alone nobody is named.
ANY_BODY = frozenset(
    {"group", "company", "firm", "party", "country", "nation", "business", "organisation", "organization"}
)
OWNED = frozenset({"its", "his", "her", "their", "our", "my"})
#: "The company" is a company named at most so many paragraphs before.
BACK = 4
PAPERS = frozenset(
    {"newspaper", "paper", "daily", "weekly", "outlet", "broadcaster", "channel", "magazine", "website", "station"}
)


def identify(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who | None:
    """Who is meant. before: the parties already identified, in text order; None for the writer himself ("I", "we")."""
    if mention.pronoun is not None:
        return pronoun_of(scene, mention, before)
    if mention.name is not None:
        return _named(scene, mention)
    known = full_names(scene.people, mention.text.split()[0].strip(",")) if ALONE.match(mention.text) else []
    if known:
        return (
            _named(scene, replace(mention, name=known[0].name, kind="person")) if known[0].person else unnamed(mention)
        )
    beside = None if mention.plural else BESIDE.fullmatch(mention.text)
    if beside is not None:
        return Who((beside[1],), "office", None, mention.start, mention.end)
    if person_noun(mention.noun) and not mention.plural:
        return described(scene, mention, before)
    if titles().get(mention.noun, ("",))[0] in ("body", "outlet") and mention.definite and not mention.plural:
        return _body(scene, mention, before)
    return unnamed(mention)


def _named(scene: Scene, mention: Mention) -> Who:
    """A name: made full if a fuller one stands in the report, with the role it is given here or nearest before."""
    name, kind = mention.name or mention.text, mention.kind or "office"
    found = full_names(scene.people, name)
    persons = [k for k in found if k.person]
    if found and not persons and found[0].kind in ("agency", "outlet"):
        kind = found[0].kind
    surnames = {k.name.split()[-1] for k in persons}
    if persons and without_article(mention, surnames):
        kind = "person"
    if kind in ("agency", "outlet") or (not persons and kind != "person"):
        if kind in ("agency", "outlet"):
            return Who((name,), kind, None, mention.start, mention.end)
        return Who((_letterhead(scene, mention),), kind, None, mention.start, mention.end)
    if not persons:
        return Who((name,), "person", mention.role, mention.start, mention.end)
    if len(persons) > 1 and AGED.match(mention.text):
        return unnamed(mention, "more than one person of that name in the report")
    best = _likeliest(scene, persons, mention) if len(persons) > 1 else persons[0]
    doubt = "more than one person of that name in the report" if len(persons) > 1 else None
    elsewhere = None if best.name == name else (best.start, best.end)
    role = mention.role or best.role_before(mention.start)
    return Who((best.name,), "person", role, mention.start, mention.end, elsewhere, doubt)


def _likeliest(scene: Scene, persons: Sequence[Known], mention: Mention) -> Known:
    """Of several of one surname: whom the roster gives this very mention, who speaks by full name, who is named most."""
    mine = [k for k in persons if mention.name_start in k.seen]
    if len(mine) == 1:
        return mine[0]
    wanted = sex(mention.text)
    fitting = [k for k in persons if wanted is None or k.pronoun in (None, wanted)] or persons
    heard = {s.name for s in scene.speakers if s.kind == "person" and s.name is not None and " " in s.name}
    fitting = [k for k in fitting if any(k in full_names(scene.people, name) for name in heard)] or fitting
    return max(fitting, key=lambda k: (len(k.seen), -k.start))


def _letterhead(scene: Scene, mention: Mention) -> str:
    """An office by all of its phrase up to the end of its name ("Russia's Defense Ministry"), without the article."""
    lead = scene.prose.text[mention.start : mention.name_start].split()
    if lead and mention.start == scene.prose.sentences[mention.sentence].start:
        lead[0] = lead[0].lower()
    bare = all(w.islower() and w.isalpha() and w not in OF for w in lead)  # "neighbouring Norland"
    aside = any(w.endswith(",") for w in lead)  # "his party, the Civic Union"
    start = mention.name_start if bare or aside else mention.start
    return _bare(" ".join(scene.prose.text[start : mention.name_end].split()))


def _bare(text: str) -> str:
    """Without the article, but for "the carrier's union"; the article of that made small."""
    words = text.split()
    if len(words) < 2 or words[0].lower() not in ARTICLES:
        return text
    if words[1][:1].islower() and any(w.endswith(("'s", "’s")) for w in words[1:-1]):
        return " ".join([words[0].lower(), *words[1:]])
    return " ".join(words[1:]) if words[0].lower() in ("the", "a", "an") else " ".join([words[0].lower(), *words[1:]])


def _body(scene: Scene, mention: Mention, before: Sequence[Who]) -> Who:
    """ "The agency", "the ministry": the one last spoken of by that word, else by its own words."""
    kind: PartyKind
    words = mention.text.split()
    noun = mention.noun.split()[-1]
    title = [w for w in words[1:] if w[:1].isupper()]
    if title and titles().get(mention.noun, titles().get(noun, ("",)))[0] == "outlet":
        kind = "agency" if noun == "agency" else "outlet"
        return Who((" ".join(title),), kind, None, mention.start, mention.end)
    general = all(w.islower() and (w in ("news", "state") or w == noun) for w in words[1:])
    if general and words[0].lower() in ARTICLES:
        for one in reversed(before):
            several = one.plural  # "the union" is not the union and the council
            if one.start < mention.start and not several and _bears(noun, one.names[0], one.kind):
                return replace(one, start=mention.start, end=mention.end, named=one.named or (one.start, one.end))
        named = {k.name: k for k in scene.people if k.start < mention.start and _bears(noun, k.name, k.kind)}
        if len(named) == 1:
            known = next(iter(named.values()))
            kind = known.kind if known.kind in ("agency", "outlet") else "office"
            return Who((known.name,), kind, None, mention.start, mention.end, (known.start, known.end))
        known_by = None if named else _called(scene, mention, noun)
        if known_by is not None:
            doubt = f"called {mention.text.lower()}; taken to be the body named before"
            at = (known_by.start, known_by.end)
            return Who((known_by.name,), "office", None, mention.start, mention.end, at, doubt)
        late = None if named else _body_named_late(scene, mention, noun)
        if late is not None:
            return late
    if _anybody(mention, noun):
        return unnamed(mention)
    return Who((_bare(mention.text.split(", ")[0]),), "office", None, mention.start, mention.end)


def _anybody(mention: Mention, noun: str) -> bool:
    """ "The Bermuda-based group", "his country": a description in which no name stands, of a body such as there are many."""
    words = mention.text.split()
    owned = words[0].lower() in OWNED
    named = any(w[:1].isupper() and not w.endswith("-based") for w in words[1:])
    return not named and noun in ANY_BODY and (owned or len(words) > 2)


def _body_named_late(scene: Scene, mention: Mention, noun: str) -> Who | None:
    """ "Their union said": the one office of that noun that is named in the paragraphs right behind."""
    paragraph = scene.prose.sentences[mention.sentence].paragraph
    found = {}
    for known in scene.people:
        there = scene.prose.sentence_at(known.start)
        near = there is not None and known.start > mention.end and there.paragraph - paragraph <= LATE
        if (
            near
            and known.kind == "office"
            and _bears(noun, known.name, known.kind)
            and not gazetteer.kind_of(known.name)
        ):
            found[known.name] = known
    if len(found) != 1:
        return None
    one = next(iter(found.values()))
    doubt = "named later; taken to be the same body"
    return Who((one.name,), "office", None, mention.start, mention.end, (one.start, one.end), doubt)


def _bears(noun: str, name: str, kind: PartyKind) -> bool:
    """Whether a party may be called by this noun: an agency "the agency", the Defense Ministry "the ministry"."""
    if noun == "agency" and kind == "agency":
        return True
    if noun in PAPERS and kind == "outlet":
        return True
    return kind == "office" and noun in name.lower().split()


@cache
def _callings() -> dict[str, frozenset[str]]:
    """noun -> words of the names that it may stand for (data/callings.tsv)."""
    return {row["noun"]: frozenset(row["names"].split("|")) for row in table("callings")}


def _called(scene: Scene, mention: Mention, noun: str) -> Known | None:
    """The one body named before that goes by the noun, within reach: "the company" for Halden Motors."""
    allowed = _callings().get(noun, frozenset())
    paragraph = scene.prose.sentences[mention.sentence].paragraph
    sure: dict[str, Known] = {}
    open_: dict[str, Known] = {}
    for known in scene.people:
        there = scene.prose.sentence_at(max((at for at in known.seen if at < mention.start), default=-1))
        place = gazetteer.kind_of(known.name) in ("place", "nationality")
        if there is None or paragraph - there.paragraph > BACK or known.kind != "office" or place:
            continue
        words = known.name.lower().split()
        if any(word in allowed for word in words):
            sure[known.name] = known
        elif (
            "-" in allowed and not any(titles().get(w, ("",))[0] in BODILY for w in words) and _organised(scene, known)
        ):
            open_[known.name] = known
    found = sure or open_
    one = next(iter(found.values())) if len(found) == 1 else None
    return None if one is None or _nearer(scene, mention, one) else one


def _nearer(scene: Scene, mention: Mention, known: Known) -> bool:
    """Whether another body is named in the sentence before, behind the last word of this one: "oil giant HALDEN. The company"."""
    last = max(at for at in known.seen if at < mention.start)
    before = (n for i in (mention.sentence - 1, mention.sentence) for n in scene.names.get(i, ()))
    others = [n for n in before if last < n.start < mention.start and n.kind in ("organisation", "other")]
    others = [n for n in others if n.text != "".join(w[0] for w in known.name.split() if w[0].isupper())]  # its letters
    persons = {part for k in scene.people if k.person for part in k.name.split()}
    return any(not gazetteer.kind_of(n.text) and n.text.split()[-1] not in persons for n in others)


def _organised(scene: Scene, known: Known) -> bool:
    """Whether the language model takes the name for that of an organisation."""
    there = scene.prose.sentence_at(known.start)
    return there is not None and any(
        n.start == known.start and n.kind == "organisation" for n in scene.names[there.index]
    )
