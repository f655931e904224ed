"""What each stage of a reading costs by itself, given what the stages before it made. Importing this loads the finders."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sayso.finders import read_opened
from sayso.finders.assemble import Found, assemble
from sayso.finders.clauses.units import find_units
from sayso.finders.dating import date_report
from sayso.finders.figures.counted import find_figures
from sayso.finders.parties import resolve_sources
from sayso.finders.places.toponyms import find_places
from sayso.finders.times import find_timexes
from sayso.finders.voices import Tagger, find_voices
from sayso.formats import Opened, open_report
from sayso.language import Language, load, load_tagger
from sayso.page import Layout, lay_out, masthead
from sayso.records import Given

NOTHING_GIVEN = Given()


def warm(files: Sequence[Path], rounds: int) -> tuple[int, dict[str, int]]:
    """The number of words in `files`, and words per CPU second of every stage: the best of `rounds`, models loaded."""
    clock, language, tagger = Clock(), load(), load_tagger()
    for _ in range(rounds):
        opened = clock.time("format", lambda path: open_report(path.read_bytes(), path.name), files)
        _stages(clock, language, tagger, opened)
        clock.time("whole reading by rules", lambda one: read_opened(one, NOTHING_GIVEN, language, "bench"), opened)
        clock.time("whole reading", lambda one: read_opened(one, NOTHING_GIVEN, language, "bench", tagger), opened)
    words = sum(len(one.report.text.split()) for one in opened)
    return words, {name: round(words / max(least, 1e-6)) for name, least in clock.least.items()}


def _stages(clock: Clock, language: Language, tagger: Tagger | None, opened: list[Opened]) -> None:
    """The finders one by one, as `read_opened` calls them."""
    pages = clock.time("zones", lay_out, opened)
    heads = clock.time("masthead", lambda o, p: masthead(o, p, NOTHING_GIVEN), opened, pages)
    proses = clock.time("language", lambda o, p: language.read(o.report.text, _stretches(p), p.masks), opened, pages)
    times = clock.time("times", lambda o, p: find_timexes(o.report.text, _stretches(p), p.masks), opened, pages)
    read = (opened, pages, heads, times, proses)
    days = clock.time("dating", lambda o, p, h, t, q: date_report(o, p, h, t, NOTHING_GIVEN, q), *read)
    if tagger is not None:
        clock.time(
            "the trained tagger by itself", lambda q, p: tagger.tag(q.text, q.paragraphs, p.masks), proses, pages
        )
    clock.time("voices by rules", find_voices, proses)
    said = clock.time("voices", lambda q, p: find_voices(q, tagger, p.masks), proses, pages)
    chains = clock.time("parties", lambda q, a, h, o: resolve_sources(q, a, h, o.report), proses, said, heads, opened)
    units = clock.time("clauses", find_units, proses, said, pages)
    clock.time("figures", lambda q, o: find_figures(q, o.report), proses, opened)
    clock.time("places", lambda q, o: find_places(q, o.report), proses, opened)
    parts = (pages, proses, said, chains, units, times, days)
    clock.time(
        "assembling, with figures and places", lambda o, *found: assemble(Found(o.report, *found)), opened, *parts
    )


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


def _stretches(layout: Layout) -> list[tuple[int, int]]:
    return [(paragraph.start, paragraph.end) for paragraph in layout.paragraphs]
