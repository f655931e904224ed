"""Which claims are told."""

from __future__ import annotations

import json

import pytest

from ferry import ferry
from sayso.errors import BadValue
from sayso.outputs import tell
from sayso.outputs.claims import Asked, choose
from sayso.outputs.pile import pile

EVERY = 11


def marks(**asked: object) -> list[str]:
    return [line.mark for line in choose(pile(ferry()).lines, Asked(**asked))]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"by": "Mora"}, ["001@197", "002@0", "002@114"]),
        ({"by": "mor"}, ["001@197", "002@0", "002@114"]),
        ({"by": "ora"}, []),
        ({"by": "calder radio"}, ["002@0", "002@114"]),
        ({"by": "captain", "report": "001"}, ["001@197"]),
        ({"by": "nobody"}, ["001@0", "001@338", "002@208"]),
        ({"by": "unnamed"}, ["001@273"]),
        ({"about": "Borland"}, ["001@338", "002@208"]),
        ({"about": "light was"}, ["001@253", "002@185"]),
        ({"zone": "headline"}, ["001@0"]),
        ({"figures": True}, ["001@50", "001@273", "001@338", "002@0"]),
        ({"plans": True}, ["001@338"]),
        ({"dated": True}, ["001@50", "001@338", "002@0"]),
        ({"until": "2031-04"}, ["001@338", "002@0"]),  # "by 9 May" may be any day before
        ({"since": "2031-05-05", "report": "001"}, ["001@338"]),
        ({"since": "2031-05-02", "until": "2031-05-02", "figures": True}, ["001@50", "001@338"]),
        ({"since": "2032"}, []),
    ],
)
def test_claims_that_were_asked_for(asked: dict[str, object], found: list[str]) -> None:
    assert marks(**asked) == found


def test_denials_alone() -> None:
    assert marks(denials=True) == ["001@253"]


def test_all_without_a_wish() -> None:
    assert len(marks()) == EVERY


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"since": "yesterday"}, "not a day: yesterday"),
        ({"until": "2031-13"}, "not a day: 2031-13"),
        ({"until": "2031-02-29"}, "not a day: 2031-02-29"),
        ({"zone": "sports"}, "no such zone: sports"),
        ({"report": "009"}, "no claim is of a report 009"),
    ],
)
def test_a_wish_that_means_nothing_is_refused(asked: dict[str, str], words: str) -> None:
    with pytest.raises(BadValue, match=words):
        marks(**asked)


def test_json_lines_are_those_of_the_export() -> None:
    ledger = ferry()
    told = tell(ledger, "claims", form="jsonl", asked=Asked(by="Mora")).splitlines()
    assert [json.loads(line)["mark"] for line in told] and set(told) <= set(tell(ledger, "jsonl").splitlines())
    assert len(told) == 3
