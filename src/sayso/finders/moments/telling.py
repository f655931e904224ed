"""When a claim was told, and what a happening told of before says of its time."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.days import resolve
from sayso.finders.moments.asides import set_for
from sayso.finders.moments.compared import compared
from sayso.finders.moments.occasions import meant
from sayso.finders.moments.whens import stretch, when_of, within
from sayso.finders.times.leaning import Direction
from sayso.finders.times.tagging import Timex
from sayso.finders.voices import Attribution
from sayso.language.prose import Clause, Sentence
from sayso.records import Status, When

if TYPE_CHECKING:
    from sayso.finders.assemble import Found
    from sayso.finders.clauses.units import Unit

_TO_THE_CUE = re.compile(r"(?:\s(?!that\b)[^\s,;:\"“”‘]+){0,6}\s")


def _frames(unit: Unit, attribution: Attribution) -> bool:
    """The claim is the act of saying itself: "the union blamed the owners on Monday"."""
    return unit.start <= attribution.cue[0] and attribution.cue[1] <= unit.end


def telling(unit: Unit, found: Found, attribution: Attribution | None, status: Status) -> Timex | None:
    """The time that belongs to the act of saying: in the clause of the cue, outside what is said and outside the claim."""
    if attribution is None or (_frames(unit, attribution) and status not in ("planned", "possible")):
        return None
    sentence = found.prose.sentences[attribution.sentence]
    cue = sentence.clause_at(*attribution.cue)
    for timex in within(found.timexes, sentence.start, sentence.end):
        if compared(found, sentence, timex):
            continue
        if _beside_the_cue(timex, attribution, sentence, found):
            return timex
        by_verb = cue is not None and attribution.cue[0] <= cue.verb.start < attribution.cue[1]  # not "according to"
        if by_verb and timex.end <= attribution.cue[0] and _vowed_then(timex, sentence, cue, unit):
            return timex
        inside = attribution.holds(timex.start, timex.end) or unit.start <= timex.start < unit.end
        if not inside and timex.type in ("DATE", "TIME") and sentence.clause_at(timex.start, timex.end) == cue:
            return timex
    return None


def _vowed_then(timex: Timex, sentence: Sentence, cue: Clause | None, unit: Unit) -> bool:
    """ "In August, the party promised to leave by May": before the promise itself, in its clause, a claim of what is promised."""
    own = cue is not None and cue.tense == "past" and sentence.clause_at(timex.start, timex.end) == cue
    return own and timex.type in ("DATE", "TIME") and unit.start <= timex.start


def _beside_the_cue(timex: Timex, attribution: Attribution, sentence: Sentence, found: Found) -> bool:
    """ "Said on Monday it would go": between the cue and what is said; "said that on Monday", "said: 'On Monday" are not."""
    between = found.report.text[attribution.cue[1] : timex.start]
    if timex.start < attribution.cue[1] or timex.type not in ("DATE", "TIME") or not _TO_THE_CUE.fullmatch(between):
        return False
    if set_for(found, timex):
        return False
    words = sentence.words_in(attribution.cue[1], timex.start)
    if any(w.kind in ("verb", "auxiliary") for w in words):
        return False
    after = next((w for w in sentence.words if w.start >= timex.end), None)
    return after is None or after.role not in ("preposition", "punctuation") or after.text in (",", ".", ":")


def told_of(found: Found, attribution: Attribution | None) -> When | None:
    """ "At the meeting, she said": told when the meeting was, where an earlier sentence tells that."""
    if attribution is None:
        return None
    sentence = found.prose.sentences[attribution.sentence]
    cue = sentence.clause_at(*attribution.cue)
    known = None if cue is None else meant(sentence, cue.start, cue.end, found)
    if cue is None or known is None:
        return None
    named = (w for w in sentence.words_in(cue.start, cue.end) if w.text == known[0])
    led_by = (head.text.lower() for w in named if (head := sentence.head(w)) is not None)
    return _of_happening(found, *known) if any(word in _OCCASIONS for word in led_by) else None


def recalled(unit: Unit, sentence: Sentence, found: Found, direction: Direction) -> When | None:
    """ "Some 300 took part in the exercise": at the time at which the exercise was told of just before."""
    known = meant(sentence, unit.start, unit.end, found) if direction == "past" else None
    return None if known is None else _of_happening(found, *known)


_OPENING = re.compile(r"[\s\"“]{0,4}(?:Following|After|Since)\b[^.;]{0,160}$")
#: "Said AT the meeting", not "said since the vote".
_OCCASIONS = ("at", "during", "in", "on", "after")
_SOON = re.compile(r"\b(?:hours|minutes|moments|shortly|soon|immediately|right|just)\s{1,3}$")
_SIDES = {"after": "after", "following": "after", "since": "since", "before": "before"}


def followed(unit: Unit, sentence: Sentence, found: Found, direction: Direction) -> When | None:
    """ "Following his visit to Torland, Marsh flew home", "nine have died since the vote": not before what was told of."""
    opens = _OPENING.match(found.report.text[sentence.start : unit.start]) is not None
    clause = sentence.clauses[unit.clause]
    for word in sentence.words_in(sentence.start if opens else unit.start, unit.end):
        side = _SIDES.get(word.text.lower())
        inside = word.start >= unit.start
        if side is None or word.role not in ("preposition", "adverbial", "marker"):
            continue
        if inside and (word.role != "preposition" or sentence.clause_of(word) != clause):
            continue
        known = meant(sentence, word.end, max(w.end for w in sentence.under(word)), found)
        if known is not None:
            soon = _SOON.search(found.report.text[max(0, word.start - 16) : word.start].lower()) is not None
            return _beside_happening(found, *known, side, soon and side != "before", direction)
    return None


def _beside_happening(found: Found, name: str, timex: Timex, side: str, soon: bool, direction: Direction) -> When:
    when = _of_happening(found, name, timex)
    now = found.published
    if side == "before":
        first = now.earliest if direction == "future" else None
        return stretch(when, f"../{when.rule}", first, when.latest, f'before "{name}"')
    if soon and direction != "future":
        placed = resolve("+0 day/+1 day", (when.earliest, when.latest), "past")
        latest = min(filter(None, (placed.latest, now.latest)), default=None)
        return stretch(when, "+0 day/+1 day", when.earliest, latest, f'soon after "{name}"')
    latest = None if direction == "future" else now.latest
    return stretch(when, f"{when.rule}/..", when.earliest, latest, f'{side} "{name}"')


def _of_happening(found: Found, name: str, timex: Timex) -> When:
    when = when_of(found, timex, "past", None)
    because = (*when.because, f'"{name}" is taken to be the one told of there')
    return replace(when, at=None, rule="+0 day", anchor=f"@{timex.start}", how="anchored", because=because)
