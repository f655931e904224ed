"""Who says what: by the trained tagger where there is one, with the rules for what it is silent about; else by rules alone."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.finders.voices.attributing import find_by_rules
from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.merging import merged
from sayso.finders.voices.modelled import Tagger, modelled
from sayso.finders.voices.onward import with_more
from sayso.finders.voices.speaking import spoken
from sayso.finders.voices.unsaid import unsaid
from sayso.language.prose import Prose

Masks = Sequence[tuple[int, int]]


def find_attributions(prose: Prose, tagger: Tagger | None = None, masks: Masks = ()) -> tuple[Attribution, ...]:
    """Every attribution of the report, in order of its cue (offsets: code points of `prose.text`, end exclusive).

    tagger: a trained model, or None for the rules alone; with one, attitudes count as well ("fears that", "seeks"). masks:
    markup and links that the tagger reads as white space.
    """
    by_rules = find_by_rules(prose)
    return by_rules if tagger is None else merged(prose, _tagged(prose, tagger, masks), by_rules, booked=False)


def find_voices(prose: Prose, tagger: Tagger | None = None, masks: Masks = ()) -> tuple[Attribution, ...]:
    """The attributions that a ledger books: acts of saying, also those within another's words."""
    by_rules = find_by_rules(prose)
    if tagger is None:
        return with_more(prose, tuple(one for one in by_rules if not unsaid(prose, one, by_rules)))
    return with_more(prose, spoken(prose, merged(prose, _tagged(prose, tagger, masks), by_rules), by_rules))


def _tagged(prose: Prose, tagger: Tagger, masks: Masks) -> tuple[Attribution, ...]:
    return tuple(modelled(prose, tagger.tag(prose.text, prose.paragraphs, masks)))
