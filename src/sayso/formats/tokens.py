"""The signs of an HTML page, one after another, each with its place: tags, words, entities, and what scripts hold.

Our own scanner, because html.parser needs minutes for a page of 100,000 "<" (Python 3.11). Lengths are bounded, so that the time
is in proportion to the page, whatever stands in it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Literal

_STOP = re.compile(r"[<&]")
_TAG = re.compile(
    r"<(/?)([A-Za-z][^\s/>]{0,60})"
    r"((?>[^<>\"']{1,5000}|\"[^\"]{0,5000}\"|'[^']{0,5000}'){0,300})>"  # attributes; a ">" may stand inside quotes
)
_BROKEN_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]{0,60})([^<>]{0,1000})>")
_ATTRIBUTE = re.compile(r"([^\s=\"'/>]{1,200})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_DECLARATION = re.compile(r"<[!?][^>]{0,5000}>")
#: Elements whose content is no markup until their end tag.
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "noembed"})


@dataclass(frozen=True, slots=True)
class Token:
    """One sign. start: its place in the source, -1 for words that are not there as they read (a decoded entity).

    value: the tag's name, the words, or the content of a raw element (whose name is then in `attributes`).
    """

    kind: Literal["open", "close", "words", "raw"]
    value: str
    start: int
    attributes: dict[str, str] = field(default_factory=dict)


def tokens(source: str) -> Iterator[Token]:
    """Every sign of `source` in order; what is no markup is words. Comments and declarations are left out."""
    at = 0
    ends: dict[str, int] = {}  # where "-->" or "</script" is looked for in vain, it is so for the rest of the page
    while at < len(source):
        found = _STOP.search(source, at)
        stop = found.start() if found else len(source)
        if stop > at:
            yield Token("words", source[at:stop], at)
        if stop == len(source):
            return
        if source[stop] == "&":
            at = yield from _entity(source, stop)
        elif source.startswith("<!--", stop):
            end = _find("-->", source, stop + 4, ends)
            at = end + 3 if end >= 0 else stop + 4
        elif source.startswith(("<!", "<?"), stop):
            declared = _DECLARATION.match(source, stop)
            at = declared.end() if declared else stop + 2
        else:
            at = yield from _tag(source, stop, ends)


def _entity(source: str, at: int) -> Generator[Token, None, int]:
    found = _ENTITY.match(source, at)
    decoded = html.unescape(found[0]) if found else "&"
    if found is None or decoded == found[0]:
        yield Token("words", "&", at)
        return at + 1
    yield Token("words", decoded, -1)
    return found.end()


def _tag(source: str, at: int, ends: dict[str, int]) -> Generator[Token, None, int]:
    found = _TAG.match(source, at) or _BROKEN_TAG.match(source, at)
    if found is None:
        yield Token("words", "<", at)
        return at + 1
    name = found[2].lower()
    if found[1]:
        yield Token("close", name, at)
        return found.end()
    attributes = {key.lower(): html.unescape(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(found[3])}
    yield Token("open", name, at, attributes)
    if found[3].endswith("/"):
        yield Token("close", name, at)
    elif name in _RAW:
        end = _find(f"</{name}", source, found.end(), ends)
        if end >= 0:
            yield Token("raw", source[found.end() : end], found.end(), {"of": name})
            return end
    return found.end()


def _find(sign: str, source: str, at: int, ends: dict[str, int]) -> int:
    if sign not in ends:
        found = re.compile(re.escape(sign), re.I).search(source, at)
        if found is not None:
            return found.start()
        ends[sign] = -1
    return -1
