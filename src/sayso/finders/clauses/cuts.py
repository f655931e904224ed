"""Where a sentence is cut into units: the words whose clause or phrase states something of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.data import table
from sayso.finders.clauses.frames import Frame, speech, states
from sayso.language.prose import Clause, Sentence, Word

#: A clause opened by one of these limits the one above it, which would mislead without it ("if talks fail, troops will go in").
LIMITING = frozenset({"if", "unless", "until", "till", "provided", "whether", "than", "once", "lest", "like", "as if"})
#: Prepositions whose gerund tells an event ("after seizing the town"); others tell how ("by", "without").
EVENTFUL = frozenset({"after", "following", "before", "despite", "since"})
PLACING = frozenset({"in", "at", "on", "by", "as", "since", "from", "to", "near", "into", "under", "during", "after"})
MOST = frozenset({"most", "only", "first", "last", "sole", "largest", "best", "worst", "least"})
HOLLOW = frozenset({"come", "be", "happen", "occur", "follow"})
BREAKS = frozenset(",;:–—-()[]")


def find_cuts(sentence: Sentence, frames: Sequence[Frame], headline: bool = False) -> dict[int, int]:
    """The words that open a unit, by index, each with the index of the clause it states or hangs on; the root is one.

    A headline is cut only where somebody says something, and before "as".
    """
    root = next(w for w in sentence.words if w.role == "root")
    cuts: dict[int, int] = {root.index: _index(sentence, root)}
    framed = {f.verb for f in frames}
    for clause in sorted(sentence.clauses, key=lambda c: _depth(sentence, c.verb)):
        opens = (
            _told(sentence, clause, framed) or _meanwhile(clause)
            if headline
            else _opens(sentence, clause, cuts, framed)
        )
        if opens or clause.verb.index in framed:
            cuts[clause.verb.index] = clause.index
    if not headline:
        for word in sentence.words:
            if word.index not in cuts and _stands_out(sentence, word):
                cuts[word.index] = _index(sentence, word)
    return cuts


def _governor(sentence: Sentence, word: Word, cuts: dict[int, int]) -> int:
    """The nearest word above that opens a unit."""
    at = word.head
    while at >= 0 and at not in cuts:
        at = sentence.words[at].head
    return at


def _index(sentence: Sentence, word: Word) -> int:
    clause = sentence.clause_of(word)
    return 0 if clause is None else clause.index


def _depth(sentence: Sentence, word: Word) -> int:
    depth, at = 0, sentence.head(word)
    while at is not None:
        depth, at = depth + 1, sentence.head(at)
    return depth


def _told(sentence: Sentence, clause: Clause, framed: set[int]) -> bool:
    return states(sentence, clause) and clause.verb.head in framed


def _meanwhile(clause: Clause) -> bool:
    """ "Prices fall AS UNIONS DENY STRIKE CLAIM": a second statement with a doer of its own."""
    own = clause.subject is not None and not clause.shared
    return clause.kind == "adverbial" and clause.marker == "as" and own and clause.tense != ""


def _opens(sentence: Sentence, clause: Clause, cuts: dict[int, int], framed: set[int]) -> bool:
    """Whether the clause states something that its parent does not need."""
    verb = clause.verb
    if verb.role == "joined":
        return _joined(sentence, clause, cuts)
    if _parted(sentence, clause, framed):
        return True
    match clause.kind:
        case "main" | "fragment" | "joined":
            return True
        case "reported":
            return _told(sentence, clause, framed)
        case "adverbial":
            return _adverbial(sentence, clause, framed)
        case "relative":
            where = clause.marker == "where" and clause.tense != ""
            lost = (
                _governor(sentence, verb, cuts) in framed
            )  # what hangs on "said a teacher whose ..." would go with the frame
            done = _done_before(sentence, clause)
            return clause.tense != "" and (where or lost or done or _set_off(sentence, verb))
        case "participle" | "apposition":
            return verb.form in ("participle", "gerund") and _full(sentence, clause) and _detached(sentence, verb)
        case _:
            return False


def _parted(sentence: Sentence, clause: Clause, framed: set[int]) -> bool:
    """ "The mine is shut; it employed 300 people": two statements, whichever of them the parser hung on the other."""
    above = sentence.head(clause.verb)
    if above is None or above.index in framed or clause.tense == "" or clause.shared or clause.subject is None:
        return False
    low, high = sorted((above.index, clause.verb.index))
    return clause.kind in ("reported", "adverbial", "relative") and any(w.text == ";" for w in sentence.words[low:high])


def _done_before(sentence: Sentence, clause: Clause) -> bool:
    """A counted past inside what may yet come: "a strike WHICH HAS IDLED 60 SHIPS could spread"."""
    around = [c for c in sentence.clauses if c.index != clause.index and clause.verb in sentence.under(c.verb)]
    ahead = any(c.modals for c in around)
    own = [w for w in sentence.under(clause.verb) if sentence.clause_of(w) == clause]
    counts = any(w.kind == "number" and w.role == "count" for w in own)
    return ahead and counts and clause.tense == "past" and not clause.modals


def _joined(sentence: Sentence, clause: Clause, cuts: dict[int, int]) -> bool:
    """The second of two predicates: of its own when the first is a unit, or when both have an object ("to arm X and build Y").

    After "or", and under a negation, the two are one thing said: "does not plan to invade or bomb".
    """
    first = sentence.head(clause.verb)
    if first is None or not _full(sentence, clause) or any(w.text.lower() == "nor" for w in sentence.on(first)):
        return False
    if first.index in cuts or _cut_above(sentence, first, cuts):
        return True
    if (
        clause.verb.form == "finite" and first.form == "base"
    ):  # "moved troops to guard it and CHECKED them": joined further up
        return True
    if not any(w.text.lower() == "to" and w.role == "auxiliary" for w in sentence.on(first)):
        return False
    either = any(w.text.lower() == "or" for w in sentence.on(first))
    above = [c for c in sentence.clauses if c.negated and first.index in {w.index for w in sentence.under(c.verb)}]
    objects = sentence.object(first) is not None and sentence.object(clause.verb) is not None
    return objects and not either and not above


def _cut_above(sentence: Sentence, word: Word, cuts: dict[int, int]) -> bool:
    """Whether `word` is itself joined to a predicate that opens a unit."""
    while word.role == "joined":
        word = sentence.words[word.head]
    return word.index in cuts


def _adverbial(sentence: Sentence, clause: Clause, framed: set[int]) -> bool:
    """Clauses of time, reason and contrast with a doer of their own; set-off participles; not conditions and purposes."""
    marker = (clause.marker or "").lower()
    around = None if clause.parent is None else sentence.clauses[clause.parent]
    if marker in LIMITING or (marker == "before" and around is not None and around.negated):
        return False  # "will not resume before the rains end"
    lost = (
        marker in ("while", "as", "after", "though") and clause.verb.kind == "adjective" and clause.verb.head in framed
    )
    if (clause.tense != "" or lost) and not clause.shared and clause.subject is not None:
        if _hollow(sentence, sentence.words[clause.verb.head], clause.verb):
            return False
        return clause.verb.form != "participle" or bool(_helpers(sentence, clause)) or clause.marker is None
    if clause.verb.kind != "verb" or not _full(sentence, clause) or marker:
        return marker in EVENTFUL and clause.verb.form == "gerund" and sentence.object(clause.verb) is not None
    infinitive = clause.verb.form == "base" and bool(_helpers(sentence, clause))
    above = sentence.words[clause.verb.head]
    idle = above.index in framed or (above.lemma in speech() and clause.verb.lemma in speech())
    if infinitive or (idle and sentence.object(clause.verb) is None):
        return False
    return _detached(sentence, clause.verb)


def _hollow(sentence: Sentence, verb: Word, but: Word) -> bool:
    """Whether `verb` tells nothing without the clause of `but`: "The attack came as talks resumed"."""
    rest = [w for w in sentence.on(verb) if w.index != but.index]
    return verb.lemma in HOLLOW and not any(w.role in ("object", "complement", "preposition", "time") for w in rest)


def _detached(sentence: Sentence, verb: Word) -> bool:
    """A participle set off that tells an event: with an object, or where, when, by whom or as what; not a frame of mind
    ("watching closely, concerned about its border")."""
    hanging = sentence.on(verb)
    if verb.lemma == "base" and any(w.role == "preposition" and w.text.lower() in ("on", "upon") for w in hanging):
        return False  # "a count, based on pictures": on what it rests
    told = sentence.object(verb) is not None or any(
        w.role in ("agent", "time", "infinitive", "reported") for w in hanging
    )
    placed = any(w.role == "preposition" and w.text.lower() in PLACING for w in hanging)
    number = any(w.kind == "number" for w in sentence.under(verb))
    return _set_off(sentence, verb) and (told or placed or number)


def _helpers(sentence: Sentence, clause: Clause) -> list[Word]:
    return [w for w in sentence.on(clause.verb) if w.role == "auxiliary"]


def _full(sentence: Sentence, clause: Clause) -> bool:
    """Whether the predicate has anything to it beyond itself: three words, one of them a noun, name or number."""
    words = [w for w in sentence.under(clause.verb) if w.kind not in ("punctuation", "conjunction")]
    return len(words) >= 3 and any(w.kind in ("noun", "name", "number") for w in words)


def _set_off(sentence: Sentence, word: Word) -> bool:
    """Whether what hangs on `word` stands apart: after a comma or dash, or at the head of the sentence with a comma after it."""
    under = sentence.under(word)
    first, last = under[0].index, under[-1].index
    while first > 0 and sentence.words[first - 1].kind == "conjunction":
        first -= 1
    if first > 0:
        return sentence.words[first - 1].text[:1] in BREAKS
    after = sentence.words[last + 1 :]
    return bool(after) and (after[0].text in BREAKS or sentence.words[last].text in BREAKS)


@cache
def circumstances() -> dict[str, str]:
    return {row["word"]: row["needs"] for row in table("circumstances")}


def _stands_out(sentence: Sentence, word: Word) -> bool:
    """Whether the phrase that hangs on `word` is a circumstance, apposition or list item that tells something of its own."""
    if word.role == "apposition":
        return _set_off(sentence, word) and (_best(sentence, word) or _judged(sentence, word))
    if word.role in ("time", "object") and _judged(sentence, word):
        return _set_off(sentence, word)
    if word.role == "describes" and word.kind == "adjective" and word.index > word.head:
        return _set_off(sentence, word) and any(
            w.role == "infinitive" for w in sentence.on(word)
        )  # "due to resume in May"
    if word.role == "joined":
        return _as_well(sentence, word)
    if word.role == "time":
        return _again(sentence, word)
    needs = circumstances().get(word.text.lower()) if word.role == "preposition" else None
    noun = next((w for w in sentence.on(word) if w.role == "prep-object"), None)
    if needs is None or noun is None or any(w.role in ("adverb", "negation", "other") for w in sentence.on(word)):
        return False  # "not only amid ...", "partly despite ..." belong to what they qualify
    match needs:
        case "event":
            return _eventful(sentence, noun)
        case "reason":
            return _set_off(sentence, word)
        case "state":
            doing = any(w.role in ("participle", "relative") for w in sentence.on(noun))
            counted = sentence.words[word.head].kind == "verb" and any(w.kind == "number" for w in sentence.under(noun))
            return _set_off(sentence, word) and (doing or counted)
        case "part":
            return _set_off(sentence, word) and _telling(sentence, noun)
        case _:
            return _best(sentence, noun)


def _eventful(sentence: Sentence, noun: Word) -> bool:
    """A doer or owner ("the group's return"), an adjective in -ing ("a deteriorating situation") or a clause on the noun."""
    for word in sentence.on(noun):
        if word.role in ("owner", "relative", "participle"):
            return True
        if word.role == "describes" and word.text.lower().endswith("ing") and word.kind in ("verb", "adjective"):
            return True
    return False


def _telling(sentence: Sentence, noun: Word) -> bool:
    under = sentence.under(noun)
    names = [w for w in under if w.kind == "name"]
    return any(w.kind == "number" for w in under) or (len(names) >= 2 and len(under) >= 4)


def _best(sentence: Sentence, noun: Word) -> bool:
    """The most, first or only of its kind, or one of the most: "the biggest such exercise", "one of the poorest"."""
    near = sentence.on(noun)
    if noun.lemma == "one":
        kinds = [w for of in near if of.lemma == "of" for w in sentence.on(of)]
        near = (*kinds, *(w for kind in kinds for w in sentence.on(kind)))
    more = any(w.role == "preposition" for w in sentence.on(noun))
    return more and any(
        w.role in ("describes", "prep-object")
        and (w.lemma in MOST or (w.text.lower().endswith("est") and w.kind == "adjective"))
        for w in near
    )


def _judged(sentence: Sentence, noun: Word) -> bool:
    """ "He won by 200 votes, A RESULT THAT HIS RIVAL REFUSED TO ACCEPT": what is told of it by another sentence in small."""
    clause = next((w for w in sentence.on(noun) if w.role in ("relative", "participle") and w.form != "gerund"), None)
    a = any(w.role == "determiner" and w.lemma in ("a", "an") for w in sentence.on(noun))
    return a and clause is not None and sentence.subject(clause) is not None and noun.kind == "noun"


def _as_well(sentence: Sentence, word: Word) -> bool:
    """What comes after "as well as", when it has a number of its own ("as well as drills involving 1,500 troops")."""
    before = [w.text.lower() for w in sentence.words[: sentence.under(word)[0].index]][-3:]
    return before == ["as", "well", "as"] and any(w.kind == "number" for w in sentence.under(word))


def _again(sentence: Sentence, word: Word) -> bool:
    """A second time for what was told: "on May 8 and again the next day"."""
    said = [w.text.lower() for w in sentence.on(word)]
    return "again" in said or "later" in said
