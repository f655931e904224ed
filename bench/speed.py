"""Speed on the embedded story: `python -m bench.speed`. Ends in one JSON line.

words_per_cpu_second   of each stage by itself, warm, and of the whole reading; best of three rounds
report_cpu_seconds     what a report of 400 words costs, warm
import_seconds, claims_seconds   from typing to the end of `import sayso` and of `sayso claims LEDGER`; best of three
cold_read_seconds, peak_memory_mb   of `sayso read` on the story, models not yet loaded
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

ROUNDS = 3
#: What the issue of each figure asked for: above it, a line says so.
LIMITS = {"report_cpu_seconds": 0.2, "import_seconds": 0.2, "claims_seconds": 0.5, "cold_read_seconds": 10.0}


def main(arguments: Sequence[str] = ()) -> int:
    """Print the speed of every stage, and what is over its limit."""
    story = Path(str(files("sayso.data").joinpath("demo")))
    reports = sorted(path for path in story.glob("*") if path.is_file()) if story.is_dir() else []
    if not reports:
        print("skipped: there is no embedded story to read", file=sys.stderr)
        return 0
    words, stages = warm(reports)
    result = {"measure": "speed", "reports": len(reports), "words": words, "words_per_cpu_second": stages}
    result |= {"report_cpu_seconds": round(400 / stages["whole reading"], 3), **cold(story)}
    for name, limit in LIMITS.items():
        if result[name] > limit:
            print(f"{name} is {result[name]}, more than {limit}", file=sys.stderr)
    print(json.dumps(result))
    return 0


def warm(reports: Sequence[Path]) -> tuple[int, dict[str, int]]:
    """The number of words, and words per CPU second stage by stage, each given what the one before it made."""
    from sayso.finders import read_opened  # noqa: PLC0415  (what follows loads the model)
    from sayso.finders.clauses import find_units  # noqa: PLC0415
    from sayso.finders.figures import find_figures  # noqa: PLC0415
    from sayso.finders.parties import resolve_sources  # noqa: PLC0415
    from sayso.finders.places import find_places  # noqa: PLC0415
    from sayso.finders.times import find_timexes  # noqa: PLC0415
    from sayso.finders.voices import find_attributions  # noqa: PLC0415
    from sayso.formats import open_report  # noqa: PLC0415
    from sayso.language import load  # noqa: PLC0415
    from sayso.page import lay_out, masthead  # noqa: PLC0415
    from sayso.records import Given  # noqa: PLC0415

    clock, language = Clock(), load()
    for _ in range(ROUNDS):
        opened = clock.time("format", lambda path: open_report(path.read_bytes(), path.name), reports)
        layouts = clock.time("page: zones", lay_out, opened)
        heads = clock.time("page: masthead", lambda o, p: masthead(o, p, Given()), opened, layouts)
        proses = clock.time(
            "language", lambda o, p: language.read(o.report.text, _stretches(p), p.masks), opened, layouts
        )
        clock.time("times", lambda o, p: find_timexes(o.report.text, _stretches(p), p.masks), opened, layouts)
        said = clock.time("voices", find_attributions, proses)
        clock.time("parties", lambda q, a, h, o: resolve_sources(q, a, h, o.report), proses, said, heads, opened)
        clock.time("clauses", find_units, proses, said, layouts)
        clock.time("figures", lambda q, o: find_figures(q, o.report), proses, opened)
        clock.time("places", lambda q, o: find_places(q, o.report), proses, opened)
        clock.time("whole reading", lambda o: read_opened(o, Given(), language, "bench"), opened)
    words = sum(len(one.report.text.split()) for one in opened)
    return words, {name: round(words / max(least, 1e-6)) for name, least in clock.least.items()}


class Clock:
    """The least CPU seconds that each stage took over all reports."""

    def __init__(self) -> None:
        self.least: dict[str, float] = {}

    def time(self, name: str, stage: Callable[..., Any], *given: Sequence[Any]) -> list[Any]:
        """What `stage` makes of each report, given what earlier stages made of it."""
        started = time.process_time()
        made = [stage(*one) for one in zip(*given, strict=True)]
        took = time.process_time() - started
        self.least[name] = min(took, self.least.get(name, took))
        return made


def _stretches(layout: Any) -> list[tuple[int, int]]:
    return [(paragraph.start, paragraph.end) for paragraph in layout.paragraphs]


def cold(story: Path) -> dict[str, float]:
    """Wall seconds of fresh processes, as a person at the keyboard sees them."""
    import resource  # noqa: PLC0415  (there is none on Windows, where the rest of bench can run)

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
