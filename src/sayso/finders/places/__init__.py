"""Where: places told apart from those who govern, and resolved by what stands around them."""

from sayso.finders.places.toponyms import find_places, find_toponyms

__all__ = ["find_places", "find_toponyms"]
