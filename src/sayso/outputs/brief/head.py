"""The head of the brief: what the pile is about, how healthy it is as evidence, who is talked about and never heard."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from sayso.outputs.pile import Line, Pile, teller_key
from sayso.outputs.sheet import WIDTH
from sayso.outputs.wording import NO_OUTLET, counted, listed, one_line

_IN_TITLE = 4
_UNHEARD = 5
#: A name is capitalised word by word, but for little words inside it.
_NAME = re.compile(r"[A-Z][\w.'’&-]*(?: (?:(?:of|for|and|the|al|bin|de|von|van) )?[A-Z0-9][\w.'’&-]*)*")


def title(of: Pile) -> str:
    """The names that most claims hold, in capitals."""
    return ", ".join(islice(_most_named(of), _IN_TITLE)).upper() or "NO NAMES"


def opening(of: Pile) -> tuple[str, ...]:
    """The pile's health in a few plain sentences, and how to read a mark."""
    told = [f"{_reports(of)} {_sources(of)}", _unheard(of), _words(of), _mark(of)]
    return tuple(line for words in told for line in words.strip().split("\n") if line)


def _words(of: Pile) -> str:
    """How to read what stands in quotation marks, and a day without a year."""
    if not of.lines:
        return ""
    year = f" Days without a year are of {of.year}." if of.year else ""
    return f"All words in quotation marks are a report's; those behind quoted: are the speaker's own.{year}"


def _reports(of: Pile) -> str:
    outlets = {copy.outlet for copy in of.copies} - {NO_OUTLET}
    unknown = sum(copy.outlet == NO_OUTLET for copy in of.copies)
    publishers = counted(len(outlets), "publisher")
    if unknown:
        publishers += f" (and {unknown} whose outlet is not known)"
    return f"{counted(len(of.copies), 'report')}, {publishers}, {counted(len(of.body), 'claim')} in body text."


def _sources(of: Pile) -> str:
    """How much rests on somebody's word, and on whose most."""
    sourced = [line for line in of.body if line.sourced]
    if not sourced:
        return "None names a source beyond the outlet or its agency." if of.body else ""
    silent = len(of.body) - len(sourced)
    words = f"{silent} {'names' if silent == 1 else 'name'} no source beyond the outlet or its agency. Of the other"
    if not silent:
        words = "All name a source beyond the outlet or its agency. Of the"
    named = Counter(teller_key(line) for line in sourced if not line.unnamed)
    unnamed = len(sourced) - sum(named.values())
    parts = [f"{unnamed} {'rests' if unnamed == 1 else 'rest'} on somebody unnamed"] if unnamed else []
    if named:
        key = min(named, key=lambda name: (-named[name], name))
        name = next(line.teller for line in sourced if teller_key(line) == key)
        parts.insert(0, f"{named[key]} {'is' if named[key] == 1 else 'are'} {_possessive(name)}")
    return f"{words} {len(sourced)}, {listed(parts)}."


def _possessive(name: str) -> str:
    return name + ("'" if name.endswith("s") else "'s")


def _unheard(of: Pile) -> str:
    """Countries, their seats of power and groups that act in two claims or more, and have no part in any chain."""
    heard = {key for line in of.lines for voice in line.claim.voices for key in _houses(*voice.party.names, voice.role)}
    acting = Counter(_bare(line.claim.subject.name) for line in of.body if line.claim.subject)
    silent: dict[str, Counter[str]] = {}
    for name, times in acting.items():
        house = _house(name)
        if house and house not in heard and not _stems(name) & heard:
            silent.setdefault(house, Counter())[name] += times
    order = sorted(silent, key=lambda house: (-silent[house].total(), house))
    names = [min(silent[house], key=lambda n: (-silent[house][n], n)) for house in order if silent[house].total() > 1]
    return f"Talked about, never heard: {', '.join(names[:_UNHEARD])}." if names else ""


def _house(name: str) -> str | None:
    """Whose a name is by our tables: a country's, or its own where it is a group's; None for other things."""
    from sayso.data import gazetteer  # noqa: PLC0415  (only the brief asks it)

    kind = gazetteer.kind_of(name)
    if kind == "group" or (kind == "organisation" and gazetteer.country_of(name) is None):
        return name.lower()
    places = gazetteer.places(name) if kind == "place" else ()
    land = kind in ("nationality", "organisation") or any(place.kind == "country" for place in places[:1])
    return gazetteer.country_of(name) if land else gazetteer.capital_country(name)


def _houses(*names: str | None) -> set[str]:
    """Every house that a speaker's name and office may speak for, and the stems of their words: to be on the safe side."""
    from sayso.data import gazetteer  # noqa: PLC0415

    words = {word for name in names for word in [name or "", *re.findall(r"[A-Z][\w.]*", name or "")]}
    countries = {gazetteer.country_of(word) for word in words if word}
    return {country for country in countries if country} | _stems(*names)


def _stems(*names: str | None) -> set[str]:
    """The first five letters of every capitalised word: "Tajik" and "Tajikistan" are one."""
    return {word[:5].lower() for name in names for word in re.findall(r"[A-Z]\w+", name or "")}


def _mark(of: Pile) -> str:
    """How to read a mark, by a real one; the command is left whole, on a line of its own where need be."""
    lines = of.body or of.lines
    if not lines:
        return ""
    best = next((line for line in lines if line.claim.figures), lines[0])
    name, at = best.mark.rsplit("@", 1)
    words = f"Mark {best.mark}: report {name}, character {at}. To see it:"
    command = f"sayso why {of.typed} {best.mark}"
    return f"{words} {command}" if len(words) + len(command) < WIDTH else f"{words}\n  {command}"


def _most_named(of: Pile) -> Iterator[str]:
    """Proper names that claims of the body text are about, those of most reports first, then of most claims."""
    claims: Counter[str] = Counter()
    reports: dict[str, set[str]] = {}
    for line in of.body:
        for name in set(_names(line)):
            claims[name] += 1
            reports.setdefault(name, set()).add(line.copy.name)
    told: list[str] = []
    for name in sorted(claims, key=lambda name: (-len(reports[name]), -claims[name], name)):
        if not any(_overlap(name, other) for other in told) and _is_name(name, of):
            told.append(name)
            yield name


def _is_name(name: str, of: Pile) -> bool:
    """A capital at the head of a sentence or quotation makes no name: it stands inside one, and never without its capital."""
    inside = re.compile(rf"[a-z,;] {re.escape(name)}(?!\w)")
    plain = re.compile(rf"(?<!\w){re.escape(name.lower())}(?!\w)")
    texts = [re.sub(r"\S*(?:://|www\.)\S*", "", one_line(copy.report.text)) for copy in of.copies]
    return any(map(inside.search, texts)) and not any(map(plain.search, texts))


def _overlap(one: str, other: str) -> bool:
    return bool(set(one.lower().split()) & set(other.lower().split()))


def _names(line: Line) -> Iterator[str]:
    claim = line.claim
    terms = [term.name for term in (claim.subject, claim.object) if term is not None]
    for name in (*terms, *(where.name for where in claim.where)):
        bare = _bare(name)
        if _NAME.fullmatch(bare):
            yield bare


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", one_line(name), flags=re.IGNORECASE)
