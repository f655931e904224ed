"""WHO SAYS WHAT, ON WHOSE WORD: the claims of each speaker, and through whom they came to us."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.outputs.brief.rows import columns, fitted, held, room, spread, teller, widest
from sayso.outputs.pile import Line, Pile, teller_key, told_on
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import counted, one_line

_TITLE = "WHO SAYS WHAT, ON WHOSE WORD"
_RULE = "(most claims first; figures before words)"
_SPEAKERS, _LINES, _ALSO, _ROLES = 5, 2, 8, 2


def section(of: Pile) -> Section:
    """The speakers with most claims, a few claims each; how many are left, and how to see them."""
    sourced = [line for line in of.body if line.sourced]
    if not sourced:
        return Section(_TITLE, (Row(("No report names anybody as its source.",), "words"),))
    unnamed = [line for line in sourced if line.unnamed]
    speakers = _speakers([line for line in sourced if not line.unnamed])
    shown, rest = speakers[:_SPEAKERS], speakers[_SPEAKERS:]
    width = widest(told_on(line, of.year) for lines in (*shown, unnamed) for line in _best(lines))
    rows = [row for lines in shown for row in _group(_name(lines), lines, of, width)]
    rows += [Row((f"Also {_rest(rest)}",), "words")] if rest else []
    rows += _group("Not named, or not made out", unnamed, of, width) if unnamed else []
    whom = _typed(shown[0][0] if shown else unnamed[0])
    rows.append(Row((f"All of a speaker's claims: sayso claims {of.typed} --by {whom}",), "more"))
    return Section(_TITLE, tuple(rows), columns(of, width), _RULE)


def _speakers(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each far end, those with most claims first."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(teller_key(line), []).append(line)
    return [found[key] for key in sorted(found, key=lambda key: (-len(found[key]), key))]


def _name(lines: Sequence[Line]) -> str:
    """The speaker with the offices that the pile gives, the commonest first; one that another says in full is left out."""
    roles = Counter(one_line(line.far_end.role) for line in lines if line.far_end and line.far_end.role)
    full = [role for role in roles if not any(role.lower() in other.lower() for other in roles if other != role)]
    order = sorted(full, key=lambda role: (-roles[role], role))
    name = lines[0].teller
    return "; ".join([f"{name}, {order[0]}" if order and order[0] not in name else name, *order[1:_ROLES]])


def _best(lines: Sequence[Line]) -> list[Line]:
    best = spread(sorted(lines, key=_rank), lambda line: line.copy.name)[:_LINES]
    return [line for line in lines if line in best]


def _group(name: str, lines: Sequence[Line], of: Pile, width: int) -> list[Row]:
    """The speaker's best claims; through whom they came stands once where it is the same for all."""
    ways = {line.via for line in lines}
    whole = f", via {', '.join(lines[0].via)}" if len(ways) == 1 else ""
    rows = [Row((f"{name}{whole}: {counted(len(lines), 'claim')}",), "group")]
    for line in _best(lines):
        from_whom = [teller(line)] * line.unnamed + ([] if whole else [f"via {', '.join(line.via)}"])
        front = (f"{', '.join(from_whom)}: " if from_whom else "") + held(line)
        rows.append(Row((told_on(line, of.year), fitted(front, line.claim.said.text, room(of, width)), line.mark)))
    return rows


def _rank(line: Line) -> tuple[bool, bool]:
    return (not line.claim.figures, line.claim.manner not in ("direct", "mixed"))


def _typed(line: Line) -> str:
    """What to type after --by: the name, in quotation marks where it is of several words."""
    if line.far_end is None or line.unnamed:
        return "unnamed"
    name = one_line(line.far_end.party.names[0])
    return f'"{name}"' if " " in name else name


def _rest(speakers: Sequence[Sequence[Line]]) -> str:
    shown = [f"{lines[0].teller} ({len(lines)})" for lines in speakers[:_ALSO]]
    left = len(speakers) - len(shown)
    return ", ".join(shown) + (f" and {left} others." if left > 1 else " and one other." if left else ".")
