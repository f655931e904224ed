"""What a time counts from that tells no day of its own: "the next day", "a year earlier", "since then", "at 10 p.m."."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.finders.times.timex import Timex

_THAT = re.compile(r"(?:(?:earlier|later)\s{1,12})?that\b", re.IGNORECASE)
_SAME_AS = re.compile(r"(?:in\s{1,3})?the\s{1,3}same\s{1,3}(?:month|year|season|decade)\b", re.IGNORECASE)
_YEARLY = re.compile(r"-(\d+) year")
#: How far back (characters) the time that another counts from may stand.
_REACH = {"before": 1500, "quarter": 800, "latest": 2500, "clock": 160, "then": 200, "upto": 200}
#: How far on the day of a clock time may stand: "at 10:35 a.m. (0735 GMT) Friday".
_AHEAD = 20
_ENDED = re.compile(r"\s{1,3}(?:that\s)?(?:ended|ending|to|through)\s{1,3}(?:on\s)?")
#: How far off (characters) the day of what is told may stand from that of its telling.
_BESIDE_IT = 120
#: Within so many characters it is most likely told in the same sentence.
_SENTENCE = 18
_A_DAY = re.compile(r"-\d\d-\d\d$|^weekday|^[+-]\d+ day|#|EASTER|-\d\d-\d\d weekday")


def based(found: list[Timex], text: str) -> tuple[Timex, ...]:
    """Times that count from another get that other's rule: the last one told before it that is fine enough."""
    whole: list[Timex] = []
    for at, timex in enumerate(found):
        if timex.counts_from not in ("published", "clock"):
            after = found[at + 1 : at + 2]
            ended = timex.counts_from == "latest" and after and _ENDED.fullmatch(text, timex.end, after[0].start)
            beside = timex.counts_from == "event" and whole and text[whole[-1].end : timex.start].strip() == ","
            if ended:
                whole.append(_of_its_end(timex, after[0]))
            elif beside and _A_DAY.search(whole[-1].rule.split(" T")[0]):
                whole.append(_same(timex, whole[-1]))  # "on Friday, the day before the march": that Friday
            else:
                whole.append(_with_base(timex, whole, after))
        else:
            whole.append(timex)
    return tuple(timex for timex in whole if timex.rule != "same")


def of_their_days(found: list[Timex]) -> list[Timex]:
    """The times of one paragraph, those of the clock on the day that is told right after or before them."""
    whole: list[Timex] = []
    for at, timex in enumerate(found):
        near = [*found[at + 1 : at + 3], *whole[:-4:-1]]
        whole.append(_of_day(timex, near) if timex.counts_from == "clock" else timex)
    return whole


def _of_day(timex: Timex, near: list[Timex]) -> Timex:
    """ "The polls closed on Sunday. At 10 p.m. there were lines": a clock time is of the day told right after or before it."""
    for other in near:
        gap = other.start - timex.end if other.start > timex.start else timex.start - other.end
        day, _, clock = other.rule.partition(" T")
        told = bool(_A_DAY.search(day)) and "/" not in day and not (clock and other.counts_from == "clock")
        told = told and (gap < _SENTENCE or (other.direction != "future" and not other.said))
        if gap < (_AHEAD if other.start > timex.start else _REACH["clock"]) and told:
            rule = f"{day} {timex.rule.split(' ')[2]}"
            return replace(timex, rule=rule, direction=other.direction, base=other.base, base_at=other.base_at)
    return timex


def _with_base(timex: Timex, before: list[Timex], after: list[Timex]) -> Timex:
    sort, rule = timex.counts_from, timex.rule
    if sort == "event":
        return _of_event(timex, after)
    near = [other for other in before[:-13:-1] if timex.start - other.end < _REACH[sort] and _fits(timex, other)]
    base = _likeliest(timex, near)
    if (
        base is not None
        and sort == "before"
        and base.said
        and any(_dayless(o) and o.start > base.end for o in before[:-13:-1])
    ):
        base = None  # "at 1 a.m. ... an hour later": of a day that is not told, and not that of the telling
    if base is None and (rule == "same" or _THAT.match(timex.words)):
        return replace(timex, rule="same")  # "that day", of which nothing is told
    if base is None and sort == "before" and _SAME_AS.match(timex.words):
        return replace(timex, counts_from="event")  # "the same month" as something of which no time is told
    if base is None:
        return replace(timex, counts_from="before" if sort == "before" else "published")
    year = _YEARLY.fullmatch(rule)
    if sort == "quarter" and year:
        rule = f"-{4 * int(year[1])} quarter"  # "from $3 million a year earlier", told of a quarter
    if sort == "latest":
        rule = "+0 quarter"
    if rule == "same":
        return _same(timex, base)
    at = (base.start, base.end)
    return replace(timex, rule=rule, direction=base.direction, counts_from="before", base=base.whole_rule, base_at=at)


def _same(timex: Timex, other: Timex) -> Timex:
    """A time that is the very one of another."""
    at = (other.start, other.end)
    return replace(timex, rule=other.rule, direction=other.direction, counts_from="then", base=other.base, base_at=at)


def _of_its_end(timex: Timex, end: Timex) -> Timex:
    """ "The quarter ended Sept. 30" is the one that holds that day."""
    at = (end.start, end.end)
    return replace(timex, rule="+0 quarter", direction="past", counts_from="before", base=end.rule, base_at=at)


def _likeliest(timex: Timex, near: list[Timex]) -> Timex | None:
    """What a time counts from, of those before it (nearest first): rather a day on which something happened than one that is
    planned, but in what is planned itself; and rather the day of what is told than that of the telling beside it."""
    if not near:
        return None
    if timex.words.lower().startswith("the latest"):
        return near[-1]  # the quarter that the report began with
    if timex.rule.startswith("+0") or (timex.direction != "future" and timex.counts_from == "before"):
        near = sorted(near, key=lambda other: other.direction == "future")
    first = near[0]
    told = (o for o in near[1:] if first.said and not o.said and abs(first.start - o.end) < _BESIDE_IT)
    return next((o for o in told if o.direction == first.direction), first) if timex.counts_from == "before" else first


def _of_event(timex: Timex, after: list[Timex]) -> Timex:
    """ "The day before last Tuesday's hearing" counts from that Tuesday; "the day before the march" from what is untold."""
    for other in after:
        if other.start - timex.end < 6 and other.type in ("DATE", "TIME") and "/" not in other.whole_rule:
            at = (other.start, other.end)
            return replace(timex, direction=other.direction, base=other.whole_rule, base_at=at)
    return timex


def _dayless(timex: Timex) -> bool:
    """ "At 1:05 a.m." of a day that is not told."""
    return timex.counts_from == "clock" and timex.rule.startswith("+0 day T")


def _fits(timex: Timex, other: Timex) -> bool:
    """Fine enough to count from: days from days, quarters from quarters, weeks from anything that has a place."""
    if (
        other.type not in ("DATE", "TIME")
        or other.whole_rule.count(" from ") > 1
        or other.rule in ("now", "past", "future")
    ):
        return False
    if _dayless(other):
        return False
    if "weekday" in timex.rule and other.words.lower() == "overnight":
        return False  # "the previous Friday" counts from the day of trading, not from the night before it
    if timex.counts_from in ("then", "upto"):
        ahead = other.direction == "future" or other.rule.startswith(("+1 ", "end ", "later ", "future"))
        since = timex.counts_from == "then"  # "by then" may be ahead, "since then" is not
        return not (other.said or (since and ahead) or "P" in other.rule or other.rule.startswith("every"))
    if timex.counts_from in ("quarter", "latest"):
        return "-Q" in other.whole_rule and " of " not in other.rule and not other.rule.startswith("-")
    if " day" in timex.rule:
        return bool(re.search(r"-\d\d-\d\d|weekday|[+-]\d+ day|#|EASTER", other.rule))
    unit = next((at for at, name in enumerate(_GRAINS) if f" {name}" in timex.rule), len(_GRAINS))
    return not re.search(r"P(?:T|X|\d)", other.rule) and _grain(other.rule) <= unit


_GRAINS = ("day", "week", "month", "quarter", "year")


def _grain(rule: str) -> int:
    """How fine a time is, as a place in _GRAINS: a week cannot be counted from a year."""
    rule = rule.split(" of ", maxsplit=1)[0]  # "March last year" is a month
    named = next((at for at, name in enumerate(_GRAINS) if name in rule), None)
    if named is not None:
        return named
    if re.search(r"-\d\d-\d\d|#|EASTER", rule):
        return 0
    return 2 if re.search(r"-\d\d$", rule) else 3 if "-Q" in rule else 4
