"""Attributions marked in the text: {who says it}, <the cue>, [what is said], in as many pieces as it comes."""

from __future__ import annotations

import re

from sayso.finders.parties import resolve_sources
from sayso.finders.voices import Attribution, find_attributions
from sayso.language.prose import Prose
from sayso.page.layout import Masthead
from sayso.records import Guess, Report, Voice

MARKS = re.compile(r"[{}<>\[\]]")


def unmarked(text: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """The text without its marks, and the spans by opening mark ("{", "<", "["), in order."""
    plain, last, spans = "", 0, {"{": [], "<": [], "[": []}
    open_at: dict[str, int] = {}
    for mark in MARKS.finditer(text):
        plain += text[last : mark.start()]
        last = mark.end()
        if mark[0] in "{<[":
            open_at[mark[0]] = len(plain)
        else:
            opening = {"}": "{", ">": "<", "]": "["}[mark[0]]
            spans[opening].append((open_at.pop(opening), len(plain)))
    return plain + text[last:], spans


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Blocks between blank lines."""
    return [(m.start(), m.end()) for m in re.finditer(r"[^\n](?:.|\n(?!\n))*", text)]


def read(language, text: str) -> Prose:
    return language.read(text, paragraphs(text))


def written(text: str, one: Attribution) -> str:
    """The attribution as marks in its text, for messages and for comparing."""
    pieces = [(*s, "[", "]") for s in one.content] + [(*one.cue, "<", ">")]
    pieces += [(*one.source, "{", "}")] if one.source is not None else []
    for start, end, opening, closing in sorted(pieces, reverse=True):
        text = text[:start] + opening + text[start:end] + closing + text[end:]
    return text


def chains(
    language, text: str, outlet: str | None = None, wire: str | None = None
) -> list[tuple[str, str, tuple[Voice, ...]]]:
    """(cue, what is said, voices) of every attribution, read as a report of that outlet and wire."""
    prose = read(language, text)
    found = find_attributions(prose)
    guess = {k: None if v is None else Guess(v, None, ()) for k, v in (("outlet", outlet), ("wire", wire))}
    voices = resolve_sources(prose, found, Masthead(**guess), Report("0" * 64, text, "text/plain"))
    said = [" ... ".join(text[s:e] for s, e in a.content) for a in found]
    return [(text[a.cue[0] : a.cue[1]], s, v) for a, s, v in zip(found, said, voices, strict=True)]


def line(voices: tuple[Voice, ...]) -> str:
    """A chain as it is printed: "RIA Novosti <- Andrei Rudenko"; joint speakers with "+"."""
    return " <- ".join(" + ".join(v.party.names) for v in voices)
