"""Steps of one thing: what came of what was told as to come, and what undoes what was done. Both only inside one story."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.matters.questions.themes import ALIKE, other_sort, shared, theme
from sayso.matters.senses.measures import noun_phrase
from sayso.matters.senses.points import Point, counted_noun, people, planned
from sayso.matters.senses.sense import Sense, names_in
from sayso.matters.senses.words import PLAIN, stem, tokens, verb_class
from sayso.matters.stories import one_story
from sayso.records import Term

#: Who acts is the one who speaks.
_SPEAKER = re.compile(r"(?:he|she|it|they|we|i)\b", re.IGNORECASE)
#: Where or whose a doer is.
_WHOSE = re.compile(r"\b(?:of|in|at|for)\s.+|\b[A-Z][\w-]+(?=['’]s\b)")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be|got)\s+(?:\w+ly\s+)?$")
Keys = frozenset[str]


def comes_of(one: Point, other: Point) -> bool:
    """One is a plan, a promise or a threat; the other, told no earlier, says in one story that it came about, or a step of it."""
    if one.figure is not None or other.figure is not None or planned(one) == planned(other):
        return False
    return _comes_of(one, other) if planned(one) else _comes_of(other, one)


def undoes(one: Point, other: Point) -> bool:
    """One was done, and the other, told later, undoes it: "closed the schools", "the schools reopened"."""
    if one.figure is not None or other.figure is not None or planned(one) or planned(other):
        return False
    return _undoes(one, other) or _undoes(other, one)


def unsettled(plan: Point) -> bool:
    """Whether what is told is no firm plan: it is weighed, threatened or possible."""
    return plan.sense.claim.status == "possible" or bool(plan.sense.acts & _maybe())


def step_keys(point: Point, plan: bool) -> Keys:
    """By what a claim that tells a step is sought: what it is done to, and the acts beside its own; a plan by all it tells."""
    acts, of = _next(_acts(point.sense)), theme(point)
    if plan:
        words = point.sense.words
        return acts | {key for key, weight in words.items() if weight >= PLAIN and key[0] != "="}
    undo = {f"undo {of.key}"} if of is not None and point.sense.acts & _undoing() else set[str]()
    return acts | ({of.key} if of is not None else set()) | undo


def _comes_of(plan: Point, end: Point) -> bool:
    a, b = plan.sense, end.sense
    if b.claim.negated or b.claim.stance not in ("asserts", "warns") or b.claim.status not in ("happened", "ongoing"):
        return False
    if a.claim.negated or a.claim.stance == "denies" or not a.claim.zone == b.claim.zone == "body":
        return False
    if (
        not _after(plan, end)
        or other_sort(plan, end)
        or not one_story(plan, end)
        or _turned_round(a, b)
        or _strange(a, b)
    ):
        return False
    acts, done, same = _acts(a), _acts(b), shared(plan, end)
    rows = _next(done) & _next(acts)
    force = _in_force(b.claim.said.text) and len(same) >= ALIKE
    if force or not (rows or done & acts):
        return force
    return _one_thing(plan, end, same - done - acts) or (bool(rows & _alone()) and _one_doer(a, b))


def _strange(a: Sense, b: Sense) -> bool:
    """Of what the plan's report never tells: "the mayor OF OSK resigned", "OSK'S mayor", where another mayor was to resign."""
    doer = b.claim.subject
    whose = () if doer is None else (found[0] for found in _WHOSE.finditer(doer.name))
    return any(names and not names & a.about.told for names in map(names_in, whose))


def _turned_round(a: Sense, b: Sense) -> bool:
    """ "Promised to pay the families", "the families paid": they do it to whom it was to be done; or he gets who was to give."""
    doer, verb = b.claim.subject, b.claim.predicate
    if doer is None or verb is None:
        return False
    if _of_one_noun(a.claim.subject, doer):
        return bool(b.acts & _taking()) and not a.acts & _taking()
    if b.claim.object is not None or not _of_one_noun(a.claim.object, doer):
        return False
    kind = counted_noun(noun_phrase(doer.name).split()[-1].lower())
    passive = _PASSIVE.search(b.claim.said.text, 0, max(verb.at.start - b.claim.said.start, 0)) is not None
    return (people(kind) or kind == "family") and not passive


def _of_one_noun(one: Term | None, other: Term) -> bool:
    keys = [
        [token.key for token in tokens("the " + noun_phrase(term.name))] for term in (one, other) if term is not None
    ]
    return len(keys) == 2 and all(keys) and keys[0][-1] == keys[1][-1]


def _acts(sense: Sense) -> Keys:
    """What is to be done, or is: the act, or where that only leads to another ("is considering the withdrawal"), that one."""
    verb, said = sense.claim.predicate, sense.claim.said
    if verb is None or not sense.acts & _weighing():
        return sense.acts
    behind = (t.key for t in tokens(said.text) if t.start > verb.at.start - said.start and t.key in _step_rows())
    return frozenset([*behind][:1])


def _one_thing(one: Point, other: Point, same: Keys) -> bool:
    """Whether what it is done to is one thing by its noun; else several telling words besides the act itself are the same.

    Who does both is no such thing: "parliament will vote on the budget", "parliament rejected the peace deal".
    """
    a, b = one.sense.claim, other.sense.claim
    of, of_too = theme(one), theme(other)
    named = {t.key for t, p in ((of, other), (of_too, one)) if t is not None and t.key in p.sense.words}
    if (a.object is None) != (b.object is None) and b.subject is not None and _of_one_noun(a.subject, b.subject):
        named -= {t.key for t, claim in ((of, a), (of_too, b)) if t is not None and claim.object is None}
    return bool(named - one.sense.acts - other.sense.acts) or len(same) >= ALIKE


def _one_doer(a: Sense, b: Sense) -> bool:
    """Whether one named party does both, and what it is done to is not two things."""
    doers = _doers(a) & _doers(b)
    return any(not key.startswith("=") for key in doers) and not (a.things and b.things and not a.things & b.things)


def _doers(sense: Sense) -> Keys:
    subject = sense.claim.subject
    own = subject is not None and _SPEAKER.fullmatch(subject.name) is not None
    return sense.who or (sense.speaker if own else frozenset())


def _undoes(done: Point, end: Point) -> bool:
    a, b = done.sense, end.sense
    if {a.claim.status, b.claim.status} - {"happened", "ongoing"} or a.claim.negated or b.claim.negated:
        return False
    if not any(act in _undone() and _undone()[act] & b.acts for act in a.acts):
        return False
    if not _undone_thing(done, end) or other_sort(done, end) or _other_names(a, b):
        return False
    named = bool(a.acts & b.words.keys())  # "reopened after a closure of eight weeks"
    return (named or _later(done, end)) and one_story(done, end)


def _undone_thing(done: Point, end: Point) -> bool:
    """Whether what was done and what undid it were done to one thing; of people only to those who are named."""
    names, names_too = _named_thing(done.sense), _named_thing(end.sense)
    of, of_too = theme(done), theme(end)
    somebody = [t is None or t.key in names | names_too or people(counted_noun(t.text.lower())) for t in (of, of_too)]
    if any(somebody):
        return all(somebody) and any(key[0] != "=" for key in names & names_too)
    return of is not None and of_too is not None and of.key == of_too.key


def _named_thing(sense: Sense) -> Keys:
    """The names in what it is done to; where it is done to nothing, in what does it."""
    term = sense.claim.object or sense.claim.subject
    return names_in(term.name) if term is not None else frozenset()


def _other_names(a: Sense, b: Sense) -> bool:
    """Whether both name somebody or a place, and none that the other does, besides who does both: another town of one airline."""
    doer = _subject(a) | _subject(b) | (a.who & b.who)
    sides = [frozenset(k for k in s.names | _subject(s) if k[0] != "=") for s in (a, b)]
    return any(bool(ours and theirs) and not ours & theirs for ours, theirs in (sides, [side - doer for side in sides]))


def _subject(sense: Sense) -> Keys:
    subject = sense.claim.subject
    first = None if subject is None else next(iter(tokens("x " + subject.name)), None)
    return frozenset({first.key}) if first is not None and first.name else frozenset()


def _after(plan: Point, end: Point) -> bool:
    """Whether what came about was not told, and was not, before the plan was."""
    out, over = plan.sense.telling.published.earliest, end.sense.telling.published.latest
    if plan.sense.telling.report == end.sense.telling.report or (out and over and over[:10] < out[:10]):
        return False
    days, to_come = end.sense.days, plan.sense.days
    if to_come is not None and over is not None and to_come[0] > over[:10]:
        return False  # it is still to come
    return days is None or out is None or days[1] >= out[:10]


def _later(done: Point, end: Point) -> bool:
    """Whether the one is shown to have been told on a later day than the other."""
    first, second = done.sense.telling.published.latest, end.sense.telling.published.earliest
    return first is not None and second is not None and first[:10] < second[:10]


@cache
def _in_force(text: str) -> bool:
    low = f" {' '.join(text.lower().split())} ".replace(",", " ").replace(".", " ")
    return any(f" {words} " in low for words in _rows("force")[0])


def _next(acts: Keys) -> Keys:
    """The rows of steps that acts stand in, by number."""
    return frozenset(f"#step {at}" for act in acts for at in _step_rows().get(act, ()))


@cache
def _alone() -> Keys:
    """The rows of acts that need no thing that they are done to."""
    return frozenset(f"#step {at}" for at in range(len(_rows("alone"))))


@cache
def _step_rows() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for at, row in enumerate(_rows("alone") + _rows("next")):
        for key in {key for word in row for key in _keys(word)}:
            found[key] = (*found.get(key, ()), at)
    return found


@cache
def _undone() -> dict[str, Keys]:
    """Act -> the acts that undo it."""
    found: dict[str, Keys] = {}
    for row in table("steps"):
        if row["sort"] == "undo":
            done, end = (frozenset(k for w in side.split(";") for k in _keys(w)) for side in row["words"].split("|"))
            for act in done:
                found[act] = found.get(act, frozenset()) | end - done
    return found


@cache
def _undoing() -> Keys:
    """The acts that are undone, and those that undo them."""
    return frozenset(_undone()).union(*_undone().values())


@cache
def _weighing() -> Keys:
    return frozenset(key for word in _rows("weigh")[0] for key in _keys(word))


@cache
def _taking() -> Keys:
    return frozenset(key for word in _rows("take")[0] for key in _keys(word))


@cache
def _maybe() -> Keys:
    return frozenset(key for word in _rows("maybe")[0] for key in _keys(word))


@cache
def _rows(sort: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["words"].split(";")) for row in table("steps") if row["sort"] == sort)


@cache
def _keys(word: str) -> Keys:
    """What a word of the table is compared by: its class as a verb, and as it stands in a text."""
    return frozenset(key for key in (verb_class(word), stem(word)) if key)
