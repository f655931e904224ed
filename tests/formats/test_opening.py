"""Bytes to reports: what is read, as what, and what is said about what is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.formats import open_report

STORY = "The bridge over the Vesk was closed on Monday, the mayor said, because a pillar had moved by two hands."
FRENCH = "Le ministre a déclaré que la situation à la frontière restait extrêmement grave et que des renforts y seraient envoyés."

#: name of the case: bytes, words of the one Problem (None = no Problem), whether there is text
CASES = {
    "empty": (b"", "the file is empty", False),
    "blank": (b" \n\t ", "holds no words", True),
    "pdf": (b"%PDF-1.7\n1 0 obj", "a PDF", False),
    "word": (b"PK\x03\x04\x14\x00", "zip archive", False),
    "picture": (b"\x89PNG\r\n\x1a\n", "a picture", False),
    "binary": (bytes(range(256)) * 8, "binary", False),
    "large": (b"a " * 2_600_000, "larger than 5 MB", False),
    "long": (b"a\n" * 1_100_000, "longer than 2,000,000 characters", False),
    "utf-8": (STORY.encode(), None, True),
    "utf-8 with its mark": (b"\xef\xbb\xbf" + STORY.encode(), None, True),
    "utf-16": (STORY.encode("utf-16"), None, True),
    "utf-16 unmarked": (STORY.encode("utf-16-be"), "UTF-16", True),
    "windows-1252": (STORY.replace("said", "said – “so”").encode("cp1252"), "Windows-1252", True),
    "one bad byte": ("“So,” said the mayor’s ".encode() + b"\xff" + STORY.encode(), "1 byte is not UTF-8", True),
    "a NUL": (STORY.encode() + b"\x00", "1 control character", True),
    "one line": ((STORY + " ").encode() * 20, "stands on one line", True),
    "one very long line": (STORY.encode() + b"\n" + (STORY + " ").encode() * 200, "one line of", True),
    "french": (FRENCH.encode() * 3, "reads as French; only English is understood", True),
    "russian": (
        "Министр заявил, что граница останется закрытой до конца месяца. ".encode() * 3,
        "reads as Russian",
        True,
    ),
    "chinese": ("部长星期三说,边境将关闭到月底,因为河上的桥已经被水冲走了。".encode() * 6, "reads as Chinese", True),
}


@pytest.mark.parametrize("name", CASES)
def test_one_clear_line(name: str):
    raw, words, has_text = CASES[name]
    opened = open_report(raw, "report.txt")
    said = [problem.what for problem in opened.problems]
    assert (len(said) == 1 and words in said[0]) if words else not said
    assert all("\n" not in line for line in said)
    assert bool(opened.report.text) is has_text


@pytest.mark.parametrize(
    ("text", "uri", "media_type"),
    [
        ("It rained in Karsk.", "a.txt", "text/plain"),
        ("It rained in Karsk.", "", "text/plain"),
        ("It rained in Karsk.", "a.md", "text/markdown"),
        ("# Rain\n\nIt rained in **Karsk**.", "a.txt", "text/markdown"),
        ("Ticket #3: it rained in Karsk.", "a.txt", "text/plain"),
        ("<!DOCTYPE html><p>It rained.</p>", "a.txt", "text/html"),
        ("<p>It rained.</p>\n<p>In Karsk.</p>", "saved", "text/html"),
        ("<p>It rained.</p>", "a.htm?x=1", "text/html"),
        ("It rained.", "a.html", "text/plain"),
        ("2 < 3 and 4 > 1, he said.", "a.txt", "text/plain"),
    ],
)
def test_kind_by_looks_first(text: str, uri: str, media_type: str):
    assert open_report(text.encode(), uri).report.media_type == media_type


def test_offsets_are_those_of_plain_decoding():
    raw = b"\xef\xbb\xbfIt rained.\r\nIn Karsk."
    assert open_report(raw).report.text == raw.decode("utf-8")


def test_short_text_is_not_judged_by_its_language():
    assert not open_report(b"Bonjour tout le monde").problems


def test_names_are_no_foreign_language():
    names = "Sirojiddin Muhriddin, Emomali Rahmon, Sherali Mirzo, Dushanbe, Khorog, Ishkashim, Murghab, Qurghonteppa, Isfara. "
    assert not open_report((names * 3).encode()).problems


def test_a_foreign_paragraph_is_named_by_its_place():
    foreign = f"{FRENCH} {FRENCH}"
    opened = open_report(f"{STORY}\n\n{foreign}\n\n{STORY}".encode())
    (problem,) = opened.problems
    assert problem.at is not None
    assert problem.at.text == foreign
    assert "French" in problem.what


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", ""]))
def test_never_raises(raw: bytes, uri: str):
    opened = open_report(raw, uri)
    assert opened.report.sha256
