"""Frames: clauses that only say who speaks ("Rudenko said"), and those that tell more ("said on a visit to the country")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.data import table
from sayso.finders.voices import Attribution
from sayso.finders.voices.parts import sourcelike
from sayso.language.prose import Clause, Sentence, Word

Stretch = tuple[int, int]
#: Conditions belong to what is promised; they are no statement that could stand without it.
#: Words of reporting that in a headline as often tell what is done to somebody.
DEEDS = frozenset({"hold", "charge", "find", "attack", "fault", "rule", "see", "name", "record", "show"})
CONDITIONS = frozenset({"if", "unless", "until", "once"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause that frames what somebody says, and where that stands.

    clause, verb: indices in the sentence. content: what is said. around: source, cue and medium. tells: whether the frame
    says anything beyond who speaks, when, to whom and through what.
    """

    clause: int
    verb: int
    content: tuple[Stretch, ...]
    around: tuple[Stretch, ...]
    tells: bool

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.content)

    def holds(self, start: int, end: int) -> bool:
        """Whether start..end lies in what is said."""
        return any(a <= start and end <= b for a, b in self.content)

    def frames(self, start: int, end: int) -> bool:
        """Whether start..end is source, cue or medium."""
        return any(a < end and start < b for a, b in self.around)


@cache
def speech() -> dict[str, str]:
    """Verbs of saying and thinking with their class (data/verbs.tsv)."""
    return {row["lemma"]: row["class"] for row in table("verbs") if row["sort"] == "verb"}


@cache
def _hearing() -> frozenset[str]:
    """Verbs whose object is who hears it ("told reporters that")."""
    return frozenset(row["lemma"] for row in table("verbs") if "hearer" in row["takes"].split())


@cache
def occasions() -> frozenset[str]:
    return frozenset(row["noun"] for row in table("occasions"))


def find_frames(sentence: Sentence, attributions: Sequence[Attribution]) -> tuple[Frame, ...]:
    """The frames of one sentence: clauses in order of their verbs, then phrases ("according to Rudenko", index -1).

    A clause whose own words hold what is said ("blamed the pullout for the chaos") is no frame.
    """
    found: dict[int, Frame] = {}
    phrases: list[Frame] = []
    for attribution in attributions:
        if attribution.sentence != sentence.index:
            continue
        around = tuple(p for p in (attribution.source, attribution.cue, attribution.medium) if p is not None)
        clause = _cued(sentence, attribution)
        named = all(w.kind in ("noun", "name") for w in sentence.words_in(*attribution.cue))
        if clause is None and (named or not _stands_apart(sentence, None, attribution.content)):
            continue  # "the group's claim of near-total control", "reports that ...": a noun that names a claim
        if clause is None:
            phrases.append(Frame(-1, -1, attribution.content, around, tells=False))
        elif attribution.lemma in ("cite", "quote") and not _stands_apart(sentence, clause, attribution.content):
            phrases.append(
                Frame(-1, -1, (), (*around, *attribution.content), tells=False)
            )  # "cited X" of "cited X as saying"
        elif _carries(sentence, clause) and (
            _closes(sentence, attribution) or _stands_apart(sentence, clause, attribution.content)
        ):
            tells = _tells(sentence, clause, attribution.content, around)
            found.setdefault(clause.index, Frame(clause.index, clause.verb.index, attribution.content, around, tells))
    for clause in sentence.clauses:
        told = _told(sentence, clause)
        said = any(frame.holds(clause.verb.start, clause.verb.end) for frame in (*found.values(), *phrases))
        inside = told is not None and told.index in found and said  # a tail that the parser hung on what it tells
        if told is not None and clause.index not in found and not inside:
            content = ((told.whole_start, told.whole_end),)
            around = ((clause.verb.start, clause.verb.end),)
            found[clause.index] = Frame(
                clause.index, clause.verb.index, content, around, _tells(sentence, clause, content, around)
            )
    return (*(found[index] for index in sorted(found)), *phrases)


def deed(one: Attribution) -> bool:
    """ "Army chief says coup foiled, 22 officers HELD": behind what it would report, such a word in a headline tells a deed."""
    return one.lemma in DEEDS and all(end <= one.cue[0] for _, end in one.content)


def _cued(sentence: Sentence, attribution: Attribution) -> Clause | None:
    """The clause whose predicate is the cue."""
    start, end = attribution.cue
    verbs = [c for c in sentence.clauses if start <= c.verb.start and c.verb.end <= end]
    return verbs[-1] if verbs else None


def _carries(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is said may stand without the frame: not when the frame denies or doubts it, nor when nobody says it
    ("declined to say how many had died")."""
    above = sentence.head(clause.verb)
    if (
        clause.kind == "adverbial"
        and clause.marker == "as"
        and any(w.text.lower() == "over" for w in sentence.on(clause.verb))
    ):
        return False  # "as the sides disagree over the list" tells something of its own
    withheld = clause.kind == "infinitive" and above is not None and above.lemma in _withholding()
    return not withheld and not clause.negated and speech().get(clause.verb.lemma) not in ("deny", "doubt")


@cache
def _withholding() -> frozenset[str]:
    return frozenset(row["word"] for row in table("negations") if row["sort"] == "failing")


def _stands_apart(sentence: Sentence, clause: Clause | None, content: Sequence[Stretch]) -> bool:
    """Whether what is said is a clause of its own (here or in other sentences), not a noun or an infinitive of the frame."""
    here = [(start, end) for start, end in content if start < sentence.end and sentence.start < end]
    if any(_behind_colon(sentence, start) for start, _ in here):
        return True
    for start, end in here:
        for other in sentence.clauses:
            verb, head = other.verb, sentence.head(other.verb)
            inside = start <= verb.start and verb.end <= end
            leads = head is None or not (start <= head.start and head.end <= end)
            asked = other.marker in ("whether", "if") and other.kind != "adverbial"
            condition = other.kind == "adverbial" and other.marker in CONDITIONS  # "promised to stay IF she won"
            states = other.tense != "" or _commands(sentence, other)
            finite = states and other.kind != "relative" and not asked and not condition
            if inside and leads and finite and (clause is None or verb.index != clause.verb.index):
                return True
    return not here


def _closes(sentence: Sentence, attribution: Attribution) -> bool:
    """ "'Not one of them,' Holt said": who says so closes the sentence, and all before it is said."""
    here = [(start, end) for start, end in attribution.content if start < sentence.end and sentence.start < end]
    around = [part for part in (attribution.source, attribution.cue) if part is not None]
    first = min(start for start, _ in around)
    if not here or here[0][0] > sentence.start or here[-1][1] > first or len(here) > 1:
        return False
    between = sentence.text[max(0, here[0][1] - 2 - sentence.start) : first - sentence.start]
    return "," in between and not re.search(r"\w", between[2:])


def _behind_colon(sentence: Sentence, start: int) -> bool:
    """ "The judge told him: '...'": what stands behind a colon is said, whatever the parser made of it."""
    return sentence.text[: start - sentence.start].rstrip().endswith(":")


def _told(sentence: Sentence, clause: Clause) -> Clause | None:
    """What the clause says when its verb is one of saying and a finite clause hangs on it as what is said."""
    lemma, heard = clause.verb.lemma, sentence.object(clause.verb)
    if lemma not in speech() or not _carries(sentence, clause):
        return None
    if heard is not None and heard.kind == "noun" and lemma not in _hearing():
        return None
    told = next((c for c in sentence.clauses if c.verb.head == clause.verb.index and states(sentence, c)), None)
    return None if told is not None and lemma in DEEDS and told.verb.index < clause.verb.index else told


def states(sentence: Sentence, clause: Clause) -> bool:
    """Whether a reported clause states something: a finite one or a command, and no "whether"."""
    told = clause.tense != "" or _commands(sentence, clause)
    return clause.kind == "reported" and told and clause.marker not in ("whether", "if")


def _commands(sentence: Sentence, clause: Clause) -> bool:
    """ "'Don't wait,' she warned": a bare verb without a subject, before its frame."""
    bare = clause.verb.form == "base" and not any(w.text.lower() == "to" for w in sentence.on(clause.verb))
    return bare and clause.kind == "reported" and clause.subject is None and clause.verb.index < clause.verb.head


def bare(sentence: Sentence, clause: Clause, words: Sequence[Word], frames: Sequence[Frame]) -> bool:
    """Whether the words say nothing but who says it and from whom they have it: "The agency cited a statement as saying"."""
    if clause.kind == "joined" and speech().get(clause.verb.lemma) == "say":
        spoken = [w for w in words if w.index != clause.verb.index and w.role not in ("punctuation", "adverb", "time")]
        if clause.subject is not None and all(clause.subject.start <= w.start < clause.subject.end for w in spoken):
            return True  # ", police said,"
    cited = _cited(sentence, clause) if clause.verb.lemma in ("cite", "quote") else None
    if clause.verb.form == "gerund" and cited is not None and sourcelike(sentence, cited):
        return True  # "citing a source in the army"
    if _unnamed(sentence, clause) or _unnamed_by_words(sentence, clause, words):
        return True
    cued = any(f.verb < 0 and f.content and f.frames(w.start, w.end) for f in frames for w in words)
    telling = [w for w in words if w.kind in ("noun", "name", "number", "verb")]
    framing = all(any(f.frames(w.start, w.end) for f in frames) for w in telling)
    return cued and (framing or clause.verb.lemma in ("cite", "quote"))


def _cited(sentence: Sentence, clause: Clause) -> Word | None:
    """Whom a clause cites: its object, or the doer of what the parser made of "two people PRESENT"."""
    told = sentence.reported(clause.verb)
    small = told is not None and told.kind == "adjective"
    return sentence.object(clause.verb) or (sentence.subject(told) if told is not None and small else None)


def _unnamed(sentence: Sentence, clause: Clause) -> bool:
    """ "speaking on condition of anonymity because he was not allowed to talk": how it was said, no news."""
    talks = clause.verb.form == "gerund" and clause.verb.lemma in ("speak", "talk")
    if talks and clause.kind in ("participle", "adverbial"):
        return any(w.role in ("preposition", "adverb") for w in sentence.on(clause.verb))
    above = None if clause.parent is None else sentence.clauses[clause.parent]
    excuse = clause.kind == "adverbial" and clause.marker in ("because", "as", "since")
    return excuse and above is not None and _unnamed(sentence, above)


def _unnamed_by_words(sentence: Sentence, clause: Clause, words: Sequence[Word]) -> bool:
    """ "who asked not to be named because they feared for their jobs", "She declined to be identified." """
    own = " ".join(w.text for w in words)
    if clause.kind != "reported" and clause.verb.lemma in _asking() and asides("unnamed").search(own):
        return True
    above = None if clause.parent is None else sentence.clauses[clause.parent]
    excuse = clause.kind == "adverbial" and clause.marker in ("because", "as", "since")
    while excuse and above is not None and above.parent is not None and above.verb.lemma not in _asking():
        above = sentence.clauses[above.parent]  # "asked not to be NAMED because ..."
    return excuse and above is not None and _unnamed_by_words(sentence, above, sentence.under(above.verb))


@cache
def _asking() -> frozenset[str]:
    """What those do who are not named: they ask, decline, speak."""
    plain = {"ask", "be", "decline", "insist", "prefer", "refuse", "request", "speak", "talk", "want", "wish"}
    return frozenset(plain | {"allow", "authorise", "authorize", "entitle", "permit"})


@cache
def asides(sort: str) -> re.Pattern[str]:
    """What a report says of its own telling (data/asides.tsv)."""
    return re.compile(
        "|".join(f"(?:{row['pattern']})" for row in table("asides") if row["sort"] == sort), re.IGNORECASE
    )


def _tells(sentence: Sentence, clause: Clause, content: Sequence[Stretch], around: Sequence[Stretch]) -> bool:
    """Whether an occasion that is news of its own hangs on the frame's verb: new ("a visit"), or with a name ("talks with X")."""
    outside = [*content, *around]
    for word in sentence.on(clause.verb):
        if word.role != "preposition" or any(a <= word.start < b for a, b in outside):
            continue
        noun = next((w for w in sentence.on(word) if w.role == "prep-object"), None)
        if noun is not None and noun.lemma in occasions() and _new(sentence, noun):
            return True
    return False


def _new(sentence: Sentence, noun: Word) -> bool:
    hanging = sentence.on(noun)
    first = any(w.role == "determiner" and w.lemma in ("a", "an") for w in hanging)
    more = any(w.role in ("preposition", "relative", "participle") for w in hanging)
    named = any(w.kind == "name" for w in sentence.under(noun) if w.index != noun.index)
    return more and (first or named)
