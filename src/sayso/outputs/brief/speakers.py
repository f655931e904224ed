"""WHO SAYS WHAT, ON WHOSE WORD: the claims of each speaker, by the way in which they came to us."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.outputs.brief.rows import columns, held, more, row, teller
from sayso.outputs.pile import Line, Pile, teller_key, told_on
from sayso.outputs.sheet import Row, Section
from sayso.outputs.wording import counted, one_line, voice_words

_TITLE = "WHO SAYS WHAT, ON WHOSE WORD"
_RULE = "(most claims first; figures before words)"
_GROUPS, _LINES, _ALSO = 6, 2, 8


def section(of: Pile) -> Section:
    """The speakers with most claims, a few claims each; how many are left, and how to see them."""
    sourced = [line for line in of.body if line.sourced]
    if not sourced:
        return Section(_TITLE, (Row(("No report names anybody as its source.",), "words"),))
    named = [line for line in sourced if not line.unnamed]
    groups = _groups(named)
    rows: list[Row] = []
    for group in groups[:_GROUPS]:
        rows += _group(_name(group), group, of)
    if groups[_GROUPS:]:
        rows.append(Row((f"Also {_rest(groups[_GROUPS:])}",), "words"))
    unnamed = [line for line in sourced if line.unnamed]
    if unnamed:
        rows += _group("Somebody whom the report does not name", unnamed, of)
    return Section(_TITLE, tuple(rows), columns(of), _RULE)


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """By far end and the way from there to us; the far ends with most claims first."""
    totals = Counter(teller_key(line) for line in lines)
    groups: dict[tuple[str, tuple[str, ...]], list[Line]] = {}
    for line in lines:
        groups.setdefault((teller_key(line), line.via), []).append(line)
    order = sorted(groups, key=lambda key: (-totals[key[0]], key[0], -len(groups[key]), key[1]))
    return [groups[key] for key in order]


def _name(group: Sequence[Line]) -> str:
    """The speaker with the fullest role that the pile gives, and who brought the words to the reader."""
    ends = [voice_words(line.far_end) for line in group if line.far_end]
    return f"{max(ends, key=lambda words: (len(words), words))}, via {', '.join(group[0].via)}"


def _group(name: str, group: Sequence[Line], of: Pile) -> list[Row]:
    best = sorted(group, key=_rank)[:_LINES]
    rows = [Row((f"{name}: {counted(len(group), 'claim')}",), "group")]
    for line in (line for line in group if line in best):
        front = f"{teller(line)}: " if line.unnamed else ""
        rows.append(row(of, told_on(line, of.year), front + held(line), line))
    if len(group) > _LINES:
        rows.append(more(len(group) - _LINES, f"sayso claims {of.typed} --by {_word(group[0])}"))
    return rows


def _rank(line: Line) -> tuple[bool, bool, str]:
    return (not line.claim.figures, line.claim.manner not in ("direct", "mixed"), line.mark)


def _word(line: Line) -> str:
    """What to type after --by: the name, in quotation marks where it is of several words."""
    if line.far_end is None or line.unnamed:
        return "unnamed"
    name = one_line(line.far_end.party.names[0])
    return f'"{name}"' if " " in name else name


def _rest(groups: Sequence[Sequence[Line]]) -> str:
    totals: dict[str, int] = {}
    for group in groups:
        totals[group[0].teller] = totals.get(group[0].teller, 0) + len(group)
    shown = [f"{name} ({number})" for name, number in list(totals.items())[:_ALSO]]
    left = len(totals) - len(shown)
    return ", ".join(shown) + (f" and {left} others." if left > 1 else " and one other." if left else ".")
