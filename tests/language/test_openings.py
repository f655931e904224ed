"""What a paragraph opens with, up to the bracket: nothing of it is a word of its first sentence."""

from __future__ import annotations

import pytest

from marked import marked
from sayso.language.openings import opening


@pytest.mark.parametrize(
    "line",
    [
        "18.45 [The] quay is shut.",
        "- 9 March: [The] army enters Esk.",
        "2-3 March:  [About] 30 men came.",
        "2 May. [Karin] Lind walks in.",
        "May 2-3, 2021 – [The] quay is shut.",
        "Monday, 3 May 2021: [The] quay is shut.",
        "2021-05-03 - [The] quay is shut.",
        "March 2020 – [“The] quay is shut,” she says.",
        "2018: [The] mine is sold.",
        "[9] March was the day on which the army came.",
        "[In] May: The Musical, nobody sings.",
        "[2018] saw no rain.",
        "[May] 12 men have come.",
        "[3] May: a day of rest.",
    ],
)
def test_opening(line):
    text, [(start, _)] = marked(line)
    found = opening(text)
    assert text[found:].lstrip() == text[start:]
