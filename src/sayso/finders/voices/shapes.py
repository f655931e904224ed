"""What is said where no clause is reported: "promised to X", "urged A to B", "denied X", "warned of X", "called A B"."""

from __future__ import annotations

from sayso.finders.voices.cues import QUOTES, Cue, medium_of
from sayso.finders.voices.speakers import prep_object
from sayso.finders.voices.stretches import Spans, comma_before, kept, stretch, with_to
from sayso.language.prose import Sentence, Word

#: Conditions and reasons that belong to what is promised, asked or warned of.
TERMS = frozenset({"if", "unless", "until", "because", "once"})


def infinitive(sentence: Sentence, cue: Cue) -> Spans:
    """ "promised to X", "claims to X", "denied Xing"; the verb right behind "to" counts wherever the parser hung it."""
    behind = sentence.words[cue.word.index + 1 : cue.word.index + 3]
    right_behind = len(behind) == 2 and behind[0].text.lower() == "to" and behind[1].kind in ("verb", "auxiliary")
    for word in (*sentence.on(cue.word), *(behind[1:] if right_behind else ())):
        if word.index < cue.word.index or word.kind not in ("verb", "auxiliary"):
            continue
        hangs = word.role in ("infinitive", "reported") or (right_behind and word == behind[1])
        having = any(w.role == "auxiliary" and w.form == "gerund" for w in sentence.on(word))
        if hangs and cue.takes("ing" if word.form == "gerund" or having else "inf"):
            return stretch([*kept(sentence, word, cue.word), *_terms(sentence, cue.word, word)])
    return ()


def asked_of(sentence: Sentence, cue: Cue) -> Spans:
    """ "urged A to B": whom and what."""
    person = object_of(sentence, cue)
    if person is None and cue.entry.kind == "ask":
        return ()
    for word in sentence.on(cue.word):
        if word.role in ("infinitive", "reported") and word.index > cue.word.index and with_to(sentence, word):
            words = kept(sentence, word, cue.word)
            first = [] if person is None else kept(sentence, person, cue.word)
            return stretch([*first, *words])
    return ()


def thing(sentence: Sentence, cue: Cue) -> Spans:
    """ "announced X", "denied the report", "criticised X": the object itself."""
    found = object_of(sentence, cue)
    if found is None and cue.end > cue.word.end and cue.over is None:
        found = sentence.head_in(cue.end, max(w.end for w in sentence.under(cue.word)))
    if found is None or found.kind == "pronoun" or passive_object(sentence, cue):
        return ()
    return stretch(_without_medium(sentence, found, kept(sentence, found, cue.word)))


def _without_medium(sentence: Sentence, noun: Word, words: list[Word]) -> list[Word]:
    """ "announced a ceasefire IN A TELEVISED ADDRESS": the occasion is no part of what was announced."""
    for word in sentence.on(noun):
        behind = (
            prep_object(sentence, word) if word.role == "preposition" and word.lemma in ("in", "on", "at") else None
        )
        if behind is not None and medium_of(behind) is not None:
            apart = {w.index for w in sentence.under(word)}
            return [w for w in words if w.index not in apart]
    return words


def about(sentence: Sentence, cue: Cue) -> Spans:
    """ "warned of X", "called for X", "complained about X"."""
    if cue.over is not None:
        found = prep_object(sentence, cue.over)
        return () if found is None else stretch(kept(sentence, found, cue.word))
    hung = [w for own in sentence.words_in(cue.start, cue.end) for w in sentence.on(own)]
    for word in hung:
        if word.role == "preposition" and cue.takes(word.lemma) and word.start >= cue.end:
            found = prep_object(sentence, word)
            if found is not None:
                words = kept(sentence, found, cue.word)
                return stretch([*words, *_doing(sentence, cue.word, words[-1]), *_terms(sentence, cue.word, found)])
    return ()


def _terms(sentence: Sentence, verb: Word, said: Word) -> list[Word]:
    """ "pledged to resign IF ...", "warned of cholera UNLESS ...": the condition belongs to what is said."""
    for word in sentence.on(verb):
        if word.role == "adverbial" and word.index > said.index and word.form != "gerund":
            words = sentence.under(word)
            if words[0].text.lower() in TERMS and not comma_before(sentence, words[0]):
                return list(words)
    return []


def _doing(sentence: Sentence, verb: Word, last: Word) -> list[Word]:
    """ "warned of rebels STRENGTHENING their positions", where the parser hung the gerund on the verb."""
    word = next((w for w in sentence.on(verb) if w.form == "gerund" and w.index == last.index + 1), None)
    return [] if word is None else kept(sentence, word, verb)


def put_at(sentence: Sentence, cue: Cue) -> Spans:
    """ "The damage is PUT AT $45m by the port", "is estimated to be 40 by the army": the subject and the figure."""
    own = next((w for w in sentence.on(cue.word) if w.role == "passive-subject"), None)
    if own is None or own.kind == "pronoun" or not any(w.role == "agent" for w in sentence.under(cue.word)):
        return ()
    for word in sentence.on(cue.word):
        at = word.role == "preposition" and word.lemma == "at" and word.index > cue.word.index
        figure = prep_object(sentence, word) if at else None
        if figure is not None and any(w.kind == "number" for w in sentence.under(figure)):
            by = {i.index for w in sentence.under(word) if w.role == "agent" for i in sentence.under(w)}
            told = [w for w in sentence.under(word) if w.index not in by]
            stop = next((w.index for w in told if w.text == ","), len(sentence.words))
            return (*stretch(sentence.under(own)), *stretch([w for w in told if w.index < stop]))
    return ()


def counted_by(sentence: Sentence, cue: Cue) -> Spans:
    """ "Twelve deaths were REPORTED BY the ministry", "77 deaths CONFIRMED BY the army": a figure that a body gives out."""
    if not any(w.role == "agent" for p in sentence.on(cue.word) for w in (p, *sentence.on(p))):
        return ()
    own = next((w for w in sentence.on(cue.word) if w.role == "passive-subject"), None)
    if own is None and cue.word.form == "participle":
        own = sentence.head(cue.word) if cue.word.role in ("participle", "describes") else sentence.subject(cue.word)
    if own is None or own.index > cue.word.index or own.kind not in ("noun", "number"):
        return ()
    apart = {w.index for w in sentence.under(cue.word)} if cue.word.index not in (own.head,) else set()
    words = [w for w in sentence.under(own) if w.index not in apart and w.index < cue.word.index]
    return stretch(words) if any(w.kind == "number" for w in words) else ()


def figure_alone(sentence: Sentence, cue: Cue) -> Spans:
    """ "The union now SAYS 410": a figure, and nothing that is told of it."""
    found = sentence.object(cue.word)
    if found is None or found.kind != "number" or found.index < cue.word.index or sentence.subject(cue.word) is None:
        return ()
    words = kept(sentence, found, cue.word)
    return () if any(w.kind in ("verb", "auxiliary", "noun", "name") for w in words) else stretch(words)


def of_whom_what(sentence: Sentence, cue: Cue) -> Spans:
    """ "accused A of B", "blamed A for B", "described A as B", "called A B": both halves are what is said."""
    found = object_of(sentence, cue)
    if found is None:
        return ()
    words = kept(sentence, found, cue.word)
    if cue.takes("figures") and not any(w.kind == "number" for w in sentence.under(cue.word)):
        return ()
    wanted = {t.removeprefix("obj-") for t in cue.entry.takes if t.startswith("obj-") and t != "obj-inf"}
    for word in sentence.words:
        links = word.role == "preposition" and word.lemma in wanted and word.index > found.index
        if links and word.head in (cue.word.index, found.index):
            return stretch([*words, *kept(sentence, word, cue.word)])
    return ()


def called(sentence: Sentence, cue: Cue) -> Spans:
    """ "called it B", "deemed the plan dead", "called the claim "absurd"" (in marks, which the parser hangs on the claim)."""
    found = object_of(sentence, cue)
    behind = () if found is None else sentence.words[found.index + 1 : found.index + 3]
    if found is not None and len(behind) == 2 and behind[0].text in QUOTES:
        words = kept(sentence, found, cue.word)
        if any(w.index > behind[0].index and w.kind != "punctuation" for w in words):
            return stretch(words)
    for word in sentence.on(cue.word):
        if (
            word.role in ("complement", "reported", "infinitive")
            and word.index > cue.word.index
            and word.form != "base"
        ):
            inside = [w for w in sentence.on(word) if w.role in ("subject", "determiner")]
            if found is not None or (inside and word.index > cue.word.index + 1 and not passive_object(sentence, cue)):
                first = [] if found is None else kept(sentence, found, cue.word)
                return stretch([*first, *kept(sentence, word, cue.word)])
    return ()


def object_of(sentence: Sentence, cue: Cue) -> Word | None:
    """The verb's object, or that of the preposition which belongs to it ("called on A to B")."""
    return sentence.object(cue.word) if cue.over is None else prep_object(sentence, cue.over)


def passive_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb stands in the passive, so that what follows is no object."""
    return any(w.role == "passive-subject" for w in sentence.on(cue.word))
