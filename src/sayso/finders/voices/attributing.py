"""Who says what: attributions by rules over words, roles and quotation marks. The model-free fallback; it stays for good.

A quotation goes to the reporting verb that stands right at it; else a reporting verb takes the clause that it governs;
quotations without words of their own go on with the speaker before them. Measured on PolNeAR (Newell et al. 2018) in
bench/attribution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import Cue, entries, other_verbs, phrase_cues, verb_cues
from sayso.finders.voices.framed import between, with_list, with_partner
from sayso.finders.voices.goingon import carried_on, kind_of
from sayso.finders.voices.hearsay import cited
from sayso.finders.voices.hints import by_adverbs, by_labels, by_line_labels, by_nouns, by_tails
from sayso.finders.voices.parts import medium
from sayso.finders.voices.quotes import Quote, quotes_of, touching
from sayso.finders.voices.said import said
from sayso.finders.voices.speakers import behind_verb, extent, means, prep_object, speaker
from sayso.finders.voices.speech import linked, speech_like, whole, widened
from sayso.finders.voices.stretches import Spans
from sayso.language.prose import Prose, Sentence

#: "According to X, QUOTING Y, ...": what comes first is no part of what is said.
CITING = frozenset({"cite", "quote"})

#: Subjects, or words before one, that say that nobody did.
NOBODY = frozenset({"no", "neither", "none", "nobody", "no-one"})

#: A quotation so many characters outside a sentence still stands right beside it.
BESIDE = 3

__all__ = ["Attribution", "find_by_rules"]


def find_by_rules(prose: Prose) -> tuple[Attribution, ...]:
    """Every attribution of the report, in order of its cue (offsets: code points of `prose.text`, end exclusive)."""
    quotes = quotes_of(prose)
    found: list[Attribution] = []
    for sentence in prose.sentences:
        near = touching(quotes, sentence.start - BESIDE, sentence.end + BESIDE)
        here = list(_by_phrases(prose, sentence, near))
        here += _by_verbs(prose, sentence, near, here)
        here += [*by_labels(prose, sentence, near), *by_line_labels(prose, sentence)]
        here += [a for a in by_nouns(sentence, near) if not _said_already(a, here)]
        here += by_adverbs(sentence, near)
        here += by_tails(sentence, here)
        found += here
    found = [a for a in found if a.source is None or not a.source[0] <= a.cue[0] < a.source[1]]
    found = [a for a in found if not _half_told(prose.sentences[a.sentence], a, found)]
    found = [a for a in found if not _only_noted(prose.sentences[a.sentence], a, found)]
    found = [_untangled(a, found) for a in found]
    found = carried_on(prose, quotes, [a for a in found if a.content])
    typed = [replace(a, kind=kind_of(prose, a.content, quotes)) for a in found]
    return tuple(sorted(typed, key=lambda a: (a.cue, a.content)))


def _untangled(one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """ "The court DECLARED the vote void, its president announced": of two that hold each other's cue, the later is outermost.

    What the earlier says ends before the later's own source and cue.
    """
    for tail in found:
        if tail.sentence != one.sentence or not (one.holds(*tail.cue) and tail.holds(*one.cue)):
            continue
        if tail.cue[0] > one.cue[1]:
            limit = min(tail.cue[0], tail.source[0] if tail.source is not None else tail.cue[0])
            kept = tuple((start, min(end, limit)) for start, end in one.content if start < limit)
            return replace(one, content=kept)
    return one


def _only_noted(sentence: Sentence, one: Attribution, found: Sequence[Attribution]) -> bool:
    """ "..., he told them, according to a TRANSCRIPT": by what his words are known, and nobody who says them."""
    head = None if one.source is None or one.lemma not in entries("phrase") else sentence.head_in(*one.source)
    noted = head is not None and means(head)
    return noted and any(a is not one and a.source is not None and one.holds(*a.cue) for a in found)


def _half_told(sentence: Sentence, one: Attribution, found: Sequence[Attribution]) -> bool:
    """ "Stahl said Brink had PROMISED belts and "did nothing"": both are her tale of him, and not his words."""
    if not any(a is not one and a.sentence == one.sentence and a.holds(*one.cue) for a in found):
        return False
    verb = sentence.word_at(one.cue[0])
    end = one.content[-1][1]
    return verb is not None and any(
        w.role == "joined"
        and w.kind == "verb"
        and w.lemma not in entries("verb")  # "had denied it and ASKED for a lawyer": he spoke both times
        and w.start >= end
        and sentence.subject(w) is None
        for w in sentence.on(verb)
    )


def _said_already(one: Attribution, found: Sequence[Attribution]) -> bool:
    """ "said in a STATEMENT that X": the noun only tells what X came in."""
    return any(
        one.content == a.content or (a.medium is not None and a.medium[0] <= one.cue[0] < a.medium[1]) for a in found
    )


def _by_verbs(
    prose: Prose, sentence: Sentence, quotes: Sequence[Quote], before: Sequence[Attribution]
) -> list[Attribution]:
    found: list[Attribution] = []
    citing: list[Cue] = []
    for cue in verb_cues(sentence):
        if any(q.whole and q.holds(cue.start, cue.end) for q in quotes):
            continue
        if cue.takes("cites") and not (cue.over is not None and cue.word.form != "gerund"):
            citing.append(cue)
            continue
        who = speaker(sentence, cue.word)
        framed = between(sentence, cue.word, who, quotes)
        start = None if framed is None else framed[0]
        spoken = linked(prose, sentence, cue, who, quotes, start) if cue.takes("quote", "clause") else []
        if not cue.takes("quote"):  # "his country held "many more than that"" says nothing
            spoken = [quote for quote in spoken if speech_like(prose, quote)]
        if not spoken and (_only_wished(sentence, cue) or _unsaid(sentence, cue)):
            continue
        span = (cue.start, cue.end)
        told = widened(said(sentence, cue), quotes, span)
        if framed is not None and spoken:
            told = tuple((s, min(e, framed[0])) for s, e in told if s < framed[0]) + tuple(
                t for t in told if t[0] > cue.end
            )
        content = whole(spoken, told, span)
        if content:
            if spoken and (who is None or any(q.whole and q.holds(who.start, who.end) for q in quotes)):
                who = behind_verb(sentence, cue.word)
            source = (framed if spoken else None) or (None if who is None else with_partner(sentence, cue.word, who))
            source = _same_teller(sentence, cue, found) or source
            found.append(made(sentence, cue, source, content))
    for cue in (*citing, *(c for c in phrase_cues(sentence) if c.takes("cites"))):
        found += cited(prose, sentence, cue, [*before, *found], quotes)
    if quotes:
        found += _by_other_verbs(prose, sentence, quotes, found)
    return found


def _only_wished(sentence: Sentence, cue: Cue) -> bool:
    """ "employees not to DISCLOSE it", "made them SPEAK of it": nobody did; a clause behind "to say" is said all the same."""
    to = any(w.role == "auxiliary" and w.text.lower() == "to" for w in sentence.on(cue.word))
    above = sentence.head(cue.word)
    bare = cue.word.form == "base" and not any(w.role == "auxiliary" for w in sentence.on(cue.word))
    if bare or (to and above is not None and above.lemma == "be"):
        return True
    return to and (cue.entry.kind in ("think", "show") or sentence.reported(cue.word) is None)


def _unsaid(sentence: Sentence, cue: Cue) -> bool:
    """ "did not say how many", "if the inquiry finds that": nobody has said it."""
    hung = sentence.on(cue.word)
    if any(w.role == "marker" and w.text.lower() in ("if", "unless", "whether") for w in hung):
        return True
    saying = cue.entry.kind in ("say", "claim", "admit", "show", "predict", "confirm")
    return saying and (any(w.role == "negation" for w in hung) or _nobody(sentence, cue))


def _nobody(sentence: Sentence, cue: Cue) -> bool:
    """ "NEITHER the mayor NOR his deputy said that", "NO official would say"."""
    own = sentence.subject(cue.word)
    if own is None:
        return False
    words = [own, *sentence.on(own)]
    return any(w.text.lower() in NOBODY and w.index <= own.index for w in words)


def _by_other_verbs(
    prose: Prose, sentence: Sentence, quotes: Sequence[Quote], found: Sequence[Attribution]
) -> Iterator[Attribution]:
    """A quotation that ends with a comma right before somebody and any verb at all: the verb reports it."""
    for cue in other_verbs(sentence):
        who = sentence.subject(cue.word)
        if who is None or any(q.holds(who.start, who.end) for q in quotes):
            who = behind_verb(sentence, cue.word)
        if (
            who is None
            or sentence.object(cue.word) not in (None, who)
            or any(q.whole and q.holds(cue.start, cue.end) for q in quotes)
        ):
            continue
        for quote in linked(prose, sentence, cue, who, quotes):
            content = (quote.start, quote.end)
            taken = any(s < quote.end and quote.start < e for a in found for s, e in a.content)
            if (
                not taken
                and quote.end <= cue.start
                and prose.text[quote.inner_end - 1] in ",?!"
                and speech_like(prose, quote)
            ):
                yield made(sentence, cue, extent(sentence, who), (content,))


def made(sentence: Sentence, cue: Cue, source: tuple[int, int] | None, content: Spans) -> Attribution:
    """The attribution with what it came in; its kind is told later, when all its quotations are known."""
    return Attribution(
        sentence.index, source, (cue.start, cue.end), content, medium(sentence, cue), "indirect", cue.entry.lemma
    )


def _same_teller(sentence: Sentence, cue: Cue, found: Sequence[Attribution]) -> tuple[int, int] | None:
    """ "..., adding that X": the speaker of the words before, unless a person inside what he said may be the one who adds."""
    word = cue.word
    if word.form != "gerund" or word.role not in ("adverbial", "participle", "inserted") or not found:
        return None
    if sentence.words[word.index - 1].text != ",":
        return None
    before = max((a for a in found if a.cue[1] <= cue.start), key=lambda a: a.cue, default=None)
    if before is None:
        return None
    host = sentence.head(word)
    subject = None if host is None else sentence.subject(host)
    told = subject is not None and any(s <= subject.start < e for s, e in before.content)
    if told and subject is not None and not cue.takes("goes-on"):
        name = sentence.name_at(subject.start)
        if subject.lemma in ("he", "she", "they") or (name is not None and name.kind == "person"):
            return None
    return before.source


def _by_phrases(prose: Prose, sentence: Sentence, quotes: Sequence[Quote]) -> Iterator[Attribution]:
    for cue in phrase_cues(sentence):
        if cue.takes("cites") or any(q.whole and q.holds(cue.start, cue.end) for q in quotes):
            continue
        who = prep_object(sentence, cue.over) if cue.over is not None else None
        if who is None:
            continue
        source = with_list(sentence, extent(sentence, who))
        content = widened(_beside(sentence, cue, source[1]), quotes, (cue.start, cue.end))
        if content:
            yield made(sentence, cue, source, content)


def _beside(sentence: Sentence, cue: Cue, end: int) -> Spans:
    """The clause that "according to X" goes with: what follows it at the head of a sentence, else what stands before it."""
    words = [w for w in sentence.words if w.kind != "punctuation"]
    stops = [w.start for w in sentence.words if w.text == ";"]
    low = max((s for s in stops if s < cue.start), default=sentence.start)
    high = min((s for s in stops if s >= end), default=sentence.end)
    before = [w for w in words if low <= w.start and w.end <= cue.start]
    after = [w for w in words if w.start >= end and w.end <= high]
    while before and before[0].kind == "conjunction":
        before = before[1:]
    if before and before[-1].text.lower() == "that" and before[-1].role == "marker":
        host = sentence.head(before[-1])  # "reported that, according to X, Y": Y
        held = set() if host is None else {w.index for w in sentence.under(host)}
        before, after = [], [w for w in after if w.index in held]
    if not before or all(w.role in ("adverb", "marker") for w in before):
        if after and after[0].form == "gerund" and after[0].lemma in CITING:
            comma = next((w.end for w in sentence.words if w.start > after[0].end and w.text == ","), after[-1].end)
            after = [w for w in after if w.start >= comma]
        return ((after[0].start, after[-1].end),) if after else ()
    return ((before[0].start, before[-1].end),)
