"""Parts tied to claims: the smallest unit that holds a part has it; a frame is its speaker's, a bare clause the outlet's."""

from __future__ import annotations

import pytest

from sayso.finders import read_opened
from sayso.formats import open_report
from sayso.records import Given


@pytest.fixture(scope="module")
def claims_of(language):
    def read(text):
        reading = read_opened(
            open_report(text.encode(), "story.txt"), Given(outlet="Port Ledger"), language, "sayso 0 test"
        )
        return {" ".join(c.said.text.split()): c for c in reading.claims}

    return read


def chain(claim):
    return [name for voice in claim.voices for name in voice.party.names]


STORY = """Two ferries sank off Lorn on Tuesday and 40 people were killed, Harbour Minister Oda Brandt said.

The port handles 900 ships a year. Brandt blamed the storm for the sinking, and the Seamen's Union dismissed as a lie
the minister's claim that both ferries had been inspected.
"""


def test_a_figure_and_a_time_go_to_the_smallest_unit_that_holds_them(claims_of):
    claims = claims_of(STORY)
    sank = next(c for text, c in claims.items() if text.startswith("Two ferries sank"))
    killed = next(c for text, c in claims.items() if text.startswith("40 people"))
    assert [f.value for f in killed.figures] == [40]
    assert all(f.value != 40 for f in sank.figures)
    assert sank.when.at is not None
    assert sank.when.at.text in {"on Tuesday", "Tuesday"}


def test_what_is_said_has_its_speaker_and_a_bare_clause_beside_it_has_none(claims_of):
    claims = claims_of(STORY)
    assert [chain(c) for text, c in claims.items() if "ferries sank" in text] == [["Oda Brandt"]]
    assert [chain(c) for text, c in claims.items() if "900 ships" in text] == [[]]


def test_a_frame_that_tells_belongs_to_its_own_speaker_not_to_the_one_it_names(claims_of):
    claims = claims_of(STORY)
    blamed = next(c for text, c in claims.items() if "blamed the storm" in text)
    dismissed = next(c for text, c in claims.items() if "dismissed as a lie" in text)
    assert chain(blamed) == ["Oda Brandt"]
    assert "Union" in " ".join(chain(dismissed))


def test_every_part_reads_its_characters(claims_of):
    for claim in claims_of(STORY).values():
        parts = [claim.said, *(f.at for f in claim.figures), *(w.at for w in claim.where), *claim.hedges]
        assert all(STORY[p.start : p.end] == p.text for p in parts)


def test_a_deed_in_a_headline_makes_nobody_a_speaker(claims_of):
    claims = claims_of(
        "Army chief says coup foiled, 22 officers held\n\nThe army of Kadu has arrested 22 officers, it said on Sunday.\n\n"
        "They were taken to the port of Lorn on a ship of the navy, and the talks went on.\n"
    )
    assert all("officers" not in name for text, c in claims.items() if "foiled" in text for name in chain(c))


def test_who_says_it_also_blames_in_the_same_breath(claims_of):
    claims = claims_of(
        "Two soldiers were killed on Sunday, the army of Kadu said, blaming rebel forces. The union rejected the pay offer.\n"
    )
    assert chain(claims["blaming rebel forces"]) == chain(claims["Two soldiers were killed on Sunday"]) != []
    assert chain(claims["The union rejected the pay offer"]) == []


@pytest.mark.parametrize(
    "words, speaker",
    [
        ("The cargo, Kai Renner said, had arrived only in January.", ["Kai Renner"]),
        ("Of the seven cranes, Kai Renner said, five will have to be replaced.", ["Kai Renner"]),
        ("In nine of the towns, says Kai Renner, voters were turned away.", ["Kai Renner"]),
        ("The ferry, which Kai Renner said was sound, sank on Tuesday.", []),
    ],
)
def test_who_says_so_in_the_middle_says_what_stands_around(claims_of, words, speaker):
    claims = claims_of(f"The port is shut. {words}\n")
    whole = next(c for text, c in claims.items() if words.startswith(text.split(",")[0]) and "," in text)
    assert chain(whole) == speaker


@pytest.mark.parametrize(
    ("words", "clause", "speaker"),
    [
        (
            "A man who the harbour police said was armed was held on Friday.",
            "who the harbour police said",
            ["harbour police"],
        ),
        ("Divers found a chest that Kai Renner said was empty.", "that Kai Renner said", ["Kai Renner"]),
        ("A man who the harbour police held on Friday was armed.", "A man who the harbour police held", []),
    ],
)
def test_what_a_relative_clause_says_of_it_is_told_by_whom_it_names(claims_of, words, clause, speaker):
    claims = claims_of(f"The port is shut. {words}\n")
    assert [chain(c) for text, c in claims.items() if text.startswith(clause)] == [speaker]


def test_what_was_not_disputed_is_told_by_whoever_says_so(claims_of):
    claims = claims_of("Orlan's Energy Ministry said it did not dispute the findings.\n\nThe army said nothing.\n")
    undisputed = next(c for text, c in claims.items() if text.startswith("it did not dispute"))
    assert chain(undisputed) == ["Orlan's Energy Ministry"]
    assert undisputed.stance != "denies"
