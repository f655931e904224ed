"""Floors that only rise: `python -m bench.floors RESULTS.jsonl [--update] [--allow-lower REASON]`.

RESULTS holds the JSON lines that the measures end in; other lines in it are passed over. Without --update the results are
held against floors.json, and a measure below its floor ends in exit 1. --update raises floors to what was measured (rounded
down to a tenth) and refuses to lower one, unless a reason is given, which is written down beside the floors.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")

Floors = dict[str, Any]
#: What a result line says about itself rather than about Sayso.
_ABOUT = ("measure", "gold", "sha256", "articles", "spread")


def read_results(text: str) -> list[Floors]:
    """The result lines in what the measures printed."""
    lines = [json.loads(line) for line in text.split("\n") if line.startswith("{")]
    return [line for line in lines if "measure" in line and "gold" in line]


def below(results: Iterable[Floors], floors: Floors) -> Iterator[str]:
    """A line for every floor that a result does not reach; results of other gold than the floor's are not compared."""
    for result in results:
        name = _name(result)
        floor = floors["floors"].get(name)
        if floor is not None and floor["sha256"] != result["sha256"]:
            yield f"{name}: the floor is for gold {floor['sha256']}, this is {result['sha256']}: measure with the same"
            continue
        for measure, least in (floor or {"least": {}})["least"].items():
            if result.get(measure, 0.0) < least:
                yield f"{name}: {measure} is {result.get(measure, 0.0)}, the floor is {least}"


def raised(results: Iterable[Floors], floors: Floors, reason: str | None) -> Floors:
    """The floors with what `results` reached. Raises ValueError where that would lower one and no reason is given."""
    results = list(results)
    falls = list(below(results, floors))
    if falls and not reason:
        raise ValueError("\n".join([*falls, "floors only rise; --allow-lower REASON writes the reason down"]))
    kept = dict(floors["floors"])
    for result in results:
        least = {key: _tenth(value) for key, value in result.items() if key not in _ABOUT}
        kept[_name(result)] = {"sha256": result["sha256"], "least": least}
    lowered = [*floors["lowered"], {"what": falls, "why": reason}] if falls else floors["lowered"]
    return {"floors": dict(sorted(kept.items())), "lowered": lowered}


def _name(result: Floors) -> str:
    return f"{result['measure']}/{result['gold']}"


def _tenth(value: float) -> float:
    """Rounded down to a tenth: a floor is never above what was measured."""
    return math.floor(round(value * 10, 6)) / 10


def main(arguments: list[str] | None = None) -> int:
    """Hold results against the floors, or raise them."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.floors", description="Hold results against the floors, or raise them."
    )
    parser.add_argument("results", type=Path, metavar="RESULTS.jsonl")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--allow-lower", metavar="REASON", help="let a floor fall, and write down why")
    parser.add_argument("--floors", type=Path, default=FLOORS, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    results = read_results(asked.results.read_text(encoding="utf-8"))
    floors = json.loads(asked.floors.read_text(encoding="utf-8"))
    if not asked.update:
        return tell(results, floors)
    try:
        floors = raised(results, floors, asked.allow_lower)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    asked.floors.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def tell(results: list[Floors], floors: Floors) -> int:
    """Print what fell below its floor; the exit status."""
    falls = list(below(results, floors))
    print("\n".join(falls) if falls else f"{len(results)} measures, none below its floor", file=sys.stderr)
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
