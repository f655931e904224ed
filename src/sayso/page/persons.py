"""Whether words could be a person's name, by their form alone."""

from __future__ import annotations

import re

_PARTICLE = r"(?:de|van|von|bin|al|el|la|da|di|der|den|du)"
_PERSON = re.compile(rf"(?:[A-Z][\w'-]+\.?|[A-Z]\.|{_PARTICLE}-?)(?: (?:[A-Z][\w'-]+|[A-Z]\.|{_PARTICLE})){{1,3}}")


def is_person(words: str) -> bool:
    """Whether `words` could be a person's name and nothing else: two to four words, with capitals and small particles."""
    return len(words) < 60 and _PERSON.fullmatch(words) is not None
