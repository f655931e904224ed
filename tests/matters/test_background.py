"""One old event told twice is one question; it is none with what happened today. And a figure set against another's by name."""

from __future__ import annotations

from sayings import Saying, matters, report
from test_questions import event

HEAD = event("A blast tore through the Velm mine in Aldov", "tore:tear", "A blast", places=(("Aldov", None),))


def dead(words: str, many: int, what: str, verb: str = "died:die", **more) -> Saying:
    subject = words[words.index("[") + 1 : words.index("]")]
    return Saying(words, subject, verb, (many, many, False), what=what, doing=verb.partition(":")[0], **more)


OLD = dead(
    "[five miners] died in a rock fall at the same mine in August 2028", 5, "miners", days="2028-08-01/2028-08-31"
)
OLD_TOO = dead(
    "[Five men] were crushed to death there in 2028", 5, "men", "crushed:crush", days="2028-01-01/2028-12-31"
)
OTHER_YEAR = dead(
    "[Five men] were crushed to death there in 2027", 5, "men", "crushed:crush", days="2027-01-01/2027-12-31"
)
TODAY = dead("[Five people] died in the blast", 5, "people")


def figures(one: Saying, other: Saying) -> list[str]:
    found = matters(report("001", HEAD, one), report("002", HEAD, other))
    return [m.heading for m in found if m.kind == "figure"]


def test_one_old_event() -> None:
    assert figures(OLD, OLD_TOO) == ["publishers-agree"]
    assert figures(OLD, OTHER_YEAR) == []


FLOOD = dead(
    "In 2028 a flood killed [40 people] in the valley", 40, "people", "killed:kill", days="2028-01-01/2028-12-31"
)
FLOOD_TOO = dead("[40 people] died in the valley in the flood of 2028", 40, "people", days="2028-01-01/2028-12-31")
FIRE = dead("In 2028 a fire killed [40 people] in the port", 40, "people", "killed:kill", days="2028-01-01/2028-12-31")


def test_two_old_events_are_two() -> None:
    assert figures(FLOOD, FLOOD_TOO) == ["publishers-agree"]
    assert figures(FLOOD, FIRE) == []


def test_long_ago_is_not_today() -> None:
    assert figures(OLD_TOO, TODAY) == []
    assert figures(TODAY, TODAY) == ["publishers-agree"]


def test_an_old_event_of_two_stories_is_two() -> None:
    other = event("A blast tore through the Tarn mine in Brenn", "tore:tear", "A blast", places=(("Brenn", None),))
    found = matters(report("001", HEAD, OLD), report("002", other, OLD_TOO))
    assert [m for m in found if m.kind == "figure"] == []


POINTS = Saying("The stop could shave [0.3 points] off growth", "The stop", "shave", (0.3, 0.3, False), unit="points",
                doing="shave", status="possible", by="Rhee Tam", kind="person")  # fmt: skip


def points_off(words: str) -> Saying:
    return Saying(
        words, "a stop", "cost", (0.2, 0.2, False), unit="points", doing="cost", status="possible", by="Our Bank"
    )


def test_a_figure_set_against_anothers_by_name() -> None:
    assert figures(POINTS, points_off("a stop would cost [0.2 points], rather less than Governor Rhee Tam fears")) != []
    assert figures(POINTS, points_off("a stop would cost [0.2 points], the bank thinks")) == []


def test_who_only_tells_a_count_does_not_own_it() -> None:
    told = Saying("Mina Tachi told reporters that the land had found [41 cases] of fraud", "Mina Tachi", "told:tell",
                  (41, 41, False), what="cases", doing="found", by="Mina Tachi", kind="person")  # fmt: skip
    named = Saying("Ostmar has shown nothing for the [41 cases] of fraud", "Ostmar", "shown:show", (41, 41, False), what="cases",
                   by="Karl Yoo", kind="person")  # fmt: skip
    assert len(figures(told, named)) == 1
