"""Marks: `001@1698` is the shortest unique name of a report's file @ the first character of a claim.

They can be typed, and are what people use in `why`, `check`, `decide`, `ask`. They depend on which reports the ledger holds,
never on the order in which they came; a mark noted before a report of a like name came in still finds its claim.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from sayso.errors import UnknownMark
from sayso.ledger import Filed, Ledger
from sayso.records import Claim

#: What may stand in a mark without being quoted on any command line; the rest becomes a hyphen.
_UNTYPEABLE = re.compile(r"[^\w.\-/]+")
#: Where a name may be cut: after its leading digits, and where a word of it ends.
_CUTS = re.compile(r"(?:^\d+(?=\D))|(?:[^_.\-](?=[_.\-]))")
#: How many names or marks a line of help lists.
_SHOWN = 8


def marks(filed: Iterable[Filed]) -> dict[str, str]:
    """The short name of every report, by report id: the shortest at a sensible cut that no other report could go by."""
    reports = {one.report.id: one.uri for one in filed}
    ladders = {report: _ladder(uri) for report, uri in reports.items()}
    times = Counter(name for ladder in ladders.values() for name in ladder)
    whole = Counter(ladder[-1] for ladder in ladders.values())
    return {
        report: next((name for name in ladder if times[name] == 1), ladder[-1])
        if whole[ladder[-1]] == 1
        else _by_id(report, ladder[0], reports)
        for report, ladder in ladders.items()
    }


def mark(short: str, claim: Claim) -> str:
    """The mark of a claim in the report that goes by `short`."""
    return f"{short}@{claim.said.start}"


def find(ledger: Ledger, mark: str) -> tuple[Filed, tuple[Claim, ...]]:
    """The report and the claims that `mark` means, longest claim first where several begin at one character.

    A mark without a character ("001") is the whole report, with no claim. Raises UnknownMark, with what would be right.
    """
    name, at, character = mark.strip().rpartition("@") if "@" in mark else (mark.strip(), "", "")
    if at and not re.fullmatch(r"\d+", character, re.ASCII):
        raise UnknownMark(f"{mark} is no mark: a report's name, @ and a character, as 001@1698")
    filed = ledger.filed()
    short = marks(filed)
    called = [f for f in filed if short[f.report.id] == name] or [f for f in filed if name in _ladder(f.uri)]
    if not called:
        raise UnknownMark(f"no report here is called {name!r}; there are {_listed(sorted(short.values()))}")
    found = [(f, claims) for f in called if (claims := _begin_at(f, int(character or -1))) or not at]
    if len(found) == 1:
        return found[0]
    if found:
        meant = [short[f.report.id] + at + character for f, _ in found]
        raise UnknownMark(f"{mark} may mean {' or '.join(sorted(meant))}")
    raise UnknownMark(f"no claim begins at {mark}; {_nearest(called, short, int(character))}")


def _ladder(uri: str) -> tuple[str, ...]:
    """All names that a report could go by, the shortest first: cuts of its file's name, with its ending, with its folders."""
    path = re.sub(r"[?#].*$", "", uri) if "://" in uri else uri
    parts = [part for part in path.split("/") if part.strip(".:")] or [uri]
    whole = [_UNTYPEABLE.sub("-", "/".join(parts[at:])).strip("-/") for at in range(len(parts) - 1, -1, -1)]
    stem = re.sub(r"(?<=.)\.\w{1,8}$", "", whole[0], flags=re.ASCII)
    names = [*(stem[: cut.end()] for cut in _CUTS.finditer(stem)), stem, *whole]
    return tuple(dict.fromkeys(name for name in names if name)) or ("report",)


def _by_id(report: str, name: str, reports: dict[str, str]) -> str:
    """Two reports went by one uri (a page that changed): the name, ~ and as much of the report's id as tells them apart."""
    others = [other for other in reports if other != report]
    length = next(n for n in range(4, len(report) + 1) if not any(other.startswith(report[:n]) for other in others))
    return f"{name}~{report[1:length]}"


def _begin_at(filed: Filed, character: int) -> tuple[Claim, ...]:
    found = (claim for claim in filed.reading.claims if claim.said.start == character)
    return tuple(sorted(found, key=lambda claim: (-claim.said.end, claim.id)))


def _nearest(called: list[Filed], short: dict[str, str], character: int) -> str:
    claims = {(claim.said.start, mark(short[f.report.id], claim)) for f in called for claim in f.reading.claims}
    near = sorted(claims, key=lambda found: (abs(found[0] - character), found))
    return f"the nearest begin at {_listed([name for _, name in near[:3]])}"


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more if names else "none"
