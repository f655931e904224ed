"""The line ready to quote: who said it, through whom it came, when, and the very words; the innermost speaker first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.outputs.pile import Line, told_on
from sayso.outputs.wording import NO_OUTLET, one_line, party_words, quoted, stance_words, voice_words
from sayso.records import Voice

_LONG = {
    "Jan": "January",
    "Feb": "February",
    "Mar": "March",
    "Apr": "April",
    "Jun": "June",
    "Jul": "July",
    "Aug": "August",
    "Sep": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}


def citation(line: Line) -> str:
    """Only slots and quotation. What is not the speaker's own wording is given as the outlet's words, never as a quote; what is
    denied, promised or only possible says so, since the words alone may not.
    """
    day = re.sub(r"\b(?:" + "|".join(_LONG) + r")\b", lambda found: _LONG[found[0]], told_on(line, None))
    held = stance_words(line.claim)
    parts = [*_who(line), f"{day} ({held})" if held else day]
    return f"{', '.join(part for part in parts if part)}: {quoted(line.claim.said.text)}"


def _who(line: Line) -> list[str]:
    bearer = bearer_words(line)
    if not line.sourced:
        return [bearer, "naming no source"]
    *links, far = line.claim.voices
    medium = medium_words(far, links)
    passed = [_through(voice, far, medium) for voice in reversed(links)]
    manner = {"direct": "quoted by", "mixed": "quoted in part by"}.get(line.claim.manner, "in the words of")
    end = f"{party_words(far.party)} (not named)" if line.unnamed else voice_words(far)
    return [end, medium, *passed, f"{manner} {bearer}"]


def bearer_words(line: Line) -> str:
    """Whose report it is: "AFP (in The Moscow Times)"; an unknown outlet goes by its file."""
    of = line.copy
    outlet = of.outlet if of.outlet != NO_OUTLET else f"an outlet not known (file {of.uri})"
    return f"{of.wire} (in {outlet})" if of.wire in line.names and of.wire else outlet


def medium_words(far: Voice, links: Sequence[Voice]) -> str:
    """ "in a statement", "to MNA"; "" where there is no medium, or where it is a link of the chain ("told the agency")."""
    medium = one_line(far.medium or "").removeprefix("to ")
    if not medium or any(_is(link, medium) for link in links):
        return ""
    return f"in {medium}" if medium.startswith(("a ", "an ", "the ")) else f"to {medium}"


def _through(link: Voice, far: Voice, medium: str) -> str:
    """ "to" where the words say that it was told to them, else "via"; "" where the medium has named them already."""
    if any(one_line(name) in medium for name in link.party.names):
        return ""
    return f"{'to' if far.medium and not medium else 'via'} {party_words(link.party)}"


def _is(link: Voice, medium: str) -> bool:
    names = [*link.party.names, "" if link.party.at is None else link.party.at.text]
    return medium in map(one_line, names)
