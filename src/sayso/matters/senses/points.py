"""What a claim says, one by one: that it is so at all, and each of its figures with what it counts, slot by slot, as classes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.matters.senses.meant import Meant
from sayso.matters.senses.measures import general, in_days, is_unit, keyed, lemmas, margin, measured
from sayso.matters.senses.sense import OWN, Sense, names_in, puts
from sayso.matters.senses.sites import aboard, placed, sites
from sayso.matters.senses.words import sort_of, stem, tokens, verb_class
from sayso.records import Claim, Figure, Span, Term

#: Acts that say no more of a count than that it is so: the counted are there.
HOLDING = frozenset({"#station", "be", "are", "hold", "number", "hav", "remain", "count", "total"})
#: Acts of which the figures grow as days go by.
TOLLS = frozenset({"#die", "#injure", "#missing", "#homeless", "#arrest", "#damage", "#layoff"})
#: Acts that have a place they start from and a place they end at.
MOVING = frozenset({"#move", "#retreat", "#withdraw", "#supply", "#return"})
#: What a land does with a toll that is its own: "Italy recorded four deaths".
TALLYING = frozenset({"record", "report", "register", "log", "confirm", "count", "see", "suffer"})
#: Units of time, by their keys, that are brought to days.
TIMES = frozenset({"second", "minut", "hour", "day", "week", "month", "year"})
#: Verbs of being somewhere, with a place behind them.
BEING = frozenset({"be", "have", "remain", "stay", "stand"})
#: What sums of money are of, by the verb and by the words.
_EARNED, _SUMS = {"lose": "#damage", "cost": "#damage", "earn": "#profit"}, ("#profit", "#revenue", "#damage")
#: "the number of Karvian soldiers": what is counted stands here.
_NUMBER_OF = re.compile(r"\bnumber\s+of\s+((?:[\w\-]+\s+)?[a-z\-]+)")
_OVERALL = re.compile(
    r"\b(?:tolls?|totals?|totalled|in all|altogether|overall|so far|still|number of|count"
    r"|now known|known to have|ris(?:e|es|en)|rose|(?:real|true|actual) figure|since the (?!start of|beginning of))\b"
)
_THAT = re.compile(r"\bthat\b")
_PARTICLE = re.compile(r"\s(?:out|off|up|down|over|away|back)\b")
_THERE = re.compile(r"\s+(?:in|on|along|inside|across|around|near)\s")
_INVOLVE = re.compile(r"\binvolv(?:e|es|ed|ing)\b")
_TAKE_PART = re.compile(r"\b(?:(?:take|takes|took|taking|taken)\s+part|join(?:s|ed|ing)?)\b")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a claim says and that another may say otherwise: one of its figures, or (None) that it is so at all.

    counts: the class of what is counted ("soldier", "share of water"). doing: what the counted do, as a class.
    measure: the figure is a measure of something, and counts nobody who could do anything.
    elided: what is counted is only told of the figure before it ("police said that 12,000 had taken part").
    site: in what sorts of place they are, where all that is said of them is that they were there.
    whose, where: keys of names. mover: keys of who does it to the counted, where that is another ("they sent 2,000 soldiers").
    """

    sense: Sense
    figure: Figure | None
    counts: str = ""
    doing: str = ""
    whose: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    mover: frozenset[str] = frozenset()
    elided: bool = False
    measure: bool = False
    site: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, int]:
        return (self.sense.id, -1 if self.figure is None else self.figure.at.start)

    @property
    def names(self) -> frozenset[str]:
        """All names that the point is about."""
        return self.sense.known | self.sense.who | self.whose | self.where | self.mover


def planned(point: Point) -> bool:
    """Whether it is told as to come or possible, not as so; "the lead of 300 votes could vanish" is there."""
    if point.measure and point.figure is not None and _inside(point.figure, point.sense.claim.subject):
        return False
    if sentenced(point) and "#sentence" not in point.sense.acts:
        return False  # "will appeal against a sentence of nine years"
    days, out = point.sense.days, point.sense.telling.published.latest
    ahead = days is not None and out is not None and days[0] > out[:10]  # "expects it to grow next year"
    return ahead or point.sense.claim.status in ("planned", "possible") or point.sense.claim.stance == "pledges"


def overall(point: Point) -> bool:
    """Whether a toll is told as that of the whole: in a headline, at the head of its report, or in so many words."""
    return point.sense.lead or point.sense.claim.zone != "body" or summed(point)


def summed(point: Point) -> bool:
    """Whether a figure is told as that of all so far, in so many words."""
    return _OVERALL.search(point.sense.claim.said.text) is not None


def sentenced(point: Point) -> bool:
    """Whether the figure is how long somebody is sent to prison: it holds until a court changes it."""
    return point.counts.endswith(" of #sentence")


def cumulative(point: Point) -> bool:
    """Whether the figure is a toll, which grows as days go by."""
    return point.doing in TOLLS


def figured(sense: Sense, figure: Figure) -> Point:
    """A figure with its slots as classes; what the words leave open stays empty."""
    of, claim, meant = figure.of, sense.claim, Meant(sense.meant, sense.described)
    counts = _counted(figure, sense)
    doing = _doing(figure, sense, counts)
    subject = None if claim.subject is None else claim.subject.name
    whose = (
        frozenset[str]()
        if of.whose is None
        else names_in(_its(of.whose.text, subject), meant) or _own(of.whose.text, sense)
    )
    held = frozenset[str]() if of.holder is None else names_in(of.holder.text, meant)
    where = sense.places if of.where is None else names_in(of.where.text, meant) | sense.places
    if doing == "#station":
        where |= held or sense.meant
    if doing in TOLLS and claim.predicate is not None and claim.predicate.name in TALLYING:
        where |= {key for key in sense.who if key.startswith("=")}
    if is_unit(figure.unit) or counts.endswith(" of #margin"):
        if counts.startswith("day") and not counts.endswith("#sentence"):
            figure = in_days(figure)
        return Point(sense, figure, counts, "", whose or _of_whom(sense, meant), where - whose, measure=True)
    numbered = _NUMBER_OF.search(claim.said.text) if puts(claim) else None
    if numbered is not None and doing not in TOLLS and _THERE.match(claim.said.text, numbered.end()):
        doing, whose = doing or "#station", whose or names_in(numbered.group(1), meant)
    own = _told(figure, claim) or doing == "#station" or doing in TOLLS or _inside(figure, claim.subject)
    mover = frozenset[str]() if own else sense.who
    site = sites(claim.said.text) if doing == "#station" else frozenset[str]()
    return Point(sense, figure, counts, doing, whose, where - whose, mover, site=site)


def _doing(figure: Figure, sense: Sense, counts: str) -> str:
    """What the counted do, as a class: a toll's act by the nearest word of one; being somewhere is being kept there."""
    of, claim = figure.of, sense.claim
    doing = "" if of.doing is None else _act(_with_particle(of.doing, claim), sense) or sense.act
    if counts == "worker" and doing == "#attack" and "strike" in claim.said.text.lower():
        return "#strike_work"  # whoever works strikes so, whoever is armed otherwise
    if counts == "people" and doing not in TOLLS:
        doing = _toll(figure, sense) or doing
    if counts in ("", "border"):
        return doing
    being = claim.predicate is not None and claim.predicate.name in BEING
    there = doing not in TOLLS and people(counts) and _there(figure, claim)
    if (of.holder is not None and (not doing or doing in HOLDING)) or (being and not doing) or there:
        return "#station"
    return doing


def people(counts: str) -> bool:
    """Whether those counted are people of any kind."""
    return counts == "people" or "people" in within(counts)


def _there(figure: Figure, claim: Claim) -> bool:
    """Whether all that is said of the counted is that they were somewhere: "were in the mine", "120 passengers aboard"."""
    behind = claim.said.text[max(figure.at.end - claim.said.start, 0) :]
    verb = claim.predicate
    return aboard(behind) or (verb is not None and verb.name in BEING and placed(behind))


def _toll(figure: Figure, sense: Sense) -> str:
    """The act of a toll that stands nearest to the figure: "112 dead and 410 injured"."""
    if not TOLLS & sense.words.keys():
        return ""
    start = figure.at.start - sense.claim.said.start
    near = [(abs(t.start - start), t.key) for t in tokens(sense.claim.said.text) if t.key in TOLLS]
    return min(near)[1] if near else ""


def _counted(figure: Figure, sense: Sense) -> str:
    """The class of what a figure counts, "" where it counts nothing that can be told."""
    of = figure.of.what.text if figure.of.what is not None else figure.unit or ""
    numbered = _NUMBER_OF.search(sense.claim.said.text)
    if numbered is not None and (not of or of.lower() == "number"):
        of = numbered.group(1)
    words = of.lower().replace("\n", " ").split()
    if is_unit(figure.unit):
        return _measured(figure, sense, words)
    if margin(figure, sense.claim):
        return f"{stem(words[-1])} of #margin" if words else ""
    if not figure.share and figure.value is not None and figure.value != int(figure.value):
        return ""  # nobody is half there: the hour of an entry, "12.15"
    named = next((kind for at in range(len(words)) if (kind := counted_noun(" ".join(words[at:])))), None)
    named = named or (counted_noun(words[0]) if numbered is not None and words else None)
    if figure.share:
        return f"share of {named or stem(words[-1])}" if words else ""
    tolled = TOLLS & sense.words.keys()
    if named is None and (not words or general(words[-1])):
        of_it = measured(figure, sense.claim)
        return counted_noun(of_it) or ("people" if tolled else of_it if words else "")
    return named or stem(words[-1])


def _measured(figure: Figure, sense: Sense, words: list[str]) -> str:
    """A unit and what it is a measure of: "euro of #profit"; the unit alone where nothing says; no bare share of nothing."""
    unit = stem((figure.unit or "").split()[-1])
    own = [word for word in words[-1:] if stem(word) != unit and not general(word) and not counted_noun(word)]
    told, verb = sense.words.keys(), sense.claim.predicate
    of = keyed(own[0]) if own else measured(figure, sense.claim)
    if not of or (counted_noun(of) and unit != "percent"):
        of = _EARNED.get(verb.name if verb else "", "") or next((key for key in _SUMS if key in told), "")
    if unit in ("year", "month", "day") and told & {"#arrest", "#sentence"} and figure.of.what is None:
        of = "#sentence"
    elif unit in TIMES:
        unit = "day"
    if (
        unit == "day"
        and of
        and figure.of.doing is not None
        and (shut := verb_class(figure.of.doing.text.lower())).startswith("#")
    ):
        of += f" {shut}"  # how long the mill is shut is not how long its flour will do
    return f"{unit} of {of}" if of else "" if unit == "percent" else unit


def _act(text: str, sense: Sense) -> str:
    """The class of the first word that says something: "fled" is "#retreat"; who takes part does what is named beside it."""
    if _TAKE_PART.search(text):
        return next((key for key in sense.words if sort_of(key) == "act"), "")
    if _INVOLVE.search(text):
        return "involv"  # in something that stands elsewhere
    told = [token for token in tokens(text) if token.weight > 0.5 and not token.name]
    return told[0].key if told else ""


def _with_particle(doing: Span, claim: Claim) -> str:
    """What they do, with the little word that makes another verb of it: "walked out"."""
    after = claim.said.text[max(0, doing.end - claim.said.start) :]
    found = _PARTICLE.match(after)
    return doing.text + (found.group() if found else "")


def _told(figure: Figure, claim: Claim) -> bool:
    """Whether the subject only says so: "the minister told reporters that his land had found 41 cases"."""
    verb, said = claim.predicate, claim.said
    if verb is None or verb_class(verb.name):
        return False
    return _THAT.search(said.text[max(verb.at.end - said.start, 0) : figure.at.start - said.start]) is not None


def _inside(figure: Figure, term: Term | None) -> bool:
    return term is not None and term.at.start <= figure.at.start < term.at.end


def _of_whom(sense: Sense, meant: Meant) -> frozenset[str]:
    """Keys of the names whose measure it is: the subject's, or the object's where the subject only changes it."""
    verb, thing = sense.claim.predicate, sense.claim.object
    changed = verb is not None and thing is not None and verb.name in lemmas("put")
    return (names_in(thing.name, meant) if changed and thing is not None else frozenset()) or sense.who


def _own(whose: str, sense: Sense) -> frozenset[str]:
    """ "50 of its soldiers" are those of whoever says so, or of whom the subject names."""
    return sense.who if OWN.fullmatch(whose) else frozenset()


def _its(whose: str, subject: str | None) -> str:
    return subject or whose if whose.lower() in ("its", "their", "his", "her") else whose


def counted_noun(noun: str) -> str:
    """The class of a noun by the table of what is counted, "" where it stands in none."""
    return _nouns().get(noun, "")


@cache
def within(kind: str) -> frozenset[str]:
    """The classes that hold the counted things of `kind`: people for children."""
    up = {row["kind"]: row["within"] for row in table("countwords")}
    found = []
    while up.get(kind):
        kind = up[kind]
        found.append(kind)
    return frozenset(found)


@cache
def _nouns() -> dict[str, str]:
    return {noun: row["kind"] for row in table("countwords") for noun in row["nouns"].split(";")}
