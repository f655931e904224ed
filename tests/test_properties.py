"""What holds of the whole house, whatever it reads: from bytes on a disk to the lines of an export."""

from __future__ import annotations

import dataclasses
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.outputs import tell
from sayso.read import read
from sayso.records import BODY, Claim, Reading, Span

DEMO = sorted(Path(str(files("sayso.data") / "demo")).iterdir())
NOW = "2023-06-01T00:00:00Z"
REPORT = """PORT AMSEL, March 9, 2023 - The toll has risen to 19, Lestonia's Emergency Service said Thursday.

"We found eight more bodies in the school," said Marta Lind, the head of the service.

She said about 6,500 people across the valley had lost their homes.
"""


@pytest.fixture(scope="module")
def whole() -> Ledger:
    return read(*DEMO, now=NOW)


@pytest.fixture(scope="module")
def export(whole: Ledger) -> str:
    return tell(whole, "jsonl")


def spans(value: object) -> Iterator[Span]:
    """Every span that a record holds, at any depth."""
    if isinstance(value, Span):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from spans(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)


def test_every_span_reads_its_text(whole: Ledger) -> None:
    texts = {report.id: report.text for report in whole.reports}
    found = [span for reading in whole.readings for span in spans(reading)]
    assert len(found) > 500
    assert [span for span in found if texts[span.report][span.start : span.end] != span.text] == []
    assert whole.verify() == ()


def test_text_files_keep_their_own_offsets(whole: Ledger) -> None:
    for filed in whole.filed():
        if not filed.uri.endswith(".html"):
            assert filed.report.text == Path(filed.uri).read_bytes().decode("utf-8")


def test_zones_cover_every_character_once(whole: Ledger) -> None:
    for filed in whole.filed():
        covered = [at for zone in filed.reading.zones for at in range(zone.start, zone.end)]
        assert covered == sorted(set(covered)), filed.uri
        missed = set(range(len(filed.report.text))) - set(covered)
        assert not any(not filed.report.text[at].isspace() for at in missed), filed.uri


def test_order_of_files_changes_nothing(export: str) -> None:
    shuffled = [*DEMO]
    random.Random(7).shuffle(shuffled)
    one_by_one = Ledger()
    for file in shuffled:
        read(file, ledger=one_by_one, now=NOW)
    assert tell(one_by_one, "jsonl") == export


def test_number_of_workers_changes_nothing(export: str) -> None:
    assert tell(read(*DEMO, workers=2, now=NOW), "jsonl") == export


def test_a_second_read_adds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "story.ledger"
    first = tell(read(*DEMO[:4], ledger=path, now=NOW), "jsonl")
    with Ledger(path) as ledger:
        held = (ledger.reports, ledger.all_readings, ledger.sightings)
    again = read(*DEMO[:4], ledger=path, now="2024-01-01T00:00:00Z")
    assert (again.reports, again.all_readings, again.sightings) == held
    assert tell(again, "jsonl") == first


@pytest.mark.parametrize("order", [1, -1])
def test_two_halves_merged_are_one_of_all(export: str, order: int) -> None:
    left, right = [read(*half, now=NOW) for half in (DEMO[::2], DEMO[1::2])][::order]
    left.merge(right)
    assert tell(left, "jsonl") == export


FURNITURE = {
    "related": ("", "Related article: Who Guards the Velm?\n\n"),
    "links": ("", "https://www.amselcourier.example/2022/11/19/who-guards-the-velm\n\n"),
    "share": ("", "Share on social media\n"),
    "plea": (
        "Support The Amsel Courier!\nContribute today\n\n",
        "\nGood reporting is not free. You can help keep it alive.\n\nPlease consider making a donation to us.\n",
    ),
    "subscribe": ("", "\nSign up for our morning newsletter.\n"),
    "copyright": ("", "\n© 2023 The Amsel Courier. All rights reserved.\n"),
    "tags": ("", "\nRead more about: Lestonia , Karvia , Floods\n"),
}


def said(folder: Path, name: str, text: str) -> list[tuple[object, ...]]:
    """What the claims of a report's body say, on whose word, of which figures and days; without their places."""
    file = folder / f"{name}.txt"
    file.write_text(text, encoding="utf-8")
    claims = [claim for claim in read(file, now=NOW).claims if claim.zone in BODY]
    return [essence(claim) for claim in claims]


def essence(claim: Claim) -> tuple[object, ...]:
    voices = [(voice.party.names, voice.role) for voice in claim.voices]
    figures = [(figure.value, figure.low, figure.high) for figure in claim.figures]
    return claim.said.text, voices, figures, claim.when.edtf, claim.stance, claim.status, claim.negated


@pytest.mark.parametrize("kind", FURNITURE)
def test_furniture_around_changes_no_claim(tmp_path: Path, kind: str) -> None:
    before, after = FURNITURE[kind]
    bare = said(tmp_path, "bare", REPORT)
    assert len(bare) >= 3
    assert said(tmp_path, "wrapped", before + REPORT + after) == bare


BAD = {
    "empty.txt": b"",
    "blank.md": b" \n\n \n",
    "binary.txt": bytes(range(256)) * 40,
    "huge.txt": b"The dam held. " * 1_500_000,
    "latin.txt": "Le ministre a démenti l'accusation. ".encode("latin-1") * 20,
    "french.txt": ("Le ministre de l'Énergie a démenti mercredi que les vannes aient été ouvertes. " * 8).encode(),
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "nothing.html": b"<html><head><title></title></head><body><script>x = 1</script></body></html>",
}


def test_a_bad_file_gives_a_clear_line_and_the_rest_is_read(tmp_path: Path) -> None:
    for name, raw in BAD.items():
        (tmp_path / name).write_bytes(raw)
    (tmp_path / "good.txt").write_text(REPORT, encoding="utf-8")
    ledger = read(tmp_path, now=NOW)
    by_name = {Path(filed.uri).name: filed.reading for filed in ledger.filed()}
    assert sorted(by_name) == sorted([*BAD, "good.txt"])
    assert len(by_name["good.txt"].claims) >= 3
    assert {name: lines(by_name[name]) for name in BAD if not lines(by_name[name])} == {}
    assert all("\n" not in line and len(line) < 160 for name in BAD for line in lines(by_name[name]))
    assert ledger.verify() == ()


def lines(reading: Reading) -> list[str]:
    return [problem.what for problem in reading.problems]


def test_a_report_in_one_line_is_read(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_text(" ".join(REPORT.split()), encoding="utf-8")
    ledger = read(file, now=NOW)
    assert len(ledger.claims) >= 3
    assert ledger.verify() == ()


# ---- a process that is killed

KILLED = """
import os, signal, sys
from sayso.read import read

def dies_at_three(done, total):
    if done == 3:
        os.kill(os.getpid(), signal.SIGKILL)

read(*sys.argv[2:], ledger=sys.argv[1], now={now!r}, progress=dies_at_three)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills a process the POSIX way")
def test_a_killed_process_leaves_a_ledger_that_goes_on(tmp_path: Path, export: str) -> None:
    path = tmp_path / "story.ledger"
    killed = subprocess.run([sys.executable, "-c", KILLED.format(now=NOW), path, *DEMO], check=False)
    assert killed.returncode == -signal.SIGKILL
    with Ledger(path) as ledger:
        assert ledger.verify() == ()
        assert 0 < len(ledger.reports) < len(DEMO)
    assert tell(read(*DEMO, ledger=path, now=NOW), "jsonl") == export


# ---- what is loaded, and how fast

HEAVY = {"spacy", "thinc", "numpy", "trafilatura", "lxml", "py3langid"}


def loaded(*lines: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after `lines`."""
    code = "\n".join(["import sys", *lines, "print('\\n' + ' '.join(sys.modules))"])
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.splitlines()[-1].split()}


def test_importing_sayso_loads_nothing_heavy() -> None:
    assert loaded("import sayso") & HEAVY == set()


def test_importing_sayso_is_quick() -> None:
    code = "import time; at = time.process_time(); import sayso; print(time.process_time() - at)"
    took = min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3))
    assert took < 0.2  # of processor time: a busy machine shall not fail it


@pytest.mark.parametrize("verb", ["brief", "claims", "verify", "export"])
def test_verbs_that_tell_load_nothing_heavy_and_start_quickly(tmp_path: Path, verb: str) -> None:
    path = tmp_path / "story.ledger"
    read(*DEMO[:2], ledger=path, now=NOW).close()
    words = ["sayso", verb, str(path), *(["--to", "jsonl"] if verb == "export" else [])]
    call = [f"import sys; sys.argv = {words!r}", "from sayso.cli import main", "main()"]
    assert loaded(*call) & HEAVY == set()
    at = time.perf_counter()
    subprocess.run([sys.executable, "-c", "\n".join(call)], capture_output=True, check=True)
    assert time.perf_counter() - at < 2.0  # 0.5 s on an idle machine; bench holds that floor
