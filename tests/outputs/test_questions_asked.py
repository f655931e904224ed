"""The question over a matter in the brief: lengths of time are asked for as such, with their unit in the answers."""

from __future__ import annotations

from filing import MADE, at, claim, reading_of, report_of, sighting_of, voice
from sayso.ledger import Ledger
from sayso.outputs import tell
from sayso.records import Count, Figure, Guess, Term


def pile() -> Ledger:
    """Two reports on how long the coal of Aldov will do."""
    ledger = Ledger()
    for n, (words, low, high, unit, who) in enumerate(
        (("Aldov has coal for four months", 4.0, 4.0, "months", "Ana Reis"),
         ("Aldov has coal for seven weeks", 7.0, 7.0, "weeks", "Otto Brandt")), 1
    ):  # fmt: skip
        report = report_of(f"A blast tore through the Velm mine in Aldov. {words}, {who} said.")
        head, said, coal = (
            at(report, "A blast tore through the Velm mine in Aldov"),
            at(report, words),
            at(report, "coal"),
        )
        length = at(report, " ".join(words.split()[-2:]))
        figure = Figure(low, low, high, False, False, unit, Count(what=coal), length)
        blast = claim(report, head.text, subject=Term("A blast", at(report, "A blast")))
        coals = claim(
            report, said.text, voice(report, who), figures=(figure,), subject=Term("Aldov", at(report, "Aldov has"))
        )
        outlet = Guess(f"Outlet {n}", None, ("a test",))
        ledger.add(report, sighting_of(report, f"{n:03}.txt"), reading_of(report, blast, coals, outlet=outlet), MADE)
    return ledger


def test_how_long() -> None:
    told = tell(pile(), "brief")
    assert '"Aldov has coal for" how long?' in told
    assert "four months" in told
    assert "seven weeks" in told
