"""What a page is made of: zones with reasons, paragraphs to read, characters to mask, links; and its masthead."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Guess, Zone, ZoneName


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of running text in a zone that is read, trimmed; a sentence broken by a blank line is one paragraph."""

    zone: ZoneName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """An address on the page: where its words (or the address itself) stand, and the label of the line it is on, or ""."""

    url: str
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """zones: every character that is no space, once, in order. masks: markup and addresses inside paragraphs."""

    zones: tuple[Zone, ...]
    paragraphs: tuple[Paragraph, ...]
    masks: tuple[tuple[int, int], ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who publishes, whose copy it is, who wrote it, under which title; None where the report does not say."""

    title: Guess | None = None
    outlet: Guess | None = None
    wire: Guess | None = None
    byline: Guess | None = None
