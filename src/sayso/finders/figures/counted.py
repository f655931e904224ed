"""Figures: the numbers of a report that count something, with what they count.

No figure are ordinals, dates, clock times, years, ages, names with numbers in them ("Article 5"), scores ("3-1"), "one of the
poorest", and the definite pairs that were counted before ("the two ministries", "both officials").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.clauses.frames import speech
from sayso.finders.figures.amounts import alternatives, words_of
from sayso.finders.figures.bare import SMALL, STANDING, left_out, out_of, stands_alone, yearlike
from sayso.finders.figures.counts import Counted, count_of, counted_by, unit_of, what_of
from sayso.finders.figures.lasting import lasting
from sayso.finders.figures.levels import measured
from sayso.finders.figures.numbers import Number, bound, find_numbers
from sayso.finders.figures.rejected import multiplied, parted, rejected
from sayso.finders.times import Timex, find_timexes
from sayso.language.prose import Prose, Sentence, Word
from sayso.records import Count, Figure, Report

#: "the two men", "these three": counted before, unless the number is large.
DEFINITE = frozenset({"the", "these", "those", "both", "this", "that"})
PARTING = re.compile(r"\b(?:instead|rather|not)\b", re.IGNORECASE)
AGED = frozenset({"aged", "age", "ages", "turned", "turning"})


def find_figures(prose: Prose, report: Report, timexes: Sequence[Timex] | None = None) -> tuple[Figure, ...]:
    """The figures of `prose`, in text order. timexes: the report's times, where they are at hand; found here otherwise."""
    times = find_timexes(prose.text, prose.paragraphs) if timexes is None else timexes
    found: list[Figure] = []
    for sentence in prose.sentences:
        low = bisect_left(times, sentence.start, key=lambda t: t.start)
        here = times[max(0, low - 1) : bisect_left(times, sentence.end, key=lambda t: t.start)]
        for number in find_numbers(prose.text, sentence.start, sentence.end):
            figure = _figure(report, sentence, number, here)
            if figure is not None:
                found.append(figure)
    return tuple(found)


def _figure(report: Report, sentence: Sentence, number: Number, times: Sequence[Timex]) -> Figure | None:
    time = next((t for t in times if t.start < number.core_end and number.core_start < t.end), None)
    if time is not None:
        return _term(report, sentence, number, time)
    words = _touched(sentence, number)
    counted = counted_by(sentence, words)
    if not words or counted is None or rejected(report.text, number.start) or multiplied(report.text, number.core_end):
        return None
    if _difference(sentence, number, counted):
        return None
    if _magnitude(sentence, words):
        what = None if counted.noun is None else report.span(counted.noun.start, counted.noun.end)
        return _made(report, number, "magnitude", Count(what=what), number.end)
    if not _counts(sentence, number, words, counted):
        return None
    number = _passed(sentence, _settled(sentence, number, words), counted)
    count = count_of(report, sentence, counted, number.end)
    count = replace(count, doing=None) if parted(report.text, number.start) else count
    return _shaped(report, sentence, number, counted, count)


def _shaped(report: Report, sentence: Sentence, number: Number, counted: Counted, count: Count) -> Figure:
    """The figure by what sort of number it is: money, a share, a hyphened count, a measure, a plain count."""
    thing = counted.thing
    apart = thing is not None and " of " not in report.text[number.core_end : thing.start]
    if number.share and thing is not None and apart and thing.lemma in words_of("span"):
        thing, counted = None, replace(counted, noun=None, thing=None)  # "fell by a third last year"
    if number.money is not None:
        filled = count if counted.noun is not None else measured(report, sentence, counted, count)
        return _made(report, number, number.money, filled, number.end)
    if number.share and thing is None:
        return _made(report, number, "percent", measured(report, sentence, counted, count), number.end)
    if number.share and thing is not None:
        written = report.text[number.core_start : number.core_end].lower()
        parts = counted.noun is None or not written.endswith(
            ("%", "cent", "pct")
        )  # "a 35 percent tariff" is no share of tariffs
        if thing.kind == "number" or thing.lemma in words_of("odds"):
            return _made(report, number, "percent", count, number.end)  # "a third of the $45m", "a one in three chance"
        return _made(report, number, f"share of {unit_of(sentence, thing)}" if parts else "percent", count, number.end)
    if number.joined is not None:
        return _made(report, number, words_of("compound")[number.joined]["unit"], count, number.end)
    noun = counted.noun or thing
    near = noun is not None and noun.start >= number.core_end and _beside(report.text[number.end : noun.start])
    end = noun.end if noun is not None and near else number.end
    if noun is not None and noun.lemma in words_of("measure"):
        return _made(
            report, number, unit_of(sentence, noun, number.end), measured(report, sentence, counted, count), end
        )
    state = left_out(sentence, counted.top) if noun is None else None
    if state is not None:
        at = report.span(state.start, state.end)
        if state.kind == "verb" and state.form == "participle":
            return _made(report, number, None, Count(doing=at), number.end)
        return _made(report, number, state.text.lower(), Count(what=at), state.end)
    if thing is None:
        return _bare(report, sentence, number, counted, count)
    loose = thing.kind == "pronoun" or thing.lemma in ("other", "more", "those")
    return _made(report, number, None if loose else unit_of(sentence, thing, number.end), count, end)


def _bare(report: Report, sentence: Sentence, number: Number, counted: Counted, count: Count) -> Figure:
    """The figure of a number without a noun: of what it is counted out of, else of what it is the level of."""
    whole = out_of(sentence, counted.top)
    if whole is not None:
        what = what_of(report, sentence, whole, 0)
        return _made(report, number, unit_of(sentence, whole), replace(count, what=what), number.end)
    filled = measured(report, sentence, counted, count)
    unit = None if filled.what is None else filled.what.text.lower()
    return _made(report, number, unit, filled, number.end)


def _beside(between: str) -> bool:
    """Whether nothing parts number and noun: no comma, no other number ("nine instead of ten soldiers")."""
    return "," not in between and PARTING.search(between) is None


def _magnitude(sentence: Sentence, words: Sequence[Word]) -> bool:
    """ "magnitude 7.1", "a magnitude of 7.1": how strong, not how many."""
    before = [w.lemma for w in sentence.words[max(0, words[0].index - 2) : words[0].index]]
    return before[-1:] == ["magnitude"] or before == ["magnitude", "of"]


def _difference(sentence: Sentence, number: Number, counted: Counted) -> bool:
    """ "The toll rose by 12": no level of anything."""
    by = sentence.head(counted.top)
    over = None if by is None or by.lemma != "by" else sentence.head(by)
    words = _touched(sentence, number)
    right_behind = words[0].index > 0 and sentence.words[words[0].index - 1].lemma == "by"
    plain = right_behind and counted.noun is None and not number.share and number.money is None
    if plain and over is not None and over.kind == "verb" and over.lemma in words_of("level"):
        return True
    return _from(sentence, counted)


def _from(sentence: Sentence, counted: Counted) -> bool:
    """ "dropped to 212m in the three months to September FROM 307m", "raises spending to 2.5% from 1.9%": what was before."""
    prep = sentence.head(counted.top)
    verb = None if prep is None or prep.text.lower() != "from" else sentence.head(prep)
    while verb is not None and verb.kind != "verb":
        verb = sentence.head(verb)
    moved = verb is not None and (verb.lemma in words_of("level") or verb.lemma in words_of("setting"))
    return (
        moved
        and counted.noun is None
        and verb is not None
        and any(w.text == "to" and w.role == "preposition" for w in sentence.under(verb))
    )


def _passed(sentence: Sentence, number: Number, counted: Counted) -> Number:
    """ "The toll passes 300": more than 300."""
    verb = sentence.head(counted.top)
    if verb is None or counted.top.role not in ("object", "time") or number.low != number.high or number.value is None:
        return number
    effect = words_of("passing").get(verb.lemma, {}).get("unit", "")
    subject = sentence.subject(verb)
    level = subject is not None and (subject.lemma in words_of("level") or counted.noun is None)
    return bound(number, effect) if effect and level else number


def _made(report: Report, number: Number, unit: str | None, count: Count, end: int) -> Figure:
    at = report.span(number.start, max(end, number.end))
    return Figure(number.value, number.low, number.high, number.rough, number.share, unit, count, at)


def _touched(sentence: Sentence, number: Number) -> tuple[Word, ...]:
    """The words that the number is part of, where it ends inside one ("5m")."""
    return tuple(w for w in sentence.words if w.start < number.core_end and number.core_start < w.end)


def _counts(sentence: Sentence, number: Number, words: Sequence[Word], counted: Counted) -> bool:
    """Whether the number counts anything at all."""
    name = sentence.name_at(number.core_start)
    if name is not None and name.start < number.core_start and number.money is None:
        return False  # "Article 5", "Group of 20"
    before = sentence.words[words[0].index - 1] if words[0].index > 0 else None
    if before is not None and before.text.lower() in words_of("labelled"):
        return False  # "a category 4 storm"
    if (before is not None and before.lemma in AGED) or _age(sentence, number, counted):
        return False
    if number.share and before is not None and before.text.lower() in words_of("ranked"):
        return False
    if number.money is not None or number.share or number.joined is not None:
        return True
    if counted.noun is not None:
        return _counts_noun(sentence, number, words, counted.noun)
    if counted.thing is not None:
        return number.value is None or number.value > 1 or _one_of(sentence, counted.thing)
    return stands_alone(sentence, number, counted.top)


def _age(sentence: Sentence, number: Number, counted: Counted) -> bool:
    """ "Anna Petrov, 34, ..." """
    text = sentence.text
    before = text[: number.start - sentence.start].rstrip()
    after = text[number.end - sentence.start :].lstrip()
    return counted.noun is None and before.endswith(",") and after[:1] in (",", ".", ";", ")") and not number.share


def _counts_noun(sentence: Sentence, number: Number, words: Sequence[Word], noun: Word) -> bool:
    if noun.kind not in ("noun", "name", "pronoun", "adjective", "number") or noun.lemma in words_of("uncounted"):
        return False
    if noun.kind == "number" and noun.text[:1].isdigit():
        return False  # "On day 12 345 people voted"
    spelt = sentence.text[number.core_start - sentence.start : number.core_end - sentence.start].isalpha()
    bounded = number.start < number.core_start
    definite = any(
        w.lemma in DEFINITE and w.role == "determiner" and w.index < words[0].index for w in sentence.on(noun)
    )
    if spelt and definite and not bounded and number.value is not None and number.value <= SMALL:
        return False
    year = number.value is not None and number.low == number.high and yearlike(sentence, number)
    if year and noun.kind == "name":
        return False
    if number.value == 1 and spelt and not bounded:
        head = sentence.head(noun)
        return noun.role in STANDING and head is not None and head.kind == "verb" and head.lemma not in speech()
    return True


def _one_of(sentence: Sentence, thing: Word) -> bool:
    """ "one of FOUR suspects": one counted out of a number; "one of the five largest banks" is only a rank."""
    on = [w for w in sentence.on(thing) if w.index < thing.index]
    ranked = any(w.lemma == "most" or w.text.lower().endswith("est") for word in on for w in (word, *sentence.on(word)))
    return not ranked and any(w.role == "count" and w.kind == "number" for w in on)


def _settled(sentence: Sentence, number: Number, words: Sequence[Word]) -> Number:
    """The number with its doubtful rough word judged: "talks about two hostages" says nothing of exactness."""
    if number.unsure is None:
        return number
    word = sentence.word_at(number.unsure[0])
    small = number.value is not None and number.value < SMALL and not number.scaled and number.money is None
    before = None if word is None or word.index == 0 else sentence.words[word.index - 1]
    hung = word is not None and (word.role == "preposition" or (before is not None and before.kind == "noun"))
    plain = word is not None and (word.role == "particle" or (hung and small and not number.share))
    if not plain:
        return number
    return replace(
        number,
        start=number.core_start,
        low=number.value if number.low is None else number.low,
        high=number.value if number.high is None else number.high,
        rough=False,
    )


def _term(report: Report, sentence: Sentence, number: Number, time: Timex) -> Figure | None:
    """A length of time is a figure where it is a sentence ("12 years in prison", "jailed for 12 years"), or tells how long."""
    if time.type != "DURATION" or not time.rule.startswith("P"):
        return None
    unit = report.text[number.core_end : time.end].strip(" -").lower()
    after = report.text[time.end : time.end + 30]
    said = re.match(rf"\s+(?:{alternatives([*words_of('term')])})\b", after)
    before = [w.lemma for w in sentence.words if w.end <= number.start][-6:]
    jailed = {"sentence", "jail", "imprison"} & set(before)
    if said is None and not jailed:
        count = lasting(report, sentence, time) if number.low is not None or number.high is not None else None
        return None if count is None else _made(report, number, unit, count, time.end)
    verb = next((w for w in reversed(sentence.words) if w.end <= number.start and w.kind == "verb"), None)
    count = Count() if verb is None else Count(doing=report.span(verb.start, verb.end))
    return _made(report, number, unit, count, time.end + (said.end() if said else 0))
