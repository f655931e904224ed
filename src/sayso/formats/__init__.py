"""Bytes -> Report."""
