"""Whom "he", "she", "they" and "it" mean, and when that cannot be told: better nobody than somebody else."""

from __future__ import annotations

import pytest

from tests.finders.voicing import chains, line

#: name: (text, the chain of each attribution in order of its cue; "" = the outlet says so itself)
STORIES = {
    "two who bear the name of the subject since": (
        'Peter Voll and Martin Voll run the board. "It was lost," Karl Brandt said.\n\n'
        'Voll was angry at the thought of a truce. "I have never asked for one," he said.',
        ["Karl Brandt", "unnamed"],
    ),
    "not who is quoted, between his own marks": (
        "Jane Roe of the Post spent a week with a baker. Roe reports:\n\n"
        '"Her hips were sore when she was sent home, after what she called a “rant,” a row of posts."',
        ["Jane Roe", "Jane Roe <- unnamed"],
    ),
    "a woman of a first name only": (
        '"It is lost," Melanie said. "I love you," he said.',
        ["Melanie", "unnamed"],
    ),
    "of two the one whom the pronoun fits": (
        'Anna Voll chairs the union. Peter Voll runs the board. "It was lost," Karl Brandt said.\n\n'
        'Voll was angry at the thought of a truce. "I have never asked for one," he said.',
        ["Karl Brandt", "Peter Voll"],
    ),
    "of two the one who has just spoken": (
        'Peter Voll and Martin Voll run the board. "It was lost," Martin Voll said.\n\n'
        'Voll was angry at the thought of a truce. "I have never asked for one," he said.',
        ["Martin Voll", "Martin Voll"],
    ),
    "a name and its verb that the parser reads as one phrase": (
        'Peter Voll runs the board. "It was lost," Karl Brandt said.\n\n'
        'Voll bristles at the thought of a truce. "I have never asked for one," he said.',
        ["Karl Brandt", "unnamed"],
    ),
    "a subject within a clause before the pronoun": (
        '"It was lost," said Karl Brandt, who used to work for Peter Voll.\n\n'
        "In Selby, where Mr. Voll began his career and still lives, he joked that the sea was his boss.",
        ["Karl Brandt", "Peter Voll"],
    ),
    "a subject behind the pronoun": (
        'Peter Voll lives in Selby. "It was lost," Karl Brandt said.\n\n'
        "In what he called a mistake, Mr. Voll had sold the boat.",
        ["Karl Brandt", "Peter Voll"],
    ),
    "a condition is part of what is said": (
        '"I would never vote for her," Karl Brandt said. Tom Haas does not feel the same way. '
        "If Brandt leaves the party, he said he would follow.",
        ["Karl Brandt", "Tom Haas"],
    ),
    "who was asked": (
        'Karl Brandt asked Peter Voll whether the bridge would hold.\n\n"Sure it will," he said.',
        ["Peter Voll"],
    ),
    "who was there when somebody asked": (
        "Peter Voll did not sound sure when Karl Brandt asked whether the bridge would hold.\n\n"
        '"Nobody knows," he said.',
        ["Peter Voll"],
    ),
    "who speaks of what another has admitted": (
        "Karl Brandt noted that Peter Voll himself has admitted he will not win.\n\n"
        '"What most people ask for is not much," he said.',
        ["Karl Brandt", "Karl Brandt <- Peter Voll", "Karl Brandt"],
    ),
    "the subject, or one of those of whom he speaks": (
        "Peter Voll refused to mock preachers, like Karl Brandt, who had said that books should burn. "
        '"I am not out to bash anybody," he said.',
        ["Karl Brandt", "unnamed"],
    ),
    "of whom the paragraph tells": (
        '"We open at nine," said Clara Oke, who leads the office.\n\nFor Ada Voll, a retired nurse who comes in by bus, '
        'two nights a week are a chance to help. "It is little," she said.',
        ["Clara Oke", "Ada Voll"],
    ),
    "an owner beside what is owned": (
        'Peter Voll lives in Selby. "What we have in common is hope," Karl Brandt said.\n\n'
        "Members are uneasy about Mr. Voll's plans, including his call to ban ferries.",
        ["Karl Brandt", "Peter Voll"],
    ),
    "a rival is not his rival": (
        '"We will win," Karl Brandt said. Karl Brandt\'s chief rival, Peter Voll of Selby, was the only one who stayed away. '
        "Instead he pledged that he would build a bridge.",
        ["Karl Brandt", "Peter Voll"],
    ),
    "a name of which nobody knows whose it is": (
        "Peter Voll voted for a big bridge. Lumm openly admitted that his own vote was for sale. "
        '"With an eye to the money," he said.',
        ["Lumm", "Lumm"],
    ),
    "many are no she": (
        "Democrats say the board wants a new line because interest in her log has gone. "
        "It shows that she played a role in denying more guards.",
        ["Democrats", "unnamed", "unnamed <- unnamed"],
    ),
    "whom he called": (
        'Peter Voll said that he had begun to unmask Karl Brandt, whom he called a "con artist".',
        ["Peter Voll", "Peter Voll"],
    ),
    "by the word before her name": (
        'Mr. Voll and Anna Voll ran. "It was lost," Karl Brandt said. Mrs. Voll aims to build. He calls for a new bridge.',
        ["Karl Brandt", "Karl Brandt"],
    ),
    "they, of whom it was asked": (
        "Local governments have been known to cheat when the Fish Board demanded that they stop. They stop reporting catches.",
        ["Fish Board", "unnamed"],
    ),
    "it, a film": (
        "Police said the man was armed. A film of the arrest was posted on Tuesday. It shows that his hands were empty.",
        ["Police", "unnamed"],
    ),
    "it, a place-holder": (
        "The ministry said the dam was safe. It may take days to determine whether the gate will hold.",
        ["ministry", ""],
    ),
    "it, a plan": (
        "The ministry said the dam was safe. It would encourage farmers to move, it added.",
        ["ministry", "ministry <- unnamed", "ministry"],
    ),
    "its, of the sentence's own subject": (
        "The Fish Board said it was safe. Oberon had 4,000 workers at the start of last year, its yearly report shows.",
        ["Fish Board", ""],
    ),
    "it, the body that spoke": (
        "The Harbour Board said trade was down. It said the port would close.",
        ["Harbour Board", "Harbour Board"],
    ),
    "they, others since a body spoke": (
        "The Harbour Board said trade was down. Ada Holm, along with Judge Tom Reik, wrote a long study of the port. "
        "In it, they conclude that four in ten ships are late.",
        ["Harbour Board", "unnamed"],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_whom_the_pronoun_means(story, language):
    text, expected = STORIES[story]
    found = [line(voices) for _, _, voices in chains(language, text)]
    assert found == expected
