"""Markdown: signs become hints and marks at their own places; words stay."""

from __future__ import annotations

import pytest

from sayso.formats import open_report


def hints(text: str) -> list[tuple[str, str, str]]:
    found = open_report(text.encode(), "a.md").hints
    return [(h.kind, h.value, text[h.start : h.end]) for h in found if h.start is not None]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("# Rain in Karsk", ("heading", "1", "Rain in Karsk")),
        ("### Rain in Karsk ##", ("heading", "3", "Rain in Karsk")),
        ("Rain in Karsk\n=====", ("heading", "1", "Rain in Karsk")),
        ('It [rained](https://a.example/b "so") on Monday', ("link", "https://a.example/b", "rained")),
        ("It [rained](<https://a.example/b>) on Monday", ("link", "https://a.example/b", "rained")),
        ("<https://a.example/b>", ("link", "https://a.example/b", "https://a.example/b")),
        ("![Rain over the town](r.jpg)", ("caption", "Rain over the town", "Rain over the town")),
        ("It **rained** on Monday", ("mark", "", "**")),
        ("It _rained_ on Monday", ("mark", "", "_")),
        ("It \\*rained\\* on Monday", ("mark", "", "\\")),
        ("See [the map][1] of Karsk", ("mark", "", "][1]")),
    ],
)
def test_signs(text: str, hint: tuple[str, str, str]):
    assert hint in hints(text)


@pytest.mark.parametrize("text", ["2 * 3 * 4 is 24", "snake_case_name", "#3 is late", "It rained (on Monday) [twice]"])
def test_what_is_no_sign(text: str):
    assert not hints(text)


def test_the_file_is_the_text():
    text = "# Rain\r\n\r\nIt **rained**."
    assert open_report(text.encode(), "a.md").report.text == text
