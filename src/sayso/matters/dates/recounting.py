"""Relative times counted again from the day of publication that the pile has come to."""

from __future__ import annotations

from dataclasses import replace

from sayso.days import resolve
from sayso.records import Reading, When


def resolved(reading: Reading, published: When) -> Reading:
    """The reading with every time that leans on the day of publication counted from `published`."""
    if (published.earliest, published.latest) == (reading.published.earliest, reading.published.latest):
        return replace(reading, published=published)
    told = {c.id: again(c.told, published) if c.told is not None else None for c in reading.claims}
    whens = {c.id: _from(c.when, published, told[c.id]) for c in reading.claims}
    for claim in reading.claims:  # a time that counts from another claim's
        anchor = whens.get(claim.when.anchor)
        if anchor is not None:
            whens[claim.id] = _counted(claim.when, anchor)
    claims = tuple(replace(c, when=whens[c.id], told=told[c.id]) for c in reading.claims)
    return replace(reading, published=published, claims=claims)


def again(when: When, published: When) -> When:
    """The time counted from `published`, where that is what it counts from."""
    return _counted(when, published) if when.anchor == "published" else when


def _from(when: When, published: When, told: When | None) -> When:
    if when.anchor == "told" and told is not None:
        return _counted(when, told)
    return again(when, published)


def _counted(when: When, anchor: When) -> When:
    found = resolve(when.rule, (anchor.earliest, anchor.latest), when.direction)
    doubts = tuple(dict.fromkeys((*(d for d in when.doubts if "counts from" not in d), *found.doubts)))
    return replace(when, earliest=found.earliest, latest=found.latest, edtf=found.edtf, doubts=doubts)
