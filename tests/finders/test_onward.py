"""What goes on behind "he said", figures only said or given out, words that no speaker says; near twins beside each."""

from __future__ import annotations

import pytest

from sayso.finders.voices import find_voices
from tests.finders.voicing import read, written

CASES = {
    "goes on": ["[The toll rose to 12], {police} <said>, [and two men were held]."],
    "told whom and when": [
        "[The shop was closed], {Lind} <told> reporters on Monday, [but it would open again in June]."
    ],
    "what was done in spite of it": ["[The roads are open], {the mayor} <told> reporters, but the army closed it."],
    "he did something else": ["[The bridge is safe], {the mayor} <said>, and left the room."],
    "outside the marks": ['["The dam is safe,"] {Lind} <said>, and the crowd went home.'],
    "while another": ["[It cost 40 million crowns], {the bank} <estimates>, while the union puts it at 12 million."],
    "a figure alone": ["{Alder Ferries} now <says> [410]."],
    "no figure": ["The mayor says no."],
    "reported by": ["[2,300 cases and 70 deaths] were <reported> by {the Ministry of Health}."],
    "confirmed by": ["[Twelve deaths] have been <confirmed> by {the army}."],
    "reported by nobody": ["Twelve deaths were reported in the port."],
    "no figure given out": ["The wreck was reported by a fisherman."],
    "in kind": [
        '{The chief secretary} <said> [the tax would break the treaty and that Norland would respond "in kind"].'
    ],
    "responded": ['{The minister} <responded>: ["We have done nothing wrong."]'],
}


@pytest.mark.parametrize("case", CASES)
def test_onward(case, language):
    marked = CASES[case]
    text = marked[0]
    for sign in "{}<>[]":
        text = text.replace(sign, "")
    expected = [one for one in marked if "<" in one]
    assert [written(text, one) for one in find_voices(read(language, text))] == expected
