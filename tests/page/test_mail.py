"""Forwarded mails: a remark is the sender's, a report above the forwarded text is read."""

from __future__ import annotations

import pytest

from sayso.formats import open_report
from sayso.page import lay_out

HEAD = "From: Ada Lind <ada@desk.example>\nSubject: Fwd: ferry\nDate: Thu, 14 Mar 2031 08:02:11 +0000\n\n"
STORY = "Ferry burns off Karsk\n\nThe ferry burnt on Monday, the mayor said. It was old.\n"


def zone_of(text: str, words: str) -> str:
    opened = open_report(text.encode(), "a.txt")
    at = opened.report.text.index(words)
    return next(zone.zone for zone in lay_out(opened).zones if zone.start <= at < zone.end)


@pytest.mark.parametrize(
    ("remark", "zone"),
    [
        ("fyi, have we used this?", "furniture"),
        ("Worth a follow-up tonight.", "furniture"),
        ("Six people died in the fire, the mayor told reporters.", "body"),
    ],
)
def test_what_the_sender_writes_above_the_story(remark: str, zone: str):
    text = f"{HEAD}{remark}\n\n---------- Forwarded message ---------\n\n{STORY}"
    assert zone_of(text, remark) == zone
    assert zone_of(text, "The ferry burnt") == "body"


def test_what_is_written_above_an_answered_mail_is_its_own():
    text = f"{HEAD.replace('Fwd', 'Re')}The ferry burnt at noon.\n\n-----Original Message-----\n\n{STORY}"
    assert zone_of(text, "The ferry burnt at noon.") == "body"
