"""The measures as commands: predictions in the gold's own form, one line of scores last, absent data skipped with a line."""

from __future__ import annotations

import gzip
import json

import pytest

from bench import attribution, times
from bench.gold import command, paragraphs, read_gold
from marked import marked

TEXT = "The Velm rose on 4 March 2031.\n\n“It will rise again on Friday,” Ana Osk said."


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "little.jsonl.gz"
    said = {"source": [[64, 71]], "cue": [[72, 76]], "content": [[32, 63]]}
    day = {"start": 17, "end": 29, "type": "DATE", "value": "2031-03-04"}
    article = {"id": "a", "text": TEXT, "dct": "2031-03-05", "attributions": [said], "timexes": [day]}
    path.write_bytes(gzip.compress((json.dumps(article) + "\n").encode()))
    return path


def run(capsys, what, predict, score, *arguments):
    assert command(what, predict, score, [str(argument) for argument in arguments]) == 0
    told = capsys.readouterr()
    return json.loads(told.out.splitlines()[-1]) if told.out else told.err


def test_times(gold, tmp_path, capsys):
    result = run(capsys, "times", times.predict, times.score, gold, "--predictions", tmp_path / "out.jsonl")
    (found,) = read_gold(tmp_path / "out.jsonl").articles
    assert found["timexes"] == [
        {"start": 17, "end": 29, "type": "DATE", "value": "2031-03-04"},
        {"start": 55, "end": 61, "type": "DATE", "value": "2031-03-07"},
    ]
    assert (result["measure"], result["gold"], result["articles"], result["value"]) == ("times", "little", 1, 66.67)


def test_attribution(gold, tmp_path, capsys, language):
    out = tmp_path / "out.jsonl.gz"
    result = run(capsys, "attribution", attribution.predict, attribution.score, gold, "--predictions", out)
    (found,) = read_gold(out).articles
    assert found["attributions"] == [{"source": [[64, 71]], "cue": [[72, 76]], "content": [[32, 63]]}]
    assert (result["measure"], result["full-exact"], result["quoted"]) == ("attribution", 100.0, 100.0)


def test_data_that_is_not_there_is_skipped_with_a_line(tmp_path, capsys):
    told = run(capsys, "times", times.predict, times.score, tmp_path / "none.jsonl")
    assert told == f"skipped: there is no {tmp_path / 'none.jsonl'}\n"


@pytest.mark.parametrize(
    "text",
    [
        "[The Velm rose.]\n\n  [It fell\nagain.] \n\n\n[All was well.]\n",
        "[The Velm rose.]\n[It fell again.]\n",
        "[One line]",
        "  \n\n ",
    ],
)
def test_paragraphs(text):
    bare, spans = marked(text)
    assert paragraphs(bare) == spans
