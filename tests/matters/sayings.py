"""Claims made by hand for tests of comparing: sayings in reports, their parts named by the words that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filing import report_of
from sayso.matters.drawing import find_matters
from sayso.records import (
    Claim,
    Count,
    Figure,
    Matter,
    Origins,
    Party,
    Report,
    Span,
    Telling,
    Term,
    Toward,
    Voice,
    When,
    Where,
)

DAY = "2031-05-02"


@dataclass(frozen=True)
class Saying:
    """What is said, with one figure in square brackets. verb: "words:lemma". days: "first/last" that the words give.

    figure: (low, high, rough), a share where `share`. by: who says so, with `kind`. places: names with their country.
    """

    words: str
    subject: str | None = None
    verb: str | None = None
    figure: tuple[float | None, float | None, bool] | None = None
    share: bool = False
    unit: str | None = None
    what: str | None = None
    whose: str | None = None
    holder: str | None = None
    doing: str | None = None
    places: tuple[tuple[str, str | None], ...] = ()
    by: str | None = None
    kind: str = "office"
    days: str | None = None
    status: str = "happened"
    stance: str = "asserts"
    negated: bool = False
    zone: str = "body"
    toward: tuple[tuple[str, int], ...] = ()
    object: str | None = None


def report(number: str, *sayings: Saying, outlet: str | None = None, wire: str | None = None, day: str | None = DAY):
    """The tellings of one report, in its order. A `toward` names the saying that it answers by its place."""
    texts = [saying.words.replace("[", "").replace("]", "") for saying in sayings]
    voices = "".join(f" {saying.by} spoke." for saying in sayings if saying.by)
    whole = report_of(f"Report {number}. " + ". ".join(texts) + "." + voices)
    claims: list[Claim] = []
    at = len(f"Report {number}. ")
    for saying, text in zip(sayings, texts, strict=True):
        claims.append(_claim(whole, saying, at, at + len(text), claims))
        at += len(text) + 2
    out = _when(day and f"{day}/{day}", "stated")
    paper = outlet or f"Paper {number}"
    return tuple(Telling(c, whole.id, f"{number}.txt", f"{number}@{c.said.start}", paper, wire, out) for c in claims)


def _claim(whole: Report, saying: Saying, start: int, end: int, before: Sequence[Claim]) -> Claim:
    def at(words: str) -> Span:
        found = whole.text.index(words, start, end)
        return whole.span(found, found + len(words))

    def term(words: str | None) -> Term | None:
        if words is None:
            return None
        shown, _, name = words.partition(":")
        return Term(name or shown, at(shown))

    return Claim(
        whole.span(start, end),
        () if saying.by is None else (_voice(whole, saying.by, saying.kind),),
        "narrated" if saying.by is None else "indirect",
        saying.stance,
        saying.status,
        saying.negated,
        saying.zone,
        _when(saying.days, "relative"),
        toward=tuple(Toward(kind, before[n].id, whole.span(start, end)) for kind, n in saying.toward),
        subject=term(saying.subject),
        predicate=term(saying.verb),
        object=term(saying.object),
        figures=() if saying.figure is None else (_figure(saying, at),),
        where=tuple(Where(name, country, None, None, None, at(name)) for name, country in saying.places),
    )


def _figure(saying: Saying, at) -> Figure:
    low, high, rough = saying.figure
    words = saying.words[saying.words.index("[") + 1 : saying.words.index("]")]
    slots = {name: getattr(saying, name) for name in ("what", "whose", "holder", "doing")}
    count = Count(**{name: at(words) for name, words in slots.items() if words})
    value = low if high is None or low == high else high if low is None else None
    return Figure(value, low, high, rough, saying.share, saying.unit or saying.what, count, at(words))


def _voice(whole: Report, name: str, kind: str) -> Voice:
    start = whole.text.index(f" {name} spoke.") + 1
    return Voice(Party(whole.span(start, start + len(name)), (name,), kind), None, None)


def _when(days: str | None, how: str) -> When:
    if days is None:
        return When(None, "", "", "", None, None, None, "unknown")
    first, _, last = days.partition("/")
    return When(None, days, "", "", first or None, last or None, days, how)


def ends(tellings: Sequence[Telling]) -> Origins:
    """A stand-in for `matters.origins`: named speakers are separate by name; all else is one by wire, else by outlet."""
    body = [t for t in tellings if t.claim.zone == "body"] or list(tellings)
    named = {t.claim.voices[-1].party.names[0] for t in body if t.claim.voices}
    silent = {t.wire or t.outlet for t in body if not t.claim.voices}
    return Origins(max(1, len(named)), max(1, len(named) + len(silent)), tuple(sorted(named)))


def matters(*reports: Sequence[Telling], **rulings) -> tuple[Matter, ...]:
    """The questions that the claims of some reports answer."""
    return find_matters([telling for one in reports for telling in one], ends, **rulings)
