"""A party as far as it is known, and the scene in which it is looked for: what identifying works on."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.finders.parties.mentions import ARTICLES, INDEFINITE, Mention
from sayso.finders.parties.naming import Named, titles
from sayso.finders.parties.people import Known
from sayso.finders.voices.attribution import Attribution
from sayso.language.prose import Prose
from sayso.records import PartyKind

#: Whom somebody tells is named so many characters behind the word.
HEARER = 6


@dataclass(frozen=True, slots=True)
class Who:
    """A party: names, kind, role, where it is mentioned and (if elsewhere) named, and what makes us unsure of it."""

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
    """All that identifying needs: the prose, its names, everybody named, the mentions of its speakers in text order.

    told: stretches that somebody is said to say, which are not the outlet's own words. acts: every act of saying.
    """

    prose: Prose
    names: Named
    people: tuple[Known, ...]
    speakers: tuple[Mention, ...]
    told: tuple[tuple[int, int], ...] = ()
    acts: tuple[Attribution, ...] = ()

    def speaks_of(self, mention: Mention, known: Known) -> bool:
        """Whether he speaks of somebody or to him: neither "he said VOLL hopes so" nor "he told VOLL" is said by Voll."""
        acts = [a for a in self.acts if _is_source(a, mention.start)]
        said = [span for a in acts for span in a.content if span[0] > a.cue[0]]
        to = [(a.cue[1], a.cue[1] + HEARER) for a in acts if a.lemma in ("tell", "ask", "say to")]
        return any(s <= at < e for at in known.seen for s, e in (*said, *to))

    def anothers(self, mention: Mention) -> bool:
        """Whether somebody is mentioned in what another says, or in quotation marks."""
        own = {span for a in self.acts if _is_source(a, mention.start) for span in a.content}
        return any(s <= mention.start < e for s, e in self.told if (s, e) not in own)

    def outlets_own(self, start: int) -> bool:
        """Whether the character at `start` stands in the outlet's own words."""
        return not any(s <= start < e for s, e in self.told)


def _is_source(act: Attribution, start: int) -> bool:
    return act.source is not None and act.source[0] <= start < act.source[1]


def person_noun(noun: str) -> bool:
    """Whether a common noun is somebody who can hold office or speak ("ambassador", "resident")."""
    return titles().get(noun, ("",))[0] == "person"


def unnamed(mention: Mention, doubt: str | None = None) -> Who:
    """The party by its own description; the capital of a sentence's first word made small."""
    first = mention.text.split()[0].lower() if mention.text else ""
    common = first in ARTICLES or first in INDEFINITE or mention.noun in titles() or mention.pronoun is not None
    text = mention.text if mention.proper or not common else mention.text[:1].lower() + mention.text[1:]
    return Who((text,), "unnamed", None, mention.start, mention.end, doubt=doubt, plural=mention.plural)


def nobody_known(mention: Mention) -> Who:
    """A pronoun of which the report does not show whom it means: a party without a name, never called "his"."""
    if mention.pronoun not in ("he", "she", "it", "they"):  # "some said": that much is told
        return unnamed(mention)
    return Who(("unnamed",), "unnamed", None, mention.start, mention.end, plural=mention.pronoun == "they")


def known_as(known: Known, mention: Mention, doubt: str | None = None) -> Who:
    """A person named elsewhere, as mentioned here."""
    role = known.role_before(mention.start)
    return Who((known.name,), "person", role, mention.start, mention.end, (known.start, known.end), doubt)
