"""What was published by a day: every screen leaves the rest out, and says so."""

from __future__ import annotations

import json

import pytest

from ferry import ferry
from sayso.errors import UnknownMark
from sayso.outputs import tell


def test_the_brief_tells_only_what_was_out_and_what_it_leaves_out() -> None:
    told = " ".join(tell(ferry(), "brief", as_of="2031-05-04").split())
    assert "As published by 4 May 2031. 1 later report left out." in told
    assert "Left out, since nothing shows that it was out by then: 003." in told
    assert "1 report, 1 publisher" in told and "The Calder Times" not in told


def test_a_report_of_several_days_was_out_on_the_last() -> None:
    assert "The Calder Times" not in tell(ferry(), "brief", as_of="2031-05-05")
    assert "The Calder Times" in tell(ferry(), "brief", as_of="2031-05-06")


def test_claims_matters_and_the_export() -> None:
    claims = tell(ferry(), "claims", as_of="2031-05-04")
    assert "002@" not in claims and "7 claims.\nAs published by 4 May 2031." in claims
    assert "As published by 4 May 2031." in tell(ferry(), "matters", as_of="2031-05-04")
    lines = [json.loads(line) for line in tell(ferry(), "jsonl", as_of="2031-05-04").splitlines()]
    assert {line["mark"] for line in lines if line["type"] == "report"} == {"001"}


def test_why_of_what_was_not_out() -> None:
    assert "As published by 4 May 2031." in tell(ferry(), "why", mark="001@50", as_of="2031-05-04")
    with pytest.raises(UnknownMark, match="not shown to have been out by 2031-05-04"):
        tell(ferry(), "why", mark="002@0", as_of="2031-05-04")
