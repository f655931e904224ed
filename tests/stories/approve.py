"""What a story reads like to a person, and the command that writes goldens and documents anew: `make approve`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))
from documents import DOCUMENTS, rewritten

HERE = Path(__file__).parent
STORIES: dict[str, Path] = {"demo": Path(str(files("sayso.data") / "demo"))}
Line = dict[str, Any]


def tellings(folder: Path) -> dict[str, str]:
    """The story in `folder` as its goldens hold it: what was understood of every report, and the brief."""
    from sayso.outputs import tell
    from sayso.read import read

    ledger = read(folder, now="2023-06-01T00:00:00Z")
    lines = [json.loads(line) for line in tell(ledger, "jsonl").splitlines()]
    return {"claims": "\n".join(listing(lines)) + "\n", "brief": tell(ledger, "brief")}


def listing(lines: Iterable[Line]) -> Iterator[str]:
    """The lines of an export, report by report: masthead, zones, claims, each part on a line of its own."""
    lines = list(lines)
    claims = [line for line in lines if line["type"] == "claim"]
    for report in sorted((line for line in lines if line["type"] == "report"), key=lambda line: line["mark"]):
        yield from masthead(report)
        marks = {claim["id"]: claim["mark"] for claim in claims}
        own = [claim for claim in claims if claim["report"] == report["id"]]
        for claim in sorted(own, key=lambda claim: (claim["start"], claim["end"])):
            yield from block(claim, marks)
        yield ""


def masthead(report: Line) -> Iterator[str]:
    """Who publishes what, and when; what could not be read; which characters are what."""
    yield f"===== {Path(report['uri']).name}"
    for part in ("title", "outlet", "wire", "byline", "language"):
        yield f"{part:<10} {report[part] or '-'}"
    published = report["published"]
    yield f"{'published':<10} {published['edtf'] or '-'}  {published['how']}"
    yield from (f"{'':<10} because {reason}" for reason in published["because"])
    yield from (f"{'':<10} doubt: {doubt}" for doubt in published["doubts"])
    yield from (f"{'problem':<10} {problem['what']}" for problem in report["problems"])
    for zone in report["zones"]:
        yield f"  {zone['zone']:<9} {shortened(report['text'][zone['start'] : zone['end']])}"
    yield ""


def block(claim: Line, marks: dict[str, str]) -> Iterator[str]:
    """A claim: its mark and words, then every part that it has."""
    yield f"{claim['mark']}  {' '.join(claim['text'].split())}"
    held = ["not"] * claim["negated"] + [claim["stance"], claim["status"], claim["manner"]]
    yield f"    held    {' '.join(held)}{'' if claim['zone'] == 'body' else '  IN ' + claim['zone'].upper()}"
    yield f"    chain   {' <- '.join(voice(v) for v in claim['voices'])}"
    parts = [f"{part} {claim[part]['name']}" for part in ("subject", "object") if claim.get(part)]
    if claim.get("predicate"):
        parts.insert(1, f"verb {claim['predicate']['lemma']}")
    if parts:
        yield f"    parts   {'; '.join(parts)}"
    for figure in claim["figures"]:
        yield f"    figure  {bounds(figure)}"
    yield from (f"    {name:<7} {when(claim[name])}" for name in ("when", "told", "holds_until") if claim.get(name))
    yield from (f"    where   {place['name']} ({place['country'] or '?'})" for place in claim["where"])
    for toward in claim["toward"]:
        yield f"    toward  {toward['kind']} {marks.get(toward['to'], toward['to'])}"
    if claim["within"]:
        yield f"    within  {marks.get(claim['within'], claim['within'])}"
    if claim["hedges"]:
        yield f"    hedged  {', '.join(hedge['text'] for hedge in claim['hedges'])}"


def voice(link: Line) -> str:
    """A link of the chain, as "Irina Holt, Energy Minister (told, via Karpress)"."""
    cue = (link["cue"] or {}).get("text")
    aside = ", ".join([f'"{cue}"'] * bool(cue) + [f"via {link['medium']}"] * bool(link["medium"]))
    role = f", {link['role']}" if link["role"] else ""
    doubt = f" [doubt: {link['doubt']}]" if link["doubt"] else ""
    kind = "" if link["kind"] in ("outlet", "agency", "person") else f" <{link['kind']}>"
    return f"{link['name']}{role}{kind}{f' ({aside})' if aside else ''}{doubt}"


def bounds(figure: Line) -> str:
    """A figure with its bounds and what it counts."""
    rough = "about " if figure["rough"] else ""
    share = " as a share" if figure["share"] else ""
    between = "" if figure["low"] == figure["high"] else f" [{figure['low']}..{figure['high']}]"
    return f"{rough}{figure['value']}{between}{share}  {figure['unit'] or '?'} of {figure['of'] or '?'}"


def when(time: Line) -> str:
    """A time, how it is known and why."""
    because = f"  {'; '.join(time['because'])}" if time["because"] else ""
    return f"{time['edtf'] or '-'}  {time['how']}{because}"


def shortened(text: str, width: int = 80) -> str:
    """The beginning and the end of a stretch on one line."""
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 25]} ... {line[-20:]}"


def approve() -> None:
    """Write what every story and every document reads like now; the difference is for a person to read."""
    for name, folder in STORIES.items():
        for kind, told in tellings(folder).items():
            (HERE / f"{name}.{kind}.txt").write_text(told, encoding="utf-8")
            print(f"wrote tests/stories/{name}.{kind}.txt")
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        if (now := rewritten(text)) != text:
            document.write_text(now, encoding="utf-8")
            print(f"wrote {document}")


if __name__ == "__main__":
    approve()
