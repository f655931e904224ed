"""A person's ruling holds when the reports are read again by another finder of voices: it hangs on characters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.compare import Conclusions, compare
from sayso.ledger import Ledger
from sayso.matters.rulings import anchor
from sayso.read import read, signature
from sayso.records import Decision

PAPERS = {
    "001.md": (
        "# Ferry sinks off Marrow\n\nThe Port Ledger\n\nMay 2, 2031\n\n"
        "At least 11 people were killed when the ferry Alba sank off the town of Marrow on Friday, the coast guard said.\n\n"
        "Harbour master Ines Mora said the light at the pier was out. Mayor Tom Hale denied that the light was out.\n"
    ),
    "002.md": (
        "# More dead in Marrow\n\nThe Evening Bell\n\nMay 4, 2031\n\n"
        "The number of people killed when the ferry Alba sank off Marrow rose to 19 on Sunday, the coast guard said.\n\n"
        "The Alba had 60 people aboard, its owner, Karl Voss, told reporters.\n"
    ),
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def ruled(papers: Path, voices: str, decisions: tuple[Decision, ...]) -> Conclusions:
    ledger = Ledger()
    read(papers, ledger=ledger, voices=voices)
    for decision in decisions:
        ledger.add_decision(replace(decision, before=ledger.last_decision))
    return compare(ledger)


def on(found: Conclusions, ruling: str, *words: str) -> Decision:
    """A ruling on the claims with these words, as read the first time."""
    claims = [next(t.claim for t in found.tellings if word in t.claim.said.text) for word in words]
    texts = {one.report.id: one.report for one in found.filed}
    anchors = tuple(anchor(texts[c.said.report], c.said.start, c.said.end) for c in claims)
    return Decision(ruling, anchors, "A. Tester", "2031-06-01T00:00:00Z", "a test", None)


def toll(found: Conclusions) -> list[tuple[str, ...]]:
    return [tuple(sorted(a.says for a in m.answers)) for m in found.matters if m.kind == "figure"]


def test_rulings_hold_with_either_finder_of_voices(papers: Path) -> None:
    if signature("model") == signature("rules"):
        pytest.skip("no trained finder of voices in this tree")
    first = ruled(papers, "rules", ())
    assert ("19", "At least 11 people") in toll(first)
    decisions = (
        on(first, "different", "At least 11 people", "rose to 19"),
        on(first, "wrong", "60 people aboard"),
        on(first, "set voice=Nils Brandt", "the light at the pier was out"),
    )
    for voices in ("rules", "model"):
        found = ruled(papers, voices, decisions)
        assert toll(found) == [], voices
        said = [t.claim for t in found.tellings]
        assert not [c for c in said if "60 people aboard" in c.said.text], voices
        light = next(c for c in said if "the light at the pier was out" in c.said.text)
        assert light.voices[-1].party.names == ("Nils Brandt",), voices
