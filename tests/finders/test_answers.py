"""Answers: the brackets mark the answering unit and the very one it answers, in that order of mention; or there is none."""

from __future__ import annotations

import pytest

from marked import marked
from sayso.finders.clauses.units import find_units
from sayso.finders.stance.answers import find_answers
from sayso.finders.voices import find_attributions


def answers(language, text):
    prose = language.read(text, [(0, len(text))])
    attributions = find_attributions(prose)
    units = find_units(prose, attributions)
    return [
        (kind, (units[to].start, units[to].end), (units[number].start, units[number].end), text[slice(*at)])
        for number, kind, to, at in find_answers(prose, units, attributions)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "[The Red Front claims to hold 60% of the coast]. Schools reopened on Monday. "
            "[The government dismissed as a lie the Red Front's claim of control of the coast].",
            "denies",
            "dismissed as a lie the Red Front's claim of control of the coast",
        ),
        (
            "The Red Front said [its men had seized the port of Sarn]. [The army denied the claim].",
            "denies",
            "denied the claim",
        ),
        (
            "[Officials blamed the Red Front for the blast in Kadu]. [The Red Front denied involvement].",
            "denies",
            "denied involvement",
        ),
        (
            "An official said [the town was ready to accept 500 families]. [The mayor walked back that pledge on Tuesday].",
            "walks back",
            "walked back that pledge",
        ),
        (
            "The government said [the dam was safe]. [Engineers cast doubt on the government's assessment].",
            "doubts",
            "cast doubt on the government's assessment",
        ),
        (
            "The hospital said [12 people had died in the fire]. The ministry later confirmed that [12 people died in the fire].",
            "confirms",
            "confirmed",
        ),
        # verdicts: what was said is called not so
        (
            "Mara Quill said [soldiers had shot at voters]. [“That is a lie,”] said Ivo Brand.",
            "denies",
            "That is a lie",
        ),
        (
            "The paper wrote that [the club had offered 40 million]. [“It's not true,”] Rui Basto said.",
            "denies",
            "It's not true",
        ),
        (
            "Local media reported that [Oda Lem would resign]. [“There is no truth to these reports,”] her office said.",
            "denies",
            "is no truth to these reports",
        ),
        (
            "The rebels said [they had killed 40 soldiers]. [The army called the figure a fabrication].",
            "denies",
            "called the figure a fabrication",
        ),
        (
            "Activists said [police had beaten students]. Dana Wirth, the police chief, said [the allegation was false].",
            "denies",
            "allegation was false",
        ),
        (
            "Rivals said [the bank was short of cash]. [The bank described the claims as baseless].",
            "denies",
            "described the claims as baseless",
        ),
        # what only points back, a gerund, "such", a relative clause
        ("Kestria said [Morland had sent drones on Sunday]. [Morland denied it].", "denies", "denied it"),
        (
            "[The mayor accused the contractor of using cheap cement]. [The contractor denied using cheap cement].",
            "denies",
            "denied using cheap cement",
        ),
        (
            "Lena Orr said [the director ordered the beating of inmates]. [The director denied giving any such order].",
            "denies",
            "denied giving any such order",
        ),
        (
            "An aide said [the miners had been promised “a house for every family”]. "
            "[The owner denies that such an assurance was given].",
            "denies",
            "denies that such an assurance was given",
        ),
        (
            "The palace said [the king regretted the harm done]. [His secretary denied that he had said anything of the sort].",
            "denies",
            "denied that he had said anything of the sort",
        ),
        (
            "[The regulator accused Harvex of hiding the leak]. Residents said the smell had lasted for days. "
            "[Harvex dismissed the accusation].",
            "denies",
            "dismissed the accusation",
        ),
        (
            "The union said [the firm had stolen wages]. The mayor said the town was safe. [The firm denied the allegation].",
            "denies",
            "denied the allegation",
        ),
        ("[Ardania has accused its neighbour of arming rebels], [which Belmar denies].", "denies", "denies"),
        # no word of denying
        (
            "The ministry said [the charity had paid smugglers]. [“We have never paid smugglers,”] said the charity's director.",
            "denies",
            "“We have never paid smugglers,”",
        ),
        # one's own words
        (
            "The fire service said [14 people had died]. [It later revised its toll down to 11].",
            "corrects",
            "revised its toll",
        ),
        (
            "The coach said [the referee had been bribed]. [On Friday he took back his remarks].",
            "walks back",
            "took back his remarks",
        ),
        (
            "[Lisa Dorn promised free buses]. [On Monday she backed away from the promise].",
            "walks back",
            "backed away from the promise",
        ),
        # doubt
        (
            "The government said [inflation had fallen to 4 percent]. [Economists expressed doubt about the figure].",
            "doubts",
            "expressed doubt about the figure",
        ),
    ],
)
def test_an_answer_is_tied_to_the_very_claim(language, text, kind, words):
    plain, (to, answer) = marked(text)
    assert answers(language, plain) == [(kind, to, answer, words)]


def test_news_may_give_the_denial_first(language):
    text = "[The army denied that it had shelled the village of Sarn]. Residents said [soldiers had shelled Sarn for hours]."
    plain, (answer, to) = marked(text)
    assert answers(language, plain) == [("denies", to, answer, "denied that it had shelled the village of Sarn")]


def test_what_was_denied_may_be_told_of_as_such_behind_it(language):
    text = "[Ana Quill denied that her staff had told clinics to hide deaths]. A nurse said [such an instruction came by letter]."
    plain, (answer, to) = marked(text)
    assert [(kind, said, by) for kind, said, by, _ in answers(language, plain)] == [("denies", to, answer)]


def test_two_may_deny_one_thing(language):
    text = (
        "The league said [the landlord had cut off the heating]. [The landlord rejected the allegation]. "
        "[“We never cut off any heating,”] manager Ola Finn said."
    )
    plain, (to, first, second) = marked(text)
    assert [(kind, said, by) for kind, said, by, _ in answers(language, plain)] == [
        ("denies", to, first),
        ("denies", to, second),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army denied the claim.",
        "Prosecutors had asked for 12 years. Simon Hark, 54, denied the charges.",
        "Ana Reis said the count had been rigged. Turnout was 61 percent, the board said. The cabinet rejected the allegation.",
        "The dispute is not over, Ana Reis said. Karl Munk denied that Prado had said anything of the sort.",
        "The board said 77 deaths were reported in the town. At least 34 deaths in the town are not in the list, nurses said.",
        "Ana Quill denied that her staff had told clinics to hide the deaths. A nurse said such a storm came every year.",
        "An aide said the miners had left the shaft. The owner denies that such an assurance was given.",
        "The mayor said the bridge was closed. The army said the port was open. The rebels denied the judge's accusation.",
        "The union said 400 workers had left. The firm said the port was open. Weather was fine. Trains ran. Ships sailed. "
        "The minister disputed that figure.",
        "The Red Front said its men had seized Sarn. The army did not deny the claim.",
        "The judge questioned two witnesses. The minister dismissed his deputy.",
        "A trader said he made the same offer to three others. The ombudsman, Julia Prado, raised her count to six.",
        "Mission finds grave faults in the vote count\n\nThe mission has stopped short of calling the vote count false.",
        "The rebels said they had shot down a helicopter. The army neither confirmed nor denied the report.",
        "The agency said two officers had been arrested. The ministry refused to confirm the report.",
        "The agency said two officers had been arrested. The ministry could not confirm the report.",
        "The tabloid said the singer was ill. Her manager did not deny it.",
        "The firm offered to raise pay by 5 percent. The union rejected the offer.",
        "Farmers said the dam had flooded their fields. Officials blamed the rain. The trains ran. The company denied any role.",
        "The mayor said the bridge was closed. The army said it had not closed the port.",
        "The minister said talks had been held. The rebels said no date for new talks had been set.",
        "Nurses said the ministry had cut their pay. The ministry denied that it would cut staff at schools.",
        "Police said the gang had stolen 12 cars. The report is false in parts.",
        "The president called the attack a crime. The opposition called the budget a lie.",
        "“I went to eleven of the funerals myself,” said Dan Banda, a lawmaker. The minister dismissed the allegation.",
    ],
)
def test_no_answer_is_better_than_a_wrong_one(language, text):
    assert answers(language, text) == []
