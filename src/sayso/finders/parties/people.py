"""Who is named in a report, under which names and roles: so that a surname, a title or "the ministry" finds its full name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cache

from sayso.data import gazetteer, table
from sayso.finders.parties.kinds import bodily, words_of
from sayso.finders.parties.mentions import Mention, mentions_in
from sayso.finders.parties.naming import Named, given_names, house, titled
from sayso.finders.parties.surnames import bearer, by_honorific
from sayso.finders.voices.speakers import extent
from sayso.language.prose import Prose, Sentence, Word
from sayso.records import PartyKind

#: What somebody is called by the honorific before his name.
STYLES = {"dr": "doctor", "prof": "professor", "rev": "priest", "fr": "priest", "father": "priest", "sgt": "sergeant"}


#: Behind the names of fathers and sons.
YOUNGER = re.compile(r",? (?:[JS]r\.?|I{2,3}|IV)$")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something named: the fullest name, where it first stands, and every role it is given with its place.

    styled: what the honorifics before the name say of him ("Dr": doctor).
    """

    name: str
    start: int
    end: int
    person: bool
    kind: PartyKind
    pronoun: str | None = None
    roles: tuple[tuple[int, str], ...] = ()
    styled: frozenset[str] = frozenset()
    seen: tuple[int, ...] = field(default=(), repr=False)

    def role_before(self, offset: int) -> str | None:
        """The last role given up to `offset`, else the first given later."""
        before = [r for at, r in self.roles if at <= offset]
        return before[-1] if before else self.roles[0][1] if self.roles else None


def roster(prose: Prose, names: Named) -> tuple[Known, ...]:
    """Everybody named in the report, in order of first naming; a surname alone counts for the full name that ends with it."""
    full: dict[str, list[Mention]] = {}
    short: list[Mention] = []
    every = list(_named(prose, names))
    surnames = {(m.name or "").split()[-1] for m in every if m.kind == "person" and " " in (m.name or "")}
    for mention in every:
        name = mention.name or ""
        if len(name.split()) < 2 and without_article(mention, surnames):
            short.append(replace(mention, kind="person"))
        elif len(name.split()) < 2 and mention.kind in ("person", "office", "group"):
            short.append(mention)
        else:
            full.setdefault(name, []).append(mention)
    people = {m.name for m in short if m.kind == "person"}
    full = {name: _person_after_all(ms, people) for name, ms in full.items()}
    full = _merged({name: found for name, found in full.items() if not _headlined(prose, name, found)})
    _bare(prose, full, short)
    return tuple(sorted((_known(name, ms) for name, ms in full.items()), key=lambda k: k.start))


def without_article(mention: Mention, surnames: AbstractSet[str]) -> bool:
    """ "GUARDIAN said", where a Jan Guardian is named and the paper would be called THE Guardian: its name is a man's here."""
    known = house(mention.name or "")
    article = mention.text.lower().startswith("the ") or known is None or not known[0].startswith("The ")
    return mention.kind in ("agency", "outlet") and mention.name in surnames and not article


def _person_after_all(mentions: list[Mention], people: AbstractSet[str | None]) -> list[Mention]:
    """ "Anna Murfield", taken for a body, where the bare "Murfield" is taken for a person: the mentions as those of a person."""
    words = (mentions[0].name or "").split()
    plain = len(words) == 2 and all(w.istitle() and w.isalpha() and not bodily(w.lower()) for w in words)
    other = plain and (words[-1] not in people or gazetteer.kind_of(" ".join(words)) is not None)
    if not plain or other or any(m.kind != "office" or m.text.lower().startswith("the ") for m in mentions):
        return mentions
    return [replace(m, kind="person") for m in mentions]


def _bare(prose: Prose, full: dict[str, list[Mention]], short: list[Mention]) -> None:
    """Give every bare name to the full name it means, or to itself where nobody bears it."""
    others = {m.name for m in short if any(_other_sex(n, m) for n in full)}
    persons = [n for n, ms in full.items() if any(m.kind == "person" for m in ms)]
    sexes = {name: _sex(name, full[name]) for name in persons}
    couples = _couples(short, persons, sexes)
    meant: dict[tuple[str, str | None], str] = {}
    for mention in sorted(short, key=lambda m: m.name_start):
        name, his = mention.name or "", sex(mention.text)
        owners = _owners(name, [*persons, name] if name in full else persons)
        if name in others and sum(" " in n for n in owners) == 1:
            owners = [n for n in owners if his is not None and sexes.get(n) == his]
        if len(owners) > 1 and his is not None:
            fitting = [n for n in owners if sexes.get(n) in (None, his)]
            owners = fitting if name not in couples else _sure(owners, fitting, sexes, full, mention)
        if len(owners) > 1:
            one = bearer(prose, mention, his, {n: full[n] for n in owners}, meant)
            owners = owners if one is None else [one]
        if his is not None and _styled(mention) in full:
            owners = []
        if len(owners) == 1:
            full[owners[0]].append(mention)
        elif not owners and not any(name == f"{n.rsplit(maxsplit=1)[-1]}s" for n in persons):
            alone = name in full and _sex(name, full[name]) in (None, his)  # "President Holm", before "Mr. Holm"
            full.setdefault(name if alone or name not in couples or his is None else _styled(mention), []).append(
                mention
            )


def _styled(mention: Mention) -> str:
    """ "Mrs. Holm": with the honorific, where it alone tells one of a couple."""
    before = mention.text.split(mention.name or "")[0].split()
    return " ".join([*before[-1:], mention.name or ""])


def _owners(name: str, names: Iterable[str]) -> list[str]:
    return [n for n in names if _plain(n).split()[-1] == name]


def _sure(
    owners: Sequence[str],
    fitting: Sequence[str],
    sexes: Mapping[str, str | None],
    full: Mapping[str, Sequence[Mention]],
    mention: Mention,
) -> list[str]:
    """Of those whom "Mr." or "Mrs." fits the ones of whom it is known, named before; or one, where nobody was."""
    told = [n for n in fitting if sexes.get(n) is not None]
    given = [n for n in told if n.split()[0].lower() in given_names()]
    if len(told) == 1 and given:
        return given
    before = [n for n in owners if any(m.name_start < mention.name_start for m in full[n])]
    return [n for n in told if n in before] or (told if len(told) == 1 and not before else [])


def _couples(short: Sequence[Mention], persons: Sequence[str], sexes: dict[str, str | None]) -> frozenset[str]:
    """Surnames that are borne with "Mr." and with "Mrs.": nobody of unknown sex is meant by either."""
    told: dict[str, set[str]] = {}
    for mention in short:
        if (his := sex(mention.text)) is not None:
            told.setdefault(mention.name or "", set()).add(his)
    couples = frozenset(name for name, sexes_told in told.items() if len(sexes_told) > 1)
    for name in couples:
        by_honorific(_owners(name, persons), sexes, told[name])
    return couples


def _headlined(prose: Prose, name: str, mentions: list[Mention]) -> bool:
    """ "SLEEPY HOLM" once in a headline, where every word has a capital: no given name, and nobody's full name.

    A headline may be cut at its semicolon, so that three words of it tell.
    """
    first = name.split(maxsplit=1)[0].lower()
    if len(mentions) > 1 or mentions[0].kind != "person" or first in given_names():
        return False
    sentence = prose.sentences[mentions[0].sentence]
    words = [w for word in sentence.text.split() if len(w := word.strip(".,;:!?\"'")) > 3 and w.isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.8 * len(words)


def _other_sex(name: str, mention: Mention) -> bool:
    """ "Mr. Voll" where only Anna Voll is named in full: the bare surname is somebody else's."""
    if name.rsplit(maxsplit=1)[-1] != mention.name:
        return False
    told, given = sex(mention.text), given_names().get(name.split(maxsplit=1)[0].lower())
    return None not in (told, given) and told != given


def _merged(full: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Spellings of one person made one: "Jane Q. Doe" and "Jane Doe"; "Real Jane Doe" ends with a name that is known."""
    groups: list[list[str]] = []
    for name in sorted(full, key=lambda n: (len(n.split()), n)):
        parts = name.split()
        for group in groups:
            other = group[0].split()
            same = len(other) > 1 and parts[-1] == other[-1] and (parts[0] == other[0] or parts[-len(other) :] == other)
            if same and any(m.kind == "person" for n in (*group, name) for m in full[n]):
                group.append(name)
                break
        else:
            groups.append([name])
    made: dict[str, list[Mention]] = {}
    for group in groups:
        best = max(group, key=lambda n: (len(full[n]), -len(n)))
        made[best] = [m for n in group for m in full[n]]
    return made


def _named(prose: Prose, names: Named) -> Iterator[Mention]:
    for sentence in prose.sentences:
        for name in names[sentence.index]:
            head = sentence.head_in(name.start, name.end)
            if head is None:
                continue
            start, end = extent(sentence, _bearer(sentence, head) or head)
            for mention in mentions_in(prose, names, sentence, start, end):
                if mention.name is not None and mention.name_start < name.end and name.start < mention.name_end:
                    yield mention
                    break


def _bearer(sentence: Sentence, head: Word) -> Word | None:
    """The noun that a name belongs to when not to itself: "a SPOKESMAN, Jane Doe", "AMBASSADOR to Norland Jane Doe"."""
    above = sentence.head(head)
    if above is not None and head.role == "prep-object":
        above = sentence.head(above)
        return above if above is not None and titled([above.lemma]) else None
    return above if above is not None and head.role == "apposition" and above.kind == "noun" else None


def _known(name: str, mentions: list[Mention]) -> Known:
    first = min(mentions, key=lambda m: m.name_start)
    roles = tuple(sorted({(m.name_start, m.role) for m in mentions if m.role}))
    kinds = [m.kind for m in mentions if m.kind]
    told: tuple[PartyKind, ...] = ("agency", "outlet", "person")
    kind = next((k for k in told if k in kinds), kinds[0] if kinds else "office")
    pronoun = _sex(name, mentions)
    seen = tuple(sorted(m.name_start for m in mentions))
    styled = frozenset(s for m in mentions for w in m.text.lower().split() if (s := STYLES.get(w.rstrip("."))))
    return Known(name, first.name_start, first.name_end, kind == "person", kind, pronoun, roles, styled, seen)


def _sex(name: str, mentions: list[Mention]) -> str | None:
    """ "he" or "she" by the given name, else by what stands beside the name; one word may be a surname ("Mrs. James")."""
    given = given_names().get(name.split(maxsplit=1)[0].lower())
    beside = next((s for m in mentions if (s := sex(m.text)) is not None), None)
    return given or beside if " " in name else beside or given


def full_names(people: tuple[Known, ...], name: str) -> list[Known]:
    """Who may be meant by `name`: the same name, or fuller ones of persons that end with it ("De Vries": Jan de Vries)."""
    parts = words_of(name).split()
    ending = [part.lower() for part in parts]
    same = [k for k in people if k.name == name or (len(parts) > 1 and k.person and _one(k.name.split(), parts))]
    longer = [
        k
        for k in people
        if k.person and len(k.name.split()) > len(parts) and _plain(k.name).lower().split()[-len(parts) :] == ending
    ]
    apart = [k for k in same if k.person and len(parts) == 1]  # not the one named in full
    return [*apart, *longer] if longer else same


def _plain(name: str) -> str:
    """Without what tells father from son: "John Roberts JR."."""
    return YOUNGER.sub("", name) if " " in name else name


def _one(known: list[str], parts: list[str]) -> bool:
    """Two full names of one person: first and last name the same, or one ends with the other."""
    if len(known) < 2 or known[-1] != parts[-1]:
        return False
    return known[0] == parts[0] or parts[-len(known) :] == known or known[-len(parts) :] == parts


@cache
def _told_by_title() -> dict[str, str]:
    return {row["title"].lower(): row["pronoun"] for row in table("titles") if row["pronoun"]}


def sex(text: str) -> str | None:
    """ "he" or "she" where a title or noun of the description tells, and no other tells otherwise; else None."""
    told = {_told_by_title()[word] for word in text.lower().replace(",", " ").split() if word in _told_by_title()}
    return told.pop() if len(told) == 1 else None
