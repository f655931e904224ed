"""The tables of signs, agencies and outlets are well made, and a sign is found where it stands and nowhere else."""

from __future__ import annotations

import re

import pytest

from sayso.data import table
from sayso.page.signs import signs_in, straight

KINDS = """plea share widget advert tags kicker end related more final comments licence notice credit caption staff
source bio house sort"""


def kinds(line: str) -> set[str]:
    return {sign.kind for sign in signs_in(straight(line))}


def test_the_table_of_furniture_is_well_made():
    rows = table("furniture")
    assert {row["kind"] for row in rows} == set(KINDS.split())
    assert {row["where"] for row in rows} == {"whole", "start", "label", "inside", "words"}
    assert all(row["weight"] in ("1", "2", "3") for row in rows)
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def spelt(row: dict[str, str]) -> str:
    """A line that has the row's phrase: its first choices, without its optional words."""
    words = [token.split("/")[0] for token in row["phrase"].split(" ") if not token.startswith("[")]
    said = " ".join(words).replace("<name>", "The Harbour Herald").replace("#", "12").replace("...", "some words")
    return {
        "whole": said,
        "start": f"{said} and so on",
        "label": f"{said}: and so on",
        "inside": f"And so {said} it was",
    }[row["where"]]


def test_every_phrase_finds_itself():
    for row in table("furniture"):
        if row["where"] != "words":
            found = {(sign.kind, sign.where) for sign in signs_in(straight(spelt(row)))}
            assert (row["kind"], row["where"]) in found, row


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Support The Harbour Herald!", "plea"),
        ("SHARE ON SOCIAL MEDIA", "share"),
        ("Facebook Twitter WhatsApp", "share"),
        ("Read more »", "more"),
        ("Related posts", "more"),
        ("Tags: Karsk, Vesk", "tags"),
        ("The League is a terrorist organisation banned in Karsk.", "notice"),
        ("We wouldn’t be able to do it without your support.", "plea"),
        ("12 comments", "comments"),
        ("1.2K Retweets 4,501 Likes", "share"),
        ("88 Replies", "share"),
        ("Since you’re here... we have a small favour to ask.", "plea"),
        ("Millions of readers support us.", "plea"),
        ("About the author: Dr Ada Lind is a senior fellow.", "bio"),
    ],
)
def test_signs_are_found(line: str, kind: str):
    assert kind in kinds(line)


@pytest.mark.parametrize(
    "line",
    [
        "Donors will contribute 40 million crowns to support the government of Karsk.",
        '"Please donate what you can," the mayor told a meeting.',
        "The share of the vote was 40%.",
        "Read the report, the minister said, and read more of them.",
        "A related case was closed in May.",
        "He printed the tags himself.",
    ],
)
def test_reporting_that_only_sounds_like_it(line: str):
    assert not kinds(line) - {"house"}


def test_agencies_and_outlets_are_well_made():
    for name, columns in (("agencies", 5), ("outlets", 5)):
        rows = table(name)
        assert len(rows) >= 80
        assert all(len(row) == columns and row["name"] and re.fullmatch("[A-Z]{2}", row["country"]) for row in rows)
        assert len({row["name"] for row in rows}) == len(rows)
        assert all(re.fullmatch(r"[\w.-]+\.\w+", row["domain"]) for row in rows)
    assert {row["kind"] for row in table("agencies")} == {"agency", "state-agency"}
    assert {row["dateorder"] for row in table("outlets")} == {"mdy", "dmy", "ymd"}
