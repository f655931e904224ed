"""Denials without a word of denying: right after one speaker another says that it is not so ("We have never paid smugglers")."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.finders.clauses.units import Unit

#: How many sentences before the rebuttal what it rebuts may stand; what lies between must be the answerer's own words.
CLOSE = 2
#: Words that name nobody by themselves.
FAINT = frozenset({"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "spokesman", "spokeswoman"})
#: Who speaks, spoken of by himself.
SELF = frozenset({"we", "i", "it", "they", "he", "she"})


@dataclass(frozen=True, slots=True)
class Told:
    """A unit with who says it (their words, small letters), what it is made of and the class of the verb that says it.

    mouth: the words for the speaker without those of whom he only belongs to ("the bank's rivals") and those that name nobody.
    doer: who does it, as words; verb: what they do, as a key. figured: it holds a number. turned: it is a no. ahead: it is yet
    to come, or may be. quoted: somebody is said to say it, and it does not say so itself. headed: it is a headline's.
    """

    number: int
    unit: Unit
    speaker: frozenset[str]
    mouth: frozenset[str]
    words: frozenset[str]
    about: frozenset[str]
    doer: frozenset[str]
    verb: str
    kind: str
    promised: bool
    figured: bool
    turned: bool
    ahead: bool
    quoted: bool
    headed: bool


def one_mouth(one: Told, other: Told) -> bool:
    """Whether two units are said by one: the words for the one are all among those for the other."""
    a, b = one.mouth, other.mouth
    return bool(a and b) and (a <= b or b <= a)


def rebutted(answer: Told, before: Sequence[Told], answering: Collection[int] = ()) -> int | None:
    """The number of the unit that `answer` says is not so; None where it says so of none, or of several.

    answering: the numbers of units that answer an earlier one themselves: what they answer may be answered again.
    """
    if not answer.turned or answer.ahead or not answer.mouth or not answer.quoted:
        return None
    near = [t for t in before if 0 < answer.unit.sentence - t.unit.sentence <= CLOSE and not one_mouth(answer, t)]
    near = [t for t in near if t.number not in answering]
    near = [t for t in near if t.unit.sentence == near[-1].unit.sentence]
    between = [t for t in before if near and near[-1].unit.sentence < t.unit.sentence < answer.unit.sentence]
    if not all(one_mouth(answer, t) or t.number in answering for t in between):
        return None
    found = [t for t in near if t.mouth and not t.turned and _not_so(answer, t)]
    return found[0].number if len(found) == 1 else None


def _not_so(answer: Told, told: Told) -> bool:
    """Whether the same is done, by the same, or to the same: two of the three, in words that say nearly the same."""
    if answer.figured and told.figured and not answer.verb:
        return False  # "34 deaths are not in the ministry's list" counts others
    shared = answer.about & told.about
    accused = bool(answer.mouth & told.words) and bool(answer.doer & (SELF | told.doer))
    if answer.verb in told.about:
        return len(shared) >= 2 or accused
    return len(shared) >= 2 or (accused and bool(shared - told.doer))
