"""Names as a model misreads them, and phrases as a tagger cuts them: what is made of both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.finders.parties.kinds import kind_of
from sayso.finders.parties.mentions import mentions_at
from sayso.finders.parties.naming import named
from sayso.language.prose import Name
from tests.finders.voicing import read

#: (text, the name as the model reads it, its kind, what is made of it)
NAMES = [
    ("Juan Murfield of the port spoke.", "Juan Murfield of", "person", ("Juan Murfield", "person")),
    ("Young Murfield voters march. Jan Murfield has young voters.", "Young Murfield", "person", ("Murfield", "person")),
    ("Stated Murfield: it is over. So Jan Murfield stated.", "Stated Murfield", "person", ("Murfield", "person")),
    (
        "“The quay has been empty since May,” said The Lantern’s Anna Reddick on Friday.",
        "Lantern’s Anna Reddick",
        "organisation",
        ("Anna Reddick", "person"),
    ),
    ("His Justice Department shrugged.", "Justice Department", "organisation", ("Justice Department", "organisation")),
    (
        "Water Watch: State Board hid the mail.",
        "Water Watch: State Board",
        "organisation",
        ("Water Watch", "organisation"),
    ),
    ("The Union of Divers (UOD) sued.", "Union of Divers (UOD", "organisation", ("Union of Divers", "organisation")),
    ("The court ruled in Halden v. Tarr.", "Halden v. Tarr", "person", None),
    ("“It is odd,” said Anna Murfield of the board.", "Murfield", "person", ("Anna Murfield", "person")),
    ("It was written by E3G. It says little.", "E3G.", "other", ("E3G", "other")),
    (
        "The senator said that Team Murfield was nowhere to be seen in the harbour that night.",
        "Team Murfield",
        "person",
        ("Team Murfield", "organisation"),
    ),
    (
        "The mail contradicts Secretary of Defense Leon Oswin.",
        "Defense Leon Oswin",
        "organisation",
        ("Leon Oswin", "person"),
    ),
]


@pytest.mark.parametrize(("text", "name", "kind", "made"), NAMES)
def test_a_misread_name_is_mended(language, text, name, kind, made):
    prose = read(language, text)
    start = text.index(name)
    first = prose.sentence_at(start)
    assert first is not None
    one = replace(first, names=(Name(start, start + len(name), name, kind),))
    prose = replace(prose, sentences=tuple(one if s.index == first.index else s for s in prose.sentences))
    found = [(n.text, n.kind) for n in named(prose)[first.index]]
    assert found[:1] == ([] if made is None else [made])


#: a phrase cut in {}, and who is mentioned
CUT = [
    ("{Her liberal} friends have mocked the mayor.", "Her liberal friends", None),
    ("{Murfield} economic advisers met.", "Murfield economic advisers", None),
    ("Then {Jan} Murfield spoke.", "Jan Murfield", "Jan Murfield"),
    ("{The senator from} Norland spoke.", "The senator from Norland", None),
    ("{Murfield} accused Lind of it.", "Murfield", "Murfield"),
    ("{A report by the board} on Wednesday said so.", "A report by the board", None),
]


@pytest.mark.parametrize(("marked", "whole", "name"), CUT)
def test_a_cut_phrase_is_read_whole(language, marked, whole, name):
    start, end = marked.index("{"), marked.index("}") - 1
    prose = read(language, marked.replace("{", "").replace("}", ""))
    (mention,) = mentions_at(prose, named(prose), prose.sentences[0], start, end)
    assert (mention.text, mention.name) == (whole, name)


@pytest.mark.parametrize(
    ("text", "name", "model", "kind"),
    [
        ("He works on Quarry Street in Tarn.", "Quarry Street", "person", "office"),
        ("It was told by Rivers Watch first.", "Rivers Watch", "person", "office"),
        ("The passage of the Harbour Care Act helped.", "Harbour Care Act", "other", "office"),
        ("It was told by the head of Young TVP first.", "Young TVP", "person", "office"),
        ("He leads the Jan J. Murfield Foundation in Tarn.", "Jan J. Murfield Foundation", "person", "office"),
        ("He met Anna House in Tarn.", "Anna House", "person", "person"),
        ("The OBDC, a port regulator, spoke.", "OBDC", "person", "office"),
    ],
)
def test_what_no_person_is_called_is_a_body(text, name, model, kind):
    start = text.index(name)
    span = (start, start + len(name))
    assert kind_of(text, Name(*span, name, model), span, "port regulator" if name == "OBDC" else None, "") == kind
