"""Speed on the embedded story: `python -m bench.speed`. Ends in one JSON line.

words_per_cpu_second   of each stage by itself, warm, and of the whole reading; best of three rounds
report_cpu_seconds     what a report of 400 words costs, warm; report_cpu_seconds_by_rules: with `--voices rules`
import_seconds, claims_seconds   from typing to the end of `import sayso` and of `sayso claims LEDGER`; best of three
cold_read_seconds, peak_memory_mb   of `sayso read` on the story, models not yet loaded
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

ROUNDS = 3
#: What each may cost on two cores; above it, a line says so.
LIMITS = {"report_cpu_seconds": 0.2, "import_seconds": 0.2, "claims_seconds": 0.5, "cold_read_seconds": 10.0}


def main(arguments: Sequence[str] = ()) -> int:
    """Print the speed of every stage, and what is over its limit."""
    story = Path(str(files("sayso.data").joinpath("demo")))
    reports = sorted(path for path in story.glob("*") if path.is_file()) if story.is_dir() else []
    if not reports:
        print("skipped: there is no embedded story to read", file=sys.stderr)
        return 0
    from bench.stages import warm  # noqa: PLC0415  (loads the finders)

    words, stages = warm(reports, ROUNDS)
    result: dict[str, Any] = {
        "measure": "speed",
        "reports": len(reports),
        "words": words,
        "words_per_cpu_second": stages,
    }
    whole = {"": "whole reading", "_by_rules": "whole reading by rules"}
    result |= {f"report_cpu_seconds{way}": round(400 / stages[stage], 3) for way, stage in whole.items()}
    result |= cold(story)
    for name, limit in LIMITS.items():
        if result[name] > limit:
            print(f"{name} is {result[name]}, more than {limit}", file=sys.stderr)
    print(json.dumps(result))
    return 0


def cold(story: Path) -> dict[str, float]:
    """Wall seconds of fresh processes, as a person at the keyboard sees them."""
    import resource  # noqa: PLC0415  (there is none on Windows)

    with tempfile.TemporaryDirectory() as folder:
        ledger = str(Path(folder) / "story.ledger")
        reading = _wall("from sayso.cli import main; main()", "read", str(story), "-o", ledger)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        claims = min(_wall("from sayso.cli import main; main()", "claims", ledger) for _ in range(ROUNDS))
    return {
        "import_seconds": min(_wall("import sayso") for _ in range(ROUNDS)),
        "claims_seconds": claims,
        "cold_read_seconds": reading,
        "peak_memory_mb": round(peak / (1024 if sys.platform != "darwin" else 1024**2)),
    }


def _wall(code: str, *arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, stdout=subprocess.DEVNULL)
    return round(time.perf_counter() - started, 2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
