"""Sources of more than one name, cut too long, or heard through a paper: who they are, and in which order."""

from __future__ import annotations

import pytest

from tests.finders.voicing import chains, line

#: name: (text, the chain of each attribution in order of its cue)
STORIES = {
    # "and" within what is said of one
    "those under whom he served": (
        "The charges are hard to prove, said Grant Oke, a security official under Presidents Voll and Peter Lindt.",
        ["Grant Oke"],
    ),
    "those whom he advised": (
        "Richard Oke, an aide to members such as former Gov. Bob Lindt and former Rep. Helen Voll, wrote that it was late.",
        ["Richard Oke"],
    ),
    "what he is besides": (
        "The cuts are wild, said Steve Oke, director of economic policy at the Harbour Institute, and a Liberal who ran it.",
        ["Steve Oke"],
    ),
    "two with what they are": (
        "Kate Lind, the mayor, and Tom Haas, her deputy, said the bridge was shut.",
        ["Kate Lind + Tom Haas"],
    ),
    "the second alone, behind a comma": (
        "Tom Haas, head of the union, and Kate Lind said the bridge was shut.",
        ["Tom Haas + Kate Lind"],
    ),
    "two with their seats": (
        "Sens. Jon Oke of Selby and John Voll of Karsk, both up for reelection, said they would be glad.",
        ["Jon Oke + John Voll"],
    ),
    "one of two bodies that spoke as one": (
        "The teachers' union and the council said schools would close. The union said pay was low.",
        ["teachers' union + council", "union"],
    ),
    "one with two offices": (
        "The ferry was late again, said farmer and KLP activist Nils Oke, Holt's old neighbour.",
        ["Nils Oke"],
    ),
    # where a source begins and ends
    "what was not won": (
        "Neither Ada Voll nor Tom Haas has won a town and Lindt strongly suggested they should leave. Peter Lindt is mayor.",
        ["Peter Lindt"],
    ),
    "the adviser, not the foundation": (
        "Saul Oke, an adviser to the Harbour Foundation who has long dismissed plans for a bridge, said it was late.",
        ["Saul Oke", "Saul Oke"],
    ),
    "the president, not the vale": (
        "The union has invited Matt Oke, the president of the Foundation for Peace in the Vale, who often criticizes the harbour "
        "board, to speak.",
        ["Matt Oke"],
    ),
    "a statement of long ago": (
        "Minister Paula Voll said in a statement that the ship was lost.\n\nOne man was an engineer.\n\nHe had two sons.\n\n"
        "The second was a cook.\n\nThe third was a nurse.\n\nThe company told his family on Friday. "
        'He was "well liked", the statement added.',
        ["Paula Voll", "the statement"],
    ),
    "what he is, of whom it is told": (
        "But Mr. Oke, a Liberal who described himself as a friend of the sea, said he was sorry. Carl Oke is 55.",
        ["Carl Oke", "Carl Oke"],
    ),
    "people of a place, of whom who is said": (
        "The change is likely to please nervous Greens on Cape Hill, who have argued that it helps when Voss is shown as greedy.",
        ["Greens"],
    ),
    "one with two descriptions": (
        "Bob Reddick, a Selby delegate and Lindt supporter who has accused the board of theft, said he would stay.",
        ["Bob Reddick", "Bob Reddick"],
    ),
    "officials, with those who are among them": (
        "Port officials, including Harbour Director Martin Voll and Director of Safety Peter Oke, have warned that the piers "
        "were rotten.",
        ["port officials"],
    ),
    "a described one told of again, whatever stands beside a place": (
        "A military source said on Monday that men had come. Masked men raided the barracks of the firm Oberon, near the hamlet "
        "of Kell-Borra, a military source told the Sentinel. According to the military source, the watch had been cut.",
        ["a military source"] * 2,
    ),
    "a group that is called by its name in the singular": (
        "The Taliban claims to control the port. The Taliban said the town fell.",
        ["Taliban"] * 2,
    ),
    # through whom
    "a paper that has it from an institute": (
        "The Daily Lantern reports that half of all boats leak, according to the Selby Institute.",
        ["Daily Lantern <- Selby Institute"] * 2,
    ),
    "who writes, and quotes somebody besides": (
        '"The idea is absurd," Ada Voll wrote, quoting a Harbour Gazette reporter.',
        ["Ada Voll", "Ada Voll"],
    ),
    "somebody whose words are told by others": (
        "Lind said half of all voters are angry, according to two aides.",
        ["two aides <- Lind", "two aides"],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_who_the_source_is(story, language):
    text, expected = STORIES[story]
    found = [line(voices) for _, _, voices in chains(language, text)]
    assert found == expected
