"""The version of Sayso: in a file of its own, so that a room that signs its work imports nothing else."""

__version__ = "0.1.0"
