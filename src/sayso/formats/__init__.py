"""Bytes -> Report. A format is one file here and one line in FORMATS; it is imported when a report of its kind comes."""

from __future__ import annotations

import hashlib
from importlib import import_module

from sayso.formats.decode import decode
from sayso.formats.kinds import media_type
from sayso.formats.opened import Hint, Opened
from sayso.records import Report

__all__ = ["FORMATS", "Hint", "Opened", "open_report"]

#: Media type -> "module:function"; the function takes (sha256, decoded text, problems so far) and gives an Opened.
FORMATS: dict[str, str] = {
    "text/plain": "sayso.formats.text:open_text",
    "text/markdown": "sayso.formats.markdown:open_markdown",
    "text/html": "sayso.formats.html:open_html",
}


def open_report(raw: bytes, uri: str = "") -> Opened:
    """The report in `raw`, with what its markup says and what is wrong with it; never raises for bad content.

    uri: where it came from; only its ending is looked at, and only where the content leaves the kind open.
    """
    sha256 = hashlib.sha256(raw).hexdigest()
    decoded = decode(raw)
    kind = media_type(decoded.text, uri)
    if not decoded.text.strip():
        return Opened(Report(sha256, decoded.text, "text/plain"), (), decoded.problems)
    module, _, function = FORMATS[kind].partition(":")
    opened = getattr(import_module(module), function)(sha256, decoded.text, decoded.problems)
    assert isinstance(opened, Opened)
    return opened
