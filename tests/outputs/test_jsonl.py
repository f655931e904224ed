"""The interchange contract, held key by key; and one set of reports gives one file, byte for byte."""

from __future__ import annotations

import json
from itertools import permutations

import pytest

from filing import BY, MADE, claim, file, guess, reading_of, report_of, sighting_of
from marked import marked
from sayso.ledger import Ledger
from sayso.outputs import tell
from sayso.records import Count, Figure, Party, Problem, Term, Toward, Voice, When, Where

TEXT, SPANS = marked(
    "[Karvia Times], [March 7].\n\n[Mina Osk], the [harbour master], [told] MNA that [[some 40] [boats] of [the fleet] "
    "[left] [Velport]] on [Monday]. [The ministry] and Osk [[denied] that boats left]."
)
REPORT = report_of(TEXT)
OUTLET, DATE, OSK, ROLE, TOLD, SAID, FORTY, BOATS, FLEET, LEFT, TOWN, MONDAY, MINISTRY, DENIAL, DENIED = (
    REPORT.span(*span) for span in SPANS
)
ON_MONDAY = When(
    MONDAY, "weekday 1", "published", "past", "2023-03-06", "2023-03-06", "2023-03-06", "relative", ("Monday before",)
)
PUBLISHED = When(
    DATE, "2023-03-07", "", "", "2023-03-07", "2023-03-07", "2023-03-07", "stated", ("date line",), ("no year",)
)


def whole_claim():
    return claim(
        REPORT,
        SAID.text,
        Voice(Party(OSK, ("Mina Osk",), "person"), "harbour master", TOLD, "MNA"),
        when=ON_MONDAY,
        told=PUBLISHED,
        subject=Term("boats", BOATS),
        predicate=Term("leave", LEFT),
        object=Term("Velport", TOWN),
        figures=(Figure(40.0, 36.0, 44.5, True, False, "boats", Count(what=BOATS, whose=FLEET), FORTY),),
        where=(Where("Velport", "XL", 1.5, -2.25, 10.0, TOWN),),
        hedges=(REPORT.span(FORTY.start, FORTY.start + 4),),
    )


def denial():
    both = Party(MINISTRY, ("the ministry", "Mina Osk"), "office", doubt="who speaks is not said")
    first = whole_claim()
    return claim(
        REPORT,
        DENIAL.text,
        Voice(both, None, DENIED),
        stance="denies",
        negated=True,
        within=first.id,
        toward=(Toward("denies", first.id, DENIED),),
        holds_until=ON_MONDAY,
    )


def whole_ledger():
    ledger = Ledger()
    problems = (Problem("the file breaks off", MONDAY), Problem("a notice was not read"))
    masthead = {"outlet": guess(REPORT, "Karvia Times"), "wire": guess(REPORT, "MNA News"), "title": None}
    reading = reading_of(REPORT, denial(), whole_claim(), published=PUBLISHED, problems=problems, **masthead)
    ledger.add(REPORT, sighting_of(REPORT, "files/001_boats.txt"), reading, MADE)
    return ledger


def lines(ledger):
    return [json.loads(line) for line in tell(ledger, "jsonl").splitlines()]


def at(span):
    return {"start": span.start, "end": span.end}


def test_a_report_line():
    report = lines(whole_ledger())[-1]
    assert report == {
        "type": "report",
        "id": REPORT.id,
        "uri": "files/001_boats.txt",
        "mark": "001",
        "sha256": REPORT.sha256,
        "title": None,
        "outlet": "Karvia Times",
        "wire": "MNA News",
        "byline": None,
        "language": "en",
        "length": len(TEXT),
        "by": BY,
        "published": {
            "edtf": "2023-03-07",
            "earliest": "2023-03-07",
            "latest": "2023-03-07",
            "how": "stated",
            **at(DATE),
            "because": ["date line"],
            "doubts": ["no year"],
        },
        "zones": [{"zone": "body", "start": 0, "end": len(TEXT)}],
        "problems": [
            {"what": "the file breaks off", **at(MONDAY)},
            {"what": "a notice was not read", "start": None, "end": None},
        ],
        "text": TEXT,
    }


def test_a_claim_line():
    found = {line["id"]: line for line in lines(whole_ledger())}[whole_claim().id]
    when = {"edtf": "2023-03-06", "earliest": "2023-03-06", "latest": "2023-03-06", "how": "relative"}
    assert found == {
        "type": "claim",
        "id": whole_claim().id,
        "mark": f"001@{SAID.start}",
        "report": REPORT.id,
        "uri": "files/001_boats.txt",
        **at(SAID),
        "text": "some 40 boats of the fleet left Velport",
        "zone": "body",
        "manner": "indirect",
        "voices": [
            {
                "name": "Karvia Times",
                "kind": "outlet",
                "role": None,
                **at(OUTLET),
                "cue": None,
                "medium": None,
                "doubt": None,
            },
            {
                "name": "MNA News",
                "kind": "agency",
                "role": None,
                "start": None,
                "end": None,
                "cue": None,
                "medium": None,
                "doubt": None,
            },
            {
                "name": "Mina Osk",
                "kind": "person",
                "role": "harbour master",
                **at(OSK),
                "cue": {"text": "told", **at(TOLD)},
                "medium": "MNA",
                "doubt": None,
            },
        ],
        "stance": "asserts",
        "status": "happened",
        "negated": False,
        "toward": [],
        "within": None,
        "hedges": [{"text": "some", "start": FORTY.start, "end": FORTY.start + 4}],
        "subject": {"name": "boats", **at(BOATS)},
        "predicate": {"lemma": "leave", **at(LEFT)},
        "object": {"name": "Velport", **at(TOWN)},
        "figures": [
            {
                "value": 40,
                "low": 36,
                "high": 44.5,
                "rough": True,
                "share": False,
                "unit": "boats",
                "of": "the fleet",
                **at(FORTY),
            }
        ],
        "when": {**when, **at(MONDAY), "because": ["Monday before"], "doubts": []},
        "told": next(line["published"] for line in lines(whole_ledger()) if line["type"] == "report"),
        "where": [
            {"name": "Velport", "country": "XL", "latitude": 1.5, "longitude": -2.25, "precision_km": 10, **at(TOWN)}
        ],
    }


def test_a_claim_that_answers_another():
    found = {line["id"]: line for line in lines(whole_ledger())}[denial().id]
    assert found["within"] == whole_claim().id
    assert found["toward"] == [{"kind": "denies", "to": whole_claim().id, **at(DENIED)}]
    assert found["holds_until"]["edtf"] == "2023-03-06"
    assert found["told"] is found["subject"] is found["predicate"] is found["object"] is None
    speaker = found["voices"][-1]
    assert (speaker["name"], speaker["doubt"]) == ("the ministry and Mina Osk", "who speaks is not said")


@pytest.mark.parametrize(
    ("names", "name"), [(("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C"), ((), "")]
)
def test_joint_speakers_are_one_voice(names, name):
    ledger = Ledger()
    said = claim(REPORT, "denied that boats left", Voice(Party(MINISTRY, names, "office"), None, None))
    ledger.add(REPORT, sighting_of(REPORT, "a.txt"), reading_of(REPORT, said), MADE)
    assert next(line for line in lines(ledger) if line["type"] == "claim")["voices"][-1]["name"] == name


@pytest.mark.parametrize(
    ("count", "unit", "of"),
    [
        (Count(), "boats", None),
        (Count(what=BOATS), "boats", None),
        (Count(what=BOATS), None, "boats"),
        (Count(what=BOATS, whose=FLEET, holder=TOWN), "ships", "boats, the fleet, Velport"),
        (Count(what=FLEET, whose=FLEET), None, "the fleet"),
        (Count(where=TOWN, when=MONDAY), None, None),
    ],
)
def test_what_a_figure_is_of(count, unit, of):
    ledger = Ledger()
    said = claim(REPORT, SAID.text, figures=(Figure(40, 40, None, False, False, unit, count, FORTY),))
    ledger.add(REPORT, sighting_of(REPORT, "a.txt"), reading_of(REPORT, said), MADE)
    figure = lines(ledger)[0]["figures"][0]
    assert (figure["of"], figure["high"]) == (of, None)


def test_every_place_reads_its_characters():
    def places(value):
        if isinstance(value, dict):
            if isinstance(value.get("start"), int) and isinstance(value.get("text"), str) and "sha256" not in value:
                yield value
            for inner in value.values():
                yield from places(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from places(inner)

    found = [place for line in lines(whole_ledger()) for place in places(line)]
    assert len(found) >= 5
    assert all(TEXT[place["start"] : place["end"]] == place["text"] for place in found)


STORIES = {
    "b/002_toll.txt": ("Six people died.", "Six people died"),
    "a/001_flood.txt": ("The Velm rose. Four people died.", "The Velm rose", "Four people died"),
    "a/003_empty.txt": ("",),
}


def test_the_same_set_of_reports_gives_the_same_bytes():
    told = set()
    for order in permutations(STORIES):
        one, halves = Ledger(), (Ledger(), Ledger())
        for place, uri in enumerate(order):
            file(one, uri, *STORIES[uri], made=f"2031-01-0{place + 1}T00:00:00Z")
            file(halves[place % 2], uri, *STORIES[uri])
        halves[0].merge(halves[1])
        told |= {tell(one, "jsonl"), tell(halves[0], "jsonl")}
    assert len(told) == 1
    (text,) = told
    keys = [(line["type"], line["id"]) for line in map(json.loads, text.splitlines())]
    assert keys == sorted(keys)
    assert len(keys) == 6


def test_odd_characters_stay_on_their_line():
    ledger = Ledger()
    text = "It\u2028rained\x85on\u2029the “quay”. \x0c\ufeff\U0001f30a"
    file(ledger, "odd.txt", text)
    told = tell(ledger, "jsonl")
    assert len(told.splitlines()) == 1
    assert json.loads(told)["text"] == text
    assert "“quay”" in told


def test_an_empty_ledger_is_no_line():
    assert tell(Ledger(), "jsonl") == ""


def conclusions(kind):
    from ferry import ferry

    return [line for line in map(json.loads, tell(ferry(), "jsonl").splitlines()) if line["type"] == kind]


def test_an_actor_line():
    mora = next(line for line in conclusions("actor") if line["name"] == "Ines Mora")
    assert list(mora) == ["type", "id", "name", "kind", "aliases", "country", "wikidata", "mentions"]
    assert (mora["id"][0], mora["kind"], mora["wikidata"]) == ("a", "person", None)
    texts = {line["id"]: line["text"] for line in conclusions("report")}
    assert {texts[report][start:end] for report, start, end in mora["mentions"]} == {"Ines Mora", "Mora", "she"}


def test_a_matter_line():
    claims = {line["id"]: line["mark"] for line in conclusions("claim")}
    found = conclusions("matter")
    denied = next(line for line in found if any(reply["kind"] == "denies" for reply in line["replies"]))
    assert list(denied) == [
        *("type", "id", "kind", "question", "heading", "relation", "answers", "origins", "replies", "last_word", "why")
    ]
    assert denied["heading"] == "disputed" and set(denied["origins"]) == {"low", "high"}
    assert all(
        list(a) == ["says", "claims", "origins", "earliest", "latest"] for line in found for a in line["answers"]
    )
    assert all(list(a["origins"]) == ["low", "high", "named", "because"] for a in denied["answers"])
    assert all(key in claims for line in found for a in line["answers"] for key in a["claims"])
    assert all(reply["claim"] in claims and reply["to"] in claims for reply in denied["replies"])
