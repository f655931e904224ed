"""When a claim's event happened, is to happen or holds; when it was told; until when it holds."""

from __future__ import annotations

from sayso.finders.moments.anchors import name_anchors
from sayso.finders.moments.claims import Moments, moments_of
from sayso.finders.moments.headlines import headed

__all__ = ["Moments", "headed", "moments_of", "name_anchors"]
