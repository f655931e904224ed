"""Whom a speaker has it from: "citing X", "cited a statement by Y as saying", "was quoted by Z as saying"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.cues import Cue, medium_of
from sayso.finders.voices.parts import relays, sourcelike
from sayso.finders.voices.quotes import Quote
from sayso.finders.voices.speakers import agent, extent, means, owner, passive, prep_object, subject_of
from sayso.finders.voices.stretches import kept
from sayso.language.prose import Prose, Sentence, Word

#: Words of citing only where an agency or outlet uses them: a minister who refers to somebody has nothing from him.
REFERRING = frozenset({"refer to", "with reference to"})


def cited(
    prose: Prose, sentence: Sentence, cue: Cue, found: Sequence[Attribution], quotes: Sequence[Quote]
) -> Iterator[Attribution]:
    """Attributions that a word of citing makes. found: those of the other verbs; the cited one shares their content."""
    saying = _as_saying(sentence, cue.word)
    if saying is not None:
        said_after = any(a.cue[0] == saying.start for a in found)
        yield from (
            _quoted_as_saying(sentence, cue, saying)
            if said_after
            else _said_before(prose, sentence, cue, saying, quotes)
        )
        return
    cited_one = sentence.object(cue.word) if cue.over is None else prep_object(sentence, cue.over)
    cited_one = cited_one or _between_commas(sentence, cue)
    if cited_one is None or passive(sentence, cue.word):
        return
    outer = _outer(sentence, cue, found)
    if cue.entry.lemma in REFERRING and (
        outer is None or (outer.source is None or not relays(sentence, *outer.source))
    ):
        return
    if sourcelike(sentence, cited_one):
        if outer is not None:
            who = (owner(sentence, cited_one) if medium_of(cited_one) is not None else None) or cited_one
            yield Attribution(
                sentence.index,
                extent(sentence, who),
                (cue.start, cue.end),
                outer.content,
                None,
                outer.kind,
                "cite",
            )
    elif outer is not None and cue.word.form == "gerund" and cue.word.lemma == "cite":
        content = (extent(sentence, cited_one, clauses=True),)
        yield Attribution(
            sentence.index, outer.source, (cue.start, cue.end), content, outer.medium, "indirect", cue.entry.lemma
        )


def _between_commas(sentence: Sentence, cue: Cue) -> Word | None:
    """ "According to the Post, citing TWO PEOPLE PRESENT, he paid": what the parser made the subject of another clause."""
    behind = list(sentence.words[cue.word.index + 1 :])
    stop = next((n for n, w in enumerate(behind) if w.text == ","), None)
    words = behind[:stop] if stop is not None and cue.word.form == "gerund" else []
    if any(w.form == "finite" or w.kind == "verb" for w in words):
        return None
    return next((w for w in words if w.kind in ("noun", "name") and w.role not in ("describes", "prep-object")), None)


def _as_saying(sentence: Sentence, verb: Word) -> Word | None:
    """The "saying" of "quoted X as saying Y"."""
    for word in sentence.on(verb):
        if word.text.lower() == "as" and word.index > verb.index:
            return next((w for w in sentence.on(word) if w.role == "prep-object" and w.form == "gerund"), None)
    return None


def _quoted_as_saying(sentence: Sentence, cue: Cue, saying: Word) -> Iterator[Attribution]:
    """Who quotes, with all that is quoted as his content; what the quoted one says has its own cue, "saying"."""
    if passive(sentence, cue.word):
        who, quoted = agent(sentence, cue.word), None
    else:
        own = sentence.subject(cue.word)
        who, quoted = own, sentence.object(cue.word)
    if who is None:
        return
    inner = sentence.reported(saying)
    words = kept(sentence, inner, saying) if inner is not None else sentence.under(saying)
    last = max(w.end for w in words if w.kind != "punctuation")
    start = saying.start if quoted is None else extent(sentence, quoted)[0]
    yield Attribution(
        sentence.index, extent(sentence, who), (cue.start, cue.end), ((start, last),), None, "indirect", cue.entry.lemma
    )


def _said_before(
    prose: Prose, sentence: Sentence, cue: Cue, saying: Word, quotes: Sequence[Quote]
) -> Iterator[Attribution]:
    """ "...," X was quoted as saying by Y", "..., Y quoted X as saying": what is said stands before; X is heard through Y."""
    if any(w.form == "finite" for w in sentence.words[saying.index + 1 :]):
        return
    own, verb = subject_of(sentence, cue.word), cue.word
    if passive(sentence, verb):
        told, by = own, next((w for w in (*sentence.on(saying), *sentence.on(verb)) if w.lemma == "by"), None)
        outlet = None if by is None else prep_object(sentence, by)
    else:
        told, outlet = sentence.object(verb), own
    if told is None or own is None:
        return
    content = _before(prose, sentence, sentence.under(own)[0], quotes)
    if not content:
        return
    entry = "report" if outlet is not None and not means(outlet) else None
    if entry is not None and outlet is not None:
        yield Attribution(
            sentence.index, extent(sentence, outlet), (verb.start, verb.end), content, None, "indirect", entry
        )
    lemma = "say" if entry is None else "cite"
    yield Attribution(
        sentence.index, extent(sentence, told), (saying.start, saying.end), content, None, "indirect", lemma
    )


def _before(prose: Prose, sentence: Sentence, first: Word, quotes: Sequence[Quote]) -> tuple[tuple[int, int], ...]:
    """What stands before the words that report: a quotation that ends there, else the clause up to their comma."""
    for quote in quotes:
        if quote.end <= first.start and not prose.text[quote.end : first.start].strip(" ,\n\t"):
            return ((quote.start, quote.end),)
    if first.index < 2 or sentence.words[first.index - 1].text != ",":
        return ()
    words = [w for w in sentence.words[: first.index] if w.kind != "punctuation"]
    return ((words[0].start, words[-1].end),) if any(w.form == "finite" for w in words) else ()


def _outer(sentence: Sentence, cue: Cue, found: Sequence[Attribution]) -> Attribution | None:
    """What ", citing X" belongs to: the words of him after whom it stands ("Interfax, citing X, put ..."), else those before."""
    here = [a for a in found if a.sentence == sentence.index and a.lemma != "cite"]
    for one in here:
        if one.source is not None and one.source[1] <= cue.start < one.cue[0]:
            between = sentence.words_in(one.source[1], cue.start)
            if [w.text for w in between] == [","]:
                return one
    before = [a for a in here if a.cue[1] <= cue.start]
    host = sentence.head(cue.word)
    if not before and host is not None:  # "Citing X, the Post reported that ..."
        before = [a for a in here if a.cue[0] <= host.start < a.cue[1]]
    return max(before, key=lambda a: a.cue, default=None)
