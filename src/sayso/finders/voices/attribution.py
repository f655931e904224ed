"""What an attribution is: who is said to say it, the words that say so, what is said. Rules and models fill the same shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AttributionKind = Literal["quoted", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of saying, thinking, denying or promising, as characters of the report (code points, end exclusive).

    sentence: index of the sentence that holds the cue. source: who is said to say it, as written (None = nobody is named:
    "reportedly"). cue: the words that say so ("said", "according to", "dismissed as a lie"). content: what is said; in several
    pieces when the cue breaks it or a quotation goes on later. medium: through what it came, where the words tell ("a statement
    carried by the news agency", "the state-run RIA Novosti news agency" of "told ..."). lemma: the cue's entry in data/verbs.tsv.
    source_sure: how sure a model is that the source is this one, 0 to 1; 1 where rules found it, or agree.
    """

    sentence: int
    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    medium: tuple[int, int] | None = None
    kind: AttributionKind = "indirect"
    lemma: str = ""
    source_sure: float = 1.0

    @property
    def start(self) -> int:
        """Where what is said begins."""
        return self.content[0][0]

    def holds(self, start: int, end: int) -> bool:
        """Whether the characters start..end lie inside what is said."""
        return any(a <= start and end <= b for a, b in self.content)
