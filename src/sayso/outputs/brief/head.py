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
    words = f"{silent or 'None'} {'names' if silent < 2 else 'name'} no source beyond the outlet or its agency."
    named = Counter(teller_key(line) for line in sourced if not line.unnamed)
    unnamed = len(sourced) - sum(named.values())
    parts = [f"{unnamed} {'rests' if unnamed == 1 else 'rest'} on somebody unnamed"] if unnamed else []
    if named:
        key = min(named, key=lambda name: (-named[name], name))
        name = next(line.teller for line in sourced if teller_key(line) == key)
        parts.insert(0, f"{named[key]} {'is' if named[key] == 1 else 'are'} {_possessive(name)}")
    return f"{words} Of the other {len(sourced)}, {listed(parts)}."


def _possessive(name: str) -> str:
    return name + ("'" if name.endswith("s") else "'s")


def _unheard(of: Pile) -> str:
    """Countries and groups that act in two claims or more, and have no part in any chain."""
    heard = {
        stem for line in of.lines for voice in line.claim.voices for stem in _stems(*voice.party.names, voice.role)
    }
    acting = Counter(
        name for line in of.body if line.claim.subject for name in [_bare(line.claim.subject.name)] if _known(name)
    )
    names = [name for name, times in sorted(acting.items(), key=lambda item: (-item[1], item[0])) if times > 1]
    silent = [name for name in names if not _stems(name) & heard][:_UNHEARD]
    return f"Talked about, never heard: {', '.join(silent)}." if silent else ""


def _known(name: str) -> bool:
    from sayso.data.gazetteer import kind_of  # noqa: PLC0415

    return kind_of(name) is not None


def _stems(*names: str | None) -> set[str]:
    """The first five letters of every capitalised word: "Tajik" and "Tajikistan" are one, to be on the safe side."""
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
    """A capital at the head of a sentence makes no name: somewhere it stands in the middle of one."""
    inside = re.compile(rf"[a-z,;] {re.escape(name)}(?!\w)")
    return any(inside.search(one_line(copy.report.text)) for copy in of.copies)


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
