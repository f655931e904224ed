"""What a level is of: a measure, a share, a sum, or a number that something is put at or rises to."""

from __future__ import annotations

from dataclasses import replace

from sayso.finders.figures.amounts import words_of
from sayso.finders.figures.counts import Counted, after_of, what_of
from sayso.language.prose import Sentence, Word
from sayso.records import Count, Report


def measured(report: Report, sentence: Sentence, counted: Counted, count: Count) -> Count:
    """`count` with what a measure, a share or a sum of money is of, when no noun follows the number: "a FINE of $5m",
    "BRIBES worth $3m", "SHARES fell 8%", "2.3 tons of COCAINE"."""
    of = None if counted.noun is None else after_of(sentence, counted.noun)
    if of is not None:
        return replace(count, what=what_of(report, sentence, of, 0))
    over = sentence.head(counted.top)
    if over is not None and over.lemma == "worth" and over.index > 0 and sentence.words[over.index - 1].kind == "noun":
        return replace(count, what=what_of(report, sentence, sentence.words[over.index - 1], 0), doing=None)
    if over is not None and over.role == "preposition" and counted.top.role in ("prep-object", "time", "object"):
        noun = sentence.head(over)
        if noun is not None and noun.kind == "noun" and over.lemma == "of":
            return replace(count, what=what_of(report, sentence, leveled(sentence, noun), 0), doing=None)
        put = put_at(sentence, over)
        if put is not None:
            return replace(count, what=what_of(report, sentence, leveled(sentence, put), 0))
        over = noun
    subject = None if over is None or counted.top.role in ("subject", "passive-subject") else sentence.subject(over)
    level = over is not None and (over.lemma in words_of("level") or over.lemma in ("be", "come"))
    people = subject is not None and any(w.lemma == "the" and w.role == "determiner" for w in sentence.on(subject))
    if over is None or subject is None or not (subject.kind == "noun" or people) or not level:
        return replace(count, what=None)
    doing = report.span(over.start, over.end)
    return replace(count, what=what_of(report, sentence, leveled(sentence, subject), 0), doing=doing)


def put_at(sentence: Sentence, over: Word) -> Word | None:
    """The object whose level the preposition's number is: "put THE TOLL at 271", "raised THE NUMBER of dead to 45"."""
    verb = sentence.head(over)
    while verb is not None and verb.kind != "verb":
        verb = sentence.head(verb)
    if verb is None or over.lemma not in ("at", "to", "by") or verb.lemma not in words_of("setting"):
        return None
    put = sentence.object(verb)
    if put is None:
        passive = next((w for w in sentence.on(verb) if w.role == "passive-subject"), None)
        many = passive is not None and (passive.lemma != passive.text.lower() or passive.lemma in words_of("level"))
        put = passive if many and passive is not None and passive.kind == "noun" else None
    return put if put is not None and put.index < over.index else None


def leveled(sentence: Sentence, noun: Word) -> Word:
    """What "the number of X" counts: X."""
    return (after_of(sentence, noun) or noun) if noun.lemma in ("number", "total", "count", "tally") else noun
