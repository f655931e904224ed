"""All measures over a folder of gold: `python -m bench DATA [--results OUT.jsonl]`; what is not there is skipped with a line."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bench import attribution, dating, floors, gold, gumdates, speed, status, times

#: Which gold files each measure runs on, in DATA. Training halves are left out: rules were looked at beside them.
GOLD = (
    ("attribution", "attribution/polnear-dev.jsonl.gz"),
    ("attribution", "attribution/riqua-dev.jsonl.gz"),
    ("times", "time/timebank.jsonl.gz"),
    ("times", "time/aquaint.jsonl.gz"),
    ("times", "time/meantime.jsonl.gz"),
    ("dating own", "time/meantime.jsonl.gz"),
    ("dating window", "time/timebank.jsonl.gz"),
    ("dating window", "time/aquaint.jsonl.gz"),
    ("dating window", "time/meantime.jsonl.gz"),
    ("dating hidden", "time/timebank.jsonl.gz"),
    ("dating hidden", "time/aquaint.jsonl.gz"),
    ("dating hidden", "time/meantime.jsonl.gz"),
    ("dating pile", "cross/gva-docs-dev.jsonl.gz"),
    ("gumdates", "gum/gum-train.jsonl.gz"),
    ("status", "time/meantime.jsonl.gz"),
    ("status", "status/UDS_IH2_dev.jsonl.gz"),
)
_MEASURES: dict[str, tuple[gold.Predict, gold.Score, gold.Spread | None]] = {
    "attribution": (attribution.predict, attribution.score, None),
    "times": (times.predict, times.score, times.spread_of),
    **{f"dating {name}": measure for name, measure in dating.MEASURES.items()},
    "gumdates": (gumdates.predict, gumdates.score, gumdates.spread_of),
    "status": (status.predict, status.score, status.spread_of),
}


def main(arguments: list[str] | None = None) -> int:
    """Print a JSON line for each measure, then speed; 1 when something fell below its floor."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Sayso's quality and speed.")
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder of the gold files")
    parser.add_argument("--results", type=Path, metavar="OUT.jsonl", help="write the result lines, for bench.floors")
    asked = parser.parse_args(arguments)
    results = []
    for what, name in GOLD:
        path = asked.data / name
        if not path.exists():
            print(f"skipped: there is no {path}", file=sys.stderr)
            continue
        predict, score, spread = _MEASURES[what]
        results.append(gold.hold(what, predict, score, gold.read_gold(path), spread=spread))
        print(json.dumps(results[-1]), flush=True)
    if asked.results:
        gold.write_lines(asked.results, results)
    speed.main([])
    return floors.tell(results, json.loads(floors.FLOORS.read_text(encoding="utf-8"))) if results else 0


if __name__ == "__main__":
    sys.exit(main())
