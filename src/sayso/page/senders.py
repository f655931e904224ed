"""Who sends a text of its own (a release, a bulletin, a situation report): names of bodies by their form, and what such texts
call themselves. Words from `data/bodies.tsv`, `data/papers.tsv` and `data/groups.tsv`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.page.lines import DATE, is_date
from sayso.page.names import in_small_letters

_WORD = r"[A-Z][\w.'&/-]*"
_SMALL = r"of|for|on|and|the|de|la|du|des|&|without|in"
_RUN = rf"{_WORD}(?:,? (?:(?:{_SMALL}) ){{0,3}}{_WORD})*"
_SHORT = re.compile(r"\s*\((?P<short>[A-Z][\w.&-]{1,11})\)$")
#: What sets the parts of a letterhead apart: "Quay Watch · Bulletin 7".
_BARS = re.compile(r"\s+[|·•›»/]\s+|\s+[-–—]\s+|\s*[|·•]\s*$")
_EDGE = " *_#|·•"
#: The number of an issue, and the words that may stand round it.
_NUMBER = r"(?:,? ?(?:no\.?|nr\.?|number|issue|vol\.?|#|№)? ?:? ?#? ?[\dA-Z]*\d[\dA-Z]*(?:[/.-]\d+)*)?"
_SORT = r"(?:(?:weekly|daily|monthly|joint|official|external|internal|urgent|latest|first|second|third|final) )?"
#: A plural and a capital word behind it: "Soldiers Storm Port Authority" is a headline, in capitals as headlines are.
_TELLS = re.compile(r"\b[A-Z]\w*[^\Wsui]s [A-Z]")
#: A name of a letterhead has no more words.
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Sender:
    """A name in a letterhead as it stands there, without its short form in brackets; sure: its form leaves no doubt; like_news:
    it might be a headline; paper: what the text calls itself stands on the same line."""

    name: str
    short: str
    sure: bool
    like_news: bool
    paper: bool


def is_paper(line: str) -> bool:
    """Whether a line is what a sent text calls itself and no more: "PRESS RELEASE", "Weekly Bulletin No. 7"."""
    return _papers().fullmatch(line.strip(f"{_EDGE} :.-–—")) is not None


def sender(line: str) -> Sender | None:
    """The body that a line names and does nothing else: alone ("Ministry of Ports (MoP)"), beside what the text calls itself
    ("Quay Watch · Bulletin 7") or beside its field ("ALDER RELIEF | NORLAND FLOODS"). None where the line names none."""
    parts = [part.strip(_EDGE) for part in _BARS.split(" ".join(line.split()).strip(_EDGE))]
    parts = [part for part in parts if part and not is_date(part)]
    named = [part for part in parts if not is_paper(part)]
    if not named or len(named) > 2 or len(named[0].split()) > _LONGEST or (len(named) == 2 and _dashed(line)):
        return None
    beside = len(named) < len(parts) and len(named) == 1
    found = _SHORT.search(named[0])
    name = _SHORT.sub("", named[0])
    if found is None and beside and re.fullmatch(_RUN, name) and not _TELLS.search(name):
        return Sender(name, "", True, False, True)
    plain = in_small_letters(name) if name.isupper() and " " in name else name
    company = bool(_company().fullmatch(name))
    if not (company or plain in _known() or _body().fullmatch(plain)):
        return None
    told = not beside and _TELLS.search(plain) is not None
    sure = company or found is not None or plain in _known() or not told
    return Sender(name, found["short"] if found else "", sure and len(named) == 1, told, beside)


def titled(line: str) -> str:
    """The body by whose name a title begins that ends in what the text calls itself: "Alder Relief - Floods: Flash Update #2"."""
    parts = _BARS.split(" ".join(line.split()).strip(_EDGE))
    last = parts[-1].rsplit(": ", 1)[-1]
    ends = len(parts) > 1 and any(is_paper(" ".join(last.split()[at:])) for at in range(min(len(last.split()), 8)))
    return parts[0] if ends and is_body(parts[0]) and not _TELLS.search(parts[0]) else ""


def _dashed(line: str) -> bool:
    """Whether a dash alone stands between the parts, as in a headline ("Bank of Norland - rates held")."""
    return not line.isupper() and re.search(r"\s[|·•›»/]\s", line) is None


def is_body(name: str) -> bool:
    """Whether words are a body's name by their form or by the table."""
    return bool(_company().fullmatch(name)) or name in _known() or bool(_body().fullmatch(name))


@cache
def _words(place: str) -> str:
    rows = (row["word"] for row in table("bodies") if row["place"] == place)
    return "|".join(re.escape(word) for word in sorted(rows, key=lambda word: (-len(word), word)))


@cache
def _body() -> re.Pattern[str]:
    begins = rf"(?:The )?(?:{_WORD} ){{0,3}}(?:{_words('first')}) (?:of|for|on) (?:the )?{_RUN}"
    ends = rf"(?:The )?{_WORD}(?: (?:(?:{_SMALL}) )?{_WORD}){{0,5}}? (?:{_words('last')})"
    return re.compile(rf"{begins}|{ends}")


@cache
def _company() -> re.Pattern[str]:
    return re.compile(rf"(?:The )?{_RUN},? (?:{_words('form')})")


@cache
def _known() -> frozenset[str]:
    rows = [row for row in table("groups") if row["kind"] == "organisation" and not row["doubt"]]
    also = (name for row in rows for name in row["also"].split(";"))
    names = {*(row["name"] for row in rows), *also, *(row["acronym"] for row in rows)}
    british = {name.replace("Organization", "Organisation") for name in names}
    return frozenset((names | british) - {""})


@cache
def _papers() -> re.Pattern[str]:
    rows = sorted(
        (row["paper"] for row in table("papers") if row["kind"] == "line"), key=lambda paper: (-len(paper), paper)
    )
    made = "|".join(re.escape(paper).replace("\\ ", r"\s+") for paper in rows)
    return re.compile(rf"{_SORT}(?:{made}){_NUMBER}(?:\s*[:–—-]?\s*[\d/.-]+|[,:]? \(?{DATE}\)?)?", re.I)


@cache
def wires() -> re.Pattern[str]:
    """Services that send out releases for whoever pays, as datelines name them ("/PRNewswire/")."""
    rows = sorted(
        (row["paper"] for row in table("papers") if row["kind"] == "wire"), key=lambda name: (-len(name), name)
    )
    return re.compile("|".join(re.escape(name) for name in rows), re.I)
