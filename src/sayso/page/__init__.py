"""Text -> zones and masthead: what is reporting and what is furniture; outlet, wire, byline and title, each with its reasons."""

from __future__ import annotations

from sayso.page.heading.masthead import masthead
from sayso.page.layout import Layout, Link, Masthead, Paragraph
from sayso.page.zones.zoning import lay_out

__all__ = ["Layout", "Link", "Masthead", "Paragraph", "lay_out", "masthead"]
