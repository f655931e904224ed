"""The head of the brief: what the pile is about, how healthy it is as evidence, who is talked about and never heard."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from sayso.ledger import Filed
from sayso.matters.actors.sides import government
from sayso.matters.hearing import Heard, heard
from sayso.outputs.carriers import same_house
from sayso.outputs.pile import Line, Pile, left_out_words
from sayso.outputs.sheet import WIDTH
from sayso.outputs.wording import NO_OUTLET, counted, one_line

#: Names in the title: so many at least, and one more where the line holds it.
_IN_TITLE = 4
_UNHEARD = 4
_TIMES = {1: "once", 2: "twice"}
#: A thing known by its number: "the 201st base", "Russia's 14th Army".
_ORDINAL = re.compile(r"(?:[\w'’]+ )?(\d+(?:st|nd|rd|th)) (?:\w+ ){0,2}(\w+)")
_LINK = re.compile(r"\S*(?:://|www\.)\S*")
#: A name is capitalised word by word, but for little words inside it.
_NAME = re.compile(r"[A-Z][\w.'’&-]*(?: (?:(?:of|for|and|the|al|bin|de|von|van) )?[A-Z0-9][\w.'’&-]*)*")


def title(of: Pile) -> str:
    """The names that most reports and most of their titles are about, in capitals."""
    names = [name.upper() for name in islice(_most_named(of), _IN_TITLE + 1)]
    fits = len(", ".join(names)) <= WIDTH - len("  SAYSO BRIEF")
    return ", ".join(names if fits else names[:_IN_TITLE]) or "NO NAMES"


def opening(of: Pile) -> tuple[str, ...]:
    """The pile's health in a few plain sentences, and how to read a mark."""
    whose = heard([Filed(c.report, c.reading, (), c.uri) for c in of.copies], of.found.actors)
    told = [left_out_words(of), f"{_reports(of)} {_sources(of, whose)}", f"{_unheard(whose)} {_words(of)}", _mark(of)]
    return tuple(line for words in told for line in words.strip().split("\n") if line)


def _words(of: Pile) -> str:
    """How to read a day without a year."""
    return f"Days without a year: {of.year}." if of.lines and of.year else ""


def _reports(of: Pile) -> str:
    outlets = {copy.outlet for copy in of.copies} - {NO_OUTLET}
    unknown = sum(copy.outlet == NO_OUTLET for copy in of.copies)
    publishers = counted(len(outlets), "publisher")
    if unknown:
        publishers += f" (and {unknown} whose outlet is not known)"
    return f"{counted(len(of.copies), 'report')}, {publishers}, {counted(len(of.body), 'claim')} in body text."


def _sources(of: Pile, whose: Heard) -> str:
    """How much rests on somebody's word, and on which side's most."""
    sourced = [line for line in of.body if line.sourced]
    if not sourced:
        return "None names a source beyond the outlet or its agency." if of.body else ""
    silent = len(of.body) - len(sourced)
    words = f"{silent} {'names' if silent == 1 else 'name'} no source beyond the outlet or its agency. Of the other"
    if not silent:
        words = "All name a source beyond the outlet or its agency. Of the"
    if len(sourced) == 1:
        return f"{words.partition(' Of the')[0]} {_one(sourced[0], bool(silent))}"
    unnamed = sum(line.unnamed for line in sourced)
    parts = [f"{unnamed} {'rests' if unnamed == 1 else 'rest'} on somebody unnamed."] if unnamed else []
    houses = {name for copy in of.copies for name in (copy.outlet, copy.wire) if name}
    shares = [(name, times) for name, times in whose.shares if not any(same_house(name, house) for house in houses)]
    if shares:
        name, times = shares[0]
        parts.insert(0, f"{times} {'is' if times == 1 else 'are'} one party's: {name}.")
    return (
        f"{words} {len(sourced)}, {' '.join(parts)}" if parts else f"{words} {len(sourced)}, nobody has more than one."
    )


def _one(line: Line, other: bool) -> str:
    """On whose word the only claim rests that has a source."""
    teller = "somebody unnamed's" if line.unnamed else f"that of {line.teller}"
    return f"The {'other ' if other else ''}one is {teller}."


def _unheard(whose: Heard) -> str:
    """Those who are spoken of and never asked, the blamed first, then those named most."""
    names = [f"{one.actor.name}{_blamed(len(one.blames))}" for one in whose.unheard[:_UNHEARD]]
    left = f" and {len(whose.unheard) - _UNHEARD} more" if len(whose.unheard) > _UNHEARD else ""
    return f"Talked about, not found speaking: {', '.join(names)}{left}." if names else ""


def _blamed(times: int) -> str:
    return "" if not times else f" (blamed {_TIMES.get(times, f'{times} times')})"


def _mark(of: Pile) -> str:
    """How to read a mark, by a real one; the command is left whole, on a line of its own where need be."""
    lines = of.body or of.lines
    if not lines:
        return ""
    best = next((line for line in lines if line.claim.figures), lines[0])
    name, at = best.mark.rsplit("@", 1)
    words = f"Mark {best.mark}: report {name}, character {at}. See it:"
    command = f"sayso why {of.typed} {best.mark}"
    return f"{words} {command}" if len(words) + len(command) < WIDTH else f"{words}\n  {command}"


def _most_named(of: Pile) -> Iterator[str]:
    """Proper names that claims of the body text are about: those of most reports, titles counted too, then of most claims."""
    claims: Counter[str] = Counter()
    reports: dict[str, set[str]] = {}
    people = {actor.name for actor in of.found.actors if actor.kind == "person"}
    people |= {name.split()[-1] for name in people}
    for line in of.body:
        for name in {_plain(name, people) for name in _names(line)}:
            claims[name] += 1
            reports.setdefault(name, set()).add(line.copy.name)
    texts = [one_line(copy.report.text) for copy in of.copies]
    titles = [copy.reading.title.value for copy in of.copies if copy.reading.title is not None]
    told = {
        name: len(found) // (2 if name in people else 1) + sum(name.split()[-1] in words for words in titles)
        for name, found in reports.items()
    }  # people are heard more often than they are what it is about
    for thing in _things(of):
        told[thing] = sum(_numbered(thing).search(text) is not None for text in texts)
    bare = [_LINK.sub("", text) for text in texts]
    yield from _apart(sorted(told, key=lambda name: (-told[name], -claims[name], name)), bare)


def _plain(name: str, people: set[str]) -> str:
    """A person without the office in front of the name."""
    return next((person for person in people if name.endswith(f" {person}")), name)


def _apart(names: Sequence[str], texts: Sequence[str]) -> Iterator[str]:
    """The names, but for another of the same land or with a word in common, and for what is none in the texts."""
    told: list[str] = []
    lands: set[str] = set()
    for name in names:
        land = government(name)
        if land in lands or any(_overlap(name, other) for other in told):
            continue
        if name[0].isdigit() or _is_name(name, texts):
            told.append(name)
            lands |= {land} if land else set()
            yield name


def _things(of: Pile) -> set[str]:
    """Things known by a number that claims are about: "201st base" of "Russia's 201st military base"."""
    terms = (term for line in of.body for term in (line.claim.subject, line.claim.object) if term is not None)
    return {f"{found[1]} {found[2].lower()}" for term in terms if (found := _ORDINAL.fullmatch(one_line(term.name)))}


def _numbered(thing: str) -> re.Pattern[str]:
    """Finds a thing known by its number, whatever words stand before its noun."""
    number, noun = thing.split(" ")
    return re.compile(rf"\b{number} (?:\w+ ){{0,2}}{noun}\b", re.IGNORECASE)


def _is_name(name: str, texts: Sequence[str]) -> bool:
    """A capital at the head of a sentence or quotation makes no name: it stands inside one, and never without its capital."""
    inside = re.compile(rf"[a-z,;] {re.escape(name)}(?!\w)")
    plain = re.compile(rf"(?<!\w){re.escape(name.lower())}(?!\w)")
    return any(map(inside.search, texts)) and not any(map(plain.search, texts))


def _overlap(one: str, other: str) -> bool:
    return bool(set(one.lower().split()) & set(other.lower().split()))


def _names(line: Line) -> Iterator[str]:
    claim = line.claim
    terms = [term.name for term in (claim.subject, claim.object) if term is not None]
    for name in (*terms, *(where.name for where in claim.where)):
        bare = _bare(name)
        if _NAME.fullmatch(bare) and len(bare) > 1:  # "I"
            yield bare


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", one_line(name), flags=re.IGNORECASE)
