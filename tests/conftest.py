"""Fixtures that several rooms share."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def language():
    """The language model, loaded once a session: it is the slow part."""
    from sayso.language import load

    return load()
