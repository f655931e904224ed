"""Names as the finders get them: the model's, typed by our own tables, without article and possessive."""

from __future__ import annotations

from itertools import pairwise

import pytest

from marked import marked, reads


def names_in(language, text):
    prose = language.read(text, [(0, len(text))])
    return [name for sentence in prose.sentences for name in sentence.names]


TYPED = [
    # the tables outrank the model
    ("Troops left [Tajikistan] on Friday.", "place"),
    ("He was seen in [Dushanbe] last week.", "place"),
    ("The [Tajik] minister resigned.", "nationality"),
    ("[Tajiks] voted on Sunday.", "nationality"),
    ("Envoys of [NATO] met in secret.", "organisation"),
    ("The [U.N.] will send food.", "organisation"),
    ("The [Taliban] denied it.", "group"),
    ("Fighters of [al-Qaeda] fled.", "group"),
    ("Lorries queued at [Shir Khan Bandar] for days.", "facility"),
    ("Lorries left the [Torkham crossing] at noon.", "facility"),
    ("Ships avoid the [Strait of Hormuz] now.", "place"),
    ("The [Islamic State group] claimed the attack.", "group"),
    ("The [Kremlin] declined to comment.", "organisation"),
    ("Shells fell on [Mazar-i-Sharif] again.", "place"),
    ("[Burma]’s rulers said nothing.", "place"),
    ("Voters in [North Macedonia] waited.", "place"),
    # but the model's, where it holds more
    ("The [New York Times] has named her.", "organisation"),
    ("The [Texas Forest Service] sent crews.", "organisation"),
    # names the tables leave to the model
    ("[Anna Velling] said the ferry was sound.", "person"),
    ("The court heard [Pavel Orlik] on Monday.", "person"),
    ("[Michael Jordan] retired again.", "person"),
    ("The [Harbour Workers Union] called a strike.", "organisation"),
]


@pytest.mark.parametrize(("text", "kind"), TYPED)
def test_names_are_typed_by_the_tables_first(language, text, kind):
    plain, spans = marked(text)
    found = names_in(language, plain)
    assert [(name.start, name.end) for name in found][:1] == spans, reads(plain, [(n.start, n.end) for n in found])
    assert found[0].kind == kind
    assert found[0].text == " ".join(plain[slice(*spans[0])].split())


def test_a_name_over_a_hard_line_end_is_one_name(language):
    plain, spans = marked("Traders crossed at [Shir Khan\nBandar] in the morning.")
    assert [(n.start, n.end, n.text) for n in names_in(language, plain)] == [(*spans[0], "Shir Khan Bandar")]


def test_names_do_not_overlap_and_read_their_characters(language):
    text = "Tajikistan’s foreign minister, Sanjar Malik, told NATO's Anna Velling in the Hague of New York-based Halden Ltd."
    found = names_in(language, text)
    assert found
    for one, other in pairwise(found):
        assert one.end <= other.start
    for name in found:
        assert text[name.start : name.end] == name.text
        assert not name.text.startswith("the ")
        assert not name.text.endswith(("'s", "’s"))


def test_one_paragraph_does_not_change_another(language):
    first, second = "Kabul said no.", "Tajik troops moved to Khorog."
    text = f"{first}\n\n{second}"
    together = language.read(text, [(0, len(first)), (len(first) + 2, len(text))])
    alone = language.read(text, [(len(first) + 2, len(text))])
    assert together.sentences[-1].names == alone.sentences[-1].names
