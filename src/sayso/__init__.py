"""Sayso reads the news and keeps the books on it: who said what, on whose authority, and where exactly they said it."""

__version__ = "0.1.0"
