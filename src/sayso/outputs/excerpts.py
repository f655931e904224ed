"""As much of a claim's words as fits, in quotation marks: begun where they tell something, cut where they can be cut."""

from __future__ import annotations

import re

from sayso.outputs.pile import Line
from sayso.outputs.wording import one_line, quoted
from sayso.records import Span

#: The most characters of a deed told in short.
_CORE = 36
#: What only ties a claim to the words in front of it.
_TIED = re.compile(r"(?:(?:who|which|and|but|also|then|meanwhile|earlier),?\s)+(?=\S+\s)", re.IGNORECASE)
#: Words in front of a time at the head of a claim: "In early ...", "On ...".
_BEFORE_TIME = re.compile(r"(?:(?:on|in|by|at|since|until|early|late|the)\s)*", re.IGNORECASE)


def excerpt(line: Line, room: int) -> str:
    """The words in at most `room` characters: whole if they fit, else without the day at their head, which stands beside."""
    text = told(line)
    if len(quoted(text)) <= room:
        return quoted(text)
    return quoted(timeless(line), room)


def least(line: Line) -> int:
    """How many characters, in quotation marks and cut there, show the words up to verb and figure: fewer tell nothing."""
    text, claim, said = timeless(line), line.claim, line.claim.said
    spans = [span for span in (claim.predicate and claim.predicate.at, *(f.at for f in claim.figures[:1])) if span]
    ends = [span.end for span in spans if said.start <= span.start < said.end]
    if not ends:
        return 0
    dropped = len(one_line(said.text)) - len(text)
    return len(one_line(said.text[: max(ends) - said.start])) - dropped + len('"" ...')


def told(line: Line) -> str:
    """The words on one line, without what only ties them to those in front, nor the speaker's own name at their head, which
    stands beside them: "denied that it sank" of "Tomas Berg denied that it sank".
    """
    said, subject, speaker = line.claim.said, line.claim.subject, line.far_end
    tied = None if line.claim.manner == "direct" else _TIED.match(said.text)
    start = tied.end() if tied else 0
    own = speaker is not None and subject is not None and subject.name in (*speaker.party.names, _at(speaker.party.at))
    if own and subject is not None and subject.at.start == said.start + start and subject.at.end < said.end:
        start = subject.at.end - said.start
    return one_line(said.text[start:]).lstrip(", ")


def _at(at: Span | None) -> str:
    return "" if at is None else at.text


def timeless(line: Line) -> str:
    """The same without a time at their head: "Tajikistan moved 300 men" of "On Thursday, Tajikistan moved 300 men"."""
    said, at, subject = line.claim.said, line.claim.when.at, line.claim.subject
    if at is None or not said.start <= at.start < at.end <= said.end:
        return told(line)
    front, rest = said.text[: at.start - said.start], said.text[at.end - said.start :]
    next_ = at.end + len(rest) - len(rest.lstrip())
    leads = rest.startswith(",") or (subject is not None and subject.at.start == next_)
    return one_line(rest.lstrip(", ")) if leads and _BEFORE_TIME.fullmatch(front) else told(line)


def core(line: Line) -> str:
    """What was done to what, where the claim says it in one short run: "relocated 20,000 troops"; "" where it does not."""
    said, verb, thing = line.claim.said, line.claim.predicate, line.claim.object
    if verb is None or thing is None or not said.start <= verb.at.start < thing.at.end <= said.end:
        return ""
    words = one_line(said.text[verb.at.start - said.start : thing.at.end - said.start])
    return words if len(words) <= _CORE and not line.claim.negated else ""
