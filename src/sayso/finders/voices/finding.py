"""Who says what: by the trained tagger where there is one, with the rules for what it is silent about; else by rules alone."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.finders.voices.attributing import find_by_rules
from sayso.finders.voices.attribution import Attribution
from sayso.finders.voices.merging import merged
from sayso.finders.voices.modelled import Tagger, modelled
from sayso.language.prose import Prose


def find_attributions(
    prose: Prose, tagger: Tagger | None = None, masks: Sequence[tuple[int, int]] = ()
) -> tuple[Attribution, ...]:
    """Every attribution of the report, in order of its cue (offsets: code points of `prose.text`, end exclusive).

    tagger: a trained model, or None for the rules alone. masks: markup and links that the tagger reads as white space.
    """
    by_rules = find_by_rules(prose)
    if tagger is None:
        return by_rules
    return merged(tuple(modelled(prose, tagger.tag(prose.text, prose.paragraphs, masks))), by_rules)
