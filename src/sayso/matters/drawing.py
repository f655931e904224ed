"""All claims in, matters out: senses, groups, and how each stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.matters.questions.asking import question
from sayso.matters.questions.gathering import Group, Ruling, best_pair, gather, strays
from sayso.matters.scope import scope
from sayso.matters.senses.elided import points
from sayso.matters.senses.points import Point
from sayso.matters.senses.sense import SidesOf, senses
from sayso.matters.standing.denied import denied_elsewhere
from sayso.matters.standing.lastwords import is_plan, last_word
from sayso.matters.standing.relations import a_whole
from sayso.matters.standing.replies import denials, replied, replies_to, with_more
from sayso.matters.standing.table import answer, answers_of, heading, relation, support
from sayso.matters.standing.told import OriginsOf
from sayso.records import Answer, Claim, Matter, MatterKind, Relation, Reply, Telling

#: Replies that say something else than the claim they answer, and so are an answer of their own.
OTHERWISE = ("denies", "doubts", "corrects", "walks back")


def find_matters(
    tellings: Sequence[Telling],
    origins_of: OriginsOf,
    same: Ruling = frozenset(),
    different: Ruling = frozenset(),
    sides_of: SidesOf = lambda _: (),
) -> tuple[Matter, ...]:
    """The questions that the claims answer, by id. origins_of: how many separate sources stand behind some claims.

    same, different: pairs of claim ids that a person ruled on. sides_of: for whom the speakers of a claim speak.
    A function of the set of tellings.
    """
    by_id = {t.claim.id: t for t in tellings}
    every = tuple(points(senses(by_id.values(), sides_of)))
    replies = with_more(replies_to(by_id), denied_elsewhere(every))
    groups: list[Group] = [*gather(every, same, different)]
    groups += _alone(every, groups, replies)
    counted = _counted(every)
    found = [_draw(group, by_id, replies, counted, origins_of) for group in groups]
    parts = [_draw(group, by_id, replies, counted, origins_of) for group in strays(every, groups, different)]
    found += [m for m in parts if m is not None and m.relation == "part"]
    return tuple(sorted(_once([m for m in found if m is not None]), key=lambda m: m.id))


def _draw(
    group: Group,
    by_id: Mapping[str, Telling],
    replies: Mapping[str, tuple[Reply, ...]],
    counted: Mapping[str, tuple[Point, ...]],
    origins_of: OriginsOf,
) -> Matter | None:
    """A group as a matter; None where it tells a reader nothing: one report saying a thing twice."""
    answered = answers_of(group)
    how, reasons = relation(answered, origins_of)
    answers_to = tuple(dict.fromkeys(replied(group, replies) + (denials(answered) if how == "clash" else ())))
    members = {p.sense.id for p in group}
    more = [by_id[r.claim] for r in dict.fromkeys(answers_to) if r.kind in OTHERWISE and r.claim not in members]
    kind = _kind(group)
    if len({p.sense.telling.report for p in group}) < 2 and not answers_to and kind != "plan" and len(answered) < 2:
        return None
    if kind == "figure" and how == "one" and not answers_to and len({p.sense.telling.report for p in group}) < 2:
        return None  # one report gives one figure twice
    if kind == "figure" and how == "one" and not any(p.doing or p.measure for p in group):
        return None
    if kind == "figure" and all(map(a_whole, group)):
        return None  # "three of the five gates": how many there are is nobody's news
    how, answers = _with_replies(how, [answer(points, origins_of) for points in answered], more, origins_of)
    tellings = [by_id[claim] for a in answers for claim in a.claims]
    whole = origins_of(tellings)
    return Matter(
        kind,
        question(kind, answered, how in ("part", "unsure")),
        heading(support(how, answers_to, answers, tellings)),
        how,
        tuple(answers),
        whole,
        answers_to,
        last_word(group, answers_to, dict(by_id)),
        (*_side_by_side(group), *reasons, *whole.because),
        _slots(answered),
        _apart(group, counted),
    )


def _kind(group: Group) -> MatterKind:
    if group[0].figure is not None:
        return "figure"
    claims = [p.sense.claim for p in group if p.sense.claim.zone == "body"] or [p.sense.claim for p in group]
    if any(map(is_plan, claims)):
        return "plan"
    return "state" if sum(c.status == "ongoing" for c in claims) * 2 > len(claims) else "event"


def _with_replies(
    how: Relation, answers: list[Answer], more: Sequence[Telling], origins_of: OriginsOf
) -> tuple[Relation, list[Answer]]:
    """The answers with those that replies give: what was walked back or corrected was said differently later."""
    for telling in more:
        claim, published = telling.claim, telling.published
        said = " ".join(claim.said.text.split())
        answers.append(Answer(said, (claim.id,), origins_of((telling,)), published.earliest, published.latest))
    changed = any(t.kind in ("walks back", "corrects") for telling in more for t in telling.claim.toward)
    return ("later" if changed and how != "clash" else how), answers


def _alone(every: Sequence[Point], groups: Sequence[Group], replies: Mapping[str, tuple[Reply, ...]]) -> list[Group]:
    """Claims that share their question with no other, but that were answered, or are plans in running text."""
    taken = {p.sense.id for group in groups for p in group}
    return [
        (point,)
        for point in every
        if point.figure is None and point.sense.id not in taken and (point.sense.id in replies or _worth_alone(point))
    ]


def _worth_alone(point: Point) -> bool:
    """A promise, or a plan that somebody is named for."""
    claim = point.sense.claim
    if claim.zone != "body" or not is_plan(claim) or claim.toward:
        return False
    sense = point.sense
    promised = claim.stance == "pledges" and (sense.days is not None or bool(claim.figures)) and bool(claim.voices)
    told = sum(sense.words.values()) >= 4 and (bool(sense.who | sense.names) or promised) and not sense.who & {"i"}
    return told and (claim.stance == "pledges" or sense.days is not None or bool(claim.figures) or _speaks(claim))


def _speaks(claim: Claim) -> bool:
    return bool(claim.voices) and claim.voices[-1].party.kind != "unnamed"


def _counted(every: Sequence[Point]) -> dict[str, tuple[Point, ...]]:
    found: dict[str, list[Point]] = defaultdict(list)
    for point in every:
        if point.figure is not None:
            found[point.counts].append(point)
    return {counts: tuple(points) for counts, points in found.items()}


def _apart(group: Group, counted: Mapping[str, tuple[Point, ...]]) -> tuple[str, ...]:
    """Claims that count the same thing about the same names, and yet are no rivals: they were kept out."""
    if group[0].figure is None:
        return ()
    about = frozenset().union(*(p.sense.known | p.whose | p.where | p.mover for p in group))
    members = {p.sense.id for p in group}
    near = (p for p in counted.get(group[0].counts, ()) if p.sense.claim.zone == "body")
    found = {p.sense.id for p in near if about & (p.sense.known | p.whose | p.where | p.mover)} - members
    return tuple(sorted(found))


def _side_by_side(group: Group) -> Iterable[str]:
    best = best_pair(group)
    if best is None:
        return ()
    return (f"side by side: {', '.join(name for name, part in best.because if part > 0)}",)


def _slots(answered: Sequence[Group]) -> tuple[tuple[str, str], ...]:
    """Slot by slot how the first two answers lie to each other."""
    return scope(answered[0][0], answered[1][0]) if len(answered) > 1 else ()


def _once(matters: Sequence[Matter]) -> list[Matter]:
    """Each question once: what only repeats some claims of another is left out; figures are kept, as they ask more."""
    kept: list[Matter] = []
    for matter in sorted(matters, key=lambda m: (m.kind != "figure", -len(set(m.claims)), m.id)):
        claims = set(matter.claims)
        held = any(claims <= set(other.claims) for other in kept)
        if not held or (matter.kind == "figure" and not any(claims == set(other.claims) for other in kept)):
            kept.append(matter)
    return kept
