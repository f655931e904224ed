"""What stands at the edges of a block: a dateline before the reporting, a picture's or writer's credit behind it."""

from __future__ import annotations

import re
from functools import cache

from sayso.page.lines import DATE
from sayso.page.names import agency_names
from sayso.page.signs import signs_in

#: A place in capitals, as wires write it: "ST. LOUIS", "RIO DE JANEIRO", "N'DJAMENA", "KABUL/DUSHANBE".
_LOUD = r"[A-Z][A-Z.'-]+(?:[ /-](?:[A-Z][A-Z.'-]*|DE|LA|EL|de|la|al))*"
_SOFT = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}"
_HOUSE = r"\([A-Z][\w.&/', -]{1,40}\)"
_DASH = r"(?:\s*(?:--+|–|—|―|_)\s*|\s+-\s*|-\s+|:\s+)"
_AFTER = r"(?=[A-Z0-9\"'(]|$)"
_DATELINE = re.compile(
    rf"\s*(?:(?:{_LOUD}|{_SOFT})(?:\s{{0,3}}[,.] ?[^()\n:–—]{{1,50}}?)?\s*{_HOUSE}(?:{_DASH}|\s+|$)"  # KARSK, May 3 (AP) -
    rf"|{_LOUD}(?:, ?[^()\n:–—]{{1,50}}?)?{_DASH}(?:{DATE}{_DASH})?"  # ALBANY, Ore. - / KABUL:
    rf"|{_SOFT},(?: [^()\n:–—]{{1,30}}?,)? {DATE}{_DASH}"  # London, 3 May -
    rf"|(?:{DATE} )?{_HOUSE}{_DASH}"  # (Reuters) - / May 6 (Reuters) -
    rf"|{_LOUD}[,.][^()\n]{{0,40}}?/[A-Z][\w. -]+/[.:]?\s*)"  # MOSCOW, July 14. /TASS/.
    rf"{_AFTER}"
)
#: A credit ends in a bracket or without a full stop; most blocks do neither, and need no closer look.
_OPEN_END = re.compile(r"[)\]]\.?$|[^.!?…\"']$")
_SPEAKER = re.compile(r"\s*[A-Z][A-Z.' -]{1,30}: ")

_PICTURE = (
    r"(?:Photo|Image|Picture|Photograph|Video|Graphic|Illustration|Credit|Courtesy|File|Screengrab|Handout|Source)"
)
_ARCHIVE = r"[Pp]hoto|[Ff]ile|[Aa]rchives?|[Cc]ourtesy|[Hh]andout|[Ss]ource:"
_STOCK = r"Getty Images|Getty|Shutterstock|iStock|Alamy|Unsplash|Wikimedia Commons|Flickr|Zuma|Imago|Sipa|EPA-EFE|EPA"
_CAPS = r"[A-Z][\w.&'-]{0,40}(?: (?:(?:of|and|the|for) )?[A-Z][\w.&'-]{0,40}){0,5}"


@cache
def _credits() -> tuple[re.Pattern[str], ...]:
    """Credits behind a sentence, the surest first; group 1 is the credit. No full stop stands behind one outside brackets."""
    house = rf"(?:{agency_names()}|{_STOCK})"
    after = r"(?:(?<=[.!?…])|(?<=[.!?…][\"')]))\s+"
    return (
        re.compile(rf"\s*([(\[](?:{_PICTURE}|{house} (?:[Pp]hoto|[Ff]ile))\b[^()\[\]]{{0,160}}[)\]])\.?\s*$"),
        re.compile(rf"\s*([(\[][^()\[\].!?]{{0,80}}(?:/|,|\bvia)\s?{house}\b[^()\[\]]{{0,40}}[)\]])\.?\s*$"),
        re.compile(rf"{after}({_PICTURE}s?(?: credit| by| courtesy(?: of)?| from)?\s?[:/]?\s+[^.!?]{{2,80}})$"),
        re.compile(rf"(?<=[a-z.])({_PICTURE}s?: ?[^.!?]{{2,80}})$"),  # a paste lost the line break before it
        re.compile(rf"{after}((?:©|\(c\))\s?[^.!?]{{2,80}})$"),
        re.compile(rf"\s+([(\[][^()\[\].!?]{{0,60}}\b(?:{_ARCHIVE})\b[^()\[\].!?]{{0,60}}[)\]])$"),
        re.compile(rf"\s+\|\s+({_CAPS}\s?/\s?{_CAPS})$"),
        re.compile(rf"{after}(\((?!{house}\)){_CAPS}\))$"),
        re.compile(rf"{after}({_CAPS}\s?/\s?{_CAPS}(?:\s?/\s?{_CAPS})*)$"),
        re.compile(rf"{after}(\(?(?:{_CAPS}(?:/| via | for ))?{house}(?: [Pp]hoto|(?: [A-Z]{{2,4}}){{1,5}})?\)?)$"),
    )


def dateline(text: str) -> int:
    """How many characters at the front of a block are its dateline, with the dash behind it; 0 where there is none."""
    found = _DATELINE.match(text)
    if found is None or len(found[0].strip()) < 4:
        return 0
    label = found[0].strip(" :-–—")
    if any(sign.where == "whole" for sign in signs_in(label)) or label.upper().startswith(
        ("UPDATE", "WATCH", "BREAKING", "Q", "A:")
    ):
        return 0
    rest = text[found.end() :]
    return found.end() if not rest.strip() or len(rest.split()) > 2 else 0


def is_speaker(text: str) -> bool:
    """Whether a block begins as a transcript's turn does ("SMITH: We ..."), which looks like a dateline."""
    return _SPEAKER.match(text) is not None


def credit(text: str) -> tuple[int, bool]:
    """Where a credit at the end of a block starts, and whether its form is a picture's; (-1, False) where there is none."""
    tail = text.rstrip()
    if not _OPEN_END.search(tail, max(0, len(tail) - 3)):
        return -1, False
    for number, pattern in enumerate(_credits()):
        found = pattern.search(tail, max(0, len(tail) - 260))
        if found is not None and (found.start(1) > 0 or number < 2):
            return found.start(1), number < len(_credits()) - 1  # an agency's bare name may be the wire's
    return -1, False


_ASIDE = re.compile(
    r"\s+([(\[](?:Read(?: more| also)?|Also read|See also|See|Related|Watch|More)\s?:\s[^()\[\]]{6,200}[)\]])\.?$", re.I
)
_WORK = re.compile(r"(?:[Rr]eporting|[Ww]riting|[Ee]dit(?:ing|ed)|[Tt]ranslat|[Cc]ompiled)")
_WRITERS = re.compile(
    r"\s*([(\[]?\s*(?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Tt]ranslat(?:ion|ed)|[Cc]ompiled)"
    r" (?:and \w+ )?(?:by|from) [A-Z][^!?]{1,400}?[.)\]]*)\s*$"
)


def writers(text: str) -> int:
    """Where "(Reporting by ...; editing by ...)" at the end of a block starts; -1 where there is none."""
    tail = text.rstrip()
    near = max(0, len(tail) - 520)
    found = _WRITERS.search(tail, near) if _WORK.search(tail, near) else None
    before = text[: found.start(1)].rstrip() if found else ""
    return found.start(1) if found and (not before or before[-1] in ".!?\"')") else -1


def aside(text: str) -> int:
    """Where another story's headline in brackets at the end of a block starts ("(Read more: ...)"); -1 where there is none."""
    tail = text.rstrip()
    found = _ASIDE.search(tail, max(0, len(tail) - 230)) if tail[-1:] in ")]." else None
    return found.start(1) if found else -1


#: Names, their house and jobs and where they sat: "Lind", "Meridian News writers Tom Berg in Oslo and Ida Moe in Karsk".
_NAMES = r"[A-Z][\w.'-]*(?:,? (?:[A-Z][\w.'-]*|and|in|at|from|of|the|&|video|data|staff|[a-z]+(?:er|or|ist|ent)s?))*"
_BY_HANDS = re.compile(
    rf"{_NAMES},? (?:reported from|contributed from) {_NAMES}|{_NAMES},? (?:also )?contributed"
    rf"|{_NAMES},? (?:also )?contributed (?:reporting|research|to this (?:report|story|article|dispatch))[^.!?]{{0,60}}"
)
#: Behind a word of three letters, which is no initial and no saint, a sentence ends.
_BETWEEN = re.compile(r"(?<=\w{3})\.\s+")


def is_hands(words: str) -> bool:
    """Whether every sentence of a block tells who reported from where or helped: "Lind reported from Kiel. Berg contributed." """
    parts = _BETWEEN.split(words.removesuffix("."))
    return len(words) < 600 and all(_BY_HANDS.fullmatch(part) for part in parts)
