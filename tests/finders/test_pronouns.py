"""Whom "he", "she", "they" and "it" mean, and when that cannot be told: better nobody than somebody else."""

from __future__ import annotations

import pytest

from tests.finders.voicing import chains, line

#: name: (text, the chain of each attribution in order of its cue; "" = the outlet says so itself)
STORIES = {
    "two who bear the name of the subject since": (
        'Anna Voll chairs the union, and Peter Voll the board. "It was lost," Karl Brandt said.\n\n'
        'Voll was angry at the thought of a truce. "I have never asked for one," he said.',
        ["Karl Brandt", "unnamed"],
    ),
    "a name and its verb that the parser reads as one phrase": (
        'Peter Voll runs the board. "It was lost," Karl Brandt said.\n\n'
        'Voll bristles at the thought of a truce. "I have never asked for one," he said.',
        ["Karl Brandt", "unnamed"],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_whom_the_pronoun_means(story, language):
    text, expected = STORIES[story]
    found = [line(voices) for _, _, voices in chains(language, text)]
    assert found == expected
