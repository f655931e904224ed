"""What an answer points at: whose saying, named how, about what. One unit of text may point at one earlier saying."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.data import table
from sayso.finders.clauses.units import Unit
from sayso.finders.stance.negation import failing
from sayso.finders.stance.verdicts import KINDS, THAT, Verdict, replies, verdict
from sayso.language.prose import Clause, Prose, Sentence, Word
from sayso.records import TowardKind

#: Words that point at what was said before.
POINTING = frozenset({"that", "this", "those", "these", "such", "the"})
#: Words by which one's own saying is named.
OWN = frozenset({"its", "his", "her", "their", "earlier", "previous", "initial", "original", "first", "own"})
#: What need not be said to have been said: it is denied all the same.
BLAME = frozenset({"responsibility", "involvement", "wrongdoing", "guilt", "role"})
#: Verbs that leave open whether the infinitive behind them was done are many; behind these it was.
WENT_ON = frozenset({"appear", "seem", "go", "move", "rush", "hasten", "hurry", "proceed", "continue", "begin"})
#: Verbs that say no to "that date" as well, whatever the noun; others may do something else to a thing.
FLAT = frozenset({"dispute", "deny", "doubt", "cast", "contradict", "refute", "rebut"})
#: What ends a denial of what was just told.
OF_THE_SORT = frozenset({"of the sort", "of the kind", "of that sort", "of that kind"})
TELLING = ("noun", "name", "number", "verb", "adjective")
EMPTY = frozenset({"be", "have", "do", "say", "make", "take", "get", "any", "other", "such"})


@dataclass(frozen=True, slots=True)
class Pointer:
    """What an answer points at, and where its words stand.

    sort: clause (it repeats what was said), that (it only points back), or the kind of noun that names the saying.
    owner: words for whose saying it is. about: what the saying must be about, as keys. near: it must have been said
    just before. own: it is the answerer's own saying. verdict: the saying is called true or not so. here: the clause of
    the same sentence that a relative clause answers ("which Belmar denies").
    """

    kind: TowardKind
    sort: str
    at: tuple[int, int]
    owner: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    near: bool = False
    own: bool = False
    verdict: bool = False
    here: int | None = None


def pointers(prose: Prose, sentence: Sentence, unit: Unit) -> Iterator[Pointer]:
    """What the verbs of the unit point at; a negated one ("did not deny") answers nothing."""
    for clause in sentence.clauses:
        inside = unit.start <= clause.verb.start < unit.end
        found = verdict(sentence, clause) if inside else None
        if found is not None:
            pointer = _by_verdict(sentence, clause, found)
            if pointer is not None:
                yield pointer
            continue
        kind = reply(sentence, clause)
        if kind is None or not _done(sentence, clause):
            continue
        if not inside:
            if sentence.clauses[unit.clause].verb.head == clause.verb.index:
                about = keys(sentence.words_in(unit.start, unit.end))
                yield Pointer(kind, "clause", (clause.verb.start, clause.verb.end), about=about)
            continue
        yield from _by_verb(sentence, clause, kind)


def reply(sentence: Sentence, clause: Clause) -> TowardKind | None:
    """The kind of answer that the clause's verb gives ("walk back" is read over two words)."""
    after = [w.text.lower() for w in sentence.words[clause.verb.index + 1 : clause.verb.index + 4]]
    for length in (3, 2, 1, 0):
        kind = replies("verb").get(" ".join([clause.verb.lemma, *after[:length]]))
        if kind is not None and (length > 0 or not after or f"{clause.verb.lemma} {after[0]}" not in replies("verb")):
            return KINDS[kind]
    noun = sentence.object(clause.verb)
    if noun is not None and clause.verb.lemma in replies("recount") and replies("noun").get(noun.lemma) == "figure":
        return KINDS[replies("recount")[clause.verb.lemma]]  # "raised its toll to 14"
    return None


def _done(sentence: Sentence, clause: Clause) -> bool:
    """Whether the answer was given: not "could not confirm", "refused to deny", "neither confirmed nor denied"."""
    if clause.negated or clause.modals or clause.tense == "future" or failing(sentence, clause):
        return False
    before = sentence.words[: clause.verb.index]
    if any(w.text.lower() in ("neither", "nor", "yet") for w in before):
        return False
    subject = sentence.subject(clause.verb)
    if subject is not None and any(
        w.text.lower() in ("no", "nobody", "none", "neither", "few") for w in sentence.under(subject)
    ):
        return False
    above = sentence.head(clause.verb)
    if clause.verb.role == "infinitive" and clause.verb.form == "base" and above is not None:
        return above.lemma in WENT_ON
    return clause.marker not in ("if", "unless", "whether")


def _by_verb(sentence: Sentence, clause: Clause, kind: TowardKind) -> Iterator[Pointer]:
    noun = _noun(sentence, clause)
    if noun is not None and kind == "denies" and replies("noun").get(noun.lemma) == "promise":
        return  # an offer is turned down, not denied
    told = sentence.reported(clause.verb) or _gerund(sentence, clause)
    if noun is not None:
        yield _by_noun(sentence, clause.verb, kind, noun)
    elif told is not None:
        yield _by_clause(sentence, clause.verb, kind, told)
    elif (here := _antecedent(sentence, clause)) is not None:
        yield Pointer(kind, "that", (clause.verb.start, clause.verb.end), here=here)
    elif kind in ("denies", "doubts", "confirms"):
        thing = sentence.object(clause.verb)
        if thing is not None and thing.text.lower() in THAT and not sentence.on(thing):
            yield Pointer(kind, "that", (clause.verb.start, thing.end), near=True)


def _by_verdict(sentence: Sentence, clause: Clause, found: Verdict) -> Pointer | None:
    start = min(found.what.start if found.what is not None else clause.start, clause.verb.start)
    at = (start, max(found.end, clause.verb.end))
    if found.content is not None:
        return Pointer(found.kind, "clause", at, about=keys(sentence.under(found.content)), verdict=True)
    if found.what is None:
        return None
    if found.what.lemma not in replies("noun"):
        return Pointer(found.kind, "that", at, near=True, verdict=True)
    pointer = _by_noun(sentence, clause.verb, found.kind, found.what)
    bare = not pointer.owner and not pointer.about  # "Such claims are false", "Reports are false"
    return replace(pointer, at=at, near=pointer.near or bare, verdict=True)


def _noun(sentence: Sentence, clause: Clause) -> Word | None:
    """The noun by which the other's saying is named: the object, or what follows the verb's preposition."""
    for word in sentence.under(clause.verb):
        head = sentence.head(word)
        above = None if head is None else sentence.head(head)
        near = clause.verb in (head, above)
        if above is not None and (above.lemma in ("doubt", "issue") or above.role in ("adverb", "particle")):
            near = near or sentence.head(above) == clause.verb  # "expressed doubt about the figure", "backed away from"
        if not near or word.role not in ("object", "prep-object", "time"):
            continue
        that = any(w.role == "determiner" and w.lemma in ("that", "this", "those", "these") for w in sentence.on(word))
        if word.lemma in replies("noun") and (word.role != "time" or that):
            return word
        if that and word.kind == "noun" and clause.verb.lemma in FLAT and word.lemma not in replies("not"):
            return word  # "cast doubt on that date"
    return None


def _gerund(sentence: Sentence, clause: Clause) -> Word | None:
    """ "denied USING cheap cement", "apologised for saying that teachers WERE lazy"."""
    for word in sentence.on(clause.verb):
        if word.role in ("infinitive", "object") and word.kind == "verb" and word.form in ("gerund", "participle"):
            return word
        for one in sentence.on(word) if word.role == "preposition" and word.lemma == "for" else ():
            if one.role == "prep-object" and one.kind == "verb":
                return sentence.reported(one) or one
    return None


def _antecedent(sentence: Sentence, clause: Clause) -> int | None:
    """The number of the clause that "which Belmar denies", "an allegation he denies" hangs on."""
    noun = sentence.head(clause.verb)
    if clause.kind != "relative" or noun is None or sentence.subject(clause.verb) is None:
        return None
    objects = [w for w in sentence.on(clause.verb) if w.role == "object"]
    which = any(w.text.lower() == "which" for w in objects)
    saying = noun.role == "apposition" and noun.lemma in (*replies("noun"), "something")
    above = sentence.clause_of(noun)
    return above.index if above is not None and ((which and len(objects) == 1) or (saying and not objects)) else None


def _by_noun(sentence: Sentence, verb: Word, kind: TowardKind, noun: Word) -> Pointer:
    hanging = sentence.on(noun)
    owner = [w for h in hanging if h.role == "owner" for w in sentence.under(h)]
    owner += [w for h in hanging if h.role == "preposition" and h.lemma == "by" for w in sentence.under(h)]
    called = [w for h in hanging if h.role == "preposition" and h.lemma == "as" for w in sentence.under(h)]
    mine = {w.index for w in (*owner, *called, noun)}
    about = [w for w in sentence.under(noun) if w.index not in mine and w.text.lower() not in OWN]
    own = kind in ("corrects", "walks back") and any(w.text.lower() in OWN for w in hanging)
    pointing = any(h.role == "determiner" and h.lemma in POINTING for h in hanging) or noun.lemma in BLAME
    said = [w for w in owner if w.text.lower() not in OWN]
    end = max(w.end for w in sentence.under(noun))
    sort = "blame" if noun.lemma in BLAME else replies("noun").get(noun.lemma, "any")
    return Pointer(
        kind, sort, (verb.start, max(end, verb.end)), names(said), keys(about), (pointing and not said) or own, own
    )


def _by_clause(sentence: Sentence, verb: Word, kind: TowardKind, told: Word) -> Pointer:
    under = sentence.under(told)
    such = [w for w in under if any(h.text.lower() == "such" for h in sentence.on(w))]
    own = kind in ("corrects", "walks back")
    if " ".join(w.text.lower() for w in under[-3:]) in OF_THE_SORT:  # "denied having said anything of the sort"
        by = sentence.subject(told)
        owner = names(sentence.under(by)) if by is not None and by.kind in ("name", "noun") else frozenset[str]()
        return Pointer(kind, "that", (verb.start, under[-1].end), owner, near=True, own=own)
    if such:  # "denied giving any such order"
        about = keys(such) | acts_of(w.lemma for w in such)
        return Pointer(kind, "any", (verb.start, under[-1].end), about=about, near=True, own=own)
    return Pointer(kind, "clause", (verb.start, max(w.end for w in under)), about=keys(under), own=own)


def acts_of(nouns: Iterable[str]) -> frozenset[str]:
    """What one does who gives what a noun names, as keys: "such an assurance" was promised, "such an order" was told."""
    verbs = {verb for noun in nouns for verb in replies("such").get(noun, "").split(";") if verb}
    return frozenset(_kin().get(verb, verb) for verb in verbs)


def names(words: Sequence[Word]) -> frozenset[str]:
    """The words that may name somebody, in small letters."""
    return frozenset(w.text.lower() for w in words if w.kind in ("name", "noun", "pronoun"))


def keys(words: Sequence[Word]) -> frozenset[str]:
    """What words are about: their lemmas, or the class of those that say nearly the same."""
    return frozenset(_kin().get(w.lemma, w.lemma) for w in words if w.kind in TELLING and w.lemma not in EMPTY)


@cache
def _kin() -> dict[str, str]:
    """Lemma -> the class of words that may stand for it, of single words (data/kindred.tsv)."""
    rows = [
        (row["kind"], word) for row in table("kindred") if row["sort"] != "aspect" for word in row["words"].split(";")
    ]
    return {word.removeprefix("v:"): f"#{kind}" for kind, word in rows if " " not in word}
