"""Parts -> claims. One rule: a part belongs to the smallest unit that holds it, else to the unit whose clause governs it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.finders.clauses.frames import deed, speech
from sayso.finders.clauses.nearby import attributions_near
from sayso.finders.clauses.units import Unit
from sayso.finders.figures.counted import find_figures
from sayso.finders.moments import Moments, headed, moments_of, name_anchors
from sayso.finders.places.toponyms import find_places
from sayso.finders.stance.held import Held, find_answers, hold
from sayso.finders.times import Timex
from sayso.finders.voices import Attribution
from sayso.finders.voices.quotes import quoted
from sayso.language.prose import Phrase, Prose, Sentence
from sayso.page.layout import Layout
from sayso.records import Claim, Manner, Report, Span, Term, Toward, Voice, When

#: A unit is said by an attribution when this share of its characters lies in what the attribution says.
SHARE = 0.6
#: A headline is somebody's when what is said and the words that say so reach this far into it.
FILLED = 0.8


@dataclass(frozen=True, slots=True)
class Found:
    """What the finders found in one report, ready to be tied together."""

    report: Report
    layout: Layout
    prose: Prose
    attributions: tuple[Attribution, ...]
    chains: tuple[tuple[Voice, ...], ...]
    units: tuple[Unit, ...]
    timexes: tuple[Timex, ...]
    published: When


def assemble(found: Found) -> tuple[Claim, ...]:
    """The claims of the report, in text order; no two with the same id."""
    near = attributions_near(found.prose, found.attributions)
    said_by = tuple(attribution_of(unit, found, near[unit.sentence]) for unit in found.units)
    figures = find_figures(found.prose, found.report, found.timexes)
    places = find_places(found.prose, found.report)
    figured = deal(found, [(f.at.start, f.at.end) for f in figures])
    placed = deal(found, [(p.at.start, p.at.end) for p in places])
    claims: list[Claim] = []
    told: Moments | None = None
    for number, unit in enumerate(found.units):
        claim, told = _claim(found, unit, said_by[number], told)
        claims.append(
            replace(
                claim,
                figures=tuple(figures[part] for part in figured.get(number, ())),
                where=tuple(places[part] for part in placed.get(number, ())),
            )
        )
    return _once(name_anchors(headed(_nested(_answering(claims, found), found.units))))


def attribution_of(unit: Unit, found: Found, near: Sequence[int]) -> int | None:
    """The attribution that says `unit`: of those whose content covers it, the innermost; None = the outlet says so itself.

    A frame that tells its own content ("blamed the withdrawal on ...") belongs to its own attribution. near: numbers of the
    attributions that touch the unit's sentence.
    """
    verb = found.prose.sentences[unit.sentence].clauses[unit.clause].verb
    saying: list[tuple[int, int]] = []
    for number in near:
        one = found.attributions[number]
        covered = sum(max(0, min(end, unit.end) - max(start, unit.start)) for start, end in one.content)
        size = sum(end - start for start, end in one.content)
        if _no_cue(one, unit, found):
            continue
        if unit.start <= one.cue[0] and one.cue[1] <= unit.end:
            tells = one.cue[0] <= verb.start < one.cue[1] and covered > 0 and _fills(unit, one, found)
            says = tells or _interposed(unit, one, found)
        else:
            says = covered >= SHARE * (unit.end - unit.start)
        if says:
            saying.append((size, number))
    return min(saying)[1] if saying else _same_breath(unit, found)


def _interposed(unit: Unit, one: Attribution, found: Found) -> bool:
    """ "The cargo, HE SAID, had arrived in May": what is said is nearly all the rest of the unit, and opens it, or a comma
    parts what does ("In nine towns, SAYS THE REPORT, voters were turned away")."""
    parts = [(max(start, unit.start), min(end, unit.end)) for start, end in one.content]
    parts = [(start, end) for start, end in parts if start < end]
    framing = [one.cue, *(part for part in (one.source, one.medium) if part is not None)]
    frame = sum(end - start for start, end in framing if unit.start <= start and end <= unit.end)
    opens = bool(parts) and parts[0][0] == unit.start and parts[0][1] <= one.cue[0]
    before = found.report.text[unit.start : min(start for start, _ in framing)].rstrip()
    relative = before.lower() in ("who", "which", "that")  # "a man WHO POLICE SAID was armed"
    frame += len(before) if relative else 0
    return (opens or relative or before.endswith(",")) and sum(end - start for start, end in parts) >= SHARE * (
        unit.end - unit.start - frame
    )


def _voices(unit: Unit, found: Found, said_by: int) -> tuple[Voice, ...]:
    """The chain of an attribution, without those who are in it by a cue that is none."""
    deeds = {one.cue for one in found.attributions if _no_cue(one, unit, found)}
    return tuple(v for v in found.chains[said_by] if v.cue is None or (v.cue.start, v.cue.end) not in deeds)


def _no_cue(one: Attribution, unit: Unit, found: Found) -> bool:
    """Whether the unit stands in a headline and the cue there tells a deed."""
    return deed(one) and found.layout.paragraphs[unit.paragraph].zone == "headline"


def _fills(unit: Unit, one: Attribution, found: Found) -> bool:
    """Whether a headline is theirs as a whole: "Dockers deny claims, strike set to widen" holds what nobody is said to say."""
    if found.layout.paragraphs[unit.paragraph].zone != "headline":
        return True
    last = max(min(end, unit.end) for _, end in one.content)
    return max(last, one.cue[1]) - unit.start >= FILLED * (unit.end - unit.start)


def _same_breath(unit: Unit, found: Found) -> int | None:
    """ "..., the ministry said, BLAMING separatists": who said blames, accuses, adds, where a verb of speech hangs on the cue."""
    sentence = found.prose.sentences[unit.sentence]
    verb = sentence.clauses[unit.clause].verb
    if verb.form != "gerund" or verb.lemma not in speech() or verb.head < 0:
        return None
    above = sentence.words[verb.head]
    cued = [n for n, a in enumerate(found.attributions) if a.sentence == unit.sentence and a.cue[0] == above.start]
    return cued[-1] if cued else None


def deal(found: Found, parts: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """The numbers of the parts (start, end) by the number of the unit they belong to; without those that no unit claims."""
    units: dict[int, list[tuple[int, Unit]]] = {}
    for number, unit in enumerate(found.units):
        units.setdefault(unit.sentence, []).append((number, unit))
    dealt: dict[int, list[int]] = {}
    for part, (start, end) in enumerate(parts):
        at = bisect_right(found.prose.sentences, start, key=lambda s: s.start) - 1
        owner = None if at < 0 else _owner(found.prose.sentences[at], units.get(at, ()), start, end)
        if owner is not None:
            dealt.setdefault(owner, []).append(part)
    return dealt


def _owner(sentence: Sentence, units: Sequence[tuple[int, Unit]], start: int, end: int) -> int | None:
    holding = [(u.end - u.start, n) for n, u in units if u.start <= start and end <= u.end]
    if holding:
        return min(holding)[1]
    clause = sentence.clause_at(start, end)
    while clause is not None:
        for number, unit in units:
            if unit.clause == clause.index:
                return number
        if clause.verb.lemma in ("cite", "quote") and clause.verb.form == "gerund":
            return None  # "citing two people present": it is they who are two
        clause = None if clause.parent is None else sentence.clauses[clause.parent]
    return None


def _claim(found: Found, unit: Unit, said_by: int | None, before: Moments | None) -> tuple[Claim, Moments]:
    sentence = found.prose.sentences[unit.sentence]
    clause = sentence.clauses[unit.clause]
    attribution = None if said_by is None else found.attributions[said_by]
    held: Held = hold(unit, sentence, attribution, found.prose)
    moments = moments_of(unit, sentence, found, attribution, held.status, before)
    if attribution is not None and _only_done(unit, attribution, held):
        said_by = _around(unit, found)
        attribution = None if said_by is None else found.attributions[said_by]
    said = found.report.span(unit.start, unit.end)
    claim = Claim(
        said=said,
        voices=() if said_by is None else _voices(unit, found, said_by),
        manner=_manner(found, said, attribution),
        stance=held.stance,
        status=held.status,
        negated=held.negated,
        zone=found.layout.paragraphs[sentence.paragraph].zone,
        when=moments.when,
        told=moments.told,
        holds_until=moments.holds_until,
        subject=_term(found.report, clause.subject),
        predicate=Term(clause.verb.lemma, found.report.span(clause.verb.start, clause.verb.end)),
        object=_term(found.report, clause.object),
        hedges=tuple(found.report.span(*place) for place in held.hedges),
    )
    return claim, moments


def _around(unit: Unit, found: Found) -> int | None:
    """The innermost attribution that holds all of the unit: "the ministry SAID it did not dispute the findings"."""
    holding = [
        (end - start, n)
        for n, a in enumerate(found.attributions)
        for start, end in a.content
        if a.holds(unit.start, unit.end)
    ]
    return min(holding)[1] if holding else None


def _only_done(unit: Unit, attribution: Attribution, held: Held) -> bool:
    """ "Dockers reject the pay offer": a deed that the outlet tells, not words of theirs."""
    inside = unit.start <= attribution.cue[0] < unit.end
    return inside and speech().get(attribution.lemma) == "deny" and held.stance != "denies"


def _manner(found: Found, said: Span, attribution: Attribution | None) -> Manner:
    """How the words are given: the outlet's own (narrated), or another's in quotation marks wholly, partly or not at all."""
    if attribution is None:
        return "narrated"
    share = quoted(found.prose, said.start, said.end)
    return "direct" if share > 0.9 else "mixed" if share > 0.1 else "indirect"


def _term(report: Report, phrase: Phrase | None) -> Term | None:
    return None if phrase is None else Term(" ".join(phrase.text.split()), report.span(phrase.start, phrase.end))


def _nested(claims: Sequence[Claim], units: Sequence[Unit]) -> list[Claim]:
    """Each claim with the id of the smallest other claim (of its sentence) that holds it; a claim for each of `units`."""
    beside: dict[int, list[Claim]] = {}
    for claim, unit in zip(claims, units, strict=True):
        beside.setdefault(unit.sentence, []).append(claim)
    made: list[Claim] = []
    for claim, unit in zip(claims, units, strict=True):
        s, e = claim.said.start, claim.said.end
        around = [
            c
            for c in beside[unit.sentence]
            if c.said.start <= s and e <= c.said.end and (c.said.start, c.said.end) != (s, e)
        ]
        outer = min(around, key=lambda c: (c.said.end - c.said.start, c.said.start), default=None)
        made.append(claim if outer is None else replace(claim, within=outer.id))
    return made


def _answering(claims: Sequence[Claim], found: Found) -> list[Claim]:
    """Claims that deny, doubt, confirm, correct or walk back an earlier one of this report, tied to that very claim."""
    toward: dict[int, list[Toward]] = {}
    mouths = [c.voices[-1].party.names if c.voices and c.voices[-1].party.kind != "unnamed" else () for c in claims]
    for number, kind, to, (start, end) in find_answers(found.prose, found.units, found.attributions, mouths):
        toward.setdefault(number, []).append(Toward(kind, claims[to].id, found.report.span(start, end)))
    return [replace(c, toward=tuple(toward[n])) if n in toward else c for n, c in enumerate(claims)]


def _once(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple({claim.id: claim for claim in claims}.values())
