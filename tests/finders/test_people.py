"""Who is in the roster of a report, under which full names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.finders.parties.naming import named
from sayso.finders.parties.people import roster
from sayso.language.prose import Name
from tests.finders.voicing import read

#: name: (text, the full names of all that are named)
ROSTERS = {
    "a headline's adjective is no given name, and the headline ends at its semicolon": (
        "Sleepy Holm, Restless Lindt; Port Affair Grows\n\nThe port affair grows. Holm said it was over.",
        ["Holm"],
    ),
    "a full name in a headline that the text repeats": (
        "Marta Oyelaran Wins Harbour Vote\n\nMarta Oyelaran won. Oyelaran said it was over.",
        ["Marta Oyelaran"],
    ),
}


@pytest.mark.parametrize("story", ROSTERS)
def test_everybody_is_known_by_the_fullest_name(language, story):
    text, names = ROSTERS[story]
    prose = read(language, text)
    assert [known.name for known in roster(prose, named(prose))] == names


def test_a_full_name_taken_for_a_body_is_a_persons_where_its_surname_is(language):
    text = "Anna Murfield strode onstage. Then Murfield spoke of her husband, Frank Murfield, and of the port."
    prose = read(language, text)
    kinds = {"Anna Murfield": "organisation", "Murfield": "person", "Frank Murfield": "person"}
    spans = [("Anna Murfield", 0), ("Murfield", text.index("Then") + 5), ("Frank Murfield", text.index("Frank"))]
    names = [Name(at, at + len(name), name, kinds[name]) for name, at in spans]
    own = [tuple(n for n in names if s.start <= n.start < s.end) for s in prose.sentences]
    prose = replace(prose, sentences=tuple(replace(s, names=ns) for s, ns in zip(prose.sentences, own, strict=True)))
    found = {known.name: (known.person, len(known.seen)) for known in roster(prose, named(prose))}
    assert found == {"Anna Murfield": (True, 2), "Frank Murfield": (True, 1)}
