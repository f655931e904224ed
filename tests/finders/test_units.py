"""How sentences are cut into claim-sized pieces; brackets mark every unit, and nothing else may be one."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marked import marked, reads
from sayso.finders.clauses.units import find_units
from sayso.finders.voices import Attribution, find_attributions
from sayso.page.layout import Layout, Paragraph

TAGS = [
    "[Toxic gas leaked from the plant], the State Water Agency said.",
    "[If the wall breaks, 3,000 people will have to leave], engineer Sol Tarr warned.",
    "[The ship sank within minutes], survivor Jon Tarr told the Echo.",
    "[The Velden army shelled two villages], monitoring group Watchline says.",
    "[A lorry carrying fuel overturned near Selby], the fire service said.",
    "[None of the 14 miners survived], the company said.",
    "[About 3,000 people have fled the valley], the Red Cross estimates.",
    "[Neither the police nor the fire service confirmed the death of ten people].",
]
SPOKEN = [
    '["Don\'t wait,"] she warned.',
    "[She promised to reverse the cut if her party won the election].",
    "A diplomat, speaking on condition of anonymity because he was not allowed to brief the press, said [talks had failed].",
    "[Teams have found the bodies of three climbers who went missing on Mount Tor last week], officials said on Sunday, "
    "while [a fourth remains unaccounted for].",
    "[He declined to say how many had died there].",
    "[Police refused to say who had been arrested or where the car was found].",
    "Judge Oda Brandt told him: ['You preyed on people who trusted you]. [Many of them lost their homes.']",
    'Brandt: ["We have lost everything we had."]',
    "The harbour board said: ['Two ships sank on Monday.']",
    "The Red Cross said on Monday [it would send 45 tonnes of rice by Wednesday].",
    "The company said late Monday [its profit had fallen by 12%].",
    "[The board ignored a 2019 report] that warned [the hospitals were unsafe].",
    "[Prices rose 2.1% on Tuesday], the daily reported, citing traders.",
    "[Two soldiers were killed on Sunday], the army said, [blaming rebel forces].",
    '["Forty dead, maybe more,"] the mayor said.',
    "[Velden won by 200 votes], [a result that his rival refused to accept].",
    "[He offered the ministry to an ally], [an offer that she dismissed last Thursday].",
    "Holt maintains that [two of the deaths were linked to the protests] and [accuses Ms Brandt of lying].",
    "[Fighting will not resume before the rains end in October].",
    "[The exchange may slip into May], as [the sides disagree over whether 14 prisoners should be on the list].",
    "The agency reported on May 11, citing Velden's envoy, that [Lorn would admit 20 monitors].",
    "[The toll was revised twice]; the Human Rights Office said on Monday that [it had verified 21 deaths].",
    "[The mine is in Lorn]; [it employs 300 people].",
    "According to the daily Echo, citing two people present, [he made the same offer to three others].",
    'Brandt said [he would form a cabinet "with people who did not vote for me"] and [named May 15 as the date].',
    "[A count by students, based on pictures, put the crowd at 31,000].",
    'Asked whether she would have signed, she said: ["Some of them, no."]',
    "Two dockers, who asked not to be named because they feared for their jobs, said [the shed held nitrate].",
    "A nurse who was not authorised to speak to the media said [the ward was full].",
    "He said [talks on an exchange, [due to resume on August 25], would be put off].",
    "[The bridge, [expected to open in May], will cost $40m].",
    "[A strike [which has idled 60 ships] could spread to two other ports].",
]
WIRE = [
    "[Velden moved 2,000 soldiers to the border on Friday] and [called up reserves in three provinces].",
    "The interior ministry said [a fire had killed 14 people at a textile mill in Port Harlan].",
    "[A fire killed 14 people at a textile mill in Port Harlan], the interior ministry said on Monday.",
    "[The storm hit Port Harlan] as [rescuers searched the old town for survivors].",
    "[The prime minister flew to Sarn] after [the rebels seized the port of Mirel].",
    "[The prime minister, [who took office in May], opened the bridge on Sunday].",
    "[Velden plans to build two reactors near Sarn by 2030].",
    "[The ministers agreed to reopen the border] but [left the date open].",
    "A spokesman for the mayor told reporters that [the tunnel would stay shut until March].",
    "[Velden's parliament passed the law in May], [despite the government's promise of a referendum].",
    "Foreign Minister Ilse Brandt said on Tuesday that [the talks had failed] and [blamed the other side for the delay].",
    "[The border will reopen in June], [the envoy said on Monday on a visit to the island].",
    "[The envoy flew to Lorn], where [he met the rebel leader].",
    "[He met the president on May 8] and [again the next day during the parade].",
    "[Velden will hold drills in August], as well as [joint exercises involving 900 sailors in September].",
]
CONFLICT = [
    "[The army shelled two villages near Kadu on Sunday], [killing at least nine people].",
    "[Government forces entered Sarn] [amid a rebel offensive that has cut the road to the coast].",
    "[The rebels denied losing any men].",
    "[The rebels denied that they had shelled the hospital].",
    "[The Red Front claims to hold 60% of the province].",
    "[Gunmen killed three guards at a checkpoint in Kadu], police said, [in the deadliest attack since January].",
    "[No group claimed the bombing].",
    "[The army has not said whether it will withdraw].",
    "The army said [it did not plan to enter the city or bomb the port].",
    "[Set up in 2005] and [rebuilt in 2015], [the fort holds 400 men].",
    "[Officials accused the Red Front of shelling the market].",
    "[Both sides signed a truce in Lorn on May 3].",
    "[If the truce fails, the army will retake the port].",
    "[The base, [one of the largest in the region], houses 900 soldiers].",
    "[The attack came hours after the government announced a ceasefire].",
    "[The two sides neither confirmed nor denied the report].",
]
COURT = [
    "[A court in Velden sentenced Karl Brandt to 12 years in prison for taking bribes].",
    "Prosecutors said [Brandt had taken cash from three builders].",
    "[The judge rejected the argument that the evidence was too old].",
    "[Brandt was convicted of fraud in 2014] but [the verdict was overturned on appeal].",
    "His lawyer said [Brandt would appeal], [citing errors in the trial].",
    "[The court ordered the firm to pay 4 million euros].",
    "Prosecutors said [Brandt, [who denies the charges], had hidden the money abroad].",
]
BUSINESS = [
    "[Shares in Norvane fell 8% on Friday] after [the firm cut its forecast].",
    "[Founded in 1921] and [listed in London since 1986], [the bank employs 14,000 people].",
    "[The firm plans to close two plants] and [cut 1,200 jobs by March].",
    "According to the central bank, [prices rose by 4% in June].",
    "[Norvane, [which owns four mines in Kadu], has denied breaking the law].",
    "[The merger is expected to create the largest lender in the country].",
]
DISASTER = [
    "[The river burst its banks at Lorn on Sunday], [flooding 300 homes].",
    "[Officials urged residents to leave the valley] and warned that [the dam could fail].",
    "[Some 30,000 homes were left without power] and [schools remained closed in three districts].",
    "[Following the mayor's return to office in 2019], [the council reopened the inquiry].",
    "[The ship sank within minutes], [with 12 sailors still missing].",
    '["We have lost everything,"] said Anna Petrov.',
    "[“The dam is safe,”] the engineer said. [“We checked it in May.”]",
    'The mayor said [the town was "not yet ready" to reopen].',
]
HEADLINES = [
    "Ordania says [14 civilians killed in rocket attack]; [rebels deny responsibility]",
    "[Bank chief denies fraud] – but prosecutors say [case is strong]",
    "[Pay offer rejected - union says]",
    "[Central bank holds rates]; [governor hints at cut]",
    "[Two killed in Karsk blast - police]",
    "[Velden to Close Two Reactors] as [Prices Fall]",
    "[Dam Bursts Near Lorn Amid Heaviest Rain Since 1960]",
]


@pytest.mark.parametrize("text", TAGS + SPOKEN + WIRE + CONFLICT + COURT + BUSINESS + DISASTER + HEADLINES)
def test_units(language, text):
    plain, spans = marked(text)
    prose = language.read(plain, [(0, len(plain))])
    got = [(u.start, u.end) for u in find_units(prose, find_attributions(prose))]
    assert reads(plain, got) == reads(plain, spans)


@pytest.mark.parametrize(
    "text",
    [
        "The interior ministry said [a fire had killed 14 people].",
        "[A fire killed 14 people at a mill], police said.",
        "A spokesman told reporters that [the tunnel would stay shut].",
        "[The rebels denied that they had shelled the hospital].",
    ],
)
def test_frames_are_known_by_their_verbs_where_no_attribution_is_given(language, text):
    plain, spans = marked(text)
    units = find_units(language.read(plain, [(0, len(plain))]), ())
    assert reads(plain, [(u.start, u.end) for u in units]) == reads(plain, spans)


def test_what_is_said_is_cut_where_the_attribution_ends(language):
    plain, (source, cue, said) = marked("[The ministry] [said] [that a bell “was rung” and that two men had died].")
    prose = language.read(plain, [(0, len(plain))])
    found = find_units(prose, [Attribution(0, source, cue, (said,))])
    assert not any(plain[unit.start : unit.end].startswith("that ") for unit in found)
    plain, (said, source, cue) = marked("[All the pupils were safe,] [the headmaster] [let it be known] on Friday.")
    prose = language.read(plain, [(0, len(plain))])
    (unit,) = (u for u in find_units(prose, [Attribution(0, source, cue, (said,))]) if u.start == 0)
    assert plain[unit.start : unit.end] == "All the pupils were safe"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([marked(t)[0] for t in WIRE + CONFLICT]), min_size=2, max_size=3))
def test_no_paragraph_changes_the_units_of_another(language, texts):
    together, paragraphs = "", []
    for text in texts:
        paragraphs.append((len(together), len(together) + len(text)))
        together += text + "\n\n"
    prose = language.read(together, paragraphs)
    units = find_units(prose, ())
    alone = [
        reads(text, [(u.start, u.end) for u in find_units(language.read(text, [(0, len(text))]), ())]) for text in texts
    ]
    assert reads(together, [(u.start, u.end) for u in units]) == [said for found in alone for said in found]
    for unit in units:
        inside = together[unit.start : unit.end]
        assert inside == inside.strip() and inside
        assert paragraphs[unit.paragraph][0] <= unit.start and unit.end <= paragraphs[unit.paragraph][1]


def test_a_picture_needs_a_predicate_to_say_something(language):
    text = "Photo: A burnt-out bus near Karsk\n\nRescuers search a burnt-out bus near Karsk on Sunday."
    at = text.index("Rescuers")
    paragraphs = (Paragraph("caption", 0, at - 2), Paragraph("caption", at, len(text)))
    prose = language.read(text, [(p.start, p.end) for p in paragraphs])
    units = find_units(prose, (), Layout(zones=(), paragraphs=paragraphs, masks=(), links=()))
    assert [text[u.start : u.end] for u in units] == ["Rescuers search a burnt-out bus near Karsk on Sunday"]


@pytest.mark.parametrize(
    "text",
    ["Good morning.", "What happens next?", "Ministry of Defence of Ordania.", "Here's what we know so far:"],
)
def test_greetings_labels_and_the_outlets_own_questions_say_nothing(language, text):
    prose = language.read(text, [(0, len(text))])
    layout = Layout(zones=(), paragraphs=(Paragraph("body", 0, len(text)),))
    assert find_units(prose, find_attributions(prose), layout) == ()
