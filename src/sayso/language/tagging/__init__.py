"""Who says what, read off the text by a trained model: cues, their sources, their contents; and how far an event has come.

The only room that knows onnxruntime and tokenizers. Nothing heavy is loaded before `load_tagger` is called.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.language.tagging.tagged import Tagged

if TYPE_CHECKING:
    from sayso.language.tagging.tagger import Tagger

__all__ = ["Tagged", "load_tagger"]

#: Where the weights lie in the package.
MODEL = Path(__file__).parents[2] / "models" / "attribution"
FILES = ("encoder.onnx", "light.onnx", "tokenizer.json", "card.json")


def load_tagger(folder: Path | None = None) -> Tagger | None:
    """The model in `folder` (the package's own where none is named); None where it, or what runs it, is not there."""
    folder = folder or MODEL
    if not all((folder / name).is_file() for name in FILES):
        return None
    if not all(find_spec(name) for name in ("onnxruntime", "tokenizers", "numpy")):
        return None
    from sayso.language.tagging.tagger import opened  # noqa: PLC0415  (a third of a second)

    return opened(folder)
