"""How claims are held. Each text is one unit, or brackets mark the unit that is asked about."""

from __future__ import annotations

import pytest

from marked import marked, reads
from sayso.finders.clauses.units import find_units
from sayso.finders.stance.held import hold
from sayso.finders.voices import Attribution, find_attributions


def held(language, text):
    plain, spans = marked(text)
    prose = language.read(plain, [(0, len(plain))])
    attributions = find_attributions(prose)
    wanted = spans[0] if spans else None
    units = find_units(prose, attributions)
    unit = next((u for u in units if (u.start, u.end) == wanted), None) if wanted else units[0]
    assert unit is not None, reads(plain, [(u.start, u.end) for u in units])
    inner = [a for a in attributions if a.holds(unit.start, unit.end) or unit.start <= a.cue[0] < unit.end]
    said_by: Attribution | None = inner[-1] if inner else None
    return plain, hold(unit, prose.sentences[unit.sentence], said_by, prose)


STATUS = [
    ("Velden moved troops to the border.", "happened"),
    ("Velden has moved troops to the border.", "happened"),
    ("Velden is moving troops to the border.", "ongoing"),
    ("The wounded were being treated in Sarn.", "ongoing"),
    ("A deal is now being drafted.", "ongoing"),
    ("The base houses 900 men.", "ongoing"),
    ("About 600 residents were told to leave.", "happened"),
    ("Residents have been ordered to boil their water.", "happened"),
    ("Residents are told to leave the valley.", "possible"),
    ("The mayor told residents to leave the valley.", "possible"),
    ("A spokesman, who asked not to be named, left the room.", "happened"),
    ("Norvane denies leak", "happened"),
    ("Velden will send engineers.", "planned"),
    ("Velden plans to send engineers.", "planned"),
    ("Velden is set to send engineers.", "planned"),
    ("The ministers are to meet in Sarn.", "planned"),
    ("Two plants are to be closed by March.", "planned"),
    ("Velden is ready to offer help.", "planned"),
    ("Velden is preparing to launch a satellite.", "planned"),
    ("The firm announced plans to close the plant.", "planned"),
    ("Velden to Close Two Nuclear Reactors", "planned"),
    ("The firm plans to close two plants and [cut 1,200 jobs].", "planned"),
    ("He said [the firm would build a dam].", "planned"),
    ("Velden could be willing to send troops.", "possible"),
    ("The river may rise.", "possible"),
    ("Prices will rise next year.", "possible"),
    ("The bank is considering selling its tower.", "possible"),
    ("The bank is likely to raise rates.", "possible"),
    ("If talks fail, the union will strike.", "possible"),
    ("Velden does not rule out sending troops.", "possible"),
    ("Sailors repelled a missile strike by a simulated enemy.", "simulated"),
    ("The navy held a drill.", "happened"),
    ("The navy will hold a drill with a mock oil rig.", "planned"),
    ("[Founded in 1921], the bank employs 900 people.", "happened"),
    ("Troops entered Sarn [amid the rebels' retreat to the coast].", "ongoing"),
    ("Death toll passes 300", "happened"),
    ("The claim could not be verified.", "happened"),
    ("The company expected a margin of 3 percent next year.", "possible"),
    ("Economists had forecast that [the rate would stay on hold].", "possible"),
    ("The firm plans to cut 40 jobs and [shut its plant in Leitz by May].", "planned"),
    ("[“Leave now,”] she warned.", "possible"),
    ("Two killed in Karsk blast", "happened"),
    ("The premier promised aid of 50,000 crowns.", "planned"),
    ("The government has offered 4 percent.", "happened"),
    ("The agency hoped to return the money.", "possible"),
    ("The agency said [it had found the money] and hoped to return it to its owners.", "happened"),
    ("The union rejected the plan to close two mines.", "happened"),
    ("The firm scrapped plans to close two mines.", "happened"),
    ("His lawyer said Brandt would appeal, [citing errors in the trial].", "happened"),
    ("The vote is over, [raising the prospect that a strike could spread to two ports].", "possible"),
    ("A strike [which has idled 60 ships] could spread to two ports.", "happened"),
    ("[A strike which has idled 60 ships could spread to two ports].", "possible"),
    ("The talks, [due to resume on August 25], were put off.", "planned"),
    ("If the dam fails, 4,000 people will be in danger.", "possible"),
    ("Unless the rain stops, the road will stay shut.", "possible"),
    ("Had the dam failed, 4,000 people would have drowned.", "possible"),
    ("The bridge would have collapsed without the repair.", "possible"),
    ("The reactor could have exploded.", "possible"),
    ("The army should have warned the villagers.", "possible"),
    ("The rebels were on the verge of taking the town.", "possible"),
    ("The minister was due to visit Karsk on Friday.", "planned"),
    ("The firm had planned to open a plant in Sarn.", "planned"),
    ("The minister leaves for Karsk tomorrow.", "planned"),
    ("The new law takes effect next year.", "planned"),
    ("The drill begins on Monday.", "planned"),
    ("The clinic opens on Monday and on every second Friday.", "ongoing"),
    ("Rescuers were able to reach the village.", "happened"),
    ("The pilot managed to land in fog.", "happened"),
    ("The minister is said to have left the country.", "happened"),
    ("The mayor was asked to resign.", "happened"),
    ("The union demanded that [the firm raise wages].", "possible"),
    ("The city cancelled the concert.", "happened"),
    ("The army is helping to clear the road.", "ongoing"),
    ("The minister needs to resign.", "possible"),
    ("The minister has to resign.", "possible"),
    ("The minister had to resign.", "happened"),
    ("It is too early to judge the damage.", "ongoing"),
    ("The rebels have begun to withdraw.", "happened"),
    ("Troops entered Sarn [amid a “deteriorating” supply of bread].", "ongoing"),
    ("The vote was postponed until May.", "happened"),
    # what nobody means to do, what is feared, and what somebody else is to do
    ("The storm will hit the coast on Sunday.", "possible"),
    ("Without help the harvest will fail, farmers said.", "possible"),
    ("The ministry will close the school.", "planned"),
    ("Officials feared that 30 people had drowned.", "possible"),
    ("Economists expect prices to drop by 3 percent next year.", "possible"),
    ("The court wants the firm to pay 2 million crowns.", "possible"),
    ("Had the alarm sounded, the men would have lived.", "possible"),
    ("The winner takes office on Jan. 10.", "planned"),
    ("The shop opens in March every year.", "ongoing"),
]
NEGATED = [
    ("No group claimed the attack.", True),
    ("Velden does not plan to invade.", True),
    ("Velden has no intention of leaving.", True),
    ('Velden was "not yet ready" to name the number.', True),
    ("None of the passengers survived.", True),
    ("The group has never claimed an attack.", True),
    ("The firm failed to deliver the vaccines.", True),
    ("The minister refused to comment.", True),
    ("He declined to say how many had died there.", True),
    ("The senator is no longer a candidate.", True),
    ("Velden has not only closed its border.", False),
    ("The president did not conceal his anger.", False),
    ("It was the largest one-day decline in history.", False),
    ("The council was not ready, [citing the cost of the bridge].", False),
    ("The dam, which did not break in 1960, burst on Sunday.", False),
    ("Neither the police nor the fire service confirmed the death of ten people.", True),
    ("Neither side has agreed to a truce.", True),
    ("No one was killed in the blast.", True),
    ("Nobody from the company visited the village.", True),
    ("No country has recognised the new government.", True),
    ("Few residents returned to the town on Monday.", True),
    ("A few residents returned to the town on Monday.", False),
    ("The few residents returned to the town on Monday.", False),
    ("Residents hardly noticed the tremor.", True),
    ("The toll is not 10 but 9.", False),
    ("Five people, and not six, had died in the fire.", False),
    ("[five people, not six, had died], the coroner said.", False),
    ("The storm did not kill 12 people.", True),
    ("A spokesman, who asked not to be named, left the room.", False),
    ("The fire spread to no more than a third of the forest.", False),
    ("No fewer than 40 houses burned down.", False),
    ("Not more than 30 people were hurt.", False),
    ("The minister has no doubt that the ship was hit by a mine.", False),
    ("There is no doubt the bridge was mined.", False),
    ("The premier made no secret of his anger.", False),
    ("Nobody doubts that the bank lent the money.", False),
    ("The army did not fail to notice the drones.", False),
    ("The company never stopped paying its workers.", False),
    ("The train did not stop at Karsk because of the strike.", True),
    ("The body was not found until Monday.", False),
    ("The road will not reopen until May.", True),
    ("Until that day the mayor had never been in a mine.", True),
    ("Rescuers have yet to reach the village.", True),
    ("The village has yet to be reached by rescuers.", True),
    ("The deal is not yet signed.", True),
    ("The crane almost fell on a school.", True),
    ("The talks nearly collapsed on Friday.", True),
    ("The bridge came close to collapse.", True),
    ("Prices almost doubled in a year.", False),
    ("The blast killed almost 40 people.", False),
    ("The train narrowly missed a bus.", False),
    ("The rebels shelled the port without warning.", False),
    ("There is no evidence that the rebels used gas.", True),
    ("The union did not accept the offer, but [the firm raised it].", False),
    ("The minister promised not to raise taxes.", True),
    ("At no time did the firm release acid into the river.", True),
    ("Under no circumstances will the town be left.", True),
    ("The bank stopped short of raising rates.", True),
    ("The bank stopped a mile short of its aim.", False),
    ("The vote is far from certain.", True),
    ("The village is far from the border.", False),
    ("The ruling ended the legal quarrel, not the political one.", False),
    ("There is no truth to the claims.", False),
]
STANCES = [
    ("The rebels denied losing any men.", "denies"),
    ("The minister dismissed the report as a lie.", "denies"),
    ("The judge rejected the argument that the evidence was too old.", "denies"),
    ("Engineers cast doubt on the mayor's assessment.", "doubts"),
    ("The mayor pledged to rebuild the bridge.", "pledges"),
    ("[“We will rebuild the bridge,”] the mayor said.", "pledges"),
    ("Officials warned that [the dam could fail].", "warns"),
    ("The premier threatened to expel the envoys.", "warns"),
    ("Officials urged residents to leave the valley.", "asks"),
    ("“Will you resign?” a reporter asked.", "asks"),
    ("Police questioned two men over the theft.", "asserts"),
    ("The court denied bail to the banker.", "asserts"),
    ("Prosecutors said [Brandt, who denies the charges, had hidden the money].", "asserts"),
    ("The dam burst on Sunday.", "asserts"),
    ("Dockers reject pay offer", "asserts"),
    ("Sailors voted on Monday to reject a 6.5 percent pay offer.", "asserts"),
    ("The union rejected the government's plan to close two mines.", "asserts"),
    ("The court rejected his appeal.", "asserts"),
    ("The general rejected a truce.", "asserts"),
    ("The rebels deny responsibility for the attack.", "denies"),
    ("Norvane denies leak", "denies"),
    ("A spokesman, who asked not to be named, left the room.", "asserts"),
    ("The club denied any involvement.", "denies"),
    ("He dismissed suggestions that the vote was rigged.", "denies"),
    ("Nobody doubts that the bank lent the money.", "asserts"),
    ("The mayor did not deny taking the money.", "asserts"),
    ("The mayor was asked to resign.", "asserts"),
    ("The mayor asked the army to help.", "asks"),
    ("Officials warned that the flood [that killed 40 people last year] could return.", "asserts"),
    ("“That is a lie,” said Ivo Brand.", "denies"),
    ("There is no truth to the claims, the firm said.", "denies"),
    ("The army called the figure a fabrication.", "denies"),
    ("The allegation could be false, he said.", "asserts"),
    ("The film is a lie, he said.", "asserts"),
    ("The claims are misleading, she said.", "doubts"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(language, text, status):
    assert held(language, text)[1].status == status


@pytest.mark.parametrize(("text", "negated"), NEGATED)
def test_negation(language, text, negated):
    assert held(language, text)[1].negated is negated


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance(language, text, stance):
    assert held(language, text)[1].stance == stance


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The minister appeared to walk back the pledge.", ["appeared"]),
        ("Troops may reportedly leave in May.", ["may", "reportedly"]),
        ("The factory burned down in May.", []),
        ("No injuries were reported.", []),
        ("The mayor feared a flood.", []),
        ("Six miners are feared dead.", ["feared dead"]),
        ("A woman was reported to have drowned.", ["reported to"]),
        ("The suspected gunman was freed.", ["suspected"]),
    ],
)
def test_hedges(language, text, hedges):
    plain, found = held(language, text)
    assert [plain[s:e] for s, e in found.hedges] == hedges
