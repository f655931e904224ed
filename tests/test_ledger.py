"""The ledger is a function of the set of what was added to it, and says so when it is not whole."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filing import BY, MADE, claim, file, reading_of, report_of, sighting_of
from sayso.books import ADD, COLUMNS, sighting_row
from sayso.errors import BadRecord, NotALedger
from sayso.ledger import Ledger, version
from sayso.records import Anchor, Decision, Given, Problem, Span

FLOOD = ("flood.txt", "The Velm rose two metres. Four people died.", "The Velm rose two metres", "Four people died")
DENIAL = ("denial.txt", "Karvia denied it. No gate was opened.", "No gate was opened")
TOLL = ("toll.txt", "Six people died.", "Six people died")


def rows(ledger: Ledger) -> dict[str, list[tuple]]:
    """All that a ledger holds, whatever the order in which it came."""
    return {table: sorted(ledger._ask(f"SELECT {columns} FROM {table}")) for table, columns in COLUMNS.items()}


def ledger_of(*stories) -> Ledger:
    ledger = Ledger()
    for story in stories:
        file(ledger, *story)
    return ledger


def test_views():
    ledger = ledger_of(FLOOD, DENIAL)
    assert [filed.uri for filed in ledger.filed()] == ["denial.txt", "flood.txt"]
    assert [c.said.text for c in ledger.claims] == [
        "No gate was opened",
        "The Velm rose two metres",
        "Four people died",
    ]
    assert [sighting.uri for sighting in ledger.sightings] == ["denial.txt", "flood.txt"]
    assert {report.text for report in ledger.reports} == {FLOOD[1], DENIAL[1]}
    assert ledger.readings == tuple(filed.reading for filed in ledger.filed())
    assert ledger.problems == ledger.decisions == ledger.verify() == ()


def test_problems_are_kept():
    ledger = Ledger()
    file(ledger, "empty.txt", "", problems=(Problem("the file is empty"),))
    assert ledger.problems == (Problem("the file is empty"),)


def test_adding_again_changes_nothing():
    ledger = ledger_of(FLOOD)
    before = rows(ledger)
    file(ledger, *FLOOD, made="2032-01-01T00:00:00Z")
    assert rows(ledger) == before


def test_the_earliest_times_are_kept():
    ledger = Ledger()
    for made in ("2031-05-05T00:00:00Z", "2031-03-03T00:00:00Z", "2031-04-04T00:00:00Z"):
        file(ledger, *FLOOD, made=made)
    assert [sighting.first_seen for sighting in ledger.sightings] == ["2031-03-03T00:00:00Z"]
    assert [row[4] for row in rows(ledger)["readings"]] == ["2031-03-03T00:00:00Z"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda report, sighting, reading: (report, replace(sighting, sha256="0" * 64), reading),
        lambda report, sighting, reading: (report_of("Other words."), sighting, reading),
        lambda report, sighting, reading: (report, sighting, replace(reading, report="r0")),
        lambda report, sighting, reading: (
            report,
            sighting,
            replace(reading, claims=(claim(report, "fell"), replace(claim(report, "The bridge"), within="c0"))),
        ),
        lambda report, sighting, reading: (
            report,
            sighting,
            replace(reading, claims=(replace(claim(report, "fell"), hedges=(Span(report.id, 0, 3, "the"),)),)),
        ),
    ],
)
def test_what_does_not_hold_is_refused_whole(spoil):
    ledger = Ledger()
    report = report_of("The bridge fell.")
    with pytest.raises(BadRecord):
        ledger.add(*spoil(report, sighting_of(report, "a.txt"), reading_of(report, claim(report, "fell"))), MADE)
    assert not any(rows(ledger).values())


@pytest.mark.parametrize("newest", range(5))
def test_of_one_version_the_last_made_counts(newest):
    ledger = Ledger()
    report = report_of("The bridge fell.")
    for number in range(5):
        made = f"2031-01-01T00:00:0{9 if number == newest else number}Z"
        ledger.add(report, sighting_of(report, "a.txt"), reading_of(report, language=f"l{number}"), made)
    assert [reading.language for reading in ledger.readings] == [f"l{newest}"]


def test_the_newest_reading_counts():
    ledger = Ledger()
    report = report_of("The bridge fell.")
    made = {
        "sayso 0.9.0 + x": "2033-01-01T00:00:00Z",
        "sayso 0.10.0 + y": "2031-01-01T00:00:00Z",
        "sayso 0.10.0 + x": "2032-01-01T00:00:00Z",
    }
    for by, when in made.items():
        ledger.add(report, sighting_of(report, "a.txt"), reading_of(report, by=by), when)
    assert [reading.by for reading in ledger.readings] == ["sayso 0.10.0 + x"]
    assert [r.by for r in ledger.all_readings] == ["sayso 0.9.0 + x", "sayso 0.10.0 + y", "sayso 0.10.0 + x"]


@pytest.mark.parametrize(
    ("by", "numbers"),
    [("sayso 0.10.2 + en 3.8.0", (0, 10, 2)), ("sayso 2", (2,)), ("sayso/1.0.dev3", (1, 0)), ("by hand", ())],
)
def test_versions_are_numbers(by, numbers):
    assert version(by) == numbers


def test_the_same_bytes_count_once():
    """A newer Sayso may find other text in the same page: that is another report, of which the newer counts."""
    ledger = Ledger()
    raw = b"<p>The bridge fell.<p>Share this"
    for by, text in (("sayso 0.2.0", "The bridge fell."), ("sayso 0.1.0", "The bridge fell.\nShare this")):
        report = report_of(text, raw)
        ledger.add(report, sighting_of(report, "a.html"), reading_of(report, by=by), MADE)
    assert [filed.report.text for filed in ledger.filed()] == ["The bridge fell."]
    assert len(ledger.reports) == len(ledger.all_readings) == 2
    assert [(s.uri, s.report) for s in ledger.sightings] == [("a.html", ledger.filed()[0].report.id)]


def test_one_report_seen_in_two_places():
    ledger = ledger_of(("b.txt", *FLOOD[1:]), ("a.txt", *FLOOD[1:]))
    (filed,) = ledger.filed()
    assert filed.uri == "a.txt"
    assert [sighting.uri for sighting in filed.sightings] == ["a.txt", "b.txt"]


def test_facts_given_by_hand_add_up():
    report = report_of("The bridge fell.")
    told = [
        (Given(outlet="Karv Times"), "2031-01-01T00:00:00Z"),
        (Given(published="2031-01-02"), "2031-01-03T00:00:00Z"),
        (Given(outlet="Karvia Times"), "2031-01-02T00:00:00Z"),
        (Given(), "2031-01-04T00:00:00Z"),
    ]
    for order in permutations(told):
        ledger = Ledger()
        for facts, seen in order:
            ledger.add(report, sighting_of(report, "a.txt", seen, facts), reading_of(report, given=facts), seen)
        (sighting,) = ledger.sightings
        assert sighting.given == Given(outlet="Karvia Times", published="2031-01-02")
        assert sighting.first_seen == "2031-01-01T00:00:00Z"


def test_known():
    ledger = Ledger()
    facts = Given(outlet="Karvia Times")
    report = report_of("The bridge fell.")
    ledger.add(report, sighting_of(report, "a.txt", given=facts), reading_of(report, given=facts), MADE)
    assert ledger.known(report.sha256, "a.txt", BY, facts)
    assert ledger.known(report.sha256, "a.txt", BY)
    assert not ledger.known(report.sha256, "a.txt", BY, Given(outlet="Lestonian"))
    assert not ledger.known(report.sha256, "b.txt", BY)
    assert not ledger.known(report.sha256, "a.txt", "sayso 0.2.0")
    assert not ledger.known("0" * 64, "a.txt", BY)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([FLOOD, DENIAL, TOLL]), st.booleans(), st.integers(1, 9)), max_size=6))
def test_union_in_any_order(filings):
    one, left, right = Ledger(), Ledger(), Ledger()
    for story, side, day in filings:
        for ledger in (one, left if side else right):
            file(ledger, *story, made=f"2031-01-0{day}T00:00:00Z")
    there, back = Ledger(), Ledger()
    for ledger in (left, right, left):
        there.merge(ledger)
    for ledger in (right, left):
        back.merge(ledger)
    assert rows(there) == rows(back) == rows(one)
    assert there.filed() == one.filed()


def test_one_report_under_two_media_types_is_the_same_in_any_order():
    found = []
    for order in permutations(["text/markdown", "text/plain"]):
        ledger = Ledger()
        for media_type in order:
            report = report_of("The bridge fell.", media_type=media_type)
            ledger.add(report, sighting_of(report, "a"), reading_of(report), MADE)
        found.append(rows(ledger))
    assert found[0] == found[1]


def test_a_ledger_that_does_not_verify_is_not_merged():
    bad = ledger_of(FLOOD)
    bad._books.execute("DROP TRIGGER reports_stay")
    bad._books.execute("UPDATE reports SET text = 'The Velm fell two metres. Four people died.'")
    ledger = ledger_of(DENIAL)
    before = rows(ledger)
    with pytest.raises(BadRecord, match="does not verify"):
        ledger.merge(bad)
    assert rows(ledger) == before


def ruling(why: str, before: str | None, at: str = MADE) -> Decision:
    return Decision("different", (Anchor("0" * 64, 4, 8, "Velm", "The ", " rose"),), "M. Osk", at, why, before)


def test_decisions_are_a_chain():
    ledger = Ledger()
    first = ruling("two rivers", None)
    second = ruling("I looked again", first.id)
    ledger.add_decision(first)
    ledger.add_decision(second)
    ledger.add_decision(first)
    assert ledger.decisions == (first, second)
    assert ledger.last_decision == second.id
    for stray in (ruling("no chain", None), ruling("a gap", first.id), ruling("nowhere", "d0")):
        with pytest.raises(BadRecord, match="follows"):
            ledger.add_decision(stray)
    assert ledger.verify() == ()


def test_two_chains_are_joined_and_go_on():
    left, right = Ledger(), Ledger()
    a = ruling("left", None, "2031-01-02T00:00:00Z")
    b = ruling("right", None, "2031-01-01T00:00:00Z")
    c = ruling("right again", b.id, "2031-01-03T00:00:00Z")
    left.add_decision(a)
    right.add_decision(b)
    right.add_decision(c)
    left.merge(right)
    assert left.decisions == (b, a, c)
    left.add_decision(ruling("both", c.id))
    assert left.verify() == ()


@pytest.mark.parametrize(
    ("table", "change", "says"),
    [
        ("reports", "UPDATE reports SET text = replace(text, 'Four', 'Five')", "its bytes and text are those of"),
        ("reports", "UPDATE reports SET sha256 = 'f00'", "its bytes and text are those of"),
        (
            "readings",
            "UPDATE readings SET content = replace(content, 'asserts', 'denies')",
            "not what was written down",
        ),
        ("readings", "UPDATE readings SET content = substr(content, 9)", "no Reading"),
        ("readings", "UPDATE readings SET by = 'sayso 9.9.9'", "filed under"),
        ("sightings", "UPDATE sightings SET uri = 'other.txt'", "the sighting at other.txt"),
        (
            "decisions",
            "UPDATE decisions SET content = replace(content, 'rivers', 'towns')",
            "not what was written down",
        ),
    ],
)
def test_verify_finds_what_was_changed_behind_our_back(table, change, says):
    ledger = ledger_of(FLOOD)
    ledger.add_decision(ruling("two rivers", None))
    ledger._books.execute(f"DROP TRIGGER {table}_stay")
    ledger._books.execute(change)
    assert any(says in problem.what for problem in ledger.verify())


def test_verify_finds_a_sighting_of_nothing():
    ledger = ledger_of(FLOOD)
    ledger._books.execute(ADD["sightings"], sighting_row(sighting_of(report_of("Elsewhere."), "gone.txt")))
    assert ["gone.txt" in problem.what for problem in ledger.verify()] == [True]


def test_verify_finds_a_gap_in_the_chain():
    ledger = Ledger()
    first = ruling("two rivers", None)
    ledger.add_decision(first)
    ledger.add_decision(ruling("I looked again", first.id))
    ledger._books.execute("DROP TRIGGER decisions_kept")
    ledger._books.execute("DELETE FROM decisions WHERE id = ?", (first.id,))
    assert [first.id in problem.what for problem in ledger.verify()] == [True]


def test_a_damaged_file_is_told_in_a_line(tmp_path):
    path = tmp_path / "story.ledger"
    with Ledger(path) as ledger:
        for number in range(60):
            file(ledger, f"{number}.txt", f"Dam {number} broke. " * 200)
    raw = bytearray(path.read_bytes())
    raw[8192 : len(raw) - 8192] = b"\xff" * (len(raw) - 16384)
    path.write_bytes(raw)
    with Ledger(path) as ledger:
        assert "damaged" in ledger.verify()[0].what
        with pytest.raises(NotALedger, match="cannot be read"):
            ledger.filed()


WRITER = """
import sys
sys.path[:0] = sys.argv[2:]
from filing import file
from sayso.ledger import Ledger
ledger = Ledger(sys.argv[1])
for number in range(200):
    file(ledger, f"{number:03}.txt", f"Dam {number} broke.", f"Dam {number} broke")
    print(number, flush=True)
"""


@pytest.mark.parametrize(("after", "seconds"), [(0, 0.0), (1, 0.0005), (17, 0.0), (63, 0.001), (120, 0.0003)])
def test_killed_in_the_middle(tmp_path, after, seconds):
    """SIGKILL, a little after a report was written: what was acknowledged is there, nothing is half there, and we go on."""
    path = tmp_path / "story.ledger"
    args = [sys.executable, "-c", WRITER, str(path), *sys.path]
    with subprocess.Popen(args, stdout=subprocess.PIPE, text=True) as writer:
        while after > 0 and int(writer.stdout.readline()) < after:
            pass
        time.sleep(seconds)
        writer.kill()
    with Ledger(path) as ledger:
        assert ledger.verify() == ()
        uris = [filed.uri for filed in ledger.filed()]
        assert uris == [f"{number:03}.txt" for number in range(len(uris))]
        assert len(uris) > after or after == 0
        assert len(ledger.claims) == len(uris)
        for number in range(len(uris), 200):
            file(ledger, f"{number:03}.txt", f"Dam {number} broke.", f"Dam {number} broke")
        assert len(ledger.filed()) == 200


def test_two_writers_at_once(tmp_path):
    with Ledger(tmp_path / "story.ledger") as one, Ledger(tmp_path / "story.ledger") as other:
        file(one, *FLOOD)
        assert len(other.filed()) == 1
        file(other, *DENIAL)
        assert [filed.uri for filed in one.filed()] == ["denial.txt", "flood.txt"]


def test_a_thousand_claims_are_loaded_at_once(tmp_path):
    path = tmp_path / "story.ledger"
    with Ledger(path) as ledger:
        for number in range(25):
            said = [f"dam {number}.{nth} broke on the {nth} day" for nth in range(40)]
            file(ledger, f"{number}.txt", "; ".join(said), *said)
    started = time.process_time()
    with Ledger(path) as ledger:
        assert len(ledger.claims) == 1000
    assert time.process_time() - started < 0.2


def test_telling_needs_nothing_heavy():
    asked = (
        "import sys, sayso.ledger; print(*[m for m in ('spacy', 'numpy', 'trafilatura', 'rich') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
