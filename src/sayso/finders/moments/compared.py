"""Times that a thing is only compared with: "from 290 a day earlier", "compared with 2019", "two weeks earlier than planned"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.finders.times.tagging import Timex
from sayso.language.prose import Sentence

if TYPE_CHECKING:
    from sayso.finders.assemble import Found

_THAN = re.compile(r"\s{1,3}than\b", re.IGNORECASE)
_EARLIER = re.compile(r"(?:earlier|later|sooner|before|after)$", re.IGNORECASE)
_THE = r"(?:(?:in|on|at|during|for)\s{1,3})?(?:(?:the|its|a|an)\s{1,3})?"
#: Right before the time: "than in June", "compared with 2019", "up from last year".
_BESIDE = re.compile(
    rf"\b(?:than|compared\s{{1,3}}(?:with|to)|against|versus|(?:up|down)\s{{1,3}}from)\s{{1,3}}{_THE}$"
    rf"|\bfrom\s{{1,3}}(?P<from>{_THE})$"
)
#: "No later than Thursday" is when it is to be.
_BOUND = re.compile(r"\b(?:no|not)\s{1,3}(?:later|earlier|sooner)\s{1,3}than\s{1,3}(?:on\s{1,3})?$")
#: A figure stands between: "from $31 million a year earlier", "against 12 in 2019".
_FIGURE = re.compile(
    r"\b(?:from|against|versus|compared\s{1,3}(?:with|to))\s{1,3}(?:(?:the|its|an?\searlier|an?\sprevious|about|around|just|only|nearly|some|almost|over|under|a\sloss\sof|a\sprofit\sof)\s{1,3})?"
    r"[$€£¥#]?\d[^;:]{0,70}$"
)
_COMPARES = re.compile(
    r"\b(?:compared|up|down|rose|risen|rise[sn]?|fell|fallen|falls?|grew|grown|grows?|climbed|jumped|dropped|slipped|"
    r"increased?|decreased?|declined?|went|gone|revised|raised|cut|lowered|widened|narrowed|shrank|shrunk|surged|soared|plunged|slid|"
    r"edged|eased|improved|doubled|swelled|dipped|tumbled|up\sfrom|down\sfrom|against|versus|more|fewer|less|higher|lower|earned)\b"
)
#: How far back (characters) the words stand that compare.
_REACH = 240
#: What lies back from another time: "a year earlier", "last year".
_BACK = re.compile(r"-\d+ |P\S+ before")


#: "The worst flood since 1998" was not since 1998; "at least nine have died since May" was.
_RECORD = re.compile(
    r"(?:\b(?:the|its|his|her|their|our)\s(?:\w{2,9}\s)?(?:first|most|least|worst|best|only|last)\b(?!\s(?:year|month|week|night))"
    r"|\brecord\b|\bfirst time\b|\b(?!\w{0,2}(?:west|east|rest|test|uest|terest)\b|best|worst)\w{2,12}est\b)"
    r"[^.;]{0,60}\bsince\s{1,3}$"
)


def measured(found: Found, at: int) -> bool:
    """ "The worst flood SINCE ...": whether what begins at `at` only measures how rare the claim is."""
    return _RECORD.search(found.report.text[max(0, at - 90) : at].lower()) is not None


def compared(found: Found, sentence: Sentence, timex: Timex) -> bool:
    """Whether the time is only what the claim is set against."""
    text = found.report.text
    if _EARLIER.search(timex.words) and _THAN.match(text, timex.end):
        return True
    first = max(sentence.start, timex.start - _REACH)
    before = text[first : timex.start].lower()
    if _BOUND.search(before):
        return False
    beside = _BESIDE.search(before)
    if beside:
        return beside["from"] is None or _BACK.match(timex.rule) is not None
    figure = _FIGURE.search(before)
    if figure is None or not _COMPARES.search(before, 0, figure.start() + 8):
        return False
    words = sentence.words_in(first + figure.start(), timex.start)
    return not any(word.kind == "auxiliary" or (word.kind == "verb" and word.form != "participle") for word in words)
