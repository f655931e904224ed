"""Attributions that no reporting verb makes: nouns ("the claim that"), adverbs ("reportedly"), a name and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import Cue, adverb_cues, entries, noun_cues
from sayso.finders.voices.parts import carries
from sayso.finders.voices.quotes import Quote
from sayso.finders.voices.said import beside, gist
from sayso.finders.voices.speakers import agent, extent, owner, passive, prep_object, speaker, titled_kind
from sayso.finders.voices.speech import widened
from sayso.finders.voices.stretches import Spans
from sayso.language.prose import Prose, Sentence, Word

#: Who says all that follows, at the head of a paragraph: "Defence minister Bo Hask: Our troops ...".
LINE_LABEL = re.compile(r"((?:[A-Z][\w’'.-]*[ ])?(?:[\w’'.-]+[ ]){0,4}[A-Z][\w’'.-]+):[ ]+(?=[A-Z])")
#: A quotation behind a colon is at least so many characters long.
SHORTEST = 12


def by_nouns(sentence: Sentence, quotes: Sequence[Quote]) -> Iterator[Attribution]:
    """ "Kabul's denial of X", "issued a warning that X", "the claim that X" (nobody is named)."""
    for cue in noun_cues(sentence):
        if any(q.whole and q.holds(cue.start, cue.end) for q in quotes):
            continue
        told = _that(sentence, cue)
        who = _whose(sentence, cue.word)
        if not told and who is not None:
            told = _of(sentence, cue)
        if told and not any(s <= cue.start < e for s, e in told):
            source = None if who is None else extent(sentence, who)
            content = widened(told, quotes, (cue.start, cue.end))
            yield Attribution(sentence.index, source, (cue.start, cue.end), content, None, "indirect", cue.entry.lemma)


def _that(sentence: Sentence, cue: Cue) -> Spans:
    """The clause of "the claim that X", "the promise to X"."""
    for word in sentence.on(cue.word):
        if word.index < cue.word.index or word.kind not in ("verb", "auxiliary"):
            continue
        if cue.takes("clause") and any(w.role == "marker" and w.text.lower() == "that" for w in sentence.on(word)):
            return gist(sentence, word, cue.word)
        if cue.takes("inf") and any(w.text.lower() == "to" and w.role == "auxiliary" for w in sentence.on(word)):
            return gist(sentence, word, cue.word)
    return ()


def _of(sentence: Sentence, cue: Cue) -> Spans:
    for word in sentence.on(cue.word):
        if word.role == "preposition" and cue.takes(word.lemma) and word.index > cue.word.index:
            found = prep_object(sentence, word)
            return () if found is None else gist(sentence, found, cue.word)
    return ()


def _whose(sentence: Sentence, noun: Word) -> Word | None:
    """Whose word it is: its owner, or whoever makes, issues, repeats it."""
    mine = owner(sentence, noun) or _owner_before(sentence, noun) or _house_before(sentence, noun)
    if mine is not None:
        return mine
    verb = sentence.head(noun)
    if verb is None or verb.lemma not in entries("giving"):
        return None
    if noun.role == "object":
        return speaker(sentence, verb)
    return agent(sentence, verb) if passive(sentence, verb) else None


def _owner_before(sentence: Sentence, noun: Word) -> Word | None:
    """ "The POLICE'S earlier claim", where the parser lost the owner: he stands before "'s" and adjectives."""
    at = noun.index - 1
    while at > 0 and sentence.words[at].kind == "adjective":
        at -= 1
    marked = at > 0 and sentence.words[at].text in ("'s", "’s") and sentence.words[at - 1].kind in ("name", "noun")
    return sentence.words[at - 1] if marked else None


def _house_before(sentence: Sentence, noun: Word) -> Word | None:
    """ "A REUTERS report that X": an agency or outlet that stands before what it writes."""
    name = sentence.name_at(sentence.words[noun.index - 1].start) if noun.index else None
    return sentence.head_in(name.start, name.end) if name is not None and carries(name.text) else None


def by_tails(sentence: Sentence, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """ "X, the central bank FORECASTS.": a reporting verb at the end that the tagger took for a noun behind a comma."""
    words = [w for w in sentence.words if w.kind != "punctuation"]
    last = words[-1] if words else None
    if last is None or last.kind != "noun" or last.role == "joined" or not last.text.endswith("s"):
        return
    entry = entries("verb").get(last.lemma)
    group = sentence.under(last)
    first = group[0].index
    if entry is None or "clause" not in entry.takes or len(group) < 3 or group[-1] != last or group[0].text != "the":
        return
    before = [w for w in words if w.index < first]
    if not any(w.form == "finite" for w in before) or sentence.words[first - 1].text != ",":
        return
    if not any(a.cue[0] == last.start for a in found) and all(
        w.kind in ("determiner", "noun", "name", "adjective") for w in group
    ):
        content = ((before[0].start, before[-1].end),)
        source = (group[0].start, group[-2].end)
        yield Attribution(sentence.index, source, (last.start, last.end), content, None, "indirect", entry.lemma)


def by_adverbs(sentence: Sentence, quotes: Sequence[Quote]) -> Iterator[Attribution]:
    """ "reportedly": somebody says so, nobody is named."""
    for cue in adverb_cues(sentence):
        clause = sentence.clause_of(cue.word)
        if clause is None or any(q.whole and q.holds(cue.start, cue.end) for q in quotes):
            continue
        content = beside(sentence, cue.word, clause.verb)
        if content:
            yield Attribution(sentence.index, None, (cue.start, cue.end), content, None, "indirect", cue.entry.lemma)


def by_labels(prose: Prose, sentence: Sentence, quotes: Sequence[Quote]) -> Iterator[Attribution]:
    """'Ivanov: "We go"': a name without a verb, a colon, a quotation."""
    for quote in quotes:
        before = sentence.words_in(sentence.start, quote.start)
        if not before or before[-1].text != ":" or len(before) > 12 or quote.end - quote.start < SHORTEST:
            continue
        label = [w for w in before if w.kind != "punctuation"]
        named = [n for n in sentence.names if n.end <= before[-1].start and n.kind not in ("event", "nationality")]
        if label and named and not any(w.kind in ("verb", "auxiliary") for w in label):
            source = (named[-1].start, label[-1].end)
            yield Attribution(
                sentence.index,
                source,
                (before[-1].start, before[-1].end),
                ((quote.start, quote.end),),
                None,
                "quoted",
                ":",
            )


def by_line_labels(prose: Prose, sentence: Sentence) -> Iterator[Attribution]:
    """'Hask: Our troops hold the ridge.': a paragraph that begins with who says it, a colon, and no quotation marks."""
    start, end = prose.paragraphs[sentence.paragraph]
    label = LINE_LABEL.match(prose.text, start, end)
    if label is None or not sentence.start <= label.start(1) < sentence.end:
        return
    first, last = label.span(1)
    words = label[1].split()
    office = "person" in (titled_kind(" ".join(words[:n]).lower()) for n in range(1, len(words)))
    rest = prose.text[:start] + prose.text[end:]
    in_full = re.search(rf"\b[A-Z][\w’'.-]+\s+{re.escape(words[-1])}\b", rest) is not None
    if any(
        w.kind in ("verb", "auxiliary") for w in sentence.words_in(first, last)
    ):  # "Rights Beaten by Interests: ..."
        return
    body = prose.sentence_at(label.end())
    told = body is not None and any(w.form == "finite" and w.start >= label.end() for w in body.words)
    if told and (office or in_full or carries(label[1])):
        content = ((label.end(), end),)
        yield Attribution(sentence.index, (first, last), (last, last + 1), content, None, "indirect", ":")
