"""The measures of dating: what is hidden is hidden, and what is counted is counted."""

from __future__ import annotations

import json

import pytest

from bench import dating
from bench.gold import command

LINE = "March 4, 2031"
TEXT = f"River rises over its banks\n{LINE}\nThe Velm rose on Tuesday, Ana Osk said. It had been quiet since 2029.\n"
GOLD = {
    "id": "a",
    "text": TEXT,
    "dct": "2031-03-04",
    "timexes": [{"start": 27, "end": 27 + len(LINE), "functionInDocument": "CREATION_TIME"}],
}
NEWS = (
    "The mill at Tarn Road in Corvane burnt down {day} and guard Milo Adair died in the fire, said Chief Ines Volkar. "
    "It was the worst fire near Corvane since the flood, said Mayor Wilf Harrow, who had come to see the mill. "
    "A crowd of four hundred stood at the Old Quay until the roof fell, and most of them had worked there at one time."
)


@pytest.fixture
def measured(tmp_path, capsys, language):
    def run(which, *articles):
        path = tmp_path / "little.jsonl"
        path.write_text("".join(json.dumps(article) + "\n" for article in articles))
        predict, score, spread = dating.MEASURES[which]
        assert command(f"dating {which}", predict, score, [str(path)], spread=spread) == 0
        return json.loads(capsys.readouterr().out.splitlines()[-1])

    return run


def test_its_own_date_line_is_shown(measured):
    assert measured("own", GOLD)["right"] == 100.0
    assert measured("own", {**GOLD, "dct": "2031-03-05"})["right"] == 0.0


def test_the_date_line_is_hidden_and_a_window_given(measured):
    result = measured("window", GOLD)
    assert (result["kept"], result["crisp"], result["spread"]) == (100.0, 0.0, {"width": [60.0], "near": [0.0]})


def test_a_day_close_by_is_told_near(measured):
    near = {**GOLD, "text": TEXT + "It had crested on February 20. A dam broke in 1999.\n"}
    far = {**GOLD, "text": TEXT + "It had crested on February 2.\n"}
    assert measured("window", near)["spread"]["near"] == [100.0]
    assert measured("window", far)["spread"]["near"] == [0.0]


def test_a_year_that_the_text_tells_is_no_invention(measured):
    assert measured("hidden", GOLD)["clean"] == 100.0
    assert measured("hidden", {**GOLD, "dct": "2028-03-04"})["clean"] == 0.0


def test_reports_of_one_shooting_date_each_other(measured):
    told = [
        {"doc_id": "a", "incident": "1", "title": "Mill burns", "dct": "2031-03-05", "text": NEWS.format(day="Monday")},
        {"doc_id": "b", "incident": "1", "title": "A fire", "dct": "2031-03-06", "text": NEWS.format(day="Monday")},
    ]
    result = measured("pile", *told)
    assert (result["given"], result["kept"], result["crisp"]) == (100.0, 100.0, 100.0)
    assert (result["mixed given"], result["mixed kept"]) == (100.0, 100.0)
