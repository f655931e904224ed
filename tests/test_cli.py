"""The verbs as people type them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from ferry import ferry
from filing import MADE, file
from sayso import __version__, cli
from sayso.ledger import Ledger
from sayso.records import Given

VERBS = ("brief", "claims", "decide", "decisions", "demo", "export", "matters", "read", "verify", "why")


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "ferry.ledger"
    ferry(path).close()
    return str(path)


@pytest.fixture
def sayso(monkeypatch, capsys):
    """Type a command line; what comes back is (exit code, standard output, standard error)."""

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["sayso", *words])
        code = 0
        try:
            cli.main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def test_version(sayso) -> None:
    assert sayso("--version") == (0, f"sayso {__version__}\n", "")


def test_the_module_runs_as_the_command_does() -> None:
    told = subprocess.run([sys.executable, "-m", "sayso", "--version"], capture_output=True, text=True, check=True)
    assert __version__ in told.stdout


def test_help_names_every_verb_and_every_verb_has_help(sayso) -> None:
    code, out, _ = sayso()
    assert code == 0
    assert [line.split()[0] for line in out.partition("Commands:")[2].splitlines() if line.strip()] == list(VERBS)
    for verb in VERBS:
        code, out, _ = sayso(verb, "--help")
        assert code == 0 and out.startswith(f"Usage: sayso {verb}") and len(out.splitlines()) > 4


def test_telling_verbs_on_a_ledger(sayso, story: str) -> None:
    code, out, err = sayso("brief", story)
    assert (code, err) == (0, "") and f"sayso why {story} 001@50" in out
    assert sayso("brief", story, "--md")[1].startswith("# GREY GULL, PORT CALDER")
    assert json.loads(sayso("brief", story, "--json")[1])["kind"] == "SAYSO BRIEF"
    assert sayso("claims", story, "--by", "mora")[1].endswith("3 claims of 11.\n")
    assert "SAYSO WHY 002@0" in sayso("why", story, "002@0")[1]
    lines = sayso("export", story, "--to", "jsonl")[1].splitlines()
    assert [json.loads(line)["type"] for line in lines].count("claim") == 11


def test_a_person_rules_from_the_command_line(sayso, story: str) -> None:
    code, out, err = sayso(
        "decide", story, "set", "outlet", "002", "The Port Ledger", "--by", "M. Ortiz", "--why", "its notice"
    )
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert ": 002 is published by The Port Ledger. Ruled by M. Ortiz, " in out and out.endswith(": its notice\n")
    assert "The Port Ledger, as ruled" in " ".join(sayso("brief", story)[1].split())
    assert sayso("decide", story, "withdraw", out.partition(":")[0])[0] == 0
    assert sayso("decisions", story)[1].endswith("2 decisions, 0 in force.\n")


def test_questions_and_days_from_the_command_line(sayso, story: str) -> None:
    assert "\nDISPUTED" in sayso("matters", story, "--disputed")[1]
    assert "\nPROMISES" not in sayso("matters", story, "--disputed", "--about", "light")[1]
    assert "As published by 31 May 2031." in sayso("brief", story, "--as-of", "2031-05")[1]
    code, out, err = sayso("export", story, "--to", "jsonl", "--as-of", "2031-05-04")
    assert (
        code == 0
        and "Calder Times" not in out
        and err.startswith("As published by 4 May 2031. 1 later report left out.")
    )


def test_export_into_a_file(sayso, story: str, tmp_path: Path) -> None:
    there = tmp_path / "story.jsonl"
    assert sayso("export", story, "--to", "jsonl", "-o", str(there)) == (0, "", "")
    assert there.read_bytes().decode() == sayso("export", story, "--to", "jsonl")[1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["fly"], "no such command 'fly' (see: sayso --help)"),
        (["claims"], "missing argument 'SOURCE...' (see: sayso claims --help)"),
        (["claims", "STORY", "--fast"], "no such option"),
        (["claims", "STORY", "--since", "then"], "not a day: then (write 2021, 2021-07 or 2021-07-14)"),
        (["brief", "STORY", "--as-of", "May"], "not a day: May (write 2021, 2021-07 or 2021-07-14)"),
        (
            ["decide", "STORY", "fly", "001@50"],
            "'fly' is no ruling: same, different, right, wrong, note, set, withdraw",
        ),
        (["decide", "no.ledger", "right", "001@50"], "there is no ledger no.ledger"),
        (["claims", "STORY", "other.txt"], "STORY is a ledger: name it alone"),
        (["claims", "no.ledger"], "there is no ledger no.ledger"),
        (["brief", ""], "an empty name: name a ledger, files or folders, or demo"),
        (["read", "", "-o", "TMP/new.ledger"], "an empty name"),
        (["verify", "no.ledger"], "there is no ledger no.ledger"),
        (["brief", "nowhere"], "no such file or folder: nowhere"),
        (["why", "STORY", "001@51"], "no claim begins at 001@51; the nearest begin at 001@50, 001@0, 001@197"),
        (["why", "STORY", "nobody"], "no report here is called 'nobody'; there are 001, 002, 003"),
        (["export", "STORY", "--to", "pdf"], "no such form: pdf (there is jsonl)"),
        (
            ["export", "STORY", "--to", "jsonl", "-o", "no/where"],
            "no/where cannot be written: No such file or directory",
        ),
        (["read", "nowhere"], "missing option '-o' / '--output' (see: sayso read --help)"),
        (["read", "nowhere", "-o", "TMP/new.ledger"], "no such file or folder: nowhere"),
        (["read", "nowhere", "-o", "TMP/new.ledger", "--workers", "0"], "0 is not in the range x>=1"),
        (["read", "nowhere", "-o", "TMP/new.ledger", "--published", "May"], "not a day: May"),
    ],
)
def test_a_wrong_call_is_one_clear_line_and_exit_2(
    sayso, story: str, tmp_path: Path, words: list[str], told: str
) -> None:
    names = {"STORY": story, "TMP": str(tmp_path)}
    for name, path in names.items():
        words, told = [word.replace(name, path) for word in words], told.replace(name, path)
    code, out, err = sayso(*words)
    assert (code, out) == (2, "")
    assert err.startswith("sayso: ") and err.count("\n") == 1 and told in err
    assert not (tmp_path / "new.ledger").exists() or "no such file" in told


def test_a_file_that_is_no_ledger_is_not_told_as_one(sayso, tmp_path: Path) -> None:
    (tmp_path / "a.ledger").write_bytes(b"SQLite format 3\0 and then nothing")
    code, _, err = sayso("claims", str(tmp_path / "a.ledger"))
    assert code == 2 and "cannot be opened as a ledger" in err


def test_verify_says_what_does_not_hold(sayso, story: str) -> None:
    assert sayso("verify", story)[:2] == (
        0,
        f"{story}: 3 reports, 11 claims: every span reads its characters, every id is made of what it holds\n",
    )
    with Ledger(story) as ledger:
        ledger._books.execute("DROP TRIGGER reports_stay")
        ledger._books.execute("UPDATE reports SET text = replace(text, 'Gull', 'Bull')")
    code, out, _ = sayso("verify", story)
    assert code == 1 and "not hold" in out.splitlines()[0] and len(out.splitlines()) > 1


def test_read_says_what_is_new_and_what_could_not_be_read(sayso, tmp_path: Path, monkeypatch) -> None:
    """With a reader that stands in for the real one: what is told of a reading is of concern here, not how it is made."""
    from sayso.records import Problem

    calls: list[tuple[tuple[str, ...], Given, int]] = []

    def read(*paths: str, ledger: str, given: Given, workers: int, voices: str | None, progress) -> Ledger:
        assert progress is None and voices is None  # nobody watches
        calls.append((paths, given, workers))
        books = Ledger(ledger)
        file(books, "a/a.txt", "Two boats sank.", "Two boats sank")
        file(books, "of-old.txt", "It rained.", "It rained")
        file(books, "a/b.txt", "?", problems=(Problem("nothing\nto read"),), made=MADE)
        return books

    monkeypatch.setattr(import_module("sayso.read"), "read", read)
    path = str(tmp_path / "x.ledger")
    code, out, err = sayso("read", "a", "-", "-o", path, "--outlet", "The Post", "--workers", "2")
    assert (code, err) == (0, "")
    assert out == f"{path}: 2 reports new, 0 known, 1 claim, 1 problem\n  a/b.txt: nothing to read\n"
    assert calls == [(("a", "-"), Given(outlet="The Post"), 2)]
    assert sayso("read", "a", "-o", path)[1] == f"{path}: 0 reports new, 2 known, 1 claim\n"


def in_a_process(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", *words], capture_output=True, text=True, check=True)


HEAVY = ("spacy", "thinc", "numpy", "trafilatura", "lxml", "rich", "py3langid")


@pytest.mark.parametrize("words", [["claims"], ["brief"], ["why", "001@50"], ["export", "--to", "jsonl"], ["verify"]])
def test_verbs_that_only_tell_load_nothing_heavy(story: str, words: list[str]) -> None:
    line = ["sayso", words[0], story, *words[1:]]
    script = f"import sys; sys.argv = {line!r}; from sayso.cli import main; main(); print(sorted(sys.modules), file=sys.stderr)"
    loaded = set(eval(in_a_process(script).stderr))
    assert "sayso.outputs" in loaded or words == ["verify"]
    assert {module.partition(".")[0] for module in loaded} & set(HEAVY) == set()
    assert not [
        module
        for module in loaded
        if module.startswith(("sayso.page", "sayso.formats", "sayso.finders", "sayso.language"))
    ]


def test_a_reader_that_goes_away_is_no_error(story: str) -> None:
    run = f"{sys.executable} -c 'from sayso.cli import main; main()' claims {story}"
    done = subprocess.run(f"({run}; echo code $? >&2) | true", shell=True, capture_output=True, text=True, check=True)
    assert done.stderr == "code 0\n"


def test_a_screen_of_few_letters_is_no_error(story: str) -> None:
    """A terminal that cannot show a curly quotation mark still shows the rest."""
    script = f"import sys; sys.argv = ['sayso', 'claims', {story!r}]; from sayso.cli import main; main()"
    env = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, env=env, check=True)
    assert b"11 claims." in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_the_output_is_one_clear_line(story: str) -> None:
    with Path("/dev/full").open("w") as full:
        words = [sys.executable, "-c", "from sayso.cli import main; main()", "claims", story]
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "sayso: standard output cannot be written: No space left on device\n"
