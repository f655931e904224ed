"""Every record type, frozen. Facts are stored; conclusions are computed; ids are made from content.

Offsets are Unicode code points into `Report.text`, end exclusive. Days are ISO strings ("2021-07-14"); an open end is None.
"""

from sayso.records.claims import Claim, Count, Figure, Party, Term, Toward, Voice, When, Where, claim_id
from sayso.records.conclusions import (
    Actor,
    Answer,
    Dating,
    Heading,
    LastWord,
    LastWordKind,
    Matter,
    MatterKind,
    Origins,
    Relation,
    Reply,
    Telling,
)
from sayso.records.ids import content, digest, plain
from sayso.records.readings import Anchor, Decision, Problem, Reading
from sayso.records.reports import Given, Guess, Report, Run, Sighting, Span, Zone
from sayso.records.words import BODY, READ, How, Manner, PartyKind, Stance, Status, TowardKind, ZoneName

__all__ = [
    "BODY",
    "READ",
    "Actor",
    "Anchor",
    "Answer",
    "Claim",
    "Count",
    "Dating",
    "Decision",
    "Figure",
    "Given",
    "Guess",
    "Heading",
    "How",
    "LastWord",
    "LastWordKind",
    "Manner",
    "Matter",
    "MatterKind",
    "Origins",
    "Party",
    "PartyKind",
    "Problem",
    "Reading",
    "Relation",
    "Reply",
    "Report",
    "Run",
    "Sighting",
    "Span",
    "Stance",
    "Status",
    "Telling",
    "Term",
    "Toward",
    "TowardKind",
    "Voice",
    "When",
    "Where",
    "Zone",
    "ZoneName",
    "claim_id",
    "content",
    "digest",
    "plain",
]
