"""One text in many outlets is compared once, and comes out as if it had been compared each time."""

from __future__ import annotations

from sayings import matters, report
from test_questions import TOOK, dead

from sayso.matters.questions.candidates import CROWDED, candidates
from sayso.matters.questions.twins import twins
from sayso.matters.senses.elided import points
from sayso.matters.senses.sense import senses


def _points(*reports):
    return tuple(points(senses([t for one in reports for t in one])))


def test_copies_are_one_class_and_other_words_another() -> None:
    copies = [report(f"{n:03}", TOOK, dead(11)) for n in range(4)]
    found = twins(_points(*copies, report("009", dead(12))))
    assert sorted(map(len, found)) == [1, 1, 4, 4, 4]
    assert found == twins(reversed(_points(*copies, report("009", dead(12)))))


def test_a_ruled_claim_stands_alone() -> None:
    copies = [report(f"{n:03}", TOOK) for n in range(3)]
    assert sorted(map(len, twins(_points(*copies), frozenset({copies[0][0].claim.id})))) == [1, 2]


def test_many_copies_are_all_in_the_answer() -> None:
    copies = [report(f"{n:03}", dead(11), wire="MNA") for n in range(40)]
    found = next(m for m in matters(*copies, report("099", dead(19), day="2031-05-09")) if m.kind == "figure")
    assert (found.heading, [len(a.claims) for a in found.answers]) == ("later", [40, 1])


def test_a_crowded_key_brings_no_pairs_but_by_names() -> None:
    many = CROWDED + 30
    crowd = _points(*(report(f"{n:03}", dead(11 + n)) for n in range(many)))
    counted = [p for p in crowd if p.figure is not None]
    assert len(list(candidates(tuple(counted)))) == 0
    assert len(list(candidates(tuple(counted[:9])))) == 36
