"""Lines that a pattern tells: dates, bylines, datelines, mail headers, credits. Every pattern looks at typewriter-quoted text."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.page.names import agency_names, house_like, outlet
from sayso.page.persons import is_person

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
#: A calendar day, with or without its year.
DATE = "(?:{})".format(
    "|".join(
        (
            r"\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
            rf"{_DAY}(?: of)? {_MONTH},?(?: \d{{4}})?",
            rf"{_MONTH} {_DAY}(?:, ?\d{{4}}| \d{{4}})?",
            r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}",
            rf"{_MONTH} \d{{4}}",
            r"\d{4}[./]\d{1,2}[./]\d{1,2}",
        )
    )
)
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|noon|midnight"
_ZONE = (
    r"GMT|UTC|BST|CES?T|EES?T|MSK|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|IST|PKT|AEST|AEDT|JST|KST|HKT|SGT|WIB|local time"
    r"|[+-]\d{2}:?\d{2}"
)
_LABEL = (
    r"(?:last |first )?(?:date of (?:issue|release|publication)|dated?|published|posted|updated|modified|created|issued?"
    r"|released?|publication|uploaded|edited|(?:under )?embargo(?:ed)?)(?: on| at| date| until| till)?"
)
_BESIDE = rf"{_WEEKDAY}|{_TIME}|{_ZONE}|{_LABEL}|on|at|\d{{1,2}}[- ]min(?:ute)?s?[- ]read|\d+ min(?:ute)?s? ago"
_DATE_LINE = re.compile(rf"(?=.*{DATE})(?:\b(?:{DATE}|{_BESIDE})(?!\w)|[\s,.:;|·•/()–—-])+", re.I | re.S)
_TIME_LINE = re.compile(rf"(?:(?:{_TIME}|{_ZONE})|[\s,.:;|·•/()–—-])+", re.I)
_PLACE = r"[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|of|de|la|el|al|on|the))*"
_DATED = rf"(?:{_WEEKDAY},? )?{DATE}"
_CLOCK = rf"(?:[\s,|·•/–—-]*(?:{_TIME}|{_ZONE})\b)*"
_PLACE = r"[A-Z][\w.'-]*(?:,? (?:of |the |de )?[A-Z][\w.'-]*){0,5}"
_PLACE_DATE = re.compile(rf"\(?{_PLACE},? ?[-–—|·•]?\s?{_DATED}{_CLOCK}\)?[.:]?")
_DATE_BEHIND = re.compile(rf"[\s,|·•–—-]+((?:{_LABEL}\s*:?\s*)?{_DATED}{_CLOCK})\s*$", re.I)
_DATE_HEAD = re.compile(
    rf"\s*(?:{_LABEL}\s*[:–—-]?\s*{_DATED}|\d{{4}}-\d\d-\d\d(?:T[\d:.]+Z?)?"
    rf"|{_DATED}(?=\s*[|·•–—-]|\s{{2,}})|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}(?=\s))"
    rf"{_CLOCK}[\s|·•–—:-]*",
    re.I,
)
_DATE_FIRST = re.compile(rf"\W*{_DATED}", re.I)
_DATE_TAIL = re.compile(
    rf"(?<=\S)\s+((?:{_LABEL})\s*:\s*{_DATED}(?:[\s,|·•/–—:-]+|{_TIME}|{_ZONE}|{_LABEL}|{_DATED})*)$", re.I
)
#: The days that a report covers, which are not its own day.
_COVERED = re.compile(
    r"(?:(?:reporting |reported |report )?periods?(?: covered| under review)?"
    r"|(?:reporting |epi(?:demiological)? )?weeks?(?: covered)?|covering|covers|dates covered"
    r"|(?:data |figures |situation )?as (?:of|at)|data cut-?off)\b[\s:#–—-]*(?=.*\d)"
    rf"(?:\b(?:{_DAY}|\d{{4}}|{_MONTH}|{_WEEKDAY}|to|and|from|of|until|week)(?!\w)|[\s,:;|·•/()–—-])+",
    re.I,
)
#: "Released on 3 May 2021, the report ..." is a sentence.
_GOES_ON = re.compile(r",\s[a-z]")
_BAR = re.compile(r"\s[|·•–—]\s")
#: An hour in front of a sentence, as live reports have it.
_ENTRY = re.compile(rf"\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:{_ZONE}))?\W{{1,4}}(?=[A-Z\"'])")
_MAIL = re.compile(
    r"(From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Return-Path|Received|Message-ID|Newsgroups|Organization|X-[\w-]+)\s?:\s",
    re.I,
)
_FIELD = re.compile(
    r"(Title|Headline|Author|Byline|Writer|Outlet|Publisher|Publication|Newspaper|Summary|Section)\s?:\s+", re.I
)
_BY = re.compile(r"\s*(?:By|BY|by|Reported by|Story by|Words by|Text by|Report by)[:\s]\s*(?=\S)")
_SENTENCES = re.compile(r"[.!?]\s+[A-Z]\w+ \w+ ")
_SIGNATURE = re.compile(r"(?P<who>[A-Z][\w.' -]{3,40}?)(?:,| for| \||/| -| –| —| at) ?(?P<house>\w[\w.&' -]{1,40})")
_JOB = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|columnist|contributor|journalist|bureau|staff|desk|newsroom|team|service)s?\b",
    re.I,
)
_STATION = re.compile(r" in (?:the )?[A-Z][\w'-]+(?:,? [A-Z][\w'-]+){0,3}$")
_JOINED = re.compile(r"\s*(?:,| and | & |;|\bwith\b)\s*")
_AFTER_NAME = re.compile(
    rf"\s*(?:,|\||·|•|–|—| - | (?:in|for|on) (?=[A-Z\d])|\bat (?=[A-Z])|{DATE}|\(|Updated|Posted|Published).*$", re.S
)


def is_date(words: str) -> bool:
    """Whether a line is a date of publication and no more: with a label, a weekday, a time, a place before it."""
    return len(words) < 120 and bool(_DATE_LINE.fullmatch(words) or _PLACE_DATE.fullmatch(words) or _has_time(words))


def is_covered(words: str) -> bool:
    """Whether a line says which days a report covers and no more: "Reporting period: 1-7 March 2021 |"."""
    return _COVERED.fullmatch(words) is not None


def _has_time(words: str) -> bool:
    return (
        re.search(_ZONE, words) is not None
        and re.search(_TIME, words) is not None
        and bool(_TIME_LINE.fullmatch(words))
    )


def date_head(text: str) -> int:
    """How many characters at the front of a line are its date, when other words follow ("Date: 3 May 2021 Join us"); else 0."""
    found = _DATE_HEAD.match(text)
    if found is None or not text[found.end() :].strip():
        return 0
    rest = text[found.end() :]
    return found.end() if rest[0].isupper() or not (rest[0].isalnum() or _GOES_ON.match(rest)) else 0


def unlabelled(text: str) -> bool:
    """Whether a line begins with a date and no label ("Updated") before it."""
    return _DATE_FIRST.match(text) is not None


def date_tail(text: str) -> int:
    """Where a date with its label starts at the end of a line ("Bridge opens Posted: 3 May 2021"); -1 where there is none."""
    found = _DATE_TAIL.search(text)
    return found.start(1) if found else -1


def date_behind(text: str) -> int:
    """Where the date behind a writer's name starts ("By Jane Doe, 3 May 2021"); -1 where there is none."""
    found = _DATE_BEHIND.search(text)
    return found.start(1) if found else -1


def date_beside(text: str) -> int:
    """Where the date behind a line of labels starts ("The Herald | Analysis | 5 April 2031"); -1 where there is none."""
    bars = [found.end() for found in _BAR.finditer(text) if len(text[: found.end()].split()) < 12]
    return next((at for at in reversed(bars) if is_date(text[at:].strip(" *_"))), -1)


def clock_head(text: str) -> int:
    """How many characters at the front of an entry of a live report are its hour ("18.45 The bridge ..."); else 0."""
    found = _ENTRY.match(text)
    return found.end() if found else 0


def mail_field(text: str) -> str:
    """The name of the mail header that a line is, in small letters; "" where it is none."""
    found = _MAIL.match(text.lstrip())
    return found[1].lower() if found else ""


def field_label(text: str) -> tuple[str, int]:
    """The label of a pasted form ("Title: ...") in small letters, and where its value starts; ("", 0) where there is none."""
    found = _FIELD.match(text)
    return (found[1].lower(), found.end()) if found else ("", 0)


def byline(words: str) -> tuple[str, ...] | None:
    """The people and agencies of a byline ("By Jane Doe and John Roe in Kabul"), () where it names none; None = no byline."""
    found = _BY.match(words)
    if found is None or len(words) > 160 or _SENTENCES.search(words, found.end()):
        return None
    rest = words[found.end() :].rstrip(". ")
    names: list[str] = []
    for part in _JOINED.split(rest):
        name = _AFTER_NAME.sub("", part).strip()
        name = name.title() if name.isupper() and len(name) > 5 else name
        if not is_agency(name) and (not is_person(name) or outlet(name) or house_like(name) or _JOB.search(name)):
            break
        names.append(name)
    short = (
        len(rest.split()) <= 6 and words[-1] not in ".!?" and all(w[0].isupper() or len(w) < 4 for w in rest.split())
    )
    return tuple(dict.fromkeys(names)) if names or short else None


def signature(words: str) -> str:
    """The person of a byline without "By": a name, and a house or a job behind it ("Jane Doe for The Globe"); "" = none."""
    found = _SIGNATURE.fullmatch(words)
    if found is None or not is_person(found["who"]):
        return ""
    house = found["house"]
    return found["who"] if outlet(house) or house_like(house) or is_agency(house) or _JOB.search(house) else ""


def stationed(words: str) -> bool:
    """Whether a line is a writer's name and place and no more: "Jane Doe in Karsk"; "Pope Francis in Karsk" is none."""
    first = words.split(" ", 1)[0].lower()
    return _STATION.search(words) is not None and first not in _titles() and bool(byline(f"By {words}"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["title"].split()[0].lower() for row in table("titles"))


def is_agency(words: str) -> bool:
    """Whether `words` are an agency's name and nothing else."""
    return _agency_only().fullmatch(words.strip(" .()[]/-–—")) is not None


@cache
def _agency_only() -> re.Pattern[str]:
    return re.compile(rf"(?:The )?(?:{agency_names()})(?: [Nn]ews [Aa]gency)?")
