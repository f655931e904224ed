"""What people see, whole, as a person approved it: run `python tests/ferry.py` to write it anew, then read it."""

from __future__ import annotations

import json
import re

import pytest

from ferry import HERE, WHY, ferry, screens
from sayso.errors import UnknownMark
from sayso.ledger import Ledger
from sayso.marks import find
from sayso.outputs import tell

GOLDENS = sorted(file.name for file in HERE.glob("ferry.*.*"))


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    return screens()


def test_every_golden_is_a_screen(told: dict[str, str]) -> None:
    assert sorted(told) == GOLDENS


@pytest.mark.parametrize("name", GOLDENS)
def test_screen_reads_as_approved(told: dict[str, str], name: str) -> None:
    assert told[name].splitlines() == (HERE / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", [name for name in GOLDENS if name.endswith(".txt")])
def test_no_line_is_wider_than_a_terminal(told: dict[str, str], name: str) -> None:
    assert [line for line in told[name].splitlines() if len(line) > 80 or line != line.rstrip()] == []


@pytest.mark.parametrize("name", GOLDENS)
def test_only_words_of_the_reports_stand_in_quotation_marks(told: dict[str, str], name: str) -> None:
    """Marks of both kinds are taken for ends, so that a quotation inside another is looked up too."""
    texts = " ".join(" ".join(filed.report.text.split()) for filed in ferry().filed())
    screen = " ".join(re.sub(r"\\([*_<>|#\[\]])", r"\1", told[name].replace("**", "")).split())
    for piece in re.findall(r'["“]([^"“”]+)["”]', screen):
        for words in re.split(r"(?:^| )\.\.\.(?: |$)", piece):
            assert words.strip(" [],") in texts, words


@pytest.mark.parametrize("name", GOLDENS)
def test_inside_words_stay_inside(told: dict[str, str], name: str) -> None:
    assert (
        re.findall(r"\b(?:scope|relation|origins?|stance|voices?|matters?|manner|narrated)\b", told[name], re.I) == []
    )


def test_every_mark_on_the_brief_leads_somewhere(told: dict[str, str]) -> None:
    marks = set(re.findall(r"\b\d{3}@\d+", told["ferry.brief.txt"] + told["ferry.claims.txt"]))
    assert len(marks) > 8
    for mark in marks:
        assert f"SAYSO WHY {mark}" in tell(ferry(), "why", mark=mark)


def test_text_and_markdown_and_json_say_the_same(told: dict[str, str]) -> None:
    def words(text: str) -> list[str]:
        return sorted(re.findall(r"[\w@]+", text.lower()))

    sheet = json.loads(tell(ferry(), "brief", form="json", typed="ferry.ledger"))
    assert next(section["title"] for section in sheet["sections"]) == "REPORTS"
    marked = re.sub(r"\\|---:?", "", told["ferry.brief.md"])
    assert words(marked) == words(told["ferry.brief.txt"])


def test_a_whole_report_is_no_claim() -> None:
    with pytest.raises(UnknownMark, match="002 is a whole report; try 002@0"):
        tell(ferry(), "why", mark="002")
    with pytest.raises(UnknownMark, match="it has no claims"):
        tell(ferry(), "why", mark="003")


def test_a_page_keeps_its_length_on_a_large_pile() -> None:
    """Sixty reports of forty claims: the sections stay, what is left is counted."""
    from filing import file

    ledger = Ledger()
    for at in range(60):
        sentences = [f"Witness {n} of {at} saw {n} boats" for n in range(40)]
        file(ledger, f"{at:03}.txt", ". ".join(sentences) + ".", *sentences)
    brief = tell(ledger, "brief")
    assert brief.count("\n") < 72
    assert "60 reports" in brief
    assert "54 more, with fewer claims: 006 007" in " ".join(brief.split())


@pytest.mark.parametrize("mark", WHY)
def test_the_highlighted_words_are_the_claim(mark: str) -> None:
    ledger = ferry()
    words = tell(ledger, "why", mark=mark).partition("THE WORDS")[2].partition("ON WHOSE")[0]
    said = find(ledger, mark)[1][0].said
    assert f"[{' '.join(said.text.split())}]" in " ".join(words.split())


def test_marks_of_long_file_names_stay_whole_and_all_else_keeps_its_width() -> None:
    """A mark wider than the page stands on a line of its own."""
    from filing import file

    ledger = Ledger()
    name = "a-report-that-was-saved-under-the-whole-of-its-title-and-the-day-it-was-read-on-2031-05-04"
    for end in ("first", "second"):
        file(ledger, f"{name}-{end}.txt", f"Boats of Ostmark sank on Friday, {end}.", "Boats of Ostmark sank on Friday")
    mark = f"{name}-first@0"
    for told in (tell(ledger, "brief"), tell(ledger, "matters"), tell(ledger, "why", mark=mark)):
        wide = [line for line in told.splitlines() if len(line) > 80]
        assert all(re.fullmatch(rf" *(?:sayso why LEDGER )?{name}-\w+@0", line) for line in wide)
        assert told.count("\n") > 5
