"""What a ledger does not book: words of saying by which nobody says anything."""

from __future__ import annotations

import pytest

from sayso.finders.voices import find_voices
from tests.finders.voicing import read, written

#: What is booked, one line an attribution.
CASES = {
    "yet to be asked, within another's words": ["{Ana Hald} <said> [her party would ask the court to annul the vote]."],
    "expected, within another's words": [
        "{The minister} <said> [the bank expects that prices will fall by a tenth next year]."
    ],
    "a second speaker within the first's words": [
        "{The minister} <said> [the mayor had denied that the dam leaked].",
        "The minister said {the mayor} had <denied> that [the dam leaked].",
    ],
    "will be announced": ["The council will announce the result on Monday."],
    "not accused": ["The report does not accuse the mayor of theft."],
    "kept clear of": ["The envoy steered clear of criticising the army over the raid."],
    "neither": ["Neither the mayor nor the union said why the gates had stayed shut."],
    "urged, beside what is told": ["Work goes on, with the mayor and her husband <urged> [to stay away]."],
    "ordered": ["The court ordered the votes from nine towns to be counted again."],
    "ordered, in marks": ["{The judge} <ordered> that [the votes be counted again]."],
    "welcomed and said": ["{The mayor} welcomed the report and <said> that [it would be studied]."],
    "held is no word of saying": ['{The envoy} <said> that [his country held "many more than that"].'],
    "denied doing": ["{The mayor} <denied> [taking bribes]."],
    "denied having done": ["{Halvex} on Friday <denied> [having stored any fuel]."],
    "confirmed doing": ["{The ministry} has <confirmed> [carrying out the strike]."],
}


@pytest.mark.parametrize("case", CASES)
def test_booked(case, language):
    marked = CASES[case]
    text = marked[0]
    for sign in "{}<>[]":
        text = text.replace(sign, "")
    expected = [one for one in marked if "<" in one]
    assert [written(text, one) for one in find_voices(read(language, text))] == expected
