"""Whole reports of our own, in many styles: every character's zone, and the masthead."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.formats import open_report
from sayso.page import Layout, lay_out, masthead
from sayso.records import READ, Given
from tests.page.zoned import REPORTS, Zoned, shown, zoned

FILES = sorted(REPORTS.iterdir())


def opened_layout(name: str, report: Zoned):
    opened = open_report(report.text.encode(), name)
    return opened, lay_out(opened)


def zones_of(layout: Layout, length: int) -> list[str | None]:
    zones: list[str | None] = [None] * length
    for zone in layout.zones:
        zones[zone.start : zone.end] = [zone.zone] * (zone.end - zone.start)
    return zones


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_zones(path: Path):
    report = zoned(path.read_text(encoding="utf-8"))
    _, layout = opened_layout(path.name, report)
    assert shown(report.text, zones_of(layout, len(report.text))) == shown(report.text, report.zones)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_masthead(path: Path):
    report = zoned(path.read_text(encoding="utf-8"))
    opened, layout = opened_layout(path.name, report)
    found = masthead(opened, layout, Given())
    for part, expected in report.head.items():
        guess = getattr(found, part)
        assert (guess.value if guess else "None") == expected, (part, guess)
        if guess and guess.at:
            assert opened.report.text[guess.at.start : guess.at.end] == guess.at.text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_paragraphs_are_trimmed_and_lie_in_what_is_read(path: Path):
    report = zoned(path.read_text(encoding="utf-8"))
    _, layout = opened_layout(path.name, report)
    zones = zones_of(layout, len(report.text))
    for paragraph in layout.paragraphs:
        words = report.text[paragraph.start : paragraph.end]
        assert words == words.strip()
        assert paragraph.zone in READ
        assert {
            zone for zone, letter in zip(zones[paragraph.start : paragraph.end], words, strict=True) if letter.strip()
        } == {paragraph.zone}
