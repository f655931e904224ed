"""What a report says of its own day: date lines, mail headers, metadata, its own address; and the days in addresses it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.data import table
from sayso.days import resolve
from sayso.finders.times.tagging import Order, find_timexes
from sayso.formats.opened import Opened
from sayso.page.marks import blanked, marks

#: How many lines from the top a date line may stand.
_TOP = 14
_LABEL = re.compile(
    r"[\W_]*(?:(?:first\s|last\s|originally\s|date\s(?:of\s)?|story\s|under\s|for\s(?:immediate\s)?)?(?P<word>date|dated|datum|fecha|data|published|posted"
    r"|updated|modified|created|sent|issued?|released?|filed|pubdate|publication|embargo(?:ed)?)"
    r"(?:\s(?:date|on|at|time|until|till))?\W{0,4})?(?:\d\d?[:.]\d\d(?:\s?[A-Z]{3,4})?[,\s]{1,2}(?:on\s)?)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2}\s)?(?:\d\d?:\d\d\s)?(?:on\s)?$",
    re.IGNORECASE,
)
#: What sets a label apart from what else stands on its line: "Period: 1-7 March | Issued: 9 March".
_SET_APART = re.compile(r".*(?:[|·•;]\s|\s{2,}|\t)", re.DOTALL)
#: "Released on 3 May 2021, the report ..." is a sentence.
_GOES_ON = re.compile(r",?\s[a-z]")
_BYLINE = re.compile(r"[\W_]*(?:by\s[^.!?]{2,60}|[A-Z][\w.'’ -]{1,40})\s?[|,·•–—-]\s?$")
_LATER = ("updated", "modified")
_PATH = re.compile(
    r"(?<=[/_-])(?P<y>(?:19|20)\d\d)(?P<s>[/_-]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_OWN = re.compile(
    r"(?:original\s(?:url|link|article)|source\s?(?:url|link)|url|permalink|canonical)\s{0,2}:?\s{0,4}<?(?P<url>https?://[^\s<>)\]]+)",
    re.IGNORECASE,
)
_WIRE = re.compile(r"[A-Z][A-Z'’.-]{2,}(?:[ ,][^\n()]{0,60})?[,\s]\s?$")
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d(?: weekday \d)?")
#: What stands before the day in a dateline: nothing, a place, a weekday ("Karsk, Monday, 3 May").
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]*[ ,/]{1,3}|(?:of|de|la|el|al|on|the) ){0,8}")
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY_FIRST = re.compile(rf"\b\d{{1,2}} {_MONTHS}(?! \d{{1,2}}\b)")
_MONTH_FIRST = re.compile(rf"\b{_MONTHS} \d{{1,2}}\b(?!:)")
#: A date in figures with its year, day or month first.
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d\d)(?![\d./-])")
_AFTER_WIRE = re.compile(r"\s{0,3}(?:\([A-Z][\w ./-]{1,30}\)|[-–—_]{1,2})")


@dataclass(frozen=True, slots=True)
class Clue:
    """A sign of a day: which (earliest, latest; ISO), where it stands, in words a reader can follow. rule: as it is written."""

    earliest: str
    latest: str
    start: int | None
    end: int | None
    because: str
    rule: str


def own_clues(opened: Opened, order: Order, url: str | None) -> tuple[Clue, ...]:
    """What the report says of its own day, the strongest first: metadata, date lines, an "updated" line, its own address."""
    stated, later = _date_lines(unmarked(opened), order)
    return (*_metadata(opened, order), *stated, *later, *_addresses(opened, url))


def unmarked(opened: Opened) -> str:
    """The report's text with its markup blanked, character for character: a date may stand in bold."""
    return blanked(opened.report.text, marks(opened.report.text, opened.hints))


def _metadata(opened: Opened, order: Order) -> Iterator[Clue]:
    for hint in opened.hints:
        if hint.kind == "published":
            for clue in _days_in(hint.value, order, f"metadata {hint.because}: {hint.value}"):
                at = (
                    clue
                    if hint.start is None
                    else Clue(clue.earliest, clue.latest, hint.start, hint.end, clue.because, clue.rule)
                )
                yield at
                break


def _days_in(value: str, order: Order, because: str) -> Iterator[Clue]:
    if re.match(r"\d{4}-\d\d-\d\d", value) and real_day(value[:10]):
        yield Clue(value[:10], value[:10], None, None, because, value[:10])
        return
    for timex in find_timexes(value, [(0, len(value))], order=order):
        placed = resolve(timex.rule.split(" T")[0], None, "")
        if placed.earliest and placed.latest and placed.earliest == placed.latest:
            yield Clue(placed.earliest, placed.latest, None, None, because, placed.earliest)


def _date_lines(text: str, order: Order) -> tuple[list[Clue], list[Clue]]:
    """Lines near the top that begin with a full date (after a label, a weekday or a byline), and those that say "updated"."""
    stated: list[Clue] = []
    later: list[Clue] = []
    for start, end in _top_lines(text):
        for timex in find_timexes(text, [(start, min(end, start + 160))], order=order)[:2]:
            placed = resolve(timex.rule.split(" T")[0], None, "")
            lead = text[start : timex.start]
            label = _LABEL.fullmatch(lead) or _label_behind(lead)
            wired = _AFTER_WIRE.match(text, timex.end) and (not lead.strip() or _WIRE.fullmatch(lead.lstrip()))
            headed = label or wired or _BYLINE.fullmatch(lead)
            if placed.earliest is None or placed.earliest != placed.latest or not headed:
                continue
            rest = text[timex.end : end]
            labelled = label and label["word"] and (":" in lead or not _GOES_ON.match(rest))
            if not wired and not labelled and len(rest) > 60 and not _ends_line(rest):
                continue  # "2021-07-14 was a day ..." is a sentence, no date line
            words = (lead + timex.words).strip()
            clue = Clue(
                placed.earliest,
                placed.latest,
                timex.start,
                timex.end,
                f'date line "{" ".join(words.split())}"',
                placed.earliest,
            )
            (later if label and (label["word"] or "").lower() in _LATER else stated).append(clue)
    return stated, later


def _label_behind(lead: str) -> re.Match[str] | None:
    """A label of the report's own day behind a bar or two blanks on its line ("Period: 1-7 March | Issued: "); None = none."""
    apart = _SET_APART.match(lead)
    label = _LABEL.fullmatch(lead, apart.end()) if apart else None
    return label if label and label["word"] else None


def zoned_days(zones: Sequence[tuple[int, int]], text: str, order: Order) -> Iterator[Clue]:
    """Full days in what the layout calls datelines (start, end), where a place, a name or nothing stands before them."""
    for start, end in zones:
        for timex in find_timexes(text, [(start, end)], order=order)[:1]:
            placed = resolve(timex.rule.split(" T")[0], None, "")
            lead = text[start : timex.start].lstrip(" \n*_")
            label = _LABEL.fullmatch(lead)
            fits = _PLACE.fullmatch(lead) or _WIRE.fullmatch(lead) or (label and label["word"])
            if placed.earliest is not None and placed.earliest == placed.latest and fits:
                words = " ".join((lead + timex.words).split())
                day = placed.earliest
                yield Clue(day, day, timex.start, timex.end, f'date line "{words}"', day)


def _ends_line(rest: str) -> bool:
    return bool(re.match(r"\s*(?:[|·•]|\d\d?[:.]\d\d|at\s\d|$)", rest))


def _top_lines(text: str) -> Iterator[tuple[int, int]]:
    shown = 0
    for line in re.finditer(r"[^\n\r]+", text):
        if line[0].strip():
            shown += 1
            yield line.start(), line.end()
        if shown >= _TOP:
            return


def _addresses(opened: Opened, url: str | None) -> Iterator[Clue]:
    """Days in the paths of the report's own addresses: given by hand, of its metadata, or after "Original url:"."""
    owned: list[tuple[str, int | None, int | None, str]] = (
        [] if url is None else [(url, None, None, "the address given")]
    )
    owned += [(h.value, h.start, h.end, f"its own address ({h.because})") for h in opened.hints if h.kind == "url"]
    owned += [(m["url"], m.start("url"), m.end("url"), "its own address") for m in _OWN.finditer(opened.report.text)]
    for address, start, end, what in owned:
        day = day_in(address)
        if day:
            yield Clue(day, day, start, end, f"{what}: {address}", day)


def own_addresses(opened: Opened, url: str | None) -> frozenset[str]:
    """Every address that is the report's own."""
    hinted = {h.value for h in opened.hints if h.kind == "url"}
    return frozenset(hinted | {m["url"] for m in _OWN.finditer(opened.report.text)} | ({url} if url else set()))


def cited_days(links: Sequence[tuple[str, int, int]], own: frozenset[str]) -> tuple[Clue, ...]:
    """The days in the paths of other pages' addresses (url, start, end): the report is not older than what it cites."""
    found: dict[tuple[str, str], Clue] = {}
    for url, start, end in links:
        day = day_in(url)
        if day and not any(url.rstrip("/").startswith(mine.rstrip("/")) for mine in own):
            found.setdefault((day, url), Clue(day, day, start, end, f"cites {url}", day))
    return tuple(found.values())


def day_in(url: str) -> str | None:
    """The day in an address's path ("/2021/07/28/", "/20210722/"), or None."""
    for match in _PATH.finditer(url[:400]):
        day = f"{match['y']}-{match['m']}-{match['d']}"
        if real_day(day):
            return day
    return None


def wire_day(text: str, start: int, end: int, order: Order) -> Clue | None:
    """The day without a year in a wire story's dateline: "NAIROBI, Aug. 7 (Agency) --", "May 9 -"; earliest and latest are ""."""
    for timex in find_timexes(text, [(start, min(end, start + 140))], order=order)[:1]:
        lead = text[start : timex.start].lstrip()
        if (
            _YEARLESS.fullmatch(timex.rule)
            and (not lead or _WIRE.fullmatch(lead))
            and _AFTER_WIRE.match(text, timex.end)
        ):
            return Clue("", "", timex.start, timex.end, f'dateline "{timex.words}"', timex.rule)
    return None


def dateline_day(text: str, start: int, end: int, order: Order) -> Clue | None:
    """The day without a year in a line that the layout calls a dateline, start..end: "Karsk, 10 May", "KARSK, 10 May -"."""
    for timex in find_timexes(text, [(start, end)], order=order)[:1]:
        if _YEARLESS.fullmatch(timex.rule) and _PLACE.fullmatch(text[start : timex.start].lstrip()):
            return Clue("", "", timex.start, timex.end, f'dateline "{timex.words}"', timex.rule)
    return None


def yearless_line(text: str, order: Order) -> Clue | None:
    """A day without a year on a line of its own near the top: "Monday 3 November"; earliest and latest are ""."""
    for start, end in _top_lines(text):
        for timex in find_timexes(text, [(start, min(end, start + 160))], order=order)[:1]:
            lead = text[start : timex.start]
            label = _LABEL.fullmatch(lead)
            if _YEARLESS.fullmatch(timex.rule) and label and _ends_line(text[timex.end : end]):
                words = " ".join((lead + timex.words).split())
                return Clue("", "", timex.start, timex.end, f'date line "{words}"', timex.rule)
    return None


def real_day(day: str) -> bool:
    """Whether an ISO day is one of the calendar."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def order_of(outlet: str | None, text: str = "") -> Order:
    """How the outlet writes 11/10/11 (data/outlets.tsv, dateorder); where that is not known, as the report's own figures and
    dates in words go ("25/10/11", "10 November"); the American way where nothing tells."""
    row = next((row for row in table("outlets") if outlet and row["name"].lower() == outlet.lower()), {})
    if row.get("dateorder"):
        return "dmy" if row["dateorder"] == "dmy" else "mdy"
    days = [int(found[1]) > 12 for found in _FIGURES.finditer(text) if max(int(found[1]), int(found[2])) > 12]
    first = len(_DAY_FIRST.findall(text)), len(_MONTH_FIRST.findall(text))
    return "dmy" if (any(days) if days else first[0] > first[1]) else "mdy"
