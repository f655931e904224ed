"""Which attributions a ledger books: acts of saying by somebody, one within another's words too; not attitudes, not silence.

PolNeAR counts "Tajikistan seeks closer ties" and "the minister fears that" as attributions, and leaves what is told inside
another's words; the ledger's claims need a speaker who spoke, and all whom he had it from. What is not surely his is not his: the
outlet's background is cut from his words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import entries
from sayso.finders.voices.merging import overlap, same_act, told_already
from sayso.finders.voices.modelled import cue_in
from sayso.finders.voices.quotes import quoted
from sayso.finders.voices.stretches import BACKGROUND
from sayso.finders.voices.unsaid import NOBODY, of_class, unsaid
from sayso.language.prose import Prose

Span = tuple[int, int]

#: Classes of words that tell of no act of saying by themselves.
SILENT = frozenset({"think", "describe", "show", "doubt"})
#: Sources that say nothing by themselves: the rules know whom they stand for.
EMPTY = frozenset({"the", "a", "an", "who", "which", "that", "whom", "this", "these", "those"})
#: What no speaker's name begins with.
AT = frozenset({"in", "on", "at", "of", "for", "from", "during", "after", "before", "under", "within"})
#: What opens a clause that is said.
OPENS = frozenset({"that", "whether", "how", "why", "what", "when", "where", "if"})
#: What the outlet adds behind a comma: circumstances, and what somebody or something is.
ADDED = re.compile(rf"[”\"]?\s*[,—–-]+\s*(?:{'|'.join(sorted(BACKGROUND))}|which|who|whose)\b")
ASIDE = re.compile(r"[”\"]?\s*(?:,|—|–|--)\s")
AROUND_IT = re.compile(rf"(?:{'|'.join(sorted(BACKGROUND))})\b")
#: What opens a reported clause and is no word of it; what tells of a speaker, and is no part of how he is named.
THAT = re.compile(r"that\s+(?=[\w“\"‘'$])")
IN = re.compile(r"\s+(?:in|on|at|during|through|via)$")  # "said IN a statement"
TAIL = re.compile(r",\s+(?:who\b|which\b|whose\b|speaking\b).*", re.DOTALL)
#: Content of the model that begins so many characters before that of the rules begins with it ("that", "says").
NEARLY = 12


def spoken(prose: Prose, found: Sequence[Attribution], by_rules: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Those of `found` (model and rules together) that a ledger books, with what `by_rules` knows besides."""
    kept: list[Attribution] = []
    for one in found:
        at = same_act(one, by_rules)
        rules = None if at is None else by_rules[at]
        if rules is not None and rules.source is not None and _no_speaker(prose, one):
            kept.append(rules)  # "In nine towns, SAYS THE REPORT, voters were turned away"
            continue
        if (rules is not None or says(prose, one)) and not _nobody(prose, one):
            kept.append(_as_booked(prose, one, rules))
    more = [one for one in by_rules if one not in kept and same_act(one, kept) is None and _of_saying(one)]
    more = [one for one in more if not _nobody(prose, one)]
    more = [one for one in more if not told_already(one, [a for a in kept if not a.holds(*one.cue)])]
    both = sorted((*kept, *more), key=lambda a: (a.cue, a.content))
    return tuple(one for one in both if not unsaid(prose, one, both))


def _no_speaker(prose: Prose, one: Attribution) -> bool:
    """Whether the model takes a place or a time for the speaker: "in nine towns"."""
    first = "" if one.source is None else prose.text[slice(*one.source)].lower().split()[0]
    return first in AT


def says(prose: Prose, one: Attribution) -> bool:
    """Whether the words tell of saying: a quotation, "that ...", or a word of saying that data/verbs.tsv knows, with a clause."""
    marks = max(quoted(prose, *piece) for piece in one.content)
    first = prose.text[slice(*one.content[0])].lower().split()[0]
    told = one.lemma in entries("phrase") or _has_clause(prose, one)
    return marks > 0.5 or first in OPENS or (_of_saying(one) and told)


def _of_saying(one: Attribution) -> bool:
    return one.lemma == ":" or bool(of_class(one) - SILENT)


def _has_clause(prose: Prose, one: Attribution) -> bool:
    """Whether something is told in the content, and not only named."""
    sentences = {s.index: s for start, _ in one.content if (s := prose.sentence_at(start)) is not None}
    forms = ("finite", "infinitive", "base", "gerund")
    return any(w.form in forms and one.holds(w.start, w.end) for s in sentences.values() for w in s.words)


def _nobody(prose: Prose, one: Attribution) -> bool:
    """ "NO GROUP said": that is nobody's word; nor is a topic's ("The dam: what the gates tell us")."""
    if prose.text[slice(*one.cue)] == ":" and prose.text[slice(*one.content[0])].lower().split()[0] in OPENS:
        return True
    if one.source is None:
        return False
    before = prose.text[max(0, one.source[0] - NEARLY) : one.source[0]].lower().split()[-1:]
    return bool({*before, prose.text[slice(*one.source)].lower().split()[0]} & NOBODY)


def _as_booked(prose: Prose, one: Attribution, rules: Attribution | None) -> Attribution:
    """With the rules' source where the model's says nothing by itself ("who"), and without what the outlet adds."""
    source, content = one.source, one.content
    if rules is not None:
        if source is not None and rules.source is not None and overlap(one.content, rules.content) > 0:
            source = rules.source if set(prose.text[slice(*source)].lower().split()) <= EMPTY else source
        content = (*_his(prose, one.content, rules.content), *_carried(prose, one.content, rules.content))
    if source is not None and (tail := TAIL.search(prose.text, *source)) is not None:
        source = (source[0], tail.start())
    word = cue_in(prose.sentences[one.sentence], *one.cue)  # "HAS said", "ALSO revealed": the word of saying itself
    cue = (
        one.cue
        if word is None
        else (word.start, max(word.end, one.cue[0] + len(IN.sub("", prose.text[slice(*one.cue)]))))
    )
    told = _up_to_semicolon(prose, cue, _behind(cue, content))
    return replace(one, source=source, cue=cue, content=tuple(_without_that(prose, piece) for piece in told))


def _behind(cue: Span, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Without words of the cue at the head of what is said ("called FOR talks")."""
    return tuple((cue[1] + 1 if cue[0] <= start < cue[1] < end - 1 else start, end) for start, end in content)


def _up_to_semicolon(prose: Prose, cue: Span, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "believe that X; the crater is 70 metres across": what stands behind the semicolon is not surely his.

    On PolNeAR's training half 92 of 114 contents behind their cue end at a semicolon.
    """
    made: list[Span] = []
    for start, end in content:
        if start < cue[1] or quoted(prose, start, end) > 0:
            made.append((start, end))
            continue
        if ";" in prose.text[max(cue[1], made[-1][1] if made else cue[1]) : start]:
            break
        stop = prose.text.find(";", max(start, cue[1]), end)
        made.append((start, end if stop < 0 else stop))
        if stop >= 0:
            break
    return tuple(made) or content


def _carried(prose: Prose, model: tuple[Span, ...], rules: tuple[Span, ...]) -> tuple[Span, ...]:
    """Quotations without words of their own that go on, by the rules, behind all that the model gives."""
    end = model[-1][1]
    return tuple(piece for piece in rules if piece[0] >= end and quoted(prose, *piece) > 0.9)


def _without_that(prose: Prose, piece: Span) -> Span:
    opening = THAT.match(prose.text, *piece)
    return piece if opening is None else (opening.end(), piece[1])


def _his(prose: Prose, model: tuple[Span, ...], rules: tuple[Span, ...]) -> tuple[Span, ...]:
    """What the model gives, up to where the rules end it when only background or an aside comes behind (", as Moscow ...")."""
    start, end = model[-1]
    lead = prose.text[max(0, start - NEARLY) : start].split()[
        -1:
    ]  # "said Friday AS Moscow ...", with the "as" or without
    around = AROUND_IT.match(prose.text, start, end) or (lead and AROUND_IT.fullmatch(lead[0]))
    if len(model) > 1 and around and all(e <= start or end <= s for s, e in rules):
        return _his(prose, model[:-1], rules)
    first, rest = model[0], model[1:]
    whole = next((piece for piece in rules if abs(piece[0] - first[0]) < NEARLY and piece[1] > first[1]), None)
    if whole is not None and not rest and _verbs(prose, *whole) and not _verbs(prose, *first):
        return (whole,)  # "Sorrel Bridge" of "Sorrel Bridge reopened on Friday"
    _, high = next((piece for piece in rules if start <= piece[0] < start + NEARLY), (end, end))
    if high >= end:
        return model
    aside = ASIDE.match(prose.text, high, end) and not _verbs(prose, high, end)
    return (*model[:-1], (start, high)) if aside or ADDED.match(prose.text, high, end) else model


def _verbs(prose: Prose, start: int, end: int) -> bool:
    sentence = prose.sentence_at(start)
    words = () if sentence is None else sentence.words_in(start, end)
    return any(w.kind in ("verb", "auxiliary") for w in words)
