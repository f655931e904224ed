"""Who does the saying: from a reporting verb or noun to the words that stand for its speaker, inside one sentence."""

from __future__ import annotations

import re
from functools import cache

from sayso.data import table
from sayso.finders.voices.cues import entries, medium_of
from sayso.language.prose import Sentence, Word

RELATIVE = frozenset({"who", "which", "that", "whom"})
#: What may describe a speaker without being part of how he is named.
APART = ("relative", "participle", "adverbial", "reported", "inserted", "infinitive", "punctuation")


#: Pronouns that have words of their own: "some of the envoys".
COUNTED = frozenset({"some", "many", "other", "all", "both", "most", "one", "those"})

#: Phrases with these behind a name tell when or where he spoke, not who he is ("Ivanov ON Tuesday said").
BESIDE_NAMES = frozenset({"on", "in", "during", "after", "before", "as", "since", "at"})


#: How the name of a body goes on behind its noun: "to Reclaim Our Harbours", "That Last".
GOES_ON = re.compile(
    r"(?:(\s+to\s+[A-Z][\w’'-]+)|\s+(?:That|Who|Our|Us|Not|Now|Too)\b)(?:(?:\s+(?:and|of|the|for|in|to|&))*\s+[A-Z][\w’'-]+)*"
)


def speaker(sentence: Sentence, verb: Word) -> Word | None:
    """The head of who says it: subject, agent of a passive, noun described, or whoever governs a verb without a subject."""
    if passive(sentence, verb):
        return agent(sentence, verb)
    own = subject_of(sentence, verb)
    if own is not None and made_something(sentence, own, verb):
        return _shared(sentence, verb)
    if own is not None and (own.lemma not in RELATIVE or own.text == "WHO"):
        return None if own.lemma in ("it", "there") and _empty(sentence, verb) else _nearest(sentence, own, verb)
    if own is not None or verb.role in ("relative", "participle"):
        described = _described(sentence, verb)
        if described is not None:
            return _behind(sentence, described, verb)
        if own is not None:
            return None
    return stranded(sentence, verb) or _governor(sentence, verb) or _mistaken(sentence, verb)


def subject_of(sentence: Sentence, verb: Word) -> Word | None:
    """The verb's subject; of two, as in "Gas leaked, the agency SAID" wrongly parsed, the one nearest before the verb."""
    own = [w for w in sentence.on(verb) if w.role in ("subject", "passive-subject")]
    before = [w for w in own if w.index < verb.index]
    return before[-1] if len(before) > 1 else own[0] if own else None


def made_something(sentence: Sentence, own: Word, verb: Word) -> bool:
    """ "Commission cancels recount, declares CASTELL WINNER": a name and what it is made, behind the verb: no speaker."""
    entry = entries("verb").get(verb.lemma)
    if own.index < verb.index or not own.text.islower() or entry is None or "small" not in entry.takes:
        return False
    return own.index > verb.index + 1 and sentence.words[own.index - 1].text[:1].isupper()


def _shared(sentence: Sentence, verb: Word) -> Word | None:
    """The subject of the clause before, which a headline's second verb shares."""
    before = (subject_of(sentence, w) for w in sentence.words[: verb.index] if w.form == "finite")
    return next((w for w in before if w is not None and w.index < verb.index), None)


def stranded(sentence: Sentence, verb: Word) -> Word | None:
    """ "..., a senior minister SAID Wednesday": a subject that the parser took for something else, right before the verb."""
    at = verb.index - 1
    asked = at > 0 and sentence.words[at].text == ","
    last = sentence.words[at - asked] if at > 0 else None
    if last is None or verb.form != "finite" or last.kind not in ("noun", "name"):
        return None
    above = sentence.head(last)
    if verb.role == "inserted" and last.role == "describes" and above == verb and not asked:
        return last  # "X, the Post reports": taken for a noun with a name before it
    if asked:  # "Asked about the log, her deputy, Emil Sarkan, said": the deputy, joined to the log
        joined = last.role == "apposition" and above is not None and above.role == "joined" and above.kind == "noun"
        return above if joined and above is not None and _behind_comma(sentence, above) else None
    if last.role == "prep-object":  # "Ministers deny it as inquiry chief says": a headline's "as"
        return last if above is not None and above.lemma == "as" and verb.role == "joined" else None
    return last if last.role == "apposition" and _behind_comma(sentence, last) else None


def _behind_comma(sentence: Sentence, noun: Word) -> bool:
    first = sentence.under(noun)[0]
    return first.index > 0 and sentence.words[first.index - 1].text == ","


def _mistaken(sentence: Sentence, verb: Word) -> Word | None:
    """ "Aldous, 52, warned": a surname that the parser took for an adverb, at the head of a sentence without a subject."""
    first = sentence.words[0]
    lost = first.head == verb.index and first.kind in ("adverb", "adjective", "other") and first.text[:1].isupper()
    aged = len(sentence.words) > 2 and sentence.words[1].text == "," and sentence.words[2].kind == "number"
    return first if lost and aged and verb.role == "root" else None


def behind_verb(sentence: Sentence, verb: Word) -> Word | None:
    """Y of "..." said Y, when the parser gave the verb another subject: the head of the noun phrase right behind it."""
    at = verb.index + 1
    if at >= len(sentence.words) or sentence.words[at].kind not in (
        "name",
        "noun",
        "determiner",
        "pronoun",
        "adjective",
    ):
        return None
    word = sentence.words[at]
    above = sentence.head(word)
    while above is not None and above.index > word.index and above.kind in ("name", "noun"):
        word, above = above, sentence.head(above)
    return word if word.kind in ("name", "noun", "pronoun") else None


def passive(sentence: Sentence, verb: Word) -> bool:
    """Whether the verb stands in the passive ("was told", "reported by")."""
    hung = sentence.on(verb)
    absolute = verb.role == "adverbial" and any(w.role == "marker" and w.lemma == "with" for w in hung)
    if absolute and verb.tense == "past":
        return True  # "with the mayor and her husband urged to stay": never what they did
    if any(w.role == "passive-subject" for w in hung):
        return True
    if any(w.role == "agent" for w in hung) and not (verb.form == "finite" and any(w.role == "subject" for w in hung)):
        return True
    if verb.form == "participle" and verb.role == "adverbial":
        return not any(w.role == "auxiliary" and w.lemma == "have" for w in sentence.on(verb))
    helped = any(w.role == "auxiliary" and w.lemma in ("be", "get") for w in sentence.on(verb))
    return verb.form == "participle" and verb.role in ("participle", "root", "relative", "joined") and helped


def agent(sentence: Sentence, verb: Word) -> Word | None:
    """X of "was told by X"; nobody in "was told by telephone"."""
    by = next((w for w in sentence.on(verb) if w.role in ("agent", "preposition") and w.lemma == "by"), None)
    found = None if by is None else prep_object(sentence, by)
    return None if found is None or means(found) else found


def means(word: Word) -> bool:
    """Whether the word is a way by which words come, never somebody: "by TELEPHONE", "by EMAIL"."""
    entry = medium_of(word)
    return entry is not None and entry.kind == "means"


def prep_object(sentence: Sentence, preposition: Word) -> Word | None:
    """The noun or gerund after a preposition."""
    return next((w for w in sentence.on(preposition) if w.role == "prep-object"), None)


def owner(sentence: Sentence, noun: Word) -> Word | None:
    """Whose claim or statement it is: "Kabul's denial", "a statement by the army", "a letter from Ivanov"."""
    possessor = next((w for w in sentence.on(noun) if w.role == "owner"), None)
    if possessor is not None:
        return possessor
    for word in sentence.on(noun):
        if word.role in ("preposition", "agent") and word.lemma in ("by", "from"):
            return prep_object(sentence, word)
    return None


def extent(sentence: Sentence, head: Word, clauses: bool = False) -> tuple[int, int]:
    """The characters that name the speaker: the noun phrase with its apposition; with `clauses`, all that hangs on it."""
    members = {w.index for w in sentence.under(head)} if clauses else {head.index}
    if head.kind != "pronoun" or head.text == "WHO" or head.lemma in COUNTED:
        members.update(w.index for w in sentence.under(head) if _names(sentence, w, head))
    held = [w for w in sentence.words if w.index in members]
    low, high = 0, len(held)
    while low < high - 1 and (held[low].kind in ("punctuation", "conjunction") or held[low].role == "marker"):
        low += 1
    while high > low + 1 and (_edge(held[high - 1]) or held[high - 1].text in ("'s", "’s", "'", "’")):
        high -= 1
    named = sentence.name_at(held[low].start)  # "WILL Tagg", where "will" was taken for an auxiliary
    start = held[low].start if named is None or named.end > held[high - 1].end else named.start
    return start, drawn_out(sentence, held[high - 1].end)


def drawn_out(sentence: Sentence, end: int) -> int:
    """The end of a body's name that goes on in capitals behind `end`: "the Alliance TO RECLAIM OUR HARBOURS"."""
    last = sentence.word_at(end - 1)
    if last is None or last.end != end or not last.text[:1].isupper():
        return end
    goes_on = GOES_ON.match(sentence.text, end - sentence.start)
    if goes_on is None or (goes_on[1] is not None and titled_kind(last.text.lower()) != "body"):
        return end
    return sentence.start + goes_on.end()


@cache
def _titles() -> dict[str, str]:
    return {row["title"].lower(): row["kind"] for row in table("titles")}


def titled_kind(noun: str) -> str | None:
    """What data/titles.tsv says a noun is: person, body, outlet ...; None when it does not know it."""
    return _titles().get(noun)


def _edge(word: Word) -> bool:
    return word.kind == "punctuation" and word.text != ")"


def _names(sentence: Sentence, word: Word, head: Word) -> bool:
    """Whether `word` hangs under `head` without a clause in between."""
    at: Word | None = word
    while at is not None and at.index != head.index:
        if at.role in APART and at.role != "punctuation":
            return False
        beside = at.head == head.index and at.role == "preposition" and at.lemma in BESIDE_NAMES
        if beside and (head.kind == "name" or sentence.words[at.index - 1].text == ","):
            return False
        at = sentence.head(at)
    return at is not None


def _nearest(sentence: Sentence, own: Word, verb: Word) -> Word:
    """ "To understand Dred Scott, Chief Justice Roberts said": of two names run together the one right before the verb."""
    for word in sentence.on(own):
        if own.kind == "name" and word.role == "apposition" and word.kind == "name" and word.index + 1 == verb.index:
            return word
    return own


def _empty(sentence: Sentence, verb: Word) -> bool:
    return verb.lemma in ("appear", "seem", "be")


def _described(sentence: Sentence, verb: Word) -> Word | None:
    """The noun that a relative or reduced clause describes, through joined verbs ("who came and SAID")."""
    while verb.role == "joined":
        above = sentence.head(verb)
        if above is None:
            return None
        verb = above
    if verb.role not in ("relative", "participle"):
        return None
    noun = sentence.head(verb)
    return noun if noun is not None and noun.kind in ("noun", "name", "pronoun", "number", "determiner") else None


def _behind(sentence: Sentence, noun: Word, verb: Word) -> Word:
    """Who stands behind a statement that says something: its author if the sentence tells, else the statement itself."""
    if medium_of(noun) is None:
        return noun
    author = owner(sentence, noun)
    if author is not None:
        return author
    above = sentence.head(noun)
    while above is not None and above.kind not in ("verb", "auxiliary"):
        above = sentence.head(above)
    if above is None or above.index == verb.index:
        return noun
    own = sentence.subject(above)
    return noun if own is None or own.index == noun.index else speaker(sentence, above) or noun


def _called_on(sentence: Sentence, verb: Word) -> Word | None:
    """ "called ON DEAN to apologise": whom a verb asks by its preposition."""
    on = next((w for w in sentence.on(verb) if w.role == "preposition" and w.lemma in ("on", "upon")), None)
    return None if on is None or verb.lemma != "call" else prep_object(sentence, on)


def _governor(sentence: Sentence, verb: Word) -> Word | None:
    """Whose verb it is without a subject: that of the verb it is joined to or hangs on, or the object of "asked HIM to"."""
    above = sentence.head(verb)
    through = verb
    while above is not None and above.kind not in ("verb", "auxiliary"):
        if above.role in ("relative", "participle"):
            break
        through, above = above, sentence.head(above)
    if above is None:
        return None
    if verb.role == "infinitive":
        asked = sentence.object(above) or _called_on(sentence, above)
        if asked is not None and asked.index < verb.index and asked.kind in ("name", "pronoun"):
            return asked
    of_him = through.role == "preposition" and (
        through.lemma == "of" or (through.lemma == "as" and above.lemma in ("quote", "cite"))
    )
    if of_him and sentence.object(above) is not None:
        asked = sentence.object(above)
        return asked if asked is None or medium_of(asked) is None else owner(sentence, asked) or asked
    subject = next((w for w in sentence.on(above) if w.role in ("subject", "passive-subject")), None)
    if subject is not None and subject.lemma not in RELATIVE:
        return subject
    return speaker(sentence, above)
