"""The head of the brief: what it is about, how healthy it is, who is never heard."""

from __future__ import annotations

import pytest

from filing import MADE, at, claim, reading_of, report_of, sighting_of, voice
from sayso.ledger import Ledger
from sayso.outputs.brief.head import opening, title
from sayso.outputs.pile import Pile, pile
from sayso.records import Guess, Span, Term


def begun(said: Span, length: int) -> Span:
    return Span(said.report, said.start, said.start + length, said.text[:length])


def told(text: str, *said: tuple[str, str, str | None], outlet: str | None = "The Post") -> Pile:
    """A pile of one report: claims as (words, subject, who says so)."""
    report = report_of(text)
    claims = [
        claim(
            report,
            words,
            *([] if by is None else [voice(report, by, kind="office")]),
            subject=Term(subject, begun(at(report, words), len(subject))),
            predicate=Term("leave", at(report, words)),
        )
        for words, subject, by in said
    ]
    ledger = Ledger()
    masthead = {} if outlet is None else {"outlet": Guess(outlet, None, ("a test",))}
    ledger.add(report, sighting_of(report, "a.txt"), reading_of(report, *claims, **masthead), MADE)
    return pile(ledger)


def test_the_title_holds_the_names_of_most_claims_and_no_other_capitals() -> None:
    of = told(
        "Police met. In the bay, Ostmark sank boats, and Ostmark left. “Now, We saw Borland,” we said of police.",
        ("Police met", "Police", None),
        ("Ostmark sank boats", "Ostmark", None),
        ("Ostmark left", "the Ostmark", None),
        ("We saw Borland", "We", None),
    )
    assert title(of) == "OSTMARK"


def test_whoever_says_i_is_no_name_of_the_title() -> None:
    of = told(
        "When the dam broke I ran. Then, I saw it, and Ostmark left.",
        ("I ran", "I", None),
        ("I saw it", "I", None),
        ("Ostmark left", "Ostmark", None),
    )
    assert title(of) == "OSTMARK"


@pytest.mark.parametrize(
    ("who", "never"),
    [
        ("the harbour master", "Talked about, not found speaking: Norway, Peru."),
        ("the Norwegian navy", "Talked about, not found speaking: Peru."),
        ("Norway's minister", "Talked about, not found speaking: Peru."),
    ],
)
def test_who_acts_twice_and_never_speaks(who: str, never: str) -> None:
    """A country is heard where anybody speaks for it, under whatever name; whoever is named most comes first."""
    of = told(
        f"Norway sent boats. Norway left. Peru came. It rained, {who} said.",
        ("Norway sent boats", "Norway", None),
        ("Norway left", "Norway", None),
        ("Peru came", "Peru", None),
        ("It rained", "It", who),
    )
    assert [line for line in opening(of) if line.startswith("Talked")] == [never]


def test_the_health_of_a_pile_without_sources() -> None:
    of = told("It rained.", ("It rained", "It", None), outlet=None)
    assert opening(of)[0] == (
        "1 report, 0 publishers (and 1 whose outlet is not known), 1 claim in body text. "
        "None names a source beyond the outlet or its agency."
    )


def test_the_health_of_a_pile_where_all_name_one() -> None:
    of = told("It rained, Ostmark said.", ("It rained", "It", "Ostmark"))
    assert opening(of)[0] == (
        "1 report, 1 publisher, 1 claim in body text. All name a source beyond the outlet or its agency. "
        "The one is that of Ostmark."
    )
