"""How things are put in plain words: days, chains, quotations, how a claim is held. Fixed patterns, shared by every output.

Only a report's own words stand inside quotation marks; only the patterns of this file and its neighbours stand outside.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable

from sayso.records import Claim, Party, Voice, When, ZoneName

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("spring", "summer", "autumn", "winter")
NO_SOURCE = "(names no source)"
NO_OUTLET = "(outlet not known)"
NO_DAY = "day not known"

#: What a zone is called on a screen, in the singular; "s" makes the plural of each.
ZONES: dict[ZoneName, str] = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "credit": "credit line",
    "body": "body text",
    "teaser": "sidebar",
    "notice": "notice",
    "furniture": "page furniture",
    "link": "link",
}
_HELD_BY = {"denies": "denied", "doubts": "doubted", "pledges": "promised", "warns": "a warning", "asks": "asked for"}
_STANDS = {"planned": "planned", "possible": "possible", "simulated": "simulated only"}
_LENGTHS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "H": "hours"}
_OPENING, _CLOSING = '"“„«', '"”»'
#: Fewer characters of a quotation inside a cut one are left out with the rest.
_BEGUN = 16
#: Words that lead on to the next: what is cut does not end with them.
_LEADS_ON = re.compile(
    "a|an|and|as|at|between|by|for|from|in|into|its|near|of|on|or|our|since|than|that|the|their|to|under|was|were|which|who"
    "|will|with",
    re.IGNORECASE,
)


def counted(number: int, thing: str, things: str | None = None) -> str:
    """ "1 report", "5 reports"; `things` where the plural is not made by "s"."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


def listed(items: Iterable[str], last: str = "and") -> str:
    """ "A", "A and B", "A, B and C"."""
    names = list(items)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""


def day_words(earliest: str | None, latest: str | None, edtf: str | None = None, year: str | None = None) -> str:
    """An interval of ISO days as a person writes it: "14 Jul 2021", "22..23 Jul 2021", "Jul 2021", "by 7 May 2021".

    `year` is left out of closed intervals: the reader knows it already. An EDTF day without a year ("XXXX-10-09") says so.
    """
    if earliest is None and latest is None:
        return _yearless(edtf)
    if latest is None:
        return _from(earliest or "")
    if earliest is None:
        return "by " + _day(latest, None)
    about = "about " if edtf and ("~" in edtf or "%" in edtf) else ""
    return about + _between(earliest, latest, year)


def _yearless(edtf: str | None) -> str:
    """A day, month or season (EDTF 21 to 24) of no known year."""
    found = re.fullmatch(r"XXXX-(0[1-9]|1[0-2]|2[1-4])(?:-(\d\d))?", edtf or "")
    if not found:
        return NO_DAY
    month = int(found[1])
    name = SEASONS[month - 21] if month > 12 else MONTHS[month - 1]
    return f"{int(found[2])} {name}, year not given" if found[2] else f"{name}, year not given"


def _from(earliest: str) -> str:
    return f"{earliest[:4]} or later" if earliest.endswith("-01-01") else "from " + _day(earliest, None)


def _between(earliest: str, latest: str, year: str | None) -> str:
    if earliest == latest:
        return _day(earliest, year)
    if earliest.endswith("-01-01") and latest.endswith("-12-31"):
        return earliest[:4] if earliest[:4] == latest[:4] else f"{earliest[:4]}..{latest[:4]}"
    if earliest.endswith("-01") and _ends_month(latest):
        return _joined(MONTHS[_month(earliest)], MONTHS[_month(latest)], earliest, latest, year)
    if earliest[:7] == latest[:7]:
        return f"{int(earliest[8:])}..{_day(latest, year)}"
    first, last = (f"{int(iso[8:])} {MONTHS[_month(iso)]}" for iso in (earliest, latest))
    return _joined(first, last, earliest, latest, year)


def _joined(first: str, last: str, earliest: str, latest: str, year: str | None) -> str:
    if earliest[:4] != latest[:4]:
        return f"{first} {earliest[:4]}..{last} {latest[:4]}"
    words = first if first == last else f"{first}..{last}"
    return words if earliest[:4] == year else f"{words} {earliest[:4]}"


def _day(iso: str, year: str | None) -> str:
    words = f"{int(iso[8:])} {MONTHS[_month(iso)]}"
    return words if iso[:4] == year else f"{words} {iso[:4]}"


def _month(iso: str) -> int:
    return int(iso[5:7]) - 1


def _ends_month(iso: str) -> bool:
    return int(iso[8:]) == monthrange(int(iso[:4]), int(iso[5:7]))[1]


def when_words(when: When | None, year: str | None = None) -> str:
    """The days that a When comes to, in plain words."""
    return NO_DAY if when is None else day_words(when.earliest, when.latest, when.edtf, year)


def one_line(words: str) -> str:
    """The words with every run of white space as one blank: a line break in the file is none on the screen."""
    return " ".join(words.split())


def clipped(words: str, room: int | None = None) -> str:
    """At most `room` characters of the words, cut between words, " ..." where something was left out at the end."""
    line = one_line(words)
    if room is None or len(line) <= room:
        return line
    kept, _, broken = line[: room - 3].rpartition(" ")
    return _whole_quotes(_led(kept or broken[:-1])) + " ..."


def _whole_quotes(words: str) -> str:
    """The words without a quotation inside them that has only just begun where they are cut."""
    for opening, closing in (('"', '"'), ("“", "”")):
        at = words.rfind(opening)
        begun = words.count('"') % 2 if opening == closing else closing not in words[at:]
        if at > 0 and begun and len(words) - at < _BEGUN:
            words = _led(words[:at])
    return words


def _led(words: str) -> str:
    """The words without those at their end that only lead on."""
    words = words.rstrip(" ,;:-–—")
    front, _, last = words.rpartition(" ")
    return _led(front) if front and _LEADS_ON.fullmatch(last) else words


def clipped_front(words: str, room: int) -> str:
    """The same with what is left out at the front: "... the border with Afghanistan"."""
    line = one_line(words)
    if len(line) <= room:
        return line
    broken, _, kept = line[3 - room :].partition(" ")
    return "... " + (kept or broken[1:])


def quoted(words: str, room: int | None = None) -> str:
    """The words in quotation marks of a kind that they do not hold themselves; the report's own outer marks are taken off."""
    line = clipped(bare(words), None if room is None else room - 2)
    return f"“{line}”" if '"' in line else f'"{line}"'


def bare(words: str) -> str:
    """The words without marks that open or close and have no partner, nor a pair around the whole; no comma at the end."""
    line = one_line(words).rstrip(",")
    inner = line[1:-1]
    if line[:1] in _OPENING and line[-1:] in _CLOSING and not any(mark in inner for mark in _OPENING + _CLOSING):
        line = inner
    elif _alone(line[:1], _OPENING, line[1:], _CLOSING) or line[:1] in tuple("”»"):
        line = line[1:]
    elif _alone(line[-1:], _CLOSING, line[:-1], _OPENING) or line[-1:] in tuple("“„«"):
        line = line[:-1]
    return line.strip().rstrip(",") or line


def _alone(mark: str, marks: str, rest: str, partners: str) -> bool:
    return bool(mark) and mark in marks and not any(partner in rest for partner in partners)


def shortened(words: str) -> str:
    """A reason or a doubt for the screen: long addresses cut, days in words where they are not quoted."""
    line = re.sub(r"https?://(?:www\.)?(\S+?)(?=[:;,)]?(?:\s|$))", _address, one_line(words))
    line = re.sub(r"\bP[TX\d.]*([YMWDH])(?: stands for)?\b", lambda rule: _LENGTHS[rule[1]], line)
    return re.sub(r"(?<![\w\"/-])(\d{4}-\d\d-\d\d)(?![\w\"/-])", lambda day: day_words(day[1], day[1]), line)


def _address(link: re.Match[str]) -> str:
    return link[1] if len(link[1]) <= 44 else f"{link[1][:41]}..."


def party_words(party: Party) -> str:
    """Who it is: the name, several joined by "and"; whoever is not named goes by the report's description."""
    return one_line(listed(party.names)).rstrip(" ,;:") or "(unnamed)"


def voice_words(voice: Voice) -> str:
    """A link of the chain with its role: "Andrei Rudenko, Deputy Foreign Minister"."""
    name = party_words(voice.party)
    role = one_line(voice.role or "").rstrip(" ,;:")
    return f"{name}, {role}" if role and role.lower() not in name.lower() else name


def held_words(claim: Claim) -> str:
    """How the claim is held, in front of its words: "quoted, denied"; "" for what is told plainly as a fact."""
    own = {"direct": "quoted", "mixed": "partly quoted"}.get(claim.manner, "")
    return ", ".join(word for word in (own, stance_words(claim)) if word)


def stance_words(claim: Claim) -> str:
    """The same without whose wording it is: "denied", "promised", "planned", "simulated only"."""
    stands = "" if claim.stance == "pledges" and claim.status == "planned" else _STANDS.get(claim.status, "")
    stance = "" if says_so_itself(claim) else _HELD_BY.get(claim.stance, "")
    return ", ".join(word for word in (stance, stands) if word)


def says_so_itself(claim: Claim) -> bool:
    """Whether the claim's own words hold the word for it: "has dismissed as a lie ..." need not be called denied again."""
    cues = [voice.cue for voice in claim.voices if voice.cue is not None]
    return not cues or any(claim.said.start <= cue.start < claim.said.end for cue in cues)
