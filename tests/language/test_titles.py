"""Titles that end in a full stop end no sentence."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("The union's leader, Hon. Mary Banda, said the mine would reopen.", "leader"),
        ("Chief executive Eng. Peter Kalua said the pumps had failed.", "Kalua"),
        ("Cllr. Ruth Kole said the bridge was shut.", "Kole"),
    ],
)
def test_a_title_ends_no_sentence(language, line, speaker):
    (sentence,) = language.read(line, [(0, len(line))]).sentences
    verb = next(word for word in sentence.words if word.text == "said")
    subject = sentence.subject(verb)
    assert subject is not None
    assert subject.text == speaker
