"""What a claim comes to, in the classes of `words`: what is compared when two claims are held side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from sayso.data import table
from sayso.data.gazetteer import capital_country
from sayso.matters.senses.heads import About, about, begins, cast_of, leads_of, nearby_names, proper
from sayso.matters.senses.meant import Meant, meanings
from sayso.matters.senses.words import Token, bare_key, country, name_key, sort_of, stem, tokens, verb_class
from sayso.records import Claim, Telling, When, Where

#: Hows whose days the words of a claim bear out; the others are bounds that Sayso worked out.
FIRM = ("stated", "relative", "anchored")
Days = tuple[str, str]
SidesOf = Callable[[Telling], Iterable[str]]
#: What belongs to somebody named before.
OWN = re.compile(r"\b(?:its|their|his|her|our|my)\b", re.IGNORECASE)
#: An owner, and at most one word behind.
_OWNED = re.compile(r"['’]s?\s+(?:\w+\s+)?$")
#: Who speaks is one of those it is about.
_WE = re.compile(r"\b(?:we|our|us|I|my)\b|\b(?:We|Our|My)\b")


@dataclass(frozen=True, slots=True)
class Sense:
    """words: key -> weight. names: keys of names in the words. who: keys of its subject's names.

    act: key of its predicate, "" where that says little. acts: what it is about: its act, or what its light verb leads to.
    things: keys of what that is done to. meant: names that its descriptions stand for ("the base"), each in `described`.
    we: who speaks, where it says "we". about: what its report is about. lead: it stands at its head itself. nearby: names
    beside the claim. days: first and last, where the words say so. bounds: first and last day that it can be of. runs: four
    words running.
    """

    id: str
    telling: Telling
    words: Mapping[str, float]
    names: frozenset[str]
    who: frozenset[str]
    act: str
    acts: frozenset[str]
    things: frozenset[str]
    meant: frozenset[str]
    places: frozenset[str]
    speaker: frozenset[str]
    days: Days | None
    bounds: Days
    runs: frozenset[tuple[str, ...]]
    described: Mapping[str, frozenset[str]]
    we: frozenset[str]
    about: About = field(default_factory=About)
    lead: bool = False
    nearby: frozenset[str] = frozenset()

    @property
    def claim(self) -> Claim:
        return self.telling.claim

    @property
    def known(self) -> frozenset[str]:
        """All names it is about, said or meant."""
        return self.names | self.meant | self.we


def came_out(sense: Sense) -> Days:
    """First and last day on which its report may have been published."""
    day = sense.telling.published
    return (day.earliest or "0001-01-01", day.latest or "9999-12-31")


def senses(tellings: Iterable[Telling], sides_of: SidesOf = lambda _: ()) -> tuple[Sense, ...]:
    """The senses of all claims, by report and place; descriptions are resolved inside one report only.

    sides_of: for whom those speak on whose word a claim is told: names, or ISO codes of countries.
    """
    reports: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        reports[telling.report].append(telling)
    found: list[Sense] = []
    for report in sorted(reports):
        inside = sorted(reports[report], key=lambda t: (t.claim.said.start, -t.claim.said.end, t.claim.id))
        worded = [tokens(t.claim.said.text, _titled(t.claim)) for t in inside]
        meants = meanings([(t.claim, words) for t, words in zip(inside, worded, strict=True)])
        made = [_sense(*three, sides_of) for three in zip(inside, worded, meants, strict=True)]
        made = [_dated(at, made) for at in range(len(made))]
        cast = cast_of(made)
        first = {s.id for s in leads_of(made)}
        made = [
            replace(s, who=proper(s, cast), names=s.names | begins(s, w, cast), lead=s.id in first)
            for s, w in zip(made, worded, strict=True)
        ]
        whole = about(made, [s for s in made if s.lead], cast)
        found += [replace(s, about=whole, nearby=nearby_names(at, made)) for at, s in enumerate(made)]
    return tuple(found)


def _sense(telling: Telling, words: tuple[Token, ...], meant: Meant, sides_of: SidesOf) -> Sense:
    claim = telling.claim
    speaker = _speaker(claim) | {_side_key(side) for side in sides_of(telling)}
    if not claim.voices and puts(claim) and claim.subject is not None:
        speaker = names_in(claim.subject.name)
    weights: dict[str, float] = {}
    for token in words:
        weights[token.key] = max(token.weight, weights.get(token.key, 0.0))
    for key in meant.names:
        weights.setdefault(key, 1.0)
    act = _own_act(claim)
    plain = tuple(stem(word) for word in re.findall(r"\w+", claim.said.text))
    return Sense(
        claim.id,
        telling,
        weights,
        _names(words) - (speaker if puts(claim) else frozenset()),
        _who(claim, meant, speaker),
        act,
        _acts(act, weights),
        frozenset(key for key in weights if sort_of(key) == "thing"),
        meant.names,
        frozenset(key for w in claim.where if not _governs(claim, w) for key in _place_keys(w.name)),
        speaker,
        _days(claim.when) if claim.when.how in FIRM and not _ahead(telling) else None,
        _days(claim.when) or _loose(claim.when),
        frozenset(plain[at : at + 4] for at in range(max(len(plain) - 3, 0))),
        meant.phrases,
        speaker if _WE.search(claim.said.text) else frozenset(),
    )


def _who(claim: Claim, meant: Meant, speaker: frozenset[str]) -> frozenset[str]:
    """Keys of the subject's names; "its troops", "our house" in somebody's words are the speaker's."""
    if claim.subject is None or (puts(claim) and names_in(claim.subject.name) & speaker):
        return frozenset()
    own = OWN.search(claim.subject.name) or claim.subject.name.lower() in ("he", "she")
    return names_in(claim.subject.name, meant) or (speaker if own else frozenset())


def puts(claim: Claim) -> bool:
    """Whether a claim only tells who gives a figure: "the survey put the magnitude at 6.7"."""
    return claim.predicate is not None and claim.predicate.name in ("put", "estimate", "place") and bool(claim.figures)


def _names(words: Sequence[Token]) -> frozenset[str]:
    """Keys of the names in a claim; a word for an office or a body that stands alone ("the Company") is nobody's."""
    kept = set()
    for at, token in enumerate(words):
        beside = any(
            w.name and abs(w.start - token.start) <= len(max(w.text, token.text)) + 1
            for w in words[max(at - 1, 0) : at + 2]
            if w is not token
        )
        if token.name and (beside or token.text.lower() not in _offices()):
            kept.add(token.key)
    return frozenset(kept)


def _dated(at: int, inside: Sequence[Sense]) -> Sense:
    """A claim without a day that hangs on a year just named: "the worst since 1958, when 200 people died"."""
    sense, before = inside[at], inside[at - 1].claim.said if at else None
    if before is None or sense.days is not None or not 0 <= sense.claim.said.start - before.end <= len(", in which "):
        return sense
    if sense.claim.said.text[:1].isupper():
        return sense  # a sentence of its own
    year = re.search(r"\b(1[6-9]\d\d|20\d\d)$", before.text)
    if year is None:
        return sense
    days = (f"{year.group()}-01-01", f"{year.group()}-12-31")
    return replace(sense, days=days, bounds=days)


def _titled(claim: Claim) -> bool:
    """Whether a headline is In Capitals Throughout, so that they tell nothing of what is a name."""
    words = re.findall(r"[^\W\d_]{4,}", claim.said.text)
    capital = sum(word[0].isupper() for word in words)
    return claim.zone in ("headline", "teaser") and capital >= 0.7 * len(words)


def _own_act(claim: Claim) -> str:
    """The key of the predicate, with its particle ("pull back"), where that stands in the claim's own characters."""
    verb, said = claim.predicate, claim.said
    if verb is None or not said.start <= verb.at.start < said.end or misread(claim):
        return ""
    here = (
        t.key for t in tokens(said.text) if t.start == verb.at.start - said.start and " " in t.text and t.key[0] == "#"
    )
    return next(here, "") or verb_class(verb.name)


def misread(claim: Claim) -> bool:
    """Whether what was read as the predicate is a noun by its owner: "Aldov's main quay reopened"."""
    verb, said = claim.predicate, claim.said
    return (
        verb is not None
        and claim.subject is None
        and _OWNED.search(said.text[: verb.at.start - said.start]) is not None
    )


def _acts(act: str, words: Mapping[str, float]) -> frozenset[str]:
    ranks = frozenset(key for key in words if key.startswith("#most "))
    if ranks:
        return ranks
    if act and sort_of(act) != "aspect" and sort_of(act) != "thing":
        return frozenset({act})
    others = frozenset(key for key in words if sort_of(key) == "act")
    return others or (frozenset({act}) if act else frozenset(key for key in words if sort_of(key) == "aspect"))


def names_in(text: str, meant: Meant | None = None) -> frozenset[str]:
    """Keys of the names in `text`, with what its descriptions mean."""
    found = {t.key for t in _named(text)}
    for phrase, names in () if meant is None else meant.phrases.items():
        if phrase in text.lower():
            found |= names
    return frozenset(found)


def _governs(claim: Claim, where: Where) -> bool:
    """Whether a capital stands for those who govern from it: "Moscow's largest base"."""
    after = claim.said.text[where.at.end - claim.said.start :][:2]
    return after in ("'s", "’s") and capital_country(where.name) is not None


def _place_keys(name: str) -> tuple[str, ...]:
    whole = name_key(name)
    return (whole,) if whole.startswith("=") else tuple(t.key for t in tokens("x " + name) if t.name)


def _named(text: str) -> Iterable[Token]:
    """The names in a phrase. Its first word may be a name too, but for plurals: "Images taken by a satellite"."""
    first = re.match(r"\s*([A-Z][a-z]+s)\s+[a-z]", text)
    plural = first is not None and country(first.group(1)) is None
    return (t for t in tokens(text if plural else "x " + text) if t.name)


def _side_key(side: str) -> str:
    return "=" + side if len(side) == 2 and side.isupper() else name_key(side)


def _speaker(claim: Claim) -> frozenset[str]:
    if not claim.voices:
        return frozenset()
    far = claim.voices[-1]
    words = " ".join((*far.party.names, far.role or ""))
    return frozenset(t.key for t in tokens("x " + words) if t.name) - _title_words()


@cache
def _title_words() -> frozenset[str]:
    """Words of offices and titles, which are nobody's name: two mayors are two people."""
    return frozenset(bare_key(word.lower()) for row in table("titles") for word in row["title"].split())


@cache
def _offices() -> frozenset[str]:
    found = {row["word"] for row in table("whereabouts") if row["sort"] == "office"}
    return frozenset(found | {row["word"] for row in table("speaksfor") if " " not in row["word"]})


def _ahead(telling: Telling) -> bool:
    """Whether what is told as having happened is given days after the report: then they are not its days."""
    first, out = telling.claim.when.earliest, telling.published.latest
    return telling.claim.status == "happened" and bool(first and out and first[:10] > out[:10])


def _days(when: When) -> Days | None:
    return (when.earliest, when.latest) if when.earliest and when.latest else None


def _loose(when: When) -> Days:
    return (when.earliest or "0001-01-01", when.latest or "9999-12-31")
