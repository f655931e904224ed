"""Stored JSON back to records: the other half of `records.content`, for any record type, by its type hints alone."""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from sayso.errors import BadRecord

Record = TypeVar("Record")
Turn = Callable[[Any], Any]


def recall(kind: type[Record], stored: str) -> Record:
    """The record of type `kind` that `records.content` wrote as `stored`.

    A field that an older Sayso did not know takes its default. Raises BadRecord where a field is missing that has no
    default, or where there is one that this Sayso does not know: leaving it out would lose what somebody wrote down.
    """
    try:
        record: Record = _builder(kind)(json.loads(stored))  # type: ignore[arg-type]  # a class can be hashed
    except (TypeError, AttributeError, KeyError, json.JSONDecodeError) as error:
        raise BadRecord(f"this is no {kind.__name__}: {error}") from error
    return record


@cache
def _builder(kind: type) -> Turn:
    """A function that turns a dict into a `kind`; made once a type, since a ledger holds many thousand."""
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    parts = tuple((field.name, _turn(hints[field.name])) for field in fields)
    defaults = {field.name: field.default for field in fields if field.default is not dataclasses.MISSING}
    known = {field.name for field in fields}

    def build(stored: dict[str, Any]) -> Any:
        if len(stored) != len(parts):
            unknown = sorted(stored.keys() - known)
            if unknown:
                raise BadRecord(f"a {kind.__name__} of a newer Sayso, with {', '.join(unknown)}")
            stored = {**{name: _as_stored(value) for name, value in defaults.items()}, **stored}
        return kind(*[stored[name] if turn is None else turn(stored[name]) for name, turn in parts])

    return build


def _as_stored(default: object) -> object:
    return dataclasses.asdict(default) if dataclasses.is_dataclass(default) else default  # type: ignore[arg-type]


def _turn(hint: Any) -> Turn | None:
    """What turns a stored value into one of type `hint`; None where JSON's own value will do."""
    if dataclasses.is_dataclass(hint):
        return _builder(hint)  # type: ignore[arg-type]
    if get_origin(hint) is Literal:
        return None
    if get_origin(hint) in (Union, types.UnionType):
        turn = next((turn for turn in map(_turn, get_args(hint)) if turn is not None), None)
        return None if turn is None else lambda value: None if value is None else turn(value)
    if get_origin(hint) is tuple:
        inner = _turn(get_args(hint)[0])
        return tuple if inner is None else lambda values: tuple([inner(value) for value in values])
    return None
