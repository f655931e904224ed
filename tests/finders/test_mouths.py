"""Nobody is given words that are not his: short copy in many styles of news, for each cue who is heard through whom."""

from __future__ import annotations

import pytest

from tests.finders.voicing import chains, line

#: name: (text, the chain of each attribution in order of its cue; "" = the outlet says so itself)
STORIES = {
    # ways of speaking are nobody
    "by telephone": ('"It was a normal evening," Olena Hart, a shopkeeper, said by telephone.', ["Olena Hart"]),
    "by email": ("The road is closed, the mayor said by email.", ["the mayor"]),
    "by video link": ('"We lost everything," Rosa Lindt said via video link.', ["Rosa Lindt"]),
    "a channel is no agency": (
        "The minister's spokesman wrote on his Telegram channel that it was over.",
        ["the minister's spokesman"],
    ),
    "said by somebody": ("Talks will resume, it was said by Anna Keller on Monday.", ["Anna Keller"]),
    # citing
    "citing, before the verb": (
        "Interfax news agency, citing a source in the emergency services, put the number of wounded at 27.",
        ["Interfax <- a source in the emergency services"] * 2,
    ),
    "quoting, before the verb": (
        "Karpress, quoting the general staff, said two ships had sunk.",
        ["Karpress <- general staff"] * 2,
    ),
    "citing, at the head": (
        "Citing an unnamed official, the Post reported that the deal was dead.",
        ["Post <- an unnamed official"] * 2,
    ),
    "quoting, behind the clause": (
        "The deal is dead, the Post reports, quoting Elena Aro.",
        ["Post <- Elena Aro"] * 2,
    ),
    "an agency that refers": (
        "The convoy had left, TASS reported with reference to the mayor's office. "
        "Three soldiers died, TASS said, referring to a source in the general staff.",
        ["TASS <- the mayor's office"] * 2 + ["TASS <- a source in the general staff"] * 2,
    ),
    "a minister who refers": ("The minister, referring to the president, said he would stay.", ["the minister"]),
    "gave as": ("The agency, citing police, gave the death toll as 14.", ["agency <- police"] * 2),
    # tails
    "the chamber estimates": (
        "It has cost exporters 20 million euros a day, the Chamber of Commerce estimates.",
        ["Chamber of Commerce"],
    ),
    "the union fears": ("The harvest will be the worst in ten years, the farmers' union fears.", ["farmers' union"]),
    "the bank forecasts": ("Inflation will slow to 3% next year, the central bank forecasts.", ["central bank"]),
    "investigators believed": ("The men had fled abroad, investigators believed.", ["investigators"]),
    # bodies
    "their union, named late": (
        "Dock workers will strike on Monday, their union said. Turnout was high, according to the Dockers' Union.",
        ["Dockers' Union", "Dockers' Union"],
    ),
    "two unions later": (
        "Workers will strike, their union said. The Dockers' Union said it was glad. "
        "The Seamen's Union said it was not.",
        ["their union", "Dockers' Union", "Seamen's Union"],
    ),
    "the WHO": ("The WHO said 40 had died.", ["WHO"]),
    "joint statement": (
        "UNICEF and the World Health Organization said in a joint statement that cholera was spreading.",
        ["UNICEF + World Health Organization"],
    ),
    "a readout": (
        "A readout from the Karvian foreign ministry said both agreed to meet.",
        ["Karvian foreign ministry"],
    ),
    "no describing words in a name": ("Neighbouring Tessaly promised 200 rescue workers.", ["Tessaly"]),
    # nobody said it
    "neither nor": ("Neither the mayor nor his deputy said that the school was safe.", []),
    "no official": ("No official would say who gave the order.", []),
    "reports that are false": (
        "Reports that the bank is in trouble are false, its chief executive insisted.",
        ["its chief executive <- reports", "its chief executive"],
    ),
    # whose mouth
    "she, behind the man": (
        "A man has been held, police chief Dora Blum told reporters. The man, 29, said he had acted alone, she said.",
        ["Dora Blum", "Dora Blum <- the man, 29", "Dora Blum"],
    ),
    "a person by her given name": ('"There is rumour," Marta Lind wrote to staff.', ["Marta Lind"]),
    "asides are no name": ("The envoy, in a post on X, calls for calm.", ["the envoy"]),
    "asked, the deputy": (
        "Asked about the gate log, Holt's deputy, Emil Sarkan, said it was handed over on Tuesday.",
        ["Emil Sarkan"],
    ),
    "two halves of a headline": ("Ordania denies attack; rebels say 14 dead", ["Ordania", "rebels"]),
    "as somebody says": (
        "Ministers deny cover-up as inquiry chief says files destroyed.",
        ["ministers", "inquiry chief"],
    ),
    "a new sentence is no tail": (
        '"No one came," said Ana Petrov. "We dug with our hands." Daan\'s office did not respond to requests for comment.',
        ["Ana Petrov"],
    ),
    "the mayor disagrees": ('"She is right," Ivo Hart said. "Nobody will leave." The mayor disagrees.', ["Ivo Hart"]),
    "a semicolon ends according to": (
        "According to the UN, 40,000 people have fled; local officials say the number is higher.",
        ["UN", "local officials"],
    ),
    "according to, inside": (
        "The Daily Lantern reported that, according to a leaked memo, the dam had failed tests.",
        ["Daily Lantern", "Daily Lantern <- a leaked memo"],
    ),
    "pleaded not guilty": ("In court on Tuesday, Dunn pleaded not guilty to two counts of murder.", ["Dunn"]),
    "an office calls": (
        'Energy Minister Irina Holt\'s office called the claim "absurd".',
        ["Energy Minister Irina Holt's office"],
    ),
    # one through another
    "she said her brother had told her": (
        "She said her brother had told her that soldiers took the cattle.",
        ["unnamed", "unnamed <- her brother"],
    ),
    "through an interpreter": (
        '"They shot at us," Hassan Omar, a shepherd, told AFP through an interpreter. He said he had buried two sons.',
        ["AFP <- Hassan Omar"] * 2,
    ),
    "seen by the Guardian": (
        "The minister ordered the killings, according to documents seen by the Guardian.",
        ["Guardian <- documents"],
    ),
    # whose half
    "what he did is not what he said": (
        'Mayor Ada Moss said Holm had promised a bridge in 2020 too, and "built nothing".',
        ["Ada Moss"],
    ),
    "an inner promise of its own": ("Ada Moss said Holm had promised a bridge.", ["Ada Moss", "Ada Moss <- Holm"]),
    "declares somebody winner": ("Commission cancels recount, declares Tarkan winner", ["Commission"]),
    "an office of many words in a tail": (
        "Toxic smoke drifted from the yard on Friday, the National Forest Agency said.",
        ["National Forest Agency"],
    ),
    "a trade before the name in a tail": (
        "If the bank slips, 2,000 people will have to leave, geologist Ida Falk warned.",
        ["Ida Falk"],
    ),
    "a trade taken for a verb": (
        "If the wall breaks, 3,000 people will have to leave, engineer Sol Banning warned.",
        ["Sol Banning"],
    ),
    "the second behind a semicolon": (
        "Organisers said 20,000 had marched; police said the rally had failed and that fewer than 900 had joined it.",
        ["organisers", "police"],
    ),
    "an apposition before claims": (
        "His party, the Reform League, claims turnout in the city was just 20 percent.",
        ["Reform League"],
    ),
    "a rival by name": ("Its rival, the People's Front, says the count was rigged.", ["People's Front"]),
    "he denied it and asked": (
        "Police said the man had denied the charge and asked for a lawyer.",
        ["Police", "Police <- the man"],
    ),
    "a quotation that shows it": (
        'Ada Moss told the museum last week that she lacked guards: "I have two men for forty rooms."',
        ["Ada Moss"],
    ),
    "a pronoun is no name": ("They said the road was shut.", ["unnamed"]),
    "an owner of whom we cannot tell": ("Norland sued Tessaly over its claim that the dam was unsafe.", [""]),
    "an owner who is the subject": ("Norland has repeated its claim that the dam was unsafe.", ["Norland"]),
    "its own website": (
        "The Velm Observatory has few people. Its mission saw 240 wells, according to its website.",
        ["Velm Observatory"],
    ),
    "who is named in what he says is somebody else": (
        "Minister Pavlo Drin said the mayor, Ivan Holt, had called for calm. He said Holt hopes the truce will hold.",
        ["Pavlo Drin", "Pavlo Drin <- Ivan Holt", "Pavlo Drin", "Pavlo Drin <- Ivan Holt"],
    ),
    "a list of three": (
        "The dam is safe, according to the ministry, the water board and two engineers.",
        ["ministry + water board + two engineers"],
    ),
    "a list is no apposition": (
        "The dam is safe, according to the mayor, a former miner and keen fisherman.",
        ["the mayor, a former miner and keen fisherman"],
    ),
    "citing, between commas": (
        "According to the daily La Brisa, citing two people present, he made the same offer to others.",
        ["La Brisa <- two people"] * 2,
    ),
    "only one is named": (
        "We met Grace Ampah, 61, who sells fish by the port. She had been awake for an hour, she told us.",
        ["Grace Ampah"],
    ),
    "a station": ("Nothing has been paid, their lawyer, Sam Intsi, told Tarn FM.", ["Tarn FM <- Sam Intsi"]),
    "two names run together": (
        "According to a report by Politico, Democratic party members want a new vote.",
        ["Politico"],
    ),
    "one of them": (
        'Brokers in Selby were calm. "Nobody will walk away," one said.',
        ["one of the brokers in Selby"],
    ),
    "a description is no name": (
        "The Selby-based group had put the bill at 80 million dollars. She said her party would vote.",
        ["the Selby-based group", "unnamed"],
    ),
    "in their capital": (
        "Relief has been offered, the foreign ministry in Beijing said.",
        ["foreign ministry in Beijing"],
    ),
    "the daily": ("According to the daily La Brisa, he made the same offer to others.", ["La Brisa"]),
    "introduced by his office": (
        "Police have arrested two men, the interior minister announced on Thursday.\n\n"
        "The men were found on Monday, Kwesi Adane told reporters.",
        ["Kwesi Adane", "Kwesi Adane"],
    ),
    "not introduced, but told who she is": (
        "Police have arrested two men, the interior minister announced on Thursday.\n\n"
        "The men were found on Monday, Abena Kusi, 41, told reporters.",
        ["the interior minister", "Abena Kusi"],
    ),
    "who walked": ("Letta, who lost her house, walked for six days. She says soldiers burned it.", ["Letta"]),
    "one person with two offices": (
        "The former mayor and current candidate said it was late.",
        ["the former mayor and current candidate"],
    ),
    "father and son": (
        "Chief Justice Hal Brand Jr. was there. The law is plain, Justice Brand said.",
        ["Hal Brand Jr."],
    ),
    "a surname alone": (
        '"It is no matter of opinion," Nora Hald said. Anselm has since withdrawn his pledge to rebuild the works. '
        '"We will not rebuild in Selby," he told shareholders.',
        ["Nora Hald", "Anselm", "Anselm"],
    ),
    "a firm is no he": ("Halvex has closed the plant. He said nothing had escaped.", ["unnamed"]),
    "his own pledge": ("Tam Oke has withdrawn his pledge to rebuild the works.", ["Tam Oke"]),
    "a transcript is nobody": (
        '"We will not rebuild," Tam Oke told shareholders, according to a transcript seen by the Post.',
        ["Tam Oke"],
    ),
    "counted is not said": (
        "The mayor said all were safe, after a worker counted twice was found alive.",
        ["the mayor"],
    ),
    "was quoted by": (
        "Witnesses were quoted by the BBC as saying that soldiers fired first.",
        ["BBC", "BBC <- witnesses"],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_in_whose_mouth(story, language):
    text, expected = STORIES[story]
    found = [line(voices) for _, _, voices in chains(language, text)]
    assert found == expected


def test_a_tail_that_the_parser_hangs_on_what_it_tells_loses_no_claim(language):
    text = "The election commission declared Hamid Castell the winner of the vote, Chairwoman Amina Dorr announced on Friday."
    from sayso.finders.clauses import find_units
    from sayso.finders.voices import find_attributions

    prose = language.read(text, [(0, len(text))])
    units = find_units(prose, find_attributions(prose))
    assert [text[u.start : u.end] for u in units] == [text[: text.index(", Chairwoman")]]
