"""How many separate sources stand behind some claims, as an interval, with the reasons. Nothing is called independent.

Every claim has an end: the far end of its chain where that is named, else whoever publishes it. Ends are made one where something
shows it, and left apart where nothing does; only named parties of known, different sides are shown to be separate.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.matters.actors.sides import side_name
from sayso.matters.actors.spelling import folded
from sayso.matters.origins.copies import ONE_TEXT, Copies
from sayso.matters.origins.ends import ActorOf, End, end_of
from sayso.matters.origins.houses import owner
from sayso.records import Origins, Telling

_ORDER = ("named", "unnamed", "silent")


def origins(tellings: Iterable[Telling], actor_of: ActorOf, copies: Copies) -> Origins:
    """The interval low..high of separate sources behind `tellings`, the named ends, and why claims were taken for one.

    low: named ends of known, different sides, or beside a person who speaks for himself alone (at least 1). high: ends that
    nothing shows to be one. Claims outside body text add no origin unless there is nothing else. actor_of: as `actors.lookup`
    makes it; copies: as `copies.copies_of` makes it.
    """
    told = sorted({t.claim.id: t for t in tellings}.values(), key=lambda t: (t.mark, t.claim.id))
    body = [t for t in told if t.claim.zone == "body"] or told
    ends = sorted((end_of(t, actor_of, copies) for t in body), key=lambda e: _ORDER.index(e.kind))
    groups, reasons = _joined(ends, copies)
    high = max(1, len(groups))
    low = _separate([[e for e in group if e.kind == "named"] for group in groups])
    names = tuple(sorted({name for e in ends if e.kind == "named" for name in e.who.values()}))
    return Origins(low, high, names, (*_told(reasons), *_left_open(ends, low, high), *_kept_out(told, body)))


def _joined(ends: Sequence[End], copies: Copies) -> tuple[list[list[End]], list[tuple[End, End, str]]]:
    """The ends in groups that something shows to be one, and each reason that joined two.

    Ends come named first. A weaker end joins a stronger one without making two stronger ones one: that two governments are quoted
    by one agency does not make them one source.
    """
    groups: list[list[End]] = []
    reasons: list[tuple[End, End, str]] = []
    for end in ends:
        ties = [(group, tie) for group in groups if (tie := _tie(end, group, copies)) is not None]
        reasons += [(end, other, why) for _, (other, why) in ties]
        stronger = [group for group, _ in ties if _strength(group[0]) > _strength(end)]
        others = [group for group, _ in ties if _strength(group[0]) <= _strength(end)]
        joining = [*stronger[:1], *others]
        made = [*(e for group in joining for e in group), end]
        groups = [group for group in groups if not any(group is g for g in joining)] + [made]
    return groups, reasons


def _separate(groups: Sequence[Sequence[End]]) -> int:
    """How many groups of named ends are shown to be separate: those of known sides, and beside private persons one more."""
    known = [group for group in groups if any(end.sides for end in group)]
    unknown = any(group and group not in known for group in groups)
    alone = all(end.private for group in known for end in group)
    return max(1, len(known) + (unknown and alone))


def _strength(end: End) -> int:
    return -_ORDER.index(end.kind)


def _tie(end: End, group: Sequence[End], copies: Copies) -> tuple[End, str] | None:
    """The first of a group that an end is shown to be one with, and why."""
    return next(((other, why) for other in group if (why := _one(end, other, copies)) is not None), None)


def _one(one: End, other: End, copies: Copies) -> str | None:
    """Why two ends are one; None where nothing shows it."""
    both = sorted(set(one.who) & set(other.who))
    if both and one.kind == other.kind == "named":
        return f"from {one.who[both[0]]}"
    own = _in_its_own_words(one, other) or _in_its_own_words(other, one)
    if own is not None:
        return f"from {own}"
    common = sorted(one.sides & other.sides)
    if common:
        return f"one party's: {side_name(common[0])}"
    if one.quoted & other.quoted:
        return "the same quotation, word for word"
    if one.kind == other.kind == "named":
        return None
    return _same_way(one, other, copies)


def _in_its_own_words(named: End, release: End) -> str | None:
    """The party that is quoted by the one and that put the other out itself, whoever of it is quoted there."""
    if named.kind != "named" or named.telling.report == release.telling.report:
        return None
    return next((name for name in named.who.values() if release.via.get(folded(name), ("", ""))[1] == "outlet"), None)


def _same_way(one: End, other: End, copies: Copies) -> str | None:
    """Why two claims came the same way: one report, one agency, one outlet or owner, one text."""
    if one.telling.report == other.telling.report:
        told_apart = "silent" not in (one.kind, other.kind) and set(one.who) != set(other.who)
        return None if told_apart else "in one report"
    ways = sorted((min(one.via[key][1], other.via[key][1]) == "outlet", key) for key in set(one.via) & set(other.via))
    if ways:
        name, _ = one.via[ways[0][1]]
        hows = {one.via[ways[0][1]][1], other.via[ways[0][1]][1]}
        return f"in {name}" if hows == {"outlet"} else f"from {name}"
    houses = sorted(
        {o for n, _ in one.via.values() if (o := owner(n))} & {o for n, _ in other.via.values() if (o := owner(n))}
    )
    if houses:
        return f"in outlets of one owner, {houses[0]}"
    share = copies.between(one.telling.report, other.telling.report)
    if share >= ONE_TEXT:
        return f"one text: {share:.0%} of the shorter one's words stand in the other"
    return "the same words" if one.words & other.words else None


def _told(reasons: Sequence[tuple[End, End, str]]) -> list[str]:
    """The reasons in plain words with marks, one line a reason: "001, 002 and 004: all from AFP"."""
    marks: dict[str, set[str]] = {}
    for one, other, why in reasons:
        if one.telling.report != other.telling.report:
            marks.setdefault(why, set()).update((one.report, other.report))
        elif why != "in one report":
            marks.setdefault(why, set()).update((one.telling.mark, other.telling.mark))
    return [f"{_listed(sorted(found))}: {_all(len(found), why)}" for why, found in sorted(marks.items())]


def _all(count: int, why: str) -> str:
    if why.startswith(("the same", "one text")):
        return why
    return f"{'both' if count == 2 else 'all'} {why}"


def _left_open(ends: Sequence[End], low: int, high: int) -> list[str]:
    """Why high is above low: who names no source, or names one whose side is not told."""
    if high == low:
        return []
    lines = []
    for kind, one, several in (
        ("silent", "names no source", "name no source"),
        ("unnamed", "does not name its source", "do not name their sources"),
    ):
        reports = sorted({end.report for end in ends if end.kind == kind})
        if reports:
            says = one if len(reports) == 1 else several
            lines.append(f"{_listed(reports)} {says}: one source may stand behind several reports")
    unknown = sorted({name for end in ends if end.kind == "named" and not end.sides for name in end.who.values()})
    return lines + ([f"{_listed(unknown)}: the reports do not say for whom"] if unknown else [])


def _kept_out(told: Sequence[Telling], body: Sequence[Telling]) -> list[str]:
    """The claims outside body text, which add no source."""
    inside = {id(t) for t in body}  # of the same list: comparing tellings is slow
    marks = [t.mark for t in told if id(t) not in inside]
    return (
        [f"{_listed(marks)}: outside the body text, so no source of {'its' if len(marks) == 1 else 'their'} own"]
        if marks
        else []
    )


def _listed(words: Sequence[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]
