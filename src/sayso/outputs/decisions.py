"""What people ruled, in the order of the books: id, day, who, what about which words, why; withdrawn rulings marked."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from itertools import combinations

from sayso.ledger import Filed, Ledger
from sayso.marks import mark, marks
from sayso.matters.rulings import find_claim, standing
from sayso.outputs.sheet import WIDTH
from sayso.outputs.wording import ZONES, counted, day_words, listed, one_line, quoted
from sayso.records import Anchor, Decision

#: As much of an id as tells decisions apart, and can be typed.
_ID = 7
_FACTS = {"outlet": "is published by", "wire": "is the story of", "day": "is of"}


def tell(ledger: Ledger) -> str:
    """Every decision, the oldest first, a few lines each."""
    decisions = ledger.decisions
    short, filed = marks(ledger.filed()), {f.report.sha256: f for f in ledger.filed()}
    gone = {d.ruling.removeprefix("withdraw "): d for d in decisions if d.ruling.startswith("withdraw ")}
    ids = short_ids(decisions)
    over = {old.id: new for new in standing(decisions) for old in overruled(decisions, new)}
    told = [_told(d, ids, filed, short, gone.get(d.id), over.get(d.id)) for d in decisions]
    stand = sum(d.id not in over for d in standing(decisions))
    return "".join(told) + (
        f"{counted(len(told), 'decision')}, {stand} in force.\n" if told else "Nobody has ruled anything yet.\n"
    )


def short_ids(decisions: tuple[Decision, ...]) -> dict[str, str]:
    """Every id -> as much of it as tells it from the others."""
    every = [d.id for d in decisions]
    length = next(n for n in range(_ID, 18) if len({key[:n] for key in every}) == len(every))
    return {key: key[:length] for key in every}


def line(ledger: Ledger, decision: Decision) -> str:
    """A decision just taken, in one line."""
    short, filed = marks(ledger.filed()), {f.report.sha256: f for f in ledger.filed()}
    ids = short_ids(ledger.decisions)
    told = f"{ids[decision.id]}: {_ruling(decision, ids, filed, short)}. {by_words(decision)}\n"
    earlier = [f"{ids[old.id]} ({by_words(old)})" for old in overruled(ledger.decisions, decision)]
    return told + (f"It overrules {listed(earlier)}.\n" if earlier else "")


def overruled(decisions: tuple[Decision, ...], decision: Decision) -> tuple[Decision, ...]:
    """The standing decisions before `decision` that it contradicts, on the same places or two of them."""
    mine, stand = _settles(decision), standing(decisions)
    before = stand[: next((at for at, d in enumerate(stand) if d.id == decision.id), 0)]
    return tuple(d for d in before if any(mine.get(key, value) != value for key, value in _settles(d).items()))


def _settles(decision: Decision) -> dict[object, str]:
    """What a decision says of what: of every pair of places, or of each place."""
    places = [(at.sha256, at.start, at.end) for at in decision.on]
    if decision.ruling in ("same", "different"):
        return {frozenset(pair): decision.ruling for pair in combinations(places, 2)}
    if decision.ruling in ("right", "wrong"):
        return {("read", place): decision.ruling for place in places}
    field, _, value = decision.ruling.partition("=")
    return {(field, place): value for place in places} if field.startswith("set ") else {}


def by_words(decision: Decision) -> str:
    """ "Ruled by M. Ortiz, 23 Nov 2026: two counts"."""
    why = f": {one_line(decision.why)}" if decision.why else ""
    return f"Ruled by {one_line(decision.by)}, {day_words(decision.at[:10], decision.at[:10])}{why}"


def ruled_words(decision: Decision, ledger: Ledger) -> str:
    """A decision in force, as the second line of a page: "Ruled different by M. Ortiz, 23 Nov 2026: two counts"."""
    ruling = decision.ruling
    if not ruling.startswith("set "):
        return f"{'Noted' if ruling == 'note' else f'Ruled {ruling}'} {by_words(decision).removeprefix('Ruled ')}"
    short, filed = marks(ledger.filed()), {f.report.sha256: f for f in ledger.filed()}
    return f"{_ruling(decision, {}, filed, short)}. {by_words(decision)}"


def _told(
    decision: Decision,
    ids: Mapping[str, str],
    filed: Mapping[str, Filed],
    short: Mapping[str, str],
    gone: Decision | None,
    over: Decision | None,
) -> str:
    words = [f"{ids[decision.id]}  {by_words(decision)}", _ruling(decision, ids, filed, short)]
    if not decision.ruling.startswith("withdraw "):
        words += [f"{_place(at, filed, short)}  {quoted(at.exact, 160)}" for at in decision.on if at.exact]
        lost = [at for at in decision.on if not _stands(at, filed)]
        words += ["Not in force: its words are in no claim of this ledger any more."] * bool(lost and gone is None)
    if gone is not None:
        words.append(f"Withdrawn ({ids[gone.id]}) by {one_line(gone.by)}, {day_words(gone.at[:10], gone.at[:10])}.")
    elif over is not None:
        words.append(f"Overruled ({ids[over.id]}) by {one_line(over.by)}, {day_words(over.at[:10], over.at[:10])}.")
    first = " " * (len(ids[decision.id]) + 2)
    return "".join(
        textwrap.fill(text, WIDTH, initial_indent=first if at else "", subsequent_indent=first, break_on_hyphens=False)
        + "\n"
        for at, text in enumerate(words)
    )


def _ruling(decision: Decision, ids: Mapping[str, str], filed: Mapping[str, Filed], short: Mapping[str, str]) -> str:
    """ "001@1698 and 002@1128 are different questions", "001 is published by The Port Ledger"."""
    ruling, places = decision.ruling, listed(_place(at, filed, short) for at in decision.on)
    field, _, value = ruling.removeprefix("set ").partition("=")
    if ruling.startswith("withdraw "):
        return f"{ids.get(ruling[9:], ruling[9:])} is withdrawn"
    if field in _FACTS:
        return f"{places} {_FACTS[field]} {one_line(value)}"
    if field == "zone":
        return f"{places} is {next((words for zone, words in ZONES.items() if zone == value), value)}"
    if field == "voice":
        return f"{places} is said by {one_line(value)}"
    return {
        "same": f"{places} answer the same question",
        "different": f"{places} do not answer the same question",
        "right": f"{places} is read rightly",
        "wrong": f"{places} is read wrongly, and told no more",
    }.get(ruling, f"{places}: a note")


def _place(at: Anchor, filed: Mapping[str, Filed], short: Mapping[str, str]) -> str:
    """The mark of an anchor as the ledger stands: of its claim, else of its first character."""
    there = filed.get(at.sha256)
    if there is None:
        return f"a report not in this ledger (sha256 {at.sha256[:12]})"
    if at.start == at.end:
        return short[there.report.id]
    claim = find_claim(there, at)
    return mark(short[there.report.id], claim) if claim is not None else f"{short[there.report.id]}@{at.start}"


def _stands(at: Anchor, filed: Mapping[str, Filed]) -> bool:
    there = filed.get(at.sha256)
    return there is not None and (at.start == at.end or find_claim(there, at) is not None)
