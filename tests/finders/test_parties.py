"""Whole chains of voices in stories of our own: for each cue, who is heard through whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.finders.parties import resolve_sources
from sayso.finders.voices import find_attributions
from sayso.page.layout import Masthead
from sayso.records import Report
from tests.finders.voicing import chains, line

#: name: (text, the chain of each attribution in order of its cue; "" = the outlet says so itself)
STORIES = {
    # who is meant
    "surname": ("Mayor Rosa Lindt said it was over. Lindt said she was glad.", ["Rosa Lindt", "Rosa Lindt"]),
    "title before and apposition behind": (
        "“We were promised talks,” said Marta Oyelaran, the union’s general secretary. Oyelaran said she would sue.",
        ["Marta Oyelaran", "Marta Oyelaran"],
    ),
    "he": ("Prosecutor Tomas Reik said the men had confessed. He said the trial would be short.", ["Tomas Reik"] * 2),
    "she, in the next paragraph": (
        "Ada Holm said schools would close.\n\n“We have no choice,” she said.",
        ["Ada Holm"] * 2,
    ),
    "an adviser named in apposition": (
        "The opposition leader, Sana Brek, spoke. She said it was reckless.",
        ["Sana Brek"],
    ),
    "she, behind the minister who said something": (
        "Energy Minister Irina Holt took back her promise. A week ago, the minister had said the opposite. "
        "She said the damage was great.",
        ["Irina Holt"],
    ),
    "a surname that is not hers": (
        "President Vey is rolling out a plan. Mr. Vey said it was bold. The first lady, Michelle Vey, said she was proud. "
        "The president said it was not over. Mrs. Vey said she knew.",
        ["Vey", "Michelle Vey", "Vey", "Michelle Vey"],
    ),
    "nobody's he": (
        "Foreign Minister Elena Aro met Tomas Veil and Martin Kell in Karsk. He said the border would reopen.",
        ["unnamed"],
    ),
    "a given name keeps a pronoun away": (
        "Elena Aro met envoys in Karsk. He said the border would reopen.",
        ["unnamed"],
    ),
    "they": ("Officials said 12 people had died. They warned that the number could rise.", ["officials"] * 2),
    "it": (
        "The prime minister's office denied that she had met him. It said the photograph was forged.",
        ["the prime minister's office"] * 2,
    ),
    "ambassador to a country": (
        "Norland's Ambassador to Kenya Jonas Hale said the embassy would reopen. The ambassador said staff would return.",
        ["Jonas Hale", "Jonas Hale"],
    ),
    "the spokesman": (
        "The army's spokesman, Pavel Drin, told reporters that it was calm. The spokesman said no more had died.",
        ["Pavel Drin", "Pavel Drin"],
    ),
    "named late": (
        "Norland will buy 40 helicopters, a senior defence official said on Tuesday.\n\n"
        "Deputy Defence Minister Ivan Hart said the first would arrive in May.",
        ["Ivan Hart", "Ivan Hart"],
    ),
    "named late, by title": (
        "“It was a mistake,” the mayor said.\n\nMayor Rosa Lindt said she would resign.",
        ["Rosa Lindt"] * 2,
    ),
    "a prime minister is no senior minister": (
        "Karvia will pay, a senior minister said.\n\nEnergy Minister Irina Holt told Reuters that Premier Anna Keller had lied. "
        "Prime Minister Anna Keller said she had not.",
        ["Reuters <- Irina Holt", "Reuters <- Irina Holt", "Anna Keller"],
    ),
    "two who could be meant: unnamed": (
        "A senior official said the talks had failed.\n\nInterior Minister Karel Vos said so. Health Minister Ada Holm said so.",
        ["a senior official"],
    ),
    "an official who sits elsewhere is nobody's late name": (
        "An official from the dams board said the gate was open.\n\nForeign Minister Ada Holm said nobody had asked her.",
        ["an official from the dams board", "Ada Holm"],
    ),
    "once somebody has spoken, a new official is a new speaker": (
        "Energy Minister Karel Vos said the grid was safe. A senior official said it was not.\n\n"
        "Justice Minister Ada Holm said an inquiry would follow.",
        ["Karel Vos", "a senior official", "Ada Holm"],
    ),
    "another party's candidate": (
        "Liberal candidate Tom Reik said taxes would fall. The Labour candidate said they would rise.",
        ["Tom Reik", "the Labour candidate"],
    ),
    "the official again": (
        "A defence official said 12 had died. The official said more were hurt.",
        ["a defence official"] * 2,
    ),
    "joint": ("Adviser Jon Pell and General Mara Tice said that the base would close.", ["Jon Pell + Mara Tice"]),
    "some": ("Some say that the war is lost.", ["some"]),
    "capitals that stand for governments": (
        "Moscow said it had no plan. Washington has said it will wait.",
        ["Moscow", "Washington"],
    ),
    "seats of power": ("The Kremlin said it had no plan.", ["Kremlin"]),
    "a campaign is not its candidate": (
        "Senator Ruth Calder lost in Dorn. The Calder campaign said the count was wrong.",
        ["Calder campaign"],
    ),
    "a lawyer is not his client": (
        "Jonas Hale denied taking bribes. Hale's lawyer said he was ill.",
        ["Jonas Hale", "Hale's lawyer"],
    ),
    "the writer": ("I think the bridge is ugly.", [""]),
    "nobody named": ("Police reportedly fired at the crowd.", [""]),
    "a report has no name": ("The report says the dam is cracked.", ["the report"]),
    "a report and its author": (
        "The report by the rescue board found that $4 million was missing. The report said bills had been forged.",
        ["rescue board", "rescue board"],
    ),
    "two of one surname": (
        "Bill Clark and Helen Clark ran the bank. Mrs. Clark said it was sound.",
        ["Helen Clark"],
    ),
    # through whom
    "told an agency": ("Marta Kell told Reuters that she had not slept.", ["Reuters <- Marta Kell"]),
    "told a newspaper, and goes on": (
        "Ivan Hart told the Norland Gazette newspaper that it was over. “We need rest,” Hart said.",
        ["Norland Gazette <- Ivan Hart"] * 2,
    ),
    "another way, another chain": (
        "Ivan Hart told Reuters that it was over. Hart said at a news conference that he was tired.",
        ["Reuters <- Ivan Hart", "Ivan Hart"],
    ),
    "in an interview with": ("In an interview with Reuters, Ivan Hart said it was over.", ["Reuters <- Ivan Hart"]),
    "agency and what it cites": (
        "Six miners are missing, the Vesta news agency reported.\n\n"
        "The agency cited a statement by the regional rescue service as saying that pumps had failed.\n\n"
        "The ministry said in a statement carried by the news agency that help was near.",
        ["Vesta", "Vesta", "Vesta <- regional rescue service", "Vesta <- ministry"],
    ),
    "quoted as saying": (
        "Interfax quoted General Oleg Marn as saying that the road was open.",
        ["Interfax", "Interfax <- Oleg Marn"],
    ),
    "was quoted by": (
        "General Oleg Marn was quoted by Interfax as saying the road was open.",
        ["Interfax", "Interfax <- Oleg Marn"],
    ),
    "reported, citing": ("The gate failed, Reuters reported, citing two engineers.", ["Reuters <- two engineers"] * 2),
    "four links": (
        "According to Reuters, Interfax quoted General Oleg Marn as saying that rebels claimed to hold the bridge.",
        [
            "Reuters",
            "Reuters <- Interfax",
            "Reuters <- Interfax <- Oleg Marn",
            "Reuters <- Interfax <- Oleg Marn <- rebels",
        ],
    ),
    "what somebody says that somebody said": (
        "The company said that its chief engineer had told managers that the valve leaked.",
        ["company", "company <- its chief engineer"],
    ),
    "of himself": ("Ivan Hart said he believed that the war was lost.", ["Ivan Hart", "Ivan Hart"]),
    "who denies a claim does not make it": (
        "Kabul dismissed as a lie the rebels' claim of victory.",
        ["Kabul", "the rebels"],
    ),
    "the official, who is not the minister named since": (
        "A senior official, who asked not to be named, said the plan was dead. Interior Minister Ola Berg visited the site. "
        "The official said no money was left. The minister said she was sorry.",
        ["a senior official", "a senior official", "Ola Berg"],
    ),
    "Telegram is only a medium": ("Commander Idris Kal said on Telegram that nobody had died.", ["Idris Kal"]),
}


@pytest.mark.parametrize("story", STORIES)
def test_chains(story, language):
    text, expected = STORIES[story]
    found = [line(voices) for _, _, voices in chains(language, text)]
    assert found[: len(expected)] == expected


def test_the_house_and_its_wire_are_no_voices(language):
    text = "Marta Kell told AFP that she had not slept. The Harbour Gazette has learned that AFP reported that it was over."
    found = chains(language, text, outlet="The Harbour Gazette", wire="AFP")
    assert [line(voices) for _, _, voices in found] == ["Marta Kell", ""]


def test_a_report_that_has_it_all_from_others(language):
    text = (
        "The president will visit Karsk in May, The Harbour Gazette reports citing foreign media.\n\n"
        "Ambassador Jonas Hale said the visit would be short.\n\nKarsk lies on the coast."
    )
    found = chains(language, text, outlet="The Harbour Gazette")
    assert [line(voices) for _, _, voices in found] == ["foreign media", "foreign media", "foreign media <- Jonas Hale"]


def test_role_medium_and_doubt(language):
    text = "A senior diplomat said it was over.\n\nDeputy Foreign Minister Ivan Hart told the Vesta news agency that he was glad."
    first, second = (voices for _, _, voices in chains(language, text))
    assert [v.party.kind for v in second] == ["agency", "person"]
    assert (second[-1].role, second[-1].medium) == ("Deputy Foreign Minister", "the Vesta news agency")
    assert second[-1].party.doubt is None
    named = first[-1].party.named_at
    assert first[-1].party.doubt is not None
    assert named is not None and named.text == "Ivan Hart"


def test_a_source_that_is_not_sure_stays_unnamed_and_says_so_in_plain_words(language):
    text = "Mayor Rosa Lindt said the bridge was shut."
    prose = language.read(text, [(0, len(text))])
    found = [replace(a, source_sure=0.1) for a in find_attributions(prose)]
    report = Report("0" * 64, text, "text/plain")
    ((voice,),) = resolve_sources(prose, found, Masthead(None, None, None, None), report)
    assert voice.party.names == ("unnamed",)
    assert voice.party.doubt == "who says it is not certain"


def test_every_span_reads_what_it_says(language):
    for text, _ in STORIES.values():
        for _, _, voices in chains(language, text):
            for voice in voices:
                spans = [s for s in (voice.party.at, voice.party.named_at, voice.cue) if s is not None]
                assert all(text[s.start : s.end] == s.text for s in spans)
