"""Reports in, ledger out: which files are meant, what is read again and what is not, and that no report costs the pile."""

from __future__ import annotations

import io
import sys

import pytest

from sayso.errors import BadValue, NotFound
from sayso.ledger import Ledger
from sayso.read import gather, read, signature
from sayso.records import Given

NOW = "2026-01-01T00:00:00Z"


@pytest.fixture
def pile(tmp_path):
    (tmp_path / "b.txt").write_text("The dam held on 3 May 2021, Minister Oda Brandt said.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Two ferries sank off Lorn on 4 May 2021, police said.\n", encoding="utf-8")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "c.md").write_text("# Mill closes\n\nThe mill closed on 5 May 2021.\n", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("Not a report.\n", encoding="utf-8")
    return tmp_path


def names(path, *patterns):
    return [uri.removeprefix(path.as_posix() + "/") for uri, _ in gather([path / p for p in patterns])]


def test_a_folder_is_read_to_its_depths_in_order_without_hidden_files(pile):
    assert names(pile, "") == ["a.txt", "b.txt", "more/c.md"]


def test_a_ledger_among_the_reports_is_no_report(pile, language):
    read(pile / "a.txt", ledger=pile / "story.ledger", now=NOW).close()
    assert names(pile, "") == ["a.txt", "b.txt", "more/c.md"]


def test_a_wrong_call_leaves_no_ledger_behind(tmp_path):
    with pytest.raises(NotFound):
        read(tmp_path / "nowhere", ledger=tmp_path / "new.ledger")
    assert not (tmp_path / "new.ledger").exists()


def test_a_file_meant_twice_comes_once(pile):
    assert names(pile, "a.txt", "./a.txt", "*.txt") == ["a.txt", "b.txt"]


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"The dam held.")))
    assert list(gather(["-"])) == [("stdin", b"The dam held.")]


def test_what_is_not_there_is_an_error_of_the_call(tmp_path):
    with pytest.raises(NotFound, match=r"nowhere\.txt"):
        list(gather([tmp_path / "nowhere.txt"]))
    with pytest.raises(BadValue):
        read()


def test_a_second_reading_adds_nothing_and_a_new_fact_adds_a_reading(pile, language):
    path = pile.parent / "story.ledger"
    with read(pile, ledger=path, now=NOW) as ledger:
        first = ledger.all_readings
    with read(pile, ledger=path, now="2026-02-01T00:00:00Z") as ledger:
        assert ledger.all_readings == first
    with read(pile / "a.txt", ledger=path, given=Given(outlet="Port Ledger"), now="2026-03-01T00:00:00Z") as ledger:
        assert len(ledger.all_readings) == len(first) + 1
        outlet = next(f for f in ledger.filed() if f.uri.endswith("a.txt")).reading.outlet
        assert outlet is not None
        assert outlet.value == "Port Ledger"


def test_workers_change_nothing(pile, language):
    alone, together = read(pile, now=NOW), read(pile, now=NOW, workers=2)
    assert alone.readings == together.readings


def test_a_report_that_breaks_a_finder_is_kept_with_a_problem_and_the_rest_is_read(pile, monkeypatch, language):
    from sayso import finders

    whole = finders.read_opened

    def breaks(opened, *how):
        if "ferries" in opened.report.text:
            raise RecursionError("too deep")
        return whole(opened, *how)

    monkeypatch.setattr(finders, "read_opened", breaks)
    ledger = read(pile, now=NOW)
    assert [p.what for p in ledger.problems if "fault" in p.what] == [
        "could not be read, a fault of Sayso's: RecursionError: too deep"
    ]
    assert len(ledger.reports) == 3
    assert any("mill" in c.said.text for c in ledger.claims)


def test_progress_counts_the_fresh_ones(pile, language):
    seen = []
    ledger = Ledger()
    read(pile, ledger=ledger, now=NOW, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    read(pile, ledger=ledger, now=NOW, progress=lambda done, of: seen.append((done, of)))
    assert len(seen) == 3


def test_the_signature_names_the_models():
    assert signature().startswith("sayso ")
    assert "voices=rules" in signature("rules")
    with pytest.raises(BadValue, match="no such voices: guess"):
        signature("guess")


def test_the_reading_tells_who_found_the_voices(pile, language):
    ledger = read(pile, voices="rules", now=NOW)
    assert {filed.reading.by.rsplit(maxsplit=1)[-1] for filed in ledger.filed()} == {"voices=rules"}
