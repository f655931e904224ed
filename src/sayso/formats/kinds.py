"""Which media type a report is: by what it looks like first, by its name only where the looks allow it."""

from __future__ import annotations

import re
from pathlib import PurePath

_NAMES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".mdown": "text/markdown",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "text/html",
    ".shtml": "text/html",
}
_QUERY = re.compile(r"[?#].*", re.S)
_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_ELEMENT = re.compile(r"\s*<(?:p|div|h[1-6]|article|section|main|span|table|ul|a|meta|title)\b[^>]*>", re.I)
_MORE = re.compile(r"</?(?:p|div|h[1-6]|article|section|main|body|html|ul|table|span)\s*>", re.I)
_SIGNS = re.compile(
    r"^#{1,6} \S"  # a heading
    r"|\[[^\]\n]{1,200}\]\([^()\s]{0,500}\)"  # a link
    r"|\*\*\S[^*\n]{0,200}\*\*"  # strong words
    r"|^!\[",  # a picture
    re.M,
)


def media_type(text: str, uri: str) -> str:
    """ "text/html", "text/markdown" or "text/plain". A page saved as .txt is a page; a .html without any tag is plain text."""
    named = _NAMES.get(PurePath(_QUERY.sub("", uri)).suffix.lower(), "text/plain")
    if _PAGE.match(text):
        return "text/html"
    tags = len(_MORE.findall(text[:100_000]))
    if tags >= 3 and _ELEMENT.match(text):
        return "text/html"
    if named == "text/html":
        return "text/html" if tags or _ELEMENT.search(text[:100_000]) else "text/plain"
    if named == "text/plain" and len(_SIGNS.findall(text[:100_000])) >= 2:
        return "text/markdown"
    return named
