"""Whole stories, as a person approved them: see README.md beside this file."""

from __future__ import annotations

import pytest
from approve import HERE, STORIES, tellings


@pytest.fixture(scope="module", params=STORIES)
def story(request: pytest.FixtureRequest) -> tuple[str, dict[str, str]]:
    return request.param, tellings(STORIES[request.param])


@pytest.mark.parametrize("kind", ["claims", "brief"])
def test_story_reads_as_approved(story: tuple[str, dict[str, str]], kind: str) -> None:
    name, told = story
    approved = (HERE / f"{name}.{kind}.txt").read_text(encoding="utf-8")
    assert told[kind].splitlines() == approved.splitlines(), "run make approve and read the difference by eye"


def test_embedded_story_is_made_up() -> None:
    """Third-party news never enters the repository: every address in the story leads nowhere by RFC 2606."""
    import re

    for folder in STORIES.values():
        for file in folder.iterdir():
            hosts = re.findall(r"(?:https?://|\w@)([\w.-]+)", file.read_text(encoding="utf-8"))
            assert all(host.endswith(".example") or host == "schema.org" for host in hosts), file.name
