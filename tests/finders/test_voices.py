"""Attributions in sentences of our own: {who says it}, <the cue>, [what is said]. A case lists one line an attribution."""

from __future__ import annotations

import pytest

from sayso.finders.voices import find_attributions
from tests.finders.voicing import read, unmarked, written

CASES = {
    # wire
    "said that": ["{The coast guard} <said> that [40 people had been saved]."],
    "no that": ["{Mayor Rosa Lindt} <said> [the bridge would open in May]."],
    "behind": ["[The bridge will open in May], {the mayor} <said>."],
    "behind, verb first": ["[“The bridge will open,”] <said> {Rosa Lindt, the mayor}."],
    "set into": ["[The bridge], {the mayor} <said>, [will open in May]."],
    "called on to": [
        "{Aksel} <calls on> [Dorr to apologise for suggesting the vote was bought].",
        "Aksel calls on {Dorr} to apologise for <suggesting> [the vote was bought].",
    ],
    "put at": ["[The toll] was <put> [at 40] by {the interior ministry}."],
    "estimated at": ["[Damage to the port] is <estimated> [at $45 million] by {the harbour board}."],
    "a report of an agency's": ["A {Reuters} <report> that [the ship was lost] surprised the owners."],
    "in their capital": ["[Relief has been offered], {the foreign ministry in Beijing} <said>."],
    "circumstances of the telling are the outlet's": [
        "[Norland will build an outpost], {a senior diplomat} <said> Friday as the army stepped up its patrols."
    ],
    "a subject that looks like an apposition": [
        "[Karvia will pay for every house lost below the Kestrel Dam], {a senior minister} <said> Wednesday, as rescue"
        " workers searched the town.",
    ],
    "and that": ["{The ministry} <said> in a statement that [a warning was sent and that two workers had died]."],
    "news agency": ["[Some 300 troops took part in the drill], {the news agency Vesta} <reported>."],
    "told": ["{Marta Kell} <told> Reuters that [she had not slept for three days]."],
    "two verbs, one speaker": [
        "{Ivo Hart} <told> the newspaper that [the group controls the border] and warned of more attacks.",
        "{Ivo Hart} told the newspaper that the group controls the border and <warned> of [more attacks].",
    ],
    "in a statement that": ["{The ministry} <said> in a statement carried by the agency that [its troops had left]."],
    "according to, in front": ["<According to> {the army}, [the town was empty]."],
    "according to, behind": [
        "[The town was empty], <according to> {a senior military official} who asked not to be named."
    ],
    "citing": [
        "[The shaft has collapsed], {Vesta} <reported>, citing a rescue worker.",
        "[The shaft has collapsed], Vesta reported, <citing> {a rescue worker}.",
    ],
    "citing between verb and that": [
        "{The Financial Ledger newspaper} <reported>, citing two officials, that [the company was in talks].",
        "The Financial Ledger newspaper reported, <citing> {two officials}, that [the company was in talks].",
    ],
    "citing a reason is the speaker's own": [
        "{Hart} <said> [the talks were over], citing a lack of trust.",
        "{Hart} said the talks were over, <citing> [a lack of trust].",
    ],
    "cited as saying": [
        "{The agency} <cited> [a statement by the rescue service as saying that six men were missing].",
        "The agency cited a statement by {the rescue service} as <saying> that [six men were missing].",
    ],
    "quoted as saying": [
        "{Vesta} <quoted> [General Oleg Marn as saying that the road was open].",
        "Vesta quoted {General Oleg Marn} as <saying> that [the road was open].",
    ],
    "according to one quoting another": [
        "<According to> {the Vesta news agency}, quoting state television, [the army is on alert].",
        "According to the Vesta news agency, <quoting> {state television}, [the army is on alert].",
    ],
    # quotations
    "cue between two quotations": ["[“We have nothing left,”] {she} <said>. [“The house is gone.”]"],
    "cue before": ["{Hart} <said>: [“We need them now. We cannot wait.”]"],
    "quotation of two sentences": ["[“We train them. We pay them,”] {Hart} <said>."],
    "part of a quotation": ["{Hart} <said> [the plan was “dead and buried”]."],
    "no comma before the speaker": ['["We train them here"] {Hart} <said>.'],
    "single marks": ["[‘We go,’] {the captain} <said>."],
    "a verb that no table knows": ["[“Is that so?”] <harrumphed> {the judge}."],
    "a line between paragraphs, in single marks": [
        "[“We gave it all,”] {the coach} <said>.\n\n'No shame in that.'\n\nThe match was over."
    ],
    "goes on in the next paragraph": ["[“We gave it all,”] {the coach} <said>.\n\n[“There is no shame in that.”]"],
    "a paragraph of quotation is its speaker's, over all its paragraphs": [
        "{The mayor} <said> that [40 pumps had arrived].\n\n[“They promised the pumps, and the pumps came.]\n\n"
        "[“But a pump is not a house. We have no answer.”]"
    ],
    "what stands in quotation marks has no cue of its own": [
        "[“The minister told me that it was safe,”] <said> {contractor Abel Stroud}."
    ],
    "a quotation that ended belongs to nobody new": ["The plan was “a great success.” {Hart} <said> [it would go on]."],
    "label": ["{Ada Holm}<:> [“We will rebuild every school.”]"],
    # conflict
    "dismissed as": [
        "{Kabul} has <dismissed as a lie> [the rebels' claim of victory].",
        "Kabul has dismissed as a lie {the rebels}' <claim> of [victory].",
    ],
    "dismissed as, in quotation marks": [
        "{Holt} <dismissed as “a fabrication”> [Keller's claim that nobody had been warned].",
        "Holt dismissed as “a fabrication” {Keller}'s <claim> that [nobody had been warned].",
    ],
    "denied doing": ["{The army} <denied> [bombing the village]."],
    "denied having, put behind": [
        "[Hale denied taking bribes], {his lawyer} <said>.",
        "{Hale} <denied> [taking bribes], his lawyer said.",
    ],
    "blamed for": ["{Norland} <blamed> [the rebels for the attack]."],
    "accused of": ["{Karel Vos} <accused> [the opposition of plotting a coup]."],
    "described as": ["{Witnesses} <described> [the blast as deafening]."],
    "called it": ["{The union} <called> [the plan “a betrayal”]."],
    "claims to": ["{The group} <claims> [to control the whole coast]."],
    "promised to": ["{Mayor Lindt} has <promised> [to resign if the inquiry finds that she lied]."],
    "warned of": ["{Officials} <warned> of [a second wave of cholera unless clean water was restored]."],
    "urged to": ["{The president} <urged> [the rebels to lay down their arms]."],
    "adding": [
        "{Hart} <said> [the road was open], adding that trucks could pass.",
        "{Hart} said the road was open, <adding> that [trucks could pass].",
    ],
    "describing, of what was said": [
        "{Sergei Orlov} <warned> that [more than 200 fighters were active in the north], describing it as a “grave risk”.",
        "{Sergei Orlov} warned that more than 200 fighters were active in the north, <describing> [it as a “grave risk”].",
    ],
    # court, business, disaster
    "testified": ["{Witness Clara Boyd} <testified> that [she saw two men run]."],
    "conceded": ["Under questioning, {Boyd} <conceded> that [it was dark]."],
    "puts the figure at": ["{The government} <puts> [the figure at 3,000]."],
    "expects": ["{The bank} <expects> [growth to slow]."],
    "headline": ["[Toll in Mirov blast rises to 31], {ministry} <says>"],
    "headline that says ready to": ["{Russia} <Says> [Ready to Reopen Military Base Amid Northern Pullout]"],
    "headline, verb first": ["{Russia} <Says> [Rebels Control Two-Thirds of Border]"],
    "reportedly": ["[Officials] <reportedly> [fled the town]."],
    "the claim that": [
        "The court rejected the <claim> that [the men had been in the city].",
        "{The court} <rejected> [the claim that the men had been in the city].",
    ],
    "issued a warning": ["{The ministry} issued a <warning> that [the dam could fail]."],
}
NOTHING = {
    "not said": "The ministry did not say how many soldiers were wounded.",
    "if somebody says": "Nobody knows what happens if the court says the vote was void.",
    "to disclose": "Employees were afraid to disclose the talks.",
    "nickname before a verb": "Frank “The Hammer” Dorn left the ring.",
    "apostrophes": "The miners' strike ended in the '90s.",
}


@pytest.mark.parametrize("case", CASES)
def test_attributions(case, language):
    text = unmarked(CASES[case][0])[0]
    found = sorted(written(text, a) for a in find_attributions(read(language, text)))
    assert found == sorted(CASES[case])


@pytest.mark.parametrize("case", NOTHING)
def test_nothing_is_said(case, language):
    text = NOTHING[case]
    assert [written(text, a) for a in find_attributions(read(language, text))] == []
