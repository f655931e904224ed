"""Where what is said begins, once model and rules have found it: a clause keeps its head, and the cue its own preposition.

Each rule is the habit of PolNeAR's annotators (Newell et al. 2018), counted in 350 articles of its training half with our own
parse, without a look at what the model finds there; the counts stand beside the rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.goingon import kind_of
from sayso.finders.voices.quotes import quotes_of
from sayso.language.prose import Prose, Sentence, Word

Span = tuple[int, int]

#: Words that join a sentence to the one before it: the outlet's own, where it tells afterwards who speaks (17 of 19 times).
#: "But" is the speaker's once in three times, and the model's answer stands.
LINKS = frozenset(
    {"and", "however", "still", "indeed", "meanwhile", "moreover", "furthermore", "conversely", "nonetheless"}
)
#: Words that open a sentence and stay outside what is said around a frame (6 of 8 times).
OPENERS = LINKS | {"but", "yet", "or", "nor"}
#: Prepositions that belong to the word of saying and not to what is said ("called FOR", "critical OF"). "As", "at" and "in" do
#: both; "with" tells as often how something is said ("confirmed with sadness that").
GOVERNED = frozenset({"about", "against", "for", "of", "on", "over", "to", "toward", "towards", "upon"})
#: Words between a frame and its comma at most ("he told reporters ON FRIDAY,").
LONGEST = 6
#: Marks over which a clause does not reach.
PARTING = re.compile(r"[;:“”\"—]|--|''")
OPENING = "\"“'‘`"


def edged(prose: Prose, found: Sequence[Attribution]) -> list[Attribution]:
    """Each with its content begun where it begins; what says nothing is left out."""
    told = [one for one in found if one.content]
    return [_ungoverned(prose, _unlinked(prose, _whole_clause(prose, one, told))) for one in told]


def _whole_clause(prose: Prose, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """ "THE DAM, he said, held": the words before a frame (85 of 100 times); "a plan, WHICH he called a gift" (21 of 22)."""
    frame = _frame(prose, one)
    if frame is None:
        return one
    sentence, (start, end) = frame
    after = next((piece for piece in one.content if end <= piece[0] < sentence.end), None)
    before = [w for w in sentence.words if w.end <= start and w.kind != "punctuation"]
    if after is None or not before or any(a < start and b > sentence.start for a, b in one.content):
        return one
    lead = _relative(prose.text, before[-1])
    if lead is None and _set_in(prose, sentence, (start, end), after):
        lead = _before(prose, sentence, before, after)
        told = lead is not None and any(other is not one and lead[0] <= other.cue[0] < start for other in found)
        lead = None if told else lead
    if lead is None:
        return one
    content = tuple(sorted((lead, *one.content)))
    return replace(one, content=content, kind=kind_of(prose, content, quotes_of(prose)))


def _frame(prose: Prose, one: Attribution) -> tuple[Sentence, Span] | None:
    """The words that say who speaks, where speaker and cue stand in one sentence."""
    sentence = prose.sentences[one.sentence]
    if one.source is None or not sentence.start <= one.source[0] < sentence.end:
        return None
    return sentence, (min(one.cue[0], one.source[0]), max(one.cue[1], one.source[1]))


def _relative(text: str, last: Word) -> Span | None:
    """ "..., which" right before the frame."""
    apart = text[: last.start].rstrip()[-1:] in (",", "—", "–", "-")
    return (last.start, last.end) if last.text.lower() == "which" and apart else None


def _set_in(prose: Prose, sentence: Sentence, frame: Span, after: Span) -> bool:
    """Whether commas set the frame off on both sides, with no more than a hearer or a day between it and the second one."""
    gap = prose.text[frame[1] : after[0]].rstrip()
    words = [w for w in sentence.words_in(frame[1], after[0]) if w.kind != "punctuation"]
    return (
        prose.text[: frame[0]].rstrip().endswith(",")
        and gap.endswith(",")
        and gap.count(",") == 1
        and not PARTING.search(gap)
        and len(words) <= LONGEST
        and not any(w.form == "finite" for w in words)
    )


def _before(prose: Prose, sentence: Sentence, before: Sequence[Word], after: Span) -> Span | None:
    """The words of one clause before its frame; a quotation behind it has to complete them ("It was, he said, "a feast"")."""
    while before and before[0].text.lower() in OPENERS:
        before = before[1:]
    if not before or before[-1].kind == "conjunction" or PARTING.search(prose.text, before[0].start, before[-1].end):
        return None
    if prose.text[after[0]] in OPENING and not _unfinished(sentence, before, after):
        return None
    that = prose.text[after[0] : after[0] + 5].lower() == "that "
    if that and not any(w.form == "finite" for w in before):  # "On Friday, he told a friend, that"
        return None
    return before[0].start, before[-1].end


def _unfinished(sentence: Sentence, before: Sequence[Word], after: Span) -> bool:
    """Whether the words lack their verb, or what they say somebody is."""
    subjects = (w for w in before if w.role in ("subject", "passive-subject"))
    return before[-1].lemma == "be" or any(sentence.words[w.head].start >= after[0] for w in subjects)


def _unlinked(prose: Prose, one: Attribution) -> Attribution:
    """ "AND rents have doubled, the council says", "HOWEVER, rents ...": the word that links is the outlet's."""
    (start, end), *rest = one.content
    sentence = prose.sentence_at(start)
    if sentence is None or not end <= one.cue[0] < sentence.end or sentence.words[0].start != start:
        return one
    first, *behind = sentence.words
    words = [w for w in behind if w.kind != "punctuation"]
    apart = bool(behind) and behind[0].text == ","
    links = first.text.lower() in LINKS and (first.kind == "conjunction" or apart)
    if not links or not words or words[0].start >= end:
        return one
    return replace(one, content=((words[0].start, end), *rest))


def _ungoverned(prose: Prose, one: Attribution) -> Attribution:
    """ "pleaded FOR his life": a preposition that hangs on the word of saying is not what is said (769 of 845 times)."""
    sentence = prose.sentences[one.sentence]
    heads = [w for w in sentence.words_in(*one.cue) if w.kind in ("verb", "noun", "adjective")]
    if not heads:
        return one
    behind = [w for w in sentence.words[heads[-1].index + 1 :] if w.role != "particle"]
    if len(behind) < 2 or behind[0].text.lower() not in GOVERNED or behind[0].head != heads[-1].index:
        return one
    clause = sentence.reported(heads[-1])
    if clause is not None and one.holds(clause.start, clause.end):  # "said on Friday the dam held"
        return one
    over, then = behind[:2]
    content = tuple(
        (then.start if start == over.start and then.end < end else start, end) for start, end in one.content
    )
    return one if content == one.content else replace(one, content=content)
