"""Floors rise, and fall only with a reason that is written down."""

from __future__ import annotations

import json

import pytest

from bench.floors import FLOORS, below, main, raised, read_results

NONE = {"floors": {}, "lowered": []}
FIRST = {"measure": "times", "gold": "little", "sha256": "abc", "articles": 3, "strict": 80.19, "value": 70.0}


def floors(*results, reason=None, start=NONE):
    return raised(results, start, reason)


def test_floors_are_what_was_measured_rounded_down():
    assert floors(FIRST)["floors"] == {"times/little": {"sha256": "abc", "least": {"strict": 80.1, "value": 70.0}}}


def test_floors_rise():
    first = floors(FIRST)
    assert floors({**FIRST, "strict": 85.0}, start=first)["floors"]["times/little"]["least"]["strict"] == 85.0
    assert list(below([{**FIRST, "strict": 80.1}], first)) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [({"strict": 80.0}, "strict is 80.0, the floor is 80.1"), ({"sha256": "abd"}, "measure with the same")],
)
def test_floors_do_not_fall(change, says):
    first = floors(FIRST)
    worse = {**FIRST, **change}
    assert says in "".join(below([worse], first))
    with pytest.raises(ValueError, match=says):
        floors(worse, start=first)
    lowered = floors(worse, reason="the gold was wrong", start=first)
    assert lowered["lowered"][0]["why"] == "the gold was wrong"
    assert list(below([worse], lowered)) == []


def test_a_measure_that_was_not_made_has_fallen():
    gone = {key: value for key, value in FIRST.items() if key != "value"}
    assert "value is 0.0" in "".join(below([gone], floors(FIRST)))


def test_other_measures_keep_their_floors():
    both = floors({**FIRST, "gold": "big"}, start=floors(FIRST))
    assert sorted(both["floors"]) == ["times/big", "times/little"]


def test_the_command(tmp_path, capsys):
    kept, results = tmp_path / "floors.json", tmp_path / "results.jsonl"
    kept.write_text(json.dumps(NONE))
    results.write_text(f"skipped: there is no x\n{json.dumps(FIRST)}\n" + '{"words": 9}\n')
    assert main([str(results), "--floors", str(kept), "--update"]) == 0
    assert main([str(results), "--floors", str(kept)]) == 0
    results.write_text(json.dumps({**FIRST, "value": 60.0}))
    assert main([str(results), "--floors", str(kept)]) == 1
    assert main([str(results), "--floors", str(kept), "--update"]) == 1
    assert "floors only rise" in capsys.readouterr().err
    assert main([str(results), "--floors", str(kept), "--update", "--allow-lower", "a harder rule"]) == 0
    assert json.loads(kept.read_text())["lowered"][0]["why"] == "a harder rule"


def test_the_floors_that_stand_can_be_read():
    standing = json.loads(FLOORS.read_text())
    assert all(floor["least"] for floor in standing["floors"].values())
    assert read_results("") == []
