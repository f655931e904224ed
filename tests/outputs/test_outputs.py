"""The table of outputs: each is there, is imported on first use only, and a wrong name is told."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from sayso.errors import BadValue
from sayso.ledger import Ledger
from sayso.outputs import OUTPUTS, tell


@pytest.mark.parametrize("name", OUTPUTS)
def test_each_is_there(name):
    module, _, function = OUTPUTS[name].partition(":")
    assert callable(getattr(import_module(module), function))


def test_an_output_that_is_not_there():
    with pytest.raises(BadValue, match=f"'pie' is nothing .* there are {', '.join(sorted(OUTPUTS))}"):
        tell(Ledger(), "pie")


def test_only_the_one_asked_for_is_imported():
    asked = "import sys; from sayso.ledger import Ledger; from sayso.outputs import tell; tell(Ledger(), 'jsonl'); "
    asked += (
        "print(*[m for m in ('sayso.outputs.brief', 'sayso.finders', 'spacy', 'rich', 'numpy') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
