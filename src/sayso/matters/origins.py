"""How many separate sources stand behind some claims, as an interval, with the reasons. Nothing is called independent.

Every claim has an end: the far end of its chain where that is named, else whoever publishes it. Ends are made one where something
shows it, and left apart where nothing does; only named parties of known, different sides are shown to be separate.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sayso.matters.copies import ONE_TEXT, Copies
from sayso.matters.houses import house, medium_house, owner
from sayso.matters.sides import side_name
from sayso.records import Actor, Origins, Party, Telling

ActorOf = Callable[[Party], Actor | None]


@dataclass(frozen=True, slots=True)
class End:
    """Where one claim comes from. who: the named parties at the far end (several when joint); none where no source is named.

    via: the houses that it came through (outlet, agency, cited media), each with how; sides: for whom the named parties speak.
    """

    telling: Telling
    who: tuple[str, ...]
    sides: frozenset[str]
    via: tuple[tuple[str, str], ...]

    @property
    def named(self) -> bool:
        return bool(self.who)


def origins(tellings: Sequence[Telling], actor_of: ActorOf, copies: Copies) -> Origins:
    """The interval low..high of separate sources behind `tellings`, the named ends, and why claims were taken for one.

    low: named ends of known, different sides (at least 1). high: ends that nothing shows to be one. Claims outside body text add
    no origin unless there is nothing else. actor_of: as `actors.lookup` makes it.
    """
    body = [t for t in tellings if t.claim.zone == "body"] or list(tellings)
    told = sorted({t.claim.id: t for t in body}.values(), key=lambda t: (t.mark, t.claim.id))
    ends = [_end(telling, actor_of) for telling in told]
    named = [n for n, end in enumerate(ends) if end.named]
    silent = [n for n, end in enumerate(ends) if not end.named]
    group = list(range(len(ends)))
    reasons = _join(named, ends, group, copies) + _join(silent, ends, group, copies)
    absorbed, more = _absorb(named, silent, ends, group, copies)
    groups = {group[n] for n in (*named, *silent)} - absorbed
    sides = [frozenset[str]().union(*(ends[n].sides for n in named if group[n] == g)) for g in sorted(groups)]
    high = max(1, len(groups))
    low = min(high, max(1, _separate([side for side in sides if side])))
    names = tuple(sorted({name for n in named for name in ends[n].who}))
    opened = _left_open(ends, silent, low, high)
    return Origins(low, high, names, tuple(dict.fromkeys((*reasons, *more, *opened))))


def _end(telling: Telling, actor_of: ActorOf) -> End:
    """The far end of a claim's chain, and the houses between it and the reader."""
    voices = telling.claim.voices
    via = [(_house(name), word) for name, word in ((telling.wire, "wire"), (telling.outlet, "outlet")) if name]
    for voice in voices:
        if voice.party.kind in ("agency", "outlet"):
            via += [(_house(name), "cited") for name in voice.party.names]
        if voice.medium and (heard := medium_house(voice.medium)):
            via.append((heard, "cited"))
    far = voices[-1].party if voices else None
    if far is None or far.kind in ("unnamed", "agency", "outlet"):
        return End(telling, (), frozenset(), tuple(via))
    actors = [(name, actor_of(replace(far, names=(name,)))) for name in far.names]
    sides = frozenset(actor.side for _, actor in actors if actor is not None and actor.side is not None)
    return End(telling, tuple(actor.name if actor else name for name, actor in actors), sides, tuple(via))


def _join(some: Sequence[int], ends: Sequence[End], group: list[int], copies: Copies) -> list[str]:
    """Make one what is shown to be one, among the ends `some`; the reasons."""
    reasons: list[str] = []
    for one, other in combinations(some, 2):
        why = _one(ends[one], ends[other], copies)
        if why is not None:
            if group[one] != group[other] or ends[one].telling.report != ends[other].telling.report:
                reasons.append(_reason(ends[one], ends[other], why))
            old, new = sorted((group[one], group[other]))[::-1]
            group[:] = [new if g == old else g for g in group]
    return reasons


def _one(one: End, other: End, copies: Copies) -> str | None:
    """Why two ends, both named or both not, are one; None where nothing shows it."""
    if one.named and other.named:
        both = sorted(set(one.who) & set(other.who))
        if both:
            return f"both {both[0]}'s"
        sides = sorted(one.sides & other.sides)
        if sides:
            return f"both one party's: {side_name(sides[0])}"
        return _same_quotation(one, other, copies)
    return _same_way(one, other, copies)


def _same_way(one: End, other: End, copies: Copies) -> str | None:
    """Why two claims came the same way: one report, one agency, one outlet or owner, one quotation, one text."""
    if one.telling.report == other.telling.report:
        return "in one report"
    ours, theirs = dict(one.via), dict(other.via)
    common = sorted(set(ours) & set(theirs), key=lambda name: (ours[name] == "outlet", name))
    if common:
        return f"both {common[0]}'s"
    owners = sorted({o for o in map(owner, ours) if o} & {o for o in map(owner, theirs) if o})
    if owners:
        return f"both {owners[0]}'s outlets"
    share = copies.between(one.telling.report, other.telling.report)
    if share >= ONE_TEXT:
        return f"one text: {share:.0%} of the shorter one's words stand in the other"
    return _same_quotation(one, other, copies)


def _same_quotation(one: End, other: End, copies: Copies) -> str | None:
    same = copies.quoted(one.telling.claim.said) & copies.quoted(other.telling.claim.said)
    return "the same quotation, word for word" if same else None


def _absorb(
    named: Sequence[int], silent: Sequence[int], ends: Sequence[End], group: Sequence[int], copies: Copies
) -> tuple[set[int], list[str]]:
    """Groups that name no source but came the same way as one that does: they add no end; the reasons."""
    absorbed: set[int] = set()
    reasons: list[str] = []
    for one in silent:
        for other in named:
            why = None if group[one] in absorbed else _same_way(ends[one], ends[other], copies)
            if why is not None:
                absorbed.add(group[one])
                reasons.append(_reason(ends[one], ends[other], why))
    return absorbed, reasons


def _separate(groups: Sequence[frozenset[str]]) -> int:
    """How many groups share no side with one another."""
    seen: set[str] = set()
    count = 0
    for group in groups:
        if not group & seen:
            count += 1
        seen |= group
    return count


def _left_open(ends: Sequence[End], silent: Sequence[int], low: int, high: int) -> tuple[str, ...]:
    if high == low:
        return ()
    if not silent:
        return ("nothing here shows that these named sources are separate",)
    marks = " and ".join(dict.fromkeys(_report_mark(ends[n]) for n in silent))
    who = "names" if len({_report_mark(ends[n]) for n in silent}) == 1 else "name"
    return (f"{marks} {who} no source: it may be one that another has too",)


def _reason(one: End, other: End, why: str) -> str:
    marks = [_report_mark(one), _report_mark(other)]
    if marks[0] == marks[1]:
        marks = [one.telling.mark, other.telling.mark]
    first, second = sorted(marks)
    return f"{first} and {second}: {why}"


def _report_mark(end: End) -> str:
    return end.telling.mark.split("@")[0]


def _house(name: str) -> str:
    return house(name) or name
