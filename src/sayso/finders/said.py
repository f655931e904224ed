"""What is said: from a reporting word to the characters of its content, by the shape in which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.finders.cues import Cue, entries, medium_of
from sayso.finders.speakers import prep_object
from sayso.language.prose import Sentence, Word

#: Clauses opened by these, behind a comma, are as a rule the outlet's background and not part of what was said.
BACKGROUND = frozenset({"as", "after", "while", "when", "amid", "following", "despite", "since", "before", "where"})
#: Clauses opened by these belong to what was said even when they come after "he said".
REASON = frozenset({"because", "if", "unless", "so", "although", "though"})

TERMS = frozenset({"if", "unless", "until", "because", "once"})

Spans = tuple[tuple[int, int], ...]


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
    clause = sentence.reported(verb)
    if clause is None and cue.over is not None:
        clause = next((w for w in sentence.on(cue.over) if w.role == "prep-object" and w.form == "gerund"), None)
    if clause is None:
        clause = _that_clause(sentence, verb)
    if clause is None:
        return set_into(sentence, cue) or told_before(sentence, cue) or told_after(sentence, cue)
    words = [w for w in sentence.under(clause) if not _cut_off(sentence, w, clause, verb)]
    before = [w for w in sentence.under(clause) if w.index < verb.index]
    after = _without_aside(sentence, [w for w in words if w.index > verb.index])
    if before and any(w.text == ";" for w in sentence.words[before[-1].index : verb.index]):
        return told_after(sentence, cue)
    if before and clause.index < verb.index:
        lead = _lead(sentence, verb, before[0])
        return _pieces(sentence, [*lead, *before]) + _pieces(sentence, _goes_on(sentence, verb, after))
    return _stretch(_without_marker(after))


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
    if any(w.role in ("object", "reported") and w.lemma != "it" for w in sentence.on(verb)):
        return ()
    if as_said and not _parenthetic(sentence, verb):
        return ()
    apart = {w.index for w in sentence.under(verb)}
    return _pieces(sentence, [w for w in sentence.under(host) if w.index not in apart])


def _that_clause(sentence: Sentence, verb: Word) -> Word | None:
    """ "said in a statement carried by the agency that X", "reported, citing Y, that X", where the parser hung X elsewhere."""
    behind = sentence.words[verb.index + 1 : verb.index + 25]
    for word in behind:
        if word.text == ";" or (word.form == "finite" and word.role != "participle"):
            return None
        above = sentence.head(word) if word.text.lower() == "that" else None
        if above is not None and above.index > word.index and above.kind in ("verb", "auxiliary"):
            own = sentence.subject(above)
            wordy = behind[0].kind == "preposition" and any(
                medium_of(w) is not None for w in behind if w.index < word.index
            )
            aside = word.role == "marker" and sentence.words[word.index - 1].text == "," and behind[0].text == ","
            return above if (wordy or aside) and own is not None and own.index != word.index else None
    return None


def told_before(sentence: Sentence, cue: Cue) -> Spans:
    """ "X, police said." where the parser lost the way: a sentence, a comma, and words that only report."""
    verb, own = cue.word, sentence.subject(cue.word)
    if verb.form != "finite" or own is None or any(w.role == "object" for w in sentence.on(verb)):
        return ()
    group = sorted([*sentence.under(own), verb], key=lambda w: w.index)
    if not _comma_before(sentence, group[0]) or group[-1].index - group[0].index >= len(group) + 4:
        return ()
    before = [w for w in sentence.words[: group[0].index] if w.kind != "punctuation"]
    if any(w.form == "finite" and w.index > verb.index for w in sentence.words):
        return ()
    return _pieces(sentence, before) if any(w.form == "finite" for w in before) else ()


def told_after(sentence: Sentence, cue: Cue) -> Spans:
    """ "says it wrote twice" where the parser lost the way: right behind the verb a subject and a finite verb, and so to the end."""
    if cue.entry.kind not in ("say", "claim") or cue.word.form != "finite" or sentence.object(cue.word) is not None:
        return ()
    behind = list(sentence.words[cue.word.index + 1 :])
    stop = next((n for n, w in enumerate(behind) if w.text in (";", ":")), len(behind))
    behind = _without_marker(behind[:stop])
    first = next((n for n, w in enumerate(behind) if w.form == "finite"), None)
    if not behind or first is None or any(w.kind == "punctuation" for w in behind[:first]):
        return ()
    starts = behind[0].kind in ("determiner", "pronoun", "name", "noun", "number", "adjective")
    return _stretch(behind) if starts and sentence.subject(behind[first]) is not None else ()


def _parenthetic(sentence: Sentence, verb: Word) -> bool:
    """ "as he put it": at the head of the sentence or set off by a comma, and nothing of weight behind the verb."""
    words = sentence.under(verb)
    behind = sentence.words[verb.index + 1 : verb.index + 2]
    ends = (
        not behind
        or behind[0].kind in ("punctuation", "preposition", "pronoun", "particle")
        or behind[0].role == "time"
    )
    return ends and (words[0].index == 0 or sentence.words[words[0].index - 1].kind == "punctuation")


def infinitive(sentence: Sentence, cue: Cue) -> Spans:
    """ "promised to X", "claims to X", "denied Xing"; the verb right behind "to" counts wherever the parser hung it."""
    behind = sentence.words[cue.word.index + 1 : cue.word.index + 3]
    right_behind = len(behind) == 2 and behind[0].text.lower() == "to" and behind[1].kind in ("verb", "auxiliary")
    for word in (*sentence.on(cue.word), *(behind[1:] if right_behind else ())):
        if word.index < cue.word.index or word.kind not in ("verb", "auxiliary"):
            continue
        if word.role in ("infinitive", "reported") or (right_behind and word == behind[1]):
            if cue.takes("ing" if word.form == "gerund" else "inf"):
                return _stretch([*_kept(sentence, word, cue.word), *_terms(sentence, cue.word, word)])
    return ()


def asked_of(sentence: Sentence, cue: Cue) -> Spans:
    """ "urged A to B": whom and what."""
    person = object_of(sentence, cue)
    if person is None and cue.entry.kind == "ask":
        return ()
    for word in sentence.on(cue.word):
        if word.role in ("infinitive", "reported") and word.index > cue.word.index and _to(sentence, word):
            words = _kept(sentence, word, cue.word)
            first = [] if person is None else _kept(sentence, person, cue.word)
            return _stretch([*first, *words])
    return ()


def thing(sentence: Sentence, cue: Cue) -> Spans:
    """ "announced X", "denied the report", "criticised X": the object itself."""
    found = object_of(sentence, cue)
    if found is None or found.kind == "pronoun" or passive_object(sentence, cue):
        return ()
    return _stretch(_without_medium(sentence, found, _kept(sentence, found, cue.word)))


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
        return () if found is None else _stretch(_kept(sentence, found, cue.word))
    for word in sentence.on(cue.word):
        if word.role == "preposition" and cue.takes(word.lemma) and word.index > cue.word.index:
            found = prep_object(sentence, word)
            if found is not None:
                words = _kept(sentence, found, cue.word)
                return _stretch([*words, *_doing(sentence, cue.word, words[-1]), *_terms(sentence, cue.word, found)])
    return ()


def _terms(sentence: Sentence, verb: Word, said: Word) -> list[Word]:
    """ "pledged to resign IF ...", "warned of cholera UNLESS ...": the condition belongs to what is said."""
    for word in sentence.on(verb):
        if word.role == "adverbial" and word.index > said.index and word.form != "gerund":
            words = sentence.under(word)
            if words[0].text.lower() in TERMS and not _comma_before(sentence, words[0]):
                return list(words)
    return []


def _doing(sentence: Sentence, verb: Word, last: Word) -> list[Word]:
    """ "warned of rebels STRENGTHENING their positions", where the parser hung the gerund on the verb."""
    word = next((w for w in sentence.on(verb) if w.form == "gerund" and w.index == last.index + 1), None)
    return [] if word is None else _kept(sentence, word, verb)


def of_whom_what(sentence: Sentence, cue: Cue) -> Spans:
    """ "accused A of B", "blamed A for B", "described A as B", "called A B": both halves are what is said."""
    found = object_of(sentence, cue)
    if found is None:
        return ()
    words = _kept(sentence, found, cue.word)
    wanted = {t.removeprefix("obj-") for t in cue.entry.takes if t.startswith("obj-") and t != "obj-inf"}
    for word in sentence.words:
        if word.role == "preposition" and word.lemma in wanted and word.index > found.index:
            if word.head in (cue.word.index, found.index):
                return _stretch([*words, *_kept(sentence, word, cue.word)])
    return ()


def called(sentence: Sentence, cue: Cue) -> Spans:
    """ "called it B", "deemed the plan dead"."""
    found = object_of(sentence, cue)
    for word in sentence.on(cue.word):
        if (
            word.role in ("complement", "reported", "infinitive")
            and word.index > cue.word.index
            and word.form != "base"
        ):
            inside = [w for w in sentence.on(word) if w.role in ("subject", "determiner")]
            if found is not None or (inside and word.index > cue.word.index + 1 and not passive_object(sentence, cue)):
                first = [] if found is None else _kept(sentence, found, cue.word)
                return _stretch([*first, *_kept(sentence, word, cue.word)])
    return ()


SHAPES = (
    ("clause", reported_clause),
    ("obj-inf", asked_of),
    ("inf ing", infinitive),
    ("small", called),
    ("obj-of obj-for obj-on obj-as obj-at", of_whom_what),
    ("noun", thing),
    ("of about for against to", about),
)


def gist(sentence: Sentence, word: Word, cue: Word) -> Spans:
    """All that hangs on `word`, a clause or a noun, without its "that" and without what `cue`'s speaker did not say."""
    return _stretch(_without_marker(_kept(sentence, word, cue)))


def beside(sentence: Sentence, cue: Word, predicate: Word) -> Spans:
    """The clause of `predicate` around a word like "reportedly" that stands in it."""
    return _pieces(sentence, [w for w in _kept(sentence, predicate, cue) if w.index != cue.index])


def object_of(sentence: Sentence, cue: Cue) -> Word | None:
    """The verb's object, or that of the preposition which belongs to it ("called on A to B")."""
    return sentence.object(cue.word) if cue.over is None else prep_object(sentence, cue.over)


def passive_object(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb stands in the passive, so that what follows is no object."""
    return any(w.role == "passive-subject" for w in sentence.on(cue.word))


def _kept(sentence: Sentence, word: Word, verb: Word) -> list[Word]:
    return [w for w in sentence.under(word) if not _cut_off(sentence, w, word, verb)]


def _cut_off(sentence: Sentence, word: Word, top: Word, verb: Word) -> bool:
    """Whether `word` stands in a part under `top` that the speaker did not say: the outlet's background, or the next cue."""
    at: Word | None = word
    while at is not None and at.index != top.index:
        if _background(sentence, at, verb) or _next_cue(sentence, at):
            return True
        at = sentence.head(at)
    return False


def _background(sentence: Sentence, word: Word, verb: Word) -> bool:
    """A clause of time or circumstance, behind a comma, in a plain tense, after the verb that reports."""
    if word.role != "adverbial" or word.index < verb.index:
        return False
    opener = next(
        (w for w in sentence.on(word) if w.role in ("marker", "adverb") and w.text.lower() in BACKGROUND), None
    )
    return opener is not None and _comma_before(sentence, sentence.under(word)[0])


def _next_cue(sentence: Sentence, word: Word) -> bool:
    """ ", adding that ..." : what follows has its own cue."""
    if word.lemma not in entries("verb") or not _comma_before(sentence, _first(sentence, word)):
        return False
    if word.role == "joined" and word.form == "finite":
        return sentence.subject(word) is not None
    return word.form == "gerund" and word.role in ("adverbial", "participle", "inserted")


def _aside(sentence: Sentence, word: Word) -> bool:
    """ ", which borders Norland", ", the largest abroad": a remark set off by a comma, as likely the outlet's as the speaker's."""
    if word.role == "relative":
        return any(w.lemma in ("which", "who", "whose", "where") for w in sentence.under(word)) and _comma_before(
            sentence, sentence.under(word)[0]
        )
    return word.role == "apposition" and _comma_before(sentence, sentence.under(word)[0])


def _first(sentence: Sentence, word: Word) -> Word:
    """The first word of the clause, its joining word ("and") counted in."""
    first = sentence.under(word)[0]
    before = sentence.words[first.index - 1] if first.index else first
    return before if before.kind == "conjunction" else first


def _comma_before(sentence: Sentence, word: Word) -> bool:
    return word.index > 0 and sentence.words[word.index - 1].text in (",", "—", "–", "--")


def _without_aside(sentence: Sentence, words: list[Word]) -> list[Word]:
    """The words without a remark set off by a comma at their very end."""
    inside = {w.index for w in words}
    for word in words:
        if _aside(sentence, word):
            aside = {w.index for w in sentence.under(word)}
            rest = [w for w in words if w.index not in aside]
            last = max((w.index for w in rest if w.kind != "punctuation"), default=-1)
            if rest and all(i > last for i in aside & inside):
                return _without_aside(sentence, rest)
    return words


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
            if words[0].text.lower() in REASON and _comma_before(sentence, words[0]):
                return list(words)
    return []


def _to(sentence: Sentence, word: Word) -> bool:
    return any(w.text.lower() == "to" and w.role == "auxiliary" for w in sentence.on(word))


def _without_marker(words: list[Word]) -> list[Word]:
    while words and (words[0].kind == "punctuation" or words[0].text.lower() == "that" and words[0].role != "subject"):
        words = words[1:]
    return words


def _stretch(words: Sequence[Word]) -> Spans:
    """One stretch from the first to the last of the words, punctuation at its edges left out."""
    solid = sorted((w for w in words if w.kind != "punctuation" or w.text in ("$", "%", ")")), key=lambda w: w.index)
    while solid and (solid[-1].text.lower() in ("and", "but", "or", "while", "yet") or solid[-1].role == "marker"):
        solid = solid[:-1]
    return ((solid[0].start, solid[-1].end),) if solid else ()


def _pieces(sentence: Sentence, words: Iterable[Word]) -> Spans:
    """Stretches of the words, parted where a word that is not among them stands between."""
    inside = {w.index for w in words if w.kind != "punctuation"}
    found: list[list[Word]] = []
    parted = True
    for word in sentence.words:
        if word.index in inside:
            if parted:
                found.append([])
            found[-1].append(word)
            parted = False
        elif word.kind != "punctuation":
            parted = True
    while found and found[0][0].kind == "conjunction" and found[0][0].text.lower() in ("but", "and", "yet"):
        found[0] = found[0][1:]
        found = found if found[0] else found[1:]
    return tuple((run[0].start, run[-1].end) for run in found)
