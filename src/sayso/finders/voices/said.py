"""What is said: from a reporting word to the characters of its content, by the shape in which it stands."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.finders.voices.cues import Cue, entries, medium_of
from sayso.finders.voices.shapes import (
    about,
    asked_of,
    called,
    counted_by,
    figure_alone,
    infinitive,
    of_whom_what,
    put_at,
    thing,
)
from sayso.finders.voices.speakers import made_something, stranded, subject_of
from sayso.finders.voices.stretches import (
    Spans,
    comma_before,
    cut_off,
    kept,
    pieces,
    stretch,
    without_aside,
    without_marker,
)
from sayso.language.prose import Sentence, Word

#: Clauses opened by these belong to what was said even when they come after "he said".
REASON = frozenset({"because", "if", "unless", "so", "although", "though"})

#: Marks over which a verb does not reach back to a clause before it.
PARTING = (";", ":", "(")


def said(sentence: Sentence, cue: Cue) -> Spans:
    """The content of a reporting verb, in the first shape that fits; empty when it reports nothing here."""
    for shape, find in SHAPES:
        if cue.takes(*shape.split()):
            found = find(sentence, cue)
            if found:
                return tuple((cue.end + 1 if cue.start < start < cue.end < end else start, end) for start, end in found)
    return ()


def reported_clause(sentence: Sentence, cue: Cue) -> Spans:
    """ "said (that) X", "X, said Y", "X, Y said, X": the clause that the verb reports, or the sentence it is set into."""
    verb = cue.word
    own = sentence.subject(verb)
    if own is not None and made_something(sentence, own, verb):
        return stretch(sentence.under(own))
    clause = _reported(sentence, verb)
    if clause is None and cue.over is not None:
        clause = next((w for w in sentence.on(cue.over) if w.role == "prep-object" and w.form == "gerund"), None)
    if clause is None:
        clause = _that_clause(sentence, verb)
    if clause is None:
        return set_into(sentence, cue) or told_before(sentence, cue) or told_after(sentence, cue)
    words = [w for w in sentence.under(clause) if not cut_off(sentence, w, clause, verb)]
    before = [w for w in sentence.under(clause) if w.index < verb.index]
    after = without_aside(sentence, [w for w in words if w.index > verb.index])
    if before and any(w.text in PARTING for w in sentence.words[before[-1].index : verb.index]):
        return told_after(sentence, cue)
    if before and clause.index < verb.index:
        lead = _lead(sentence, verb, before[0])
        return pieces(sentence, [*lead, *before]) + pieces(sentence, _goes_on(sentence, verb, after))
    return stretch([*without_marker(after), *_and_that(sentence, verb, after)])


def _reported(sentence: Sentence, verb: Word) -> Word | None:
    """What the verb reports; not what a semicolon parts from it ("A said X; B SAID Y") when another stands behind it."""
    told = [w for w in sentence.on(verb) if w.role == "reported"]
    near = [w for w in told if not any(p.text == ";" for p in sentence.words[w.index : verb.index])]
    return next(iter(near or told), None)


def _and_that(sentence: Sentence, verb: Word, after: Sequence[Word]) -> list[Word]:
    """ "said that X AND THAT Y", where the parser joined Y to the verb."""
    for word in sentence.on(verb):
        that = any(w.role == "marker" and w.text.lower() == "that" for w in sentence.on(word))
        if that and word.role == "joined" and after and word.index > after[-1].index:
            return kept(sentence, word, verb)
    return []


def set_into(sentence: Sentence, cue: Cue) -> Spans:
    """ "The exercises, Interfax reported, will run": all of the sentence around the words that report."""
    verb = cue.word
    host = sentence.head(verb)
    if host is None or host.kind not in ("verb", "auxiliary", "noun", "adjective", "name"):
        return ()
    as_said = verb.role == "adverbial" and any(
        w.text.lower() == "as" and w.index < verb.index for w in sentence.on(verb)
    )
    if verb.role != "inserted" and not as_said:
        return ()
    hearer = as_said and cue.takes("hearer")
    if any(w.role in ("object", "reported") and w.lemma != "it" and not hearer for w in sentence.on(verb)):
        return ()
    if as_said and not _parenthetic(sentence, verb):
        return ()
    apart = {w.index for w in sentence.under(verb)}
    return pieces(sentence, [w for w in sentence.under(host) if w.index not in apart])


def _that_clause(sentence: Sentence, verb: Word) -> Word | None:
    """ "said in a statement carried by the agency that X", "reported, citing Y, that X", where the parser hung X elsewhere."""
    behind = sentence.words[verb.index + 1 : verb.index + 25]
    for word in behind:
        if word.text == ";" or (word.form == "finite" and word.role != "participle"):
            return None
        above = sentence.head(word) if word.text.lower() == "that" else None
        if above is not None and above.index > word.index and above.kind in ("verb", "auxiliary"):
            own = sentence.subject(above)
            wordy = any(w.role == "prep-object" and medium_of(w) is not None for w in behind if w.index < word.index)
            aside = word.role == "marker" and sentence.words[word.index - 1].text == "," and behind[0].text == ","
            return above if (wordy or aside) and own is not None and own.index != word.index else None
    return None


def told_before(sentence: Sentence, cue: Cue) -> Spans:
    """ "X, police said." where the parser lost the way: a sentence, a comma, and words that only report."""
    verb, own = cue.word, subject_of(sentence, cue.word) or stranded(sentence, cue.word)
    if verb.form != "finite" or own is None or any(w.role == "object" for w in sentence.on(verb)):
        return ()
    group = _with_office(sentence, sorted([*sentence.under(own), verb], key=lambda w: w.index))
    if not comma_before(sentence, group[0]) or group[-1].index - group[0].index >= len(group) + 4:
        return ()
    behind = sentence.words[verb.index + 1 :]
    stop = next((n for n, w in enumerate(behind) if w.kind == "punctuation"), len(behind))
    if any(w.form == "finite" for w in behind[:stop]):
        return ()
    before = [w for w in sentence.words[: group[0].index] if w.kind != "punctuation"]
    lost = subject_of(sentence, verb) != sentence.subject(verb)  # its verb was taken for a participle
    whole = any(w.form == "finite" or (lost and w.form == "participle") for w in before)
    headline = sentence.text[-1:] not in ".!?" and any(w.text == "to" and w.role == "auxiliary" for w in before)
    whole = whole or headline  # "Plant to close, union says"
    return pieces(sentence, before) if whole else ()


def _with_office(sentence: Sentence, group: list[Word]) -> list[Word]:
    """The words that report, with an office that the parser cut from the name ("ENGINEER Sol Banning warned")."""
    at = group[0].index
    while at > 0 and sentence.words[at - 1].kind in ("noun", "adjective", "determiner"):
        at -= 1
    before = sentence.words[at - 1] if at > 0 else group[0]
    if group[0].kind == "name" and group[-1].head == before.index and before.lemma not in entries("verb"):
        at -= before.kind == "verb" and before.form != "gerund"  # an office that was taken for a verb
    return [*sentence.words[at : group[0].index], *group] if comma_before(sentence, sentence.words[at]) else group


def told_after(sentence: Sentence, cue: Cue) -> Spans:
    """ "says it wrote twice" where the parser lost the way: behind the verb a subject, a finite verb, and so to the end."""
    next_word = sentence.words[cue.word.index + 1 : cue.word.index + 2]
    if next_word and next_word[0].text.lower() == "that" and _opens(sentence, next_word[0]):
        return stretch(without_aside(sentence, without_marker(_to_the_end(sentence, cue))))
    if cue.takes("bare") and cue.word.tense == "present" and next_word and next_word[0].kind == "adjective":
        return stretch(_to_the_end(sentence, cue))
    if cue.entry.kind not in ("say", "claim") or cue.word.form != "finite" or sentence.object(cue.word) is not None:
        return ()
    behind = without_marker(_to_the_end(sentence, cue))
    first = next((n for n, w in enumerate(behind) if w.form == "finite"), None)
    if not behind or first is None or any(w.kind == "punctuation" for w in behind[:first]):
        return ()
    starts = behind[0].kind in ("determiner", "pronoun", "name", "noun", "number", "adjective")
    return stretch(behind) if starts and sentence.subject(behind[first]) is not None else ()


def _opens(sentence: Sentence, that: Word) -> bool:
    """Whether "that" begins what is said, whatever the parser made of it ("showed THAT half planned to hire")."""
    behind = [w for w in sentence.words[that.index + 1 :] if w.kind != "punctuation"]
    lost = that.role == "object" and len(behind) > 2 and sentence.words[that.index + 1].kind != "punctuation"
    return that.role == "marker" or (lost and any(w.kind in ("verb", "auxiliary") for w in behind[1:6]))


def _to_the_end(sentence: Sentence, cue: Cue) -> list[Word]:
    """The words behind the verb, to the end of the sentence or a mark as strong."""
    behind = list(sentence.words[cue.word.index + 1 :])
    stop = next((n for n, w in enumerate(behind) if w.text in (";", ":")), len(behind))
    return behind[:stop]


def _parenthetic(sentence: Sentence, verb: Word) -> bool:
    """ "as he put it": at the head of the sentence or set off by a comma, and nothing of weight behind the verb."""
    words = sentence.under(verb)
    behind = sentence.words[verb.index + 1 : verb.index + 2]
    ends = (
        not behind
        or behind[0].kind in ("punctuation", "preposition", "pronoun", "particle")
        or behind[0].role == "time"
        or any(w.role == "object" for w in sentence.on(verb))
    )
    return ends and (words[0].index == 0 or sentence.words[words[0].index - 1].kind == "punctuation")


SHAPES = (
    ("clause", reported_clause),
    ("obj-inf", asked_of),
    ("inf ing", infinitive),
    ("small", called),
    ("obj-at", put_at),
    ("by", counted_by),
    ("figure", figure_alone),
    ("obj-of obj-for obj-on obj-as obj-at", of_whom_what),
    ("noun", thing),
    ("of about for against to", about),
)


def gist(sentence: Sentence, word: Word, cue: Word) -> Spans:
    """All that hangs on `word`, a clause or a noun, without its "that" and without what `cue`'s speaker did not say."""
    return stretch(without_marker(kept(sentence, word, cue)))


def beside(sentence: Sentence, cue: Word, predicate: Word) -> Spans:
    """The clause of `predicate` around a word like "reportedly" that stands in it."""
    return pieces(sentence, [w for w in kept(sentence, predicate, cue) if w.index != cue.index])


def _lead(sentence: Sentence, verb: Word, first: Word) -> list[Word]:
    """Words before the reported clause that the parser hung on the verb: part of what is said, but for "but" and "however"."""
    lead = [w for w in sentence.words[: first.index] if w.kind not in ("punctuation",)]
    while lead and (lead[0].kind == "conjunction" or (lead[0].role == "adverb" and lead[0].head == verb.index)):
        lead = lead[1:]
    joined = any(w.kind == "verb" and w.form == "finite" for w in lead)
    return [] if joined or verb.role == "joined" else lead


def _goes_on(sentence: Sentence, verb: Word, after: Sequence[Word]) -> list[Word]:
    """What is said after the cue: the rest of a broken clause, or its reason hung on the verb."""
    if after:
        return list(after)
    for word in sentence.on(verb):
        if word.role == "adverbial" and word.index > verb.index and word.form != "gerund":
            words = sentence.under(word)
            if words[0].text.lower() in REASON and comma_before(sentence, words[0]):
                return list(words)
    return []
