"""Who is meant by a name, where several bear it, where it is cut short, or where something stands around it."""

from __future__ import annotations

import pytest

from tests.finders.voicing import chains, line

#: name: (text, the chain of each attribution in order of its cue)
STORIES = {
    "the first of the name is meant on, past another's full name": (
        "Mayor Jan Murfield opened the bridge. Murfield said it was safe. Murfield said the toll would end. Murfield "
        "called it cheap. He paid tribute to a builder, Anne Murfield, who died there. Murfield said he would not rest.",
        ["Jan Murfield"] * 4,
    ),
    "the first of the name, though others are named more": (
        "After Jeb Holm's exit, the party is without a head. Mr. Holm lost every vote. ''The voters have spoken,'' Mr. Holm "
        "said.\n\nIt is no more the party of Otto Holm and Karl Holm, by the portraits of Karl Holm and Karl Holm's "
        "father. Mr. Holm said he was sorry.",
        ["Jeb Holm", "Jeb Holm"],
    ),
    "somebody of the name who has just been named as one who acts": (
        "Mayor Jan Murfield opened the bridge. Murfield said it was safe. His wife, Rosa Murfield, toured the works on "
        "Friday. Murfield said she was moved.",
        ["Jan Murfield", "Rosa Murfield"],
    ),
    "a quotation names nobody who acts": (
        "Mayor Jan Murfield opened the bridge with Karl Murfield. Murfield said it was safe.",
        ["Jan Murfield"],
    ),
    "the elder of two": (
        "Peter Murfield met Martin Murfield in Tarn. The elder Mr. Murfield said he was glad.",
        ["the elder Mr. Murfield"],
    ),
    "a couple, one of them named only with the other": (
        "The parents, Olo and Imre Voss, spoke in Tarn. Mr. Voss said it was an insult. Ms. Voss said she wept. Their son, "
        "Captain Teo Voss, died in May. Mr. Voss said he would go on.",
        ["Mr. Voss", "Imre Voss", "Mr. Voss"],
    ),
    "he past a wife of the same name": (
        "“She kept her coat on,” said Jon Reddick of Otto and Lena Brandt. But Mrs. Brandt was in good spirits. She sang, he "
        "said.",
        ["Jon Reddick", "Jon Reddick"],
    ),
    "the end of an office is no name": (
        "Minister of Health Grace Lindo dismissed the claim as cheap. Lindo said it was false.",
        ["Grace Lindo", "Grace Lindo"],
    ),
    "a given name that is a title too": (
        "Dean Murfield, a salesman from Tarn, said he would leave.",
        ["Dean Murfield"],
    ),
    "a dean of that name": (
        "Tariq Oswin, who heads the school of mines, spoke. Dean Oswin said the roof would hold.",
        ["Tariq Oswin"],
    ),
    "a word that begins the sentence": (
        "Young Murfield voters march. Jan Murfield has young voters on his side. Murfield said he was glad.",
        ["Jan Murfield"],
    ),
    "whoever stands behind his house": (
        "“The quay is empty,” said The Lantern's Anna Reddick.",
        ["Anna Reddick"],
    ),
    "a man whose surname is a paper's": (
        "Pilot Jan Guardian spoke. “The fog came fast,” said Guardian, who steers the ferry. He said it was cold.",
        ["Jan Guardian", "Jan Guardian"],
    ),
    "two senators": (
        "Sens. Jan Murfield of Tarn and Karl Brandt of Osk said they would be glad.",
        ["Jan Murfield + Karl Brandt"],
    ),
    "somebody else who may be meant comes before": (
        "The campaign of Rick Oswin turned on Brandt, with the former senator from Tarn saying Brandt was weak.\n\n"
        "“He is weak,” said Donald Murfield.",
        ["the former senator from Tarn", "Donald Murfield"],
    ),
    "the company is the one just named": (
        "The Bank of Norland cut its rate. Shares fell after a drop in the oil giant Halden Tarr. The company reported that its "
        "profit was small.",
        ["company"],
    ),
    "those around somebody": (
        "Mayor Jan Murfield lost. Murfield supporters said they would march.",
        ["Murfield supporters"],
    ),
    "the one whose title holds another's name": (
        "Jan Murfield leads. Murfield senior communications adviser Lena Osk said the plan was ready. Osk said it was good.",
        ["Lena Osk", "Lena Osk"],
    ),
    "a title that runs on behind a preposition": (
        "Palm Bay County Supervisor of Elections Susan Tarr said the vote was fair.",
        ["Susan Tarr"],
    ),
    "two offices of one": (
        "Former Norland Gov. and Civic National Committee Chairman Ed Oswin said it was about turnout.",
        ["Ed Oswin"],
    ),
    "who speaks for somebody is not he": (
        "A spokesman for Prime Minister Karl Brandt said the talks had failed.",
        ["a spokesman for Prime Minister Karl Brandt"],
    ),
    "somebody's friend": (
        "“The nets are dry,” said Nils Oke, chief warden of the Harbour School of Fishing and an old Murfield friend.",
        ["Nils Oke"],
    ),
    "one of a party": (
        "Senator Lena Osk spoke in Tarn. The Tarn Republican said taxes would fall.",
        ["the Tarn Republican"],
    ),
    "a king by name": ("Senator Anna J. King, a member from Selby, said the tide was late.", ["Anna J. King"]),
    "a former holder is not the present one": (
        "President Karl Brandt spoke in Tarn. Otto Lind spoke later. “He is wrong,” the former president said.",
        ["the former president"],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_who_is_meant(language, story):
    text, expected = STORIES[story]
    found = chains(language, text)
    assert [line(voices) for _, _, voices in found] == expected, [(cue, said, line(v)) for cue, said, v in found]
