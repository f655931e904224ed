"""What tense alone says of a unit: the present and what was going on are ongoing, the past and what is done has happened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.data import table
from sayso.finders.clauses.units import Unit
from sayso.finders.stance.chains import is_absolute, is_finite, to_verb
from sayso.language.headlines import titled
from sayso.language.prose import Clause, Sentence
from sayso.records import Status

#: Verbs that in a headline too tell how things stand, and no event.
STATES = frozenset({"be", "have", "want", "need", "know", "seem", "remain", "face", "own", "stay", "live", "house"})


def tensed(sentence: Sentence, unit: Unit, chain: Sequence[Clause]) -> Status:
    """By tense alone: the present and what was going on are ongoing, the past and what is done has happened."""
    own, finite = sentence.clauses[unit.clause], chain[0]
    bid = own.verb.form == "base" and own.subject is None and not to_verb(sentence, own.verb)
    if bid and own.kind in ("main", "reported"):
        return "possible"  # "Leave now"
    if own.verb.form == "base" and own.kind == "adverbial" and not to_verb(sentence, own.verb):
        return "happened"  # "Set up in 2005, the base ...": a participle that looks like a base form
    helpers = [w.lemma for w in sentence.on(finite.verb) if w.role == "auxiliary"]
    if own.verb.form == "participle" and not is_finite(sentence, own) and not is_absolute(sentence, unit):
        return "happened"
    texts = [w.text.lower() for w in sentence.on(finite.verb) if w.role == "auxiliary"]
    if "being" in texts:
        return "ongoing"
    if finite.tense == "past":
        going = finite.verb.form == "gerund" and "be" in helpers
        going_on = finite.verb.lemma in ("continue", "keep", "remain") and "have" in helpers
        return "ongoing" if going or going_on else "happened"
    if finite.verb.form == "participle" and "be" not in helpers:
        return "happened"
    nominal = own.verb.kind in ("number", "noun", "name", "adjective")
    if nominal and any(w.role == "participle" and w.form == "participle" for w in sentence.on(own.verb)):
        return "happened"  # "Two killed in blast"
    if any(c.kind == "infinitive" and _perfect(sentence, c) for c in chain[1:]):
        return "happened"  # "is said to have left"
    if finite.tense == "present" and _timetabled(sentence, own):
        return "planned"
    told = _headed(sentence) and finite.verb.lemma not in STATES and finite.verb.form == "finite"
    return "happened" if told and (finite.kind == "main" or finite.marker == "as") else "ongoing"


def _headed(sentence: Sentence) -> bool:
    """Whether the sentence is a headline, whose present tells what has happened."""
    return titled(sentence.text) or sentence.text[-1:].isalnum()


def _perfect(sentence: Sentence, clause: Clause) -> bool:
    return any(w.role == "auxiliary" and w.lemma == "have" for w in sentence.on(clause.verb))


@cache
def _timetable() -> frozenset[str]:
    return frozenset(row["word"] for row in table("prospects") if row["sort"] == "timetable")


#: What may follow "next" when it is a time.
PERIODS = frozenset(
    {"day", "week", "weekend", "month", "year", "season", "spring", "summer", "autumn", "fall", "winter"}
)
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})

#: "The winner takes office on Jan. 10": behind "on" or "in", where nothing says "every".
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec"}
)


def _timetabled(sentence: Sentence, clause: Clause) -> bool:
    """ "Talks RESUME ON TUESDAY", "the minister leaves TOMORROW": the present of what a timetable says, no headline."""
    verb = clause.verb
    if verb.lemma not in _timetable() or verb.form != "finite" or clause.kind not in ("main", "reported", "joined"):
        return False
    words = [w.text.lower() for w in sentence.words_in(verb.end, clause.end)]
    for word, after in zip(words, [*words[1:], ""], strict=False):
        if word == "tomorrow" or (word == "next" and after in PERIODS | WEEKDAYS):
            return True
        if word in ("on", "in") and after.rstrip(".") in MONTHS and not _headed(sentence) and "every" not in words:
            return True
        if word == "on" and after in WEEKDAYS and not _headed(sentence) and "every" not in words:
            return True
    return False
