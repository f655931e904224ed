"""Measured quality and speed, with floors that only rise. See bench/README.md."""
