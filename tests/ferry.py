"""A pile filed by hand: three reports on a ferry, made up, with one of everything that the screens must put into words.

Run this file to write its goldens anew, then read them by eye.
"""

from __future__ import annotations

from pathlib import Path

from filing import MADE, at, claim, reading_of, report_of, sighting_of
from sayso.ledger import Ledger
from sayso.outputs import tell
from sayso.outputs.claims import Asked
from sayso.records import (
    Claim,
    Count,
    Figure,
    Given,
    Guess,
    Party,
    Problem,
    Reading,
    Report,
    Span,
    Term,
    Toward,
    Voice,
    When,
    Where,
    Zone,
)

HERE = Path(__file__).parent / "outputs"

POST = """Ferry Sinks Off Port Calder

By MNA

May 4, 2031

The ferry Grey Gull sank off Port Calder on Friday with some 40 passengers on board, the Ostmark
coast guard said. Captain Ines Mora told MNA that she "saw no warning light at all."

Ostmark denies that the light was out.

More than 12 people are missing, a senior harbour official said. Borland plans to send two boats
by May 9. Ostmark is weighing the same, and Ostmark's navy may join, it said.
"""
TIMES = """The harbour light of Port Calder was dark for 90% of last month, Mora said, according to the
Calder Radio agency. “It was dark when we left,” she said.

Ostmark's coast guard said that the light was working. Borland has sent nobody yet.
"""
NOTE = """\ufeffferry . ferry . ferry"""


def day(first: str | None, last: str | None = None, at: Span | None = None, **more) -> When:
    given = {"rule": "", "anchor": "", "direction": "", "edtf": None, "how": "stated" if at else "inferred"} | more
    return When(at, earliest=first, latest=last or first, **given)


def person(report: Report, words: str, name: str, cue: str, role: str | None = None, **more) -> Voice:
    """Somebody who speaks, named `name`, at `words`; the cue is marked by what stands around it: "she |said|"."""
    kind, doubt, named = more.get("kind", "person"), more.get("doubt"), more.get("named")
    party = Party(mark(report, words), (name,), kind, None if named is None else mark(report, named), doubt)
    return Voice(party, role, mark(report, cue), more.get("medium"))


def mark(report: Report, words: str) -> Span:
    """The characters between the bars, where the words around them stand once: "she |said|, "."""
    if "|" not in words:
        return at(report, words)
    before, inside, behind = words.split("|")
    start = at(report, before + inside + behind).start + len(before)
    return report.span(start, start + len(inside))


def figure(report: Report, words: str, what: str | None, low: float | None, high: float | None, **more) -> Figure:
    of = Count(None if what is None else mark(report, what), where=more.pop("where", None))
    given = {"value": low, "rough": False, "share": False, "unit": None} | more
    return Figure(low=low, high=high, of=of, at=mark(report, words), **given)


def post() -> tuple[Report, Reading]:
    report = report_of(POST)
    published = day("2031-05-04", at=at(report, "May 4, 2031"))
    guard = person(report, "the Ostmark\ncoast guard", "Ostmark coast guard", "coast guard |said|. C", kind="office")
    mora = person(report, "Ines Mora", "Ines Mora", "Mora |told| MNA", "captain", medium="to MNA")
    official = person(
        report, "a senior harbour official", "a senior harbour official", "official |said|", kind="unnamed"
    )
    ostmark = person(report, "\n|Ostmark| denies", "Ostmark", "Ostmark |denies|", kind="office")
    sank = claim(
        report,
        "The ferry Grey Gull sank off Port Calder on Friday with some 40 passengers on board",
        guard,
        when=day(
            "2031-05-02", at=at(report, "on Friday"), how="relative", anchor="published", because=("the Friday before",)
        ),
        told=day("2031-05-02", "2031-05-04"),
        figures=(figure(report, "some 40", "some 40 |passengers|", 40, 40, rough=True),),
        where=(Where("Port Calder", "OS", 1.0, 2.0, 5.0, mark(report, "off |Port Calder| on")),),
        subject=Term("Grey Gull", at(report, "Grey Gull")),
    )
    dark = claim(report, 'she "saw no warning light at all."', mora, manner="mixed", negated=True)
    denied = claim(
        report,
        "the light was out",
        ostmark,
        stance="denies",
        status="ongoing",
        toward=(Toward("denies", dark.id, at(report, "denies")),),
    )
    missing = claim(
        report,
        "More than 12 people are missing",
        official,
        status="ongoing",
        figures=(figure(report, "More than 12", "12 |people|", 12, None),),
        hedges=(at(report, "More than"),),
    )
    boats = claim(
        report,
        "Borland plans to send two boats\nby May 9",
        status="planned",
        when=day(None, "2031-05-09", at=at(report, "by May 9")),
        subject=Term("Borland", at(report, "Borland")),
        figures=(figure(report, "two", "two |boats|", 2, 2),),
    )
    navy = claim(
        report,
        "Ostmark's navy may join",
        person(report, ", |it| said", "Ostmark", ", it |said|", kind="office", doubt="it may be Borland"),
        status="possible",
    )
    title = claim(report, "Ferry Sinks Off Port Calder", zone="headline")
    zones = (Zone("headline", 0, 27, "the first line"), Zone("body", 50, len(report.text), "what is left"))
    claims: tuple[Claim, ...] = (title, sank, dark, denied, missing, boats, navy)
    return report, reading_of(
        report,
        *claims,
        published=published,
        outlet=Guess("The Harbour Post", None, ("given by hand",)),
        wire=Guess("MNA", at(report, "By MNA"), ("a byline of an agency",)),
        given=Given(outlet="The Harbour Post"),
        zones=zones,
    )


def times() -> tuple[Report, Reading]:
    report = report_of(TIMES)
    radio = person(
        report,
        "the\nCalder Radio agency",
        "Calder Radio",
        "according to",
        kind="agency",
        named="the\n|Calder Radio| agency",
    )
    mora = person(report, "|Mora| said", "Ines Mora", "Mora |said|, acc", "ship's captain")
    she = person(report, "|she| said", "Ines Mora", "she |said|", named="|Mora| said")
    guard = person(report, "Ostmark's coast guard", "Ostmark's coast guard", "guard |said|", kind="office")
    share = claim(
        report,
        "The harbour light of Port Calder was dark for 90% of last month",
        radio,
        mora,
        when=day(
            "2031-04-01", "2031-04-30", at(report, "last month"), how="relative", doubts=("or the last thirty days",)
        ),
        figures=(figure(report, "90%", None, 0.9, 0.9, share=True),),
    )
    quote = claim(report, "“It was dark when we left,”", radio, she, manner="direct")
    works = claim(report, "the light was working", guard, toward=(Toward("denies", share.id, at(report, "working")),))
    nobody = claim(report, "Borland has sent nobody yet", subject=Term("Borland", at(report, "Borland")), negated=True)
    return report, reading_of(
        report,
        share,
        quote,
        works,
        nobody,
        published=day("2031-05-05", "2031-05-06", doubts=("a link dated 2034-01-01 was refused",)),
        outlet=Guess("The Calder Times", None, ("the words of its notice",)),
    )


def note() -> tuple[Report, Reading]:
    report = report_of(NOTE)
    return report, reading_of(report, problems=(Problem("no sentence was found: nothing was read"),))


def ferry(path: Path | None = None) -> Ledger:
    ledger = Ledger(path)
    for uri, (report, reading) in {
        "a/001-post.txt": post(),
        "a/002-times.txt": times(),
        "a/003-note.txt": note(),
    }.items():
        ledger.add(report, sighting_of(report, uri), reading, MADE)
    return ledger


def screens() -> dict[str, str]:
    """Every screen of this pile that is kept as a golden, by its file."""
    ledger = ferry()
    return {
        "ferry.brief.txt": tell(ledger, "brief", typed="ferry.ledger"),
        "ferry.brief.md": tell(ledger, "brief", form="markdown", typed="ferry.ledger"),
        "ferry.claims.txt": tell(ledger, "claims"),
        "ferry.nothing.txt": tell(Ledger(), "brief") + tell(Ledger(), "claims"),
        "ferry.why.txt": "\n".join(tell(ledger, "why", mark=mark) for mark in WHY),
        "ferry.some.txt": tell(ledger, "claims", asked=Asked(by="mora", since="2031-04")),
    }


WHY = ("001@50", "001@197", "001@253", "001@414", "002@0", "002@114", "002@208")

if __name__ == "__main__":
    for file, told in screens().items():
        (HERE / file).write_text(told, encoding="utf-8")
        print(f"wrote {HERE / file}")
