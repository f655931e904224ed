"""Whatever a record holds comes back from its JSON, for every record type."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import records
from sayso.errors import BadRecord
from sayso.recall import recall
from sayso.records import Claim, Decision, Reading, Span, When, content

RECORDS = [kind for kind in vars(records).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_there_and_back(kind, data):
    record = data.draw(st.from_type(kind))
    back = recall(kind, content(record))
    assert content(back) == content(record)
    assert repr(back) == repr(record)  # (a NaN is not equal to itself)


def test_a_field_that_an_older_sayso_did_not_know_takes_its_default():
    when = When(None, "weekday 5", "published", "past", None, None, None, "relative")
    older = json.loads(content(when))
    del older["because"], older["doubts"]
    assert recall(When, json.dumps(older)) == when


@pytest.mark.parametrize(
    ("kind", "stored", "says"),
    [
        (Span, '{"report": "r1", "start": 0, "end": 1, "text": "a", "colour": "red"}', "newer Sayso, with colour"),
        (Span, '{"report": "r1", "start": 0, "end": 1}', "no Span"),
        (Reading, '{"report": "r1"}', "no Reading"),
        (Decision, "[]", "no Decision"),
        (Claim, '{"said": ', "no Claim"),
    ],
)
def test_what_is_no_record_is_refused(kind, stored, says):
    with pytest.raises(BadRecord, match=says):
        recall(kind, stored)
