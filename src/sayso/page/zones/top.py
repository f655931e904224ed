"""The top of a report: which line is the headline, what stands round it, and where the story starts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.page.lines import stationed
from sayso.page.marks import urls
from sayso.page.names import house_like, house_line, outlet
from sayso.page.persons import is_person
from sayso.page.zones.cells import Cell
from sayso.page.zones.edges import dateline
from sayso.page.zones.shape import plain, sentences

#: A headline is looked for among so many blocks.
_REACH = 25
#: A headline has no more words; a longer line is running text that has lost its full stop.
_MOST_WORDS = 22
_TAGS = re.compile(r"^(?:Subject\s?:|(?:Re|Fwd?|FW)\s?:|\[[^\[\]]*\]|\s)+", re.I)
_WORDS = re.compile(r"[\w']+")
_OF_A_PICTURE = re.compile(r"^\d{1,2}:\d\d\s|\((?:Photo|Source|Image|Video|Credit)\s?:|\b(?:Caption|Image \d+ of)\b")


def top(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with headline, deck, kicker, captions and a name alone settled above the story's first sentence."""
    made = list(cells)
    _captions(made)
    start = next((at for at, cell in enumerate(made) if cell.telling and cell.role != "outside"), None)
    if start is None:
        return made
    title = _title(made, start)
    if title is not None and title >= start:
        for at in range(start, title):
            if made[at].telling:
                made[at] = made[at].as_("caption", "a sentence above the headline")
        start = next((at for at, cell in enumerate(made) if at > title and cell.telling), len(made))
    if title is not None:
        made[title] = made[title].as_("headline", "the first line that is like a headline", "title")
        _deck(made, title, start)
    _repeated(made)
    _subjects(made)
    _between(made, title, start)
    return made


def _subjects(made: list[Cell]) -> None:
    """A forwarded mail's subject is no headline where the story has its own."""
    if not any(cell.zone == "headline" and cell.role != "forwarded" for cell in made):
        return
    for at, cell in enumerate(made):
        if cell.role == "forwarded":
            made[at] = cell.as_("furniture", "the subject of a forwarded mail", "mail")


def _repeated(made: list[Cell]) -> None:
    """A mail's subject that stands once more above the story: there it is the headline."""
    said = {_letters(_TAGS.sub("", cell.piece.words)): at for at, cell in enumerate(made) if cell.role == "subject"}
    for at, cell in enumerate(made[:_REACH]):
        here = _letters(cell.piece.words)
        ends = (place for subject, place in said.items() if subject.endswith(here))  # "Quay Notes 7: The bridge opens"
        subject = next(ends, None) if cell.open and cell.shape.count > 2 else None
        if subject is not None:
            made[at] = cell.as_("headline", "the mail's subject once more", "title")
            made[subject] = made[subject].as_("furniture", "the subject of the mail, said again below", "mail")


def _letters(words: str) -> str:
    """The words of a line in small letters, without signs: "Floods - a review" and "Floods: a review" are one."""
    return " ".join(_WORDS.findall(plain(words)))


def _captions(made: list[Cell]) -> None:
    """Sentences from whose end a credit was cut: a caption, unless only an agency's name stood there, far down."""
    story = next(
        (at for at, cell in enumerate(made) if cell.telling and not cell.role.startswith("credited")), len(made)
    )
    last = max((at for at, cell in enumerate(made) if cell.telling), default=-1)
    for at, cell in enumerate(made):
        if not cell.open or not cell.role.startswith("credited"):
            continue
        if at < min(story, last) or (cell.role == "credited" and cell.shape.count <= 60):
            made[at] = cell.as_("caption", "a picture's credit stands behind it")
    told: dict[str, int] = {}
    for at, cell in enumerate(made):
        if cell.telling:
            for sentence in sentences(cell.piece.words):
                told[sentence] = at
    for at in range(min(story + 2, len(made))):
        if made[at].telling and told.get(plain(made[at].piece.words), at) > at:
            made[at] = made[at].as_("caption", "repeats a sentence of the story, above it")


def _title(made: list[Cell], start: int) -> int | None:
    """The place of the headline: by the markup first, else the best of the headline-like lines above the story."""
    if any(
        cell.role in ("subject", "title") or (cell.zone == "headline" and cell.role != "forwarded")
        for cell in made[:start]
    ):
        return None
    marked = [
        at for at, cell in enumerate(made[:_REACH]) if cell.open and cell.piece.hint("heading") and not _is_label(cell)
    ]
    if len(marked) > 1 and house_line(made[marked[0]].piece.words) is not None:
        marked = marked[1:]
    first = [at for at in marked if made[at].piece.hint("heading").value == "1"]  # type: ignore[union-attr]
    if first or (marked and marked[0] < start):
        return (first or marked)[0]
    above = [at for at in range(start) if made[at].role != "outside" and _could_be(made[at])]
    if any(cell.role == "forwarded" for cell in made[:start]):  # the mail's subject serves, where no headline is plain
        above = [at for at in above if _apart(made, at)]
    named = [at for at in above if house_line(made[at].piece.words) is None]
    if not named and _unended(made, start):
        return start
    if above and not named:  # a house's name outdoes no headline, however short that is
        named = [at for at in range(above[0] + 1, start) if _is_short_title(made[at])]
    if named or above:
        return max(
            named or above, key=lambda at: (min(made[at].shape.count, 4) - 3 * is_person(made[at].piece.words), -at)
        )
    if any(cell.role in ("letterhead", "paper") for cell in made[:start]):  # "Floods - Norland", below who sends it
        heads = [at for at in range(start) if made[at].heading and not _is_label(made[at]) and made[at].shape.count > 1]
        short = next((at for at in heads if house_line(made[at].piece.words) is None), None)
        if short is not None:
            return short
    below = [at for at in range(start + 1, min(start + 3, len(made))) if _could_be(made[at])]
    return next((at for at in below if any(c.role in ("byline", "date", "staff") for c in made[at + 1 : at + 3])), None)


def _unended(made: Sequence[Cell], start: int) -> bool:
    """Whether the first block that is like a sentence is a headline: it lacks a full stop, and the story behind it does not.

    A line broken by a mailer looks the same, so it must stand between blank lines, under no mail's subject.
    """
    cell = made[start]
    if not _apart(made, start) or any(other.role == "forwarded" for other in made[:start]):
        return False
    short = cell.shape.title and not cell.shape.ends and cell.shape.count <= _MOST_WORDS
    after = [other for other in made[start + 1 :] if other.telling][:3]
    return short and not dateline(cell.piece.text) and bool(after) and all(other.shape.ends for other in after)


def _is_short_title(cell: Cell) -> bool:
    words = cell.piece.words
    return cell.heading and not _is_label(cell) and not words.isupper() and house_line(words) is None


def _apart(made: Sequence[Cell], at: int) -> bool:
    """Whether a block stands between blank lines."""
    return all(cell.piece.gap for cell in made[at : at + 2])


def _is_label(cell: Cell) -> bool:
    """A kicker or section name, a path ("Home > World"), the house's own name."""
    words = cell.piece.words
    path = " > " in words or " » " in words or " › " in words or (" | " in words.strip("| ") and cell.shape.count < 6)
    return path or cell.shape.sign("kicker") is not None or outlet(words) is not None


def _is_name(cell: Cell) -> bool:
    return (
        is_person(cell.piece.words)
        and not cell.shape.reader
        and not _is_label(cell)
        and not house_like(cell.piece.words)
        and not house_line(cell.piece.words)
    )


def _could_be(cell: Cell) -> bool:
    return cell.heading and not _is_label(cell) and not _is_strange(cell)


def _is_strange(cell: Cell) -> bool:
    """No headline, though it looks like one: a word or two, running text, a video's or picture's line, a post with a link."""
    words = cell.piece.words
    length = not 3 <= cell.shape.count <= _MOST_WORDS
    return length or _OF_A_PICTURE.search(words) is not None or urls(words, 0, len(words)) != ()


def _deck(made: list[Cell], title: int, start: int) -> None:
    """Sentences between the headline and the byline or date below it are the deck, if the story goes on after it."""
    signed = ("byline", "date", "staff")
    if any(cell.role in signed for cell in made[title:start]):
        return
    near = range(start, min(start + 7, len(made)))
    at = next((at for at in near if made[at].role in signed), None)
    deck = [] if at is None else [place for place in range(start, at) if made[place].telling]
    if at is None or len(deck) > 2 or not any(cell.telling for cell in made[at + 1 :]):
        return
    for place in deck:
        made[place] = made[place].as_("headline", "deck: between the headline and the byline")


def _between(made: list[Cell], title: int | None, start: int) -> None:
    """Short lines above the story that are not the headline: decks, a writer's name, kickers."""
    for at in range(min(start, len(made))):
        cell = made[at]
        if not cell.open or cell.role == "outside" or cell.piece.item:
            continue
        if cell.role == "wire":
            made[at] = cell.as_("byline", "an agency's name alone above the story", "byline")
        elif cell.role.startswith("credited") or cell.telling:
            continue
        elif house_line(cell.piece.words) is not None:
            made[at] = cell.as_("furniture", "a house's name alone above the story", "kicker")
        elif title is not None and at > title and stationed(cell.piece.words):
            made[at] = cell.as_("byline", "a writer's name and place", "byline")
        elif cell.heading and title is not None and at > title and _is_name(cell):
            made[at] = cell.as_("byline", "a name alone between headline and story", "name")
        elif cell.heading and title is not None and cell.shape.count >= 4 and not _is_label(cell):
            made[at] = cell.as_("headline", "deck: a line like a headline beside the headline")
        elif title is not None or cell.shape.count <= 4:
            made[at] = cell.as_("furniture", "a kicker or label above the story", "kicker")
