"""What people rule: written down with its characters, chained, shown at once, taken back by another ruling."""

from __future__ import annotations

import json

import pytest

from ferry import ferry
from sayso.decide import decide
from sayso.errors import BadValue, UnknownMark
from sayso.ledger import Ledger
from sayso.outputs import tell
from sayso.outputs.decisions import line


@pytest.fixture
def ledger() -> Ledger:
    return ferry()


def exported(ledger: Ledger, kind: str) -> list[dict]:
    return [line for line in map(json.loads, tell(ledger, "jsonl").splitlines()) if line["type"] == kind]


def words(screen: str) -> str:
    return " ".join(screen.split())


def test_a_decision_holds_its_characters_and_follows_the_one_before(ledger: Ledger) -> None:
    first = decide(ledger, "different", "001@50", "002@0", why="two counts", by="M. Ortiz")
    second = decide(ledger, "note", "002", why="a carbon copy?", by="M. Ortiz")
    assert [at.exact.split()[0] for at in first.on] == ["The", "The"]
    assert (first.before, second.before) == (None, first.id)
    assert (second.on[0].start, second.on[0].end) == (0, 0)
    assert first.at.endswith("Z") and ledger.decisions == (first, second) and ledger.verify() == ()


def test_a_corrected_outlet_shows_everywhere_at_once_and_is_taken_back(ledger: Ledger) -> None:
    before = [tell(ledger, "brief"), tell(ledger, "claims")]
    ruled = decide(ledger, "set", "outlet", "002", "The Port Ledger", by="M. Ortiz", why="its own notice")
    assert "The Port Ledger, as ruled" in words(tell(ledger, "brief"))
    assert "The Port Ledger <- Calder Radio" in words(tell(ledger, "claims"))
    why = words(tell(ledger, "why", mark="002@0"))
    assert "002 is published by The Port Ledger. Ruled by M. Ortiz" in why
    assert "the outlet: ruled by M. Ortiz" in why
    assert [line["outlet"] for line in exported(ledger, "report") if line["mark"] == "002"] == ["The Port Ledger"]
    decide(ledger, "withdraw", ruled.id[:6], by="M. Ortiz")
    assert [tell(ledger, "brief"), tell(ledger, "claims")] == before


def test_a_corrected_day_voice_and_zone(ledger: Ledger) -> None:
    decide(ledger, "set", "day", "003", "2031-05-09", by="me")
    decide(ledger, "set", "voice", "002@208", "Ines Mora", by="me")
    decide(ledger, "set", "zone", "001@253", "notice", by="me")
    assert "9 May 2031, as ruled" in tell(ledger, "brief")
    claims = {line["mark"]: line for line in exported(ledger, "claim")}
    assert claims["002@208"]["voices"][-1]["name"] == "Ines Mora"
    assert claims["001@253"]["zone"] == "notice"


def test_what_is_ruled_wrong_is_told_no_more_but_can_be_looked_up(ledger: Ledger) -> None:
    decide(ledger, "wrong", "001@253", by="me", why="of another lamp")
    assert "001@253" not in tell(ledger, "claims") + tell(ledger, "brief")
    assert "Ruled wrong by me" in tell(ledger, "why", mark="001@253")
    decide(ledger, "right", "001@253", by="me")
    assert "001@253" in tell(ledger, "claims")


def test_after_a_ruling_the_page_says_who_ruled_and_what_the_machine_saw(ledger: Ledger) -> None:
    assert "Nobody has ruled yet." in tell(ledger, "why", mark="002@0")
    decide(ledger, "different", "002@0", "002@185", by="M. Ortiz", why="two lamps")
    why = tell(ledger, "why", mark="002@0")
    above, _, below = why.partition("Sayso's own view: Disputed")
    assert "Ruled different by M. Ortiz, " in above and "two lamps" in above
    assert "THE ANSWERS" in below and "002@185" in below


def test_decisions_are_listed_with_what_became_of_them(ledger: Ledger) -> None:
    assert tell(ledger, "decisions") == "Nobody has ruled anything yet.\n"
    ruled = decide(ledger, "same", "001@50", "001@273", by="me", why="one boat")
    decide(ledger, "set", "wire", "002", "Calder Radio", by="me")
    gone = decide(ledger, "withdraw", ruled.id, by="you")
    told = tell(ledger, "decisions")
    assert told.startswith(f"{ruled.id[:7]}  Ruled by me, ") and ": one boat\n" in told
    assert "001@50 and 001@273 answer the same question" in told
    assert f"Withdrawn ({gone.id[:7]}) by you, " in told and f"{ruled.id[:7]} is withdrawn" in told
    assert "002 is the story of Calder Radio" in told and told.endswith("3 decisions, 1 in force.\n")


def test_a_ruling_that_contradicts_another_says_which_it_overrules(ledger: Ledger) -> None:
    first = decide(ledger, "same", "001@50", "001@273", by="me", why="one boat")
    again = decide(ledger, "same", "001@50", "001@273", by="you")
    assert "overrules" not in line(ledger, again)
    last = decide(ledger, "different", "001@273", "001@50", by="M. Ortiz")
    assert f"It overrules {first.id[:7]} (Ruled by me, " in line(ledger, last) and again.id[:7] in line(ledger, last)
    told = tell(ledger, "decisions")
    assert told.count(f"Overruled ({last.id[:7]}) by M. Ortiz, ") == 2 and told.endswith("3 decisions, 1 in force.\n")
    decide(ledger, "withdraw", last.id, by="me")
    assert "Overruled" not in tell(ledger, "decisions")


@pytest.mark.parametrize(
    ("ruling", "said", "told"),
    [
        ("fly", ("001@50",), "'fly' is no ruling"),
        ("same", ("001@50",), "same needs two marks or more"),
        ("same", ("001@50", "001@50"), "the same place is named twice"),
        ("wrong", (), "wrong what? Name a mark"),
        ("wrong", ("001",), "001 is a whole report; wrong needs a claim"),
        ("set", ("colour", "001", "red"), "set what to what"),
        ("set", ("outlet", "001"), "set what to what"),
        ("set", ("zone", "001", "body"), "001 is a whole report; set zone needs a claim"),
        ("set", ("zone", "001@50", "roof"), "'roof' is no zone"),
        ("set", ("day", "001", "Friday"), "'Friday' is no day"),
        ("withdraw", ("d0",), "no decision that stands is called so"),
        ("withdraw", (), "withdraw one decision"),
    ],
)
def test_a_ruling_that_makes_no_sense_is_not_written(ledger: Ledger, ruling: str, said: tuple, told: str) -> None:
    with pytest.raises(BadValue, match=told.replace("?", r"\?")):
        decide(ledger, ruling, *said, by="me")
    assert ledger.decisions == ()


def test_a_mark_that_is_none(ledger: Ledger) -> None:
    with pytest.raises(UnknownMark):
        decide(ledger, "wrong", "001@51", by="me")


def test_a_ruling_wants_a_name(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "ortiz")
    assert decide(ledger, "right", "001@50").by == "ortiz"

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    with pytest.raises(BadValue, match="who rules"):
        decide(ledger, "right", "001@50")
