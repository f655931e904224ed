"""The file: what is taken for a ledger, what is refused, and that nothing on it can be changed."""

from __future__ import annotations

import os
import sqlite3

import pytest

from filing import file
from sayso.books import moment
from sayso.errors import BadValue, NotALedger, NotFound
from sayso.ledger import Ledger


def test_a_ledger_is_one_file_once_it_is_closed(tmp_path):
    with Ledger(tmp_path / "story.ledger") as ledger:
        file(ledger, "a.txt", "The bridge fell.", "The bridge fell")
        assert ledger._books.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert [path.name for path in tmp_path.iterdir()] == ["story.ledger"]
    with Ledger(str(tmp_path / "story.ledger"), must_exist=True) as ledger:
        assert [claim.said.text for claim in ledger.claims] == ["The bridge fell"]


def other_database(path):
    with sqlite3.connect(path) as books:
        books.execute("CREATE TABLE reports (id)")
    books.close()


def newer_ledger(path):
    Ledger(path).close()
    with sqlite3.connect(path) as books:
        books.execute("PRAGMA user_version = 99")
    books.close()


@pytest.mark.parametrize(
    ("make", "error", "says"),
    [
        (lambda path: path.write_text("The bridge fell.\n" * 100), NotALedger, "not a database"),
        (lambda path: path.write_bytes(b""), NotALedger, "is empty"),
        (lambda path: path.mkdir(), NotALedger, "is a folder"),
        (other_database, NotALedger, "no ledger of Sayso's"),
        (newer_ledger, NotALedger, "newer Sayso .shape 99"),
        (lambda path: None, NotFound, "there is no ledger"),
    ],
)
def test_what_is_no_ledger(tmp_path, make, error, says):
    path = tmp_path / "x.ledger"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=says) as raised:
        Ledger(path, must_exist=True)
    assert "\n" not in str(raised.value)
    assert before == (path.read_bytes() if path.is_file() else None)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(NotFound, match="there is no folder"):
        Ledger(tmp_path / "nowhere" / "story.ledger")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE reports SET text = 'The bridge stands.'",
        "UPDATE readings SET content = '{}'",
        "UPDATE sightings SET uri = 'b.txt'",
        "DELETE FROM reports",
        "DELETE FROM readings",
        "DELETE FROM sightings",
    ],
)
def test_nothing_on_the_books_can_be_changed(change):
    ledger = Ledger()
    file(ledger, "a.txt", "The bridge fell.")
    with pytest.raises(sqlite3.IntegrityError):
        ledger._books.execute(change)


def test_a_ledger_that_cannot_be_written_can_be_told_from(tmp_path, monkeypatch):
    path = tmp_path / "story.ledger"
    with Ledger(path) as ledger:
        file(ledger, "a.txt", "The bridge fell.", "The bridge fell")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Ledger(path) as ledger:
        assert len(ledger.claims) == 1
        assert ledger.verify() == ()
        with pytest.raises(BadValue, match="cannot be written"):
            file(ledger, "b.txt", "The bridge stands.")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2031-03-04T05:06:07Z", "2031-03-04T05:06:07Z"),
        ("2031-03-04T05:06:07.891+00:00", "2031-03-04T05:06:07Z"),
        ("2031-03-04T05:06:07+02:00", "2031-03-04T03:06:07Z"),
        ("2031-03-04", "2031-03-04T00:00:00Z"),
    ],
)
def test_a_moment_is_kept_in_one_form(said, kept):
    assert moment(said) == kept


def test_what_is_no_moment():
    with pytest.raises(BadValue, match="yesterday"):
        moment("yesterday")
