"""Ids made from content: a letter and the first 16 hex digits of a SHA-256 over length-prefixed fields.

The same content has the same id on every machine, and nothing else can have it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json


def digest(*fields: str | int | bytes | None) -> str:
    """First 16 hex digits of SHA-256 over `fields`, each with its length in front (None has length -1)."""
    made = hashlib.sha256()
    for field in fields:
        raw = field if isinstance(field, bytes) else None if field is None else str(field).encode("utf-8")
        made.update(b"-1:" if raw is None else str(len(raw)).encode() + b":" + raw)
    return made.hexdigest()[:16]


def content(record: object) -> str:
    """All that a record holds, as canonical JSON: sorted keys, no spaces. What Reading and Decision ids are made of."""
    return json.dumps(plain(record), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def plain(value: object) -> object:
    """A record as dicts, lists, strings and numbers, ready for JSON."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value
