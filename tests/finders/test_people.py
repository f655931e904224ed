"""Who is in the roster of a report, under which full names."""

from __future__ import annotations

import pytest

from sayso.finders.parties.naming import named
from sayso.finders.parties.people import roster
from tests.finders.voicing import read

#: name: (text, the full names of all that are named)
ROSTERS = {
    "a headline's adjective is no given name, and the headline ends at its semicolon": (
        "Derelict Holm, Cruel Lindt; Port Affair Grows\n\nThe port affair grows. Holm said it was over.",
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
