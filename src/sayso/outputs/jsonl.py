"""The interchange contract: one JSON object a line, for other programs and for the next stage of a pipeline.

A report line joins a report with the reading that counts, with what people ruled laid over and its day by the pile; a claim
line carries its whole chain, from the outlet to the far end. Actors and matters are conclusions. Lines are sorted by (type,
id), so that one set of reports gives one file, byte for byte. Offsets are code points of the report's text, end exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sayso.compare import compare
from sayso.ledger import Filed, Ledger
from sayso.marks import mark, marks
from sayso.outputs.carriers import carriers
from sayso.records import (
    Actor,
    Answer,
    Claim,
    Count,
    Figure,
    Guess,
    Matter,
    Origins,
    PartyKind,
    Problem,
    Span,
    Term,
    Voice,
    When,
    Where,
)

Line = dict[str, Any]
#: What Python, though not JSON, takes for the end of a line: a reader that splits lines must not be misled.
_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def tell(ledger: Ledger, as_of: str | None = None) -> str:
    """The ledger as JSON lines, each with its line end; "" when it is empty. as_of: only what was published by that day (ISO)."""
    found = sorted(lines(ledger, as_of), key=lambda line: (line["type"], line["id"]))
    return "".join(f"{_json(line)}\n" for line in found)


def lines(ledger: Ledger, as_of: str | None = None) -> Iterator[Line]:
    """Every line as a dict: reports and claims in filed order, actors, matters."""
    found = compare(ledger, as_of)
    short = marks(ledger.filed())
    published = {dating.report: dating.published for dating in found.datings}
    for one in found.filed:
        name = short[one.report.id]
        yield _report(one, name, published.get(one.report.id, one.reading.published))
        for claim in one.reading.claims:
            yield _claim(one, name, claim)
    yield from map(_actor, found.actors)
    yield from map(_matter, found.matters)


def _json(line: Line) -> str:
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_LINE_ENDS)


def _report(filed: Filed, name: str, published: When) -> Line:
    report, reading = filed.report, filed.reading
    return {
        "type": "report",
        "id": report.id,
        "uri": filed.uri,
        "mark": name,
        "sha256": report.sha256,
        "title": _value(reading.title),
        "outlet": _value(reading.outlet),
        "wire": _value(reading.wire),
        "byline": _value(reading.byline),
        "language": reading.language,
        "length": len(report.text),
        "by": reading.by,
        "published": _when(published),
        "zones": [{"zone": zone.zone, "start": zone.start, "end": zone.end} for zone in reading.zones],
        "problems": [_problem(problem) for problem in reading.problems],
        "text": report.text,
    }


def _claim(filed: Filed, name: str, claim: Claim) -> Line:
    line = {
        "type": "claim",
        "id": claim.id,
        "mark": mark(name, claim),
        "report": filed.report.id,
        "uri": filed.uri,
        **_place(claim.said),
        "text": claim.said.text,
        "zone": claim.zone,
        "manner": claim.manner,
        "voices": voices(filed, claim),
        "stance": claim.stance,
        "status": claim.status,
        "negated": claim.negated,
        "toward": [{"kind": toward.kind, "to": toward.to, **_place(toward.at)} for toward in claim.toward],
        "within": claim.within,
        "hedges": [{"text": hedge.text, **_place(hedge)} for hedge in claim.hedges],
        "subject": _term(claim.subject),
        "predicate": _term(claim.predicate, "lemma"),
        "object": _term(claim.object),
        "figures": [_figure(figure) for figure in claim.figures],
        "when": _when(claim.when),
        "told": None if claim.told is None else _when(claim.told),
        "where": [_where(where) for where in claim.where],
    }
    return line if claim.holds_until is None else {**line, "holds_until": _when(claim.holds_until)}


def _actor(actor: Actor) -> Line:
    return {
        "type": "actor",
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": [alias for alias in actor.aliases if alias != actor.name],
        "country": actor.country,
        "wikidata": None,
        "mentions": [[at.report, at.start, at.end] for at in actor.mentions],
    }


def _matter(matter: Matter) -> Line:
    last = matter.last_word
    return {
        "type": "matter",
        "id": matter.id,
        "kind": matter.kind,
        "question": matter.question,
        "heading": matter.heading,
        "relation": matter.relation,
        "answers": [_answer(answer) for answer in matter.answers],
        "origins": {"low": matter.origins.low, "high": matter.origins.high},
        "replies": [{"kind": reply.kind, "claim": reply.claim, "to": reply.to} for reply in matter.replies],
        "last_word": None if last is None else {"kind": last.kind, "claim": last.claim, "by": last.by},
        "why": list(matter.why),
    }


def _answer(answer: Answer) -> Line:
    return {
        "says": answer.says,
        "claims": list(answer.claims),
        "origins": _origins(answer.origins),
        "earliest": answer.earliest,
        "latest": answer.latest,
    }


def _origins(origins: Origins) -> Line:
    return {
        "low": origins.low,
        "high": origins.high,
        "named": list(origins.named),
        "because": list(origins.because),
    }


def voices(filed: Filed, claim: Claim) -> list[Line]:
    """The whole chain of a claim, from the outlet to the far end."""
    front = [_carrier(kind, guess) for kind, guess in carriers(filed.reading, claim)]
    return front + [_voice(voice) for voice in claim.voices]


def _carrier(kind: PartyKind, guess: Guess) -> Line:
    rest = {"cue": None, "medium": None, "doubt": None}
    return {"name": guess.value, "kind": kind, "role": None, **_place(guess.at), **rest}


def _voice(voice: Voice) -> Line:
    party, cue = voice.party, voice.cue
    return {
        "name": _jointly(party.names),
        "kind": party.kind,
        "role": voice.role,
        **_place(party.at),
        "cue": None if cue is None else {"text": cue.text, **_place(cue)},
        "medium": voice.medium,
        "doubt": party.doubt,
    }


def _jointly(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _figure(figure: Figure) -> Line:
    return {
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "rough": figure.rough,
        "share": figure.share,
        "unit": figure.unit,
        "of": _of(figure.of, figure.unit),
        **_place(figure.at),
    }


def _of(count: Count, unit: str | None) -> str | None:
    """What is counted, whose, and who has it, in the report's words; what the unit says already is left out."""
    said = [slot.text for slot in (count.what, count.whose, count.holder) if slot is not None]
    kept = [text for text in dict.fromkeys(said) if unit is None or text.casefold() != unit.casefold()]
    return ", ".join(" ".join(text.split()) for text in kept) or None


def _number(value: float | None) -> float | int | None:
    """5500, not 5500.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _when(when: When) -> Line:
    return {
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "how": when.how,
        **_place(when.at),
        "because": list(when.because),
        "doubts": list(when.doubts),
    }


def _where(where: Where) -> Line:
    return {
        "name": where.name,
        "country": where.country,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "precision_km": _number(where.precision_km),
        **_place(where.at),
    }


def _term(term: Term | None, called: str = "name") -> Line | None:
    return None if term is None else {called: term.name, **_place(term.at)}


def _problem(problem: Problem) -> Line:
    return {"what": problem.what, **_place(problem.at)}


def _place(span: Span | None) -> Line:
    return {"start": None, "end": None} if span is None else {"start": span.start, "end": span.end}


def _value(guess: Guess | None) -> str | None:
    return None if guess is None else guess.value
