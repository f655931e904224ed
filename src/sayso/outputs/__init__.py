"""What a ledger can be turned into: one file a form, imported on first use."""

from __future__ import annotations

from importlib import import_module

from sayso.errors import BadValue
from sayso.ledger import Ledger

#: Name -> where its `tell(ledger, **options) -> str` stands.
OUTPUTS: dict[str, str] = {
    "brief": "sayso.outputs.brief:tell",
    "claims": "sayso.outputs.claims:tell",
    "decisions": "sayso.outputs.decisions:tell",
    "jsonl": "sayso.outputs.jsonl:tell",
    "matters": "sayso.outputs.matters:tell",
    "why": "sayso.outputs.why:tell",
}


def tell(ledger: Ledger, name: str, **options: object) -> str:
    """`ledger` in the form `name` (one of OUTPUTS), with that form's own options. Raises BadValue for a name it does not know."""
    if name not in OUTPUTS:
        raise BadValue(f"{name!r} is nothing that a ledger can be turned into; there are {', '.join(sorted(OUTPUTS))}")
    module, _, function = OUTPUTS[name].partition(":")
    told: str = getattr(import_module(module), function)(ledger, **options)
    return told
