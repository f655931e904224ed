"""Names: what the model found, retyped and filled up from our own tables of places, nationalities and groups."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.data import gazetteer
from sayso.language.prose import Name, NameKind, Word

#: What the model calls its names (OntoNotes types), in our words; dates and quantities are not names to us.
KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "nationality",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "EVENT": "event",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "PRODUCT": "other",
}
EDGES = re.compile(r"^(?:the|a|an)\s+|['’]s?$|^[\W_]+|[^\w.)]+$", re.IGNORECASE)


def find_names(text: str, words: tuple[Word, ...], found: Iterable[tuple[int, int, str]]) -> tuple[Name, ...]:
    """The names of one sentence in order, none overlapping.

    found: (start, end, label) as the model gave them. A name that our tables know is typed as they say; a name of several
    words that they know is one name, however the model cut it; runs of capitalised name words that the model left out are
    kept as "other", or as the tables know them.
    """
    given = list(found)
    known = [span for span in _in_tables(text, words) if not any(_part_of(text, span, (a, b)) for a, b, _ in given)]
    named = [name for name in (_name(text, *span, "other") for span in known) if name is not None]
    touched: list[tuple[int, int]] = list(known)
    for start, end, label in given:
        if any(a < end and start < b for a, b in known):
            continue
        touched.append((start, end))
        name = _name(text, start, end, KINDS.get(label))
        if name is not None:
            named.append(name)
    for start, end in _left_out(words, touched):
        name = _name(text, start, end, "other")
        if name is not None:
            named.append(name)
    return tuple(sorted(named, key=lambda n: n.start))


def _in_tables(text: str, words: tuple[Word, ...]) -> Iterable[tuple[int, int]]:
    """Names of several words that the tables know, where words (and no masked characters) stand."""
    starts = {word.start for word in words}
    return (span for span in gazetteer.phrases_in(text, words[0].start, words[-1].end) if span[0] in starts)


def _part_of(text: str, span: tuple[int, int], longer: tuple[int, int]) -> bool:
    """Whether the model's name holds more than the tables': "New York Times", but not "the New York", "ex-Soviet Asia"."""
    before = text[longer[0] : span[0]]
    more = longer[1] > span[1] + 2 or (before[:1].isupper() and before.strip() != "The")  # 2: a possessive
    return longer[0] <= span[0] and span[1] <= longer[1] and more


def _name(text: str, start: int, end: int, kind: NameKind | None) -> Name | None:
    """The name between start and end without article and possessive; None when nothing is left or it is no name."""
    start, end = _bare(text, start, end)
    if end <= start or kind is None:
        return None
    words = " ".join(text[start:end].split())
    known = gazetteer.kind_of(words)
    return Name(start, end, words, known or kind)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end:
        cut = EDGES.search(text[start:end])
        if cut is None or cut.end() == cut.start():
            return start, end
        start, end = (start + cut.end(), end) if cut.start() == 0 else (start, start + cut.start())
    return start, end


def _left_out(words: tuple[Word, ...], touched: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Runs of name words that nothing found (a name, but also a date) touches."""
    run: list[Word] = []
    for word in words:
        free = not any(start < word.end and word.start < end for start, end in touched)
        if free and word.kind == "name" and (not run or word.index == run[-1].index + 1):
            run.append(word)
            continue
        if run:
            yield run[0].start, run[-1].end
        run = [word] if free and word.kind == "name" else []
    if run:
        yield run[0].start, run[-1].end
