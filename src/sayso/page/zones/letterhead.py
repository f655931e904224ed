"""The head of a paper that was sent out (a release, a bulletin, a situation report): its sender's name and what it calls itself;
and the house that a last block tells about, by the name that stands above the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sayso.data import table
from sayso.page.names import house_line
from sayso.page.senders import Sender, is_paper, sender
from sayso.page.zones.cells import Cell

#: A letterhead is looked for among so many blocks, and a house's word about itself in so many last ones.
_REACH, _LAST = 8, 4
#: So many sentences make a story that a house may speak of itself behind.
_STORY = 2
_NAME = re.compile(r"(?:The |the )?[A-Z][\w.'&-]*(?: (?:(?:of|and|the|for|&|de|del) ){0,2}[A-Z][\w.'&-]*){0,6}")
_ISSUED = re.compile(
    r"(?:issued|released|circulated|distributed|published|produced|prepared) (?:by|on behalf of)\b", re.I
)
#: Somebody's words in a last block: the story's, whomever it begins with.
_SAID = re.compile(r"\b(?:said|says|told|according to)\b", re.I)
_BARS = re.compile(r"\s*[|·•›»:]\s*|\s+[-–—]\s+")


def letterhead(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with the letterhead settled, where a line that may be the headline stands below it."""
    made = [_issued(cell) for cell in _own_word(list(cells))]
    start = next((at for at, cell in enumerate(made) if cell.telling), len(made))
    text = "\n".join(cell.piece.words for cell in made)
    papers = [at for at, cell in enumerate(made[: min(start, _REACH)]) if is_paper(cell.piece.words)]
    for at, cell in enumerate(made[: min(start, _REACH)]):
        if not cell.open or cell.piece.item or cell.role == "outside":
            continue
        below = any(_headline(other) for other in made[at + 1 : start])
        named = sender(cell.piece.text)
        if is_paper(cell.piece.words):
            if below:
                made[at] = cell.as_("furniture", "what the text calls itself", "paper")
        elif named and (below or papers or named.paper or _dated(made, at)) and _is_sender(named, text, bool(papers)):
            made[at] = cell.as_("furniture", "the sender's name above the text", "letterhead")
        elif _headline(cell) and cell.shape.count > 2:
            break
    return made


def _issued(cell: Cell) -> Cell:
    """ "Issued by the Ministry of Ports": a line of its own that says who sends the text."""
    issued = cell.open and not cell.shape.sentence and _ISSUED.match(cell.piece.words)
    return cell.as_("credit", "says who issues the text", "credit") if issued else cell


def _dated(made: Sequence[Cell], at: int) -> bool:
    """Whether a date alone stands between a line and the text, as in a channel's posts."""
    return at + 2 < len(made) and made[at + 1].role == "date" and made[at + 2].telling


def _is_sender(named: Sender, text: str, paper: bool) -> bool:
    if house_line(named.name) is not None and not named.paper:
        return False
    return named.sure or (paper and not named.like_news) or _again(named.name, text)


def _headline(cell: Cell) -> bool:
    """Whether a block may be the headline, however short."""
    words = cell.piece.words
    plain = cell.heading and cell.shape.count > 1 and cell.shape.sign("kicker") is None
    return (cell.open and cell.piece.hint("heading") is not None) or (
        plain and sender(words) is None and not is_paper(words)
    )


def _again(name: str, text: str) -> bool:
    """Whether the report has the name once more, in whatever letters, where no line ends behind it at once."""
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I)) > 1


def _own_word(made: list[Cell]) -> list[Cell]:
    """A last block that tells of the house named above the story: "Quay Watch is run by volunteers." Both are furniture."""
    told = [at for at, cell in enumerate(made) if cell.telling]
    if len(told) <= _STORY:
        return made
    above = {name: at for at in reversed(range(told[0])) for name in _names(made[at])}
    for at in told[-_LAST:]:
        cell = made[at]
        name = next((name for name in above if _tells_of(cell.piece.words, name)), None)
        if (
            name is None
            or cell.shape.quoted
            or _SAID.search(cell.piece.words)
            or not _titled(made[: told[0]], above[name])
        ):
            continue
        made[at] = cell.as_("furniture", f"tells of the house: {name}", "plea")
        head = made[above[name]]
        if head.open and head.piece.words.strip(" *_#|·•").removeprefix("The ") == name:
            made[above[name]] = head.as_("furniture", "a house's name alone above the story", "kicker")
    return made


def _titled(top: Sequence[Cell], at: int) -> bool:
    """Whether the name at `at` leaves the story a headline: on its own line, or beside it ("Quay Notes 7: The bridge opens")."""
    return any(_headline(cell) for n, cell in enumerate(top) if n != at) or len(_BARS.split(top[at].piece.words)) > 1


def _names(cell: Cell) -> list[str]:
    """The names that a line above the story may be made of, without "The"."""
    parts = (part.strip(" *_#") for part in _BARS.split(cell.piece.words.strip(" *_#|·•")))
    return [
        part.removeprefix("The ")
        for part in parts
        if part and _NAME.fullmatch(part) and (" " in part or house_line(part))
    ]


def _tells_of(words: str, name: str) -> bool:
    found = re.match(rf"[\W_]*(?:The |the )?{re.escape(name)} ", words)
    return found is not None and _of_itself().match(words, found.end()) is not None


@cache
def _of_itself() -> re.Pattern[str]:
    """What a house says of itself behind its name (data/ownwords.tsv)."""
    return re.compile("(?:" + "|".join(re.escape(row["words"]) for row in table("ownwords")) + r")(?!\w)")
