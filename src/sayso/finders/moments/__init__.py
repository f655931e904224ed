"""When a claim's event happened, is to happen or holds; when it was told; until when it holds."""

from __future__ import annotations

from sayso.finders.moments.anchors import name_anchors
from sayso.finders.moments.claims import Moments, moments_of

__all__ = ["Moments", "moments_of", "name_anchors"]
